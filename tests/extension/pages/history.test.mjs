// SPDX-License-Identifier: MIT

// Earlier mails, in the report and on the page of campaigns.

import assert from "node:assert/strict";
import { axe, catalogue, messageOf, open, opened, overflow, pageTest, settled } from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Asked} Asked */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Campaign} Campaign */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryFacts} HistoryFacts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryReply} HistoryReply */

const PATH = "history/history.html";
const REPORT = "report/report.html?message=1";
const FIRST = 1_636_686_000; // 12 November 2021
const DAY = 86_400;
const WORDS = catalogue("en");
const HOSTILE = "<img src=x onerror=alert(1)>\u202egpj";

/** @param {number} n */
const mark = (n) => n.toString(16).padStart(16, "0");

/**
 * @param {number} id
 * @param {number} count
 * @param {string[]} brands
 * @param {number} begin days
 * @param {number} step days from mail to mail
 * @returns {Campaign}
 */
function campaign(id, count, brands, begin, step) {
  const dates = Array.from({ length: count }, (_, i) => FIRST + (begin + i * step) * DAY);
  const level = (/** @type {number} */ i) => (i % 3 === 2 ? "caution" : "danger");
  return {
    id,
    count,
    first: dates[0] ?? 0,
    last: dates.at(-1) ?? 0,
    levels: { danger: count - Math.floor(count / 3), caution: Math.floor(count / 3) },
    brands,
    places: [
      { country: "JP", lat: 34.7, lon: 135.5, provider: "KAGOYA JAPAN Inc.", count: count - 1 },
      { country: "PT", lat: 38.7, lon: -9.1, provider: "Claranet Portugal", count: 1 },
    ],
    mails: dates
      .map((date, i) => ({
        mark: mark(id * 1000 + i),
        date,
        level: /** @type {"danger"} */ (level(i)),
        brand: brands[0] ?? "",
      }))
      .reverse(),
  };
}

const campaigns = [
  campaign(17, 9, ["KAGOYA"], 0, 4),
  campaign(3, 6, ["Amazon", "えきねっと"], 40, 9),
  campaign(5, 4, [], 10, 1),
  campaign(8, 2, [HOSTILE], 120, 3),
];

/**
 * @param {Campaign[]} list
 * @param {object} [more]
 */
const known = (list, more = {}) => ({
  history: {
    status: [/** @type {HistoryReply} */ ({ state: "known", count: 812, bytes: 400_000 })],
    campaigns: [/** @type {HistoryReply} */ ({ state: "known", campaigns: list, ...more })],
  },
  width: 1200,
  height: 800,
});

/** @type {HistoryFacts} */
const facts = {
  state: "known",
  count: 812,
  sender: { count: 0 },
  similar: [
    {
      ...{ mark: mark(1), date: FIRST, level: "danger", brand: "KAGOYA" },
      ...{ provider: "KAGOYA JAPAN Inc.", country: "JP", by: ["origin", "body"], campaign: true },
    },
    { mark: mark(2), date: FIRST + 3 * DAY, level: "caution", by: ["brand"], brand: HOSTILE },
    { mark: mark(3), date: 0, level: "danger", by: ["mailer"] },
  ],
};

/** @param {HistoryFacts} history */
function mailWith(history) {
  const message = messageOf(1, fraud);
  const [outcome] = message.outcomes;
  assert.ok(outcome?.state === "done");
  const report = { ...outcome.report, history };
  return { messages: [{ ...message, outcomes: [{ ...outcome, report }] }], shown: 1 };
}

/**
 * @param {Page} page
 * @returns {Promise<Asked>}
 */
function asked(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`earlier mails hold nothing against anybody (${lang}, ${scheme})`, async () => {
      for (const width of [320, 1200]) {
        const look = { lang, scheme, width };
        const page = await opened(PATH, { ...known(campaigns, { cut: true }), ...look }, "done");
        await page.locator(".map-picture[data-drawn]").waitFor();
        assert.deepEqual(await axe(page), []);
        assert.ok((await overflow(page)) <= 0);
        assert.doesNotMatch((await page.textContent("body")) ?? "", /⟦|\$\d/);
        const report = await opened(REPORT, { ...mailWith(facts), ...look }, "done");
        assert.deepEqual(await axe(report), []);
        assert.ok((await overflow(report)) <= 0);
        const text = (await report.textContent("[data-section=history]")) ?? "";
        assert.doesNotMatch(text, /⟦|\$\d/);
      }
    });
  }
}

pageTest("the report names the earlier mail of the campaign, and opens it", async () => {
  const page = await opened(REPORT, { ...mailWith(facts), seen: [mark(1)] }, "done");
  const first = page.locator("[data-section=history] .seen").first();
  assert.match(
    await first.innerText(),
    /with the mail of November 12, 2021 \(KAGOYA\): nearly the same text, the same sending machine/,
  );
  await first.getByRole("button", { name: "Open the mail of November 12, 2021" }).click();
  const last = (await asked(page)).requests.at(-1);
  assert.deepEqual(last, { what: "open-seen", mark: mark(1), date: FIRST });
  assert.equal(await first.locator(".said").innerText(), "");
});

pageTest("the report says that an earlier mail is gone", async () => {
  const page = await opened(REPORT, mailWith(facts), "done");
  const first = page.locator("[data-section=history] .seen").first();
  await first.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await first.getByText(WORDS["history_gone"] ?? "").waitFor();
  assert.equal(await page.textContent("#live"), WORDS["history_gone"]);
});

pageTest("the panel folds what is less like it, and closes when it has led elsewhere", async () => {
  const state = { ...mailWith(facts), seen: [mark(1)] };
  const page = await opened("panel/panel.html", state, "done");
  await page.evaluate(() => {
    window.close = () => void (document.documentElement.dataset["closed"] = "");
  });
  await page.click("[data-section=history] .fold");
  const seen = page.locator("[data-section=history] .seen:visible");
  assert.equal(await seen.count(), 1);
  await page.click(".alike summary");
  assert.equal(await seen.count(), 3);
  assert.equal(await page.locator("[data-section=history] img").count(), 0);
  await seen.last().getByRole("button").click();
  await seen
    .last()
    .getByText(WORDS["history_gone"] ?? "")
    .waitFor();
  assert.equal(await page.getAttribute("html", "data-closed"), null);
  await seen.first().getByRole("button").click();
  await page.locator("html[data-closed]").waitFor();
});

pageTest("the report leads to the campaign", async () => {
  const page = await opened(REPORT, mailWith(facts), "done");
  await page.click("[data-section=history] .to-page");
  const url = `/history/history.html?mail=${mark(1)}`;
  assert.deepEqual((await asked(page)).tabs, [{ url }]);
});

pageTest("a report without history says nothing of it", async () => {
  const page = await opened(REPORT, { messages: [messageOf(1, fraud)] }, "done");
  assert.equal(await page.locator("[data-section=history]").count(), 0);
});

pageTest("campaigns stand by size, each with its mails on the line of time", async () => {
  const page = await opened(PATH, known(campaigns), "done");
  assert.match(await page.innerText(".sum"), /^4 campaigns among 812 remembered mails$/);
  const names = await page.locator(".campaign .name").allInnerTexts();
  assert.deepEqual(names.slice(0, 4), [
    "All campaigns",
    "KAGOYA",
    "Amazon, えきねっと",
    "No known organisation named",
  ]);
  assert.equal(await page.locator("[data-campaign='17'] .tick").count(), 9);
  assert.equal(await page.locator("[data-campaign='-1'] .tick").count(), 21);
  const days = await page.$$eval("[data-campaign='17'] .tick", (ticks) =>
    ticks.map((tick) => tick.getBoundingClientRect().x),
  );
  assert.deepEqual(
    days,
    [...days].sort((a, b) => b - a),
  );
  assert.ok((await page.locator(".axis text").count()) >= 2);
});

pageTest("a campaign is chosen, by click and by key: its places and its mails", async () => {
  const page = await opened(PATH, { ...known(campaigns), seen: [mark(3005)] }, "done");
  const title = page.locator("#chosen");
  assert.equal(await title.innerText(), "KAGOYA");
  assert.equal(await page.locator(".mails .seen").count(), 9);
  await page.click("[data-campaign='3']");
  assert.equal(await title.innerText(), "Amazon, えきねっと");
  assert.match(await page.innerText(".places"), /Japan · KAGOYA JAPAN Inc\.\s+5 mails/);
  await page.locator(".map-picture[data-drawn] .map-pin").first().waitFor();
  assert.equal(await page.locator(".map-way path").count(), 0);
  await page.locator(".mails button").first().click();
  const last = (await asked(page)).requests.at(-1);
  assert.ok(last?.what === "open-seen" && last.mark === mark(3005));
  await page.locator("[data-campaign='5']").focus();
  await page.keyboard.press("Enter");
  assert.equal(await title.innerText(), "No known organisation named");
  assert.equal(await page.getAttribute("[data-campaign='5']", "aria-pressed"), "true");
  assert.equal(await page.locator("[aria-pressed=true]").count(), 1);
  await page.click("[data-campaign='-1']");
  assert.equal(await page.locator(".mails .seen").count(), 21);
  assert.match(await page.innerText(".places"), /Japan · KAGOYA JAPAN Inc\.\s+17 mails/);
});

pageTest("the campaign of a mail is shown first", async () => {
  const page = await opened(`${PATH}?mail=${mark(8001)}`, known(campaigns), "done");
  assert.equal(await page.getAttribute("[data-campaign='8']", "aria-pressed"), "true");
  assert.match(await page.innerText("#chosen"), /^<img src=x onerror=alert\(1\)>\ufffdgpj$/);
});

pageTest("the page says why there is nothing to see", async () => {
  const status = (/** @type {number} */ count) => [
    /** @type {HistoryReply} */ ({ state: "known", count }),
  ];
  for (const [state, text] of /** @type {[import("./messenger.mjs").State, string][]} */ ([
    [{}, "history_empty"],
    [{ history: { status: status(1) } }, "history_no_campaign_one"],
    [{ local: { history: false } }, "history_off"],
  ])) {
    const page = await opened(PATH, state, "done");
    assert.equal(await page.innerText(".empty"), WORDS[text]);
    assert.deepEqual(await axe(page), []);
  }
  const page = await opened(PATH, { ...known(campaigns), local: { history: false } }, "done");
  assert.equal(await page.innerText(".note"), WORDS["history_off_kept"]);
  const note = "damaged-set-aside";
  const fresh = {
    history: { status: [/** @type {HistoryReply} */ ({ state: "known", count: 0, note })] },
  };
  const begun = await opened(PATH, fresh, "done");
  assert.equal(await begun.innerText(".note"), WORDS["history_note_damaged_set_aside"]);
});

pageTest("the page says what is wrong, and tries again", async () => {
  const good = known(campaigns).history.campaigns;
  for (const [failure, text] of /** @type {[HistoryReply, string][]} */ ([
    [{ state: "failed", code: "host-old" }, "failure_host_old"],
    [{ state: "failed", reason: "no-history" }, "history_reason_no_history"],
    [{ state: "failed", reason: "never heard of" }, "history_reason_other"],
  ])) {
    const page = await opened(PATH, { history: { campaigns: [failure, ...good] } }, "failed");
    assert.equal(await page.innerText(".failure"), WORDS[text]);
    assert.deepEqual(await axe(page), []);
    await page.click(".retry");
    await settled(page, "done");
    assert.equal(await page.locator(".campaign").count(), 5);
  }
});

pageTest("the page asks for patience", async () => {
  const page = await open(PATH, { ...known(campaigns), delay: 1500 });
  await page
    .getByText(WORDS["history_loading"] ?? "")
    .first()
    .waitFor();
  assert.equal(await page.getAttribute("body", "aria-busy"), "true");
  await settled(page, "done");
});

pageTest("200 campaigns of 50 mails are there at once", async () => {
  const many = Array.from({ length: 200 }, (_, i) => campaign(i + 1, 50, [`Brand ${i}`], i, 1));
  const page = await opened(PATH, known(many), "done");
  assert.equal(await page.locator(".campaign").count(), 201);
  const began = Date.now();
  await page.click("[data-campaign='150']");
  await page.locator("#chosen", { hasText: "Brand 149" }).waitFor();
  assert.ok(Date.now() - began < 20_000);
});

pageTest("the options say how much is remembered, and switch it off", async () => {
  const status = [/** @type {HistoryReply} */ ({ state: "known", count: 812, bytes: 409_600 })];
  const page = await opened("options/options.html", { history: { status } }, "done");
  assert.match(await page.innerText("#history-status"), /^812 mails are remembered, in 400\.0 KiB/);
  assert.equal(await page.isChecked("#history-on"), true);
  await page.click("#history-on");
  await page.locator("#history-saved:not(:empty)").waitFor();
  const stored = await page.evaluate(() =>
    /** @type {any} */ (globalThis).messenger.storage.local.get(["history"]),
  );
  assert.deepEqual(stored, { history: false });
  await page.click("#history-show");
  assert.deepEqual((await asked(page)).tabs, [{ url: "/history/history.html" }]);
});

pageTest("the options export all pages as one file", async () => {
  const page = await opened(
    "options/options.html",
    {
      history: {
        status: [{ state: "known", count: 3 }],
        export: [
          { state: "known", rows: [{ mark: mark(1) }, { mark: mark(2) }], next: 2 },
          { state: "known", rows: [{ mark: mark(3) }], next: null },
        ],
      },
    },
    "done",
  );
  const download = page.waitForEvent("download");
  await page.click("#history-export");
  const file = await download;
  assert.equal(file.suggestedFilename(), "fuwake-history.json");
  /** @type {Buffer[]} */
  const parts = [];
  for await (const part of await file.createReadStream()) {
    parts.push(part);
  }
  assert.deepEqual(JSON.parse(Buffer.concat(parts).toString("utf8")), {
    schema: "fuwake.history/1",
    rows: [1, 2, 3].map((n) => ({ mark: mark(n) })),
  });
  assert.match(await page.innerText("#history-saved"), /^3 mails are ready to be saved/);
  const { requests } = await asked(page);
  const asks = requests.filter((one) => one.what === "history" && one.about === "export");
  assert.deepEqual(
    asks.map((one) => one.what === "history" && one.after),
    [0, 2],
  );
});

pageTest("the options erase only who is sure", async () => {
  const status = [/** @type {HistoryReply} */ ({ state: "known", count: 812, bytes: 1 })];
  status.push({ state: "known", count: 0, bytes: 0 });
  const erase = [/** @type {HistoryReply} */ ({ state: "known", count: 0 })];
  const page = await opened("options/options.html", { history: { status, erase } }, "done");
  const erased = async () =>
    (await asked(page)).requests.some((one) => one.what === "history" && one.about === "erase");
  await page.click("#history-erase");
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "history-keep");
  await page.keyboard.press("Enter");
  assert.equal(await page.isVisible("#history-sure"), false);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "history-erase");
  assert.equal(await erased(), false);
  await page.keyboard.press("Enter");
  await page.click("#history-yes");
  await page.getByText(WORDS["options_history_erased"] ?? "").waitFor();
  assert.equal(await erased(), true);
  assert.equal((await page.innerText("#history-status")).trim(), WORDS["options_history_none"]);
  assert.equal(await page.isDisabled("#history-erase"), true);
});

pageTest("the options say when there is no history", async () => {
  const status = [/** @type {HistoryReply} */ ({ state: "failed", reason: "busy" })];
  const page = await opened("options/options.html", { history: { status } }, "done");
  assert.equal(await page.innerText("#history-saved"), WORDS["history_reason_busy"]);
  assert.equal(await page.isDisabled("#history-export"), true);
});
