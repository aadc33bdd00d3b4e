// SPDX-License-Identifier: MIT

// Whether mails get a tag in the message list, and new ones by themselves. Thunderbird lets us change
// tags once the reader has said so: it asks him when he switches them on.

import { need } from "../components/dom.mjs";
import { word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const PERMISSIONS = /** @type {messenger.permissions.Permissions} */ (
  /** @type {unknown} */ ({ permissions: ["messagesTags", "messagesUpdate"] })
);

/**
 * @param {"#tags" | "#check-new"} selector
 * @returns {HTMLInputElement}
 */
function box(selector) {
  return /** @type {HTMLInputElement} */ (need(selector));
}

/**
 * What an administrator wants, or what was allowed once, is still for Thunderbird to allow.
 * @param {Settings} settings
 */
export async function showTags({ tags, checkNew }) {
  const isAllowed = tags && (await messenger.permissions.contains(PERMISSIONS));
  box("#tags").checked = isAllowed;
  box("#check-new").checked = isAllowed && checkNew;
  box("#check-new").disabled = !isAllowed;
}

/** Each is stored as it is clicked. */
export function listenTags() {
  box("#tags").addEventListener("change", () => changeTags(box("#tags").checked));
  box("#check-new").addEventListener("change", () =>
    store({ checkNew: box("#check-new").checked }, "#tags-saved", word("options_saved")),
  );
}

/** @param {boolean} tags */
async function changeTags(tags) {
  // At once: the click counts as the reader's word for a moment only.
  if (tags && !(await messenger.permissions.request(PERMISSIONS))) {
    box("#tags").checked = false;
    say("#tags-saved", word("list_option_refused"), true);
    return;
  }
  await store({ tags }, "#tags-saved", word("options_saved"));
}
