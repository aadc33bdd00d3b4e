// SPDX-License-Identifier: MIT

// What may be asked for: by our pages with a message, by the script in a displayed mail with a port.
// The script runs beside a stranger's document, so it is given no more than its banner and the
// buttons on it, and nothing that it says is believed.

import { trustKind } from "../shared/trust.mjs";
import { POPUP } from "./dissections.mjs";
import { decideTrust } from "./trusting.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").News} News */
/** @typedef {import("../shared/types.d.ts").Request} Request */
/** @typedef {import("../shared/types.d.ts").ResolverReply} ResolverReply */
/** @typedef {import("./display.mjs").Seen} Seen */
/** @typedef {messenger.runtime.MessageSender} Sender */

/** @typedef {import("../shared/types.d.ts").HistoryAbout} HistoryAbout */

const ABOUT = ["status", "campaigns", "erase", "export"];
const LINKS_MAX = 300;
const IDS_MAX = 100_000;
const GLANCES_MAX = 100;

/** Sorts requests by who may make them. */
export class Requests {
  #display;
  #dissections;
  #consents;
  #host;
  #history;
  #glances;

  /**
   * @param {import("./display.mjs").Display} display
   * @param {import("./dissections.mjs").Dissections} dissections
   * @param {import("./consent.mjs").Consents} consents
   * @param {import("./host.mjs").Host} host
   * @param {import("./history.mjs").History} history
   * @param {import("./glances.mjs").Glances} glances
   */
  constructor(display, dissections, consents, host, history, glances) {
    this.#display = display;
    this.#dissections = dissections;
    this.#consents = consents;
    this.#host = host;
    this.#history = history;
    this.#glances = glances;
  }

  /**
   * Tells our pages what is new; each knows which message it shows.
   * @param {number} messageId
   * @param {Outcome} outcome
   */
  tell(messageId, outcome) {
    /** @type {News} */
    const news = { what: "revision", messageId, outcome };
    messenger.runtime.sendMessage(news).catch(() => undefined); // no page is open any more
  }

  /**
   * @param {unknown} message
   * @param {Sender} sender
   * @returns {Promise<unknown> | undefined} undefined for what is not to be answered
   */
  answer(message, sender) {
    const isOurPage = sender.url?.startsWith(messenger.runtime.getURL("")) ?? false;
    if (!isOurPage || typeof message !== "object" || message === null) {
      return undefined;
    }
    return this.#page(/** @type {{[key: string]: unknown}} */ (message), sender);
  }

  /** @param {messenger.runtime.Port} port its name says what is wanted */
  connect(port) {
    const { id: tabId, windowId } = port.sender?.tab ?? {};
    if (tabId === undefined) {
      return;
    }
    switch (port.name) {
      case "banner":
        this.#tell(port, tabId, { links: [], framed: false });
        break;
      case "banner-parsed":
        port.onMessage.addListener((message) => this.#tell(port, tabId, seenIn(message)));
        break;
      case "why":
        messenger.messageDisplayAction.openPopup({ windowId });
        break;
      case "not-for-sender":
        this.#display.notForSender(tabId);
        break;
      case "trust":
      case "trust-no-more":
        this.#display.trustSender(tabId, port.name === "trust");
    }
  }

  /**
   * @param {messenger.runtime.Port} port
   * @param {number} tabId
   * @param {Seen} seen
   */
  async #tell(port, tabId, seen) {
    const banner = await this.#display.banner(tabId, seen);
    try {
      port.postMessage({ banner });
    } catch {
      // The reader has gone on, and the port is closed.
    }
  }

  /**
   * @param {{[key: string]: unknown}} request
   * @param {Sender} sender
   */
  #page(request, sender) {
    const { what, tabId, messageId, messageIds, allow, raw, url, kind, mails } = request;
    const who = sender.tab?.id ?? POPUP;
    if (what === "shown" && isId(tabId)) {
      return this.#shown(tabId, who);
    }
    if (what === "dissect" && isId(messageId)) {
      // Somebody looks at a report; a list can wait.
      const urgent = !sender.url?.startsWith(messenger.runtime.getURL("list/"));
      return this.#dissections.ask(messageId, who, { urgent });
    }
    if (what === "glance" && Array.isArray(mails)) {
      return this.#glances.all(mails.filter(isMail).slice(0, GLANCES_MAX));
    }
    if (what === "retry" && isId(messageId)) {
      return this.#retry(messageId, who);
    }
    if (what === "cancel" && Array.isArray(messageIds)) {
      return Promise.resolve(
        this.#dissections.cancel(messageIds.filter(isId).slice(0, IDS_MAX), who),
      );
    }
    if (what === "consent" && isId(messageId)) {
      return this.#consents.about(messageId);
    }
    if (what === "decide" && isId(messageId) && typeof allow === "boolean") {
      return this.#decide(messageId, allow, who);
    }
    if (what === "trust" && isId(messageId) && typeof allow === "boolean") {
      return this.#trust(messageId, kind, allow, who);
    }
    if (what === "owners" && isId(messageId)) {
      return this.#owners(messageId, who);
    }
    if (what === "visit" && isId(messageId) && typeof url === "string") {
      return this.#visit(messageId, url, who);
    }
    if (what === "resolver") {
      return this.#resolver();
    }
    if (what === "sample" && typeof raw === "string") {
      return this.#dissections.askSample(raw);
    }
    return this.#seenBefore(request);
  }

  /**
   * @param {{[key: string]: unknown}} request
   * @returns {Promise<unknown> | undefined}
   */
  #seenBefore({ what, about, after, mark, date }) {
    if (what === "history" && typeof about === "string" && ABOUT.includes(about)) {
      return this.#history.ask(/** @type {HistoryAbout} */ (about), isId(after) ? after : 0);
    }
    if (what === "open-seen" && typeof mark === "string" && typeof date === "number") {
      return this.#history.open(mark, date);
    }
    return undefined;
  }

  /**
   * The popup waits for what becomes of the message, too.
   * @param {number} tabId
   * @param {unknown} who
   */
  async #shown(tabId, who) {
    const reply = await this.#display.shown(tabId);
    if (reply.message) {
      const { id } = reply.message;
      return { ...reply, outcome: await this.#dissections.ask(id, who, { urgent: true }) };
    }
    return reply;
  }

  /**
   * @param {number} messageId
   * @param {boolean} allow
   * @param {unknown} who
   */
  async #decide(messageId, allow, who) {
    await this.#consents.decide(messageId, allow);
    return this.#dissections.ask(messageId, who, { urgent: true });
  }

  /**
   * @param {number} messageId
   * @param {unknown} kind
   * @param {boolean} isTrusted
   * @param {unknown} who
   */
  async #trust(messageId, kind, isTrusted, who) {
    const outcome = await this.#dissections.ask(messageId, who, { urgent: true });
    const known = trustKind(kind);
    if (outcome.state === "done" && known) {
      await decideTrust(outcome.report, known, isTrusted, Date.now());
      await this.#consents.renew(); // the choice may be newer than its event
    }
    return this.#dissections.ask(messageId, who, { urgent: true });
  }

  /**
   * @param {number} messageId
   * @param {unknown} who
   */
  async #owners(messageId, who) {
    const outcome = await this.#dissections.askOwners(messageId, who);
    this.#display.refresh(messageId);
    return outcome;
  }

  /**
   * @param {number} messageId
   * @param {string} url
   * @param {unknown} who
   */
  async #visit(messageId, url, who) {
    const outcome = await this.#dissections.askVisit(messageId, who, url);
    this.#display.refresh(messageId);
    return outcome;
  }

  /** @returns {Promise<ResolverReply>} */
  async #resolver() {
    await this.#consents.renew(); // the choice may be newer than its event
    const greeting = await this.#host.greet();
    return "state" in greeting ? { failure: greeting.code } : greeting;
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
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isId(value) {
  return Number.isSafeInteger(value);
}

/**
 * @param {unknown} value of a page of ours
 * @returns {value is number | messenger.messages.MessageHeader}
 */
function isMail(value) {
  return isId(value) || isId(/** @type {{id?: unknown} | null} */ (value)?.id);
}

/**
 * @param {unknown} message
 * @returns {Seen}
 */
function seenIn(message) {
  const { links, framed } = /** @type {{links?: unknown, framed?: unknown}} */ (message ?? {});
  return {
    links: Array.isArray(links)
      ? links.slice(0, LINKS_MAX).filter((link) => typeof link === "string")
      : [],
    framed: framed === true,
  };
}
