// SPDX-License-Identifier: MIT

// Which parts of a message are looked at for QR codes, and what becomes of what they say. That they
// are read is tested in a browser (pages/codes.test.mjs).

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Codes, placesIn } from "../../../extension/src/background/codes.mjs";
import { matricesInText } from "../../../extension/src/background/codes-grid.mjs";
import { formatOf } from "../../../extension/src/background/codes-picture.mjs";
import { aReport, flush, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/background/codes.mjs").Job} Job */

const RAW = "Subject: x\r\n\r\niVBORw==";
const PICTURE = { where: "part:2", type: "image/png", size: 2000 };
const PART = { where: "part:2", begin: 14, end: RAW.length, encoding: "base64" };

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Job[]} */
let jobs = [];
let closed = 0;

/**
 * @param {...string[]} answers
 * @returns {Codes}
 */
function codesSaying(...answers) {
  return new Codes(() => ({
    read: (job) => {
      jobs.push(job);
      return Promise.resolve(answers[jobs.length - 1] ?? []);
    },
    close: () => void closed++,
  }));
}

/** @param {import("../../../extension/src/shared/types.d.ts").Facts} facts */
const reportWith = (facts) => aReport({ facts });

/**
 * @param {Codes} codes
 * @param {import("../../../extension/src/shared/types.d.ts").Facts} facts
 */
async function rowsOf(codes, facts) {
  const rows = codes.of(1, reportWith(facts));
  await flush();
  mock.timers.tick(200);
  return rows;
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  fake = install();
  fake.mail({ id: 1 }, RAW);
  jobs = [];
  closed = 0;
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

describe("what is looked at", () => {
  it("is a picture's part, and a body that may draw", () => {
    const drawn = { where: "part:1", html: true, drawn: true };
    const report = reportWith({
      attachments: [PICTURE, { where: "part:3", type: "application/pdf", size: 9000 }],
      bodies: [drawn, { where: "part:4", html: false }],
      parts: [1, 2, 3, 4].map((n) => ({ where: `part:${n}`, begin: n, end: 20 * n })),
    });
    assert.deepEqual(
      placesIn(report).map(({ part, body }) => [part.where, body !== undefined]),
      [
        ["part:1", true],
        ["part:2", false],
      ],
    );
  });

  it("is a picture that says it is something else", () => {
    const attachments = [{ ...PICTURE, type: "application/octet-stream", detected: "image/jpeg" }];
    assert.equal(placesIn(reportWith({ attachments, parts: [PART] })).length, 1);
  });

  it("is no picture that is too large, and no part that lies nowhere", () => {
    const large = { ...PICTURE, size: 11 << 20 };
    assert.deepEqual(placesIn(reportWith({ attachments: [large], parts: [PART] })), []);
    assert.deepEqual(placesIn(reportWith({ attachments: [PICTURE] })), []);
  });
});

describe("what is found", () => {
  it("has the part it is from, and is looked for once", async () => {
    const codes = codesSaying(["https://a.example/", "https://b.example/"]);
    const facts = { attachments: [PICTURE], parts: [PART] };
    const rows = await rowsOf(codes, facts);
    assert.deepEqual(rows, [
      ["https://a.example/", "part:2"],
      ["https://b.example/", "part:2"],
    ]);
    assert.deepEqual([.../** @type {any} */ (jobs[0]).picture], [0x89, 0x50, 0x4e, 0x47]);
    assert.equal(await codes.of(1, reportWith(facts)), rows);
    assert.deepEqual([jobs.length, closed], [1, 1]);
  });

  it("is within what the program takes, each text once", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(5000, "x"));
    const rows = await rowsOf(codesSaying(["a", "a", ...many]), {
      attachments: [PICTURE],
      parts: [PART],
    });
    assert.equal(rows.filter(([text]) => text === "a").length, 1);
    assert.ok(JSON.stringify(rows).length <= 13 * 1024);
    assert.ok(rows.every(([text]) => text.length <= 4096));
  });

  it("is nothing, without a look, where there is nothing to look at", async () => {
    assert.deepEqual(await codesSaying(["a"]).of(1, reportWith({})), []);
    assert.deepEqual([jobs.length, closed], [0, 0]);
  });

  it("is in the first 20 pictures", async () => {
    const all = Array.from({ length: 30 }, (_, i) => `part:${i}`);
    const facts = {
      attachments: all.map((where) => ({ ...PICTURE, where })),
      parts: all.map((where) => ({ ...PART, where })),
    };
    await rowsOf(codesSaying(), facts);
    assert.equal(jobs.length, 20);
  });
});

describe("drawings", () => {
  it("are no codes when they are small, or have other letters", () => {
    assert.deepEqual(matricesInText("█▀▄\n".repeat(30)), []);
    assert.deepEqual(matricesInText(`${"█▀▄a".repeat(10)}\n`.repeat(30)), []);
    assert.deepEqual(matricesInText(`${"#".repeat(72)}\n`.repeat(3)), []);
  });

  it("end in time, whatever is drawn", () => {
    const start = Date.now();
    matricesInText(`${"█ ▀▄".repeat(500)}\n`.repeat(500));
    matricesInText(`${" ".repeat(2000)}\n`.repeat(1000));
    assert.ok(Date.now() - start < 20_000);
  });
});

describe("formats", () => {
  const bytes = (/** @type {string} */ text) => Uint8Array.from(text, (one) => one.charCodeAt(0));

  it("tell their size", () => {
    const jpeg = "\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x40\0\x80\x03";
    const webp = "RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\0\0\x3f\0\0";
    const avif = `\0\0\0\x1cftypavif${"\0".repeat(16)}\0\0\0\x14ispe\0\0\0\0\0\0\0\x80\0\0\0\x40`;
    const bmp = `BM${"\0".repeat(12)}\x28\0\0\0\x80\0\0\0\xc0\xff\xff\xff`;
    for (const [text, type] of /** @type {const} */ ([
      ["GIF89a\x80\0\x40\0", "image/gif"],
      [jpeg, "image/jpeg"],
      [webp, "image/webp"],
      [avif, "image/avif"],
      [bmp, "image/bmp"],
    ])) {
      assert.deepEqual(formatOf(bytes(text)), { type, width: 128, height: 64 });
    }
  });

  it("are none when they end too soon, or are no pictures", () => {
    for (const text of [
      "",
      "\x89PNG",
      "\xff\xd8\xff",
      "<svg></svg>",
      "RIFF\0\0\0\0WEBP",
      "hello",
    ]) {
      assert.equal(formatOf(bytes(text)), null, text);
    }
  });
});
