// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { countryName } from "../../../extension/src/components/countries.mjs";
import { isAnyRefused } from "../../../extension/src/components/consent.mjs";
import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import {
  all,
  answered,
  company,
  network,
  others,
  person,
  questions,
  refused,
} from "./registries.mjs";
import { aReport, catalogue, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Row} Row */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Lookup} Lookup */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Owner} Owner */

/** @type {Consent} */
const consent = { account: "Work", choice: true, resolver: "system", blocklists: [], able: true };

beforeEach(() => speak("en"));

/**
 * @param {Owner[] | undefined} owners
 * @param {{lookups?: Lookup[], full?: boolean, consent?: Consent | null}} [how]
 */
function section(owners, { lookups = [], ...how } = {}) {
  const report = aReport({ facts: owners ? { owners } : {}, lookups });
  const { sections } = buildModel(report, { zone: 0, ...how });
  return sections.find(({ id }) => id === "owners") ?? assert.fail("no such section");
}

/**
 * @param {Owner} owner
 * @param {{lookups?: Lookup[], full?: boolean}} [how]
 * @returns {Record<string, string>} what its rows say, by their labels
 */
function rows(owner, how) {
  const found = section([owner], how).blocks.flatMap((block) =>
    block.kind === "row"
      ? [[block.label, [block.text, ...(block.lines ?? []).map(({ text }) => text)].map(plain)]]
      : [],
  );
  return Object.fromEntries(
    found.map(([label, lines]) => [label, String(/** @type {string[]} */ (lines).join(" | "))]),
  );
}

/**
 * @param {Owner} owner
 * @returns {Row}
 */
function firstRow(owner) {
  const row = section([owner]).blocks.find(({ kind }) => kind === "row");
  return row?.kind === "row" ? row : assert.fail("no row");
}

describe("an owner", () => {
  it("is told with all that the registry says", () => {
    assert.deepEqual(rows(person), {
      Owner:
        "Registrant of thenewlyfe.com | The registry does not show the rest. That is normal today.",
      "Located in": "United States, Arizona, Tempe",
      Registrar: "NameSilo, LLC",
      Registered: "2021-11-27, 12 days old when this mail came",
      Expires: "2022-11-27",
      Status:
        "clientHold: taken out of service by its registrar: the name leads nowhere | " +
        "addPeriod: registered only a few days ago | " +
        "locked against changes, as is usual (clientTransferProhibited, clientUpdateProhibited)",
      "Name servers": "a.ns.example, b.ns.example, c.ns.example, d.ns.example, …",
      "Abuse desk": "abuse@namesilo.com, +1.4805240066",
      "Said by": "rdap.verisign.com (RDAP), rdap.namesilo.com (RDAP)",
    });
    assert.match(rows(person, { full: true })["Name servers"] ?? "", /e\.ns\.example$/);
  });

  it("has its Japanese name first for those who read Japanese", () => {
    assert.equal(rows(company)["Owner"], "DYFLEX Co.,Ltd. (株式会社ダイフレックス)");
    speak("ja");
    assert.equal(rows(company)["登録者"], "株式会社ダイフレックス（DYFLEX Co.,Ltd.）");
    assert.equal(rows(company)["所在地"], "日本");
    assert.equal(rows(company)["登録日"], "2000-05-30（このメールの時点で登録から約22年）");
  });

  it("of a network is told with its range", () => {
    const own = rows(network);
    assert.equal(own["Held by"], "Microsoft Corporation");
    assert.equal(own["Network"], "MSFT, 52.145.0.0 - 52.191.255.255");
    assert.equal(own["Registered"], "2015-11-24, 6 years old when this mail came");
  });

  it("who is not shown, or not named, is said to be so, and held against nobody", () => {
    const [hidden, unnamed] = /** @type {[Owner, Owner]} */ (others.slice(0, 2));
    assert.match(
      firstRow(hidden).text.join(),
      /^The registry does not show the owner\. That is normal/,
    );
    assert.equal(firstRow(hidden).sign, undefined);
    assert.match(firstRow(unnamed).text.join(), /names no owner/);
    assert.equal(rows(unnamed)["Located in"], "Q7");
  });

  it("that is not known is told by why", () => {
    const signs = others.slice(2).map((owner) => {
      const { text, sign } = firstRow(owner);
      return `${owner.subject} ${sign}: ${plain(text)}`;
    });
    const busy =
      "The registry has had too many questions and answers no more for now. So nothing is known; this does not mean that there is no registration.";
    const none = "There was no usable answer";
    assert.deepEqual(signs, [
      "gone.example absent: The registry has no such domain: nobody has registered it.",
      "198.51.100.1 absent: The registries know no such network.",
      "kept.example absent: The registry keeps this name back: it is nobody’s.",
      `busy.example failed: ${busy}`,
      `often.example failed: ${busy}`,
      "odd.example unknown: The registry’s answer cannot be understood. So nothing is known.",
      `slow.example failed: ${none} (no answer in time). So nothing is known.`,
      `alone.example failed: ${none} (no registry for it is known). So nothing is known.`,
      `round.example failed: ${none} (it was sent on too often). So nothing is known.`,
      `new.example failed: ${none} (something-new). So nothing is known.`,
      `dumb.example failed: ${none}. So nothing is known.`,
      "2001:db8::1 pending: The registry has been asked, and has not answered yet.",
    ]);
  });

  it("has an age in words", () => {
    const ages = [-1, 0, 1, 59, 60, 729, 730, 731, 36_525].map((days) =>
      rows({ ...network, age_days: days })["Registered"]?.replace(/^2015-11-24, /, ""),
    );
    assert.deepEqual(ages, [
      "after this mail came; it may have been registered anew since",
      "the day on which this mail came",
      "one day old when this mail came",
      "59 days old when this mail came",
      "one month old when this mail came",
      "23 months old when this mail came",
      "23 months old when this mail came",
      "2 years old when this mail came",
      "100 years old when this mail came",
    ]);
    for (const created of [1e300, -1e300, 1e15]) {
      assert.equal(rows({ ...network, created })["Registered"], undefined);
    }
  });

  it("is captioned by its name as people read it, and by what it has to do with the mail", () => {
    const captions = section(all).blocks.flatMap((block) =>
      block.kind === "caption" ? [`${plain(block.title)}: ${plain(block.note)}`] : [],
    );
    assert.equal(captions[0], "dyflex.co.jp: the sender’s domain, the domain of Return-Path");
    assert.equal(captions[4], "bücher.example = xn--bcher-kva.example: the domain of Reply-To");
    assert.equal(captions.at(-1), "2001:db8::1: the network of a link’s server");
  });

  it("has what the server said beside it, as it came, and whether that is from memory", () => {
    const said = section([company], { lookups: answered }).blocks.find(
      (block) => block.kind === "row" && block.label === "Said by",
    );
    assert.ok(said?.kind === "row" && said.record);
    assert.match(plain(said.lines?.[0]?.text ?? []), /from memory/);
    assert.equal(said.record.label, "As it came from whois.jprs.jp");
    assert.equal(plain(said.record.lines[2] ?? []), "g. [組織名] 株式会社ダイフレックス");
    assert.equal(said.record.long, true);
    assert.doesNotMatch(modelText(buildModel(aReport({ facts: { owners: [company] } }))), /組織名/);
  });
});

describe("the section", () => {
  it("is called by the first owner that is named", () => {
    assert.equal(section(all).gist, "DYFLEX Co.,Ltd.");
    assert.equal(section(others).gist, "");
    assert.equal(section(refused).gist, "not asked");
  });

  it("says when nothing was looked into", () => {
    for (const owners of [undefined, []]) {
      const { blocks } = section(owners);
      assert.equal(blocks.length, 1);
      assert.match(blocks[0]?.kind === "line" ? plain(blocks[0].text) : "", /was looked into/);
    }
  });

  it("names together those that nobody may ask about, and is not fine", () => {
    const own = section(refused, { lookups: questions });
    assert.deepEqual(
      own.blocks.map(({ kind }) => kind),
      ["state", "lesson"],
    );
    assert.equal(own.worst, "refused");
  });
});

describe("the offer to ask", () => {
  /** @param {Partial<Consent>} [changes] */
  const offer = (changes = {}) =>
    section(refused, { lookups: questions, consent: { ...consent, ...changes } }).blocks.find(
      ({ kind }) => kind === "offer",
    );

  it("says everything that would be sent, each once", () => {
    const block = offer();
    assert.ok(block?.kind === "offer");
    assert.deepEqual(
      block.asked.map(({ label, names }) => [label, plain(names)]),
      [
        ["domains", "dyflex.co.jp, thenewlyfe.com"],
        ["IP addresses", "52.185.142.1"],
      ],
    );
    assert.equal(block.withNames, false);
  });

  it("says that the DNS is asked as well, where that was not allowed", () => {
    for (const choice of [null, false]) {
      const block = offer({ choice });
      assert.equal(block?.kind === "offer" && block.withNames, true);
    }
  });

  it("stands open for a mail that gives reason to ask", () => {
    for (const [level, isPressing] of /** @type {const} */ ([
      ["danger", true],
      ["caution", true],
      ["nothing-found", false],
      ["verified", false],
    ])) {
      const verdict = { level, score: 50 };
      const report = aReport({ facts: { owners: refused }, lookups: questions, verdict });
      const blocks = buildModel(report, { zone: 0, consent }).sections.flatMap((one) => one.blocks);
      const block = blocks.find(({ kind }) => kind === "offer");
      assert.equal(block?.kind === "offer" && block.isPressing, isPressing, level);
    }
  });

  it("is not made where nobody can ask, or nothing was refused", () => {
    assert.equal(offer({ able: false }), undefined);
    const kinds = section(all, { lookups: answered, consent }).blocks.map(({ kind }) => kind);
    assert.equal(kinds.includes("offer"), false);
    assert.equal(isAnyRefused(aReport({ lookups: questions })), true);
    assert.equal(isAnyRefused(aReport({ lookups: answered })), false);
  });

  it("is no part of a text", () => {
    const report = aReport({ facts: { owners: refused }, lookups: questions });
    assert.doesNotMatch(modelText(buildModel(report, { consent })), /Ask the registries/);
  });
});

describe("a report with owners", () => {
  it("keeps them, and loses what does not fit", () => {
    const facts = { owners: all, links: [{ ip: "192.0.2.1", country: "PT", owner: "A" }] };
    const report = aReport({ facts, lookups: answered });
    assert.deepEqual(parseReport(structuredClone(report)), report);
    const wrong = [{ kind: "domain" }, { ...person, statuses: [7, "ok"], age_days: "12", x: 1 }];
    const kept = parseReport({ ...report, facts: { owners: wrong } })?.facts.owners;
    const { age_days, ...rest } = person;
    assert.equal(age_days, 12);
    assert.deepEqual(kept, [{ ...rest, statuses: ["ok"] }]);
  });
});

describe("names of countries", () => {
  it("are the catalogue's, in its language", () => {
    const names = (/** @type {string} */ lang) => {
      speak(lang);
      return ["US", "pt", "HK", "Q7", "U", "USA", "__", undefined].map((code) =>
        plain(countryName(code)),
      );
    };
    const rest = ["Q7", "U", "USA", "__", ""];
    assert.deepEqual(names("en"), ["United States", "Portugal", "Hong Kong", ...rest]);
    assert.deepEqual(names("ja"), ["アメリカ合衆国", "ポルトガル", "香港", ...rest]);
  });
});

describe("the words for it", () => {
  it("are Japanese without marks of English", () => {
    const own = Object.entries(catalogue("ja")).filter(([key]) =>
      /^(owners?|offer|epp|age|country|lesson_owners|options_owners|reason|question|link)_/.test(
        key,
      ),
    );
    assert.ok(own.length > 330);
    assert.deepEqual(
      own.filter(([, text]) => /[()!?:]|安全|安心/.test(text)),
      [],
    );
  });
});
