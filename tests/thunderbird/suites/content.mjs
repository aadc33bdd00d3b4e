// SPDX-License-Identifier: MIT

// Mails that are hard to read: cut short by a NUL byte, very large, or such that Thunderbird never says
// that they are displayed.

import assert from "node:assert/strict";
import { cautionLetter, cutShortLetter, largeLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Content";
const LARGE = 25 << 20;

export const folders = () => ({
  [FOLDER]: [
    cutShortLetter("Cut short"),
    largeLetter("Large", LARGE),
    letter({ subject: "Honest before" }),
    cautionLetter("Empty frame", { host: "frame.example", body: "<iframe></iframe>" }),
  ],
});

test("a mail that a NUL byte cuts short: two findings", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Cut short");
  await screen.banner(stage);
  assert.equal(await screen.openPanel(stage), "done");
  const { findings } = await screen.readPage(stage, screen.PANEL);
  assert.ok(findings.includes("message-cut-short"), findings.join());
  assert.ok(findings.includes("link-not-in-source"), findings.join());
  await screen.closePanel(stage);
});

test("a mail of 25 MB: its banner", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Large");
  assert.equal((await screen.banner(stage)).level, "caution");
});

test("a mail with an empty frame: banner, badge, panel", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Honest before");
  await screen.expectBadge(stage, null, "badge_nothing_found");
  await mail.select(stage, "Empty frame");
  await mail.parsed(stage, "Empty frame");
  const { sentence, level } = await screen.banner(stage);
  assert.equal(sentence, stage.word("check_body_frame_empty_warn", "1"));
  await screen.expectBadge(stage, level === "danger" ? "!!" : "!", `badge_${level}`);
  assert.equal(await screen.openPanel(stage), "done");
  const { findings } = await screen.readPage(stage, screen.PANEL);
  assert.ok(findings.includes("body-frame-empty"), findings.join());
  await screen.closePanel(stage);
});

test("a mail with an empty frame, in a tab: banner and panel say what to do", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.open(stage, "Empty frame", "tab");
  await mail.parsed(stage, "Empty frame");
  const { sentence, level } = await screen.banner(stage);
  assert.equal(sentence, stage.word("failure_message_unnamed"));
  assert.equal(level, "caution");
  assert.equal(await screen.openPanel(stage), "failed");
  const { failure } = await screen.readPage(stage, screen.PANEL);
  assert.equal(failure, stage.word("failure_message_unnamed"));
  await screen.closePanel(stage);
  await mail.closeOthers(stage);
});
