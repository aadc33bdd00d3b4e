// SPDX-License-Identifier: MIT

// Pictures of the map, from reports with places: map-<what>-<language>-<light|dark>.png.
//     node scripts/screenshots-map.mjs FOLDER

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { messageWith, opened, pageTest } from "../tests/extension/pages/lib.mjs";

/** The window's, so that the column is as wide as a README shows it; nothing has to be scrolled. */
const WIDTH = 1720;
const HEIGHT = 2400;
const POPUP = 440;

const SECTION = "[data-section=origin]";

/**
 * By its name: the report that it is of, and whether the whole world is shown.
 * @type {Record<string, {report: string, world?: boolean}>}
 */
const MAPS = {
  way: { report: "seed-2" },
  world: { report: "thirty", world: true },
  europe: { report: "europe" },
  japan: { report: "same-place" },
};

const [folder = "screenshots"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    const look = { lang, scheme, width: WIDTH, height: HEIGHT };
    for (const [name, { report, world }] of Object.entries(MAPS)) {
      const file = `map-${name}-${lang}-${scheme}.png`;
      pageTest(file, async () => {
        const messages = [messageWith(report)];
        const page = await opened("report/report.html?message=1", { ...look, messages });
        await page.waitForSelector(".map-picture[data-drawn]");
        if (world) {
          await page.click(".map-world");
          await page.locator(".map-world").evaluate((button) => button.blur());
        }
        await page.locator(".map").screenshot({ path: join(folder, file) });
      });
    }
    const file = `map-panel-${lang}-${scheme}.png`;
    pageTest(file, async () => {
      const popup = { ...look, width: POPUP, messages: [messageWith("seed-2")], shown: 1 };
      const page = await opened("panel/panel.html", popup);
      await page.click(`${SECTION} button.fold`);
      await page.waitForSelector(".map-picture[data-drawn]");
      await page.locator(SECTION).screenshot({ path: join(folder, file) });
    });
  }
}
