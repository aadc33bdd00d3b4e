// SPDX-License-Identifier: MIT

// Whom a mail can be told to, and what is written to them.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { maskerOf } from "../../../extension/src/dossier/mask.mjs";
import { word } from "../../../extension/src/shared/words.mjs";
import { letterOf } from "../../../extension/src/tell/letters.mjs";
import { accusedLinks, isUnasked, receiversOf } from "../../../extension/src/tell/recipients.mjs";
import { network, person } from "./registries.mjs";
import { speak } from "./speak.mjs";
import { fraud, link } from "./tell-cases.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

before(() => speak("en"));

/** @param {Report} report */
function addresses(report) {
  return receiversOf(report).map(({ address }) => address);
}

describe("whom to tell", () => {
  const collectors = ["info@antiphishing.jp", "meiwaku@dekyo.or.jp", "reportphishing@apwg.org"];

  it("accuses no link of the one who is imitated", () => {
    assert.deepEqual(accusedLinks(fraud()), [link]);
    const own = fraud({
      links: [{ ...link, host: "kagoya.jp", shown: "kagoya.jp", url: "https://kagoya.jp/" }],
    });
    assert.deepEqual(accusedLinks(own), []);
    assert.deepEqual(addresses(own), ["meiwaku@dekyo.or.jp"]);
  });

  it("accuses what a list has, and what a visit has found to be an imitation", () => {
    const other = { url: "https://a.example/", host: "a.example" };
    const listed = { ...other, listed: [{ feed: "jpcert", date: "2026-11-29" }] };
    assert.deepEqual(accusedLinks(fraud({ links: [listed] })), [listed]);
    const visit = (/** @type {boolean} */ own) => ({
      ...{ url: other.url, state: "known" },
      page: { brand: { name: "KAGOYA", own } },
    });
    assert.deepEqual(accusedLinks(fraud({ links: [other], visit: visit(false) })), [other]);
    assert.deepEqual(accusedLinks(fraud({ links: [other], visit: visit(true) })), []);
  });

  it("names the contacts that registries have told, and why", () => {
    const owners = [
      network,
      {
        ...network,
        subject: "192.0.2.44",
        roles: ["link-network"],
        country: "JP",
        abuse_email: "abuse@host.example",
      },
      { ...person, subject: "evil.example" },
      { ...person, subject: "kagoya.jp", abuse_email: "innocent@registrar.example" },
    ];
    const told = receiversOf(fraud({ owners }));
    assert.deepEqual(
      told.map(({ address, language, reasons }) => [address, language, reasons[0]?.kind]),
      [
        ["info@antiphishing.jp", "ja", "council"],
        ["meiwaku@dekyo.or.jp", "ja", "centre"],
        ["reportphishing@apwg.org", "en", "apwg"],
        ["abuse@microsoft.com", "en", "origin"],
        ["abuse@host.example", "ja", "host"],
        ["abuse@namesilo.com", "en", "registrar"],
      ],
    );
    assert.deepEqual(told.at(-1)?.reasons, [
      { kind: "registrar", subject: "evil.example", holder: "NameSilo, LLC" },
    ]);
  });

  it("tells a desk once, with all its reasons", () => {
    const owners = [
      network,
      {
        ...network,
        subject: "192.0.2.44",
        roles: ["link-network"],
        abuse_email: "Abuse@Microsoft.com",
      },
    ];
    const [, , , desk, ...rest] = receiversOf(fraud({ owners }));
    assert.deepEqual(
      desk?.reasons.map(({ kind }) => kind),
      ["origin", "host"],
    );
    assert.equal(rest.length, 0);
  });

  it("tells the domain of an account that was taken over, by custom", () => {
    const report = fraud();
    report.findings.push({
      ...{ id: "account-hijacked", section: "authentication", status: "warn" },
      evidence: [{ key: "account", value: "k@x@nlo.co.jp", at: "Received#4" }],
    });
    const desk = receiversOf(report).at(-1);
    assert.equal(desk?.address, "abuse@nlo.co.jp");
    assert.equal(desk?.isAssumed, true);
    assert.equal(desk?.language, "ja");
  });

  it("accuses a sender's domain only where he is proven, and it is young", () => {
    const owner = { ...person, subject: "shop.example", roles: ["sender"] };
    const proven = { identity: "proven", proof: "dkim" };
    assert.deepEqual(addresses(fraud({ owners: [owner] })), collectors);
    assert.deepEqual(addresses(fraud({ owners: [owner], authentication: proven })).slice(3), [
      "abuse@namesilo.com",
    ]);
    const old = { ...owner, age_days: 4000 };
    assert.deepEqual(addresses(fraud({ owners: [old], authentication: proven })), collectors);
  });

  it("believes no registry that its contact is an address", () => {
    for (const address of ["abuse@host", "a@b.example, c@d.example", "x\r\nBcc: a@b.example", ""]) {
      assert.deepEqual(
        addresses(fraud({ owners: [{ ...network, abuse_email: address }] })),
        collectors,
      );
    }
  });

  it("suggests nobody for what is no danger", () => {
    const verdict = /** @type {const} */ ({ level: "caution", score: 30 });
    assert.ok(receiversOf(fraud({}, { verdict })).every(({ isSuggested }) => !isSuggested));
    const suggested = receiversOf(fraud()).filter(({ isSuggested }) => isSuggested);
    assert.deepEqual(
      suggested.map(({ address }) => address),
      ["info@antiphishing.jp", "reportphishing@apwg.org"],
    );
  });

  it("knows when nobody has asked", () => {
    assert.equal(isUnasked(fraud({ owners: [{ ...network, state: "refused" }] })), true);
    assert.equal(isUnasked(fraud({ owners: [network] })), false);
  });
});

describe("letters", () => {
  it("are masked, and hold no link, in either language", () => {
    for (const language of ["en", "ja"]) {
      speak(language);
      const report = fraud({ owners: [network, { ...person, subject: "evil.example" }] });
      for (const receiver of receiversOf(report)) {
        const { subject, text } = letterOf(receiver, report, word, maskerOf(report, []));
        const all = `${subject}\n${text}`;
        assert.doesNotMatch(all, /hanako|花子|https?:|evil\.example|⟦|\$\d|undefined/, all);
        assert.match(text, /52\.185\.142\.1/);
        assert.match(text, /hxxps:\/\/evil\[\.\]example\/wp-includes\/login\.php/);
        assert.equal(text.endsWith("\n") && !text.includes("\n\n\n"), true);
      }
    }
    speak("en");
  });

  it("say to each desk what concerns it", () => {
    const report = fraud({ owners: [network] });
    const desk = receiversOf(report).find(({ address }) => address === "abuse@microsoft.com");
    assert.ok(desk);
    const { subject, text } = letterOf(desk, report, word, maskerOf(report, []));
    assert.equal(subject, "Abuse report: phishing mail, 52.185.142.1");
    assert.match(text, /^To the abuse desk:\n\n/);
    assert.match(text, /set out from 52\.185\.142\.1, an address of your network/);
  });
});
