// SPDX-License-Identifier: MIT

// Who has received a mail, as Thunderbird and the mail's header know it.

/** Fields in which servers and people write whom a mail is for. */
const FIELDS = [
  ...["to", "cc", "bcc", "apparently-to", "delivered-to", "envelope-to", "x-delivered-to"],
  ...["x-envelope-to", "x-forwarded-to", "x-original-to", "x-real-to", "x-rcpt-to", "resent-to"],
];
const ADDRESS = /[^\s<>()"',;:[\]]+@[^\s<>()"',;:[\]]+/g;

/**
 * @param {Record<string, string[] | undefined>} headers by their names in small letters
 * @returns {string[]}
 */
export function addressesIn(headers) {
  return FIELDS.flatMap((field) => headers[field] ?? []).flatMap(
    (text) => text.match(ADDRESS) ?? [],
  );
}

/** @returns {Promise<string[]>} the reader's own addresses and names; never rejects */
async function readOwn() {
  try {
    const identities = await messenger.identities.list();
    return identities.flatMap(({ email, name }) => [email ?? "", name ?? ""]).filter(Boolean);
  } catch {
    return []; // no account: the mail's own fields tell enough
  }
}

/**
 * @param {number} messageId
 * @returns {Promise<string[]>} addresses, and the reader's names; never rejects
 */
export async function receiversOf(messageId) {
  const own = await readOwn();
  try {
    const { headers } = await messenger.messages.getFull(messageId);
    return [...own, ...addressesIn(/** @type {Record<string, string[]>} */ (headers ?? {}))];
  } catch {
    return own; // the mail has gone; the report names its recipients too
  }
}
