// SPDX-License-Identifier: MIT

// Whom a mail can be told to, and the drafts that the page has Thunderbird open.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { answered, network, person, questions, refused } from "../unit/registries.mjs";
import { axe, catalogue, messageOf, messageWith, opened, overflow, pageTest } from "./lib.mjs";
import { fraud } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const TELL = "tell/tell.html?message=1";
const SHOTS = process.env["FUWAKE_SHOTS"]; // a folder, for whoever wants to look at them

const base = messageOf(1, fraud);
const words = catalogue("en");
const identities = [{ id: "id1", email: "hanako@example.jp", name: "花子" }];

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
const known = outcomeOf(
  {
    owners: [
      { ...network, subject: "11.22.33.44" },
      { ...network, subject: "11.22.33.55", roles: ["link-network"], abuse_email: "abuse@host.jp" },
      { ...person, subject: "evil.example" },
    ],
  },
  answered,
  2,
);

/**
 * @param {Outcome} outcome
 * @param {Partial<Message>} [rest]
 */
function state(outcome, rest = {}) {
  return { messages: [{ ...base, outcomes: [outcome], ...rest }], consent, identities };
}

/**
 * @param {Page} page
 * @returns {Promise<import("./messenger.mjs").Asked>}
 */
function asked(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked);
}

/**
 * @param {Page} page
 * @param {string} address
 */
function receiver(page, address) {
  return page.locator(`[data-receiver="${address}"]`);
}

/** @param {Page} page where nobody is to be told any more */
function untick(page) {
  return page
    .locator(".who input:checked")
    .evaluateAll((ticked) => ticked.forEach((one) => /** @type {HTMLElement} */ (one).click()));
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    for (const [name, outcome] of Object.entries({ open, known })) {
      pageTest(`nothing speaks against the page (${name}, ${lang}, ${scheme})`, async () => {
        for (const width of [360, 1000]) {
          const page = await opened(TELL, { lang, scheme, width, height: 900, ...state(outcome) });
          await page.locator(".letter summary").first().click();
          if (SHOTS) {
            mkdirSync(SHOTS, { recursive: true });
            const path = join(SHOTS, `tell-${name}-${lang}-${scheme}-${width}.png`);
            await page.screenshot({ path, fullPage: true });
          }
          assert.deepEqual(await axe(page), []);
          assert.ok((await overflow(page)) <= 0);
          const text = await page.innerText("main");
          assert.doesNotMatch(text, /⟦|\$\d|undefined/);
          assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
          await page.context().close();
        }
      });
    }
  }
}

pageTest("a draft for each receiver that is ticked, and for no other", async () => {
  const page = await opened(TELL, { width: 1000, ...state(known) });
  await untick(page);
  assert.ok(await page.locator("button.open").isDisabled());
  await receiver(page, "abuse@microsoft.com").locator(".who input").check();
  await receiver(page, "info@antiphishing.jp").locator(".who input").check();
  assert.deepEqual((await asked(page)).drafts, []);
  await page.locator("button.open").click();
  await page.locator(".said:not(:empty)").waitFor();
  assert.equal(
    await page.locator(".said").innerText(),
    "2 drafts are open. Nothing has been sent.",
  );

  const { drafts } = await asked(page);
  assert.deepEqual(
    drafts.map(({ to }) => to),
    [["info@antiphishing.jp"], ["abuse@microsoft.com"]],
  );
  const [council, desk] = drafts;
  assert.match(desk?.plainTextBody ?? "", /set out from 11\.22\.33\.44, an address of your/);
  assert.match(council?.plainTextBody ?? "", /^フィッシング対策協議会 御中/);
  assert.equal(desk?.identityId, "id1");
  assert.deepEqual(
    desk?.attachments.map(({ name, type }) => [name, type]),
    [
      ["mail.eml", "message/rfc822"],
      ["report-arf.eml", "message/rfc822"],
      ["report-xarf-1.json", "application/json"],
      ["report-xarf-2.json", "application/json"],
      ["report-xarf-3.json", "application/json"],
    ],
  );
  assert.deepEqual(
    council?.attachments.map(({ name }) => name),
    ["mail.eml"],
  );
});

pageTest("what the reader has written and chosen is what the draft has", async () => {
  const page = await opened(TELL, { width: 1000, ...state(known) });
  await untick(page);
  const apwg = receiver(page, "reportphishing@apwg.org");
  await apwg.locator(".who input").check();
  await apwg.locator("summary").click();
  await apwg.locator("input[type=text]").fill("My subject");
  await apwg.locator("textarea").fill("My letter");
  await apwg.locator("[data-copy=whole]").check();
  await page.locator("button.open").click();
  await page.locator(".said:not(:empty)").waitFor();
  const [draft] = (await asked(page)).drafts;
  assert.equal(draft?.subject, "My subject");
  assert.equal(draft?.plainTextBody, "My letter");
  assert.equal(
    draft?.attachments[0]?.text.length,
    Buffer.from(base.raw ?? "", "latin1").toString().length,
  );
});

pageTest("those are told who answer for the machines and the names", async () => {
  const page = await opened(TELL, { width: 1000, ...state(known) });
  const addresses = await page
    .locator("[data-receiver]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-receiver")));
  assert.deepEqual(addresses, [
    ...["abuse@microsoft.com", "abuse@host.jp", "abuse@namesilo.com"],
    ...["info@antiphishing.jp", "meiwaku@dekyo.or.jp", "reportphishing@apwg.org"],
  ]);
  const text = await receiver(page, "abuse@host.jp").locator("textarea").inputValue();
  assert.match(text, /貴社のネットワークのアドレス 11\.22\.33\.55/);
});

pageTest("registries are asked after a click; what was written stays", async () => {
  const page = await opened(TELL, { width: 1000, ...state(open, { owned: known }) });
  assert.equal(await receiver(page, "abuse@microsoft.com").count(), 0);
  const centre = receiver(page, "meiwaku@dekyo.or.jp");
  await centre.locator("summary").click();
  await centre.locator("textarea").fill("My letter");
  await page.getByRole("button", { name: words["offer_yes"] ?? "?" }).click();
  await receiver(page, "abuse@microsoft.com").waitFor();
  assert.equal(await centre.locator("textarea").inputValue(), "My letter");
  const own = (await asked(page)).requests.filter(({ what }) => what === "owners");
  assert.deepEqual(own, [{ what: "owners", messageId: 1 }]);
});

pageTest("a draft that is not opened is said", async () => {
  const page = await opened(TELL, { width: 1000, composeFails: true, ...state(known) });
  await page.locator("button.open").click();
  await page.locator(".said:not(:empty)").waitFor();
  assert.match(await page.locator(".said").innerText(), /has not opened the draft for/);
});

pageTest(
  "a mail that nothing speaks against is told on nobody's advice but the reader's",
  async () => {
    const page = await opened(TELL, {
      width: 1000,
      messages: [messageWith("no-data")],
      identities,
    });
    assert.equal(await page.locator(".warning").innerText(), words["tell_not_accused"]);
    assert.equal(await page.locator(".who input:checked").count(), 0);
  },
);

pageTest("the report and the panel lead to the page", async () => {
  for (const path of ["report/report.html?message=1", "panel/panel.html"]) {
    const page = await opened(path, { width: 800, shown: 1, ...state(known) });
    await page.getByRole("button", { name: words["tell_open"] ?? "?" }).click();
    assert.deepEqual((await asked(page)).tabs, [{ url: `/${TELL}` }]);
  }
});

pageTest("a mail that is gone says so", async () => {
  const page = await opened(TELL, { width: 800, messages: [] });
  assert.equal(await page.locator(".failure").innerText(), words["failure_message_gone"]);
});
