// SPDX-License-Identifier: MIT

// The types are those of Manifest V2, where a query names one folder and always gives a list.

/**
 * @typedef {object} Query
 * @property {string[]} folderId
 * @property {string} [author]
 * @property {Date} [fromDate]
 * @property {Date} [toDate]
 * @property {number} [messagesPerPage]
 * @property {number} [autoPaginationTimeout]
 */

/**
 * @param {Query} query
 * @returns {Promise<messenger.messages.MessageList>} the first page
 */
export function findMails(query) {
  const find = /** @type {(query: unknown) => Promise<unknown>} */ (messenger.messages.query);
  return /** @type {Promise<messenger.messages.MessageList>} */ (find(query));
}
