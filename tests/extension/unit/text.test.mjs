// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { before, it } from "node:test";

import { buildModel } from "../../../extension/src/components/model.mjs";
import { defang, modelText } from "../../../extension/src/components/text.mjs";
import { aReport, speak } from "./speak.mjs";

before(() => speak("en"));

it("makes links of which no program makes a link", () => {
  assert.equal(
    defang("see https://evil.example/a.b?c=d.e"),
    "see hxxps://evil[.]example/a.b?c=d.e",
  );
  assert.equal(defang("HTTP://a.b and ftp://c.d"), "HxxP://a[.]b and ftp://c[.]d");
  assert.equal(defang("no link: a.b"), "no link: a.b");
  assert.equal(defang("https://https://a.b"), "hxxps://hxxps://a[.]b");
  assert.equal(
    defang("http://a.b/*http://c.d*http://e.f"),
    "hxxp://a[.]b/*hxxp://c[.]d*hxxp://e[.]f",
  );
});

it("says all in one text, from the verdict to the summary", () => {
  const evidence = [
    { key: "shown", value: "http://bank.example", at: "part:1" },
    { key: "host", value: "evil.example", at: "part:1" },
  ];
  const report = aReport({
    verdict: { level: "caution", score: 25, headline: "link-text-elsewhere" },
    findings: [
      {
        id: "link-text-elsewhere",
        section: "links",
        status: "warn",
        weight: 25,
        evidence,
      },
      { id: "nul-bytes", section: "body", status: "unknown" },
    ],
    facts: {
      subject: { text: "Hello" },
      links: [
        {
          kind: "anchor",
          url: "http://evil.example/x",
          host: "evil.example",
          site: "evil.example",
        },
      ],
    },
  });
  const text = modelText(buildModel(report, { zone: 0 }));
  const sentence = "▲ A link shows “hxxp://bank[.]example” but leads to evil[.]example.";
  assert.ok(text.startsWith("Verdict: caution (suspicion: 25 of 100)\n"));
  assert.equal(text.split(sentence).length, 3);
  assert.ok(text.includes("\n── Subject ──\nSubject: Hello\n  (A subject is free text."));
  assert.ok(text.includes("\n→ evil[.]example\n   hxxp://evil[.]example/x\n"));
  assert.ok(text.includes("\n  Found in part 1 of the mail\n"));
  assert.ok(text.includes("\n? Could not be looked at"));
  assert.ok(text.endsWith("\n") && !text.includes("⟦"));
});
