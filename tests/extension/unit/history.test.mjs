// SPDX-License-Identifier: MIT

// What the program remembers: how it is asked, what is believed of it, and the way to earlier mails.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Choices, difference } from "../../../extension/src/background/choices.mjs";
import { History, isRemembered, markOf } from "../../../extension/src/background/history.mjs";
import { Host } from "../../../extension/src/background/host.mjs";
import { parseHistory } from "../../../extension/src/shared/history.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { DEFAULTS } from "../../../extension/src/shared/settings.mjs";
import { FakePort, HELLO, aHeader, aReport, flush, install } from "./lib.mjs";

/** @typedef {import("./lib.mjs").Json} Json */

const MARK = "0123456789abcdef";
const DAY = 86_400;

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {FakePort[]} */
let ports = [];

beforeEach(() => {
  fake = install();
  ports = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  mock.method(console, "warn", () => undefined);
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/**
 * @param {(message: Json) => unknown} answer to what is no hello; null for silence
 * @param {string[]} capabilities
 */
function hostWith(answer, capabilities = ["history"]) {
  return new Host(() => {
    const port = new FakePort((message, own) => {
      const reply = message.type === "hello" ? { ...HELLO, capabilities } : answer(message);
      if (reply !== null) {
        own.reply(reply);
      }
    });
    ports.push(port);
    return /** @type {any} */ (port);
  });
}

const status = (/** @type {Json} */ { id }) => ({
  type: "history",
  id,
  what: "status",
  state: "known",
  count: 7,
});

describe("an inquiry", () => {
  it("is sent after hello, and the program may sleep after it", async () => {
    const host = hostWith(status);
    const reply = await host.inquire({ type: "history", what: "status" });
    assert.equal(reply["count"], 7);
    assert.deepEqual(ports[0]?.sent[1], { type: "history", what: "status", id: "h1" });
    mock.timers.tick(14_999);
    assert.equal(ports[0]?.isClosed, false);
    mock.timers.tick(1);
    assert.equal(ports[0]?.isClosed, true);
  });

  it("is sent at once to a program that is there", async () => {
    const host = hostWith(status);
    await host.greet();
    const both = [1, 2].map(() => host.inquire({ type: "history", what: "status" }));
    assert.deepEqual(
      (await Promise.all(both)).map(({ id }) => id),
      ["h1", "h2"],
    );
    assert.equal(ports.length, 1);
  });

  it("is not sent to a program that remembers nothing", async () => {
    const host = hostWith(status, ["names"]);
    const reply = await host.inquire({ type: "history", what: "status" });
    assert.equal(reply["code"], "host-old");
    assert.equal(ports[0]?.sent.length, 1);
  });

  it("is sent again after a restart, and answered once", async () => {
    let isSilent = true;
    const host = hostWith((message) => (isSilent ? null : status(message)));
    const answer = host.inquire({ type: "history", what: "status" });
    await flush();
    assert.equal(ports[0]?.sent.length, 2);
    isSilent = false;
    host.restart();
    assert.equal((await answer)["count"], 7);
    assert.deepEqual(ports[1]?.sent[1], ports[0]?.sent[1]);
  });

  it("fails with the program", async () => {
    const host = hostWith(() => null);
    const answer = host.inquire({ type: "history", what: "status" });
    await flush();
    ports[0]?.die();
    assert.equal((await answer)["code"], "host-died");
  });

  it("is given up after a while", async () => {
    const host = hostWith(() => null);
    const answer = host.inquire({ type: "history", what: "status" });
    await flush();
    mock.timers.tick(20_000);
    assert.equal((await answer)["code"], "host-silent");
  });

  it("that the program refuses has failed", async () => {
    const refusal = { type: "error", code: "bad-request", detail: "what" };
    const host = hostWith(({ id }) => ({ ...refusal, id }));
    assert.equal((await host.inquire({ type: "history", what: "status" }))["code"], "host-error");
  });
});

describe("a reply", () => {
  it("is cut to what is expected of it", () => {
    const mail = { mark: MARK, date: 5, level: "danger", brand: "KAGOYA", script: "<b>" };
    const wrong = [{ ...mail, mark: "../../x" }, { ...mail, level: "fine" }, 7, null];
    const campaign = { id: 1, count: 2, first: 5, last: 6, mails: [mail, ...wrong] };
    const reply = { state: "known", campaigns: [campaign, { id: 2 }, "x"], cut: true, more: 1 };
    assert.deepEqual(parseHistory(reply, "campaigns"), {
      state: "known",
      campaigns: [
        {
          ...campaign,
          mails: [{ mark: MARK, date: 5, level: "danger", brand: "KAGOYA" }],
        },
      ],
      cut: true,
    });
  });

  it("that makes no sense has failed", () => {
    for (const about of /** @type {const} */ (["status", "campaigns", "erase", "export"])) {
      const nonsense = { state: "known", count: -1, campaigns: {}, rows: 5 };
      assert.deepEqual(parseHistory(nonsense, about), { state: "failed", code: "bad-reply" });
    }
  });

  it("keeps the program's own reason", () => {
    const reply = { state: "failed", reason: "no-history" };
    assert.deepEqual(parseHistory(reply, "status"), reply);
  });

  it("in a report is looked at, too", () => {
    const good = { mark: MARK, date: 5, level: "danger", by: ["origin", 7], campaign: true };
    const history = { state: "known", count: 3, similar: [good, { ...good, mark: "x" }] };
    const report = parseReport({ ...aReport(), history });
    assert.deepEqual(report?.history, { ...history, similar: [{ ...good, by: ["origin"] }] });
    assert.equal(parseReport({ ...aReport(), history: [1] })?.history, undefined);
  });
});

describe("the history", () => {
  it("goes on with an export where it ended", async () => {
    const host = hostWith(({ id, after }) => ({ id, state: "known", rows: [{ after }], next: 9 }));
    const history = new History(host, new Choices());
    assert.deepEqual(await history.ask("export", 5), {
      state: "known",
      rows: [{ after: 5 }],
      next: 9,
    });
  });

  it("that is erased makes reports out of date that tell of it", async () => {
    const choices = new Choices();
    /** @type {boolean[]} */
    const told = [];
    choices.listen((now, before) => told.push(difference(before, now).offers));
    const host = hostWith(({ id }) => ({ id, state: "known", count: 0 }));
    await new History(host, choices).ask("erase");
    await new History(host, choices).ask("status");
    assert.deepEqual(told, [true]);
  });

  it("that is switched off makes them out of date, too", () => {
    assert.equal(difference({ ...DEFAULTS }, { ...DEFAULTS, history: false }).offers, true);
    assert.equal(difference({ ...DEFAULTS }, { ...DEFAULTS }).offers, false);
  });
});

describe("a mail is remembered", () => {
  for (const [what, header, isKept] of /** @type {[string, object, boolean][]} */ ([
    ["that came in", { folder: { specialUse: ["inbox"] } }, true],
    ["in a folder of the reader's", { folder: { specialUse: [] } }, true],
    ["that was thrown away", { folder: { specialUse: ["trash"] } }, true],
    ["that he sent: not", { folder: { specialUse: ["sent"] } }, false],
    ["that he writes: not", { folder: { specialUse: ["drafts"] } }, false],
    ["that is a file: not", { external: true }, false],
  ])) {
    it(what, () => assert.equal(isRemembered(aHeader(header)), isKept));
  }
});

describe("the way to an earlier mail", () => {
  const DATE = 1_636_700_000;
  /** @type {any[]} */
  let asked = [];
  /** @type {any[]} */
  let opened = [];
  /** @type {History} */
  let history;

  /** @param {...any} pages of headers */
  const stored = (...pages) => {
    const lists = pages.map((messages, i) => ({
      id: i + 1 < pages.length ? `p${i}` : null,
      messages,
    }));
    fake.pages = /** @type {any} */ (lists.slice(1));
    Object.assign(messenger.messages, {
      query: (/** @type {unknown} */ how) => {
        asked.push(how);
        return Promise.resolve(lists[0]);
      },
    });
  };

  beforeEach(() => {
    asked = [];
    opened = [];
    history = new History(hostWith(status), new Choices());
    Object.assign(messenger.messageDisplay, {
      open: (/** @type {unknown} */ how) => Promise.resolve(opened.push(how)),
    });
  });

  it("has the mark that the program makes", async () => {
    // printf %s 1.letter@shop.example | sha256sum
    assert.equal(await markOf("1.letter@shop.example"), "ddeaca1a4fee15f0");
  });

  it("leads to the mail of that mark, in whatever page of that day", async () => {
    const other = aHeader({ id: 1, headerMessageId: "other@x.example" });
    stored([other], [other, aHeader({ id: 2, headerMessageId: "wanted@x.example" })]);
    assert.equal(await history.open(await markOf("wanted@x.example"), DATE), true);
    assert.deepEqual(opened, [{ messageId: 2, active: true }]);
    const [{ fromDate, toDate }] = asked;
    assert.deepEqual([fromDate / 1000, toDate / 1000], [DATE - DAY, DATE + DAY]);
  });

  it("prefers a copy that was not thrown away", async () => {
    const headerMessageId = "twice@x.example";
    const trash = /** @type {any} */ ({ specialUse: ["trash"] });
    const thrownAway = aHeader({ id: 3, headerMessageId, folder: trash });
    stored([thrownAway, aHeader({ id: 4, headerMessageId })]);
    const mark = await markOf(headerMessageId);
    assert.equal(await history.open(mark, DATE), true);
    stored([thrownAway]);
    assert.equal(await history.open(mark, DATE), true);
    assert.deepEqual(
      opened.map(({ messageId }) => messageId),
      [4, 3],
    );
  });

  it("is looked for everywhere without a date", async () => {
    stored([]);
    assert.equal(await history.open(MARK, 0), false);
    assert.deepEqual(asked, [{}]);
  });

  it("ends where Thunderbird cannot go it", async () => {
    Object.assign(messenger.messages, { query: () => Promise.reject(new Error("no folders")) });
    assert.equal(await history.open(MARK, DATE), false);
    assert.deepEqual(opened, []);
  });
});
