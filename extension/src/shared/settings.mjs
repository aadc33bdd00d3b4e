// SPDX-License-Identifier: MIT

// What the reader has chosen. Whatever lies in the storage was perhaps written by an older version,
// or by hand: what does not fit counts as not chosen.

/** @typedef {import("./types.d.ts").Exception} Exception */
/** @typedef {import("./types.d.ts").Settings} Settings */

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({ bannerFrom: "caution", exceptions: [] });

export const EXCEPTIONS_MAX = 2000; // the oldest go first
const REASONS_MAX = 100;
const TEXT_MAX = 320; // the longest address

/** @returns {Promise<Settings>} */
export async function getSettings() {
  try {
    return parseSettings(await messenger.storage.local.get(Object.keys(DEFAULTS)));
  } catch (error) {
    console.warn("fuwake: the settings cannot be read", error);
    return parseSettings({});
  }
}

/**
 * Writes what is given, and leaves the rest.
 * @param {Partial<Settings>} changes
 * @returns {Promise<void>}
 */
export async function setSettings(changes) {
  const clean = parseSettings({ ...changes });
  const wanted = Object.entries(clean).filter(([key]) => key in changes);
  await messenger.storage.local.set(Object.fromEntries(wanted));
}

/**
 * @param {(settings: Settings) => void} listener told the whole settings after each change
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  /**
   * @param {{[key: string]: unknown}} changes
   * @param {string} area
   */
  const changed = (changes, area) => {
    if (area === "local" && Object.keys(changes).some((key) => key in DEFAULTS)) {
      getSettings().then(listener);
    }
  };
  messenger.storage.onChanged.addListener(changed);
  return () => messenger.storage.onChanged.removeListener(changed);
}

/**
 * @param {{[key: string]: unknown}} stored
 * @returns {Settings}
 */
export function parseSettings({ bannerFrom, exceptions }) {
  const known = bannerFrom === "caution" || bannerFrom === "danger" || bannerFrom === "never";
  return {
    bannerFrom: known ? bannerFrom : DEFAULTS.bannerFrom,
    exceptions: Array.isArray(exceptions)
      ? exceptions.flatMap(parseException).slice(-EXCEPTIONS_MAX)
      : [],
  };
}

/**
 * @param {unknown} stored
 * @returns {Exception[]} one, or none
 */
function parseException(stored) {
  if (typeof stored !== "object" || stored === null) {
    return [];
  }
  const { address, reasons, since } = /** @type {{[key: string]: unknown}} */ (stored);
  if (!isText(address) || !Array.isArray(reasons)) {
    return [];
  }
  return [
    {
      address: address.toLowerCase(),
      reasons: reasons.filter(isText).slice(0, REASONS_MAX),
      since: typeof since === "number" && Number.isFinite(since) ? since : 0,
    },
  ];
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === "string" && value !== "" && value.length <= TEXT_MAX;
}
