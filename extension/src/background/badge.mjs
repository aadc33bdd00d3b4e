// SPDX-License-Identifier: MIT

// The message's button. Its values belong to the tab and stay when the next message is shown, so
// each message begins with a reset.

import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */

const GREY = "#5f6368";

/** @type {{[level: string]: {text: string, color: string, title: string}}} */
const BADGES = {
  danger: { text: "!!", color: "#b3261e", title: "badge_danger" },
  caution: { text: "!", color: "#8a5300", title: "badge_caution" },
  "nothing-found": { text: "", color: GREY, title: "badge_nothing_found" },
  verified: { text: "", color: GREY, title: "badge_verified" },
  failed: { text: "?", color: GREY, title: "badge_failed" },
  none: { text: "", color: GREY, title: "badge_none" },
};

/**
 * @param {number} tabId
 * @param {Outcome | null} outcome null while there is none
 * @returns {Promise<void>} never rejects: the tab may be closed by now
 */
export async function showBadge(tabId, outcome) {
  const level = outcome?.state === "done" ? outcome.report.verdict.level : outcome?.state;
  const badge = BADGES[level ?? "none"];
  if (!badge) {
    return;
  }
  const action = messenger.messageDisplayAction;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor({ tabId, color: badge.color }),
    action.setTitle({ tabId, title: word(badge.title) }),
  ]);
}
