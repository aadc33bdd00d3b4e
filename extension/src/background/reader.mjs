// SPDX-License-Identifier: MIT

// Reads a message as the program wants it: its bytes, and what the reader has chosen for it.

import { consentClass } from "../shared/settings.mjs";
import { trustAbout, trustKeysOf } from "../shared/trust.mjs";
import { accountIdOf } from "./consent.mjs";
import { isRemembered } from "./history.mjs";
import { failed } from "./outcome.mjs";

/** @typedef {import("./question.mjs").Reading} Reading */
/** @typedef {import("./outcome.mjs").Failure} Failure */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/**
 * How a message is to be dissected.
 * @typedef {object} Wish
 * @property {string[]} rendered links that the reader sees and the raw message did not have
 * @property {boolean} owners the reader has asked whose its domains and networks are
 * @property {string | null} visit the address that the reader wants to be visited, until it is read:
 * one click is one visit
 * @property {import("./codes.mjs").Row[]} codes what QR codes in it say
 */

/**
 * @typedef {object} Asked
 * @property {Wish} wish
 * @property {MessageHeader | null} header once it has been read
 * @property {0 | 1 | 2 | null} consent what was allowed to leave the machine; null: not known yet
 * @property {string[]} trustKeys by what of it the reader may trust it
 * @property {string} trusted what was told of that, as JSON
 * @property {boolean} isOutdated the reader has chosen otherwise since, or more is known
 * @property {boolean} [isGlance] the verdict is enough, and nobody is to be asked
 */

/** @type {Readonly<Wish>} */
export const PLAIN = Object.freeze({ rendered: [], owners: false, visit: null, codes: [] });

/** @type {Omit<Asked, "wish">} */
export const UNREAD = {
  header: null,
  consent: null,
  trustKeys: [],
  trusted: "[]",
  isOutdated: false,
};

/** What a dissection begins with. */
export class Reader {
  #accounts;
  #choices;
  #sightings;
  #people;

  /**
   * @param {import("./accounts.mjs").Accounts} accounts
   * @param {import("./choices.mjs").Choices} choices
   * @param {import("./sightings.mjs").Sightings} sightings
   * @param {Pick<import("./people.mjs").People, "about">} people
   */
  constructor(accounts, choices, sightings, people) {
    this.#people = people;
    this.#accounts = accounts;
    this.#choices = choices;
    this.#sightings = sightings;
  }

  /**
   * @param {number} id
   * @param {Asked} asked what is read for whom is noted in it
   * @param {MessageHeader} [known]
   * @returns {Promise<Reading | Failure>}
   */
  async read(id, asked, known) {
    try {
      const header = known ?? (await messenger.messages.get(id));
      if (header.headersOnly) {
        return failed("message-headers-only");
      }
      const [source, recipients, people] = await Promise.all([
        messenger.messages.getRaw(id, { data_format: "BinaryString" }),
        this.#accounts.addresses(),
        this.#people.about(header, () => {
          asked.isOutdated = true;
        }),
        this.#choices.current(),
      ]);
      const raw = /** @type {string} */ (source);
      const isCut = raw.length < header.size && (await this.#accounts.isKeptHere(header));
      const accountId = accountIdOf(header);
      const sightings = await this.#sightings.rows(accountId);
      // Not what was chosen when the reading began: a large mail takes its time.
      const choices = await this.#choices.current();
      asked.header = header;
      asked.consent = asked.isGlance ? 0 : consentClass(choices, accountId, asked.wish.owners);
      asked.trustKeys = trustKeysOf(header.author, raw);
      const trust = trustAbout(choices, asked.trustKeys);
      asked.trusted = JSON.stringify(trust);
      const { visit } = asked.wish;
      asked.wish = { ...asked.wish, visit: null };
      const settings = {
        recipients,
        sightings,
        consent: asked.consent,
        ...(asked.consent > 0 && choices.blocklists.length > 0
          ? { blocklists: choices.blocklists }
          : {}),
        // Whatever the consent: what may not be asked is told as refused, so that it can be offered.
        ...(choices.services.length > 0 ? { services: choices.services } : {}),
        ...(choices.history && isRemembered(header) ? { history: true } : {}),
        ...(people === null ? {} : { people }),
        ...(asked.isGlance ? { brief: true } : {}),
        ...(isCut ? { size: header.size } : {}),
        ...(asked.wish.rendered.length > 0 ? { rendered: asked.wish.rendered } : {}),
        ...(visit === null ? {} : { visit }),
        ...(asked.wish.codes.length > 0 ? { codes: asked.wish.codes } : {}),
        ...(trust.length > 0 ? { trust } : {}),
      };
      return { raw, settings };
    } catch (error) {
      const detail = String(error);
      return failed(/not found/i.test(detail) ? "message-gone" : "message-unreadable", detail);
    }
  }
}
