// SPDX-License-Identifier: MIT

// What reputation services say of the links' sites, the sender's domain and the origin.

import { shorten } from "../shared/visible.mjs";
import { has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { reasonText } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Caption} Caption */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Reputation} Reputation */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const SUBJECT_MAX = 140;
const ADVISORY = "https://developers.google.com/safe-browsing/v4/advisory";

/**
 * @param {Reputation} reputation
 * @param {boolean} full
 * @returns {Pieces}
 */
function subject({ kind, subject: text }, full) {
  const shown = value(full ? text : shorten(text, SUBJECT_MAX));
  if (shown.length === 0) {
    return [word("value_none")];
  }
  return kind === "domain"
    ? shown.map((part) => (typeof part === "string" ? part : { ...part, host: true }))
    : shown;
}

/**
 * @param {Reputation} reputation
 * @param {boolean} full
 * @returns {Caption}
 */
function caption(reputation, full) {
  const prefix = reputation.kind === "url" ? "reputation_url" : "reputation_role";
  const roles = (reputation.roles ?? []).map((role) => keyOf(prefix, role)).filter(has);
  return {
    kind: "caption",
    title: subject(reputation, full),
    note: joined(roles.map((key) => [word(key)])),
  };
}

/**
 * @param {Reputation} reputation
 * @returns {Pieces} for what it is listed
 */
function listed({ service, threats }) {
  const keys = (threats ?? []).map((threat) => keyOf("term_threat", threat)).filter(has);
  const list = joined(keys.map((key) => [word(key)]));
  if (list.length === 0) {
    return [word("reputation_listed_unnamed")];
  }
  return pieces(service === "safebrowsing" ? "reputation_advisory" : "reputation_listed", [list]);
}

/**
 * @param {Reputation} reputation that nobody has answered about
 * @returns {Saying}
 */
function unanswered({ state, reason }) {
  if (state === "pending") {
    return { sign: "pending", text: [word("reputation_pending")] };
  }
  if (state === "refused") {
    return { sign: "refused", text: [word("reputation_not_asked")] };
  }
  const why = reasonText(reason);
  const text =
    why.length > 0 ? pieces("reputation_failed_reason", [why]) : [word("reputation_failed")];
  return { sign: "failed", text };
}

/**
 * @param {Reputation} reputation
 * @returns {Saying}
 */
function saying(reputation) {
  if (reputation.state !== "known") {
    return unanswered(reputation);
  }
  switch (reputation.standing) {
    case "listed":
      return { sign: "warn", text: listed(reputation) };
    case "not-listed":
      return { sign: "known", text: [word("reputation_not_listed")] };
    case "not-rated":
      return { sign: "unknown", text: [word("reputation_not_rated")] };
    case "refused":
      return { sign: "failed", text: [word("reputation_refused")] };
    default:
      return { sign: "failed", text: [word("reputation_broken")] };
  }
}

/**
 * @param {Reputation} reputation
 * @returns {RowLine[]} what the service counts
 */
function counts({ service, standing, warning, voices, score, reports, date }) {
  /**
   * @param {string} key
   * @param {...(string | number | undefined)} values
   * @returns {RowLine[]}
   */
  const line = (key, ...values) =>
    values.every((one) => one !== undefined && one !== "")
      ? [
          {
            text: pieces(
              key,
              values.map((one) => value(String(one))),
            ),
          },
        ]
      : [];
  const isAdvisory = standing === "listed" && service === "safebrowsing";
  return [
    ...(isAdvisory ? [{ text: [ADVISORY] }] : []),
    ...line("reputation_votes", voices === undefined ? undefined : (warning ?? 0), voices),
    ...line("reputation_score", score),
    ...line("reputation_reports", reports),
    ...line("reputation_date", date),
  ];
}

/**
 * @param {Reputation} reputation
 * @returns {Row[]} one; none for a service that the catalogue does not know
 */
function serviceRows(reputation) {
  const label = keyOf("label_service", reputation.service);
  const lines = counts(reputation);
  return has(label) ? [{ kind: "row", label: word(label), ...saying(reputation), lines }] : [];
}

/**
 * @param {Reputation} reputation
 * @returns {boolean} it has nothing against it, which is no praise
 */
function isSilent({ state, standing }) {
  return state === "known" && (standing === "not-listed" || standing === "not-rated");
}

/**
 * What was not asked for want of consent is in the list of questions.
 * @param {Context} context
 * @returns {Block[]} none where no service is switched on
 */
export function reputationBlocks({ facts, full }) {
  const asked = (facts.reputation ?? []).filter(({ state }) => state !== "refused");
  if (asked.length === 0) {
    return [];
  }
  return [
    { kind: "line", text: [word("reputation_title")], strong: true },
    ...asked.flatMap((one, i) => {
      const before = asked[i - 1];
      const isSame = before?.kind === one.kind && before.subject === one.subject;
      return [...(isSame ? [] : [caption(one, full)]), ...serviceRows(one)];
    }),
    ...(asked.some(isSilent)
      ? [/** @type {Block} */ ({ kind: "line", text: [word("reputation_no_praise")] })]
      : []),
  ];
}
