// SPDX-License-Identifier: MIT

// Mail that has just come is looked at, where the reader wants that: a glance, of which no more
// remains than a tag. A few at a time, and behind every mail that somebody looks at.

/** @typedef {messenger.messages.MessageHeader} MessageHeader */
/** @typedef {messenger.messages.MessageList} MessageList */

const AT_ONCE = 2;
const WAITING_MAX = 1000; // a first download of a mailbox is no new mail

/** The mails that wait for their glance. */
export class Arrivals {
  /** @type {MessageHeader[]} */
  #waiting = [];
  #running = 0;
  #choices;
  #glances;

  /**
   * @param {import("./choices.mjs").Choices} choices
   * @param {import("./glances.mjs").Glances} glances
   */
  constructor(choices, glances) {
    this.#choices = choices;
    this.#glances = glances;
  }

  /**
   * @param {MessageList} list
   * @returns {Promise<void>} when all of them wait or are done; never rejects
   */
  async received(list) {
    try {
      const { tags, checkNew } = await this.#choices.current();
      if (tags && checkNew) {
        await this.#take(list);
      }
    } catch (error) {
      console.warn("fuwake: new mail is not looked at", error);
    }
  }

  /** @param {MessageList} list */
  async #take(list) {
    for (let page = list; ; page = await messenger.messages.continueList(page.id)) {
      const room = WAITING_MAX - this.#waiting.length;
      this.#waiting.push(...page.messages.slice(0, room));
      this.#work();
      if (!page.id) {
        return;
      }
      if (page.messages.length > room) {
        console.warn("fuwake: there is too much new mail to look at all of it");
        await messenger.messages.abortList(page.id);
        return;
      }
    }
  }

  #work() {
    while (this.#running < AT_ONCE && this.#waiting.length > 0) {
      const header = /** @type {MessageHeader} */ (this.#waiting.shift());
      this.#running++;
      this.#glances.at(header).then(() => {
        this.#running--;
        this.#work();
      });
    }
  }
}
