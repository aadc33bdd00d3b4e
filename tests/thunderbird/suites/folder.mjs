// SPDX-License-Identifier: MIT

// A folder of thousands: the list of verdicts while Thunderbird stays usable. And tags in the message
// list: on what is looked at, and on mail that has just come.

import assert from "node:assert/strict";
import { backgroundState, putToSleep } from "../lib/background.mjs";
import { deliver, givePassword, hasImap } from "../lib/imap.mjs";
import { BACKGROUND, inExtension, inThunderbird } from "../lib/inside.mjs";
import { cautionLetter, dangerLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { Skip } from "../lib/tap.mjs";
import { sleep, waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Thousands";
const FEW = "To be tagged";
const COUNT = 5000;
const DANGERS = COUNT / 100;
const CAUTIONS = COUNT / 50;
const QUIET_MS = 2000;
const LINE = "<p>Ordinary words of an ordinary mail, line after line, and no end of it.</p>\n";

/**
 * Of a hundred, one is dangerous and two ask for caution; a page long as a rule, some of ten.
 * @param {number} n
 */
function mixed(n) {
  if (n % 100 === 3) {
    return dangerLetter(`Thousands ${n} danger`);
  }
  if (n % 50 === 1) {
    return cautionLetter(`Thousands ${n} caution`, { body: LINE.repeat(20) });
  }
  const text = LINE.repeat(n % 20 === 7 ? 400 : 20 + (n % 40));
  const from = `Taro ${n % 97} <taro${n % 97}@shop${n % 97}.example>`;
  return n % 3 === 0
    ? letter({ subject: `Thousands ${n} honest`, from, text: text.replace(/<\/?p>/g, "") })
    : letter({ subject: `Thousands ${n} honest`, from, html: `<html><body>${text}</body></html>` });
}

export const folders = () => ({
  [FOLDER]: Array.from({ length: COUNT }, (_, n) => mixed(n)),
  [FEW]: [dangerLetter("Tagged danger"), letter({ subject: "Tagged honest" })],
});

export const imapMails = () => [letter({ subject: "Before the new one" })];

/**
 * Begins to measure how long Thunderbird's window does nothing else.
 * @param {Stage} stage
 */
function watchGaps(stage) {
  return inThunderbird(stage, ({ mailWindow }) => {
    const { performance } = mailWindow;
    const clock = { last: performance.now(), gaps: /** @type {number[]} */ ([]) };
    const tick = () => {
      const now = performance.now();
      clock.gaps.push(Math.round(now - clock.last));
      clock.last = now;
      if (mailWindow.fuwakeClock === clock) {
        mailWindow.setTimeout(tick, 5);
      }
    };
    mailWindow.fuwakeClock = clock;
    tick();
  });
}

/**
 * @param {Stage} stage
 * @returns {Promise<string>} what was measured, and ends it
 */
function gaps(stage) {
  return inThunderbird(stage, ({ mailWindow }) => {
    const all = mailWindow.fuwakeClock.gaps.sort(
      (/** @type {number} */ a, /** @type {number} */ b) => b - a,
    );
    mailWindow.fuwakeClock = null;
    const long = all.filter((/** @type {number} */ gap) => gap > 100).length;
    return `longest gaps ${all.slice(0, 5)} ms, ${long} of ${all.length} above 100 ms`;
  });
}

/** @param {Stage} stage */
function look(stage) {
  return inExtension(stage, screen.LIST, () => {
    const bar = document.querySelector("progress");
    const filters = [...document.querySelectorAll(".filters [data-group]")];
    return {
      state: document.documentElement.dataset.state,
      done: bar?.value ?? 0,
      max: bar?.max ?? 0,
      counts: Object.fromEntries(
        filters.map((each) => [
          each.getAttribute("data-group"),
          Number(/\d+$/.exec(each.textContent ?? "")),
        ]),
      ),
      rows: document.querySelectorAll("ol.list > li").length,
      first: document.querySelector("ol.list > li")?.textContent ?? "",
      groups: [...document.querySelectorAll("ol.list > li")].map((each) =>
        each.getAttribute("data-group"),
      ),
    };
  });
}

/** @param {Stage} stage */
async function openList(stage) {
  await screen.chooseDissectFolder(stage, FOLDER);
  // Nothing moves in the list while the mouse is over it.
  stage.display.input("mousemove", 5, 5);
  return waitFor("the list", () => look(stage));
}

test("a folder of 5,000 mails: a list, while the window stays usable", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await watchGaps(stage);
  await sleep(QUIET_MS);
  stage.note(`window, nothing to do: ${await gaps(stage)}`);
  await watchGaps(stage);
  const began = performance.now();
  await openList(stage);
  const steps = new Set();
  const last = await waitFor(
    "the last verdict",
    async () => {
      const now = await look(stage);
      steps.add(now.done);
      return now.state !== "loading" && now;
    },
    { timeoutMs: 240_000, everyMs: 500 },
  );
  const seconds = (performance.now() - began) / 1000;
  stage.note(`${COUNT} mails in ${seconds.toFixed(1)} s, ${Math.round(COUNT / seconds)} mails/s`);
  stage.note(`window, with the list: ${await gaps(stage)}`);
  assert.equal(last.state, "done");
  assert.deepEqual([last.done, last.max], [COUNT, COUNT]);
  assert.deepEqual(last.counts, {
    all: COUNT,
    danger: DANGERS,
    caution: CAUTIONS,
    "nothing-found": COUNT - DANGERS - CAUTIONS,
  });
  assert.ok(steps.size > 5, "the progress moves");
  assert.ok(last.rows < 100, `${last.rows} rows`);
  assert.ok(last.groups.every((group) => group === "danger"));
  await mail.closeOthers(stage);
});

test("a folder of 5,000 mails: cancelled", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await openList(stage);
  await waitFor("some verdicts", async () => (await look(stage)).done > 50);
  await screen.clickInPage(stage, screen.LIST, "button.cancel");
  assert.equal(await screen.settled(stage, screen.LIST), "cancelled");
  const { counts } = await look(stage);
  assert.ok((counts["all"] ?? 0) < COUNT, String(counts["all"]));
  assert.ok((counts["failed"] ?? 0) <= 75, "what was under way");
  await mail.closeOthers(stage);
});

/**
 * @param {Stage} stage
 * @param {string} subject - a part of it, of a mail in the folder that is open
 * @returns {Promise<string[]>} keys of its tags
 */
function tagsOf(stage, subject) {
  return inThunderbird(
    stage,
    (tb, wanted) =>
      tb
        .threePane()
        .gDBView.getMsgHdrAt(tb.rowOf(wanted))
        .getStringProperty("keywords")
        .split(" ")
        .filter((/** @type {string} */ key) => key.startsWith("fuwake")),
    subject,
  );
}

/**
 * Says yes to what Thunderbird asks.
 * @param {Stage} stage
 */
async function allow(stage) {
  await waitFor("the permission to be given", async () => {
    const box = await inThunderbird(stage, (tb) => {
      const { panel } = tb.mailWindow.PopupNotifications;
      const button = panel.state === "open" ? panel.firstElementChild?.button : null;
      return button && tb.boxOnScreen(tb.mailWindow, button);
    });
    if (box) {
      stage.display.click(box);
    }
    return inExtension(stage, BACKGROUND, () =>
      messenger.permissions.contains(
        /** @type {any} */ ({ permissions: ["messagesTags", "messagesUpdate"] }),
      ),
    );
  });
}

test("tags: switched on, and Thunderbird asks", async (stage) => {
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  await screen.settled(stage, screen.OPTIONS);
  await screen.clickInPage(stage, screen.OPTIONS, "#tags");
  await allow(stage);
  await waitFor("the second choice", () =>
    inExtension(
      stage,
      screen.OPTIONS,
      () => document.querySelector("#check-new:not(:disabled)") !== null,
    ),
  );
  await screen.clickInPage(stage, screen.OPTIONS, "#check-new");
  await waitFor("it to be stored", () =>
    inExtension(stage, BACKGROUND, async () => {
      const { tags, checkNew } = await messenger.storage.local.get(["tags", "checkNew"]);
      return tags && checkNew;
    }),
  );
  await mail.closeOthers(stage);
});

test("tags: on a dangerous mail that is read, and on no other", async (stage) => {
  await mail.openFolder(stage, FEW);
  await mail.read(stage, "Tagged honest");
  await screen.expectBadge(stage, null, "badge_nothing_found");
  await mail.read(stage, "Tagged danger");
  await waitFor("the tag", async () => (await tagsOf(stage, "Tagged danger")).length > 0);
  assert.deepEqual(await tagsOf(stage, "Tagged danger"), ["fuwake-danger"]);
  assert.deepEqual(await tagsOf(stage, "Tagged honest"), []);
  const names = await inThunderbird(stage, () =>
    MailServices.tags.getAllTags().map((/** @type {any} */ each) => each.tag),
  );
  assert.ok(names.includes(stage.word("list_tag_danger")), String(names));
});

test("tags: on new mail, though the event page slept", async (stage) => {
  if (!hasImap()) {
    throw new Skip("there is no Dovecot");
  }
  await givePassword(stage);
  await mail.openFolder(stage, "INBOX", "imap");
  // What the folder shows may wake it once more.
  await waitFor("the event page to sleep", async () => {
    await putToSleep(stage);
    return (await backgroundState(stage)) === "stopped";
  });
  deliver(stage.directory, [dangerLetter("New danger"), letter({ subject: "New honest" })]);
  await inThunderbird(stage, (tb) =>
    tb.threePane().gFolder.getNewMessages(tb.mailWindow.msgWindow, null),
  );
  await waitFor("the tag", async () => (await tagsOf(stage, "New danger")).length > 0);
  assert.deepEqual(await tagsOf(stage, "New danger"), ["fuwake-danger"]);
  assert.deepEqual(await tagsOf(stage, "New honest"), []);
});
