// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { parseReport } from "../../../extension/src/shared/report.mjs";
import { aFinding, aReport } from "./lib.mjs";

/**
 * @param {unknown} value
 * @returns {import("../../../extension/src/shared/types.d.ts").Report}
 */
function parsed(value) {
  const report = parseReport(value);
  assert.ok(report);
  return report;
}

/** @param {{[key: string]: unknown}} facts */
function factsOf(facts) {
  return parsed({ ...aReport(), facts }).facts;
}

describe("what is no report", () => {
  /** @type {[string, unknown][]} */
  const cases = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "fuwake.report/1"],
    ["a list", [aReport()]],
    ["an empty object", {}],
    ["another schema", { ...aReport(), schema: "fuwake.report/2" }],
    ["no verdict", { ...aReport(), verdict: undefined }],
    ["a verdict without a level", { ...aReport(), verdict: { score: 3 } }],
    ["an unknown level", { ...aReport(), verdict: { level: "safe", score: 0 } }],
    ["a level by inheritance", { ...aReport(), verdict: { level: "constructor" } }],
    ["a level that is a list", { ...aReport(), verdict: { level: ["danger"] } }],
    ["no findings", { ...aReport(), findings: undefined }],
    ["findings that are no list", { ...aReport(), findings: { length: 3 } }],
  ];
  for (const [name, value] of cases) {
    it(name, () => assert.equal(parseReport(value), null));
  }

  it("a report only by inheritance", () => {
    assert.equal(parseReport(Object.create(aReport())), null);
  });
});

describe("a report", () => {
  it("passes as it is", () => {
    const report = aReport({
      id: "m1",
      verdict: { level: "danger", score: 60, headline: "attachment-disguised" },
      findings: [
        {
          id: "attachment-disguised",
          section: "attachments",
          status: "fail",
          weight: 60,
          evidence: [{ key: "name", value: "a.pdf.exe", at: "part:2", term: true }],
          dropped: 2,
        },
      ],
      lookups: [{ question: "ptr:192.0.2.1", state: "refused", consent: 1 }],
      limits: ["links"],
    });
    assert.deepEqual(parseReport(structuredClone(report)), report);
  });

  it("of the real program loses nothing that types.d.ts knows", { skip: !program() }, () => {
    const mail = "../../fixtures/checks/link-brand-elsewhere/warn-sender-names-it.eml";
    const file = fileURLToPath(new URL(mail, import.meta.url));
    const json = execFileSync(String(program()), ["dissect", "--json", file], { encoding: "utf8" });
    const { facts, ...rest } = JSON.parse(json);
    const { facts: kept, ...restKept } = parsed({ ...rest, facts });
    assert.deepEqual(restKept, rest);
    const { bytes, content_type, ...known } = facts; // for the command line
    assert.ok(bytes && content_type);
    assert.deepEqual(kept, known);
  });

  it("without what is not essential gets it empty", () => {
    const { schema, verdict, findings } = aReport();
    assert.deepEqual(parseReport({ schema, verdict: { level: verdict.level }, findings }), {
      schema,
      verdict: { level: "nothing-found", score: 0 },
      findings: [],
      revision: 0,
      final: true,
      facts: {},
      lookups: [],
      limits: [],
    });
  });

  it("keeps nothing that nobody has promised", () => {
    const report = {
      ...aReport(),
      extra: 1,
      facts: { extra: 1, subject: { text: "a", extra: 1 } },
    };
    assert.deepEqual(parsed(report).facts, { subject: { text: "a" } });
    assert.equal("extra" in parsed(report), false);
  });

  it("is not a way into the prototype", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "subject": {"__proto__": 7}}');
    const facts = factsOf(hostile);
    assert.equal(Object.getPrototypeOf(facts), Object.prototype);
    assert.equal("polluted" in facts, false);
  });
});

describe("wrong entries", () => {
  it("of the findings are left out", () => {
    const good = aFinding("good", 5);
    const findings = [
      null,
      7,
      "finding",
      [],
      { id: "no-status", section: "body" },
      { id: "odd-status", section: "body", status: "safe" },
      { id: 7, section: "body", status: "warn" },
      { section: "body", status: "warn" },
      good,
    ];
    assert.deepEqual(parsed({ ...aReport(), findings }).findings, [good]);
  });

  it("of the evidence are left out, and the finding stays", () => {
    const evidence = [
      { key: "name" },
      { key: "name", value: 7 },
      { key: "name", value: "x" },
      null,
    ];
    const findings = [
      { ...aFinding("a", 5), evidence },
      { ...aFinding("b", 5), evidence: "x" },
    ];
    assert.deepEqual(parsed({ ...aReport(), findings }).findings, [
      { ...aFinding("a", 5), evidence: [{ key: "name", value: "x" }] },
      aFinding("b", 5),
    ]);
  });

  it("of the facts are left out, one by one", () => {
    const facts = factsOf({
      subject: "text",
      from: [{ name: ["x"], address: "a@b.example" }, "b@c.example"],
      message_id: 7,
      date: { written: "today", epoch: "yesterday", offset: Infinity },
      route: [{ number: 1, trust: "ours", from: "x", transfer: "yes" }, { trust: "ours" }],
      origin: [],
      authentication: "pass",
      links: { url: "x" },
      links_total: null,
      parts: [
        { where: "1", begin: 0 },
        { where: "2", begin: 0, end: 9, encoding: {} },
      ],
    });
    assert.deepEqual(facts, {
      from: [{ address: "a@b.example" }],
      date: { written: "today" },
      route: [{ number: 1, trust: "ours" }],
      parts: [{ where: "2", begin: 0, end: 9 }],
    });
  });

  it("of the lookups and limits are left out", () => {
    const lookups = [{ question: "ptr:192.0.2.1" }, { question: "a", state: "known", ms: "2" }];
    const report = parsed({ ...aReport(), lookups, limits: ["links", 7, null] });
    assert.deepEqual(report.lookups, [{ question: "a", state: "known" }]);
    assert.deepEqual(report.limits, ["links"]);
  });

  it("in numbers' places are left out", () => {
    for (const score of ["60", NaN, Infinity, null, {}]) {
      assert.equal(parsed({ ...aReport(), verdict: { level: "danger", score } }).verdict.score, 0);
    }
  });
});

describe("bounds", () => {
  /**
   * @param {number} length
   * @param {unknown} item
   */
  const many = (length, item) => Array.from({ length }, () => item);

  it("on lists", () => {
    const findings = [{ ...aFinding("a", 1), evidence: many(201, { key: "k", value: "v" }) }];
    const report = parsed({
      ...aReport(),
      findings: [...findings, ...many(600, aFinding("b", 1))],
      lookups: many(300, { question: "q", state: "known" }),
      limits: many(300, "links"),
      facts: {
        links: many(2001, { url: "https://a.example/" }),
        route: many(300, { number: 1, trust: "ours" }),
        from: many(300, { address: "a@b.example" }),
        parts: many(2001, { where: "1", begin: 0, end: 1 }),
      },
    });
    assert.equal(report.findings.length, 500);
    assert.equal(report.findings[0]?.evidence?.length, 200);
    assert.equal(report.lookups.length, 200);
    assert.equal(report.limits.length, 200);
    assert.equal(report.facts.links?.length, 2000);
    assert.equal(report.facts.route?.length, 200);
    assert.equal(report.facts.from?.length, 200);
    assert.equal(report.facts.parts?.length, 2000);
  });

  it("on texts", () => {
    const facts = factsOf({
      subject: { text: "x".repeat(16 * 1024 + 1) },
      links: [{ url: "u".repeat(64 * 1024 + 1), text: "t".repeat(99_999) }],
    });
    assert.equal(facts.subject?.text?.length, 16 * 1024);
    assert.equal(facts.links?.[0]?.url?.length, 64 * 1024);
    assert.equal(facts.links?.[0]?.text?.length, 16 * 1024);
  });
});

/** @returns {string | null} the program, when it is built */
function program() {
  const built = fileURLToPath(new URL("../../../build/host/fuwake", import.meta.url));
  return existsSync(built) ? built : null;
}
