// SPDX-License-Identifier: MIT

// How long a reader sees a mail before its banner. Measured inside Thunderbird, on its own clock.

import { inThunderbird } from "./inside.mjs";

/**
 * Milliseconds until the banner has been painted.
 * @typedef {object} Times
 * @property {number} painted - from the frame in which something of the mail is seen for the first time
 * @property {number} begun - from the first moment of the mail's document
 * @property {number} selected - from the selection in the list
 */

/**
 * Selects a mail and measures.
 * @param {import("./stage.mjs").Stage} stage
 * @param {string} subject - a part of it
 * @returns {Promise<Times>}
 */
export function measureBanner(stage, subject) {
  return inThunderbird(
    stage,
    (tb, wanted) =>
      new Promise((resolve) => {
        const pane = tb.aboutMessage("tab").getMessagePaneBrowser();
        const clock = () => tb.mailWindow.performance.now();
        const selected = clock();
        let begun = 0;
        const tell = (/** @type {Window} */ window) => {
          const now = clock();
          const [first] = window.performance.getEntriesByName("first-contentful-paint");
          // Without an entry the banner stands in that very frame.
          const age = window.performance.now();
          const painted = first ? age - first.startTime : 0;
          resolve({ painted, begun: now - begun, selected: now - selected });
        };
        // The banner stands in the next frame; a task behind that frame's callbacks sees it painted.
        const nextFrame = (/** @type {Window} */ window) =>
          window.requestAnimationFrame(() => tb.mailWindow.setTimeout(tell, 0, window));
        const begin = (/** @type {any} */ document) => {
          const window = document.defaultView;
          if (window !== pane.contentWindow || document.URL === "about:blank") {
            return;
          }
          begun = clock();
          Services.obs.removeObserver(begin, "document-element-inserted");
          const watcher = new window.MutationObserver(() => {
            if (document.querySelector("fuwake-banner:popover-open")) {
              watcher.disconnect();
              nextFrame(window);
            }
          });
          watcher.observe(document.documentElement, { childList: true });
        };
        Services.obs.addObserver(begin, "document-element-inserted");
        tb.threePane().threadTree.selectedIndex = tb.rowOf(wanted);
      }),
    subject,
  );
}
