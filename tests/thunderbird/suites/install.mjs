// SPDX-License-Identifier: MIT

// Installation, as Thunderbird sees it. Always the first to run.

import assert from "node:assert/strict";
import { complaints } from "../lib/background.mjs";
import { closeOthers } from "../lib/mail.mjs";
import { settled, WELCOME } from "../lib/screen.mjs";
import { watchRequests } from "../lib/requested.mjs";
import { newSuite } from "../lib/suite.mjs";

const { test, tests } = newSuite();
export { tests };

test("install: Thunderbird has nothing to complain of", async (stage) => {
  await watchRequests(stage);
  await stage.installExtension();
  assert.deepEqual(await complaints(stage), []);
});

test("install: the page of the first start opens", async (stage) => {
  assert.equal(await settled(stage, WELCOME), "done");
  await closeOthers(stage);
});
