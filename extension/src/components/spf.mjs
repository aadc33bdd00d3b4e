// SPDX-License-Identifier: MIT

// SPF: may this machine send for this domain? And ARC, which tells what servers in between saw.

import { isWithin } from "../shared/domains.mjs";
import { has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import {
  authorOf,
  lineOf,
  notKnown,
  problemLines,
  recordOf,
  teaching,
  unanswered,
} from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../shared/types.d.ts").SpfFacts} SpfFacts */

/** @type {Record<string, Sign>} */
const SIGNS = {
  pass: "holds",
  fail: "broken",
  softfail: "broken",
  permerror: "broken",
  neutral: "absent",
  none: "absent",
};

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @param {SpfFacts} spf
 * @returns {Saying}
 */
function saying({ report }, auth, spf) {
  const unknown = notKnown(report, spf.state, ["txt:"]);
  if (unknown) {
    return unknown;
  }
  if (spf.problem === "not-applicable") {
    const key = auth.client?.kind === "submitted" ? "auth_spf_submitted" : "auth_spf_no_client";
    return { sign: "not-applicable", text: [word(key)] };
  }
  const sign = SIGNS[spf.result ?? ""];
  const key = keyOf("auth_spf", spf.result ?? "");
  if (!sign || !has(key)) {
    return unanswered(report, ["txt:", "a:", "aaaa:", "mx:"]);
  }
  const domain = value(spf.domain);
  if (domain.length === 0) {
    return { sign: "absent", text: [word("auth_spf_no_domain")] };
  }
  const machine = value(auth.client?.ip);
  const peer = machine.length > 0 ? machine : [word("auth_spf_machine")];
  return { sign, text: pieces(key, [peer, domain]) };
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Row[]}
 */
export function spfRows(context, auth) {
  const { spf, client } = auth;
  if (!spf) {
    return [];
  }
  const author = authorOf(context);
  const isKnown = spf.state === "known" && spf.problem !== "not-applicable";
  const isOther = !isWithin(spf.domain, author) && !isWithin(author, spf.domain);
  const directive = value(spf.directive);
  const lines = [
    ...(isKnown && isOther ? lineOf("auth_spf_other", spf.domain, author) : []),
    ...(isKnown && client?.kind === "forwarded" ? lineOf("auth_spf_forwarded", client.ip) : []),
    ...(isKnown && client?.confidence === "low" ? [{ text: [word("auth_spf_uncertain")] }] : []),
    ...(isKnown ? problemLines(spf.result === "none" ? undefined : spf.problem) : []),
    ...lineOf("auth_spf_explanation", spf.explanation),
  ];
  const decided = directive.length > 0 ? [pieces("auth_spf_decided", [directive])] : [];
  return [
    {
      kind: "row",
      label: word("label_spf"),
      ...saying(context, auth, spf),
      lines,
      ...recordOf(spf.record, spf.domain, decided),
      ...teaching("label_spf", "lesson_spf"),
    },
  ];
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Saying}
 */
function arcSaying({ report }, { arc }) {
  const sealers = joined((arc?.sets ?? []).map(({ sealer }) => value(sealer)).filter(isThere));
  const unknown = notKnown(report, arc?.state ?? "", ["txt:"]);
  if (unknown) {
    return unknown;
  }
  if (arc?.result === "pass") {
    return { sign: "note", text: pieces("auth_arc_pass", [sealers]) };
  }
  return { sign: "broken", text: [word("auth_arc_fail")] };
}

/**
 * @param {import("../shared/words.mjs").Pieces} text
 * @returns {boolean}
 */
function isThere(text) {
  return text.length > 0;
}

/**
 * Most mail has none, and that says nothing.
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Row[]}
 */
export function arcRows(context, auth) {
  const { arc } = auth;
  const isNone = arc?.state === "known" && arc.result === "none";
  if (!arc || isNone || (arc.state !== "known" && (arc.sets ?? []).length === 0)) {
    return [];
  }
  return [
    {
      kind: "row",
      label: word("label_arc"),
      ...arcSaying(context, auth),
      lines: problemLines(arc.problem),
      at: "ARC-Seal",
      ...teaching("label_arc", "lesson_arc"),
    },
  ];
}
