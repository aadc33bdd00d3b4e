// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";

import { namedIn, shownIn } from "../../../extension/src/background/shown.mjs";
import { flush, install } from "./lib.mjs";

const TAB = 3;

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
  mock.timers.enable({ apis: ["setTimeout"] });
});

afterEach(() => mock.timers.reset());

/** As with an empty frame in the mail. */
function neverDisplayed() {
  messenger.messageDisplay.getDisplayedMessages = () => new Promise(() => undefined);
}

describe("the message that is shown", () => {
  it("is the one that Thunderbird names, whatever is selected", async () => {
    fake.tabs.set(TAB, [fake.mail({ id: 5 })]);
    fake.selected.set(TAB, [fake.mail({ id: 6 })]);
    assert.equal((await shownIn(TAB))?.id, 5);
  });

  it("is none of several, and none in a tab that is closed", async () => {
    fake.tabs.set(TAB, [fake.mail({ id: 5 }), fake.mail({ id: 6 })]);
    assert.equal(await shownIn(TAB), null);
    assert.equal(await shownIn(99), null);
  });

  it("is the one selected when Thunderbird never says that it is displayed", async () => {
    neverDisplayed();
    fake.selected.set(TAB, [fake.mail({ id: 6 })]);
    const shown = shownIn(TAB);
    mock.timers.tick(500);
    assert.equal((await shown)?.id, 6);
  });

  it("is told to be unknown in a tab of its own, after a while", async () => {
    neverDisplayed();
    /** @type {unknown} */
    let named = "nothing";
    namedIn(TAB).then((header) => {
      named = header;
    });
    mock.timers.tick(500);
    await flush();
    assert.equal(named, "nothing");
    mock.timers.tick(5_000);
    await flush();
    assert.equal(named, undefined);
  });
});
