// SPDX-License-Identifier: MIT

// What stands above what. Each mail has a text as its key, so that sorting many thousands is
// comparing texts, which an engine does at once, and not a function of ours that it calls a million
// times.

import { findingTitle, headlineFinding } from "../shared/sentences.mjs";
import { visible } from "../shared/visible.mjs";

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

/**
 * @typedef {object} Entry
 * @property {number} id
 * @property {MessageSummary | null} message null: not known yet, or gone
 * @property {Outcome | null} outcome null: still waiting
 * @property {messenger.messages.MessageHeader} [header] where it is known, until it is judged
 */

/** The groups of the list, by which it can be filtered; worst first. */
export const GROUPS = /** @type {const} */ ([
  "danger",
  "caution",
  "failed",
  "nothing-found",
  "verified",
  "waiting",
]);

/** @typedef {typeof GROUPS[number]} Group */

const TEXT_MAX = 80; // characters of a key
const LAST = "\uffff"; // behind every text
const HIGHEST = 1e9; // no score comes near
const LATEST = 1e15; // nor any date
const ID_DIGITS = 10;

/**
 * What the list can be sorted by.
 * @type {{[order: string]: (entry: Entry) => string}}
 */
export const ORDERS = {
  verdict: (entry) =>
    `${GROUPS.indexOf(groupOf(entry))}${falling(score(entry), HIGHEST)}${newestFirst(entry)}`,
  date: newestFirst,
  sender: ({ message }) => text(message?.author),
  subject: ({ message }) => text(message?.subject),
  reason: (entry) => `${text(reason(entry))}\0${newestFirst(entry)}`,
};

/** @typedef {keyof typeof ORDERS} Order */

/**
 * @param {Entry} entry
 * @returns {Group}
 */
export function groupOf({ outcome }) {
  if (!outcome) {
    return "waiting";
  }
  const level = outcome.state === "done" ? outcome.report.verdict.level : "failed";
  return GROUPS.includes(level) ? level : "failed";
}

/**
 * @param {Order} order
 * @param {Entry} entry
 * @returns {string} no other mail has the same
 */
export function keyFor(order, entry) {
  return `${ORDERS[order]?.(entry)}\0${String(entry.id).padStart(ID_DIGITS, "0")}`;
}

/**
 * @param {string} key
 * @returns {number} the id of the mail whose key it is, or was
 */
export function idIn(key) {
  return Number(key.slice(-ID_DIGITS));
}

/**
 * @param {Entry} entry
 * @returns {number}
 */
function score({ outcome }) {
  return outcome?.state === "done" ? outcome.report.verdict.score : 0;
}

/**
 * @param {Entry} entry
 * @returns {string | undefined} the kind of reason, not its sentence
 */
function reason({ outcome }) {
  const finding = outcome?.state === "done" ? headlineFinding(outcome.report) : undefined;
  return finding && findingTitle(finding);
}

/** @param {Entry} entry */
function newestFirst({ message }) {
  return falling(message?.date ?? 0, LATEST);
}

/**
 * @param {number} value
 * @param {number} highest
 * @returns {string} the higher the value, the sooner it comes
 */
function falling(value, highest) {
  const rest = Math.round(highest - Math.min(Math.max(value, 0), highest));
  return String(rest).padStart(String(highest).length, "0");
}

/**
 * @param {string | undefined} value
 * @returns {string} small, great and accented letters alike, what has no text last
 */
function text(value) {
  const all = visible(value ?? "")
    .slice(0, TEXT_MAX)
    .normalize("NFKD");
  const letters = all.replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/^[\s"'“「【]+/u, "") || LAST;
}
