// SPDX-License-Identifier: MIT

// Whether mail of an address has come before. Thunderbird has no index of senders: it reads through
// a folder's list of mails, so only few are looked for at a time, and none of a whole folder.

import { readAuthor } from "./author.mjs";
import { findMails } from "./find-mails.mjs";

/** @typedef {messenger.messages.MessageHeader} MessageHeader */

const LOOK_MS = 100;
const SECOND_MS = 1_000;
const EACH_SECOND = 3;
const REMEMBERED = 2_000; // addresses
const NOT_HIS = ["drafts", "junk", "outbox", "sent", "templates", "trash"];

/** @returns {(header: MessageHeader, address: string) => Promise<"seen" | "first-time" | null>} */
export function earlierMail() {
  /** @type {Map<string, {date: number, isFirst: boolean}>} the earliest mail that was looked for */
  const known = new Map();
  /** @type {number[]} when was looked last */
  let looked = [];

  return async (header, address) => {
    const date = new Date(header.date).getTime();
    const earliest = known.get(address);
    if (earliest && earliest.date <= date) {
      return earliest.date === date && earliest.isFirst ? "first-time" : "seen";
    }
    const now = Date.now();
    looked = looked.filter((time) => now - time < SECOND_MS);
    if (looked.length >= EACH_SECOND) {
      return null;
    }
    looked.push(now);
    const found = await lookFor(header, address);
    if (found && known.size < REMEMBERED) {
      known.set(address, { date, isFirst: found === "first-time" });
    }
    return found;
  };
}

/**
 * @param {MessageHeader} header
 * @param {string} address
 * @returns {Promise<"seen" | "first-time" | null>} null: it was not found out in time; never rejects
 */
async function lookFor(header, address) {
  try {
    const folderId = await foldersFor(header);
    if (folderId.length === 0) {
      return null;
    }
    const page = await findMails({
      folderId,
      author: address,
      toDate: new Date(new Date(header.date).getTime() - 1_000),
      messagesPerPage: 1,
      autoPaginationTimeout: LOOK_MS,
    });
    const isSeen = page.messages.some(
      ({ id, author }) => id !== header.id && readAuthor(author)?.address === address,
    );
    if (page.id) {
      await messenger.messages.abortList(page.id);
    }
    return isSeen ? "seen" : page.id ? null : "first-time";
  } catch (error) {
    console.warn("fuwake: earlier mail cannot be looked for", error);
    return null;
  }
}

/**
 * @param {MessageHeader} header
 * @returns {Promise<string[]>} where mail of the sender would be: the mail's own folder, and the inbox
 */
async function foldersFor({ folder }) {
  if (!folder?.accountId) {
    return [];
  }
  const inboxes = await messenger.folders.query({
    accountId: folder.accountId,
    specialUse: ["inbox"],
  });
  const isHis = !folder.specialUse?.some((use) => NOT_HIS.includes(use));
  const ids = [...(isHis ? [folder.id] : []), ...inboxes.map(({ id }) => id)];
  return [...new Set(ids.flatMap((id) => (id ? [id] : [])))];
}
