// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Requests } from "../../../extension/src/background/requests.mjs";
import { aReport, FakePort, PAGE, flush, install } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {unknown[][]} */
let calls = [];

/**
 * @param {string[]} names
 * @returns {any} methods that note their values and answer with their name
 */
function recorder(...names) {
  const methods = names.map((name) => [
    name,
    (/** @type {unknown[]} */ ...values) => {
      calls.push([name, ...values]);
      return Promise.resolve(name);
    },
  ]);
  return Object.fromEntries(methods);
}

const shown = { message: { id: 5 }, outcome: "first" };
const display = recorder("banner", "notForSender", "trustSender", "refresh");
/** @param {number} tabId */
display.shown = (tabId) => {
  calls.push(["shown", tabId]);
  return Promise.resolve(shown);
};
const greeting = { names: true, resolver: false };
/** @type {unknown} */
let greeted = greeting;

const requests = new Requests(
  display,
  recorder("ask", "retry", "askOwners", "askVisit", "cancel", "askSample"),
  recorder("about", "decide", "renew"),
  /** @type {any} */ ({ greet: () => Promise.resolve(greeted) }),
  /** @type {any} */ ({
    ask: (/** @type {unknown[]} */ ...values) => Promise.resolve(["history", ...values]),
    open: (/** @type {unknown[]} */ ...values) => Promise.resolve(["open", ...values]),
  }),
  recorder("all"),
);

const page = { url: `${PAGE}report/report.html?message=1`, tab: { id: 8 } };
const popup = { url: `${PAGE}panel/panel.html` };
const script = { url: "mailbox:///x?number=1", tab: { id: 3, windowId: 2 } };

/**
 * @param {unknown} message
 * @param {object} sender
 */
function answer(message, sender) {
  return requests.answer(message, /** @type {any} */ (sender));
}

beforeEach(() => {
  fake = install();
  calls = [];
});

describe("a page", () => {
  it("may ask for everything about messages", async () => {
    assert.deepEqual(await answer({ what: "shown", tabId: 3 }, popup), {
      message: { id: 5 },
      outcome: "ask",
    });
    assert.equal(await answer({ what: "dissect", messageId: 5 }, page), "ask");
    assert.equal(await answer({ what: "retry", messageId: 5 }, popup), "retry");
    answer({ what: "cancel", messageIds: [5, "6", 7] }, page);
    answer({ what: "sample", raw: "x" }, page);
    assert.deepEqual(calls, [
      ["shown", 3],
      ["ask", 5, "popup", { urgent: true }],
      ["ask", 5, 8, { urgent: true }],
      ["retry", 5, "popup"],
      ["refresh", 5],
      ["cancel", [5, 7], 8],
      ["askSample", "x"],
    ]);
  });

  it("may ask for a glance at many", async () => {
    const header = { id: 7, subject: "x" };
    const mails = [5, header, "6", null, {}];
    assert.equal(await answer({ what: "glance", mails }, page), "all");
    answer({ what: "glance", mails: Array.from({ length: 1000 }, (_, i) => i) }, page);
    assert.equal(answer({ what: "glance", mails: 5 }, page), undefined);
    assert.equal(answer({ what: "glance", mails }, script), undefined);
    assert.deepEqual(calls[0], ["all", [5, header]]);
    assert.equal(calls.length, 2);
    assert.equal(/** @type {any} */ (calls[1])[1].length, 100);
  });

  it("may ask whether the DNS may be asked, and decide it", async () => {
    assert.equal(await answer({ what: "consent", messageId: 5 }, popup), "about");
    assert.equal(await answer({ what: "decide", messageId: 5, allow: true }, popup), "ask");
    assert.equal(await answer({ what: "decide", messageId: 6, allow: false }, page), "ask");
    assert.deepEqual(calls, [
      ["about", 5],
      ["decide", 5, true],
      ["ask", 5, "popup", { urgent: true }],
      ["decide", 6, false],
      ["ask", 6, 8, { urgent: true }],
    ]);
  });

  it("may ask whose a mail's domains and networks are", async () => {
    assert.equal(await answer({ what: "owners", messageId: 5 }, popup), "askOwners");
    assert.deepEqual(calls, [
      ["askOwners", 5, "popup"],
      ["refresh", 5],
    ]);
  });

  it("may have a sender trusted by what our own report says of the mail", async () => {
    const facts = {
      from: [{ address: "alice@shop.example", domain: "shop.example" }],
      authentication: { identity: "proven", proof: "dkim", proven: "shop.example" },
    };
    const outcome = { state: "done", report: aReport({ facts }) };
    const trusting = new Requests(
      display,
      /** @type {any} */ ({ ask: () => Promise.resolve(outcome) }),
      recorder("renew"),
      recorder(),
      recorder(),
      recorder(),
    );
    const sender = /** @type {any} */ (popup);
    const request = { what: "trust", messageId: 5, value: "mallory@evil.example" };
    for (const kind of ["everybody", "domain", "address"]) {
      assert.equal(await trusting.answer({ ...request, kind, allow: true }, sender), outcome);
    }
    const trust = /** @type {{value: string}[]} */ (fake.local.values["trust"]);
    assert.deepEqual(
      trust.map(({ value }) => value),
      ["alice@shop.example"],
    );
    assert.deepEqual(calls, [["renew"], ["renew"]]);
  });

  it("may ask for an address to be visited", async () => {
    const url = "https://shop.example/";
    assert.equal(await answer({ what: "visit", messageId: 5, url }, popup), "askVisit");
    assert.equal(answer({ what: "visit", messageId: 5 }, popup), undefined);
    assert.equal(answer({ what: "visit", messageId: 5, url: [url] }, popup), undefined);
    assert.deepEqual(calls, [
      ["askVisit", 5, "popup", url],
      ["refresh", 5],
    ]);
  });

  it("may ask whether the resolver of now is one", async () => {
    assert.deepEqual(await answer({ what: "resolver" }, page), greeting);
    greeted = { state: "failed", code: "host-missing", detail: "" };
    assert.deepEqual(await answer({ what: "resolver" }, page), { failure: "host-missing" });
    greeted = greeting;
    assert.deepEqual(calls, [["renew"], ["renew"]]);
  });

  it("is told what is new, and need not be there", async () => {
    const outcome = /** @type {const} */ ({ state: "failed", code: "host-died", detail: "" });
    requests.tell(5, outcome);
    await flush();
    assert.deepEqual(fake.called("sendMessage"), [[{ what: "revision", messageId: 5, outcome }]]);
  });

  it("that is a list lets others go first", () => {
    answer({ what: "dissect", messageId: 5 }, { ...page, url: `${PAGE}list/list.html` });
    assert.deepEqual(calls, [["ask", 5, 8, { urgent: false }]]);
  });

  it("is not waited for while tabs are brought up to date", async () => {
    const slow = new Requests(
      /** @type {any} */ ({ refresh: () => new Promise(() => undefined) }),
      recorder("retry"),
      recorder(),
      recorder(),
      recorder(),
      recorder(),
    );
    const sender = /** @type {any} */ (popup);
    assert.equal(await slow.answer({ what: "retry", messageId: 5 }, sender), "retry");
  });

  it("may ask for the history, and for the way to an earlier mail", async () => {
    const history = (/** @type {object} */ more) => answer({ what: "history", ...more }, page);
    assert.deepEqual(await history({ about: "status" }), ["history", "status", 0]);
    assert.deepEqual(await history({ about: "export", after: 500 }), ["history", "export", 500]);
    assert.equal(history({ about: "everything" }), undefined);
    const way = { what: "open-seen", mark: "0123456789abcdef", date: 5 };
    assert.deepEqual(await answer(way, popup), ["open", "0123456789abcdef", 5]);
    assert.equal(answer({ ...way, date: "5" }, popup), undefined);
    assert.equal(answer(way, script), undefined);
  });

  it("gets no answer to what makes no sense", () => {
    const nonsense = [
      null,
      "dissect",
      {},
      { what: "poem" },
      { what: "dissect" },
      { what: "dissect", messageId: "5" },
      { what: "retry", messageId: 1.5 },
      { what: "shown", tabId: null },
      { what: "cancel", messageIds: 5 },
      { what: "sample", raw: 5 },
      { what: "consent" },
      { what: "decide", messageId: 5 },
      { what: "owners", messageId: "5" },
      { what: "decide", messageId: 5, allow: "yes" },
      { what: "trust", messageId: 5, kind: "address" },
      { what: "trust", messageId: "5", kind: "address", allow: true },
      { what: "why" },
      { what: "toString" },
    ];
    for (const message of nonsense) {
      assert.equal(answer(message, page), undefined);
    }
    assert.deepEqual(calls, []);
  });
});

describe("the message's script", () => {
  /**
   * @param {string} name
   * @param {object} [sender]
   */
  function connect(name, sender = script) {
    const port = Object.assign(new FakePort(), { name, sender });
    requests.connect(/** @type {any} */ (port));
    return port;
  }

  it("gets its banner by connecting", async () => {
    const port = connect("banner");
    await flush();
    assert.deepEqual(calls, [["banner", 3, { links: [], framed: false }]]);
    assert.deepEqual(port.sent, [{ banner: "banner" }]);
  });

  it("gets it again for the links and frames it has found", async () => {
    const port = connect("banner-parsed");
    await flush();
    assert.deepEqual(calls, []);
    port.reply({ links: ["https://a.example/", 7, null], framed: true });
    await flush();
    assert.deepEqual(calls, [["banner", 3, { links: ["https://a.example/"], framed: true }]]);
    assert.deepEqual(port.sent, [{ banner: "banner" }]);
  });

  it("may not send more links than are looked at, or none", () => {
    const port = connect("banner-parsed");
    port.reply({
      links: Array.from({ length: 5_000 }, () => "https://a.example/"),
    });
    port.reply({ links: "https://a.example/" });
    port.reply(null);
    assert.deepEqual(
      calls.map(([, , seen]) => /** @type {{links: string[]}} */ (seen).links.length),
      [300, 0, 0],
    );
  });

  it("may be gone when its banner is there", async () => {
    const port = connect("banner");
    port.disconnect();
    await flush();
    assert.deepEqual(port.sent, []);
  });

  it("may ask for what its buttons do", async () => {
    connect("not-for-sender");
    connect("trust");
    connect("trust-no-more");
    connect("why");
    await flush();
    assert.deepEqual(calls, [
      ["notForSender", 3],
      ["trustSender", 3, true],
      ["trustSender", 3, false],
    ]);
    assert.deepEqual(fake.called("openPopup"), [[{ windowId: 2 }]]);
  });

  it("may not ask for what pages may", () => {
    const forbidden = [
      { what: "shown", tabId: 3 },
      { what: "dissect", messageId: 5 },
      { what: "retry", messageId: 5 },
      { what: "cancel", messageIds: [5] },
      { what: "sample", raw: "x" },
      { what: "consent", messageId: 5 },
      { what: "decide", messageId: 5, allow: true },
      { what: "owners", messageId: 5 },
      { what: "trust", messageId: 5, kind: "address", allow: true },
      { what: "visit", messageId: 5, url: "https://shop.example/" },
      { what: "resolver" },
      null,
    ];
    const lookalike = { ...script, url: "https://fuwake/" };
    for (const message of forbidden) {
      assert.equal(answer(message, script), undefined);
      assert.equal(answer(message, lookalike), undefined);
      assert.equal(answer(message, { tab: script.tab }), undefined);
    }
    assert.deepEqual(calls, []);
  });

  it("must stand in a tab", () => {
    for (const name of ["banner", "banner-parsed", "why", "not-for-sender", "trust"]) {
      connect(name, { url: script.url }).reply({ links: [] });
    }
    assert.deepEqual(fake.calls, []);
    connect("poem");
    assert.deepEqual(calls, []);
  });
});
