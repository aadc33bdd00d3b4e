// SPDX-License-Identifier: MIT

// What the extension must say, from its own catalogues.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/** @type {Map<string, Record<string, { message: string }>>} */
const catalogues = new Map();

/** @param {string} language */
function catalogue(language) {
  let words = catalogues.get(language);
  if (!words) {
    const file = join(ROOT, "extension", "src", "_locales", language, "messages.json");
    words = /** @type {Record<string, { message: string }>} */ (
      JSON.parse(readFileSync(file, "utf8"))
    );
    catalogues.set(language, words);
  }
  return words;
}

/**
 * @param {"en" | "ja"} language
 * @param {string} key
 * @param {...(string | number)} values - for $1, $2, …
 * @returns {string}
 */
export function wordIn(language, key, ...values) {
  const entry = catalogue(language)[key];
  if (!entry) {
    throw new Error(`the ${language} catalogue has no ${key}`);
  }
  return entry.message.replace(/\$([1-9])/g, (_, digit) => String(values[digit - 1] ?? ""));
}
