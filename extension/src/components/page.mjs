// SPDX-License-Identifier: MIT

// What every page that shows a mail does: its language, its state, what it says aloud, failures.

import { headline, levelWord } from "../shared/sentences.mjs";
import { keyOf, word } from "../shared/words.mjs";
import { el, need } from "./dom.mjs";
import { symbol } from "./symbols.mjs";

/** @typedef {import("../shared/types.d.ts").FailureCode} FailureCode */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").Request} Request */

const PATIENCE = 150; // ms: sooner, "is being dissected" would only flicker

/**
 * @param {string} title
 */
export function preparePage(title) {
  // The language of the catalogue, which need not be that of Thunderbird.
  document.documentElement.lang = word("panel_language");
  document.title = title;
}

/**
 * @param {"loading" | "done" | "failed" | "cancelled"} state
 * @param {boolean} [isFinal] nothing newer is to be expected
 */
export function setState(state, isFinal = true) {
  document.documentElement.dataset["state"] = state;
  document.documentElement.dataset["final"] = String(isFinal && state !== "loading");
  document.body.setAttribute("aria-busy", String(state === "loading"));
}

/**
 * Says a thing to those who listen.
 * @param {string} text
 */
export function announce(text) {
  need("#live").textContent = text;
}

/** What was last said of a verdict. */
let saidVerdict = "";

/**
 * Says the verdict, unless it has been said already: a later report may change other things alone.
 * @param {Report} report
 */
export function announceVerdict(report) {
  const verdict = `${levelWord(report.verdict.level)}. ${headline(report)}`;
  if (verdict !== saidVerdict) {
    saidVerdict = verdict;
    announce(verdict);
  }
}

/**
 * @template T
 * @param {Request} request
 * @returns {Promise<T>} rejects when the background does not answer
 */
export function ask(request) {
  return messenger.runtime.sendMessage(request);
}

/**
 * Asks for an outcome; never rejects.
 * @param {Request} request
 * @returns {Promise<Outcome>}
 */
export async function askOutcome(request) {
  try {
    const outcome = await ask(request);
    return outcome ?? failed("bad-reply", "no answer");
  } catch (error) {
    return failed("bad-reply", String(error));
  }
}

/**
 * @param {FailureCode} code
 * @param {string} detail
 * @returns {Outcome}
 */
function failed(code, detail) {
  return { state: "failed", code, detail };
}

/**
 * Shows what is made of the answer; a word of patience while it takes long.
 * @template T
 * @param {HTMLElement} place
 * @param {Promise<T>} answer
 * @param {(answer: T) => Node[]} make
 */
export async function showWhenThere(place, answer, make) {
  setState("loading");
  saidVerdict = "";
  const timer = setTimeout(() => {
    place.replaceChildren(hiddenHeading(), el("p", { class: "loading" }, word("panel_loading")));
    announce(word("panel_loading"));
  }, PATIENCE);
  const there = await answer;
  clearTimeout(timer);
  place.replaceChildren(...make(there));
}

/**
 * @returns {HTMLElement} for a page that has no verdict to begin with
 */
export function hiddenHeading() {
  return el("h1", { class: "unseen" }, word("panel_title"));
}

/**
 * @param {string} sign
 * @param {HTMLElement} text
 * @param {...HTMLElement} rest
 * @returns {HTMLElement} what stands in the place of a report
 */
export function noticeElement(sign, text, ...rest) {
  return el("div", { class: "notice" }, symbol(sign), text, ...rest);
}

/**
 * @param {FailureCode} code
 * @returns {string} what is wrong, and the remedy
 */
export function failureText(code) {
  return word(keyOf("failure", code));
}

/**
 * @param {FailureCode} code
 * @param {() => void} retry
 * @returns {HTMLElement}
 */
export function failureElement(code, retry) {
  const button = el("button", { type: "button", class: "retry primary" }, word("panel_retry"));
  button.addEventListener("click", retry);
  return noticeElement("failed", el("p", { class: "failure" }, failureText(code)), button);
}

/**
 * A button that copies a text and says whether that worked.
 * @param {() => string} text
 * @returns {HTMLElement}
 */
export function copyButton(text) {
  const button = el("button", { type: "button", class: "copy" }, word("panel_copy"));
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    const said = word(copied ? "panel_copied" : "panel_copy_failed");
    button.textContent = copied ? word("panel_copied_short") : word("panel_copy");
    announce(said);
  });
  return button;
}
