// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { groupOf, idIn, ORDERS } from "../../../extension/src/list/order.mjs";
import { eachOf } from "../../../extension/src/list/queue.mjs";
import { Shelf } from "../../../extension/src/list/shelf.mjs";
import { chosen, pieces } from "../../../extension/src/list/source.mjs";
import { aFinding, aHeader, install } from "./lib.mjs";
import { aReport } from "./speak.mjs";

/** @typedef {import("../../../extension/src/list/order.mjs").Entry} Entry */

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

/**
 * @param {string | null} level null: still waiting
 * @param {number} score
 * @param {number} date that is its id, too
 * @param {{subject?: string, author?: string, reason?: string}} [more]
 * @returns {Entry}
 */
function entry(level, score, date, { subject = "", author = "", reason } = {}) {
  const findings = reason ? [aFinding(reason, 5)] : [];
  const report = aReport({ verdict: { level, score, headline: reason ?? null }, findings });
  const failure = /** @type {const} */ ({ state: "failed", code: "host-died", detail: "" });
  const judged = level === "failed" ? failure : /** @type {const} */ ({ state: "done", report });
  const message = { id: date, subject, author, date };
  return { id: date, message, outcome: level === null ? null : judged };
}

/**
 * @param {string} order
 * @param {Entry[]} entries
 * @param {boolean} [isReversed]
 */
function sorted(order, entries, isReversed = false) {
  const shelf = new Shelf(order);
  entries.forEach((one) => shelf.put(one));
  return shelf.keys("all", isReversed).map(idIn);
}

describe("the order", () => {
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
    entry("danger", 100, 10),
  ];

  it("has the worst first, what nobody judged before what had no findings", () => {
    assert.deepEqual(sorted("verdict", entries), [10, 5, 3, 7, 6, 9, 4, 2, 8, 1]);
    assert.deepEqual(sorted("verdict", entries, true), [1, 8, 2, 4, 9, 6, 7, 3, 5, 10]);
    assert.equal(groupOf(entry("purple", 0, 0)), "failed");
  });

  it("has the newest first by date, also of dates of which nothing is known", () => {
    const dates = [1_600_000_000_000, 0, 1_700_000_000_000, -5];
    const mails = dates.map((date, i) => {
      const mail = entry("danger", 1, i);
      mail.message = date === 0 ? null : { id: i, subject: "", author: "", date };
      return mail;
    });
    assert.deepEqual(sorted("date", mails), [2, 0, 1, 3]);
  });

  it("knows no great letters in senders and subjects, and what has none comes last", () => {
    const people = [
      entry("danger", 1, 1, { author: "“Émile” <e@x.example>", subject: "b" }),
      entry("danger", 1, 2, { author: "bob <b@x.example>", subject: "" }),
      entry("danger", 1, 3, { author: '"Eva" <v@x.example>', subject: "A" }),
      entry("danger", 1, 4, { author: "Alice <a@x.example>", subject: "c" }),
    ];
    assert.deepEqual(sorted("sender", people), [4, 2, 1, 3]);
    assert.deepEqual(sorted("subject", people), [3, 1, 4, 2]);
  });

  it("puts like reasons together, the newest of each first", () => {
    const reasons = [
      entry("danger", 1, 1, { reason: "link-text-elsewhere" }),
      entry("danger", 1, 2, { reason: "from-lookalike" }),
      entry("verified", 0, 3),
      entry("caution", 1, 4, { reason: "link-text-elsewhere" }),
    ];
    const order = sorted("reason", reasons);
    assert.equal(Math.abs(order.indexOf(1) - order.indexOf(4)), 1);
    assert.ok(order.indexOf(4) < order.indexOf(1));
    assert.equal(order.at(-1), 3);
  });

  it("is never the same for two mails", () => {
    for (const order of Object.keys(ORDERS)) {
      const same = Array.from({ length: 50 }, (_, i) => entry("danger", 1, i, { subject: "x" }));
      same.forEach((one) => (one.message = null));
      assert.equal(new Set(sorted(order, same)).size, 50, order);
    }
  });
});

describe("the shelf", () => {
  it("counts each group, and follows a change", () => {
    const shelf = new Shelf("verdict");
    const [one, other] = [entry(null, 0, 1), entry("danger", 60, 2)];
    shelf.put(one);
    shelf.put(other);
    assert.deepEqual([shelf.tally("waiting"), shelf.tally("danger")], [1, 1]);
    one.outcome = entry("danger", 90, 1).outcome;
    shelf.put(one);
    assert.deepEqual([shelf.tally("waiting"), shelf.tally("danger")], [0, 2]);
    assert.deepEqual(shelf.keys("danger", false).map(idIn), [1, 2]);
    assert.deepEqual(shelf.keys("caution", false), []);
  });
});

describe("the queue", () => {
  /**
   * @param {Iterable<number> | AsyncIterable<number>} items
   * @param {number} last whose work stops it
   */
  async function worked(items, last) {
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
      if (n === last) {
        stop.abort();
      }
    };
    await eachOf(items, 8, work, stop.signal);
    return { begun, most };
  }

  const items = Array.from({ length: 100 }, (_, i) => i);

  it("does a few at a time, in order, until it is stopped", async () => {
    const { begun, most } = await worked(items, 12);
    assert.equal(most, 8);
    assert.deepEqual(begun, items.slice(0, begun.length));
    assert.ok(begun.length >= 13 && begun.length <= 21, String(begun.length));
    assert.deepEqual((await worked([], 0)).begun, []);
  });

  it("asks for no more than it can do, and tells whoever is asked that it has stopped", async () => {
    let given = 0;
    let isOver = false;
    const source = async function* () {
      try {
        for (const item of items) {
          given++;
          yield item;
        }
      } finally {
        isOver = true;
      }
    };
    const { begun } = await worked(source(), 20);
    assert.ok(isOver);
    assert.ok(given < 40 && given >= begun.length, String(given));
  });

  it("fails when there is no more to be had", async () => {
    const source = async function* () {
      yield 1;
      await Promise.reject(new Error("gone"));
    };
    await assert.rejects(worked(source(), -1), /gone/);
  });

  it("takes lists in pieces", async () => {
    const cut = [];
    for await (const piece of pieces([[1, 2, 3, 4, 5], [], [6]], 2)) {
      cut.push(piece);
    }
    assert.deepEqual(cut, [[1, 2], [3, 4], [5], [6]]);
  });
});

describe("a folder", () => {
  const parameters = new URLSearchParams({ folder: "account1://Inbox" });

  it("is listed page by page, as it is asked for", async () => {
    fake.folders.set("account1://Inbox", { name: "In\u202ebox", count: 3 });
    fake.pages = [
      { id: "p", messages: [aHeader({ id: 1 }), aHeader({ id: 2 })] },
      { id: "", messages: [aHeader({ id: 3 })] },
    ];
    const source = await chosen(parameters);
    assert.ok(typeof source === "object");
    assert.deepEqual([source.title, source.total], ["Verdicts on the folder “In�box”", 3]);
    assert.equal(fake.pages.length, 2);
    const lists = [];
    for await (const list of source.rest()) {
      lists.push(list.map(({ id, message }) => [id, message?.subject, message?.date]));
    }
    const rest = ["Hello", 86_400_000];
    assert.deepEqual(lists, [
      [
        [1, ...rest],
        [2, ...rest],
      ],
      [[3, ...rest]],
    ]);
    assert.deepEqual(fake.called("abortList"), []);
  });

  it("is given up when nobody wants more of it", async () => {
    fake.folders.set("account1://Inbox", { name: "Inbox", count: 200 });
    fake.pages = [{ id: "p", messages: [aHeader({ id: 1 })] }];
    const source = await chosen(parameters);
    assert.ok(typeof source === "object");
    for await (const list of source.rest()) {
      assert.equal(list.length, 1);
      break;
    }
    assert.deepEqual(fake.called("abortList"), [["p"]]);
  });

  it("that is gone is said to be", async () => {
    assert.equal(await chosen(parameters), "list_folder_gone");
    assert.equal(await chosen(new URLSearchParams({ selection: "k" })), "list_gone");
  });
});
