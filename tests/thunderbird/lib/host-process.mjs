// SPDX-License-Identifier: MIT

// Fuwake's program as a process: a child of Thunderbird's.

import { readFileSync, readdirSync } from "node:fs";
import { waitFor } from "./wait.mjs";

const NAMES = ["fuwake", "python3", "host"];

/**
 * @param {number} thunderbird - its process id
 * @returns {number[]} the ids of the programs that it runs for us
 */
export function hostProcesses(thunderbird) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        const end = stat.lastIndexOf(")");
        const program = stat.slice(stat.indexOf("(") + 1, end);
        const [state, parent] = stat.slice(end + 2).split(" ");
        return NAMES.includes(program) && Number(parent) === thunderbird && state !== "Z";
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map(Number);
}

/**
 * Waits for the one program that runs.
 * @param {import("./stage.mjs").Stage} stage
 * @returns {Promise<number>} its process id
 */
export function hostProcess({ pid }) {
  return waitFor("Fuwake's program", () => {
    const [program, ...others] = hostProcesses(pid);
    return others.length === 0 && program;
  });
}
