// SPDX-License-Identifier: MIT

// Which addresses may be visited: those that a report names for its links, as they are in it.

/** @typedef {import("./types.d.ts").Link} Link */
/** @typedef {import("./types.d.ts").Report} Report */

const ADDRESS_MAX = 8192; // servers take no longer ones

/**
 * @param {Link} link
 * @returns {string[]} what a visit may request for it: first without what tells who the recipient
 * is, then as it stands in the mail, where that differs; none for what is no link of the web
 */
export function addressesOf({ url = "", visit = "", visit_cut = false }) {
  const all = visit === "" ? [] : visit_cut && url !== "" ? [visit, url] : [visit];
  return all.filter((address) => address.length <= ADDRESS_MAX);
}

/**
 * @param {Report} report
 * @param {string} address
 * @returns {boolean}
 */
export function mayBeVisited({ facts }, address) {
  return (facts.links ?? []).some((link) => addressesOf(link).includes(address));
}
