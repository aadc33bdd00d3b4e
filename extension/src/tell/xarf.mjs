// SPDX-License-Identifier: MIT

// Reports for machines in XARF 4.2: one about the mail (messaging-spam), one for each site that it
// leads to (content-phishing). Bytes are strings with one character for each byte.

import { visible } from "../shared/visible.mjs";
import { arrivalOf } from "./arf.mjs";
import { toArray } from "./bytes.mjs";

/** @typedef {import("../shared/types.d.ts").Link} Link */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {{[key: string]: unknown}} Json */

const VERSION = "4.2.0";
const EVIDENCE_MAX = 5_242_880; // bytes of one item
const SUBJECT_MAX = 500;
const TEXT_MAX = 200;
const SMTP = 25;
const ADDRESS = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;

/**
 * @typedef {object} Circumstances
 * @property {string} reporter his address
 * @property {string} name of the reporter, or ""
 * @property {string} original the mail that is attached, as it came or masked
 * @property {(text: string) => string} mask of what is told
 * @property {Date} now
 * @property {() => string} uuid makes another one each time
 */

/**
 * @param {Json} fields
 * @returns {Json} those that say something
 */
function given(fields) {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * @param {string} bytes
 * @returns {Promise<string>}
 */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", toArray(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} mail
 * @returns {Promise<Json[]>} the mail, unless it is too large
 */
async function evidenceOf(mail) {
  return mail.length > EVIDENCE_MAX
    ? []
    : [
        {
          content_type: "message/rfc822",
          description: "The mail",
          payload: btoa(mail),
          hash: `sha256:${await sha256(mail)}`,
          size: mail.length,
        },
      ];
}

/**
 * @param {Report} report
 * @param {Circumstances} how
 * @param {string} source
 * @returns {Promise<Json>} what every report has
 */
async function core({ facts, verdict }, { reporter, name, original, now, uuid }, source) {
  const contact = {
    org: (name || reporter).slice(0, TEXT_MAX),
    contact: reporter,
    domain: reporter.slice(reporter.lastIndexOf("@") + 1),
  };
  const { probability } = verdict;
  return given({
    xarf_version: VERSION,
    report_id: uuid(),
    timestamp: (arrivalOf(facts) ?? now).toISOString(),
    reporter: contact,
    sender: contact,
    source_identifier: source,
    confidence: probability === undefined ? undefined : Math.min(1, Math.max(0, probability)),
    evidence: await evidenceOf(original),
  });
}

/**
 * Whose name the mail bears, as far as a finding says.
 * @param {Report} report
 * @returns {string | undefined}
 */
export function brandOf({ findings }) {
  return findings
    .filter(({ status }) => status === "fail" || status === "warn")
    .flatMap(({ evidence = [] }) => evidence)
    .find(({ key, term }) => key === "brand" && term !== true)?.value;
}

/**
 * @param {Report} report
 * @param {Circumstances} how
 * @returns {Promise<Json | null>} null where it is not known where the mail came from, or from whom
 */
export async function spamReport(report, how) {
  const { facts } = report;
  const source = facts.origin?.ip;
  const sender = [facts.return_path, facts.from]
    .map((field) => how.mask(field?.[0]?.address ?? ""))
    .find((address) => ADDRESS.test(address));
  if (!source || !sender) {
    return null;
  }
  return {
    ...(await core(report, how, source)),
    ...given({
      category: "messaging",
      type: "spam",
      evidence_source: "user_complaint",
      protocol: "smtp",
      // Required, and known to nobody here: as in the specification's sample, that of the service.
      source_port: SMTP,
      smtp_from: sender,
      subject: how.mask(facts.subject?.text ?? "").slice(0, SUBJECT_MAX),
      sender_name: how.mask(visible(facts.from?.[0]?.name ?? "")).slice(0, TEXT_MAX),
      message_id: how.mask(facts.message_id ?? "").slice(0, TEXT_MAX),
      user_agent: how.mask(facts.mailer ?? "").slice(0, TEXT_MAX),
    }),
  };
}

/**
 * @param {number | undefined} seconds
 * @returns {string | undefined}
 */
function moment(seconds) {
  const when = new Date((seconds ?? NaN) * 1000);
  return Number.isNaN(when.getTime()) ? undefined : when.toISOString();
}

/**
 * @param {Report} report
 * @param {Link} link
 * @returns {Json} whose it is, as registries have said
 */
function ownership({ facts }, { domain, ip, country }) {
  const known = (facts.owners ?? []).filter(({ state }) => state === "known");
  const registered = known.find((owner) => owner.kind === "domain" && owner.subject === domain);
  const network = known.find((owner) => owner.kind === "network" && owner.subject === ip);
  const spot = (facts.places ?? []).find((place) => place.role === "link" && place.ip === ip);
  const contact = registered?.abuse_email ?? "";
  const whois = given({
    created_date: moment(registered?.created),
    updated_date: moment(registered?.updated),
    expiry_date: moment(registered?.expires),
    registrar_abuse_contact: ADDRESS.test(contact) ? contact : undefined,
  });
  return given({
    registrar: registered?.registrar,
    nameservers: registered?.name_servers,
    whois: Object.keys(whois).length > 0 ? whois : undefined,
    hosting_provider: network?.registrant ?? network?.name ?? spot?.provider,
    asn: ip && spot?.asn ? spot.asn : undefined,
    country_code: /^[A-Z]{2}$/.test(country ?? "") ? country : undefined,
  });
}

/**
 * @param {Report} report
 * @param {Link} link
 * @param {string} url where it leads, as it may be told
 * @returns {Json} what a visit has found
 */
function visited({ facts }, link, url) {
  const { visit } = facts;
  if (!visit?.page || ![link.url, link.visit].includes(visit.url)) {
    return { url };
  }
  const asks = (visit.page.forms ?? []).flatMap((form) => form.asks ?? []);
  return given({ url, credential_fields: [...new Set(asks)] });
}

/**
 * @param {Report} report
 * @param {Link} link
 * @param {string} url where it leads, as it may be told
 * @param {Circumstances} how
 * @returns {Promise<Json | null>} null for what is no address of the web
 */
export async function phishingReport(report, link, url, how) {
  const { host, ip } = link;
  if (!host || !URL.canParse(url)) {
    return null;
  }
  return {
    ...(await core(report, how, ip ?? host)),
    ...given({
      category: "content",
      type: "phishing",
      evidence_source: "user_report",
      verification_method: "user_report",
      domain: host,
      target_brand: brandOf(report),
      ...ownership(report, link),
      ...visited(report, link, new URL(url).href),
    }),
  };
}
