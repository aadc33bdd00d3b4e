// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Connection } from "../../../extension/src/background/connection.mjs";
import { failed } from "../../../extension/src/background/outcome.mjs";
import { Host } from "../../../extension/src/background/host.mjs";
import { FakePort, HELLO, aReport, flush, program, reportFor } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./lib.mjs").Json} Json */

/** @type {FakePort[]} */
let ports = [];
/** @type {string[]} */
let warnings = [];

beforeEach(() => {
  ports = [];
  warnings = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  mock.method(console, "warn", (/** @type {unknown[]} */ ...words) => {
    warnings.push(words.join(" "));
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** @param {(message: Json, port: FakePort) => void} [runs] */
function hostWith(runs = program()) {
  return new Host(() => {
    const port = new FakePort(runs);
    ports.push(port);
    return /** @type {any} */ (port);
  });
}

/** A program that answers hello and leaves the rest to the test. */
const quiet = program(() => null);

/**
 * @param {Host} host
 * @param {string} [raw]
 * @param {{urgent?: boolean}} [options]
 */
function ask(host, raw = "x", options) {
  return host.ask(() => Promise.resolve({ raw, settings: { recipients: ["me"] } }), options);
}

/** @param {Promise<Outcome>} outcome */
async function codeOf(outcome) {
  const got = await outcome;
  return got.state === "failed" ? got.code : got.state;
}

/** @param {number} [which] */
function portAt(which = 0) {
  const port = ports[which];
  assert.ok(port, `connection ${which}`);
  return port;
}

/** @param {number} [which] */
function sentTypes(which = 0) {
  return portAt(which).sent.map(({ type }) => String(type));
}

describe("the greeting", () => {
  it("comes first, and nothing else before its answer", async () => {
    const host = hostWith(() => undefined);
    const { outcome } = ask(host);
    await flush();
    assert.deepEqual(portAt().sent, [{ type: "hello", protocol: 1 }]);
    portAt().reply(HELLO);
    await flush();
    assert.deepEqual(sentTypes(), ["hello", "dissect"]);
    portAt().reply(reportFor({ id: "m1" }));
    assert.equal(await codeOf(outcome), "done");
  });

  it("is not repeated while the connection lives", async () => {
    const host = hostWith();
    await ask(host).outcome;
    await ask(host).outcome;
    assert.equal(ports.length, 1);
    assert.equal(portAt().sentOf("hello").length, 1);
  });

  for (const [name, error, code] of /** @type {const} */ ([
    ["no native manifest", "No such native application fuwake", "host-missing"],
    ["a program that cannot be started", undefined, "host-start"],
    ["a program that writes no frame", "exceeds the limit of 1048576 bytes", "bad-reply"],
  ])) {
    it(`fails for ${name}`, async () => {
      const { outcome } = ask(hostWith(() => undefined));
      await flush();
      portAt().die(error);
      assert.equal(await codeOf(outcome), code);
      assert.equal(warnings.length, 1);
    });
  }

  it("fails when connecting throws", async () => {
    const host = new Host(() => {
      throw new Error("no permission");
    });
    assert.deepEqual(await ask(host).outcome, failed("host-start", "Error: no permission"));
  });

  it("is waited for 5 seconds", async () => {
    const { outcome } = ask(hostWith(() => undefined));
    await flush();
    mock.timers.tick(4_999);
    assert.equal(portAt().isClosed, false);
    mock.timers.tick(1);
    assert.equal(await codeOf(outcome), "host-silent");
    assert.equal(portAt().isClosed, true);
  });

  it("does not time out later once it was answered", async () => {
    const host = hostWith();
    await ask(host).outcome;
    mock.timers.tick(6_000);
    assert.equal(portAt().isClosed, false);
  });

  for (const [name, reply, code] of /** @type {const} */ ([
    ["an older program", { type: "error", code: "version", protocol: 0 }, "host-old"],
    ["a newer program", { type: "error", code: "version", protocol: 2 }, "extension-old"],
    ["a newer program that greets", { type: "hello", protocol: 2 }, "extension-old"],
    ["a report before hello", { type: "report", id: "m1", report: aReport() }, "bad-reply"],
    ["an error without a version", { type: "error", code: "version" }, "bad-reply"],
    ["a text", "hello", "bad-reply"],
  ])) {
    it(`fails for ${name}`, async () => {
      const { outcome } = ask(hostWith((_, port) => port.reply(reply)));
      assert.equal(await codeOf(outcome), code);
      assert.equal(portAt().isClosed, true);
      assert.deepEqual(sentTypes(), ["hello"]);
    });
  }

  it("is tried again for the next message somebody looks at", async () => {
    const host = hostWith((_, port) => port.die());
    assert.equal(await codeOf(ask(host, "x", { urgent: true }).outcome), "host-start");
    assert.equal(await codeOf(ask(host, "x", { urgent: true }).outcome), "host-start");
    assert.equal(ports.length, 2);
  });

  it("is not tried again for each message of a list", async () => {
    const host = hostWith((_, port) => port.die("No such native application fuwake"));
    const outcomes = Array.from({ length: 20 }, () => ask(host).outcome);
    for (const outcome of outcomes) {
      assert.equal(await codeOf(outcome), "host-missing");
    }
    assert.equal(await codeOf(ask(host).outcome), "host-missing");
    mock.timers.tick(999);
    assert.equal(await codeOf(ask(host).outcome), "host-missing");
    assert.equal(ports.length, 1);
    mock.timers.tick(1);
    await ask(host).outcome;
    assert.equal(ports.length, 2);
  });

  it("is tried again for lists as soon as it has worked", async () => {
    let isThere = false;
    const works = program();
    const host = hostWith((message, port) => (isThere ? works(message, port) : port.die()));
    assert.equal(await codeOf(ask(host).outcome), "host-start");
    isThere = true;
    assert.equal(await codeOf(ask(host, "x", { urgent: true }).outcome), "done");
    assert.equal(await codeOf(ask(host).outcome), "done");
  });

  it("that comes too late opens nothing", () => {
    /** @type {string[]} */
    const told = [];
    const connection = new Connection({
      opened: () => void told.push("opened"),
      reply: () => told.push("reply"),
      ended: (code) => told.push(code),
    });
    const port = new FakePort();
    connection.start(() => /** @type {any} */ (port));
    mock.timers.tick(5_000);
    port.onMessage.fire(HELLO, port);
    port.onMessage.fire(reportFor({ id: "m1" }), port);
    assert.deepEqual(told, ["host-silent"]);
    assert.equal(connection.isOpen, false);
  });
});

describe("a message", () => {
  const KIB256 = 256 * 1024;

  for (const [size, pieces] of /** @type {const} */ ([
    [0, 1],
    [1, 1],
    [KIB256, 1],
    [KIB256 + 1, 2],
    [3 * KIB256 - 1, 3],
  ])) {
    it(`of ${size} bytes goes in ${pieces} pieces and arrives whole`, async () => {
      const raw = Array.from({ length: size }, (_, i) => String.fromCharCode(i % 256)).join("");
      await ask(hostWith(), raw).outcome;
      const sent = portAt().sent.slice(1);
      assert.equal(sent.length, pieces);
      assert.equal(sent.map(({ data }) => data).join(""), raw);
      assert.deepEqual(
        sent.map(({ type, more }) => [type, more ?? false]),
        sent.map((_, i) => [i === 0 ? "dissect" : "chunk", i < pieces - 1]),
      );
      assert.ok(sent.every(({ data }) => String(data).length <= KIB256));
      assert.deepEqual(
        sent.map(({ settings }) => settings),
        sent.map((_, i) => (i === 0 ? { recipients: ["me"] } : undefined)),
      );
    });
  }

  it("is read while the program starts", async () => {
    let isRead = false;
    const host = hostWith(() => undefined);
    host.ask(() => {
      isRead = true;
      return Promise.resolve({ raw: "x", settings: {} });
    });
    await flush();
    assert.ok(isRead);
    assert.deepEqual(sentTypes(), ["hello"]);
  });

  it("that cannot be read fails alone", async () => {
    const host = hostWith();
    const gone = host.ask(() => Promise.resolve(failed("message-gone")));
    const broken = host.ask(() => Promise.reject(new Error("oh")));
    assert.equal(await codeOf(gone.outcome), "message-gone");
    assert.deepEqual(await broken.outcome, failed("message-unreadable", "Error: oh"));
    assert.equal(await codeOf(ask(host).outcome), "done");
    assert.equal(ports.length, 1);
  });

  it("is answered by id, in whatever order", async () => {
    const host = hostWith(quiet);
    const [first, second] = [ask(host), ask(host)];
    await flush();
    portAt().reply({ type: "report", id: "m2", report: aReport({ level: "danger" }) });
    portAt().reply({ type: "report", id: "m1", report: aReport({ level: "caution" }) });
    const levels = [await first.outcome, await second.outcome].map(
      (outcome) => outcome.state === "done" && outcome.report.verdict.level,
    );
    assert.deepEqual(levels, ["caution", "danger"]);
  });

  for (const code of /** @type {const} */ ([
    "message-too-large",
    "too-many-messages",
    "dissector-start",
    "dissector-died",
    "dissector-timeout",
    "dissector-nonsense",
  ])) {
    it(`fails by itself with ${code}`, async () => {
      const replies = [{ type: "error", id: "m1", code, detail: "why" }];
      const host = hostWith(program((message) => replies.pop() ?? reportFor(message)));
      assert.deepEqual(await ask(host).outcome, failed(code, "why"));
      assert.equal(await codeOf(ask(host).outcome), "done");
      assert.equal(ports.length, 1);
    });
  }

  it("fails with host-error for any other error", async () => {
    const host = hostWith(program(({ id }) => ({ type: "error", id, code: "bad-chunk" })));
    assert.deepEqual(await ask(host).outcome, failed("host-error", "bad-chunk: undefined"));
  });
});

describe("a bad reply", () => {
  for (const [name, reply] of /** @type {[string, Json][]} */ ([
    ["no report", { type: "report", id: "m1" }],
    ["a broken report", { type: "report", id: "m1", report: { schema: "fuwake.report/1" } }],
    ["another's report", { type: "report", id: "m1", report: aReport({ id: "m7" }) }],
    ["an unknown type", { type: "poem", id: "m1", report: aReport() }],
    ["no type", { id: "m1" }],
  ])) {
    it(`(${name}) fails its message and no other`, async () => {
      const host = hostWith(quiet);
      const [first, second] = [ask(host), ask(host)];
      await flush();
      portAt().reply(reply);
      assert.equal(await codeOf(first.outcome), "bad-reply");
      portAt().reply(reportFor({ id: "m2" }));
      assert.equal(await codeOf(second.outcome), "done");
    });
  }

  it("is the last one of that program, as soon as nobody waits for another", async () => {
    const host = hostWith(quiet);
    const [first, second] = [ask(host), ask(host)];
    await flush();
    portAt().reply({ type: "report", id: "m1" });
    assert.equal(await codeOf(first.outcome), "bad-reply");
    assert.equal(portAt().isClosed, false);
    portAt().reply(reportFor({ id: "m2" }));
    assert.equal(await codeOf(second.outcome), "done");
    assert.equal(portAt().isClosed, true);
    ask(host);
    await flush();
    assert.deepEqual(sentTypes(1), ["hello", "dissect"]);
    portAt(1).reply(reportFor({ id: "m3" }));
    assert.equal(portAt(1).isClosed, false);
  });

  for (const reply of [null, 7, "report", true]) {
    it(`that is no object (${reply}) leaves nobody waiting`, async () => {
      const host = hostWith(quiet);
      const [first, second] = [ask(host), ask(host)];
      await flush();
      portAt().reply(reply);
      assert.equal(await codeOf(first.outcome), "bad-reply");
      assert.equal(await codeOf(second.outcome), "bad-reply");
    });
  }

  it("about a message that nobody knows is only logged", async () => {
    const host = hostWith(quiet);
    const { outcome } = ask(host);
    await flush();
    for (const id of ["m9", 7, undefined, "__proto__"]) {
      portAt().reply({ type: "report", id, report: aReport() });
    }
    assert.equal(warnings.length, 4);
    portAt().reply(reportFor({ id: "m1" }));
    assert.equal(await codeOf(outcome), "done");
  });

  it("about no message at all leaves nobody waiting", async () => {
    const { outcome } = ask(hostWith(program(() => ({ type: "error", code: "bad-request" }))));
    assert.equal(await codeOf(outcome), "host-error");
    assert.equal(portAt().isClosed, true);
  });

  it("that the browser refuses ends the connection", async () => {
    const { outcome } = ask(hostWith(quiet));
    await flush();
    portAt().die("Native application tried to send a message of 9 bytes, which exceeds the limit");
    assert.equal(await codeOf(outcome), "bad-reply");
  });
});

describe("silence and death", () => {
  it("of 40 seconds ends the connection and all that waits on it", async () => {
    const host = hostWith(quiet);
    const first = ask(host);
    await flush();
    mock.timers.tick(20_000);
    const second = ask(host);
    await flush();
    mock.timers.tick(19_999);
    assert.equal(portAt().isClosed, false);
    mock.timers.tick(1);
    assert.equal(await codeOf(first.outcome), "host-silent");
    assert.equal(await codeOf(second.outcome), "host-silent");
    assert.equal(portAt().isClosed, true);
  });

  it("is over with the answer", async () => {
    const host = hostWith();
    await ask(host).outcome;
    mock.timers.tick(14_000);
    await ask(host).outcome;
    mock.timers.tick(14_000);
    await ask(host).outcome;
    mock.timers.tick(14_000);
    assert.equal(portAt().isClosed, false);
    assert.equal(ports.length, 1);
  });

  it("of the program fails what it worked on; the next question starts it again", async () => {
    const host = hostWith(quiet);
    const outcomes = [ask(host).outcome, ask(host).outcome];
    await flush();
    portAt().die();
    assert.deepEqual(await Promise.all(outcomes.map(codeOf)), ["host-died", "host-died"]);
    ask(host);
    await flush();
    assert.equal(ports.length, 2);
    assert.deepEqual(sentTypes(1), ["hello", "dissect"]);
  });

  it("while a message is sent is noticed", async () => {
    const host = hostWith(quiet);
    ask(host);
    await flush();
    portAt().isClosed = true; // and onDisconnect is still on its way
    assert.equal(await codeOf(ask(host, "x".repeat(3 * 256 * 1024)).outcome), "host-died");
    ask(host);
    await flush();
    assert.deepEqual(sentTypes(1), ["hello", "dissect"]);
  });

  it("of an idle program is nobody's failure", async () => {
    const host = hostWith();
    await ask(host).outcome;
    portAt().die();
    assert.equal(await codeOf(ask(host).outcome), "done");
    assert.equal(ports.length, 2);
  });

  it("three times in a row gives up the queue", async () => {
    const host = hostWith(program(() => null));
    const outcomes = Array.from({ length: 20 }, () => ask(host).outcome);
    for (let i = 0; i < 3; i++) {
      await flush();
      portAt(i).die();
    }
    assert.deepEqual(new Set(await Promise.all(outcomes.map(codeOf))), new Set(["host-died"]));
    assert.equal(ports.length, 3);
  });

  it("with a report between is no row", async () => {
    const host = hostWith(quiet);
    const outcomes = Array.from({ length: 14 }, () => ask(host).outcome);
    const last = () => portAt(ports.length - 1);
    await flush();
    for (const step of ["die", "die", "answer", "die", "die", "answer"]) {
      if (step === "die") {
        last().die();
      } else {
        last().reply(reportFor({ id: last().sentOf("dissect")[0]?.id }));
      }
      await flush();
    }
    assert.equal(ports.length, 5); // the fourth death did not end the queue
    assert.equal(await codeOf(/** @type {Promise<Outcome>} */ (outcomes.at(-1))), "done");
  });

  it("leaves alone what was being read", async () => {
    /** @type {(reading: import("../../../extension/src/background/question.mjs").Reading) => void} */
    let read = () => undefined;
    const host = hostWith(quiet);
    const slow = host.ask(
      () =>
        new Promise((resolve) => {
          read = resolve;
        }),
    );
    await flush();
    portAt().die();
    assert.equal(await codeOf(slow.outcome), "host-died");
    ask(host, "second");
    await flush();
    read({ raw: "first", settings: {} });
    await flush();
    assert.deepEqual(
      portAt(1)
        .sentOf("dissect")
        .map(({ data }) => data),
      ["second"],
    );
  });

  it("is only noted once", async () => {
    const host = hostWith(quiet);
    const outcomes = [ask(host).outcome, ask(host).outcome, ask(host).outcome];
    await flush();
    portAt().die();
    await Promise.all(outcomes);
    assert.equal(warnings.length, 1);
  });

  it("is not noticed twice when a late reply comes", async () => {
    const host = hostWith(quiet);
    const { outcome } = ask(host);
    await flush();
    mock.timers.tick(40_000);
    assert.equal(await codeOf(outcome), "host-silent");
    const port = portAt();
    port.onMessage.fire(reportFor({ id: "m1" }), port);
    port.onDisconnect.fire(port);
    assert.equal(warnings.length, 1);
  });
});

describe("cancelling", () => {
  it("a queued message sends nothing", async () => {
    const host = hostWith(quiet);
    const pending = Array.from({ length: 4 }, () => ask(host));
    await flush();
    pending[3]?.cancel();
    assert.equal(await codeOf(/** @type {any} */ (pending[3]).outcome), "cancelled");
    portAt().reply(reportFor({ id: "m1" }));
    await flush();
    assert.deepEqual(
      portAt()
        .sentOf("dissect")
        .map(({ id }) => id),
      ["m1", "m2", "m3"],
    );
    assert.equal(portAt().sentOf("cancel").length, 0);
  });

  it("a message that is being read sends nothing", async () => {
    const host = hostWith(quiet);
    /** @type {(reading: import("../../../extension/src/background/question.mjs").Reading) => void} */
    let read = () => undefined;
    const pending = host.ask(
      () =>
        new Promise((resolve) => {
          read = resolve;
        }),
    );
    await flush();
    pending.cancel();
    assert.equal(await codeOf(pending.outcome), "cancelled");
    read({ raw: "x", settings: {} });
    await flush();
    assert.deepEqual(sentTypes(), ["hello"]);
  });

  it("a sent message tells the program, once", async () => {
    const host = hostWith(program(() => null));
    const pending = ask(host);
    await flush();
    pending.cancel();
    pending.cancel();
    assert.equal(await codeOf(pending.outcome), "cancelled");
    assert.deepEqual(portAt().sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
  });

  it("is in time for nothing when the report has come", async () => {
    const host = hostWith();
    const pending = ask(host);
    await pending.outcome;
    pending.cancel();
    assert.equal(portAt().sentOf("cancel").length, 0);
    assert.equal(await codeOf(pending.outcome), "done");
  });

  it("that crosses the report is quiet, and its place is free after the last word", async () => {
    const host = hostWith((message, port) => message.type === "hello" && port.reply(HELLO));
    const pending = Array.from({ length: 4 }, () => ask(host));
    await flush();
    pending[0]?.cancel();
    portAt().reply(reportFor({ id: "m1" }));
    await flush();
    assert.equal(portAt().sentOf("dissect").length, 3);
    portAt().reply({ type: "error", id: "m1", code: "unknown-id" });
    await flush();
    assert.equal(portAt().sentOf("dissect").length, 4);
    portAt().reply({ type: "cancelled", id: "m1" });
    assert.deepEqual(warnings, []);
  });
});

describe("the queue", () => {
  it("keeps bulk work to three at a time, in order", async () => {
    const host = hostWith(quiet);
    Array.from({ length: 6 }, () => ask(host));
    await flush();
    const ids = () =>
      portAt()
        .sentOf("dissect")
        .map(({ id }) => id);
    assert.deepEqual(ids(), ["m1", "m2", "m3"]);
    portAt().reply(reportFor({ id: "m2" }));
    await flush();
    assert.deepEqual(ids(), ["m1", "m2", "m3", "m4"]);
  });

  it("reads no message before its turn", async () => {
    let reads = 0;
    const host = hostWith(quiet);
    const read = () => {
      reads += 1;
      return Promise.resolve({ raw: "x", settings: {} });
    };
    Array.from({ length: 100 }, () => host.ask(read));
    await flush();
    assert.equal(reads, 3);
  });

  it("lets the message on display go first", async () => {
    const host = hostWith(quiet);
    Array.from({ length: 5 }, () => ask(host));
    ask(host, "now", { urgent: true });
    await flush();
    assert.deepEqual(
      portAt()
        .sentOf("dissect")
        .map(({ id }) => id),
      ["m1", "m2", "m3", "m6"],
    );
  });

  it("lets go first what became urgent while it waited", async () => {
    const host = hostWith(quiet);
    const pending = Array.from({ length: 6 }, () => ask(host));
    await flush();
    pending[5]?.urge();
    await flush();
    assert.deepEqual(
      portAt()
        .sentOf("dissect")
        .map(({ id }) => id),
      ["m1", "m2", "m3", "m6"],
    );
  });

  it("never has more than eight in flight", async () => {
    const host = hostWith(quiet);
    Array.from({ length: 20 }, () => ask(host, "x", { urgent: true }));
    await flush();
    assert.equal(portAt().sentOf("dissect").length, 8);
    portAt().reply(reportFor({ id: "m1" }));
    portAt().reply(reportFor({ id: "m2" }));
    await flush();
    assert.equal(portAt().sentOf("dissect").length, 10);
  });

  it("prefers what is urgent when a place becomes free", async () => {
    const host = hostWith(quiet);
    Array.from({ length: 8 }, () => ask(host, "x", { urgent: true }));
    ask(host, "bulk");
    ask(host, "urgent", { urgent: true });
    await flush();
    portAt().reply(reportFor({ id: "m1" }));
    await flush();
    assert.equal(portAt().sentOf("dissect").at(-1)?.data, "urgent");
  });

  it("comes to its end", async () => {
    const host = hostWith();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask(host).outcome));
    assert.ok(outcomes.every(({ state }) => state === "done"));
  });
});

describe("the idle connection", () => {
  it("is closed after 15 seconds, and opened again", async () => {
    const host = hostWith();
    await ask(host).outcome;
    mock.timers.tick(14_999);
    assert.equal(portAt().isClosed, false);
    mock.timers.tick(1);
    assert.equal(portAt().isClosed, true);
    assert.equal(await codeOf(ask(host).outcome), "done");
    assert.equal(ports.length, 2);
    assert.deepEqual(warnings, []);
  });

  it("is not idle while something is in flight", async () => {
    const host = hostWith(quiet);
    ask(host);
    await flush();
    mock.timers.tick(39_000);
    assert.equal(portAt().isClosed, false);
  });

  it("is not idle while a cancelled message has not had its last word", async () => {
    const host = hostWith((message, port) => message.type === "hello" && port.reply(HELLO));
    const pending = ask(host);
    await flush();
    pending.cancel();
    mock.timers.tick(16_000);
    assert.equal(portAt().isClosed, false);
    portAt().reply({ type: "cancelled", id: "m1" });
    mock.timers.tick(15_000);
    assert.equal(portAt().isClosed, true);
  });

  it("is closed after a message that could not be read, too", async () => {
    const host = hostWith();
    await host.ask(() => Promise.resolve(failed("message-gone"))).outcome;
    await flush();
    mock.timers.tick(15_000);
    assert.equal(portAt().isClosed, true);
  });
});
