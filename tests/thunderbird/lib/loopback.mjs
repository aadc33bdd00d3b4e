// SPDX-License-Identifier: MIT

// What stands on this machine in place of the world, as a program finds it by its environment.

import { readFileSync, writeFileSync } from "node:fs";

/** @typedef {{ [name: string]: string }} Environment */

const AUTHORITIES = "FUWAKE_CA_FILE";

/**
 * @param {string} file - a table that names servers
 * @returns {string[]} the addresses of this machine in it, each once
 */
export function addressesIn(file) {
  const table = readFileSync(file, "utf8");
  return [...new Set([...table.matchAll(/127\.0\.0\.1:\d+/g)].map(String))];
}

/**
 * @param {string} file - where all authorities for certificates go that one of them names
 * @param {...Environment} all
 * @returns {string} for a shell, before a command
 */
export function shellOf(file, ...all) {
  const authorities = all.flatMap((one) => one[AUTHORITIES] ?? []);
  writeFileSync(file, authorities.map((path) => readFileSync(path, "utf8")).join("\n"));
  return Object.entries({ ...Object.assign({}, ...all), [AUTHORITIES]: file })
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}
