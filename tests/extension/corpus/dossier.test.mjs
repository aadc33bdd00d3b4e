// SPDX-License-Identifier: MIT

// Thousands of real mails, each as a report to save: none tells who has received it. The mails are not
// part of the source; without them the test is skipped.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

import { fileOf } from "../../../extension/src/dossier/formats.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { HOST, meansOf } from "../dossier/files.mjs";
import { leaks, secretsOf } from "../dossier/leaks.mjs";

/** @typedef {import("../../../extension/src/dossier/formats.mjs").Format} Format */

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const CORPUS = join(ROOT, "../shared/corpus/dev");
const LANGUAGES = ["en", "ja"];
// In turns: all of them say what the report says, and every mail comes as JSON.
const FORMATS = /** @type {Format[]} */ (["text", "markdown", "html"]);

const missing =
  [HOST, CORPUS].filter((path) => !existsSync(path)).map((path) => `there is no ${path}`)[0] ??
  false;

/** @returns {AsyncIterable<string>} a report on each line */
function reports() {
  const env = { ...process.env, FUWAKE_DATA: "", FUWAKE_HISTORY: "" };
  const { stdout } = spawn(HOST, ["batch", CORPUS], { env, stdio: ["ignore", "pipe", "ignore"] });
  return createInterface({ input: stdout });
}

it("no report tells who has received the mail", { skip: missing }, async () => {
  const ours = LANGUAGES.map((language) =>
    readFileSync(join(ROOT, "extension/src/_locales", language, "messages.json"), "utf8"),
  )
    .join("\n")
    .toLowerCase();
  const means = LANGUAGES.map(meansOf);
  let number = 0;
  let masked = 0;
  /** @type {string[]} */
  const found = [];
  for await (const line of reports()) {
    const report = parseReport(JSON.parse(line));
    assert.ok(report, `line ${number}`);
    const secrets = secretsOf(report);
    const how = means[number % means.length];
    const format = FORMATS[number % FORMATS.length];
    assert.ok(how && format);
    for (const one of /** @type {Format[]} */ ([format, "json"])) {
      const text = fileOf(one, report, how);
      masked += text.includes("********") || text.includes("\\*\\*\\*\\*\\*\\*\\*\\*") ? 1 : 0;
      found.push(...leaks(text, secrets, ours).map((leak) => `${number} ${one}: ${leak}`));
    }
    number++;
  }
  assert.deepEqual(found, []);
  assert.ok(number > 1000 && masked > number, `${number} mails, ${masked} files with a mask`);
});
