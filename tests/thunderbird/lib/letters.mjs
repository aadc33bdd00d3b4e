// SPDX-License-Identifier: MIT

// Mails of our own making, with lines ending in CRLF as on the wire.

const WEB_MAIL = "text/html; charset=utf-8";
const PLAIN_MAIL = "text/plain; charset=utf-8";

const FIRST = Date.UTC(2026, 4, 14, 10);

let made = 0;

/**
 * Each mail a minute later than the one before.
 * @param {number} number
 * @param {number} seconds
 */
function dateOf(number, seconds) {
  const local = new Date(FIRST + (number * 60 + seconds) * 1000);
  return local.toUTCString().replace("GMT", "+0900");
}

/**
 * @param {string} name
 * @param {string} value - encoded where it is not ASCII
 */
function field(name, value) {
  const encoded = value.replace(
    /[\u0080-\uffff]+/g,
    (text) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`,
  );
  return `${name}: ${encoded}\r\n`;
}

/**
 * A mail that came in over one hop. Nothing in it is worth a warning unless asked for.
 * @param {object} wish
 * @param {string} wish.subject
 * @param {string} [wish.from]
 * @param {string} [wish.to]
 * @param {string} [wish.ip] - that it came from
 * @param {string} [wish.text]
 * @param {string} [wish.html]
 * @param {string} [wish.type] - Content-Type of what stands in text
 * @param {Record<string, string>} [wish.fields] - more fields, encoded by us
 * @returns {Buffer}
 */
export function letter({
  subject,
  from = "Taro <taro@shop.example>",
  to = "hanako@example.jp",
  ip = "203.0.113.5",
  text,
  html,
  type,
  fields = {},
}) {
  made++;
  const address = /<([^>]*)>/.exec(from)?.[1] ?? from;
  const domain = address.split("@").pop();
  const head =
    field("Return-Path", `<${address}>`) +
    `Received: from mail.${domain} (mail.${domain} [${ip}])\r\n` +
    ` by mx.example.jp (Postfix) with ESMTPS id ${made}; ${dateOf(made, 5)}\r\n` +
    field("Date", dateOf(made, 0)) +
    field("From", from) +
    field("To", to) +
    field("Message-ID", `<${made}.letter@${domain}>`) +
    field("Subject", subject) +
    Object.entries(fields)
      .map(([name, value]) => field(name, value))
      .join("") +
    field("MIME-Version", "1.0") +
    field("Content-Type", type ?? (html ? WEB_MAIL : PLAIN_MAIL)) +
    (type ? "" : field("Content-Transfer-Encoding", "8bit"));
  return Buffer.from(`${head}\r\n${html ?? text ?? "Hello.\r\n"}\r\n`);
}

const THREAT = "Your account has been suspended. Please verify your account within 24 hours.";
const AMAZON = '"Amazon.co.jp" <account-update@shop-notice.example>';

/** What the headline of dangerLetter() compares, in the order of its sentence. */
export const DANGER_VALUES = ["Amazon", "Amazon.co.jp", "shop-notice.example", "amazon.co.jp"];
export const DANGER_HEADLINE = "check_from_brand_elsewhere_warn";

/**
 * Level danger: a known name on a strange address, a link that shows another address, and a threat.
 * @param {string} subject
 * @param {string} [more] - HTML
 */
export function dangerLetter(subject, more = "") {
  const link = '<a href="https://login.shop-notice.example/in">https://www.amazon.co.jp/</a>';
  return letter({
    subject,
    from: AMAZON,
    html: `<!doctype html><html><body><p>${THREAT} ${link}</p>${more}</body></html>`,
  });
}

export const CAUTION_HEADLINE = "check_link_text_elsewhere_warn";

/**
 * What the headline of cautionLetter() compares.
 * @param {string} [host]
 */
export const cautionValues = (host = "evil.example") => ["https://bank.example/", host];

/**
 * Level caution: a link that shows another address than it leads to, in a mail that is in a hurry.
 * @param {string} subject
 * @param {object} [more]
 * @param {string} [more.host] - where the link leads to
 * @param {string} [more.from]
 * @param {string} [more.body] - HTML
 */
export function cautionLetter(subject, { host = "evil.example", from, body = "" } = {}) {
  const link = `<a href="http://${host}/">https://bank.example/</a>`;
  return letter({
    subject,
    ...(from ? { from } : {}),
    fields: { "X-Priority": "1" },
    html: `<!doctype html><html><body>${body}<p>${link}</p></body></html>`,
  });
}

/**
 * @param {string} subject
 * @param {Buffer} inner - the mail attached to it
 */
export function letterWithMail(subject, inner) {
  const parts =
    "--part\r\nContent-Type: text/plain\r\n\r\nSee the mail attached.\r\n" +
    "--part\r\nContent-Type: message/rfc822\r\n" +
    'Content-Disposition: attachment; filename="inner.eml"\r\n\r\n' +
    `${inner.toString("latin1")}\r\n--part--`;
  const outer = letter({
    subject,
    text: "",
    type: "multipart/mixed; boundary=part",
  });
  return Buffer.concat([outer, Buffer.from(`${parts}\r\n`, "latin1")]);
}

/**
 * @param {string} subject
 * @param {number} bytes - about so much in all
 */
export function largeLetter(subject, bytes) {
  const line =
    "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3\r\n";
  const link = '<a href="http://evil.example/">https://bank.example/</a>';
  const parts =
    `--part\r\nContent-Type: ${WEB_MAIL}\r\n\r\n<p>${link}</p>\r\n` +
    "--part\r\nContent-Type: application/octet-stream; name=a.bin\r\n" +
    "Content-Disposition: attachment; filename=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
    `${line.repeat(bytes / line.length)}--part--\r\n`;
  const outer = letter({
    subject,
    text: "",
    type: "multipart/mixed; boundary=part",
  });
  return Buffer.concat([outer, Buffer.from(parts)]);
}

/**
 * Thunderbird shows all of it and hands programs only what stands before the NUL byte.
 * @param {string} subject
 */
export function cutShortLetter(subject) {
  const link = '<a href="http://evil.example/">https://bank.example/</a>';
  const filler = "<!-- filler filler filler filler filler -->\r\n".repeat(3000);
  return letter({
    subject,
    html: `<p>before</p>\0<p>after ${link}</p>${filler}<p>END</p>`,
  });
}
