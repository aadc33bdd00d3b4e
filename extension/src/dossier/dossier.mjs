// SPDX-License-Identifier: MIT

// A report for others, to look at and to save: dossier.html?message=<id>

import { el, need } from "../components/dom.mjs";
import { newerOf, onNews } from "../components/follow.mjs";
import * as land from "../components/map-data.mjs";
import {
  announce,
  askOutcome,
  failureElement,
  failureText,
  hiddenHeading,
  preparePage,
  setState,
  showWhenThere,
} from "../components/page.mjs";
import { keyOf, spokenBy, word } from "../shared/words.mjs";
import { drawnMap } from "./figure.mjs";
import { dossierOf, fileName, fileOf, FORMATS } from "./formats.mjs";
import { paperTree } from "./html.mjs";
import { LANGUAGES, readSpeaker } from "./language.mjs";
import { elementOf } from "./markup.mjs";
import { receiversOf } from "./receivers.mjs";

/** @typedef {import("./formats.mjs").Format} Format */
/** @typedef {import("./formats.mjs").Means} Means */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */

const STYLES = ["../components/tokens.css", "../components/map.css", "paper.css"];
const GONE_AFTER = 60_000; // ms: what was saved is on the disk by then

const id = Number(new URLSearchParams(location.search).get("message") ?? NaN);

/** What the reader has chosen. */
const chosen = {
  /** @type {Format} */
  format: "html",
  language: word("panel_language"),
};

/** @type {Outcome | null} the newest */
let current = null;

/** @type {{recipients: string[], styles: string} | null} what does not depend on the choice */
let kept = null;

/**
 * @returns {Promise<Means>}
 */
async function means() {
  kept ??= {
    recipients: await receiversOf(id),
    styles: (await Promise.all(STYLES.map(async (name) => (await fetch(name)).text()))).join("\n"),
  };
  return { ...kept, land, speaker: await readSpeaker(chosen.language) };
}

/**
 * The HTML file as a part of this page; the other kinds as the text that they are.
 * @param {Report} report
 * @param {Means} how
 * @returns {HTMLElement}
 */
function previewElement(report, how) {
  if (chosen.format !== "html") {
    const text = fileOf(chosen.format, report, how);
    return el("pre", { class: "file", lang: chosen.language }, text);
  }
  const paper = spokenBy(how.speaker, () =>
    paperTree(dossierOf(report, how), (block) => drawnMap(block, land)),
  );
  const element = el("div", { class: "sheet" });
  element.append(elementOf(paper));
  return element;
}

/**
 * @param {Report} report
 * @returns {Promise<void>}
 */
async function showPreview(report) {
  const how = await means();
  const preview = need("#preview");
  preview.replaceChildren(previewElement(report, how));
  preview.dataset["shows"] = `${chosen.format} ${chosen.language} ${report.revision}`;
}

/**
 * @param {"format" | "language"} name
 * @param {readonly string[]} values
 * @param {Report} report
 * @returns {HTMLElement}
 */
function choice(name, values, report) {
  const options = values.map((value) =>
    el(
      "option",
      { value, selected: chosen[name] === value },
      word(keyOf(`dossier_${name}`, value)),
    ),
  );
  const select = el("select", { id: name }, ...options);
  select.addEventListener("change", () => {
    Object.assign(chosen, { [name]: select.value });
    showPreview(report);
  });
  return el("label", {}, word(`dossier_${name}`), " ", select);
}

/**
 * @param {Report} report
 */
async function save(report) {
  const how = await means();
  const { type } = FORMATS[chosen.format];
  const file = new Blob([fileOf(chosen.format, report, how)], { type: `${type};charset=utf-8` });
  const href = URL.createObjectURL(file);
  const name = fileName(report, chosen.format, how.recipients);
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), GONE_AFTER);
  announce(word("dossier_saved", name));
}

/**
 * @param {Report} report
 */
async function copy(report) {
  const text = fileOf(chosen.format, report, await means());
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  announce(word(copied ? "dossier_copied" : "dossier_copy_failed"));
}

/**
 * @param {string} key
 * @param {string} kind
 * @param {() => void} act
 * @returns {HTMLElement}
 */
function button(key, kind, act) {
  const element = el("button", { type: "button", class: kind }, word(key));
  element.addEventListener("click", act);
  return element;
}

/**
 * @param {Report} report
 * @returns {Node[]}
 */
function reportElements(report) {
  showPreview(report);
  return [
    el(
      "header",
      { class: "controls" },
      el("h1", {}, word("dossier_page")),
      el("p", { class: "quiet" }, word("dossier_lead")),
      report.final ? null : el("p", { class: "quiet" }, word("dossier_not_final")),
      el(
        "div",
        { class: "choices" },
        choice("format", Object.keys(FORMATS), report),
        choice("language", LANGUAGES, report),
        button("dossier_save", "primary save", () => save(report)),
        button("dossier_copy", "copy", () => copy(report)),
      ),
    ),
    el("div", {
      id: "preview",
      role: "region",
      "aria-label": word("dossier_preview"),
      tabindex: 0,
    }),
  ];
}

/**
 * @param {Outcome} outcome
 * @returns {Node[]}
 */
function outcomeElements(outcome) {
  current = current ? newerOf(outcome, current) : outcome;
  if (current.state === "done") {
    setState("done", current.report.final);
    return reportElements(current.report);
  }
  setState("failed");
  announce(failureText(current.code));
  return [hiddenHeading(), failureElement(current.code, () => show("retry"))];
}

/**
 * @param {"dissect" | "retry"} what
 * @returns {Promise<void>}
 */
function show(what) {
  current = null;
  return showWhenThere(need("main"), askOutcome({ what, messageId: id }), outcomeElements);
}

onNews((messageId, outcome) => {
  if (messageId === id && current?.state === "done" && newerOf(current, outcome) === outcome) {
    need("main").replaceChildren(...outcomeElements(outcome));
  }
});

preparePage(word("dossier_page"));
await show("dissect");
