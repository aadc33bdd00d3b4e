// SPDX-License-Identifier: MIT

// From a finding to what a person reads, in the manner of the command line
// (host/command/panel-findings.c): one sentence for each statement of the evidence, with the values
// that were compared in it.

import { visible } from "./visible.mjs";
import { has, joined, keyOf, pieces, plain, word } from "./words.mjs";

/** @typedef {import("./types.d.ts").Evidence} Evidence */
/** @typedef {import("./types.d.ts").Finding} Finding */
/** @typedef {import("./types.d.ts").Report} Report */
/** @typedef {import("./words.mjs").Pieces} Pieces */
/** @typedef {import("./words.mjs").Value} Value */

/** Fields that have a name in people's language. */
export const NAMED_FIELDS = ["Date", "From", "Reply-To", "Subject"];

/** Checks with one sentence whatever their status; the others have one for each. */
export const ONE_SENTENCE = [
  "body-date-contradicts",
  "client-not-authorized",
  "dates-disagree",
  "domain-young",
  "header-duplicated",
  "link-host-number",
  "link-password-told",
  "link-warned-of",
  "seen-in-campaign",
  "sender-warned-of",
  "subject-date-contradicts",
];

/** Evidence that was computed from its place, so that it does not stand there. */
const COMPUTED = ["hours", "count", "length", "problem"];

/** A term of two capital letters is a country (ISO 3166-1 alpha-2). */
const COUNTRY = /^[A-Z]{2}$/;

/**
 * A check of a newer host may be unknown here: it keeps its own name.
 * @param {Finding} finding
 * @returns {string}
 */
export function findingTitle(finding) {
  return wordOrName("title", finding.id);
}

/**
 * @param {Report} report
 * @returns {Finding | undefined} the finding that the verdict names
 */
export function headlineFinding(report) {
  return report.findings.find((finding) => finding.id === report.verdict.headline);
}

/**
 * The gravest reason as a full sentence; without one, what the level means.
 * @param {Report} report
 * @returns {string}
 */
export function headline(report) {
  const finding = headlineFinding(report);
  return finding ? findingSentence(report, finding) : levelSays(report.verdict.level);
}

/**
 * The first sentence of a finding, or its title when it says nothing.
 * @param {Report} _report
 * @param {Finding} finding
 * @returns {string}
 */
export function findingSentence(_report, finding) {
  const first = statements(finding)[0];
  return first ? plain(statementPieces(finding, first)) : findingTitle(finding);
}

/**
 * @param {string} level
 * @returns {string}
 */
export function levelWord(level) {
  const key = keyOf("level", level);
  return word(has(key) ? key : "level_unknown");
}

/**
 * @param {string} level
 * @returns {string}
 */
export function levelSays(level) {
  const key = `${keyOf("level", level)}_says`;
  return word(has(key) ? key : "level_unknown_says");
}

/**
 * The evidence cut into statements: each ends before its first key comes again.
 * @param {Finding} finding
 * @returns {Evidence[][]}
 */
export function statements(finding) {
  /** @type {Evidence[][]} */
  const all = [];
  for (const item of finding.evidence ?? []) {
    const last = all.at(-1);
    if (!last || last[0]?.key === item.key) {
      all.push([item]);
    } else {
      last.push(item);
    }
  }
  return all;
}

/**
 * @param {Finding} finding
 * @param {Evidence[]} statement
 * @returns {Pieces}
 */
export function statementPieces(finding, statement) {
  const key = sentenceKey(finding);
  if (!has(key)) {
    return [findingTitle(finding)];
  }
  return pieces(key, statement.map(itemValue));
}

/**
 * @param {Evidence} item
 * @returns {Value | string} a word of the catalogue, or a fragment of the mail
 */
export function itemValue(item) {
  if (item.term) {
    return wordOrName(COUNTRY.test(item.value) ? "country" : "term", item.value);
  }
  const isThere = item.at && !COMPUTED.includes(item.key);
  return {
    value: visible(item.value),
    host: item.key === "host",
    ...(isThere ? { at: item.at } : {}),
  };
}

/**
 * The places a statement's fragments stand in, each named once. The field that the section is about
 * needs no saying.
 * @param {Report} report
 * @param {Finding} finding
 * @param {Evidence[]} statement
 * @returns {Pieces}
 */
export function statementPlaces(report, finding, statement) {
  const own = ownField(finding);
  const places = new Set(statement.map((item) => item.at ?? ""));
  const others = [...places].filter((at) => at !== "" && at !== own);
  return joined(others.map((at) => [{ value: plain(placePieces(report, at)), at, isPlace: true }]));
}

/**
 * "Received#3", "part:1.2" or a field's name, in words.
 * @param {Report} report
 * @param {string} at
 * @returns {Pieces}
 */
export function placePieces(report, at) {
  const place = visible(at);
  if (place.startsWith("Received#")) {
    return pieces("at_received", [{ value: place.slice("Received#".length) }]);
  }
  if (place.startsWith("part:")) {
    const isBody = report.facts.bodies?.some((body) => body.where === at);
    return pieces(isBody ? "at_body" : "at_part", [{ value: place.slice("part:".length) }]);
  }
  const [name = "", number] = place.split("#");
  if (number) {
    return number === "1" && isOnly(report, name)
      ? pieces("at_field", [{ value: name }])
      : pieces("at_field_n", [{ value: name }, { value: number }]);
  }
  return NAMED_FIELDS.includes(at)
    ? [word(keyOf("at", at))]
    : pieces("at_field", [{ value: place }]);
}

/**
 * @param {Report} report
 * @param {string} name
 * @returns {boolean} the mail has no other field of this name, as far as the report tells
 */
function isOnly({ facts }, name) {
  const { dkim, results } = facts.authentication ?? {};
  const all = { "DKIM-Signature": dkim, "Authentication-Results": results?.fields };
  return Object.hasOwn(all, name) && all[/** @type {"DKIM-Signature"} */ (name)]?.length === 1;
}

/**
 * @param {Finding} finding
 * @returns {string} the key of its sentence: one for this status, or one for all
 */
function sentenceKey(finding) {
  const key = keyOf("check", finding.id);
  // Not by asking for the one and then for the other: Thunderbird logs each key that there is not.
  return ONE_SENTENCE.includes(finding.id) ? key : keyOf(key, finding.status);
}

/**
 * @param {string} prefix
 * @param {string} name
 * @returns {string}
 */
function wordOrName(prefix, name) {
  const key = keyOf(prefix, name);
  return has(key) ? word(key) : visible(name);
}

/**
 * @param {Finding} finding
 * @returns {string}
 */
function ownField(finding) {
  return finding.section === "subject" ? "Subject" : finding.section === "sender" ? "From" : "";
}
