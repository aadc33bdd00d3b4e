// SPDX-License-Identifier: MIT

// Which of many names may be taken for a certain one. Only a choice of what is worth being looked at:
// the program compares the letters (host/people/name-match.c), so this may well find too much.

const SHARE = 0.6; // of the letters of the longer one that both have

/**
 * @param {string} text
 * @returns {string} without case, width, spaces and signs, and with one kind of kana
 */
function lettersOf(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "")
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * @param {string} text
 * @returns {Map<string, number>} how often it has each letter
 */
function countsOf(text) {
  const counts = new Map();
  for (const letter of text) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/**
 * Letters of other alphabets that look the same differ here, so it takes no more than most of them.
 * @param {string} wanted
 * @returns {(other: string) => number} how much of the letters both share, 0 to 1
 */
export function resemblanceTo(wanted) {
  const letters = lettersOf(wanted);
  const counts = countsOf(letters);
  return (other) => {
    const others = lettersOf(other);
    const longer = Math.max([...letters].length, [...others].length);
    let shared = 0;
    for (const [letter, count] of countsOf(others)) {
      shared += Math.min(count, counts.get(letter) ?? 0);
    }
    return longer === 0 ? 0 : shared / longer;
  };
}

/**
 * @template Row
 * @param {string} wanted
 * @param {readonly Row[]} rows
 * @param {(row: Row) => string} nameOf
 * @param {number} most
 * @returns {Row[]} those that may be taken for it, the likest first
 */
export function likest(wanted, rows, nameOf, most) {
  const resemblance = resemblanceTo(wanted);
  return rows
    .map((row) => ({ row, share: resemblance(nameOf(row)) }))
    .filter(({ share }) => share >= SHARE)
    .sort((one, other) => other.share - one.share)
    .slice(0, most)
    .map(({ row }) => row);
}
