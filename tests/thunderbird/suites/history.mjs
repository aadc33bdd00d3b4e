// SPDX-License-Identifier: MIT

// What was seen before: the second mail of a campaign names the first and opens it, and what has
// nothing to do with it does not.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BACKGROUND, inExtension, inThunderbird } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryFacts} HistoryFacts */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Seen before";
const FIRST = "Parcel held back";
const SECOND = "Delivery suspended";
const FILE = "fuwake-history.json";
const UNRELATED = 10;
const SEEN = "[data-section=history] .seen";

/**
 * Of one hand: another name, another site, the same machine and the same text.
 * @param {string} subject
 * @param {string} site
 */
const campaignLetter = (subject, site) =>
  letter({
    subject,
    from: `"Amazon.co.jp" <parcel@${site}>`,
    ip: "198.51.100.77",
    html:
      "<p>Your parcel is held back in our depot, because the customs duty for it has not been paid. " +
      "Your account has been suspended until then. Please verify your account and the address of " +
      "the recipient within 24 hours, or the parcel goes back to where it came from at your cost. " +
      `<a href="https://login.${site}/parcel/duty.php?id=7">https://www.amazon.co.jp/</a></p>`,
  });

const WORDS = ["harbour", "lantern", "orchard", "meadow", "violin", "teacup", "glacier", "saddle"];

/** @param {number} n */
const unrelatedLetter = (n) =>
  letter({
    subject: `Quite another matter ${n}`,
    from: `Friend ${n} <friend@other-${n}.example>`,
    ip: `203.0.113.${100 + n}`,
    text: Array.from({ length: 40 }, (_, i) => WORDS[(n * 7 + i * (n + 3)) % WORDS.length]).join(
      " ",
    ),
  });

export const folders = () => ({
  [FOLDER]: [
    campaignLetter(FIRST, "parcel-notice.example"),
    ...Array.from({ length: UNRELATED }, (_, n) => unrelatedLetter(n)),
    campaignLetter(SECOND, "duty-office.example"),
  ],
});

/**
 * @param {Stage} stage
 * @param {string} subject
 */
async function openPanel(stage, subject) {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, subject);
  assert.equal(await screen.openPanel(stage), "done");
}

/** @param {Stage} stage */
const marksInPanel = (stage) =>
  inExtension(
    stage,
    screen.PANEL,
    (selector) =>
      [...document.querySelectorAll(`${selector} .open-seen`)].map(
        (button) => button.getAttribute("data-mark") ?? "",
      ),
    SEEN,
  );

/** @param {Stage} stage */
async function openOptions(stage) {
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
}

/**
 * @param {Stage} stage
 * @param {string} key - of what the options say
 */
const optionsSay = (stage, key) =>
  waitFor(`the options to say ${key}`, async () =>
    (await screen.readPage(stage, screen.OPTIONS)).text.includes(stage.word(key)),
  );

/**
 * What reports say of earlier mails. The options are open: a page must ask.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 * @returns {Promise<(HistoryFacts | null)[]>} one for each mail
 */
const dissected = (stage, subject) =>
  inExtension(
    stage,
    screen.OPTIONS,
    async (wanted) => {
      const list = /** @type {any} */ (await messenger.messages.query({ subject: wanted }));
      const all = [];
      for (const { id } of list.messages) {
        const request = { what: "retry", messageId: id };
        const outcome = await messenger.runtime.sendMessage(request);
        all.push(outcome.report?.history ?? null);
      }
      return all;
    },
    subject,
  );

/** @param {Stage} stage */
async function erase(stage) {
  await screen.clickInPage(stage, screen.OPTIONS, "#history-erase");
  await screen.clickInPage(stage, screen.OPTIONS, "#history-yes");
  await optionsSay(stage, "options_history_erased");
}

test("history: it is erased on demand", async (stage) => {
  await openPanel(stage, FIRST);
  await screen.closePanel(stage);
  await openOptions(stage);
  await erase(stage);
  await optionsSay(stage, "options_history_none");
  await mail.closeOthers(stage);
});

test("history: the second mail of a campaign names the first, and opens it", async (stage) => {
  await openPanel(stage, FIRST);
  assert.deepEqual(await marksInPanel(stage), []);
  await screen.closePanel(stage);

  await openPanel(stage, SECOND);
  await screen.unfold(stage, "history");
  const [mark] = await marksInPanel(stage);
  assert.match(String(mark), /^[0-9a-f]{16}$/);
  const { text } = await screen.readPage(stage, screen.PANEL);
  const told = await inExtension(
    stage,
    screen.PANEL,
    (selector) => document.querySelector(`${selector} .title`)?.textContent ?? "",
    SEEN,
  );
  assert.ok(text.includes(told) && told.includes("Amazon"), told);
  assert.ok(told.includes(stage.word("history_by_body")), told);
  assert.ok(told.includes(stage.word("history_by_origin")), told);
  await screen.clickInPage(stage, screen.PANEL, `${SEEN} .open-seen`);
  await mail.shown(stage, FIRST);
  await mail.closeOthers(stage);
});

test("history: ten unrelated mails name none of the campaign", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await openOptions(stage);
  const all = await dissected(stage, "Quite another matter");
  assert.equal(all.length, UNRELATED);
  for (const history of all) {
    assert.equal(history?.state, "known");
    assert.deepEqual(
      (history.similar ?? []).filter(({ campaign }) => campaign),
      [],
    );
  }
  await mail.closeOthers(stage);
});

test("history: campaigns have a page, which opens their mails", async (stage) => {
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, "#history-show");
  assert.equal(await screen.settled(stage, screen.HISTORY), "done");
  const { text, levels } = await inExtension(stage, screen.HISTORY, () => ({
    text: document.querySelector("main")?.innerText ?? "",
    levels: [...document.querySelectorAll(".mails .seen")].map((each) =>
      each.getAttribute("data-level"),
    ),
  }));
  assert.ok(text.includes(stage.word("history_title")), text);
  assert.equal(levels.length, 2, text);
  await screen.clickInPage(stage, screen.HISTORY, ".mails .open-seen");
  await mail.shown(stage, SECOND);
  await mail.closeOthers(stage);
});

/**
 * Where to save a file is asked in a window of the system's; here it is decided.
 * @param {Stage} stage
 */
const saveAtHome = (stage) =>
  inThunderbird(
    stage,
    (_, home) => {
      Services.prefs.setBoolPref("browser.download.useDownloadDir", true);
      Services.prefs.setIntPref("browser.download.folderList", 2);
      Services.prefs.setStringPref("browser.download.dir", home);
    },
    stage.home,
  );

test("history: it is exported", async (stage) => {
  await saveAtHome(stage);
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, "#history-export");
  const text = await waitFor("the exported file", () => {
    const names = readdirSync(stage.home).filter((name) => name === FILE);
    return names.map((name) => readFileSync(join(stage.home, name), "utf8"))[0];
  });
  const { rows } = JSON.parse(text);
  assert.ok(rows.length >= UNRELATED + 2, rows.length);
  assert.ok(!JSON.stringify(rows).includes("parcel-notice.example"));
  await mail.closeOthers(stage);
});

test("history: it is switched off and on", async (stage) => {
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, "#history-on");
  await optionsSay(stage, "options_saved");
  assert.deepEqual(await dissected(stage, SECOND), [null]);
  await mail.closeOthers(stage);
  await openPanel(stage, SECOND);
  const { sections } = await screen.readPage(stage, screen.PANEL);
  assert.ok(!sections.includes("history"), sections.join());
  await screen.closePanel(stage);
  await openOptions(stage);
  await screen.clickInPage(stage, screen.OPTIONS, "#history-on");
  await optionsSay(stage, "options_saved");
  const [history] = await dissected(stage, SECOND);
  assert.equal(history?.state, "known");
  await mail.closeOthers(stage);
});
