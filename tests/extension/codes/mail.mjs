// SPDX-License-Identifier: MIT

// Mails around codes.

import { png } from "./png.mjs";

/** @typedef {import("./draw.mjs").Pixels} Pixels */

const HEAD = [
  "Return-Path: <support@mail-desk.example>",
  "Received: from mail.mail-desk.example (mail.mail-desk.example [203.0.113.5])",
  "\tby mx.example.jp (Postfix) with ESMTPS id 4XyzAb1",
  "\tfor <taro.yamada@example.jp>; Thu, 14 May 2026 10:00:05 +0900 (JST)",
  "Date: Thu, 14 May 2026 10:00:00 +0900",
  "From: Mail Support <support@mail-desk.example>",
  "To: taro.yamada@example.jp",
  "Subject: Keep your mailbox",
  "Message-ID: <20260514.1@mail-desk.example>",
  "MIME-Version: 1.0",
];

/**
 * @param {Buffer} bytes
 * @returns {string} base64, in lines
 */
function lines(bytes) {
  return (bytes.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
}

/**
 * @param {string} type
 * @param {string} text
 * @returns {string[]}
 */
function part(type, text) {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    lines(Buffer.from(text)),
  ];
}

/**
 * @param {{pixels?: Pixels, plain?: string, html?: string}} what
 * @returns {Buffer} with the pixels as an inline picture
 */
export function mailWith({ pixels, plain, html }) {
  if (!pixels) {
    const body = html === undefined ? part("text/plain", plain ?? "") : part("text/html", html);
    return Buffer.from([...HEAD, ...body, ""].join("\r\n"));
  }
  return Buffer.from(
    [
      ...HEAD,
      'Content-Type: multipart/related; boundary="b"',
      "",
      "--b",
      ...part("text/html", '<p>Scan the picture.</p><img src="cid:code">'),
      "--b",
      "Content-Type: image/png",
      "Content-ID: <code>",
      "Content-Disposition: inline; filename=code.png",
      "Content-Transfer-Encoding: base64",
      "",
      lines(png(pixels)),
      "--b--",
      "",
    ].join("\r\n"),
  );
}
