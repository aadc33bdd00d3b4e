// SPDX-License-Identifier: MIT

import { parseReport } from "../shared/report.mjs";

/** @typedef {import("../shared/types.d.ts").FailureCode} FailureCode */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {Extract<Outcome, {state: "failed"}>} Failure */

/** The codes of the protocol that mean the same to the reader. */
const CODES = new Set([
  "message-too-large",
  "too-many-messages",
  "dissector-start",
  "dissector-died",
  "dissector-timeout",
  "dissector-nonsense",
]);

/**
 * @param {FailureCode} code
 * @param {string} [detail] English, for logs
 * @returns {Failure}
 */
export function failed(code, detail = "") {
  return { state: "failed", code, detail };
}

/**
 * What the program says about a message, looked at for the first time.
 * @param {{[key: string]: unknown}} reply
 * @param {string} id
 * @returns {Outcome}
 */
export function outcomeOf({ type, code, detail, report, final }, id) {
  if (type === "error") {
    const isKnown = typeof code === "string" && CODES.has(code);
    return isKnown
      ? failed(/** @type {FailureCode} */ (code), String(detail))
      : failed("host-error", `${code}: ${detail}`);
  }
  const parsed = type === "report" ? parseReport(report) : null;
  return parsed && (parsed.id === undefined || parsed.id === id)
    ? { state: "done", report: { ...parsed, final: final !== false } }
    : failed("bad-reply", `type ${type}`);
}

/**
 * @param {Outcome} outcome
 * @returns {boolean} nothing more will come of it
 */
export function isFinal(outcome) {
  return outcome.state === "failed" || outcome.report.final;
}
