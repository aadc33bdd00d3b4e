// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { showBadge } from "../../../extension/src/background/badge.mjs";
import { failed } from "../../../extension/src/background/outcome.mjs";
import { aReport, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

/** @param {Outcome | null} outcome */
async function badge(outcome) {
  fake.calls = [];
  await showBadge(4, outcome);
  const [text, color, title] = ["badgeText", "badgeColor", "title"].map(
    (name) => /** @type {any} */ (fake.called(name)[0]?.[0]),
  );
  assert.deepEqual([text.tabId, color.tabId, title.tabId], [4, 4, 4]);
  return { text: text.text, color: color.color, title: title.title };
}

/**
 * @param {Level} level
 * @returns {Outcome}
 */
const of = (level) => ({ state: "done", report: aReport({ level }) });

/** @param {string} color */
function contrastWithWhite(color) {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(color.slice(i, i + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b) + 0.05);
}

describe("the badge", () => {
  it("tells the levels apart by its text", async () => {
    assert.equal((await badge(of("danger"))).text, "!!");
    assert.equal((await badge(of("caution"))).text, "!");
    assert.equal((await badge(failed("host-missing"))).text, "?");
  });

  it("shows nothing where there is nothing to warn of", async () => {
    assert.equal((await badge(of("nothing-found"))).text, "");
    assert.equal((await badge(of("verified"))).text, "");
    assert.equal((await badge(null)).text, "");
  });

  it("says the level in words, another for each", async () => {
    const outcomes = [of("danger"), of("caution"), of("nothing-found"), of("verified")];
    const titles = [];
    for (const outcome of [...outcomes, failed("host-died"), null]) {
      titles.push((await badge(outcome)).title);
    }
    assert.equal(new Set(titles).size, 6);
    assert.match(String(titles[0]), /danger/);
    assert.match(String(titles[1]), /caution/);
    assert.ok(titles.every((title) => title !== ""));
  });

  it("can be read on its colour", async () => {
    for (const outcome of [of("danger"), of("caution"), failed("host-died")]) {
      assert.ok(contrastWithWhite((await badge(outcome)).color) >= 4.5);
    }
  });

  it("does not mind that the tab is closed", async () => {
    messenger.messageDisplayAction.setBadgeText = () => Promise.reject(new Error("Invalid tab ID"));
    await showBadge(4, null);
  });
});
