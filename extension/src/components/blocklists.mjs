// SPDX-License-Identifier: MIT

// What the lists of spam senders that the reader has chosen say of the origin.

import { pieces, value, word } from "../shared/words.mjs";
import { reasonText } from "./lookups.mjs";
import { teaching } from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Blocklist} Blocklist */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/**
 * @param {Blocklist} list that has answered
 * @returns {Saying}
 */
function answered({ zone, result, code }) {
  const name = value(zone);
  switch (result) {
    case "listed":
      return { sign: "warn", text: pieces("origin_list_listed", [name, value(code)]) };
    case "unlisted":
      return { sign: "known", text: pieces("origin_list_unlisted", [name]) };
    case "refused":
      return { sign: "failed", text: pieces("origin_list_refused", [name]) };
    default:
      return { sign: "failed", text: pieces("origin_list_broken", [name]) };
  }
}

/**
 * @param {Report} report
 * @param {string} zone
 * @returns {Saying} that nobody answered, and why
 */
function unanswered({ lookups }, zone) {
  const lookup = lookups.find(
    ({ question, state }) =>
      state === "failed" && question.startsWith("a:") && question.endsWith(`.${zone}`),
  );
  const reason = reasonText(lookup?.reason);
  const text =
    reason.length > 0
      ? pieces("origin_list_failed_reason", [value(zone), reason])
      : pieces("origin_list_failed", [value(zone)]);
  return { sign: "failed", text };
}

/**
 * @param {Report} report
 * @param {Blocklist} list
 * @returns {Saying}
 */
function saying(report, list) {
  if (list.state === "known") {
    return answered(list);
  }
  if (list.state === "pending" && !report.final) {
    return { sign: "pending", text: pieces("origin_list_pending", [value(list.zone)]) };
  }
  return list.state === "refused"
    ? { sign: "refused", text: pieces("origin_list_not_asked", [value(list.zone)]) }
    : unanswered(report, list.zone);
}

/**
 * @param {Context} context
 * @returns {Row[]} one, or none where no list is chosen
 */
export function blocklistRows({ report, facts }) {
  const lists = facts.authentication?.blocklists ?? [];
  const [first, ...others] = lists.map((list) => saying(report, list));
  if (!first) {
    return [];
  }
  const isUnlisted = lists.some(({ state, result }) => state === "known" && result === "unlisted");
  return [
    {
      kind: "row",
      label: word("label_blocklists"),
      ...first,
      lines: [...others, ...(isUnlisted ? [{ text: [word("origin_list_no_praise")] }] : [])],
      ...teaching("label_blocklists", "lesson_blocklists"),
    },
  ];
}
