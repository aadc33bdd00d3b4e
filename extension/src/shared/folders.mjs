// SPDX-License-Identifier: MIT

/** Folders of what the reader has written: no server received it. */
const OWN = ["drafts", "outbox", "sent", "templates"];

/**
 * @param {messenger.folders.MailFolder | undefined} folder
 * @returns {boolean}
 */
export function isOwn(folder) {
  return folder?.specialUse?.some((use) => OWN.includes(use)) ?? false;
}
