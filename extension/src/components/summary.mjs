// SPDX-License-Identifier: MIT

// What it comes to, and what nobody looked at.

import { findingTitle } from "../shared/sentences.mjs";
import { count, has, joined, keyOf, pieces, word } from "../shared/words.mjs";
import { isLookedAt, signOf } from "./findings.mjs";
import { lookupBlocks } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * What made the score, the heaviest first.
 * @param {Report} report
 * @returns {Block[]}
 */
function reasonBlocks(report) {
  const heavy = report.findings
    .filter((finding) => (finding.weight ?? 0) > 0)
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  if (heavy.length === 0) {
    return [];
  }
  return [
    { kind: "line", text: [word("summary_reasons")], strong: true },
    ...heavy.map((finding) => ({
      kind: /** @type {const} */ ("reason"),
      sign: signOf(finding),
      points: finding.weight ?? 0,
      title: findingTitle(finding),
      finding: finding.id,
    })),
  ];
}

/**
 * What nobody looked at is named: it is no reason to feel at ease.
 * @param {Report} report
 * @returns {Block[]}
 */
function notLookedBlocks(report) {
  const missed = report.findings.filter((finding) => !isLookedAt(finding));
  if (missed.length === 0) {
    return [];
  }
  const titles = joined(missed.map((finding) => [word("quoted", findingTitle(finding))]));
  const key = missed.length === 1 ? "summary_not_looked_one" : "summary_not_looked";
  return [{ kind: "state", sign: "unknown", text: pieces(key, [String(missed.length), titles]) }];
}

/**
 * @param {Report} report
 * @returns {Block[]}
 */
function limitBlocks(report) {
  return report.limits.map((limit) => {
    const key = keyOf("limit", limit);
    return { kind: "state", sign: "cut", text: [word(has(key) ? key : "limit_other")] };
  });
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function summaryBlocks(context) {
  const { report } = context;
  const passed = report.findings.filter((finding) => signOf(finding) === "pass").length;
  return [
    ...reasonBlocks(report),
    { kind: "line", text: [count("summary_passed", passed)], dim: true },
    ...notLookedBlocks(report),
    ...limitBlocks(report),
    ...(report.final
      ? []
      : [
          {
            kind: /** @type {const} */ ("state"),
            sign: /** @type {const} */ ("pending"),
            text: [word("summary_not_final")],
          },
        ]),
    ...(context.forOthers ? [] : lookupBlocks(context)),
    { kind: "line", text: [word("lesson_summary")] },
  ];
}
