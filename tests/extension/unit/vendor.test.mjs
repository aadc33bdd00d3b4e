// SPDX-License-Identifier: MIT

// What others have made and is shipped is what they have published.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const VENDOR = new URL("../../../extension/src/vendor/", import.meta.url);

for (const name of readdirSync(VENDOR)) {
  const read = (/** @type {string} */ file) => readFileSync(new URL(`${name}/${file}`, VENDOR));

  test(`${name} is as its origin says`, () => {
    const { files, version, license } = JSON.parse(read("origin.json").toString());
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.equal(typeof license, "string");
    assert.ok("LICENSE" in files);
    for (const [file, hash] of Object.entries(files)) {
      const own = createHash("sha512").update(read(file)).digest("base64");
      assert.equal(`sha512-${own}`, hash, file);
    }
  });

  test(`${name} has nothing besides, but types`, () => {
    const { files } = JSON.parse(read("origin.json").toString());
    const others = readdirSync(new URL(`${name}/`, VENDOR)).filter(
      (file) => !(file in files) && file !== "origin.json" && !file.endsWith(".d.ts"),
    );
    assert.deepEqual(others, []);
  });
}
