// SPDX-License-Identifier: MIT

// Hostile CSS, by pixels: whatever a mail does, its banner looks like that of a tame mail.

import assert from "node:assert/strict";
import { hostileMails, TAME } from "../lib/hostile.mjs";
import { inThunderbird } from "../lib/inside.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { sleep, waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Hostile";
const MAILS = hostileMails();
// Long enough for a frame to be painted, and for an animation to have begun.
const PAINTED_MS = 120;
const ALIKE = 0.995;
// Where the mouse is out of the way.
const ASIDE = ["mousemove", 10, 10];

export const folders = () => ({ [FOLDER]: MAILS.map((hostile) => hostile.mail) });

/**
 * How the banner looks in a tame mail.
 * @type {Map<Stage, { height: number, pixels: Buffer }>}
 */
const tame = new Map();

/**
 * The part of the pixels that are the same in both pictures.
 * @param {Buffer} one
 * @param {Buffer} other
 */
function likeness(one, other) {
  let same = 0;
  for (let i = 0; i < one.length; i += 3) {
    same += one.compare(other, i, i + 3, i, i + 3) === 0 ? 3 : 0;
  }
  return one.length === other.length ? same / one.length : 0;
}

/**
 * Where the banner must be: on top of the mail, as wide as it is.
 * @param {Stage} stage
 * @param {number} height
 */
async function strip(stage, height) {
  return { ...(await screen.textBox(stage)), h: height };
}

/**
 * How the banner looks in a tame mail; the first to ask has it displayed.
 * @param {Stage} stage
 */
async function tameLook(stage) {
  const known = tame.get(stage);
  if (known) {
    return known;
  }
  await mail.read(stage, TAME);
  const { x, y, h } = await screen.banner(stage);
  const box = await strip(stage, h);
  assert.ok(Math.abs(box.x - x) <= 1 && Math.abs(box.y - y) <= 1, "it is on top");
  stage.display.input(...ASIDE);
  await sleep(4 * PAINTED_MS);
  const look = { height: h, pixels: stage.display.pixels(box) };
  tame.set(stage, look);
  return look;
}

/** @param {Stage} stage */
async function expectTame(stage) {
  const { height, pixels } = await tameLook(stage);
  const box = await strip(stage, height);
  // Until then the screen may still show the mail before.
  await screen.banner(stage);
  await sleep(PAINTED_MS);
  let alike = 0;
  const look = () => (alike = likeness(pixels, stage.display.pixels(box))) >= ALIKE;
  await waitFor("the banner as it should look", look).catch(({ message }) =>
    assert.fail(`${message}: ${alike} of its pixels are right`),
  );
  await sleep(PAINTED_MS);
  assert.ok(look(), `a moment later ${alike} of its pixels are right`);
}

test("hostile CSS: the banner of a tame mail has a colour", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  const [red = 0, green = 0, blue = 0] = (await tameLook(stage)).pixels;
  assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) > 40);
});

for (const { subject, clicks } of MAILS.slice(1)) {
  test(subject.replace("Hostile", "hostile CSS"), async (stage) => {
    await mail.openFolder(stage, FOLDER);
    await tameLook(stage);
    await mail.read(stage, subject);
    await expectTame(stage);
    const { x, y } = await screen.textBox(stage);
    for (let n = 0; n < clicks; n++) {
      stage.display.input("mousemove", x + 100, y + 130, "click", 1, ...ASIDE);
      await sleep(PAINTED_MS);
      await expectTame(stage);
    }
  });
}

test("hostile CSS: scrolled to the end", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await tameLook(stage);
  await mail.read(stage, "Hostile: cover on top");
  await screen.banner(stage);
  await inThunderbird(stage, (tb) => tb.shownDocument("tab").defaultView.scrollTo(0, 10000));
  await expectTame(stage);
});

test("hostile CSS: the buttons work in an inert mail", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  await mail.read(stage, "Hostile: inert root");
  stage.display.click((await screen.banner(stage)).why);
  assert.equal(await screen.settled(stage, screen.PANEL), "done");
  await screen.closePanel(stage);
});
