// SPDX-License-Identifier: MIT

// QR codes in pictures: what they say joins the links of the report, and a mail with an ordinary
// picture is dissected once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matrixOf, photo, picture } from "../../extension/codes/draw.mjs";
import { png } from "../../extension/codes/png.mjs";
import { putToSleep } from "../lib/background.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { HOST } from "../lib/paths.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Codes";
const ADDRESS = "https://login.portal-renew.example/m?u=1";
const WAIT_MS = 3_000; // in which a code would have been read, and more

/**
 * @param {string} subject
 * @param {import("../../extension/codes/draw.mjs").Pixels} pixels
 * @returns {Buffer} with an inline picture
 */
function withPicture(subject, pixels) {
  const lines =
    png(pixels)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  const parts =
    "--part\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
    '<p>Scan the picture.</p><img src="cid:code">\r\n' +
    "--part\r\nContent-Type: image/png\r\nContent-ID: <code>\r\n" +
    "Content-Disposition: inline; filename=code.png\r\n" +
    `Content-Transfer-Encoding: base64\r\n\r\n${lines.join("\r\n")}\r\n--part--\r\n`;
  const outer = letter({ subject, text: "", type: "multipart/related; boundary=part" });
  return Buffer.concat([outer, Buffer.from(parts)]);
}

export const folders = () => ({
  [FOLDER]: [
    withPicture("A code", picture(matrixOf(ADDRESS), { module: 4 })),
    withPicture("A photo", photo(320, 240, 3)),
  ],
});

/**
 * @param {Stage} stage
 * @param {() => Promise<void>} body
 * @returns {Promise<number>} how often a message was dissected meanwhile
 */
async function dissectionsDuring(stage, body) {
  const log = join(stage.directory, "asked.log");
  stage.useHost(`tee "${log}" | "${HOST}" "$@"`);
  try {
    await putToSleep(stage);
    await body();
    return readFileSync(log, "latin1").split('"type":"dissect"').length - 1;
  } finally {
    stage.repairHost();
    await putToSleep(stage);
  }
}

test("codes: the link in a picture is one of the mail's links", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  const n = await dissectionsDuring(stage, async () => {
    await mail.read(stage, "A code");
    assert.equal(await screen.openPanel(stage), "done");
    await waitFor("the code's link", async () => {
      const { text } = await screen.readPage(stage, screen.PANEL);
      return text.includes("login.portal-renew.example");
    });
    const { text, findings } = await screen.readPage(stage, screen.PANEL);
    assert.ok(text.includes(stage.word("link_code_in", "2")), text);
    assert.ok(findings.includes("link-in-code"), findings.join());
    await screen.closePanel(stage);
  });
  assert.equal(n, 2);
});

test("codes: a mail with an ordinary picture is dissected once", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  const n = await dissectionsDuring(stage, async () => {
    await mail.read(stage, "A photo");
    assert.equal(await screen.openPanel(stage), "done");
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    await screen.closePanel(stage);
  });
  assert.equal(n, 1);
});
