// SPDX-License-Identifier: MIT

// What happens around a message that somebody looks at. Answers take time, and the reader goes on:
// before anything is shown it is asked again which message is there.

import { getSettings, setSettings } from "../shared/settings.mjs";
import { showBadge } from "./badge.mjs";
import { bannerFor, bannerOfUnnamed, withException } from "./banner.mjs";
import { DISPLAY, POPUP } from "./dissections.mjs";
import { failed } from "./outcome.mjs";
import { namedIn, shownIn, summaryOf } from "./shown.mjs";
import { decideTrust } from "./trusting.mjs";

/** @typedef {import("../shared/types.d.ts").Banner} Banner */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */
/** @typedef {import("../shared/types.d.ts").ShownReply} ShownReply */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/**
 * What the script in the displayed message has seen; nothing yet while the message is only
 * beginning to appear.
 * @typedef {object} Seen
 * @property {string[]} links
 * @property {boolean} framed it has a frame, so Thunderbird may never say which message it is
 */

/** Badge and banner of the messages that are shown. */
export class Display {
  /** @type {Set<number>} tabs that have not displayed what was last selected there */
  #undisplayed = new Set();
  /** @type {Map<number, number>} the message that each tab has come to */
  #at = new Map();
  #dissections;
  #choices;

  /**
   * @param {import("./dissections.mjs").Dissections} dissections
   * @param {import("./choices.mjs").Choices} choices
   */
  constructor(dissections, choices) {
    this.#dissections = dissections;
    this.#choices = choices;
    choices.listen(() => this.refresh());
  }

  /**
   * A message that is selected will be displayed in a moment, and until then Thunderbird is busy:
   * the banner of what is asked for now comes 20 ms sooner. Not so where the message pane is closed,
   * or while the reader runs down the list: there nothing was displayed since the last selection.
   * @param {number} tabId
   * @param {MessageHeader[]} messages
   */
  selected(tabId, messages) {
    const isIdle = this.#undisplayed.has(tabId);
    this.#undisplayed.add(tabId);
    this.#goTo(tabId, messages);
    if (!isIdle && messages.length === 1 && messages[0]) {
      this.#ask(messages[0]);
    }
  }

  /**
   * @param {number} tabId
   * @param {MessageHeader[]} messages
   * @returns {Promise<void>}
   */
  async displayed(tabId, messages) {
    this.#undisplayed.delete(tabId);
    this.#goTo(tabId, messages);
    const header = messages.length === 1 ? messages[0] : undefined;
    const asked = header && this.#ask(header);
    await showBadge(tabId, null);
    if (asked) {
      await this.#badge(tabId, header.id, await asked);
    }
  }

  /**
   * @param {number} tabId
   * @param {Seen} seen
   * @returns {Promise<Banner | null>}
   */
  async banner(tabId, { links, framed }) {
    const settings = this.#choices.current();
    const header = await (framed ? namedIn(tabId) : shownIn(tabId));
    if (header === undefined) {
      await showBadge(tabId, failed("message-unnamed"));
      return bannerOfUnnamed(await settings);
    }
    if (!header) {
      return null;
    }
    this.#goTo(tabId, [header]);
    const first = await this.#ask(header);
    const outcome = links.length > 0 ? await this.#askWith(header, links) : first;
    if (outcome !== first) {
      await this.#badge(tabId, header.id, outcome);
    } else {
      this.#badge(tabId, header.id, outcome); // no word of the display may ever come
    }
    // Not asked again what is shown now: the answer goes to the document that has asked, and when
    // the reader has gone on that is no more.
    return bannerFor(this.#dissections.known(header.id) ?? outcome, await settings);
  }

  /**
   * @param {number} tabId
   * @returns {Promise<ShownReply>}
   */
  async shown(tabId) {
    const header = await namedIn(tabId);
    if (header === undefined) {
      return { message: null, outcome: failed("message-unnamed") };
    }
    return header
      ? { message: summaryOf(header), outcome: await this.#ask(header) }
      : { message: null, outcome: null };
  }

  /**
   * The reader does not want this sender's banner again, as long as it has the same reasons.
   * @param {number} tabId
   * @returns {Promise<void>}
   */
  async notForSender(tabId) {
    const header = await shownIn(tabId);
    const outcome = header && (await this.#ask(header));
    if (outcome?.state === "done") {
      const { exceptions } = await getSettings();
      await setSettings({ exceptions: withException(exceptions, outcome.report, Date.now()) });
    }
  }

  /**
   * The reader trusts the address that this mail is proven to come from, or no more.
   * @param {number} tabId
   * @param {boolean} isTrusted
   * @returns {Promise<void>}
   */
  async trustSender(tabId, isTrusted) {
    const header = await shownIn(tabId);
    const outcome = header && (await this.#ask(header));
    if (outcome?.state === "done") {
      await decideTrust(outcome.report, "address", isTrusted, Date.now());
    }
  }

  /**
   * A newer outcome of a message, which may be shown somewhere.
   * @param {number} id
   * @param {Outcome} outcome
   * @param {Outcome | null} before
   * @returns {Promise<void>}
   */
  async revised(id, outcome, before) {
    const settings = await this.#choices.current();
    if (before === null || lookOf(outcome, settings) !== lookOf(before, settings)) {
      await this.refresh(id);
    }
  }

  /** @param {number} tabId is gone */
  closed(tabId) {
    this.#undisplayed.delete(tabId);
    this.#goTo(tabId, []);
  }

  /**
   * Brings what is shown up to date, after a setting has changed or there is a new outcome.
   * @param {number} [id] only where this message is shown
   * @returns {Promise<void>}
   */
  async refresh(id) {
    for (const tab of await messenger.tabs.query({})) {
      const header = tab.id === undefined ? null : await shownIn(tab.id);
      if (tab.id !== undefined && header && (id === undefined || header.id === id)) {
        await this.#update(tab.id, header);
      }
    }
  }

  /**
   * @param {number} tabId
   * @param {MessageHeader} header
   */
  async #update(tabId, header) {
    const outcome = await this.#ask(header);
    const banner = bannerFor(outcome, await this.#choices.current());
    if ((await shownIn(tabId))?.id === header.id) {
      await showBadge(tabId, outcome);
      await messenger.tabs.sendMessage(tabId, { banner }).catch(() => undefined); // no script there
    }
  }

  /**
   * Nobody waits any more for what the tab has left behind, unless it is shown in another one.
   * @param {number} tabId
   * @param {MessageHeader[]} messages
   */
  #goTo(tabId, messages) {
    const before = this.#at.get(tabId);
    const id = messages.length === 1 ? messages[0]?.id : undefined;
    if (id === undefined) {
      this.#at.delete(tabId);
    } else {
      this.#at.set(tabId, id);
    }
    if (before !== undefined && ![...this.#at.values()].includes(before)) {
      this.#dissections.leave(before, DISPLAY, POPUP); // a popup has closed when its mail goes
    }
  }

  /**
   * @param {MessageHeader} header
   * @returns {Promise<Outcome>}
   */
  #ask(header) {
    return this.#dissections.ask(header.id, DISPLAY, { urgent: true, header });
  }

  /**
   * @param {MessageHeader} header
   * @param {string[]} links
   * @returns {Promise<Outcome>}
   */
  #askWith(header, links) {
    return this.#dissections.askRendered(header.id, DISPLAY, links, header);
  }

  /**
   * @param {number} tabId
   * @param {number} id
   * @param {Outcome} outcome
   */
  async #badge(tabId, id, outcome) {
    if ((await shownIn(tabId))?.id === id) {
      await showBadge(tabId, this.#dissections.known(id) ?? outcome);
    }
  }
}

/**
 * @param {Outcome} outcome
 * @param {Settings} settings
 * @returns {string} what badge and banner say of it
 */
function lookOf(outcome, settings) {
  const level = outcome.state === "done" ? outcome.report.verdict.level : outcome.state;
  return JSON.stringify([level, bannerFor(outcome, settings)]);
}
