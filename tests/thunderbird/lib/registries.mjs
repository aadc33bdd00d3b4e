// SPDX-License-Identifier: MIT

// Registries on loopback, RDAP over TLS and port 43, with answers of tests/fixtures/registries.

import { join } from "node:path";
import { addressesIn } from "./loopback.mjs";
import { ROOT } from "./paths.mjs";
import { startServing } from "./serving.mjs";

/**
 * Throws Skip where there is no openssl to make their certificates.
 * @returns {Promise<{
 *   environment: import("./loopback.mjs").Environment, addresses: string[], close: () => Promise<void>
 * }>} environment: of the program that asks them
 */
export async function startRegistries() {
  const program = join(ROOT, "tests/session/registries.py");
  const folder = join(ROOT, "tests/fixtures/registries");
  const { said, close } = await startServing(program, [folder], "openssl is not installed");
  return { environment: said, addresses: addressesIn(said.FUWAKE_REGISTRIES), close };
}
