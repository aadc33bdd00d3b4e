// SPDX-License-Identifier: MIT

// A model as plain text, for a mail to the help desk. Addresses are written so that no program
// makes links of them.

import { plain, word } from "../shared/words.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").FindingModel} FindingModel */
/** @typedef {import("./model.d.ts").Model} Model */
/** @typedef {import("./model.d.ts").Section} Section */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/** @type {Record<string, string>} before what was found, or looked up */
export const SIGNS = { fail: "✗", warn: "▲", note: "・", known: "→", holds: "=", broken: "≠" };
const BAR_CELLS = 6;

/**
 * @param {string} text
 * @returns {string} with "http://evil.example" as "hxxp://evil[.]example"; twice is as once
 */
export function defang(text) {
  return text
    .replace(/tt(?=ps?:\/\/)/gi, "xx")
    .replace(/(?<=:\/\/)[^/?#\\ "'<>]*/g, (host) => host.replace(/(?<!\[)\./g, "[.]"));
}

/**
 * @param {Pieces} parts
 * @returns {string}
 */
function say(parts) {
  return defang(
    plain(
      parts.map((part) =>
        typeof part !== "string" && part.host ? { value: part.value.replaceAll(".", "[.]") } : part,
      ),
    ),
  );
}

/**
 * @param {string} sign
 * @param {string} text
 * @returns {string}
 */
function marked(sign, text) {
  return `${SIGNS[sign] ?? "?"} ${text}`;
}

/**
 * @param {import("./model.d.ts").Hop} hop
 * @returns {string[]}
 */
function hopLines(hop) {
  const bar = "█".repeat(Math.round((hop.delay?.share ?? 0) * BAR_CELLS));
  const record = [`${hop.time}  ${hop.delay?.text ?? ""} ${bar}`.trim(), hop.trustWord];
  return [
    `${hop.step}  ${say(hop.peer)}`,
    `   → ${[say(hop.target), say(hop.manner)].filter(Boolean).join(" · ")}`,
    `   ${record.filter(Boolean).join(" · ")}`,
  ];
}

/**
 * @param {import("./model.d.ts").Row} row
 * @returns {string[]}
 */
function recordLines({ record }) {
  return record && !record.long
    ? [
        `  ${word("panel_row", record.label, "")}`.trimEnd(),
        ...record.lines.map((line) => `    ${say(line)}`),
      ]
    : [];
}

/**
 * @param {Block} block
 * @returns {string[]}
 */
function blockLines(block) {
  switch (block.kind) {
    case "row":
      return [
        word("panel_row", block.label, say(block.text)),
        ...(block.lines ?? []).map((line) => `  ${say(line.text)}`),
        ...recordLines(block),
        ...(block.lesson ? [`  (${block.lesson.text})`] : []),
      ];
    case "line":
      return [say(block.text)];
    case "state":
      return [marked(block.sign, say(block.text))];
    case "hop":
      return hopLines(block);
    case "item":
      return [`→ ${say(block.title)}`, ...block.lines.map((line) => `   ${say(line.text)}`)];
    case "spot":
      return [`→ ${say(block.title)}`, ...block.lines.map((line) => `   ${say(line.text)}`)];
    case "map":
      return []; // the list beneath it says the same
    case "reason":
      return [marked(block.sign, word("summary_reason", block.points, block.title))];
    case "lesson":
      return [`(${block.lesson.text})`];
    case "caption":
      return [`→ ${say(block.title)}`, `   ${say(block.note)}`];
    case "seen":
      return [...block.mails, ...block.folded].flatMap(({ text, more }) => [
        `→ ${say(text)}`,
        `   ${say(more)}`,
      ]);
    case "page":
    case "consent":
    case "offer":
    case "trust":
      return []; // for whoever has the panel before him, and nobody else
  }
}

/**
 * @param {FindingModel} finding
 * @returns {string[]}
 */
function findingLines(finding) {
  return [
    ...finding.statements.flatMap(({ sentence, places }) => [
      marked(finding.sign, say(sentence)),
      ...(places.length > 0 ? [`  ${word("finding_at", say(places))}`] : []),
    ]),
    ...(finding.more ? [`  ${finding.more}`] : []),
  ];
}

/**
 * @param {Section} section
 * @returns {string[]}
 */
function sectionLines(section) {
  return [
    "",
    `── ${section.title} ──`,
    ...section.blocks.flatMap(blockLines),
    ...section.findings.flatMap(findingLines),
    ...section.states.flatMap(blockLines),
    ...(section.passed ? [section.passed] : []),
  ];
}

/**
 * @param {Model} model
 * @returns {string} lines that end in LF
 */
export function modelText(model) {
  const { headline, word: level, says, score } = model.verdict;
  return [
    word("headline", level, score),
    says,
    ...(headline ? [marked(headline.sign, say(headline.sentence))] : []),
    ...model.sections.flatMap(sectionLines),
    "",
  ].join("\n");
}
