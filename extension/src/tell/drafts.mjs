// SPDX-License-Identifier: MIT

// A draft for one receiver, with what is attached to it. Thunderbird shows it; the reader alone can
// send it.

import { arfOf } from "./arf.mjs";
import { toArray, utf8 } from "./bytes.mjs";
import { copyOf, wholeCopy } from "./copy.mjs";
import { accusedLinks } from "./recipients.mjs";
import { phishingReport, spamReport } from "./xarf.mjs";

/** @typedef {import("./recipients.mjs").Receiver} Receiver */
/** @typedef {import("../dossier/mask.mjs").Masker} Masker */
/** @typedef {import("../shared/types.d.ts").Report} Report */

const SITES_MAX = 5; // that are told to machines, in a file each

/**
 * What the reader has chosen and written for one receiver.
 * @typedef {object} Draft
 * @property {boolean} isTicked
 * @property {string} subject
 * @property {string} text
 * @property {boolean} isMasked the copy of the mail that is attached
 * @property {boolean} hasArf
 * @property {boolean} hasXarf
 */

/**
 * Whom the drafts come from, and the mail that they are about.
 * @typedef {object} Matter
 * @property {Report} report
 * @property {string} raw the mail, one character for each byte
 * @property {Masker} masker
 * @property {Identity | null} identity without one there are no reports for machines
 */

/** @typedef {{id: string, email: string, name: string}} Identity of the reader */

/** @returns {string} */
function uuid() {
  return crypto.randomUUID();
}

/**
 * @param {string} bytes
 * @param {string} name
 * @param {string} type
 * @returns {File}
 */
function file(bytes, name, type) {
  return new File([toArray(bytes)], name, { type });
}

/**
 * @param {Report} report
 * @param {(text: string) => string} mask
 * @returns {{link: import("../shared/types.d.ts").Link, url: string}[]} one for each host
 */
function sites(report, mask) {
  const links = accusedLinks(report);
  return links
    .filter(({ host }, i) => links.findIndex((one) => one.host === host) === i)
    .slice(0, SITES_MAX)
    .map((link) => ({ link, url: mask(link.url ?? "") }));
}

/**
 * @param {Receiver} receiver
 * @param {Draft} draft
 * @param {Matter} matter
 * @returns {Promise<File[]>}
 */
export async function attachmentsOf(receiver, draft, { report, raw, masker, identity }) {
  const { subject, text, isMasked, hasArf, hasXarf } = draft;
  const mask = isMasked ? masker.mask : (/** @type {string} */ one) => one;
  const copy = copyOf(raw, report.facts, isMasked ? mask : null);
  const files = [file(isMasked ? copy : wholeCopy(raw), "mail.eml", "message/rfc822")];
  if (!identity) {
    return files;
  }
  const told = sites(report, mask);
  const now = new Date();
  if (hasArf) {
    const arf = arfOf({
      ...{ from: identity.email, to: receiver.address, subject, text, original: copy },
      ...{ facts: report.facts, isFraud: told.length > 0, urls: told.map(({ url }) => url) },
      ...{ mask, now, id: uuid().replaceAll("-", "") },
      version: messenger.runtime.getManifest().version,
    });
    files.push(file(arf, "report-arf.eml", "message/rfc822"));
  }
  if (hasXarf) {
    const how = {
      ...{ reporter: identity.email, name: identity.name, original: copy, mask, now, uuid },
    };
    const pages = told.map(({ link, url }) => phishingReport(report, link, url, how));
    const all = await Promise.all([spamReport(report, how), ...pages]);
    const json = all.filter((one) => one !== null).map((one) => JSON.stringify(one, null, 2));
    files.push(
      ...json.map((one, i) => file(utf8(one), `report-xarf-${i + 1}.json`, "application/json")),
    );
  }
  return files;
}

/**
 * @param {Receiver} receiver
 * @param {Draft} draft
 * @param {Matter} matter
 * @returns {Promise<void>} rejects when Thunderbird does not open it
 */
export async function openDraft(receiver, draft, matter) {
  const files = await attachmentsOf(receiver, draft, matter);
  await messenger.compose.beginNew({
    to: [receiver.address],
    subject: draft.subject,
    isPlainText: true,
    plainTextBody: draft.text,
    attachments: files.map((one) => ({ file: one, name: one.name })),
    ...(matter.identity ? { identityId: matter.identity.id } : {}),
  });
}
