// SPDX-License-Identifier: MIT

// A link is visited once for each click, and nothing is visited that the message's report has not.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { Accounts } from "../../../extension/src/background/accounts.mjs";
import { Choices } from "../../../extension/src/background/choices.mjs";
import { Consents } from "../../../extension/src/background/consent.mjs";
import { Dissections } from "../../../extension/src/background/dissections.mjs";
import { Host } from "../../../extension/src/background/host.mjs";
import { Reader } from "../../../extension/src/background/reader.mjs";
import { Sightings } from "../../../extension/src/background/sightings.mjs";
import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { addressesOf } from "../../../extension/src/shared/visits.mjs";
import { FakePort, HELLO, flush, install, nobody, program, revisionOf } from "./lib.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Asking} Asking */
/** @typedef {import("../../../extension/src/components/model.d.ts").LinkOffer} LinkOffer */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Link} Link */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */
/** @typedef {import("./lib.mjs").Json} Json */

const WHOLE = "https://shop.example/in?u=taro";
const VISIT = "https://shop.example/in?u=";
const PLAIN = "https://other.example/";

/** @type {Link[]} */
const links = [
  { kind: "link", url: WHOLE, host: "shop.example", visit: VISIT, visit_cut: true },
  { kind: "link", url: PLAIN, host: "other.example", visit: PLAIN },
  { kind: "link", url: "mailto:a@shop.example" },
  { kind: "image", url: "https://shop.example/pixel.png", host: "shop.example" },
];

describe("the background", () => {
  /** @type {ReturnType<typeof install>} */
  let fake;
  /** @type {Dissections} */
  let dissections;
  /** @type {Consents} */
  let consents;
  /** @type {Json[]} */
  let asked = [];
  /** @type {(message: Json) => unknown} */
  let answer;
  /** @type {FakePort[]} */
  let ports = [];

  /** Everything that the program was told to visit. */
  const visits = () => asked.flatMap(({ settings }) => /** @type {any} */ (settings).visit ?? []);

  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout", "Date"] });
    mock.method(console, "warn", () => undefined);
    fake = install();
    asked = [];
    ports = [];
    answer = ({ id }) => revisionOf(id, 1, { facts: { links } }, true);
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
    const accounts = new Accounts();
    const choices = new Choices();
    const sightings = new Sightings();
    const host = new Host();
    consents = new Consents(accounts, choices, host);
    dissections = new Dissections(
      host,
      new Reader(accounts, choices, sightings, nobody),
      choices,
      sightings,
    );
    fake.mail({ id: 1, folder: /** @type {any} */ ({ accountId: "account1", path: "/Inbox" }) });
    fake.mail({ id: 2 });
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it("visits what the report has, as it is there or as the mail has it", async () => {
    await dissections.ask(1, "a");
    assert.deepEqual(visits(), []);
    await dissections.askVisit(1, "a", VISIT);
    await dissections.askVisit(1, "a", WHOLE);
    assert.deepEqual(visits(), [VISIT, WHOLE]);
  });

  for (const made of [
    "https://evil.example/",
    "https://shop.example/in",
    `${PLAIN}x`,
    "mailto:a@shop.example",
    "https://shop.example/pixel.png",
    "file:///etc/passwd",
    "",
  ]) {
    it(`refuses what the report has not: ${JSON.stringify(made)}`, async () => {
      await dissections.ask(1, "a");
      const outcome = await dissections.askVisit(1, "a", made);
      assert.equal(outcome.state, "done");
      assert.deepEqual(visits(), []);
      assert.equal(asked.length, 1);
    });
  }

  it("refuses a link of another mail", async () => {
    await dissections.ask(1, "a");
    answer = ({ id }) => revisionOf(id, 1, { facts: {} }, true);
    await dissections.askVisit(2, "a", PLAIN);
    assert.deepEqual(visits(), []);
  });

  it("reads the mail first where it has forgotten it", async () => {
    await dissections.askVisit(1, "a", VISIT);
    assert.equal(asked.length, 2);
    assert.deepEqual(visits(), [VISIT]);
  });

  it("visits nothing when it fails to read it", async () => {
    answer = ({ id }) => ({ type: "error", id, code: "dissector-died" });
    assert.equal((await dissections.askVisit(1, "a", VISIT)).state, "failed");
    assert.deepEqual(visits(), []);
  });

  it("repeats no visit without a click, whatever else is asked anew", async () => {
    await dissections.ask(1, 9);
    await dissections.askVisit(1, 9, VISIT);
    await dissections.ask(1, 9);
    await dissections.askOwners(1, 9);
    await dissections.retry(1, 9);
    await dissections.askRendered(1, 9, ["https://more.example/"], /** @type {any} */ (undefined));
    await fake.local.set({ names: { account1: true } });
    await flush();
    assert.ok(asked.length >= 5);
    assert.deepEqual(visits(), [VISIT]);
    await dissections.askVisit(1, 9, VISIT);
    assert.deepEqual(visits(), [VISIT, VISIT]);
  });

  it("visits once when two things are asked for before the mail is read", async () => {
    await dissections.ask(1, 9);
    const both = [dissections.askVisit(1, 9, VISIT)];
    await Promise.resolve();
    both.push(dissections.askOwners(1, 9));
    await Promise.all(both);
    await flush();
    assert.ok(visits().length <= 1, visits().join());
  });

  it("visits no second time when the program dies of the first", async () => {
    await dissections.ask(1, 9);
    answer = () => {
      ports.at(-1)?.die();
      return null;
    };
    assert.equal((await dissections.askVisit(1, 9, VISIT)).state, "failed");
    answer = ({ id }) => revisionOf(id, 1, { facts: { links } }, true);
    await dissections.retry(1, 9);
    assert.deepEqual(visits(), [VISIT]);
  });

  it("visits no second time when the proxy changes meanwhile, but starts the program anew", async () => {
    await dissections.ask(1, 9);
    answer = () => null;
    const outcome = dissections.askVisit(1, 9, VISIT);
    await flush();
    assert.deepEqual(visits(), [VISIT]);
    answer = ({ id }) => revisionOf(id, 1, { facts: { links } }, true);
    await fake.local.set({ proxy: "socks5h://127.0.0.1:9050" });
    await flush();
    assert.equal((await outcome).state, "done");
    assert.equal(ports.length, 2);
    assert.equal(ports[0]?.isClosed, true);
    assert.deepEqual(visits(), [VISIT]);
  });

  it("keeps what came of it until the mail is dissected anew", async () => {
    const verdict = /** @type {const} */ ({ level: "danger", score: 90 });
    await dissections.ask(1, 9);
    answer = ({ id }) => revisionOf(id, 1, { facts: { links } });
    await dissections.askVisit(1, 9, VISIT);
    ports[0]?.reply(revisionOf("m2", 2, { facts: { links }, verdict }, true));
    await flush();
    const outcome = await dissections.ask(1, "another");
    assert.equal(outcome.state === "done" && outcome.report.verdict.level, "danger");
    assert.equal(asked.length, 2);
  });

  it("tells pages whether the program can visit, and by which proxy", async () => {
    await dissections.ask(1, "a");
    assert.equal((await consents.about(1))?.visits, undefined);
    fake.connect = () => {
      const able = program(answer);
      return new FakePort((message, port) =>
        message.type === "hello"
          ? port.reply({ ...HELLO, capabilities: ["names", "visit"] })
          : able(message, port),
      );
    };
    mock.timers.tick(15_000);
    await dissections.ask(2, "a");
    assert.deepEqual((await consents.about(1))?.visits, { proxy: "" });
    await fake.local.set({ proxy: "socks5h://127.0.0.1:9050" });
    await flush();
    assert.deepEqual((await consents.about(1))?.visits, { proxy: "socks5h://127.0.0.1:9050" });
  });
});

describe("a link's offer", () => {
  beforeEach(() => speak("en"));

  /** @type {Consent} */
  const consent = {
    ...{ account: "Work", choice: true, resolver: "system", blocklists: [], able: true },
    visits: { proxy: "" },
  };

  /**
   * @param {Partial<Report>} [changes]
   * @param {{consent?: Consent | null, asking?: Asking | null}} [how]
   * @returns {LinkOffer[]}
   */
  function offers(changes = {}, how = {}) {
    const report = aReport({ facts: { links }, ...changes });
    const { sections } = buildModel(report, { zone: 0, consent, ...how });
    return sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "item" ? block.lines : []))
      .flatMap(({ offer }) => offer ?? []);
  }

  it("is made at links of the web that are clicked, and says what would be requested", () => {
    const plain = { isUnderWay: false, isVisited: false, asking: null, visits: { proxy: "" } };
    assert.deepEqual(offers(), [
      { link: WHOLE, host: "shop.example", address: VISIT, isCut: true, whole: WHOLE, ...plain },
      { link: PLAIN, host: "other.example", address: PLAIN, isCut: false, whole: "", ...plain },
    ]);
  });

  it("is made once for an address that stands in the mail twice", () => {
    const twice = links.flatMap((link) => [link, { ...link, text: "again" }]);
    assert.equal(offers({ facts: { links: twice } }).length, 2);
  });

  it("is no visit where the program cannot, and nothing where nothing is known of it", () => {
    const old = { ...consent };
    delete old.visits;
    assert.deepEqual(
      offers({}, { consent: old }).map(({ visits }) => visits),
      [null, null],
    );
    assert.deepEqual(offers({}, { consent: null }), []);
  });

  it("has its card open when it was asked for, and no other", () => {
    const asking = /** @type {const} */ ({ what: "visit", link: WHOLE, address: VISIT });
    const open = (/** @type {Asking} */ one) =>
      offers({}, { asking: one }).map((own) => own.asking);
    assert.deepEqual(open(asking), ["visit", null]);
    assert.deepEqual(open({ ...asking, what: "service" }), ["service", null]);
    assert.deepEqual(open({ ...asking, link: PLAIN }), [null, null]);
  });

  it("says that the visit is under way, from the click to its end", () => {
    const asking = /** @type {const} */ ({ what: "going", link: WHOLE, address: VISIT });
    const busy = (/** @type {LinkOffer[]} */ all) => all.map(({ isUnderWay }) => isUnderWay);
    assert.deepEqual(busy(offers({}, { asking })), [true, false]);
    for (const url of [VISIT, WHOLE]) {
      const lookups = [{ question: `visit:${url}`, state: "pending", consent: 3 }];
      assert.deepEqual(busy(offers({ lookups, final: false })), [true, false]);
      // The last word, though the answer never came.
      assert.deepEqual(busy(offers({ lookups, final: true })), [false, false]);
    }
    const lookups = [{ question: `visit:${VISIT}`, state: "known", consent: 3 }];
    assert.deepEqual(busy(offers({ lookups, final: false })), [false, false]);
  });

  it("says that the link was visited, whatever came of it", () => {
    for (const [state, isVisited] of /** @type {[string, boolean][]} */ ([
      ["known", true],
      ["failed", true],
      ["pending", false],
      ["refused", false],
    ])) {
      const lookups = [{ question: `visit:${WHOLE}`, state, consent: 3 }];
      const all = offers({ lookups }).map((offer) => offer.isVisited);
      assert.deepEqual(all, [isVisited, false], state);
    }
  });

  it("is no part of a text", () => {
    const asking = /** @type {const} */ ({ what: "visit", link: WHOLE, address: VISIT });
    const text = modelText(buildModel(aReport({ facts: { links } }), { consent, asking }));
    assert.equal(text, modelText(buildModel(aReport({ facts: { links } }))));
  });

  it("leaves out what no server takes", () => {
    const long = `${PLAIN}${"x".repeat(9000)}`;
    assert.deepEqual(addressesOf({ url: long, visit: PLAIN, visit_cut: true }), [PLAIN]);
    assert.deepEqual(addressesOf({ url: long, visit: long }), []);
    assert.deepEqual(addressesOf({ url: PLAIN }), []);
  });

  it("survives the way into the extension, unless it is of another kind", () => {
    const report = aReport({ facts: { links } });
    assert.deepEqual(parseReport(structuredClone(report)), report);
    const wrong = [{ url: PLAIN, visit: 7, visit_cut: "yes" }];
    assert.deepEqual(parseReport({ ...report, facts: { links: wrong } })?.facts.links, [
      { url: PLAIN },
    ]);
  });
});
