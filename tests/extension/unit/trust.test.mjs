// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { decideTrust } from "../../../extension/src/background/trusting.mjs";
import { asciiDomain, isWithin } from "../../../extension/src/shared/domains.mjs";
import { getSettings } from "../../../extension/src/shared/settings.mjs";
import {
  parseTrust,
  TRUST_MAX,
  trustAbout,
  trustKeysOf,
  trustOffers,
} from "../../../extension/src/shared/trust.mjs";
import {
  FORMAT,
  mergeTrust,
  readTrustFile,
  writeTrustFile,
} from "../../../extension/src/shared/trust-file.mjs";
import { aReport, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Trusted} Trusted */

const NOBODY = { trust: [], trustByDefault: [] };
const FROM = [{ address: "Alice@Shop.example", domain: "shop.example", lends_mailboxes: false }];

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

/**
 * @param {Trusted["kind"]} kind
 * @param {string} value
 * @param {string} [by]
 * @returns {Trusted}
 */
const trusted = (kind, value, by = "dkim:shop.example") => ({ kind, value, by, since: 5 });

/**
 * @param {Partial<Authentication>} authentication
 * @param {object} [facts]
 */
function reportWith(authentication, facts = {}) {
  const known = { identity: "unknown", ...authentication };
  return aReport({ facts: { from: FROM, authentication: known, ...facts } });
}

const bySignature = { identity: "proven", proof: "dkim", proven: "shop.example" };

describe("a domain", () => {
  it("is compared as machines write it", () => {
    assert.equal(asciiDomain("Bücher.Example"), "xn--bcher-kva.example");
    assert.equal(asciiDomain("SHOP.example"), "shop.example");
  });

  for (const domain of ["", "com", "a b.example", "a/b.example", "u@a.example", "192.0.2.1"]) {
    it(`is not “${domain}”`, () => assert.equal(asciiDomain(domain), ""));
  }

  it("lies within another one only by whole labels", () => {
    assert.ok(isWithin("mail.shop.example", "SHOP.example"));
    assert.ok(!isWithin("eshop.example", "shop.example"));
    assert.ok(!isWithin(undefined, undefined));
  });
});

describe("what is stored", () => {
  it("is taken as it is compared, each once", () => {
    assert.deepEqual(
      parseTrust([
        trusted("address", "Alice@Shop.example"),
        { kind: "domain", value: "Bücher.example", by: "spf:Mail.example" },
        { kind: "list", value: "News.Shop.example", by: "dkim:shop.example", since: "yesterday" },
        { ...trusted("address", "alice@shop.example"), since: 9 },
      ]),
      [
        { ...trusted("address", "alice@shop.example"), since: 9 },
        { kind: "domain", value: "xn--bcher-kva.example", by: "spf:mail.example", since: 0 },
        { kind: "list", value: "news.shop.example", by: "dkim:shop.example", since: 0 },
      ],
    );
  });

  it("is left out where it makes no sense, above all a proof that is none", () => {
    const nonsense = [
      ...[null, 7, "a@shop.example", [], {}],
      trusted(/** @type {any} */ ("everybody"), "shop.example"),
      ...["shop.example", "@shop.example", "a@b", "a b@shop.example", "a\u202e@shop.example"].map(
        (value) => trusted("address", value),
      ),
      trusted("domain", "example"),
      trusted("list", "<news.shop.example>"),
      trusted("list", "n".repeat(256)),
      trusted("list", "news.shop.example", ""),
      ...["dmarc:shop.example", "dkim:", "dkim:com", "any", 7, null].map((by) =>
        trusted("address", "a@shop.example", /** @type {any} */ (by)),
      ),
    ];
    assert.deepEqual(parseTrust(nonsense), []);
    assert.deepEqual(parseTrust({ length: 1 }), []);
  });

  it("has an end: the oldest go", () => {
    const many = Array.from({ length: TRUST_MAX + 3 }, (_, i) =>
      trusted("address", `a${i}@shop.example`),
    );
    const kept = parseTrust(many);
    assert.equal(kept.length, TRUST_MAX);
    assert.equal(kept[0]?.value, "a3@shop.example");
  });
});

describe("of a mail, the program is told", () => {
  const raw =
    "From: x\r\nlist-ID: Our news\r\n <News.Shop.example>\r\n\r\nList-Id: <body.example>\r\n";
  const keys = trustKeysOf("Alice <Alice@Bücher.example>", raw);

  it("what fits its sender and its list, not what stands in its text", () => {
    assert.deepEqual(keys, [
      "address:alice@xn--bcher-kva.example",
      "domain:xn--bcher-kva.example",
      "list:news.shop.example",
    ]);
    const lists = {
      trust: [
        trusted("domain", "xn--bcher-kva.example"),
        trusted("address", "bob@xn--bcher-kva.example"),
        trusted("list", "body.example"),
        trusted("list", "news.shop.example"),
      ],
      trustByDefault: [trusted("address", "alice@xn--bcher-kva.example", "")],
    };
    assert.deepEqual(trustAbout(lists, keys), [
      { kind: "address", value: "alice@xn--bcher-kva.example", by: "" },
      { kind: "domain", value: "xn--bcher-kva.example", by: "dkim:shop.example" },
      { kind: "list", value: "news.shop.example", by: "dkim:shop.example" },
    ]);
  });

  it("nothing of a domain above or below", () => {
    const trust = [trusted("domain", "shop.example"), trusted("domain", "a.mail.shop.example")];
    assert.deepEqual(
      trustAbout({ trust, trustByDefault: [] }, trustKeysOf("a@mail.shop.example", "")),
      [],
    );
  });

  it("ten things at most, however many addresses the mail names", () => {
    const author = Array.from({ length: 30 }, (_, i) => `a${i}@shop.example`).join(", ");
    const trust = Array.from({ length: 30 }, (_, i) => trusted("address", `a${i}@shop.example`));
    const told = trustAbout({ trust, trustByDefault: [] }, trustKeysOf(author, ""));
    assert.equal(told.length, 10);
  });

  it("nothing of a mail without a sender", () => {
    assert.deepEqual(trustKeysOf("", "no header at all"), []);
  });
});

describe("trust is offered", () => {
  it("for the address and the domain, with what proves them", () => {
    const rest = { by: "dkim:shop.example", state: "open", since: 0 };
    assert.deepEqual(trustOffers(reportWith(bySignature), NOBODY), [
      { kind: "address", value: "alice@shop.example", ...rest },
      { kind: "domain", value: "shop.example", ...rest },
    ]);
  });

  it("never for a domain where anybody has a mailbox, or that nobody knows to be another", () => {
    for (const lends of [true, undefined]) {
      const from = [{ ...FROM[0], lends_mailboxes: lends }];
      const kinds = trustOffers(reportWith(bySignature, { from }), NOBODY).map(({ kind }) => kind);
      assert.deepEqual(kinds, ["address"]);
    }
  });

  for (const identity of ["unknown", "other", "failed"]) {
    it(`not while the sender is ${identity}`, () => {
      const report = reportWith({ ...bySignature, identity });
      assert.deepEqual(
        trustOffers(report, NOBODY).map(({ by }) => by),
        [null, null],
      );
    });
  }

  it("not without a sender", () => {
    assert.deepEqual(trustOffers(reportWith(bySignature, { from: [] }), NOBODY), []);
    assert.deepEqual(trustOffers(reportWith(bySignature, { from: [{ name: "x" }] }), NOBODY), []);
  });

  const dmarc = { identity: "proven", proof: "dmarc", proven: "shop.example" };
  /** @type {[string, Partial<Authentication>, string][]} */
  const proofs = [
    [
      "the signature of the same organisation",
      {
        dmarc: { state: "known", organisation: "shop.example" },
        dkim: [
          { number: 1, state: "known", result: "pass", domain: "mailer.example" },
          { number: 2, state: "known", result: "fail", domain: "shop.example" },
          { number: 3, state: "known", result: "pass", domain: "mail.shop.example" },
        ],
        spf: { state: "known", result: "pass", domain: "shop.example" },
      },
      "dkim:mail.shop.example",
    ],
    [
      "the server that it allows",
      {
        dmarc: { state: "known", organisation: "shop.example" },
        dkim: [{ number: 1, state: "known", result: "pass", domain: "mailer.example" }],
        spf: { state: "known", result: "pass", domain: "bounce.shop.example" },
      },
      "spf:bounce.shop.example",
    ],
    [
      "what the reader's own side recorded, and nobody else",
      {
        recorded: true,
        dkim: [{ number: 1, state: "known", result: "pass", domain: "shop.example" }],
        results: {
          fields: [
            {
              number: 1,
              trusted: true,
              methods: [
                {
                  method: "dkim",
                  result: "fail",
                  properties: [{ name: "header.d", value: "shop.example" }],
                },
                {
                  method: "spf",
                  result: "pass",
                  properties: [{ name: "smtp.mailfrom", value: "b@shop.example" }],
                },
              ],
            },
            {
              number: 2,
              trusted: false,
              methods: [
                {
                  method: "dkim",
                  result: "pass",
                  properties: [{ name: "header.d", value: "shop.example" }],
                },
              ],
            },
          ],
        },
      },
      "spf:shop.example",
    ],
    ["no more than the result, where nothing more was recorded", { recorded: true }, ""],
  ];
  for (const [name, authentication, by] of proofs) {
    it(`of DMARC it is noted: ${name}`, () => {
      const [offer] = trustOffers(reportWith({ ...dmarc, ...authentication }), NOBODY);
      assert.equal(offer?.by, by);
    });
  }

  it("for a list only when its own domain has signed or sent the mail", () => {
    const list = { list_id: "Our news <news.lists.example>" };
    const by = (/** @type {Partial<Authentication>} */ authentication) =>
      trustOffers(reportWith(authentication, list), NOBODY).find(({ kind }) => kind === "list")?.by;
    const signed = (/** @type {string} */ domain) => ({
      dkim: [{ number: 1, state: "known", result: "pass", domain }],
    });
    assert.equal(by(signed("lists.example")), "dkim:lists.example");
    assert.equal(
      by({ spf: { state: "known", result: "pass", domain: "lists.example" } }),
      "spf:lists.example",
    );
    assert.equal(by(signed("other.example")), null);
    assert.equal(by(signed("a.news.lists.example")), null);
    assert.equal(by(bySignature), null);
  });
});

describe("a click", () => {
  const report = reportWith(bySignature);

  it("stores what our own report says, and takes it back", async () => {
    await decideTrust(report, "address", true, 7);
    const stored = { ...trusted("address", "alice@shop.example"), since: 7 };
    assert.deepEqual((await getSettings()).trust, [stored]);
    const [offer] = trustOffers(report, await getSettings());
    assert.deepEqual([offer?.state, offer?.since], ["trusted", 7]);
    await decideTrust(report, "domain", true, 8);
    await decideTrust(report, "address", false, 9);
    assert.deepEqual(
      (await getSettings()).trust.map(({ kind }) => kind),
      ["domain"],
    );
  });

  it("stores nothing that is not proven, and still takes it back", async () => {
    fake.local.values = { trust: [trusted("address", "alice@shop.example")] };
    const unproven = reportWith({});
    await decideTrust(unproven, "domain", true, 7);
    assert.equal((await getSettings()).trust.length, 1);
    await decideTrust(unproven, "address", false, 7);
    assert.deepEqual((await getSettings()).trust, []);
  });

  it("stores nothing that the mail has not, or that is known", async () => {
    await decideTrust(report, "list", true, 7);
    assert.deepEqual((await getSettings()).trust, []);
    fake.manage({ trust: [{ kind: "address", value: "alice@shop.example" }] });
    await decideTrust(report, "address", true, 7);
    const settings = await getSettings();
    assert.deepEqual(settings.trust, []);
    assert.equal(trustOffers(report, settings)[0]?.state, "managed");
  });
});

describe("a file", () => {
  const list = [trusted("address", "a@shop.example"), trusted("domain", "news.shop.example", "")];

  it("is read as it was written", () => {
    assert.deepEqual(readTrustFile(writeTrustFile(list)), { entries: list });
    assert.deepEqual(readTrustFile(`\ufeff${writeTrustFile([])}`), { entries: [] });
  });

  /** @param {unknown[]} trust */
  const holding = (...trust) => readTrustFile(JSON.stringify({ format: FORMAT, trust }));

  /** @type {[string, unknown, string, (string | number)[]][]} */
  const wrongs = [
    ["an entry that is none", 7, "trusted_file_entry", [2]],
    ["a kind", { kind: "sender", value: "a@b.example" }, "trusted_file_kind", [2, "sender"]],
    ["no kind", { value: "a@b.example" }, "trusted_file_kind", [2, ""]],
    ["a value", { kind: "domain", value: "a@b.example" }, "trusted_file_value", [2, "a@b.example"]],
    ["a value that is no text", { kind: "domain", value: 7 }, "trusted_file_value", [2, "7"]],
    ["a proof", { ...list[0], by: "dkim" }, "trusted_file_by", [2, "dkim"]],
    ["a list and no proof", { kind: "list", value: "a.example" }, "trusted_file_by", [2, ""]],
  ];
  for (const [name, entry, wrong, values] of wrongs) {
    it(`with ${name} that makes no sense is not taken at all, and it is said which`, () => {
      assert.deepEqual(holding(list[0], entry), { wrong, values });
    });
  }

  it("that is something else is said to be", () => {
    for (const text of ["[]", "7", "null", '{"trust":[]}', `{"format":"${FORMAT}"}`]) {
      assert.deepEqual(readTrustFile(text), { wrong: "trusted_file_format", values: [FORMAT] });
    }
  });

  it("that is no JSON is told where, when the parser says so", () => {
    const read = readTrustFile('{\n  "format": oops\n}');
    assert.ok("wrong" in read);
    assert.match(read.wrong, /^trusted_file_json/);
    if (read.values.length > 0) {
      assert.deepEqual(read.values[0], "2");
    }
  });

  it("does not hide what cannot be seen in what is wrong", () => {
    const read = holding({ kind: "address\u202e".padEnd(200, "x"), value: "" });
    assert.ok("wrong" in read && String(read.values[1]).startsWith("address\ufffd"));
    assert.ok("wrong" in read && String(read.values[1]).length <= 61);
  });

  it("is added to what is there, which stays", () => {
    const known = [{ ...trusted("address", "a@shop.example"), since: 1 }];
    const more = [...list, trusted("address", "a@shop.example"), trusted("domain", "b.example")];
    assert.deepEqual(mergeTrust(known, more), {
      trust: [known[0], list[1], trusted("domain", "b.example")],
      added: 2,
      doubles: 2,
    });
  });

  it("that would make too many is not taken", () => {
    const many = Array.from({ length: TRUST_MAX }, (_, i) => trusted("address", `a${i}@b.example`));
    assert.deepEqual(mergeTrust([trusted("domain", "b.example")], many), {
      wrong: "trusted_file_many",
      values: [TRUST_MAX + 1, TRUST_MAX],
    });
  });
});
