// SPDX-License-Identifier: MIT

// From a report to what people read, in the order in which a mail is dissected by hand. Pure: no
// DOM, no state. The command line says the same (host/command/panel.c).

import {
  headlineFinding,
  levelSays,
  levelWord,
  statementPieces,
  statements,
} from "../shared/sentences.mjs";
import { plain, value, word } from "../shared/words.mjs";
import { authenticationBlocks, authenticationGist } from "./authentication.mjs";
import { attachmentsBlocks, attachmentsGist, bodyBlocks } from "./content.mjs";
import { sectionFindings, signOf } from "./findings.mjs";
import { senderBlocks, subjectBlocks, trioBlocks } from "./header.mjs";
import { historyBlocks, historyGist } from "./history.mjs";
import { linksBlocks, linksGist } from "./links.mjs";
import { originBlocks, originGist } from "./origin.mjs";
import { ownersBlocks, ownersGist } from "./owners.mjs";
import { routeBlocks, routeGist } from "./route.mjs";
import { summaryBlocks } from "./summary.mjs";
import { zoneOf } from "./units.mjs";

/** @typedef {import("./model.d.ts").Asking} Asking */
/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Model} Model */
/** @typedef {import("./model.d.ts").Section} Section */
/** @typedef {import("./model.d.ts").Verdict} Verdict */
/** @typedef {import("../shared/types.d.ts").Consent} Consent */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * Its id, its title's key, what makes its blocks, and its gist.
 * @typedef {[string, string, (context: Context) => Block[], ((context: Context) => string)?]} Part
 */

/** @type {Part[]} */
const SECTIONS = [
  ["subject", "section_subject", subjectBlocks],
  ["sender", "section_sender", senderBlocks],
  ["trio", "section_trio", trioBlocks],
  ["route", "section_route", routeBlocks, routeGist],
  ["authentication", "section_authentication", authenticationBlocks, authenticationGist],
  ["origin", "section_origin", originBlocks, originGist],
  ["links", "section_links", linksBlocks, linksGist],
  ["owners", "section_owners", ownersBlocks, ownersGist],
  ["attachments", "section_attachments", attachmentsBlocks, attachmentsGist],
  ["body", "section_body", bodyBlocks],
];
/** @type {Part} where mails are remembered */
const HISTORY = ["history", "section_history", historyBlocks, historyGist];

/**
 * @param {Report} report
 * @param {{full?: boolean, forOthers?: boolean, zone?: number, consent?: Consent | null,
 *   asking?: Asking | null, trust?: Context["trust"]}} [options]
 * @returns {Model}
 */
export function buildModel(report, options = {}) {
  const context = {
    report,
    facts: report.facts,
    zone: options.zone ?? zoneOf(report.facts),
    full: options.full ?? false,
    forOthers: options.forOthers ?? false,
    consent: options.consent ?? null,
    asking: options.asking ?? null,
    trust: options.trust ?? null,
  };
  const parts = report.history ? [...SECTIONS, HISTORY] : SECTIONS;
  const known = parts.map(([id]) => id);
  const other = report.findings.filter((finding) => !known.includes(finding.section));
  return {
    subject: plain(value(report.facts.subject?.text)),
    verdict: verdictOf(report),
    sections: [
      ...parts.map(([id, title, blocks, gist]) => {
        const own = report.findings.filter((finding) => finding.section === id);
        return section(context, id, word(title), blocks(context), own, gist?.(context));
      }),
      ...(other.length > 0 ? [section(context, "other", word("section_other"), [], other)] : []),
      section(context, "summary", word("section_summary"), summaryBlocks(context), []),
    ],
  };
}

/**
 * @param {Context} context
 * @param {string} id
 * @param {string} title
 * @param {Block[]} blocks
 * @param {import("../shared/types.d.ts").Finding[]} findings
 * @param {string} [gist]
 * @returns {Section}
 */
function section(context, id, title, blocks, findings, gist = "") {
  const own = sectionFindings(context, findings);
  // A section that nobody could look into must not read as fine. The summary tells of all of them.
  const state = id === "summary" ? null : blocks.find((block) => block.kind === "state");
  return { id, title, gist, blocks, ...own, worst: own.worst ?? state?.sign ?? null };
}

/**
 * @param {Report} report
 * @returns {Verdict}
 */
function verdictOf(report) {
  const { level, score } = report.verdict;
  const finding = headlineFinding(report);
  const first = finding && statements(finding)[0];
  return {
    level,
    word: levelWord(level),
    says: levelSays(level),
    score,
    scoreText: word("panel_score", score),
    headline: finding
      ? { sign: signOf(finding), sentence: statementPieces(finding, first ?? []) }
      : null,
  };
}
