// SPDX-License-Identifier: MIT

// What Fuwake's program connects to, as the kernel is told: strace looks at its system calls, and at
// those of all that it starts. Nothing of what it says of itself is believed.

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The end of the name of what strace writes. */
const TRACE = ".trace";

/** @returns {boolean} strace is there, and may look */
export function canRecord() {
  return spawnSync("strace", ["-qq", "-e", "trace=connect", "true"]).status === 0;
}

/**
 * What a shell does before it becomes the program: the program stays a child of Thunderbird's.
 * @param {string} folder - for what is seen
 * @returns {string}
 */
export function recorder(folder) {
  return [
    `strace -f -qq -ttt -e trace=connect,sendto,sendmsg,sendmmsg -o "${folder}/$$${TRACE}" -p $$ \\`,
    "  </dev/null >/dev/null 2>&1 &",
    'until grep -q "^TracerPid:[[:space:]]*[1-9]" /proc/$$/status; do sleep 0.01; done',
  ].join("\n");
}

/**
 * @param {string} folder
 * @returns {string[]} "127.0.0.1:53", "[::1]:443": each connection and each datagram to an address,
 *   the oldest first, whichever process it was: what is new stands at the end
 */
export function recorded(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(TRACE))
    .flatMap((name) => readFileSync(join(folder, name), "latin1").split("\n"))
    .flatMap(callIn)
    .sort((one, other) => one.time - other.time)
    .map(({ address }) => address);
}

/**
 * @param {string} line "12345 1764556800.123456 connect(…)"
 * @returns {{time: number, address: string}[]} one, or none
 */
function callIn(line) {
  const time = Number(/^\d+\s+(\d+\.\d+) /.exec(line)?.[1]);
  const four = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([\d.]+)"\)/.exec(line);
  const six = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/.exec(line) ?? undefined;
  if (four) {
    return [{ time, address: `${four[2]}:${four[1]}` }];
  }
  return six ? [{ time, address: `[${six[2]}]:${six[1]}` }] : [];
}
