// SPDX-License-Identifier: MIT

// The popup of the button in the message's header: the mail that is shown in this tab.

import { el, need } from "../components/dom.mjs";
import { Follower } from "../components/follow.mjs";
import { buildModel } from "../components/model.mjs";
import {
  announce,
  announceVerdict,
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
import { changeKeeping } from "../components/update.mjs";
import { sectionElement, verdictElement } from "../components/view.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../components/follow.mjs").Shown} Shown */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").ShownReply} ShownReply */

/** @type {number | null} the message's */
let shownId = null;

const follower = new Follower((shown) =>
  changeKeeping(need("main"), () => need("main").replaceChildren(...shownElements(shown))),
);

/**
 * @returns {Promise<{id: number | null, outcome: Outcome | null}>}
 */
async function askShown() {
  try {
    const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
    /** @type {ShownReply} */
    const { message, outcome } = await ask({ what: "shown", tabId: tab?.id ?? -1 });
    return { id: message?.id ?? null, outcome };
  } catch (error) {
    return { id: null, outcome: { state: "failed", code: "bad-reply", detail: String(error) } };
  }
}

/**
 * @param {Shown} shown
 * @returns {Node[]}
 */
function shownElements({ id, outcome, consent, asking, trust }) {
  shownId = id;
  if (!outcome) {
    setState("done");
    announce(word("panel_no_message"));
    return [hiddenHeading(), noticeElement("unknown", el("p", {}, word("panel_no_message")))];
  }
  if (outcome.state === "done") {
    setState("done", outcome.report.final);
    return reportElements(outcome.report, { consent, asking, trust });
  }
  setState("failed");
  announce(failureText(outcome.code));
  return [hiddenHeading(), failureElement(outcome.code, retry)];
}

function retry() {
  const id = shownId;
  show(
    id === null
      ? askShown()
      : askOutcome({ what: "retry", messageId: id }).then((outcome) => ({ id, outcome })),
  );
}

/**
 * @param {Promise<{id: number | null, outcome: Outcome | null}>} answer
 * @returns {Promise<void>}
 */
function show(answer) {
  return showWhenThere(need("main"), follower.begin(answer), shownElements);
}

/**
 * @param {Report} report
 * @param {Pick<Shown, "consent" | "asking" | "trust">} how
 * @returns {Node[]}
 */
function reportElements(report, how) {
  const model = buildModel(report, how);
  announceVerdict(report);
  const open = el("button", { type: "button", class: "primary open" }, word("panel_report"));
  open.addEventListener("click", () => openReport(""));
  return [
    verdictElement(model.verdict),
    ...model.sections.map((section) => sectionElement(section, { unfolded: false })),
    el(
      "footer",
      { class: "actions" },
      open,
      copyButton(() => modelText(model)),
      opener("dossier_open_short", word("dossier_open"), "/dossier/dossier.html"),
      isAccused(report) ? opener("tell_open", word("tell_open"), "/tell/tell.html") : null,
    ),
  ];
}

/**
 * @param {Report} report
 * @returns {boolean} there is something to tell of its mail
 */
function isAccused({ verdict: { level } }) {
  return level === "danger" || level === "caution";
}

/**
 * @param {string} key
 * @param {string} title
 * @param {string} page about the message shown
 * @returns {HTMLElement}
 */
function opener(key, title, page) {
  const button = el("button", { type: "button", title }, word(key));
  button.addEventListener("click", () => openTab(`${page}?message=${shownId}`));
  return button;
}

/**
 * @param {string} url
 */
async function openTab(url) {
  await messenger.tabs.create({ url });
  window.close();
}

/**
 * @param {string} hash where in the report
 * @returns {Promise<void>}
 */
function openReport(hash) {
  return openTab(`/report/report.html?message=${shownId}${hash}`);
}

/**
 * A fragment is shown in the source, and the source stands in the report.
 * @param {MouseEvent} event
 */
function openPlace(event) {
  const link = event.target instanceof Element ? event.target.closest("a.fragment") : null;
  if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    openReport(link.hash);
  }
}

preparePage(word("panel_title"));
need("main").addEventListener("click", (event) => {
  openPlace(event);
  follower.click(event);
});
need("main").addEventListener("left", () => window.close());
await show(askShown());
