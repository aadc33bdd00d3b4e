// SPDX-License-Identifier: MIT

// What the rows of the proofs (DMARC, SPF, DKIM, ARC) have in common.

import { has, keyOf, pieces, plain, value, word } from "../shared/words.mjs";
import { reasonText } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/** @typedef {{sign: Sign, text: Pieces}} Saying */

/**
 * @param {Context} context
 * @returns {string | undefined} the domain of the sender's address
 */
export function authorOf({ facts }) {
  return facts.from?.find(({ domain }) => domain)?.domain;
}

/**
 * What is said of a thing that is not known; nothing when it is.
 * @param {Report} report
 * @param {string} state
 * @param {string[]} questions those that it hangs on, or how they begin
 * @returns {Saying | null}
 */
export function notKnown(report, state, questions) {
  switch (state) {
    case "known":
      return null;
    case "pending":
      return { sign: "pending", text: [word("auth_pending")] };
    case "refused":
      return { sign: "refused", text: [word("auth_refused")] };
    default:
      return unanswered(report, questions);
  }
}

/**
 * @param {Report} report
 * @param {string[]} questions
 * @returns {Saying} that nobody answered, and why
 */
export function unanswered(report, questions) {
  const lookup = report.lookups.find(
    ({ question, state, reason }) =>
      state === "failed" && reason && questions.some((one) => question.startsWith(one)),
  );
  const reason = reasonText(lookup?.reason);
  const text =
    reason.length > 0 ? pieces("auth_unanswered_reason", [reason]) : [word("auth_unanswered")];
  return { sign: "failed", text };
}

/**
 * @param {string | undefined} problem the program's word for it
 * @returns {RowLine[]} a line, or none
 */
export function problemLines(problem) {
  if (!problem) {
    return [];
  }
  const key = keyOf("auth_problem", problem);
  return [{ text: has(key) ? [word(key)] : pieces("auth_problem", [value(problem)]) }];
}

/**
 * @param {string} key of a sentence about values
 * @param {...(string | undefined)} values when one of them is missing, nothing is said
 * @returns {RowLine[]}
 */
export function lineOf(key, ...values) {
  const shown = values.map(value);
  return shown.every((one) => one.length > 0) ? [{ text: pieces(key, shown) }] : [];
}

/**
 * A record as its owner published it.
 * @param {string | undefined} record
 * @param {string | undefined} name under which it stands
 * @param {Pieces[]} [more] lines
 * @returns {Pick<Row, "record">}
 */
export function recordOf(record, name, more = []) {
  const lines = [value(record), ...more].filter((line) => line.length > 0);
  const label = name ? plain(pieces("auth_record_at", [value(name)])) : word("auth_record");
  return lines.length > 0 ? { record: { label, lines } } : {};
}

/**
 * @param {string} label
 * @param {string} lesson
 * @returns {{lesson: import("./model.d.ts").Lesson}}
 */
export function teaching(label, lesson) {
  return { lesson: { name: word(label), text: word(lesson) } };
}
