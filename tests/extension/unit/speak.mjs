// SPDX-License-Identifier: MIT

import { readFileSync } from "node:fs";

/**
 * @param {string} lang
 * @returns {Record<string, string>} the words, by key
 */
export function catalogue(lang) {
  const url = new URL(`../../../extension/src/_locales/${lang}/messages.json`, import.meta.url);
  /** @type {Record<string, {message: string}>} */
  const entries = JSON.parse(readFileSync(url, "utf8"));
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

/**
 * Gives the modules under test a language.
 * @param {string} lang
 */
export function speak(lang) {
  const words = catalogue(lang);
  const getMessage = (/** @type {string} */ key, /** @type {string[]} */ values = []) =>
    (words[key] ?? "").replace(/\$([1-9])/g, (_, n) => values[n - 1] ?? "");
  globalThis.messenger = /** @type {any} */ ({ i18n: { getMessage } });
}

/**
 * @param {object} changes
 * @returns {import("../../../extension/src/shared/types.d.ts").Report}
 */
export function aReport(changes = {}) {
  return {
    schema: "fuwake.report/1",
    revision: 1,
    final: true,
    verdict: { level: "nothing-found", score: 0 },
    findings: [],
    facts: {},
    lookups: [],
    limits: [],
    ...changes,
  };
}
