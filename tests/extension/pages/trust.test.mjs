// SPDX-License-Identifier: MIT

// Whom the reader trusts: below the sender of a mail, and in the options.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";
import { mail } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

const PANEL = "panel/panel.html";
const OPTIONS = "options/options.html";
const SAID = "#trust-said";
const words = catalogue("en");

/**
 * From alice@shop.example, by way of a list.
 * @param {string} [identity]
 */
function aMessage(identity = "proven") {
  const message = messageOf(1, mail({ subject: "Our offers" }));
  const [outcome] = message.outcomes;
  assert.ok(outcome?.state === "done");
  /** @type {Report} */
  const report = outcome.report;
  report.facts.from = [
    { address: "alice@shop.example", domain: "shop.example", lends_mailboxes: false },
  ];
  report.facts.list_id = "Offers <offers.shop.example>";
  const passed = { number: 1, state: "known", result: "pass", domain: "shop.example" };
  report.facts.authentication = {
    identity,
    ...(identity === "proven" ? { proof: "dkim", proven: "shop.example", dkim: [passed] } : {}),
  };
  return message;
}

const alice = {
  kind: "address",
  value: "alice@shop.example",
  by: "dkim:shop.example",
  since: 1.7e12,
};
const everybody = { kind: "domain", value: "shop.example", by: "spf:shop.example", since: 1e12 };
const news = { kind: "list", value: "news.shop.example", by: "spf:shop.example", since: 0 };
const office = { kind: "domain", value: "office.example", by: "dkim:office.example" };
const trust = [alice, everybody, news];

/**
 * @param {Page} page
 * @returns {Promise<any[]>}
 */
const stored = (page) =>
  page.evaluate(
    async () =>
      (await /** @type {any} */ (globalThis).messenger.storage.local.get(["trust"])).trust,
  );

/** @param {Page} page */
const values = (page) => page.locator("#trust-list .address").allTextContents();

/**
 * @param {Page} page
 * @param {string} text
 */
const isSaid = (page, text) => page.locator(SAID, { hasText: text }).waitFor();

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`trust holds nothing against anybody (${lang}, ${scheme})`, async () => {
      const look = { lang, scheme, width: 320, messages: [aMessage()], shown: 1 };
      const panel = await opened(PANEL, { ...look, local: { trust: [alice] } }, "done");
      await panel.click(".trusting summary");
      assert.deepEqual(await axe(panel), []);
      assert.ok((await overflow(panel)) <= 0);
      const local = { trust };
      const options = await opened(
        OPTIONS,
        { ...look, local, managed: { trust: [office] } },
        "done",
      );
      await options.fill("#trust-search", "nobody");
      assert.deepEqual(await axe(options), []);
      await options.fill("#trust-search", "");
      assert.deepEqual(await axe(options), []);
      assert.ok((await overflow(options)) <= 0);
      assert.doesNotMatch((await options.textContent("body")) ?? "", /⟦|\$\d/);
    });
  }
}

pageTest("a proven sender can be trusted, and no more, by the keyboard alone", async () => {
  const page = await opened(PANEL, { messages: [aMessage()], shown: 1 }, "done");
  const menu = page.locator(".trusting details");
  assert.equal(await menu.locator("ul").isVisible(), false);
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await menu.locator("button").allInnerTexts(), [
    "Trust the address alice@shop.example",
    "Trust everybody at shop.example",
    "Trust the mailing list offers.shop.example",
  ]);
  assert.ok((await menu.innerText()).includes(words["trusted_limits"] ?? "?"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("You trust the address alice@shop.example.").waitFor();
  const { requests } = await page.evaluate(() => /** @type {any} */ (globalThis).asked);
  const wanted = requests.filter((/** @type {{what: string}} */ { what }) => what === "trust");
  assert.deepEqual(wanted, [{ what: "trust", messageId: 1, kind: "address", allow: true }]);
  assert.equal((await stored(page)).length, 1);
  await page.locator("[data-trust=address]:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("You trust the address").waitFor({ state: "detached" });
  assert.deepEqual(await stored(page), []);
  assert.equal(await page.textContent("#live"), words["trusted_done"]);
});

pageTest("a sender that nothing proves cannot be trusted, and it is said why", async () => {
  const page = await opened(PANEL, { messages: [aMessage("unknown")], shown: 1 }, "done");
  assert.match(
    await page.innerText(".trusting"),
    /^Trusting this sender is not offered: nothing proves that the mail comes from alice@/,
  );
  assert.equal(await page.locator(".trusting button").count(), 0);
  const local = { trust: [alice] };
  const known = await opened(PANEL, { messages: [aMessage("failed")], shown: 1, local }, "done");
  assert.equal(await known.locator(".trusting button").count(), 1, "it can be taken back");
});

pageTest("what an administrator trusts has no button", async () => {
  const managed = { trust: [alice, { ...everybody, by: "" }] };
  const page = await opened(PANEL, { messages: [aMessage()], shown: 1, managed }, "done");
  assert.deepEqual(await page.locator(".trusting > p").allInnerTexts(), [
    "Your administrator trusts the address alice@shop.example.",
    "Your administrator trusts everybody at shop.example.",
  ]);
  await page.click(".trusting summary");
  assert.equal(await page.locator(".trusting button").count(), 1);
});

pageTest("in the options they are found and put in order", async () => {
  const page = await opened(OPTIONS, { local: { trust }, managed: { trust: [office] } }, "done");
  const all = [office, alice, everybody, news].map(({ value }) => value);
  assert.deepEqual(await values(page), all);
  await page.selectOption("#trust-sort", "value");
  assert.deepEqual(await values(page), [
    ...["office.example", "alice@shop.example", "news.shop.example", "shop.example"],
  ]);
  await page.selectOption("#trust-sort", "kind");
  assert.deepEqual(await values(page), all);
  await page.fill("#trust-search", "DKIM:");
  assert.deepEqual(await values(page), ["office.example", "alice@shop.example"]);
  assert.equal(await page.innerText("#trust-shown"), "2 of 4 entries are shown.");
  await page.fill("#trust-search", "nobody");
  assert.equal(await page.innerText("#trust-shown"), "No entry has “nobody” in it.");
  const first = page.locator("#trust-list li").first();
  await page.fill("#trust-search", "");
  assert.equal(await first.locator("button").count(), 0);
  assert.match(await first.innerText(), /administrator/);
});

pageTest("in the options they are removed, one or all, and put back", async () => {
  const page = await opened(OPTIONS, { local: { trust }, managed: { trust: [office] } }, "done");
  await page.getByRole("button", { name: "Remove shop.example" }).click();
  await page.locator("#trust-undo:focus").waitFor();
  assert.deepEqual(await stored(page), [alice, news]);
  await page.keyboard.press("Enter");
  await page.locator("#trust-title:focus").waitFor();
  assert.deepEqual(await stored(page), [alice, news, everybody]);
  await page.click("#trust-remove-all");
  await page.locator("#trust-undo:focus").waitFor();
  assert.deepEqual(await stored(page), []);
  assert.deepEqual(await values(page), ["office.example"]);
});

pageTest("two thousand of them do not make the page long", async () => {
  const many = Array.from({ length: 2000 }, (_, i) => ({ ...alice, value: `a${i}@shop.example` }));
  const page = await opened(OPTIONS, { local: { trust: many } }, "done");
  assert.equal((await values(page)).length, 100);
  assert.equal(await page.innerText("#trust-shown"), "100 of 2000 entries are shown.");
  await page.fill("#trust-search", "a1999@");
  assert.deepEqual(await values(page), ["a1999@shop.example"]);
});

/**
 * @param {Page} page
 * @param {string} text
 */
const choose = (page, text) =>
  page.setInputFiles("#trust-file", {
    name: "list.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

pageTest("a list is saved as a file, and added from one", async () => {
  const page = await opened(OPTIONS, { local: { trust } }, "done");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("#trust-export"),
  ]);
  assert.equal(download.suggestedFilename(), "fuwake-trust.json");
  await isSaid(page, "with 3 entries");
  const text = readFileSync(await download.path(), "utf8");
  assert.deepEqual(JSON.parse(text).trust, trust);
  await page.click("#trust-remove-all");
  await page.locator("#trust-undo:focus").waitFor();
  await choose(page, text);
  await isSaid(page, "Added 3 entries; 0 were there already.");
  assert.deepEqual(await stored(page), trust);
  await choose(page, text);
  await isSaid(page, "Added 0 entries; 3 were there already.");
});

pageTest("a file that is wrong is told of by place and remedy, and adds nothing", async () => {
  const page = await opened(OPTIONS, { local: { trust: [alice] } }, "done");
  for (const [text, says] of /** @type {[string, string][]} */ ([
    ['{"format": oops}', "cannot be read as JSON"],
    ['{"trust": []}', "“fuwake.trust/1”"],
    [
      JSON.stringify({ format: "fuwake.trust/1", trust: [news, { kind: "domain", value: "<b>" }] }),
      "Entry 2: “value” is “<b>”",
    ],
    [" ".repeat(2 * 1024 * 1024 + 1), "larger than 2048 kB"],
  ])) {
    await choose(page, text);
    await page.locator(`${SAID}.failure`, { hasText: says }).waitFor();
    assert.deepEqual(await stored(page), [alice]);
  }
});
