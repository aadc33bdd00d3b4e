// SPDX-License-Identifier: MIT

// Where the machines are that a mail names, and how well that is known. The command line says the
// same (host/command/panel-places.c).

import { shorten } from "../shared/visible.mjs";
import { has, joined, keyOf, pieces, plain, value, word } from "../shared/words.mjs";
import { countryName } from "./countries.mjs";
import { moreBlocks } from "./links.mjs";
import { teaching } from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").MapSpot} MapSpot */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./model.d.ts").SpotBlock} SpotBlock */
/** @typedef {import("../shared/types.d.ts").Facts} Facts */
/** @typedef {import("../shared/types.d.ts").Place} Place */
/** @typedef {import("../shared/types.d.ts").Spot} Spot */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const SPOTS_SHOWN = 12; // in a popup
const NAMED = 6; // of those whose place is not known
const LABEL_MAX = 30; // characters: longer names would cover the map
const NAME_MAX = 200;
const HOME = { ja: 150, other: 11.5 }; // degrees east: the Pacific, or Europe, in the middle

/** Only what is known says something; these have their own sentences. */
const UNKNOWN = /** @type {const} */ (["pending", "refused", "failed"]);

/**
 * @param {Facts} facts
 * @returns {Spot[]} each machine once in each of its roles, the origin first
 */
function spotsOf({ origin, places = [] }) {
  /** @type {Map<string, Spot>} */
  const all = new Map();
  const isKnown = origin?.country ?? origin?.provider ?? origin?.asn;
  const state = origin?.place_state ?? (isKnown === undefined ? undefined : "known");
  /** @type {Spot[]} */
  const first =
    origin?.ip && state !== undefined && !places.some(({ role }) => role === "origin")
      ? [{ ...origin, role: "origin", state, reason: origin.place_reason ?? "" }]
      : [];
  for (const spot of [...first, ...places]) {
    const key = [spot.role, spot.domain, spot.ip].join("\n");
    if (!all.has(key)) {
      all.set(key, spot);
    }
  }
  return [...all.values()];
}

/**
 * @param {string | undefined} domain
 * @returns {Pieces}
 */
function hostName(domain) {
  return value(domain).map((part) => (typeof part === "string" ? part : { ...part, host: true }));
}

/**
 * @param {Spot} spot
 * @returns {Pieces} its role, and which machine it is
 */
function titleOf({ role, domain, ip }) {
  const [name, number] = [hostName(domain), value(ip)];
  if (role === "sender" || role === "link") {
    const both = name.length > 0 && number.length > 0;
    return both
      ? pieces(role === "sender" ? "spot_sender" : "spot_link", [name, number])
      : pieces(role === "sender" ? "spot_sender_only" : "spot_link_only", [...name, ...number]);
  }
  return pieces(role === "origin" ? "spot_origin" : "spot_hop", [number]);
}

/**
 * The names that are known to be right: the city of a country's middle is none.
 * @param {Place} place
 * @returns {Pieces[]} the smallest first
 */
function placeNames({ city, region, country, precision }) {
  const parts = [
    precision === undefined || precision === "city" ? value(city) : [],
    precision === "country" ? [] : value(region),
    countryName(country),
  ].filter((part) => part.length > 0);
  // Tokyo in Tokyo, Singapore in Singapore.
  return parts.filter((part, i) => i === 0 || plain(part) !== plain(parts[i - 1] ?? []));
}

/**
 * @param {Pieces[]} names the smallest first
 * @returns {Pieces}
 */
function placeText(names) {
  const [one = [], two = [], three = []] = names;
  if (names.length === 3) {
    return pieces("place_three", [one, two, three]);
  }
  return names.length === 2 ? pieces("place_two", [one, two]) : one;
}

/**
 * @param {Pieces[]} parts
 * @returns {Pieces} with points between those that say something
 */
function dotted(parts) {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [" · ", ...part]));
}

/**
 * @param {Place} place
 * @returns {Pieces} how exact it is
 */
function exactness({ precision, radius_km: radius = 0 }) {
  if (precision === "country") {
    return [word("place_country_only")];
  }
  return radius >= 1 ? [word("place_about", Math.round(radius))] : [];
}

/**
 * @param {Spot} spot whose place is known
 * @returns {RowLine[]}
 */
function spotLines(spot) {
  const names = placeNames(spot);
  const cloud = value(spot.cloud);
  const region = value(spot.cloud_region);
  const by = cloud.length > 0 && region.length > 0 ? pieces("place_by_name", [cloud, region]) : [];
  const provider = value(spot.provider);
  const number = spot.asn && spot.asn > 0 ? `AS${spot.asn}` : "";
  const who =
    provider.length > 0 && number ? pieces("place_provider", [provider, number]) : provider;
  const hosting = keyOf("hosting", spot.hosting ?? "");
  const network = dotted([
    who.length > 0 ? who : number ? [number] : [],
    spot.hosting && has(hosting) ? [word(hosting)] : [],
  ]);
  /** @type {RowLine} */
  const where = spot.anycast
    ? { text: [word("place_anycast")], sign: "note" }
    : names.length > 0
      ? { text: dotted([placeText(names), exactness(spot), by]) }
      : { text: [word("place_unknown")], sign: "absent" };
  return network.length > 0 ? [where, { text: network }] : [where];
}

/**
 * @param {Spot} spot
 * @returns {SpotBlock}
 */
function spotBlock(spot) {
  return { kind: "spot", role: spot.role, title: titleOf(spot), lines: spotLines(spot) };
}

/**
 * @param {Spot} spot
 * @returns {MapSpot[]} none where a position means nothing
 */
function mapSpots(spot) {
  const { role, lat, lon, anycast, precision } = spot;
  if (lat === undefined || lon === undefined || anycast || precision === "none") {
    return [];
  }
  const names = placeNames(spot);
  const label = shorten(plain(names[0] ?? []), LABEL_MAX);
  const name = shorten(`${plain(titleOf(spot))}\n${plain(placeText(names))}`.trim(), NAME_MAX);
  return [{ role, lat, lon, radius: Math.max(spot.radius_km ?? 0, 0), label, name }];
}

/**
 * @param {Context} context
 * @param {Spot[]} known
 * @returns {Block[]} none where there is nothing to show
 */
function mapBlocks({ report }, known) {
  const spots = known.flatMap(mapSpots);
  if (spots.length === 0) {
    return [];
  }
  const home = word("panel_language") === "ja" ? HOME.ja : HOME.other;
  const title = word("map_title");
  return [{ kind: "map", key: report.id ?? "", title, spots, home }];
}

/**
 * @param {Facts} facts
 * @returns {Row[]} "United Kingdom → Japan"
 */
function pathRows({ country_path: path = [] }) {
  const names = path.map(countryName).filter((name) => name.length > 0);
  const text = names.flatMap((name, i) => (i === 0 ? name : [" → ", ...name]));
  return text.length > 0
    ? [{ kind: "row", label: word("label_path"), text, ...teaching("label_path", "lesson_place") }]
    : [];
}

/**
 * @param {Spot} spot
 * @returns {boolean} there is nothing on this machine to look it up in
 */
function lacksData({ state, reason }) {
  return state === "failed" && reason === "no-data";
}

/**
 * @param {Spot[]} spots
 * @returns {Row[]} those whose place is not known, by why it is not; none when all are
 */
function unknownRows(spots) {
  /** @type {RowLine[]} */
  const lines = UNKNOWN.flatMap((sign) => {
    const some = spots.filter((spot) => spot.state === sign && !lacksData(spot));
    const names = some.map(({ domain, ip }) => (domain ? hostName(domain) : value(ip)));
    const shown = [...names.slice(0, NAMED), ...(names.length > NAMED ? [["…"]] : [])];
    return some.length > 0 ? [{ sign, text: pieces(`place_${sign}`, [joined(shown)]) }] : [];
  });
  if (spots.some(lacksData)) {
    lines.push({ sign: "absent", text: [word("place_no_data")] });
  }
  const [first, ...others] = lines;
  return first ? [{ kind: "row", label: word("label_place"), ...first, lines: others }] : [];
}

/**
 * Whose knowledge it is: they ask to be named where it is shown.
 * @param {Facts} facts
 * @returns {Block[]}
 */
function sourceBlocks({ place_sources: sources = [] }) {
  const names = sources
    .map(({ name, text, date, url }) => dotted([value(text ?? name), value(url), value(date)]))
    .filter((name) => name.length > 0);
  const text = pieces("place_sources", [joined(names)]);
  return names.length > 0 ? [{ kind: "line", text, dim: true }] : [];
}

/**
 * @param {Context} context
 * @returns {Pieces} the country that the mail set out from
 */
export function originCountry({ facts }) {
  const [origin] = spotsOf(facts).filter(({ role }) => role === "origin");
  return origin?.state === "known" && !origin.anycast ? countryName(origin.country) : [];
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function placeBlocks(context) {
  const spots = spotsOf(context.facts);
  const known = spots.filter(({ state }) => state === "known");
  const shown = context.full ? known : known.slice(0, SPOTS_SHOWN);
  return [
    ...mapBlocks(context, known),
    ...pathRows(context.facts),
    ...shown.map(spotBlock),
    ...moreBlocks("places_more", known.length - shown.length),
    ...unknownRows(spots),
    ...(known.length > 0 ? sourceBlocks(context.facts) : []),
  ];
}
