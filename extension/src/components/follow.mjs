// SPDX-License-Identifier: MIT

// The outcome that a page shows, and what becomes of it: later reports, and the reader's word on
// whether others may be asked.

import { isAnyRefused } from "./consent.mjs";
import { ask, askOutcome } from "./page.mjs";

/** @typedef {import("../shared/types.d.ts").Consent} Consent */
/** @typedef {import("../shared/types.d.ts").News} News */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

/** @typedef {{id: number | null, outcome: Outcome | null, consent: Consent | null}} Shown */

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
  #shown = { id: null, outcome: null, consent: null };
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
    this.#shown = { id, outcome: outcome && newerOf(outcome, early), consent: null };
    await this.#readConsent();
    return this.#shown;
  }

  /**
   * The reader's click, if it was one on a button of the question.
   * @param {MouseEvent} event
   */
  async click({ target }) {
    const button = target instanceof Element ? target.closest("button[data-consent]") : null;
    const decision = button?.getAttribute("data-consent");
    const { id, consent } = this.#shown;
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
    this.#shown.outcome = newerOf(outcome, this.#shown.outcome);
    await this.#readConsent();
    this.#show(this.#shown);
  }

  /**
   * @param {number} id
   * @param {Outcome} outcome
   */
  async #hear(id, outcome) {
    if (this.#isWaiting) {
      this.#early.set(id, outcome);
    } else if (id === this.#shown.id) {
      this.#shown.outcome = outcome;
      await this.#readConsent();
      this.#show(this.#shown);
    }
  }

  async #readConsent() {
    const { id, outcome } = this.#shown;
    if (id !== null && outcome?.state === "done" && isAnyRefused(outcome.report)) {
      /** @type {Promise<Consent | null>} */
      const consent = ask({ what: "consent", messageId: id });
      this.#shown.consent = await consent.catch(() => null);
    }
  }
}
