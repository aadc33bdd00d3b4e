// SPDX-License-Identifier: MIT

// The full report of one message, with its source beside it: report.html?message=<id>

import { el, need } from "../components/dom.mjs";
import { buildModel } from "../components/model.mjs";
import {
  announce,
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
import { sectionElement, verdictElement } from "../components/view.mjs";
import { headline, placePieces } from "../shared/sentences.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../components/model.d.ts").Model} Model */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").Request} Request */

const id = Number(new URLSearchParams(location.search).get("message") ?? NaN);

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
 * @param {Report} report
 * @returns {Node[]}
 */
function reportElements(report) {
  const model = buildModel(report, { full: true });
  const source = new SourceView();
  const title = model.subject || word("value_none");
  document.title = word("report_title", title);
  announce(`${model.verdict.word}. ${headline(report)}`);
  readSource(report, source);
  return [
    el(
      "div",
      { class: "top" },
      el(
        "p",
        { class: "subject" },
        symbol(model.verdict.level),
        el("strong", {}, model.verdict.word),
        el("bdi", { dir: "auto" }, title),
      ),
      copyButton(() => modelText(buildModel(report))),
      contents(model),
    ),
    el(
      "div",
      { class: "columns" },
      el(
        "div",
        { class: "reading" },
        verdictElement(model.verdict),
        ...model.sections.map((section) => sectionElement(section, { unfolded: true })),
      ),
      source.element,
    ),
  ];
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
  need("main").addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.fragment") : null;
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      showPlace(report, view, link.hash, link);
    }
  });
  // From the popup: a fragment was clicked there.
  const link = document.querySelector(`a.fragment[href="${CSS.escape(location.hash)}"]`);
  showPlace(report, view, location.hash, link instanceof HTMLElement ? link : null);
}

/**
 * @param {Report} report
 * @param {SourceView} view
 * @param {string} hash of a fragment's link
 * @param {HTMLElement | null} from
 */
function showPlace(report, view, hash, from) {
  const wanted = new URLSearchParams(hash.slice(1));
  const at = wanted.get("at");
  if (at) {
    view.show(at, wanted.get("value") ?? "", placePieces(report, at), from);
  }
}

/**
 * @param {Outcome} outcome
 * @returns {Node[]}
 */
function outcomeElements(outcome) {
  setState(outcome.state);
  if (outcome.state === "done") {
    return reportElements(outcome.report);
  }
  announce(failureText(outcome.code));
  const retry = () => show({ what: "retry", messageId: id });
  return [hiddenHeading(), failureElement(outcome.code, retry)];
}

/**
 * @param {Request} request
 * @returns {Promise<void>}
 */
function show(request) {
  return showWhenThere(need("main"), askOutcome(request), outcomeElements);
}

preparePage(word("panel_title"));
await show({ what: "dissect", messageId: id });
