// SPDX-License-Identifier: MIT

// A fragment of a report found again in the text that it came from. The report's is cleaned: white
// space is one, what cannot be seen is U+FFFD, and a long one is cut.

const PREFIX = 48; // of a cut one: enough to be the right place
/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
// A tag ends before the next one begins: a row of unclosed ones is read once, not once for each.
const TOKEN = /<[!/a-z][^<>]*>|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi;

/**
 * A text in pieces, each with its place: what a reader sees, which an entity writes otherwise.
 * @typedef {{text: string, begin: number, end: number, isEntity: boolean}} Piece
 */

/**
 * @param {string} text
 * @returns {string} without white space, in small letters
 */
function squeeze(text) {
  const bare = text.replace(/\s+/g, "");
  const small = bare.toLowerCase();
  // There are letters that become two: no place would be right behind them.
  return small.length === bare.length ? small : bare;
}

/**
 * @param {string} text
 * @returns {Piece[]}
 */
function whole(text) {
  return [{ text, begin: 0, end: text.length, isEntity: false }];
}

/**
 * HTML as its reader sees it: without tags, entities read.
 * @param {string} html
 * @returns {Piece[]}
 */
function readHtml(html) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    pieces.push({
      text: html.slice(at, match.index),
      begin: at,
      end: match.index,
      isEntity: false,
    });
    pieces.push({ text: entity(match), begin: match.index, end, isEntity: true });
    at = end;
  }
  return [...pieces, { text: html.slice(at), begin: at, end: html.length, isEntity: false }];
}

/**
 * @param {RegExpExecArray} match
 * @returns {string} nothing for a tag
 */
function entity([all, hex, decimal, name]) {
  if (all.startsWith("<")) {
    return "";
  }
  if (name) {
    return ENTITIES[name.toLowerCase()] ?? all;
  }
  const code = hex ? parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/**
 * @param {string} flat
 * @param {string} wanted likewise without white space
 * @returns {{begin: number, length: number} | null}
 */
function search(flat, wanted) {
  const begin = flat.indexOf(wanted);
  if (begin >= 0 || wanted.length <= PREFIX) {
    return begin < 0 ? null : { begin, length: wanted.length };
  }
  const start = flat.indexOf(wanted.slice(0, PREFIX));
  let length = PREFIX;
  while (length < wanted.length && flat[start + length] === wanted[length]) {
    length++;
  }
  return start < 0 ? null : { begin: start, length };
}

/**
 * @param {Piece[]} pieces
 * @param {number} n of a character, white space not counted
 * @returns {[begin: number, end: number]} where it stands
 */
function placeOfCharacter(pieces, n) {
  let left = n;
  for (const { text, begin, end, isEntity } of pieces) {
    for (const run of text.matchAll(/\S+/g)) {
      if (left < run[0].length) {
        const at = begin + run.index + left;
        return isEntity ? [begin, end] : [at, at + 1];
      }
      left -= run[0].length;
    }
  }
  return [0, 0];
}

/**
 * @param {string} text
 * @param {string} value
 * @returns {[begin: number, end: number] | null} its place in the text
 */
export function locate(text, value) {
  const wanted = squeeze(value);
  if (wanted === "") {
    return null;
  }
  for (const read of [whole, readHtml]) {
    const pieces = read(text);
    const hit = search(squeeze(pieces.map((piece) => piece.text).join("")), wanted);
    if (hit) {
      const [begin] = placeOfCharacter(pieces, hit.begin);
      const [, end] = placeOfCharacter(pieces, hit.begin + hit.length - 1);
      return [begin, end];
    }
  }
  return null;
}
