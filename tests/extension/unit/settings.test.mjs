// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import {
  allowNames,
  allowOwners,
  consentClass,
  consentOf,
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
    assert.deepEqual(await getSettings(), {
      bannerFrom: "caution",
      exceptions: [],
      trust: [],
      trustByDefault: [],
      history: true,
      tags: false,
      checkNew: false,
      names: {},
      namesByDefault: null,
      owners: {},
      ownersByDefault: null,
      resolver: "system",
      blocklists: [],
      services: [],
      serviceKeys: {},
      proxy: "",
      people: false,
    });
    assert.deepEqual(await getSettings(), { ...DEFAULTS });
  });

  it("knows whether mails get tags, and who has said so", async () => {
    fake.local.values = { tags: true, checkNew: "yes" };
    fake.manage({ tags: false, checkNew: true });
    const { tags, checkNew } = await getSettings();
    assert.deepEqual([tags, checkNew], [true, true]);
  });

  for (const bannerFrom of ["caution", "danger", "never"]) {
    it(`knows the threshold ${bannerFrom}`, async () => {
      fake.local.values = { bannerFrom, exceptions: [exception] };
      const { exceptions, bannerFrom: known } = await getSettings();
      assert.deepEqual([known, exceptions], [bannerFrom, [exception]]);
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

describe("consent to registries", () => {
  const classes = async (/** @type {boolean} */ isAskedFor) => {
    const settings = await getSettings();
    return ["a", "b", "c"].map((id) => consentClass(settings, id, isAskedFor));
  };

  it("is for one mail, or for an account where the DNS may be asked, too", async () => {
    assert.deepEqual(await classes(false), [0, 0, 0]);
    assert.deepEqual(await classes(true), [2, 2, 2]);
    await allowNames("a", true);
    await allowNames("b", true);
    await allowOwners("b", true);
    await allowOwners("c", true);
    assert.deepEqual(await classes(false), [1, 2, 0]);
    assert.deepEqual((await getSettings()).owners, { b: true, c: true });
    await allowNames("b", false);
    assert.deepEqual(await classes(false), [1, 0, 0]);
  });

  it("may be an administrator's, until the reader's own", async () => {
    fake.manage({ names: true, owners: true });
    assert.deepEqual(await classes(false), [2, 2, 2]);
    await allowOwners("a", false);
    await allowNames("b", false);
    assert.deepEqual(await classes(false), [1, 0, 2]);
    fake.manage({ names: true, owners: "yes" });
    assert.deepEqual(await classes(false), [1, 0, 1]);
  });

  it("is only what was stored as such", async () => {
    fake.local.values = { owners: { a: 1, b: "true", c: null, d: true, ["x".repeat(65)]: true } };
    assert.deepEqual((await getSettings()).owners, { d: true });
    fake.local.values = { owners: ["a"] };
    assert.deepEqual((await getSettings()).owners, {});
  });
});

describe("consent to names", () => {
  it("is nobody's before it is given, and each account's by itself", async () => {
    assert.equal(consentOf(await getSettings(), "account1"), null);
    await allowNames("account1", true);
    await allowNames("", false);
    const settings = await getSettings();
    assert.deepEqual(settings.names, { account1: true, "": false });
    assert.equal(consentOf(settings, "account1"), true);
    assert.equal(consentOf(settings, ""), false);
    assert.equal(consentOf(settings, "account2"), null);
    assert.equal(consentOf(settings, "constructor"), null);
    assert.equal(consentOf(settings, "__proto__"), null);
  });

  it("is only what was stored as such", async () => {
    for (const names of [null, true, "account1", ["account1"], 7]) {
      fake.local.values = { names };
      assert.deepEqual((await getSettings()).names, {});
    }
    fake.local.values = { names: { a: 1, b: "true", c: null, d: true, ["x".repeat(65)]: true } };
    assert.deepEqual((await getSettings()).names, { d: true });
  });
});

describe("an administrator's word", () => {
  it("counts where the reader has chosen nothing", async () => {
    fake.manage({ names: true, resolver: "https://dns.example/dns-query", bannerFrom: "danger" });
    const settings = await getSettings();
    assert.equal(consentOf(settings, "account1"), true);
    assert.equal(settings.resolver, "https://dns.example/dns-query");
    assert.equal(settings.bannerFrom, "danger");
  });

  it("gives way to what the reader has chosen, account by account", async () => {
    fake.manage({ names: true, resolver: "192.0.2.53", bannerFrom: "danger" });
    await allowNames("account1", false);
    await setSettings({ resolver: "system", bannerFrom: "never" });
    const settings = await getSettings();
    assert.equal(consentOf(settings, "account1"), false);
    assert.equal(consentOf(settings, "account2"), true);
    assert.deepEqual([settings.resolver, settings.bannerFrom], ["system", "never"]);
    assert.equal("namesByDefault" in fake.local.values, false);
  });

  it("is none about lists of spam senders once the reader has chosen, even to ask none", async () => {
    fake.manage({ blocklists: ["A.example", "no"] });
    assert.deepEqual((await getSettings()).blocklists, ["a.example"]);
    await setSettings({ blocklists: [] });
    assert.deepEqual((await getSettings()).blocklists, []);
  });

  it("is none about the proxy once the reader has chosen, even to have none", async () => {
    fake.manage({ proxy: "socks5h://Proxy.example:1080" });
    assert.equal((await getSettings()).proxy, "socks5h://proxy.example:1080");
    await setSettings({ proxy: "" });
    assert.equal((await getSettings()).proxy, "");
  });

  it("about a proxy that is none is not as if there was nothing: visits fail", async () => {
    for (const proxy of ["socks5://127.0.0.1:9050", 7, {}]) {
      fake.manage({ proxy });
      assert.equal((await getSettings()).proxy, String(proxy));
    }
  });

  it("about trust stands beside the reader's own, and is never stored", async () => {
    fake.local.values = { trust: [{ kind: "domain", value: "own.example" }] };
    fake.manage({
      trust: [{ kind: "domain", value: "Office.example", by: "dkim:office.example" }],
    });
    const { trust, trustByDefault } = await getSettings();
    assert.deepEqual(
      [trust, trustByDefault].map((list) => list.map(({ value }) => value)),
      [["own.example"], ["office.example"]],
    );
    await setSettings({ trust, trustByDefault });
    assert.deepEqual(Object.keys(fake.local.values), ["trust"]);
  });

  for (const key of /** @type {const} */ (["history", "tags", "checkNew"])) {
    it(`about ${key} counts until the reader has chosen`, async () => {
      const usual = DEFAULTS[key];
      fake.manage({ [key]: !usual });
      assert.equal((await getSettings())[key], !usual);
      await setSettings({ [key]: usual });
      assert.equal((await getSettings())[key], usual);
      fake.local.values = { [key]: "yes" };
      assert.equal((await getSettings())[key], !usual);
    });
  }

  it("is nothing where it makes no sense", async () => {
    fake.manage({ names: "yes", resolver: "nonsense", bannerFrom: 7, blocklists: 7, trust: 7 });
    assert.deepEqual(await getSettings(), { ...DEFAULTS });
  });

  it("is heard when it changes", async () => {
    /** @type {unknown[]} */
    const told = [];
    subscribe((settings) => told.push(settings.namesByDefault));
    fake.manage({});
    await fake.managed?.set({ names: false });
    await flush();
    assert.deepEqual(told, [false]);
  });
});

describe("writing", () => {
  it("leaves what is not given", async () => {
    await setSettings({ bannerFrom: "danger" });
    await setSettings({ exceptions: [exception] });
    assert.deepEqual(fake.local.values, { bannerFrom: "danger", exceptions: [exception] });
  });

  it("writes nothing that would not be read", async () => {
    await setSettings(
      /** @type {any} */ ({
        bannerFrom: "always",
        resolver: "x y",
        namesByDefault: true,
        extra: 1,
      }),
    );
    assert.deepEqual(fake.local.values, { bannerFrom: "caution", resolver: "system" });
  });
});

describe("listening", () => {
  it("tells the whole settings, until it is ended", async () => {
    /** @type {unknown[]} */
    const told = [];
    const end = subscribe((settings) => told.push(settings));
    await setSettings({ bannerFrom: "never" });
    await flush();
    assert.deepEqual(told, [{ ...DEFAULTS, bannerFrom: "never" }]);
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
