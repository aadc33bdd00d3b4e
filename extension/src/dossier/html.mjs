// SPDX-License-Identifier: MIT

// A paper as one HTML file: no script, nothing to load, light or dark as the reader has it.

import { signWord } from "../components/symbols.mjs";
import { SIGNS } from "../components/text.mjs";
import { markup, tree } from "./markup.mjs";
import { textOf } from "./text.mjs";

/** @typedef {import("./dossier.d.ts").Chapter} Chapter */
/** @typedef {import("./dossier.d.ts").Dossier} Dossier */
/** @typedef {import("./dossier.d.ts").Entry} Entry */
/** @typedef {import("./dossier.d.ts").Inline} Inline */
/** @typedef {import("./dossier.d.ts").Part} Part */
/** @typedef {import("./markup.mjs").Tree} Tree */
/** @typedef {import("../components/model.d.ts").MapBlock} MapBlock */
/** @typedef {import("../components/model.d.ts").Sign} Sign */

/** Nothing is loaded, whatever the file should come to hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A text of the mail each for itself, so that a right-to-left name cannot turn ours.
 * @param {Inline} spans
 * @returns {(Tree | string)[]}
 */
function inline(spans) {
  return spans.map(({ text, isValue }) => (isValue ? tree("bdi", { class: "value" }, text) : text));
}

/**
 * @param {Sign | undefined} sign
 * @returns {Tree | null}
 */
function signTree(sign) {
  return sign === undefined
    ? null
    : tree(
        "span",
        { class: "sign", "data-sign": sign, role: "img", "aria-label": signWord(sign) },
        SIGNS[sign] ?? "?",
      );
}

/**
 * @param {Entry} entry
 * @returns {(Tree | string)[]}
 */
function said({ sign, text, lines }) {
  const more = lines.map((line) => tree("p", { class: "more" }, ...inline(line)));
  return [tree("p", {}, ...[signTree(sign) ?? ""], ...inline(text)), ...more];
}

/**
 * @param {Entry} entry
 * @returns {Tree}
 */
function item(entry) {
  const label = entry.label === undefined ? null : tree("h4", {}, entry.label);
  return tree("li", {}, label, ...said(entry));
}

/**
 * @param {Part} part
 * @param {(block: MapBlock) => Tree} draw
 * @returns {Tree}
 */
function partTree(part, draw) {
  switch (part.kind) {
    case "paragraph":
      return tree(
        "p",
        { class: `said ${part.tone}`.trim() },
        signTree(part.sign),
        ...inline(part.text),
      );
    case "caption":
      return tree("h3", {}, ...inline(part.text));
    case "map":
      return tree("figure", { class: "map" }, draw(part.block));
    case "rows": {
      const rows = part.entries.flatMap((entry) => [
        tree("dt", {}, entry.label ?? ""),
        tree("dd", {}, ...said(entry)),
      ]);
      return tree("dl", {}, ...rows);
    }
    case "steps":
      return tree("ol", {}, ...part.entries.map(item));
    case "list":
    case "reasons":
      return tree("ul", {}, ...part.entries.map(item));
  }
}

/**
 * @param {Chapter} chapter
 * @param {(block: MapBlock) => Tree} draw
 * @returns {Tree}
 */
function chapterTree({ id, title, parts }, draw) {
  const name = `chapter-${id}`;
  return tree(
    "section",
    { "aria-labelledby": name },
    tree("h2", { id: name }, title),
    ...parts.map((part) => partTree(part, draw)),
  );
}

/**
 * @param {Dossier} dossier
 * @param {(block: MapBlock) => Tree} draw
 * @returns {Tree} what a page shows of it
 */
export function paperTree({ language, title, level, parts, chapters, end }, draw) {
  return tree(
    "article",
    { class: "paper", lang: language },
    tree(
      "header",
      { "data-level": level },
      tree("h1", {}, ...inline(title)),
      ...parts.map((part) => partTree(part, draw)),
    ),
    ...chapters.map((chapter) => chapterTree(chapter, draw)),
    tree("footer", {}, tree("p", {}, ...inline(end))),
  );
}

/**
 * @param {Dossier} dossier
 * @param {(block: MapBlock) => Tree} draw
 * @param {string} styles
 * @returns {string} the file
 */
export function dossierHtml(dossier, draw, styles) {
  const head = tree(
    "head",
    {},
    tree("meta", { charset: "utf-8" }),
    tree("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    tree("meta", { name: "viewport", content: "width=device-width" }),
    tree("meta", { name: "color-scheme", content: "light dark" }),
    tree("title", {}, textOf(dossier.title)),
  );
  const body = tree("body", {}, tree("main", {}, paperTree(dossier, draw)));
  // The styles are ours, and not text: an entity in them would be read as it stands.
  const style = `<style>\n${styles}</style>`;
  const [before, after] = markup(head).split("</head>");
  return `<!doctype html>
<html lang="${dossier.language}">
${before}${style}</head>${after}
${markup(body)}
</html>
`;
}
