// SPDX-License-Identifier: MIT

// The popup of the button in the message's header: the mail that is shown in this tab.

import { el, need } from "../components/dom.mjs";
import { buildModel } from "../components/model.mjs";
import {
  announce,
  ask,
  askOutcome,
  copyButton,
  failureElement,
  failureText,
  hiddenHeading,
  noticeElement,
  preparePage,
  setState,
  showWhenThere,
} from "../components/page.mjs";
import { modelText } from "../components/text.mjs";
import { sectionElement, verdictElement } from "../components/view.mjs";
import { headline } from "../shared/sentences.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").ShownReply} ShownReply */

/**
 * @returns {Promise<ShownReply>}
 */
async function askShown() {
  try {
    const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
    return await ask({ what: "shown", tabId: tab?.id ?? -1 });
  } catch (error) {
    const outcome = /** @type {Outcome} */ ({
      state: "failed",
      code: "bad-reply",
      detail: String(error),
    });
    return { message: null, outcome };
  }
}

/**
 * @param {ShownReply} reply
 * @returns {Node[]}
 */
function replyElements({ message, outcome }) {
  if (!outcome) {
    setState("done");
    announce(word("panel_no_message"));
    return [hiddenHeading(), noticeElement("unknown", el("p", {}, word("panel_no_message")))];
  }
  return outcomeElements(message?.id ?? null, outcome);
}

/**
 * @param {number | null} id of the message
 * @param {Outcome} outcome
 * @returns {Node[]}
 */
function outcomeElements(id, outcome) {
  setState(outcome.state);
  if (outcome.state === "done") {
    return reportElements(id, outcome.report);
  }
  announce(failureText(outcome.code));
  const element = failureElement(outcome.code, () => retry(id));
  return [hiddenHeading(), element];
}

/**
 * @param {number | null} id
 */
function retry(id) {
  const main = need("main");
  if (id === null) {
    showWhenThere(main, askShown(), replyElements);
  } else {
    const outcome = askOutcome({ what: "retry", messageId: id });
    showWhenThere(main, outcome, (there) => outcomeElements(id, there));
  }
}

/**
 * @param {number | null} id
 * @param {Report} report
 * @returns {Node[]}
 */
function reportElements(id, report) {
  const model = buildModel(report);
  announce(`${model.verdict.word}. ${headline(report)}`);
  const open = el("button", { type: "button", class: "primary open" }, word("panel_report"));
  open.addEventListener("click", () => openReport(id, ""));
  return [
    verdictElement(model.verdict),
    ...model.sections.map((section) => sectionElement(section, { unfolded: false })),
    el(
      "footer",
      { class: "actions" },
      open,
      copyButton(() => modelText(model)),
    ),
  ];
}

/**
 * @param {number | null} id
 * @param {string} hash where in the report
 */
async function openReport(id, hash) {
  await messenger.tabs.create({ url: `/report/report.html?message=${id}${hash}` });
  window.close();
}

/**
 * A fragment is shown in the source, and the source stands in the report.
 * @param {MouseEvent} event
 * @param {number | null} id
 */
function openPlace(event, id) {
  const link = event.target instanceof Element ? event.target.closest("a.fragment") : null;
  if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    openReport(id, link.hash);
  }
}

preparePage(word("panel_title"));
const shown = askShown();
shown.then(({ message }) =>
  need("main").addEventListener("click", (event) => openPlace(event, message?.id ?? null)),
);
await showWhenThere(need("main"), shown, replyElements);
