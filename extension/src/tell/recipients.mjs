// SPDX-License-Identifier: MIT

// Who can act against a mail, as far as its report tells: whoever collects such mails, the networks
// and registries whose contacts were asked for, and the domain whose account was used. Nobody is
// accused by a header that anybody can write.

import { visible } from "../shared/visible.mjs";

/** @typedef {import("../shared/types.d.ts").Link} Link */
/** @typedef {import("../shared/types.d.ts").Owner} Owner */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/** @typedef {"council" | "centre" | "apwg" | "origin" | "account" | "host" | "registrar"} Kind */

/**
 * What a receiver answers for: an address, a domain, an account.
 * @typedef {object} Reason
 * @property {Kind} kind
 * @property {string} subject "" for those who collect
 * @property {string} holder as its registry names it; for a domain, its registrar; "" for none
 */

/**
 * @typedef {object} Receiver
 * @property {string} address
 * @property {"en" | "ja"} language of the letter
 * @property {Reason[]} reasons at least one
 * @property {boolean} isAssumed the address is a custom (RFC 2142), and no registry has told it
 * @property {boolean} isSuggested
 */

const COUNCIL = "info@antiphishing.jp"; // フィッシング対策協議会
const CENTRE = "meiwaku@dekyo.or.jp"; // 迷惑メール相談センター
const APWG = "reportphishing@apwg.org";

const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/;
const YOUNG = 365; // days: a domain that an impostor has registered himself is not much older
const ACCOUNT_FINDINGS = ["account-hijacked", "auth-user-elsewhere"];
/** Under these a finding names where a link leads; under others, whom it imitates. */
const LINK_KEYS = ["host", "link"];

/**
 * Links that something speaks against: a finding names where they lead, a list has them, or a visit
 * has found an imitation. A fraud links to the site of the one it imitates, too.
 * @param {Report} report
 * @returns {Link[]}
 */
export function accusedLinks({ facts, findings }) {
  const named = new Set(
    findings
      .filter(({ status }) => status === "fail" || status === "warn")
      .flatMap(({ evidence = [] }) => evidence)
      .filter(({ key }) => LINK_KEYS.includes(key))
      .map(({ value }) => value.toLowerCase()),
  );
  const { visit } = facts;
  const isImitation = visit?.page?.brand?.own === false;
  return (facts.links ?? []).filter(
    ({ url, host, shown, listed = [], visit: visited }) =>
      /^https?:/i.test(url ?? "") &&
      (listed.length > 0 ||
        [url, host, shown].some((name) => named.has((name ?? "").toLowerCase())) ||
        (isImitation && (visit.url === url || visit.url === visited))),
  );
}

/**
 * @param {Owner} owner
 * @param {string} role
 * @returns {boolean}
 */
function has({ state, roles = [] }, role) {
  return state === "known" && roles.includes(role);
}

/**
 * @param {string} address
 * @param {string} [country]
 * @returns {"en" | "ja"}
 */
function languageOf(address, country) {
  return country === "JP" || address.toLowerCase().endsWith(".jp") ? "ja" : "en";
}

/**
 * @param {Kind} kind
 * @param {string | undefined} address
 * @param {Partial<Reason> & {country?: string, isAssumed?: boolean}} [rest]
 * @returns {Receiver[]} none where that is no address
 */
function receiver(kind, address, { subject = "", holder = "", country, isAssumed = false } = {}) {
  return address !== undefined && ADDRESS.test(address)
    ? [
        {
          address,
          language: languageOf(address, country),
          reasons: [{ kind, subject: visible(subject), holder: visible(holder) }],
          isAssumed,
          isSuggested: false,
        },
      ]
    : [];
}

/**
 * @param {Report} report
 * @param {Link[]} links
 * @returns {Receiver[]} those whose contacts registries have told
 */
function contacts({ facts }, links) {
  const owners = facts.owners ?? [];
  const hosts = new Set(links.map(({ ip }) => ip));
  // Who has a site below another's domain is not known to its registrar.
  const domains = new Set(
    links.filter(({ domain, site }) => domain === site).map(({ domain }) => domain),
  );
  const isProven = !["none", undefined].includes(facts.authentication?.proof);
  return owners.flatMap((owner) => {
    const { subject, abuse_email: address, country, registrant, name, registrar, age_days } = owner;
    const network = { subject, holder: registrant ?? name ?? "", country: country ?? "" };
    const domain = { subject, holder: registrar ?? "" };
    return [
      ...(has(owner, "origin") ? receiver("origin", address, network) : []),
      ...(has(owner, "link-network") && hosts.has(subject)
        ? receiver("host", address, network)
        : []),
      ...((has(owner, "link") && domains.has(subject)) ||
      (has(owner, "sender") && isProven && (age_days ?? Infinity) < YOUNG)
        ? receiver("registrar", address, domain)
        : []),
    ];
  });
}

/**
 * @param {Report} report
 * @returns {Receiver[]} the domain of an account that seems to have been taken over
 */
function account({ findings }) {
  const used = findings
    .filter(({ id, status }) => ACCOUNT_FINDINGS.includes(id) && status !== "pass")
    .flatMap(({ evidence = [] }) => evidence)
    .find(({ key }) => key === "account")?.value;
  const domain = used?.slice(used.lastIndexOf("@") + 1).toLowerCase();
  return used?.includes("@") && domain
    ? receiver("account", `abuse@${domain}`, { subject: used, isAssumed: true })
    : [];
}

/**
 * @param {Receiver[]} receivers
 * @returns {Receiver[]} each address once, with all its reasons
 */
function merged(receivers) {
  /** @type {Map<string, Receiver>} */
  const all = new Map();
  for (const one of receivers) {
    const key = one.address.toLowerCase();
    const known = all.get(key);
    all.set(
      key,
      known
        ? {
            ...known,
            reasons: [...known.reasons, ...one.reasons],
            isAssumed: known.isAssumed && one.isAssumed,
          }
        : one,
    );
  }
  return [...all.values()];
}

/**
 * @param {Report} report
 * @returns {Receiver[]} whom to tell, those who collect such mails first
 */
export function receiversOf(report) {
  const links = accusedLinks(report);
  const isDanger = report.verdict.level === "danger";
  const collectors = [
    ...(links.length > 0 ? receiver("council", COUNCIL) : []),
    ...receiver("centre", CENTRE),
    ...(links.length > 0 ? receiver("apwg", APWG) : []),
  ];
  const own = [...contacts(report, links), ...account(report)];
  // What the centre acts upon is advertising; it takes frauds, too, but is not the first to ask.
  return merged([...collectors, ...own]).map((one) => ({
    ...one,
    isSuggested: isDanger && one.reasons.some(({ kind }) => kind !== "centre"),
  }));
}

/**
 * @param {Report} report
 * @returns {boolean} there are owners whose contacts nobody has asked for
 */
export function isUnasked({ facts }) {
  return (facts.owners ?? []).some(({ state }) => state === "refused");
}
