// SPDX-License-Identifier: MIT

// The pages say what the command line says: every sentence, in the same order.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { all, answered, links, questions, refused } from "../unit/registries.mjs";
import { aReport, catalogue, speak } from "../unit/speak.mjs";
import { visits } from "../unit/visit-cases.mjs";
import {
  dissected,
  fixtures,
  pageTest,
  panelOf,
  reportOf,
  sampleReport,
  sampleReports,
} from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

/**
 * @param {string} text
 * @returns {string} without what differs: white space, bars, rules, some signs
 */
function words(text) {
  return text.replace(/[\s:：?→┏┗┃━─█▏▎▍▌▋▊▉]+/g, "");
}

/** @returns {string[]} */
function mails() {
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".eml"))
    .map((path) => join(fixtures, path));
}

/**
 * @param {Report} report
 * @param {string} panel what the command line says of it
 * @param {string} name
 */
function compare(report, panel, name) {
  const command = words(panel);
  let at = 0;
  for (const line of modelText(buildModel(report, { zone: 0 })).split("\n")) {
    // Lessons of fields that the command line has not got, and shorter texts.
    if (/^\s*[(（]/.test(line) || line.includes("…")) {
      continue;
    }
    const found = command.indexOf(words(line), at);
    assert.ok(found >= 0, `${name}: ${line}`);
    at = found;
  }
}

for (const lang of ["en", "ja"]) {
  pageTest(`the pages say what the command line says of visits (${lang})`, async () => {
    speak(lang);
    for (const visit of visits) {
      const report = aReport({ facts: { visit } });
      const panel = panelOf(report, lang);
      assert.ok(panel.includes(catalogue(lang)["visit_title"] ?? "?"));
      compare(report, panel, JSON.stringify(visit));
    }
    await Promise.resolve();
  });

  pageTest(`the pages say what the command line says (${lang})`, async () => {
    speak(lang);
    const paths = mails();
    assert.ok(paths.length > 50);
    for (const path of paths) {
      const mail = readFileSync(path);
      const report = reportOf(mail);
      compare(report, dissected(mail, "--lang", lang), path);
      assert.equal(buildModel(report).sections.at(-1)?.id, "summary");
    }
    await Promise.resolve();
  });

  pageTest(`the pages say what the command line says of places (${lang})`, async () => {
    speak(lang);
    for (const name of sampleReports()) {
      const report = sampleReport(name);
      compare(report, panelOf(report, lang), name);
    }
    await Promise.resolve();
  });

  pageTest(
    `the pages say what the command line says of registries' answers (${lang})`,
    async () => {
      speak(lang);
      const known = { facts: { owners: all, links }, lookups: answered };
      const open = { facts: { owners: refused }, lookups: questions };
      for (const [name, changes] of Object.entries({ known, open, none: {} })) {
        const report = aReport(changes);
        compare(report, panelOf(report, lang), name);
      }
      await Promise.resolve();
    },
  );
}
