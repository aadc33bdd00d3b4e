// SPDX-License-Identifier: MIT

// Finds who has received the mail, wherever a text tells it: his address, its local part as a word,
// his name, and the address as a link carries it, in base64, in hexadecimal or behind percent signs.

import { decoded, MASK } from "./tokens.mjs";

/** @typedef {import("../shared/types.d.ts").Report} Report */

const LOCAL_MIN = 5; // characters: a shorter local part is a word of every language
const NAME_MIN = 4;
const NAME_MIN_HAN = 2;
const RECIPIENTS_MAX = 200;
const RUN_MIN = 8; // characters of base64 or of hexadecimal

/** Offices, not people (RFC 2142 and custom): as words they tell nothing. */
export const OFFICES = new Set([
  ...[
    "abuse",
    "account",
    "accounting",
    "accounts",
    "admin",
    "administrator",
    "billing",
    "business",
  ],
  ...[
    "career",
    "careers",
    "contact",
    "customer",
    "events",
    "finance",
    "ftpmaster",
    "hello",
    "help",
  ],
  ...[
    "hostmaster",
    "inquiry",
    "invoice",
    "invoices",
    "listmaster",
    "lists",
    "login",
    "mailer-daemon",
  ],
  ...["mailbox", "marketing", "media", "member", "members", "newsletter", "no-reply", "noreply"],
  ...["notification", "office", "online", "order", "orders", "payment", "payments", "postmaster"],
  ...["press", "privacy", "purchase", "reception", "recruit", "register", "reply", "report"],
  ...["sales", "secretary", "security", "server", "service", "services", "shop", "staff", "store"],
  ...["support", "system", "undisclosed-recipients", "user", "webmaster", "website", "welcome"],
]);

/**
 * @param {string} text
 * @returns {string} that finds just this
 */
export function literal(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/**
 * "u.tester+shop" is "u.tester" to its provider.
 * @param {string} local
 * @returns {string[]}
 */
function locals(local) {
  const base = local.split("+")[0] ?? "";
  return [...new Set([local, base])];
}

/**
 * @param {string[]} addresses
 * @param {string[]} names
 * @returns {RegExp | null}
 */
function patternOf(addresses, names) {
  const between = "(?:@|＠|=|\\[@\\]|%(?:25)*40|&#0*64;|&#x0*40;|[ _(-]+at[ _)-]+)";
  const whole = addresses.flatMap((address) => {
    const at = address.lastIndexOf("@");
    const domain = literal(address.slice(at + 1));
    return locals(address.slice(0, at)).map((local) => `${literal(local)}${between}${domain}`);
  });
  const words = [
    ...addresses
      .flatMap((address) => locals(address.slice(0, address.lastIndexOf("@"))))
      .filter((local) => [...local].length >= LOCAL_MIN && !OFFICES.has(local)),
    ...names,
  ].map((word) => `(?<![\\p{L}\\p{N}])${literal(word).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`);
  const all = [...new Set([...whole, ...words])].sort((a, b) => b.length - a.length);
  return all.length > 0 ? new RegExp(all.join("|"), "giu") : null;
}

/**
 * @param {string} name
 * @returns {boolean} it is long enough to tell somebody by
 */
function isName(name) {
  const min = /\p{Script=Han}|\p{Script=Hangul}/u.test(name) ? NAME_MIN_HAN : NAME_MIN;
  return [...name].length >= min && !name.includes("@");
}

/**
 * @param {Report} report
 * @param {string[]} recipients
 * @returns {{addresses: string[], names: string[]}}
 */
function known({ facts }, recipients) {
  const to = facts.recipients ?? [];
  // What calls itself as it calls the recipient has told a brand, or nothing.
  const senders = new Set((facts.from ?? []).map(({ name }) => (name ?? "").trim().toLowerCase()));
  const texts = [
    ...recipients,
    ...to.map(({ address }) => address ?? ""),
    ...(facts.route ?? []).map((hop) => hop.for ?? ""),
  ].map((text) => text.replace(/^<|>$/g, "").trim().toLowerCase());
  const names = [
    ...recipients.filter((text) => !text.includes("@")),
    ...to.map(({ name }) => name ?? ""),
  ].map((name) => name.trim().toLowerCase());
  return {
    addresses: [...new Set(texts)]
      .filter((text) => /^[^@\s]+(@[^@\s]+)+$/.test(text))
      .slice(0, RECIPIENTS_MAX),
    names: [...new Set(names)].filter((name) => isName(name) && !senders.has(name)),
  };
}

/**
 * @param {string} run of base64, of either alphabet
 * @returns {string} what it says, a letter for each byte; "" when it is none
 */
function fromBase64(run) {
  const usual = run.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  try {
    return atob(usual.slice(0, usual.length - (usual.length % 4 === 1 ? 1 : 0)));
  } catch {
    return "";
  }
}

/**
 * @param {string} run
 * @returns {string}
 */
function fromHex(run) {
  const pairs = run.match(/[0-9a-f]{2}/gi) ?? [];
  return String.fromCharCode(...pairs.map((pair) => parseInt(pair, 16)));
}

/**
 * What a run of letters may say, wherever in it the saying begins.
 * @param {string} run
 * @returns {string[]}
 */
function readings(run) {
  const hex = /^[0-9a-f]+$/i.test(run) ? [fromHex(run), fromHex(run.slice(1))] : [];
  return [...[0, 1, 2, 3].map((start) => fromBase64(run.slice(start))), ...hex];
}

/**
 * @param {Report} report
 * @param {string[]} recipients addresses and names besides those that the report names
 * @returns {(text: string) => string} that puts ******** in their place
 */
export function recipientFinder(report, recipients) {
  const { addresses, names } = known(report, recipients);
  const pattern = patternOf(addresses, names);
  if (!pattern) {
    return (text) => text;
  }
  const tells = (/** @type {string} */ text) => text.search(pattern) >= 0;
  const runs = new RegExp(`[a-z0-9+/_-]{${RUN_MIN},}={0,2}`, "gi");
  return (text) =>
    text
      .replace(pattern, MASK)
      .replace(/[^\s/?#&=<>"']*(?:%[0-9a-f]{2})[^\s/?#&=<>"']*/gi, (run) =>
        tells(decoded(decoded(run))) ? MASK : run,
      )
      .replace(runs, (run) => (readings(run).some(tells) ? MASK : run));
}
