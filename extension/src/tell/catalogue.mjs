// SPDX-License-Identifier: MIT

// The words of a letter, which is written in the language of whoever gets it.

import { word } from "../shared/words.mjs";

/** @typedef {(key: string, ...values: string[]) => string} Say */

/**
 * @param {"en" | "ja"} language
 * @returns {Promise<Say>}
 */
export async function sayIn(language) {
  if (word("panel_language") === language) {
    return word;
  }
  const file = new URL(`../_locales/${language}/messages.json`, import.meta.url);
  /** @type {Record<string, {message: string}>} */
  const words = await (await fetch(file)).json();
  return (key, ...values) =>
    (words[key]?.message ?? "").replace(/\$([1-9])/g, (_, digit) => values[digit - 1] ?? "");
}
