// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { join } from "node:path";
import { axe, catalogue, fixtures, messageOf, opened, overflow, pageTest } from "./lib.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "options/options.html";
const MAIL = join(fixtures, "checks/from-brand-elsewhere/warn.eml");
const HOSTILE = "<img src=x onerror=alert(1)>\u202egpj@rtl.example";

const exceptions = [
  { address: "old@shop.example", reasons: ["reply-to-elsewhere", "no-such-check"], since: 1e12 },
  { address: HOSTILE, reasons: [], since: 0 },
  { address: "new@shop.example", reasons: ["link-text-elsewhere"], since: 1.7e12 },
];

/**
 * @param {Page} page
 * @returns {Promise<any>} what is stored
 */
function stored(page) {
  return page.evaluate(() =>
    /** @type {any} */ (globalThis).messenger.storage.local.get(["bannerFrom", "exceptions"]),
  );
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function addresses(page) {
  return page.locator("#exceptions .address").allTextContents();
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the options hold nothing against anybody (${lang}, ${scheme})`, async () => {
      const look = { lang, scheme, width: 320, local: { exceptions } };
      const page = await opened(PATH, look, "done");
      assert.deepEqual(await axe(page), []);
      assert.ok((await overflow(page)) <= 0);
      assert.equal(await page.title(), catalogue(lang)["options_title"]);
      assert.doesNotMatch((await page.textContent("body")) ?? "", /⟦|\$\d/);
    });
  }
}

pageTest("the stored choice is the one that is shown, caution without one", async () => {
  for (const { bannerFrom, shown } of [
    { bannerFrom: undefined, shown: "caution" },
    { bannerFrom: "never", shown: "never" },
    { bannerFrom: ["danger"], shown: "caution" },
  ]) {
    const page = await opened(PATH, { local: { bannerFrom } }, "done");
    assert.equal(await page.inputValue("#banner-from :checked"), shown);
  }
});

pageTest("a choice is stored at once, with the keyboard too", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.click("[value=danger]");
  await page.getByText(catalogue("en")["options_saved"] ?? "").waitFor();
  assert.equal((await stored(page)).bannerFrom, "danger");
  await page.keyboard.press("ArrowDown");
  assert.equal((await stored(page)).bannerFrom, "never");
  assert.deepEqual((await stored(page)).exceptions, exceptions);
});

pageTest("what cannot be stored is said", async () => {
  const page = await opened(PATH, { storageFails: true, local: { exceptions } }, "done");
  await page.click("[value=danger]");
  await page.locator("#saved.failure").waitFor();
  await page.click("#remove-all");
  await page.locator("#removed.failure").waitFor();
  assert.equal((await addresses(page)).length, 3);
});

pageTest("senders are listed, the newest first, as text", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  const visible = HOSTILE.replace("\u202e", "\ufffd");
  assert.deepEqual(await addresses(page), ["new@shop.example", "old@shop.example", visible]);
  assert.equal(await page.locator("#exceptions img").count(), 0);
  const text = (await page.textContent("#exceptions li:nth-child(2)")) ?? "";
  assert.match(text, /Answers go elsewhere/);
  assert.doesNotMatch(text, /no.such.check/);
  assert.doesNotMatch((await page.textContent("#exceptions li:nth-child(3)")) ?? "", /1970/);
});

pageTest("a sender can be removed, and put back", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.getByRole("button", { name: "Remove old@shop.example" }).click();
  await page.locator("#undo:focus").waitFor();
  assert.equal((await stored(page)).exceptions.length, 2);
  assert.equal((await addresses(page)).length, 2);
  await page.keyboard.press("Enter");
  await page.locator("#exceptions-title:focus").waitFor();
  assert.equal((await addresses(page)).length, 3);
});

pageTest("all senders can be removed, and put back beside newer ones", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.click("#remove-all");
  await page.locator("#exceptions-none").waitFor();
  assert.deepEqual((await stored(page)).exceptions, []);
  // A banner excepts another sender meanwhile.
  await page.evaluate(() =>
    /** @type {any} */ (globalThis).messenger.storage.local.set({
      exceptions: [{ address: "third@shop.example", reasons: [], since: 2e12 }],
    }),
  );
  await page.getByText("third@shop.example").waitFor();
  await page.click("#undo");
  await page.locator("#exceptions li:nth-child(4)").waitFor();
});

pageTest("the program can be checked", async () => {
  const words = catalogue("en");
  const message = messageOf(1, MAIL);
  /** @type {Outcome} */
  const missing = { state: "failed", code: "host-missing", detail: "" };
  message.outcomes.unshift(missing);
  const page = await opened(PATH, { messages: [message], shown: 1 }, "done");
  await page.click("#check");
  await page.locator("#checked.failure").waitFor();
  assert.equal(await page.textContent("#checked"), words["failure_host_missing"]);
  await page.click("#check");
  await page.locator("#checked:not(.failure)", { hasText: "works" }).waitFor();
});

pageTest("the first page can be shown again", async () => {
  const page = await opened(PATH, {}, "done");
  await page.click("#welcome");
  const asked = await page.evaluate(() => /** @type {any} */ (globalThis).asked);
  assert.deepEqual(asked.tabs, [{ url: "/welcome/welcome.html" }]);
});
