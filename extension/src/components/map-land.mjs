// SPDX-License-Identifier: MIT

// Coasts and borders: those that are in the picture, as fine as it needs them.

import { svg } from "./dom.mjs";
import { unproject, unwrap } from "./map-geometry.mjs";

/** @typedef {import("./map-geometry.mjs").Frame} Frame */
/** @typedef {typeof import("./map-data.mjs")} Data */
/** @typedef {{key: string, copy: number, unit: number, land: string, borders: string}} Piece */

const COARSE_UP_TO = 3.4; // pixels per degree: below, finer coasts would only look frayed

/** Both ends of what the picture shows, in degrees of the data, whose left edge is 0. */
/** @typedef {{west: number, east: number, north: number, south: number}} Extent */

/**
 * @param {Frame} frame
 * @param {Data} data
 * @returns {Extent}
 */
function extent(frame, data) {
  const { width, height } = frame.size;
  const corner = unproject(frame, { x: 0, y: 0 });
  const other = unproject(frame, { x: width, y: height });
  return {
    west: corner.lon - data.LEFT,
    east: other.lon - data.LEFT,
    north: 90 - corner.lat,
    south: 90 - other.lat,
  };
}

/**
 * @param {Frame} frame
 * @param {Data} data
 * @returns {Piece[]} what is in the picture, in each copy of the world that is
 */
function pieces(frame, data) {
  const { west, east, north, south } = extent(frame, data);
  const isCoarse = frame.across < COARSE_UP_TO;
  const all = isCoarse
    ? [{ key: "world", box: [0, 0, 360, 180], ...data.COARSE }]
    : [
        ...data.FINE.tiles.map((tile, i) => ({ key: `tile-${i}`, unit: data.FINE.unit, ...tile })),
        { key: "japan", ...data.JAPAN },
      ];
  return [-1, 0, 1].flatMap((copy) =>
    all
      .filter(({ box: [left = 0, top = 0, right = 0, bottom = 0] }) => {
        const shift = copy * 360;
        return left + shift < east && right + shift > west && top < south && bottom > north;
      })
      .map(({ key, unit, land, borders }) => ({
        key: `${key} ${copy}`,
        copy,
        unit,
        land,
        borders,
      })),
  );
}

/** The land of a map. */
export class Land {
  /** @type {Map<string, [SVGElement, SVGElement]>} */
  #drawn = new Map();
  #land = svg("g", { class: "map-land" });
  #borders = svg("g", { class: "map-borders" });

  element = svg("g", {}, this.#land, this.#borders);

  /**
   * @param {Frame} frame
   * @param {Data} data
   */
  draw(frame, data) {
    const { scale, across, size } = frame;
    const left = size.width / 2 + (data.LEFT - frame.lon) * across;
    const top = size.height / 2 - (90 - frame.lat) * scale;
    this.element.setAttribute("transform", `matrix(${across} 0 0 ${scale} ${left} ${top})`);
    const wanted = pieces({ ...frame, lon: unwrap(frame.lon, 0) }, data);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, elements] of this.#drawn) {
      if (!keys.has(key)) {
        elements.forEach((element) => element.remove());
        this.#drawn.delete(key);
      }
    }
    for (const piece of wanted.filter(({ key }) => !this.#drawn.has(key))) {
      this.#add(piece);
    }
  }

  /** @param {Piece} piece */
  #add({ key, copy, unit, land, borders }) {
    const transform = `translate(${copy * 360} 0) scale(${unit})`;
    const coasts = svg("path", { d: land, transform });
    const lines = svg("path", { d: borders, transform, "vector-effect": "non-scaling-stroke" });
    this.#land.append(coasts);
    this.#borders.append(lines);
    this.#drawn.set(key, [coasts, lines]);
  }
}
