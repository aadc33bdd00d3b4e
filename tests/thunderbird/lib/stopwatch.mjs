// SPDX-License-Identifier: MIT

// How long a reader sees a mail before its banner. Measured inside Thunderbird, on its own clock.

import { inThunderbird } from "./inside.mjs";

/** @typedef {{ displayed: number, selected: number }} Times - in milliseconds */

/**
 * Selects a mail and measures until its banner has been painted.
 *   displayed: from the first moment of the mail's document, before which nothing of it can be seen
 *   selected: from the selection in the list
 * @param {import("./stage.mjs").Stage} stage
 * @param {string} subject - a part of it
 * @returns {Promise<Times>}
 */
export function measureBanner(stage, subject) {
  return inThunderbird(
    stage,
    (tb, wanted) =>
      new Promise((resolve) => {
        const pane = tb.aboutMessage("tab")?.getMessagePaneBrowser();
        const clock = () => tb.mailWindow.performance.now();
        const selected = clock();
        let begun = 0;
        // The banner stands in the next frame; a task behind that frame's callbacks sees it painted.
        const painted = (/** @type {Window} */ window) =>
          window.requestAnimationFrame(() =>
            tb.mailWindow.setTimeout(() => {
              const now = clock();
              resolve({ displayed: now - begun, selected: now - selected });
            }, 0),
          );
        const begin = (/** @type {any} */ document) => {
          if (document.defaultView !== pane.contentWindow || document.URL === "about:blank") {
            return;
          }
          begun = clock();
          Services.obs.removeObserver(begin, "document-element-inserted");
          const window = document.defaultView;
          const watcher = new window.MutationObserver(() => {
            if (document.querySelector("fuwake-banner:popover-open")) {
              watcher.disconnect();
              painted(window);
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
