// SPDX-License-Identifier: MIT

// What leaves the machine: nothing at first, then to those whom the reader has said yes to, and to
// nobody else. The kernel is asked, not the report.

import assert from "node:assert/strict";
import { putToSleep } from "../lib/background.mjs";
import { BACKGROUND, inExtension } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { startNameServers } from "../lib/name-servers.mjs";
import { HOST } from "../lib/paths.mjs";
import { startRegistries } from "../lib/registries.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { Skip } from "../lib/tap.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Connections";

export const folders = () => ({
  [FOLDER]: [
    letter({
      subject: "Who is told",
      from: "Taro <taro@dyflex.co.jp>",
      html: '<p>See <a href="https://greenpaint.pt/list.html">the list</a>.</p>',
    }),
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

/**
 * @param {Stage} stage
 * @param {string} button - a consent's
 */
async function allow(stage, button) {
  const before = stage.connections()?.length ?? 0;
  await screen.clickInPage(stage, screen.PANEL, `button[data-consent=${button}]`);
  // The report before was the last one of its kind, too.
  await waitFor("a connection", () => (stage.connections()?.length ?? 0) > before);
  await waitFor("the last answer", () => isFinal(stage), { timeoutMs: 20000 });
}

/** Whom the program has connected to since it was last asked. */
class Since {
  #seen = 0;
  #stage;

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    this.now();
  }

  /** @returns {string[]} addresses, each once */
  now() {
    const all = this.#stage.connections();
    if (all === null) {
      throw new Skip("strace is not installed, or may not look");
    }
    const fresh = all.slice(this.#seen);
    this.#seen = all.length;
    return [...new Set(fresh)];
  }
}

test("connections: none at first, then to those who were said yes to", async (stage) => {
  const names = await startNameServers(0);
  const registries = await startRegistries();
  try {
    stage.allow([names.prompt, ...registries.addresses]);
    stage.useHost(`${registries.environment} exec "${HOST}" "$@"`);
    await putToSleep(stage);
    const since = new Since(stage);
    await choose(stage, { resolver: names.prompt });
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Who is told");
    assert.equal(await screen.openPanel(stage), "done");
    assert.deepEqual(since.now(), [], "of consent 0");

    await allow(stage, "yes");
    assert.deepEqual(since.now(), [names.prompt], "of consent 1");

    await screen.clickInPage(stage, screen.PANEL, "[data-section=owners] button.fold");
    await allow(stage, "owners");
    const told = since.now();
    const others = told.filter((address) => address !== names.prompt);
    assert.ok(others.length > 0, told.join());
    assert.deepEqual(
      others.filter((address) => !registries.addresses.includes(address)),
      [],
      "of consent 2",
    );
    await screen.closePanel(stage);
  } finally {
    stage.repairHost();
    await putToSleep(stage);
    await registries.close();
    await names.close();
    await choose(stage, { resolver: "system", names: {} });
  }
});
