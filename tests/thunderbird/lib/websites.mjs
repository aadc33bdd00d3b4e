// SPDX-License-Identifier: MIT

// Sites of the web on loopback, over TLS, and what was asked of them.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressesIn } from "./loopback.mjs";
import { ROOT } from "./paths.mjs";
import { startServing } from "./serving.mjs";

/** @typedef {{ method: string, path: string, headers: [string, string][] }} WebRequest */

/**
 * Throws Skip where there is no openssl to make their certificates.
 * @param {string} folder - for what they need
 * @param {string} page - that each of them has, HTML
 * @param {string[]} names
 * @returns {Promise<{
 *   environment: import("./loopback.mjs").Environment, addresses: string[],
 *   requests: () => WebRequest[], close: () => Promise<void>
 * }>} environment: of the program that visits them
 */
export async function startWebsites(folder, page, names) {
  const [log, file] = [join(folder, "requests.log"), join(folder, "page.html")];
  writeFileSync(file, page);
  const program = join(ROOT, "tests/session/websites.py");
  const { said, close } = await startServing(
    program,
    [log, file, ...names],
    "openssl is not installed",
  );
  const requests = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  return { environment: said, addresses: addressesIn(said.FUWAKE_SERVERS), requests, close };
}
