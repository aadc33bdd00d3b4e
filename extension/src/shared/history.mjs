// SPDX-License-Identifier: MIT

// What the program says of its history, looked at for the first time.

import { flag, is, list, number, shape, text, within } from "./shapes.mjs";

/** @typedef {import("./types.d.ts").FailureCode} FailureCode */
/** @typedef {import("./types.d.ts").HistoryAbout} HistoryAbout */
/** @typedef {import("./types.d.ts").HistoryReply} HistoryReply */
/** @typedef {import("./shapes.mjs").Parser} Parser */

const CAMPAIGNS_MAX = 200;
const MAILS_MAX = 50;
const BRANDS_MAX = 50;
const SIMILAR_MAX = 10;
const BY_MAX = 32;
const ROWS_MAX = 100_000;
const LEVELS = ["danger", "caution", "nothing-found", "verified"];

const mark = is((value) => typeof value === "string" && /^[0-9a-f]{16}$/.test(value));
const level = is((value) => LEVELS.includes(/** @type {string} */ (value)));
const natural = is((value) => Number.isSafeInteger(value) && Number(value) >= 0);

/** The part of a report that tells of earlier mails. */
export const reportHistory = shape(
  {
    state: text,
    reason: text,
    count: natural,
    sender: shape({ count: natural, first: number }, ["count"]),
    similar: list(
      shape(
        {
          mark,
          date: number,
          level,
          brand: text,
          provider: text,
          country: text,
          by: list(text, BY_MAX),
          campaign: flag,
        },
        ["mark", "date", "level"],
      ),
      SIMILAR_MAX,
    ),
  },
  ["state"],
);

const campaign = shape(
  {
    id: natural,
    count: natural,
    first: number,
    last: number,
    levels: shape(Object.fromEntries(LEVELS.map((name) => [name, natural]))),
    brands: list(text, BRANDS_MAX),
    places: list(
      shape({ country: text, lat: within(90), lon: within(180), provider: text, count: natural }, [
        "count",
      ]),
      CAMPAIGNS_MAX,
    ),
    mails: list(
      shape({ mark, date: number, level, brand: text }, ["mark", "date", "level"]),
      MAILS_MAX,
    ),
  },
  ["id", "count", "first", "last"],
);

/** @type {Record<HistoryAbout, Parser>} */
const REPLIES = {
  status: shape({ count: natural, bytes: natural, oldest: number, newest: number, note: text }, [
    "count",
  ]),
  campaigns: shape({ campaigns: list(campaign, CAMPAIGNS_MAX), cut: flag }, ["campaigns"]),
  erase: shape({ count: natural }, ["count"]),
  export: shape(
    {
      rows: list((row) => (typeof row === "object" && row !== null ? row : undefined), ROWS_MAX),
      next: is((value) => value === null || Number.isSafeInteger(value)),
    },
    ["rows"],
  ),
};

/**
 * @param {{[key: string]: unknown}} reply of the program, or why there is none
 * @param {HistoryAbout} about
 * @returns {HistoryReply}
 */
export function parseHistory(reply, about) {
  const { state, code, reason } = reply;
  if (typeof code === "string") {
    return { state: "failed", code: /** @type {FailureCode} */ (code) };
  }
  if (state === "failed") {
    return { state: "failed", reason: typeof reason === "string" ? reason : "" };
  }
  const parsed = /** @type {object | undefined} */ (REPLIES[about](reply));
  return parsed
    ? /** @type {HistoryReply} */ ({ ...parsed, state: "known" })
    : { state: "failed", code: "bad-reply" };
}
