// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import {
  parseBlocklist,
  parseBlocklists,
  splitBlocklists,
} from "../../../extension/src/shared/blocklists.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Blocklist} Blocklist */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

beforeEach(() => speak("en"));

describe("a list of spam senders", () => {
  it("is named by its domain", () => {
    assert.equal(parseBlocklist("Zen.Example.org."), "zen.example.org");
    assert.equal(parseBlocklist("k3y_1.dq.example.org"), "k3y_1.dq.example.org");
    const bad = [
      "",
      ".",
      "zen",
      "a..example",
      "-a.example",
      "a.example/x",
      "192.0.2.1",
      "é.example",
    ];
    const long = [`${"x".repeat(64)}.example`, `${"a.".repeat(92)}example`];
    assert.deepEqual(
      [...bad, ...long].filter((name) => parseBlocklist(name) !== null),
      [],
    );
    assert.notEqual(parseBlocklist(`${"a.".repeat(91)}example`), null);
  });

  it("is written beside others, with whatever stands between them", () => {
    const text = " a.example, b.example;c.example\n\td.example、e.example　a.example,";
    assert.equal(splitBlocklists(text).length, 5);
    assert.deepEqual(splitBlocklists(" , "), []);
  });

  it("is stored as one of ten at most", () => {
    assert.equal(parseBlocklists("a.example"), null);
    assert.equal(parseBlocklists(undefined), null);
    assert.deepEqual(parseBlocklists([]), []);
    assert.deepEqual(parseBlocklists([7, "no", "A.example", "a.example"]), ["a.example"]);
    const many = Array.from({ length: 12 }, (_, i) => `l${i}.example`);
    assert.equal(parseBlocklists(many)?.length, 10);
  });
});

/** @type {Blocklist[]} */
const lists = [
  { zone: "a.example", state: "known", result: "unlisted" },
  { zone: "b.example", state: "known", result: "listed", code: "127.0.0.4" },
  { zone: "c.example", state: "known", result: "refused", code: "127.255.255.254" },
  { zone: "d.example", state: "known", result: "broken", code: "192.0.2.1" },
  { zone: "e.example", state: "pending" },
  { zone: "f.example", state: "failed" },
  { zone: "g.example", state: "refused" },
  { zone: "h.example", state: "known", result: "new" },
];

/**
 * @param {Blocklist[]} blocklists
 * @param {Partial<Report>} [changes]
 */
const reportOf = (blocklists, changes = {}) =>
  aReport({
    final: false,
    facts: {
      origin: { ip: "192.0.2.25", hop: 1 },
      authentication: { identity: "unknown", blocklists },
    },
    ...changes,
  });

/** @param {Report} report */
function row(report) {
  const blocks = buildModel(report).sections.find(({ id }) => id === "origin")?.blocks ?? [];
  const found = blocks.find((block) => block.kind === "row" && block.label === "Spam lists");
  return found?.kind === "row" ? found : null;
}

/** @param {Report} report */
function said(report) {
  const { text = [], sign, lines = [] } = row(report) ?? {};
  return [{ text, sign }, ...lines].map((line) => [plain(line.text), line.sign]);
}

describe("the row about lists", () => {
  it("says what each of them says", () => {
    assert.deepEqual(said(reportOf(lists)), [
      ["a.example does not list it.", "known"],
      ["b.example lists this address (its answer: 127.0.0.4).", "warn"],
      ["c.example refuses to answer this resolver.", "failed"],
      [
        "The answer of d.example makes no sense: perhaps it is no such list, or no longer.",
        "failed",
      ],
      ["e.example has been asked, and has not answered yet.", "pending"],
      ["f.example gave no answer.", "failed"],
      ["g.example was not asked.", "refused"],
      [
        "The answer of h.example makes no sense: perhaps it is no such list, or no longer.",
        "failed",
      ],
      ["Not to be listed is no praise: new senders of spam are on no list yet.", undefined],
    ]);
  });

  it("praises nobody, and says so only of what is not listed", () => {
    assert.doesNotMatch(String(said(reportOf(lists.slice(1)))), /praise/);
  });

  it("says why there is no answer", () => {
    const question = "a:25.2.0.192.f.example";
    const lookups = [{ question, state: "failed", consent: 1, reason: "timeout" }];
    const [first] = said(reportOf(lists.slice(5), { lookups }));
    assert.deepEqual(first, ["f.example gave no answer (no answer in time).", "failed"]);
    assert.deepEqual(said(reportOf(lists.slice(4), { final: true }))[0]?.[1], "failed");
  });

  it("is not there where no list is chosen", () => {
    assert.equal(row(reportOf([])), null);
    assert.equal(row(aReport({ facts: { origin: { ip: "192.0.2.25", hop: 1 } } })), null);
  });

  for (const lang of ["en", "ja"]) {
    it(`has all its words (${lang}), and none of them reassures`, () => {
      speak(lang);
      const text = modelText(buildModel(reportOf(lists), { zone: 0, full: true }));
      assert.doesNotMatch(text, /⟦|\$\d|undefined/);
      assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
    });
  }
});
