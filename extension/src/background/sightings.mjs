// SPDX-License-Identifier: MIT

// Which servers receive an account's mail is learned from its mails: of each it is kept whose newest
// record of test results (Authentication-Results) it bears, and the domain of its sender. The
// program keeps nothing, and draws the conclusion (host/authenticate/results.h).

import { isOwn } from "../shared/folders.mjs";
import { accountIdOf } from "./consent.mjs";

/** @typedef {import("../shared/types.d.ts").Report} Report */

/** @typedef {[organisation: string | null, sender: string | null]} Sighting */
/** @typedef {[organisation: string | null, sender: string | null, count: number]} Row */

/**
 * The newest last: the sightings of an account by what its mails are recognised by, and the accounts.
 * @typedef {Map<string, Map<string, Sighting>>} Known
 */

const KEY = "sightings"; // in storage.local
const ACCOUNTS_MAX = 100;
const ACCOUNT_MAX = 64; // characters of an account's id
const MAILS_MAX = 200; // of an account, and so the rows that are sent
const ROWS_BYTES = 16 * 1024; // as JSON: the host takes 64 KiB of settings
const NAME_MAX = 253; // of a domain
const HASH_DIGITS = 12;
const WRITE_MS = 2_000; // a list of thousands is a few writes, not thousands

/** What was seen of the mails of each account. */
export class Sightings {
  /** @type {Promise<Known> | null} */
  #known = null;
  #isWriting = false;

  /**
   * @param {string} accountId
   * @returns {Promise<Row[]>} as the program takes them, the most frequent first; never rejects
   */
  async rows(accountId) {
    const mails = (await this.#load()).get(accountId);
    return mails ? counted([...mails.values()]) : [];
  }

  /**
   * Notes a mail, unless it is known.
   * @param {messenger.messages.MessageHeader} header
   * @param {Report} report
   * @returns {Promise<void>} never rejects
   */
  async note(header, report) {
    const accountId = accountIdOf(header);
    if (accountId === "" || isOwn(header.folder) || !header.headerMessageId) {
      return;
    }
    try {
      const mark = await markOf(header.headerMessageId);
      const isNew = keep(await this.#load(), accountId, mark, sightingIn(report));
      if (isNew && !this.#isWriting) {
        this.#isWriting = true;
        setTimeout(() => this.#write(), WRITE_MS);
      }
    } catch (error) {
      console.warn("fuwake: a sighting is lost", error);
    }
  }

  /** @returns {Promise<Known>} never rejects */
  #load() {
    this.#known ??= read().catch((error) => {
      console.warn("fuwake: the sightings cannot be read", error);
      this.#known = null; // or the next write would take away what lies there
      return new Map();
    });
    return this.#known;
  }

  async #write() {
    this.#isWriting = false;
    try {
      const known = [...(await this.#load())].map(([id, mails]) => [
        id,
        [...mails].map(([mark, sighting]) => [mark, ...sighting]),
      ]);
      await messenger.storage.local.set({ [KEY]: Object.fromEntries(known) });
    } catch (error) {
      console.warn("fuwake: the sightings cannot be stored", error); // the next write has them too
    }
  }
}

/**
 * @param {Known} known
 * @param {string} accountId
 * @param {string} mark
 * @param {Sighting} sighting
 * @returns {boolean} it is a new one
 */
function keep(known, accountId, mark, sighting) {
  const mails = known.get(accountId) ?? new Map();
  if (mails.has(mark)) {
    return false;
  }
  mails.set(mark, sighting);
  known.delete(accountId);
  known.set(accountId, mails);
  dropOldest(mails, MAILS_MAX);
  dropOldest(known, ACCOUNTS_MAX);
  return true;
}

/**
 * @param {Map<string, unknown>} map
 * @param {number} max
 */
function dropOldest(map, max) {
  for (const key of map.keys()) {
    if (map.size <= max) {
      return;
    }
    map.delete(key);
  }
}

/**
 * @param {string} messageId
 * @returns {Promise<string>} what a mail is recognised by; the id itself is not kept
 */
async function markOf(messageId) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(messageId));
  const digits = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0"));
  return digits.join("").slice(0, HASH_DIGITS);
}

/**
 * @param {Report} report
 * @returns {Sighting}
 */
function sightingIn({ facts }) {
  // An organisation of "" is one: some servers write no name.
  return [name(facts.authentication?.results?.newest), name(facts.from?.[0]?.domain) || null];
}

/**
 * @param {unknown} value of a stranger
 * @returns {string | null}
 */
function name(value) {
  return typeof value === "string" && value.length <= NAME_MAX ? value : null;
}

/**
 * @param {Sighting[]} sightings
 * @returns {Row[]}
 */
function counted(sightings) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const [organisation, sender] of sightings) {
    const key = JSON.stringify([organisation, sender]);
    const count = rows.get(key)?.[2] ?? 0;
    rows.set(key, [organisation, sender, count + 1]);
  }
  let bytes = 0;
  return [...rows.values()]
    .sort((one, other) => other[2] - one[2])
    .filter((row) => (bytes += bytesOf(row)) <= ROWS_BYTES);
}

/**
 * @param {Row} row
 * @returns {number} of it as JSON in UTF-8, with a comma
 */
function bytesOf(row) {
  return new TextEncoder().encode(JSON.stringify(row)).length + 1;
}

/** @returns {Promise<Known>} */
async function read() {
  const stored = (await messenger.storage.local.get([KEY]))[KEY];
  /** @type {Known} */
  const known = new Map();
  if (typeof stored === "object" && stored !== null) {
    for (const [id, mails] of Object.entries(stored)) {
      if (id.length <= ACCOUNT_MAX && Array.isArray(mails)) {
        known.set(id, new Map(mails.flatMap(parseMail).slice(-MAILS_MAX)));
      }
    }
  }
  dropOldest(known, ACCOUNTS_MAX);
  return known;
}

/**
 * @param {unknown} stored
 * @returns {[string, Sighting][]} one, or none: its mark, and what was seen
 */
function parseMail(stored) {
  if (!Array.isArray(stored)) {
    return [];
  }
  const [mark, organisation, sender] = stored;
  const isMark = typeof mark === "string" && mark.length === HASH_DIGITS;
  return isMark ? [[mark, [name(organisation), name(sender)]]] : [];
}
