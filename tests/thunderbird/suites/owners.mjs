// SPDX-License-Identifier: MIT

// The registries are asked about one mail when its reader says so, and about no other.

import assert from "node:assert/strict";
import { join } from "node:path";
import { putToSleep } from "../lib/background.mjs";
import { BACKGROUND, inExtension } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import { shellOf } from "../lib/loopback.mjs";
import * as mail from "../lib/mail.mjs";
import { startNameServers } from "../lib/name-servers.mjs";
import { HOST } from "../lib/paths.mjs";
import { startRegistries } from "../lib/registries.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Owners";
const OWNER = "株式会社ダイフレックス";

const abroad = (/** @type {string} */ subject) =>
  letter({
    subject,
    from: "Taro <taro@dyflex.co.jp>",
    html: '<p>See <a href="https://greenpaint.pt/list.html">the list</a>.</p>',
  });

export const folders = () => ({ [FOLDER]: [abroad("Whose is it"), abroad("Whose is that")] });

/**
 * @param {Stage} stage
 * @param {string} resolver
 */
const resolveBy = (stage, resolver) =>
  inExtension(stage, BACKGROUND, (all) => messenger.storage.local.set(all), { resolver });

/** @param {Stage} stage */
const isFinal = (stage) =>
  inExtension(stage, screen.PANEL, () => document.documentElement.dataset.final === "true");

test("owners: one click asks the registries about this mail, and about no other", async (stage) => {
  const names = await startNameServers(0);
  const registries = await startRegistries();
  try {
    stage.allow([names.prompt, ...registries.addresses]);
    const environment = shellOf(join(stage.directory, "owners.pem"), registries.environment);
    stage.useHost(`${environment} exec "${HOST}" "$@"`);
    await putToSleep(stage);
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Whose is it");
    await resolveBy(stage, names.prompt);
    assert.equal(await screen.openPanel(stage), "done");
    await screen.clickInPage(stage, screen.PANEL, "[data-section=owners] button.fold");
    const before = await screen.readPage(stage, screen.PANEL);
    assert.ok(before.text.includes(stage.word("offer_yes")), before.text);
    assert.ok(before.text.includes(stage.word("lookups_none_left")), before.text);
    assert.ok(!before.text.includes(OWNER));
    await screen.clickInPage(stage, screen.PANEL, "button[data-consent=owners]");
    await waitFor("the registries' answers", async () => {
      const { text } = await screen.readPage(stage, screen.PANEL);
      return (await isFinal(stage)) && text.includes(OWNER);
    });
    const { text, findings } = await screen.readPage(stage, screen.PANEL);
    assert.ok(text.includes("Greenpaint, Lda"), text);
    assert.ok(text.includes("whois.jprs.jp"), text);
    assert.ok(findings.includes("owners-differ"), findings.join());
    await screen.closePanel(stage);

    await mail.read(stage, "Whose is that");
    assert.equal(await screen.openPanel(stage), "done");
    await screen.clickInPage(stage, screen.PANEL, "[data-section=owners] button.fold");
    const other = await screen.readPage(stage, screen.PANEL);
    assert.ok(other.text.includes(stage.word("offer_yes")), other.text);
    assert.ok(!other.text.includes(OWNER), other.text);
    await screen.closePanel(stage);
  } finally {
    stage.repairHost();
    await putToSleep(stage);
    await registries.close();
    await names.close();
    await resolveBy(stage, "system");
  }
});
