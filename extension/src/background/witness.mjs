// SPDX-License-Identifier: MIT

/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/**
 * Is told of each report of a mail that lies in a folder.
 * @typedef {{note: (header: MessageHeader, report: Report, isFirst: boolean) => unknown}} Witness
 */

/**
 * What remains of a dissection besides its outcome.
 * @param {import("./sightings.mjs").Sightings} sightings
 * @param {import("./tags.mjs").Tags} tags
 * @returns {Witness}
 */
export function witness(sightings, tags) {
  return {
    note(header, report, isFirst) {
      if (isFirst) {
        sightings.note(header, report);
      }
      tags.mark(header, report.verdict.level);
    },
  };
}
