// SPDX-License-Identifier: MIT

import { inThunderbird } from "./inside.mjs";

/**
 * The text in the clipboard, "" for none.
 * @param {import("./stage.mjs").Stage} stage
 */
export function clipboardText(stage) {
  return inThunderbird(stage, () => {
    const wanted = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
    wanted.init(null);
    wanted.addDataFlavor("text/plain");
    Services.clipboard.getData(wanted, Ci.nsIClipboard.kGlobalClipboard);
    const found = /** @type {any} */ ({});
    try {
      wanted.getTransferData("text/plain", found);
    } catch {
      return "";
    }
    return found.value.QueryInterface(Ci.nsISupportsString).data;
  });
}

/** @param {import("./stage.mjs").Stage} stage */
export function clearClipboard(stage) {
  return inThunderbird(stage, () =>
    Services.clipboard.emptyClipboard(Ci.nsIClipboard.kGlobalClipboard),
  );
}
