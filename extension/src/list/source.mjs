// SPDX-License-Identifier: MIT

// Which mails the list is about.

import { visible } from "../shared/visible.mjs";
import { count, word } from "../shared/words.mjs";

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {import("./order.mjs").Entry} Entry */

const PAGE = 25; // mails

/**
 * @typedef {object} Source
 * @property {string} title
 * @property {number} total how many mails are to be expected
 * @property {Entry[]} known those that are known from the beginning
 * @property {() => AsyncIterable<Entry[]>} rest the others, as they are asked for
 */

/**
 * @param {URLSearchParams} parameters of the page's address
 * @returns {Promise<Source | string>} or why there is none, a key of the catalogue
 */
export async function chosen(parameters) {
  const folder = parameters.get("folder");
  if (folder !== null) {
    return (await sourceIn(folder)) ?? "list_folder_gone";
  }
  return (await selected(parameters.get("selection") ?? "")) ?? "list_gone";
}

/**
 * @param {string} key
 * @returns {Promise<Source | null>} null when the selection is no longer known
 */
async function selected(key) {
  const ids = (await messenger.storage.session.get(key))[key];
  const known = (Array.isArray(ids) ? ids : [])
    .filter((id) => typeof id === "number")
    .map((id) => ({ id, message: null, outcome: null }));
  const rest = async function* () {};
  const total = known.length;
  return total === 0 ? null : { title: count("list_title", total), total, known, rest };
}

/**
 * @param {string} id
 * @returns {Promise<Source | null>} null when there is no such folder
 */
async function sourceIn(id) {
  try {
    const { name = "" } = /** @type {{name?: string}} */ (
      /** @type {unknown} */ (await messenger.folders.get(id))
    );
    const { totalMessageCount: total = 0 } = await messenger.folders.getFolderInfo(id);
    const title = word("list_folder_title", visible(name));
    return { title, total, known: [], rest: () => pagesOf(id) };
  } catch {
    return null;
  }
}

/**
 * Not by messages.list: it makes pages of a hundred, and for each Thunderbird stands still.
 * @param {string} folderId
 * @yields {Entry[]} the pages in which Thunderbird lists the folder
 * @returns {AsyncGenerator<Entry[]>}
 */
async function* pagesOf(folderId) {
  const query = { folderId, messagesPerPage: PAGE, autoPaginationTimeout: 0 };
  let page = /** @type {messenger.messages.MessageList} */ (await messenger.messages.query(query));
  try {
    for (;;) {
      yield page.messages.map((header) => ({
        id: header.id,
        message: summaryOf(header),
        outcome: null,
        header,
      }));
      if (!page.id) {
        return;
      }
      page = await messenger.messages.continueList(page.id);
    }
  } finally {
    if (page.id) {
      await messenger.messages.abortList(page.id); // cancelled
    }
  }
}

/**
 * @param {messenger.messages.MessageHeader} header
 * @returns {MessageSummary}
 */
export function summaryOf({ id, subject, author, date }) {
  return { id, subject, author, date: new Date(date).getTime() };
}

/**
 * @template T
 * @param {Iterable<T[]> | AsyncIterable<T[]>} lists
 * @param {number} most
 * @yields {T[]} the same in pieces of at most so many
 * @returns {AsyncGenerator<T[]>}
 */
export async function* pieces(lists, most) {
  for await (const list of lists) {
    for (let at = 0; at < list.length; at += most) {
      yield list.slice(at, at + most);
    }
  }
}
