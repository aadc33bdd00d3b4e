// SPDX-License-Identifier: MIT

// Mails that belong together, of all that are remembered: history.html?mail=<mark of one>

import { el, need } from "../components/dom.mjs";
import { noteText, reasonText } from "../components/history.mjs";
import {
  announce,
  ask,
  failureText,
  noticeElement,
  preparePage,
  setState,
} from "../components/page.mjs";
import { getSettings } from "../shared/settings.mjs";
import { count, word } from "../shared/words.mjs";
import { campaignsElement } from "./view.mjs";

/** @typedef {import("../shared/types.d.ts").Campaign} Campaign */
/** @typedef {import("../shared/types.d.ts").HistoryReply} HistoryReply */
/** @typedef {Extract<HistoryReply, {state: "failed"}>} Failure */

const PATIENCE = 150; // ms

/**
 * @param {"campaigns" | "status"} about
 * @returns {Promise<HistoryReply>} never rejects
 */
async function askHistory(about) {
  /** @type {Promise<HistoryReply | undefined>} */
  const answer = ask({ what: "history", about });
  return (await answer.catch(() => undefined)) ?? { state: "failed", code: "bad-reply" };
}

/**
 * @param {string} key
 * @param {() => void} act
 * @returns {HTMLElement}
 */
function button(key, act) {
  const element = el("button", { type: "button" }, word(key));
  element.addEventListener("click", act);
  return element;
}

/**
 * @param {...(Node | null)} rest
 * @returns {HTMLElement}
 */
function headElement(...rest) {
  const options = button("history_options", () => messenger.runtime.openOptionsPage());
  return el(
    "header",
    { class: "head" },
    el("div", { class: "title" }, el("h1", {}, word("history_title")), options),
    el("p", {}, word("history_lead")),
    ...rest,
  );
}

/**
 * @param {Failure} failure
 * @returns {Node[]}
 */
function failureElements({ code, reason }) {
  const text = code ? failureText(code) : reasonText(reason ?? "");
  setState("failed");
  announce(text);
  const again = button("panel_retry", show);
  again.className = "retry primary";
  return [headElement(), noticeElement("failed", el("p", { class: "failure" }, text), again)];
}

/**
 * @param {string} text
 * @param {string} note
 * @returns {Node[]} where there is no campaign to show
 */
function emptyElements(text, note) {
  setState("done");
  announce(text);
  const notice = noticeElement("nothing-found", el("p", { class: "empty" }, text));
  return [headElement(noteElement(note)), notice];
}

/**
 * @param {string} text "" for nothing
 * @returns {HTMLElement | null}
 */
function noteElement(text) {
  return text === "" ? null : el("p", { class: "note" }, text);
}

/**
 * @param {Campaign[]} campaigns
 * @param {{total: number, isCut: boolean, notes: string[]}} how
 * @returns {Node[]}
 */
function fullElements(campaigns, { total, isCut, notes }) {
  const sum = count("history_campaigns", campaigns.length, total);
  const mark = new URLSearchParams(location.search).get("mail") ?? "";
  setState("done");
  announce(sum);
  return [
    headElement(
      el("p", { class: "sum" }, sum),
      isCut ? el("p", { class: "quiet" }, word("history_cut", campaigns.length)) : null,
      ...notes.map(noteElement),
    ),
    campaignsElement(campaigns, mark),
  ];
}

/** @returns {Promise<Node[]>} */
async function pageElements() {
  const [{ history: isOn }, status, reply] = await Promise.all([
    getSettings(),
    askHistory("status"),
    askHistory("campaigns"),
  ]);
  if (reply.state === "failed") {
    return failureElements(reply);
  }
  if (status.state === "failed") {
    return failureElements(status);
  }
  const { campaigns = [], cut = false } = reply;
  const total = status.count ?? 0;
  const note = noteText(status.note);
  if (campaigns.length > 0) {
    const notes = [note, isOn ? "" : word("history_off_kept")];
    return fullElements(campaigns, { total, isCut: cut, notes });
  }
  const why = total > 0 ? count("history_no_campaign", total) : word("history_empty");
  return emptyElements(isOn ? why : word("history_off"), note);
}

async function show() {
  setState("loading");
  const timer = setTimeout(() => {
    const text = el("p", { class: "loading" }, word("history_loading"));
    need("main").replaceChildren(headElement(), text);
    announce(word("history_loading"));
  }, PATIENCE);
  const elements = await pageElements();
  clearTimeout(timer);
  need("main").replaceChildren(...elements);
}

preparePage(word("history_title"));
await show();
