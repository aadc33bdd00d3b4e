// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { maskerOf } from "../../../extension/src/dossier/mask.mjs";
import { isToken, maskUrl } from "../../../extension/src/dossier/tokens.mjs";
import { aReport } from "./speak.mjs";

const base64 = (/** @type {string} */ text) => Buffer.from(text).toString("base64");
const hex = (/** @type {string} */ text) => Buffer.from(text).toString("hex");

const report = aReport({
  facts: {
    from: [{ name: "KAGOYA Inc", address: "support@kyoto-inet.or.jp" }],
    recipients: [
      { name: "Ursula Tester", address: "U.Tester+mail@example.jp" },
      { name: "KAGOYA Inc", address: "info@example.com" },
    ],
    route: [{ number: 1, trust: "trusted", for: "<ann@example.org>" }],
    links: [
      { kind: "anchor", url: "https://login.evil.example/x", host: "login.evil.example" },
      { kind: "anchor", url: "https://another.example/", site: "another.example" },
    ],
    place_sources: [{ name: "Places", url: "https://places.example" }],
  },
});
const masker = maskerOf(report, ["taro.yamada@example.jp", "ursula-b.c@example.jp", "山田太郎"]);

describe("who has received it", () => {
  for (const [text, shown] of /** @type {[string, string][]} */ ([
    ["To u.tester+mail@example.jp", "To ********"],
    ["postmaster_u.tester", "postmaster_********"],
    ["bounce-ann=example.org@lists.example", "bounce-********[@]lists[.]example"],
    ["Dear ursula-b.c, hello", "Dear ********, hello"],
    ["Dear TARO.YAMADA, hello", "Dear ********, hello"],
    ["山田太郎 様", "******** 様"],
    ["Hello Ursula  Tester!", "Hello ********!"],
    ["taro.yamada%40example.jp", "********"],
    ["taro%2Eyamada%2540example.jp", "********"],
    ["%74%61%72%6f%2e%79amada is encoded", "******** is encoded"],
    ["ann at example.org", "********"],
    ["ann＠example.org", "********"],
    [`see ${base64("u.tester+mail@example.jp")} here`, "see ******** here"],
    [`see ${base64("id=7&mail=ann@example.org")} here`, "see ******** here"],
    [`see a${base64("ann@example.org")}`, "see ********"],
    [`see ${hex("ann@example.org")}`, "see ********"],
    [`see ${base64("taro.yamada@example.jp").replace(/=+$/, "")}`, "see ********"],
  ])) {
    it(`masks “${text}”`, () => assert.equal(masker.text(text), shown));
  }

  for (const text of [
    "an announcement by Ann to all", // "ann" is a word
    "information for tester", // not the whole local part
    "info", // an office
    "KAGOYA Inc", // the sender calls himself and the recipient the same
    "サーバーのメンテナンス",
    "Tm90aGluZyBoZXJl", // base64 of something else
  ]) {
    it(`leaves “${text}”`, () => assert.equal(masker.text(text), text));
  }
});

describe("addresses of the web", () => {
  for (const [url, shown] of /** @type {[string, string][]} */ ([
    [
      "https://e.example/login.php?email=a@b.c&x",
      "https://e.example/login.php?email=********&********",
    ],
    ["https://e.example/a#ann@example.org", "https://e.example/a#********"],
    ["https://me:secret@e.example/", "https://********@e.example/"],
    [
      "https://e.example/wp-content/uploads/am_bin/amlogin.html?u=dS50",
      "https://e.example/wp-content/uploads/am_bin/amlogin.html?u=********",
    ],
    [
      "https://e.example/v/768c7ccf-1231-f617-fcce-bdda31f6a09e/go",
      "https://e.example/v/********/go",
    ],
    ["https://e.example/qVZxfMqigEIfYvBocsvaUwd.html", "https://e.example/********.html"],
    ["https://e.example/2021/12/1234567890/", "https://e.example/2021/12/********/"],
    [
      "https://e.example/how-to-renew-your-password",
      "https://e.example/how-to-renew-your-password",
    ],
    ["data:text/html;base64,PGh0bWw+", "data:text/html;base64,********"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["https://e.example?", "https://e.example?"],
  ])) {
    it(`shows ${url}`, () => assert.equal(maskUrl(url), shown));
  }

  it("are told elsewhere, too", () => {
    const url = "https://e.example/c?id=54bcfdb553&on=2026-01-02&to=shop#wXyZ01234";
    const mailing = maskerOf(aReport({ facts: { links: [{ url }] } }), []);
    assert.equal(
      mailing.mask("<7.54bcfdb553.1@e.example> wXyZ01234, 2026-01-02, shop"),
      "<7.********.1@e.example> ********, 2026-01-02, shop",
    );
  });

  it("knows what nobody has thought of", () => {
    for (const token of ["a8f7d6e5c4", "20211209133131", "dS50ZXN0ZXI=", "hQxRtVbNkLpWzXcD"]) {
      assert.ok(isToken(token), token);
    }
    for (const name of ["wp-includes", "getElementById", "2021", "mp3-player2", "kagoya", "v2"]) {
      assert.ok(!isToken(name), name);
    }
  });
});

describe("what could be clicked", () => {
  it("is no link any more, nor a host that one leads to", () => {
    assert.equal(
      masker.text("www.login.evil.example and ANOTHER.example, not shop.example"),
      "www[.]login[.]evil[.]example and ANOTHER[.]example, not shop.example",
    );
    assert.equal(
      masker.url("https://login.evil.example/x?a=b"),
      "hxxps://login[.]evil[.]example/x?a=********",
    );
    assert.equal(masker.address("support@kyoto-inet.or.jp"), "support[@]kyoto-inet[.]or[.]jp");
    assert.equal(masker.address("Ann@example.org"), "********");
  });

  it("says the same when it is said twice", () => {
    const text = "https://login.evil.example/x?u=1 of a@b.example, u.tester@example.jp";
    assert.equal(masker.text(masker.text(text)), masker.text(text));
  });

  it("stays for those who act on it", () => {
    assert.equal(
      masker.mask("https://login.evil.example/?u=1"),
      "https://login.evil.example/?u=********",
    );
  });

  it("leaves the name of whose data it is", () => {
    assert.equal(masker.text("https://places.example"), "https://places.example");
  });
});

describe("a report", () => {
  it("is masked in every text, and nowhere else", () => {
    const tester = aReport({
      findings: [
        {
          id: "sender-warned-of",
          section: "sender",
          status: "note",
          evidence: [
            { key: "name", value: "postmaster_sender", at: "From" },
            { key: "form", value: "sender", term: true },
          ],
        },
      ],
      facts: {
        recipients: [{ address: "sender@example.jp" }],
        subject: { text: "sender, look", raw: "=?utf-8?q?=73ender,_look?=" },
      },
    });
    const masked = maskerOf(tester, []).report(tester);
    assert.equal(masked.findings[0]?.id, "sender-warned-of");
    assert.deepEqual(
      masked.findings[0]?.evidence?.map(({ value }) => value),
      ["postmaster_********", "sender"],
    );
    assert.deepEqual(masked.facts.subject, { text: "********, look", raw: "********" });
    assert.deepEqual(masked.facts.recipients, [{ address: "********" }]);
  });

  it("without a recipient keeps its texts", () => {
    const nobody = aReport({ facts: { subject: { text: "Hello", raw: "Hello" } } });
    assert.deepEqual(maskerOf(nobody, []).report(nobody), nobody);
  });
});
