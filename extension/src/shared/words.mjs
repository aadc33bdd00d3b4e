// SPDX-License-Identifier: MIT

// The catalogue (_locales), and nothing else, has words for people.

import { visible } from "./visible.mjs";

const KEY_MAX = 64; // longer ids are none of ours
const VALUES_MAX = 9; // $1 to $9
const MARK = "\ue000"; // private use: no sentence of ours has it

/**
 * A text of the mail.
 * @typedef {object} Value
 * @property {string} value
 * @property {boolean} [host] the name of a machine
 * @property {string} [at] its place in the source, when it is a fragment of the mail
 * @property {boolean} [isPlace] and is that place's name instead
 * @property {string} [finding] the finding whose name it is
 */

/**
 * A sentence in pieces: our words as strings, the mail's as objects, so that nobody mixes them up.
 * @typedef {(string | Value)[]} Pieces
 */

/** @typedef {(key: string, values?: string[]) => string} Speaker "" for a key that there is not */

/** @type {Speaker | null} null: Thunderbird, in its own language */
let speaker = null;

/**
 * Has something said in a language that need not be Thunderbird's.
 * @template T
 * @param {Speaker} other
 * @param {() => T} say all of it at once
 * @returns {T}
 */
export function spokenBy(other, say) {
  const before = speaker;
  speaker = other;
  try {
    return say();
  } finally {
    speaker = before;
  }
}

/**
 * @param {string} key
 * @param {string[]} values
 * @returns {string}
 */
function message(key, values) {
  return speaker ? speaker(key, values) : messenger.i18n.getMessage(key, values);
}

/**
 * @param {string} key
 * @param {...(string | number)} values for $1, $2, …
 * @returns {string}
 */
export function word(key, ...values) {
  return message(key, values.slice(0, VALUES_MAX).map(String)) || `⟦${key}⟧`;
}

/**
 * @param {string} key
 * @returns {boolean}
 */
export function has(key) {
  return message(key, []) !== "";
}

/**
 * The message for a number of things; for one thing that of <key>_one.
 * @param {string} key
 * @param {number} n $1
 * @param {...(string | number)} rest $2, …
 * @returns {string}
 */
export function count(key, n, ...rest) {
  return word(countKey(key, n), n, ...rest);
}

/**
 * @param {string} key
 * @param {number} n
 * @returns {string}
 */
export function countKey(key, n) {
  return n === 1 ? `${key}_one` : key;
}

/**
 * The key <prefix>_<id>, with every character that a key may not have as "_".
 * @param {string} prefix
 * @param {string} id
 * @returns {string}
 */
export function keyOf(prefix, id) {
  return `${prefix}_${id.slice(0, KEY_MAX).replace(/[^A-Za-z0-9]/g, "_")}`;
}

/**
 * A message with what fills it kept apart from its own words.
 * @param {string} key
 * @param {(Pieces | Value | string)[]} values for $1, $2, …
 * @returns {Pieces}
 */
export function pieces(key, values) {
  const marks = values.map((_, i) => `${MARK}${i}${MARK}`);
  return word(key, ...marks)
    .split(MARK)
    .flatMap((part, i) => (i % 2 === 0 ? part : (values[Number(part)] ?? "")))
    .filter((part) => part !== "");
}

/**
 * @param {Pieces} parts
 * @returns {string}
 */
export function plain(parts) {
  return parts.map((part) => (typeof part === "string" ? part : part.value)).join("");
}

/**
 * A text of the mail as a piece; nothing for none.
 * @param {string | undefined} text
 * @returns {Pieces}
 */
export function value(text) {
  const shown = visible(text ?? "");
  return shown ? [{ value: shown }] : [];
}

/**
 * A list in the catalogue's manner.
 * @param {Pieces[]} items
 * @returns {Pieces}
 */
export function joined(items) {
  return items.flatMap((item, i) => (i === 0 ? item : [word("list_separator"), ...item]));
}
