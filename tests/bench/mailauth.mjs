// SPDX-License-Identifier: MIT

// The peer of bench-auth: the same mails, verified by mailauth with the key at hand.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder] = process.argv.slice(2);
const { dkimVerify } = createRequire(join(modules, "package.json"))("mailauth/lib/dkim/verify");
const key = readFileSync(join(folder, "key.txt"), "utf8");
const resolver = () => Promise.resolve([[key]]);
const SECONDS = 2;

for (const [what, name] of [
  ["10 KB", "small.eml"],
  ["10 MB", "large.eml"],
]) {
  const mail = readFileSync(join(folder, name));
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    const { results } = await dkimVerify(mail, { resolver, minBitLength: 1024 });
    if (results[0]?.status.result !== "pass") {
      throw new Error("mailauth does not verify");
    }
    done += 1;
  }
  const rate = done / ((performance.now() - start) / 1000);
  console.log(`DKIM, ${what}: mailauth ${rate.toFixed(0)} mails/s`);
}
