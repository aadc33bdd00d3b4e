// SPDX-License-Identifier: MIT

// What lies on the land: the way of the mail, how exact a place is known, pins and their names.

import { svg } from "./dom.mjs";
import { angleBetween, circleAround, greatCircle, project, unwrap } from "./map-geometry.mjs";
import { gathered, labelled } from "./map-layout.mjs";

/** @typedef {import("./map-geometry.mjs").Frame} Frame */
/** @typedef {import("./map-geometry.mjs").Place} Place */
/** @typedef {import("./map-geometry.mjs").Point} Point */
/** @typedef {import("./map-layout.mjs").Anchor} Anchor */
/** @typedef {import("./map-layout.mjs").Box} Box */
/** @typedef {import("./map-layout.mjs").Label} Label */
/** @typedef {import("./model.d.ts").MapSpot} MapSpot */
/** @typedef {MapSpot & Point} Pin */

const RADIUS = 6;
const RADII = { origin: 7, hop: 5 }; // of those that are not the usual size
const RADIUS_MANY = 10;
const NAME_SIZE = 12; // of map.css
const RIM = 10; // two names side by side must not read as one
const SAME_PLACE = 0.2; // degrees: no way is drawn
const CIRCLE_SHOWN = 5; // pixels: smaller ones hide behind their pin
const ARROW = "M-5 -4.5 5 0 -5 4.5 -2.5 0z";
const ARROW_ROOM = 30; // pixels: a shorter way has none

/**
 * The shape of a pin around 0, 0: not by its colour alone does one know what it stands for.
 * @param {string} role
 * @param {number} radius
 * @returns {SVGElement}
 */
export function pinShape(role, radius) {
  switch (role) {
    case "sender": {
      const half = radius * 0.88;
      return svg("rect", { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: 2 });
    }
    case "link": {
      const far = radius * 1.25;
      return svg("path", { d: `M0 ${-far}L${far} 0 0 ${far} ${-far} 0z` });
    }
    default:
      return svg("circle", { r: radius });
  }
}

/**
 * @param {string} role
 * @param {number} many
 * @returns {number} pixels
 */
function radiusOf(role, many) {
  const own = role === "origin" || role === "hop" ? RADII[role] : RADIUS;
  return many > 1 ? RADIUS_MANY : own;
}

/**
 * @param {string} role
 * @returns {SVGElement} the pin as it stands in the list
 */
export function pinSymbol(role) {
  return svg(
    "svg",
    { viewBox: "-10 -10 20 20", class: "map-symbol", "aria-hidden": "true" },
    pinElement(role, radiusOf(role, 1), ""),
  );
}

/**
 * @param {string} role
 * @param {number} radius
 * @param {string} text how many, or nothing
 * @returns {SVGElement}
 */
function pinElement(role, radius, text) {
  const isOrigin = role === "origin" && text === "";
  return svg(
    "g",
    { class: "map-pin", "data-role": role },
    pinShape(role, radius),
    isOrigin ? svg("circle", { class: "map-eye", r: radius * 0.38 }) : null,
    text ? svg("text", { class: "map-count", y: 4, "text-anchor": "middle" }, text) : null,
  );
}

/**
 * @param {Point[]} points
 * @returns {string}
 */
function pathOf(points) {
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
}

/**
 * The steps of the way, from where the mail set out, each in every copy of the world that shows it:
 * what leaves the picture on one side comes back on the other.
 * @param {MapSpot[]} spots
 * @param {Frame} frame
 * @returns {Point[][]}
 */
export function wayOf(spots, frame) {
  const stops = spots.filter(({ role }) => role === "origin" || role === "hop");
  return stops.slice(1).flatMap((to, i) => {
    const from = stops[i] ?? to;
    if (angleBetween(from, to) < SAME_PLACE) {
      return [];
    }
    const start = { lon: unwrap(from.lon, frame.lon), lat: from.lat };
    const arc = greatCircle(start, to);
    return [-360, 0, 360]
      .map((turn) => arc.map(({ lon, lat }) => project(frame, { lon: lon + turn, lat })))
      .filter((points) => points.some(({ x }) => x >= 0 && x <= frame.size.width));
  });
}

/**
 * @param {Point[]} points of a step
 * @returns {SVGElement | null} an arrow half-way
 */
function arrow(points) {
  const middle = Math.floor(points.length / 2);
  const [a, b] = [points[middle - 1], points[middle]];
  const [first, last] = [points[0], points.at(-1)];
  if (!a || !b || !first || !last) {
    return null;
  }
  if (Math.hypot(first.x - last.x, first.y - last.y) < ARROW_ROOM) {
    return null;
  }
  const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  return svg("path", {
    class: "map-arrow",
    d: ARROW,
    transform: `translate(${b.x.toFixed(1)} ${b.y.toFixed(1)}) rotate(${turn.toFixed(1)})`,
  });
}

/**
 * @param {Point[][]} way
 * @returns {SVGElement}
 */
function wayElement(way) {
  return svg(
    "g",
    { class: "map-way" },
    ...way.map((points) => svg("path", { class: "map-casing", d: pathOf(points) })),
    ...way.map((points) => svg("path", { class: "map-line", d: pathOf(points) })),
    ...way.map(arrow),
  );
}

/**
 * @param {MapSpot[]} spots
 * @param {Frame} frame
 * @returns {SVGElement} one circle for each place and size
 */
function circlesElement(spots, frame) {
  const seen = new Set();
  const shown = spots.filter(({ lon, lat, radius }) => {
    const key = `${lon} ${lat} ${radius}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew && (radius / 111) * frame.scale > CIRCLE_SHOWN;
  });
  return svg(
    "g",
    {},
    ...shown.map(({ role, lon, lat, radius }) => {
      const centre = { lon: unwrap(lon, frame.lon), lat };
      const points = circleAround(centre, radius).map((one) => project(frame, one));
      return svg("path", { class: "map-circle", "data-role": role, d: `${pathOf(points)}z` });
    }),
  );
}

/**
 * @param {Label} label
 * @returns {SVGElement}
 */
function labelElement({ anchor, box, leader }) {
  const middle = box.x + box.width / 2;
  return svg(
    "g",
    { class: "map-label" },
    leader
      ? svg("line", { x1: leader[0].x, y1: leader[0].y, x2: leader[1].x, y2: leader[1].y })
      : null,
    svg("text", { x: middle.toFixed(1), y: (box.y + 12).toFixed(1) }, anchor.text),
  );
}

/** @type {Map<string, number>} */
const widths = new Map();

/**
 * @param {string} text
 * @returns {number} pixels in the font of map.css, with its rim
 */
function widthOf(text) {
  const known = widths.get(text);
  if (known !== undefined) {
    return known;
  }
  const pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.documentElement);
  if (pen) {
    pen.font = `600 ${NAME_SIZE}px ${fontFamily}`;
  }
  // Without a pen: as wide as the widest.
  const width = RIM + (pen?.measureText(text).width ?? text.length * NAME_SIZE);
  widths.set(text, width);
  return width;
}

/**
 * @param {Pin[]} members
 * @returns {string} "London", or "London +2" for three places
 */
function nameOf(members) {
  const names = [...new Set(members.map(({ label }) => label).filter(Boolean))];
  const [first = "", ...others] = names;
  return others.length > 0 ? `${first} +${others.length}` : first;
}

/**
 * @param {MapSpot[]} spots the more important first
 * @param {Frame} frame
 * @param {Box[]} taken of what else is in the picture
 * @returns {SVGElement[]}
 */
export function spotElements(spots, frame, taken) {
  const { width, height } = frame.size;
  const pins = spots
    .map((spot) => ({
      ...spot,
      ...project(frame, { lon: unwrap(spot.lon, frame.lon), lat: spot.lat }),
    }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const places = gathered(pins);
  const way = wayOf(spots, frame);
  const anchors = places.map(({ x, y, members }) => {
    const radius = radiusOf(members[0]?.role ?? "", members.length) + 1;
    const text = nameOf(members);
    return { x, y, radius, text, width: widthOf(text) };
  });
  const labels = labelled(
    anchors.filter(({ text }) => text !== ""),
    frame.size,
    way.flat(),
    taken,
  );
  const marks = places.map(({ x, y, members }) => {
    const [role, many] = [members[0]?.role ?? "", members.length];
    const pin = pinElement(role, radiusOf(role, many), many > 1 ? String(many) : "");
    pin.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    pin.append(svg("title", {}, members.map(({ name }) => name).join("\n")));
    return pin;
  });
  return [
    circlesElement(spots, frame),
    wayElement(way),
    svg("g", {}, ...labels.map(labelElement)),
    // What matters most lies on top.
    svg("g", {}, ...marks.reverse()),
  ];
}
