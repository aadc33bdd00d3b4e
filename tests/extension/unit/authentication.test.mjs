// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { modelText } from "../../../extension/src/components/text.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { facts, lookups, mixed, open, proven, signature } from "./proofs.mjs";
import { aReport, catalogue, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Row} Row */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */

beforeEach(() => speak("en"));

/**
 * @param {Authentication} authentication
 * @param {object} [changes] to the report
 * @param {{full?: boolean, consent?: Consent}} [how]
 */
function section(authentication, changes = {}, how = {}) {
  const report = aReport({ facts: { ...facts, authentication }, ...changes });
  const { sections } = buildModel(report, { zone: 0, ...how });
  return sections.find(({ id }) => id === "authentication") ?? assert.fail("no section");
}

/**
 * @param {ReturnType<typeof section>} own
 * @returns {Row[]}
 */
function rows({ blocks }) {
  return blocks.filter((block) => block.kind === "row");
}

/**
 * @param {ReturnType<typeof section>} own
 * @param {string} label
 * @returns {string[]} its sign, its value and its lines
 */
function row(own, label) {
  const found = rows(own).find((one) => one.label === label) ?? assert.fail(`no row ${label}`);
  return [
    found.sign ?? "",
    plain(found.text),
    ...(found.lines ?? []).map(({ text }) => plain(text)),
  ];
}

/**
 * @param {ReturnType<typeof section>} own
 * @returns {[string, string]} sign and sentence of what it comes to
 */
function conclusion({ blocks }) {
  const [first] = blocks;
  assert.ok(first?.kind === "state");
  return [first.sign, plain(first.text)];
}

describe("what authentication comes to", () => {
  for (const [proof, says] of /** @type {const} */ ([
    ["dmarc", "shop.example stands behind this mail (DMARC)."],
    ["dkim", "shop.example stands behind this mail: its signature holds (DKIM)."],
    ["spf", "shop.example stands behind this mail: one of its own servers sent it (SPF)."],
  ])) {
    it(`is proven by ${proof}`, () => {
      const own = section({ ...proven, proof });
      assert.deepEqual(conclusion(own), ["holds", says]);
      assert.equal(own.gist, "shop.example");
      assert.equal(own.worst, "holds");
    });
  }

  it("is somebody else's", () => {
    const own = section({ ...proven, identity: "other", proof: "dkim", proven: "list.example" });
    const [sign, says] = conclusion(own);
    assert.equal(sign, "note");
    assert.match(says, /^list\.example stands behind this mail\. That is not shop\.example/);
  });

  it("is disowned", () => {
    assert.deepEqual(conclusion(section(mixed))[0], "broken");
    assert.match(conclusion(section(mixed))[1], /^shop\.example disowns this mail/);
    assert.match(conclusion(section({ ...mixed, proof: "spf" }))[1], /may not send .* \(SPF\)/);
  });

  for (const [state, final, sign, says] of /** @type {const} */ ([
    ["pending", false, "pending", /not known yet/],
    ["pending", true, "failed", /could not be checked/],
    ["refused", true, "not-asked", /nobody outside was asked/],
    ["failed", true, "failed", /could not be checked/],
    ["known", true, "unknown", /^Nothing shows whether shop\.example/],
    ["odd", true, "unknown", /^Nothing shows/],
  ])) {
    it(`is unknown while its parts are ${state}, and reads as such`, () => {
      const own = section(open(state), { final, lookups: lookups(state) });
      assert.equal(conclusion(own)[0], sign);
      assert.match(conclusion(own)[1], says);
      assert.equal(own.worst, sign);
    });
  }

  it("is unknown where no domain is named, and for words of another version", () => {
    const nobody = section(proven, { facts: { authentication: proven } });
    assert.equal(conclusion(nobody)[0], "unknown");
    assert.equal(conclusion(section({ ...proven, identity: "certain" }))[0], "unknown");
    assert.equal(conclusion(section({ ...proven, proof: "magic" }))[0], "unknown");
  });

  it("says whose word it is, and of which day", () => {
    const lines = (/** @type {Authentication} */ auth) =>
      section(auth).blocks.flatMap((one) => (one.kind === "line" ? [plain(one.text)] : []));
    assert.match(lines(proven)[0] ?? "", /^Fuwake checked this itself/);
    assert.match(lines({ ...proven, recorded: true })[0] ?? "", /^Your own server found this/);
    assert.match(lines(mixed)[1] ?? "", /^This mail is old/);
    assert.deepEqual(lines(open("refused")), []);
  });
});

describe("the row of DMARC", () => {
  /** @param {object} changes */
  const of = (changes) =>
    row(section({ ...proven, dmarc: { ...proven.dmarc, ...changes, state: "known" } }), "DMARC");

  it("compares what fits", () => {
    assert.match(
      String(of({})[1]),
      /\(shop\.example\) and that of the envelope \(mail\.shop\.example\) both fit/,
    );
    assert.match(
      String(of({ spf_aligned: false })[1]),
      /signature \(shop\.example\) fits .* shop\.example/,
    );
    assert.match(String(of({ dkim_aligned: false })[1]), /envelope \(mail\.shop\.example\) fits/);
    assert.match(
      String(of({})[2]),
      /^The owner of shop\.example wants mail that fails to be turned away/,
    );
  });

  it("compares what does not, and tells both standards where they differ", () => {
    assert.deepEqual(row(section(mixed), "DMARC"), [
      "broken",
      "Failed: nothing that is proven fits the sender’s domain, shop.example.",
      "The signature that holds is that of list.example.",
      "The owner of shop.example wants mail that fails to be turned away.",
      "The two versions of the standard judge this mail differently.",
      "RFC 9989, the newer one: failed, to be turned away, judged as shop.example.",
      "RFC 7489, which most servers still follow: passed, nothing asked for, judged as example.",
    ]);
  });

  it("tells what is not fine apart", () => {
    assert.deepEqual(of({ result: "none", policy: undefined }).slice(0, 2), [
      "absent",
      "shop.example publishes no DMARC record.",
    ]);
    assert.equal(of({ result: "permerror" })[0], "broken");
    assert.equal(of({ result: "temperror" })[0], "failed");
    assert.equal(of({ result: "new" })[0], "failed");
  });

  it("has the record as it was published", () => {
    const [first] = rows(section(proven));
    assert.equal(first?.record?.label, "As published at _dmarc.shop.example");
    assert.deepEqual(first?.record?.lines.map(plain), [proven.dmarc?.record]);
  });
});

describe("the row of SPF", () => {
  /**
   * @param {object} changes
   * @param {object} [client]
   */
  const of = (changes, client = {}) =>
    row(
      section({
        ...proven,
        client: { ...proven.client, ...client },
        spf: { ...proven.spf, ...changes, state: "known" },
      }),
      "SPF",
    );

  for (const [result, sign] of /** @type {const} */ ([
    ["pass", "holds"],
    ["fail", "broken"],
    ["softfail", "broken"],
    ["permerror", "broken"],
    ["neutral", "absent"],
    ["none", "absent"],
    ["temperror", "failed"],
    ["new", "failed"],
  ])) {
    it(`is ${sign} for ${result}`, () => {
      assert.equal(of({ result })[0], sign);
      assert.doesNotMatch(of({ result }).join(), /\$\d|⟦/);
    });
  }

  it("does not apply to a login, or where nobody knows the machine", () => {
    const none = { result: "none", problem: "not-applicable", domain: undefined };
    assert.deepEqual(of(none, { kind: "submitted" }), [
      "not-applicable",
      "does not apply: the sender had logged in to your own server",
    ]);
    assert.match(String(of(none, { kind: "unknown" })[1]), /no line of your own servers/);
  });

  it("says whom it is about, and what the owner says", () => {
    const own = row(section(mixed), "SPF");
    assert.deepEqual(own, [
      "broken",
      "Failed, but not for certain: 198.51.100.7 is none of the machines that list.example names.",
      "This is about list.example, the domain that bounces go to. You see shop.example.",
      "The mail was passed on to you: 198.51.100.7 is whoever did that, not its author.",
      "Which machine it was is not certain.",
      "In the words of the domain’s owner, which nobody checks: “Ask postmaster <b>now</b>”",
    ]);
  });

  it("gives the reason in words, or in the program's", () => {
    assert.equal(
      of({ result: "permerror", problem: "several-records" })[2],
      "There are several records, so none of them counts.",
    );
    assert.equal(
      of({ result: "permerror", problem: "new-word" })[2],
      "In the program’s words: “new-word”.",
    );
  });
});

describe("the rows of DKIM", () => {
  /** @param {object} changes */
  const of = (changes) => row(section({ ...proven, dkim: [{ ...signature, ...changes }] }), "DKIM");

  it("say what is wrong with each signature, and what mends it", () => {
    const own = section(mixed, {}, { full: true });
    assert.deepEqual(row(own, "DKIM 1"), [
      "broken",
      "Failed: the text was changed after shop.example had signed it.",
      "The signature holds once the tag “[spam]” in front of the subject and the text that was added at the end are taken off.",
      "The header was changed after it had been signed, or the signature is invented.",
    ]);
    assert.deepEqual(row(own, "DKIM 2"), [
      "holds",
      "Passed: list.example signed this mail, and what it signed is unchanged.",
      "Signed by list.example; you see shop.example. The signature proves nothing about shop.example.",
      "Only the beginning of the text is signed; the last 4711 bytes could have been added by anybody.",
      "The sender’s address is not signed, so anybody could have changed it.",
      "Another sender, subject or content type could be added without breaking the signature.",
      "The domain’s owner says that this is only a test.",
    ]);
    assert.match(row(own, "DKIM 3").join(), /no longer accepted.*only 512 bits.*SHA-1/);
    assert.match(row(own, "DKIM 4").join(), /faulty.*The key is not written/);
    assert.deepEqual(row(own, "DKIM 5").slice(0, 2), [
      "absent",
      "Says nothing: shop.example publishes no such key, or no longer.",
    ]);
    assert.equal(row(own, "DKIM 5").length, 2);
  });

  it("are a few in a popup, and the rest is counted", () => {
    const own = section(mixed);
    assert.equal(rows(own).filter(({ label }) => label.startsWith("DKIM")).length, 4);
    assert.ok(
      own.blocks.some((one) => one.kind === "line" && /One more sig/.test(plain(one.text))),
    );
  });

  it("know of flaws before there is a key", () => {
    assert.deepEqual(of({ state: "pending", result: undefined, flaws: ["body-changed"] }), [
      "pending",
      "Signature of shop.example: not known yet: an answer is still on its way",
      "The text was changed after it had been signed.",
    ]);
  });

  it("tell how one flaw is mended", () => {
    const failed = { result: "fail", flaws: ["header-changed"] };
    assert.equal(
      of({ ...failed, mend: "subject", mended: "[spam]" })[2],
      "The signature holds once the tag “[spam]” in front of the subject is taken off.",
    );
    assert.match(String(of({ ...failed, mend: "footer" })[2]), /added at the end is taken off/);
    assert.equal(of({ ...failed, mend: "none" }).length, 2);
  });

  it("say so when there is no signature", () => {
    const own = row(section({ ...proven, dkim: [] }), "DKIM");
    assert.deepEqual(own, ["absent", "The mail carries no signature."]);
  });

  it("lead to their fields, and have their tags", () => {
    const [first] = rows(section(proven)).filter(({ label }) => label === "DKIM");
    assert.equal(first?.at, "DKIM-Signature#1");
    assert.deepEqual(first?.record?.lines.map(plain), [
      "d=shop.example; s=mail; i=@shop.example; a=rsa-sha256",
      "key of 2048 bits",
    ]);
  });
});

describe("the other rows", () => {
  it("leave out a chain that there is not", () => {
    assert.equal(
      rows(section(proven)).some(({ label }) => label === "ARC"),
      false,
    );
    assert.match(
      row(section(mixed), "ARC").join(),
      /note,The chain holds: list\.example, relay\.example passed/,
    );
    const broken = { state: "known", result: "fail", problem: "new", sets: [] };
    assert.equal(row(section({ ...proven, arc: broken }), "ARC")[0], "broken");
  });

  it("tell what was recorded, and whether it is to be believed", () => {
    assert.deepEqual(row(section(proven), "Recorded"), [
      "known",
      "Written by your own server, mx.provider.example, when the mail arrived.",
      "spf: pass (smtp.mailfrom=x@y)",
      "dkim: pass (header.d=shop.example)",
      "dmarc: pass",
    ]);
    const recorded = rows(section(mixed, {}, { full: true })).filter(
      ({ label }) => label === "Recorded",
    );
    assert.deepEqual(
      recorded.map(({ sign, at }) => [sign, at]),
      [
        ["unknown", "Authentication-Results#1"],
        ["broken", "Authentication-Results#2"],
        ["unknown", "Authentication-Results#3"],
      ],
    );
    assert.equal(row(section(open("known")), "Recorded")[0], "absent");
  });

  it("tell of the sender's domain in the DNS", () => {
    assert.deepEqual(row(section(proven), "In the DNS"), [
      "known",
      "The domain shop.example exists.",
      "Takes mail at: mx1.shop.example, mx2.shop.example",
      "Its addresses: 192.0.2.80, 2001:db8::80",
    ]);
    assert.deepEqual(row(section(mixed), "In the DNS").slice(2), [
      "Says that it takes no mail.",
      "Has no address of its own.",
    ]);
    const missing = section({ ...proven, author: { state: "known", exists: false } });
    assert.deepEqual(row(missing, "In the DNS").slice(0, 2), [
      "broken",
      "The domain shop.example does not exist, so no answer can reach its sender.",
    ]);
    // Not known is not "does not exist".
    assert.equal(row(section(open("pending")), "In the DNS")[0], "pending");
  });

  it("say in words why there is no answer", () => {
    const own = section(open("failed"), { lookups: lookups("failed") });
    for (const label of ["DMARC", "SPF", "DKIM", "In the DNS"]) {
      assert.equal(row(own, label)[0], "failed");
      assert.match(String(row(own, label)[1]), /no usable answer \(no answer in time\)$/);
    }
  });
});

describe("every row", () => {
  it("teaches, once for each kind", () => {
    const taught = rows(section(mixed)).filter(({ lesson }) => lesson);
    assert.deepEqual(
      taught.map(({ label }) => label),
      ["DMARC", "SPF", "DKIM 1", "ARC", "Recorded", "In the DNS"],
    );
  });

  for (const lang of ["en", "ja"]) {
    it(`has all its words (${lang}), and none of them reassures`, () => {
      speak(lang);
      for (const [auth, state] of /** @type {[Authentication, string][]} */ ([
        [proven, "known"],
        [mixed, "known"],
        ...["pending", "refused", "failed"].map((one) => [open(one), one]),
      ])) {
        const report = aReport({
          facts: { ...facts, authentication: auth },
          lookups: lookups(state),
        });
        const text = modelText(buildModel(report, { zone: 0, full: true }));
        assert.doesNotMatch(text, /⟦|\$\d|undefined/);
        assert.doesNotMatch(text, /\bsafe\b|安全|安心/i);
      }
    });
  }

  it("is in the plain text, records included, with no link in it", () => {
    const report = aReport({ facts: { ...facts, authentication: proven } });
    const text = modelText(buildModel(report, { zone: 0 }));
    assert.match(text, /^= shop\.example stands behind this mail \(DMARC\)\.$/m);
    assert.match(text, /^SPF: Passed: 192\.0\.2\.25 may send for mail\.shop\.example\.$/m);
    assert.match(text, /^ {2}As published at mail\.shop\.example:\n {4}v=spf1 /m);
    assert.match(text, /l=hxxps:\/\/shop\[\.\]example/);
  });
});

describe("the question for consent", () => {
  const consent = { account: "Work", choice: null, resolver: "system", blocklists: [], able: true };

  /**
   * @param {Partial<Consent>} changes
   * @param {string} [state]
   */
  const asked = (changes, state = "refused") =>
    section(
      open(state),
      { lookups: lookups(state) },
      { consent: { ...consent, ...changes } },
    ).blocks.find((block) => block.kind === "consent");

  it("stands where something was not asked that could be", () => {
    const block = asked({});
    assert.ok(block?.kind === "consent");
    assert.equal(block.state, "open");
    assert.deepEqual(
      block.asked.map(({ label, names }) => [label, plain(names)]),
      [
        ["the sender’s domain", "shop.example, mail.shop.example"],
        ["domains that signed", "shop.example"],
        ["the name of the machine that sent it", "192.0.2.25"],
      ],
    );
  });

  it("names the lists of spam senders that would be asked", () => {
    const block = asked({ blocklists: ["a.example", "b.example"] });
    assert.ok(block?.kind === "consent");
    const said = block.asked.map(({ label, names }) => [label, plain(names)]).at(-1);
    assert.deepEqual(said, [
      "the lists of spam senders that you have chosen",
      "a.example, b.example",
    ]);
  });

  it("is a quiet line after a no, and gone after a yes", () => {
    const states = [false, true].map((choice) => {
      const block = asked({ choice });
      return block?.kind === "consent" ? block.state : null;
    });
    assert.deepEqual(states, ["refused", null]);
    assert.equal(asked({ choice: true, able: false })?.kind, "consent");
    const own = section(
      open("refused"),
      { lookups: lookups("refused") },
      { consent: { ...consent, choice: false } },
    );
    assert.equal(own.worst, "refused");
  });

  it("is not put where nothing was refused, or nobody is to decide", () => {
    assert.equal(asked({}, "known"), undefined);
    const own = section(open("refused"), { lookups: lookups("refused") });
    assert.equal(
      own.blocks.some((block) => block.kind === "consent"),
      false,
    );
  });

  it("says who learns it", () => {
    const who = (/** @type {string} */ resolver) => {
      const block = asked({ resolver });
      return block?.kind === "consent" ? plain(block.who) : "";
    };
    assert.match(who("system"), /resolver of this computer/);
    assert.match(who("192.0.2.53"), /the server 192\.0\.2\.53/);
    assert.match(who("https://dns.example/q"), /https:\/\/dns\.example\/q, encrypted/);
  });
});

describe("the reverse name", () => {
  /**
   * @param {object} origin
   * @param {import("../../../extension/src/shared/types.d.ts").Lookup[]} asked
   */
  const lines = (origin, asked) => {
    const report = aReport({
      facts: { origin: { ip: "192.0.2.25", hop: 1, ptr: "a.example", ...origin } },
      lookups: asked,
    });
    const blocks = buildModel(report).sections.find(({ id }) => id === "origin")?.blocks ?? [];
    const found = blocks.find((block) => block.kind === "row" && block.label === "Reverse name");
    return found?.kind === "row" ? (found.lines ?? []).map(({ text }) => plain(text)) : [];
  };
  const lookup = (/** @type {string} */ state) => [{ question: "a:a.example", state, consent: 1 }];

  it("leads back, or not, or nobody knows", () => {
    assert.match(String(lines({ ptr_confirmed: true }, lookup("known"))), /^The name leads back/);
    assert.match(String(lines({}, lookup("known"))), /does not lead back.*invented/);
    assert.match(String(lines({}, lookup("failed"))), /is not known/);
    assert.deepEqual(lines({}, []), []);
  });

  it("that there is none is said, once it is known", () => {
    const said = (/** @type {string} */ state) => {
      const report = aReport({
        facts: { origin: { ip: "192.0.2.25", hop: 1 } },
        lookups: [{ question: "ptr:192.0.2.25", state, consent: 1 }],
      });
      const blocks = buildModel(report).sections.find(({ id }) => id === "origin")?.blocks ?? [];
      const found = blocks.find((block) => block.kind === "row" && block.label === "Reverse name");
      return found?.kind === "row" ? [plain(found.text), found.sign] : [];
    };
    assert.deepEqual(said("known"), ["This address has no name.", "absent"]);
    assert.deepEqual(said("pending"), ["asked, no answer yet", "pending"]);
  });

  it("is one of many", () => {
    assert.match(
      String(lines({ ptr_confirmed: true, ptr_generic: true }, [])),
      /all their customers/,
    );
  });
});

describe("the words for it", () => {
  it("are Japanese without marks of English", () => {
    const own = Object.entries(catalogue("ja")).filter(([key]) =>
      /^(auth|consent|lesson_(dmarc|spf|dkim|arc|results|author)|options_(names|resolver|blocklists)|origin_(ptr|list)|reason)_/.test(
        key,
      ),
    );
    assert.ok(own.length > 150);
    assert.deepEqual(
      own.filter(([, text]) => /[()!?:]|安全|安心/.test(text)),
      [],
    );
  });
});
