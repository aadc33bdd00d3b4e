// SPDX-License-Identifier: MIT

// A report from outside becomes one that the pages can trust: every field has the type that
// types.d.ts promises, every list and every text has an end. What is wrong is left out; only a
// report without schema, verdict or findings is none.

import { reportHistory } from "./history.mjs";
import { owner, place, reputation, visit } from "./report-outside.mjs";
import { flag, is, LIST_MAX, list, number, shape, text, texts, URL_MAX } from "./shapes.mjs";

/** @typedef {import("./types.d.ts").Report} Report */

const FINDINGS_MAX = 500;
const LINKS_MAX = 2000;
const PARTS_MAX = 2000;
const FLAWS_MAX = 32;
const PLACES_MAX = 500;

const LEVELS = ["danger", "caution", "nothing-found", "verified"];
const ROLES = ["origin", "hop", "sender", "link"];
const STATUSES = ["pass", "note", "warn", "fail", "unknown", "pending", "refused"];

const evidence = shape({ key: text, value: text, at: text, term: flag }, ["key", "value"]);

const finding = shape(
  {
    id: text,
    section: text,
    status: is((value) => STATUSES.includes(/** @type {string} */ (value))),
    weight: number,
    evidence: list(evidence, LIST_MAX),
    dropped: number,
  },
  ["id", "section", "status"],
);

const mailboxes = list(
  shape({
    name: text,
    address: text,
    domain: text,
    organisation: text,
    lends_mailboxes: flag,
  }),
  LIST_MAX,
);

const hop = shape(
  {
    number,
    trust: text,
    from: shape({ helo: text, rdns: text, ip: text }),
    by: text,
    with: text,
    tls: text,
    id: text,
    for: text,
    ident: text,
    auth_user: text,
    authenticated: flag,
    transfer: flag,
    collected: flag,
    date: number,
    delay_s: number,
  },
  ["number", "trust"],
);

const link = shape({
  kind: text,
  url: texts(URL_MAX),
  host: text,
  shown: text,
  domain: text,
  site: text,
  text,
  where: text,
  through: list(shape({ service: text, url: texts(URL_MAX) }), LIST_MAX),
  shortener: text,
  sealed: text,
  count: number,
  hidden: flag,
  disguised: flag,
  ip: text,
  country: text,
  owner: text,
  listed: list(
    shape({ feed: text, date: text, brand: text, match: text }, ["feed", "date"]),
    LIST_MAX,
  ),
  visit: text,
  visit_cut: flag,
});

const dkim = shape(
  {
    number,
    state: text,
    result: text,
    domain: text,
    selector: text,
    identity: text,
    algorithm: text,
    key_bits: number,
    unsigned_bytes: number,
    flaws: list(text, FLAWS_MAX),
    mend: text,
    mended: text,
    problem: text,
  },
  ["number", "state"],
);

const dmarcWord = {
  result: text,
  policy: text,
  organisation: text,
  record_at: text,
  spf_aligned: flag,
  dkim_aligned: flag,
};

const recordedField = shape(
  {
    number,
    id: text,
    trusted: flag,
    forged: flag,
    methods: list(
      shape({
        method: text,
        result: text,
        reason: text,
        properties: list(shape({ name: text, value: text }), LIST_MAX),
      }),
      LIST_MAX,
    ),
  },
  ["number"],
);

const authentication = shape(
  {
    identity: text,
    proof: text,
    proven: text,
    recorded: flag,
    outdated: flag,
    client: shape({
      kind: text,
      ip: text,
      helo: text,
      mail_from: text,
      source: text,
      hop: number,
      confidence: text,
    }),
    spf: shape(
      {
        state: text,
        result: text,
        domain: text,
        record: text,
        directive: text,
        explanation: text,
        problem: text,
        lookups: number,
      },
      ["state"],
    ),
    dkim: list(dkim, LIST_MAX),
    arc: shape(
      {
        state: text,
        result: text,
        problem: text,
        sets: list(shape({ instance: number, sealer: text }), LIST_MAX),
      },
      ["state"],
    ),
    dmarc: shape(
      { state: text, ...dmarcWord, record: text, rfc7489: shape(dmarcWord), disagree: flag },
      ["state"],
    ),
    results: shape({ newest: text, organisation: text, fields: list(recordedField, LIST_MAX) }),
    blocklists: list(
      shape({ zone: text, state: text, result: text, code: text }, ["zone", "state"]),
      LIST_MAX,
    ),
    author: shape(
      {
        state: text,
        exists: flag,
        takes_no_mail: flag,
        addresses: list(text, LIST_MAX),
        exchangers: list(text, LIST_MAX),
        bimi: text,
      },
      ["state"],
    ),
  },
  ["identity"],
);

const facts = shape({
  subject: shape({ text, raw: text, stamp: text }),
  from: mailboxes,
  sender: mailboxes,
  reply_to: mailboxes,
  return_path: mailboxes,
  recipients: mailboxes,
  message_id: text,
  date: shape({ written: text, epoch: number, offset: number }),
  mailer: text,
  list_id: text,
  receiver: text,
  route: list(hop, LIST_MAX),
  origin: shape({
    ip: text,
    hop: number,
    confidence: text,
    auth_user: text,
    helo: text,
    ptr: text,
    ptr_confirmed: flag,
    ptr_generic: flag,
    place_state: text,
    place_reason: text,
    ...place,
  }),
  places: list(
    shape(
      {
        role: is((value) => ROLES.includes(/** @type {string} */ (value))),
        hop: number,
        domain: text,
        ip: text,
        state: text,
        reason: text,
        ...place,
      },
      ["role"],
    ),
    PLACES_MAX,
  ),
  country_path: list(text, LIST_MAX),
  place_sources: list(shape({ name: text, date: text, text, url: text }), LIST_MAX),
  authentication,
  links_total: number,
  visit,
  links: list(link, LINKS_MAX),
  owners: list(owner, LIST_MAX),
  reputation: list(reputation, LIST_MAX),
  attachments: list(
    shape({
      name: text,
      type: text,
      detected: text,
      size: number,
      sha256: text,
      inline: flag,
      where: text,
      members: list(text, LIST_MAX),
      members_total: number,
      encrypted: flag,
      names_hidden: flag,
      holds: list(text, LIST_MAX),
      organiser: text,
    }),
    LIST_MAX,
  ),
  attached_mails: list(shape({ subject: text, from: text, where: text }), LIST_MAX),
  codes: list(shape({ text, where: text, link: flag }, ["text"]), LIST_MAX),
  bodies: list(
    shape({
      where: text,
      html: flag,
      charset: text,
      hidden: number,
      mislabelled: flag,
      form: flag,
      password: flag,
      script: flag,
      drawn: flag,
    }),
    LIST_MAX,
  ),
  parts: list(
    shape({ where: text, begin: number, end: number, encoding: text }, ["where", "begin", "end"]),
    PARTS_MAX,
  ),
});

const lookup = shape(
  {
    question: text,
    state: text,
    consent: number,
    sent_to: text,
    reason: text,
    ms: number,
    kept: flag,
  },
  ["question", "state"],
);

const report = shape(
  {
    schema: is((value) => value === "fuwake.report/1"),
    id: text,
    revision: number,
    final: flag,
    verdict: shape(
      {
        level: is((value) => LEVELS.includes(/** @type {string} */ (value))),
        score: number,
        probability: number,
        headline: text,
      },
      ["level"],
    ),
    findings: list(finding, FINDINGS_MAX),
    facts,
    lookups: list(lookup, LIST_MAX),
    limits: list(text, LIST_MAX),
    history: reportHistory,
  },
  ["schema", "verdict", "findings"],
);

/**
 * @param {unknown} value
 * @returns {Report | null}
 */
export function parseReport(value) {
  const parsed = /** @type {Partial<Report> | undefined} */ (report(value));
  if (!parsed) {
    return null;
  }
  const rest = { revision: 0, final: true, facts: {}, lookups: [], limits: [] };
  return /** @type {Report} */ ({ ...rest, ...parsed, verdict: { score: 0, ...parsed.verdict } });
}
