// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { bytes, duration, time, zoneName } from "../../../extension/src/components/units.mjs";
import { plain } from "../../../extension/src/shared/words.mjs";
import { aReport, speak } from "./speak.mjs";

/** @typedef {import("../../../extension/src/components/model.d.ts").Block} Block */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Finding} Finding */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Status} Status */

beforeEach(() => speak("en"));

/**
 * @param {string} id of the section
 * @param {object} changes to the report
 * @param {boolean} [full]
 */
function section(id, changes, full = false) {
  const { sections } = buildModel(aReport(changes), { zone: 9 * 3600, full });
  return sections.find((one) => one.id === id) ?? assert.fail(`no section ${id}`);
}

/**
 * @param {Block[]} blocks
 * @returns {string[]} what they say, in short
 */
function said(blocks) {
  return blocks.map((block) => {
    switch (block.kind) {
      case "row":
        return [
          `${block.label}: ${plain(block.text)}`,
          ...(block.lines ?? []).map(({ text }) => plain(text)),
        ].join(" | ");
      case "consent":
        return `consent ${block.state}`;
      case "offer":
        return "offer";
      case "seen":
        return [...block.mails, ...block.folded].map(({ text }) => plain(text)).join(" | ");
      case "page":
        return block.url;
      case "trust":
        return "trust";
      case "caption":
        return `${plain(block.title)}: ${plain(block.note)}`;
      case "line":
      case "state":
        return plain(block.text);
      case "hop":
        return `${block.step} ${plain(block.peer)} → ${plain(block.target)} (${plain(block.manner)})`;
      case "item":
      case "spot":
        return [block.title, ...block.lines.map(({ text }) => text)].map(plain).join(" | ");
      case "reason":
        return `${block.points} ${block.title}`;
      case "map":
        return `map of ${block.spots.length}`;
      case "lesson":
        return "lesson";
    }
  });
}

/**
 * @param {string} id
 * @param {Status} status
 * @param {Partial<Finding>} [changes]
 * @returns {Finding}
 */
function finding(id, status, changes) {
  return { id, status, section: "links", ...changes };
}

describe("a model", () => {
  it("has its sections in the order of a dissection", () => {
    const order = buildModel(aReport()).sections.map(({ id }) => id);
    const all =
      "subject sender trio route authentication origin links owners attachments body summary";
    assert.deepEqual(order, all.split(" "));
    const findings = [finding("x", "note", { section: "history" })];
    assert.deepEqual(buildModel(aReport({ findings })).sections.at(-2)?.id, "other");
  });

  it("says that there is nothing where there is nothing", () => {
    assert.deepEqual(said(section("subject", {}).blocks), ["Subject: (none)"]);
    assert.deepEqual(said(section("sender", {}).blocks), ["From: (none)", "Date: (none)"]);
    assert.deepEqual(said(section("trio", {}).blocks), [
      "Return-Path: (none)",
      "Message-ID: (none)",
      "Received: (none)",
    ]);
    assert.match(said(section("route", {}).blocks).join(), /no server/);
    assert.match(said(section("origin", {}).blocks).join(), /does not tell/);
    assert.match(said(section("links", {}).blocks).join(), /no link/);
    assert.match(said(section("attachments", {}).blocks).join(), /no attachment/);
    assert.match(said(section("body", {}).blocks).join(), /no text/);
  });

  it("says what an attachment holds", () => {
    const members = [...Array.from({ length: 9 }, (_, i) => `${i}.txt`), "\u202e.exe"];
    const holds = ["password-field", "program", "from-the-future"];
    const file = { name: "a.zip", members, members_total: 30, encrypted: true, holds };
    const facts = { attachments: [{ ...file, names_hidden: true, organiser: "a@b.example" }] };
    assert.deepEqual(said(section("attachments", { facts }).blocks)[0]?.split(" | "), [
      "a.zip",
      "It holds 0.txt, 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt.",
      "22 more files are inside.",
      "It is encrypted.",
      "The names of the files inside cannot be read without opening it.",
      "It asks for a password.",
      "A file inside runs when it is opened.",
      "The organiser is a@b.example.",
    ]);
    const none = { attachments: [{ name: "a.zip", members: [], members_total: 3 }] };
    assert.deepEqual(said(section("attachments", { facts: none }).blocks)[0], "a.zip");
  });

  it("shows the subject's source only where that differs", () => {
    const same = { facts: { subject: { text: "a", raw: "a" } } };
    assert.deepEqual(said(section("subject", same).blocks), ["Subject: a"]);
    const coded = { facts: { subject: { text: "a", raw: "x".repeat(500) } } };
    const [, raw] = section("subject", coded).blocks;
    assert.ok(raw?.kind === "row" && raw.raw && plain(raw.text).length < 100);
    const [, whole] = section("subject", coded, true).blocks;
    assert.ok(whole?.kind === "row" && plain(whole.text).length === 500);
  });

  it("teaches at every field, once for each kind", () => {
    const from = [{ name: "A", address: "a@b" }, { address: "c@d" }];
    const rows = section("sender", { facts: { from } }).blocks;
    const lessons = rows.map((row) => row.kind === "row" && row.lesson !== undefined);
    assert.deepEqual(lessons, [true, false, true]);
    assert.equal(said(rows)[0], "From: A <a@b>");
  });
});

describe("findings", () => {
  it("stand worst first; what could not be looked at is named, apart from what is fine", () => {
    const statuses = /** @type {Status[]} */ ([
      "pass",
      "note",
      "unknown",
      "fail",
      "pending",
      "warn",
    ]);
    const findings = [
      ...statuses.map((status) => finding(`x-${status}`, status)),
      finding("x-refused", "refused"),
      finding("x-odd", /** @type {Status} */ ("odd")),
    ];
    const { findings: own, states, passed, worst } = section("links", { findings });
    assert.deepEqual(
      own.map(({ sign }) => sign),
      ["fail", "warn", "note"],
    );
    assert.deepEqual(
      states.map(({ sign, text }) => [sign, plain(text).includes("“x-odd”")]),
      [
        ["unknown", true],
        ["pending", false],
        ["refused", false],
      ],
    );
    assert.match(passed, /^One other check/);
    assert.equal(worst, "fail");
    const names = states.flatMap(({ text }) =>
      text.map((part) => (typeof part === "string" ? "" : part.finding)),
    );
    assert.deepEqual(names.filter(Boolean), ["x-unknown", "x-odd", "x-pending", "x-refused"]);
  });

  it("say each thing once, and of how many more places they say it", () => {
    const evidence = Array.from({ length: 10 }, (_, i) => ({
      key: "host",
      value: `192.0.2.${i === 1 ? 0 : i}`,
      at: "part:1",
    }));
    const findings = [finding("link-host-number", "warn", { evidence, dropped: 5 })];
    const [few] = section("links", { findings }).findings;
    assert.equal(few?.statements.length, 4);
    assert.match(few?.more ?? "", /11 more places/);
    const [all] = section("links", { findings }, true).findings;
    assert.equal(all?.statements.length, 9);
    assert.match(all?.more ?? "", /6 more places/);
  });

  it("show the fragments that their sentence has not", () => {
    const evidence = [
      { key: "field", value: "Subject", at: "Subject" },
      { key: "count", value: "2" },
      { key: "new", value: "unheard of", at: "X-New" },
    ];
    const findings = [finding("header-duplicated", "warn", { evidence })];
    const statement = section("links", { findings }).findings[0]?.statements[0];
    assert.equal(plain(statement?.fragments ?? []), "unheard of");
  });

  it("of a section without any make it compact, but never a section nobody looked into", () => {
    const findings = [finding("a", "pass"), finding("b", "pass")];
    assert.match(section("links", { findings }).passed, /^2 checks found nothing unusual here/);
    assert.equal(section("links", { findings }).worst, null);
    assert.equal(section("authentication", {}).worst, "not-asked");
    assert.equal(section("origin", {}).worst, "unknown");
  });
});

describe("the route", () => {
  /** @type {Facts} */
  const facts = {
    route: [
      { number: 1, trust: "ours", transfer: false, delay_s: 1 },
      {
        number: 2,
        trust: "boundary",
        from: { helo: "Mail.Example", rdns: "mail.example", ip: "192.0.2.1" },
        by: "mx",
        with: "ESMTPS",
        tls: "TLS1.3",
        date: 1_700_000_120,
        delay_s: 120,
      },
      {
        number: 3,
        trust: "claimed",
        from: { helo: "x", ip: "192.0.2.2" },
        by: "mail",
        authenticated: true,
        ident: "a@b",
        date: 1_700_000_000,
        delay_s: -5,
      },
      {
        number: 4,
        trust: "claimed",
        from: { helo: "y" },
        authenticated: true,
        collected: true,
      },
    ],
  };

  it("is read from where it sets out, with whose word each step is", () => {
    assert.deepEqual(said(section("route", { facts }).blocks), [
      "1 a machine that called itself “y” → (not named) (logged in, fetched from another mailbox)",
      "2 192.0.2.2, which called itself “x” → mail (logged in as a@b)",
      "3 mail.example (192.0.2.1) → mx (ESMTPS, encrypted (TLS1.3))",
      "One line about work inside one server is left out.",
      "All times are in the zone of this computer, UTC+09:00.",
      "lesson",
    ]);
  });

  it("has a bar for each delay, and none for a clock that goes wrong", () => {
    const hops = section("route", { facts }).blocks.filter((block) => block.kind === "hop");
    assert.deepEqual(
      hops.map(({ delay }) => delay && [delay.share, delay.negative]),
      [null, [0, true], [1, false]],
    );
    assert.deepEqual(
      hops.map(({ at }) => at),
      ["Received#4", "Received#3", "Received#2"],
    );
  });
});

describe("links", () => {
  const link = (/** @type {string} */ site, /** @type {number} */ i, more = {}) => ({
    kind: "anchor",
    url: `https://${site}/${i}`,
    host: site,
    shown: site,
    site,
    text: "click",
    ...more,
  });

  it("stand by whose site it is, a few of each", () => {
    const links = [
      ...Array.from({ length: 5 }, (_, i) => link("a.example", i)),
      link("b.example", 9, { hidden: true, count: 3 }),
    ];
    const lines = said(section("links", { facts: { links, links_total: 300 } }).blocks);
    assert.match(lines[0] ?? "", /^a\.example \| shown as “click” \| https:\/\/a\.example\/0/);
    assert.match(lines[1] ?? "", /in text that the reader cannot see, 3 times in this mail$/);
    assert.match(lines[2] ?? "", /^2 more links/);
    assert.match(lines.at(-1) ?? "", /^294 links did not fit/);
    assert.equal(section("links", { facts: { links } }).gist, "a.example +1");
    const all = said(section("links", { facts: { links } }, true).blocks);
    assert.match(all[0] ?? "", /a\.example\/4$/);
  });

  it("tell whose the site is and where, as far as it is known", () => {
    const links = [
      link("a.example", 1, { owner: "A Ltd", ip: "192.0.2.1", country: "PT" }),
      link("b.example", 2, { ip: "192.0.2.2" }),
      link("c.example", 3, { owner: "C Ltd", country: "PT" }),
      link("d.example", 4, { ip: "192.0.2.4", country: "Q7" }),
    ];
    const lines = said(section("links", { facts: { links } }).blocks);
    const second = lines.slice(0, 4).map((line) => line.split(" | ")[1]);
    assert.deepEqual(second, [
      "registered by A Ltd, server 192.0.2.1 in Portugal",
      "server 192.0.2.2",
      "registered by C Ltd",
      "server 192.0.2.4 in Q7",
    ]);
  });

  it("that are loaded are told apart", () => {
    const links = [link("a.example", 1, { kind: "image" }), { kind: "image", url: "cid:x" }];
    const lines = said(section("links", { facts: { links } }).blocks);
    assert.match(lines.join(), /no link to click.*One image or frame is loaded.*a\.example/);
  });
});

describe("the summary", () => {
  it("has the reasons by weight, what left the machine, and what did not", () => {
    const findings = [
      finding("nul-bytes", "warn", { weight: 25 }),
      finding("link-host-number", "warn", { weight: 30 }),
      finding("reply-to-elsewhere", "unknown"),
      finding("x", "pass"),
    ];
    const lookups = [
      {
        question: "ptr:192.0.2.1",
        state: "known",
        consent: 1,
        sent_to: "192.0.2.53",
      },
      {
        question: "txt:x.example",
        state: "failed",
        consent: 1,
        reason: "timeout",
      },
      { question: "geo:192.0.2.1", state: "known", consent: 0 },
      { question: "domain:x.example", state: "known", consent: 2, sent_to: "rdap.example" },
      {
        question: "referral:x.example whois.y.example",
        state: "failed",
        consent: 2,
        reason: "throttled",
      },
      { question: "network:192.0.2.1", state: "known", consent: 2, kept: true },
      { question: "ptr:192.0.2.2", state: "refused", consent: 1 },
    ];
    const limits = ["links", "something-new"];
    const changes = { findings, lookups, limits, final: false };
    const { blocks, worst } = section("summary", changes);
    assert.deepEqual(said(blocks), [
      "Reasons, the heaviest first:",
      "30 Link to a bare number",
      "25 NUL bytes in the mail",
      "One check found nothing unusual. That does not prove that the mail is genuine.",
      "One thing could not be looked at: “Answers go elsewhere”.",
      "The mail has more links than were examined.",
      "Part of the mail was too large to be examined.",
      "This report is not final: answers are still on their way.",
      "What left this computer:",
      "the reverse name of 192.0.2.1, sent to 192.0.2.53: answered",
      "the text records of x.example: asked in vain (no answer in time)",
      "the owner of the domain x.example, sent to rdap.example: answered",
      "the owner of x.example, as whois.y.example knows it: asked in vain (asked too often)",
      "Answered from memory, without being sent again: the owner of the network of 192.0.2.1.",
      "One question was not asked, because you have not allowed it: the reverse name of 192.0.2.2.",
      "When in doubt, do not click. Use your own bookmark, or ask the organisation through a contact that this mail did not give you.",
    ]);
    const signs = blocks.map((block) => (block.kind === "state" ? block.sign : "")).filter(Boolean);
    const expected = [
      ...["unknown", "cut", "cut", "pending"],
      ...["known", "failed", "known", "failed", "refused"],
    ];
    assert.deepEqual(signs, expected);
    assert.equal(worst, null);
  });

  it("says that nothing left the machine when nothing did", () => {
    assert.match(said(section("summary", {}).blocks).join("\n"), /Nothing about this mail left/);
  });
});

describe("units", () => {
  it("are in the reader's words and zone", () => {
    assert.equal(time(1_700_000_000, 9 * 3600), "2023-11-15 (Wed) 07:13:20");
    assert.equal(time(1e20, 0), "100000000000000000000");
    assert.equal(duration(59), "59 s");
    assert.equal(duration(3661), "1 h 1 min");
    assert.equal(duration(90_000), "1 d 1 h");
    assert.equal(bytes(0), "0 bytes");
    assert.equal(bytes(1023), "1023 bytes");
    assert.equal(bytes(1024 * 1536), "1.5 MiB");
    assert.equal(zoneName(-12_600), "-03:30");
    speak("ja");
    assert.equal(time(1_700_000_000, 9 * 3600), "2023-11-15（水）07:13:20");
  });
});
