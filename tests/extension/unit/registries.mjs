// SPDX-License-Identifier: MIT

// What the program says of owners (host/report/owners.c), in each of its forms.

/** @typedef {import("../../../extension/src/shared/types.d.ts").Link} Link */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Owner} Owner */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

/** @type {Owner} */
export const company = {
  kind: "domain",
  subject: "dyflex.co.jp",
  roles: ["sender", "envelope"],
  state: "known",
  standing: "registered",
  registrant: "DYFLEX Co.,Ltd.",
  registrant_local: "株式会社ダイフレックス",
  country: "JP",
  created: Date.UTC(2000, 4, 30) / 1000,
  updated: Date.UTC(2022, 5, 1) / 1000,
  age_days: 8110,
  name_servers: ["ns1.dyflex.co.jp", "ns2.dyflex.co.jp"],
  statuses: ["Connected (2023/05/31)"],
  sources: [
    {
      via: "whois",
      server: "whois.jprs.jp",
      text: "[ JPRS database provides information ]\na. [ドメイン名]  DYFLEX.CO.JP\ng. [組織名]  株式会社ダイフレックス\n",
    },
    { via: "whois", server: "whois.jprs.jp", text: "g. [Organization]  DYFLEX Co.,Ltd.\n" },
  ],
};

/** @type {Owner} */
export const person = {
  kind: "domain",
  subject: "thenewlyfe.com",
  roles: ["link"],
  state: "known",
  standing: "registered",
  registrant: "Registrant of thenewlyfe.com",
  country: "US",
  region: "Arizona",
  city: "Tempe",
  redacted: true,
  registrar: "NameSilo, LLC",
  created: Date.UTC(2021, 10, 27) / 1000,
  expires: Date.UTC(2022, 10, 27) / 1000,
  age_days: 12,
  name_servers: ["a.ns.example", "b.ns.example", "c.ns.example", "d.ns.example", "e.ns.example"],
  statuses: ["clientHold", "clientTransferProhibited", "clientUpdateProhibited", "addPeriod"],
  abuse_email: "abuse@namesilo.com",
  abuse_phone: "+1.4805240066",
  sources: [
    { via: "rdap", server: "rdap.verisign.com" },
    { via: "rdap", server: "rdap.namesilo.com" },
  ],
};

/** @type {Owner} */
export const network = {
  kind: "network",
  subject: "52.185.142.1",
  roles: ["origin"],
  state: "known",
  standing: "registered",
  name: "MSFT",
  range: "52.145.0.0 - 52.191.255.255",
  registrant: "Microsoft Corporation",
  country: "US",
  region: "WA",
  city: "Redmond",
  created: Date.UTC(2015, 10, 24) / 1000,
  age_days: 2207,
  abuse_email: "abuse@microsoft.com",
  sources: [{ via: "rdap", server: "rdap.arin.net" }],
};

/** Owners of whom little or nothing is known: what is so, and why. */
export const others = /** @type {Owner[]} */ ([
  {
    kind: "domain",
    subject: "greenpaint.pt",
    roles: ["link"],
    state: "known",
    standing: "registered",
    redacted: true,
    country: "PT",
    created: Date.UTC(2003, 0, 9) / 1000,
    age_days: -3,
    statuses: ["ok"],
    sources: [{ via: "whois", server: "whois.dns.pt", text: "Titular / Registrant\n" }],
  },
  {
    kind: "domain",
    subject: "xn--bcher-kva.example",
    shown: "bücher.example",
    roles: ["reply"],
    state: "known",
    standing: "registered",
    country: "Q7",
    created: Date.UTC(2021, 11, 9) / 1000,
    age_days: 0,
    statuses: ["clientTransferProhibited"],
    sources: [],
  },
  { kind: "domain", subject: "gone.example", state: "known", standing: "not-found" },
  { kind: "network", subject: "198.51.100.1", state: "known", standing: "not-found" },
  { kind: "domain", subject: "kept.example", state: "known", standing: "reserved" },
  {
    kind: "domain",
    subject: "busy.example",
    state: "known",
    standing: "throttled",
    sources: [{ via: "whois", server: "whois.example", text: "LIMIT EXCEEDED" }],
  },
  { kind: "domain", subject: "often.example", state: "failed", reason: "throttled" },
  { kind: "domain", subject: "odd.example", state: "known", standing: "unknown" },
  { kind: "domain", subject: "slow.example", state: "failed", reason: "timeout" },
  { kind: "domain", subject: "alone.example", state: "failed", reason: "no-registry" },
  { kind: "domain", subject: "round.example", state: "failed", reason: "redirects" },
  { kind: "domain", subject: "new.example", state: "failed", reason: "something-new" },
  { kind: "domain", subject: "dumb.example", state: "failed" },
  { kind: "network", subject: "2001:db8::1", roles: ["link-network", "new"], state: "pending" },
]);

export const all = [company, person, network, ...others];

/** Before registries may be asked. */
export const refused = [company, person, network].map(
  ({ kind, subject, roles = [] }) =>
    /** @type {Owner} */ ({ kind, subject, roles, state: "refused" }),
);

/** @type {Lookup[]} what is asked then */
export const questions = [
  { question: "domain:dyflex.co.jp", state: "refused", consent: 2 },
  { question: "host:thenewlyfe.com", state: "refused", consent: 2 },
  { question: "domain:thenewlyfe.com", state: "refused", consent: 2 },
  { question: "network:52.185.142.1", state: "refused", consent: 2 },
];

/** @type {Lookup[]} */
export const answered = [
  { question: "geo:52.185.142.1", state: "known", consent: 0 },
  { question: "host:thenewlyfe.com", state: "known", consent: 2, sent_to: "192.0.2.53", ms: 9 },
  { question: "domain:dyflex.co.jp", state: "known", consent: 2, kept: true },
  {
    question: "domain:thenewlyfe.com",
    state: "known",
    consent: 2,
    sent_to: "rdap.verisign.com",
    ms: 80,
  },
  {
    question: "referral:thenewlyfe.com https://rdap.namesilo.com/domain/thenewlyfe.com",
    state: "known",
    consent: 2,
    sent_to: "rdap.namesilo.com",
    ms: 120,
  },
  { question: "domain:slow.example", state: "failed", consent: 2, reason: "timeout" },
  { question: "network:2001:db8::1", state: "pending", consent: 2, sent_to: "rdap.arin.net" },
];

/** @type {Link[]} whose sites are known, as far as they are */
export const links = [
  {
    url: "https://www.thenewlyfe.com/a",
    host: "www.thenewlyfe.com",
    shown: "www.thenewlyfe.com",
    site: "thenewlyfe.com",
    text: "click",
    ip: "192.0.2.44",
    country: "US",
    owner: "Registrant of thenewlyfe.com",
  },
  { url: "https://greenpaint.pt/", site: "greenpaint.pt", ip: "185.32.188.31", country: "PT" },
  { url: "https://odd.example/", site: "odd.example", ip: "192.0.2.45", country: "Q7" },
  { url: "https://few.example/", site: "few.example", owner: "Few" },
  { url: "https://less.example/", site: "less.example", ip: "192.0.2.46" },
];
