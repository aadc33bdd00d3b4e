// SPDX-License-Identifier: MIT

// The banner: what it says, what its buttons do, and when it keeps quiet.

import assert from "node:assert/strict";
import { BACKGROUND, inExtension, inThunderbird } from "../lib/inside.mjs";
import { cautionLetter, DANGER_HEADLINE, DANGER_VALUES, dangerLetter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/inside.mjs").Place} Place */
/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Banner";
const KNOWN = "Known <known@shop.example>";

export const folders = () => ({
  [FOLDER]: [
    dangerLetter("Danger"),
    cautionLetter("By the keyboard"),
    cautionLetter("Known first", { from: KNOWN }),
    cautionLetter("Known again", { from: KNOWN, host: "other.example" }),
    cautionLetter("Known, new reason", {
      from: KNOWN,
      body: '<a href="http://8.8.4.4/">more</a>',
    }),
    cautionLetter("Somebody else", { from: "Else <else@shop.example>" }),
  ],
});

/**
 * The senders that the reader wants no banner for.
 * @param {Stage} stage
 * @returns {Promise<string[]>}
 */
function exceptions(stage) {
  return inExtension(stage, BACKGROUND, async () => {
    const { exceptions: stored = [] } = await messenger.storage.local.get("exceptions");
    return stored.map((/** @type {{ address: string }} */ { address }) => address);
  });
}

/**
 * @param {Stage} stage
 * @param {Place} [place]
 */
async function clickWhy(stage, place) {
  stage.display.click((await screen.banner(stage, place)).why);
  assert.equal(await screen.settled(stage, screen.PANEL), "done");
  assert.equal((await screen.readPage(stage, screen.PANEL)).level, "danger");
  await screen.closePanel(stage);
}

test("banner: danger, and the mail begins below it", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Danger");
  const shown = await screen.banner(stage);
  assert.equal(shown.level, "danger");
  assert.equal(shown.sentence, stage.word(DANGER_HEADLINE, ...DANGER_VALUES));
  await screen.expectBadge(stage, "!!", "badge_danger");
  const top = await inThunderbird(
    stage,
    (tb) => tb.shownDocument("tab").body.getBoundingClientRect().top,
  );
  assert.ok(top >= shown.h, `the mail begins at ${top}, below a banner of ${shown.h}`);
});

test("banner: “why” opens the panel", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Danger");
  await clickWhy(stage);
});

test("banner: the first thing that the keyboard comes to in a mail", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "By the keyboard");
  await screen.banner(stage);
  await inThunderbird(stage, (tb) => tb.aboutMessage("tab").getMessagePaneBrowser().focus());
  stage.display.press("Tab", "Return");
  assert.equal(await screen.settled(stage, screen.PANEL), "done");
  await screen.closePanel(stage);
});

test("banner: “why” opens the panel of its own window", async (stage) => {
  await mail.openElsewhere(stage, "Danger", "window");
  await clickWhy(stage, "window");
  await mail.closeOthers(stage);
});

test("banner: “not for this sender” is remembered, for these reasons", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Known first");
  stage.display.click((await screen.banner(stage)).notForSender);
  await waitFor("the banner to go", async () => (await screen.bannerNow(stage)) === null);
  await waitFor("it to be stored", async () => (await exceptions(stage)).length > 0);
  await mail.read(stage, "Known again");
  await screen.expectNoBanner(stage, "!", "badge_caution");
  await mail.read(stage, "Known, new reason");
  await screen.banner(stage);
  await mail.read(stage, "Somebody else");
  await screen.banner(stage);
  assert.deepEqual(await exceptions(stage), ["known@shop.example"]);
});
