// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { it } from "node:test";

import { countGroups, groupOf, worstFirst } from "../../../extension/src/list/order.mjs";
import { eachOf } from "../../../extension/src/list/queue.mjs";
import { aReport } from "./speak.mjs";

/** @typedef {import("../../../extension/src/list/order.mjs").Entry} Entry */

/**
 * @param {string | null} level null: still waiting
 * @param {number} score
 * @param {number} date
 * @returns {Entry}
 */
function entry(level, score, date) {
  const message = { id: date, subject: "", author: "", date };
  if (level === null) {
    return { id: date, message, outcome: null };
  }
  return level === "failed"
    ? {
        id: date,
        message,
        outcome: { state: "failed", code: "host-died", detail: "" },
      }
    : {
        id: date,
        message,
        outcome: {
          state: "done",
          report: aReport({ verdict: { level, score } }),
        },
      };
}

const entries = [
  entry(null, 0, 1),
  entry("nothing-found", 3, 2),
  entry("danger", 60, 3),
  entry("failed", 0, 4),
  entry("danger", 90, 5),
  entry("caution", 20, 6),
  entry("caution", 20, 7),
  entry("verified", 0, 8),
  entry("purple", 50, 9),
];

it("puts the worst first, what nobody judged before what had no findings", () => {
  const order = [...entries].sort(worstFirst).map(({ id }) => id);
  assert.deepEqual(order, [5, 3, 7, 6, 9, 4, 2, 8, 1]);
  assert.equal(groupOf(entry("purple", 0, 0)), "failed");
});

it("counts each group", () => {
  const counts = countGroups(entries);
  assert.deepEqual(counts, {
    danger: 2,
    caution: 2,
    failed: 2,
    "nothing-found": 1,
    verified: 1,
    waiting: 1,
  });
});

it("does a few at a time, in order, until it is stopped", async () => {
  const stop = new AbortController();
  /** @type {number[]} */
  const begun = [];
  let now = 0;
  let most = 0;
  const work = async (/** @type {number} */ n) => {
    begun.push(n);
    most = Math.max(most, ++now);
    await new Promise((done) => setImmediate(done));
    now--;
    if (n === 12) {
      stop.abort();
    }
  };
  const items = Array.from({ length: 100 }, (_, i) => i);
  await eachOf(items, 8, work, stop.signal);
  assert.equal(most, 8);
  assert.deepEqual(begun, items.slice(0, begun.length));
  assert.ok(begun.length >= 13 && begun.length <= 21, String(begun.length));
  await eachOf([], 8, work, stop.signal);
});
