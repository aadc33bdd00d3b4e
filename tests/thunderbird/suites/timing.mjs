// SPDX-License-Identifier: MIT

// How soon the banner is there. Printed, never asserted: a machine may be busy. Nothing else runs
// meanwhile.

import { putToSleep } from "../lib/background.mjs";
import { cautionLetter, largeLetter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { measureBanner } from "../lib/stopwatch.mjs";
import { newSuite } from "../lib/suite.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */
/** @typedef {import("../lib/stopwatch.mjs").Times} Times */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Timing";
const WARM = 45;
const COLD = 5;
const LARGE = 3;
const LARGE_BYTES = 25 << 20;
// As long as mail usually is.
const TEXT = "<p>Ordinary words of an ordinary mail, line after line.</p>\n".repeat(150);

/**
 * @param {number} count
 * @param {(n: number) => Buffer} make
 */
const several = (count, make) => Array.from({ length: count }, (_, n) => make(n));

export const folders = () => ({
  [FOLDER]: [
    cautionLetter("Start"),
    ...several(WARM, (n) => cautionLetter(`Warm ${n}.`, { body: TEXT })),
    ...several(COLD, (n) => cautionLetter(`Cold ${n}.`, { body: TEXT })),
    ...several(LARGE, (n) => largeLetter(`Large ${n}.`, LARGE_BYTES)),
  ],
});

/** @param {number[]} values */
function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? NaN);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

/**
 * @param {Stage} stage
 * @param {string} what
 * @param {Times[]} times
 */
function tell(stage, what, times) {
  stage.note(
    [
      `banner, ${what}, ${times.length} mails:`,
      `  after the mail is painted      ${quantiles(times.map((time) => time.painted))}`,
      `  after its document has begun   ${quantiles(times.map((time) => time.begun))}`,
      `  after it is selected           ${quantiles(times.map((time) => time.selected))}`,
    ].join("\n"),
  );
}

/**
 * @param {Stage} stage
 * @param {number} count
 * @param {string} name - in the subjects
 * @param {() => Promise<void>} [before] - each
 */
async function measure(stage, count, name, before = () => Promise.resolve()) {
  const times = [];
  for (let n = 0; n < count; n++) {
    await before();
    times.push(await measureBanner(stage, `${name} ${n}.`));
  }
  return times;
}

test("timing: ordinary mails, program running", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Start");
  await screen.banner(stage);
  tell(stage, "program running", await measure(stage, WARM, "Warm"));
});

test("timing: event page asleep", async (stage) => {
  const times = await measure(stage, COLD, "Cold", () => putToSleep(stage));
  tell(stage, "event page asleep and no program", times);
});

test("timing: 25 MB", async (stage) => {
  tell(stage, "25 MB, program running", await measure(stage, LARGE, "Large"));
});
