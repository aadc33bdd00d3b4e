// SPDX-License-Identifier: MIT

// What the program says of authentication (host/report/authentication.c), in some of its forms.

/** @typedef {import("../../../extension/src/shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../../../extension/src/shared/types.d.ts").DkimFacts} DkimFacts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

/** @type {DkimFacts} */
export const signature = {
  number: 1,
  state: "known",
  result: "pass",
  domain: "shop.example",
  selector: "mail",
  identity: "@shop.example",
  algorithm: "rsa-sha256",
  key_bits: 2048,
  flaws: [],
};

// Everything fits.
/** @type {Authentication} */
export const proven = {
  identity: "proven",
  proof: "dmarc",
  proven: "shop.example",
  client: {
    kind: "direct",
    ip: "192.0.2.25",
    helo: "out.shop.example",
    mail_from: "bounce@mail.shop.example",
    source: "Received",
    hop: 1,
    confidence: "high",
  },
  spf: {
    state: "known",
    result: "pass",
    domain: "mail.shop.example",
    record: "v=spf1 ip4:192.0.2.0/24 include:_spf.sender.example -all",
    directive: "ip4:192.0.2.0/24",
    lookups: 1,
  },
  dkim: [signature],
  arc: { state: "known", result: "none", sets: [] },
  dmarc: {
    state: "known",
    result: "pass",
    policy: "reject",
    organisation: "shop.example",
    record_at: "shop.example",
    spf_aligned: true,
    dkim_aligned: true,
    record: "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example",
    rfc7489: {
      result: "pass",
      policy: "reject",
      organisation: "shop.example",
      record_at: "shop.example",
      spf_aligned: true,
      dkim_aligned: true,
    },
    disagree: false,
  },
  results: {
    newest: "provider.example",
    organisation: "provider.example",
    fields: [
      {
        number: 1,
        id: "mx.provider.example",
        trusted: true,
        methods: [
          { method: "spf", result: "pass", properties: [{ name: "smtp.mailfrom", value: "x@y" }] },
          {
            method: "dkim",
            result: "pass",
            properties: [
              { name: "header.s", value: "mail" },
              { name: "header.d", value: "shop.example" },
            ],
          },
          { method: "dmarc", result: "pass", properties: [] },
        ],
      },
    ],
  },
  author: {
    state: "known",
    exists: true,
    addresses: ["192.0.2.80", "2001:db8::80"],
    exchangers: ["mx1.shop.example", "mx2.shop.example"],
    bimi: "v=BIMI1; l=https://shop.example/logo.svg",
  },
};

// Little does: a list has changed it, somebody else has signed, and one line is forged.
/** @type {Authentication} */
export const mixed = {
  identity: "failed",
  proof: "dmarc",
  proven: "shop.example",
  outdated: true,
  client: { kind: "forwarded", ip: "198.51.100.7", confidence: "low" },
  spf: {
    state: "known",
    result: "softfail",
    domain: "list.example",
    record: "v=spf1 ~all",
    directive: "~all",
    explanation: "Ask postmaster <b>now</b>",
    lookups: 0,
  },
  dkim: [
    {
      ...signature,
      result: "fail",
      flaws: ["body-changed", "header-changed"],
      mend: "both",
      mended: "[spam]",
    },
    {
      ...signature,
      number: 2,
      domain: "list.example",
      identity: "@list.example",
      flaws: ["partial-body", "from-unsigned", "field-addable", "testing"],
      unsigned_bytes: 4711,
    },
    { ...signature, number: 3, result: "policy", flaws: ["short-key", "sha1"], key_bits: 512 },
    { ...signature, number: 4, result: "permerror", problem: "key-syntax", flaws: [] },
    { ...signature, number: 5, result: "neutral", problem: "key-missing", flaws: ["key-missing"] },
  ],
  arc: {
    state: "known",
    result: "pass",
    sets: [
      { instance: 1, sealer: "list.example" },
      { instance: 2, sealer: "relay.example" },
    ],
  },
  dmarc: {
    state: "known",
    result: "fail",
    policy: "reject",
    organisation: "shop.example",
    record_at: "shop.example",
    spf_aligned: false,
    dkim_aligned: false,
    record: "v=DMARC1; p=reject",
    rfc7489: {
      result: "pass",
      policy: "none",
      organisation: "example",
      record_at: "shop.example",
      spf_aligned: false,
      dkim_aligned: true,
    },
    disagree: true,
  },
  results: {
    newest: "provider.example",
    fields: [
      { number: 1, id: "mx.else.example", trusted: false, methods: [] },
      {
        number: 2,
        id: "mx.provider.example",
        trusted: false,
        forged: true,
        methods: [{ method: "dmarc", result: "pass", properties: [] }],
      },
      { number: 3, trusted: false, methods: [] },
    ],
  },
  author: { state: "known", exists: true, takes_no_mail: true, addresses: [], exchangers: [] },
};

/**
 * Before anybody was asked; or while answers are on their way.
 * @param {string} state
 * @returns {Authentication}
 */
export function open(state) {
  return {
    identity: "unknown",
    proof: "none",
    client: proven.client ?? {},
    spf: { state, domain: "mail.shop.example", lookups: 0 },
    dkim: [{ ...signature, state, flaws: [] }],
    arc: { state: "known", result: "none", sets: [] },
    dmarc: { state },
    results: { fields: [] },
    author: { state, exists: false, addresses: [], exchangers: [] },
  };
}

/**
 * @param {string} state
 * @returns {Lookup[]}
 */
export function lookups(state) {
  const questions = [
    "txt:mail.shop.example",
    "txt:mail._domainkey.shop.example",
    "txt:_dmarc.shop.example",
    "mx:shop.example",
    "ptr:192.0.2.25",
  ];
  return questions.map((question) => ({
    question,
    state,
    consent: 1,
    ...(state === "refused" ? {} : { sent_to: "192.0.2.53" }),
    ...(state === "failed" ? { reason: "timeout" } : {}),
  }));
}

/** @type {Facts} */
export const facts = {
  subject: { text: "[spam] Your order" },
  from: [{ name: "Shop", address: "alice@shop.example", domain: "shop.example" }],
  origin: {
    ip: "192.0.2.25",
    hop: 1,
    confidence: "high",
    ptr: "pool-192-0-2-25.isp.example",
    ptr_generic: true,
  },
};
