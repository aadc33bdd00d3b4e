// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { join } from "node:path";
import { axe, catalogue, fixtures, messageOf, opened, overflow, pageTest } from "./lib.mjs";

/** @typedef {import("./lib.mjs").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const PATH = "options/options.html";
const MAIL = join(fixtures, "checks/from-brand-elsewhere/warn.eml");
const HOSTILE = "<img src=x onerror=alert(1)>\u202egpj@rtl.example";

const exceptions = [
  { address: "old@shop.example", reasons: ["reply-to-elsewhere", "no-such-check"], since: 1e12 },
  { address: HOSTILE, reasons: [], since: 0 },
  { address: "new@shop.example", reasons: ["link-text-elsewhere"], since: 1.7e12 },
];

const accounts = [
  { id: "a1", name: "Work <b>1</b>\u202e", type: "imap" },
  { id: "a2", name: "", type: "pop3" },
  { id: "news", name: "News", type: "nntp" },
];

/**
 * @param {Page} page
 * @returns {Promise<any>} what is stored
 */
function stored(page) {
  return page.evaluate(() =>
    /** @type {any} */ (globalThis).messenger.storage.local.get([
      ...["bannerFrom", "exceptions", "names", "owners", "resolver", "blocklists"],
      ...["services", "serviceKeys", "proxy", "people"],
    ]),
  );
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function addresses(page) {
  return page.locator("#exceptions .address").allTextContents();
}

for (const lang of ["en", "ja"]) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    pageTest(`the options hold nothing against anybody (${lang}, ${scheme})`, async () => {
      const local = { exceptions, resolver: "192.0.2.53", names: { a1: true } };
      const look = { lang, scheme, width: 320, local, accounts };
      const page = await opened(PATH, look, "done");
      await page.click("#resolver [value=https]");
      await page.click("#https button");
      await page.locator("#https-wrong:not(:empty)").waitFor();
      await page.fill("#blocklists-names", "no list");
      await page.click("#blocklists button");
      await page.locator("#blocklists-wrong:not(:empty)").waitFor();
      await page.fill("#proxy-address", "http://proxy.example");
      await page.click("#proxy button");
      await page.locator("#proxy-wrong:not(:empty)").waitFor();
      assert.deepEqual(await axe(page), []);
      assert.ok((await overflow(page)) <= 0);
      assert.equal(await page.title(), catalogue(lang)["options_title"]);
      assert.doesNotMatch((await page.textContent("body")) ?? "", /⟦|\$\d/);
    });
  }
}

pageTest("the stored choice is the one that is shown, caution without one", async () => {
  for (const { bannerFrom, shown } of [
    { bannerFrom: undefined, shown: "caution" },
    { bannerFrom: "never", shown: "never" },
    { bannerFrom: ["danger"], shown: "caution" },
  ]) {
    const page = await opened(PATH, { local: { bannerFrom } }, "done");
    assert.equal(await page.inputValue("#banner-from :checked"), shown);
  }
});

pageTest("a choice is stored at once, with the keyboard too", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.click("[value=danger]");
  await page.getByText(catalogue("en")["options_saved"] ?? "").waitFor();
  assert.equal((await stored(page)).bannerFrom, "danger");
  await page.keyboard.press("ArrowDown");
  assert.equal((await stored(page)).bannerFrom, "never");
  assert.deepEqual((await stored(page)).exceptions, exceptions);
});

pageTest("what cannot be stored is said", async () => {
  const page = await opened(PATH, { storageFails: true, local: { exceptions } }, "done");
  await page.click("[value=danger]");
  await page.locator("#saved.failure").waitFor();
  await page.click("#remove-all");
  await page.locator("#removed.failure").waitFor();
  assert.equal((await addresses(page)).length, 3);
});

pageTest("senders are listed, the newest first, as text", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  const visible = HOSTILE.replace("\u202e", "\ufffd");
  assert.deepEqual(await addresses(page), ["new@shop.example", "old@shop.example", visible]);
  assert.equal(await page.locator("#exceptions img").count(), 0);
  const text = (await page.textContent("#exceptions li:nth-child(2)")) ?? "";
  assert.match(text, /Answers go elsewhere/);
  assert.doesNotMatch(text, /no.such.check/);
  assert.doesNotMatch((await page.textContent("#exceptions li:nth-child(3)")) ?? "", /1970/);
});

pageTest("a sender can be removed, and put back", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.getByRole("button", { name: "Remove old@shop.example" }).click();
  await page.locator("#undo:focus").waitFor();
  assert.equal((await stored(page)).exceptions.length, 2);
  assert.equal((await addresses(page)).length, 2);
  await page.keyboard.press("Enter");
  await page.locator("#exceptions-title:focus").waitFor();
  assert.equal((await addresses(page)).length, 3);
});

pageTest("all senders can be removed, and put back beside newer ones", async () => {
  const page = await opened(PATH, { local: { exceptions } }, "done");
  await page.click("#remove-all");
  await page.locator("#exceptions-none").waitFor();
  assert.deepEqual((await stored(page)).exceptions, []);
  // A banner excepts another sender meanwhile.
  await page.evaluate(() =>
    /** @type {any} */ (globalThis).messenger.storage.local.set({
      exceptions: [{ address: "third@shop.example", reasons: [], since: 2e12 }],
    }),
  );
  await page.getByText("third@shop.example").waitFor();
  await page.click("#undo");
  await page.locator("#exceptions li:nth-child(4)").waitFor();
});

pageTest("the program can be checked", async () => {
  const words = catalogue("en");
  const message = messageOf(1, MAIL);
  /** @type {Outcome} */
  const missing = { state: "failed", code: "host-missing", detail: "" };
  message.outcomes.unshift(missing);
  const page = await opened(PATH, { messages: [message], shown: 1 }, "done");
  await page.click("#check");
  await page.locator("#checked.failure").waitFor();
  assert.equal(await page.textContent("#checked"), words["failure_host_missing"]);
  await page.click("#check");
  await page.locator("#checked:not(.failure)", { hasText: "works" }).waitFor();
});

pageTest("the first page can be shown again", async () => {
  const page = await opened(PATH, {}, "done");
  await page.click("#welcome");
  const asked = await page.evaluate(() => /** @type {any} */ (globalThis).asked);
  assert.deepEqual(asked.tabs, [{ url: "/welcome/welcome.html" }]);
});

pageTest("each account has its switch, and what was chosen is stored", async () => {
  const page = await opened(PATH, { accounts, local: { names: { a2: true } } }, "done");
  assert.deepEqual(await page.locator("#accounts bdi").allTextContents(), [
    "Work <b>1</b>\ufffd",
    "a2",
    catalogue("en")["options_names_none"],
  ]);
  const switches = page.getByRole("switch");
  const states = () => Promise.all([0, 1, 2].map((n) => switches.nth(n).isChecked()));
  assert.deepEqual(await states(), [false, true, false]);
  await switches.nth(0).focus();
  await page.keyboard.press("Space");
  await page.getByText(catalogue("en")["options_saved"] ?? "").waitFor();
  await switches.nth(1).click();
  await switches.nth(2).click();
  assert.deepEqual((await stored(page)).names, { a1: true, a2: false, "": true });
  assert.deepEqual(await states(), [true, false, true]);
});

pageTest("each account has its switch for registries, which needs the DNS", async () => {
  const page = await opened(PATH, { accounts, local: { names: { a1: true } } }, "done");
  const switches = page.locator("#owners-accounts [role=switch]");
  assert.equal(await switches.count(), 3);
  const states = () => Promise.all([0, 1, 2].map((n) => switches.nth(n).isChecked()));
  assert.deepEqual(await states(), [false, false, false]);
  await switches.nth(0).click();
  await switches.nth(1).click();
  await page.locator("#owners-saved:not(:empty)").waitFor();
  assert.deepEqual((await stored(page)).owners, { a1: true, a2: true });
  assert.deepEqual((await stored(page)).names, { a1: true });
  const note = catalogue("en")["options_owners_names"] ?? "?";
  const rows = await page.locator("#owners-accounts li").allTextContents();
  assert.deepEqual(
    rows.map((row) => row.includes(note)),
    [false, true, false],
  );
});

pageTest("an administrator may have allowed registries", async () => {
  const page = await opened(PATH, { accounts, managed: { names: true, owners: true } }, "done");
  const managedSays = page
    .locator("#owners-accounts")
    .getByText(catalogue("en")["options_names_managed"] ?? "");
  assert.equal(await managedSays.count(), 3);
  await page.locator("#owners-accounts [role=switch]").first().click();
  await page.locator("#owners-saved:not(:empty)").waitFor();
  assert.deepEqual((await stored(page)).owners, { a1: false });
  assert.equal(await managedSays.count(), 2);
});

pageTest("an administrator's word is shown as such, until the reader's own", async () => {
  const managed = { names: true, resolver: "https://dns.example/q", bannerFrom: "danger" };
  const page = await opened(PATH, { accounts, managed }, "done");
  assert.equal(await page.inputValue("#banner-from :checked"), "danger");
  assert.equal(await page.inputValue("#resolver :checked"), "https");
  assert.equal(await page.inputValue("#https-address"), "https://dns.example/q");
  const managedSays = page.getByText(catalogue("en")["options_names_managed"] ?? "");
  assert.equal(await managedSays.count(), 3);
  await page.getByRole("switch").first().click();
  await page.waitForFunction(
    (text) => !document.querySelector("#accounts li")?.textContent?.includes(text),
    catalogue("en")["options_names_managed"] ?? "",
  );
  assert.deepEqual((await stored(page)).names, { a1: false });
});

pageTest("accounts that cannot be read are said, and the rest works", async () => {
  const page = await opened(PATH, {}, "done");
  await page.getByText(catalogue("en")["options_accounts_failed"] ?? "").waitFor();
  await page.click("[value=danger]");
  assert.equal((await stored(page)).bannerFrom, "danger");
});

pageTest("a switch that cannot be stored goes back", async () => {
  const page = await opened(PATH, { accounts, storageFails: true }, "done");
  await page.getByRole("switch").first().click();
  await page.locator("#names-saved.failure").waitFor();
  assert.equal(await page.getByRole("switch").first().isChecked(), false);
});

const asks = { names: true, resolver: true };

pageTest("a resolver counts when its address is one", async () => {
  const page = await opened(PATH, { accounts, greeting: asks }, "done");
  assert.equal(await page.inputValue("#resolver :checked"), "system");
  assert.equal(await page.locator("#server").isVisible(), false);
  await page.click("#resolver [value=server]");
  await page.fill("#server-address", "dns.example");
  await page.keyboard.press("Enter");
  const wrong = page.locator("#server-wrong");
  assert.match(
    await wrong.innerText(),
    /not an IP address.*192\.0\.2\.53[\s\S]*The resolver of this computer/,
  );
  assert.equal(await page.getAttribute("#server-address", "aria-invalid"), "true");
  assert.equal((await stored(page)).resolver, undefined);
  await page.fill("#server-address", " 192.0.2.53:5353 ");
  await page.click("#server button");
  await page.locator("#resolver-saved", { hasText: "Saved" }).waitFor();
  assert.equal((await stored(page)).resolver, "192.0.2.53:5353");
  assert.equal(await page.inputValue("#server-address"), "192.0.2.53:5353");
  assert.equal(await wrong.textContent(), "");
  await page.click("#resolver [value=https]");
  await page.fill("#https-address", "http://dns.example/");
  await page.click("#https button");
  assert.match(
    await page.innerText("#https-wrong"),
    /begins with https:\/\/.*\n.*192\.0\.2\.53:5353/,
  );
  assert.equal((await stored(page)).resolver, "192.0.2.53:5353");
  // Another setting that changes meanwhile takes nothing away.
  await page.getByRole("switch").first().click();
  assert.equal(await page.inputValue("#https-address"), "http://dns.example/");
  await page.fill("#https-address", "https://dns.example/dns-query");
  await page.click("#https button");
  await page.click("#resolver [value=system]");
  await page.waitForFunction(async () => {
    const { storage } = /** @type {any} */ (globalThis).messenger;
    return (await storage.local.get(["resolver"])).resolver === "system";
  });
});

for (const [name, greeting, key] of /** @type {const} */ ([
  ["refuses it", { names: true, resolver: false }, "options_resolver_refused"],
  ["is too old", { names: false, resolver: true }, "options_resolver_unable"],
  ["is missing", { failure: "host-missing" }, "failure_host_missing"],
])) {
  pageTest(`a program that ${name} is told of`, async () => {
    const local = { resolver: "192.0.2.53" };
    const page = await opened(PATH, { accounts, greeting, local }, "done");
    await page.click("#server button");
    await page
      .locator("#resolver-saved.failure", { hasText: catalogue("en")[key] ?? "?" })
      .waitFor();
  });
}

pageTest("a proxy for visits counts when it is one, and none is one, too", async () => {
  const [tor, other] = ["socks5h://127.0.0.1:9050", "socks5h://proxy.example:1080"];
  const page = await opened(PATH, { accounts, local: { proxy: tor } }, "done");
  const field = page.locator("#proxy-address");
  const wrong = page.locator("#proxy-wrong");
  const saved = page.locator("#proxy-saved", { hasText: "Saved" });
  assert.equal(await field.inputValue(), tor);
  assert.equal(await wrong.textContent(), "");
  await field.fill("http://proxy.example:8080");
  await page.keyboard.press("Enter");
  assert.match(
    await wrong.innerText(),
    /not the address of a proxy.*socks5h.*\n.*127\.0\.0\.1:9050/,
  );
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal((await stored(page)).proxy, tor);
  await field.fill(" SOCKS5H://Proxy.example:1080/ ");
  await page.click("#proxy button");
  await saved.waitFor();
  assert.equal(await field.inputValue(), other);
  assert.equal(await wrong.textContent(), "");
  assert.equal((await stored(page)).proxy, other);
  await field.fill("");
  await page.click("#proxy button");
  await page.waitForFunction(async () => {
    const { storage } = /** @type {any} */ (globalThis).messenger;
    return (await storage.local.get(["proxy"])).proxy === "";
  });
  assert.equal(await wrong.textContent(), "");
});

pageTest("lists of spam senders count when each is a domain", async () => {
  const local = { blocklists: ["old.example"] };
  const page = await opened(PATH, { accounts, local }, "done");
  const field = page.locator("#blocklists-names");
  const wrong = page.locator("#blocklists-wrong");
  const saved = page.locator("#blocklists-saved", { hasText: "Saved" });
  const waits = async (/** @type {string[]} */ names) => {
    await saved.waitFor();
    assert.deepEqual((await stored(page)).blocklists, names);
    assert.equal(await field.inputValue(), names.join(" "));
    assert.equal(await wrong.textContent(), "");
  };
  assert.equal(await field.inputValue(), "old.example");
  await field.fill("zen.example.org, 192.0.2.1");
  await page.keyboard.press("Enter");
  assert.match(await wrong.innerText(), /“192\.0\.2\.1” is not the domain.*\n.*old\.example\./);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.deepEqual((await stored(page)).blocklists, ["old.example"]);
  await field.fill(Array.from({ length: 11 }, (_, i) => `l${i}.example`).join(" "));
  await page.click("#blocklists button");
  assert.match(await wrong.innerText(), /11 lists; at most 10/);
  // Another setting that changes meanwhile takes nothing away.
  await page.getByRole("switch").first().click();
  assert.match(await field.inputValue(), /^l0\.example/);
  await field.fill(" Zen.example.org, bl.example.net、zen.example.org ");
  await page.click("#blocklists button");
  await waits(["zen.example.org", "bl.example.net"]);
  await field.fill("");
  await page.click("#blocklists button");
  await page.waitForFunction(async () => {
    const { storage } = /** @type {any} */ (globalThis).messenger;
    return (await storage.local.get(["blocklists"])).blocklists.length === 0;
  });
  await waits([]);
});

pageTest("an administrator's proxy that is none is said to be so", async () => {
  const page = await opened(PATH, { accounts, managed: { proxy: "socks5://x:1" } }, "done");
  assert.equal(await page.inputValue("#proxy-address"), "socks5://x:1");
  assert.match(await page.innerText("#proxy-wrong"), /not the address of a proxy/);
});

pageTest("services are switched on, and keys are kept to themselves", async () => {
  const local = { services: ["surbl"], serviceKeys: { urlhaus: "old" } };
  const page = await opened(PATH, { accounts, local }, "done");
  const quad9 = page.locator("[data-service=quad9]");
  const key = page.locator("#service-key-virustotal");
  const saved = page.locator("#services-saved", { hasText: "Saved" });
  assert.equal(await page.locator("[data-service]").count(), 8);
  assert.equal(await page.locator("[data-service]:checked").count(), 1);
  assert.equal(await page.locator("#services input[type=password]").count(), 4);
  assert.equal(await page.locator("#service-key-urlhaus").inputValue(), "old");
  await key.fill("being typed");
  await quad9.click();
  await saved.waitFor();
  assert.deepEqual((await stored(page)).services, ["quad9", "surbl"]);
  // What another choice changes takes nothing away.
  assert.equal(await key.inputValue(), "being typed");
  await page.locator("[data-key=virustotal] button").click();
  assert.match(await page.locator("#service-key-virustotal-wrong").innerText(), /no key/);
  assert.deepEqual((await stored(page)).serviceKeys, { urlhaus: "old" });
  await key.fill(" new-key ");
  await page.keyboard.press("Enter");
  await saved.waitFor();
  assert.deepEqual((await stored(page)).serviceKeys, { urlhaus: "old", virustotal: "new-key" });
  await page.locator("#service-key-urlhaus").fill("");
  await page.locator("[data-key=urlhaus] button").click();
  await page.waitForFunction(async () => {
    const { storage } = /** @type {any} */ (globalThis).messenger;
    return !("urlhaus" in (await storage.local.get(["serviceKeys"])).serviceKeys);
  });
  await page.locator("[data-service=surbl]").click();
  await page.waitForFunction(async () => {
    const { storage } = /** @type {any} */ (globalThis).messenger;
    return (await storage.local.get(["services"])).services.length === 1;
  });
});

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function permissions(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).asked.permissions);
}

pageTest("the people that the reader knows are looked at after he has allowed it", async () => {
  const page = await opened(PATH, {}, "done");
  assert.equal(await page.isChecked("#people"), false);
  await page.focus("#people");
  await page.keyboard.press("Space");
  await page.locator("#people-saved:not(:empty)").waitFor();
  assert.deepEqual(await permissions(page), ["+addressBooks"]);
  assert.equal((await stored(page)).people, true);
  await page.click("#people");
  await page.waitForFunction(() => /** @type {any} */ (globalThis).asked.permissions.length === 2);
  assert.deepEqual(await permissions(page), ["+addressBooks", "-addressBooks"]);
  assert.equal((await stored(page)).people, false);
});

pageTest("a refused permission leaves the people alone, and is said", async () => {
  const page = await opened(PATH, { refuses: true }, "done");
  await page.click("#people");
  await page.locator("#people-saved:not(:empty)").waitFor();
  assert.equal(await page.textContent("#people-saved"), catalogue("en")["people_options_refused"]);
  assert.equal(await page.isChecked("#people"), false);
  assert.equal((await stored(page)).people, undefined);
});

pageTest("a choice of people that is stored is shown, or that it could not be", async () => {
  const page = await opened(PATH, { local: { people: true }, storageFails: true }, "done");
  await page.locator("#people:checked").waitFor();
  await page.click("#people");
  await page.locator("#people-saved.failure").waitFor();
  assert.equal(await page.isChecked("#people"), true);
  assert.deepEqual(await permissions(page), []);
});
