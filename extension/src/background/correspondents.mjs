// SPDX-License-Identifier: MIT

// To whom the reader has written, from the folders of sent mail. Of an address only a hash with a
// random key is kept, and of its domain the name: one has to be compared letter by letter.

import { addressesIn } from "./author.mjs";
import { findMails } from "./find-mails.mjs";

/**
 * @typedef {object} Known
 * @property {string} key of the hashes
 * @property {number} until sent mail up to this time has been read, milliseconds
 * @property {Set<string>} written hashes of addresses, the newest last
 * @property {Set<string>} domains likewise
 */

const KEY = "correspondents"; // in storage.local
const FIRST_MS = 3 * 365 * 24 * 3_600_000; // how far back the first reading goes
const AGAIN_MS = 3_600_000;
const OVERLAP_MS = 24 * 3_600_000; // mail may come into its folder later than it was written
const MAILS_MAX = 5_000; // read at a time
const PAUSE_MS = 20; // between two pages of mails: the window stays usable
const WRITTEN_MAX = 20_000;
const DOMAINS_MAX = 2_000;
const HASH_DIGITS = 12;

/** Those that the reader has written to. */
export class Correspondents {
  /** @type {Promise<Known> | null} */
  #known = null;
  #isReading = false;

  /**
   * @param {string} address in lower case
   * @returns {Promise<boolean>} never rejects
   */
  async includes(address) {
    const { key, written } = await this.#load();
    return written.size > 0 && written.has(await hash(key, address));
  }

  /** @returns {Promise<string[]>} whom they belong to, the newest first; never rejects */
  async domains() {
    return [...(await this.#load()).domains].reverse();
  }

  /** Reads what was sent since the last time, at most once an hour. Never rejects. */
  async refresh() {
    const known = await this.#load();
    const now = Date.now();
    if (this.#isReading || now - known.until < AGAIN_MS) {
      return;
    }
    this.#isReading = true;
    try {
      await readSent(known, new Date(known.until > 0 ? known.until - OVERLAP_MS : now - FIRST_MS));
      known.until = now;
      await write(known);
    } catch (error) {
      console.warn("fuwake: the sent mail cannot be read", error);
    }
    this.#isReading = false;
  }

  /** @returns {Promise<void>} */
  async forget() {
    this.#known = null;
    await messenger.storage.local.remove(KEY);
  }

  /** @returns {Promise<Known>} */
  #load() {
    this.#known ??= read();
    return this.#known;
  }
}

/**
 * @param {Known} known is added to
 * @param {Date} fromDate
 */
async function readSent(known, fromDate) {
  const folders = await messenger.folders.query({ specialUse: ["sent"] });
  const folderId = folders.flatMap(({ id }) => (id ? [id] : []));
  if (folderId.length === 0) {
    return;
  }
  let page = await findMails({ folderId, fromDate });
  for (let mails = page.messages.length; ; mails += page.messages.length) {
    for (const { recipients, ccList, bccList } of page.messages) {
      for (const address of addressesIn([...recipients, ...ccList, ...bccList])) {
        await note(known, address);
      }
    }
    if (!page.id || mails >= MAILS_MAX) {
      break;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    page = await messenger.messages.continueList(page.id);
  }
  if (page.id) {
    await messenger.messages.abortList(page.id);
  }
}

/**
 * @param {Known} known
 * @param {string} address
 */
async function note({ key, written, domains }, address) {
  keepNewest(written, await hash(key, address), WRITTEN_MAX);
  keepNewest(domains, address.slice(address.lastIndexOf("@") + 1), DOMAINS_MAX);
}

/**
 * @param {Set<string>} set
 * @param {string} value
 * @param {number} max
 */
function keepNewest(set, value, max) {
  set.delete(value);
  set.add(value);
  for (const oldest of set) {
    if (set.size <= max) {
      return;
    }
    set.delete(oldest);
  }
}

/**
 * @param {string} key
 * @param {string} address
 * @returns {Promise<string>}
 */
async function hash(key, address) {
  const bytes = new TextEncoder().encode(`${key} ${address}`);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).slice(0, HASH_DIGITS);
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Known} known */
function write({ key, until, written, domains }) {
  const stored = { key, until, written: [...written], domains: [...domains] };
  return messenger.storage.local.set({ [KEY]: stored });
}

/** @returns {Promise<Known>} what is stored, as far as it fits; never rejects */
async function read() {
  try {
    const known = parse((await messenger.storage.local.get([KEY]))[KEY]);
    if (known) {
      return known;
    }
  } catch (error) {
    console.warn("fuwake: the correspondents cannot be read", error);
  }
  const key = hex(crypto.getRandomValues(new Uint8Array(16)));
  return { key, until: 0, written: new Set(), domains: new Set() };
}

/**
 * @param {unknown} stored
 * @returns {Known | null}
 */
function parse(stored) {
  const { key, until, written, domains } = /** @type {{[name: string]: unknown}} */ (stored ?? {});
  return typeof key === "string" && typeof until === "number"
    ? { key, until, written: texts(written), domains: texts(domains) }
    : null;
}

/**
 * @param {unknown} stored
 * @returns {Set<string>}
 */
function texts(stored) {
  const all = Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];
  return new Set(all.slice(-WRITTEN_MAX));
}
