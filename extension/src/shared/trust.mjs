// SPDX-License-Identifier: MIT

// Whom the reader trusts: an address, a domain or a mailing list, and by what it was proven then that
// the mail came from there. Anybody can write any address, so trust without a proof is not offered.
// Where the proof is missing later, the program says so instead of believing (check sender-trusted).

import { asciiDomain, isWithin } from "./domains.mjs";

/** @typedef {import("./types.d.ts").Authentication} Authentication */
/** @typedef {import("./types.d.ts").Report} Report */
/** @typedef {import("./types.d.ts").Trusted} Trusted */
/** @typedef {import("./types.d.ts").TrustKind} TrustKind */
/** @typedef {import("./types.d.ts").TrustOffer} TrustOffer */
/** @typedef {Pick<import("./types.d.ts").Settings, "trust" | "trustByDefault">} TrustLists */

export const TRUST_KINDS = /** @type {const} */ (["address", "domain", "list"]);
export const TRUST_MAX = 2000; // the oldest go first
const TOLD_MAX = 10; // of one mail, to the program
const HEAD_MAX = 256 * 1024; // characters of a mail that are looked at for its List-Id
const ADDRESS_MAX = 320;
const LIST_MAX = 255;
const LOCAL_PART = /^[^\s@<>"(),;:\\[\]\p{Cc}\p{Cf}]+$/u;
const LIST_ID = /^[^\s<>@"(),;:\\[\]\p{Cc}\p{Cf}]+$/u;
const ADDRESSES = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/g;

/**
 * @param {unknown} stored
 * @returns {Trusted[]} each once, the newest last
 */
export function parseTrust(stored) {
  const all = Array.isArray(stored) ? stored.flatMap((one) => parseTrusted(one) ?? []) : [];
  return [...new Map(all.map((one) => [keyOfTrusted(one), one])).values()].slice(-TRUST_MAX);
}

/**
 * What proves nothing must not become what anything proves, so a `by` that is none makes it nothing.
 * @param {unknown} stored
 * @returns {Trusted | null}
 */
function parseTrusted(stored) {
  if (typeof stored !== "object" || stored === null) {
    return null;
  }
  const { kind, value, by = "", since } = /** @type {{[key: string]: unknown}} */ (stored);
  const known = trustKind(kind);
  const what = known && trustValue(known, value);
  const proof = known && trustProof(by, known);
  if (!known || !what || proof === null) {
    return null;
  }
  const when = typeof since === "number" && Number.isFinite(since) ? since : 0;
  return { kind: known, value: what, by: proof, since: when };
}

/**
 * @param {unknown} kind
 * @returns {TrustKind | null}
 */
export function trustKind(kind) {
  return TRUST_KINDS.find((one) => one === kind) ?? null;
}

/**
 * @param {TrustKind} kind
 * @param {unknown} value
 * @returns {string | null} as it is compared
 */
export function trustValue(kind, value) {
  if (typeof value !== "string" || value.length > ADDRESS_MAX) {
    return null;
  }
  switch (kind) {
    case "address":
      return addressValue(value);
    case "domain":
      return asciiDomain(value) || null;
    case "list":
      return value.length <= LIST_MAX && LIST_ID.test(value) ? value.toLowerCase() : null;
  }
}

/**
 * @param {string} address
 * @returns {string | null}
 */
function addressValue(address) {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at), asciiDomain(address.slice(at + 1))];
  return at > 0 && domain && LOCAL_PART.test(local) ? `${local.toLowerCase()}@${domain}` : null;
}

/**
 * @param {unknown} by "dkim:<domain>", "spf:<domain>", or "": whatever proves the sender, which says
 *   nothing of a list
 * @param {TrustKind} [kind]
 * @returns {string | null}
 */
export function trustProof(by, kind = "address") {
  const [, method, domain = ""] = /^(dkim|spf):(.*)$/.exec(String(by)) ?? [];
  const known = asciiDomain(domain);
  if (by === "") {
    return kind === "list" ? null : "";
  }
  return known && method ? `${method}:${known}` : null;
}

/**
 * @param {{kind: string, value: string}} trusted
 * @returns {string} the same for the same thing
 */
export function keyOfTrusted({ kind, value }) {
  return `${kind}:${value}`;
}

/**
 * What a mail says that it comes from. Every address of its From field counts: which of them is
 * the sender's the program decides.
 * @param {string} author the From field as Thunderbird gives it
 * @param {string} raw the message, one character for each byte
 * @returns {string[]} keys of what might be trusted
 */
export function trustKeysOf(author, raw) {
  const addresses = (author.match(ADDRESSES) ?? []).flatMap((one) => addressValue(one) ?? []);
  const list = listIdOf(fieldOf(raw, "list-id"));
  return [
    ...addresses.flatMap((value) => [
      keyOfTrusted({ kind: "address", value }),
      keyOfTrusted({ kind: "domain", value: value.slice(value.lastIndexOf("@") + 1) }),
    ]),
    ...(list ? [keyOfTrusted({ kind: "list", value: list })] : []),
  ];
}

/**
 * @param {TrustLists} lists
 * @param {string[]} keys of trustKeysOf()
 * @returns {Omit<Trusted, "since">[]} what the program is told
 */
export function trustAbout({ trust, trustByDefault }, keys) {
  const known = [...trustByDefault, ...trust].filter((one) => keys.includes(keyOfTrusted(one)));
  const told = new Map(
    known.map(({ kind, value, by }) => [`${kind}:${value}:${by}`, { kind, value, by }]),
  );
  return [...told.values()].slice(0, TOLD_MAX);
}

/**
 * @param {string} raw
 * @param {string} name in lower case
 * @returns {string} the first field of this name, unfolded; "" for none
 */
function fieldOf(raw, name) {
  const begin = raw.slice(0, HEAD_MAX);
  const end = begin.search(/\r?\n\r?\n/);
  const head = (end < 0 ? begin : begin.slice(0, end)).replace(/\r?\n[ \t]+/g, " ");
  const line = head.split(/\r?\n/).find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}

/**
 * @param {string | undefined} field "A list <list.example>" (RFC 2919)
 * @returns {string | null}
 */
function listIdOf(field = "") {
  const id = /<([^<>]*)>\s*$/.exec(field)?.[1] ?? field;
  return trustValue("list", id.trim());
}

/**
 * What of a mail can be trusted, is, or cannot be for want of a proof.
 * @param {Report} report
 * @param {TrustLists} lists
 * @returns {TrustOffer[]}
 */
export function trustOffers(report, { trust, trustByDefault }) {
  return subjectsOf(report).map(({ kind, value, by }) => {
    const key = keyOfTrusted({ kind, value });
    const same = (/** @type {Trusted} */ one) => keyOfTrusted(one) === key;
    const own = trust.find(same);
    const state = trustByDefault.some(same) ? "managed" : own ? "trusted" : "open";
    return { kind, value, by, state, since: own?.since ?? 0 };
  });
}

/**
 * @param {Report} report
 * @returns {{kind: TrustKind, value: string, by: string | null}[]} by null: it is not proven
 */
function subjectsOf({ facts }) {
  const { address = "", lends_mailboxes: lends } = facts.from?.[0] ?? {};
  const auth = facts.authentication;
  const value = addressValue(address);
  const list = listIdOf(facts.list_id);
  const domain = value?.slice(value.lastIndexOf("@") + 1) ?? "";
  const by = auth?.identity === "proven" ? provenBy(auth, domain) : null;
  return [
    ...(value ? [{ kind: /** @type {const} */ ("address"), value, by }] : []),
    // At a provider's domain anybody has a mailbox. A program that does not say so may be too old to.
    ...(value && lends === false
      ? [{ kind: /** @type {const} */ ("domain"), value: domain, by }]
      : []),
    ...(list ? [{ kind: /** @type {const} */ ("list"), value: list, by: listBy(auth, list) }] : []),
  ];
}

/**
 * @param {Authentication} auth that has the sender proven
 * @param {string} domain the sender's
 * @returns {string} "" where only the result is known
 */
function provenBy(auth, domain) {
  if ((auth.proof === "dkim" || auth.proof === "spf") && auth.proven) {
    return trustProof(`${auth.proof}:${auth.proven}`) ?? "";
  }
  const whole = auth.dmarc?.organisation;
  const isAligned = (/** @type {string} */ other) =>
    whole ? isWithin(other, whole) : isWithin(other, domain) || isWithin(domain, other);
  const passed = auth.recorded ? recordedPasses(auth) : passesToday(auth);
  return passed.find((one) => isAligned(domainIn(one))) ?? "";
}

/**
 * Anybody can write List-Id, so the domain that it lies in must have signed or sent the mail.
 * @param {Authentication | undefined} auth
 * @param {string} list
 * @returns {string | null}
 */
function listBy(auth, list) {
  const passed = auth ? [...passesToday(auth), ...recordedPasses(auth)] : [];
  return passed.find((one) => isWithin(list, domainIn(one))) ?? null;
}

/**
 * @param {string} proof "dkim:<domain>"
 * @returns {string}
 */
function domainIn(proof) {
  return proof.slice(proof.indexOf(":") + 1);
}

/**
 * @param {Authentication} auth
 * @returns {string[]} proofs that hold by today's DNS, signatures first
 */
function passesToday({ dkim = [], spf }) {
  const signed = dkim
    .filter(({ result }) => result === "pass")
    .map(({ domain }) => `dkim:${domain}`);
  const sent = spf?.result === "pass" ? [`spf:${spf.domain}`] : [];
  return [...signed, ...sent].flatMap((one) => trustProof(one) || []);
}

/**
 * @param {Authentication} auth
 * @returns {string[]} proofs that the reader's own side recorded, signatures first
 */
function recordedPasses({ results }) {
  const fields = (results?.fields ?? []).filter(({ trusted }) => trusted);
  const passed = fields.flatMap(({ methods = [] }) =>
    methods.filter(({ result }) => result === "pass"),
  );
  const named = (/** @type {string} */ method, /** @type {string[]} */ names) =>
    passed
      .filter((one) => one.method === method)
      .flatMap(({ properties = [] }) => {
        const found = names.map((name) => properties.find((one) => one.name === name)?.value);
        const domain = found.find(Boolean)?.split("@").pop();
        return trustProof(`${method}:${domain}`) || [];
      });
  return [...named("dkim", ["header.d", "header.i"]), ...named("spf", ["smtp.mailfrom"])];
}
