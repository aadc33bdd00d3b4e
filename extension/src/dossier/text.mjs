// SPDX-License-Identifier: MIT

// A paper as plain text, for whatever knows nothing else.

import { SIGNS } from "../components/text.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("./dossier.d.ts").Chapter} Chapter */
/** @typedef {import("./dossier.d.ts").Dossier} Dossier */
/** @typedef {import("./dossier.d.ts").Entry} Entry */
/** @typedef {import("./dossier.d.ts").Inline} Inline */
/** @typedef {import("./dossier.d.ts").Part} Part */

/**
 * @param {Inline} spans
 * @returns {string}
 */
export function textOf(spans) {
  return spans.map(({ text }) => text).join("");
}

/**
 * @param {string | undefined} sign
 * @returns {string} what stands before a text that has one
 */
export function signText(sign) {
  return sign === undefined ? "" : `${SIGNS[sign] ?? "?"} `;
}

/**
 * @param {Entry} entry
 * @param {string} mark before one without a sign
 * @returns {string[]}
 */
function entryLines({ sign, label, text, lines }, mark) {
  const said = label === undefined ? textOf(text) : word("panel_row", label, textOf(text));
  return [`${signText(sign) || mark}${said}`, ...lines.map((line) => `   ${textOf(line)}`)];
}

/**
 * @param {Part} part
 * @returns {string[]}
 */
function partLines(part) {
  switch (part.kind) {
    case "paragraph":
      return [`${signText(part.sign)}${textOf(part.text)}`];
    case "caption":
      return ["", `・ ${textOf(part.text)}`];
    case "map":
      return []; // the list beneath it says the same
    case "steps":
      return part.entries.flatMap((entry, i) => entryLines(entry, `${i + 1}. `));
    case "rows":
      return part.entries.flatMap((entry) => entryLines(entry, ""));
    case "list":
    case "reasons":
      return part.entries.flatMap((entry) => entryLines(entry, "→ "));
  }
}

/**
 * @param {Chapter} chapter
 * @returns {string[]}
 */
function chapterLines({ title, parts }) {
  return ["", `── ${title} ──`, ...parts.flatMap(partLines)];
}

/**
 * @param {Dossier} dossier
 * @returns {string} lines that end in LF
 */
export function dossierText({ title, parts, chapters, end }) {
  return [
    textOf(title),
    "",
    ...parts.flatMap(partLines),
    ...chapters.flatMap(chapterLines),
    "",
    textOf(end),
    "",
  ].join("\n");
}
