// SPDX-License-Identifier: MIT

// What is written to each receiver: what concerns him first, then the mail, then where it leads. All
// of it is masked, and nothing in it is a link.

import { accusedLinks } from "./recipients.mjs";
import { brandOf } from "./xarf.mjs";

/** @typedef {import("./catalogue.mjs").Say} Say */
/** @typedef {import("./recipients.mjs").Kind} Kind */
/** @typedef {import("./recipients.mjs").Receiver} Receiver */
/** @typedef {import("../dossier/mask.mjs").Masker} Masker */
/** @typedef {import("../shared/types.d.ts").Report} Report */

const LINKS_MAX = 20;

/** @type {Partial<Record<Kind, string>>} */
const GREETINGS = {
  council: "tell_letter_council",
  centre: "tell_letter_centre",
  apwg: "tell_letter_apwg",
};
/** @type {Partial<Record<Kind, string>>} */
const CONCERNS = {
  origin: "tell_letter_origin",
  account: "tell_letter_account",
  host: "tell_letter_host",
  registrar: "tell_letter_registrar",
};

/**
 * @param {import("./recipients.mjs").Reason} reason
 * @param {Masker} masker
 * @returns {string} a machine's address as its network's desk looks it up; names as nobody clicks them
 */
function subjectIn({ kind, subject }, masker) {
  return kind === "origin" || kind === "host" ? subject : masker.text(subject);
}

/**
 * @param {Receiver} receiver
 * @param {Report} report
 * @param {Say} say
 * @param {Masker} masker
 * @returns {string}
 */
function subjectOf({ reasons }, report, say, masker) {
  const own = reasons.find(({ subject }) => subject !== "");
  const brand = brandOf(report);
  if (own) {
    return say("tell_letter_subject_about", subjectIn(own, masker));
  }
  return brand
    ? say("tell_letter_subject_brand", masker.text(brand))
    : say("tell_letter_subject_plain");
}

/**
 * @param {Report} report
 * @param {Say} say
 * @param {Masker} masker
 * @returns {string[]} what is known of the mail
 */
function details({ facts }, say, masker) {
  const { name, address } = facts.from?.[0] ?? {};
  const from = [name, address && `<${address}>`].filter(Boolean).join(" ");
  const origin = [facts.origin?.ip, facts.origin?.provider && `(${facts.origin.provider})`];
  const rows = /** @type {[string, string | undefined][]} */ ([
    ["tell_letter_row_subject", facts.subject?.text],
    ["tell_letter_row_from", from],
    ["tell_letter_row_return_path", facts.return_path?.[0]?.address],
    ["tell_letter_row_date", facts.date?.written],
    ["tell_letter_row_id", facts.message_id],
    ["tell_letter_row_origin", facts.origin?.ip && origin.filter(Boolean).join(" ")],
  ]);
  return rows.flatMap(([key, value]) => (value ? [say(key, masker.text(value))] : []));
}

/**
 * @param {Receiver} receiver
 * @param {Report} report
 * @param {Say} say in his language
 * @param {Masker} masker
 * @returns {{subject: string, text: string}}
 */
export function letterOf(receiver, report, say, masker) {
  const { reasons } = receiver;
  const greeting = reasons.map(({ kind }) => GREETINGS[kind]).find(Boolean) ?? "tell_letter_desk";
  const concerns = reasons.flatMap((reason) => {
    const key = CONCERNS[reason.kind];
    return key ? [say(key, subjectIn(reason, masker))] : [];
  });
  const urls = accusedLinks(report).map(({ url }) => masker.url(url ?? ""));
  const links = [...new Set(urls)].slice(0, LINKS_MAX);
  const paragraphs = [
    [say(greeting)],
    [say("tell_letter_opening")],
    concerns,
    [say("tell_letter_details"), ...details(report, say, masker)],
    links.length > 0 ? [say("tell_letter_links"), ...links] : [],
    [say("tell_letter_masked")],
    [say("tell_letter_closing")],
    [say("tell_letter_tool")],
  ];
  return {
    subject: subjectOf(receiver, report, say, masker),
    text: `${paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`,
  };
}
