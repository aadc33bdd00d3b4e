// SPDX-License-Identifier: MIT

// What a mail says never becomes anything but text.

import assert from "node:assert/strict";
import { catalogue, messageOf, opened, overflow, pageTest } from "./lib.mjs";
import { facts, lookups, mixed, open, proven } from "../unit/proofs.mjs";
import { huge, markup, turned } from "./mails.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("./messenger.mjs").Message} Message */

const PAGES = [
  ["panel/panel.html", [320, 440]],
  ["report/report.html?message=1", [320, 1280]],
  ["list/list.html?selection=k", [320, 1280]],
];

/**
 * Elements that no page of ours is made of.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function strangers(page) {
  return page.evaluate(() => {
    const ours =
      "html head meta title link script body main header footer nav section div p span strong bdi " +
      "a button h1 h2 h3 h4 ol ul li dl dt dd details summary progress pre mark svg path rect";
    const all = [...document.querySelectorAll("*")];
    return all
      .filter((one) => {
        const name = one.localName;
        const isOurs = ours.split(" ").includes(name);
        const isScript = name === "script" && !one.getAttribute("src")?.endsWith(".mjs");
        const handlers = one.getAttributeNames().filter((attribute) => attribute.startsWith("on"));
        // Where a row of the list stands.
        const isStyled = !/^((block-size|inset-block-start): \d+px;)?$/.test(
          one.getAttribute("style") ?? "",
        );
        return !isOurs || isScript || handlers.length > 0 || isStyled;
      })
      .map((one) => one.outerHTML.slice(0, 200));
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} what leads out of the extension
 */
function ways(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("[href],[src],[action]")]
      .flatMap((one) => ["href", "src", "action"].map((name) => one.getAttribute(name) ?? ""))
      .filter((to) => to !== "" && !/^(#|\/report\/|\.\.\/|[a-z]+\.(css|mjs)$)/.test(to)),
  );
}

/**
 * @param {Message} message
 * @param {(page: Page, path: string) => Promise<void>} check
 */
async function onEveryPage(message, check) {
  for (const [path, widths] of PAGES) {
    for (const width of /** @type {number[]} */ (widths)) {
      const state = { messages: [message], shown: 1, session: { k: [1] } };
      const page = await opened(String(path), { ...state, width, height: 900 });
      await check(page, `${path} at ${width}`);
      await page.context().close();
    }
  }
}

for (const [name, content] of Object.entries({ markup, turned, huge })) {
  pageTest(`a mail of ${name} stays text, within the page`, async () => {
    const message = messageOf(1, content);
    await onEveryPage(message, async (page, where) => {
      assert.deepEqual([where, ...(await strangers(page))], [where]);
      assert.deepEqual([where, ...(await ways(page))], [where]);
      assert.equal(Math.max(await overflow(page), 0), 0, where);
      assert.notEqual(await page.title(), "owned", where);
      assert.doesNotMatch(await page.innerText("body"), /⟦|[\u202a-\u202e\u2066-\u2069]/, where);
    });
  });
}

pageTest("a mail of markup shows its markup", async () => {
  const state = { messages: [messageOf(1, markup)], shown: 1 };
  const page = await opened("panel/panel.html", state);
  assert.match(await page.innerText("[data-section=subject]"), /<b>bold<\/b><img src=x onerror/);
  assert.match(await page.innerText("[data-section=sender]"), /<script>owned=1<\/script>/);
  assert.match(await page.innerText("[data-section=attachments]"), /<img src=x/);
});

pageTest("a report is read as a stranger's, whatever it holds", async () => {
  const bad = "<b>x</b>\u202e\u0007\ud800 https://evil.example";
  const message = messageOf(1, markup);
  const [outcome] = message.outcomes;
  assert.ok(outcome?.state === "done");
  // Every text of the report, keys and ids of ours included.
  const text = JSON.stringify(outcome.report, (_, value) =>
    typeof value === "string" && value !== "fuwake.report/1" ? `${value}${bad}` : value,
  );
  const report = JSON.parse(text);
  report.verdict.level = "danger";
  report.findings.forEach(
    (/** @type {{section: string}} */ finding) => (finding.section = "links"),
  );
  message.outcomes = [{ state: "done", report }];
  message.subject = message.author = bad.repeat(100);
  await onEveryPage(message, async (page, where) => {
    assert.deepEqual([where, ...(await strangers(page))], [where]);
    assert.deepEqual([where, ...(await ways(page))], [where]);
    assert.equal(Math.max(await overflow(page), 0), 0, where);
    assert.doesNotMatch(await page.innerText("body"), /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/u, where);
  });
});

for (const [name, authentication, state] of /** @type {const} */ ([
  ["proven", proven, "known"],
  ["mixed", mixed, "known"],
  ["refused", open("refused"), "refused"],
])) {
  pageTest(`what is said of authentication (${name}) stays text, whatever it holds`, async () => {
    const bad = '<b>x</b>"><img src=x onerror=owned=1>\u202e\u0007\ud800 https://evil.example';
    const message = messageOf(1, markup);
    const [outcome] = message.outcomes;
    assert.ok(outcome?.state === "done");
    /** @type {<T>(value: T, ours: string[]) => T} */
    const spoiled = (value, ours) =>
      JSON.parse(
        JSON.stringify(value, (key, text) =>
          typeof text === "string" && !ours.includes(key) ? text + bad.repeat(9) : text,
        ),
      );
    const words = ["identity", "proof", "state", "result", "kind", "confidence", "policy", "mend"];
    const { report } = outcome;
    Object.assign(report.facts, spoiled(facts, []));
    report.facts.authentication = spoiled(authentication, words);
    report.lookups = spoiled(lookups(state), ["state"]);
    const consent = {
      account: bad.repeat(9),
      choice: null,
      resolver: "system",
      blocklists: [],
      able: true,
    };
    const check = async (/** @type {Page} */ page, /** @type {string} */ where) => {
      assert.deepEqual([where, ...(await strangers(page))], [where]);
      assert.deepEqual([where, ...(await ways(page))], [where]);
      assert.equal(Math.max(await overflow(page), 0), 0, where);
      assert.doesNotMatch(await page.innerText("body"), /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/u, where);
    };
    for (const [path, width] of /** @type {const} */ ([
      ["panel/panel.html", 320],
      ["panel/panel.html", 440],
      ["report/report.html?message=1", 320],
      ["report/report.html?message=1", 1280],
    ])) {
      const page = await opened(path, { messages: [message], shown: 1, consent, width });
      const text = await page.textContent("[data-section=authentication]");
      assert.match(text ?? "", /<b>x<\/b>"><img src=x onerror/);
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((one) => (one.open = true)),
      );
      await check(page, `${path} at ${width}`);
      await page.context().close();
    }
  });
}

pageTest("a mail of 300 links, 64 hops and 10 000 characters is there at once", async () => {
  const message = messageOf(1, huge);
  const state = { messages: [message], shown: 1 };
  const page = await opened("panel/panel.html", state);
  assert.equal(await page.locator(".hop").count(), 64);
  const more = new RegExp(String(catalogue("en")["links_more"]).replace("$1", "\\d+"));
  assert.match((await page.textContent("[data-section=links]")) ?? "", more);
  const begin = Date.now();
  const report = await opened("report/report.html?message=1", { ...state, width: 1280 });
  assert.ok(Date.now() - begin < 20_000, `${Date.now() - begin} ms`);
  assert.ok((await report.locator("[data-section=links] .item").count()) >= 250);
});
