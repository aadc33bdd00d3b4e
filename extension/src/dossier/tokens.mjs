// SPDX-License-Identifier: MIT

// What in an address of the web may tell for whom it was made: it is masked in whatever leaves the
// reader's hands. The rest of the address stays, as it is what others can act upon.

export const MASK = "********";

const NUMBER_MIN = 8; // digits: shorter ones are years, sizes and pages
const HEX_MIN = 8; // with a digit and a letter among them
const MIXED_MIN = 10; // letters and digits in turns
const LETTERS_MIN = 14; // letters alone, in no order of a language
const CHANGES_MIN = 3; // between letters and digits: "mp3-player2" has fewer
const TURNS_MIN = 4; // between small and capital letters: "getElementById" has fewer
const CONSONANTS_MAX = 6; // in a row

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {number}
 */
function occurrences(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}

/**
 * @param {string} word of letters and digits
 * @returns {boolean} nobody has thought of it
 */
function isRandom(word) {
  if (/^\d+$/.test(word)) {
    return word.length >= NUMBER_MIN;
  }
  if (word.length >= HEX_MIN && /^(?=.*\d)(?=.*[a-f])[0-9a-f]+$/i.test(word)) {
    return true;
  }
  const changes = occurrences(word, /\d(?=[a-z])|[a-z](?=\d)/gi);
  if (word.length >= MIXED_MIN && changes >= CHANGES_MIN) {
    return true;
  }
  if (word.length < LETTERS_MIN) {
    return false;
  }
  const turns = occurrences(word, /[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g);
  const run = new RegExp(`[b-df-hj-np-tv-xz]{${CONSONANTS_MAX},}`, "i");
  return turns > TURNS_MIN || run.test(word) || /\d{8}/.test(word);
}

/**
 * @param {string} segment of a path, or a name in a query
 * @returns {boolean}
 */
export function isToken(segment) {
  const isCode = /^[a-z0-9._~+/=-]+$/i.test(segment);
  const joined = segment.replace(/[-_.~+=]/g, "");
  const words = segment.split(/[-_.~+=]/);
  return (
    words.some(isRandom) ||
    // What has lines and dots in it may be a title; a UUID is none.
    /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(segment) ||
    (isCode && /=$/.test(segment) && joined.length >= NUMBER_MIN)
  );
}

/**
 * @param {string} segment
 * @returns {string}
 */
function maskSegment(segment) {
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]{2,5})?$/is.exec(segment) ?? [];
  return isToken(decoded(stem)) ? `${MASK}${ending}` : segment;
}

/**
 * @param {string} text
 * @returns {string} without its percent signs, where they are what they seem
 */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} query without its question mark
 * @returns {string}
 */
function maskQuery(query) {
  return query
    .split(/([&;])/)
    .map((part) => {
      const [name = "", ...values] = part.split("=");
      const shown = isToken(decoded(name)) ? MASK : name;
      // A name alone is a value.
      return /^[&;]?$/.test(part) ? part : values.length > 0 ? `${shown}=${MASK}` : MASK;
    })
    .join("");
}

/**
 * @typedef {object} Parts
 * @property {string} scheme
 * @property {string} server
 * @property {string} path
 * @property {string} query with its question mark
 * @property {string} fragment with its sign
 */

/**
 * @param {string} url
 * @returns {Parts | null} null for what is no address of the web
 */
function partsOf(url) {
  const parts = /^([a-z][a-z0-9+.-]*:[/\\]{2})([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(url);
  const [, scheme = "", server = "", path = "", query = "", fragment = ""] = parts ?? [];
  return parts ? { scheme, server, path, query, fragment } : null;
}

/**
 * @param {string} value of a query, or a fragment
 * @returns {boolean} it is told from every other text
 */
function isTelling(value) {
  const isCode = /^[a-z0-9_~+=-]{8,}$/i.test(value) && !/^\d{4}-\d\d-\d\d/.test(value);
  const isMixed = /\d/.test(value) && /[a-z]/i.test(value);
  const isNumber = occurrences(value, /\d/g) >= NUMBER_MIN;
  return (isCode && (isMixed || isNumber)) || (isToken(value) && !/[./:@\s]/.test(value));
}

/**
 * @param {string} url
 * @returns {string[]} what in it is masked, and would tell as much where it stands by itself: in the
 *   Message-ID, in the address that bounces go to
 */
export function tokensIn(url) {
  const parts = partsOf(url);
  if (!parts) {
    return [];
  }
  const { path, query, fragment } = parts;
  const values = query
    .slice(1)
    .split(/[&;]/)
    .map((part) => part.replace(/^[^=]*=/, ""));
  const segments = path.split(/[/\\]/).filter((segment) => maskSegment(segment) !== segment);
  return [...values, ...segments, fragment.slice(1)].map(decoded).filter(isTelling);
}

/**
 * An address without what stands before the host, in the query and behind the fragment's sign, and
 * without the parts of its path that nobody has thought of.
 * @param {string} url
 * @returns {string} the same, when it is no address of the web
 */
export function maskUrl(url) {
  const payload = /^\s*data:([^,]*),/i.exec(url);
  if (payload) {
    return `data:${payload[1]},${MASK}`;
  }
  const parts = partsOf(url);
  if (!parts) {
    return url;
  }
  const { scheme, server, path, query, fragment } = parts;
  return [
    scheme,
    server.replace(/^.*@/s, `${MASK}@`),
    path
      .split(/([/\\])/)
      .map(maskSegment)
      .join(""),
    query.length > 1 ? `?${maskQuery(query.slice(1))}` : query,
    fragment.length > 1 ? `#${MASK}` : fragment,
  ].join("");
}
