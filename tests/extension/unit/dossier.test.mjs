// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";

import { compose } from "../../../extension/src/dossier/compose.mjs";
import { fileName, fileOf } from "../../../extension/src/dossier/formats.mjs";
import { escaped } from "../../../extension/src/dossier/markdown.mjs";
import { markup, tree } from "../../../extension/src/dossier/markup.mjs";
import { maskerOf } from "../../../extension/src/dossier/mask.mjs";
import { addressesIn } from "../../../extension/src/dossier/receivers.mjs";
import { dossierText } from "../../../extension/src/dossier/text.mjs";
import { spokenBy, word } from "../../../extension/src/shared/words.mjs";
import { CASES, filesOf, HERE, HOST, meansOf, reportOf } from "../dossier/files.mjs";
import { aReport, speak } from "./speak.mjs";

before(() => speak("en"));

const noHost = existsSync(HOST) ? "" : `there is no ${HOST}`;

describe("the reports of real mails", () => {
  for (const { name, mail, options } of CASES) {
    const skip = noHost || (existsSync(mail) ? "" : "the mail is not part of the source");
    it(`${name}: the files are as expected`, { skip: skip || false }, () => {
      for (const [ending, text] of Object.entries(filesOf(reportOf(mail, options)))) {
        const path = join(HERE, `${name}.${ending}.expected`);
        assert.equal(text, readFileSync(path, "utf8"), `${path}: see files.mjs beside it`);
      }
    });
  }

  for (const { name } of CASES) {
    it(`${name}: no expected file tells the recipient or leads anywhere`, () => {
      for (const ending of ["en.html", "ja.html", "en.md", "ja.md", "en.txt", "ja.txt", "json"]) {
        const text = readFileSync(join(HERE, `${name}.${ending}.expected`), "utf8");
        assert.doesNotMatch(text, /u\.tester|dS50ZXN0ZXJ|taro|hanako|⟦/i);
        const live = text.match(/https?:\/\/[^\s"<>]+/g) ?? [];
        // Those whose data it is are named by their address.
        assert.deepEqual(
          live.filter((url) => !/^https:\/\/db-ip\.com/.test(url)),
          [],
          ending,
        );
      }
    });

    const noTidy = spawnSync("tidy", ["-v"]).error ? "tidy is not installed" : false;
    it(`${name}: the HTML files are valid`, { skip: noTidy }, () => {
      for (const language of ["en", "ja"]) {
        // Exits with 1 for a warning.
        execFileSync("tidy", [
          "-q",
          "-e",
          "-utf8",
          join(HERE, `${name}.${language}.html.expected`),
        ]);
      }
    });
  }
});

/**
 * @param {string} subject
 * @param {object} [facts]
 * @returns {import("../../../extension/src/shared/types.d.ts").Report}
 */
function about(subject, facts = {}) {
  return aReport({
    verdict: { level: "danger", score: 90 },
    facts: { subject: { text: subject }, date: { epoch: 1639018980 }, ...facts },
  });
}

describe("a report to save", () => {
  it("looks at one thing after the other, and warns in the end", () => {
    const report = about("Hello");
    const { chapters } = compose(report, maskerOf(report, []));
    const order = ["subject", "sender", "trio", "origin", "links", "owners", "summary", "warning"];
    const ids = chapters.map(({ id }) => id).filter((id) => order.includes(id));
    assert.deepEqual(ids, order);
  });

  it("warns of nothing where nothing was found", () => {
    const report = aReport();
    const { chapters } = compose(report, maskerOf(report, []));
    assert.equal(chapters.at(-1)?.id, "summary");
  });

  it("does not tell what was asked, nor what the reader is asked", () => {
    const report = about("Hello", {
      owners: [{ kind: "domain", subject: "a.example", state: "refused" }],
    });
    report.lookups = [{ question: "txt:a.example", state: "known", sent_to: "192.0.2.53" }];
    assert.doesNotMatch(
      dossierText(compose(report, maskerOf(report, []))),
      /192\.0\.2\.53|left this/,
    );
  });

  it("speaks another language than Thunderbird", () => {
    const text = fileOf("text", about("Hello"), meansOf("ja"));
    assert.match(text, /^メールの腑分け：「Hello」\n/);
    assert.equal(word("dossier_save"), "Save");
    assert.doesNotMatch(text, /⟦/);
  });

  it("speaks its own language again after a mistake", () => {
    assert.throws(() =>
      spokenBy(
        () => "x",
        () => {
          throw new Error("a mistake");
        },
      ),
    );
    assert.equal(word("dossier_save"), "Save");
  });

  it("is named by its day and whom the mail imitates", () => {
    const report = about("Hello");
    assert.equal(fileName(report, "markdown", []), "fuwake-2021-12-09.md");
    const evidence = [{ key: "brand", value: "../KAGOYA Inc. <x>" }];
    report.findings = [{ id: "account-hijacked", section: "sender", status: "warn", evidence }];
    assert.equal(fileName(report, "html", []), "fuwake-2021-12-09-KAGOYA-Inc-x.html");
    assert.equal(fileName(aReport(), "json", []), "fuwake.json");
  });
});

describe("the writers", () => {
  it("let no mail write Markdown", () => {
    for (const [text, shown] of /** @type {[string, string][]} */ ([
      ["[Click](javascript:x)", "\\[Click\\]\\(javascript:x)"],
      ["evil[.]example a[@]b", "evil[.]example a[@]b"],
      ["[.](x)", "[.]\\(x)"],
      ["[.]: x", "[.]\\: x"],
      ["# Title", "\\# Title"],
      ["- item", "\\- item"],
      ["1. item", "1\\. item"],
      ["1.2.3.4", "1.2.3.4"],
      ["<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>"],
      ["![x]", "\\!\\[x\\]"],
    ])) {
      assert.equal(escaped(text), shown);
    }
  });

  it("let no mail write HTML", () => {
    const hostile = `</style><script>alert("1")</script>&amp;`;
    const node = tree("p", { title: hostile }, hostile, tree("br"));
    const text = "&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;";
    assert.equal(markup(node), `<p title="${text}">${text}<br></p>`);
    const html = fileOf("html", about(hostile), meansOf("en"));
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /<title>[^<]*&lt;script&gt;/);
  });

  it("say as JSON what the report says, without the registries' own texts", () => {
    const owner = {
      kind: "domain",
      subject: "a.example",
      state: "known",
      sources: [{ via: "rdap", server: "rdap.example", text: "long" }],
    };
    const json = JSON.parse(fileOf("json", about("Hello", { owners: [owner] }), meansOf("en")));
    assert.equal(json.facts.subject.text, "Hello");
    assert.deepEqual(json.facts.owners[0].sources, [{ via: "rdap", server: "rdap.example" }]);
  });
});

describe("who has received it", () => {
  it("stands in several fields", () => {
    const headers = {
      to: ["Taro <taro@example.jp>, hanako@example.jp"],
      "delivered-to": ["kept@example.net"],
      from: ["other@example.com"],
    };
    assert.deepEqual(addressesIn(headers), [
      "taro@example.jp",
      "hanako@example.jp",
      "kept@example.net",
    ]);
    assert.deepEqual(addressesIn({}), []);
  });
});
