// SPDX-License-Identifier: MIT

// What the reader has chosen, read once and kept: every message asks for it.

import { keysInUse } from "../shared/services.mjs";
import { allowNames, getSettings, subscribe } from "../shared/settings.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

/** The settings, as the background uses them. */
export class Choices {
  /** @type {Promise<Settings> | null} */
  #current = null;
  /** @type {((now: Settings, before: Settings | null) => void)[]} */
  #listeners = [];

  constructor() {
    subscribe((settings) => this.#change(settings));
  }

  /** @returns {Promise<Settings>} never rejects */
  current() {
    this.#current ??= getSettings();
    return this.#current;
  }

  /** @param {(now: Settings, before: Settings | null) => void} listener before: null if never read */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Stores whether names may be asked for mail of the account, and knows it at once.
   * @param {string} accountId
   * @param {boolean} isAllowed
   * @returns {Promise<void>} rejects when it cannot be stored
   */
  async allow(accountId, isAllowed) {
    await allowNames(accountId, isAllowed);
    await this.renew();
  }

  /** Reads what was chosen last, and lets everybody know. */
  async renew() {
    await this.#change(await getSettings());
  }

  /** The history was erased: what tells of it is as much out of date as after it is switched off. */
  async forgot() {
    const now = await this.current();
    this.#listeners.forEach((listener) => listener(now, { ...now, history: !now.history }));
  }

  /** @param {Settings} now */
  async #change(now) {
    const before = this.#current;
    this.#current = Promise.resolve(now);
    const known = await before;
    this.#listeners.forEach((listener) => listener(now, known));
  }
}

/**
 * What a change of the reader's choices makes out of date.
 * @param {Settings | null} before null: nothing was known
 * @param {Settings} now
 * @returns {{program: boolean, answers: boolean, offers: boolean}} what the program was told, what
 *   others have answered, and what a report says that no consent is needed for
 */
export function difference(before, now) {
  if (before === null) {
    return { program: false, answers: false, offers: false };
  }
  const keys = [before, now].map((settings) => JSON.stringify(keysInUse(settings)));
  const isElsewhere = before.resolver !== now.resolver || keys[0] !== keys[1];
  return {
    program: isElsewhere || before.proxy !== now.proxy,
    answers: isElsewhere || String(before.blocklists) !== String(now.blocklists),
    offers:
      String(before.services) !== String(now.services) ||
      before.history !== now.history ||
      before.people !== now.people,
  };
}
