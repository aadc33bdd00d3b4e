// SPDX-License-Identifier: MIT

// Makes the map's coasts and borders of Natural Earth's. Run by scripts/make-map.
//     node scripts/make-map.mjs FOLDER > extension/src/components/map-data.mjs
// FOLDER is one with node_modules: world-atlas, topojson-client and d3-geo. Node.js 20.19 or newer.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** @typedef {[number, number]} Point east and south of the corner in the north-west, in units */
/** @typedef {{objects: {countries: {geometries: {id: string}[]}}}} World a topology */
/** @typedef {{west: number, north: number, east: number, south: number}} Box in degrees */

const [folder = "."] = process.argv.slice(2);
const tools = createRequire(join(resolve(folder), "package.json"));
const { feature, merge, mesh } = tools("topojson-client");
const { geoEquirectangular, geoStream } = tools("d3-geo");

// Where the world is cut: between Alaska and Siberia hardly any land lies on this line, so that two
// copies side by side make the world whole wherever the page has its middle.
const WEST = -168.5;
const NORTH = 90;

const JAPAN = "392";
const ANTARCTICA = "010";
const JAPAN_BOX = { west: 122, north: 46.5, east: 155, south: 23.5 };

const TILE = { width: 30, height: 30 }; // degrees
const LAP = 0.1; // degrees by which a tile reaches into its neighbours: no seam shows
const SMALLEST = { coarse: 1.5, fine: 1.5, japan: 1.5 }; // units squared: smaller isles are dropped

/**
 * @param {string} name
 * @returns {World}
 */
function atlas(name) {
  return JSON.parse(readFileSync(tools.resolve(`world-atlas/${name}.json`), "utf8"));
}

/**
 * Lines and rings on the plane, cut at WEST.
 * @param {object} geometry GeoJSON
 * @param {number} unit degrees
 * @returns {Point[][]} rounded to units, still with repeated points
 */
function planar(geometry, unit) {
  const projection = geoEquirectangular()
    .rotate([-(WEST + 180), 0])
    .scale(180 / Math.PI)
    .translate([180, NORTH])
    .precision(0);
  /** @type {Point[][]} */
  const lines = [];
  geoStream(
    geometry,
    projection.stream({
      point: (/** @type {number} */ x, /** @type {number} */ y) => lines.at(-1)?.push([x, y]),
      lineStart: () => lines.push([]),
      lineEnd() {},
      polygonStart() {},
      polygonEnd() {},
      sphere() {},
    }),
  );
  return lines.map((line) => line.map(([x, y]) => [x / unit, y / unit]));
}

/**
 * @param {Point[]} ring
 * @returns {number}
 */
function area(ring) {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
      return sum + (x * y2 - x2 * y) / 2;
    }, 0),
  );
}

/**
 * Sutherland and Hodgman: edges along the box are of no account to a shape that is only filled.
 * @param {Point[]} ring
 * @param {Box} box in units
 * @returns {Point[]}
 */
function clipRing(ring, { west, north, east, south }) {
  const sides = [
    [0, west, 1],
    [0, east, -1],
    [1, north, 1],
    [1, south, -1],
  ];
  return sides.reduce((points, [axis = 0, edge = 0, sign = 1]) => {
    const isIn = (/** @type {Point} */ point) => ((point[axis] ?? 0) - edge) * sign >= 0;
    /** @type {Point[]} */
    const kept = [];
    points.forEach((point, i) => {
      const last = points.at(i - 1) ?? point;
      if (isIn(point) !== isIn(last)) {
        const share = (edge - (last[axis] ?? 0)) / ((point[axis] ?? 0) - (last[axis] ?? 0));
        kept.push([last[0] + (point[0] - last[0]) * share, last[1] + (point[1] - last[1]) * share]);
      }
      if (isIn(point)) {
        kept.push(point);
      }
    });
    return kept;
  }, ring);
}

/**
 * @param {Point[]} line
 * @returns {Point[]} in whole units, without what stands still or goes straight on
 */
function rounded(line) {
  /** @type {Point[]} */
  const points = [];
  for (const [exactX, exactY] of line) {
    const [x, y] = [Math.round(exactX), Math.round(exactY)];
    const [one, two] = [points.at(-2), points.at(-1)];
    if (two && two[0] === x && two[1] === y) {
      continue;
    }
    const isStraight =
      one && two && (two[0] - one[0]) * (y - two[1]) === (two[1] - one[1]) * (x - two[0]);
    if (isStraight && (x - two[0]) * (two[0] - one[0]) + (y - two[1]) * (two[1] - one[1]) > 0) {
      points.pop();
    }
    points.push([x, y]);
  }
  return points;
}

/**
 * @param {Point[][]} lines
 * @param {boolean} closed
 * @param {number} [smallest]
 * @returns {string} a path of relative steps
 */
function path(lines, closed, smallest = 0) {
  const two = (/** @type {number} */ a, /** @type {number} */ b) => `${a}${b < 0 ? "" : " "}${b}`;
  return lines
    .map(rounded)
    .filter((line) => line.length > (closed ? 2 : 1) && (!closed || area(line) >= smallest))
    .map((line) => {
      const [first = [0, 0], ...rest] = line;
      let [x, y] = first;
      const steps = rest.map(([a, b]) => {
        const step = two(a - x, b - y);
        [x, y] = [a, b];
        return step;
      });
      const joined = steps.reduce((all, one) => `${all}${one.startsWith("-") ? "" : " "}${one}`);
      return `M${two(...first)}l${joined}${closed ? "z" : ""}`;
    })
    .join("");
}

/**
 * @param {World} world
 * @param {(id: string) => boolean} isWanted
 * @returns {object} their land in one piece
 */
function land(world, isWanted) {
  const { geometries } = world.objects.countries;
  return merge(
    world,
    geometries.filter((one) => isWanted(one.id)),
  );
}

/**
 * @param {World} world
 * @returns {object}
 */
function borders(world) {
  return mesh(
    world,
    world.objects.countries,
    (/** @type {object} */ a, /** @type {object} */ b) => a !== b,
  );
}

/**
 * @param {Box} box in degrees of the page
 * @param {number} unit
 * @returns {Box}
 */
function inUnits({ west, north, east, south }, unit) {
  return { west: west / unit, north: north / unit, east: east / unit, south: south / unit };
}

/**
 * A border belongs to the tile that it begins in: it is short, and may reach out of it.
 * @param {Point[][]} lines
 * @param {Box} box in units
 * @returns {Point[][]}
 */
function beginningIn(lines, { west, north, east, south }) {
  return lines.filter(([first]) => {
    const [x, y] = first ?? [-1, -1];
    return x >= west && x < east && y >= north && y < south;
  });
}

/**
 * @param {Point[][]} lines
 * @returns {Point[][]} in pieces of at most 40 points
 */
function inPieces(lines) {
  return lines.flatMap((line) =>
    Array.from({ length: Math.ceil((line.length - 1) / 40) }, (_, i) =>
      line.slice(i * 40, i * 40 + 41),
    ),
  );
}

/**
 * @param {World} world
 * @param {number} unit
 * @returns {{box: number[], land: string, borders: string}[]}
 */
function tiles(world, unit) {
  const rings = planar(
    land(world, (id) => id !== JAPAN && id !== ANTARCTICA),
    unit,
  ).filter((ring) => area(ring) >= SMALLEST.fine);
  const lines = inPieces(planar(borders(world), unit));
  const all = [];
  for (let north = 0; north < 180; north += TILE.height) {
    for (let west = 0; west < 360; west += TILE.width) {
      const box = { west, north, east: west + TILE.width, south: north + TILE.height };
      const wide = {
        west: west - LAP,
        north: north - LAP,
        east: box.east + LAP,
        south: box.south + LAP,
      };
      const clipped = rings.map((ring) => clipRing(ring, inUnits(wide, unit)));
      const tile = {
        box: [west, north, box.east, box.south],
        land: path(clipped, true),
        borders: path(beginningIn(lines, inUnits(box, unit)), false),
      };
      if (tile.land !== "" || tile.borders !== "") {
        all.push(tile);
      }
    }
  }
  return all;
}

/**
 * @returns {string} Japan alone
 */
function japan() {
  const unit = 1 / 60;
  const world = atlas("countries-10m");
  const found = world.objects.countries.geometries.find((one) => one.id === JAPAN);
  return path(planar(feature(world, found), unit), true, SMALLEST.japan);
}

const coarse = atlas("countries-110m");
const { west, north, east, south } = JAPAN_BOX;
process.stdout.write(`// SPDX-License-Identifier: MIT

// The coasts and borders of the map. Made by scripts/make-map of world-atlas 2.0.2, 2019-05; that is
// Natural Earth 4.1 (naturalearthdata.com), which is in the public domain.
// Paths count in units of so many degrees, east of LEFT and south of the pole.

/** Degrees east: the line on which the world is cut. */
export const LEFT = ${WEST};

/** For the world as a whole. */
export const COARSE = {
  unit: 0.1,
  land: "${path(
    planar(
      land(coarse, (id) => id !== ANTARCTICA),
      0.1,
    ),
    true,
    SMALLEST.coarse,
  )}",
  borders: "${path(planar(borders(coarse), 0.1), false)}",
};

/** Japan, which the tiles leave out; box: west, north, east, south, in degrees of the page. */
export const JAPAN = {
  unit: 1 / 60,
  box: [${west - WEST}, ${NORTH - north}, ${east - WEST}, ${NORTH - south}],
  land: "${japan()}",
  borders: "",
};

/** For a part of the world. */
export const FINE = {
  unit: 0.05,
  tiles: [
${tiles(atlas("countries-50m"), 0.05)
  .map(
    ({ box, land: coasts, borders: lines }) =>
      `    {\n      box: [${box.join(", ")}],\n      land: "${coasts}",\n      borders: "${lines}",\n    },`,
  )
  .join("\n")}
  ],
};
`);
