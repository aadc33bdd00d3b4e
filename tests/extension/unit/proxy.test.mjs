// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parseProxy } from "../../../extension/src/shared/proxy.mjs";

describe("a proxy", () => {
  for (const [given, parsed] of [
    ["", ""],
    ["  ", ""],
    ["socks5h://127.0.0.1:9050", "socks5h://127.0.0.1:9050"],
    [" SOCKS5H://Proxy.Example:01080/ ", "socks5h://proxy.example:1080"],
    ["socks5h://proxy.example:80", "socks5h://proxy.example:80"],
    ["socks5h://[2001:DB8:0:0::1]:1080", "socks5h://[2001:db8::1]:1080"],
  ]) {
    it(`${JSON.stringify(given)} is ${JSON.stringify(parsed)}`, () => {
      assert.equal(parseProxy(given), parsed);
    });
  }

  for (const wrong of [
    undefined,
    null,
    9050,
    "127.0.0.1:9050",
    "socks5://127.0.0.1:9050", // names would be asked for here
    "socks4a://127.0.0.1:9050",
    "http://proxy.example:8080",
    "socks5h://proxy.example",
    "socks5h://proxy.example:0",
    "socks5h://proxy.example:65536",
    "socks5h://:1080",
    "socks5h://user:word@proxy.example:1080",
    "socks5h://proxy.example:1080/path",
    "socks5h://proxy.example:1080?x",
    "socks5h://proxy example:1080",
    "socks5h://999.0.0.1:1080",
    "socks5h://[2001:db8::1]",
    "socks5h://[2001:db8::1::2]:1080",
    `socks5h://${"x".repeat(300)}:1080`,
    "socks5h://proxy.example:1080\nsocks5h://other.example:1",
  ]) {
    it(`${JSON.stringify(wrong)?.slice(0, 48)} is none`, () => {
      assert.equal(parseProxy(wrong), null);
    });
  }
});
