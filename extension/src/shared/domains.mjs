// SPDX-License-Identifier: MIT

// Domains as machines compare them.

const DOMAIN_MAX = 253;
const LABELS = /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;

/**
 * @param {string | undefined} domain
 * @param {string | undefined} other
 * @returns {boolean} one is the other, or lies within it
 */
export function isWithin(domain, other) {
  const [a, b] = [domain?.toLowerCase() ?? "", other?.toLowerCase() ?? ""];
  return a !== "" && b !== "" && (a === b || a.endsWith(`.${b}`));
}

/**
 * @param {string} domain as somebody has written it
 * @returns {string} in lower case, with its letters as machines write them (punycode); "" for what is
 *   no domain, or has no dot
 */
export function asciiDomain(domain) {
  const url = `http://${domain}/`;
  const isBare = !/[\s/\\?#@:%[\]]/u.test(domain) && URL.canParse(url);
  const host = isBare ? new URL(url).hostname : "";
  const isAddress = /^[\d.]+$/.test(host);
  return host.length <= DOMAIN_MAX && LABELS.test(host) && !isAddress ? host : "";
}
