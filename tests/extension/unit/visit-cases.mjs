// SPDX-License-Identifier: MIT

// Visits of every kind: each state, end, page and certificate that the host has a word for.

import { readFileSync } from "node:fs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Visit} Visit */

const source = readFileSync(new URL("../../../host/visit/visit.c", import.meta.url), "utf8");

export const KINDS = [...source.matchAll(/case PAGE_\w+: return "([^"]+)"/g)]
  .map((match) => match[1] ?? "")
  .filter((kind) => kind !== "none");
export const CERTIFICATES = [...source.matchAll(/case TLS_\w+: return "([^"]+)"/g)]
  .map((match) => match[1] ?? "")
  .filter((verdict) => verdict !== "none");
export const ENDS = [
  ...["timeout", "unreachable", "no-such-name", "tls", "too-large", "redirects"],
  ...["not-public", "not-web", "malformed"],
];
export const ASKS = [
  ...["password", "card", "security-code", "one-time-code", "email", "user", "phone"],
  ...["birthday", "address", "account", "pin"],
];

const url = "https://login.evil.example/ja/";
const hop = { url, host: "login.evil.example", status: 200 };
const certificate = { issuer: "R11", names: ["a.example", "b.example"], from: 1, until: 2e9 };
const known = { url, state: "known", ended: "page", hops: [hop] };
const ways = [{}, { telegram: true }, { mail: true }, { elsewhere: true }];

/** @type {Visit[]} */
export const visits = [
  ...["pending", "refused", "failed"].map((state) => ({ url, state })),
  { url, state: "failed", reason: "timeout" },
  ...ENDS.map((ended) => ({ ...known, ended, hops: [{ ...hop, status: 0 }] })),
  ...KINDS.map((kind) => ({
    ...known,
    page: { kind, type: "text/html", title: "Title", text: "First words\nand more.", frames: 2 },
  })),
  ...CERTIFICATES.map((verdict) => ({
    ...known,
    hops: [302, 404].map((status) => ({ ...hop, status, tls: { ...certificate, verdict } })),
  })),
  { ...known, hops: [{ ...hop, tls: { verdict: "good", from: 1, until: 2e9 } }] },
  ...[200, 302, 403, 404, 500].map((status) => ({
    ...known,
    hops: [{ ...hop, status }],
    page: { kind: "plain", brand: { name: "Amazon" }, telegram: "api.telegram.org" },
  })),
  {
    ...known,
    page: {
      ...{ kind: "login", brand: { name: "Amazon", own: true } },
      ...{ refresh: url, icon_host: "a.example", frames: 1, cut: true },
      forms: ways.map((way) => ({ ...way, host: "worse.example", asks: ASKS })),
    },
  },
  {
    ...known,
    page: {
      ...{ kind: "payment", brand: { name: "Amazon" } },
      forms: [
        { asks: ["card"] },
        { asks: ["?"] },
        { action: "mailto:a@b", mail: true, asks: ["pin"] },
      ],
    },
  },
];
