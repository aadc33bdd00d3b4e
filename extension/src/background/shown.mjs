// SPDX-License-Identifier: MIT

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

/**
 * With Manifest V3 messages come in pages; what is shown fits into the first.
 * @param {unknown} list
 * @returns {MessageHeader[]}
 */
export function messagesOf(list) {
  return /** @type {messenger.messages.MessageList} */ (list).messages;
}

/**
 * @param {number} tabId
 * @returns {Promise<MessageHeader | null>} null for none, or for several
 */
export async function shownIn(tabId) {
  try {
    const messages = messagesOf(await messenger.messageDisplay.getDisplayedMessages(tabId));
    return messages.length === 1 ? (messages[0] ?? null) : null;
  } catch {
    return null; // the tab is closed
  }
}

/**
 * @param {MessageHeader} header
 * @returns {MessageSummary}
 */
export function summaryOf(header) {
  return {
    id: header.id,
    subject: header.subject,
    author: header.author,
    date: Number(header.date),
    ...(header.folder ? { folder: header.folder.name ?? "" } : {}),
  };
}
