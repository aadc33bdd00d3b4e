// SPDX-License-Identifier: MIT

// The report for machines, as masked as that for people. What its keys mean is the contract of
// fuwake.report/1.

import { changed } from "./mask.mjs";

/** @typedef {import("./mask.mjs").Masker} Masker */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * @param {Report} report
 * @param {Masker} masker
 * @returns {string}
 */
export function dossierJson(report, masker) {
  const { facts, ...rest } = masker.report(report);
  // What a registry has sent is long, and names people beyond what the report says of them.
  const owners = (facts.owners ?? []).map((owner) => ({
    ...owner,
    sources: (owner.sources ?? []).map(({ via, server }) => ({ via, server })),
  }));
  const slim = { ...rest, facts: { ...facts, ...(facts.owners ? { owners } : {}) } };
  return `${JSON.stringify(changed(slim, masker.defang), null, 2)}\n`;
}
