// SPDX-License-Identifier: MIT

// What stands above what: the worst first, what nobody judged before what had no findings.

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

/**
 * @typedef {object} Entry
 * @property {number} id
 * @property {MessageSummary | null} message null: not known yet, or gone
 * @property {Outcome | null} outcome null: still waiting
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
 * @param {Entry} entry
 * @returns {number}
 */
function score({ outcome }) {
  return outcome?.state === "done" ? outcome.report.verdict.score : 0;
}

/**
 * For sort(): worst first, then the newest.
 * @param {Entry} a
 * @param {Entry} b
 * @returns {number}
 */
export function worstFirst(a, b) {
  return (
    GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) ||
    score(b) - score(a) ||
    (b.message?.date ?? 0) - (a.message?.date ?? 0)
  );
}

/**
 * @param {Iterable<Entry>} entries
 * @returns {Record<Group, number>}
 */
export function countGroups(entries) {
  const counts = /** @type {Record<Group, number>} */ (
    Object.fromEntries(GROUPS.map((group) => [group, 0]))
  );
  for (const entry of entries) {
    counts[groupOf(entry)]++;
  }
  return counts;
}
