// SPDX-License-Identifier: MIT

// What a report says to others must not tell who has received the mail: his addresses, his name, and
// the tokens in links that stand for him become ********. What others could click by mistake is
// written so that no program makes a link of it.

import { defang } from "../components/text.mjs";
import { literal, recipientFinder } from "./recipient.mjs";
import { MASK, maskUrl, tokensIn } from "./tokens.mjs";

/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * @typedef {object} Masker
 * @property {(text: string) => string} text masked, and nothing in it is a link
 * @property {(url: string) => string} url likewise
 * @property {(address: string) => string} address of a mailbox, likewise; a recipient's is ********
 * @property {(text: string) => string} mask masked alone: for those who act on the address itself
 * @property {(text: string) => string} defang without links alone
 * @property {(report: Report) => Report} report all of it masked
 */

/** Under these stand words between the program and the extension, not texts of the mail. */
const WORDS = new Set([
  ...["schema", "id", "section", "status", "state", "level", "key", "at", "where", "role", "roles"],
  ...[
    "kind",
    "trust",
    "confidence",
    "precision",
    "hosting",
    "reason",
    "result",
    "standing",
    "ended",
  ],
  ...["identity", "proof", "headline", "service", "feed", "match", "asks", "threats", "limits"],
]);
const TOKENS_MAX = 500;
const A_WORD = /^[a-z][a-z0-9#:.-]*$/i;

const URL_IN_TEXT = /[a-z][a-z0-9+.-]{1,20}:[/\\]{2}[^\s"'<>、。」』）]+|\bdata:[^\s"'<>]+/giu;
const HOST_IN_TEXT = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const ADDRESS_IN_TEXT = /([^\s<>()"',;:@[\]]+)@((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}_-]+)/gu;

/**
 * @param {string} text
 * @returns {string}
 */
function dotted(text) {
  return text.replaceAll(".", "[.]");
}

/**
 * @param {Report} report
 * @returns {RegExp | null} that finds the tokens of its links wherever they stand; null without any
 */
function knownTokens({ facts }) {
  const urls = (facts.links ?? []).flatMap(({ url, through = [] }) => [
    url ?? "",
    ...through.map((one) => one.url ?? ""),
  ]);
  // The longest first: one may hold another.
  const tokens = [...new Set(urls.flatMap(tokensIn))].sort((a, b) => b.length - a.length);
  const some = tokens.slice(0, TOKENS_MAX).map(literal);
  return some.length > 0 ? new RegExp(some.join("|"), "gi") : null;
}

/**
 * @param {string | undefined} url
 * @returns {string} "" for none
 */
function hostOf(url) {
  return /^[a-z][a-z0-9+.-]*:[/\\]{2}(?:[^/\\?#]*@)?([^/\\?#:]+)/i.exec(url ?? "")?.[1] ?? "";
}

/**
 * Every host to which a link of the mail leads, or its visit.
 * @param {Report} report
 * @returns {Set<string>}
 */
function dangerousHosts({ facts }) {
  const links = (facts.links ?? []).flatMap((link) => [
    ...[link.host, link.shown, link.domain, link.site, hostOf(link.url), hostOf(link.text)],
    ...(link.through ?? []).map(({ url }) => hostOf(url)),
  ]);
  const page = facts.visit?.page;
  const visited = [
    ...(facts.visit?.hops ?? []).flatMap(({ host, site, url }) => [host, site, hostOf(url)]),
    ...(page?.forms ?? []).flatMap(({ host, action }) => [host, hostOf(action)]),
    ...[page?.icon_host, hostOf(page?.refresh)],
  ];
  const hosts = [...links, ...visited].map((host) => (host ?? "").toLowerCase());
  return new Set(hosts.filter((host) => host.includes(".")));
}

/**
 * @param {Set<string>} hosts
 * @param {string} name
 * @returns {boolean} it is one of them, or below one
 */
function isBelow(hosts, name) {
  const labels = name.toLowerCase().split(".");
  return labels.some((_, i) => hosts.has(labels.slice(i).join(".")));
}

/**
 * @param {unknown} value
 * @param {(text: string) => string} change of every text of the mail in it
 * @param {string} [key] under which it stands
 * @returns {unknown}
 */
export function changed(value, change, key = "") {
  if (typeof value === "string") {
    return WORDS.has(key) && A_WORD.test(value) ? value : change(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => changed(item, change, key));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const isTerm = "term" in value && value.term === true;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isTerm && name === "value" ? item : changed(item, change, name),
    ]),
  );
}

/**
 * The whole report, each text of the mail in it changed.
 * @param {Report} report
 * @param {(text: string) => string} change
 * @returns {Report}
 */
function changedReport(report, change) {
  return /** @type {Report} */ (changed(report, change));
}

/**
 * @param {import("../shared/types.d.ts").Mailbox} mailbox
 * @returns {import("../shared/types.d.ts").Mailbox}
 */
function withoutDomain(mailbox) {
  const kept = Object.entries(mailbox).filter(([key]) => key === "name" || key === "address");
  return Object.fromEntries(kept);
}

/**
 * As it was sent, the subject may hide in its encoding what is masked in what it says; and somebody
 * may be alone at his domain.
 * @param {Report} report
 * @param {(text: string) => string} mask
 * @returns {Report}
 */
function maskedReport(report, mask) {
  const { subject: sent } = report.facts;
  const masked = changedReport(report, mask);
  const { subject, recipients } = masked.facts;
  const isHidden = sent?.raw !== undefined && sent.text !== subject?.text;
  return {
    ...masked,
    facts: {
      ...masked.facts,
      ...(isHidden ? { subject: { ...subject, raw: MASK } } : {}),
      ...(recipients ? { recipients: recipients.map(withoutDomain) } : {}),
    },
  };
}

/**
 * @param {Report} report
 * @param {string[]} recipients addresses and names of the reader, and of whoever else has got the
 *   mail, besides those that the report names
 * @returns {Masker}
 */
export function maskerOf(report, recipients) {
  const hide = recipientFinder(report, recipients);
  const hosts = dangerousHosts(report);
  const named = new Set((report.facts.place_sources ?? []).map(({ url }) => url));
  const tokens = knownTokens(report);
  const mask = (/** @type {string} */ text) => {
    const hidden = hide(text.replace(URL_IN_TEXT, maskUrl));
    return tokens ? hidden.replace(tokens, MASK) : hidden;
  };
  const harmless = (/** @type {string} */ text) =>
    named.has(text) // whose data it is wants to be found
      ? text
      : defang(text)
          .replace(ADDRESS_IN_TEXT, (_, local, domain) => `${local}[@]${dotted(domain)}`)
          .replace(HOST_IN_TEXT, (name) => (isBelow(hosts, name) ? dotted(name) : name));
  const text = (/** @type {string} */ one) => harmless(mask(one));
  return {
    text,
    url: (url) => text(maskUrl(url)),
    address: text,
    mask,
    defang: harmless,
    report: (one) => maskedReport(one, mask),
  };
}
