// SPDX-License-Identifier: MIT

// DMARC: does what is authenticated belong to the domain that the reader sees?

import { isWithin } from "../shared/domains.mjs";
import { has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { authorOf, lineOf, notKnown, recordOf, teaching, unanswered } from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../shared/types.d.ts").DmarcFacts} DmarcFacts */
/** @typedef {import("../shared/types.d.ts").DmarcWord} DmarcWord */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const QUESTIONS = ["txt:_dmarc."];

/**
 * @param {Authentication} auth
 * @returns {string[]} the domains of signatures that verify
 */
function signers({ dkim }) {
  const good = (dkim ?? []).filter(({ state, result }) => state === "known" && result === "pass");
  return good.flatMap(({ domain }) => domain ?? []);
}

/**
 * @param {Authentication} auth
 * @returns {string | undefined} the domain for which SPF passed
 */
function envelope({ spf }) {
  return spf?.state === "known" && spf.result === "pass" ? spf.domain : undefined;
}

/**
 * The domains that fit, named beside the one they fit.
 * @param {Authentication} auth
 * @param {DmarcFacts} dmarc
 * @param {string} author
 * @returns {Pieces}
 */
function passText(auth, dmarc, author) {
  const organisation = dmarc.organisation ?? author;
  const aligned = signers(auth).find((domain) => isWithin(domain, organisation));
  const signer = dmarc.dkim_aligned ? value(aligned ?? signers(auth)[0]) : [];
  const sender = dmarc.spf_aligned ? value(envelope(auth)) : [];
  const own = value(author);
  if (signer.length > 0 && sender.length > 0) {
    return pieces("auth_dmarc_pass_both", [signer, sender, own]);
  }
  if (signer.length > 0) {
    return pieces("auth_dmarc_pass_dkim", [signer, own]);
  }
  return sender.length > 0
    ? pieces("auth_dmarc_pass_spf", [sender, own])
    : pieces("auth_dmarc_pass", [own]);
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @param {DmarcFacts} dmarc
 * @param {string} author
 * @returns {Saying}
 */
function saying({ report }, auth, dmarc, author) {
  const unknown = notKnown(report, dmarc.state, QUESTIONS);
  if (unknown) {
    return unknown;
  }
  switch (dmarc.result) {
    case "pass":
      return { sign: "holds", text: passText(auth, dmarc, author) };
    case "fail":
      return { sign: "broken", text: pieces("auth_dmarc_fail", [value(author)]) };
    case "none":
      return { sign: "absent", text: pieces("auth_dmarc_none", [value(author)]) };
    case "permerror":
      return { sign: "broken", text: pieces("auth_dmarc_permerror", [value(author)]) };
    default:
      return unanswered(report, QUESTIONS);
  }
}

/**
 * What was compared in vain.
 * @param {Authentication} auth
 * @returns {RowLine[]}
 */
function comparedLines(auth) {
  const lines = [
    ...lineOf("auth_dmarc_signed", signers(auth)[0]),
    ...lineOf("auth_dmarc_sent", envelope(auth)),
  ];
  return lines.length > 0 ? lines : [{ text: [word("auth_dmarc_nothing")] }];
}

/**
 * @param {DmarcWord} said
 * @returns {Pieces} the result, what is asked for, and for whom, in a few words
 */
function shortly({ result, policy, organisation }) {
  const keys = [
    ...(result ? [keyOf("auth_result", result)] : []),
    ...(policy ? [keyOf("auth_policy_short", policy)] : []),
  ];
  const terms = keys.filter(has).map((key) => [word(key)]);
  const own = value(organisation);
  return joined([...terms, ...(own.length > 0 ? [pieces("auth_dmarc_organisation", [own])] : [])]);
}

/**
 * @param {DmarcFacts} dmarc
 * @returns {RowLine[]} both versions of the standard, where they differ
 */
function versionLines(dmarc) {
  if (!dmarc.disagree || !dmarc.rfc7489) {
    return [];
  }
  return [
    { text: [word("auth_dmarc_disagree")], sign: "note" },
    { text: pieces("auth_dmarc_9989", [shortly(dmarc)]) },
    { text: pieces("auth_dmarc_7489", [shortly(dmarc.rfc7489)]) },
  ];
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Row[]}
 */
export function dmarcRows(context, auth) {
  const { dmarc } = auth;
  const author = authorOf(context);
  const row = /** @type {const} */ ({ kind: "row", label: word("label_dmarc") });
  const lesson = teaching("label_dmarc", "lesson_dmarc");
  if (!dmarc || !author) {
    return [{ ...row, text: [word("auth_dmarc_no_author")], sign: "not-applicable", ...lesson }];
  }
  const isKnown = dmarc.state === "known";
  const policy = dmarc.policy ? keyOf("auth_policy", dmarc.policy) : "";
  const lines = [
    ...(isKnown && dmarc.result === "fail" ? comparedLines(auth) : []),
    ...(isKnown && policy && has(policy) ? lineOf(policy, dmarc.record_at) : []),
    ...(isKnown ? versionLines(dmarc) : []),
  ];
  const at = dmarc.record_at ? `_dmarc.${dmarc.record_at}` : undefined;
  return [
    {
      ...row,
      ...saying(context, auth, dmarc, author),
      lines,
      ...recordOf(dmarc.record, at),
      ...lesson,
    },
  ];
}
