// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Requests } from "../../../extension/src/background/requests.mjs";
import { PAGE, flush, install } from "./lib.mjs";

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

const requests = new Requests(
  recorder("banner", "shown", "notForSender", "refresh"),
  recorder("ask", "retry", "cancel", "askSample"),
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
    answer({ what: "shown", tabId: 3 }, popup);
    assert.equal(await answer({ what: "dissect", messageId: 5 }, page), "ask");
    assert.equal(await answer({ what: "retry", messageId: 5 }, popup), "retry");
    answer({ what: "cancel", messageIds: [5, "6", 7] }, page);
    answer({ what: "sample", raw: "x" }, page);
    assert.deepEqual(calls, [
      ["shown", 3],
      ["ask", 5, 8, { urgent: true }],
      ["retry", 5, "popup"],
      ["refresh", 5],
      ["cancel", [5, 7], 8],
      ["askSample", "x"],
    ]);
  });

  it("that is a list lets others go first", () => {
    answer({ what: "dissect", messageId: 5 }, { ...page, url: `${PAGE}list/list.html` });
    assert.deepEqual(calls, [["ask", 5, 8, { urgent: false }]]);
  });

  it("is not waited for while tabs are brought up to date", async () => {
    const slow = new Requests(
      /** @type {any} */ ({ refresh: () => new Promise(() => undefined) }),
      recorder("retry"),
    );
    const sender = /** @type {any} */ (popup);
    assert.equal(await slow.answer({ what: "retry", messageId: 5 }, sender), "retry");
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
      { what: "banner", links: [] },
      { what: "toString" },
    ];
    for (const message of nonsense) {
      assert.equal(answer(message, page), undefined);
    }
    assert.deepEqual(calls, []);
  });
});

describe("the message's script", () => {
  it("may ask for its banner and what its buttons do", async () => {
    const links = ["https://a.example/", 7, null];
    assert.equal(await answer({ what: "banner", links }, script), "banner");
    answer({ what: "not-for-sender" }, script);
    answer({ what: "why" }, script);
    await flush();
    assert.deepEqual(calls, [
      ["banner", 3, ["https://a.example/"]],
      ["notForSender", 3],
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
    for (const what of ["banner", "why", "not-for-sender"]) {
      assert.equal(answer({ what, links: [] }, { url: script.url }), undefined);
    }
    assert.deepEqual(calls, []);
  });

  it("may not send more links than are looked at", async () => {
    const links = Array.from({ length: 5_000 }, () => "https://a.example/");
    await answer({ what: "banner", links }, script);
    const [sent] = calls;
    assert.equal(Array.isArray(sent?.[2]) && sent[2].length, 300);
    assert.equal(answer({ what: "banner", links: "https://a.example/" }, script), undefined);
  });
});
