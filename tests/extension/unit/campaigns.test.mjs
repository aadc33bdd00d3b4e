// SPDX-License-Identifier: MIT

// Earlier mails in the report, and campaigns on their page.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import {
  allOf,
  gistOf,
  levelsOf,
  mapOf,
  placesOf,
  titleOf,
} from "../../../extension/src/history/campaigns.mjs";
import { marksOf, placeOf, spanOf } from "../../../extension/src/history/timeline.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport } from "./lib.mjs";
import { speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Block} Block */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Campaign} Campaign */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryFacts} HistoryFacts */

const NOON = 1_636_686_000; // 12 November 2021, 03:00 UTC
const DAY = 86_400;

before(() => speak("en"));

/**
 * @param {HistoryFacts} history
 * @param {boolean} [full]
 */
function section(history, full = false) {
  const { sections } = buildModel(aReport({ history }), { full });
  return sections.find(({ id }) => id === "history") ?? assert.fail("no section");
}

/**
 * @param {HistoryFacts} history
 * @param {boolean} [full]
 * @returns {Extract<Block, {kind: "seen"}>}
 */
function seenIn(history, full = false) {
  const block = section(history, full).blocks.find(({ kind }) => kind === "seen");
  return block?.kind === "seen" ? block : assert.fail("no mails");
}

/**
 * @param {string} digit
 * @param {Partial<import("../../../extension/src/shared/types.d.ts").SimilarMail>} [more]
 */
const mail = (digit, more = {}) => ({
  mark: digit.repeat(16),
  date: NOON,
  level: /** @type {const} */ ("danger"),
  ...more,
});

describe("the section about earlier mails", () => {
  it("is there only where mails are remembered", () => {
    const { sections } = buildModel(aReport());
    assert.equal(
      sections.some(({ id }) => id === "history"),
      false,
    );
  });

  it("has the newest of the campaign first, and others folded", () => {
    const { mails, folded } = seenIn({
      state: "known",
      similar: [
        mail("1", { by: ["brand"] }),
        mail("2", { campaign: true, by: ["origin"] }),
        mail("3", { campaign: true, by: ["origin"], date: NOON + DAY }),
      ],
    });
    assert.deepEqual(
      mails.map(({ mark }) => mark[0]),
      ["3", "2"],
    );
    assert.deepEqual(
      folded.map(({ mark }) => mark[0]),
      ["1"],
    );
  });

  it("says what both have in common, the most telling first", () => {
    const by = ["brand", "origin", "mailer", "body", "no-such-trait"];
    const similar = [mail("1", { campaign: true, brand: "KAGOYA", by, country: "JP" })];
    const [short] = seenIn({ state: "known", similar }).mails;
    assert.equal(
      plain(short?.text ?? []),
      "It belongs together with the mail of November 12, 2021 (KAGOYA): nearly the same text, " +
        "the same sending machine, the same mail program.",
    );
    assert.equal(plain(short?.more ?? []), "danger · Japan");
    const [long] = seenIn({ state: "known", similar }, true).mails;
    assert.match(plain(long?.text ?? []), /the same mail program, the same name\.$/);
  });

  it("says how well the sender is known", () => {
    const said = (/** @type {HistoryFacts["sender"]} */ sender) =>
      section({ state: "known", count: 9, ...(sender ? { sender } : {}) }).blocks.flatMap(
        (block) => (block.kind === "line" ? [plain(block.text)] : []),
      );
    assert.match(said({ count: 0 })[1] ?? "", /^This is the first mail from this sender/);
    assert.match(said({ count: 1, first: NOON })[1] ?? "", /^One earlier mail .* 12, 2021\.$/);
    assert.match(said({ count: 5, first: NOON })[1] ?? "", /^5 earlier mails .* 12, 2021\.$/);
    assert.deepEqual(said(undefined), [
      "No earlier mail that is remembered is like this one.",
      "9 mails are remembered on this computer.",
    ]);
  });

  it("is open about what it could not compare", () => {
    const pending = section({ state: "pending" });
    assert.equal(pending.worst, "pending");
    const reason = (/** @type {string} */ name) => section({ state: "failed", reason: name });
    assert.equal(reason("busy").worst, "failed");
    const texts = ["busy", "no-history", "x"].map((name) => JSON.stringify(reason(name).blocks));
    assert.equal(new Set(texts).size, 3);
  });

  it("leads to the campaign on its page", () => {
    const block = section({ state: "known", similar: [mail("a", { campaign: true })] }).blocks.at(
      -1,
    );
    assert.ok(block?.kind === "page");
    assert.equal(block.url, `/history/history.html?mail=${"a".repeat(16)}`);
  });

  it("is in the text that is copied", () => {
    const similar = [mail("1", { campaign: true, brand: "http://evil.example", by: ["file"] })];
    const text = modelText(buildModel(aReport({ history: { state: "known", similar } })));
    assert.match(text, /── Seen before ──\n→ It belongs .*hxxp:\/\/evil\[\.\]example.*same attach/);
  });
});

/**
 * @param {Partial<Campaign>} [more]
 * @returns {Campaign}
 */
const campaign = (more = {}) => ({ id: 1, count: 2, first: NOON, last: NOON + 3 * DAY, ...more });

describe("a campaign", () => {
  it("has the names of its mails, cleaned and few", () => {
    const brands = ["KAGOYA\u202e", "b", "c", "d"];
    assert.equal(plain(titleOf(campaign({ brands }))), "KAGOYA\ufffd, b, c, …");
    assert.equal(plain(titleOf(campaign())), "No known organisation named");
  });

  it("says when", () => {
    assert.equal(gistOf(campaign()), "2 mails from November 12, 2021 to November 15, 2021");
    assert.equal(gistOf(campaign({ last: NOON })), "2 mails on November 12, 2021");
  });

  it("says how bad, the worst first", () => {
    const levels = { caution: 1, danger: 4, verified: 0, other: 9 };
    assert.deepEqual(
      levelsOf(campaign({ levels })).map(({ text }) => text),
      ["danger: 4", "caution: 1"],
    );
  });

  it("has each place once, and on the map those that are known", () => {
    const osaka = { country: "JP", provider: "KAGOYA", lat: 34.7, lon: 135.5 };
    const places = [
      { country: "PT", count: 2 },
      { ...osaka, count: 1 },
      { ...osaka, count: 3 },
    ];
    assert.deepEqual(
      placesOf(campaign({ places })).map(({ where, who, text }) => [
        plain(where),
        plain(who),
        text,
      ]),
      [
        ["Japan", "KAGOYA", "4 mails"],
        ["Portugal", "", "2 mails"],
      ],
    );
    assert.equal(mapOf(campaign({ places }))?.spots.length, 2);
    assert.equal(mapOf(campaign({ places: [{ country: "PT", count: 2 }] })), null);
  });

  it("of all has what each has", () => {
    const all = allOf([
      campaign({ levels: { danger: 1 }, mails: [mail("1")] }),
      campaign({ id: 2, first: 0, last: 0, levels: { danger: 2 }, count: 5 }),
      campaign({ id: 3, first: NOON - DAY, mails: [mail("2", { date: NOON + DAY })] }),
    ]);
    assert.deepEqual([all.count, all.first, all.levels], [9, NOON - DAY, { danger: 3 }]);
    assert.deepEqual(
      all.mails?.map(({ mark }) => mark[0]),
      ["2", "1"],
    );
  });
});

describe("the line of time", () => {
  it("has every mail on it, and none on its rim", () => {
    const span = spanOf([campaign(), campaign({ first: 0, last: 0 })]);
    for (const date of [NOON, NOON + 3 * DAY]) {
      const at = placeOf(span, date);
      assert.ok(at > 1 && at < 99, String(at));
    }
    assert.deepEqual([placeOf(span, 0), placeOf(span, 1e12)], [0, 100]);
  });

  it("is as long as it must be for a single mail, and for none", () => {
    const { from, to } = spanOf([campaign({ last: NOON })]);
    assert.equal(to - from, 2 * DAY);
    assert.equal(placeOf({ from, to }, NOON), 50);
    assert.ok(spanOf([]).to > spanOf([]).from);
  });

  for (const [days, first] of /** @type {[number, RegExp][]} */ ([
    [3, /^Nov \d+$/],
    [20, /^Nov \d+$/],
    [100, /^[A-Z][a-z]{2} 202\d$/],
    [400, /^[A-Z][a-z]{2} 202\d$/],
    [1500, /^20\d\d$/],
    [20_000, /^(19|20)\d\d$/],
  ])) {
    it(`has a few names on ${days} days`, () => {
      const span = spanOf([campaign({ last: NOON + days * DAY })]);
      const marks = marksOf(span, "en");
      assert.ok(marks.length >= 2 && marks.length <= 6, JSON.stringify(marks));
      assert.match(marks[0]?.text ?? "", first);
      const places = marks.map(({ at }) => at);
      assert.deepEqual(
        places,
        [...new Set(places)].sort((a, b) => a - b),
      );
      assert.ok(places.every((at) => at > 0 && at < 100));
    });
  }
});
