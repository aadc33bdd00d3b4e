// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Block} Block */
/** @typedef {import("../../../extension/src/components/model.d.ts").MapBlock} MapBlock */
/** @typedef {import("../../../extension/src/components/model.d.ts").SpotBlock} SpotBlock */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Spot} Spot */

beforeEach(() => speak("en"));

const LONDON = {
  state: "known",
  country: "GB",
  region: "England",
  city: "London",
  lat: 51.5,
  lon: -0.1,
  radius_km: 25,
  precision: "city",
};

/**
 * @param {Facts} facts
 * @param {boolean} [full]
 * @returns {Block[]} of the section about the origin
 */
function blocks(facts, full = false) {
  const { sections } = buildModel(aReport({ facts }), { full });
  return sections.find(({ id }) => id === "origin")?.blocks ?? [];
}

/**
 * @param {Facts} facts
 * @returns {SpotBlock[]}
 */
function spots(facts) {
  return blocks(facts, true).filter((block) => block.kind === "spot");
}

/**
 * @param {Facts} facts
 * @returns {MapBlock | undefined}
 */
function mapOf(facts) {
  return blocks(facts).find((block) => block.kind === "map");
}

/**
 * @param {Partial<Spot>} place
 * @returns {string[]} what is said of a link's machine
 */
function said(place) {
  const [spot] = spots({ places: [{ role: "link", ip: "192.0.2.1", state: "known", ...place }] });
  return spot?.lines.map(({ text }) => plain(text)) ?? [];
}

describe("a place", () => {
  it("is named as far as it is known", () => {
    assert.deepEqual(said(LONDON), ["London, England, United Kingdom · within about 25 km"]);
    assert.deepEqual(said({ ...LONDON, precision: "region" }), [
      "England, United Kingdom · within about 25 km",
    ]);
    assert.deepEqual(said({ ...LONDON, precision: "country" }), [
      "United Kingdom · only the country is known",
    ]);
    assert.deepEqual(said({ country: "SG", city: "Singapore", precision: "city" }), ["Singapore"]);
    assert.deepEqual(said({ country: "ZZ" }), ["ZZ"]);
    assert.deepEqual(said({}), ["Nothing is recorded about where this address is."]);
  });

  it("is written in the reader's order", () => {
    speak("ja");
    assert.deepEqual(said(LONDON), ["イギリス、England、London · 誤差はおよそ25 km"]);
  });

  it("says by what it is known, and whose network it is", () => {
    const cloud = { cloud: "Amazon Web Services", cloud_region: "eu-west-2" };
    const network = { asn: 16509, provider: "Amazon.com, Inc.", hosting: "cloud" };
    assert.deepEqual(said({ ...LONDON, ...cloud, ...network }), [
      "London, England, United Kingdom · within about 25 km" +
        " · by the machine’s name (Amazon Web Services, eu-west-2)",
      "Amazon.com, Inc. (AS16509) · rents out machines by the hour",
    ]);
    assert.deepEqual(said({ country: "JP", asn: 7684 }), ["Japan", "AS7684"]);
    assert.deepEqual(said({ country: "JP", provider: "X", hosting: "odd" }), ["Japan", "X"]);
  });

  it("is none where an address is answered from everywhere", () => {
    const [line] = said({ ...LONDON, anycast: true });
    assert.match(line ?? "", /many places at once/);
    const places = /** @type {Spot[]} */ ([
      { role: "link", ip: "192.0.2.1", ...LONDON, anycast: true },
    ]);
    assert.equal(mapOf({ places }), undefined);
  });
});

describe("the machines of a mail", () => {
  it("stand there once for each role, the origin first", () => {
    const places = /** @type {Spot[]} */ ([
      { role: "hop", ip: "192.0.2.2", ...LONDON },
      { role: "hop", ip: "192.0.2.2", ...LONDON },
      { role: "sender", domain: "a.example", ip: "192.0.2.3", ...LONDON },
      { role: "link", domain: "a.example", ip: "192.0.2.3", ...LONDON },
      { role: "link", ip: "192.0.2.4", ...LONDON },
    ]);
    const origin = { ip: "192.0.2.1", country: "JP", place_state: "known" };
    assert.deepEqual(
      spots({ origin, places }).map(({ title }) => plain(title)),
      [
        "The mail set out here: 192.0.2.1",
        "The mail passed here: 192.0.2.2",
        "A machine of the sender’s domain a.example: 192.0.2.3",
        "A link leads here: a.example (192.0.2.3)",
        "A link leads here: 192.0.2.4",
      ],
    );
    const again = /** @type {Spot} */ ({ role: "origin", ip: "192.0.2.1", ...LONDON });
    assert.equal(spots({ origin, places: [again] }).length, 1);
  });

  it("are counted where there is no room for all", () => {
    const places = /** @type {Spot[]} */ (
      Array.from({ length: 14 }, (_, i) => ({ role: "link", ip: `192.0.2.${i}`, ...LONDON }))
    );
    const lines = blocks({ places }).filter((block) => block.kind === "line");
    assert.deepEqual(
      lines.map(({ text }) => plain(text)),
      ["2 more machines are not listed here."],
    );
    assert.equal(spots({ places }).length, 14);
    assert.equal(mapOf({ places })?.spots.length, 14);
  });

  it("that are not known are told apart by why", () => {
    const places = /** @type {Spot[]} */ ([
      { role: "link", domain: "a.example", state: "refused" },
      { role: "link", domain: "b.example", state: "pending" },
      { role: "link", domain: "c.example", state: "failed", reason: "timeout" },
      { role: "hop", ip: "192.0.2.1", state: "failed", reason: "no-data" },
    ]);
    const [, row] = blocks({ places });
    assert.ok(row?.kind === "row");
    assert.deepEqual(
      [row, ...(row.lines ?? [])].map(({ sign, text }) => `${sign} ${plain(text)}`.slice(0, 30)),
      [
        "pending Still being looked up: b.example",
        "refused Not looked up, because that has not",
        "failed Could not be looked up: c.example",
        "absent There is no data about places",
      ].map((text) => text.slice(0, 30)),
    );
  });

  it("have no links made of them in a copied text", () => {
    const places = /** @type {Spot[]} */ ([
      { role: "link", domain: "a.example", ip: "192.0.2.3", ...LONDON },
    ]);
    const sources = [{ text: "IP Geolocation by DB-IP", url: "https://db-ip.com" }];
    const report = aReport({
      facts: { places, place_sources: sources, country_path: ["GB", "JP"] },
    });
    const text = modelText(buildModel(report));
    assert.match(text, /→ A link leads here: a\[\.\]example \(192\.0\.2\.3\)\n {3}London/);
    assert.match(
      text,
      /Source of the places: IP Geolocation by DB-IP · hxxps:\/\/db-ip\[\.\]com\n/,
    );
    assert.match(text, /\nCountries: United Kingdom → Japan\n/);
  });
});

describe("the map of a mail", () => {
  it("has the Pacific in its middle for readers of Japanese", () => {
    const places = /** @type {Spot[]} */ ([{ role: "hop", ip: "192.0.2.1", ...LONDON }]);
    assert.equal(mapOf({ places })?.home, 11.5);
    speak("ja");
    assert.equal(mapOf({ places })?.home, 150);
  });

  it("takes nothing that is no place", () => {
    const odd = [
      { lat: 91, lon: 0 },
      { lat: 0, lon: 181 },
      { lat: "1", lon: "2" },
      { lat: 1e308, lon: -1e308 },
      { lat: 10, lon: null },
    ];
    const places = odd.map((one, i) => ({
      role: "link",
      ip: `192.0.2.${i}`,
      ...LONDON,
      ...one,
    }));
    const wild = [
      { role: "throne", ip: "192.0.2.9", ...LONDON },
      { role: "link", ip: "192.0.2.8", ...LONDON, radius_km: 1e9, city: "x\u202e".repeat(5000) },
    ];
    const report = parseReport(aReport({ facts: { places: [...places, ...wild] } }));
    const shown = mapOf(report?.facts ?? assert.fail());
    assert.equal(shown?.spots.length, 1);
    const [spot] = shown?.spots ?? [];
    assert.equal(spot?.radius, 0);
    assert.ok((spot?.label.length ?? 99) <= 31);
    assert.doesNotMatch(`${spot?.label}${spot?.name}`, /\u202e/);
  });

  it("is of the seeds what their authors saw", () => {
    const path = new URL("../reports/seed-2.json", import.meta.url);
    const report = parseReport(JSON.parse(readFileSync(path, "utf8"))) ?? assert.fail();
    const shown = mapOf(report.facts) ?? assert.fail();
    assert.deepEqual(
      shown.spots.map(({ role, label }) => `${role} ${label}`),
      ["origin London", "hop Japan", "sender Chiyoda City", "link Odivelas"],
    );
  });
});
