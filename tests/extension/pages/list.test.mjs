// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { axe, catalogue, messageOf, open, opened, overflow, pageTest, settled } from "./lib.mjs";
import { fraud, mail } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "list/list.html?selection=k";
// What is to be seen under way is there for seconds, also on a busy machine.
const SLOW_MS = 500;

/** Of which only the verdict differs from message to message. */
const base = messageOf(1, mail({}));

/**
 * @param {number} id
 * @param {Level | "failed"} level
 * @param {number} score
 * @param {Partial<Message>} [rest]
 * @returns {Message}
 */
function judged(id, level, score, rest = {}) {
  const [outcome] = base.outcomes;
  assert.ok(outcome?.state === "done");
  /** @type {Outcome} */
  const own =
    level === "failed"
      ? { state: "failed", code: "dissector-timeout", detail: "" }
      : { state: "done", report: { ...outcome.report, verdict: { level, score } } };
  return { ...base, id, subject: `Mail ${id}`, date: id * 1000, outcomes: [own], ...rest };
}

const some = [
  judged(1, "nothing-found", 0),
  judged(2, "caution", 20),
  judged(3, "danger", 60),
  judged(4, "failed", 0),
  judged(5, "danger", 90),
];

/** @param {Message[]} messages */
function selection(messages) {
  return { messages, session: { k: messages.map(({ id }) => id) }, width: 1000, height: 700 };
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function subjects(page) {
  return page.locator(".list > li:visible .subject").allInnerTexts();
}

/**
 * @param {Page} page
 * @param {string} group
 * @returns {Promise<number>} as its filter says it: of the rows, those that can be seen are there
 */
async function counted(page, group) {
  const text = await page.innerText(`.filters [data-group=${group}]`);
  return Number(/\d+$/.exec(text));
}

/**
 * @param {Page} page
 * @returns {Promise<import("./messenger.mjs").Asked>}
 */
function asked(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the list holds nothing against anybody (${lang}, ${scheme})`, async () => {
      const messages = [messageOf(9, fraud), ...some];
      for (const width of [320, 1000]) {
        const page = await opened(PATH, { ...selection(messages), lang, scheme, width }, "done");
        assert.deepEqual(await axe(page), []);
        assert.ok((await overflow(page)) <= 0);
        assert.doesNotMatch(await page.innerText("body"), /⟦|\$\d/);
      }
    });
  }
}

pageTest("the list has the worst first, with its reason, and counts", async () => {
  const page = await opened(PATH, selection([...some, messageOf(9, fraud)]), "done");
  const order = await subjects(page);
  assert.match(order.shift() ?? "", /^【重要】/);
  assert.deepEqual(order, ["Mail 5", "Mail 3", "Mail 2", "Mail 4", "Mail 1"]);
  const first = await page.locator(".list > li").first().innerText();
  assert.match(first, /Danger[\s\S]*Amazon サポート[\s\S]*“請求書\.pdf\.exe” is not what/);
  assert.equal(await page.title(), "Verdicts on 6 mails");
  assert.equal(await page.innerText(".progress span"), "6 of 6");
  assert.match((await page.textContent("#live")) ?? "", /All 6 mails .* Danger: 3\. Caution: 1\./);
  const filters = await page.locator(".filters button").allInnerTexts();
  const expected = ["All: 6", "Danger: 3", "Caution: 1", "Not judged: 1", "No clear sign found: 1"];
  assert.deepEqual(filters, expected);
});

pageTest("the list is filtered by level", async () => {
  const page = await opened(PATH, selection(some), "done");
  await page.getByRole("button", { name: "Danger" }).click();
  assert.deepEqual(await subjects(page), ["Mail 5", "Mail 3"]);
  const pressed = page.locator(".filters [aria-pressed=true]");
  assert.deepEqual(await pressed.allInnerTexts(), ["Danger: 2"]);
  await page.getByRole("button", { name: "All" }).click();
  assert.equal((await subjects(page)).length, 5);
});

pageTest("the list opens a report by click and by key, in a tab of its own", async () => {
  const page = await opened(PATH, selection(some), "done");
  await page.locator(".list > li").nth(1).click();
  await page.locator(".list a").first().focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(
    (await asked(page)).tabs.map(({ url }) => url),
    ["/report/report.html?message=3", "/report/report.html?message=5"],
  );
});

pageTest("the list tries again what failed", async () => {
  const [good] = judged(4, "danger", 99).outcomes;
  const message = judged(4, "failed", 0);
  assert.ok(good);
  message.outcomes.push(good);
  const page = await opened(PATH, selection([...some.slice(0, 3), message]), "done");
  const failure = page.locator(".failure");
  assert.equal(await failure.innerText(), catalogue("en")["failure_dissector_timeout"]);
  await page.locator("button.retry").focus();
  await page.keyboard.press("Enter");
  await page.locator(".list [data-level=danger]", { hasText: "Mail 4" }).waitFor();
  // The row has the focus, so it stays where it is until the reader moves on.
  await page.waitForFunction(() => document.activeElement?.textContent === "Mail 4");
  await page.getByRole("button", { name: "Sort again" }).click();
  assert.equal((await subjects(page))[0], "Mail 4");
});

pageTest("the list asks for a few at a time, and shows how far it is", async () => {
  const messages = Array.from({ length: 50 }, (_, i) =>
    judged(i + 1, "caution", 20, { delay: i < 10 ? 0 : SLOW_MS }),
  );
  const page = await open(PATH, selection(messages));
  await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0);
  assert.equal(await page.getAttribute("html", "data-state"), "loading");
  assert.match(await page.innerText(".progress span"), /^\d+ of 50$/);
  assert.deepEqual(await axe(page), []);
  await settled(page, "done");
  assert.equal((await asked(page)).most, 8);
  assert.equal(await page.locator(".cancel").isVisible(), false);
});

pageTest("the list is cancelled: what is done stays, the rest can be tried", async () => {
  const messages = Array.from({ length: 50 }, (_, i) =>
    judged(i + 1, "danger", 60, { delay: i < 10 ? 0 : SLOW_MS }),
  );
  const page = await open(PATH, selection(messages));
  await page.locator(".list [data-level=danger]").first().waitFor();
  await page.click(".cancel");
  await settled(page, "cancelled");
  const done = await counted(page, "danger");
  assert.ok(done >= 1 && done < 50);
  const { requests } = await asked(page);
  const [cancel] = requests.filter(({ what }) => what === "cancel");
  assert.ok(cancel?.what === "cancel" && cancel.messageIds.length === 50 - done);
  await page.waitForTimeout(300);
  assert.equal((await asked(page)).requests.length, requests.length);
  assert.match((await page.textContent("#live")) ?? "", /^Cancelled after \d+ of 50/);
  assert.equal(await counted(page, "failed"), 50 - done);
  await page.click(".filters [data-group=failed]");
  assert.ok(await page.locator("button.retry").first().isVisible());
});

pageTest("the list does not move under the pointer", async () => {
  const messages = [
    judged(1, "nothing-found", 0),
    judged(2, "nothing-found", 0, { delay: 100 }),
    judged(3, "danger", 90, { delay: 4000 }),
  ];
  const page = await open(PATH, selection(messages));
  await page.locator(".list > li").first().hover();
  await settled(page, "done");
  const held = await subjects(page);
  assert.notEqual(held[0], "Mail 3");
  assert.ok(await page.locator(".sort").isVisible());
  await page.mouse.move(500, 20);
  await page.locator(".list > li:first-child", { hasText: "Mail 3" }).waitFor();
  assert.equal(await page.locator(".sort").isVisible(), false);
});

/** @param {number} count */
function thousands(count) {
  /** @type {Level[]} */
  const levels = ["nothing-found", "caution", "danger"];
  return Array.from({ length: count }, (_, i) =>
    judged(i + 1, levels[i % 3] ?? "danger", i % 100, { author: `Sender ${i % 7}` }),
  );
}

/**
 * How long the page did nothing else, in milliseconds, the longest first.
 * @param {Page} page
 * @param {"loading" | "sorting"} what
 * @returns {Promise<number[]>}
 */
function gapsWhile(page, what) {
  return page.evaluate(async (isLoading) => {
    const gaps = [];
    const end = performance.now() + 1500;
    const goesOn = () =>
      isLoading ? document.documentElement.dataset["state"] === "loading" : performance.now() < end;
    while (goesOn()) {
      const begin = performance.now();
      await new Promise((done) => setTimeout(done, 5));
      gaps.push(Math.round(performance.now() - begin - 5));
    }
    return gaps.sort((a, b) => b - a).slice(0, 5);
  }, what === "loading");
}

pageTest("the list takes a folder of 5,000 mails, and the page answers meanwhile", async () => {
  const folder = { ...selection(thousands(5000)), folder: "Inbox" };
  const page = await open("list/list.html?folder=x", folder);
  const loading = await gapsWhile(page, "loading");
  await settled(page, "done");
  assert.equal(await page.title(), "Verdicts on the folder “Inbox”");
  assert.equal(await page.innerText(".progress span"), "5000 of 5000");
  assert.match(await page.innerText(".head"), /nobody outside is asked/);
  const filters = await page.locator(".filters [data-group]").allInnerTexts();
  assert.deepEqual(filters, [
    "All: 5000",
    "Danger: 1666",
    "Caution: 1667",
    "No clear sign found: 1667",
  ]);
  assert.ok((await page.locator(".list > li").count()) < 60);
  const [sorting] = await Promise.all([
    gapsWhile(page, "sorting"),
    page.getByRole("button", { name: "sender" }).click(),
  ]);
  await page.locator(".list > li:first-child", { hasText: "Sender 0" }).waitFor();
  // A machine may be busy: what the page does at a time is short, but others come between.
  assert.ok((loading[2] ?? 0) < 500 && (sorting[2] ?? 0) < 500, `${loading}; ${sorting}`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator('.list > li[aria-posinset="5000"]', { hasText: "Sender 6" }).waitFor();
  assert.deepEqual(await axe(page), []);
});

pageTest("the list is sorted by each of its columns, either way round", async () => {
  const messages = [
    judged(1, "danger", 60, { subject: "b", author: "Zoe" }),
    judged(2, "caution", 20, { subject: "C", author: "adam" }),
    judged(3, "nothing-found", 0, { subject: "a", author: "Mia" }),
  ];
  const page = await opened(PATH, selection(messages), "done");
  const order = async (/** @type {string} */ name) => {
    await page.locator(`.orders [data-order=${name}]`).click();
    await page.mouse.move(500, 2);
    return (await subjects(page)).join("");
  };
  assert.equal(await order("subject"), "abC");
  assert.equal(await order("subject"), "Cba");
  assert.equal(await order("sender"), "Cab");
  assert.equal(await order("date"), "aCb");
  assert.equal(await order("verdict"), "bCa");
  assert.equal(await page.getAttribute(".orders [aria-pressed=true]", "data-order"), "verdict");
});

pageTest("the list is walked through by key, however long it is", async () => {
  const page = await opened(PATH, selection(thousands(300)), "done");
  await page.locator(".list a").first().focus();
  for (let i = 1; i < 40; i++) {
    await page.keyboard.press("Tab");
    await page.waitForFunction(
      (wanted) => document.activeElement?.closest("li")?.getAttribute("aria-posinset") === wanted,
      String(i + 1),
    );
  }
});

pageTest("the list says when its folder is gone", async () => {
  const page = await opened("list/list.html?folder=x", {}, "failed");
  assert.equal(await page.innerText(".failure"), catalogue("en")["list_folder_gone"]);
});

pageTest("the list says when its selection is forgotten", async () => {
  const page = await opened(PATH, {}, "failed");
  assert.equal(await page.innerText(".failure"), catalogue("en")["list_gone"]);
  assert.deepEqual(await axe(page), []);
});
