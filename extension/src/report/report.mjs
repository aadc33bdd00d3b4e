// SPDX-License-Identifier: MIT

// The full report of one message, with its source beside it: report.html?message=<id>

import { el, need } from "../components/dom.mjs";
import { Follower } from "../components/follow.mjs";
import { buildModel } from "../components/model.mjs";
import {
  announce,
  announceVerdict,
  askOutcome,
  copyButton,
  failureElement,
  failureText,
  hiddenHeading,
  preparePage,
  setState,
  showWhenThere,
} from "../components/page.mjs";
import { SourceView } from "../components/source-view.mjs";
import { spokenSymbol, symbol } from "../components/symbols.mjs";
import { modelText } from "../components/text.mjs";
import { changeKeeping } from "../components/update.mjs";
import { sectionElement, verdictElement } from "../components/view.mjs";
import { placePieces } from "../shared/sentences.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../components/model.d.ts").Model} Model */
/** @typedef {import("../components/follow.mjs").Shown} Shown */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").Request} Request */

const id = Number(new URLSearchParams(location.search).get("message") ?? NaN);

/** @type {Report | null} the newest */
let current = null;
/** @type {SourceView | null} */
let source = null;

const follower = new Follower((shown) => changeKeeping(need("main"), () => change(shown)));

/**
 * @param {Model} model
 * @returns {HTMLElement}
 */
function contents(model) {
  return el(
    "nav",
    { "aria-label": word("report_contents") },
    el(
      "ol",
      {},
      ...model.sections.map(({ id: name, title, worst }) =>
        el(
          "li",
          {},
          el("a", { href: `#section-${name}` }, worst ? spokenSymbol(worst) : null, title),
        ),
      ),
    ),
  );
}

/**
 * @param {string} name
 * @param {string} key of its word
 * @param {string} page about the message
 * @returns {HTMLElement}
 */
function opener(name, key, page) {
  const button = el("button", { type: "button", class: name }, word(key));
  button.addEventListener("click", () => messenger.tabs.create({ url: `${page}?message=${id}` }));
  return button;
}

/**
 * @param {Report} report
 * @param {Pick<Shown, "consent" | "asking" | "trust">} how
 * @returns {{top: HTMLElement, reading: HTMLElement}} all but the source
 */
function reportParts(report, how) {
  const model = buildModel(report, { full: true, ...how });
  const title = model.subject || word("value_none");
  document.title = word("report_title", title);
  announceVerdict(report);
  const top = el(
    "div",
    { class: "top" },
    el(
      "p",
      { class: "subject" },
      symbol(model.verdict.level),
      el("strong", {}, model.verdict.word),
      el("bdi", { dir: "auto" }, title),
    ),
    el(
      "div",
      { class: "acts" },
      opener("tell", "tell_open", "/tell/tell.html"),
      copyButton(() => modelText(buildModel(report))),
      opener("save", "dossier_open", "/dossier/dossier.html"),
    ),
    contents(model),
  );
  const reading = el(
    "div",
    { class: "reading" },
    verdictElement(model.verdict),
    ...model.sections.map((section) => sectionElement(section, { unfolded: true })),
  );
  return { top, reading };
}

/**
 * @param {Report} report
 * @param {Pick<Shown, "consent" | "asking" | "trust">} how
 * @returns {Node[]}
 */
function reportElements(report, how) {
  const { top, reading } = reportParts(report, how);
  source = new SourceView();
  readSource(report, source);
  return [top, el("div", { class: "columns" }, reading, source.element)];
}

/**
 * A newer report of the same mail: its source stays.
 * @param {Shown} shown
 */
function change(shown) {
  const { outcome, consent, asking, trust } = shown;
  const reading = document.querySelector(".reading");
  if (outcome?.state !== "done" || !reading) {
    need("main").replaceChildren(...shownElements(shown));
    return;
  }
  setState("done", outcome.report.final);
  const parts = reportParts(outcome.report, { consent, asking, trust });
  current = outcome.report;
  document.querySelector(".top")?.replaceWith(parts.top);
  reading.replaceWith(parts.reading);
}

/**
 * The source comes after the report: 25 MB take their time.
 * @param {Report} report
 * @param {SourceView} view
 */
async function readSource(report, view) {
  try {
    const raw = await messenger.messages.getRaw(id, { data_format: "BinaryString" });
    view.load(String(raw), report.facts);
  } catch {
    view.fail();
    return;
  }
  // From the popup: a fragment was clicked there.
  const link = document.querySelector(`a.fragment[href="${CSS.escape(location.hash)}"]`);
  showPlace(view, location.hash, link instanceof HTMLElement ? link : null);
}

/**
 * @param {SourceView} view
 * @param {string} hash of a fragment's link
 * @param {HTMLElement | null} from
 */
function showPlace(view, hash, from) {
  const wanted = new URLSearchParams(hash.slice(1));
  const at = wanted.get("at");
  if (at && current) {
    view.show(at, wanted.get("value") ?? "", placePieces(current, at), from);
  }
}

/**
 * @param {MouseEvent} event
 */
function openPlace(event) {
  const link = event.target instanceof Element ? event.target.closest("a.fragment") : null;
  if (link instanceof HTMLAnchorElement && source) {
    event.preventDefault();
    showPlace(source, link.hash, link);
  }
}

/**
 * @param {Shown} shown
 * @returns {Node[]}
 */
function shownElements({ outcome, consent, asking, trust }) {
  if (outcome?.state === "done") {
    setState("done", outcome.report.final);
    current = outcome.report;
    return reportElements(outcome.report, { consent, asking, trust });
  }
  const code = outcome?.code ?? "bad-reply";
  setState("failed");
  announce(failureText(code));
  return [hiddenHeading(), failureElement(code, () => show({ what: "retry", messageId: id }))];
}

/**
 * @param {Request} request
 * @returns {Promise<void>}
 */
function show(request) {
  const answer = askOutcome(request).then((outcome) => ({ id, outcome }));
  return showWhenThere(need("main"), follower.begin(answer), shownElements);
}

preparePage(word("panel_title"));
need("main").addEventListener("click", (event) => {
  openPlace(event);
  follower.click(event);
});
await show({ what: "dissect", messageId: id });
