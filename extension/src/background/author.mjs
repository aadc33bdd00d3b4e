// SPDX-License-Identifier: MIT

// Names and addresses as Thunderbird shows them, decoded: "Name <a@b.example>". A stranger may have
// written anything there; the program makes sure that what is found is about the address that it
// reads itself.

const LENGTH_MAX = 1_000;

/**
 * @typedef {object} Author
 * @property {string} name "" for none
 * @property {string} address in lower case
 */

/**
 * @param {string} mailbox
 * @returns {Author | null} null without an address
 */
export function readAuthor(mailbox) {
  const text = mailbox.slice(0, LENGTH_MAX).trim();
  const found = /^(.*)<([^<>]+)>$/s.exec(text);
  const name = (found?.[1] ?? "").trim().replace(/^"(.*)"$/s, "$1");
  const address = (found?.[2] ?? text).trim().toLowerCase();
  return /^[^\s<>]+@[^\s<>@]+$/.test(address) ? { name, address } : null;
}

/**
 * @param {string[]} mailboxes
 * @returns {string[]} their addresses
 */
export function addressesIn(mailboxes) {
  return mailboxes.flatMap((mailbox) => readAuthor(mailbox)?.address ?? []);
}
