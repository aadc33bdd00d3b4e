// SPDX-License-Identifier: MIT

/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * @typedef {object} Test
 * @property {string} name
 * @property {(stage: Stage) => void | Promise<void>} body - fails by throwing
 * @property {boolean} isOnce - it says nothing that is not said elsewhere: one language is enough
 */

/**
 * What a suite brings along: mails for the profile, and its tests.
 * @typedef {object} Suite
 * @property {Test[]} tests
 * @property {() => Record<string, Buffer[]>} [folders] - local folders
 * @property {() => Buffer[]} [imapMails]
 */

/**
 * A list of tests, and the function that adds one.
 */
export function newSuite() {
  /** @type {Test[]} */
  const tests = [];
  /**
   * @param {string} name
   * @param {Test["body"]} body
   * @param {{ isOnce?: boolean }} [more]
   */
  const test = (name, body, { isOnce = false } = {}) => {
    tests.push({ name, body, isOnce });
  };
  return { tests, test };
}
