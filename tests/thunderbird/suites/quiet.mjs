// SPDX-License-Identifier: MIT

// What is left in the end: nothing but the expected warnings. Always the last to run.

import assert from "node:assert/strict";
import { complaints } from "../lib/background.mjs";
import { inThunderbird } from "../lib/inside.mjs";
import { requested } from "../lib/requested.mjs";
import { newSuite } from "../lib/suite.mjs";
import { Skip } from "../lib/tap.mjs";
import { EXTENSION } from "../lib/thunderbird.mjs";

const { test, tests } = newSuite();
export { tests };

test("in the end: the program has connected to nobody whom no reader has allowed", (stage) => {
  if (stage.connections() === null) {
    throw new Skip("strace is not installed, or may not look");
  }
  assert.deepEqual(stage.strangers(), []);
});

test("in the end: the extension has requested nothing", async (stage) => {
  assert.deepEqual(await requested(stage), []);
});

test("in the end: no error from the extension", async (stage) => {
  const errors = await inThunderbird(
    stage,
    (_, id) => {
      const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
      const isOurs = (/** @type {any} */ each) =>
        each instanceof Ci.nsIScriptError &&
        !(each.flags & Ci.nsIScriptError.warningFlag) &&
        each.sourceName.includes(mozExtensionHostname);
      // The run ends the event page while it still waits for an answer, which Thunderbird never does.
      const isTorn = (/** @type {string} */ text) => text.includes("after context unloaded");
      const all = Services.console.getMessageArray().filter(isOurs).map(String);
      return all.filter((/** @type {string} */ text) => !isTorn(text));
    },
    EXTENSION,
  );
  assert.deepEqual(errors, []);
});

test("in the end: Thunderbird has nothing to complain of", async (stage) => {
  assert.deepEqual(await complaints(stage), []);
});
