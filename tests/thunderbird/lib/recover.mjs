// SPDX-License-Identifier: MIT

import { closeOthers } from "./mail.mjs";
import { inExtension } from "./inside.mjs";
import { PANEL } from "./pages.mjs";

/**
 * Clears away what a failed test has left open, so that the next one has a chance.
 * @param {import("./stage.mjs").Stage} stage
 */
export async function recover(stage) {
  stage.repairHost();
  try {
    stage.display.press("Escape", "Escape");
    await inExtension(stage, PANEL, () => globalThis.close());
    await closeOthers(stage);
  } catch {
    // The next test will say what is wrong.
  }
}
