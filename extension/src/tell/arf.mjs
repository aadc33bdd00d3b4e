// SPDX-License-Identifier: MIT

// A feedback report (RFC 5965): what people read, what machines read, and the mail itself, in one
// file that is a mail again. Bytes in, bytes out: a string has one character for each byte.

import { visible } from "../shared/visible.mjs";
import { base64Lines, encodedWords, utf8 } from "./bytes.mjs";

/** @typedef {import("../shared/types.d.ts").Report} Report */

const DOMAINS_MAX = 20;
const FIELD_MAX = 900; // characters: a line of a mail has at most 998

/**
 * @typedef {object} Feedback
 * @property {string} from the reporter's address
 * @property {string} to the receiver's
 * @property {string} subject
 * @property {string} text for people
 * @property {string} original a copy of the mail, in bytes below 128
 * @property {Report["facts"]} facts of the mail
 * @property {boolean} isFraud or it is only unwanted
 * @property {string[]} urls where it leads, as they may be told
 * @property {(text: string) => string} mask of what else is told
 * @property {Date} now
 * @property {string} id that nothing else has, of letters and digits
 * @property {string} version of Fuwake
 */

/**
 * @param {string} name
 * @param {string | undefined} value
 * @returns {string[]} one field, or none
 */
function field(name, value) {
  const clean = visible(value ?? "").replace(/[^ -~]/g, (letter) => encodeURIComponent(letter));
  return clean && clean.length <= FIELD_MAX ? [`${name}: ${clean}`] : [];
}

/**
 * @param {string} url
 * @returns {string} its host, as machines write it; "" for none
 */
function hostOf(url) {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

/**
 * RFC 5322 section 3.3.
 * @param {Date} date
 * @returns {string}
 */
export function mailDate(date) {
  return date.toUTCString().replace("GMT", "+0000");
}

/**
 * When the mail came to the reader's side; before that, times are claims.
 * @param {Report["facts"]} facts
 * @returns {Date | null}
 */
export function arrivalOf({ route = [], date }) {
  const ours = route.find(({ trust, date: when }) => trust !== "claimed" && when !== undefined);
  const seconds = ours?.date ?? date?.epoch;
  const when = new Date((seconds ?? NaN) * 1000);
  return Number.isNaN(when.getTime()) ? null : when;
}

/**
 * @param {Feedback} feedback
 * @returns {string[]} RFC 5965 section 3
 */
function machineFields({ facts, isFraud, urls, mask, version }) {
  const sender = facts.return_path?.[0]?.address;
  const arrival = arrivalOf(facts);
  const hosts = [...new Set(urls.map(hostOf))].filter((host) => host !== "");
  return [
    ...field("Feedback-Type", isFraud ? "fraud" : "abuse"),
    ...field("User-Agent", `Fuwake/${version}`),
    ...field("Version", "1"),
    ...(sender ? field("Original-Mail-From", `<${mask(sender)}>`) : []),
    ...(arrival ? field("Arrival-Date", mailDate(arrival)) : []),
    ...field("Source-IP", facts.origin?.ip),
    ...hosts.slice(0, DOMAINS_MAX).flatMap((host) => field("Reported-Domain", host)),
    ...urls.slice(0, DOMAINS_MAX).flatMap((url) => field("Reported-URI", url)),
  ];
}

/**
 * @param {Feedback} feedback
 * @returns {string} bytes below 128, in lines that end in CRLF
 */
export function arfOf(feedback) {
  const { from, to, subject, text, original, now, id } = feedback;
  const boundary = `=_fuwake_${id}`;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encodedWords(visible(subject))}`,
    `Date: ${mailDate(now)}`,
    `Message-ID: <${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=feedback-report;\r\n boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64Lines(utf8(text.replace(/\r?\n/g, "\r\n"))),
    `--${boundary}`,
    "Content-Type: message/feedback-report",
    "",
    ...machineFields(feedback),
    "",
    `--${boundary}`,
    "Content-Type: message/rfc822",
    "Content-Disposition: inline",
    "",
    original,
    `--${boundary}--`,
    "",
  ].join("\r\n");
}
