// SPDX-License-Identifier: MIT

// A link's offers: what will be requested is said before anything is, and a second click is needed.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { axe, catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Look} Look */
/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("./messenger.mjs").State} State */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Link} Link */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

const PANEL = "panel/panel.html";
const REPORT = "report/report.html?message=1";
const SECTION = "[data-section=links]";
const SHOTS = process.env["FUWAKE_SHOTS"]; // a folder, for whoever wants to look at them

const base = messageOf(1, fraud);
const words = catalogue("en");

const WHOLE = `https://greenpaint.pt/list/${"a1b2c3d4".repeat(12)}/in.html?u=taro.yamada@example.jp`;
const VISIT = "https://greenpaint.pt/list/in.html?u=";
const PLAIN = "https://thenewlyfe.com/kv/sign.php?";

/** @type {Link[]} */
const links = [
  {
    ...{ kind: "link", url: WHOLE, host: "greenpaint.pt", site: "greenpaint.pt" },
    ...{ text: "Sign in", visit: VISIT, visit_cut: true },
  },
  {
    ...{ kind: "link", url: PLAIN, host: "thenewlyfe.com", site: "thenewlyfe.com" },
    ...{ text: "https://www.amazon.co.jp/", visit: PLAIN },
  },
  { kind: "link", url: "mailto:help@greenpaint.pt", text: "Help" },
];

/** @type {Consent} */
const consent = {
  ...{ account: "Work", choice: true, resolver: "system", blocklists: [], able: true },
  visits: { proxy: "" },
};

/**
 * @param {Partial<Report>} [changes]
 * @returns {Outcome}
 */
function outcomeWith(changes = {}) {
  const [outcome] = base.outcomes;
  assert.ok(outcome?.state === "done");
  const { report } = outcome;
  const facts = { ...report.facts, links };
  return {
    state: "done",
    report: { ...report, id: "m1", revision: 1, facts, lookups: [], ...changes },
  };
}

const lookup = { question: `visit:${VISIT}`, consent: 3, sent_to: "greenpaint.pt" };
const pending = outcomeWith({
  ...{ id: "m2", final: false },
  lookups: [{ ...lookup, state: "pending" }],
});
const visited = outcomeWith({
  ...{ id: "m2", revision: 2, final: true },
  lookups: [{ ...lookup, state: "known" }],
});

/**
 * @param {string} path
 * @param {Look & State} [how]
 * @returns {Promise<Page>} its links are to be seen
 */
async function shown(path, how = {}) {
  const messages = [{ ...base, outcomes: [outcomeWith()], visited: pending }];
  const page = await opened(path, { messages, shown: 1, consent, ...how });
  await unfold(page);
  return page;
}

/** @param {Page} page */
async function unfold(page) {
  const fold = page.locator(`${SECTION} .fold[aria-expanded=false]`);
  if ((await fold.count()) > 0) {
    await fold.click();
  }
}

/**
 * @param {Page} page
 * @returns {Promise<import("./messenger.mjs").Asked>}
 */
function requests(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

/**
 * @param {Page} page
 * @returns {Promise<unknown[]>} the visits that were asked for
 */
async function visits(page) {
  return (await requests(page)).requests.filter(({ what }) => what === "visit");
}

/**
 * @param {Page} page
 * @param {Outcome} outcome
 */
async function tell(page, outcome) {
  const news = { what: "revision", messageId: 1, outcome };
  await page.evaluate((one) => /** @type {any} */ (globalThis).tell(one), news);
  await page.waitForTimeout(100);
}

/**
 * @param {Page} page
 * @returns {Promise<string>} the class of what has the focus
 */
function focused(page) {
  return page.evaluate(() => document.activeElement?.className ?? "");
}

const button = (/** @type {Page} */ page, /** @type {string} */ key) =>
  page.locator(SECTION).getByRole("button", { name: words[key] ?? "?" });

/**
 * @param {Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    await page.locator(SECTION).screenshot({ path: join(SHOTS, `${name}.png`) });
  }
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`offers hold nothing against anybody (${lang}, ${scheme})`, async () => {
      for (const [path, width] of /** @type {[string, number][]} */ ([
        [PANEL, 320],
        [PANEL, 480],
        [REPORT, 1280],
      ])) {
        const page = await shown(path, { lang, scheme, width, height: 2000 });
        const name = `${path.slice(0, 5)}-${width}-${lang}-${scheme}`;
        const check = async (/** @type {string} */ state) => {
          await shoot(page, `${name}-${state}`);
          // What has been scrolled under the bar at the top is no neighbour of what is in it.
          await page.evaluate(() => scrollTo(0, 0));
          assert.deepEqual(await axe(page), [], state);
          assert.ok((await overflow(page)) <= 0, state);
          const text = (await page.textContent(SECTION)) ?? "";
          assert.doesNotMatch(text, /⟦|\$\d|undefined/);
          assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
        };
        await check("closed");
        await page.locator(".quiet-act.visit").first().click();
        await check("visit");
        await page.locator(".asking summary").click();
        await check("whole");
        await page.locator(".quiet-act.service").last().click();
        await check("service");
        await page.locator(".asking .cancel").click();
        await tell(page, pending);
        await check("pending");
        await tell(page, visited);
        await check("visited");
        await page.context().close();
      }
    });
  }
}

for (const [path, how] of /** @type {[string, Look][]} */ ([
  [PANEL, { width: 440 }],
  [REPORT, { width: 1280 }],
])) {
  pageTest(`a link is visited after two clicks, as the card has said (${path})`, async () => {
    const page = await shown(path, how);
    assert.equal(await page.locator(".quiet-act.visit").count(), 2);
    await page.locator(".quiet-act.visit").first().click();
    const card = page.locator(".asking");
    assert.match(await focused(page), /\basking\b/);
    assert.equal(await card.getByRole("heading").innerText(), words["behind_title"]);
    assert.equal(await card.locator(".address").first().innerText(), VISIT);
    for (const key of ["behind_lead", "behind_cut", "behind_seen", "behind_not_sent"]) {
      assert.ok((await card.innerText()).includes(words[key] ?? "?"), key);
    }
    assert.deepEqual(await visits(page), []);
    await card.getByRole("button", { name: words["behind_go"] ?? "?", exact: true }).click();
    await card.waitFor({ state: "detached" });
    assert.deepEqual(await visits(page), [{ what: "visit", messageId: 1, url: VISIT }]);
    assert.ok((await page.innerText(SECTION)).includes(words["behind_under_way"] ?? "?"));
    assert.equal(await page.locator(".quiet-act.visit").count(), 1);
    // The button has gone; whoever uses the keyboard is still at the link.
    assert.match(await focused(page), /\bquiet-act\b/);
    assert.equal(await page.innerText("#live"), words["behind_under_way"]);
    await tell(page, visited);
    assert.equal(await page.innerText("#live"), words["behind_done"]);
    assert.equal(await page.locator(".quiet-act.visit").count(), 2);
    assert.ok((await page.innerText(SECTION)).includes(words["behind_visited"] ?? "?"));
    assert.equal((await visits(page)).length, 1);
  });
}

pageTest("a card that is sent away has asked for nothing", async () => {
  const page = await shown(PANEL);
  const open = page.locator(".quiet-act.visit").first();
  await open.focus();
  await page.keyboard.press("Enter");
  assert.equal(await open.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Tab"); // from the card to its first button
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /\bcancel\b/);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".asking").count(), 0);
  assert.match(await focused(page), /quiet-act visit/);
  assert.equal(await open.getAttribute("aria-expanded"), "false");
  // The button that has opened it closes it, too.
  await open.click();
  await open.click();
  assert.equal(await page.locator(".asking").count(), 0);
  assert.deepEqual(await visits(page), []);
});

pageTest("the address as in the mail is a choice of its own, with a warning", async () => {
  const page = await shown(PANEL);
  await page.locator(".quiet-act.visit").last().click();
  assert.equal(await page.locator(".asking .whole").count(), 0);
  assert.ok(!(await page.innerText(".asking")).includes(words["behind_cut"] ?? "?"));
  await page.locator(".quiet-act.visit").first().click();
  assert.equal(await page.locator(".asking").count(), 1);
  const whole = page.locator(".asking .whole");
  assert.equal(await whole.getAttribute("open"), null);
  await whole.locator("summary").click();
  assert.ok((await whole.innerText()).includes(words["behind_whole_warning"] ?? "?"));
  assert.equal(await whole.locator(".address").innerText(), WHOLE);
  assert.deepEqual(await visits(page), []);
  await whole.getByRole("button").click();
  await page.locator(".asking").waitFor({ state: "detached" });
  assert.deepEqual(await visits(page), [{ what: "visit", messageId: 1, url: WHOLE }]);
});

pageTest("the card names the proxy, and stays when news come", async () => {
  const proxy = "socks5h://127.0.0.1:9050";
  const page = await shown(PANEL, { consent: { ...consent, visits: { proxy } } });
  await page.locator(".quiet-act.visit").first().click();
  const text = await page.innerText(".asking");
  assert.ok(text.includes(proxy));
  assert.ok(!text.includes(words["behind_seen"] ?? "?"));
  await page.locator(".asking .go").first().focus();
  await tell(page, outcomeWith({ revision: 2 }));
  assert.equal(await page.locator(".asking").count(), 1);
  assert.match(await focused(page), /\bgo\b/);
});

pageTest("a program that cannot visit is not asked to", async () => {
  const old = { ...consent };
  delete old.visits;
  const page = await shown(PANEL, { consent: old });
  assert.equal(await page.locator(".quiet-act.visit").count(), 0);
  assert.equal(await page.locator(".quiet-act.service").count(), 2);
});

pageTest("Trend Micro is asked in the browser, by the reader", async () => {
  const page = await shown(PANEL);
  await button(page, "service_open").first().click();
  const card = page.locator(".asking");
  assert.match(await focused(page), /\basking\b/);
  const text = await card.innerText();
  for (const part of [VISIT, words["service_lead"], words["service_who"]]) {
    assert.ok(text.includes(part ?? "?"), part);
  }
  assert.deepEqual((await requests(page)).browsed, []);
  await card.locator(".open").click();
  await page.locator(".asking .said:not(:empty)").waitFor();
  assert.equal(await page.innerText(".asking .said"), words["service_copied"]);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), VISIT);
  assert.deepEqual((await requests(page)).browsed, ["https://global.sitesafety.trendmicro.com/"]);
  // Nothing but what the reader pastes there is told to anybody.
  assert.deepEqual(await visits(page), []);
});

pageTest("without the address its page is not opened", async () => {
  const page = await shown(PANEL);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await button(page, "service_open").first().click();
  await page.locator(".asking .open").click();
  await page.locator(".asking .said:not(:empty)").waitFor();
  assert.equal(await page.innerText(".asking .said"), words["service_copy_failed"]);
  assert.deepEqual((await requests(page)).browsed, []);
});

pageTest("an address is text, all of it, however long", async () => {
  const hostile = `https://evil.example/${"<img src=x onerror=alert(1)>&\"'".repeat(250)}`;
  const link = { kind: "link", url: hostile, host: "evil.example", visit: hostile };
  const [outcome] = [outcomeWith({ facts: { links: [link] } })];
  const messages = [{ ...base, outcomes: [outcome], visited: outcome }];
  const page = await shown(PANEL, { width: 320, messages });
  await page.locator(".quiet-act.visit").click();
  assert.equal(await page.innerText(".asking .address"), hostile);
  assert.equal(await page.locator(`${SECTION} img`).count(), 0);
  assert.ok((await overflow(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  const box = await page.locator(".asking .address").boundingBox();
  assert.ok((box?.height ?? Infinity) < 300, "it scrolls");
  await page.locator(".asking .go").click();
  assert.deepEqual(await visits(page), [{ what: "visit", messageId: 1, url: hostile }]);
});
