// SPDX-License-Identifier: MIT

// The map in a browser, from reports with places.

import assert from "node:assert/strict";
import { axe, catalogue, messageWith, opened, overflow, pageTest, sampleReports } from "./lib.mjs";

/** @typedef {import("./lib.mjs").Look} Look */
/** @typedef {import("./lib.mjs").Page} Page */

const SECTION = "[data-section=origin]";
const DRAWN = `${SECTION} svg.map-picture[data-drawn]`;
const A_MOMENT = 100; // ms
const HIGH = 3000; // nothing lies below what sticks to the bottom

/**
 * @param {string} name of a report
 * @param {Look} [look]
 * @returns {Promise<Page>} the report page, once its map is drawn
 */
async function reportWith(name, look = {}) {
  const messages = [messageWith(name)];
  const page = await opened("report/report.html?message=1", { width: 1280, ...look, messages });
  if ((await page.locator(".map").count()) > 0) {
    await page.waitForSelector(DRAWN);
  }
  return page;
}

/**
 * @param {string} name of a report
 * @param {Look} [look]
 * @returns {Promise<Page>} the popup, with the section unfolded
 */
async function panelWith(name, look = {}) {
  const page = await opened("panel/panel.html", {
    ...look,
    messages: [messageWith(name)],
    shown: 1,
  });
  await page.click(`${SECTION} button.fold`);
  if ((await page.locator(".map").count()) > 0) {
    await page.waitForSelector(DRAWN);
  }
  return page;
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<{x: number, y: number, width: number, height: number}[]>}
 */
function boxes(page, selector) {
  return page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

/**
 * Waits until a press has changed the picture.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
async function changed(page, act) {
  const place = () => page.locator(".map-picture > g").first().getAttribute("transform");
  const before = await place();
  await act();
  await page.waitForFunction(
    (old) => document.querySelector(".map-picture > g")?.getAttribute("transform") !== old,
    before,
  );
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`nobody has anything against the map (${lang}, ${scheme})`, async () => {
      for (const name of sampleReports()) {
        const page = await reportWith(name, { lang, scheme });
        assert.deepEqual(await axe(page), [], name);
        const popup = await panelWith(name, { lang, scheme, width: 320, height: HIGH });
        assert.deepEqual(await axe(popup), [], name);
        for (const one of [page, popup]) {
          assert.ok((await overflow(one)) <= 0);
          assert.doesNotMatch(await one.innerText("body"), /⟦|\$\d/);
        }
        await page.context().close();
        await popup.context().close();
      }
    });
  }
}

pageTest("names on the map do not cover each other, nor the buttons", async () => {
  for (const width of [320, 440, 1280]) {
    for (const name of ["thirty", "seed-2", "same-place"]) {
      for (const lang of ["en", "ja"]) {
        const page = await panelWith(name, { width, lang });
        const all = [
          ...(await boxes(page, ".map-label text")),
          ...(await boxes(page, ".map-tools")),
        ];
        assert.ok(all.length > 2);
        for (const [i, a] of all.entries()) {
          for (const b of all.slice(i + 1)) {
            const isOver =
              Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0 &&
              Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 2;
            assert.ok(!isOver, `${name} ${width} ${JSON.stringify([a, b])}`);
          }
        }
        await page.context().close();
      }
    }
  }
});

pageTest("the map says what it is, and the list beneath it says the same", async () => {
  const page = await reportWith("seed-2");
  assert.equal(
    await page.locator(".map-picture").getAttribute("aria-label"),
    catalogue("en")["map_title"],
  );
  const list = await page.locator(`${SECTION} .spot`).allInnerTexts();
  assert.deepEqual(
    list.map((text) => text.split("\n")[0]),
    [
      "The mail set out here: 18.170.98.138",
      "The mail passed here: 133.242.0.1",
      "A machine of the sender’s domain dyflex.co.jp: 150.60.155.179",
      "A link leads here: greenpaint.pt (185.32.188.31)",
    ],
  );
  assert.match(list[0] ?? "", /London, England, United Kingdom · .*by the machine’s name/);
  assert.match(await page.innerText(SECTION), /United Kingdom → Japan/);
  assert.match(await page.innerText(SECTION), /IP Geolocation by DB-IP · https:\/\/db-ip\.com/);
  const shapes = await page
    .locator(".map .map-pin > :first-child")
    .evaluateAll((all) => all.map((one) => one.localName));
  assert.deepEqual(new Set(shapes), new Set(["circle", "path"]));
  assert.equal(await page.locator(".map-count").innerHTML(), "2");
  assert.equal(await page.locator(".map-line").count(), 1);
});

pageTest("a way over the edge of the map leaves it and comes back", async () => {
  const page = await reportWith("thirty");
  await page.click(".map-world");
  await page.waitForFunction(() => document.querySelectorAll(".map-line").length === 2);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("[style]")].length), 0);
});

pageTest(
  "the map is moved by its buttons, by keys, by the pointer; not by the wheel alone",
  async () => {
    const page = await reportWith("seed-2");
    const scale = async () => {
      const place = await page.locator(".map-picture > g").first().getAttribute("transform");
      return Number(/matrix\(([\d.]+)/.exec(place ?? "")?.[1]);
    };
    const first = await scale();
    await changed(page, () => page.click(".map-plus"));
    assert.ok((await scale()) > first * 1.2);
    await changed(page, () => page.keyboard.press("-"));
    await changed(page, () => page.keyboard.press("ArrowLeft"));
    await changed(page, () => page.click(".map-world"));
    await changed(page, () => page.keyboard.press("0"));
    const [map = { x: 0, y: 0, width: 0, height: 0 }] = await boxes(page, ".map-picture");
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
    await changed(page, async () => {
      await page.mouse.down();
      await page.mouse.move(map.x + map.width / 2 - 60, map.y + map.height / 2 - 20);
      await page.mouse.up();
    });
    const still = await page.locator(".map-picture > g").first().getAttribute("transform");
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(A_MOMENT);
    assert.equal(await page.locator(".map-picture > g").first().getAttribute("transform"), still);
    await page.keyboard.down("Control");
    await changed(page, () => page.mouse.wheel(0, -120));
    await page.keyboard.up("Control");
  },
);

pageTest("without data there is no map, but the way to it", async () => {
  const page = await reportWith("no-data");
  assert.equal(await page.locator(".map").count(), 0);
  const text = await page.innerText(SECTION);
  assert.equal(text.split("fuwake data update").length, 2);
});

pageTest("what is asked, was not allowed and failed look different", async () => {
  const page = await reportWith("refused");
  const row = page.locator(`${SECTION} .row`, { hasText: "greenpaint.pt" });
  const signs = await row
    .locator(".symbol")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-sign")));
  assert.deepEqual(signs, ["pending", "refused", "failed"]);
});

pageTest("what is in many places at once is listed, not pinned", async () => {
  const page = await reportWith("anycast");
  assert.equal(await page.locator(".map .map-pin").count(), 2);
  assert.match(await page.innerText(SECTION), /cloudflare\.example[\s\S]*many places at once/);
});

pageTest("a newer report leaves the map where the reader has moved it", async () => {
  const page = await reportWith("refused");
  await changed(page, () => page.click(".map-plus"));
  const place = () => page.locator(".map-picture > g").first().getAttribute("transform");
  const moved = await place();
  await page.evaluate((outcome) => {
    const { tell } = /** @type {{tell: (news: object) => void}} */ (
      /** @type {unknown} */ (globalThis)
    );
    const report = { ...outcome.report, revision: 2, final: true };
    document.querySelector(".map-picture")?.setAttribute("data-old", "");
    tell({ what: "revision", messageId: 1, outcome: { ...outcome, report } });
  }, /** @type {any} */ (messageWith("refused").outcomes[0]));
  await page.waitForSelector(`${DRAWN}:not([data-old])`);
  assert.equal(await place(), moved);
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute("class")),
    "map-plus",
  );
});

pageTest("drawing takes as long as is printed here", async () => {
  const page = await reportWith("thirty");
  for (const [what, button] of [
    ["the whole world", ".map-world"],
    ["what matters", ".map-fit"],
    ["nearer", ".map-plus"],
  ]) {
    const times = await page.evaluate(async (selector) => {
      const all = [];
      for (let i = 0; i < 9; i++) {
        const start = performance.now();
        document.querySelector(selector)?.dispatchEvent(new MouseEvent("click"));
        await Promise.resolve();
        await Promise.resolve();
        document.querySelector(".map-picture")?.getBoundingClientRect();
        all.push(performance.now() - start);
      }
      return all.sort((a, b) => a - b);
    }, button ?? "");
    console.warn(`the map of 30 places, ${what}: ${times[times.length >> 1]?.toFixed(1)} ms`);
  }
});
