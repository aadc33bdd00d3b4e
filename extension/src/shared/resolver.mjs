// SPDX-License-Identifier: MIT

// Who is asked for names: the system's resolver, one server, or a service over HTTPS, as the program
// takes them (host/native/PROTOCOL.md).

export const SYSTEM = "system";

const ADDRESS_MAX = 1024;
const PORT_MAX = 65535;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** @typedef {"system" | "server" | "https"} ResolverKind */

/**
 * @param {string} resolver that has been parsed
 * @returns {ResolverKind}
 */
export function resolverKind(resolver) {
  return resolver === SYSTEM ? "system" : resolver.startsWith("https:") ? "https" : "server";
}

/**
 * @param {unknown} value
 * @returns {string | null} as the program takes it, null for what is no resolver
 */
export function parseResolver(value) {
  if (typeof value !== "string") {
    return null;
  }
  return value === SYSTEM ? SYSTEM : (parseServer(value) ?? parseService(value));
}

/**
 * "192.0.2.53", "192.0.2.53:5353", "2001:db8::53", "[2001:db8::53]", "[2001:db8::53]:5353".
 * @param {string} text
 * @returns {string | null}
 */
export function parseServer(text) {
  const wanted = text.trim();
  const [, inBrackets, port6] = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(wanted) ?? [];
  const six = sixOf(inBrackets ?? wanted);
  if (six !== null) {
    return isPort(port6) ? `[${six}]:${Number(port6 ?? 53)}` : null;
  }
  const [, address = "", port4] = /^([\d.]+)(?::(\d{1,5}))?$/.exec(wanted) ?? [];
  if (!IPV4.test(address) || !isPort(port4)) {
    return null;
  }
  return port4 === undefined ? address : `${address}:${Number(port4)}`;
}

/**
 * @param {string} text the address of a service for DNS over HTTPS
 * @returns {string | null}
 */
export function parseService(text) {
  const wanted = text.trim();
  if (wanted.length > ADDRESS_MAX || /\s/.test(wanted) || !URL.canParse(wanted)) {
    return null;
  }
  const url = new URL(wanted);
  const isPlain = url.username === "" && url.password === "" && url.hash === "";
  return url.protocol === "https:" && isPlain && url.href.length <= ADDRESS_MAX ? url.href : null;
}

/**
 * @param {string} text
 * @returns {string | null} the address in its short form
 */
function sixOf(text) {
  const isSix = /^[0-9a-f:.]+$/i.test(text) && text.includes(":");
  return isSix && URL.canParse(`http://[${text}]/`)
    ? new URL(`http://[${text}]/`).hostname.slice(1, -1)
    : null;
}

/**
 * @param {string | undefined} port
 * @returns {boolean}
 */
function isPort(port) {
  return port === undefined || (Number(port) > 0 && Number(port) <= PORT_MAX);
}
