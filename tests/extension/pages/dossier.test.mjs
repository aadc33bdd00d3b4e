// SPDX-License-Identifier: MIT

// A report for others: what is previewed, and the files that are saved.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  axe,
  messageOf,
  messageWith,
  open,
  opened,
  overflow,
  pageTest,
  sampleReport,
} from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./lib.mjs").Look} Look */
/** @typedef {import("./messenger.mjs").State} State */

const PAGE = "dossier/dossier.html?message=1";
const IDENTITIES = [{ email: "hanako@example.jp", name: "Hanako Yamada" }];

/**
 * @param {Page} page
 * @param {string} shows
 */
async function shown(page, shows) {
  await page.waitForSelector(`#preview[data-shows^="${shows} "]`);
}

/**
 * @param {Look & State} [options]
 * @returns {Promise<Page>}
 */
async function dossier(options = {}) {
  const page = await opened(PAGE, {
    width: 900,
    messages: [messageOf(1, fraud)],
    identities: IDENTITIES,
    ...options,
  });
  await shown(page, `html ${options.lang ?? "en"}`);
  return page;
}

/**
 * @param {Page} page
 * @param {string} format
 * @returns {Promise<{name: string, text: string}>}
 */
async function saved(page, format) {
  await page.selectOption("#format", format);
  await shown(page, format);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".save")]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the page of a report to save, ${lang}, ${scheme}`, async () => {
      const page = await dossier({ lang, scheme, messages: [messageWith("europe")] });
      assert.equal((await page.locator(".paper svg.map-picture path").count()) > 0, true);
      assert.deepEqual(await axe(page), []);
      await page.setViewportSize({ width: 360, height: 700 });
      assert.ok((await overflow(page)) <= 0);
    });

    pageTest(`the saved HTML file, ${lang}, ${scheme}`, async () => {
      const source = await dossier({ lang, scheme, messages: [messageWith("europe")] });
      const { text } = await saved(source, "html");
      const page = await open(PAGE, { lang, scheme, width: 900 });
      /** @type {string[]} */
      const loaded = [];
      await page.goto("about:blank");
      page.on("request", (request) => loaded.push(request.url()));
      await page.setContent(text);
      // The file forbids every script, that of the checker too.
      await page.evaluate(() => document.querySelector("meta[http-equiv]")?.remove());
      assert.deepEqual(await axe(page), []);
      await page.setViewportSize({ width: 360, height: 700 });
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(
        loaded.filter((url) => !url.startsWith("about:")),
        [],
      );
      assert.equal(await page.locator("svg.map-picture").count(), 1);
      assert.equal(await page.locator("script, link, img, iframe, a[href]").count(), 0);
    });
  }
}

pageTest("every kind of file, in either language, whatever Thunderbird speaks", async () => {
  const page = await dossier();
  for (const [language, word] of [
    ["ja", "メールの腑分け"],
    ["en", "Dissection of a mail"],
  ]) {
    await page.selectOption("#language", language ?? "");
    await shown(page, `html ${language}`);
    for (const [format, ending] of [
      ["markdown", "md"],
      ["text", "txt"],
      ["html", "html"],
    ]) {
      const { name, text } = await saved(page, format ?? "");
      assert.equal(name, `fuwake-2026-05-14-Amazon.${ending}`);
      assert.ok(text.includes(word ?? ""), format);
      assert.match(await page.locator("#live").innerText(), new RegExp(name));
    }
  }
  assert.equal(await page.locator("h1").first().innerText(), "A report for others");
});

pageTest("nobody learns who received it", async () => {
  const page = await dossier({ headers: { "delivered-to": ["kept.secret@example.net"] } });
  for (const format of ["markdown", "text", "html", "json"]) {
    const { text } = await saved(page, format);
    assert.doesNotMatch(text, /taro\.yamada|hanako|kept\.secret/i, format);
    assert.doesNotMatch(text, /https?:\/\/evil|evil\.example/i, format);
    assert.match(text, /evil\[\.\]example/, format);
  }
  const json = JSON.parse((await saved(page, "json")).text);
  assert.equal(json.schema, "fuwake.report/1");
  assert.deepEqual(json.facts.recipients, [{ address: "********" }]);
});

pageTest("what is copied is the file", async () => {
  const page = await dossier();
  await page.selectOption("#format", "markdown");
  await shown(page, "markdown");
  await page.click(".copy");
  await page.waitForFunction(() => document.querySelector("#live")?.textContent !== "");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await page.locator("pre.file").textContent());
});

pageTest("a later answer changes what is previewed", async () => {
  const report = sampleReport("seed-2");
  const first = { ...report, id: "m1", revision: 1, final: false };
  const messages = [
    {
      ...messageWith("seed-2"),
      outcomes: [{ state: /** @type {const} */ ("done"), report: first }],
    },
  ];
  const page = await dossier({ messages });
  assert.match(await page.locator(".controls").innerText(), /Answers are still on their way/);
  await page.evaluate(
    (newer) =>
      /** @type {any} */ (globalThis).tell({
        what: "revision",
        messageId: 1,
        outcome: { state: "done", report: newer },
      }),
    { ...report, id: "m1", revision: 2, final: true },
  );
  await page.waitForSelector('#preview[data-shows="html en 2"]');
  assert.doesNotMatch(await page.locator(".controls").innerText(), /Answers are still/);
});

pageTest("a mail that is gone", async () => {
  const page = await opened(PAGE, { messages: [] }, "failed");
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.locator("button.retry").count(), 1);
});

pageTest("the popup and the report lead to it", async () => {
  const messages = [messageOf(1, fraud)];
  const looks = [
    await opened("report/report.html?message=1", { width: 1280, messages }),
    await opened("panel/panel.html", { messages, shown: 1 }),
  ];
  for (const page of looks) {
    await page.getByRole("button", { name: /^Save/ }).click();
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).asked.tabs), [
      { url: "/dossier/dossier.html?message=1" },
    ]);
  }
});
