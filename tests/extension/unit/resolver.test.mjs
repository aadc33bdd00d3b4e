// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parseResolver, resolverKind } from "../../../extension/src/shared/resolver.mjs";

describe("a resolver", () => {
  for (const [given, parsed, kind] of /** @type {const} */ ([
    ["system", "system", "system"],
    ["192.0.2.53", "192.0.2.53", "server"],
    [" 192.0.2.53 ", "192.0.2.53", "server"],
    ["192.0.2.53:5353", "192.0.2.53:5353", "server"],
    ["2001:DB8:0:0::53", "[2001:db8::53]:53", "server"],
    ["[2001:db8::53]", "[2001:db8::53]:53", "server"],
    ["[2001:db8::53]:5353", "[2001:db8::53]:5353", "server"],
    ["https://dns.example/dns-query", "https://dns.example/dns-query", "https"],
    ["HTTPS://DNS.Example:8443/q", "https://dns.example:8443/q", "https"],
  ])) {
    it(`${JSON.stringify(given)} is ${parsed}`, () => {
      assert.equal(parseResolver(given), parsed);
      assert.equal(resolverKind(parsed), kind);
    });
  }

  for (const wrong of [
    undefined,
    null,
    7,
    "",
    "System",
    "dns.example",
    "256.0.2.53",
    "192.0.2",
    "192.0.2.53.",
    "192.0.2.53:0",
    "192.0.2.53:65536",
    "192.0.2.53:",
    "192.0.2.053.1",
    "2001:db8::53::1",
    "[2001:db8::53]:99999",
    "[192.0.2.53]:53",
    "[]",
    ":",
    "http://dns.example/dns-query",
    "https://",
    "https://user:word@dns.example/",
    "https://dns.example/#x",
    "https://dns.example/ x",
    `https://dns.example/${"x".repeat(2000)}`,
    "javascript:alert(1)",
  ]) {
    it(`${JSON.stringify(wrong)?.slice(0, 40)} is none`, () => {
      assert.equal(parseResolver(wrong), null);
    });
  }
});
