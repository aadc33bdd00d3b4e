// SPDX-License-Identifier: MIT

// Whether the DNS may be asked about a message: the reader decides for each account.

import { consentOf } from "../shared/settings.mjs";

/** @typedef {import("../shared/types.d.ts").Consent} Consent */

const ID_MAX = 64; // what the program takes

/** What pages are told about it, and what they may change. */
export class Consents {
  #accounts;
  #choices;
  #host;

  /**
   * @param {import("./accounts.mjs").Accounts} accounts
   * @param {import("./choices.mjs").Choices} choices
   * @param {import("./host.mjs").Host} host
   */
  constructor(accounts, choices, host) {
    this.#accounts = accounts;
    this.#choices = choices;
    this.#host = host;
  }

  /**
   * @param {number} messageId
   * @returns {Promise<Consent | null>} null for a message that is gone
   */
  async about(messageId) {
    const accountId = await accountOf(messageId);
    if (accountId === null) {
      return null;
    }
    const [account, settings] = await Promise.all([
      this.#accounts.name(accountId),
      this.#choices.current(),
    ]);
    return {
      account,
      choice: consentOf(settings, accountId),
      resolver: settings.resolver,
      blocklists: settings.blocklists,
      able: this.#host.greeting?.names ?? true,
      ...(this.#host.greeting?.visits ? { visits: { proxy: settings.proxy } } : {}),
    };
  }

  /** @returns {Promise<void>} when what was chosen last is known */
  renew() {
    return this.#choices.renew();
  }

  /**
   * @param {number} messageId
   * @param {boolean} isAllowed
   */
  async decide(messageId, isAllowed) {
    const accountId = await accountOf(messageId);
    if (accountId !== null) {
      await this.#choices.allow(accountId, isAllowed);
    }
  }
}

/**
 * @param {number} messageId
 * @returns {Promise<string | null>} "" for a mail in no account, null for one that is gone
 */
async function accountOf(messageId) {
  try {
    return accountIdOf(await messenger.messages.get(messageId));
  } catch {
    return null;
  }
}

/**
 * @param {messenger.messages.MessageHeader} header
 * @returns {string} "" for a mail in no account
 */
export function accountIdOf({ folder }) {
  return (folder?.accountId ?? "").slice(0, ID_MAX);
}
