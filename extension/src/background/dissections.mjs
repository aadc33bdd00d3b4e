// SPDX-License-Identifier: MIT

// One dissection for each message, however many ask (banner, badge, panel, report, list). Outcomes
// are kept as long as the event page lives: the newest, where answers from outside come later.

import { consentClass } from "../shared/settings.mjs";
import { trustAbout } from "../shared/trust.mjs";
import { mayBeVisited } from "../shared/visits.mjs";
import { difference } from "./choices.mjs";
import { accountIdOf } from "./consent.mjs";
import { isFinal } from "./outcome.mjs";
import { PLAIN, UNREAD } from "./reader.mjs";
import { unknownLinks, withinBounds } from "./rendered.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */
/** @typedef {import("./host.mjs").Pending} Pending */
/** @typedef {import("./reader.mjs").Wish} Wish */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/**
 * @typedef {import("./reader.mjs").Asked & Rest} Entry
 * @typedef {object} Rest
 * @property {Pending} pending
 * @property {Set<unknown>} waiters
 * @property {Outcome | null} outcome the newest
 * @property {number} until when a failure is forgotten
 */

/**
 * Told of each outcome that replaces another one, and whether a page waits for such news.
 * @callback Revised
 * @param {number} id
 * @param {Outcome} outcome
 * @param {Outcome | null} before
 * @param {boolean} isAwaited
 * @returns {void}
 */

/** Who waits: the badge and the banner, the popup; a page in a tab by the tab's id. */
export const DISPLAY = "display";
export const POPUP = "popup";

const KEPT = 200;
// The button, the banner and its links ask one after the other: what failed for the first fails
// for all of them, instead of starting the program three times.
const FAILURE_MS = 3_000;

/** Who has asked for what, and what came of it. */
export class Dissections {
  /** @type {Map<number, Entry>} the least recently used first */
  #entries = new Map();
  /** @type {Revised} */
  #revised = () => undefined;
  #host;
  #reader;
  #witness;
  #codes;

  /**
   * @param {import("./host.mjs").Host} host
   * @param {import("./reader.mjs").Reader} reader
   * @param {import("./choices.mjs").Choices} choices
   * @param {import("./witness.mjs").Witness} witness
   * @param {import("./codes.mjs").Codes} [codes]
   */
  constructor(host, reader, choices, witness, codes) {
    this.#codes = codes;
    this.#host = host;
    this.#reader = reader;
    this.#witness = witness;
    choices.listen((now, before) => this.#reconsider(now, before));
  }

  /** @param {Revised} revised */
  listen(revised) {
    this.#revised = revised;
  }

  /**
   * @param {number} id
   * @param {unknown} who one who waits, so that another's cancel does not concern him
   * @param {{urgent?: boolean, header?: MessageHeader}} [options]
   * @returns {Promise<Outcome>} the newest there is, else the first that comes; never rejects
   */
  ask(id, who, { urgent = false, header } = {}) {
    let entry = this.#entries.get(id);
    if (!entry || isStale(entry)) {
      entry = this.#start(id, entry?.wish ?? PLAIN, urgent, header);
    } else if (urgent) {
      entry.pending.urge();
    }
    this.#keep(id, entry);
    entry.waiters.add(who);
    if (urgent) {
      this.#lookForCodes(id, entry);
    }
    return newest(entry);
  }

  /**
   * @param {number} id
   * @returns {Outcome | null} the newest there is
   */
  known(id) {
    return this.#entries.get(id)?.outcome ?? null;
  }

  /**
   * Forgets what is known and asks again.
   * @param {number} id
   * @param {unknown} who
   * @returns {Promise<Outcome>}
   */
  retry(id, who) {
    const known = this.#entries.get(id);
    if (!known || known.outcome !== null) {
      this.#keep(id, this.#start(id, known?.wish ?? PLAIN, true));
    }
    return this.ask(id, who, { urgent: true });
  }

  /**
   * The reader wants to know whose the message's domains and networks are: it is dissected once
   * more, and registries are asked.
   * @param {number} id
   * @param {unknown} who
   * @returns {Promise<Outcome>}
   */
  askOwners(id, who) {
    const wish = this.#entries.get(id)?.wish ?? PLAIN;
    if (!wish.owners) {
      this.#renew(id, { ...wish, owners: true }, true);
    }
    return this.ask(id, who, { urgent: true });
  }

  /**
   * The reader wants to know what lies behind a link: the message is dissected once more, and the
   * address is visited, once. Only one that the message's own report has.
   * @param {number} id
   * @param {unknown} who
   * @param {string} url
   * @returns {Promise<Outcome>} of the new dissection; the known one for any other address
   */
  async askVisit(id, who, url) {
    // The event page may have slept since the page got its report.
    const known = await this.ask(id, who, { urgent: true });
    const entry = this.#entries.get(id);
    if (entry && known.state === "done" && mayBeVisited(known.report, url)) {
      this.#renew(id, { ...entry.wish, visit: url }, true);
    }
    return this.ask(id, who, { urgent: true });
  }

  /**
   * @param {number[]} ids
   * @param {unknown} who
   */
  cancel(ids, who) {
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry?.waiters.delete(who) && entry.waiters.size === 0) {
        this.#drop(id, entry);
      }
    }
  }

  /**
   * Somebody has gone on: what has a report already is not looked up any further for nobody.
   * @param {number} id
   * @param {...unknown} whos
   */
  leave(id, ...whos) {
    const entry = this.#entries.get(id);
    if (entry) {
      whos.forEach((who) => entry.waiters.delete(who));
      this.#dropUnwanted(id, entry);
    }
  }

  /** @param {unknown} who has gone for good */
  gone(who) {
    this.cancel([...this.#entries.keys()], who);
  }

  /**
   * The message as displayed has these links. If it hid some of them from us, it is dissected once
   * more, with them; that report counts from then on.
   * @param {number} id
   * @param {unknown} who
   * @param {string[]} links
   * @param {MessageHeader} header
   * @returns {Promise<Outcome>}
   */
  async askRendered(id, who, links, header) {
    const outcome = await this.ask(id, who, { urgent: true, header });
    const entry = this.#entries.get(id);
    if (!entry || entry.outcome?.state !== "done" || entry.wish.rendered.length > 0) {
      return entry ? newest(entry) : outcome;
    }
    const rendered = withinBounds(unknownLinks(entry.outcome.report, links));
    if (rendered.length > 0) {
      this.#keep(id, this.#start(id, { ...entry.wish, rendered }, true, header));
    }
    return this.ask(id, who, { urgent: true, header });
  }

  /**
   * Somebody looks at the message. What QR codes in its pictures say is found when it has its first
   * report; where there are any, it is dissected once more, with them.
   * @param {number} id
   * @param {Entry} entry
   */
  async #lookForCodes(id, entry) {
    const outcome = await newest(entry);
    if (outcome.state !== "done" || entry.wish.codes.length > 0) {
      return;
    }
    const codes = (await this.#codes?.of(id, outcome.report)) ?? [];
    const now = this.#entries.get(id);
    if (codes.length > 0 && now && now.wish.codes.length === 0 && now.waiters.size > 0) {
      this.#renew(id, { ...now.wish, codes }, true);
    }
  }

  /**
   * A mail that is in no folder: nobody outside is asked about it.
   * @param {string} raw one character for each byte
   * @returns {Promise<Outcome>}
   */
  askSample(raw) {
    return this.#host.ask(() => Promise.resolve({ raw, settings: {} }), { urgent: true }).outcome;
  }

  /**
   * Starts anew, for all who waited for what was there before.
   * @param {number} id
   * @param {Wish} wish
   * @param {boolean} urgent
   * @param {MessageHeader} [header]
   * @returns {Entry}
   */
  #start(id, wish, urgent, header) {
    const before = this.#entries.get(id);
    const waiters = new Set(before?.waiters);
    if (before) {
      before.wish = { ...before.wish, visit: null }; // the new one has it, if it is still to be made
    }
    /** @type {Omit<Entry, "pending">} */
    const begun = { ...UNREAD, outcome: null, until: 0, waiters, wish };
    const entry = /** @type {Entry} */ (begun);
    if (before?.outcome) {
      before.pending.cancel();
    }
    entry.pending = this.#host.ask(() => this.#reader.read(id, entry, header), {
      urgent,
      later: (outcome) => this.#revise(id, entry, outcome),
    });
    entry.pending.outcome.then((outcome) => this.#revise(id, entry, outcome));
    return entry;
  }

  /**
   * @param {number} id
   * @param {Entry} entry
   * @param {Outcome} outcome its first, or a later one
   */
  #revise(id, entry, outcome) {
    const before = entry.outcome;
    entry.outcome = outcome;
    entry.until = Date.now() + FAILURE_MS;
    if (outcome.state === "done" && entry.header) {
      this.#witness.note(entry.header, outcome.report, before === null);
    }
    if (this.#entries.get(id) !== entry) {
      entry.pending.cancel(); // another one was started meanwhile
      return;
    }
    this.#dropUnwanted(id, entry);
    if (before !== null) {
      this.#publish(id, entry, before);
    }
  }

  /**
   * @param {number} id
   * @param {Entry} entry that has an outcome
   * @param {Outcome | null} before
   */
  #publish(id, entry, before) {
    if (entry.outcome) {
      this.#revised(id, entry.outcome, before, hasPages(entry));
    }
  }

  /**
   * @param {number} id
   * @param {Entry} entry
   */
  #drop(id, entry) {
    if (!entry.outcome || !isFinal(entry.outcome)) {
      entry.pending.cancel();
      this.#entries.delete(id);
    }
  }

  /**
   * @param {number} id
   * @param {Entry} entry
   */
  #dropUnwanted(id, entry) {
    if (entry.waiters.size === 0 && entry.outcome) {
      this.#drop(id, entry);
    }
  }

  /**
   * What was asked, or not, against what the reader wants now is asked again: at once where a page
   * shows it, else when somebody wants to know.
   * @param {Settings} now
   * @param {Settings | null} before
   */
  #reconsider(now, before) {
    const changed = difference(before, now);
    if (changed.program) {
      this.#host.restart();
    }
    for (const [id, entry] of [...this.#entries]) {
      const { header, wish, trustKeys } = entry;
      const consent = header ? consentClass(now, accountIdOf(header), wish.owners) : 0;
      const trusted = JSON.stringify(trustAbout(now, trustKeys));
      const isSame = entry.consent === consent && entry.trusted === trusted && !changed.offers;
      if (entry.consent !== null && (!isSame || (consent > 0 && changed.answers))) {
        entry.isOutdated = true;
        if (hasPages(entry)) {
          this.#renew(id, wish, false);
        }
      }
    }
  }

  /**
   * @param {number} id
   * @param {Wish} wish
   * @param {boolean} urgent
   */
  #renew(id, wish, urgent) {
    const known = this.#entries.get(id);
    const entry = this.#start(id, wish, urgent);
    this.#entries.set(id, entry);
    entry.pending.outcome.then(() => {
      if (this.#entries.get(id) === entry) {
        this.#publish(id, entry, known?.outcome ?? null);
      }
    });
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
      if (outcome && isFinal(outcome)) {
        this.#entries.delete(old);
      }
    }
  }
}

/**
 * @param {Entry} entry
 * @returns {Promise<Outcome>}
 */
function newest({ outcome, pending }) {
  return outcome ? Promise.resolve(outcome) : pending.outcome;
}

/**
 * @param {Entry} entry
 * @returns {boolean}
 */
function isStale({ outcome, until, isOutdated }) {
  return isOutdated || (outcome?.state === "failed" && Date.now() >= until);
}

/**
 * @param {Entry} entry
 * @returns {boolean} somebody has its report open
 */
function hasPages({ waiters }) {
  return [...waiters].some((who) => who !== DISPLAY);
}
