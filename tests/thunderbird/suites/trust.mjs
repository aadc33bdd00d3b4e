// SPDX-License-Identifier: MIT

// Whom the reader trusts: by a click in the banner, in the panel, and by an administrator's word.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { putToSleep, restartExtension } from "../lib/background.mjs";
import { BACKGROUND, inExtension, inThunderbird } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { startNameServers } from "../lib/name-servers.mjs";
import { HOST } from "../lib/paths.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { EXTENSION } from "../lib/thunderbird.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Trust";
const ADDRESS = "taro@example.test";
// The zone of example.test lets 192.0.2.3 send: that proves it.
const PROVEN = { from: `Taro <${ADDRESS}>`, ip: "192.0.2.3" };
const DECEIT =
  '<!doctype html><html><body><a href="http://evil.example/">https://bank.example/</a>';
const TRUSTED = { kind: "address", value: ADDRESS, by: "spf:example.test" };

export const folders = () => ({
  [FOLDER]: [
    letter({ subject: "Trust deceit", ...PROVEN, html: DECEIT }),
    letter({ subject: "Trust unproven", from: "Jiro <jiro@example.test>", html: DECEIT }),
    letter({ subject: "Trust office", from: "Boss <boss@office.example>" }),
  ],
});

/**
 * @param {Stage} stage
 * @param {Record<string, unknown>} settings
 */
const choose = (stage, settings) =>
  inExtension(stage, BACKGROUND, (all) => messenger.storage.local.set(all), settings);

/**
 * @param {Stage} stage
 * @returns {Promise<{kind: string, value: string, by: string}[]>}
 */
const stored = (stage) =>
  inExtension(stage, BACKGROUND, async () => {
    const { trust = [] } = await messenger.storage.local.get("trust");
    return trust.map((/** @type {any} */ { kind, value, by }) => ({ kind, value, by }));
  });

/**
 * Name servers, and a program whose questions are written down.
 * @param {Stage} stage
 * @param {(told: () => string) => Promise<void>} body
 */
async function withProof(stage, body) {
  const servers = await startNameServers(0);
  const questions = join(stage.directory, "questions");
  rmSync(questions, { force: true });
  stage.allow([servers.prompt]);
  stage.useHost(`tee -a "${questions}" | "${HOST}" "$@"`);
  await putToSleep(stage);
  try {
    await choose(stage, { resolver: servers.prompt });
    await inExtension(stage, BACKGROUND, async () => {
      const accounts = await messenger.accounts.list(false);
      const names = Object.fromEntries(accounts.map(({ id }) => [id, true]));
      await messenger.storage.local.set({ names });
    });
    await body(() => readFileSync(questions, "latin1"));
  } finally {
    await choose(stage, { resolver: "system", names: {}, trust: [] });
    stage.repairHost();
    await putToSleep(stage);
    await servers.close();
  }
}

test("trust: a click in the banner, and a deceptive link still warns", async (stage) => {
  await withProof(stage, async (told) => {
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Trust deceit");
    const offered = async () => {
      const { trust } = await screen.banner(stage);
      return trust?.text === stage.word("trusted_banner") && trust;
    };
    stage.display.click(await waitFor("the offer of trust", offered));
    await waitFor("it to be stored", async () => (await stored(stage)).length > 0);
    assert.deepEqual(await stored(stage), [TRUSTED]);
    const undo = await waitFor("the banner to know", async () => {
      const { trust } = await screen.banner(stage);
      return trust?.text === stage.word("trusted_undo") && trust;
    });
    assert.ok(told().includes(`"trust":[${JSON.stringify(TRUSTED)}]`), "the program is told");
    assert.equal((await screen.banner(stage)).level, "caution");
    stage.display.click(undo);
    await waitFor("it to be taken back", async () => (await stored(stage)).length === 0);
    await waitFor("the offer of trust", offered);
  });
});

test("trust: in the panel, with more to choose, and in the options", async (stage) => {
  await withProof(stage, async () => {
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Trust deceit");
    await screen.banner(stage);
    assert.equal(await screen.openPanel(stage), "done");
    await screen.clickInPage(stage, screen.PANEL, ".trusting summary");
    await screen.clickInPage(stage, screen.PANEL, "[data-trust=domain]");
    const whom = stage.word("trusted_what_domain", "example.test");
    await waitFor("the panel to say so", async () =>
      (await screen.readPage(stage, screen.PANEL)).text.includes(stage.word("trusted_own", whom)),
    );
    assert.deepEqual(await stored(stage), [
      { kind: "domain", value: "example.test", by: TRUSTED.by },
    ]);
    await screen.closePanel(stage);
    await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
    assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
    await screen.clickInPage(stage, screen.OPTIONS, "#trust-list button");
    await waitFor("it to be removed", async () => (await stored(stage)).length === 0);
    await mail.closeOthers(stage);
  });
});

test("trust: not offered for a sender whom nothing proves", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Trust unproven");
  assert.equal((await screen.banner(stage)).trust, null);
  assert.equal(await screen.openPanel(stage), "done");
  const { text } = await screen.readPage(stage, screen.PANEL);
  assert.ok(text.includes(stage.word("trusted_not_offered", "jiro@example.test")), text);
  await screen.closePanel(stage);
});

test("trust: what an administrator has chosen for everybody", async (stage) => {
  const folder = join(stage.home, ".mozilla", "managed-storage");
  const data = { trust: [{ kind: "address", value: "boss@office.example" }] };
  const manifest = { name: EXTENSION, description: "Fuwake", type: "storage", data };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${EXTENSION}.json`), JSON.stringify(manifest));
  try {
    await restartExtension(stage);
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Trust office");
    assert.equal(await screen.openPanel(stage), "done");
    const whom = stage.word("trusted_what_address", "boss@office.example");
    const { text } = await screen.readPage(stage, screen.PANEL);
    assert.ok(text.includes(stage.word("trusted_managed", whom)), text);
    await screen.closePanel(stage);
  } finally {
    rmSync(folder, { recursive: true });
    await restartExtension(stage);
  }
});

test("trust: the list is saved as a file", async (stage) => {
  const folder = join(stage.directory, "saved");
  mkdirSync(folder, { recursive: true });
  await inThunderbird(
    stage,
    (_, path) => {
      Services.prefs.setBoolPref("browser.download.useDownloadDir", true);
      Services.prefs.setIntPref("browser.download.folderList", 2);
      Services.prefs.setStringPref("browser.download.dir", path);
    },
    folder,
  );
  await choose(stage, { trust: [{ ...TRUSTED, since: 5 }] });
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
  await screen.clickInPage(stage, screen.OPTIONS, "#trust-export");
  const file = join(folder, "fuwake-trust.json");
  await waitFor("the file", () => existsSync(file) && readFileSync(file, "utf8").endsWith("}\n"));
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")).trust, [{ ...TRUSTED, since: 5 }]);
  await choose(stage, { trust: [] });
  await mail.closeOthers(stage);
});
