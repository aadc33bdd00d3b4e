// SPDX-License-Identifier: MIT

// Signs that differ in shape, not in colour alone. None of them is a tick.

import { keyOf, word } from "../shared/words.mjs";
import { el, svg } from "./dom.mjs";

/** @typedef {import("./model.d.ts").Sign} Sign */

const CROSS = "m7 7 6 6m0-6-6 6";
const BANG = "M10 7v4.5m0 2.4v.1";
const CIRCLE = "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15z";
const OCTAGON = "M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z";
const TRIANGLE = "M10 2.8 18 17H2z";
const QUESTION = "M8 8.2a2 2 0 1 1 3.1 1.7c-.7.4-1.1.8-1.1 1.6m0 2.4v.1";

/**
 * The outline, whether it is filled, and what stands in it.
 * @type {Record<string, [outline: string, filled: boolean, inside: string]>}
 */
const SHAPES = {
  fail: [OCTAGON, true, CROSS],
  warn: [TRIANGLE, true, BANG],
  note: [CIRCLE, false, "M10 9.3V14m0-7.9V6"],
  unknown: [CIRCLE, false, QUESTION],
  pending: ["M5 2.8h10M5 17.2h10", false, "M6 3v2.2L14 14v3M14 3v2.2L6 14v3"],
  failed: [CIRCLE, false, CROSS],
  refused: [CIRCLE, false, "m4.8 4.8 10.4 10.4"],
  "not-asked": ["M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15z", false, ""],
  known: ["M3 5h14v8h-8l-4 3.5V13H3z", false, ""],
  holds: [CIRCLE, false, "M6.8 8.4h6.4M6.8 11.6h6.4"],
  broken: [OCTAGON, false, "M6.8 8.4h6.4M6.8 11.6h6.4M12 6l-4 8"],
  absent: [CIRCLE, false, "M7 10h6"],
  "not-applicable": ["M4 10h12", false, ""],
  cut: ["M3 6.5h14M3 10h8", false, "M3 13.5h4m3 0h1m3 0h1"],
  danger: [OCTAGON, true, CROSS],
  caution: [TRIANGLE, true, BANG],
  "nothing-found": ["M8.7 3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 1 0 8.7 3z", false, "m13 13 4.2 4.2"],
  verified: [
    "M10 2.2 16.5 5v4.6c0 4-2.7 6.8-6.5 8.2-3.8-1.4-6.5-4.2-6.5-8.2V5z",
    false,
    "M7 8.5h6M7 11.5h6",
  ],
};

/**
 * @param {string} name a sign or a level
 * @returns {SVGElement}
 */
export function symbol(name) {
  const [outline, filled, inside] = SHAPES[name] ?? [CIRCLE, false, QUESTION];
  return svg(
    "svg",
    { viewBox: "0 0 20 20", class: "symbol", "data-sign": name, "aria-hidden": "true" },
    svg("path", { d: outline, class: filled ? "filled" : "outline" }),
    svg("path", { d: inside, class: filled ? "inside" : "outline" }),
  );
}

/**
 * The symbol, with its word for those who listen.
 * @param {Sign} sign
 * @returns {HTMLElement}
 */
export function spokenSymbol(sign) {
  return el(
    "span",
    { class: "sign", title: signWord(sign) },
    symbol(sign),
    el("span", { class: "unseen" }, `${signWord(sign)}: `),
  );
}

/**
 * @param {Sign} sign
 * @returns {string}
 */
export function signWord(sign) {
  return word(keyOf("panel_sign", sign));
}
