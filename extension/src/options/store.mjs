// SPDX-License-Identifier: MIT

// Choices are stored at once, and it is said how that went.

import { need } from "../components/dom.mjs";
import { setSettings } from "../shared/settings.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

/**
 * @param {string} selector of what says it
 * @param {string} text
 * @param {boolean} [failed]
 */
export function say(selector, text, failed = false) {
  const place = need(selector);
  place.classList.toggle("failure", failed);
  place.textContent = text;
}

/**
 * @param {Partial<Settings>} changes
 * @param {string} where it is said how that went
 * @param {string} done what is said when it went well
 * @returns {Promise<boolean>}
 */
export function store(changes, where, done) {
  return stored(() => setSettings(changes), where, done);
}

/**
 * @param {() => Promise<void>} write
 * @param {string} where
 * @param {string} done
 * @returns {Promise<boolean>}
 */
export async function stored(write, where, done) {
  try {
    await write();
    say(where, done);
    return true;
  } catch (error) {
    console.error("fuwake: the settings cannot be stored", error);
    say(where, word("options_save_failed"), true);
    return false;
  }
}
