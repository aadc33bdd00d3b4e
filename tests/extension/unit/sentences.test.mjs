// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, it } from "node:test";

import {
  findingSentence,
  findingTitle,
  headline,
  itemValue,
  levelSays,
  levelWord,
  placePieces,
  statementPieces,
  statementPlaces,
  statements,
} from "../../../extension/src/shared/sentences.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Finding} Finding */

/** @type {Finding} */
const brand = {
  id: "from-brand-elsewhere",
  section: "sender",
  status: "warn",
  weight: 35,
  evidence: [
    { key: "brand", value: "KAGOYA" },
    { key: "name", value: "KAGOYA Inc", at: "From" },
    { key: "domain", value: "kyoto-inet.or.jp", at: "From" },
    { key: "own", value: "kagoya.jp" },
  ],
};
/** @type {Finding} */
const weekday = {
  id: "subject-date-contradicts",
  section: "subject",
  status: "warn",
  evidence: [
    { key: "written", value: "9日(金)", at: "Subject" },
    { key: "weekday", value: "weekday_4", term: true },
  ],
};

beforeEach(() => speak("en"));

it("says the headline in a full sentence, with both values", () => {
  const verdict = { level: "danger", score: 100, headline: brand.id };
  assert.equal(
    headline(aReport({ verdict, findings: [weekday, brand] })),
    "The sender calls itself “KAGOYA Inc”, but its address belongs to kyoto-inet.or.jp. KAGOYA has a domain of its own: kagoya.jp.",
  );
  speak("ja");
  assert.equal(
    findingSentence(aReport(), weekday),
    "件名に「9日(金)」とありますが、この日は木曜日です。",
  );
});

it("says what the level means when there is no reason to name", () => {
  assert.equal(headline(aReport()), levelSays("nothing-found"));
  const verdict = { level: "caution", score: 20, headline: "not-there" };
  assert.equal(headline(aReport({ verdict })), levelSays("caution"));
});

it("has a word for a level that it does not know", () => {
  assert.equal(levelWord("purple"), "not judged");
  assert.match(levelSays("purple"), /no verdict/);
});

it("cuts evidence where its first key comes again", () => {
  const at = "part:1";
  const evidence = ["host", "form", "link", "host", "form", "link", "host"].map((key, i) => ({
    key,
    value: String(i),
    at,
  }));
  const cut = statements({
    id: "x",
    section: "links",
    status: "warn",
    evidence,
  });
  assert.deepEqual(
    cut.map((items) => items.map(({ value }) => value).join("")),
    ["012", "345", "6"],
  );
  assert.deepEqual(statements({ id: "x", section: "links", status: "warn" }), []);
});

it("names a check that it does not know by its own name, cleaned", () => {
  /** @type {Finding} */
  const finding = { id: "new\u202echeck", section: "sender", status: "fail" };
  assert.equal(findingTitle(finding), "new\ufffdcheck");
  assert.equal(findingSentence(aReport(), finding), "new\ufffdcheck");
  const evidence = [{ key: "a", value: "<b>1</b>" }];
  assert.equal(findingSentence(aReport(), { ...finding, evidence }), "new\ufffdcheck");
});

it("keeps fragments apart from its own words, with their places", () => {
  const parts = statementPieces(brand, brand.evidence ?? []);
  const values = parts.filter((part) => typeof part !== "string");
  assert.deepEqual(
    values.map(({ value, at }) => [value, at]),
    [
      ["KAGOYA Inc", "From"],
      ["kyoto-inet.or.jp", "From"],
      ["KAGOYA", undefined],
      ["kagoya.jp", undefined],
    ],
  );
});

it("names each place once, and not the section's own field", () => {
  const facts = { bodies: [{ where: "part:1.2" }] };
  /** @type {Finding} */
  const finding = {
    ...brand,
    evidence: ["From", "Received#3", "part:1.2", "part:2", "Received#3", "List-Id"].map(
      (at, i) => ({
        key: `k${i}`,
        value: "v",
        at,
      }),
    ),
  };
  assert.equal(
    plain(statementPlaces(aReport({ facts }), finding, finding.evidence ?? [])),
    "Received line 3 from the top, the text of the mail (part 1.2), part 2 of the mail, the List-Id field",
  );
  assert.equal(plain(placePieces(aReport(), "Reply-To")), "the Reply-To field");
});

it("names a field by its number where there are several", () => {
  const dkim = [1, 2].map((number) => ({ number, state: "known" }));
  const fields = [{ number: 1 }];
  const authentication = { identity: "unknown", dkim, results: { fields } };
  const said = (/** @type {string} */ at) =>
    plain(placePieces(aReport({ facts: { authentication } }), at));
  assert.equal(said("DKIM-Signature#1"), "DKIM-Signature field 1 from the top");
  assert.equal(said("Authentication-Results#1"), "the Authentication-Results field");
  assert.equal(
    plain(placePieces(aReport(), "Authentication-Results#2")),
    "Authentication-Results field 2 from the top",
  );
  assert.equal(said("toString#1"), "toString field 1 from the top");
  speak("ja");
  assert.equal(said("DKIM-Signature#2"), "上から2番目のDKIM-Signatureフィールド");
});

it("takes the program's word for what is wrong for no fragment", () => {
  /** @type {Finding} */
  const finding = {
    id: "arc-broken",
    section: "authentication",
    status: "note",
    evidence: [{ key: "problem", value: "incomplete", at: "ARC-Seal" }],
  };
  assert.equal(typeof itemValue(/** @type {any} */ (finding.evidence?.[0])), "object");
  assert.doesNotMatch(findingSentence(aReport(), finding), /incomplete/);
  assert.equal(
    plain(statementPlaces(aReport(), finding, finding.evidence ?? [])),
    "the ARC-Seal field",
  );
});

it("does not take a number of its own for a fragment", () => {
  const evidence = [{ key: "hours", value: "34", at: "Received#1" }];
  const parts = statementPieces({ id: "date-far-from-receipt", section: "route", status: "note" }, [
    { key: "date", value: "d", at: "Date" },
    ...evidence,
  ]);
  const values = parts.filter((part) => typeof part !== "string");
  assert.deepEqual(
    values.map(({ value, at }) => [value, at]),
    [
      ["d", "Date"],
      ["34", undefined],
    ],
  );
});
