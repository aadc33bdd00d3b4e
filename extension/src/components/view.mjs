// SPDX-License-Identifier: MIT

// A model as elements; the panel and the report page differ by their style alone.

import { pieces, word } from "../shared/words.mjs";
import { blockElements, lessonElement, stateElement } from "./blocks.mjs";
import { el, texts } from "./dom.mjs";
import { signWord, spokenSymbol, symbol } from "./symbols.mjs";

/** @typedef {import("./model.d.ts").FindingModel} FindingModel */
/** @typedef {import("./model.d.ts").Model} Model */
/** @typedef {import("./model.d.ts").Section} Section */
/** @typedef {import("./model.d.ts").Statement} Statement */
/** @typedef {import("./model.d.ts").Verdict} Verdict */

/** @typedef {{unfolded: boolean}} Style whether everything stands open */

/** Whoever asks "is this real?" looks here first. */
const ALWAYS_OPEN = ["subject", "sender", "summary"];

/**
 * @param {Verdict} verdict
 * @returns {HTMLElement}
 */
export function verdictElement(verdict) {
  const { headline } = verdict;
  return el(
    "header",
    { class: "verdict", "data-level": verdict.level },
    symbol(verdict.level),
    el("h1", {}, verdict.word),
    el("p", { class: "score" }, verdict.scoreText),
    headline ? el("p", { class: "headline" }, ...texts(headline.sentence)) : null,
    el("p", { class: "says" }, verdict.says),
  );
}

/**
 * @param {Section} section
 * @param {Style} style
 * @returns {HTMLElement}
 */
export function sectionElement(section, style) {
  const id = `section-${section.id}`;
  const isQuestion = section.blocks.some(
    (one) =>
      (one.kind === "consent" && one.state === "open") || (one.kind === "offer" && one.isPressing),
  );
  const open =
    style.unfolded || ALWAYS_OPEN.includes(section.id) || section.findings.length > 0 || isQuestion;
  const body = el(
    "div",
    { class: "content", id: `${id}-content`, hidden: !open },
    ...blockElements(section.blocks, style),
    section.findings.length > 0
      ? el(
          "ol",
          { class: "findings" },
          ...section.findings.map((one) => findingElement(one, style)),
        )
      : null,
    ...section.states.map(stateElement),
    section.passed ? el("p", { class: "passed quiet" }, section.passed) : null,
  );
  return el(
    "section",
    { "data-section": section.id, "aria-labelledby": id },
    el(
      "h2",
      { id, tabindex: -1 },
      ...(style.unfolded ? [section.title] : [foldButton(section, body)]),
    ),
    body,
  );
}

/**
 * @param {Section} section
 * @param {HTMLElement} body
 * @returns {HTMLElement}
 */
function foldButton(section, body) {
  const { worst } = section;
  const button = el(
    "button",
    {
      type: "button",
      class: "fold",
      "aria-controls": body.id,
      "aria-expanded": String(!body.hidden),
    },
    el("span", { class: "title" }, section.title),
    section.gist ? el("bdi", { class: "gist", dir: "auto" }, section.gist) : null,
    worst ? spokenSymbol(worst) : null,
  );
  button.addEventListener("click", () => {
    setFold(button, body.hidden);
    button.dataset["touched"] = "";
  });
  return button;
}

/**
 * @param {Element} button of a section
 * @param {boolean} isOpen
 */
export function setFold(button, isOpen) {
  const body = button.closest("section")?.querySelector(".content");
  if (body instanceof HTMLElement) {
    body.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  }
}

/**
 * @param {FindingModel} finding
 * @param {Style} style
 * @returns {HTMLElement}
 */
function findingElement(finding, style) {
  return el(
    "li",
    {
      class: "finding",
      id: `finding-${finding.id}`,
      tabindex: -1,
      "data-finding": finding.id,
      "data-status": finding.sign,
    },
    symbol(finding.sign),
    el("p", { class: "status" }, signWord(finding.sign)),
    finding.lesson ? lessonElement(finding.lesson, word("panel_why"), style, "corner") : null,
    ...finding.statements.map(statementElement),
    finding.more ? el("p", { class: "quiet" }, finding.more) : null,
  );
}

/**
 * @param {Statement} statement
 * @returns {HTMLElement}
 */
function statementElement({ sentence, places, fragments }) {
  return el(
    "div",
    { class: "statement" },
    el("p", { class: "sentence" }, ...texts(sentence)),
    fragments.length > 0
      ? el("p", { class: "fragments" }, ...texts(fragments.flatMap((one) => [one, " "])))
      : null,
    places.length > 0
      ? el("p", { class: "quiet" }, ...texts(pieces("finding_at", [places])))
      : null,
  );
}
