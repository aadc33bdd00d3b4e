// SPDX-License-Identifier: MIT

// Many mails selected: the list of verdicts.

import assert from "node:assert/strict";
import { hostProcess } from "../lib/host-process.mjs";
import { inExtension } from "../lib/inside.mjs";
import { cautionLetter, dangerLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Many";
const OTHER = "Many more";
const COUNT = 50;

/**
 * Of ten, one is dangerous and two ask for caution.
 * @param {number} n
 */
function mixed(n) {
  if (n % 10 === 3) {
    return dangerLetter(`Many ${n} danger`);
  }
  return n % 5 === 1 ? cautionLetter(`Many ${n} caution`) : letter({ subject: `Many ${n} honest` });
}

export const folders = () => ({
  [FOLDER]: Array.from({ length: COUNT }, (_, n) => mixed(n)),
  [OTHER]: Array.from({ length: COUNT }, (_, n) => letter({ subject: `Many more ${n}` })),
});

/**
 * @param {Stage} stage
 * @param {string} folder - all of its mails are selected
 */
async function openList(stage, folder) {
  await mail.openFolder(stage, folder);
  assert.equal(await mail.selectAll(stage), COUNT);
  await waitFor("the button to go", async () => !(await screen.hasHeaderButton(stage)));
  await screen.chooseDissect(stage, await screen.rowBox(stage, "Many"));
  // Nothing moves in the list while the mouse is over it.
  stage.display.input("mousemove", 5, 5);
}

/** @param {Stage} stage */
function rows(stage) {
  return inExtension(stage, screen.LIST, () =>
    [...document.querySelectorAll("ol.list > li")].map((row) => ({
      group: row.getAttribute("data-group") ?? "",
      text: row.textContent ?? "",
    })),
  );
}

/**
 * As the filters say it: of the rows only those that can be seen are there.
 * @param {Stage} stage
 * @param {string} group
 */
function countOf(stage, group) {
  return inExtension(
    stage,
    screen.LIST,
    (wanted) => {
      const filter = document.querySelector(`.filters [data-group="${wanted}"]`);
      return Number(/\d+$/.exec(filter?.textContent ?? "") ?? 0);
    },
    group,
  );
}

test("50 mails: a list, the worst first", async (stage) => {
  await openList(stage, FOLDER);
  assert.equal(await screen.settled(stage, screen.LIST), "done");
  const groups = ["danger", "caution", "nothing-found"];
  await waitFor("the worst to be first", async () => {
    const ranks = (await rows(stage)).map(({ group }) => groups.indexOf(group));
    return ranks.every((rank, n) => rank >= 0 && rank >= (ranks[n - 1] ?? 0));
  });
  const counts = await Promise.all(groups.map((group) => countOf(stage, group)));
  assert.deepEqual(counts, [5, 10, 35]);
  const [first] = await rows(stage);
  assert.ok(first?.text.includes(stage.word("level_danger")), first?.text);
  const progress = await inExtension(stage, screen.LIST, () => {
    const bar = document.querySelector("progress");
    return [bar?.value, bar?.max];
  });
  assert.deepEqual(progress, [COUNT, COUNT]);
});

test("50 mails: a click on a row opens its report", async (stage) => {
  await screen.clickInPage(stage, screen.LIST, "ol.list > li a");
  assert.equal(await screen.settled(stage, screen.REPORT), "done");
  assert.equal((await screen.readPage(stage, screen.REPORT)).level, "danger");
  await mail.closeOthers(stage);
});

test("50 mails: cancelled, and one of them asked again", async (stage) => {
  await mail.read(stage, "Many 0 ");
  // Stopped, so that there is something left to cancel.
  const program = await hostProcess(stage);
  process.kill(program, "SIGSTOP");
  try {
    await openList(stage, OTHER);
    await screen.clickInPage(stage, screen.LIST, "button.cancel");
    assert.equal(await screen.settled(stage, screen.LIST), "cancelled");
  } finally {
    process.kill(program, "SIGCONT");
  }
  assert.equal(await countOf(stage, "all"), COUNT);
  // One was perhaps shown, and so judged, before the program was stopped.
  assert.ok((await countOf(stage, "failed")) >= COUNT - 1);
  const said = stage.word("failure_cancelled");
  assert.ok((await rows(stage)).some(({ text }) => text.includes(said)));
  const before = await countOf(stage, "nothing-found");
  await screen.clickInPage(stage, screen.LIST, "button.retry");
  await waitFor(
    "one more to be judged",
    async () => (await countOf(stage, "nothing-found")) === before + 1,
  );
  await mail.closeOthers(stage);
});

test("three mails: a list of three", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.selectSeveral(stage, ["Many 3 ", "Many 4 ", "Many 6 "]);
  await screen.chooseDissect(stage, await screen.rowBox(stage, "Many 4 "));
  assert.equal(await screen.settled(stage, screen.LIST), "done");
  assert.equal((await rows(stage)).length, 3);
  await mail.closeOthers(stage);
});
