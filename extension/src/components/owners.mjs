// SPDX-License-Identifier: MIT

// Whose the domains and networks of a mail are, as their registries say. The command line says the
// same (host/command/panel-owners.c).

import { count, has, joined, keyOf, pieces, plain, value, word } from "../shared/words.mjs";
import { offerBlocks } from "./consent.mjs";
import { countryName } from "./countries.mjs";
import { lookupOf, reasonText } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Caption} Caption */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("../shared/types.d.ts").Owner} Owner */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const NAMES_SHOWN = 4; // name servers, in a popup
const DAYS_MAX = 60; // from here on months tell more
const MONTHS_MAX = 24;
const MONTH = 3044; // hundredths of a day, in the mean
const YEAR = 36_525;

/** Statuses that say something of a domain (RFC 5731, RFC 3915); each has its words. */
export const TELLING = [
  ...["addPeriod", "autoRenewPeriod", "renewPeriod", "transferPeriod", "redemptionPeriod"],
  ...["clientHold", "serverHold", "inactive"],
  ...["pendingCreate", "pendingDelete", "pendingRenew", "pendingRestore"],
  ...["pendingTransfer", "pendingUpdate"],
];

/** What an owner does against theft, or a registrar by itself. */
const LOCK = /^(client|server)(Delete|Renew|Transfer|Update)Prohibited$/;

/**
 * @param {Owner} owner
 * @returns {boolean}
 */
function isNetwork({ kind }) {
  return kind === "network";
}

/**
 * @param {string} label
 * @param {Pieces} text
 * @param {Partial<Row>} [rest]
 * @returns {Row[]} none for no text
 */
function rowIf(label, text, rest = {}) {
  return text.length > 0 ? [{ kind: "row", label: word(label), text, ...rest }] : [];
}

/**
 * @param {(string | undefined)[]} texts
 * @returns {Pieces} those that there are, each once
 */
function list(texts) {
  return joined([...new Set(texts)].map(value).filter((text) => text.length > 0));
}

/**
 * @param {Owner} owner
 * @returns {Pieces} as people read it, and as machines do where that differs
 */
function subject(owner) {
  const host = !isNetwork(owner);
  const named = (/** @type {string | undefined} */ text) =>
    value(text).map((part) => (typeof part === "string" ? part : { ...part, host }));
  const raw = named(owner.subject);
  const shown = named(owner.shown);
  return shown.length > 0 && plain(shown) !== plain(raw) ? [...shown, " = ", ...raw] : raw;
}

/**
 * @param {Owner} owner
 * @returns {Caption}
 */
function caption(owner) {
  const roles = (owner.roles ?? [])
    .map((role) => keyOf("owner_role", role))
    .filter(has)
    .map((key) => [word(key)]);
  return { kind: "caption", title: subject(owner), note: joined(roles) };
}

/**
 * Where the catalogue is Japanese, a name in Japanese comes first.
 * @param {Owner} owner
 * @returns {Pieces[]} none when nobody is named
 */
function names({ registrant, registrant_local: local }) {
  const ordered = word("panel_language") === "ja" ? [local, registrant] : [registrant, local];
  return [...new Set(ordered)].map(value).filter((name) => name.length > 0);
}

/**
 * @param {Owner} owner
 * @returns {{sign: Sign, text: Pieces} | null} why there is nothing to tell; null when there is
 */
function nothing(owner) {
  const { state, reason, standing } = owner;
  if (standing === "throttled" || (state === "failed" && reason === "throttled")) {
    return { sign: "failed", text: [word("owner_throttled")] };
  }
  if (state === "pending") {
    return { sign: "pending", text: [word("owner_pending")] };
  }
  if (state !== "known") {
    const why = reasonText(reason);
    const text = why.length > 0 ? pieces("owner_failed_reason", [why]) : [word("owner_failed")];
    return { sign: "failed", text };
  }
  switch (standing) {
    case "registered":
      return null;
    case "not-found": {
      const key = isNetwork(owner) ? "owner_not_found_network" : "owner_not_found";
      return { sign: "absent", text: [word(key)] };
    }
    case "reserved":
      return { sign: "absent", text: [word("owner_reserved")] };
    default:
      return { sign: "unknown", text: [word("owner_unreadable")] };
  }
}

/**
 * @param {Owner} owner that is registered
 * @returns {Row}
 */
function holder(owner) {
  const [name, other] = names(owner);
  const redacted = owner.redacted === true;
  const label = word(isNetwork(owner) ? "label_holder" : "label_registrant");
  if (name) {
    const text = other ? pieces("owner_both", [name, other]) : name;
    const lines = redacted ? [{ text: [word("owner_redacted_rest")] }] : [];
    return { kind: "row", label, text, lines };
  }
  const text = [word(redacted ? "owner_redacted" : "owner_unnamed")];
  return { kind: "row", label, text, dim: true };
}

/**
 * @param {number | undefined} epoch seconds since 1970
 * @returns {Pieces} the day, as the registry counts it; nothing for none
 */
function day(epoch) {
  const when = new Date((epoch ?? NaN) * 1000);
  const year = when.getUTCFullYear();
  return year >= 1 && year <= 9999 ? [when.toISOString().slice(0, 10)] : [];
}

/**
 * @param {number} days at least one
 * @returns {string}
 */
function age(days) {
  if (days < DAYS_MAX) {
    return count("age_days", days);
  }
  const months = Math.floor((days * 100) / MONTH);
  return months < MONTHS_MAX
    ? count("age_months", months)
    : count("age_years", Math.floor((days * 100) / YEAR));
}

/**
 * @param {Owner} owner
 * @returns {Pieces}
 */
function registered({ created, age_days: days }) {
  const date = day(created);
  if (date.length === 0 || days === undefined) {
    return date;
  }
  const whole = Math.floor(days);
  if (whole < 0) {
    return pieces("owner_age_later", [date]);
  }
  return whole === 0
    ? pieces("owner_age_same_day", [date])
    : pieces("owner_age", [date, age(whole)]);
}

/**
 * What is out of the ordinary comes first.
 * @param {Owner} owner
 * @returns {Row[]}
 */
function status({ statuses = [] }) {
  const known = statuses.filter((one) => TELLING.includes(one));
  const locks = list(statuses.filter((one) => LOCK.test(one)));
  const others = list(statuses.filter((one) => !known.includes(one) && !LOCK.test(one)));
  const [first = [], ...rest] = [
    ...known.map((one) => pieces("owner_status", [value(one), word(keyOf("epp", one))])),
    locks.length > 0 ? pieces("owner_locks", [locks]) : [],
    others,
  ].filter((text) => text.length > 0);
  return rowIf("label_status", first, { lines: rest.map((text) => ({ text })) });
}

/**
 * @param {Owner} owner
 * @param {boolean} full
 * @returns {Row[]}
 */
function nameServers({ name_servers: servers = [] }, full) {
  const few = full ? servers : servers.slice(0, NAMES_SHOWN);
  return rowIf("label_name_servers", list([...few, few.length < servers.length ? "…" : ""]));
}

/**
 * @param {Report} report
 * @param {Owner} owner
 * @returns {Row[]} who said it, and the answers as they came
 */
function source(report, owner) {
  const sources = (owner.sources ?? []).filter(({ server }) => value(server).length > 0);
  const said = new Map(
    sources.map(({ server, via = "" }) => {
      const text = pieces("owner_source", [value(server), value(via.toUpperCase())]);
      return [plain(text), text];
    }),
  );
  const kept = lookupOf(report, `${owner.kind}:${owner.subject}`)?.kept === true;
  const came = sources.filter(({ text }) => text);
  const lines = came.flatMap(({ text = "" }) => text.split("\n").map(value));
  const label = plain(pieces("owner_record", [list(came.map(({ server }) => server))]));
  return rowIf("label_source", joined([...said.values()]), {
    lines: kept ? [{ text: [word("owner_kept")] }] : [],
    ...(came.length > 0 ? { record: { label, lines, long: true } } : {}),
  });
}

/**
 * @param {Owner} owner that is registered
 * @param {boolean} full
 * @returns {Row[]}
 */
function registeredRows(owner, full) {
  const { country, region, city, registrar, expires, updated } = owner;
  const place = [countryName(country), value(region), value(city)];
  return [
    holder(owner),
    ...rowIf("label_network", list([owner.name, owner.range])),
    ...rowIf("label_owner_place", joined(place.filter((part) => part.length > 0))),
    ...rowIf("label_registrar", value(registrar)),
    ...rowIf("label_registered", registered(owner)),
    ...(full ? rowIf("label_changed", day(updated)) : []),
    ...rowIf("label_expires", day(expires)),
    ...status(owner),
    ...nameServers(owner, full),
    ...rowIf("label_abuse", list([owner.abuse_email, owner.abuse_phone])),
  ];
}

/**
 * @param {Context} context
 * @param {Owner} owner
 * @returns {Block[]}
 */
function ownerBlocks({ report, full }, owner) {
  const label = word(isNetwork(owner) ? "label_holder" : "label_registrant");
  const missing = nothing(owner);
  /** @type {Row[]} */
  const rows = missing
    ? [{ kind: "row", label, ...missing, dim: true }]
    : registeredRows(owner, full);
  return [caption(owner), ...rows, ...source(report, owner)];
}

/**
 * @param {Owner[]} owners
 * @returns {Block[]} those that nobody may ask about, named together
 */
function refusedBlocks(owners) {
  const refused = owners.filter(({ state }) => state === "refused").map(subject);
  const text = pieces("owners_refused", [joined(refused)]);
  return refused.length > 0 ? [{ kind: "state", sign: "refused", text }] : [];
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function ownersGist({ facts }) {
  const owners = facts.owners ?? [];
  const [first] = owners.filter((owner) => nothing(owner) === null).flatMap(names);
  if (first) {
    return plain(first);
  }
  return owners.some(({ state }) => state === "refused") ? word("state_not_asked") : "";
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function ownersBlocks(context) {
  const owners = context.facts.owners ?? [];
  const asked = owners.filter(({ state }) => state !== "refused");
  return [
    ...(owners.length === 0
      ? [/** @type {Block} */ ({ kind: "line", text: [word("owners_none")] })]
      : []),
    ...refusedBlocks(owners),
    ...offerBlocks(context),
    ...asked.flatMap((owner) => ownerBlocks(context, owner)),
    ...(owners.length > 0
      ? [
          /** @type {Block} */ ({
            kind: "lesson",
            lesson: { name: word("section_owners"), text: word("lesson_owners") },
          }),
        ]
      : []),
  ];
}
