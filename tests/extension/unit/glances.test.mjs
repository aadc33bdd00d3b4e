// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Accounts } from "../../../extension/src/background/accounts.mjs";
import { Choices } from "../../../extension/src/background/choices.mjs";
import { Glances } from "../../../extension/src/background/glances.mjs";
import { Host } from "../../../extension/src/background/host.mjs";
import { Reader } from "../../../extension/src/background/reader.mjs";
import { Sightings } from "../../../extension/src/background/sightings.mjs";
import { Tags } from "../../../extension/src/background/tags.mjs";
import { FakePort, aReport, install, program, nobody } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {any[]} */
let settings = [];
/** @type {"danger" | "nothing-found"} */
let level = "danger";
/** @type {Glances} */
let glances;

beforeEach(() => {
  fake = install();
  fake.local.values = { tags: true, services: ["quad9"], names: { "": true, a: false } };
  settings = [];
  level = "danger";
  fake.connect = () =>
    new FakePort(
      program(({ id, settings: told }) => {
        settings.push(told);
        return { type: "report", id, report: aReport({ level }) };
      }),
    );
  const choices = new Choices();
  const reader = new Reader(new Accounts(), choices, new Sightings(), nobody);
  glances = new Glances(new Host(), reader, choices, new Tags(choices));
});

describe("a glance", () => {
  it("wants no more than the verdict, and nobody asked whatever was allowed", async () => {
    fake.mail({ id: 1 });
    const outcome = await glances.at(1);
    assert.ok(outcome.state === "done" && outcome.report.verdict.level === "danger");
    assert.deepEqual([settings[0].consent, settings[0].brief], [0, true]);
    assert.deepEqual(fake.mails.get(1)?.header.tags, ["fuwake-danger"]);
  });

  it("at many keeps their order, and reads no header that is known", async () => {
    const header = fake.mail({ id: 2 });
    fake.mail({ id: 3 });
    const get = messenger.messages.get;
    /** @type {number[]} */
    const got = [];
    messenger.messages.get = (id) => {
      got.push(id);
      return get(id);
    };
    fake.local.values = {};
    const outcomes = await glances.all([header, 99, 3]);
    assert.deepEqual(
      outcomes.map((outcome) => (outcome.state === "failed" ? outcome.code : outcome.state)),
      ["done", "message-gone", "done"],
    );
    assert.deepEqual(got, [99, 3]);
  });

  it("takes a tag away only where a dissection could not know more", async () => {
    level = "nothing-found";
    fake.mail({ id: 1, tags: ["fuwake-danger"] });
    await glances.at(1);
    assert.deepEqual(fake.mails.get(1)?.header.tags, ["fuwake-danger"]);
    const folder = /** @type {any} */ ({ accountId: "a" });
    fake.mail({ id: 2, tags: ["fuwake-danger"], folder });
    await glances.at(2);
    assert.deepEqual(fake.mails.get(2)?.header.tags, []);
  });
});
