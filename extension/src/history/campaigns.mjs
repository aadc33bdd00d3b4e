// SPDX-License-Identifier: MIT

// What the program knows of campaigns, as the page shows it. Pure.

import { countryName } from "../components/countries.mjs";
import { day } from "../components/units.mjs";
import { levelWord } from "../shared/sentences.mjs";
import { shorten, visible } from "../shared/visible.mjs";
import { count, joined, plain, value, word } from "../shared/words.mjs";

/** @typedef {import("../components/model.d.ts").MapBlock} MapBlock */
/** @typedef {import("../components/model.d.ts").SeenMail} SeenMail */
/** @typedef {import("../shared/types.d.ts").Campaign} Campaign */
/** @typedef {import("../shared/types.d.ts").CampaignPlace} CampaignPlace */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const MAILS_MAX = 50;
const BRAND_MAX = 60; // characters
const BRANDS_SHOWN = 3;
const LABEL_MAX = 60;
const LEVELS = /** @type {const} */ (["danger", "caution", "nothing-found", "verified"]);
/** Degrees east that the middle of the world has. */
const HOME = { ja: 150, other: 11 };

/**
 * @param {Campaign[]} campaigns
 * @returns {Campaign} all as one; its id is no campaign's
 */
export function allOf(campaigns) {
  const dated = campaigns.filter(({ first }) => first > 0);
  /** @type {Record<string, number>} */
  const levels = {};
  for (const [level, n] of campaigns.flatMap((one) => Object.entries(one.levels ?? {}))) {
    levels[level] = (levels[level] ?? 0) + n;
  }
  return {
    id: -1,
    count: campaigns.reduce((sum, one) => sum + one.count, 0),
    first: Math.min(...dated.map(({ first }) => first)),
    last: Math.max(...dated.map(({ last }) => last)),
    levels,
    places: campaigns.flatMap(({ places = [] }) => places),
    mails: campaigns
      .flatMap(({ mails = [] }) => mails)
      .sort((one, other) => other.date - one.date)
      .slice(0, MAILS_MAX),
  };
}

/**
 * @param {Campaign} campaign
 * @returns {Pieces} whose names its mails bear
 */
export function titleOf({ brands = [] }) {
  const names = brands.map((brand) => value(shorten(visible(brand), BRAND_MAX)));
  const shown = names.filter((name) => name.length > 0);
  const more = shown.length > BRANDS_SHOWN ? [["…"]] : [];
  return shown.length > 0
    ? joined([...shown.slice(0, BRANDS_SHOWN), ...more])
    : [word("history_no_brand")];
}

/**
 * @param {Campaign} campaign
 * @returns {string} "5 mails, 12 November 2021 to 3 December 2021"
 */
export function gistOf({ count: n, first, last }) {
  const [from, to] = [day(first), day(last)];
  return from === to ? count("history_on", n, from) : count("history_between", n, from, to);
}

/**
 * @param {Campaign} campaign
 * @returns {{level: string, text: string}[]} the worst first
 */
export function levelsOf({ levels = {} }) {
  return LEVELS.filter((level) => (levels[level] ?? 0) > 0).map((level) => ({
    level,
    text: word("list_count", levelWord(level), levels[level] ?? 0),
  }));
}

/**
 * @param {Campaign} campaign
 * @returns {SeenMail[]}
 */
export function mailsOf({ mails = [] }) {
  return mails.map(({ mark, date, level, brand }) => {
    const name = value(brand);
    const more = [levelWord(level), ...(name.length > 0 ? [" · ", ...name] : [])];
    return { mark, date, level, text: [day(date)], more };
  });
}

/**
 * Places of the same name and provider are one.
 * @param {Campaign} campaign
 * @returns {{where: Pieces, who: Pieces, text: string}[]} most mails first
 */
export function placesOf({ places = [] }) {
  /** @type {Map<string, CampaignPlace>} */
  const merged = new Map();
  for (const place of places) {
    const key = JSON.stringify([place.country, place.provider]);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, count: known.count + place.count } : place);
  }
  return [...merged.values()]
    .sort((one, other) => other.count - one.count)
    .map((place) => {
      const country = countryName(place.country);
      return {
        where: country.length > 0 ? country : [word("history_no_place")],
        who: value(place.provider),
        text: count("history_mails", place.count),
      };
    });
}

/**
 * @param {Campaign} campaign
 * @returns {MapBlock | null} null where no place is known
 */
export function mapOf({ id, places = [] }) {
  const spots = places.flatMap(({ lat, lon, country, provider, count: n }) => {
    if (lat === undefined || lon === undefined) {
      return [];
    }
    const where = plain(countryName(country));
    const name = [where, plain(value(provider)), count("history_mails", n)];
    return [
      {
        role: /** @type {const} */ ("seen"),
        lat,
        lon,
        radius: 0,
        label: shorten(where, LABEL_MAX),
        name: name.filter(Boolean).join("\n"),
      },
    ];
  });
  const home = word("panel_language") === "ja" ? HOME.ja : HOME.other;
  const key = `campaign ${id}`;
  return spots.length > 0
    ? { kind: "map", key, title: word("history_map"), fit: word("history_map_fit"), spots, home }
    : null;
}
