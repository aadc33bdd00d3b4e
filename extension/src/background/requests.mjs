// SPDX-License-Identifier: MIT

// What pages and the message's script may ask for. The script runs beside a stranger's document, so
// it is given no more than its banner, and nothing that it says is believed.

/** @typedef {import("../shared/types.d.ts").Request} Request */
/** @typedef {messenger.runtime.MessageSender} Sender */

const LINKS_MAX = 300;
const IDS_MAX = 100_000;

/** Sorts requests by who may make them. */
export class Requests {
  #display;
  #dissections;

  /**
   * @param {import("./display.mjs").Display} display
   * @param {import("./dissections.mjs").Dissections} dissections
   */
  constructor(display, dissections) {
    this.#display = display;
    this.#dissections = dissections;
  }

  /**
   * @param {unknown} message
   * @param {Sender} sender
   * @returns {Promise<unknown> | undefined} undefined for what is not to be answered
   */
  answer(message, sender) {
    if (typeof message !== "object" || message === null) {
      return undefined;
    }
    const request = /** @type {{[key: string]: unknown}} */ (message);
    const isOurPage = sender.url?.startsWith(messenger.runtime.getURL("")) ?? false;
    return isOurPage ? this.#page(request, sender) : this.#script(request, sender);
  }

  /**
   * @param {{[key: string]: unknown}} request
   * @param {Sender} sender
   */
  #page({ what, tabId, messageId, messageIds, raw }, sender) {
    const who = sender.tab?.id ?? "popup";
    if (what === "shown" && isId(tabId)) {
      return this.#display.shown(tabId);
    }
    if (what === "dissect" && isId(messageId)) {
      // Somebody looks at a report; a list can wait.
      const urgent = !sender.url?.startsWith(messenger.runtime.getURL("list/"));
      return this.#dissections.ask(messageId, who, { urgent });
    }
    if (what === "retry" && isId(messageId)) {
      return this.#retry(messageId, who);
    }
    if (what === "cancel" && Array.isArray(messageIds)) {
      return Promise.resolve(
        this.#dissections.cancel(messageIds.filter(isId).slice(0, IDS_MAX), who),
      );
    }
    if (what === "sample" && typeof raw === "string") {
      return this.#dissections.askSample(raw);
    }
    return undefined;
  }

  /**
   * @param {number} messageId
   * @param {unknown} who
   */
  async #retry(messageId, who) {
    const outcome = await this.#dissections.retry(messageId, who);
    this.#display.refresh(messageId);
    return outcome;
  }

  /**
   * @param {{[key: string]: unknown}} request
   * @param {Sender} sender
   */
  #script({ what, links }, { tab }) {
    if (tab?.id === undefined) {
      return undefined;
    }
    if (what === "banner" && Array.isArray(links)) {
      const texts = links.slice(0, LINKS_MAX).filter((link) => typeof link === "string");
      return this.#display.banner(tab.id, texts);
    }
    if (what === "why") {
      return messenger.messageDisplayAction.openPopup({ windowId: tab.windowId });
    }
    if (what === "not-for-sender") {
      return this.#display.notForSender(tab.id);
    }
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isId(value) {
  return Number.isSafeInteger(value);
}
