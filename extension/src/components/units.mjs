// SPDX-License-Identifier: MIT

// Times, durations and sizes, in the catalogue's words.

import { word } from "../shared/words.mjs";

const UNITS = /** @type {const} */ ([
  [24 * 3600, 3600, "time_days"],
  [3600, 60, "time_hours"],
  [60, 1, "time_minutes"],
]);

/**
 * @param {number} epoch seconds since 1970
 * @param {number} zone seconds east of UTC
 * @returns {string}
 */
export function time(epoch, zone) {
  const when = new Date((epoch + zone) * 1000);
  if (Number.isNaN(when.getTime())) {
    return String(epoch);
  }
  const iso = when.toISOString();
  const t = iso.indexOf("T");
  const weekday = word(`weekday_short_${when.getUTCDay()}`);
  return word("time_stamp", iso.slice(0, t), weekday, iso.slice(t + 1, t + 9));
}

/**
 * @param {number} epoch seconds since 1970; 0: unknown
 * @returns {string} the day, in the zone of this computer
 */
export function day(epoch) {
  const when = new Date(epoch * 1000);
  return epoch === 0 || Number.isNaN(when.getTime())
    ? word("history_no_date")
    : when.toLocaleDateString(word("panel_language"), { dateStyle: "long" });
}

/**
 * @param {number} seconds not negative
 * @returns {string}
 */
export function duration(seconds) {
  const unit = UNITS.find(([large]) => seconds >= large);
  if (!unit) {
    return word("time_seconds", seconds);
  }
  const [large, small, key] = unit;
  return word(key, Math.floor(seconds / large), Math.floor((seconds % large) / small));
}

/**
 * @param {number} size
 * @returns {string}
 */
export function bytes(size) {
  const keys = ["size_bytes", "size_kib", "size_mib", "size_gib"];
  const unit = Math.min(Math.floor(Math.log2(Math.max(size, 1)) / 10), keys.length - 1);
  return word(keys[unit] ?? "size_bytes", unit === 0 ? size : (size / 1024 ** unit).toFixed(1));
}

/**
 * The reader's zone when the mail came in.
 * @param {import("../shared/types.d.ts").Facts} facts
 * @returns {number} seconds east of UTC
 */
export function zoneOf(facts) {
  const epoch = facts.route?.[0]?.date ?? facts.date?.epoch ?? 0;
  const minutes = new Date(epoch * 1000).getTimezoneOffset();
  return Number.isNaN(minutes) ? 0 : -minutes * 60;
}

/**
 * @param {number} zone seconds east of UTC
 * @returns {string} as "+09:00"
 */
export function zoneName(zone) {
  const minutes = Math.floor(Math.abs(zone) / 60);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${zone < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
