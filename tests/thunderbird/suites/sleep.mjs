// SPDX-License-Identifier: MIT

// The event page asleep and awake, the program that ends when nobody asks it, and a reader in haste.

import assert from "node:assert/strict";
import { backgroundState, putToSleep } from "../lib/background.mjs";
import { hostProcess, hostProcesses } from "../lib/host-process.mjs";
import { inThunderbird } from "../lib/inside.mjs";
import { CAUTION_HEADLINE, cautionLetter, cautionValues, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Sleep";
const HASTE = "In haste";
const MAILS = 12; // to run through
const KEY_MS = 12; // between two keys
// The extension closes its connection after 15 s without a question.
const PATIENCE = { timeoutMs: 40000 };

export const folders = () => ({
  [FOLDER]: [
    cautionLetter("Before sleep", { host: "before.example" }),
    cautionLetter("After sleep", { host: "after.example" }),
    cautionLetter("Before a long sleep"),
    cautionLetter("After a long sleep", { host: "long.example" }),
  ],
  [HASTE]: [
    ...Array.from({ length: MAILS - 1 }, (_, n) =>
      cautionLetter(`Haste ${n}.`, { host: `haste${n}.example` }),
    ),
    letter({ subject: "Haste honest" }),
  ],
});

/**
 * @param {Stage} stage
 * @param {string} host
 */
async function expectBanner(stage, host) {
  const { sentence } = await screen.banner(stage);
  assert.equal(sentence, stage.word(CAUTION_HEADLINE, ...cautionValues(host)));
}

/**
 * After how many milliseconds Thunderbird lets an event page sleep.
 * @param {Stage} stage
 * @param {number} ms
 */
function setIdle(stage, ms) {
  return inThunderbird(
    stage,
    (_, value) => Services.prefs.setIntPref("extensions.background.idle.timeout", value),
    ms,
  );
}

test("event page asleep: the banner comes", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Before sleep");
  await expectBanner(stage, "before.example");
  await putToSleep(stage);
  assert.equal(await backgroundState(stage), "stopped");
  await mail.read(stage, "After sleep");
  await expectBanner(stage, "after.example");
  assert.equal(await backgroundState(stage), "running");
});

test("event page asleep: “why” opens the panel", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Before sleep");
  await putToSleep(stage);
  stage.display.click((await screen.banner(stage)).why);
  assert.equal(await screen.settled(stage, screen.PANEL), "done");
  await screen.closePanel(stage);
});

test("program idle: it ends, the event page sleeps, the banner comes", async (stage) => {
  // Counts for an event page that is woken from now on. Less, and on a busy machine it is put to sleep
  // before it has come to open its connection.
  await setIdle(stage, 4000);
  await putToSleep(stage);
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Before a long sleep");
  await screen.banner(stage);
  await hostProcess(stage);
  await waitFor("the program to end", () => hostProcesses(stage.pid).length === 0, PATIENCE);
  await waitFor("sleep", async () => (await backgroundState(stage)) === "stopped", PATIENCE);
  await setIdle(stage, 30000);
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "After a long sleep");
  await expectBanner(stage, "long.example");
});

test("rapid selection ends with the right banner and badge", async (stage) => {
  await mail.openFolder(stage, HASTE);
  await mail.sortByDate(stage);
  const run = (/** @type {string} */ key) =>
    stage.display.input("key", "--repeat", MAILS, "--delay", KEY_MS, key);
  stage.display.click(await screen.rowBox(stage, "Haste 0."));
  await mail.shown(stage, "Haste 0.");
  run("Down");
  stage.display.press("End");
  await mail.shown(stage, "Haste honest");
  await screen.expectNoBanner(stage, null, "badge_nothing_found");
  run("Up");
  stage.display.press("Home");
  await mail.shown(stage, "Haste 0.");
  await expectBanner(stage, "haste0.example");
  await screen.expectBadge(stage, "!", "badge_caution");
});
