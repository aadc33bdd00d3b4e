// SPDX-License-Identifier: MIT

// One mail of the list: its verdict, and whatever of it is known so far.

import { el } from "../components/dom.mjs";
import { failureText } from "../components/page.mjs";
import { symbol } from "../components/symbols.mjs";
import { time } from "../components/units.mjs";
import { headline, levelWord } from "../shared/sentences.mjs";
import { shorten, visible } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";
import { groupOf } from "./order.mjs";

/** @typedef {import("./order.mjs").Entry} Entry */

const TEXT_MAX = 200; // of a subject or a name: a row is a row

/**
 * @param {string} group
 * @returns {string} the group's name
 */
export function groupWord(group) {
  if (group === "waiting") {
    return word("list_waiting");
  }
  return group === "failed" ? word("level_unknown") : levelWord(group);
}

/**
 * @param {Entry} entry
 * @returns {string} the reason, or why there is none
 */
function sentence({ outcome }) {
  if (!outcome) {
    return "";
  }
  return outcome.state === "done" ? headline(outcome.report) : failureText(outcome.code);
}

/**
 * @param {number} date milliseconds since 1970
 * @returns {string}
 */
function dateText(date) {
  return time(Math.floor(date / 1000), -new Date(date).getTimezoneOffset() * 60);
}

/**
 * Fills the row anew.
 * @param {HTMLElement} row
 * @param {Entry} entry
 * @param {() => void} retry
 */
export function fillRow(row, entry, retry) {
  const { id, message, outcome } = entry;
  const group = groupOf(entry);
  const subject = shorten(visible(message?.subject ?? ""), TEXT_MAX) || word("list_no_subject");
  const said = sentence(entry);
  row.dataset["group"] = group;
  row.setAttribute("aria-busy", String(!outcome));
  if (outcome?.state === "done") {
    row.dataset["level"] = outcome.report.verdict.level;
  }
  row.replaceChildren(
    el("p", { class: "level" }, symbol(group), el("span", {}, groupWord(group))),
    el(
      "p",
      { class: "subject" },
      el(
        "a",
        { href: `/report/report.html?message=${id}` },
        el("bdi", { dir: "auto" }, message ? subject : `#${id}`),
      ),
    ),
    el("p", { class: "quiet date" }, message ? dateText(message.date) : ""),
    el(
      "p",
      { class: "quiet author" },
      el("bdi", { dir: "auto" }, shorten(visible(message?.author ?? ""), TEXT_MAX)),
    ),
    outcome?.state === "failed" ? retryButton(retry) : "",
    said ? el("p", { class: outcome?.state === "failed" ? "failure" : "reason-line" }, said) : "",
  );
}

/**
 * @param {() => void} retry
 * @returns {HTMLElement}
 */
function retryButton(retry) {
  const button = el("button", { type: "button", class: "retry" }, word("panel_retry"));
  button.addEventListener("click", retry);
  return button;
}
