// SPDX-License-Identifier: MIT

// What leaves the machine: nothing at first, then to those whom the reader has said yes to, and to
// nobody else. The kernel is asked, not the report.

import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
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
import { Skip } from "../lib/tap.mjs";
import { waitFor } from "../lib/wait.mjs";
import { startWebsites } from "../lib/websites.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Connections";
const SITE = "greenpaint.pt";
const SERVICE = "urlhaus-api.abuse.ch"; // told the domain, with consent 2
const CARD = ".asking .decide";
const PAGE = "<!doctype html><title>The list</title><p>Nothing is asked for.</p>";

export const folders = () => ({
  [FOLDER]: [
    letter({
      subject: "Who is told",
      from: "Taro <taro@dyflex.co.jp>",
      html: `<p>See <a href="https://${SITE}/list.html">the list</a>.</p>`,
    }),
  ],
});

/**
 * @param {Stage} stage
 * @param {Record<string, unknown>} settings
 */
const choose = (stage, settings) =>
  inExtension(stage, BACKGROUND, (all) => messenger.storage.local.set(all), settings);

/**
 * Says yes to something, and waits until all is done that follows.
 * @param {Stage} stage
 * @param {string} button no longer there in a report that knows of the yes
 * @param {string[]} whom one of them is told
 */
async function click(stage, button, whom) {
  const before = stage.connections()?.length ?? 0;
  await screen.clickInPage(stage, screen.PANEL, button);
  const isDone = () =>
    inExtension(
      stage,
      screen.PANEL,
      (pressed) =>
        document.documentElement.dataset.final === "true" && !document.querySelector(pressed),
      button,
    );
  await waitFor("the last answer", isDone, { timeoutMs: 30000 });
  // What strace has seen, it may write a moment later.
  await waitFor(
    `a connection to ${whom.join()}`,
    () => stage.connections()?.some((one, at) => at >= before && whom.includes(one)) ?? false,
  );
}

/**
 * A revision of the report that comes at the same moment draws the links anew.
 * @param {Stage} stage
 */
async function openCard(stage) {
  await waitFor("the card of a visit", async () => {
    const there = await inExtension(
      stage,
      screen.PANEL,
      (card) => document.querySelector(card) !== null,
      CARD,
    );
    if (!there) {
      await screen.clickInPage(stage, screen.PANEL, ".quiet-act.visit");
    }
    return there;
  });
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
  const folder = mkdtempSync(join(stage.directory, "connections-"));
  const names = await startNameServers(0);
  const registries = await startRegistries();
  const websites = await startWebsites(folder, PAGE, [SITE, SERVICE]);
  const hosts = () => websites.requests().map(({ headers }) => new Map(headers).get("Host"));
  try {
    stage.allow([names.prompt, ...registries.addresses, ...websites.addresses]);
    const authorities = join(folder, "authorities.pem");
    const environment = shellOf(authorities, registries.environment, websites.environment);
    stage.useHost(`${environment} exec "${HOST}" "$@"`);
    await choose(stage, {
      resolver: names.prompt,
      services: ["urlhaus"],
      serviceKeys: { urlhaus: "a-key" },
    });
    // It reads the settings when it wakes; chosen while it wakes, they could come too late.
    await putToSleep(stage);
    const since = new Since(stage);
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "Who is told");
    assert.equal(await screen.openPanel(stage), "done");
    assert.deepEqual(since.now(), [], "of consent 0");

    await click(stage, "button[data-consent=yes]", [names.prompt]);
    assert.deepEqual(since.now(), [names.prompt], "of consent 1");

    await screen.unfold(stage, "owners");
    await click(stage, "button[data-consent=owners]", websites.addresses);
    const told = since.now().filter((address) => address !== names.prompt);
    const expected = [...registries.addresses, ...websites.addresses];
    assert.ok(
      told.some((address) => registries.addresses.includes(address)),
      told.join(),
    );
    assert.deepEqual(
      told.filter((address) => !expected.includes(address)),
      [],
      "of consent 2",
    );
    assert.deepEqual([...new Set(hosts())], [SERVICE]);

    const before = hosts().length;
    await screen.unfold(stage, "links");
    await openCard(stage);
    await click(stage, `${CARD} .go`, websites.addresses);
    const visited = since.now().filter((address) => address !== names.prompt);
    assert.deepEqual(visited, websites.addresses, "of consent 3");
    assert.deepEqual(hosts().slice(before), [SITE]);
    await screen.closePanel(stage);
  } finally {
    stage.repairHost();
    await putToSleep(stage);
    await websites.close();
    await registries.close();
    await names.close();
    await choose(stage, { resolver: "system", names: {}, services: [], serviceKeys: {} });
  }
});
