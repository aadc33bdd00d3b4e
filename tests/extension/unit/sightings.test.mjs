// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Sightings } from "../../../extension/src/background/sightings.mjs";
import { aHeader, aReport, flush, install } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Sightings} */
let sightings;
/** @type {number} of writes */
let writes = 0;
/** @type {string[]} */
let warnings = [];

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  warnings = [];
  mock.method(console, "warn", (/** @type {string} */ words) => warnings.push(words));
  fake = install();
  writes = 0;
  messenger.storage.onChanged.addListener(() => (writes += 1));
  sightings = new Sightings();
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/**
 * @param {string} messageId
 * @param {{account?: string, use?: string[], newest?: unknown, domain?: string}} [how]
 */
function note(messageId, { account = "account1", use = [], ...seen } = {}) {
  const folder = /** @type {any} */ ({ accountId: account, path: "/x", specialUse: use });
  const { newest = "mx.example", domain = "shop.example" } = seen;
  const results = newest === null ? {} : { newest };
  const facts = /** @type {any} */ ({
    from: [{ domain }, { domain: "second.example" }],
    authentication: { identity: "unknown", results },
  });
  return sightings.note(aHeader({ headerMessageId: messageId, folder }), aReport({ facts }));
}

/** Lets what was noted be written. */
async function written() {
  mock.timers.tick(2_000);
  await flush();
  return /** @type {any} */ (fake.local.values["sightings"]);
}

describe("sightings", () => {
  it("are counted by organisation and sender, for each account", async () => {
    await note("1@a");
    await note("2@a", { newest: null });
    await note("3@a");
    await note("4@a", { newest: "" });
    await note("5@a", { account: "account2", domain: "" });
    assert.deepEqual(await sightings.rows("account1"), [
      ["mx.example", "shop.example", 2],
      [null, "shop.example", 1],
      ["", "shop.example", 1],
    ]);
    assert.deepEqual(await sightings.rows("account2"), [["mx.example", null, 1]]);
    assert.deepEqual(await sightings.rows("account3"), []);
    assert.deepEqual(await sightings.rows(""), []);
  });

  it("count a mail once, also at the same time and after a restart", async () => {
    await Promise.all([note("1@a"), note("1@a"), note("1@a", { newest: "other.example" })]);
    await written();
    sightings = new Sightings();
    await note("1@a");
    assert.deepEqual(await sightings.rows("account1"), [["mx.example", "shop.example", 1]]);
  });

  it("are not of mails in no account, without an id, or that the reader wrote", async () => {
    await note("1@a", { account: "" });
    await note("");
    await note("2@a", { use: ["sent"] });
    await note("3@a", { use: ["drafts"] });
    await sightings.note(aHeader({ headerMessageId: "4@a" }), aReport());
    assert.equal(await written(), undefined);
    await note("5@a", { use: ["junk"] });
    assert.equal((await sightings.rows("account1")).length, 1);
  });

  it("do without what a report does not say, or says at too great a length", async () => {
    const folder = /** @type {any} */ ({ accountId: "account1" });
    await sightings.note(aHeader({ headerMessageId: "1@a", folder }), aReport({ facts: {} }));
    await note("2@a", { newest: "x".repeat(254), domain: "y".repeat(254) });
    assert.deepEqual(await sightings.rows("account1"), [[null, null, 2]]);
  });
});

describe("what is kept of sightings", () => {
  it("is a hash, and is written once for many", async () => {
    for (let i = 0; i < 50; i++) {
      await note(`${i}@a`);
    }
    assert.equal(writes, 0);
    const { account1 } = await written();
    assert.equal(writes, 1);
    assert.equal(account1.length, 50);
    // printf %s 0@a | sha256sum
    assert.deepEqual(account1[0], ["7725dbb2e913", "mx.example", "shop.example"]);
    await note("1@a");
    await written();
    assert.equal(writes, 1);
  });

  it("is of the last 200 mails", async () => {
    for (let i = 0; i < 205; i++) {
      await note(`${i}@a`, { newest: i < 5 ? "old.example" : "mx.example" });
    }
    assert.deepEqual(await sightings.rows("account1"), [["mx.example", "shop.example", 200]]);
    assert.equal((await written()).account1.length, 200);
  });

  it("is of the 100 accounts that had mail last", async () => {
    for (let i = 0; i < 101; i++) {
      await note("1@a", { account: `account${i}` });
      await note(`${i}@b`, { account: "account0" });
    }
    const kept = Object.keys(await written());
    assert.equal(kept.length, 100);
    assert.ok(kept.includes("account0") && !kept.includes("account1"));
  });

  it("is no more than the program takes", async () => {
    for (let i = 0; i < 200; i++) {
      await note(`${i}@a`, { newest: "é".repeat(253), domain: `${i}.example` });
    }
    await note("again@a", { newest: "mx.example" });
    await note("twice@a", { newest: "mx.example" });
    const rows = await sightings.rows("account1");
    assert.deepEqual(rows[0], ["mx.example", "shop.example", 2]);
    assert.ok(Buffer.byteLength(JSON.stringify(rows)) <= 16 * 1024 + 1);
  });

  it("is only what makes sense", async () => {
    const mark = "0123456789ab";
    fake.local.values["sightings"] = {
      account1: [null, "x", [], ["short", "a", "b"], [mark, 7, {}], [mark, "a", "b"]],
      account2: "x",
      ["z".repeat(65)]: [[mark, "a", "b"]],
    };
    assert.deepEqual(await sightings.rows("account1"), [["a", "b", 1]]);
    assert.deepEqual(await sightings.rows("account2"), []);
    assert.deepEqual(await sightings.rows("z".repeat(65)), []);
    fake.local.values["sightings"] = "x";
    assert.deepEqual(await new Sightings().rows("account1"), []);
  });
});

describe("a storage that fails", () => {
  it("when it is read loses nothing that lies there", async () => {
    await note("1@a");
    await written();
    sightings = new Sightings();
    const get = mock.method(fake.local, "get", () => Promise.reject(new Error("broken")));
    assert.deepEqual(await sightings.rows("account1"), []);
    await note("2@a");
    get.mock.restore();
    await note("3@a");
    assert.equal((await written()).account1.length, 2);
    assert.ok(warnings.length > 0);
  });

  it("when it is written is tried again with the next mail", async () => {
    const set = mock.method(fake.local, "set", () => Promise.reject(new Error("full")));
    await note("1@a");
    assert.equal(await written(), undefined);
    assert.equal(warnings.length, 1);
    set.mock.restore();
    await note("2@a");
    assert.equal((await written()).account1.length, 2);
  });
});
