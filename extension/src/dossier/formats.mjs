// SPDX-License-Identifier: MIT

// The four kinds of files that a report can become.

import { spokenBy } from "../shared/words.mjs";
import { compose } from "./compose.mjs";
import { drawnMap } from "./figure.mjs";
import { dossierHtml } from "./html.mjs";
import { dossierJson } from "./json.mjs";
import { dossierMarkdown } from "./markdown.mjs";
import { maskerOf } from "./mask.mjs";
import { dossierText } from "./text.mjs";

/** @typedef {import("./dossier.d.ts").Dossier} Dossier */
/** @typedef {import("./mask.mjs").Masker} Masker */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Speaker} Speaker */

/**
 * What a report is made with.
 * @typedef {object} Means
 * @property {Speaker} speaker of its language
 * @property {string[]} recipients besides those that the report names
 * @property {typeof import("../components/map-data.mjs")} land
 * @property {string} styles of the HTML file
 * @property {number} [zone] seconds east of UTC; missing: the reader's
 */

/** Each with the ending of its files' names and what they are. */
export const FORMATS = /** @type {const} */ ({
  html: { ending: "html", type: "text/html" },
  markdown: { ending: "md", type: "text/markdown" },
  text: { ending: "txt", type: "text/plain" },
  json: { ending: "json", type: "application/json" },
});

/** @typedef {keyof typeof FORMATS} Format */

const BRAND_MAX = 40;

/**
 * @param {Report} report
 * @param {Means} means
 * @returns {Dossier}
 */
export function dossierOf(report, means) {
  const { speaker, recipients, zone } = means;
  const masker = maskerOf(report, recipients);
  return spokenBy(speaker, () => compose(report, masker, zone === undefined ? {} : { zone }));
}

/**
 * @param {Format} format
 * @param {Report} report
 * @param {Means} means
 * @returns {string} the whole file
 */
export function fileOf(format, report, means) {
  const { speaker, recipients, land, styles } = means;
  if (format === "json") {
    return dossierJson(report, maskerOf(report, recipients));
  }
  const dossier = dossierOf(report, means);
  return spokenBy(speaker, () => {
    switch (format) {
      case "html":
        return dossierHtml(dossier, (block) => drawnMap(block, land), styles);
      case "markdown":
        return dossierMarkdown(dossier);
      case "text":
        return dossierText(dossier);
    }
  });
}

/**
 * @param {Report} report
 * @returns {string} whom the mail imitates; "" when that is not known
 */
function brandOf({ facts, findings }) {
  const found = findings
    .filter(({ status }) => status === "fail" || status === "warn" || status === "note")
    .flatMap(({ evidence = [] }) => evidence)
    .find(({ key }) => key === "brand");
  return found?.value ?? facts.visit?.page?.brand?.name ?? "";
}

/**
 * @param {Report} report
 * @param {Format} format
 * @param {string[]} recipients
 * @returns {string} "fuwake-2021-12-09-KAGOYA.html"
 */
export function fileName(report, format, recipients) {
  const when = new Date((report.facts.date?.epoch ?? NaN) * 1000);
  const date = Number.isNaN(when.getTime()) ? "" : when.toISOString().slice(0, 10);
  const brand = maskerOf(report, recipients)
    .mask(brandOf(report))
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const name = ["fuwake", date, [...brand].slice(0, BRAND_MAX).join("")];
  return `${name.filter(Boolean).join("-")}.${FORMATS[format].ending}`;
}
