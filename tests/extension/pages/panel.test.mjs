// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { axe, catalogue, messageOf, open, opened, overflow, pageTest, settled } from "./lib.mjs";
import { fraud, mail } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").FailureCode} FailureCode */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "panel/panel.html";

/**
 * @param {FailureCode} code
 * @returns {Outcome}
 */
function failed(code) {
  return { state: "failed", code, detail: "" };
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
    pageTest(`the panel holds nothing against anybody (${lang}, ${scheme})`, async () => {
      for (const width of [320, 440]) {
        const messages = [messageOf(1, fraud)];
        const page = await opened(PATH, { lang, scheme, width, messages, shown: 1 });
        assert.deepEqual(await axe(page), [], "as it opens");
        assert.ok((await overflow(page)) <= 0, "as it opens");
        await page.evaluate(() => {
          const folded = ".fold[aria-expanded=false], details:not([open]) > summary";
          document.querySelectorAll(folded).forEach((fold) => /** @type {any} */ (fold).click());
        });
        assert.equal(await page.locator("[hidden], details:not([open])").count(), 0);
        assert.deepEqual(await axe(page), [], "unfolded");
        assert.ok((await overflow(page)) <= 0, "unfolded");
        assert.doesNotMatch(await page.innerText("body"), /⟦|\$\d/);
        assert.equal(await page.getAttribute("html", "lang"), lang);
      }
    });
  }

  pageTest(`the panel has a sentence and a way on for every failure (${lang})`, async () => {
    /** @type {FailureCode[]} */
    const codes = ["host-missing", "dissector-timeout", "message-gone"];
    for (const code of codes) {
      const message = messageOf(1, fraud);
      message.outcomes.unshift(failed(code), failed("host-died"));
      const page = await opened(PATH, { lang, messages: [message], shown: 1 }, "failed");
      const sentence = catalogue(lang)[`failure_${code.replaceAll("-", "_")}`];
      assert.equal(await page.innerText(".failure"), sentence);
      assert.equal(await page.textContent("#live"), sentence);
      assert.deepEqual(await axe(page), []);
      await page.click(".retry");
      await page
        .getByText(catalogue(lang)["failure_host_died"] ?? "")
        .first()
        .waitFor();
      await page.keyboard.press("Tab");
      await page.click(".retry");
      await settled(page, "done");
      await page.locator("[data-level=danger]").waitFor();
      const { requests } = await asked(page);
      assert.deepEqual(requests.filter(({ what }) => what !== "consent").slice(1), [
        { what: "retry", messageId: 1 },
        { what: "retry", messageId: 1 },
      ]);
    }
  });
}

pageTest("the panel stands from the verdict to the summary", async () => {
  const page = await opened(PATH, { messages: [messageOf(1, fraud)], shown: 1 });
  const sections = await page.$$eval("section[data-section]", (all) =>
    all.map((one) => one.getAttribute("data-section")),
  );
  const all =
    "subject sender trio route authentication origin links owners attachments body summary";
  assert.deepEqual(sections, all.split(" "));
  assert.equal(await page.locator("h1").innerText(), "Danger");
  assert.match(await page.innerText(".verdict .headline"), /“請求書\.pdf\.exe” is not what/);
  const warn = page.locator("[data-finding=subject-date-contradicts][data-status=warn]");
  assert.match(
    await warn.innerText(),
    /The subject says “2026年05月14日\(金\)”, but .* a Thursday/,
  );
  assert.match((await page.textContent("#live")) ?? "", /^danger\. The attachment/);
  // Of what nobody looked at it does not speak as of what is fine.
  const looks = await page.locator("[data-section=authentication] .fold .sign").innerText();
  assert.match(looks, /Not allowed/);
});

pageTest("the panel folds what has nothing to say, and unfolds it by key", async () => {
  const page = await opened(PATH, { messages: [messageOf(1, mail({}))], shown: 1 });
  const fold = page.locator("[data-section=route] .fold");
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator(".hop").first().isVisible(), false);
  await fold.focus();
  await page.keyboard.press("Enter");
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  assert.equal(await page.locator(".hop").first().isVisible(), true);
  const lesson = page.locator("[data-section=subject] summary").first();
  await lesson.focus();
  await page.keyboard.press("Space");
  assert.match(await page.innerText("[data-section=subject] .lesson p"), /free text/);
});

pageTest("the panel leads into the report, as a whole or to a fragment's place", async () => {
  const page = await opened(PATH, { messages: [messageOf(7, fraud)], shown: 7 });
  await page.click("button.open");
  await page.locator("[data-finding=subject-date-contradicts] a.fragment").focus();
  await page.keyboard.press("Enter");
  const value = encodeURIComponent("2026年05月14日(金)").replace("(", "%28").replace(")", "%29");
  assert.deepEqual(
    (await asked(page)).tabs.map(({ url }) => url),
    ["/report/report.html?message=7", `/report/report.html?message=7#at=Subject&value=${value}`],
  );
});

pageTest("the panel is copied as text, with no link in it", async () => {
  const page = await opened(PATH, { messages: [messageOf(1, fraud)], shown: 1 });
  await page.click("button.copy");
  await page.getByText("Copied", { exact: true }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Verdict: danger/);
  assert.match(text, /hxxps:\/\/evil\[\.\]example/);
  assert.doesNotMatch(text, /https?:\/\//);
});

pageTest("the panel says when there is no mail to speak of", async () => {
  const page = await opened(PATH, {}, "done");
  assert.match(await page.innerText("main"), /Select one mail/);
  assert.deepEqual(await axe(page), []);
});

pageTest("the panel asks for patience only when it takes long", async () => {
  const messages = [messageOf(1, fraud, { delay: 3000 })];
  const page = await open(PATH, { messages, shown: 1 });
  await page.locator(".loading").waitFor();
  assert.deepEqual(await axe(page), []);
  await settled(page);
  assert.equal(await page.locator(".loading").count(), 0);
  const { began, patience } = await asked(page);
  assert.ok(patience - began >= 140, `${patience - began} ms`);
});

pageTest("the panel keeps its shapes where there are no colours", async () => {
  const messages = [messageOf(1, fraud)];
  const page = await opened(PATH, { messages, shown: 1, forcedColors: "active" });
  const shapes = await page.$$eval(".finding .symbol path:first-child", (paths) =>
    paths.map((path) => path.getAttribute("d")),
  );
  assert.ok(new Set(shapes).size >= 2);
  for (const word of ["Mark of fraud", "Unusual", "Worth knowing"]) {
    assert.ok((await page.getByText(word, { exact: true }).count()) > 0, word);
  }
});
