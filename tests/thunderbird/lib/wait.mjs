// SPDX-License-Identifier: MIT

// Conditions are polled; nothing is assumed to be done after some time. Only pictures sleep, because
// nothing tells when a window has been painted.

/** @typedef {false | null | undefined | 0 | ""} NotYet */

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Waits until `condition` gives something, which is returned. What it throws counts as "not yet".
 * @template T
 * @param {string} what - for the error, when it takes too long
 * @param {() => T | Promise<T>} condition
 * @param {{ timeoutMs?: number, everyMs?: number }} [pace]
 * @returns {Promise<Exclude<T, NotYet>>}
 */
export async function waitFor(what, condition, { timeoutMs = 15000, everyMs = 50 } = {}) {
  const end = Date.now() + timeoutMs;
  let reason = "";
  for (;;) {
    try {
      const value = await condition();
      if (value) {
        return /** @type {Exclude<T, NotYet>} */ (value);
      }
      reason = "";
    } catch (error) {
      reason = `: ${error instanceof Error ? error.message : error}`;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${timeoutMs} ms for ${what}${reason}`);
    }
    await sleep(everyMs);
  }
}

/**
 * Waits until something has stopped changing: the same twice in a row.
 * @template T
 * @param {string} what - for the error, when it takes too long
 * @param {() => Promise<T>} look - gives null for "not there yet"
 * @returns {Promise<Exclude<T, NotYet>>}
 */
export function atRest(what, look) {
  let before = "";
  return waitFor(`${what} to be at rest`, async () => {
    const now = await look();
    const text = JSON.stringify(now);
    const isSame = text === before;
    before = text;
    return isSame ? now : /** @type {T} */ (null);
  });
}
