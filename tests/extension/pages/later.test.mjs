// SPDX-License-Identifier: MIT

// Reports that come later, and the reader's word on whether the DNS may be asked.

import assert from "node:assert/strict";
import { facts, lookups, mixed, open, proven } from "../unit/proofs.mjs";
import { axe, catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PANEL = "panel/panel.html";
const REPORT = "report/report.html?message=1";

const base = messageOf(1, fraud);
const words = catalogue("en");

/** @type {Consent} */
const consent = { account: "Work", choice: null, resolver: "system", blocklists: [], able: true };

/**
 * @param {Authentication} authentication
 * @param {string} state of the lookups
 * @param {{revision?: number, final?: boolean, level?: Level}} [rest]
 * @returns {Outcome}
 */
function outcomeOf(authentication, state, { revision = 1, final = true, level } = {}) {
  const [outcome] = base.outcomes;
  assert.ok(outcome?.state === "done");
  const { report } = outcome;
  return {
    state: "done",
    report: {
      ...report,
      id: "m1",
      revision,
      final,
      verdict: { ...report.verdict, ...(level ? { level } : {}) },
      facts: { ...report.facts, ...facts, authentication },
      lookups: lookups(state),
    },
  };
}

/**
 * @param {Outcome} outcome
 * @param {Partial<Message>} [rest]
 * @returns {Message[]}
 */
function messages(outcome, rest = {}) {
  return [{ ...base, outcomes: [outcome], ...rest }];
}

const pending = outcomeOf(open("pending"), "pending", { final: false });

/**
 * The background has news.
 * @param {Page} page
 * @param {Outcome} outcome
 * @param {number} [messageId]
 */
async function tell(page, outcome, messageId = 1) {
  await page.evaluate((news) => /** @type {any} */ (globalThis).tell(news), {
    what: "revision",
    messageId,
    outcome,
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string>} how the section begins
 */
async function concluded(page) {
  return (await page.locator("[data-section=authentication] .state p").first().innerText()).trim();
}

for (const [path, how] of /** @type {[string, object][]} */ ([
  [PANEL, { width: 440, height: 500, shown: 1 }],
  [REPORT, { width: 1280, height: 500 }],
])) {
  pageTest(`a later report is shown in place (${path})`, async () => {
    const page = await opened(path, { ...how, messages: messages(pending) });
    assert.equal(await page.getAttribute("html", "data-final"), "false");
    await tell(page, outcomeOf(proven, "known", { revision: 2 }));
    await page.locator("html[data-final=true]").waitFor();
    assert.match(
      (await page.textContent("[data-section=authentication]")) ?? "",
      /shop\.example stands behind this mail \(DMARC\)/,
    );
    assert.deepEqual(await axe(page), []);
  });

  pageTest(`a later report moves nothing under the reader (${path})`, async () => {
    const page = await opened(path, { ...how, messages: messages(pending) });
    await page.evaluate(() => {
      const closed = document.querySelector(
        "[data-section=authentication] .fold[aria-expanded=false]",
      );
      /** @type {HTMLElement | null} */ (closed)?.click();
      /** @type {HTMLElement | null} */ (
        document.querySelector("[data-section=sender] .fold")
      )?.click();
      const lesson = /** @type {HTMLDetailsElement} */ (
        document.querySelector("[data-section=links] .lesson")
      );
      lesson.open = !lesson.open;
    });
    const place = page.locator("[data-section=links] h2");
    await place.evaluate((one) => {
      one.scrollIntoView({ block: "start", behavior: "instant" });
      document.querySelector("[data-section=links] .lesson summary")?.dispatchEvent(new Event("x"));
      /** @type {HTMLElement} */ (
        document.querySelector("[data-section=links] .lesson summary")
      ).focus({ preventScroll: true });
    });
    const state = () =>
      page.evaluate(() => ({
        top: Math.round(
          document.querySelector("[data-section=links] h2")?.getBoundingClientRect().top ?? 0,
        ),
        focus:
          document.activeElement?.closest("[data-section]")?.getAttribute("data-section") +
          " " +
          document.activeElement?.localName,
        folds: [...document.querySelectorAll(".fold")].map((one) =>
          one.getAttribute("aria-expanded"),
        ),
        lesson: /** @type {HTMLDetailsElement} */ (
          document.querySelector("[data-section=links] .lesson")
        ).open,
        shown: [...document.querySelectorAll(".content")].map(
          (one) => /** @type {HTMLElement} */ (one).hidden,
        ),
      }));
    const before = await state();
    await tell(page, outcomeOf(mixed, "known", { revision: 2 }));
    await page.locator("html[data-final=true]").waitFor();
    const { top, ...rest } = await state();
    assert.deepEqual({ ...rest, top: before.top }, before);
    assert.ok(Math.abs(top - before.top) <= 1, `moved by ${top - before.top} pixels`);
  });
}

pageTest("a later report is announced only when its verdict is another", async () => {
  const page = await opened(PANEL, { messages: messages(pending), shown: 1 });
  const live = page.locator("#live");
  await live.evaluate((one) => (one.textContent = "said"));
  await tell(page, outcomeOf(open("pending"), "pending", { revision: 2, final: false }));
  assert.equal(await live.textContent(), "said");
  await tell(page, outcomeOf(proven, "known", { revision: 3, level: "caution" }));
  await page.locator(".verdict[data-level=caution]").waitFor();
  assert.match((await live.textContent()) ?? "", /^caution\./);
});

pageTest("news of other mails, and nonsense, changes nothing", async () => {
  const page = await opened(PANEL, { messages: messages(pending), shown: 1 });
  await tell(page, outcomeOf(proven, "known", { revision: 2 }), 7);
  await page.evaluate(() =>
    [null, 7, {}, { what: "revision" }, { what: "poem", messageId: 1 }].forEach((message) =>
      /** @type {any} */ (globalThis).tell(message),
    ),
  );
  assert.equal(await page.getAttribute("html", "data-final"), "false");
});

pageTest("news that overtakes the answer is not lost", async () => {
  const page = await opened(
    PANEL,
    { messages: messages(pending, { delay: 1000 }), shown: 1 },
    "loading",
  );
  await tell(page, outcomeOf(proven, "known", { revision: 2 }));
  await page.locator("html[data-state=done][data-final=true]").waitFor();
});

pageTest("the report keeps its source, with the mark, and the way back", async () => {
  const page = await opened(REPORT, { width: 1280, height: 900, messages: messages(pending) });
  await page.locator(".source .fields").waitFor();
  await page.locator("[data-finding=subject-date-contradicts] a.fragment").first().click();
  await page.locator("mark").waitFor();
  await tell(page, outcomeOf(proven, "known", { revision: 2 }));
  await page.locator("html[data-final=true]").waitFor();
  assert.equal(await page.locator("mark").count(), 1);
  await page.click(".back");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "fragment");
});

pageTest("a row of the list follows its mail", async () => {
  const first = outcomeOf(open("pending"), "pending", { final: false, level: "nothing-found" });
  const state = { messages: messages(first), session: { k: [1] }, width: 1000 };
  const page = await opened("list/list.html?selection=k", state, "done");
  await page.locator(".list [data-level=nothing-found]").waitFor();
  await tell(page, outcomeOf(mixed, "known", { revision: 2, level: "danger" }));
  await page.locator(".list [data-level=danger]").waitFor();
  await page.getByRole("button", { name: "Danger: 1" }).waitFor();
});

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`authentication holds nothing against anybody (${lang}, ${scheme})`, async () => {
      for (const [
        auth,
        state,
        choice,
      ] of /** @type {[Authentication, string, boolean | null][]} */ ([
        [proven, "known", true],
        [mixed, "known", true],
        [open("refused"), "refused", null],
        [open("refused"), "refused", false],
        [open("failed"), "failed", true],
      ])) {
        for (const width of [320, 440]) {
          const look = { lang, scheme, width, shown: 1, consent: { ...consent, choice } };
          const page = await opened(PANEL, { ...look, messages: messages(outcomeOf(auth, state)) });
          await page.evaluate(() => {
            const folded = ".fold[aria-expanded=false], details:not([open]) > summary";
            document.querySelectorAll(folded).forEach((fold) => /** @type {any} */ (fold).click());
          });
          assert.deepEqual(await axe(page), []);
          assert.ok((await overflow(page)) <= 0);
          const text = await page.innerText("body");
          assert.doesNotMatch(text, /⟦|\$\d|undefined/);
          assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
          await page.context().close();
        }
      }
    });
  }
}

const asked = outcomeOf(open("refused"), "refused");

/**
 * @param {Page} page
 * @returns {Promise<import("./messenger.mjs").Asked>}
 */
function requests(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

pageTest("whether to ask is put as a question, and a yes is carried out in place", async () => {
  const allowed = outcomeOf(proven, "known", { revision: 2 });
  const page = await opened(PANEL, { messages: messages(asked, { allowed }), shown: 1, consent });
  const card = page.locator(".consent");
  const text = await card.innerText();
  for (const part of [
    "shop.example",
    "192.0.2.25",
    "resolver of this computer",
    "Nothing else leaves",
  ]) {
    assert.ok(text.includes(part), part);
  }
  await card.getByRole("button", { name: "Ask, for mail of Work" }).click();
  await card.waitFor({ state: "detached" });
  assert.match(await concluded(page), /stands behind this mail \(DMARC\)/);
  const [decision] = (await requests(page)).requests.filter(({ what }) => what === "decide");
  assert.deepEqual(decision, { what: "decide", messageId: 1, allow: true });
  // The button has gone; whoever uses the keyboard is still in its section.
  const where = await page.evaluate(() =>
    document.activeElement?.closest("[data-section]")?.getAttribute("data-section"),
  );
  assert.equal(where, "authentication");
});

pageTest("a no becomes a quiet line, and can be changed", async () => {
  const page = await opened(PANEL, { messages: messages(asked), shown: 1, consent });
  await page.getByRole("button", { name: words["consent_no"] ?? "" }).click();
  await page.getByText("Not asked, as you have chosen for mail of Work.").waitFor();
  assert.equal(await page.locator(".consent").count(), 0);
  await page.getByRole("button", { name: words["consent_change"] ?? "" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".consent").waitFor();
});

pageTest("the question is put in the report, too, and for mails in no account", async () => {
  const own = { ...consent, account: "" };
  const page = await opened(REPORT, { width: 1280, messages: messages(asked), consent: own });
  await page.getByRole("button", { name: words["consent_yes_none"] ?? "" }).waitFor();
});

pageTest("a program that cannot ask is not offered to", async () => {
  const own = { ...consent, able: false };
  const page = await opened(PANEL, { messages: messages(asked), shown: 1, consent: own });
  assert.equal(await page.locator("[data-consent]").count(), 0);
  assert.ok((await page.textContent("main"))?.includes(words["consent_unable"] ?? "?"));
});
