// SPDX-License-Identifier: MIT

// The reports to save of a few mails, from what the real program says of them with fixed answers from
// outside.
//     node tests/extension/dossier/files.mjs
// writes them anew beside this file; FUWAKE_HOST names the program.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as land from "../../../extension/src/components/map-data.mjs";
import { fileOf, FORMATS } from "../../../extension/src/dossier/formats.mjs";
import { speakerOf } from "../../../extension/src/dossier/language.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { installDrawing } from "./drawing.mjs";

/** @typedef {import("../../../extension/src/dossier/formats.mjs").Format} Format */
/** @typedef {import("../../../extension/src/dossier/formats.mjs").Means} Means */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

/** @typedef {{name: string, mail: string, options: string[]}} Case */

export const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const HOST = process.env["FUWAKE_HOST"] || join(ROOT, "build/host/fuwake");
const TOKYO = 9 * 3600;

/** The mails that this project began with are beside the repository, or not at hand. */
const SEEDS = join(ROOT, "../shared/seeds-as-mail");

/**
 * @param {string} name
 * @param {string} visited
 * @returns {Case}
 */
function seed(name, visited) {
  const answers = join(HERE, `${name}.answers.json`);
  return {
    name,
    mail: join(SEEDS, `${name}.eml`),
    options: ["--answers", answers, "--visit", visited],
  };
}

/**
 * @param {string} name
 * @returns {Case} of a mail of ours
 */
function own(name) {
  return { name, mail: join(ROOT, "tests/mails/fraud", `${name}.eml`), options: [] };
}

/** @type {Case[]} */
export const CASES = [
  seed("kagoya", "https://thenewlyfe.com/wp-includes/kagoya/login.php?email="),
  seed("bounced", "https://greenpaint.pt/wp-content/uploads/am_bin/amlogin.html?u="),
  own("smbc-card-limit-ja"),
  own("docusign-en"),
];

/**
 * @param {string} mail its path
 * @param {string[]} options
 * @returns {Report} without what depends on the clock of this machine
 */
export function reportOf(mail, options) {
  const env = { ...process.env, FUWAKE_DATA: "", FUWAKE_HISTORY: "", TZ: "Asia/Tokyo" };
  const how = { env, maxBuffer: 1 << 26 };
  const out = execFileSync(HOST, ["dissect", "--json", ...options, mail], how).toString("utf8");
  const report = parseReport(JSON.parse(out));
  if (!report) {
    throw new Error(`${mail}: no report`);
  }
  report.facts.visit?.hops?.forEach(({ tls }) => delete tls?.age_days);
  report.lookups.forEach((lookup) => delete lookup.ms);
  return report;
}

/**
 * Coasts without an outline: they are the same in every map, and longer than all the rest.
 * @param {unknown} value
 * @returns {any}
 */
function bare(value) {
  if (Array.isArray(value)) {
    return value.map(bare);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const isPiece = "land" in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isPiece && (key === "land" || key === "borders") ? "" : bare(item),
    ]),
  );
}

/**
 * @param {string} language
 * @returns {Means}
 */
export function meansOf(language) {
  installDrawing();
  const path = join(ROOT, "extension/src/_locales", language, "messages.json");
  return {
    speaker: speakerOf(JSON.parse(readFileSync(path, "utf8"))),
    recipients: [],
    land: bare({ ...land }),
    styles: "/* tokens.css, map.css and paper.css */\n",
    zone: TOKYO,
  };
}

/**
 * @param {Report} report
 * @returns {Record<string, string>} each file by the end of its name; JSON has no language
 */
export function filesOf(report) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const language of ["en", "ja"]) {
    const means = meansOf(language);
    for (const [format, { ending }] of Object.entries(FORMATS)) {
      const name = format === "json" ? ending : `${language}.${ending}`;
      files[name] = fileOf(/** @type {Format} */ (format), report, means);
    }
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, mail, options } of CASES.filter((one) => existsSync(one.mail))) {
    for (const [ending, text] of Object.entries(filesOf(reportOf(mail, options)))) {
      writeFileSync(join(HERE, `${name}.${ending}.expected`), text);
    }
  }
}
