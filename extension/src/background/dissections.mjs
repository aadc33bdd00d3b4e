// SPDX-License-Identifier: MIT

// One dissection for each message, however many ask: the banner, the badge, the panel, a report, a
// list. Outcomes are kept as long as the event page lives.

import { failed } from "./outcome.mjs";
import { unknownLinks, withinBounds } from "./rendered.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./host.mjs").Pending} Pending */
/** @typedef {import("./host.mjs").Reading} Reading */
/** @typedef {import("./outcome.mjs").Failure} Failure */

/**
 * @typedef {object} Entry
 * @property {Pending} pending
 * @property {Set<unknown>} waiters
 * @property {string[]} rendered links that the reader sees and the raw message did not have
 * @property {Outcome | null} outcome
 * @property {number} until when a failure is forgotten
 */

const KEPT = 200;
// The button, the banner and its links ask one after the other: what failed for the first fails
// for all of them, instead of starting the program three times.
const FAILURE_MS = 3_000;

/** Who has asked for what, and what came of it. */
export class Dissections {
  /** @type {Map<number, Entry>} the least recently used first */
  #entries = new Map();
  #host;
  #accounts;

  /**
   * @param {import("./host.mjs").Host} host
   * @param {import("./accounts.mjs").Accounts} accounts
   */
  constructor(host, accounts) {
    this.#host = host;
    this.#accounts = accounts;
  }

  /**
   * @param {number} id
   * @param {unknown} who one who waits, so that another's cancel does not concern him
   * @param {{urgent?: boolean, header?: messenger.messages.MessageHeader}} [options]
   * @returns {Promise<Outcome>} never rejects
   */
  ask(id, who, { urgent = false, header } = {}) {
    let entry = this.#entries.get(id);
    if (!entry || isStale(entry)) {
      entry = this.#start(id, [], urgent, header);
    } else if (urgent) {
      entry.pending.urge();
    }
    this.#keep(id, entry);
    entry.waiters.add(who);
    return entry.pending.outcome;
  }

  /**
   * Forgets what is known and asks again.
   * @param {number} id
   * @param {unknown} who
   * @returns {Promise<Outcome>}
   */
  retry(id, who) {
    const known = this.#entries.get(id);
    if (known && known.outcome === null) {
      return this.ask(id, who, { urgent: true });
    }
    this.#keep(id, this.#start(id, known?.rendered ?? [], true));
    return this.ask(id, who, { urgent: true });
  }

  /**
   * @param {number[]} ids
   * @param {unknown} who
   */
  cancel(ids, who) {
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry?.outcome === null && entry.waiters.delete(who) && entry.waiters.size === 0) {
        entry.pending.cancel();
        this.#entries.delete(id);
      }
    }
  }

  /**
   * The message as displayed has these links. If it hid some of them from us, it is dissected once
   * more, with them; that report counts from then on.
   * @param {number} id
   * @param {unknown} who
   * @param {string[]} links
   * @param {messenger.messages.MessageHeader} header
   * @returns {Promise<Outcome>}
   */
  async askRendered(id, who, links, header) {
    const outcome = await this.ask(id, who, { urgent: true, header });
    const entry = this.#entries.get(id);
    if (!entry || entry.outcome?.state !== "done" || entry.rendered.length > 0) {
      return entry?.pending.outcome ?? outcome;
    }
    const rendered = withinBounds(unknownLinks(entry.outcome.report, links));
    if (rendered.length > 0) {
      this.#keep(id, this.#start(id, rendered, true, header));
    }
    return this.ask(id, who, { urgent: true, header });
  }

  /**
   * A mail that is in no folder.
   * @param {string} raw one character for each byte
   * @returns {Promise<Outcome>}
   */
  askSample(raw) {
    return this.#host.ask(() => Promise.resolve({ raw, settings: {} }), { urgent: true }).outcome;
  }

  /**
   * @param {number} id
   * @param {string[]} rendered
   * @param {boolean} urgent
   * @param {messenger.messages.MessageHeader} [header]
   * @returns {Entry}
   */
  #start(id, rendered, urgent, header) {
    const pending = this.#host.ask(() => this.#read(id, rendered, header), { urgent });
    /** @type {Entry} */
    const entry = { pending, waiters: new Set(), rendered, outcome: null, until: 0 };
    pending.outcome.then((outcome) => {
      entry.outcome = outcome;
      entry.until = Date.now() + FAILURE_MS;
    });
    return entry;
  }

  /**
   * @param {number} id
   * @param {Entry} entry becomes the most recently used one
   */
  #keep(id, entry) {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    for (const [old, { outcome }] of this.#entries) {
      if (this.#entries.size <= KEPT) {
        break;
      }
      if (outcome) {
        this.#entries.delete(old);
      }
    }
  }

  /**
   * @param {number} id
   * @param {string[]} rendered
   * @param {messenger.messages.MessageHeader} [known]
   * @returns {Promise<Reading | Failure>}
   */
  async #read(id, rendered, known) {
    try {
      const header = known ?? (await messenger.messages.get(id));
      if (header.headersOnly) {
        return failed("message-headers-only");
      }
      const [source, recipients] = await Promise.all([
        messenger.messages.getRaw(id, { data_format: "BinaryString" }),
        this.#accounts.addresses(),
      ]);
      const raw = /** @type {string} */ (source);
      const isCut = raw.length < header.size && (await this.#accounts.isKeptHere(header));
      const settings = {
        recipients,
        ...(isCut ? { size: header.size } : {}),
        ...(rendered.length > 0 ? { rendered } : {}),
      };
      return { raw, settings };
    } catch (error) {
      const detail = String(error);
      return failed(/not found/i.test(detail) ? "message-gone" : "message-unreadable", detail);
    }
  }
}

/**
 * @param {Entry} entry
 * @returns {boolean}
 */
function isStale({ outcome, until }) {
  return outcome?.state === "failed" && Date.now() >= until;
}
