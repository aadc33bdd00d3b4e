// SPDX-License-Identifier: MIT

// A paper as Markdown (CommonMark). What a mail says is escaped: it makes no heading, no link and no
// picture in the hands of whoever renders it.

import { word } from "../shared/words.mjs";
import { signText, textOf } from "./text.mjs";

/** @typedef {import("./dossier.d.ts").Dossier} Dossier */
/** @typedef {import("./dossier.d.ts").Entry} Entry */
/** @typedef {import("./dossier.d.ts").Inline} Inline */
/** @typedef {import("./dossier.d.ts").Part} Part */

/**
 * CommonMark 2.4: any ASCII punctuation may be escaped. The brackets that keep an address from being
 * one stay readable: nothing that could make a link of them follows.
 * @param {string} text
 * @returns {string}
 */
export function escaped(text) {
  return text
    .replace(/[\\`*_{}<>#|~&!]|\[(?![.@]\])|(?<!\[[.@])\]|(?<=\])[([:]/g, "\\$&")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/**
 * @param {Inline} spans
 * @returns {string}
 */
function inline(spans) {
  return escaped(textOf(spans));
}

/**
 * @param {Entry} entry
 * @param {string} mark
 * @returns {string[]}
 */
function entryLines({ sign, label, text, lines }, mark) {
  const name = label === undefined ? "" : word("panel_row", `**${escaped(label)}**`, "");
  const indent = " ".repeat(mark.length);
  return [
    `${mark}${signText(sign)}${name}${inline(text)}`,
    ...lines.map((line) => `${indent}- ${inline(line)}`),
  ];
}

/**
 * @param {Part} part
 * @returns {string[]}
 */
function partLines(part) {
  switch (part.kind) {
    case "paragraph": {
      const text = `${signText(part.sign)}${inline(part.text)}`;
      return [part.tone === "strong" ? `**${text}**` : text, ""];
    }
    case "caption":
      return [`### ${inline(part.text)}`, ""];
    case "map":
      return []; // the list beneath it says the same
    case "steps":
      return [...part.entries.flatMap((entry, i) => entryLines(entry, `${i + 1}. `)), ""];
    case "rows":
    case "list":
    case "reasons":
      return [...part.entries.flatMap((entry) => entryLines(entry, "- ")), ""];
  }
}

/**
 * @param {Dossier} dossier
 * @returns {string}
 */
export function dossierMarkdown({ title, parts, chapters, end }) {
  return [
    `# ${inline(title)}`,
    "",
    ...parts.flatMap(partLines),
    ...chapters.flatMap((chapter) => [
      `## ${escaped(chapter.title)}`,
      "",
      ...chapter.parts.flatMap(partLines),
    ]),
    inline(end),
    "",
  ].join("\n");
}
