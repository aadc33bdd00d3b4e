// SPDX-License-Identifier: MIT

// A folder of thousands: the list of verdicts while Thunderbird stays usable.

import assert from "node:assert/strict";
import { inExtension, inThunderbird } from "../lib/inside.mjs";
import { cautionLetter, dangerLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Thousands";
const COUNT = 5000;
const DANGERS = COUNT / 100;
const CAUTIONS = COUNT / 50;
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
});

/** @param {Stage} stage */
function watch(stage) {
  return inThunderbird(stage, (tb) => {
    const { mailWindow } = tb;
    const clock = { last: mailWindow.performance.now(), gaps: /** @type {number[]} */ ([]) };
    const tick = () => {
      const now = mailWindow.performance.now();
      clock.gaps.push(now - clock.last);
      clock.last = now;
      if (mailWindow.fuwakeClock === clock) {
        mailWindow.setTimeout(tick, 5);
      }
    };
    mailWindow.fuwakeClock = clock;
    tick();
  });
}

/** @param {Stage} stage */
function gaps(stage) {
  return inThunderbird(stage, (tb) => {
    const { gaps: all } = tb.mailWindow.fuwakeClock;
    tb.mailWindow.fuwakeClock = null;
    return all
      .sort((/** @type {number} */ a, /** @type {number} */ b) => b - a)
      .slice(0, 12)
      .map(Math.round);
  });
}

/** @param {Stage} stage */
function progress(stage) {
  return inExtension(stage, screen.LIST, () => document.querySelector("progress")?.value ?? 0);
}

test("a folder of 5,000 mails", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  stage.note(
    `remote ${await inThunderbird(stage, () => WebExtensionPolicy.getByID("fuwake@fuwake.example").extension.remote)}`,
  );
  await watch(stage);
  await screen.chooseDissectFolder(stage, FOLDER);
  await waitFor(
    "the list",
    () =>
      screen.isOpen?.(stage, screen.LIST) ??
      progress(stage).then(
        () => true,
        () => false,
      ),
  );
  stage.display.input("mousemove", 5, 5);
  const began = Date.now();
  let last = -1;
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000));
    const state = await inExtension(
      stage,
      screen.LIST,
      () => document.documentElement.dataset.state,
    );
    const now = await progress(stage);
    stage.note(`${Date.now() - began} ms: ${now} ${state}`);
    if (state !== "loading") break;
    last = now;
  }
  stage.note(`gaps ${await gaps(stage)}`);
  const texts = await inExtension(stage, screen.LIST, () =>
    [...document.querySelectorAll(".filters button")].map((b) => b.textContent),
  );
  stage.note(texts.join(" | "));
});
