// SPDX-License-Identifier: MIT

// The three triggers – banner, header button, right-click – in every place where Thunderbird shows a
// mail.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { givePassword, hasImap } from "../lib/imap.mjs";
import { inThunderbird } from "../lib/inside.mjs";
import {
  CAUTION_HEADLINE,
  cautionLetter,
  cautionValues,
  letter,
  letterWithMail,
} from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { Skip } from "../lib/tap.mjs";

/** @typedef {import("../lib/inside.mjs").Page} Page */
/** @typedef {import("../lib/inside.mjs").Place} Place */
/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "手紙 places";
const FILE = cautionLetter("In a file", { host: "file.example" });

export const folders = () => ({
  [FOLDER]: [
    cautionLetter("In three panes", { host: "panes.example" }),
    cautionLetter("In a tab", { host: "tab.example" }),
    cautionLetter("In a window", { host: "window.example" }),
    letterWithMail("Outside", cautionLetter("Attached", { host: "attached.example" })),
    cautionLetter("Not selected", { host: "row.example" }),
    letter({ subject: "Honest", text: "Hello Hanako, see you on Friday.\r\n" }),
  ],
});

export const imapMails = () => [
  letter({ subject: "Honest on the server" }),
  cautionLetter("On the server", { host: "imap.example" }),
];

/**
 * The banner says what is wrong with this mail, in the reader's language.
 * @param {Stage} stage
 * @param {string} host - where the link of the mail leads to
 * @param {Place} place
 */
async function expectBanner(stage, host, place) {
  const shown = await screen.banner(stage, place);
  assert.equal(shown.sentence, stage.word(CAUTION_HEADLINE, ...cautionValues(host)));
  assert.equal(shown.level, "caution");
  assert.equal(shown.lang.slice(0, 2), stage.language);
  assert.equal(shown.why.text, stage.word("banner_why"));
  assert.equal(shown.notForSender.text, stage.word("banner_not_for_sender"));
}

/**
 * A page of ours is about the mail whose link leads to this host.
 * @param {Stage} stage
 * @param {Page} page
 * @param {string} host
 */
async function expectPage(stage, page, host) {
  assert.equal(await screen.settled(stage, page), "done");
  const said = await screen.readPage(stage, page);
  assert.equal(said.level, "caution");
  assert.ok(said.findings.includes("link-text-elsewhere"), said.findings.join());
  const text = said.text.replaceAll("[.]", ".").replaceAll("hxxp", "http");
  const sentence = stage.word(CAUTION_HEADLINE, ...cautionValues(host));
  assert.ok(text.includes(sentence), `“${sentence}” in ${text}`);
}

/**
 * @param {Stage} stage
 * @param {string} host
 */
async function expectReport(stage, host) {
  await expectPage(stage, screen.REPORT, host);
  await inThunderbird(stage, ({ tabmail }) => tabmail.closeTab(tabmail.currentTabInfo));
}

/**
 * All three triggers on the mail shown now.
 * @param {Stage} stage
 * @param {string} host
 * @param {Place} [place]
 */
async function expectAll(stage, host, place = "tab") {
  await expectBanner(stage, host, place);
  await screen.expectBadge(stage, "!", "badge_caution", place);
  await screen.openPanel(stage, place);
  await expectPage(stage, screen.PANEL, host);
  await screen.closePanel(stage);
  await screen.chooseDissect(stage, await screen.textBox(stage, place));
  await expectReport(stage, host);
}

test("three panes: banner, button, right-click", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "In three panes");
  await expectAll(stage, "panes.example");
});

test("tab: banner, button, right-click", async (stage) => {
  await mail.openElsewhere(stage, "In a tab", "tab");
  await expectAll(stage, "tab.example");
  await mail.closeOthers(stage);
});

test("window: banner, button, right-click", async (stage) => {
  await mail.openElsewhere(stage, "In a window", "window");
  await expectAll(stage, "window.example", "window");
  await mail.closeOthers(stage);
});

test(".eml file: banner, button, right-click", async (stage) => {
  const path = join(stage.directory, "saved.eml");
  writeFileSync(path, FILE);
  await mail.openFile(stage, path);
  await expectAll(stage, "file.example");
  await mail.closeOthers(stage);
});

test("attached mail: banner, button, right-click", async (stage) => {
  await mail.openAttached(stage, "Outside");
  await mail.shown(stage, "Attached");
  await expectAll(stage, "attached.example");
  await mail.closeOthers(stage);
});

test("IMAP: banner, button, right-click", async (stage) => {
  if (!hasImap()) {
    throw new Skip("Dovecot is not installed");
  }
  await givePassword(stage);
  await mail.openFolder(stage, "INBOX", "imap");
  await mail.read(stage, "On the server");
  await expectAll(stage, "imap.example");
});

test("right-click on a row that is not selected", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Honest");
  await screen.chooseDissect(stage, await screen.rowBox(stage, "Not selected"));
  await expectReport(stage, "row.example");
});

test("the panel's keys in three panes", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "In three panes");
  await screen.banner(stage);
  stage.display.press("ctrl+shift+9");
  await expectPage(stage, screen.PANEL, "panes.example");
  await screen.closePanel(stage);
});

test("the panel's keys in a window", async (stage) => {
  await mail.openElsewhere(stage, "In a window", "window");
  await screen.banner(stage, "window");
  stage.display.press("ctrl+shift+9");
  await expectPage(stage, screen.PANEL, "window.example");
  await screen.closePanel(stage);
  await mail.closeOthers(stage);
});

test("an honest mail: no banner, no badge, a panel", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Honest");
  await screen.expectNoBanner(stage, null, "badge_nothing_found");
  await screen.openPanel(stage);
  assert.equal((await screen.readPage(stage, screen.PANEL)).level, "nothing-found");
  await screen.closePanel(stage);
});
