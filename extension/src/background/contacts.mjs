// SPDX-License-Identifier: MIT

// The address book, read once and again after it has changed. Kept in memory as long as Thunderbird
// runs, so that an event page that wakes need not read it anew.

import { readContact } from "./vcard.mjs";

/**
 * @typedef {object} Contact
 * @property {string} name
 * @property {string} address in lower case
 */

const KEY = "contacts"; // in storage.session
const CONTACTS_MAX = 20_000;
const SETTLED_MS = 500; // an import changes many, one after the other

/** The names and addresses in all address books that are on this computer. */
export class Contacts {
  /** @type {Promise<Contact[]> | null} */
  #all = null;
  #isHeard = false;
  /** @type {Promise<void>} */
  #forgotten = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #changed;

  /** @param {() => void} changed is called when there are others */
  constructor(changed) {
    this.#changed = changed;
    this.#listen();
    // Where the permission comes later, so does its interface.
    messenger.permissions.onAdded.addListener(() => {
      this.#listen();
      this.forget();
    });
  }

  /** @returns {Promise<Contact[]>} none without the permission; never rejects */
  all() {
    this.#all ??= this.#read();
    return this.#all;
  }

  #listen() {
    if (this.#isHeard || !messenger.addressBooks) {
      return;
    }
    this.#isHeard = true;
    const forget = () => this.#renew();
    const { addressBooks } = messenger;
    addressBooks.onDeleted.addListener(forget);
    addressBooks.contacts.onCreated.addListener(forget);
    addressBooks.contacts.onUpdated.addListener(forget);
    addressBooks.contacts.onDeleted.addListener(forget);
  }

  /** Reads them anew before a message needs them. */
  #renew() {
    this.forget();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.all(), SETTLED_MS);
  }

  forget() {
    this.#changed();
    this.#all = null;
    this.#forgotten = messenger.storage.session.remove(KEY);
  }

  /** @returns {Promise<Contact[]>} */
  async #read() {
    try {
      await this.#forgotten;
      const kept = (await messenger.storage.session.get([KEY]))[KEY];
      if (Array.isArray(kept)) {
        return kept;
      }
      const contacts = messenger.addressBooks ? await readBooks() : [];
      await messenger.storage.session.set({ [KEY]: contacts });
      return contacts;
    } catch (error) {
      console.warn("fuwake: the address book cannot be read", error);
      return [];
    }
  }
}

/** @returns {Promise<Contact[]>} a row for each name with each address */
async function readBooks() {
  const { addressBooks } = messenger;
  /** @type {Contact[]} */
  const contacts = [];
  for (const book of await addressBooks.list()) {
    for (const { vCard } of await addressBooks.contacts.list(book.id)) {
      const { names, addresses } = readContact(vCard);
      const all = names.length > 0 ? names : [""];
      contacts.push(...addresses.flatMap((address) => all.map((name) => ({ name, address }))));
    }
  }
  return contacts.slice(0, CONTACTS_MAX);
}
