// SPDX-License-Identifier: MIT

// A service that is asked in the reader's browser, by himself: it gets nothing from here but what he
// pastes there.

import { word } from "../shared/words.mjs";

const PAGE = "https://global.sitesafety.trendmicro.com/";

/**
 * Puts the address on the clipboard and opens the service's page; without the address the page is
 * of no use, and is not opened.
 * @param {string} address
 * @returns {Promise<string>} how that went
 */
export async function openService(address) {
  const isCopied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  if (!isCopied) {
    return word("service_copy_failed");
  }
  await messenger.windows.openDefaultBrowser(PAGE);
  return word("service_copied");
}
