// SPDX-License-Identifier: MIT

// Whom the reader knows: what the program is told of a message's sender, from the address book and
// the sent mail. The first report does not wait for it: what is not found out at once is left out, and
// told when the message is asked about again.

import { readAuthor } from "./author.mjs";
import { Contacts } from "./contacts.mjs";
import { Correspondents } from "./correspondents.mjs";
import { earlierMail } from "./earlier.mjs";
import { likest } from "./resemblance.mjs";

/** @typedef {import("./author.mjs").Author} Author */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/** @typedef {"contact" | "written-to" | "seen" | "first-time"} Standing */

/**
 * As native/PROTOCOL.md has it.
 * @typedef {object} Acquaintance
 * @property {string} address that it is about
 * @property {Standing} [standing] left out: it was not found out in time
 * @property {[name: string, address: string][]} names
 * @property {string[]} domains
 */

/** @typedef {Acquaintance & {isKnown: boolean}} Found */

const LOOK_MS = 150;
const NAMES_MAX = 20;
const DOMAINS_MAX = 200;
const ALIKE_MAX = 50; // of these domains, such as resemble the sender's
const FOUND_MAX = 500; // senders that are remembered

/** Looks senders up among the people that the reader knows. */
export class People {
  #choices;
  #contacts = new Contacts(() => this.#found.clear());
  #correspondents = new Correspondents();
  #earlier = earlierMail();
  /** @type {Map<string, Promise<Found>>} by the sender as he is shown */
  #found = new Map();

  /** @param {import("./choices.mjs").Choices} choices */
  constructor(choices) {
    this.#choices = choices;
    choices.listen((now, before) => {
      if (now.people && !before?.people) {
        this.prepare();
      } else if (before?.people && !now.people) {
        this.#contacts.forget();
        this.#correspondents.forget();
      }
    });
  }

  /** Reads the address book before the first message is looked at. Never rejects. */
  async prepare() {
    if ((await this.#choices.current()).people) {
      await this.#contacts.all();
      await this.#correspondents.refresh();
      this.#found.clear();
    }
  }

  /**
   * @param {MessageHeader} header
   * @param {() => void} late called when it is known after all, and nobody has waited for it
   * @returns {Promise<Acquaintance | null>} null: the reader does not want it, or it takes too long;
   *   never rejects
   */
  async about(header, late) {
    const author = readAuthor(header.author ?? "");
    if (!author || !(await this.#choices.current()).people) {
      return null;
    }
    const all = this.#acquaintance(header, author);
    /** @type {Promise<null>} */
    const patience = new Promise((done) => setTimeout(() => done(null), LOOK_MS));
    const known = await Promise.race([all, patience]);
    if (known === null) {
      all.then(late);
    }
    return known;
  }

  /**
   * @param {MessageHeader} header
   * @param {Author} author
   * @returns {Promise<Acquaintance>}
   */
  async #acquaintance(header, author) {
    const { isKnown, ...acquaintance } = await this.#look(header.author, author);
    const standing = isKnown ? null : await this.#earlier(header, author.address);
    return standing === null ? acquaintance : { ...acquaintance, standing };
  }

  /**
   * @param {string} shown
   * @param {Author} author
   * @returns {Promise<Found>}
   */
  #look(shown, author) {
    const known = this.#found.get(shown) ?? this.#find(author);
    this.#found.delete(shown);
    this.#found.set(shown, known);
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= FOUND_MAX) {
        break;
      }
      this.#found.delete(oldest);
    }
    return known;
  }

  /**
   * @param {Author} author
   * @returns {Promise<Found>}
   */
  async #find({ name, address }) {
    const [contacts, isWrittenTo, domains] = await Promise.all([
      this.#contacts.all(),
      this.#correspondents.includes(address),
      this.#correspondents.domains(),
    ]);
    const isContact = contacts.some((contact) => contact.address === address);
    const namesakes = name === "" ? [] : likest(name, contacts, (one) => one.name, NAMES_MAX);
    const all = [...contacts.map((contact) => domainOf(contact.address)), ...domains];
    return {
      address,
      ...(isContact
        ? { standing: /** @type {const} */ ("contact") }
        : isWrittenTo
          ? { standing: /** @type {const} */ ("written-to") }
          : {}),
      names: namesakes.map((contact) => [contact.name, contact.address]),
      domains: nearest(domainOf(address), [...new Set(all)]),
      isKnown: isContact || isWrittenTo,
    };
  }
}

/**
 * @param {string} domain
 * @param {string[]} domains
 * @returns {string[]} those that resemble it, and as many others as may be sent
 */
function nearest(domain, domains) {
  const alike = likest(domain, domains, (one) => one, ALIKE_MAX);
  return [...new Set([...alike, ...domains])].slice(0, DOMAINS_MAX);
}

/**
 * @param {string} address
 * @returns {string}
 */
function domainOf(address) {
  return address.slice(address.lastIndexOf("@") + 1);
}
