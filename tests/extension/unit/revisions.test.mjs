// SPDX-License-Identifier: MIT

// Several reports about one message, as answers from outside come in.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Host } from "../../../extension/src/background/host.mjs";
import { FakePort, HELLO, aReport, flush, program, revisionOf } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./lib.mjs").Json} Json */

/** @type {FakePort[]} */
let ports = [];
/** @type {string[]} */
let warnings = [];
/** @type {Host} */
let host;
/** @type {Outcome[]} */
let told = [];

beforeEach(() => {
  ports = [];
  warnings = [];
  told = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  mock.method(console, "warn", (/** @type {unknown[]} */ ...words) => {
    warnings.push(words.join(" "));
  });
  host = hostWith(program(() => null));
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/**
 * @param {(message: Json, port: FakePort) => void} runs
 * @param {() => Promise<Json>} [wishes]
 */
function hostWith(runs, wishes) {
  return new Host(() => {
    const made = new FakePort(runs);
    ports.push(made);
    return /** @type {any} */ (made);
  }, wishes);
}

/** @param {{urgent?: boolean, raw?: string}} [options] */
function ask({ urgent = false, raw = "x" } = {}) {
  const read = () => Promise.resolve({ raw, settings: {} });
  return host.ask(read, { urgent, later: (outcome) => told.push(outcome) });
}

/** @param {number} [which] */
function port(which = 0) {
  return ports[which] ?? assert.fail(`connection ${which}`);
}

/**
 * @param {Outcome} outcome
 * @returns {[number, boolean] | string}
 */
function brief(outcome) {
  return outcome.state === "done"
    ? [outcome.report.revision, outcome.report.final]
    : `${outcome.state} ${outcome.code}`;
}

/** Asks about one message and gives its first report. */
async function begun() {
  const pending = ask();
  await flush();
  port().reply(revisionOf("m1", 1));
  assert.deepEqual(brief(await pending.outcome), [1, false]);
  return pending;
}

describe("several reports", () => {
  it("come one after the other, until the final one", async () => {
    await begun();
    port().reply(revisionOf("m1", 2));
    port().reply(revisionOf("m1", 7, {}, true));
    assert.deepEqual(told.map(brief), [
      [2, false],
      [7, true],
    ]);
    port().reply(revisionOf("m1", 8));
    assert.equal(told.length, 2);
    assert.equal(warnings.length, 1);
  });

  it("end with one that does not say whether it is final", async () => {
    await begun();
    port().reply({ type: "report", id: "m1", report: aReport({ revision: 2, final: false }) });
    assert.deepEqual(told.map(brief), [[2, true]]);
    mock.timers.tick(15_000);
    assert.equal(port().isClosed, true);
  });

  it("may be one", async () => {
    const pending = ask();
    await flush();
    port().reply(revisionOf("m1", 1, {}, true));
    assert.deepEqual(brief(await pending.outcome), [1, true]);
    assert.deepEqual(told, []);
  });

  it("never go backwards", async () => {
    await begun();
    port().reply(revisionOf("m1", 5));
    port().reply(revisionOf("m1", 4));
    port().reply(revisionOf("m1", 5));
    assert.deepEqual(told.map(brief), [[5, false]]);
    assert.equal(warnings.length, 2);
    port().reply(revisionOf("m1", 3, { level: "danger" }, true));
    assert.deepEqual(told.map(brief), [
      [5, false],
      [5, true],
    ]);
  });

  it("leave the others of their message's place alone", async () => {
    await begun();
    const second = ask();
    await flush();
    port().reply(revisionOf("m2", 1, {}, true));
    assert.deepEqual(brief(await second.outcome), [1, true]);
    assert.deepEqual(told, []);
  });
});

describe("what does not come", () => {
  it("is waited for 30 seconds after the last report, which then counts as final", async () => {
    await begun();
    mock.timers.tick(29_000);
    port().reply(revisionOf("m1", 2));
    mock.timers.tick(29_999);
    assert.equal(told.length, 1);
    mock.timers.tick(1);
    assert.deepEqual(told.map(brief), [
      [2, false],
      [2, true],
    ]);
    await flush();
    assert.deepEqual(port().sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
    assert.equal(port().isClosed, false);
    mock.timers.tick(15_000);
    assert.equal(port().isClosed, true); // idle: the program has said its last word
  });

  it("and whose cancel is not answered either ends the connection", async () => {
    host = hostWith((message, own) => message.type === "hello" && own.reply(HELLO));
    await begun();
    mock.timers.tick(30_000);
    await flush();
    mock.timers.tick(40_000);
    assert.equal(port().isClosed, true);
    assert.deepEqual(told.map(brief), [[1, true]]);
  });

  it("is no silence of the first report", async () => {
    await begun();
    for (let revision = 2; revision < 6; revision++) {
      mock.timers.tick(20_000);
      port().reply(revisionOf("m1", revision));
    }
    assert.equal(port().isClosed, false);
    assert.equal(told.length, 4);
  });

  for (const [name, reply] of /** @type {[string, Json][]} */ ([
    ["an error", { type: "error", id: "m1", code: "dissector-died" }],
    ["nonsense", { type: "report", id: "m1", final: false, report: { schema: "poem" } }],
  ])) {
    it(`because of ${name} leaves the last report`, async () => {
      await begun();
      port().reply(reply);
      assert.deepEqual(told.map(brief), [[1, true]]);
    });
  }

  it("because the program has died leaves the last report, but fails who has none", async () => {
    await begun();
    const other = ask();
    await flush();
    port().die();
    assert.deepEqual(told.map(brief), [[1, true]]);
    assert.equal(brief(await other.outcome), "failed host-died");
  });
});

describe("a cancel between two reports", () => {
  it("tells the program, and nobody of what crosses it", async () => {
    const pending = await begun();
    pending.cancel();
    port().reply(revisionOf("m1", 2));
    port().reply(revisionOf("m1", 3, {}, true));
    await flush();
    assert.deepEqual(port().sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
    assert.deepEqual(told, []);
    assert.deepEqual(warnings, []);
  });
});

describe("the queue", () => {
  it("goes on while earlier messages wait for answers from outside", async () => {
    Array.from({ length: 6 }, () => ask());
    await flush();
    assert.equal(port().sentOf("dissect").length, 3);
    [1, 2, 3].forEach((n) => port().reply(revisionOf(`m${n}`, 1)));
    await flush();
    assert.equal(port().sentOf("dissect").length, 6);
  });

  it("leaves places for what somebody looks at", async () => {
    host = hostWith(program(({ id }) => revisionOf(id, 1)));
    Array.from({ length: 100 }, () => ask());
    await flush();
    await flush();
    assert.equal(port().sentOf("dissect").length, 24);
    const urgent = Array.from({ length: 30 }, () => ask({ urgent: true }));
    await flush();
    await flush();
    assert.equal(port().sentOf("dissect").length, 40);
    port().reply(revisionOf("m1", 2, {}, true));
    await urgent[16]?.outcome;
    assert.equal(port().sentOf("dissect").length, 41);
  });
});

describe("hello", () => {
  it("says what is wished for, and waits for it", async () => {
    /** @type {(wishes: Json) => void} */
    let wish = () => undefined;
    const wishes = () =>
      /** @type {Promise<Json>} */ (
        new Promise((resolve) => {
          wish = resolve;
        })
      );
    host = hostWith(
      program(() => null),
      wishes,
    );
    ask();
    await flush();
    assert.deepEqual(port().sent, []);
    wish({ resolver: "192.0.2.53" });
    await flush();
    assert.deepEqual(port().sent[0], { type: "hello", protocol: 1, resolver: "192.0.2.53" });
    assert.equal(port().sentOf("dissect").length, 1);
  });

  const nothing = { names: false, resolver: true, visits: false, history: false };
  for (const [name, more, said] of /** @type {[string, Json, Json][]} */ ([
    ["an old program", {}, {}],
    ["one that asks", { capabilities: ["names"] }, { names: true }],
    ["one that remembers", { capabilities: ["history"] }, { history: true }],
    ["one that visits", { capabilities: ["names", "visit"] }, { names: true, visits: true }],
    [
      "a bad resolver",
      { capabilities: ["names"], resolver: false },
      { names: true, resolver: false },
    ],
    ["nonsense", { capabilities: "names visit", resolver: 7 }, {}],
  ])) {
    it(`tells of ${name}`, async () => {
      const greeting = { ...nothing, ...said };
      host = hostWith((_, own) => own.reply({ ...HELLO, ...more }));
      assert.deepEqual(await host.greet(), greeting);
      assert.deepEqual(await host.greet(), greeting);
      assert.equal(ports.length, 1);
      mock.timers.tick(15_000);
      assert.equal(port().isClosed, true);
    });
  }

  it("that fails is told", async () => {
    host = hostWith((_, own) => own.die("No such native application fuwake"));
    const failure = await host.greet();
    assert.ok("code" in failure && failure.code === "host-missing");
  });
});

describe("another resolver", () => {
  it("is met by what was not answered yet; what has a report keeps it", async () => {
    await begun();
    const other = ask({ raw: "other" });
    await flush();
    host.restart();
    await flush();
    assert.equal(port().isClosed, true);
    assert.deepEqual(told.map(brief), [[1, true]]);
    assert.deepEqual(
      port(1)
        .sentOf("dissect")
        .map(({ id, data }) => [id, data]),
      [["m2", "other"]],
    );
    port(1).reply(revisionOf("m2", 1, {}, true));
    assert.deepEqual(brief(await other.outcome), [1, true]);
  });

  it("is met once by what was being read, and not by what was cancelled", async () => {
    /** @type {((reading: import("../../../extension/src/background/question.mjs").Reading) => void)[]} */
    const reads = [];
    const read = () => new Promise((resolve) => reads.push(resolve));
    host.ask(/** @type {any} */ (read));
    host.ask(/** @type {any} */ (read)).cancel();
    await flush();
    host.restart();
    await flush();
    reads.forEach((resolve) => resolve({ raw: "x", settings: {} }));
    await flush();
    assert.deepEqual(
      port(1)
        .sentOf("dissect")
        .map(({ id }) => id),
      ["m1"],
    );
  });

  it("closes an idle connection, and opens none", async () => {
    ask();
    await flush();
    port().reply(revisionOf("m1", 1, {}, true));
    host.restart();
    assert.equal(port().isClosed, true);
    assert.equal(ports.length, 1);
  });
});
