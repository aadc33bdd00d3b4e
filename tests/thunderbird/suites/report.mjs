// SPDX-License-Identifier: MIT

// The report and the panel: evidence beside the source, text to copy, and mails that want to be markup.

import assert from "node:assert/strict";
import { clearClipboard, clipboardText } from "../lib/clipboard.mjs";
import { inExtension, inThunderbird } from "../lib/inside.mjs";
import { DANGER_HEADLINE, DANGER_VALUES, dangerLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/inside.mjs").Page} Page */
/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Report";
const EVIDENCE = '[data-finding="from-brand-elsewhere"] a.fragment';
// No page of ours has such an element: wherever one is, a mail has made it.
const TAG = "x-hostile";

/** @param {string} where - it stands */
const markup = (where) => `<${TAG} title=${where}></${TAG}><img src=x:${where}><b>${where}</b>`;

function hostileLetter() {
  const name = `${markup("file")}.pdf.exe`;
  const shown = `https://www.amazon.co.jp/${markup("link")}`.replaceAll("<", "&lt;");
  const parts =
    "--part\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
    `<p>Amazon <a href="https://evil.example/?${markup("query")}">${shown}</a></p>\r\n` +
    `--part\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
    `Content-Disposition: attachment; filename="${name}"\r\n\r\nMZ\r\n--part--`;
  return letter({
    subject: `Markup ${markup("subject")} \u202etxt.\u202c`,
    from: `"Amazon ${markup("from")}" <account@shop-notice.example>`,
    type: "multipart/mixed; boundary=part",
    text: parts,
  });
}

export const folders = () => ({ [FOLDER]: [dangerLetter("Report me"), hostileLetter()] });

/**
 * @param {Stage} stage
 * @param {string} subject
 */
async function openReport(stage, subject) {
  await mail.openFolder(stage, FOLDER);
  await screen.chooseDissect(stage, await screen.rowBox(stage, subject));
  assert.equal(await screen.settled(stage, screen.REPORT), "done");
}

/**
 * Waits for what is marked in the source, and for it to be in sight.
 * @param {Stage} stage
 */
function marked(stage) {
  return waitFor("a mark in the source", () =>
    inExtension(stage, screen.REPORT, () => {
      const mark = document.querySelector(".source mark");
      const box = mark?.getBoundingClientRect();
      const isInSight = box && box.top >= 0 && box.bottom <= window.innerHeight;
      return isInSight ? mark?.textContent : null;
    }),
  );
}

/** @param {Stage} stage */
async function expectCopied(stage) {
  const text = await waitFor("text in the clipboard", () => clipboardText(stage));
  const squeezed = text.replaceAll(/\s/g, "");
  for (const words of [
    "Report me",
    stage.word("level_danger"),
    stage.word(DANGER_HEADLINE, ...DANGER_VALUES),
  ]) {
    assert.ok(squeezed.includes(words.replaceAll(/\s/g, "")), `“${words}” in ${text}`);
  }
}

/**
 * @param {Stage} stage
 * @param {Page} page
 */
async function expectNoMarkup(stage, page) {
  const found = await inExtension(
    stage,
    page,
    (tag) => ({
      made: document.querySelectorAll(`${tag}, img[src^="x:"]`).length,
      isShown: document.body.textContent?.includes(`<${tag}`),
      isReordered: document.documentElement.outerHTML.includes("\u202e"),
    }),
    TAG,
  );
  assert.deepEqual(found, { made: 0, isShown: true, isReordered: false }, page.path);
}

test("report: a click on evidence marks it in the source", async (stage) => {
  await openReport(stage, "Report me");
  const value = await inExtension(
    stage,
    screen.REPORT,
    (selector) => document.querySelector(selector)?.textContent,
    EVIDENCE,
  );
  await screen.clickInPage(stage, screen.REPORT, EVIDENCE);
  assert.equal(await marked(stage), value);
});

test("report: every section and lesson, in the reader's language", async (stage) => {
  const { sections } = await screen.readPage(stage, screen.REPORT);
  const order = [
    "subject",
    "sender",
    "trio",
    "route",
    "authentication",
    "origin",
    "links",
    "owners",
  ];
  assert.deepEqual(sections, [...order, "attachments", "body", "history", "summary"]);
  const lessons = ["subject", "from", "return_path", "message_id", "received"];
  const words = [
    ...sections.map((name) => stage.word(`section_${name}`)),
    ...lessons.map((name) => stage.word(`lesson_${name}`)),
  ];
  const missing = await inExtension(
    stage,
    screen.REPORT,
    (wanted) =>
      wanted.filter((/** @type {string} */ each) => !document.body.textContent?.includes(each)),
    words,
  );
  assert.deepEqual(missing, []);
});

test("report: copied as text", async (stage) => {
  await clearClipboard(stage);
  await screen.clickInPage(stage, screen.REPORT, "button.copy");
  await expectCopied(stage);
  await mail.closeOthers(stage);
});

test("panel: copied as text, and evidence leads into the report", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Report me");
  await clearClipboard(stage);
  assert.equal(await screen.openPanel(stage), "done");
  await screen.clickInPage(stage, screen.PANEL, "button.copy");
  await expectCopied(stage);
  await screen.clickInPage(stage, screen.PANEL, EVIDENCE);
  assert.equal(await screen.settled(stage, screen.REPORT), "done");
  assert.equal(await marked(stage), DANGER_VALUES[1]);
  await mail.closeOthers(stage);
});

test("markup in a mail never becomes markup: banner", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Markup");
  const { sentence } = await screen.banner(stage);
  assert.ok(sentence.includes(`<${TAG}`), sentence);
  const made = await inThunderbird(
    stage,
    (tb, tag) =>
      [...tb.shownDocument("tab").querySelectorAll("fuwake-banner")].filter((each) =>
        each.openOrClosedShadowRoot.querySelector(`${tag}, img`),
      ).length,
    TAG,
  );
  assert.equal(made, 0);
});

test("markup in a mail never becomes markup: panel", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Markup");
  assert.equal(await screen.openPanel(stage), "done");
  await expectNoMarkup(stage, screen.PANEL);
  await screen.closePanel(stage);
});

test("markup in a mail never becomes markup: report", async (stage) => {
  await openReport(stage, "Markup");
  await expectNoMarkup(stage, screen.REPORT);
  await mail.closeOthers(stage);
});

test("markup in a mail never becomes markup: list", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.selectAll(stage);
  await screen.chooseDissect(stage, await screen.rowBox(stage, "Markup"));
  assert.equal(await screen.settled(stage, screen.LIST), "done");
  await expectNoMarkup(stage, screen.LIST);
  await mail.closeOthers(stage);
});
