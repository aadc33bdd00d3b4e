// SPDX-License-Identifier: MIT

// One line of time for all campaigns: where on it a mail stands, and which days have a name. Pure.

/** @typedef {{from: number, to: number}} Span seconds since 1970 */
/** @typedef {{at: number, text: string}} Mark percent of the line, and a name */

const DAY = 86_400;
const MARKS_MAX = 6;
const ROOM = 0.02; // of the span, at both ends: a mail on the rim is seen whole
const SHORTEST = 2 * DAY;

/**
 * Months or days from one mark to the next, and how many days that is at least; the coarsest last.
 * @type {{months: number, days: number, least: number}[]}
 */
const STEPS = [
  { months: 0, days: 1, least: 1 },
  { months: 0, days: 7, least: 7 },
  { months: 1, days: 0, least: 28 },
  { months: 3, days: 0, least: 90 },
  { months: 6, days: 0, least: 181 },
  { months: 12, days: 0, least: 365 },
  { months: 24, days: 0, least: 730 },
  { months: 60, days: 0, least: 1826 },
  { months: 120, days: 0, least: 3652 },
];

/**
 * @param {{first: number, last: number}[]} campaigns
 * @returns {Span} that has them all
 */
export function spanOf(campaigns) {
  const dated = campaigns.filter(({ first }) => first > 0);
  const from = Math.min(...dated.map(({ first }) => first));
  const to = Math.max(...dated.map(({ last }) => last));
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return { from: 0, to: SHORTEST };
  }
  const rim = Math.max((to - from) * ROOM, (SHORTEST - (to - from)) / 2);
  return { from: from - rim, to: to + rim };
}

/**
 * @param {Span} span
 * @param {number} date
 * @returns {number} percent
 */
export function placeOf({ from, to }, date) {
  const share = (date - from) / (to - from);
  return Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100;
}

/**
 * @param {Span} span
 * @param {string} language
 * @returns {Mark[]} at most six
 */
export function marksOf(span, language) {
  const days = (span.to - span.from) / DAY;
  const step = STEPS.find(({ least }) => days / least <= MARKS_MAX - 1) ?? STEPS.at(-1);
  const { months = 120, days: each = 0 } = step ?? {};
  /** @type {Intl.DateTimeFormatOptions} */
  const format = {
    ...(each > 0 ? {} : { year: "numeric" }),
    ...(months % 12 === 0 && each === 0 ? {} : { month: "short" }),
    ...(each > 0 ? { day: "numeric" } : {}),
  };
  /** @type {Mark[]} */
  const marks = [];
  for (let at = roundDown(new Date(span.from * 1000), months, each); marks.length < MARKS_MAX;) {
    const seconds = at.getTime() / 1000;
    if (seconds > span.to) {
      break;
    }
    if (seconds >= span.from) {
      const text = at.toLocaleDateString(language, format);
      marks.push({ at: placeOf(span, seconds), text });
    }
    at = new Date(at.getFullYear(), at.getMonth() + months, at.getDate() + each);
  }
  return marks;
}

/**
 * @param {Date} date
 * @param {number} months from one mark to the next; 0: days
 * @param {number} days
 * @returns {Date} the last mark that is not after it
 */
function roundDown(date, months, days) {
  const [year, month] = [date.getFullYear(), date.getMonth()];
  if (days > 0) {
    return new Date(year, month, date.getDate());
  }
  const whole = year * 12 + month;
  return new Date(0, whole - (whole % months) - 1900 * 12, 1);
}
