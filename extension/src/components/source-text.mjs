// SPDX-License-Identifier: MIT

// Text of a mail's source as nodes: what cannot be seen is named, a fragment can be marked.

import { segments } from "./bytes.mjs";
import { el } from "./dom.mjs";

const BOXES_MAX = 2000; // of one text; a mail of nothing but controls gets brackets for the rest

/**
 * @param {string} text
 * @param {[begin: number, end: number] | null} [hit]
 * @returns {{nodes: Node[], mark: HTMLElement | null}}
 */
export function sourceText(text, hit = null) {
  if (!hit) {
    return { nodes: shown(text), mark: null };
  }
  const [begin, end] = hit;
  const mark = el("mark", { tabindex: -1 }, ...shown(text.slice(begin, end)));
  return { nodes: [...shown(text.slice(0, begin)), mark, ...shown(text.slice(end))], mark };
}

/**
 * @param {string} text
 * @returns {Node[]}
 */
function shown(text) {
  /** @type {Node[]} */
  const nodes = [];
  let boxes = 0;
  let run = "";
  for (const segment of segments(text)) {
    if (segment.odd && boxes < BOXES_MAX) {
      nodes.push(document.createTextNode(run), el("span", { class: "odd" }, segment.text));
      run = "";
      boxes++;
    } else {
      run += segment.odd ? `[${segment.text}]` : segment.text;
    }
  }
  return [...nodes, document.createTextNode(run)];
}
