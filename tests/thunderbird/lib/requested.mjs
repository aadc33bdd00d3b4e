// SPDX-License-Identifier: MIT

// What the extension itself requests, as Thunderbird's network sees it.

import { inThunderbird } from "./inside.mjs";
import { EXTENSION } from "./thunderbird.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * From now on what the extension's pages request is noted.
 * @param {Stage} stage
 */
export function watchRequests(stage) {
  return inThunderbird(
    stage,
    ({ mailWindow }, id) => {
      mailWindow.fuwakeRequested = [];
      const isOurs = (/** @type {any} */ info) =>
        [info.triggeringPrincipal, info.loadingPrincipal].some((each) => each?.addonId === id);
      Services.obs.addObserver((/** @type {any} */ subject) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (channel.loadInfo && isOurs(channel.loadInfo)) {
          mailWindow.fuwakeRequested.push(channel.URI.spec);
        }
      }, "http-on-opening-request");
    },
    EXTENSION,
  );
}

/**
 * @param {Stage} stage
 * @returns {Promise<string[]>} addresses
 */
export function requested(stage) {
  return inThunderbird(stage, ({ mailWindow }) => mailWindow.fuwakeRequested);
}
