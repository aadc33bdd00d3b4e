// SPDX-License-Identifier: MIT

// A mail's bytes as text for people. They come as a string of one character per byte
// ("BinaryString"); nothing here interprets what it shows.

/**
 * @param {string} binary
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

/**
 * Bytes that nobody described: UTF-8 when they are, else what old Western mail would mean.
 * @param {string} binary
 * @param {boolean} [isCut] perhaps within a character, which is no reason to take it for the other
 * @returns {string}
 */
export function human(binary, isCut = false) {
  const bytes = bytesOf(binary);
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * @param {string} binary
 * @param {string | undefined} charset as the mail names it
 * @param {boolean} [isCut]
 * @returns {string}
 */
export function decodeCharset(binary, charset, isCut = false) {
  if (!charset || /^(us-)?ascii$/i.test(charset)) {
    return human(binary, isCut);
  }
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytesOf(binary));
  } catch {
    return human(binary, isCut);
  }
}

/**
 * @param {string} text
 * @returns {string} bytes; what is no base64 is passed over
 */
export function decodeBase64(text) {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, "");
  // One character alone at the end holds no byte.
  return atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean);
}

/**
 * @param {string} text
 * @returns {string} bytes
 */
export function decodeQuotedPrintable(text) {
  return text
    .replace(/[ \t]+(\r?\n|$)?/g, (run, /** @type {string | undefined} */ end) => end ?? run)
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, /** @type {string} */ hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
}

/**
 * @param {string} binary the body of a part
 * @param {string | undefined} encoding Content-Transfer-Encoding
 * @returns {string} bytes
 */
export function decodeTransfer(binary, encoding) {
  switch (encoding?.toLowerCase()) {
    case "base64":
      return decodeBase64(binary);
    case "quoted-printable":
      return decodeQuotedPrintable(binary);
    default:
      return binary;
  }
}

const WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi;
// White space between two encoded words is none.
const BETWEEN = /(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi;

/**
 * A field's value with its encoded words (RFC 2047) read.
 * @param {string} text
 * @returns {string}
 */
export function decodeWords(text) {
  /** @type {{charset: string, bytes: string, begin: number, end: number}[]} */
  const runs = [];
  const joined = text.replace(BETWEEN, "$1");
  for (const match of joined.matchAll(WORD)) {
    const [all, charset = "", kind = "", content = ""] = match;
    const quoted = () => decodeQuotedPrintable(content.replaceAll("_", " "));
    const bytes = kind.toLowerCase() === "b" ? decodeBase64(content) : quoted();
    const last = runs.at(-1);
    // Some mailers cut in the middle of a character; the next word goes on with it.
    if (last && last.end === match.index && last.charset === charset.toLowerCase()) {
      last.bytes += bytes;
      last.end += all.length;
    } else {
      const end = match.index + all.length;
      runs.push({ charset: charset.toLowerCase(), bytes, begin: match.index, end });
    }
  }
  let out = "";
  let at = 0;
  for (const run of runs) {
    out += joined.slice(at, run.begin) + decodeCharset(run.bytes, run.charset);
    at = run.end;
  }
  return out + joined.slice(at);
}

// Controls but tab and line feed, what is not seen, and what reorders what is seen.
const ODD = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text cut into what can be shown and what must be named.
 * @param {string} text
 * @returns {{text: string, odd: boolean}[]}
 */
export function segments(text) {
  /** @type {{text: string, odd: boolean}[]} */
  const all = [];
  const lines = text.replaceAll("\r\n", "\n");
  let at = 0;
  for (const match of lines.matchAll(ODD)) {
    if (match.index > at) {
      all.push({ text: lines.slice(at, match.index), odd: false });
    }
    all.push({ text: codePoint(match[0]), odd: true });
    at = match.index + match[0].length;
  }
  return at < lines.length ? [...all, { text: lines.slice(at), odd: false }] : all;
}

/**
 * @param {string} character
 * @returns {string} as "U+202E"
 */
function codePoint(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
