// SPDX-License-Identifier: MIT

// The DNS is asked when the reader has said yes, and nobody waits for it.

import assert from "node:assert/strict";
import { BACKGROUND, inExtension } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { startNameServers } from "../lib/name-servers.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Names";
const LATE_S = 1.2; // for each answer; four rounds are needed

// The zone of example.test lets 192.0.2.3 send, and nobody else; letters come from 203.0.113.5.
const FROM = "Taro <taro@example.test>";

export const folders = () => ({
  [FOLDER]: [
    letter({ subject: "Nobody asked", from: FROM }),
    letter({ subject: "Asked late", from: FROM }),
    letter({ subject: "Asked at once", from: FROM }),
  ],
});

/**
 * @param {Stage} stage
 * @param {Record<string, unknown>} settings
 */
const choose = (stage, settings) =>
  inExtension(stage, BACKGROUND, (all) => messenger.storage.local.set(all), settings);

/** @param {Stage} stage */
const isFinal = (stage) =>
  inExtension(stage, screen.PANEL, () => document.documentElement.dataset.final === "true");

test("names: nothing is asked before the reader has said yes", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Nobody asked");
  await screen.expectNoBanner(stage, null, "badge_nothing_found");
  assert.equal(await screen.openPanel(stage), "done");
  const { text } = await screen.readPage(stage, screen.PANEL);
  assert.ok(text.includes(stage.word("consent_title")), text);
  assert.ok(text.includes(stage.word("lookups_none_left")), text);
  await screen.closePanel(stage);
});

test("names: after a yes the panel fills in, and the late answer warns", async (stage) => {
  const servers = await startNameServers(LATE_S);
  try {
    stage.allow([servers.late]);
    await choose(stage, { resolver: servers.late });
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Asked late");
    await screen.expectNoBanner(stage, null, "badge_nothing_found");
    assert.equal(await screen.openPanel(stage), "done");
    await screen.clickInPage(stage, screen.PANEL, "button[data-consent=yes]");
    // The report is there again at once, and the answers are not.
    await waitFor("the question to be pending", async () => {
      const { text } = await screen.readPage(stage, screen.PANEL);
      return text.includes(stage.word("auth_pending"));
    });
    assert.equal(await isFinal(stage), false);
    assert.equal(await screen.bannerNow(stage), null);
    const start = Date.now();
    await waitFor("the last answer", () => isFinal(stage), { timeoutMs: 20000 });
    stage.note(`the report was final ${Date.now() - start} ms after the first one`);
    const { findings } = await screen.readPage(stage, screen.PANEL);
    assert.ok(findings.includes("client-not-authorized"), findings.join());
    assert.ok(findings.includes("identity-failed"), findings.join());
    await screen.closePanel(stage);
    assert.equal((await screen.banner(stage)).level, "danger");
    await screen.expectBadge(stage, "!!", "badge_danger");
  } finally {
    await servers.close();
  }
});

test("names: a mail of the same account is asked about by itself", async (stage) => {
  const servers = await startNameServers(0);
  try {
    stage.allow([servers.prompt]);
    await choose(stage, { resolver: servers.prompt });
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Asked at once");
    assert.equal((await screen.banner(stage)).level, "danger");
  } finally {
    await servers.close();
    await choose(stage, { resolver: "system", names: {} });
  }
});
