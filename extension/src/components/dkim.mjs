// SPDX-License-Identifier: MIT

// DKIM: who signed the mail, and has it been changed since?

import { isWithin } from "../shared/domains.mjs";
import { has, keyOf, pieces, value, word } from "../shared/words.mjs";
import { moreBlocks } from "./links.mjs";
import {
  authorOf,
  lineOf,
  notKnown,
  problemLines,
  recordOf,
  teaching,
  unanswered,
} from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../shared/types.d.ts").DkimFacts} DkimFacts */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const SHOWN = 4; // in a popup

/** @type {Record<string, Sign>} */
const SIGNS = {
  pass: "holds",
  fail: "broken",
  policy: "broken",
  neutral: "absent",
  permerror: "broken",
};

/** Flaws that say what the result says already. */
const SAID = { fail: ["body-changed", "header-changed"], neutral: ["key-missing", "key-revoked"] };

/**
 * @param {DkimFacts} dkim
 * @returns {string[]}
 */
function keyQuestions({ selector, domain }) {
  return selector && domain ? [`txt:${selector}._domainkey.${domain}`] : ["txt:"];
}

/**
 * @param {DkimFacts} dkim
 * @returns {string} the key of the sentence for its result
 */
function resultKey({ result, flaws = [] }) {
  const said = SAID[/** @type {"fail"} */ (result)]?.find((flaw) => flaws.includes(flaw));
  return said ? keyOf("auth_dkim", said) : keyOf("auth_dkim", result ?? "");
}

/**
 * @param {Context} context
 * @param {DkimFacts} dkim
 * @returns {Saying}
 */
function saying({ report }, dkim) {
  const unknown = notKnown(report, dkim.state, keyQuestions(dkim));
  const domain = value(dkim.domain);
  if (unknown) {
    const text = domain.length > 0 ? pieces("auth_dkim_of", [domain, unknown.text]) : unknown.text;
    return { ...unknown, text };
  }
  const sign = SIGNS[dkim.result ?? ""];
  const key = resultKey(dkim);
  if (!sign || !has(key)) {
    return unanswered(report, keyQuestions(dkim));
  }
  return { sign, text: pieces(key, [domain.length > 0 ? domain : [word("auth_dkim_nobody")]]) };
}

/**
 * What happened to the mail on its way: taken back, the signature verifies.
 * @param {DkimFacts} dkim
 * @returns {RowLine[]}
 */
function mendLines({ mend, mended }) {
  const key = keyOf("auth_mend", mend ?? "");
  if (!mend || mend === "none" || !has(key)) {
    return [];
  }
  const tag = value(mended);
  return [
    { text: pieces(key, [tag.length > 0 ? tag : [word("auth_mend_unnamed")]]), sign: "note" },
  ];
}

/**
 * @param {DkimFacts} dkim
 * @returns {RowLine[]}
 */
function flawLines(dkim) {
  const { flaws = [], result = "", unsigned_bytes: bytes, key_bits: bits } = dkim;
  const isKnown = dkim.state === "known";
  const said = isKnown ? (SAID[/** @type {"fail"} */ (result)] ?? []) : [];
  const first = said.find((flaw) => flaws.includes(flaw));
  return flaws
    .filter((flaw) => flaw !== first)
    .map((flaw) => ({ flaw, key: keyOf("auth_flaw", flaw) }))
    .filter(({ key }) => has(key))
    .map(({ flaw, key }) => {
      const number = flaw === "partial-body" ? bytes : flaw === "short-key" ? bits : undefined;
      return { text: pieces(key, [String(number ?? "?")]), sign: "note" };
    });
}

/**
 * @param {DkimFacts} dkim
 * @returns {Pieces[]} the signature's own tags, and its key
 */
function tagLines({ domain, selector, identity, algorithm, key_bits: bits }) {
  const tags = [
    ["d", domain],
    ["s", selector],
    ["i", identity],
    ["a", algorithm],
  ];
  const written = tags.flatMap(([name, text]) => {
    const shown = value(text);
    return shown.length > 0 ? [`${name}=`, ...shown, "; "] : [];
  });
  const lines = written.length > 0 ? [written.slice(0, -1)] : [];
  return bits === undefined ? lines : [...lines, [word("auth_dkim_bits", bits)]];
}

/**
 * @param {Context} context
 * @param {DkimFacts} dkim
 * @param {string} label
 * @returns {Row}
 */
function signatureRow(context, dkim, label) {
  const author = authorOf(context);
  const isOther = !isWithin(dkim.domain, author) && !isWithin(author, dkim.domain);
  const isGood = dkim.state === "known" && dkim.result === "pass";
  const { record } = recordOf(undefined, undefined, tagLines(dkim));
  return {
    kind: "row",
    label,
    ...saying(context, dkim),
    lines: [
      ...(isGood && isOther ? lineOf("auth_dkim_other", dkim.domain, author) : []),
      ...mendLines(dkim),
      ...flawLines(dkim),
      ...problemLines(dkim.problem?.startsWith("key-missing") ? undefined : dkim.problem),
    ],
    ...(record ? { record: { ...record, label: word("auth_dkim_tags") } } : {}),
    at: `DKIM-Signature#${dkim.number}`,
  };
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Block[]}
 */
export function dkimBlocks(context, auth) {
  const all = auth.dkim ?? [];
  const lesson = teaching("label_dkim", "lesson_dkim");
  if (all.length === 0) {
    const text = [word("auth_dkim_none")];
    return [{ kind: "row", label: word("label_dkim"), text, sign: "absent", ...lesson }];
  }
  const shown = context.full ? all : all.slice(0, SHOWN);
  const rows = shown.map((dkim, i) => {
    const label = all.length > 1 ? word("label_dkim_n", i + 1) : word("label_dkim");
    return { ...signatureRow(context, dkim, label), ...(i === 0 ? lesson : {}) };
  });
  return [...rows, ...moreBlocks("auth_signatures_more", all.length - shown.length)];
}
