// SPDX-License-Identifier: MIT

// The pages of the extension, in the popup of its button and in tabs.

import { inExtension } from "./inside.mjs";
import { atRest, waitFor } from "./wait.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./inside.mjs").Page} Page */
/** @typedef {import("./inside.mjs").Box} Box */

/** @type {Page} */
export const PANEL = { kind: "popup", path: "panel/panel.html" };
/** @type {Page} */
export const REPORT = { kind: "tab", path: "report/report.html" };
/** @type {Page} */
export const LIST = { kind: "tab", path: "list/list.html" };
/** @type {Page} */
export const OPTIONS = { kind: "tab", path: "options/options.html" };
/** @type {Page} */
export const HISTORY = { kind: "tab", path: "history/history.html" };
/** @type {Page} */
export const WELCOME = { kind: "tab", path: "welcome/welcome.html" };

/**
 * Waits until a page of ours has come to an end of its work.
 * @param {Stage} stage
 * @param {Page} page
 * @param {string[]} [states]
 * @returns {Promise<string>} "done", "failed" or "cancelled"
 */
export function settled(stage, page, states = ["done", "failed", "cancelled"]) {
  return waitFor(`${page.path} to be ${states.join(" or ")}`, async () => {
    const state = await inExtension(stage, page, () => document.documentElement.dataset.state);
    return states.includes(state ?? "") && state;
  });
}

/**
 * What a page of ours says: its verdict, its findings, its failure, and all its text.
 * @param {Stage} stage
 * @param {Page} page
 */
export function readPage(stage, page) {
  return inExtension(stage, page, () => {
    const attributes = (/** @type {string} */ name, /** @type {string} */ selector) =>
      [...document.querySelectorAll(selector)].map((each) => each.getAttribute(name) ?? "");
    return {
      level: attributes("data-level", "[data-level]")[0] ?? null,
      sections: attributes("data-section", "section[data-section]"),
      findings: attributes("data-finding", "[data-finding]"),
      failure: document.querySelector(".failure")?.textContent ?? null,
      text: document.body.innerText,
    };
  });
}

/**
 * The box on the screen of something in a page of ours, scrolled to.
 * @param {Stage} stage
 * @param {Page} page
 * @param {string} selector
 * @param {number} [index]
 * @returns {Promise<Box>}
 */
export function boxInPage(stage, page, selector, index = 0) {
  // A popup grows while it opens.
  return atRest(`${selector} in ${page.path}`, () =>
    inExtension(
      stage,
      page,
      (wanted, n) => {
        const element = document.querySelectorAll(wanted)[n];
        element?.scrollIntoView({ block: "center", behavior: "instant" });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0
          ? {
              x: Math.round(window.mozInnerScreenX + box.x),
              y: Math.round(window.mozInnerScreenY + box.y),
              w: Math.round(box.width),
              h: Math.round(box.height),
            }
          : null;
      },
      selector,
      index,
    ),
  );
}

/**
 * @param {Stage} stage
 * @param {Page} page
 * @param {string} selector
 * @param {number} [index]
 */
export async function clickInPage(stage, page, selector, index = 0) {
  stage.display.click(await boxInPage(stage, page, selector, index));
}

/**
 * Opens a section of the panel, if it is folded.
 * @param {Stage} stage
 * @param {string} section
 */
export async function unfold(stage, section) {
  const fold = `[data-section=${section}] .fold`;
  const isFolded = await inExtension(
    stage,
    PANEL,
    (selector) => document.querySelector(`${selector}[aria-expanded=false]`) !== null,
    fold,
  );
  if (isFolded) {
    await clickInPage(stage, PANEL, fold);
  }
}
