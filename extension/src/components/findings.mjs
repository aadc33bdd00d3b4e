// SPDX-License-Identifier: MIT

// What the checks say of a section.

import {
  findingTitle,
  itemValue,
  statementPieces,
  statementPlaces,
  statements,
} from "../shared/sentences.mjs";
import { count, has, joined, keyOf, pieces, plain, word } from "../shared/words.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").FindingModel} FindingModel */
/** @typedef {import("./model.d.ts").Section} Section */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("./model.d.ts").State} State */
/** @typedef {import("./model.d.ts").Statement} Statement */
/** @typedef {import("../shared/types.d.ts").Evidence} Evidence */
/** @typedef {import("../shared/types.d.ts").Finding} Finding */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const STATEMENTS_SHOWN = 4; // of one finding; the rest says the same of other places

/** Worst first; what could not be looked at last. */
const SAID = /** @type {Sign[]} */ (["fail", "warn", "note"]);
const NOT_LOOKED = /** @type {Sign[]} */ (["unknown", "pending", "refused"]);

/**
 * @param {Finding} finding
 * @returns {Sign} of a status that is none of ours: not looked at
 */
export function signOf(finding) {
  const status = /** @type {Sign} */ (finding.status);
  return status === "pass" || SAID.includes(status) || NOT_LOOKED.includes(status)
    ? status
    : "unknown";
}

/**
 * @param {Finding} finding
 * @returns {boolean}
 */
export function isLookedAt(finding) {
  return !NOT_LOOKED.includes(signOf(finding));
}

/**
 * What the evidence has and the sentence does not say.
 * @param {Evidence[]} statement
 * @param {Pieces} sentence
 * @returns {Pieces}
 */
function unsaid(statement, sentence) {
  const said = new Set(sentence.map((part) => (typeof part === "string" ? part : part.value)));
  return statement
    .map(itemValue)
    .filter((part) => typeof part !== "string" && part.at && !said.has(part.value));
}

/**
 * @param {Context} context
 * @param {Finding} finding
 * @returns {{shown: Statement[], more: number}}
 */
function allStatements(context, finding) {
  const cut = statements(finding);
  /** @type {Map<string, Statement>} */
  const unique = new Map();
  for (const statement of cut) {
    const sentence = statementPieces(finding, statement);
    const places = statementPlaces(context.report, finding, statement);
    const key = `${plain(sentence)}\n${plain(places)}`;
    if (!unique.has(key) && (context.full || unique.size < STATEMENTS_SHOWN)) {
      unique.set(key, { sentence, places, fragments: unsaid(statement, sentence) });
    }
  }
  const dropped = Math.floor((finding.dropped ?? 0) / (cut[0]?.length ?? 1));
  return { shown: [...unique.values()], more: cut.length - unique.size + dropped };
}

/**
 * @param {Context} context
 * @param {Finding} finding
 * @returns {FindingModel}
 */
function findingModel(context, finding) {
  const { shown, more } = allStatements(context, finding);
  const title = findingTitle(finding);
  const lesson = keyOf("lesson_check", finding.id);
  return {
    id: finding.id,
    sign: signOf(finding),
    title,
    statements: shown.length > 0 ? shown : [{ sentence: [title], places: [], fragments: [] }],
    more: more > 0 ? count("finding_more", more) : "",
    lesson: has(lesson) ? { name: title, text: word(lesson) } : null,
  };
}

/**
 * Checks that could not look are named together: silence would read as "fine".
 * @param {Finding[]} findings
 * @param {Sign} sign
 * @returns {State[]}
 */
function stateOf(findings, sign) {
  const own = findings.filter((finding) => signOf(finding) === sign);
  if (own.length === 0) {
    return [];
  }
  const titles = joined(
    own.map((finding) => [{ value: word("quoted", findingTitle(finding)), finding: finding.id }]),
  );
  return [{ kind: "state", sign, text: pieces(keyOf("status", sign), [titles]) }];
}

/**
 * @param {Context} context
 * @param {Finding[]} findings of one section
 * @returns {Pick<Section, "findings" | "states" | "passed" | "worst">}
 */
export function sectionFindings(context, findings) {
  const passes = findings.filter((finding) => signOf(finding) === "pass").length;
  const models = SAID.flatMap((sign) =>
    findings
      .filter((finding) => signOf(finding) === sign)
      .map((finding) => findingModel(context, finding)),
  );
  const states = NOT_LOOKED.flatMap((sign) => stateOf(findings, sign));
  const others = models.length + states.length > 0;
  return {
    findings: models,
    states,
    passed: passes > 0 ? count(others ? "section_passed_others" : "section_passed", passes) : "",
    worst: models[0]?.sign ?? states[0]?.sign ?? null,
  };
}
