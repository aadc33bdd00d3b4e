// SPDX-License-Identifier: MIT

// Copies of a mail for others. In the masked copy nothing tells who has received it: fields that name
// recipients are emptied, addresses, names and tokens are masked wherever they stand in the header
// and in the text, and the contents of attached files, which nobody here can look into, are left out.
// A string of bytes has one character for each byte.

import {
  base64Lines,
  decodedWords,
  fromBase64,
  fromQuoted,
  textOf,
  utf8,
  wrapped,
} from "./bytes.mjs";

/** @typedef {import("../shared/types.d.ts").Facts} Facts */
/** @typedef {import("../shared/types.d.ts").Part} Part */

const MASK = "********";

/** Fields that say nothing but for whom the mail is. */
const FOR_WHOM = new RegExp(
  `^(?:(?:resent-|apparently-|delivered-|envelope-|x-(?:envelope-|original-|forwarded-|delivered-|` +
    `rcpt-|real-|apparently-|yahoo-forwarded-|gm-original-)?)?to|(?:resent-)?b?cc|` +
    `x-forwarded-for|x-rcpt|original-recipient|final-recipient|x-recipient|x-receiver)$`,
  "i",
);
/** What Thunderbird and mail boxes put before a mail. */
const KEPT_HERE = /^(?:From [^\n]*\n|(?:X-Mozilla-[A-Za-z]+\d?|X-Account-Key|X-UIDL):[^\n]*\n)+/;
const FIELD = /[^\n]*\n(?:[ \t][^\n]*\n)*|[^\n]+$/g;
const QUOTED_MAX = 75; // characters in a line, and "="
const LINE_MAX = 998; // RFC 5322 section 2.1.1

/**
 * @typedef {object} Rewriting
 * @property {(header: string, isLast: boolean) => string} header fields, and lines between parts
 * @property {(content: string, part: Part) => Content} content of a part, as it stands in the mail
 */

/** @typedef {{content: string, encoding?: string}} Content and its Content-Transfer-Encoding, if new */

/**
 * @param {string} raw
 * @param {Facts} facts
 * @param {Rewriting} how
 * @returns {string} with lines that end in CRLF
 */
function rewritten(raw, { parts = [] }, { header, content }) {
  const pieces = [];
  let position = KEPT_HERE.exec(raw)?.[0].length ?? 0;
  for (const part of [...parts].sort((one, other) => one.begin - other.begin)) {
    if (part.begin < position || part.end < part.begin) {
      continue; // within a mail that is attached, which is content
    }
    const before = raw.slice(position, part.begin);
    const { content: changed, encoding } = content(raw.slice(part.begin, part.end), part);
    pieces.push(header(encoding === undefined ? before : withEncoding(before, encoding), false));
    pieces.push(changed);
    position = part.end;
  }
  pieces.push(header(raw.slice(position), true));
  return pieces.join("").replace(/\r?\n/g, "\r\n");
}

/**
 * @param {string} before a part: its header stands at the end
 * @param {string} encoding
 * @returns {string}
 */
function withEncoding(before, encoding) {
  const begin = before.lastIndexOf("\n--") + 1;
  const field = /^content-transfer-encoding:[^\n]*\n(?:[ \t][^\n]*\n)*/im;
  const own = before.slice(begin).replace(field, "");
  const added = `Content-Transfer-Encoding: ${encoding}\r\n`;
  return before.slice(0, begin) + own.replace(/(\r?\n)?$/, (end) => `${added}${end}`);
}

/**
 * @param {string} line a field, unfolded or not, or a line between parts
 * @param {(text: string) => string} mask
 * @returns {string}
 */
function maskedField(line, mask) {
  const [, name = "", end = ""] = /^([!-9;-~]+):[^]*?(\r?\n)?$/.exec(line) ?? [];
  if (FOR_WHOM.test(name)) {
    return `${name}: ${MASK}${end}`;
  }
  const masked = maskedLine(line, "utf-8", mask);
  const said = decodedWords(masked.replace(/\r?\n[ \t]+/g, " "));
  return mask(said) === said ? masked : name ? `${name}: ${MASK}${end}` : `${MASK}${end}`;
}

/**
 * @param {string} bytes one line
 * @param {string} charset
 * @param {(text: string) => string} mask
 * @returns {string}
 */
function maskedLine(bytes, charset, mask) {
  const text = textOf(bytes, charset);
  if (text !== null && mask(text) === text) {
    return bytes;
  }
  const masked = mask(bytes);
  const left = textOf(masked, charset) ?? masked;
  // A name in letters of another charset: the line goes as a whole.
  return mask(left) === left ? masked : `${MASK}${/\r?\n?$/.exec(bytes)?.[0] ?? ""}`;
}

/**
 * @param {string} bytes
 * @param {string} charset
 * @param {(text: string) => string} mask
 * @returns {string}
 */
function maskedText(bytes, charset, mask) {
  const text = textOf(bytes, "utf-8");
  const is7bit = /^[\t\n\f\r -~]*$/.test(bytes);
  if (text !== null && (is7bit || /^utf-?8$/i.test(charset))) {
    return utf8(mask(text));
  }
  return bytes.replace(/[^\n]+\n?/g, (line) => maskedLine(line, charset, mask));
}

/**
 * @param {string} text
 * @returns {string} RFC 2045 section 6.7
 */
function toQuoted(text) {
  return text.split(/\r?\n/).map(quotedLine).join("\r\n");
}

/**
 * @param {string} line
 * @returns {string}
 */
function quotedLine(line) {
  const quoted = line.replace(/[^ -<>-~\t]|[ \t]$/g, (byte) => `=${hexOf(byte)}`);
  const lines = [""];
  for (const letter of quoted.match(/=..|./g) ?? []) {
    const last = lines.at(-1) ?? "";
    if (last.length + letter.length > QUOTED_MAX) {
      lines.push(letter);
    } else {
      lines[lines.length - 1] = last + letter;
    }
  }
  return lines.join("=\r\n");
}

/**
 * @param {string} byte
 * @returns {string}
 */
function hexOf(byte) {
  return byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

/**
 * @param {string} text
 * @param {(text: string) => string} mask
 * @param {boolean} isLast
 * @returns {string}
 */
function maskedHeader(text, mask, isLast) {
  const lines = text.match(FIELD) ?? [];
  // Behind the last part that the report knows stand boundaries; or parts that it does not know.
  const known = isLast ? lines.filter((line) => /^(?:--|\r?\n?$)/.test(line)) : lines;
  return known.map((line) => maskedField(line, mask)).join("");
}

/**
 * @param {string} content of a part
 * @param {string | undefined} encoding
 * @param {string | undefined} charset undefined for what is no text
 * @param {(text: string) => string} mask
 * @returns {string}
 */
function maskedContent(content, encoding, charset, mask) {
  if (charset === undefined || /^utf-?(?:7|16|32)/i.test(charset)) {
    return "";
  }
  switch (encoding) {
    case "base64":
      return base64Lines(maskedText(fromBase64(content), charset, mask));
    case "quoted-printable":
      return toQuoted(maskedText(fromQuoted(content), charset, mask));
    default:
      return maskedText(content, charset, mask);
  }
}

/**
 * @param {string} text
 * @returns {boolean} it may be sent by whatever server
 */
function isFit(text) {
  return (
    !/[\0\u0080-\u00ff]/.test(text) &&
    text.split("\n").every((line) => line.replace(/\r$/, "").length <= LINE_MAX)
  );
}

/**
 * Bytes of which nobody says what they are, as others name them (RFC 1428).
 * @param {string} text
 * @returns {string}
 */
function fitHeader(text) {
  const named = (/** @type {string} */ run) =>
    `=?unknown-8bit?Q?${[...run].map((byte) => `=${hexOf(byte)}`).join("")}?=`;
  return text
    .replaceAll("\0", "")
    .replace(/[\u0080-\u00ff]{1,15}/g, named)
    .replace(new RegExp(`[^\\r\\n]{${LINE_MAX}}(?=[^\\r\\n])`, "g"), "$&\r\n ");
}

/**
 * @param {string} content
 * @param {string | undefined} encoding
 * @returns {Content}
 */
function fitContent(content, encoding) {
  if (isFit(content)) {
    return { content };
  }
  switch (encoding) {
    case "base64":
      return { content: wrapped(content.replace(/[^A-Za-z0-9+/=]/g, "")) };
    case "quoted-printable":
      return { content: toQuoted(fromQuoted(content)) };
    default:
      return { content: base64Lines(content), encoding: "base64" };
  }
}

/**
 * @param {string} raw
 * @returns {string} the mail as it came, without what was put before it here
 */
export function wholeCopy(raw) {
  return raw.replace(KEPT_HERE, "");
}

/**
 * A copy in bytes below 128, in lines that may be sent: what is not becomes base64, each part by
 * itself. A mail that stands in another must not be encoded as a whole (RFC 2046 section 5.2.1).
 * @param {string} raw
 * @param {Facts} facts of it
 * @param {((text: string) => string) | null} mask null: nothing is masked
 * @returns {string} with lines that end in CRLF
 */
export function copyOf(raw, facts, mask) {
  const charsets = new Map(
    (facts.bodies ?? []).map(({ where, charset }) => [where, charset || "utf-8"]),
  );
  return rewritten(raw, facts, {
    header: (text, isLast) => fitHeader(mask ? maskedHeader(text, mask, isLast) : text),
    content: (content, { where, encoding }) =>
      fitContent(
        mask ? maskedContent(content, encoding, charsets.get(where), mask) : content,
        encoding,
      ),
  });
}
