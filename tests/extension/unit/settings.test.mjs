// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import {
  DEFAULTS,
  EXCEPTIONS_MAX,
  getSettings,
  setSettings,
  subscribe,
} from "../../../extension/src/shared/settings.mjs";
import { flush, install } from "./lib.mjs";

const exception = { address: "a@b.example", reasons: ["from-brand-elsewhere"], since: 5 };

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

describe("reading", () => {
  it("gives the defaults when nothing is stored", async () => {
    assert.deepEqual(await getSettings(), { bannerFrom: "caution", exceptions: [] });
    assert.deepEqual(await getSettings(), { ...DEFAULTS });
  });

  for (const bannerFrom of ["caution", "danger", "never"]) {
    it(`knows the threshold ${bannerFrom}`, async () => {
      fake.local.values = { bannerFrom, exceptions: [exception] };
      assert.deepEqual(await getSettings(), { bannerFrom, exceptions: [exception] });
    });
  }

  for (const bannerFrom of [7, null, "always", ["never"], { never: true }]) {
    it(`takes ${JSON.stringify(bannerFrom)} for no threshold`, async () => {
      fake.local.values = { bannerFrom };
      assert.equal((await getSettings()).bannerFrom, "caution");
    });
  }

  it("leaves out what is no exception", async () => {
    fake.local.values = {
      exceptions: [
        null,
        "a@b.example",
        { address: "", reasons: [] },
        { address: 7, reasons: [] },
        { address: "a@b.example" },
        { address: "a".repeat(400), reasons: [] },
        { address: "A@B.Example", reasons: ["x", 7, ""], since: "now" },
        exception,
      ],
    };
    assert.deepEqual((await getSettings()).exceptions, [
      { address: "a@b.example", reasons: ["x"], since: 0 },
      exception,
    ]);
  });

  it("keeps the newest exceptions when there are too many", async () => {
    const exceptions = Array.from({ length: EXCEPTIONS_MAX + 5 }, (_, since) => ({
      ...exception,
      since,
    }));
    fake.local.values = { exceptions };
    const kept = (await getSettings()).exceptions;
    assert.equal(kept.length, EXCEPTIONS_MAX);
    assert.equal(kept.at(-1)?.since, EXCEPTIONS_MAX + 4);
  });

  it("survives exceptions that are no list", async () => {
    fake.local.values = { exceptions: "many" };
    assert.deepEqual((await getSettings()).exceptions, []);
  });

  it("survives a storage that does not answer", async () => {
    const warn = mock.method(console, "warn", () => undefined);
    fake.local.get = () => Promise.reject(new Error("disk full"));
    assert.deepEqual(await getSettings(), { ...DEFAULTS });
    assert.equal(warn.mock.callCount(), 1);
    mock.restoreAll();
  });
});

describe("writing", () => {
  it("leaves what is not given", async () => {
    await setSettings({ bannerFrom: "danger" });
    await setSettings({ exceptions: [exception] });
    assert.deepEqual(fake.local.values, { bannerFrom: "danger", exceptions: [exception] });
  });

  it("writes nothing that would not be read", async () => {
    await setSettings(/** @type {any} */ ({ bannerFrom: "always", extra: 1 }));
    assert.deepEqual(fake.local.values, { bannerFrom: "caution" });
  });
});

describe("listening", () => {
  it("tells the whole settings, until it is ended", async () => {
    /** @type {unknown[]} */
    const told = [];
    const end = subscribe((settings) => told.push(settings));
    await setSettings({ bannerFrom: "never" });
    await flush();
    assert.deepEqual(told, [{ bannerFrom: "never", exceptions: [] }]);
    end();
    await setSettings({ bannerFrom: "danger" });
    await flush();
    assert.equal(told.length, 1);
  });

  it("hears nothing of other areas and keys", async () => {
    /** @type {unknown[]} */
    const told = [];
    subscribe((settings) => told.push(settings));
    await fake.session.set({ bannerFrom: "never" });
    await fake.local.set({ other: 1 });
    await flush();
    assert.deepEqual(told, []);
  });
});
