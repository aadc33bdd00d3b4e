// SPDX-License-Identifier: MIT

// A glance at a mail: its verdict and the reason, for lists of thousands and for mail that has just
// come. Nobody outside is asked, nothing is kept, and whoever looks at a single mail goes first.

import { consentClass } from "../shared/settings.mjs";
import { accountIdOf } from "./consent.mjs";
import { PLAIN, UNREAD } from "./reader.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/** Glances through mails; each time anew. */
export class Glances {
  #host;
  #reader;
  #choices;
  #tags;

  /**
   * @param {import("./host.mjs").Host} host
   * @param {import("./reader.mjs").Reader} reader
   * @param {import("./choices.mjs").Choices} choices
   * @param {import("./tags.mjs").Tags} tags
   */
  constructor(host, reader, choices, tags) {
    this.#host = host;
    this.#reader = reader;
    this.#choices = choices;
    this.#tags = tags;
  }

  /**
   * @param {number | MessageHeader} mail its id, or its header where that is known
   * @returns {Promise<Outcome>} never rejects
   */
  async at(mail) {
    const [id, header] = typeof mail === "number" ? [mail] : [mail.id, mail];
    /** @type {import("./reader.mjs").Asked} */
    const asked = { ...UNREAD, wish: PLAIN, isGlance: true };
    const { outcome } = this.#host.ask(() => this.#reader.read(id, asked, header));
    const first = await outcome;
    if (first.state === "done" && asked.header) {
      const accountId = accountIdOf(asked.header);
      const isAll = consentClass(await this.#choices.current(), accountId, false) === 0;
      // Answers from outside may have told more than a glance does: it takes no tag away.
      await this.#tags.mark(asked.header, first.report.verdict.level, { mayLower: isAll });
    }
    return first;
  }

  /**
   * @param {(number | MessageHeader)[]} mails
   * @returns {Promise<Outcome[]>} in their order; never rejects
   */
  all(mails) {
    return Promise.all(mails.map((mail) => this.at(mail)));
  }
}
