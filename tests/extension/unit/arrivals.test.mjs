// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Arrivals } from "../../../extension/src/background/arrivals.mjs";
import { Choices } from "../../../extension/src/background/choices.mjs";
import { aHeader, flush, install } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {number[]} */
let begun = [];
/** @type {(() => void)[]} */
let open = [];
/** @type {Arrivals} */
let arrivals;

const glances = /** @type {any} */ ({
  at: (/** @type {{id: number}} */ { id }) => {
    begun.push(id);
    return new Promise((resolve) => open.push(() => resolve(undefined)));
  },
});

beforeEach(() => {
  fake = install();
  fake.local.values = { tags: true, checkNew: true };
  [begun, open] = [[], []];
  arrivals = new Arrivals(new Choices(), glances);
});

/**
 * @param {number} from
 * @param {number} count
 */
const headers = (from, count) => Array.from({ length: count }, (_, i) => aHeader({ id: from + i }));

/** @param {{id: string | null, messages: unknown[]}} list */
const received = (list) => arrivals.received(/** @type {any} */ (list));

/** Lets all that wait come to its end. */
async function drain() {
  await flush();
  while (open.length > 0) {
    open.splice(0).forEach((end) => end());
    await flush();
  }
}

describe("new mail", () => {
  it("is looked at, two at a time", async () => {
    await received({ id: null, messages: headers(1, 5) });
    assert.deepEqual(begun, [1, 2]);
    open.shift()?.();
    await flush();
    assert.deepEqual(begun, [1, 2, 3]);
    await received({ id: null, messages: headers(6, 1) });
    await drain();
    assert.deepEqual(begun, [1, 2, 3, 4, 5, 6]);
  });

  it("is looked at in whatever pages it comes", async () => {
    fake.pages = [{ id: "", messages: headers(3, 1) }];
    await received({ id: "p", messages: headers(1, 2) });
    await drain();
    assert.deepEqual(begun, [1, 2, 3]);
  });

  it("of thousands at once is not all looked at", async () => {
    fake.pages = Array.from({ length: 30 }, (_, i) => ({
      id: i < 29 ? "p" : "",
      messages: headers(101 + i * 100, 100),
    }));
    await received({ id: "p", messages: headers(1, 100) });
    await drain();
    assert.ok(begun.length >= 1000 && begun.length <= 1100, String(begun.length));
    assert.deepEqual(fake.called("abortList"), [["p"]]);
  });

  it("is left alone unless the reader wants both", async () => {
    for (const values of [{}, { tags: true }, { checkNew: true }]) {
      fake.local.values = values;
      arrivals = new Arrivals(new Choices(), glances);
      await received({ id: null, messages: headers(1, 1) });
    }
    assert.deepEqual(begun, []);
  });
});
