// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Accounts } from "../../../extension/src/background/accounts.mjs";
import { Choices } from "../../../extension/src/background/choices.mjs";
import { Dissections } from "../../../extension/src/background/dissections.mjs";
import { Host } from "../../../extension/src/background/host.mjs";
import { Reader } from "../../../extension/src/background/reader.mjs";
import { Sightings } from "../../../extension/src/background/sightings.mjs";
import {
  FakePort,
  aReport,
  flush,
  install,
  nobody,
  program,
  reportFor,
  revisionOf,
} from "./lib.mjs";
import { Tags } from "../../../extension/src/background/tags.mjs";
import { witness } from "../../../extension/src/background/witness.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./lib.mjs").Json} Json */

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Json[]} what the program was asked to dissect */
let asked = [];
/** @type {Dissections} */
let dissections;
/** @type {Choices} */
let choices;
/** @type {Sightings} */
let sightings;
/** @type {import("../../../extension/src/background/witness.mjs").Witness} */
let seen;
/** @type {(message: Json) => unknown} */
let answer;
/** @type {FakePort[]} */
let ports = [];

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  mock.method(console, "warn", () => undefined);
  fake = install();
  asked = [];
  ports = [];
  answer = reportFor;
  fake.connect = () => {
    const port = new FakePort(
      program((message) => {
        asked.push(message);
        return answer(message);
      }),
    );
    ports.push(port);
    return port;
  };
  choices = new Choices();
  sightings = new Sightings();
  const reader = new Reader(new Accounts(), choices, sightings, nobody);
  seen = witness(sightings, new Tags(choices));
  dissections = new Dissections(new Host(), reader, choices, seen);
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** @param {Promise<Outcome>} outcome */
async function codeOf(outcome) {
  const got = await outcome;
  return got.state === "failed" ? got.code : got.state;
}

/** @returns {unknown} the settings of the last question */
const settings = () => asked.at(-1)?.settings;

/** What is told of a mail in no account, where nothing was decided. */
const QUIET = { recipients: ["me@here.example"], consent: 0, sightings: [], history: true };

/** A program that says nothing about messages until the test does. */
function hold() {
  answer = () => null;
}

/**
 * Answers a question.
 * @param {number} n
 */
function release(n = 0) {
  ports[0]?.reply(reportFor({ id: asked[n]?.id }));
}

describe("a dissection", () => {
  it("sends the raw message as it is, with what helps", async () => {
    fake.mail({ id: 5, size: 11 }, "\u0000a\u00ffmail\r\n");
    assert.equal(await codeOf(dissections.ask(5, "a")), "done");
    assert.equal(asked[0]?.data, "\u0000a\u00ffmail\r\n");
    assert.deepEqual(settings(), { ...QUIET, size: 11 });
    assert.deepEqual(fake.called("getRaw"), [[5, { data_format: "BinaryString" }]]);
  });

  for (const [type, isSaid] of /** @type {[string, boolean][]} */ ([
    ["none", true],
    ["pop3", true],
    ["imap", false],
    ["nntp", false],
  ])) {
    it(`${isSaid ? "says" : "does not say"} how much is missing in an account of ${type}`, async () => {
      fake.accountType = type;
      fake.mail({ id: 5, size: 11, folder: { accountId: "account1", path: "/Inbox" } }, "a mail");
      await dissections.ask(5, "a");
      assert.equal(/** @type {Json} */ (settings()).size, isSaid ? 11 : undefined);
    });
  }

  it("says no size when nothing is missing, or its account is gone", async () => {
    fake.mail({ id: 5, size: 6 }, "a mail");
    await dissections.ask(5, "a");
    assert.deepEqual(settings(), QUIET);
    messenger.accounts.get = () => Promise.reject(new Error("no such account"));
    fake.mail({ id: 6, size: 11, folder: { accountId: "account1", path: "/Inbox" } }, "a mail");
    await dissections.ask(6, "a");
    assert.deepEqual(settings(), QUIET);
  });

  it("asks for no header that is given", async () => {
    const header = fake.mail({ id: 5 });
    const get = mock.method(messenger.messages, "get");
    await dissections.ask(5, "a", { header });
    assert.equal(get.mock.callCount(), 0);
  });

  it("is not made of headers alone", async () => {
    const header = fake.mail({ id: 5, headersOnly: true });
    assert.equal(await codeOf(dissections.ask(5, "a", { header })), "message-headers-only");
    fake.mail({ id: 6, headersOnly: true });
    assert.equal(await codeOf(dissections.ask(6, "a")), "message-headers-only");
    assert.equal(fake.called("getRaw").length, 0);
  });

  it("of a deleted message fails", async () => {
    assert.equal(await codeOf(dissections.ask(5, "a")), "message-gone");
    const header = fake.mail({ id: 6 });
    fake.mails.clear();
    assert.equal(await codeOf(dissections.ask(6, "a", { header })), "message-gone");
  });

  it("of an unreadable message fails", async () => {
    fake.mail({ id: 5 });
    messenger.messages.getRaw = () => Promise.reject(new Error("Error reading message 5"));
    assert.equal(await codeOf(dissections.ask(5, "a")), "message-unreadable");
  });

  it("of a sample sends nothing about the reader", async () => {
    assert.equal(await codeOf(dissections.askSample("From: a\r\n\r\n")), "done");
    assert.equal(asked[0]?.data, "From: a\r\n\r\n");
    assert.deepEqual(settings(), {});
  });
});

describe("what is known", () => {
  beforeEach(() => {
    for (let id = 1; id <= 250; id++) {
      fake.mail({ id });
    }
  });

  it("is not asked again", async () => {
    const first = await dissections.ask(1, "a");
    assert.equal(await dissections.ask(1, "b"), first);
    assert.equal(asked.length, 1);
  });

  it("is shared while it is on its way", async () => {
    hold();
    const [first, second] = [dissections.ask(1, "a"), dissections.ask(1, "b")];
    await flush();
    assert.equal(asked.length, 1);
    release();
    assert.equal(await first, await second);
  });

  it("becomes urgent when somebody looks", async () => {
    hold();
    for (let id = 1; id <= 6; id++) {
      dissections.ask(id, "list");
    }
    await flush();
    assert.equal(asked.length, 3);
    dissections.ask(6, "display", { urgent: true });
    await flush();
    assert.equal(asked.length, 4);
    assert.equal(fake.called("getRaw").at(-1)?.[0], 6);
  });

  it("is forgotten after 200 others, the least used first", async () => {
    for (let id = 1; id <= 200; id++) {
      await dissections.ask(id, "a");
    }
    await dissections.ask(1, "a");
    await dissections.ask(201, "a");
    assert.equal(asked.length, 201);
    await dissections.ask(1, "a");
    assert.equal(asked.length, 201);
    await dissections.ask(2, "a");
    assert.equal(asked.length, 202);
  });

  it("is never forgotten on its way", async () => {
    hold();
    const all = Array.from({ length: 230 }, (_, i) => dissections.ask(i + 1, "a"));
    await flush();
    answer = reportFor;
    [0, 1, 2].forEach(release);
    const again = dissections.ask(1, "b");
    await Promise.all([...all, again]);
    assert.equal(asked.length, 230);
  });
});

describe("a failure", () => {
  beforeEach(() => {
    fake.mail({ id: 1 });
    answer = ({ id }) => ({ type: "error", id, code: "dissector-died" });
  });

  it("answers all that ask about the same display", async () => {
    for (const who of ["banner", "badge", "links"]) {
      assert.equal(await codeOf(dissections.ask(1, who, { urgent: true })), "dissector-died");
    }
    assert.equal(asked.length, 1);
  });

  it("is forgotten after 3 seconds", async () => {
    await dissections.ask(1, "a");
    answer = reportFor;
    mock.timers.tick(2_999);
    assert.equal(await codeOf(dissections.ask(1, "a")), "dissector-died");
    mock.timers.tick(1);
    assert.equal(await codeOf(dissections.ask(1, "a")), "done");
  });

  it("is forgotten at once by a retry", async () => {
    await dissections.ask(1, "a");
    answer = reportFor;
    assert.equal(await codeOf(dissections.retry(1, "a")), "done");
    assert.equal(await codeOf(dissections.ask(1, "a")), "done");
    assert.equal(asked.length, 2);
  });

  it("to start the program is not repeated for one message", async () => {
    let connections = 0;
    fake.connect = () => {
      connections += 1;
      return new FakePort((_, port) => port.die("No such native application fuwake"));
    };
    for (const who of ["banner", "badge", "links"]) {
      assert.equal(await codeOf(dissections.ask(1, who, { urgent: true })), "host-missing");
    }
    assert.equal(connections, 1);
    fake.mail({ id: 2 });
    await dissections.ask(2, "banner", { urgent: true });
    assert.equal(connections, 2);
  });
});

describe("a retry", () => {
  beforeEach(() => {
    fake.mail({ id: 1 });
  });

  it("drops what is known", async () => {
    await dissections.ask(1, "a");
    await dissections.retry(1, "a");
    assert.equal(asked.length, 2);
  });

  it("waits for what is on its way", async () => {
    hold();
    const outcomes = [dissections.ask(1, "a"), dissections.retry(1, "b")];
    await flush();
    assert.equal(asked.length, 1);
    release();
    assert.deepEqual(await Promise.all(outcomes.map(codeOf)), ["done", "done"]);
  });

  it("asks about a message that was never asked about", async () => {
    assert.equal(await codeOf(dissections.retry(1, "a")), "done");
  });
});

describe("a cancel", () => {
  beforeEach(() => {
    fake.mail({ id: 1 });
    hold();
  });

  it("ends what only its maker waits for", async () => {
    const outcome = dissections.ask(1, "list");
    await flush();
    dissections.cancel([1, 99], "list");
    assert.equal(await codeOf(outcome), "cancelled");
    assert.equal(ports[0]?.sentOf("cancel").length, 1);
  });

  it("ends nothing that others wait for", async () => {
    const outcome = dissections.ask(1, "banner");
    dissections.ask(1, "list");
    await flush();
    dissections.cancel([1], "list");
    dissections.cancel([1], "list");
    dissections.cancel([1], "another list");
    await flush();
    assert.equal(ports[0]?.sentOf("cancel").length, 0);
    release();
    assert.equal(await codeOf(outcome), "done");
  });

  it("leaves what is done", async () => {
    const outcome = dissections.ask(1, "list");
    await flush();
    release();
    await outcome;
    dissections.cancel([1], "list");
    await dissections.ask(1, "list");
    assert.equal(asked.length, 1);
  });

  it("is no failure that lasts", async () => {
    dissections.ask(1, "list");
    await flush();
    dissections.cancel([1], "list");
    answer = reportFor;
    assert.equal(await codeOf(dissections.ask(1, "banner")), "done");
  });
});

describe("rendered links", () => {
  const evil = "https://evil.example/login";
  /** @type {messenger.messages.MessageHeader} */
  let header;

  beforeEach(() => {
    header = fake.mail({ id: 1 });
    answer = ({ id }) => ({
      type: "report",
      id,
      report: aReport({ facts: { links: [{ host: "shop.example" }] } }),
    });
  });

  it("that are all known change nothing", async () => {
    const first = await dissections.ask(1, "a");
    const links = ["https://shop.example/", "mailto:a@b.example"];
    assert.equal(await dissections.askRendered(1, "a", links, header), first);
    assert.equal(asked.length, 1);
  });

  it("that the raw message hides are dissected with it, once", async () => {
    const first = await dissections.ask(1, "a");
    const second = await dissections.askRendered(1, "a", ["https://shop.example/", evil], header);
    assert.notEqual(second, first);
    assert.deepEqual(
      asked.map((question) => /** @type {any} */ (question.settings).rendered),
      [undefined, [evil]],
    );
    assert.equal(
      await dissections.askRendered(1, "a", [evil, "https://x.example/"], header),
      second,
    );
    assert.equal(await dissections.ask(1, "b"), second);
    assert.equal(asked.length, 2);
  });

  it("are remembered by a retry", async () => {
    await dissections.askRendered(1, "a", [evil], header);
    await dissections.retry(1, "a");
    assert.equal(asked.length, 3);
    assert.deepEqual(/** @type {any} */ (settings()).rendered, [evil]);
  });

  it("are of no use where there is no report", async () => {
    answer = ({ id }) => ({ type: "error", id, code: "dissector-died" });
    const outcome = dissections.askRendered(1, "a", [evil], header);
    assert.equal(await codeOf(outcome), "dissector-died");
    assert.equal(asked.length, 1);
  });

  it("asked about twice at the same time are dissected once", async () => {
    const [first, second] = await Promise.all([
      dissections.askRendered(1, "a", [evil], header),
      dissections.askRendered(1, "b", [evil], header),
    ]);
    assert.equal(first, second);
    assert.equal(asked.length, 2);
  });
});

describe("later reports", () => {
  /** @type {[number, number, number | null, boolean][]} */
  let told = [];

  /** @param {Outcome | null} outcome */
  const revision = (outcome) => (outcome?.state === "done" ? outcome.report.revision : null);

  beforeEach(() => {
    told = [];
    fake.mail({ id: 1 });
    fake.mail({ id: 2 });
    answer = ({ id }) => revisionOf(id, 1);
    dissections.listen((id, outcome, before, isAwaited) =>
      told.push([id, revision(outcome) ?? 0, revision(before), isAwaited]),
    );
  });

  it("replace what is known, and are told", async () => {
    assert.equal(revision(await dissections.ask(1, "display")), 1);
    ports[0]?.reply(revisionOf("m1", 2));
    assert.equal(revision(await dissections.ask(1, 9)), 2);
    ports[0]?.reply(revisionOf("m1", 3, {}, true));
    assert.equal(revision(dissections.known(1)), 3);
    assert.deepEqual(told, [
      [1, 2, 1, false],
      [1, 3, 2, true],
    ]);
    assert.equal(asked.length, 1);
  });

  it("are given up when nobody waits any more, and the message is asked about anew", async () => {
    await dissections.ask(1, "display");
    await dissections.ask(1, "popup");
    dissections.leave(1, "display");
    assert.equal(ports[0]?.sentOf("cancel").length, 0);
    dissections.leave(1, "display", "popup");
    assert.deepEqual(ports[0]?.sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
    assert.equal(dissections.known(1), null);
    assert.equal(revision(await dissections.ask(1, "display")), 1);
    assert.equal(asked.length, 2);
  });

  it("are given up when the first one comes and nobody waits", async () => {
    hold();
    dissections.ask(1, "display");
    await flush();
    dissections.leave(1, "display");
    assert.equal(ports[0]?.sentOf("cancel").length, 0);
    ports[0]?.reply(revisionOf("m1", 1));
    await flush();
    assert.equal(ports[0]?.sentOf("cancel").length, 1);
    assert.equal(dissections.known(1), null);
  });

  it("are given up with the tab that waited", async () => {
    await dissections.ask(1, 9);
    await dissections.ask(2, 9);
    await dissections.ask(2, "display");
    dissections.gone(9);
    assert.deepEqual(ports[0]?.sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
  });

  it("that are final leave nothing to give up", async () => {
    await dissections.ask(1, "display");
    ports[0]?.reply(revisionOf("m1", 2, {}, true));
    dissections.leave(1, "display");
    dissections.cancel([1], "display");
    assert.equal(ports[0]?.sentOf("cancel").length, 0);
    assert.equal(revision(dissections.known(1)), 2);
  });

  it("of what is tried again are those of the new try", async () => {
    await dissections.ask(1, 9);
    await dissections.retry(1, 9);
    ports[0]?.reply(revisionOf("m1", 2)); // crossed the cancel
    assert.equal(revision(dissections.known(1)), 1);
    ports[0]?.reply(revisionOf("m2", 5));
    assert.equal(revision(dissections.known(1)), 5);
  });
});

describe("consent", () => {
  /** @returns {unknown[]} the consent of each question */
  const consents = () => asked.map((question) => /** @type {any} */ (question.settings).consent);
  const folder = /** @type {any} */ ({ accountId: "account1", path: "/Inbox" });

  beforeEach(() => {
    fake.mail({ id: 1, folder });
    fake.mail({ id: 2 });
  });

  it("is none before the reader has said yes, and only for that account", async () => {
    await dissections.ask(1, "a");
    await choices.allow("account1", true);
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    assert.deepEqual(consents(), [0, 1, 0]);
  });

  it("that is refused asks nothing again", async () => {
    await dissections.ask(1, "a");
    await choices.allow("account1", false);
    await dissections.ask(1, "a");
    assert.deepEqual(consents(), [0]);
  });

  it("that is taken back holds at once", async () => {
    await choices.allow("account1", true);
    await dissections.ask(1, "display");
    await choices.allow("account1", false);
    await dissections.ask(1, "display");
    assert.deepEqual(consents(), [1, 0]);
  });

  it("may be an administrator's", async () => {
    fake.manage({ names: true });
    await dissections.ask(1, "a");
    assert.deepEqual(consents(), [1]);
  });

  it("renews at once what a page shows, and tells it", async () => {
    /** @type {unknown[]} */
    const told = [];
    dissections.listen((id, _, __, isAwaited) => told.push([id, isAwaited]));
    await dissections.ask(1, 9);
    await fake.local.set({ names: { account1: true } });
    await flush();
    assert.deepEqual(consents(), [0, 1]);
    assert.deepEqual(told, [[1, true]]);
  });

  it("given while lookups are under way starts them anew", async () => {
    answer = ({ id }) => revisionOf(id, 1);
    await choices.allow("account1", true);
    await dissections.ask(1, "display");
    await choices.allow("account1", false);
    await dissections.ask(1, "display");
    assert.deepEqual(ports[0]?.sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
  });

  it("asks somebody else after the resolver has changed", async () => {
    await choices.allow("account1", true);
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    await fake.local.set({ resolver: "192.0.2.53" });
    await flush();
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    assert.equal(ports.length, 2);
    // What nobody was asked about is not asked about again.
    assert.deepEqual(consents(), [1, 0, 1]);
  });

  it("is needed for lists of spam senders, and asks again when they change", async () => {
    const lists = () => asked.map((question) => /** @type {any} */ (question.settings).blocklists);
    await fake.local.set({ blocklists: ["a.example"] });
    await flush();
    await dissections.ask(1, "a");
    await choices.allow("account1", true);
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    await fake.local.set({ blocklists: ["a.example", "b.example"] });
    await flush();
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    await fake.local.set({ blocklists: [] });
    await flush();
    await dissections.ask(1, "a");
    const [one, two] = [["a.example"], ["a.example", "b.example"]];
    assert.deepEqual(lists(), [undefined, one, undefined, two, undefined]);
    assert.equal(ports.length, 1);
  });
});

describe("consent to registries", () => {
  /** @returns {unknown[]} the consent of each question */
  const consents = () => asked.map((question) => /** @type {any} */ (question.settings).consent);
  const folder = /** @type {any} */ ({ accountId: "account1", path: "/Inbox" });

  beforeEach(() => {
    fake.mail({ id: 1, folder });
    fake.mail({ id: 2, folder });
  });

  it("is for the mail that was asked about, and no other", async () => {
    await dissections.ask(1, "a");
    assert.equal(await codeOf(dissections.askOwners(1, "a")), "done");
    await dissections.ask(2, "a");
    await dissections.ask(1, "a");
    assert.deepEqual(consents(), [0, 2, 0]);
  });

  it("is given once, however often the button is pressed", async () => {
    hold();
    const both = [dissections.askOwners(1, "a"), dissections.askOwners(1, "a")];
    await flush();
    release();
    await Promise.all(both);
    assert.deepEqual(consents(), [2]);
  });

  it("tells the other pages that show the mail", async () => {
    /** @type {unknown[]} */
    const told = [];
    dissections.listen((id, _, __, isAwaited) => told.push([id, isAwaited]));
    await dissections.ask(1, 9);
    await dissections.askOwners(1, "popup");
    await flush();
    assert.deepEqual(told, [[1, true]]);
  });

  it("holds when the mail is asked about again", async () => {
    await dissections.askOwners(1, "a");
    await dissections.retry(1, "a");
    await dissections.askRendered(
      1,
      "a",
      ["https://more.example/"],
      /** @type {any} */ (undefined),
    );
    await choices.allow("account1", true);
    await dissections.ask(1, "a");
    assert.deepEqual(consents(), [2, 2, 2]);
  });

  it("cancels what was under way with less", async () => {
    answer = ({ id }) => revisionOf(id, 1);
    await dissections.ask(1, "a");
    await dissections.askOwners(1, "a");
    assert.deepEqual(ports[0]?.sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
    assert.deepEqual(consents(), [0, 2]);
  });

  it("may be an account's, where the DNS may be asked", async () => {
    await fake.local.set({ owners: { account1: true } });
    await flush();
    await dissections.ask(1, "a");
    await choices.allow("account1", true);
    await dissections.ask(1, "a");
    assert.deepEqual(consents(), [0, 2]);
  });

  it("is not needed to say which services are switched on", async () => {
    const services = () => asked.map((one) => /** @type {any} */ (one.settings).services);
    await fake.local.set({ services: ["quad9"] });
    await flush();
    await dissections.ask(1, "a");
    await fake.local.set({ services: ["quad9", "surbl"] });
    await flush();
    await dissections.ask(1, "a");
    await fake.local.set({ services: [] });
    await flush();
    await dissections.ask(1, "a");
    assert.deepEqual(services(), [["quad9"], ["quad9", "surbl"], undefined]);
    assert.deepEqual(consents(), [0, 0, 0]);
    assert.equal(ports.length, 1);
  });

  it("starts the program anew for another key, when it is in use", async () => {
    await fake.local.set({ services: ["urlhaus"], serviceKeys: { urlhaus: "k1" } });
    await flush();
    await dissections.askOwners(1, "a");
    await fake.local.set({ serviceKeys: { urlhaus: "k1", virustotal: "k2" } });
    await flush();
    await dissections.ask(1, "a");
    assert.equal(ports.length, 1);
    await fake.local.set({ serviceKeys: { urlhaus: "k3" } });
    await flush();
    await dissections.ask(1, "a");
    assert.equal(ports.length, 2);
    assert.doesNotMatch(JSON.stringify(asked), /k1|k3/);
  });

  it("brings the lists of spam senders along", async () => {
    await fake.local.set({ blocklists: ["a.example"] });
    await flush();
    await dissections.askOwners(1, "a");
    assert.deepEqual(/** @type {any} */ (settings()).blocklists, ["a.example"]);
  });
});

describe("trust", () => {
  const alice = { kind: "address", value: "alice@shop.example", by: "dkim:shop.example" };
  const told = () => asked.map((question) => /** @type {any} */ (question.settings).trust);

  it("is told of a mail that it is about, and asks again when it changes", async () => {
    fake.mail({ id: 1 });
    fake.mail({ id: 2, author: "bob@other.example" });
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    await fake.local.set({ trust: [{ ...alice, since: 5 }] });
    await flush();
    await dissections.ask(1, "a");
    await dissections.ask(2, "a");
    await fake.local.set({ trust: [] });
    await flush();
    await dissections.ask(1, "a");
    assert.deepEqual(told(), [undefined, undefined, [alice], undefined]);
    assert.equal(ports.length, 1);
  });

  it("of a list is told by what the mail itself says of it", async () => {
    fake.mail({ id: 1 }, "List-Id: <news.example>\r\n\r\nHello");
    const news = { kind: "list", value: "news.example", by: "dkim:news.example" };
    await fake.local.set({ trust: [{ ...news, since: 5 }] });
    await flush();
    await dissections.ask(1, "a");
    assert.deepEqual(told(), [[news]]);
  });
});

describe("a mail's tag", () => {
  it("follows each report", async () => {
    await fake.local.set({ tags: true });
    await flush();
    fake.mail({ id: 1 });
    answer = ({ id }) => revisionOf(id, 1, { level: "caution" });
    await dissections.ask(1, "a");
    await flush();
    assert.deepEqual(fake.mails.get(1)?.header.tags, ["fuwake-caution"]);
    ports[0]?.reply(revisionOf("m1", 2, { level: "nothing-found" }, true));
    await flush();
    assert.deepEqual(fake.mails.get(1)?.header.tags, []);
  });
});

describe("sightings", () => {
  const folder = /** @type {any} */ ({ accountId: "account1", path: "/Inbox" });

  it("are noted of the first report, and sent with mails of the same account", async () => {
    const note = mock.method(sightings, "note");
    const noted = () => Promise.all(note.mock.calls.map((call) => call.result));
    const facts = /** @type {any} */ ({
      from: [{ domain: "shop.example" }],
      authentication: { identity: "unknown", results: { newest: "mx.example" } },
    });
    fake.mail({ id: 1, folder, headerMessageId: "1@a" });
    fake.mail({ id: 2, folder, headerMessageId: "2@a" });
    fake.mail({ id: 3, headerMessageId: "3@a" });
    answer = ({ id }) => revisionOf(id, 1, { facts });
    await dissections.ask(1, "a");
    ports[0]?.reply(revisionOf("m1", 2, { facts }, true));
    await flush();
    assert.equal(note.mock.callCount(), 1);
    await noted();
    const row = ["mx.example", "shop.example"];
    await dissections.retry(1, "a");
    await noted();
    await dissections.ask(2, "a");
    await dissections.ask(3, "a");
    assert.deepEqual(
      asked.map((question) => /** @type {any} */ (question.settings).sightings),
      [[], [[...row, 1]], [[...row, 1]], []],
    );
  });

  it("are not made of failures and samples", async () => {
    const note = mock.method(sightings, "note");
    await dissections.askSample("From: a\r\n\r\n");
    answer = ({ id }) => ({ type: "error", id, code: "dissector-died" });
    fake.mail({ id: 1, folder, headerMessageId: "1@a" });
    await dissections.ask(1, "a");
    assert.equal(note.mock.callCount(), 0);
  });
});

describe("QR codes", () => {
  const CODES = /** @type {[string, string][]} */ ([["https://a.example/", "part:2"]]);

  /** @param {[string, string][]} rows */
  function withCodes(rows) {
    fake.mail({ id: 5 });
    const reader = new Reader(new Accounts(), choices, sightings, nobody);
    const codes = /** @type {any} */ ({ of: mock.fn(() => Promise.resolve(rows)) });
    dissections = new Dissections(new Host(), reader, choices, seen, codes);
    return codes.of;
  }

  it("are told in a second dissection, and not in a third", async () => {
    withCodes(CODES);
    await dissections.ask(5, "popup", { urgent: true });
    await flush();
    await flush();
    assert.equal(asked.length, 2);
    assert.equal(asked[0]?.settings && "codes" in /** @type {any} */ (asked[0].settings), false);
    assert.deepEqual(settings(), { ...QUIET, codes: CODES });
    await dissections.ask(5, "popup", { urgent: true });
    await flush();
    assert.equal(asked.length, 2);
  });

  it("are looked for once there is a report, and cost nothing where there are none", async () => {
    const of = withCodes([]);
    hold();
    const outcome = dissections.ask(5, "popup", { urgent: true });
    await flush();
    assert.equal(of.mock.callCount(), 0);
    ports[0]?.reply(reportFor(/** @type {Json} */ (asked[0])));
    await outcome;
    await flush();
    assert.equal(of.mock.callCount(), 1);
    assert.equal(asked.length, 1);
  });

  it("are not looked for when a list asks", async () => {
    const of = withCodes(CODES);
    await dissections.ask(5, "list");
    await flush();
    assert.deepEqual([of.mock.callCount(), asked.length], [0, 1]);
  });
});
