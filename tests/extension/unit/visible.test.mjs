// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { it } from "node:test";

import { shorten, visible } from "../../../extension/src/shared/visible.mjs";

it("shows what cannot be seen and what turns the line", () => {
  assert.equal(visible("evil\u202egpj.exe"), "evil\ufffdgpj.exe");
  assert.equal(
    visible("a\u200bb\u00adc\ufeffd\u{e0041}e\ud800f"),
    "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf",
  );
  assert.equal(visible("👨‍👩‍👧 𠮷野家"), "👨\ufffd👩\ufffd👧 𠮷野家");
});

it("makes one line of any", () => {
  assert.equal(visible(" a\r\n\tb\0\u0007c\u2028d \u00a0 "), "a b c d");
  assert.equal(visible("\u0000\u001f"), "");
});

it("cuts between characters", () => {
  assert.equal(shorten("abc", 3), "abc");
  assert.equal(shorten("abcd", 3), "abc…");
  assert.equal(shorten("ab𠮷c", 3), "ab…");
});
