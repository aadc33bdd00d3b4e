// SPDX-License-Identifier: MIT

// Names of countries. They stand in the catalogue, not in the browser's own tables: those of the
// command line's libraries differ from one version to the next.

import { has, value, word } from "../shared/words.mjs";

/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/**
 * @param {string | undefined} code ISO 3166-1 alpha-2
 * @returns {Pieces} of an unknown code itself; nothing for none
 */
export function countryName(code) {
  const known = code !== undefined && /^[A-Za-z]{2}$/.test(code);
  const key = known ? `country_${code.toUpperCase()}` : "";
  return known && has(key) ? [word(key)] : value(code);
}
