// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { bannerFor, isExcepted, withException } from "../../../extension/src/background/banner.mjs";
import { failed } from "../../../extension/src/background/outcome.mjs";
import { DEFAULTS } from "../../../extension/src/shared/settings.mjs";
import { aFinding, aReport, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Threshold} Threshold */

before(() => {
  install();
});

const suspicious = aReport({
  level: "caution",
  findings: [aFinding("reply-to-elsewhere", 10), aFinding("nul-bytes", 30), aFinding("x", 0)],
  facts: { from: [{ address: "Mallory@Evil.example" }, { address: "bob@shop.example" }] },
});

/**
 * @param {Level} level
 * @param {Threshold} bannerFrom
 */
function isShown(level, bannerFrom) {
  return bannerFor(done(aReport({ level })), { ...DEFAULTS, bannerFrom }) !== null;
}

/**
 * @param {import("../../../extension/src/shared/types.d.ts").Report} report
 * @returns {import("../../../extension/src/shared/types.d.ts").Outcome}
 */
function done(report) {
  return { state: "done", report };
}

describe("the threshold", () => {
  /** @type {[Threshold, Level[]][]} */
  const cases = [
    ["caution", ["caution", "danger"]],
    ["danger", ["danger"]],
    ["never", []],
  ];
  for (const [bannerFrom, wanted] of cases) {
    it(bannerFrom, () => {
      /** @type {Level[]} */
      const levels = ["verified", "nothing-found", "caution", "danger"];
      assert.deepEqual(
        levels.filter((level) => isShown(level, bannerFrom)),
        wanted,
      );
    });
  }

  it("shows nothing for a failure", () => {
    assert.equal(bannerFor(failed("host-missing"), DEFAULTS), null);
  });
});

it("the banner says the headline", () => {
  const evidence = [{ key: "count", value: "3" }];
  const report = aReport({
    findings: [{ ...aFinding("nul-bytes", 30), evidence }],
    verdict: { level: "danger", score: 30, headline: "nul-bytes" },
  });
  const banner = bannerFor(done(report), DEFAULTS);
  assert.equal(banner?.level, "danger");
  assert.match(String(banner?.sentence), /^The mail contains NUL bytes \(3\)\. /);
});

describe("the button for trust", () => {
  const from = [{ address: "alice@shop.example", domain: "shop.example", lends_mailboxes: false }];
  const authentication = { identity: "proven", proof: "dkim", proven: "shop.example" };
  const alice = { kind: /** @type {const} */ ("address"), value: "alice@shop.example" };
  const rest = { by: "dkim:shop.example", since: 5 };
  /**
   * @param {Level} level
   * @param {object} [changes] to the facts
   * @param {Partial<import("../../../extension/src/shared/types.d.ts").Settings>} [settings]
   */
  const trust = (level, changes = {}, settings = {}) => {
    const report = aReport({ level, facts: { from, authentication, ...changes } });
    return bannerFor(done(report), { ...DEFAULTS, ...settings })?.trust;
  };

  it("is there where the sender is proven", () => {
    assert.equal(trust("caution"), "offer");
    assert.equal(trust("caution", { authentication: { identity: "unknown" } }), undefined);
    assert.equal(trust("caution", { from: [] }), undefined);
  });

  it("is not offered beside a warning of danger", () => {
    assert.equal(trust("danger"), undefined);
  });

  it("takes the reader's own trust back, at any level and without a proof", () => {
    const settings = { trust: [{ ...alice, ...rest }] };
    assert.equal(trust("caution", {}, settings), "undo");
    assert.equal(trust("danger", { authentication: { identity: "failed" } }, settings), "undo");
  });

  it("is not there where the domain is trusted, or an administrator has said so", () => {
    const domain = { kind: /** @type {const} */ ("domain"), value: "shop.example", ...rest };
    assert.equal(trust("caution", {}, { trust: [domain] }), undefined);
    assert.equal(trust("caution", {}, { trustByDefault: [{ ...alice, ...rest }] }), undefined);
  });
});

describe("an exception", () => {
  /** @param {...string} reasons */
  const forMallory = (...reasons) => [{ address: "mallory@evil.example", reasons, since: 0 }];

  it("covers the same reasons, and fewer", () => {
    assert.ok(isExcepted(suspicious, forMallory("nul-bytes", "reply-to-elsewhere")));
    assert.ok(isExcepted(suspicious, forMallory("nul-bytes", "reply-to-elsewhere", "other")));
    const exceptions = forMallory("nul-bytes", "reply-to-elsewhere");
    assert.equal(bannerFor(done(suspicious), { ...DEFAULTS, exceptions }), null);
  });

  it("does not cover a new reason", () => {
    assert.equal(isExcepted(suspicious, forMallory("nul-bytes")), false);
    assert.equal(isExcepted(suspicious, forMallory()), false);
  });

  it("is for one sender, the first of From", () => {
    const exception = { reasons: ["nul-bytes", "reply-to-elsewhere"], since: 0 };
    const forOther = [{ ...exception, address: "bob@shop.example" }];
    assert.equal(isExcepted(suspicious, forOther), false);
  });
});

describe("a new exception", () => {
  it("is for the reasons that count", () => {
    assert.deepEqual(withException([], suspicious, 7), [
      { address: "mallory@evil.example", reasons: ["reply-to-elsewhere", "nul-bytes"], since: 7 },
    ]);
  });

  it("covers its own report", () => {
    assert.ok(isExcepted(suspicious, withException([], suspicious, 7)));
  });

  it("adds to that of the same sender and leaves the others", () => {
    const bob = { address: "bob@shop.example", reasons: [], since: 1 };
    const old = { address: "mallory@evil.example", reasons: ["nul-bytes", "old"], since: 2 };
    assert.deepEqual(withException([old, bob], suspicious, 7), [
      bob,
      { ...old, reasons: ["nul-bytes", "old", "reply-to-elsewhere"], since: 7 },
    ]);
  });

  it("needs a sender", () => {
    assert.deepEqual(withException([], aReport({ facts: {} }), 7), []);
  });
});
