// SPDX-License-Identifier: MIT

// Reputation services that the program can ask (host/data/reputation-services.h). None is asked
// that the reader has not switched on.

/**
 * @typedef {object} Service
 * @property {string} id as the program knows it
 * @property {boolean} [key] it wants one, which its owner gives out
 */

/** @type {readonly Service[]} in the order in which they are shown */
export const SERVICES = Object.freeze([
  { id: "quad9" },
  { id: "cloudflare" },
  { id: "safebrowsing", key: true },
  { id: "urlhaus", key: true },
  { id: "abuseipdb", key: true },
  { id: "virustotal", key: true },
  { id: "spamhaus" },
  { id: "surbl" },
]);

const IDS = SERVICES.map(({ id }) => id);
const KEY = /^[!-~]{1,256}$/; // the host's

/**
 * @param {string} text
 * @returns {string | null} null for what is no key
 */
export function parseKey(text) {
  const key = text.trim();
  return KEY.test(key) ? key : null;
}

/**
 * @param {unknown} value
 * @returns {string[] | null} those that are known, in our order; null for what is no choice at all
 */
export function parseServices(value) {
  return Array.isArray(value) ? IDS.filter((id) => value.includes(id)) : null;
}

/**
 * @param {unknown} value
 * @returns {{[service: string]: string}}
 */
export function parseKeys(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {};
  }
  const known = Object.entries(value).flatMap(([id, text]) => {
    const key = IDS.includes(id) && typeof text === "string" ? parseKey(text) : null;
    return key === null ? [] : [[id, key]];
  });
  return Object.fromEntries(known);
}

/**
 * @param {import("./types.d.ts").Settings} settings
 * @returns {{[service: string]: string}} keys of those that are switched on: the program needs no others
 */
export function keysInUse({ services, serviceKeys }) {
  return Object.fromEntries(Object.entries(serviceKeys).filter(([id]) => services.includes(id)));
}
