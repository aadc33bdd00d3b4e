// SPDX-License-Identifier: MIT

const ADDRESSES_MAX = 100; // the host takes 64 KiB of settings
const ADDRESS_LENGTH = 320;
const KEPT_HERE = ["local", "none", "pop3", "rss"]; // types of accounts whose mails are files

/** The reader's own addresses, asked for once and again after one has changed. */
export class Accounts {
  /** @type {Promise<string[]> | null} */
  #addresses = null;

  /** @returns {Promise<string[]>} never rejects */
  addresses() {
    this.#addresses ??= readAddresses();
    return this.#addresses;
  }

  forget() {
    this.#addresses = null;
  }

  /**
   * @param {string} id
   * @returns {Promise<string>} "" for no account, or one that is gone; never rejects
   */
  async name(id) {
    if (id === "") {
      return "";
    }
    try {
      return (await messenger.accounts.get(id, false))?.name ?? "";
    } catch {
      return "";
    }
  }

  /**
   * Whether the mail's size is that of its file. A server may only have estimated it.
   * @param {messenger.messages.MessageHeader} header
   * @returns {Promise<boolean>} never rejects
   */
  async isKeptHere({ folder }) {
    if (!folder?.accountId) {
      return true; // a file that was opened, or a mail within a mail
    }
    try {
      const account = await messenger.accounts.get(folder.accountId, false);
      return account !== null && KEPT_HERE.includes(account.type);
    } catch {
      return false; // the account is gone
    }
  }
}

/** @returns {Promise<string[]>} */
async function readAddresses() {
  try {
    // Not accounts.list(): it counts folders, and a cold start waits for it.
    const identities = await messenger.identities.list();
    const addresses = identities
      .map((identity) => identity.email?.toLowerCase() ?? "")
      .filter((address) => address.includes("@") && address.length <= ADDRESS_LENGTH);
    return [...new Set(addresses)].slice(0, ADDRESSES_MAX);
  } catch (error) {
    console.warn("fuwake: the identities cannot be read", error);
    return [];
  }
}
