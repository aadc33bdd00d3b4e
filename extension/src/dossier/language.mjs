// SPDX-License-Identifier: MIT

// A catalogue that is not Thunderbird's own.

/** @typedef {import("../shared/words.mjs").Speaker} Speaker */

export const LANGUAGES = ["en", "ja"];

/**
 * @param {Record<string, {message: string}>} entries of a messages.json
 * @returns {Speaker} that fills in as i18n.getMessage() does
 */
export function speakerOf(entries) {
  return (key, values = []) =>
    (Object.hasOwn(entries, key) ? (entries[key]?.message ?? "") : "").replace(
      /\$(?:([1-9])|(\$+))/g,
      (_, number, dollars) => (number ? (values[number - 1] ?? "") : dollars),
    );
}

/**
 * @param {string} language
 * @returns {Promise<Speaker>}
 */
export async function readSpeaker(language) {
  const response = await fetch(`../_locales/${language}/messages.json`);
  return speakerOf(await response.json());
}
