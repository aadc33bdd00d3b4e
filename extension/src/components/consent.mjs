// SPDX-License-Identifier: MIT

// The questions whether the DNS may be asked, and registries: what about, and who would learn it.

import { resolverKind } from "../shared/resolver.mjs";
import { count, has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { authorOf } from "./proofs.mjs";

/** @typedef {import("./model.d.ts").ConsentBlock} ConsentBlock */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").OfferBlock} OfferBlock */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

// Classes of consent: questions to the DNS; domains and addresses to their registries.
const NAMES = 1;
const OWNERS = 2;
const NAMES_SHOWN = 4;

/**
 * @param {Report} report
 * @returns {boolean} questions were not asked that the reader could allow
 */
export function isRefused(report) {
  return report.lookups.some(({ state, consent }) => state === "refused" && consent === NAMES);
}

/**
 * @param {Report} report
 * @returns {boolean} likewise, whoever is to be asked
 */
export function isAnyRefused(report) {
  return isRefused(report) || refusedOwners(report).length > 0;
}

/**
 * @param {Report} report
 * @returns {string[]} questions
 */
function refusedOwners({ lookups }) {
  return lookups
    .filter(({ state, consent }) => state === "refused" && consent === OWNERS)
    .map(({ question }) => question);
}

/**
 * @param {(string | undefined)[]} names
 * @returns {Pieces} each once
 */
function list(names) {
  const all = [...new Set(names)].map(value).filter((name) => name.length > 0);
  return joined([...all.slice(0, NAMES_SHOWN), ...(all.length > NAMES_SHOWN ? [["…"]] : [])]);
}

/**
 * @param {Context} context
 * @returns {ConsentBlock["asked"]}
 */
function asked(context) {
  const { authentication, origin } = context.facts;
  const lists = origin?.ip ? (context.consent?.blocklists ?? []) : [];
  const signers = (authentication?.dkim ?? []).map(({ domain }) => domain);
  return [
    {
      label: word("consent_sender"),
      names: list([authorOf(context), authentication?.spf?.domain]),
    },
    { label: word("consent_signatures"), names: list(signers) },
    { label: word("consent_origin"), names: list([origin?.ip, authentication?.client?.ip]) },
    { label: word("consent_blocklists"), names: list(lists) },
  ].filter(({ names }) => names.length > 0);
}

/**
 * @param {string} resolver
 * @returns {Pieces} who learns it
 */
function who(resolver) {
  switch (resolverKind(resolver)) {
    case "system":
      return [word("consent_who_system")];
    case "server":
      return pieces("consent_who_server", [value(resolver)]);
    case "https":
      return pieces("consent_who_https", [value(resolver)]);
  }
}

/**
 * @param {Context} context
 * @returns {ConsentBlock[]} one where something was not asked, else none
 */
export function consentBlocks(context) {
  const { report, consent } = context;
  if (!consent || !isRefused(report) || (consent.able && consent.choice === true)) {
    return [];
  }
  const state = !consent.able ? "unable" : consent.choice === false ? "refused" : "open";
  return [
    {
      kind: "consent",
      state,
      account: consent.account,
      asked: asked(context),
      who: who(consent.resolver),
    },
  ];
}

/**
 * @param {string[]} questions
 * @param {...string} kinds
 * @returns {Pieces} what they are about, all of it: this is what will leave the machine
 */
function subjects(questions, ...kinds) {
  const all = questions.flatMap((question) => {
    const [kind = "", ...subject] = question.split(":");
    return kinds.includes(kind) ? [subject.join(":")] : [];
  });
  return joined([...new Set(all)].map(value).filter((subject) => subject.length > 0));
}

/**
 * @param {Context} context
 * @returns {OfferBlock["asked"]} each service that is switched on, with what it would be told
 */
function toldServices({ facts }) {
  const refused = (facts.reputation ?? []).filter(({ state }) => state === "refused");
  return [...new Set(refused.map(({ service }) => service))].flatMap((service) => {
    const label = keyOf("label_service", service);
    const own = refused.filter((one) => one.service === service);
    const links = own.filter(({ kind }) => kind === "url").length;
    const names = own.filter(({ kind }) => kind !== "url").map(({ subject }) => value(subject));
    const told = [...names, ...(links > 0 ? [[count("offer_hashes", links)]] : [])];
    return has(label) ? [{ label: word(label), names: joined(told) }] : [];
  });
}

/**
 * @param {Context} context
 * @returns {OfferBlock[]} one where registries were not asked and could be, else none
 */
export function offerBlocks(context) {
  const { report, consent } = context;
  const questions = refusedOwners(report);
  if (!consent?.able || questions.length === 0) {
    return [];
  }
  const services = toldServices(context);
  const sent = [
    { label: word("offer_domains"), names: subjects(questions, "domain", "host") },
    { label: word("offer_addresses"), names: subjects(questions, "network") },
  ].filter(({ names }) => names.length > 0);
  const withNames = consent.choice !== true;
  const isPressing = report.verdict.level === "danger" || report.verdict.level === "caution";
  return [
    {
      kind: "offer",
      asked: [...sent, ...services],
      withNames,
      withServices: services.length > 0,
      isPressing,
    },
  ];
}
