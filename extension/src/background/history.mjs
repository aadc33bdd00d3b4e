// SPDX-License-Identifier: MIT

// What the program remembers of earlier mails, and the way back to them: it knows a mail by its mark
// alone, from which nobody can tell which mail it was; whoever has the mail can make the mark again.

import { parseHistory } from "../shared/history.mjs";

/** @typedef {import("../shared/types.d.ts").HistoryAbout} HistoryAbout */
/** @typedef {import("../shared/types.d.ts").HistoryReply} HistoryReply */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */
/** @typedef {messenger.messages.MessageList} MessageList */

const DAY_MS = 86_400_000;
const MARK_BYTES = 8;
/** Where the reader's own mails are, which are nobody's attempt on him. */
const OWN = ["drafts", "outbox", "sent", "templates"];
/** Of several copies, one that is not thrown away is shown. */
const THROWN_AWAY = ["trash", "junk"];

/**
 * @param {MessageHeader} header
 * @returns {boolean} the program may remember it: it came in, and not as a file or within a mail
 */
export function isRemembered({ external, folder }) {
  return external !== true && !isIn(folder, OWN);
}

/**
 * @param {messenger.folders.MailFolder | undefined} folder
 * @param {string[]} uses
 * @returns {boolean}
 */
function isIn(folder, uses) {
  return (folder?.specialUse ?? []).some((use) => uses.includes(use));
}

/**
 * @param {string} messageId without its brackets
 * @returns {Promise<string>} 16 hexadecimal digits
 */
export async function markOf(messageId) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(messageId));
  return [...new Uint8Array(hash, 0, MARK_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** The history, as pages may ask for it. */
export class History {
  #host;
  #choices;

  /**
   * @param {import("./host.mjs").Host} host
   * @param {import("./choices.mjs").Choices} choices
   */
  constructor(host, choices) {
    this.#host = host;
    this.#choices = choices;
  }

  /**
   * @param {HistoryAbout} about
   * @param {number} [after] where an export goes on
   * @returns {Promise<HistoryReply>} never rejects
   */
  async ask(about, after = 0) {
    const reply = await this.#host.inquire({
      type: "history",
      what: about,
      ...(about === "export" ? { after } : {}),
    });
    const parsed = parseHistory(reply, about);
    if (about === "erase" && parsed.state === "known") {
      await this.#choices.forgot();
    }
    return parsed;
  }

  /**
   * Shows an earlier mail.
   * @param {string} mark
   * @param {number} date of its Date field, in seconds; 0: unknown
   * @returns {Promise<boolean>} false: it is not there any more; never rejects
   */
  async open(mark, date) {
    try {
      const found = await find(mark, date);
      if (found) {
        await messenger.messageDisplay.open({ messageId: found.id, active: true });
      }
      return found !== null;
    } catch (error) {
      console.warn("fuwake: an earlier mail cannot be shown", error);
      return false;
    }
  }
}

/**
 * @param {string} mark
 * @param {number} date
 * @returns {Promise<MessageHeader | null>}
 */
async function find(mark, date) {
  const range =
    date > 0
      ? { fromDate: new Date(date * 1000 - DAY_MS), toDate: new Date(date * 1000 + DAY_MS) }
      : {};
  /** @type {MessageHeader | null} */
  let thrownAway = null;
  for await (const header of eachOf(await messenger.messages.query(range))) {
    if ((await markOf(header.headerMessageId)) === mark) {
      if (!isIn(header.folder, THROWN_AWAY)) {
        return header;
      }
      thrownAway ??= header;
    }
  }
  return thrownAway;
}

/**
 * @param {MessageList | string} first
 * @returns {AsyncGenerator<MessageHeader>}
 * @yields {MessageHeader}
 */
async function* eachOf(first) {
  if (typeof first === "string") {
    return; // only with returnMessageListId
  }
  yield* first.messages;
  for (let page = first; page.id;) {
    page = await messenger.messages.continueList(page.id);
    yield* page.messages;
  }
}
