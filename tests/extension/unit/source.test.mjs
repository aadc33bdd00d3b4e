// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  decodeBase64,
  decodeCharset,
  decodeQuotedPrintable,
  decodeWords,
  human,
  segments,
} from "../../../extension/src/components/bytes.mjs";
import { locate } from "../../../extension/src/components/locate.mjs";
import { fieldValue, parseSource, placeOf } from "../../../extension/src/components/source.mjs";

/**
 * @param {string} text
 * @param {BufferEncoding} [encoding]
 * @returns {string} one character per byte
 */
function binary(text, encoding = "utf8") {
  return Buffer.from(text, encoding).toString("latin1");
}

/**
 * @param {() => void} work
 * @returns {number} milliseconds
 */
function took(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

describe("bytes", () => {
  it("are UTF-8 when they can be, else old Western", () => {
    assert.equal(human(binary("件名 ©")), "件名 ©");
    assert.equal(human("caf\xe9"), "café");
    // A cut through the last character makes nothing else of the rest.
    assert.equal(human(binary("日本").slice(0, -1), true), "日");
    assert.notEqual(human(binary("日本").slice(0, -1)), "日");
  });

  it("are read in the charset that the mail names, when there is such a one", () => {
    assert.equal(decodeCharset("\x1b$B7oL>\x1b(B", "ISO-2022-JP"), "件名");
    assert.equal(decodeCharset("\x8c\x8f\x96\xbc", "shift_jis"), "件名");
    assert.equal(decodeCharset(binary("é"), "no-such-charset"), "é");
    assert.equal(decodeCharset("\xe9", "us-ascii"), "é");
    assert.equal(decodeCharset("\xff", "utf-8"), "\ufffd");
  });

  it("come out of base64 and quoted-printable, broken ones too", () => {
    assert.equal(decodeBase64("5Lu2\r\n5ZCN"), binary("件名"));
    assert.equal(decodeBase64("QUJ!D*R"), "ABCD".slice(0, 3));
    assert.equal(decodeBase64("A"), "");
    assert.equal(
      decodeQuotedPrintable("a=E4=BB=B6 \t\r\nb=\r\nc =3d=zz"),
      `a${binary("件")}\r\nbc ==zz`,
    );
  });

  it("of a field are read word for word", () => {
    assert.equal(decodeWords("=?utf-8?b?5Lu2?= =?UTF-8?Q?=E5=90=8D_x?= y"), "件名 x y");
    // Some mailers cut in the middle of a character.
    assert.equal(decodeWords("=?utf-8?q?=E4=BB?=\r\n =?utf-8?q?=B6?="), "件");
    assert.equal(decodeWords("=?utf-8*ja?q?=E4=BB=B6?="), "件");
    assert.equal(decodeWords("=?x?= plain =?utf-8?z?a?="), "=?x?= plain =?utf-8?z?a?=");
  });

  it("that cannot be seen are named", () => {
    assert.deepEqual(segments("a\u202eb\0\r\nc"), [
      { text: "a", odd: false },
      { text: "U+202E", odd: true },
      { text: "b", odd: false },
      { text: "U+0000", odd: true },
      { text: "\nc", odd: false },
    ]);
    assert.deepEqual(segments(""), []);
  });

  it("do not take for ever, whatever they are", () => {
    const hostile = [
      "=".repeat(2e5),
      " ".repeat(2e5) + "x",
      "=?".repeat(1e5),
      "=?a?b?".repeat(4e4),
    ];
    for (const text of hostile) {
      assert.ok(took(() => decodeQuotedPrintable(text)) < 500);
      assert.ok(took(() => decodeWords(text)) < 500);
      assert.ok(took(() => human(text)) < 500);
    }
  });
});

const RAW = [
  "X-Mozilla-Status: 0001",
  "Received: from c by d",
  "Received: from b by c;",
  "\tThu, 1 Jan 2026",
  "Received: from a by b",
  "SUBJECT:  =?utf-8?b?5Lu2?=",
  'Content-Type: text/plain; charset="utf-8"',
  "Content-Transfer-Encoding: Base64",
  "",
  "5ZCN",
  "",
].join("\r\n");

describe("a source", () => {
  it("is cut into its fields, as they stand", () => {
    const source = parseSource(RAW, {});
    assert.equal(source.fields.length, 7);
    const values = source.fields.map((field) => fieldValue(source, field));
    assert.equal(values[2], "from b by c;\r\n\tThu, 1 Jan 2026");
    assert.equal(values[4], "=?utf-8?b?5Lu2?=");
  });

  it("has its body in one piece when nobody said where the parts are", () => {
    const source = parseSource(RAW, {});
    assert.equal(source.blocks.length, 1);
    const { part, begin, end } = source.blocks[0] ?? assert.fail();
    assert.deepEqual([part?.encoding, part?.charset], ["base64", "utf-8"]);
    assert.equal(RAW.slice(begin, end), "5ZCN\r\n");
  });

  it("finds the place of a field, a Received line, a part", () => {
    const source = parseSource(RAW, {});
    const field = (/** @type {string} */ at) => {
      const place = placeOf(source, at);
      return place && "field" in place ? fieldValue(source, place.field) : null;
    };
    assert.equal(field("Subject"), "=?utf-8?b?5Lu2?=");
    assert.equal(field("Received#3"), "from a by b");
    assert.equal(field("Received#4"), null);
    assert.equal(field("X-None"), null);
    const part = placeOf(source, "part:1");
    assert.ok(part && "block" in part);
  });

  it("is cut into its parts and what stands around them", () => {
    const raw = "A: b\n\n--x\nC: d\n\none\n--x\n\ntwo\n--x--\n";
    const begin = raw.indexOf("one");
    const second = raw.indexOf("two");
    const facts = {
      parts: [
        { where: "part:2", begin: second, end: second + 4 },
        { where: "part:1", begin, end: begin + 4, encoding: "7bit" },
        { where: "part:3", begin: begin + 1, end: begin + 2 }, // within another
        { where: "part:4", begin: 1000, end: 2000 }, // behind the end
      ],
      bodies: [{ where: "part:1", charset: "utf-8" }],
    };
    const source = parseSource(raw, facts);
    assert.equal(
      source.blocks.map(({ begin: from, end }) => raw.slice(from, end)).join(""),
      raw.slice(6),
    );
    assert.deepEqual(
      source.blocks.map(({ part }) => part?.where ?? null),
      [null, "part:1", null, "part:2", null],
    );
    assert.deepEqual(
      source.blocks.map(({ part }) => part?.isText),
      [undefined, true, undefined, false, undefined],
    );
    const place = placeOf(source, "part:2");
    assert.ok(place && "block" in place && place.before === source.blocks[2]);
    assert.equal(placeOf(source, "part:9"), null);
  });

  it("may be anything", () => {
    for (const raw of [
      "",
      "\n",
      "\r\n\r\n",
      "no colon\n at all",
      ":\n:\n\n",
      "a".repeat(1e6),
      "a:\n".repeat(1e5),
    ]) {
      const source = parseSource(raw, {});
      assert.ok(source.fields.length <= 2000);
      const rest = source.blocks.at(-1)?.end ?? raw.length;
      assert.equal(rest, raw.length);
    }
  });
});

describe("a fragment", () => {
  /**
   * @param {string} text
   * @param {string} value
   */
  const found = (text, value) => {
    const hit = locate(text, value);
    return hit ? text.slice(...hit) : null;
  };

  it("is found word for word, whatever its spaces and letters", () => {
    assert.equal(found("xx KAGOYA\r\n Inc yy", "kagoya Inc"), "KAGOYA\r\n Inc");
    assert.equal(found("abc", "d"), null);
    assert.equal(found("abc", "  "), null);
    assert.equal(found("a İx", "x"), "x");
  });

  it("is found as a reader sees HTML", () => {
    assert.equal(
      found("<p>9日(<b>火</b>)&nbsp;3:00</p>", "9日(火) 3:00"),
      "9日(<b>火</b>)&nbsp;3:00",
    );
    assert.equal(found("<a href='x?a=1&amp;b=2'>", "x?a=1&amp;b=2"), "x?a=1&amp;b=2");
    assert.equal(found("<i>T&#233;l &lt;1&gt;</i>", "Tél <1>"), "T&#233;l &lt;1&gt;");
    assert.equal(found("<br>&#x10ffff;&#99999999;&bogus;", "&bogus;"), "&bogus;");
  });

  it("is found when the report had only its beginning", () => {
    const url = `https://evil.example/${"a".repeat(100)}`;
    assert.equal(found(`see ${url}bbbb`, `${url}…`), url);
    assert.equal(found(`see ${url.slice(0, 40)}`, url), null);
  });

  it("does not take for ever, whatever the text is", () => {
    for (const text of ["<a".repeat(1e5), "&#".repeat(1e5), "<a ".repeat(1e5), "&".repeat(2e5)]) {
      assert.ok(took(() => locate(text, "z".repeat(500))) < 1000);
    }
  });
});
