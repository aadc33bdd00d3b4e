// SPDX-License-Identifier: MIT

// Campaigns on the page: by size and on a line of time, and of the chosen one its places and mails.

import { el, svg, texts } from "../components/dom.mjs";
import { mapElement } from "../components/map.mjs";
import { pinSymbol } from "../components/map-pins.mjs";
import { seenElement } from "../components/seen.mjs";
import { symbol } from "../components/symbols.mjs";
import { count, word } from "../shared/words.mjs";
import { allOf, gistOf, levelsOf, mailsOf, mapOf, placesOf, titleOf } from "./campaigns.mjs";
import { marksOf, placeOf, spanOf } from "./timeline.mjs";

/** @typedef {import("../shared/types.d.ts").Campaign} Campaign */
/** @typedef {import("./timeline.mjs").Span} Span */

const LATE = 80; // percent: there is no room for a name behind it
/** From where to where a mail's tick stands, in percent: the worse the longer. */
const TICKS = /** @type {Record<string, [string, string]>} */ ({
  danger: ["8%", "92%"],
  caution: ["24%", "76%"],
});
const SHORT = /** @type {const} */ (["36%", "64%"]);

/**
 * @param {Span} span
 * @returns {SVGElement}
 */
function axisElement(span) {
  const marks = marksOf(span, word("panel_language")).flatMap(({ at, text }) => [
    svg("line", { x1: `${at}%`, x2: `${at}%`, y1: "0%", y2: "100%" }),
    at < LATE ? svg("text", { x: `${at}%`, y: 13, dx: 5 }, text) : null,
  ]);
  return svg("svg", { class: "axis", "aria-hidden": "true" }, ...marks);
}

/**
 * The days that have a name, as lines behind a campaign's ticks.
 * @param {Span} span
 * @param {Campaign} campaign
 * @returns {SVGElement}
 */
function lineElement(span, { first, last, mails = [] }) {
  const grid = marksOf(span, word("panel_language")).map(({ at }) =>
    svg("line", { class: "grid", x1: `${at}%`, x2: `${at}%`, y1: "0%", y2: "100%" }),
  );
  const [x1, x2] = [`${placeOf(span, first)}%`, `${placeOf(span, last)}%`];
  const ticks = mails
    .filter(({ date }) => date > 0)
    .map(({ date, level }) => {
      const x = `${placeOf(span, date)}%`;
      const [y1, y2] = TICKS[level] ?? SHORT;
      return svg("line", { class: "tick", "data-level": level, x1: x, x2: x, y1, y2 });
    });
  return svg(
    "svg",
    { class: "line", "aria-hidden": "true" },
    ...grid,
    svg("line", { class: "reach", x1, x2, y1: "50%", y2: "50%" }),
    ...ticks,
  );
}

/**
 * @param {Campaign} campaign
 * @returns {HTMLElement}
 */
function detailElement(campaign) {
  const map = mapOf(campaign);
  const places = placesOf(campaign);
  const mails = mailsOf(campaign);
  const hidden = campaign.count - mails.length;
  return el(
    "section",
    { class: "detail", "aria-labelledby": "chosen" },
    el("h2", { id: "chosen", tabindex: -1 }, ...texts(chosenTitle(campaign))),
    el("p", { class: "quiet" }, gistOf(campaign)),
    el(
      "ul",
      { class: "levels" },
      ...levelsOf(campaign).map(({ level, text }) =>
        el("li", { "data-level": level }, symbol(level), text),
      ),
    ),
    el("h3", {}, word("history_places")),
    map ? mapElement(map) : null,
    el(
      "ul",
      { class: "places" },
      ...places.map(({ where, who, text }) =>
        el(
          "li",
          {},
          pinSymbol("seen"),
          el("span", {}, ...texts(where), who.length > 0 ? " · " : null, ...texts(who)),
          el("span", { class: "quiet" }, text),
        ),
      ),
    ),
    places.length > 0 ? null : el("p", { class: "quiet" }, word("history_no_places")),
    el("h3", {}, word("history_mails_title")),
    el("ul", { class: "items mails" }, ...mails.map(seenElement)),
    hidden > 0 ? el("p", { class: "quiet" }, count("history_older", hidden)) : null,
  );
}

/**
 * @param {Campaign} campaign
 * @returns {import("../shared/words.mjs").Pieces}
 */
function chosenTitle(campaign) {
  return campaign.id < 0 ? [word("history_all")] : titleOf(campaign);
}

/**
 * @param {Campaign} campaign
 * @param {Span} span
 * @returns {HTMLElement}
 */
function rowElement(campaign, span) {
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "campaign", "data-campaign": campaign.id, "aria-pressed": "false" },
      el("span", { class: "name" }, ...texts(chosenTitle(campaign))),
      el("span", { class: "quiet gist" }, gistOf(campaign)),
      lineElement(span, campaign),
    ),
  );
}

/**
 * @param {Campaign[]} campaigns not empty, the largest first
 * @param {string} mark of a mail whose campaign is shown first; "" for none
 * @returns {HTMLElement}
 */
export function campaignsElement(campaigns, mark) {
  const span = spanOf(campaigns);
  const all = allOf(campaigns);
  const rows = campaigns.length > 1 ? [all, ...campaigns] : campaigns;
  const byMark = campaigns.find(({ mails }) => mails?.some((mail) => mail.mark === mark));
  const list = el("ol", { class: "campaigns" }, ...rows.map((one) => rowElement(one, span)));
  const place = el("div", { class: "chosen" });
  /** @param {Campaign} campaign */
  const choose = (campaign) => {
    for (const button of list.querySelectorAll("button")) {
      const isChosen = button.dataset["campaign"] === String(campaign.id);
      button.setAttribute("aria-pressed", String(isChosen));
    }
    place.replaceChildren(detailElement(campaign));
  };
  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const chosen = rows.find(({ id }) => button?.dataset["campaign"] === String(id));
    if (chosen) {
      choose(chosen);
      place.querySelector("h2")?.focus();
    }
  });
  choose(byMark ?? campaigns[0] ?? all);
  return el(
    "div",
    { class: "columns" },
    el(
      "section",
      { class: "overview", "aria-labelledby": "by-size" },
      el("h2", { id: "by-size" }, word("history_by_size")),
      axisElement(span),
      list,
    ),
    place,
  );
}
