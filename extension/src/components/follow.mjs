// SPDX-License-Identifier: MIT

// The outcome that a page shows, and what becomes of it: later reports, the reader's word on whether
// others may be asked, and what he wants to have done with a link.

import { getSettings } from "../shared/settings.mjs";
import { word } from "../shared/words.mjs";
import { isAnyRefused } from "./consent.mjs";
import { linkActOf } from "./link-card.mjs";
import { hasOffers, isVisiting } from "./link-offer.mjs";
import { announce, ask, askOutcome } from "./page.mjs";
import { openService } from "./service.mjs";
import { trustActOf } from "./trust.mjs";

/** @typedef {import("../shared/types.d.ts").Consent} Consent */
/** @typedef {import("../shared/types.d.ts").News} News */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

/** @typedef {import("./link-card.mjs").LinkAct} LinkAct */
/** @typedef {import("./model.d.ts").Asking} Asking */

/**
 * @typedef {object} Shown
 * @property {number | null} id
 * @property {Outcome | null} outcome
 * @property {Consent | null} consent
 * @property {Asking | null} asking
 * @property {import("./model.d.ts").Context["trust"]} trust
 */

/**
 * Calls back for every outcome that the background has news of.
 * @param {(id: number, outcome: Outcome) => void} hear
 */
export function onNews(hear) {
  messenger.runtime.onMessage.addListener((message) => {
    const { what, messageId, outcome } = /** @type {Partial<News>} */ (message ?? {});
    if (what === "revision" && messageId !== undefined && outcome) {
      hear(messageId, outcome);
    }
    return undefined;
  });
}

/**
 * An answer and the news take different ways, and may overtake each other.
 * @param {Outcome} answer
 * @param {Outcome | null | undefined} news
 * @returns {Outcome} the newer one
 */
export function newerOf(answer, news) {
  const isNewer =
    answer.state === "done" &&
    news?.state === "done" &&
    news.report.id === answer.report.id &&
    news.report.revision > answer.report.revision;
  return isNewer ? news : answer;
}

/** Follows one message. */
export class Follower {
  /** @type {Shown} */
  #shown = { id: null, outcome: null, consent: null, asking: null, trust: null };
  /** @type {Map<number, Outcome>} what came before its answer */
  #early = new Map();
  #isWaiting = false;
  #show;

  /** @param {(shown: Shown) => void} show puts what is newer in the place of what is shown */
  constructor(show) {
    this.#show = show;
    onNews((id, outcome) => this.#hear(id, outcome));
  }

  /**
   * @param {Promise<{id: number | null, outcome: Outcome | null}>} answer
   * @returns {Promise<Shown>} what to begin with
   */
  async begin(answer) {
    this.#isWaiting = true;
    this.#early.clear();
    const { id, outcome } = await answer;
    this.#isWaiting = false;
    const early = id === null ? null : this.#early.get(id);
    const newest = outcome && newerOf(outcome, early);
    this.#shown = { id, outcome: newest, consent: null, asking: null, trust: null };
    await this.#readChoices();
    return this.#shown;
  }

  /**
   * The reader's click, if it was one on a button of a question.
   * @param {MouseEvent} event
   */
  async click({ target }) {
    const wanted = linkActOf(target);
    if (wanted) {
      await this.#act(wanted.act, wanted.link, wanted.address);
      return;
    }
    const { id, consent } = this.#shown;
    const trust = trustActOf(target);
    if (trust && id !== null) {
      const dissected = await askOutcome({ what: "trust", messageId: id, ...trust });
      await this.#take(newerOf(dissected, this.#shown.outcome));
      announce(word("trusted_done"));
      return;
    }
    const button = target instanceof Element ? target.closest("button[data-consent]") : null;
    const decision = button?.getAttribute("data-consent");
    if (!button || id === null) {
      return;
    }
    if (decision === "change" && consent) {
      this.#shown.consent = { ...consent, choice: null };
      this.#show(this.#shown);
      return;
    }
    const outcome = await askOutcome(
      decision === "owners"
        ? { what: "owners", messageId: id }
        : { what: "decide", messageId: id, allow: decision === "yes" },
    );
    await this.#take(newerOf(outcome, this.#shown.outcome));
  }

  /**
   * @param {LinkAct} act
   * @param {string} link
   * @param {string} address
   */
  async #act(act, link, address) {
    const { id } = this.#shown;
    switch (act) {
      case "visit":
      case "service":
        this.#turnTo({ what: act, link, address }, ".asking");
        break;
      case "cancel":
        this.#turnTo(null, `button[data-link="${CSS.escape(link)}"].${this.#shown.asking?.what}`);
        break;
      case "open":
        this.#say(await openService(address));
        break;
      case "go":
        if (id !== null) {
          await this.#visit(id, link, address);
        }
    }
  }

  /**
   * Opens a card, or closes it.
   * @param {Asking | null} asking
   * @param {string} focus selector of what has it then
   */
  #turnTo(asking, focus) {
    this.#shown.asking = asking;
    this.#show(this.#shown);
    const target = document.querySelector(focus);
    if (target instanceof HTMLElement) {
      target.focus();
    }
  }

  /**
   * @param {number} id
   * @param {string} link
   * @param {string} url
   */
  async #visit(id, link, url) {
    const address = this.#shown.asking?.address ?? url;
    this.#turnTo({ what: "going", link, address }, `button[data-link="${CSS.escape(link)}"]`);
    announce(word("behind_under_way"));
    const outcome = await askOutcome({ what: "visit", messageId: id, url });
    this.#shown.asking = null;
    await this.#take(newerOf(outcome, this.#shown.outcome));
  }

  /** @param {Outcome} outcome */
  async #take(outcome) {
    const before = this.#shown.outcome;
    this.#shown.outcome = outcome;
    await this.#readChoices();
    if (isUnderWay(before) && !isUnderWay(outcome)) {
      announce(word("behind_done")); // before the verdict, which may be another one now
    }
    this.#show(this.#shown);
  }

  /** @param {string} text in the open card, and to those who listen */
  #say(text) {
    const place = document.querySelector(".asking .said");
    if (place) {
      place.textContent = text;
    }
    announce(text);
  }

  /**
   * @param {number} id
   * @param {Outcome} outcome
   */
  async #hear(id, outcome) {
    if (this.#isWaiting) {
      this.#early.set(id, outcome);
    } else if (id === this.#shown.id) {
      await this.#take(outcome);
    }
  }

  async #readChoices() {
    const { id, outcome } = this.#shown;
    const report = outcome?.state === "done" ? outcome.report : null;
    this.#shown.trust = await getSettings();
    if (id !== null && report && (isAnyRefused(report) || hasOffers(report))) {
      /** @type {Promise<Consent | null>} */
      const consent = ask({ what: "consent", messageId: id });
      this.#shown.consent = await consent.catch(() => null);
    }
  }
}

/**
 * @param {Outcome | null} outcome
 * @returns {boolean} of a visit
 */
function isUnderWay(outcome) {
  return outcome?.state === "done" && isVisiting(outcome.report);
}
