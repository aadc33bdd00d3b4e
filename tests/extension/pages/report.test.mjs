// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { axe, catalogue, messageOf, opened, overflow, pageTest, settled } from "./lib.mjs";
import { encoded, fraud, mail } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Look} Look */
/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "report/report.html?message=1";

/**
 * @param {Message | Buffer} message
 * @param {Look} [look]
 * @param {string} [hash]
 * @returns {Promise<Page>} with its source
 */
async function reportPage(message, look = {}, hash = "") {
  const messages = [Buffer.isBuffer(message) ? messageOf(1, message) : message];
  const page = await opened(PATH + hash, { width: 1280, height: 900, ...look, messages });
  await page.locator(".source .fields, .source .gone").waitFor();
  return page;
}

/**
 * Clicks a fragment of a finding and tells what is marked.
 * @param {Page} page
 * @param {string} finding
 * @param {string} fragment
 */
async function follow(page, finding, fragment) {
  const link = page.locator(`[data-finding=${finding}] a.fragment`, { hasText: fragment }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.locator(".found p").waitFor();
  const mark = page.locator("mark");
  return {
    mark: (await mark.count()) > 0 ? await mark.innerText() : null,
    focused: await page.evaluate(() => document.activeElement?.matches("mark, .marked")),
    place: await page.evaluate(() => {
      const marked = document.querySelector(".marked");
      return marked?.querySelector(".name, summary h3")?.textContent ?? null;
    }),
    said: await page.innerText(".found p"),
  };
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the report holds nothing against anybody (${lang}, ${scheme})`, async () => {
      for (const width of [320, 1280]) {
        const page = await reportPage(messageOf(1, fraud), { lang, scheme, width });
        await follow(page, "subject-date-contradicts", "2026");
        assert.deepEqual(await axe(page), []);
        assert.ok((await overflow(page)) <= 0);
        assert.doesNotMatch(await page.innerText("body"), /⟦|\$\d/);
      }
    });
  }
}

pageTest("the report has its mail's subject for a title, and everything unfolded", async () => {
  const page = await reportPage(fraud);
  assert.match(await page.title(), /^Report: 【重要】taro/);
  assert.equal(await page.locator("details.lesson:not([open])").count(), 0);
  assert.equal(await page.locator("section[data-section]").count(), 11);
  assert.ok(await page.locator("[data-section=route] .hop").first().isVisible());
  assert.equal(await page.locator(".verdict[data-level=danger]").count(), 1);
  for (const link of await page.locator("nav a, .reason a").all()) {
    const target = await link.getAttribute("href");
    assert.equal(await page.locator(String(target)).count(), 1, String(target));
  }
});

pageTest("a fragment is marked where it stands: in a field, decoded or not", async () => {
  const page = await reportPage(fraud);
  assert.deepEqual(await follow(page, "subject-date-contradicts", "2026"), {
    mark: "2026年05月14日(金)",
    focused: true,
    place: "Subject:",
    said: "Marked: “2026年05月14日(金)”, in the subject.",
  });
  const answer = await follow(page, "reply-to-elsewhere", "elsewhere.example");
  assert.equal(answer.mark, "other@elsewhere.example");
  assert.equal(answer.place, "Reply-To:");
  const { mark, place } = await follow(page, "origin-helo-differs", "127.0.0.1");
  assert.deepEqual([mark, place], ["[127.0.0.1]", "Received:"]);
  assert.equal(await page.locator("mark, .marked").count(), 2);
});

pageTest(
  "a fragment is marked in the part that it stands in, and the way back leads back",
  async () => {
    const page = await reportPage(fraud);
    const { mark, place, said } = await follow(page, "body-date-contradicts", "2026");
    assert.equal(mark?.replace(/\s/g, ""), "2026年05月14日(火)03:00");
    assert.equal(place, "Part 1");
    assert.match(said, /in the text of the mail \(part 1\)/);
    assert.equal((await follow(page, "link-host-number", "11.22.33.55")).mark, "11.22.33.55");
    // The name of a file stands above its part.
    const file = await follow(page, "attachment-disguised", "請求書");
    assert.equal(file.place, "Part 2");
    assert.match(file.said, /“請求書\.pdf\.exe” is not found word for word/);
    await page.click(".back");
    const back = await page.evaluate(() => document.activeElement?.textContent);
    assert.equal(back, "請求書.pdf.exe");
    assert.equal(await page.locator(".found p").count(), 0);
  },
);

pageTest("the place of a statement can be gone to, too", async () => {
  const page = await reportPage(fraud);
  const answer = await follow(page, "origin-helo-differs", "Received line 2");
  assert.deepEqual(answer, {
    mark: null,
    focused: true,
    place: "Received:",
    said: "Marked: Received line 2 from the top.",
  });
});

pageTest("the raw stands beside the decoded", async () => {
  const page = await reportPage(fraud);
  const [raw, decoded] = await page.locator("details.part[open] pre").allInnerTexts();
  assert.match(raw ?? "", /^[A-Za-z0-9+/=\s]+$/);
  assert.match(decoded ?? "", /<a href="https:\/\/evil\.example\/login/);
  const subject = page.locator(".field", { hasText: "Subject:" }).first();
  assert.match(await subject.innerText(), /=\?utf-8\?b\?[\s\S]*【重要】/);
});

pageTest("what cannot be seen is named in the source", async () => {
  const page = await reportPage(
    mail({
      subject: encoded("a\u202eb"),
      html: "x\u200b\u2066y \u0001",
      fields: ["X-Raw: a\u202eb"],
    }),
  );
  const odd = await page.locator(".odd").allInnerTexts();
  assert.deepEqual([...new Set(odd)].sort(), ["U+0001", "U+200B", "U+202E", "U+2066"]);
  assert.doesNotMatch(await page.innerText("body"), /[\u200b\u202e\u2066]/);
});

pageTest("a fragment clicked in the panel is marked as the report opens", async () => {
  const hash = `#${new URLSearchParams({ at: "Subject", value: "2026年05月14日(金)" })}`;
  const page = await reportPage(messageOf(1, fraud), {}, hash);
  assert.equal(await page.innerText("mark"), "2026年05月14日(金)");
  await page.click(".back");
  const back = await page.evaluate(() => document.activeElement?.className);
  assert.equal(back, "fragment");
});

pageTest("a report that does not say where the parts are has a body in one piece", async () => {
  const message = messageOf(1, fraud);
  const [outcome] = message.outcomes;
  assert.ok(outcome?.state === "done");
  delete outcome.report.facts.parts;
  const page = await reportPage(message);
  assert.equal(await page.locator("details.part").count(), 1);
  const { mark, place, said } = await follow(page, "body-date-contradicts", "2026");
  assert.deepEqual([mark, place], [null, "Body"]);
  assert.match(said, /stands somewhere in what is marked/);
});

pageTest("a fragment far down in a large mail is found, and all is still at hand", async () => {
  const filler = "<p>Nothing to see here, and nothing there.</p>\n".repeat(30_000);
  const html = `${filler}<a href="http://11.22.33.55/x">number</a>${filler}`;
  const content = "x".repeat(5_000_000);
  const large = mail({ html, files: [1, 2, 3].map((n) => ({ name: `${n}.pdf`, content })) });
  assert.ok(large.length > 20_000_000);
  const page = await reportPage(large);
  const { mark } = await follow(page, "link-host-number", "11.22.33.55");
  assert.equal(mark, "11.22.33.55");
  const shown = await page.locator("details.part[open] pre").allInnerTexts();
  assert.ok(shown.join("").length < 1_000_000);
  await page.getByText("Show from the beginning").click();
  assert.match((await page.locator("pre").nth(1).innerText()).slice(0, 100), /^<p>Nothing to see/);
  await page.locator("details.part:not([open]):not(.between) > summary").first().click();
  await page.getByText("This part is a file").waitFor();
  await page.getByText("Show more").last().click();
});

pageTest("a mail that is gone while its report is read is missed in one sentence", async () => {
  const message = messageOf(1, fraud);
  message.raw = null;
  const page = await reportPage(message);
  assert.equal(await page.innerText(".gone"), catalogue("en")["source_gone"]);
  assert.deepEqual(await axe(page), []);
});

pageTest("a report that failed says why, and is there when it is tried again", async () => {
  const message = messageOf(1, fraud);
  message.outcomes.unshift({ state: "failed", code: "host-silent", detail: "" });
  const page = await opened(PATH, { messages: [message] }, "failed");
  assert.equal(await page.innerText(".failure"), catalogue("en")["failure_host_silent"]);
  assert.deepEqual(await axe(page), []);
  await page.click(".retry");
  await settled(page, "done");
  await page.locator(".source .fields").waitFor();
  const gone = await opened("report/report.html?message=nonsense", {}, "failed");
  assert.equal(await gone.innerText(".failure"), catalogue("en")["failure_message_gone"]);
});

pageTest("the report is printed without what only a screen has", async () => {
  const page = await reportPage(fraud);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.equal(await page.locator("button.copy").isVisible(), false);
  assert.equal(await page.locator(".source").isVisible(), false);
  assert.ok(await page.locator("[data-section=summary]").isVisible());
});
