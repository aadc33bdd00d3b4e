// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const SOURCE = new URL("../../../extension/src/", import.meta.url);

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, SOURCE), "utf8");

const union = /export type FailureCode =([^;]+);/.exec(read("shared/types.d.ts"))?.[1] ?? "";
const codes = [...union.matchAll(/\| "([a-z-]+)"/g)].map(([, code]) => String(code));

describe("every failure has its sentence", () => {
  it("of which there are enough", () => {
    assert.ok(codes.length >= 18, String(codes.length));
  });

  for (const language of ["en", "ja"]) {
    const words = JSON.parse(read(`_locales/${language}/messages.json`));
    for (const code of codes) {
      it(`${language}: ${code}`, () => {
        const key = `failure_${code.replaceAll("-", "_")}`;
        assert.match(words[key]?.message ?? "", /\S{3,}.*[.。]$/s, key);
      });
    }
  }
});
