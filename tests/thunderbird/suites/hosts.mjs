// SPDX-License-Identifier: MIT

// Every way in which Fuwake's program can fail: one sentence in the panel, "try again" works once it
// is repaired, and Thunderbird goes on as if nothing had happened.

import assert from "node:assert/strict";
import { chmodSync, rmSync } from "node:fs";
import { putToSleep } from "../lib/background.mjs";
import { hostProcess } from "../lib/host-process.mjs";
import { cautionLetter, letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import { FAKE_HOST } from "../lib/paths.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { installNativeManifest, manifestPath } from "../lib/thunderbird.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Hosts";

/**
 * @param {string} way - one of those of fake.py
 * @returns {(stage: Stage) => void}
 */
const fake = (way) => (stage) => stage.useHost(`exec python3 "${FAKE_HOST}" ${way} "$@"`);

/**
 * What is wrong, how it is made so, and the code of the sentence that tells it.
 * @type {[string, (stage: Stage) => void, string][]}
 */
const FAILURES = [
  ["no manifest", (stage) => rmSync(manifestPath(stage.home)), "host_missing"],
  [
    "a manifest that points nowhere",
    (stage) => installNativeManifest(stage.home, "/nonexistent/fuwake"),
    "host_start",
  ],
  ["not executable", (stage) => chmodSync(stage.hostProgram, 0o644), "host_start"],
  ["older protocol", fake("older"), "host_old"],
  ["newer protocol", fake("newer"), "extension_old"],
  ["hello of a newer protocol", fake("newer-hello"), "extension_old"],
  ["dies at the start", fake("dies"), "host_start"],
  ["dies with a mail in hand", fake("dies-later"), "host_died"],
  ["does not answer hello", fake("silent"), "host_silent"],
  ["a report that is none", fake("nonsense"), "bad_reply"],
  ["text on stdout before hello", fake("prints"), "bad_reply"],
  ["text on stdout instead of a report", fake("prints-later"), "bad_reply"],
  ["a reply too large for Thunderbird", fake("too-large"), "bad_reply"],
];

export const folders = () => ({
  [FOLDER]: [
    letter({ subject: "All is well" }),
    cautionLetter("Mail in flight"),
    ...FAILURES.map(([what]) => cautionLetter(`Mail: ${what}`)),
  ],
});

/**
 * @param {Stage} stage
 * @param {string} code
 */
async function expectFailureThenRetry(stage, code) {
  await screen.expectNoBanner(stage, "?", "badge_failed");
  assert.equal(await screen.openPanel(stage), "failed");
  const said = await screen.readPage(stage, screen.PANEL);
  assert.equal(said.failure, stage.word(`failure_${code}`));
  assert.equal(said.level, null);
  stage.repairHost();
  await screen.clickInPage(stage, screen.PANEL, "button.retry");
  await screen.settled(stage, screen.PANEL, ["done"]);
  assert.equal((await screen.readPage(stage, screen.PANEL)).level, "caution");
  await screen.closePanel(stage);
}

for (const [n, [what, spoil, code]] of FAILURES.entries()) {
  const body = async (/** @type {Stage} */ stage) => {
    await mail.openFolder(stage, FOLDER);
    await putToSleep(stage);
    spoil(stage);
    try {
      // It is displayed as ever.
      await mail.read(stage, `Mail: ${what}`);
      await expectFailureThenRetry(stage, code);
    } finally {
      stage.repairHost();
    }
  };
  const isOnce = FAILURES.slice(0, n).some(([, , other]) => other === code);
  test(`program fails: ${what}`, body, { isOnce });
}

test(
  "program fails: killed with a mail in hand",
  async (stage) => {
    await mail.openFolder(stage, FOLDER);
    await mail.read(stage, "All is well");
    const program = await hostProcess(stage);
    process.kill(program, "SIGSTOP");
    await mail.read(stage, "Mail in flight");
    await screen.expectBadge(stage, null, "badge_none");
    process.kill(program, "SIGKILL");
    await expectFailureThenRetry(stage, "host_died");
  },
  { isOnce: true },
);
