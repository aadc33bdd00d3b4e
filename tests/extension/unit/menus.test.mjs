// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { createMenu, openClicked, renameMenu } from "../../../extension/src/background/menus.mjs";
import { aHeader, install } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

/**
 * @param {{id?: string | null, messages: unknown[]} | undefined} selectedMessages
 * @param {number} [tabId]
 */
function click(selectedMessages, tabId) {
  const tab = tabId === undefined ? undefined : { id: tabId };
  return openClicked(/** @type {any} */ ({ selectedMessages }), /** @type {any} */ (tab));
}

/** @returns {string[]} */
function opened() {
  return fake.called("tabs.create").map(([{ url }]) => url);
}

/** @param {number[]} ids */
const headers = (...ids) => ids.map((id) => aHeader({ id }));

describe("the menu", () => {
  it("is made anew, in all its places", async () => {
    await createMenu();
    assert.deepEqual(
      fake.calls.map(([name]) => name),
      ["menus.removeAll", "menus.create", "menus.create", "menus.create"],
    );
    assert.deepEqual(fake.called("menus.create").flat(), [
      {
        id: "dissect",
        title: "Analyze headers",
        contexts: ["message_list", "page", "frame", "link", "selection", "message_display_action"],
      },
      { id: "history", title: "Fuwake: campaigns", contexts: ["tools_menu"] },
      { id: "dissect-folder", title: "Dissect this folder", contexts: ["folder_pane"] },
    ]);
  });

  it("is named again in the language of today", async () => {
    await renameMenu();
    assert.deepEqual(fake.called("menus.update"), [
      ["dissect", { title: "Analyze headers" }],
      ["history", { title: "Fuwake: campaigns" }],
      ["dissect-folder", { title: "Dissect this folder" }],
    ]);
  });
});

describe("a click", () => {
  it("on one mail of a list opens its report", async () => {
    await click({ id: null, messages: headers(7) });
    assert.deepEqual(opened(), ["/report/report.html?message=7"]);
  });

  it("on the entry among the tools opens the campaigns", async () => {
    await openClicked(/** @type {any} */ ({ menuItemId: "history" }), undefined);
    assert.deepEqual(opened(), ["/history/history.html"]);
  });

  it("inside a mail opens the report of what is shown", async () => {
    fake.tabs.set(3, headers(9));
    await click(undefined, 3);
    assert.deepEqual(opened(), ["/report/report.html?message=9"]);
  });

  it("on several opens a list of them all, whatever pages they come in", async () => {
    fake.pages = [
      { id: "p2", messages: headers(3, 4) },
      { id: "", messages: headers(5) },
    ];
    await click({ id: "p1", messages: headers(1, 2) });
    const [url] = opened();
    const key = /^\/list\/list\.html\?selection=([\w-]+)$/.exec(String(url))?.[1];
    assert.deepEqual(fake.session.values, { [String(key)]: [1, 2, 3, 4, 5] });
  });

  it("on two selections opens two lists", async () => {
    await click({ messages: headers(1, 2) });
    await click({ messages: headers(3, 4) });
    assert.equal(new Set(opened()).size, 2);
  });

  it("on folders opens a list of each, but none of a whole account", async () => {
    const selectedFolders = [
      { id: "a://In box?", isRoot: false },
      { id: "a://", isRoot: true },
      { id: "a://b" },
      {},
    ];
    await openClicked(/** @type {any} */ ({ selectedFolders }), undefined);
    assert.deepEqual(opened(), [
      "/list/list.html?folder=a%3A%2F%2FIn+box%3F",
      "/list/list.html?folder=a%3A%2F%2Fb",
    ]);
  });

  it("on nothing opens nothing", async () => {
    await click({ messages: [] });
    await click(undefined);
    await click(undefined, 99);
    assert.deepEqual(opened(), []);
  });
});
