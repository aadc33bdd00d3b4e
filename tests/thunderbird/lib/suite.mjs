// SPDX-License-Identifier: MIT

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {{ name: string, body: (stage: Stage) => Promise<void> }} Test */

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
   * @param {Test["body"]} body - fails by throwing
   */
  const test = (name, body) => {
    tests.push({ name, body });
  };
  return { tests, test };
}
