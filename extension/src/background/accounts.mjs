// SPDX-License-Identifier: MIT

const ADDRESSES_MAX = 100; // the host takes 64 KiB of settings
const ADDRESS_LENGTH = 320;

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
