// SPDX-License-Identifier: MIT

// Lists of spam senders that the DNS is asked for (RFC 5782), each named by its domain.

export const BLOCKLISTS_MAX = 10; // the host's

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const NAME_MAX = 189; // of 253: the address is put in front, 64 characters of IPv6
const SEPARATORS = /[\s,;、，；]+/;

/**
 * @param {string} text
 * @returns {string | null} null for what is no domain
 */
export function parseBlocklist(text) {
  const name = text.toLowerCase().replace(/\.$/, "");
  const labels = name.split(".");
  const isDomain =
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? "");
  return isDomain && name.length <= NAME_MAX ? name : null;
}

/**
 * @param {string} text as somebody writes it
 * @returns {string[]} the words of it, each once, in small letters
 */
export function splitBlocklists(text) {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(SEPARATORS)
        .filter((name) => name !== ""),
    ),
  ];
}

/**
 * @param {unknown} value
 * @returns {string[] | null} null for what is no choice at all
 */
export function parseBlocklists(value) {
  if (!Array.isArray(value)) {
    return null;
  }
  const names = value
    .map((name) => (typeof name === "string" ? parseBlocklist(name) : null))
    .filter((name) => name !== null);
  return [...new Set(names)].slice(0, BLOCKLISTS_MAX);
}
