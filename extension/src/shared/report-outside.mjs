// SPDX-License-Identifier: MIT

// The parts of a report that others have told: whose it is, where, what they hold of it, and what
// lies behind a link.

import { flag, LIST_MAX, list, number, shape, text, texts, URL_MAX, within } from "./shapes.mjs";

const RADIUS_MAX = 20_100; // km: the other side of the world

export const place = {
  country: text,
  region: text,
  city: text,
  lat: within(90),
  lon: within(180),
  radius_km: within(RADIUS_MAX),
  precision: text,
  anycast: flag,
  cloud: text,
  cloud_region: text,
  asn: number,
  provider: text,
  hosting: text,
};

const certificate = shape(
  {
    verdict: text,
    subject: text,
    issuer: text,
    names: list(text, LIST_MAX),
    from: number,
    until: number,
    age_days: number,
  },
  ["verdict"],
);

const visitedPage = shape({
  kind: text,
  type: text,
  size: number,
  cut: flag,
  title: text,
  text,
  forms: list(
    shape({
      action: text,
      host: text,
      elsewhere: flag,
      telegram: flag,
      mail: flag,
      asks: list(text, LIST_MAX),
    }),
    LIST_MAX,
  ),
  links: number,
  scripts: number,
  frames: number,
  refresh: text,
  telegram: text,
  brand: shape({ name: text, where: text, word: text, own: flag }),
  icon_host: text,
});

export const visit = shape(
  {
    url: text,
    state: text,
    reason: text,
    ended: text,
    cloaked: flag,
    hops: list(
      shape({ url: text, host: text, site: text, ip: text, status: number, tls: certificate }),
      LIST_MAX,
    ),
    page: visitedPage,
  },
  ["url", "state"],
);

export const reputation = shape(
  {
    service: text,
    kind: text,
    subject: texts(URL_MAX),
    roles: list(text, LIST_MAX),
    state: text,
    reason: text,
    standing: text,
    threats: list(text, LIST_MAX),
    warning: number,
    voices: number,
    reports: number,
    score: number,
    date: text,
  },
  ["service", "kind", "subject", "state"],
);

export const owner = shape(
  {
    kind: text,
    subject: text,
    shown: text,
    roles: list(text, LIST_MAX),
    state: text,
    reason: text,
    standing: text,
    name: text,
    range: text,
    registrant: text,
    registrant_local: text,
    country: text,
    region: text,
    city: text,
    redacted: flag,
    registrar: text,
    created: number,
    updated: number,
    expires: number,
    age_days: number,
    name_servers: list(text, LIST_MAX),
    statuses: list(text, LIST_MAX),
    abuse_email: text,
    abuse_phone: text,
    sources: list(shape({ via: text, server: text, text }), LIST_MAX),
  },
  ["kind", "subject", "state"],
);
