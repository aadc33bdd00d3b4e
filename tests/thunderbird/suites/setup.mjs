// SPDX-License-Identifier: MIT

// The page of the first start, and the options.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { putToSleep } from "../lib/background.mjs";
import { BACKGROUND, inExtension } from "../lib/inside.mjs";
import { cautionLetter, dangerLetter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { manifestPath } from "../lib/thunderbird.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Options";
const SENDER = "Often <often@shop.example>";

export const folders = () => ({
  [FOLDER]: [
    cautionLetter("Setup caution"),
    dangerLetter("Setup danger"),
    cautionLetter("Often first", { from: SENDER }),
    cautionLetter("Often again", { from: SENDER }),
  ],
});

/**
 * Opens the options as Thunderbird's add-on manager does.
 * @param {Stage} stage
 */
async function openOptions(stage) {
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
}

/**
 * @param {Stage} stage
 * @param {string} text
 */
async function optionsSay(stage, text) {
  return (await screen.readPage(stage, screen.OPTIONS)).text.includes(text);
}

/**
 * Chooses from which level on there is a banner.
 * @param {Stage} stage
 * @param {"caution" | "danger" | "never"} value
 */
async function choose(stage, value) {
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, `input[value="${value}"]`);
  await waitFor("it to be saved", () => optionsSay(stage, stage.word("options_saved")));
  await mail.closeOthers(stage);
}

/**
 * @param {Stage} stage
 * @param {string} subject
 */
async function expectBanner(stage, subject) {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, subject);
  await screen.banner(stage);
}

/**
 * @param {Stage} stage
 * @param {string} subject
 * @param {string | null} badge
 * @param {string} title
 */
async function expectNoBanner(stage, subject, badge, title) {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, subject);
  await screen.expectNoBanner(stage, badge, title);
}

test("first start: the page", async (stage) => {
  await inExtension(stage, BACKGROUND, () =>
    messenger.tabs.create({ url: "/welcome/welcome.html" }),
  );
  assert.equal(await screen.settled(stage, screen.WELCOME), "done");
  const { text } = await screen.readPage(stage, screen.WELCOME);
  for (const key of ["welcome_heading", "welcome_leaves", "welcome_proof"]) {
    assert.ok(text.includes(stage.word(key)), key);
  }
});

test("first start: the sample, at first without the program", async (stage) => {
  rmSync(manifestPath(stage.home));
  await putToSleep(stage);
  await screen.clickInPage(stage, screen.WELCOME, "#try");
  const failure = await waitFor(
    "the remedy",
    async () => (await screen.readPage(stage, screen.WELCOME)).failure,
  );
  assert.equal(failure, stage.word("failure_host_missing"));
  const { text } = await screen.readPage(stage, screen.WELCOME);
  assert.ok(text.includes("fuwake install"), text);
  stage.repairHost();
  await screen.clickInPage(stage, screen.WELCOME, "button.retry");
  const level = await waitFor(
    "the dissection of the sample",
    async () => (await screen.readPage(stage, screen.WELCOME)).level,
  );
  assert.equal(level, "danger");
  await mail.closeOthers(stage);
});

test("options: from which level on there is a banner", async (stage) => {
  await choose(stage, "danger");
  await expectNoBanner(stage, "Setup caution", "!", "badge_caution");
  await expectBanner(stage, "Setup danger");
  await choose(stage, "never");
  await expectNoBanner(stage, "Setup caution", "!", "badge_caution");
  await expectNoBanner(stage, "Setup danger", "!!", "badge_danger");
  await choose(stage, "caution");
  await expectBanner(stage, "Setup caution");
});

test("options: senders without a banner", async (stage) => {
  const address = "often@shop.example";
  await expectBanner(stage, "Often first");
  stage.display.click((await screen.banner(stage)).notForSender);
  await waitFor("the banner to go", async () => (await screen.bannerNow(stage)) === null);
  await expectNoBanner(stage, "Often again", "!", "badge_caution");
  await openOptions(stage);
  assert.ok(await optionsSay(stage, address));
  await screen.clickInPage(stage, screen.OPTIONS, "#exceptions li button");
  await waitFor("the sender to go", async () => !(await optionsSay(stage, address)));
  await mail.closeOthers(stage);
  await expectBanner(stage, "Often first");
});

test("options: the check of the program", async (stage) => {
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, "#check");
  const works = stage.word("options_works", stage.word("level_danger"));
  await waitFor("the program to be found", () => optionsSay(stage, works));
  await mail.closeOthers(stage);
});
