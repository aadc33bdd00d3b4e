// SPDX-License-Identifier: MIT

// The sample mails, as the reader sees them and as the command line judges them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as mail from "../lib/mail.mjs";
import { HOST } from "../lib/paths.mjs";
import { sampleMails } from "../lib/samples.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Samples";
// What is wrong with the others, Thunderbird alone can see; another suite is about them.
const MAILS = sampleMails().filter((bytes) => !bytes.includes("\0") && !bytes.includes("<iframe>"));
/** @type {Record<string, [string | null, string]>} */
const BADGES = {
  danger: ["!!", "badge_danger"],
  caution: ["!", "badge_caution"],
  "nothing-found": [null, "badge_nothing_found"],
};

export const folders = () => ({ [FOLDER]: MAILS });

/** @param {Buffer} bytes */
function levelOf(bytes) {
  const said = execFileSync(HOST, ["dissect", "--json", "-"], { input: bytes }).toString();
  return JSON.parse(said).verdict.level;
}

test("sample mails: badge and banner as the command line judges", async (stage) => {
  const levels = new Map(
    MAILS.map((bytes) => [
      /^Message-ID:\s*<(.*)>/im.exec(bytes.toString("latin1"))?.[1],
      levelOf(bytes),
    ]),
  );
  await mail.openFolder(stage, FOLDER);
  await mail.sortByDate(stage);
  for (let row = 0; row < MAILS.length; row++) {
    const id = await mail.readRow(stage, row);
    const level = levels.get(id);
    const [badge, title] = BADGES[level] ?? ["", ""];
    await screen.expectBadge(stage, badge, title);
    if (badge) {
      assert.equal((await screen.banner(stage)).level, level, id);
    } else {
      await screen.expectNoBanner(stage, badge, title);
    }
  }
});
