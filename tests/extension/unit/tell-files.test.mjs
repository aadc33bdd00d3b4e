// SPDX-License-Identifier: MIT

// What is attached for those who can act: copies of the mail, and reports for their machines.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { maskerOf } from "../../../extension/src/dossier/mask.mjs";
import { visible } from "../../../extension/src/shared/visible.mjs";
import { arfOf } from "../../../extension/src/tell/arf.mjs";
import { decodedWords, encodedWords, textOf, utf8 } from "../../../extension/src/tell/bytes.mjs";
import { copyOf, wholeCopy } from "../../../extension/src/tell/copy.mjs";
import { phishingReport, spamReport } from "../../../extension/src/tell/xarf.mjs";
import { network, person } from "./registries.mjs";
import { fraud, link } from "./tell-cases.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const NOW = new Date(Date.UTC(2026, 10, 30, 12));

/**
 * A mail of these parts, and where they lie in it.
 * @param {string} header
 * @param {{header: string, content: string, charset?: string, encoding?: string}[]} parts
 */
function mailOf(header, parts) {
  let raw = `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
  /** @type {Facts} */
  const facts = { parts: [], bodies: [] };
  parts.forEach((part, i) => {
    raw += `--b\r\n${part.header}\r\n`;
    const where = `part:${i + 1}`;
    const { content, charset, encoding } = part;
    const place = { where, begin: raw.length, end: raw.length + content.length };
    facts.parts?.push(encoding ? { ...place, encoding } : place);
    if (charset) {
      facts.bodies?.push({ where, charset });
    }
    raw += `${content}\r\n`;
  });
  return { raw: `${raw}--b--\r\n`, facts };
}

const HEADER =
  "Delivered-To: hanako@here.example\r\n" +
  "Received: from a by b\r\n\tfor <hanako@here.example>; Thu, 09 Dec 2021 04:31:27 +0000\r\n" +
  "From: a@shop.example\r\n" +
  'To: "Hanako" <hanako@here.example>,\r\n other@here.example\r\n' +
  `Subject: ${encodedWords("花子 様、お知らせ")}\r\n`;
const TEXT =
  "Dear hanako@here.example, 花子 様\r\nhttps://evil.example/?u=aGFuYWtvQGhlcmUuZXhhbXBsZQ==\r\n";
const JIS = Buffer.from("1b244232563b521b2842204869210d0a", "hex").toString("latin1"); // 花子 Hi!
const MARK = "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\nX-Account-Key: account1\n";

const sample = mailOf(HEADER, [
  { header: "Content-Type: text/plain; charset=utf-8\r\n", content: utf8(TEXT), charset: "utf-8" },
  {
    header: "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
    ...{ content: btoa(utf8(TEXT)), charset: "utf-8", encoding: "base64" },
  },
  {
    header:
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
    content: "Dear h=61nako@here.example, =E8=8A=\r\n=B1=E5=AD=90 =3D\r\n",
    ...{ charset: "utf-8", encoding: "quoted-printable" },
  },
  {
    header: "Content-Type: text/plain; charset=iso-2022-jp\r\n",
    content: JIS,
    charset: "iso-2022-jp",
  },
  { header: "Content-Type: application/pdf\r\n", content: "hanako@here.example" },
]);

/**
 * @param {string} mail
 * @returns {boolean} whatever server takes it
 */
function isSendable(mail) {
  const lines = mail.split("\r\n");
  return (
    [...mail].every((byte) => byte !== "\0" && byte.charCodeAt(0) < 128) &&
    lines.every((line) => line.length <= 998 && !line.includes("\n"))
  );
}

/**
 * @param {string} mail bytes
 * @param {string} code in Python, which has `mail`
 * @returns {any} what it prints, as JSON
 */
function python(mail, code) {
  const program =
    "import email, email.policy, json, sys\n" +
    "mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n" +
    code;
  return JSON.parse(
    execFileSync("python3", ["-c", program], { input: Buffer.from(mail, "latin1") }).toString(),
  );
}

const skip = spawnSync("python3", ["--version"]).status === 0 ? false : "there is no python3";

describe("copies of a mail", () => {
  const masker = maskerOf(fraud(), ["花子"]);
  const masked = copyOf(sample.raw, sample.facts, masker.mask);

  it("masked, tells nobody who has received it", { skip }, () => {
    assert.doesNotMatch(masked, /hanako|other@here/i);
    const texts = python(
      masked,
      "print(json.dumps([str(mail['Subject']), str(mail['From'])] +\n" +
        " [p.get_content() for p in mail.walk() if p.get_content_maintype() == 'text']))",
    );
    assert.equal(texts.length, 6);
    assert.equal(texts[1], "a@shop.example");
    for (const text of texts) {
      assert.doesNotMatch(text, /hanako|花子|aGFuYWtv/i);
    }
    assert.match(texts[2], /^Dear \*{8}, \*{8} 様\r?\nhttps:\/\/evil\.example\/\?u=\*{8}/);
    assert.equal(texts[3].replaceAll("\r", ""), texts[2].replaceAll("\r", ""));
    assert.match(texts[4], /^Dear \*{8}, \*{8} =/);
  });

  it("masked, has no contents of files", { skip }, () => {
    const files = python(
      masked,
      "print(json.dumps([len(p.get_content()) for p in mail.walk()\n" +
        " if p.get_content_type() == 'application/pdf']))",
    );
    assert.deepEqual(files, [0]);
  });

  it("are in bytes below 128 and in lines that may be sent", { skip }, () => {
    const long = mailOf("From: a@b.example\r\nX-Raw: \u00e8\u008a\u00b1\r\n", [
      {
        header: "Content-Type: text/plain; charset=utf-8\r\n",
        content: `${"x".repeat(2000)}\0`,
        charset: "utf-8",
      },
      {
        header:
          "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
        ...{ content: "y=3D".repeat(500), charset: "utf-8", encoding: "quoted-printable" },
      },
    ]);
    for (const copy of [
      masked,
      copyOf(long.raw, long.facts, null),
      copyOf(sample.raw, sample.facts, null),
    ]) {
      assert.ok(isSendable(copy), copy);
    }
    const texts = python(
      copyOf(long.raw, long.facts, null),
      "print(json.dumps([p.get_content() for p in mail.walk() if p.get_content_maintype() == 'text']))",
    );
    assert.equal(texts[0], `${"x".repeat(2000)}\0`);
    assert.equal(texts[1].trim(), "y=".repeat(500));
  });

  it("have nothing that was put before the mail here", () => {
    assert.equal(wholeCopy(`${MARK}Subject: x\r\n`), "Subject: x\r\n");
    assert.equal(wholeCopy("Subject: x\r\n"), "Subject: x\r\n");
    const mail = mailOf(`${MARK}From: a@b.example\r\n`, []);
    assert.match(copyOf(mail.raw, mail.facts, null), /^From: a@b\.example\r\n/);
  });

  it("leave out what stands behind the last part that is known", () => {
    const { raw, facts } = mailOf("From: a@b.example\r\n", [
      { header: "Content-Type: text/plain\r\n", content: "one", charset: "utf-8" },
      { header: "Content-Type: text/plain\r\n", content: btoa("another secret") },
    ]);
    const copy = copyOf(raw, { ...facts, parts: facts.parts?.slice(0, 1) ?? [] }, (text) => text);
    assert.doesNotMatch(copy, /YW5vdGhlciBzZWNyZXQ/);
    assert.match(copy, /--b--\r\n$/);
  });
});

describe("encoded words", () => {
  it("are read as they were written", () => {
    const text = "【フィッシングの報告】送信元 52.185.142.1 を装うメール".repeat(3);
    const encoded = encodedWords(text);
    assert.ok(encoded.split("\r\n ").every((one) => one.length <= 75));
    assert.equal(decodedWords(encoded.replaceAll("\r\n", "")), text);
    assert.equal(
      decodedWords("=?iso-2022-jp?B?GyRCMlY7UhsoQg==?="),
      textOf(JIS.slice(0, 10), "iso-2022-jp"),
    );
    assert.equal(decodedWords("=?x?Q?a_b=5F?="), "=?x?Q?a_b=5F?=");
    assert.equal(decodedWords("=?utf-8?q?a_b=5F?="), "a b_");
  });
});

describe("a feedback report", () => {
  const report = fraud();
  const { mask } = maskerOf(report, []);
  const arf = arfOf({
    ...{ from: "me@here.example", to: "abuse@microsoft.com", subject: "通報\r\nBcc: x@y.example" },
    ...{ text: "花の letter\n", original: copyOf(sample.raw, sample.facts, mask) },
    ...{ facts: report.facts, isFraud: true, urls: [mask(link.url ?? "")], mask },
    ...{ now: NOW, id: "0123456789abcdef", version: "0.1.0" },
  });

  it("is what another program reads as one", { skip }, () => {
    assert.ok(isSendable(arf), arf);
    const said = python(
      arf,
      "text, machine, original = mail.iter_parts()\n" +
        "fields = machine.get_payload(0)\n" +
        "print(json.dumps({'type': mail.get_content_type(), 'kind': mail.get_param('report-type'),\n" +
        " 'to': str(mail['To']), 'bcc': mail['Bcc'], 'subject': str(mail['Subject']),\n" +
        " 'date': str(mail['Date']), 'text': text.get_content(),\n" +
        " 'types': [p.get_content_type() for p in mail.iter_parts()],\n" +
        " 'fields': [[k, str(v)] for k, v in fields.items()],\n" +
        " 'from': str(original.get_content()['From']),\n" +
        " 'parts': [p.get_content_type() for p in original.get_content().iter_parts()],\n" +
        " 'defects': [str(d) for p in mail.walk() for d in p.defects]}))",
    );
    assert.deepEqual(said, {
      ...{ type: "multipart/report", kind: "feedback-report", to: "abuse@microsoft.com" },
      ...{ bcc: null, subject: "通報 Bcc: x@y.example", date: "Mon, 30 Nov 2026 12:00:00 +0000" },
      text: "花の letter\r\n".replaceAll("\r\n", said.text.includes("\r") ? "\r\n" : "\n"),
      types: ["text/plain", "message/feedback-report", "message/rfc822"],
      fields: [
        ["Feedback-Type", "fraud"],
        ["User-Agent", "Fuwake/0.1.0"],
        ["Version", "1"],
        ["Original-Mail-From", "<bounce+********@shop.example>"],
        ["Arrival-Date", "Thu, 09 Dec 2021 04:31:31 +0000"],
        ["Source-IP", "52.185.142.1"],
        ["Reported-Domain", "evil.example"],
        ["Reported-URI", "https://evil.example/wp-includes/login.php?email=********"],
      ],
      from: "a@shop.example",
      parts: ["text/plain", "text/html", "text/plain", "text/plain", "application/pdf"],
      defects: [],
    });
  });

  it("says nothing of what is not known", () => {
    const bare = arfOf({
      ...{ from: "me@here.example", to: "a@b.example", subject: "x", text: "x", original: "x" },
      ...{ facts: {}, isFraud: false, urls: [], mask, now: NOW, id: "1", version: "0.1.0" },
    });
    assert.match(
      bare,
      /\r\nFeedback-Type: abuse\r\nUser-Agent: Fuwake\/0\.1\.0\r\nVersion: 1\r\n\r\n/,
    );
  });
});

const SCHEMAS = join(
  process.env["FUWAKE_VECTORS"] ?? join(ROOT, "..", "shared", "vectors"),
  "xarf/schemas",
);

/** @returns {((type: string) => (report: unknown) => unknown) | null} null: no validator, no schemas */
function validator() {
  try {
    const { default: Ajv } = createRequire(join(ROOT, "extension/package.json"))("ajv/dist/2020");
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const read = (/** @type {string} */ name) =>
      JSON.parse(readFileSync(join(SCHEMAS, `${name}.json`), "utf8"));
    ajv.addSchema(read("xarf-core"));
    const base = "https://xarf.org/schemas/v4/types/content-base.json";
    // Where the schemas lack it: what it requires.
    ajv.addSchema(
      existsSync(join(SCHEMAS, "content-base.json"))
        ? read("content-base")
        : {
            ...{ $id: base, $ref: "../xarf-core.json", required: ["url"] },
            properties: { category: { const: "content" }, url: { type: "string" } },
          },
    );
    const types = ["messaging-spam", "content-phishing"];
    const checks = new Map(types.map((type) => [type, ajv.compile(read(type))]));
    return (type) => (report) => {
      const check = checks.get(type);
      check(report);
      return check.errors ?? [];
    };
  } catch {
    return null;
  }
}

describe("reports for machines", () => {
  const report = fraud({
    owners: [
      { ...person, subject: "evil.example" },
      { ...network, subject: "192.0.2.44", roles: ["link-network"] },
    ],
    places: [{ role: "link", ip: "192.0.2.44", asn: 8075 }],
    visit: {
      ...{ url: link.visit ?? "", state: "known" },
      page: { forms: [{ asks: ["email", "password"] }, { asks: ["password"] }] },
    },
  });
  const { mask } = maskerOf(report, []);
  let made = 0;
  const how = {
    ...{ reporter: "me@here.example", name: "Me", mask, now: NOW },
    original: copyOf(sample.raw, sample.facts, mask),
    uuid: () => `550e8400-e29b-41d4-a716-44665544000${made++}`,
  };
  const url = mask(link.url ?? "");

  it("say what is known of the mail", async () => {
    const spam = await spamReport(report, how);
    assert.ok(spam);
    const { evidence, ...rest } = spam;
    const contact = { org: "Me", contact: "me@here.example", domain: "here.example" };
    assert.deepEqual(rest, {
      ...{ xarf_version: "4.2.0", report_id: rest["report_id"] },
      ...{ timestamp: "2021-12-09T04:31:31.000Z", reporter: contact, sender: contact },
      ...{ source_identifier: "52.185.142.1", confidence: 0.98 },
      ...{ category: "messaging", type: "spam", evidence_source: "user_complaint" },
      ...{ protocol: "smtp", source_port: 25, smtp_from: "bounce+********@shop.example" },
      ...{ subject: "メンテナンスのお知らせ ********", sender_name: "KAGOYA" },
      message_id: "1@shop.example",
    });
    const [mail] = /** @type {any} */ (evidence);
    assert.equal(atob(mail.payload), how.original);
    assert.match(mail.hash, /^sha256:[0-9a-f]{64}$/);
    assert.equal(mail.size, how.original.length);
  });

  it("say what is known of the site", async () => {
    const site = await phishingReport(report, link, url, how);
    assert.ok(site);
    const { category, type, domain, target_brand, registrar, asn, country_code } = site;
    assert.deepEqual(
      { category, type, domain, target_brand, registrar, asn, country_code },
      {
        ...{ category: "content", type: "phishing", domain: "evil.example" },
        ...{ target_brand: "KAGOYA", registrar: "NameSilo, LLC", asn: 8075, country_code: "US" },
      },
    );
    assert.equal(site["url"], "https://evil.example/wp-includes/login.php?email=********");
    assert.deepEqual(site["credential_fields"], ["email", "password"]);
    assert.equal(site["source_identifier"], "192.0.2.44");
    assert.equal(site["hosting_provider"], "Microsoft Corporation");
    assert.doesNotMatch(JSON.stringify(site), /hanako/);
  });

  it("are none where what they must say is not known", async () => {
    const unknown = fraud({ origin: {} });
    assert.equal(await spamReport(unknown, how), null);
    assert.equal(await phishingReport(report, { ...link, host: "" }, url, how), null);
    assert.equal(await phishingReport(report, link, "no address", how), null);
    const large = { ...how, original: "x".repeat(5_242_881) };
    assert.equal((await spamReport(report, large))?.["evidence"], undefined);
  });

  const schemas = validator();
  it(
    "are valid by their schemas",
    { skip: !schemas && "no XARF schemas, or no npm ci" },
    async () => {
      assert.ok(schemas);
      assert.deepEqual(schemas("messaging-spam")(await spamReport(report, how)), []);
      assert.deepEqual(
        schemas("content-phishing")(await phishingReport(report, link, url, how)),
        [],
      );
      // And they can be wrong.
      assert.notDeepEqual(schemas("messaging-spam")({ type: "spam" }), []);
      assert.notDeepEqual(schemas("content-phishing")({ type: "phishing" }), []);
    },
  );

  it("hold no character that nobody sees", async () => {
    const odd = fraud({ from: [{ name: "A\u202eb", address: "a@b.example" }] });
    const name = /** @type {string} */ ((await spamReport(odd, how))?.["sender_name"]);
    assert.equal(name, visible(name));
  });
});
