// SPDX-License-Identifier: MIT

// Bytes as mail carries them. Everywhere here a string of bytes has one character for each byte.

const LINE = 76; // characters of base64 in a line (RFC 2045 section 6.8)
const CHUNK = 0x8000; // arguments that a call takes

/**
 * @param {string} bytes
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function toArray(bytes) {
  const array = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    array[i] = bytes.charCodeAt(i);
  }
  return array;
}

/**
 * @param {Uint8Array} array
 * @returns {string}
 */
function fromArray(array) {
  let bytes = "";
  for (let i = 0; i < array.length; i += CHUNK) {
    bytes += String.fromCharCode(...array.subarray(i, i + CHUNK));
  }
  return bytes;
}

/**
 * @param {string} text
 * @returns {string} its bytes in UTF-8
 */
export function utf8(text) {
  return fromArray(new TextEncoder().encode(text));
}

/**
 * @param {string} bytes
 * @param {string} [charset]
 * @returns {string | null} null where they are none of that charset, or nobody knows it
 */
export function textOf(bytes, charset = "utf-8") {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(toArray(bytes));
  } catch {
    return null;
  }
}

/**
 * @param {string} bytes
 * @returns {string} in lines that end in CRLF
 */
export function base64Lines(bytes) {
  return wrapped(btoa(bytes));
}

/**
 * @param {string} base64
 * @returns {string} in lines that end in CRLF
 */
export function wrapped(base64) {
  return (base64.match(new RegExp(`.{1,${LINE}}`, "g")) ?? []).join("\r\n");
}

/**
 * What is no base64 is passed over, as mail programs do.
 * @param {string} text
 * @returns {string}
 */
export function fromBase64(text) {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

/**
 * RFC 2045 section 6.7.
 * @param {string} text
 * @returns {string}
 */
export function fromQuoted(text) {
  return text
    .replace(/[ \t]+(?=\r?\n|$)/g, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * Encoded words (RFC 2047) as what they say.
 * @param {string} field
 * @returns {string}
 */
export function decodedWords(field) {
  return field
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(
      /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi,
      (word, charset, encoding, text) => {
        const bytes = /b/i.test(encoding)
          ? fromBase64(text)
          : fromQuoted(text.replaceAll("_", " ").replace(/ $/, "=20"));
        return textOf(bytes, charset) ?? word;
      },
    );
}

/**
 * @param {string} text
 * @returns {string} for a field: as it is when it is ASCII, else as encoded words of UTF-8
 */
export function encodedWords(text) {
  if (/^[ -~]*$/.test(text)) {
    return text;
  }
  const words = [...text].reduce((all, letter) => {
    const last = all.at(-1) ?? "";
    // With its frame a word has at most 75 characters.
    return utf8(last + letter).length <= 45 && all.length > 0
      ? [...all.slice(0, -1), last + letter]
      : [...all, letter];
  }, /** @type {string[]} */ ([]));
  return words.map((one) => `=?utf-8?B?${btoa(utf8(one))}?=`).join("\r\n ");
}
