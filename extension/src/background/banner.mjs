// SPDX-License-Identifier: MIT

// Whether the message deserves a banner, and what it says. Only warnings: a mail could draw any
// reassurance itself, so nobody must get used to one.

import { headline } from "../shared/sentences.mjs";
import { trustOffers } from "../shared/trust.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Banner} Banner */
/** @typedef {import("../shared/types.d.ts").Exception} Exception */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const THRESHOLDS = { caution: ["caution", "danger"], danger: ["danger"], never: [""] };

/**
 * @param {Outcome} outcome
 * @param {Settings} settings
 * @returns {Banner | null}
 */
export function bannerFor(outcome, settings) {
  if (outcome.state !== "done") {
    return null;
  }
  const { report } = outcome;
  const { level } = report.verdict;
  const isWanted = THRESHOLDS[settings.bannerFrom].includes(level);
  return isWanted && !isExcepted(report, settings.exceptions)
    ? { level, sentence: headline(report), ...trustIn(report, settings) }
    : null;
}

/**
 * Of the sender's address; the panel offers the rest. Beside a warning of danger trust is one click
 * too near, so there it is left to the panel, too.
 * @param {Report} report
 * @param {Settings} settings
 * @returns {Pick<Banner, "trust">}
 */
function trustIn(report, settings) {
  const offers = trustOffers(report, settings);
  const own = offers.find(({ kind }) => kind === "address");
  if (own?.state === "trusted") {
    return { trust: "undo" };
  }
  const isProven = own !== undefined && own.by !== null;
  const isOpen = isProven && offers.every(({ state }) => state === "open");
  return isOpen && report.verdict.level !== "danger" ? { trust: "offer" } : {};
}

/**
 * For a message that keeps Thunderbird from saying which it is: nobody has looked at it.
 * @param {Settings} settings
 * @returns {Banner | null}
 */
export function bannerOfUnnamed({ bannerFrom }) {
  const level = "caution";
  const isWanted = THRESHOLDS[bannerFrom].includes(level);
  return isWanted ? { level, sentence: word("failure_message_unnamed") } : null;
}

/**
 * @param {Report} report
 * @param {Exception[]} exceptions
 * @returns {boolean} the reader has sent away a banner for the same reasons, or more
 */
export function isExcepted(report, exceptions) {
  const address = addressOf(report);
  const exception = exceptions.find((one) => one.address === address);
  return exception !== undefined && reasonsOf(report).every((id) => exception.reasons.includes(id));
}

/**
 * @param {Exception[]} exceptions
 * @param {Report} report
 * @param {number} now
 * @returns {Exception[]} with this report's sender, for its reasons and those known before
 */
export function withException(exceptions, report, now) {
  const address = addressOf(report);
  if (address === "") {
    return exceptions;
  }
  const before = exceptions.find((one) => one.address === address);
  const reasons = [...new Set([...(before?.reasons ?? []), ...reasonsOf(report)])];
  return [...exceptions.filter((one) => one.address !== address), { address, reasons, since: now }];
}

/**
 * @param {Report} report
 * @returns {string} "" for none
 */
function addressOf(report) {
  return report.facts.from?.[0]?.address?.toLowerCase() ?? "";
}

/**
 * @param {Report} report
 * @returns {string[]}
 */
function reasonsOf(report) {
  return report.findings.filter(({ weight }) => (weight ?? 0) > 0).map(({ id }) => id);
}
