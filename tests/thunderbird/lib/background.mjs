// SPDX-License-Identifier: MIT

// The extension's event page, awake and asleep.

import { hostProcesses } from "./host-process.mjs";
import { inThunderbird } from "./inside.mjs";
import { EXTENSION } from "./thunderbird.mjs";
import { waitFor } from "./wait.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * @param {Stage} stage
 * @returns {Promise<"running" | "stopped" | "starting" | "suspending">}
 */
export function backgroundState(stage) {
  return inThunderbird(
    stage,
    (_, id) => WebExtensionPolicy.getByID(id).extension.backgroundState,
    EXTENSION,
  );
}

/**
 * Puts the event page to sleep, and with it goes the connection and all that it remembers.
 * @param {Stage} stage
 */
export async function putToSleep(stage) {
  await inThunderbird(
    stage,
    (_, id) =>
      WebExtensionPolicy.getByID(id).extension.terminateBackground({
        disableResetIdleForTest: true,
      }),
    EXTENSION,
  );
  await waitFor("the program to end", () => hostProcesses(stage.pid).length === 0);
}

/**
 * Switches the extension off and on again, as after a start of Thunderbird: an administrator's
 * choices are read once.
 * @param {Stage} stage
 */
export async function restartExtension(stage) {
  await inThunderbird(
    stage,
    async (_, id) => {
      const { AddonManager } = ChromeUtils.importESModule(
        "resource://gre/modules/AddonManager.sys.mjs",
      );
      const addon = await AddonManager.getAddonByID(id);
      await addon.disable();
      await addon.enable();
    },
    EXTENSION,
  );
  await waitFor("the event page to run", async () => (await backgroundState(stage)) === "running");
}

/**
 * What Thunderbird has to say about the extension, its manifest above all.
 * @param {Stage} stage
 * @returns {Promise<string[]>}
 */
export function complaints(stage) {
  return inThunderbird(
    stage,
    (_, id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      return [...extension.warnings, ...extension.errors];
    },
    EXTENSION,
  );
}
