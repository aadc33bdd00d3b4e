// SPDX-License-Identifier: MIT

// Real name servers on loopback: one that answers at once, and one that takes its time.

import { fileURLToPath } from "node:url";
import { end, start } from "./processes.mjs";
import { Skip } from "./tap.mjs";

const PROGRAM = fileURLToPath(new URL("../../network/serve.py", import.meta.url));
const NOT_INSTALLED = 77;

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
  const child = start("python3", [PROGRAM, String(seconds)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const addresses = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (/** @type {Buffer} */ data) => {
      said += data.toString();
      if (said.endsWith("\n")) {
        resolve(JSON.parse(said));
      }
    });
    child.once("exit", (code) =>
      reject(
        code === NOT_INSTALLED
          ? new Skip("BIND 9 or dnsdist is not installed")
          : new Error(`the name servers ended with ${code}`),
      ),
    );
  });
  return {
    ...addresses,
    close: async () => {
      child.stdin?.end();
      await end(child);
    },
  };
}
