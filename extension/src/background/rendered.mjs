// SPDX-License-Identifier: MIT

// Links as the reader sees them, against those that the raw message was found to have. A NUL byte
// ends what Thunderbird gives to an extension, but not what it displays.

/** @typedef {import("../shared/types.d.ts").Link} Link */
/** @typedef {import("../shared/types.d.ts").Report} Report */

const LINKS_MAX = 64;
const LINK_LENGTH = 2 * 1024;
const TOTAL_LENGTH = 32 * 1024; // the host takes 64 KiB of settings, as JSON
const WITHIN = new Set(["about:", "cid:", "data:", "imap:", "mailbox:", "mailto:"]);

/**
 * @param {Report} report
 * @param {string[]} links
 * @returns {string[]} those that lead to a host the report does not know
 */
export function unknownLinks(report, links) {
  const known = new Set(report.facts.links?.map(writtenHost));
  return links.filter((link) => {
    const host = hostOf(link);
    return host !== "" && !known.has(host);
  });
}

/**
 * @param {Link} link
 * @returns {string | undefined} what Thunderbird displays: the wrapper's, not that of what is in it
 */
function writtenHost({ host, through }) {
  const outermost = through?.[0]?.url;
  return outermost === undefined ? host?.toLowerCase() : hostOf(outermost);
}

/**
 * @param {string[]} links
 * @returns {string[]}
 */
export function withinBounds(links) {
  let total = 0;
  return links
    .map((link) => link.slice(0, LINK_LENGTH))
    .slice(0, LINKS_MAX)
    .filter((link) => (total += link.length) <= TOTAL_LENGTH);
}

/**
 * @param {string} link
 * @returns {string} "" for one that leads nowhere outside
 */
function hostOf(link) {
  if (!URL.canParse(link)) {
    return "";
  }
  const { protocol, hostname } = new URL(link);
  return WITHIN.has(protocol) ? "" : hostname.toLowerCase();
}
