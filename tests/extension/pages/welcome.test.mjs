// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").FailureCode} FailureCode */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "welcome/welcome.html";

/**
 * @param {string} lang
 * @returns {string} the path of the sample
 */
function sample(lang) {
  const path = `../../../extension/src/welcome/sample.${lang}.eml`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/**
 * @param {FailureCode} code
 * @returns {Outcome}
 */
function failed(code) {
  return { state: "failed", code, detail: "" };
}

/**
 * @param {{lang?: string, scheme?: "light" | "dark", width?: number}} look
 * @param {...Outcome} before what comes of asking before it works
 * @returns {Promise<Page>}
 */
function first(look, ...before) {
  const message = messageOf(1, sample(look.lang ?? "en"));
  message.outcomes.unshift(...before);
  return opened(PATH, { ...look, messages: [message], shown: 1 }, "done");
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the first page holds nothing against anybody (${lang}, ${scheme})`, async () => {
      const page = await first({ lang, scheme, width: 320 }, failed("host-missing"));
      for (const shown of ["#try", ".failure", "[data-level=danger]"]) {
        await page.locator(shown).waitFor();
        assert.deepEqual(await axe(page), [], shown);
        assert.ok((await overflow(page)) <= 0, shown);
        assert.doesNotMatch((await page.textContent("body")) ?? "", /⟦|\$\d/);
        await page.click("#try:visible, .retry:visible", { timeout: 1000 }).catch(() => {});
      }
      assert.equal(await page.title(), catalogue(lang)["welcome_title"]);
    });
  }

  pageTest(`the sample is dissected, byte by byte (${lang})`, async () => {
    const page = await first({ lang });
    await page.click("#try");
    await page.locator("#dissection:focus [data-level=danger]").waitFor();
    assert.equal(await page.locator("#dissection [data-section]").count(), 11);
    assert.ok(await page.isHidden("#try"));
    const [request] = await page.evaluate(() => /** @type {any} */ (globalThis).asked.requests);
    assert.deepEqual(request, { what: "sample", raw: readFileSync(sample(lang), "latin1") });
  });
}

pageTest("the page tells how to set up what is missing, and tries again", async () => {
  const page = await first({}, failed("host-missing"), failed("host-start"));
  await page.click("#try");
  await page.locator(".failure").waitFor();
  assert.equal(await page.textContent(".failure"), catalogue("en")["failure_host_missing"]);
  assert.ok(await page.isVisible("text=fuwake install"));
  await page.locator(".retry:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(catalogue("en")["failure_host_start"] ?? "").waitFor();
  await page.click(".retry");
  await page.locator("[data-level=danger]").waitFor();
  assert.equal(await page.locator(".failure").count(), 0);
  assert.ok(await page.isHidden("#steps"));
});

pageTest("other failures do not send the reader to set it up", async () => {
  const page = await first({}, failed("dissector-timeout"));
  await page.click("#try");
  await page.locator(".failure").waitFor();
  assert.ok(await page.isHidden("#steps"));
});

pageTest("commands can be copied", async () => {
  const page = await first({}, failed("host-missing"));
  await page.click("#try");
  for (const [i, command] of ["fuwake install", "fuwake doctor"].entries()) {
    await page.locator(".command button").nth(i).click();
    await page.getByText("Copied").nth(i).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), command);
  }
});

pageTest("the options are one click away", async () => {
  const page = await first({});
  await page.click("#options");
  const asked = await page.evaluate(() => /** @type {any} */ (globalThis).asked);
  assert.deepEqual(asked.tabs, [{ url: "options" }]);
});
