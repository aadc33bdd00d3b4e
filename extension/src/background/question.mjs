// SPDX-License-Identifier: MIT

// A question about one message, on its way to the program, and what is told of it.

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("./outcome.mjs").Failure} Failure */

/**
 * The bytes of a message, one character each, and what the program is told about it.
 * @typedef {{raw: string, settings: {[key: string]: unknown}}} Reading
 */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {() => Promise<Reading | Failure>} read called when it is this question's turn
 * @property {number} attempt how often it was this question's turn
 * @property {Reading | null} reading
 * @property {boolean} urgent
 * @property {boolean} dropped nobody wants the answer any more
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 * @property {Report | null} report the newest, once there is one
 * @property {(outcome: Outcome) => void} settle
 * @property {(outcome: Outcome) => void} later
 */

/**
 * A failure after a report leaves the report as the last word.
 * @param {Question} question
 * @param {Outcome} outcome
 */
export function tell(question, outcome) {
  if (!question.report) {
    question.settle(outcome);
  } else if (!question.dropped) {
    question.later(outcome.state === "done" ? outcome : finished(question.report));
  }
}

/** @param {Question} question that has a report */
export function conclude(question) {
  if (question.report) {
    tell(question, finished(question.report));
  }
}

/**
 * @param {Report} report
 * @returns {Outcome}
 */
export function finished(report) {
  return { state: "done", report: { ...report, final: true } };
}
