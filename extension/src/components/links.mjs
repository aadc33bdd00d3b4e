// SPDX-License-Identifier: MIT

// Where the links lead, grouped by whose site it is.

import { shorten } from "../shared/visible.mjs";
import { count, joined, pieces, plain, value, word } from "../shared/words.mjs";
import { countryName } from "./countries.mjs";
import { offerOf } from "./link-offer.mjs";
import { reputationBlocks } from "./reputation.mjs";
import { visitBlocks } from "./visit.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Item} Item */
/** @typedef {import("./model.d.ts").LinkOffer} LinkOffer */
/** @typedef {import("../shared/types.d.ts").Link} Link */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const LINKS_SHOWN = 12;
const PER_SITE_SHOWN = 3; // a shop's fifty products say no more than three
const SCHEME_MAX = 20;
const VALUE_MAX = 140;
const SITES_NAMED = 5; // of the pictures

/**
 * @param {Link} link
 * @returns {boolean}
 */
function isLoaded(link) {
  return link.kind === "image" || link.kind === "frame";
}

/**
 * Whose site a link leads to; of mailto: and the like the scheme.
 * @param {Link} link
 * @returns {string}
 */
function siteOf(link) {
  const site = link.site ?? link.domain ?? link.host;
  const scheme = (link.url ?? "").split(":", 1)[0] ?? "";
  return plain(value(site ?? shorten(scheme, SCHEME_MAX))) || word("value_none");
}

/**
 * By way of whom, and who alone knows where it goes on from there.
 * @param {Link} link
 * @returns {Pieces[]}
 */
function services({ through, shortener, sealed }) {
  const names = (through ?? [])
    .map(({ service }) => value(service))
    .filter((name) => name.length > 0);
  const short = value(shortener);
  const keeper = value(sealed);
  return [
    ...(names.length > 0 ? [pieces("link_through", [joined(names)])] : []),
    ...(short.length > 0 ? [pieces("link_shortener", [short])] : []),
    ...(keeper.length > 0 ? [pieces("link_sealed", [keeper])] : []),
  ];
}

/**
 * @param {Link} link
 * @returns {Pieces}
 */
function notes(link) {
  const all = [
    link.kind === "form" ? word("link_form") : "",
    link.kind === "refresh" ? word("link_refresh") : "",
    link.kind === "code" ? inCode(link.where) : "",
    link.hidden ? word("link_hidden") : "",
    link.disguised ? word("link_disguised") : "",
    (link.count ?? 1) > 1 ? count("link_count", link.count ?? 1) : "",
  ];
  return joined([...services(link), ...all.filter((note) => note !== "").map((note) => [note])]);
}

/**
 * @param {string} [where]
 * @returns {string}
 */
function inCode(where) {
  const number = partNumber(where);
  return number === "" ? word("link_code") : word("link_code_in", number);
}

/**
 * @param {string} [where]
 * @returns {string} "1.2" of "part:1.2"
 */
function partNumber(where) {
  return plain(value(where?.replace(/^part:/, "")));
}

/**
 * QR codes that lead nowhere on the web: a network's password, a telephone number, a payment slip.
 * @param {Context["facts"]} facts
 * @param {boolean} full
 * @returns {Block[]}
 */
function codeBlocks({ codes }, full) {
  return (codes ?? [])
    .filter(({ link }) => !link)
    .map(({ text, where }) => {
      const number = partNumber(where);
      const said = cut(text, full);
      const line =
        number === "" ? pieces("code_text_whole", [said]) : pieces("code_text", [number, said]);
      return { kind: "line", text: line };
    });
}

/**
 * A counting link of a kilobyte buries the others; its start tells where it leads.
 * @param {string | undefined} text
 * @param {boolean} full
 * @returns {Pieces}
 */
function cut(text, full) {
  return value(full ? text : shorten(text ?? "", VALUE_MAX));
}

/**
 * Which lists of phishing pages have it. That none has says nothing, and is not said.
 * @param {Link} link
 * @returns {Item["lines"]} one for each list
 */
function listedLines(link) {
  return (link.listed ?? []).map((entry) => {
    const feed = value(entry.feed);
    const date = value(entry.date);
    const brand = value(entry.brand);
    return {
      text:
        brand.length > 0
          ? pieces("link_listed_brand", [feed, date, brand])
          : pieces("link_listed", [feed, date]),
    };
  });
}

/**
 * The reader sees the text; the address is where the click goes.
 * @param {Link} link
 * @param {boolean} full
 * @param {LinkOffer | null} offer
 * @returns {Item["lines"]} the last one with the offer
 */
function linkLines(link, full, offer) {
  const url = cut(link.url, full);
  const text = cut(link.text, full);
  // A link written out in the text shows what it is, unless it is disguised.
  const speaks = link.kind === "text" && !link.disguised;
  const own = notes(link);
  /** @type {Item["lines"]} */
  const lines = [
    ...(text.length > 0 && plain(text) !== plain(url) && !speaks
      ? [{ text: pieces("link_text_shown", [text]) }]
      : []),
    { text: url.length > 0 ? url : [word("value_none")], mono: true },
    ...listedLines(link),
    ...(own.length > 0 ? [{ text: own, dim: true }] : []),
  ];
  return lines.map((line, i) => (i === lines.length - 1 ? { ...line, offer } : line));
}

/**
 * @param {string | undefined} text
 * @returns {Pieces}
 */
function hostValue(text) {
  return value(text).map((part) => (typeof part === "string" ? part : { ...part, host: true }));
}

/**
 * The host as people read it, and as machines do where that differs.
 * @param {Link} link
 * @param {string} site
 * @returns {Pieces}
 */
function title(link, site) {
  const shown = hostValue(link.shown);
  const host = hostValue(link.host);
  return [
    { value: site, host: true },
    ...(shown.length > 0 && plain(shown) !== site ? [" · ", ...shown] : []),
    ...(shown.length > 0 && host.length > 0 && plain(host) !== plain(shown)
      ? [" = ", ...host]
      : []),
  ];
}

/**
 * Who has registered the site's domain, and where its machine is.
 * @param {Link} link
 * @returns {Item["lines"]} one, or none
 */
function whoseLines({ owner, ip, country }) {
  const name = value(owner);
  const number = value(ip);
  const where = countryName(country);
  const all = [
    name.length > 0 ? pieces("link_owner", [name]) : [],
    number.length > 0
      ? where.length > 0
        ? pieces("link_server_in", [number, where])
        : pieces("link_server", [number])
      : [],
  ].filter((part) => part.length > 0);
  return all.length > 0 ? [{ text: joined(all), dim: true }] : [];
}

/**
 * @param {Link[]} clicked
 * @param {Context} context
 * @returns {{items: Item[], shown: number}}
 */
function groups(clicked, context) {
  const { full } = context;
  /** @type {Map<string, Link[]>} */
  const sites = new Map();
  for (const link of clicked) {
    const site = siteOf(link);
    sites.set(site, [...(sites.get(site) ?? []), link]);
  }
  /** @type {Item[]} */
  const items = [];
  /** @type {Set<string | undefined>} */
  const offered = new Set(); // an address that stands in the mail twice is visited the same way
  let shown = 0;
  for (const [site, links] of sites) {
    const room = full ? links.length : Math.min(LINKS_SHOWN - shown, PER_SITE_SHOWN);
    const first = links[0];
    if (room > 0 && first) {
      const some = links.slice(0, room);
      const linesOf = (/** @type {Link} */ link) => {
        const offer = offered.has(link.url) ? null : offerOf(link, context);
        offered.add(link.url);
        return linkLines(link, full, offer);
      };
      const lines = [...whoseLines(first), ...some.flatMap(linesOf)];
      items.push({ kind: "item", title: title(first, site), lines });
      shown += some.length;
    }
  }
  return { items, shown };
}

/**
 * Pictures that come with the mail have no host; those from outside tell that it was opened.
 * @param {Link[]} links
 * @returns {Block[]}
 */
function loadedBlocks(links) {
  const loaded = links.filter((link) => isLoaded(link) && link.host);
  if (loaded.length === 0) {
    return [];
  }
  const sites = [...new Set(loaded.map(siteOf))];
  /** @type {Pieces[]} */
  const names = sites.slice(0, SITES_NAMED).map((site) => [{ value: site, host: true }]);
  const list = [...joined(names), ...(sites.length > SITES_NAMED ? ["…"] : [])];
  const key = loaded.length === 1 ? "links_loaded_one" : "links_loaded";
  return [{ kind: "line", text: pieces(key, [String(loaded.length), list]) }];
}

/**
 * @param {string} key
 * @param {number} n
 * @returns {Block[]} a line of how many more there are, when there are
 */
export function moreBlocks(key, n) {
  return n > 0 ? [{ kind: "line", text: [count(key, n)], dim: true }] : [];
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function linksGist({ facts }) {
  const clicked = (facts.links ?? []).filter((link) => !isLoaded(link));
  const sites = [...new Set(clicked.map(siteOf))];
  const [first = word("value_none"), ...others] = sites;
  return others.length > 0 ? `${first} +${others.length}` : first;
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function linksBlocks(context) {
  const { facts, full } = context;
  const links = facts.links ?? [];
  const clicked = links.filter((link) => !isLoaded(link));
  const { items, shown } = groups(clicked, context);
  const lesson = { name: word("section_links"), text: word("lesson_links") };
  return [
    ...items,
    ...moreBlocks("links_more", clicked.length - shown),
    clicked.length === 0
      ? { kind: "line", text: [word("links_none")] }
      : { kind: "lesson", lesson },
    ...codeBlocks(facts, full === true),
    ...loadedBlocks(links),
    ...moreBlocks("links_left_out", (facts.links_total ?? 0) - links.length),
    ...reputationBlocks(context),
    ...visitBlocks(context),
  ];
}
