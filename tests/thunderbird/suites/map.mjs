// SPDX-License-Identifier: MIT

// Where a mail comes from, looked up in files on this machine and drawn on the map.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { putToSleep } from "../lib/background.mjs";
import { inExtension } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { HOST, ROOT } from "../lib/paths.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Map";

export const folders = () => ({
  [FOLDER]: [letter({ subject: "From Tokyo", ip: "52.185.142.1" })],
});

/**
 * Makes the databases, and a host that has them.
 * @param {Stage} stage
 */
function provideData(stage) {
  const folder = join(stage.directory, "places");
  mkdirSync(folder);
  execFileSync("python3", [join(ROOT, "tests/session/places.py"), folder]);
  stage.useHost(`FUWAKE_DATA="${folder}" exec "${HOST}" "$@"`);
}

test("map: the first report shows where the mail set out", async (stage) => {
  try {
    provideData(stage);
    await putToSleep(stage);
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "From Tokyo");
    assert.equal(await screen.openPanel(stage), "done");
    const isFolded = await inExtension(stage, screen.PANEL, () => {
      const content = document.querySelector("#section-origin-content");
      return content instanceof HTMLElement && content.hidden;
    });
    if (isFolded) {
      await screen.clickInPage(stage, screen.PANEL, "[data-section=origin] button.fold");
    }
    const { text } = await screen.readPage(stage, screen.PANEL);
    assert.ok(text.includes("Shibuya City"), text);
    assert.ok(text.includes("Microsoft Corporation"), text);
    assert.ok(text.includes("IP Geolocation by DB-IP"), text);
    const map = await inExtension(stage, screen.PANEL, () => {
      const svg = document.querySelector("[data-section=origin] svg[role=img]");
      const box = svg?.getBoundingClientRect();
      return {
        pins: svg?.querySelectorAll(".map-pin[data-role=origin]").length,
        width: box?.width,
      };
    });
    assert.equal(map.pins, 1);
    assert.ok((map.width ?? 0) > 250, `${map.width}`);
    await screen.closePanel(stage);
  } finally {
    stage.repairHost();
    await putToSleep(stage);
  }
});
