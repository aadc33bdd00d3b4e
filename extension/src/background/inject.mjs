// SPDX-License-Identifier: MIT

/**
 * The manifest's script reaches messages that are opened from now on; these are the others. In a
 * document that has it already it does nothing.
 */
export async function injectBanners() {
  for (const { id } of await messenger.tabs.query({})) {
    if (id !== undefined) {
      await messenger.scripting
        .executeScript({ target: { tabId: id }, files: ["/message/banner.js"] })
        .catch(() => undefined); // most tabs show no message
    }
  }
}
