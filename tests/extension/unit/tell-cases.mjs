// SPDX-License-Identifier: MIT

// A fraud that can be told to those who can act.

import { aReport } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Facts} Facts */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Link} Link */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

/** @type {Link} */
export const link = {
  url: "https://evil.example/wp-includes/login.php?email=hanako@here.example",
  ...{ host: "evil.example", shown: "evil.example", domain: "evil.example" },
  ...{ site: "evil.example", ip: "192.0.2.44", country: "US" },
  visit: "https://evil.example/wp-includes/login.php?email=",
};

/**
 * @param {Partial<Facts>} [facts]
 * @param {Partial<Report>} [rest]
 * @returns {Report}
 */
export function fraud(facts = {}, rest = {}) {
  return aReport({
    verdict: { level: "danger", score: 90, probability: 0.98 },
    findings: [
      {
        ...{ id: "link-brand-elsewhere", section: "links", status: "warn" },
        evidence: [
          { key: "brand", value: "KAGOYA" },
          { key: "host", value: "evil.example" },
          { key: "own", value: "kagoya.jp" },
        ],
      },
    ],
    facts: {
      subject: { text: "メンテナンスのお知らせ hanako@here.example" },
      from: [{ name: "KAGOYA", address: "support@shop.example" }],
      return_path: [{ address: "bounce+hanako=here.example@shop.example" }],
      recipients: [{ name: "花子", address: "hanako@here.example" }],
      message_id: "1@shop.example",
      date: { written: "Thu, 09 Dec 2021 04:31:27 +0000", epoch: 1639024287 },
      route: [{ number: 1, trust: "ours", date: 1639024291 }],
      origin: { ip: "52.185.142.1", provider: "Microsoft Corporation" },
      links: [link, { url: "https://www.kagoya.jp/", host: "www.kagoya.jp", domain: "kagoya.jp" }],
      ...facts,
    },
    ...rest,
  });
}
