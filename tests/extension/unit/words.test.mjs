// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { TRAITS } from "../../../extension/src/components/history.mjs";
import { TELLING } from "../../../extension/src/components/owners.mjs";
import { FORMATS } from "../../../extension/src/dossier/formats.mjs";
import { LANGUAGES } from "../../../extension/src/dossier/language.mjs";
import { NAMED_FIELDS, ONE_SENTENCE } from "../../../extension/src/shared/sentences.mjs";
import { SERVICES } from "../../../extension/src/shared/services.mjs";
import { ORDERS } from "../../../extension/src/list/order.mjs";
import { TRUST_KINDS } from "../../../extension/src/shared/trust.mjs";
import {
  count,
  has,
  joined,
  keyOf,
  pieces,
  plain,
  word,
} from "../../../extension/src/shared/words.mjs";
import { catalogue, speak } from "./speak.mjs";
import { ASKS, CERTIFICATES, ENDS, KINDS } from "./visit-cases.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

before(() => speak("en"));

describe("words", () => {
  it("fills a message, and names a key that there is not", () => {
    assert.equal(word("headline", "x", 7), "Verdict: x (suspicion: 7 of 100)");
    assert.equal(word("no_such_key"), "⟦no_such_key⟧");
    assert.equal(has("headline"), true);
    assert.equal(has("no_such_key"), false);
  });

  it("does not fill what fills", () => {
    assert.equal(word("quoted", "$1 $2 $$"), "“$1 $2 $$”");
  });

  it("counts one as one", () => {
    assert.match(count("links_more", 1), /^One more/);
    assert.match(count("links_more", 0), /^0 more/);
  });

  it("makes keys of any name", () => {
    assert.equal(keyOf("level", "nothing-found"), "level_nothing_found");
    assert.equal(keyOf("check", "<b>é"), "check__b__");
    assert.equal(keyOf("check", "x".repeat(1000)).length, "check_".length + 64);
  });

  it("keeps the mail's words apart from ours", () => {
    const parts = pieces("hop_from_by", [[{ value: "a" }, " (", { value: "b" }, ")"], "c"]);
    assert.deepEqual(
      parts.filter((part) => typeof part !== "string"),
      [{ value: "a" }, { value: "b" }],
    );
    assert.equal(plain(parts), "a (b); the line was written by c");
    assert.equal(plain(joined([["a"], [{ value: "b" }]])), "a, b");
  });
});

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} the texts of its files, folders within it included
 */
function texts(folder, name) {
  const files = readdirSync(join(ROOT, folder), {
    withFileTypes: true,
    recursive: true,
  });
  return files
    .filter((file) => file.isFile() && name.test(file.name) && file.name !== "messages.json")
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"));
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {string[]} the first group of each match
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/**
 * @param {string} name of a type in a .d.ts file of ours: a union of strings
 * @param {string} file
 * @returns {string[]}
 */
function union(name, file) {
  const text = readFileSync(join(ROOT, "extension/src", file), "utf8").replace(/\/\/.*/g, "");
  const body = new RegExp(`export type ${name} =([^;]*);`).exec(text)?.[1] ?? "";
  return matches(body, /"([^"]+)"/g);
}

const scripts = texts("extension/src", /\.m?js$/).join("\n");
const sources = texts("extension/src", /\.(mjs|js|html|json)$/).join("\n");
const command = texts("host/command", /\.c$/).join("\n");
const checks = matches(readFileSync(join(ROOT, "host/checks/list.h"), "utf8"), /^CHECK\((\w+)\)/gm);

/**
 * @param {string} source of the host's report
 * @returns {string[]} its words for the flaws of a signature
 */
function flawsIn(source) {
  return matches(source, /DKIM_FLAW_\w+, "([^"]+)"/g);
}

/** @returns {string[]} the host's words for what is wrong with a record of SPF */
function problemsOfSpf() {
  const header = readFileSync(join(ROOT, "host/authenticate/spf.h"), "utf8");
  return matches(header, /^ \* {5}("[a-z-]+".*)$/gm).flatMap((line) =>
    matches(line, /"([a-z-]+)"/g),
  );
}

/** @returns {string[]} the codes of countries that the runtime knows and ISO 3166-1 has */
function countries() {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  // Those of yesterday have another one's name; the others here are no countries, or parts of one.
  const others = [
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UK",
    "UN",
    "XA",
    "XB",
    "ZZ",
  ];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !others.includes(code));
}

/** Keys that are made while running: the prefix, and what follows it. */
const MADE = {
  level: union("Level", "shared/types.d.ts"),
  failure: union("FailureCode", "shared/types.d.ts"),
  panel_sign: union("Sign", "components/model.d.ts"),
  status: ["unknown", "pending", "refused"],
  state: ["known", "pending", "failed", "refused"],
  title: checks,
  lesson_check: checks,
  trust: ["ours", "boundary", "claimed"],
  confidence: ["high", "medium", "low"],
  term_weekday: ["0", "1", "2", "3", "4", "5", "6"],
  weekday_short: ["0", "1", "2", "3", "4", "5", "6"],
  question: [
    "a",
    "aaaa",
    "mx",
    "ptr",
    "txt",
    "host",
    "domain",
    "network",
    "referral",
    "rated",
    "visit",
  ],
  reason: [
    ...["alias-loop", "malformed", "refused", "servfail"],
    ...["timeout", "too-large", "too-many", "unreachable"],
    ...[
      "bad-proxy",
      "certificate",
      "http",
      "no-registry",
      "not-public",
      "redirects",
      "throttled",
      "no-key",
    ],
  ],
  owner_role: ["sender", "envelope", "reply", "link", "origin", "link-network"],
  epp: TELLING,
  country: countries(),
  auth_proven: ["dmarc", "dkim", "spf"],
  auth_disowned: ["dmarc", "spf"],
  auth_spf: ["pass", "fail", "softfail", "neutral", "none", "permerror"],
  auth_dkim: [
    ...["pass", "fail", "policy", "neutral", "permerror"],
    ...["body-changed", "header-changed", "key-missing", "key-revoked"],
  ],
  holds: matches(
    readFileSync(join(ROOT, "host/message/inside.h"), "utf8"),
    /\bX\(\w+, "([^"]+)"\)/g,
  ),
  auth_problem: problemsOfSpf(),
  auth_flaw: flawsIn(readFileSync(join(ROOT, "host/report/authentication.c"), "utf8")),
  auth_mend: ["subject", "footer", "both"],
  auth_policy: ["none", "quarantine", "reject"],
  auth_policy_short: ["none", "quarantine", "reject"],
  auth_result: ["pass", "fail", "none", "temperror", "permerror"],
  link: ["form", "refresh"],
  asks: ASKS,
  visit_kind: KINDS,
  visit_ended: ENDS,
  visit_tls: CERTIFICATES,
  label_service: SERVICES.map(({ id }) => id),
  service: SERVICES.map(({ id }) => id),
  options_service: SERVICES.map(({ id }) => id),
  trusted_by: ["dkim", "spf"],
  trusted_kind: TRUST_KINDS,
  trusted_what: TRUST_KINDS,
  reputation_role: ["sender", "link", "origin"],
  reputation_url: ["link"],
  term_threat: ["phishing", "malware", "botnet", "hacked", "abuse", "spam", "unnamed"],
  place: ["pending", "refused", "failed"],
  hosting: ["cloud", "server", "vpn"],
  list_by: Object.keys(ORDERS),
  history_by: TRAITS,
  history_note: ["damaged-set-aside"],
  history_reason: ["no-history", "busy", "other"],
  at: NAMED_FIELDS,
  dossier: ["format", "language"],
  dossier_format: Object.keys(FORMATS),
  dossier_language: LANGUAGES,
  dossier_lead: [
    ...["subject", "sender", "trio", "route", "authentication", "origin", "links", "owners"],
    ...["attachments", "body", "history", "summary"],
  ],
  dossier_warning: ["danger", "caution"],
};
const made = Object.entries(MADE).flatMap(([prefix, ids]) => ids.map((id) => keyOf(prefix, id)));

const keys = Object.keys(catalogue("en"));

describe("the catalogue", () => {
  it("has the same keys in both languages", () => {
    assert.deepEqual(keys, Object.keys(catalogue("ja")));
  });

  it("has whatever is asked for by name", () => {
    const asked = [
      ...matches(sources, /\b(?:word|count|pieces|has)\(\s*"([^"]+)"/g),
      ...matches(sources, /__MSG_(\w+)__/g),
      ...matches(sources, /data-word="([^" ]+)/g),
    ];
    assert.ok(asked.length > 100);
    assert.deepEqual(
      asked.filter((key) => !keys.includes(key)),
      [],
    );
  });

  it("has whatever looks like a key", () => {
    // Keys also travel as values; each begins as the catalogue's keys begin.
    const beginnings = new Set(keys.map((key) => key.split("_")[0]));
    const strangers = matches(scripts, /"([a-z]+(?:_[a-z0-9]+)+)"/g).filter(
      (name) => beginnings.has(name.split("_")[0]) && !keys.includes(name),
    );
    // What is no key: prefixes, fields of the report.
    const known = [...Object.keys(MADE), "message_id"];
    assert.deepEqual(
      strangers.filter((name) => !known.includes(name)),
      [],
    );
  });

  it("has whatever is made while running", () => {
    assert.ok(checks.length >= 34 && union("FailureCode", "shared/types.d.ts").length > 10);
    assert.deepEqual(
      made.filter((key) => !keys.includes(key)),
      [],
    );
    for (const check of checks) {
      const own = keys.filter((key) => key.startsWith(`check_${check}`));
      assert.ok(own.length > 0, check);
    }
  });

  it("has one for one where it has one for many", () => {
    const counted = matches(sources, /\bcount\(\s*"([^"]+)"/g);
    assert.deepEqual(
      counted.filter((key) => !keys.includes(`${key}_one`)),
      [],
    );
  });

  it("agrees with the lists of what has a sentence or a name of its own", () => {
    const plainKeys = keys.filter((key) => /^check_/.test(key) && !/_(fail|warn|note)$/.test(key));
    assert.deepEqual(plainKeys, ONE_SENTENCE.map((id) => keyOf("check", id)).sort());
    const fields = keys.filter((key) => /^at_[A-Z]/.test(key));
    assert.deepEqual(fields, NAMED_FIELDS.map((name) => keyOf("at", name)).sort());
  });

  it("has nothing that nobody says", () => {
    const said = new Set([
      ...made,
      ...matches(sources, /"([^"\n]*)"/g).flatMap((text) => text.split(" ")),
      ...matches(sources, /__MSG_(\w+)__/g),
      ...matches(command, /"([a-z0-9_]+)"/g),
    ]);
    const check = new RegExp(`^check_(${checks.join("|")})(_(fail|warn|note))?$`);
    // What reports and the command line have more kinds of than a list here could keep up with.
    const prefixes = /^(auth_problem|doctor|install|limit|term)_|^level_\w+_says$/;
    assert.deepEqual(
      keys.filter((key) => {
        const many = key.replace(/_one$/, "");
        return !said.has(key) && !said.has(many) && !check.test(key) && !prefixes.test(key);
      }),
      [],
    );
  });
});
