// SPDX-License-Identifier: MIT

// Real name servers on loopback: one that answers at once, and one that takes its time.

import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { startServing } from "./serving.mjs";

/**
 * @typedef {object} NameServers
 * @property {string} prompt - the address of the one
 * @property {string} late - and of the other
 * @property {() => Promise<void>} close
 */

/**
 * Throws Skip where they are not installed.
 * @param {number} seconds - that the late one takes for each answer
 * @returns {Promise<NameServers>}
 */
export async function startNameServers(seconds) {
  const program = join(ROOT, "tests/network/serve.py");
  const lacking = "BIND 9 or dnsdist is not installed";
  const { said, close } = await startServing(program, [String(seconds)], lacking);
  return { ...said, close };
}
