// SPDX-License-Identifier: MIT

// A contact as Thunderbird hands it out (vCard, RFC 6350): its names and addresses, and no more.

const LINES_MAX = 1_000; // of a contact; photographs are one long line each
const ADDRESSES_MAX = 20;

/**
 * @param {string} vCard
 * @returns {{names: string[], addresses: string[]}} addresses in lower case
 */
export function readContact(vCard) {
  const lines = vCard.replace(/\r?\n[ \t]/g, "").split(/\r?\n/, LINES_MAX);
  const values = lines.flatMap(propertyOf);
  const of = (/** @type {string} */ name) =>
    values.filter((property) => property.name === name).map(({ value }) => value);
  const names = [...of("FN").map(plain), ...of("N").flatMap(partsOf), ...of("NICKNAME").map(plain)];
  const addresses = of("EMAIL").map((value) => plain(value).toLowerCase());
  return {
    names: [...new Set(names.filter((name) => name !== ""))],
    addresses: [...new Set(addresses.filter((one) => one.includes("@")))].slice(0, ADDRESSES_MAX),
  };
}

/**
 * @param {string} line "group.NAME;parameter=value:value"; a quoted parameter may have a colon
 * @returns {{name: string, value: string}[]} one, or none
 */
function propertyOf(line) {
  const found = /^(?:[\w-]+\.)?([\w-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(line);
  return found ? [{ name: (found[1] ?? "").toUpperCase(), value: found[2] ?? "" }] : [];
}

/**
 * @param {string} value "Family;Given;Additional;Prefixes;Suffixes"
 * @returns {string[]} the family's and the given name; whoever compares them minds no order
 */
function partsOf(value) {
  const [family = "", given = ""] = value.split(/(?<!\\);/).map(plain);
  return [`${given} ${family}`.trim()];
}

/**
 * @param {string} value with escapes (RFC 6350 §3.4)
 * @returns {string}
 */
function plain(value) {
  return value.replace(/\\([\\,;:nN])/g, (_, sign) => (/n/i.test(sign) ? " " : sign)).trim();
}
