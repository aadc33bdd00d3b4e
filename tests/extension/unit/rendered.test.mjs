// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { unknownLinks, withinBounds } from "../../../extension/src/background/rendered.mjs";
import { aReport } from "./lib.mjs";

/** @param {string[]} links */
function unknown(...links) {
  const known = [{ host: "shop.example" }, { host: "XN--R8JZ45G.example" }, { url: "cid:1" }];
  return unknownLinks(aReport({ facts: { links: known } }), links);
}

describe("unknown links", () => {
  it("lead to a host that the report does not have", () => {
    assert.deepEqual(unknown("https://evil.example/a", "https://shop.example/b"), [
      "https://evil.example/a",
    ]);
  });

  it("are compared by host alone, without regard to case", () => {
    assert.deepEqual(unknown("http://SHOP.example:8080/x?y", "https://例え.example/"), []);
  });

  it("are compared with the wrapper that is written, not with what is in it", () => {
    const wrapper = "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example";
    const through = [{ service: "Microsoft SafeLinks", url: wrapper }];
    const report = aReport({ facts: { links: [{ host: "a.example", through }] } });
    assert.deepEqual(unknownLinks(report, [wrapper, "https://a.example/"]), ["https://a.example/"]);
  });

  it("are not those that lead nowhere outside", () => {
    const inside = ["mailto:a@evil.example", "cid:part1", "data:text/html,x", "", "about:blank"];
    const stored = ["mailbox:///tmp/x?number=1", "imap://u@evil.example/INBOX", "javascript:x"];
    assert.deepEqual(unknown(...inside, ...stored, "no address", "#top"), []);
  });

  it("are all of them when the report has none", () => {
    const links = ["https://evil.example/a", "ftp://files.example/"];
    assert.deepEqual(unknownLinks(aReport({ facts: {} }), links), links);
  });
});

describe("bounds", () => {
  it("on the number and on each", () => {
    const bounded = withinBounds(Array.from({ length: 99 }, (_, i) => `https://h${i}.example/`));
    assert.equal(bounded.length, 64);
    assert.equal(withinBounds([`https://a.example/${"x".repeat(9_999)}`])[0]?.length, 2048);
  });

  it("on all together, so that the program takes them", () => {
    const bounded = withinBounds(Array.from({ length: 64 }, () => "x".repeat(2048)));
    assert.equal(bounded.join("").length, 32 * 1024);
  });
});
