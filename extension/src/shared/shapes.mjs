// SPDX-License-Identifier: MIT

// What came from another program, measured: what does not fit its shape is left out.

/** @typedef {(value: unknown) => unknown} Parser undefined for what does not fit */

const TEXT_MAX = 16 * 1024;
export const URL_MAX = 64 * 1024; // the host's URL_MAX
export const LIST_MAX = 200;

export const text = texts(TEXT_MAX);
export const number = is((value) => typeof value === "number" && Number.isFinite(value));
export const flag = is((value) => typeof value === "boolean");

/**
 * @param {number} most
 * @returns {Parser} a number that is not further from 0
 */
export function within(most) {
  return is((value) => typeof value === "number" && Math.abs(value) <= most);
}

/**
 * @param {(value: unknown) => boolean} test
 * @returns {Parser}
 */
export function is(test) {
  return (value) => (test(value) ? value : undefined);
}

/**
 * @param {number} max
 * @returns {Parser}
 */
export function texts(max) {
  return (value) => (typeof value === "string" ? value.slice(0, max) : undefined);
}

/**
 * @param {Parser} item
 * @param {number} max
 * @returns {Parser}
 */
export function list(item, max) {
  return (value) =>
    Array.isArray(value)
      ? value
          .slice(0, max)
          .map(item)
          .filter((parsed) => parsed !== undefined)
      : undefined;
}

/**
 * @param {{[key: string]: Parser}} fields others are left out
 * @param {string[]} [needed] without these it is nothing
 * @returns {Parser}
 */
export function shape(fields, needed = []) {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return undefined;
    }
    /** @type {{[key: string]: unknown}} */
    const parsed = {};
    for (const [key, parser] of Object.entries(fields)) {
      const field = Object.hasOwn(value, key)
        ? parser(/** @type {{[key: string]: unknown}} */ (value)[key])
        : undefined;
      if (field !== undefined) {
        parsed[key] = field;
      }
    }
    return needed.every((key) => key in parsed) ? parsed : undefined;
  };
}
