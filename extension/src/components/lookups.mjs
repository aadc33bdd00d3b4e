// SPDX-License-Identifier: MIT

// What was asked outside, and what became of it.

import { has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("../shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const QUESTIONS_NAMED = 6; // in one sentence

/**
 * @param {Report} report
 * @param {string} question
 * @returns {Lookup | undefined}
 */
export function lookupOf(report, question) {
  return report.lookups.find((lookup) => lookup.question === question);
}

/**
 * @param {Lookup | undefined} lookup
 * @returns {Sign}
 */
export function lookupSign(lookup) {
  switch (lookup?.state) {
    case "known":
    case "pending":
    case "failed":
    case "refused":
      return lookup.state;
    default:
      return "not-asked";
  }
}

/**
 * @param {string | undefined} reason the program's word for why there is no answer
 * @returns {Pieces} nothing for none
 */
export function reasonText(reason) {
  const key = keyOf("reason", reason ?? "");
  return reason && has(key) ? [word(key)] : value(reason);
}

/**
 * @param {Lookup | undefined} lookup
 * @returns {Pieces} what became of the question
 */
export function lookupState(lookup) {
  const key = keyOf("state", lookup?.state ?? "not-asked");
  const reason = reasonText(lookup?.reason);
  if (lookup?.state === "failed" && reason.length > 0) {
    return pieces("state_failed_reason", [reason]);
  }
  return [word(has(key) ? key : "state_not_asked")];
}

/**
 * A question in words: "ptr:192.0.2.1" asks for a reverse name.
 * @param {Lookup} lookup
 * @returns {Pieces}
 */
function questionText(lookup) {
  const colon = lookup.question.indexOf(":");
  const key = keyOf("question", lookup.question.slice(0, Math.max(colon, 0)));
  if (colon >= 0 && has(key)) {
    // A referral is about a name and a server, which may be written as an address of the web.
    const [subject = "", server] = lookup.question.slice(colon + 1).split(" ");
    const service = keyOf("label_service", subject);
    const about = key === "question_rated" && has(service) ? [word(service)] : value(subject);
    return pieces(key, [about, value(server?.replace(/^https:\/\/([^/]*).*$/, "$1"))]);
  }
  const text = value(lookup.question);
  return text.length > 0 ? text : [word("value_none")];
}

/**
 * Refused questions were never sent, nor those that are answered from memory; those of class 0 stay
 * on the machine.
 * @param {Lookup} lookup
 * @returns {boolean}
 */
function hasLeft(lookup) {
  return lookup.state !== "refused" && !lookup.kept && (lookup.consent ?? 0) > 0;
}

/**
 * @param {Lookup} lookup
 * @returns {Block}
 */
function lookupBlock(lookup) {
  const state = lookupState(lookup);
  const to = value(lookup.sent_to);
  const text =
    to.length > 0
      ? pieces("lookup_sent", [questionText(lookup), to, state])
      : pieces("lookup", [questionText(lookup), state]);
  return { kind: "state", sign: lookupSign(lookup), text };
}

/**
 * @param {Lookup[]} lookups
 * @returns {Pieces} the first of them
 */
function questionList(lookups) {
  const names = lookups.slice(0, QUESTIONS_NAMED).map(questionText);
  return joined(lookups.length > QUESTIONS_NAMED ? [...names, ["…"]] : names);
}

/**
 * The list of what left the machine, and of what was not asked.
 * @param {Context} context
 * @returns {Block[]}
 */
export function lookupBlocks({ report }) {
  const left = report.lookups.filter(hasLeft);
  const refused = report.lookups.filter((lookup) => lookup.state === "refused");
  /** @type {Block[]} */
  const blocks = [
    {
      kind: "line",
      text: [word(left.length > 0 ? "lookups_left" : "lookups_none_left")],
      strong: true,
    },
    ...left.map(lookupBlock),
  ];
  const kept = report.lookups.filter((lookup) => lookup.kept && (lookup.consent ?? 0) > 0);
  if (kept.length > 0) {
    blocks.push({ kind: "line", text: pieces("lookups_kept", [questionList(kept)]), dim: true });
  }
  if (refused.length > 0) {
    const text = pieces(refused.length === 1 ? "lookups_refused_one" : "lookups_refused", [
      String(refused.length),
      questionList(refused),
    ]);
    blocks.push({ kind: "state", sign: "refused", text });
  }
  return blocks;
}
