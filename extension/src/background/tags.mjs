// SPDX-License-Identifier: MIT

// Thunderbird's own tags on mails of the levels danger and caution, where the reader wants them: so
// they can be seen in every list, and the quick filter and searches find them. No other tag is
// touched.

import { isOwn } from "../shared/folders.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Level} Level */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/** @type {{[level: string]: {key: string, name: string, color: string}}} */
const TAGS = {
  danger: { key: "fuwake-danger", name: "list_tag_danger", color: "#ab1f16" },
  caution: { key: "fuwake-caution", name: "list_tag_caution", color: "#b07000" },
};
const KEYS = Object.values(TAGS).map(({ key }) => key);
const REMEMBERED = 1000; // mails whose headers may be older than their tags

/** Sets them, and takes them away. */
export class Tags {
  /** @type {Promise<void> | null} */
  #made = null;
  /** @type {Set<number>} that have been given a tag; the oldest first */
  #given = new Set();
  /** @type {Promise<void>} one change after the other: each writes a list that it has read */
  #last = Promise.resolve();
  #choices;

  /** @param {import("./choices.mjs").Choices} choices */
  constructor(choices) {
    this.#choices = choices;
  }

  /**
   * @param {MessageHeader} header as it was when the mail was read
   * @param {Level} level
   * @param {{mayLower?: boolean}} [options] false: a tag that is there is not taken away
   * @returns {Promise<void>} when the mail bears what it should; never rejects
   */
  async mark(header, level, { mayLower = true } = {}) {
    const { tags } = await this.#choices.current();
    const wanted = TAGS[level];
    const hasOurs = this.#given.has(header.id) || header.tags.some((tag) => KEYS.includes(tag));
    const isPlace = !header.external && !isOwn(header.folder);
    if (tags && isPlace && (wanted || (hasOurs && mayLower))) {
      this.#last = this.#last.then(() => this.#write(header.id, wanted?.key ?? null, mayLower));
      await this.#last;
    }
  }

  /**
   * @param {number} id
   * @param {string | null} key
   * @param {boolean} mayLower
   */
  async #write(id, key, mayLower) {
    try {
      const { tags } = await messenger.messages.get(id);
      const ours = tags.filter((tag) => KEYS.includes(tag));
      const isDone = key === null ? ours.length === 0 : ours.length === 1 && ours[0] === key;
      // The graver one comes first.
      const isLower = ours.some((tag) => KEYS.indexOf(tag) < KEYS.indexOf(key ?? ""));
      if (isDone || (isLower && !mayLower)) {
        return;
      }
      await this.#make();
      const others = tags.filter((tag) => !KEYS.includes(tag));
      await messenger.messages.update(id, { tags: key === null ? others : [...others, key] });
      this.#remember(id);
    } catch (error) {
      console.warn("fuwake: a mail is not tagged", error); // gone, or the permission is
    }
  }

  /** @param {number} id */
  #remember(id) {
    this.#given.delete(id);
    this.#given.add(id);
    for (const old of this.#given) {
      if (this.#given.size <= REMEMBERED) {
        break;
      }
      this.#given.delete(old);
    }
  }

  /** Makes them on first use; what the reader has called them since stays. */
  #make() {
    this.#made ??= Promise.all(Object.values(TAGS).map(make)).then(
      () => undefined,
      (error) => {
        this.#made = null;
        throw error;
      },
    );
    return this.#made;
  }
}

/** @param {{key: string, name: string, color: string}} tag */
async function make({ key, name, color }) {
  try {
    await messenger.messages.tags.create(key, word(name), color);
  } catch (error) {
    if (!/already exists/.test(String(error))) {
      throw error;
    }
  }
}
