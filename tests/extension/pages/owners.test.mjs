// SPDX-License-Identifier: MIT

// Whose the domains and networks of a mail are, and the button that asks for it.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { all, answered, links, questions, refused } from "../unit/registries.mjs";
import { axe, catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Look} Look */
/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PANEL = "panel/panel.html";
const REPORT = "report/report.html?message=1";
const SECTION = "[data-section=owners]";
const SHOTS = process.env["FUWAKE_SHOTS"]; // a folder, for whoever wants to look at them

const base = messageOf(1, fraud);
const words = catalogue("en");

/** @type {Consent} */
const consent = { account: "Work", choice: true, resolver: "system", blocklists: [], able: true };

/**
 * @param {Facts} facts
 * @param {Lookup[]} lookups
 * @param {number} [revision]
 * @returns {Outcome}
 */
function outcomeOf(facts, lookups, revision = 1) {
  const [outcome] = base.outcomes;
  assert.ok(outcome?.state === "done");
  const { report } = outcome;
  return {
    state: "done",
    report: { ...report, id: "m1", revision, facts: { ...report.facts, ...facts }, lookups },
  };
}

const open = outcomeOf({ owners: refused }, questions);
const known = outcomeOf({ owners: all, links }, answered, 2);

/**
 * @param {Outcome} outcome
 * @param {Partial<Message>} [rest]
 * @returns {Message[]}
 */
function messages(outcome, rest = {}) {
  return [{ ...base, outcomes: [outcome], ...rest }];
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    for (const [state, outcome] of Object.entries({ open, known })) {
      pageTest(`owners hold nothing against anybody (${state}, ${lang}, ${scheme})`, async () => {
        for (const [path, width] of /** @type {[string, number][]} */ ([
          [PANEL, 320],
          [PANEL, 440],
          [REPORT, 1280],
        ])) {
          const own = { ...consent, choice: null };
          const look = { lang, scheme, width, height: 900, shown: 1, consent: own };
          const page = await opened(path, { ...look, messages: messages(outcome) });
          const kind = path === PANEL ? "panel" : "report";
          await page.evaluate((selector) => {
            const fold = document.querySelector(`${selector} .fold[aria-expanded=false]`);
            /** @type {HTMLElement | null} */ (fold)?.click();
          }, SECTION);
          await shoot(page, `${kind}-${state}-${lang}-${scheme}-${width}`);
          await page.evaluate((selector) => {
            const folded = `${selector} details:not([open]) > summary`;
            document.querySelectorAll(folded).forEach((fold) => /** @type {any} */ (fold).click());
          }, SECTION);
          await shoot(page, `${kind}-${state}-${lang}-${scheme}-${width}-unfolded`);
          assert.deepEqual(await axe(page), []);
          assert.ok((await overflow(page)) <= 0);
          const text = await page.innerText(SECTION);
          assert.doesNotMatch(text, /⟦|\$\d|undefined/);
          assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
          await page.context().close();
        }
      });
    }
  }
}

/**
 * @param {Page} page
 * @returns {Promise<import("./messenger.mjs").Asked>}
 */
function requests(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

for (const [path, how] of /** @type {[string, Look][]} */ ([
  [PANEL, { width: 440 }],
  [REPORT, { width: 1280 }],
])) {
  pageTest(`registries are asked after a click, in place (${path})`, async () => {
    const state = { messages: messages(open, { owned: known }), shown: 1, consent };
    const page = await opened(path, { ...how, ...state });
    const fold = page.locator(`${SECTION} .fold`);
    if ((await fold.count()) > 0) {
      // The mail gives reason to ask, so that the offer stands open.
      assert.match(await fold.innerText(), /not asked/);
      assert.equal(await fold.getAttribute("aria-expanded"), "true");
    }
    const card = page.locator(`${SECTION} .consent`);
    const text = await card.innerText();
    for (const part of [
      "dyflex.co.jp, thenewlyfe.com",
      "52.185.142.1",
      words["offer_who"] ?? "?",
      words["offer_nothing_else"] ?? "?",
      words["offer_lasting"] ?? "?",
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.doesNotMatch(text, /have not allowed so far/);
    // Nobody was asked before.
    assert.ok(!(await requests(page)).requests.some(({ what }) => what === "owners"));
    await card.getByRole("button", { name: words["offer_yes"] ?? "?" }).click();
    await card.waitFor({ state: "detached" });
    assert.match(await page.innerText(SECTION), /Microsoft Corporation/);
    const own = (await requests(page)).requests.filter(({ what }) => what === "owners");
    assert.deepEqual(own, [{ what: "owners", messageId: 1 }]);
    // The button has gone; whoever uses the keyboard is still in its section.
    const where = await page.evaluate(() =>
      document.activeElement?.closest("[data-section]")?.getAttribute("data-section"),
    );
    assert.equal(where, "owners");
  });
}

pageTest("whoever has not allowed the DNS is told that it is asked, too", async () => {
  for (const choice of [null, false]) {
    const own = { ...consent, choice };
    const page = await opened(REPORT, { width: 1280, messages: messages(open), consent: own });
    const text = await page.innerText(`${SECTION} .consent`);
    assert.ok(text.includes(words["offer_names_too"] ?? "?"));
  }
});

pageTest("a program that cannot ask is not offered to", async () => {
  const own = { ...consent, able: false };
  const page = await opened(REPORT, { width: 1280, messages: messages(open), consent: own });
  assert.equal(await page.locator("[data-consent]").count(), 0);
  assert.match(await page.innerText(SECTION), /Not asked whose these are/);
});

pageTest("answers of registries are folded away as they came, and are text", async () => {
  const hostile = "<img src=x onerror=alert(1)>\u202e\u001b[31m";
  const [first] = all;
  assert.ok(first);
  const sources = [{ via: hostile, server: hostile, text: `${hostile}\r\n${hostile}` }];
  const owner = {
    ...first,
    ...{ subject: hostile, shown: hostile, registrant: hostile, registrant_local: hostile },
    ...{ country: hostile, registrar: hostile, statuses: [hostile], name_servers: [hostile] },
    ...{ abuse_email: hostile, roles: [hostile], sources },
  };
  const outcome = outcomeOf({ owners: [owner] }, []);
  const page = await opened(REPORT, { width: 1280, messages: messages(outcome), consent });
  const record = page.locator(`${SECTION} details.record`);
  assert.equal(await record.getAttribute("open"), null);
  await record.locator("summary").click();
  assert.equal(await record.locator("p").count(), 2);
  assert.equal(await page.locator(`${SECTION} img`).count(), 0);
  const text = (await page.textContent(SECTION)) ?? "";
  assert.ok(!text.includes("\u202e") && !text.includes("\u001b"));
  assert.ok((await overflow(page)) <= 0);
});

pageTest("the fields of an owner that is folded away stay so when news come", async () => {
  const page = await opened(PANEL, { messages: messages(known), shown: 1, consent });
  await page.locator(`${SECTION} .fold`).click();
  const record = page.locator(`${SECTION} details.record`).first();
  await record.locator("summary").click();
  const newer = outcomeOf({ owners: all, links }, answered, 3);
  await page.evaluate((news) => /** @type {any} */ (globalThis).tell(news), {
    what: "revision",
    messageId: 1,
    outcome: newer,
  });
  await page.waitForTimeout(100);
  assert.notEqual(await record.getAttribute("open"), null);
  assert.equal(await page.locator(`${SECTION} details.record[open]`).count(), 1);
});
