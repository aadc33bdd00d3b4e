// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, it, mock } from "node:test";

import { Accounts } from "../../../extension/src/background/accounts.mjs";
import { install } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
});

it("gives each address once, in lower case", async () => {
  fake.emails = ["Me@Here.example", "me@here.example", "", "nonsense", "other@there.example"];
  assert.deepEqual(await new Accounts().addresses(), ["me@here.example", "other@there.example"]);
});

it("asks once, and again after a change", async () => {
  const accounts = new Accounts();
  const list = mock.method(messenger.identities, "list");
  await Promise.all([accounts.addresses(), accounts.addresses()]);
  await accounts.addresses();
  assert.equal(list.mock.callCount(), 1);
  accounts.forget();
  fake.emails = ["new@here.example"];
  assert.deepEqual(await accounts.addresses(), ["new@here.example"]);
});

it("stays within what the program takes", async () => {
  fake.emails = Array.from({ length: 500 }, (_, i) => `me${i}@here.example`);
  fake.emails[1] = `${"a".repeat(400)}@here.example`;
  const addresses = await new Accounts().addresses();
  assert.equal(addresses.length, 100);
  assert.equal(addresses[1], "me2@here.example");
});

it("goes without addresses when they cannot be read", async () => {
  const warn = mock.method(console, "warn", () => undefined);
  messenger.identities.list = () => Promise.reject(new Error("no permission"));
  assert.deepEqual(await new Accounts().addresses(), []);
  assert.equal(warn.mock.callCount(), 1);
  mock.restoreAll();
});

it("takes an identity without an address for none", async () => {
  messenger.identities.list = () => Promise.resolve(/** @type {any} */ ([{ name: "x" }]));
  assert.deepEqual(await new Accounts().addresses(), []);
});
