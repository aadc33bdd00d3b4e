// SPDX-License-Identifier: MIT

// QR codes, from the mail to what they say: with the program's report, the worker and the browser's
// own decoders.

import assert from "node:assert/strict";
import { photo } from "../codes/draw.mjs";
import { hundred } from "../codes/hundred.mjs";
import { mailWith } from "../codes/mail.mjs";
import { open, pageTest, reportOf } from "./lib.mjs";

/** @typedef {import("../../../extension/node_modules/playwright-core/types/types.d.ts").Page} Page */

const MUST = 95;

/** @type {import("../codes/hundred.mjs").Code[]} */
let made = [];

/** @returns {import("../codes/hundred.mjs").Code[]} */
function codesOnce() {
  made = made.length > 0 ? made : hundred();
  return made;
}

/**
 * @param {Page} page
 * @param {Buffer} mail
 * @returns {Promise<{rows: [string, string][], wasRead: boolean}>} what codes in it say
 */
function look(page, mail) {
  return page.evaluate(
    async ({ raw, report }) => {
      let wasRead = false;
      /** @type {any} */ (globalThis).messenger.messages.getRaw = () => {
        wasRead = true;
        return Promise.resolve(raw);
      };
      const path = "/background/codes.mjs";
      const { Codes } = await import(path);
      return { rows: await new Codes().of(1, report), wasRead };
    },
    { raw: mail.toString("latin1"), report: reportOf(mail) },
  );
}

/**
 * @param {Page} page
 * @param {import("../codes/draw.mjs").Pixels} pixels
 * @param {number} rounds
 * @returns {Promise<{decoding: number, reading: number}>} the median, in ms
 */
function measure(page, pixels, rounds) {
  const mail = mailWith({ pixels }).toString("latin1");
  const base64 = /filename=code\.png\r\n.*\r\n\r\n([^-]*)/.exec(mail)?.[1] ?? "";
  return page.evaluate(
    async ({ picture, times }) => {
      const [decoder, reader] = ["/background/codes-picture.mjs", "/background/codes-read.mjs"];
      const { pixelsOf } = await import(decoder);
      const { readCodes } = await import(reader);
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const [decoding, reading] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
      for (let i = 0; i < times; i++) {
        const start = performance.now();
        const decoded = await pixelsOf(bytes);
        const middle = performance.now();
        readCodes(decoded);
        decoding.push(middle - start);
        reading.push(performance.now() - middle);
      }
      const median = (/** @type {number[]} */ all) =>
        all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
      return { decoding: median(decoding), reading: median(reading) };
    },
    { picture: base64.replace(/\s/g, ""), times: rounds },
  );
}

pageTest("a hundred codes", async () => {
  const page = await open("welcome/welcome.html");
  const codes = codesOnce();
  assert.equal(codes.length, 100);
  /** @type {string[]} */
  const missed = [];
  for (const code of codes) {
    const { rows } = await look(page, mailWith(code));
    if (!rows.some(([text]) => text === code.text)) {
      missed.push(code.name);
    }
  }
  console.log(`# ${codes.length - missed.length} of ${codes.length} read`);
  console.log(`# not read: ${missed.join("; ") || "none"}`);
  assert.ok(codes.length - missed.length >= MUST, missed.join("; "));
});

pageTest("a code's place is its part", async () => {
  const page = await open("welcome/welcome.html");
  const [code] = codesOnce().filter(({ name }) => name.startsWith("10 px"));
  assert.ok(code?.pixels);
  const { rows } = await look(page, mailWith({ pixels: code.pixels }));
  assert.deepEqual(rows, [[code.text, "part:2"]]);
});

pageTest("nothing is read where nothing could be a code", async () => {
  const page = await open("welcome/welcome.html");
  const plain = await look(page, mailWith({ plain: "Hello,\n\nsee you tomorrow.\n" }));
  assert.deepEqual(plain, { rows: [], wasRead: false });
  const html =
    '<table border=0><tr><td bgcolor="#fff"><a href="https://shop.example">A</a></table>';
  assert.deepEqual(await look(page, mailWith({ html })), { rows: [], wasRead: false });
});

pageTest("pictures and tables that are no codes", async () => {
  const page = await open("welcome/welcome.html");
  const picture = mailWith({ pixels: photo(640, 480, 9) });
  assert.deepEqual(await look(page, picture), { rows: [], wasRead: true });
  const row = `<tr>${"<td bgcolor=#eee>1</td><td bgcolor=#ddd>2</td>".repeat(12)}</tr>`;
  const report = mailWith({ html: `<table>${row.repeat(40)}</table>` });
  assert.deepEqual(await look(page, report), { rows: [], wasRead: true });
  const art = mailWith({ plain: `${"█▀▄ ".repeat(20)}\n`.repeat(12) });
  assert.deepEqual(await look(page, art), { rows: [], wasRead: true });
});

pageTest("a picture of a data: URL", async () => {
  const page = await open("welcome/welcome.html");
  const [code] = codesOnce().filter(({ name }) => name.startsWith("8 px"));
  assert.ok(code?.pixels);
  const mail = mailWith({ pixels: code.pixels }).toString("latin1");
  const base64 = /filename=code\.png\r\n.*\r\n\r\n([^-]*)/.exec(mail)?.[1] ?? "";
  const html = `<p>Scan:</p><img src="data:image/png;base64,${base64.replace(/\s/g, "")}">`;
  const { rows } = await look(page, mailWith({ html }));
  assert.deepEqual(
    rows.map(([text]) => text),
    [code.text],
  );
});

pageTest("a small file that would be a huge picture is not decoded", async () => {
  const page = await open("welcome/welcome.html");
  const size = await page.evaluate(async () => {
    const path = "/background/codes-picture.mjs";
    const { formatOf, pixelsOf } = await import(path);
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, 30_000);
    new DataView(bytes.buffer).setUint32(20, 30_000);
    return [formatOf(bytes), await pixelsOf(bytes)];
  });
  assert.deepEqual(size, [{ type: "image/png", width: 30_000, height: 30_000 }, null]);
});

pageTest("what a picture of 1600×1200 costs", async () => {
  const page = await open("welcome/welcome.html");
  const [code] = codesOnce().filter(({ name }) => name.startsWith("in a photo of 1600×1200"));
  assert.ok(code?.pixels);
  for (const [name, pixels] of /** @type {const} */ ([
    ["with a code", code.pixels],
    ["without one", photo(1600, 1200, 99)],
  ])) {
    const { decoding, reading } = await measure(page, pixels, 15);
    const ms = `${decoding.toFixed(1)} ms to decode, ${reading.toFixed(1)} ms to read`;
    console.log(`# 1600×1200, ${name}: ${ms}`);
  }
});
