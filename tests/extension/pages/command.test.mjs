// SPDX-License-Identifier: MIT

// The pages say what the command line says: every sentence, in the same order.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { speak } from "../unit/speak.mjs";
import { dissected, fixtures, pageTest, reportOf } from "./lib.mjs";

/**
 * @param {string} text
 * @returns {string} without what differs: white space, bars, rules
 */
function words(text) {
  return text.replace(/[\s:：?┏┗┃━─█▏▎▍▌▋▊▉]+/g, "");
}

/** @returns {string[]} */
function mails() {
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".eml"))
    .map((path) => join(fixtures, path));
}

for (const lang of ["en", "ja"]) {
  pageTest(`the pages say what the command line says (${lang})`, async () => {
    speak(lang);
    const paths = mails();
    assert.ok(paths.length > 50);
    for (const path of paths) {
      const mail = readFileSync(path);
      const command = words(dissected(mail, "--lang", lang));
      const zone = 0;
      const { sections } = buildModel(reportOf(mail), { zone });
      let at = 0;
      for (const line of modelText(buildModel(reportOf(mail), { zone })).split("\n")) {
        // Lessons of fields that the command line has not got, and shorter texts.
        if (/^\s*[(（]/.test(line) || line.includes("…")) {
          continue;
        }
        const wanted = words(line);
        const found = command.indexOf(wanted, at);
        assert.ok(found >= 0, `${path}: ${line}`);
        at = found;
      }
      assert.equal(sections.at(-1)?.id, "summary");
    }
    await Promise.resolve();
  });
}
