// SPDX-License-Identifier: MIT

// What was seen before: earlier mails that are like this one.

import { levelWord } from "../shared/sentences.mjs";
import { count, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { countryName } from "./countries.mjs";
import { day } from "./units.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").SeenMail} SeenMail */
/** @typedef {import("../shared/types.d.ts").HistoryFacts} HistoryFacts */
/** @typedef {import("../shared/types.d.ts").SimilarMail} SimilarMail */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/** What two mails can have in common, the most telling first. */
export const TRAITS = [
  "account",
  "file",
  "body",
  "origin",
  "path",
  "site",
  "helo",
  "message-id",
  "network",
  "sender",
  "domain",
  "mailer",
  "brand",
];
const TRAITS_SHOWN = 3; // in the panel

const REASONS = ["no-history", "busy"];
const NOTES = ["damaged-set-aside"];

/**
 * @param {string} reason of the program
 * @returns {string} why there is no history
 */
export function reasonText(reason) {
  return word(REASONS.includes(reason) ? keyOf("history_reason", reason) : "history_reason_other");
}

/**
 * @param {string | undefined} note of the program, given once
 * @returns {string} what happened to the history; "" for nothing
 */
export function noteText(note = "") {
  return NOTES.includes(note) ? word(keyOf("history_note", note)) : "";
}

/**
 * @param {SimilarMail} mail
 * @param {boolean} full
 * @returns {Pieces} what it has in common with this one
 */
function sharedPieces({ by = [] }, full) {
  const known = TRAITS.filter((trait) => by.includes(trait));
  const shown = full ? known : known.slice(0, TRAITS_SHOWN);
  return joined(shown.map((trait) => [word(keyOf("history_by", trait))]));
}

/**
 * @param {SimilarMail} mail
 * @param {boolean} full
 * @returns {SeenMail}
 */
function seenMail(mail, full) {
  const { mark, date, level } = mail;
  const brand = value(mail.brand);
  const shared = sharedPieces(mail, full);
  const [key, named] = mail.campaign
    ? ["history_together", "history_together_named"]
    : ["history_alike", "history_alike_named"];
  const text =
    brand.length > 0 ? pieces(named, [day(date), brand, shared]) : pieces(key, [day(date), shared]);
  const rest = [[levelWord(level)], value(mail.provider), countryName(mail.country)];
  const more = rest
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [" · ", ...part]));
  return { mark, date, level, text, more };
}

/**
 * @param {HistoryFacts} history
 * @returns {Block[]} how well the sender is known
 */
function senderBlocks({ sender }) {
  if (!sender) {
    return [];
  }
  const text =
    sender.count === 0
      ? word("history_sender_first")
      : count("history_sender", sender.count, day(sender.first ?? 0));
  return [{ kind: "line", text: [text] }];
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function historyBlocks({ report: { history }, full }) {
  if (!history || history.state === "pending") {
    return [{ kind: "state", sign: "pending", text: [word("history_pending")] }];
  }
  if (history.state !== "known") {
    return [{ kind: "state", sign: "failed", text: [reasonText(history.reason ?? "")] }];
  }
  const mails = [...(history.similar ?? [])].sort((one, other) => other.date - one.date);
  const together = mails.filter(({ campaign }) => campaign);
  const alike = mails.filter(({ campaign }) => !campaign);
  const first = together[0] ?? alike[0];
  return [
    ...(first
      ? [
          /** @type {Block} */ ({
            kind: "seen",
            mails: together.map((mail) => seenMail(mail, full)),
            folded: alike.map((mail) => seenMail(mail, full)),
          }),
        ]
      : [/** @type {Block} */ ({ kind: "line", text: [word("history_none_alike")] })]),
    ...senderBlocks(history),
    { kind: "line", text: [count("history_count", history.count ?? 0)], dim: true },
    {
      kind: "page",
      url: `/history/history.html${together[0] ? `?mail=${together[0].mark}` : ""}`,
      text: word("history_show"),
    },
  ];
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function historyGist({ report: { history } }) {
  const n = history?.similar?.length ?? 0;
  return n > 0 ? count("history_gist", n) : "";
}
