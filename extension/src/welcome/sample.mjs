// SPDX-License-Identifier: MIT

// The mail that everybody has: the sample that comes with the extension.

import { askOutcome } from "../components/page.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

/** @type {Record<string, string>} */
const SAMPLES = { en: "sample.en.eml", ja: "sample.ja.eml" };
const PIECE = 0x2000; // so many arguments every engine takes

/**
 * @param {Uint8Array} bytes
 * @returns {string} one character for each byte
 */
function binaryString(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += PIECE) {
    text += String.fromCharCode(...bytes.subarray(i, i + PIECE));
  }
  return text;
}

/**
 * Has the sample in the reader's language dissected.
 * @returns {Promise<Outcome>}
 */
export async function dissectSample() {
  const name = SAMPLES[word("panel_language")] ?? "sample.en.eml";
  const file = await fetch(new URL(name, import.meta.url));
  const raw = binaryString(new Uint8Array(await file.arrayBuffer()));
  return askOutcome({ what: "sample", raw });
}
