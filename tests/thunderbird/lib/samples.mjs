// SPDX-License-Identifier: MIT

// Mails to look at: frauds and honest ones, Japanese and English, all of them invented.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { EXTENSION_FOLDER, ROOT } from "./paths.mjs";

const FOLDERS = [
  join(ROOT, "tests", "thunderbird", "samples"),
  join(ROOT, "tests", "fixtures", "honest"),
  join(EXTENSION_FOLDER, "welcome"),
];

/** What the folder with them is called. */
export const SAMPLES_FOLDER = { en: "Sample mails", ja: "見本のメール" };

/** @returns {Buffer[]} */
export function sampleMails() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}
