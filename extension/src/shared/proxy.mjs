// SPDX-License-Identifier: MIT

// The proxy by which visits go, as the program takes it (host/native/PROTOCOL.md): SOCKS 5 that is
// given the names, so that nobody is asked for them here.

const PROXY_MAX = 300;
const PORT_MAX = 65535;
const PROXY = /^socks5h:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\]):(\d{1,5})\/?$/i;

/**
 * @param {unknown} value
 * @returns {string | null} as the program takes it, "" for none; null for what is no proxy
 */
export function parseProxy(value) {
  const wanted = typeof value === "string" ? value.trim() : null;
  if (wanted === null || wanted === "") {
    return wanted;
  }
  const [, host = "", digits = ""] = PROXY.exec(wanted) ?? [];
  const port = Number(digits);
  const isProxy = wanted.length <= PROXY_MAX && port > 0 && port <= PORT_MAX;
  // Whether the host is one, and its short form, is known by the platform.
  return isProxy && URL.canParse(`http://${host}/`)
    ? `socks5h://${new URL(`http://${host}/`).hostname}:${port}`
    : null;
}

/**
 * What was chosen as a proxy but is none stays the choice: the program visits nothing by it. Without
 * it the server would see whom the proxy was to hide.
 * @param {unknown} value
 * @returns {string | null} null where nothing was chosen
 */
export function chosenProxy(value) {
  return value === undefined || value === null
    ? null
    : (parseProxy(value) ?? String(value).slice(0, PROXY_MAX));
}
