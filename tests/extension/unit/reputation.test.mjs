// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { offerBlocks } from "../../../extension/src/components/consent.mjs";
import { reputationBlocks } from "../../../extension/src/components/reputation.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import {
  keysInUse,
  parseKey,
  parseKeys,
  parseServices,
} from "../../../extension/src/shared/services.mjs";
import { DEFAULTS } from "../../../extension/src/shared/settings.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Context} Context */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Reputation} Reputation */

const LINK = "https://login.shop-update.example/ja/";

/**
 * @param {Partial<Reputation>[]} reputation
 * @returns {Context}
 */
function contextOf(reputation) {
  const all = reputation.map((one) => ({
    service: "quad9",
    kind: "domain",
    subject: "greenpaint.pt",
    roles: ["link"],
    state: "known",
    ...one,
  }));
  const lookups = all
    .filter(({ state }) => state === "refused")
    .map(({ service, subject }) => ({
      question: `rated:${service} ${subject}`,
      state: "refused",
      consent: 2,
    }));
  const report = parseReport({ ...aReport(), facts: { reputation: all }, lookups });
  assert.ok(report);
  const consent = {
    account: "Work",
    choice: true,
    resolver: "system",
    blocklists: [],
    able: true,
  };
  return {
    report,
    facts: report.facts,
    zone: 0,
    full: true,
    consent,
    forOthers: false,
    asking: null,
    trust: null,
  };
}

/**
 * @param {Partial<Reputation>[]} reputation
 * @returns {string[]} what is said, a line for each
 */
function said(...reputation) {
  return reputationBlocks(contextOf(reputation)).flatMap((block) => {
    switch (block.kind) {
      case "caption":
        return [`${plain(block.title)} (${plain(block.note)})`];
      case "row":
        return [
          `${block.sign} ${block.label}: ${plain(block.text)}`,
          ...(block.lines ?? []).map(({ text }) => plain(text)),
        ];
      case "line":
        return [plain(block.text)];
      default:
        return assert.fail(block.kind);
    }
  });
}

describe("what services say", () => {
  before(() => speak("en"));

  it("is nothing where none is asked", () => {
    assert.deepEqual(said(), []);
    assert.deepEqual(said({ state: "refused" }), []);
  });

  it("does not take silence for praise", () => {
    for (const standing of ["not-listed", "not-rated"]) {
      const lines = said({ standing }, { service: "surbl", standing });
      assert.equal(lines.filter((line) => /does not mean .* harmless/.test(line)).length, 1);
      assert.match(lines.at(-1) ?? "", /harmless/);
    }
    for (const one of [{ standing: "refused" }, { standing: "listed" }, { state: "pending" }]) {
      assert.doesNotMatch(said(one).join("\n"), /harmless/);
    }
  });

  it("names each subject once", () => {
    const lines = said({ standing: "listed" }, { service: "cloudflare", standing: "not-listed" });
    assert.deepEqual(lines.slice(1, 4), [
      "greenpaint.pt (the site of a link)",
      "warn Quad9: warns of it, without saying for what",
      "known 1.1.1.2: has no warning of it",
    ]);
  });

  it("says Google’s words with Google’s name", () => {
    const lines = said({
      service: "safebrowsing",
      kind: "url",
      subject: LINK,
      standing: "listed",
      threats: ["phishing"],
    });
    assert.deepEqual(lines.slice(1), [
      `${LINK} (a link)`,
      "warn Google: It may be used for phishing. Advisory provided by Google",
      "https://developers.google.com/safe-browsing/v4/advisory",
    ]);
  });

  it("says what is counted, and nothing of what is not known", () => {
    const counted = { standing: "listed", threats: ["malware"], warning: 0, voices: 90, score: 80 };
    assert.deepEqual(said({ ...counted, service: "virustotal" }).slice(2), [
      "warn VirusTotal: warns of it: spreading harmful programs",
      "Voices that warn: 0 of 90",
      "Score: 80 of 100; the higher, the more suspicious",
    ]);
  });

  it("has a word for whatever went wrong", () => {
    assert.match(said({ state: "failed", reason: "no-key" })[2] ?? "", /^failed .* wants a key/);
    assert.match(said({ state: "failed" })[2] ?? "", /^failed Quad9: did not answer$/);
    assert.match(said({ standing: "nonsense" })[2] ?? "", /makes no sense/);
    assert.deepEqual(said({ service: "stranger", standing: "listed" }).slice(2), []);
  });
});

describe("the offer", () => {
  before(() => speak("en"));

  it("says what each service would be told", () => {
    const [offer] = offerBlocks(
      contextOf([
        { state: "refused" },
        { state: "refused", subject: "other.example" },
        { state: "refused", service: "virustotal", kind: "url", subject: LINK },
        { state: "refused", service: "abuseipdb", kind: "address", subject: "192.0.2.1" },
      ]),
    );
    assert.equal(offer?.withServices, true);
    assert.deepEqual(
      offer?.asked.map(({ label, names }) => `${label}: ${plain(names)}`),
      [
        "Quad9: greenpaint.pt, other.example",
        "VirusTotal: hash values of one link",
        "AbuseIPDB: 192.0.2.1",
      ],
    );
  });

  it("does not name a link", () => {
    const [offer] = offerBlocks(
      contextOf([{ state: "refused", service: "safebrowsing", kind: "url", subject: LINK }]),
    );
    assert.doesNotMatch(JSON.stringify(offer), /shop-update/);
  });
});

describe("choices", () => {
  it("know our services only, in our order", () => {
    assert.deepEqual(parseServices(["surbl", "quad9", "quad9", 7, "nobody"]), ["quad9", "surbl"]);
    assert.equal(parseServices("quad9"), null);
    assert.deepEqual(parseServices([]), []);
  });

  it("take keys that can be sent", () => {
    assert.equal(parseKey("  AIza-Sy_0 "), "AIza-Sy_0");
    for (const text of ["", "a b", "a\nb", "é", "k".repeat(257)]) {
      assert.equal(parseKey(text), null);
    }
    assert.deepEqual(parseKeys({ urlhaus: "k1", nobody: "k2", virustotal: 7 }), { urlhaus: "k1" });
    assert.deepEqual(parseKeys(["k"]), {});
  });

  it("keep the keys of what is switched off at home", () => {
    const settings = {
      ...DEFAULTS,
      services: ["urlhaus"],
      serviceKeys: { urlhaus: "k1", virustotal: "k2" },
    };
    assert.deepEqual(keysInUse(settings), { urlhaus: "k1" });
  });
});
