// SPDX-License-Identifier: MIT

// The senders that the reader trusts, as a file: for another machine, or a colleague.

import { keyOfTrusted, TRUST_MAX, trustKind, trustProof, trustValue } from "./trust.mjs";
import { shorten, visible } from "./visible.mjs";

/** @typedef {import("./types.d.ts").Trusted} Trusted */

/**
 * What is wrong with a file: a key of the catalogue, and what fills it.
 * @typedef {{wrong: string, values: (string | number)[]}} Wrong
 */

export const FORMAT = "fuwake.trust/1";
export const FILE_MAX = 2 * 1024 * 1024; // bytes: TRUST_MAX entries are less than half of it
const SHOWN_MAX = 60; // characters of what is wrong

/**
 * @param {Trusted[]} trust
 * @returns {string} JSON, one entry a line
 */
export function writeTrustFile(trust) {
  const lines = trust.map((one) => `    ${JSON.stringify(one)}`);
  const list = lines.length > 0 ? `[\n${lines.join(",\n")}\n  ]` : "[]";
  return `{\n  "format": ${JSON.stringify(FORMAT)},\n  "trust": ${list}\n}\n`;
}

/**
 * All of the file, or nothing: half a list would look like a whole one.
 * @param {string} text
 * @returns {{entries: Trusted[]} | Wrong}
 */
export function readTrustFile(text) {
  /** @type {unknown} */
  let parsed;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    return line && column
      ? { wrong: "trusted_file_json", values: [line, column] }
      : { wrong: "trusted_file_json_anywhere", values: [] };
  }
  const { format, trust } = /** @type {{format?: unknown, trust?: unknown}} */ (parsed ?? {});
  if (format !== FORMAT || !Array.isArray(trust)) {
    return { wrong: "trusted_file_format", values: [FORMAT] };
  }
  /** @type {Trusted[]} */
  const entries = [];
  for (const [i, one] of trust.entries()) {
    const entry = readEntry(one, i + 1);
    if ("wrong" in entry) {
      return entry;
    }
    entries.push(entry);
  }
  return { entries };
}

/**
 * @param {unknown} entry
 * @param {number} number from 1
 * @returns {Trusted | Wrong}
 */
function readEntry(entry, number) {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    return { wrong: "trusted_file_entry", values: [number] };
  }
  const { kind, value, by = "", since } = /** @type {{[key: string]: unknown}} */ (entry);
  const knownKind = trustKind(kind);
  if (!knownKind) {
    return { wrong: "trusted_file_kind", values: [number, shown(kind)] };
  }
  const known = trustValue(knownKind, value);
  if (known === null) {
    return { wrong: "trusted_file_value", values: [number, shown(value)] };
  }
  const proof = trustProof(by, knownKind);
  if (proof === null) {
    return { wrong: "trusted_file_by", values: [number, shown(by)] };
  }
  const when = typeof since === "number" && Number.isFinite(since) ? since : 0;
  return { kind: knownKind, value: known, by: proof, since: when };
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return shorten(visible(text), SHOWN_MAX);
}

/**
 * What is there already stays as it is: it says what proved the sender here.
 * @param {Trusted[]} known
 * @param {Trusted[]} more
 * @returns {{trust: Trusted[], added: number, doubles: number} | Wrong}
 */
export function mergeTrust(known, more) {
  const all = new Map(known.map((one) => [keyOfTrusted(one), one]));
  for (const one of more) {
    if (!all.has(keyOfTrusted(one))) {
      all.set(keyOfTrusted(one), one);
    }
  }
  const added = all.size - known.length;
  return all.size > TRUST_MAX
    ? { wrong: "trusted_file_many", values: [all.size, TRUST_MAX] }
    : { trust: [...all.values()], added, doubles: more.length - added };
}
