// SPDX-License-Identifier: MIT

// What a reader cannot see, or what reorders what is seen: controls, Unicode's Bidi_Control and Cf.
// The host (base/text.c) cleans its reports in the same way; here it is done for whatever comes
// from elsewhere, and once more for reports, which are read as a stranger's.
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const SPACES = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g;

/**
 * A value of a mail as one line that shows everything it holds: white space and controls become
 * one space, what cannot be seen becomes U+FFFD.
 * @param {string} text
 * @returns {string}
 */
export function visible(text) {
  return text.replace(SPACES, " ").replace(UNSEEN, "\ufffd").trim();
}

/**
 * @param {string} text
 * @param {number} max in characters
 * @returns {string}
 */
export function shorten(text, max) {
  // Half a surrogate pair would show as a box.
  return text.length <= max ? text : `${text.slice(0, max).replace(/[\ud800-\udbff]$/, "")}…`;
}
