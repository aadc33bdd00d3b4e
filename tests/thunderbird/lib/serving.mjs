// SPDX-License-Identifier: MIT

// Programs that serve on loopback: they print what must be known of them as a line of JSON once they
// answer, and end when their standard input does.

import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { end, start } from "./processes.mjs";
import { Skip } from "./tap.mjs";

const NOT_INSTALLED = 77;

/**
 * Throws Skip where they are not installed.
 * @param {string} program - a Python script
 * @param {string[]} args
 * @param {string} lacking - why it is skipped
 * @returns {Promise<{ said: any, close: () => Promise<void> }>}
 */
export async function startServing(program, args, lacking) {
  const child = start("python3", [program, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, PYTHONPATH: join(ROOT, "tests/session") },
  });
  const said = await new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (/** @type {Buffer} */ data) => {
      text += data.toString();
      if (text.endsWith("\n")) {
        resolve(JSON.parse(text));
      }
    });
    child.once("exit", (code) =>
      reject(
        code === NOT_INSTALLED ? new Skip(lacking) : new Error(`${program} ended with ${code}`),
      ),
    );
  });
  return {
    said,
    close: async () => {
      child.stdin?.end();
      await end(child);
    },
  };
}
