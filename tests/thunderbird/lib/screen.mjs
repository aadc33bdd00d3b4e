// SPDX-License-Identifier: MIT

// Fuwake as the reader meets it: the header button with its badge, the panel, the right-click, the
// banner. Found through Thunderbird, clicked with the real mouse.

import assert from "node:assert/strict";
import { inThunderbird, isOpen } from "./inside.mjs";
import { PANEL, settled } from "./pages.mjs";
import { EXTENSION } from "./thunderbird.mjs";
import { atRest, sleep, waitFor } from "./wait.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./inside.mjs").Box} Box */
/** @typedef {import("./inside.mjs").Place} Place */

export * from "./pages.mjs";

const QUIET_MS = 100;
// Thunderbird's makeWidgetId().
const WIDGET = EXTENSION.replace(/[^a-z0-9_-]/g, "_");
const BUTTON = `#${WIDGET}-messageDisplayAction-toolbarbutton`;

/**
 * The button in the header of the message. Throws where there is none.
 * @param {Stage} stage
 * @param {Place} [place]
 */
export function headerButton(stage, place = "tab") {
  return inThunderbird(
    stage,
    (tb, where, selector) => {
      const about = tb.aboutMessage(where);
      const button = about.document.querySelector(selector);
      return {
        ...tb.boxOnScreen(about, button),
        badge: /** @type {string | null} */ (button.getAttribute("badge")),
        title: /** @type {string} */ (button.getAttribute("tooltiptext")),
      };
    },
    place,
    BUTTON,
  );
}

/** @param {Stage} stage */
export function hasHeaderButton(stage) {
  return inThunderbird(
    stage,
    (tb, selector) => Boolean(tb.aboutMessage("tab")?.document.querySelector(selector)),
    BUTTON,
  );
}

/**
 * @param {Stage} stage
 * @param {string | null} badge
 * @param {string} title - a key of the catalogue
 * @param {Place} [place]
 */
export async function expectBadge(stage, badge, title, place = "tab") {
  await waitFor(`the badge ${badge} (${title})`, async () => {
    const button = await headerButton(stage, place);
    return button.badge === badge && button.title === stage.word(title);
  });
}

/**
 * Clicks the header button and waits for the panel.
 * @param {Stage} stage
 * @param {Place} [place]
 * @returns {Promise<string>} the panel's state
 */
export async function openPanel(stage, place = "tab") {
  stage.display.click(await atRest("the header button", () => headerButton(stage, place)));
  return settled(stage, PANEL);
}

/** @param {Stage} stage */
export async function closePanel(stage) {
  stage.display.press("Escape");
  await waitFor("the panel to close", async () => !(await isOpen(stage, PANEL)));
}

/**
 * Right-clicks and chooses ours in the menu.
 * @param {Stage} stage
 * @param {Box} box - where to click
 */
export async function chooseDissect(stage, box) {
  stage.display.click(box, 3);
  stage.display.click(await menuItem(stage));
}

/**
 * Right-clicks a folder and chooses ours in the menu.
 * @param {Stage} stage
 * @param {string} name - of the folder
 */
export async function chooseDissectFolder(stage, name) {
  stage.display.click(await folderBox(stage, name), 3);
  stage.display.click(await menuItem(stage, "list_menu_folder"));
}

/**
 * @param {Stage} stage
 * @param {string} name - of a folder
 */
function folderBox(stage, name) {
  return atRest(`the folder ${name} in the folder pane`, () =>
    inThunderbird(
      stage,
      (tb, wanted) => {
        const pane = tb.threePane();
        for (const row of pane.folderTree.querySelectorAll("li")) {
          if (row.name === wanted) {
            row.scrollIntoView({ block: "nearest", behavior: "instant" });
            return tb.boxOnScreen(pane, row.querySelector(".name"));
          }
        }
        return null;
      },
      name,
    ),
  );
}

/**
 * Waits for ours in the menu that is open.
 * @param {Stage} stage
 * @param {string} [title] - a key of the catalogue
 */
export function menuItem(stage, title = "menu_dissect") {
  const label = stage.word(title);
  return atRest(`“${label}” in the menu`, () => openMenuItem(stage, label));
}

/**
 * Menus of the list and of a message live in documents inside the window's document.
 * @param {Stage} stage
 * @param {string} label
 * @returns {Promise<Box | null>}
 */
function openMenuItem(stage, label) {
  return inThunderbird(
    stage,
    (_tb, wanted) => {
      const windows = [...Services.wm.getEnumerator(null)];
      for (const each of windows) {
        for (const browser of each.document.querySelectorAll("browser")) {
          if (!browser.isRemoteBrowser && browser.contentWindow) {
            windows.push(browser.contentWindow);
          }
        }
      }
      for (const each of windows) {
        for (const item of each.document.querySelectorAll("menupopup menuitem")) {
          if (item.label === wanted && item.closest("menupopup").state === "open") {
            const { width, height } = item.getBoundingClientRect();
            const [w, h] = [Math.round(width), Math.round(height)];
            return { x: item.screenX, y: item.screenY, w, h };
          }
        }
      }
      return null;
    },
    label,
  );
}

/**
 * The row of a mail in the list; its left half, where the subject stands.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 */
export function rowBox(stage, subject) {
  return waitFor(`the row of ${subject}`, () =>
    inThunderbird(
      stage,
      (tb, wanted) => {
        const index = tb.rowOf(wanted);
        tb.threePane().threadTree.scrollToIndex(index, true);
        const row = tb.threePane().threadTree.getRowAtIndex(index);
        return row && { ...tb.boxOnScreen(tb.threePane(), row), w: 300 };
      },
      subject,
    ),
  );
}

/**
 * The text of the mail as displayed, from below the banner.
 * @param {Stage} stage
 * @param {Place} [place]
 */
export function textBox(stage, place = "tab") {
  return inThunderbird(
    stage,
    (tb, where) => {
      const pane = tb.aboutMessage(where).document.getElementById("messagepane");
      return { ...tb.boxOnScreen(tb.aboutMessage(where), pane), h: 300 };
    },
    place,
  );
}

/**
 * The banner in the mail that is shown now; null when there is none. A mail may have elements of the
 * same name: ours is the one with a shadow root that belongs to an open popover.
 * @param {Stage} stage
 * @param {Place} [place]
 */
export function bannerNow(stage, place = "tab") {
  return inThunderbird(
    stage,
    (tb, where) => {
      for (const element of tb.shownDocument(where)?.querySelectorAll("fuwake-banner") ?? []) {
        const box = element.openOrClosedShadowRoot?.querySelector("[data-level]");
        if (box && element.matches(":popover-open")) {
          const window = element.ownerDocument.defaultView;
          const [why, notForSender, trust] = box.querySelectorAll("button");
          return {
            ...tb.boxOnScreen(window, box),
            level: box.dataset.level,
            lang: box.lang,
            sentence: box.querySelector("span").textContent,
            why: { ...tb.boxOnScreen(window, why), text: why.textContent },
            notForSender: {
              ...tb.boxOnScreen(window, notForSender),
              text: notForSender.textContent,
            },
            trust: trust ? { ...tb.boxOnScreen(window, trust), text: trust.textContent } : null,
          };
        }
      }
      return null;
    },
    place,
  );
}

/**
 * Waits for the banner of the mail that is shown now, and for it to stand still.
 * @param {Stage} stage
 * @param {Place} [place]
 */
export function banner(stage, place = "tab") {
  return atRest("the banner", () => bannerNow(stage, place));
}

/**
 * Waits until the mail shown is judged and then expects no banner.
 * @param {Stage} stage
 * @param {string | null} badge
 * @param {string} title - of the badge, a key of the catalogue
 */
export async function expectNoBanner(stage, badge, title) {
  await expectBadge(stage, badge, title);
  // Badge and banner are told by different messages, and nothing tells that there will be none.
  await sleep(QUIET_MS);
  assert.equal(await bannerNow(stage), null);
}
