// SPDX-License-Identifier: MIT

// Registries on loopback, RDAP over TLS and port 43, with answers of tests/fixtures/registries.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { startServing } from "./serving.mjs";

/**
 * Throws Skip where there is no openssl to make their certificates.
 * @returns {Promise<{ environment: string, addresses: string[], close: () => Promise<void> }>} with
 *   what a shell is to set for the program that asks them, and where they are
 */
export async function startRegistries() {
  const program = join(ROOT, "tests/session/registries.py");
  const folder = join(ROOT, "tests/fixtures/registries");
  const { said, close } = await startServing(program, [folder], "openssl is not installed");
  const environment = Object.entries(said)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
  const table = readFileSync(said.FUWAKE_REGISTRIES, "utf8");
  const addresses = [...table.matchAll(/127\.0\.0\.1:\d+/g)].map(String);
  return { environment, addresses, close };
}
