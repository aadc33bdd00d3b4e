// SPDX-License-Identifier: MIT

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {messenger.messages.MessageHeader} MessageHeader */

const UNNAMED_MS = 5_000;
const PATIENCE_MS = 400; // a mail is displayed within 100 ms, one of 25 MB within a second

/**
 * With Manifest V3 messages come in pages; what is shown fits into the first.
 * @param {unknown} list
 * @returns {MessageHeader[]}
 */
export function messagesOf(list) {
  return /** @type {messenger.messages.MessageList} */ (list).messages;
}

/**
 * Thunderbird never says that a mail with an empty frame is displayed: it takes the loading of the
 * frame for that of the mail, and the promise stays open. In the three panes it is what is selected;
 * in a tab or a window of its own nobody can tell.
 * @param {number} tabId
 * @returns {Promise<MessageHeader | null>} null for none, or for several
 */
export async function shownIn(tabId) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const selected = new Promise((resolve) => {
    timer = setTimeout(() => {
      messenger.mailTabs.getSelectedMessages(tabId).then(resolve, () => undefined);
    }, PATIENCE_MS);
  });
  try {
    const displayed = messenger.messageDisplay.getDisplayedMessages(tabId);
    const messages = messagesOf(await Promise.race([displayed, selected]));
    return messages.length === 1 ? (messages[0] ?? null) : null;
  } catch {
    return null; // the tab is closed
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {number} tabId
 * @returns {Promise<MessageHeader | null | undefined>} undefined when nobody can tell
 */
export async function namedIn(tabId) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const never = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), UNNAMED_MS);
  });
  const header = await Promise.race([shownIn(tabId), never]);
  clearTimeout(timer);
  return /** @type {MessageHeader | null | undefined} */ (header);
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
