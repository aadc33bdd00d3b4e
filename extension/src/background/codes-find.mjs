// SPDX-License-Identifier: MIT

// Where QR codes could be in a picture: three squares with a dark core, in a light ring, in a dark
// ring, at the corners of a right-angled triangle (ISO/IEC 18004 §6.3.3). Looking for them costs a
// few milliseconds, where reading a whole picture costs a hundred.

import { Darkness } from "./codes-grey.mjs";

/** @typedef {import("./codes-grey.mjs").Grey} Grey */

/**
 * A square at a code's corner.
 * @typedef {object} Finder
 * @property {number} x of its middle
 * @property {number} y
 * @property {number} module the side of one module, in pixels
 * @property {boolean} isInverted light on dark
 * @property {number} hits rows that have seen it
 */

/**
 * Three squares that may be those of one code.
 * @typedef {object} Corners
 * @property {Finder} topLeft
 * @property {Finder} topRight
 * @property {Finder} bottomLeft
 * @property {number} badness
 */

const STEP = 3; // rows; the core of the smallest square has as many
const HITS_MIN = 0.3; // of the rows through a core
const SMALL = 2.5; // pixels of a module
const WRONG_MAX = 6; // of 49 modules of a square
const FINDERS_MAX = 40; // a picture full of tricks costs no more
const SEEN_MAX = 400;
const CORNERS_MAX = 24;
const MODULES_MIN = 11; // between two middles; the smallest code has 14
const MODULES_MAX = 210; // the largest has 170; a module is measured badly
const SIDES = 1.4; // how much longer one side may be than the other
const SIZES = 1.7; // likewise of modules
const BEND = 0.25; // how far the angle may be from a right one, by its cosine

/**
 * @param {Grey} grey
 * @returns {Corners[]} the likeliest first
 */
export function findCorners(grey) {
  return triples(findFinders(grey));
}

/**
 * @param {Grey} grey
 * @returns {Finder[]} those that most rows have seen
 */
function findFinders(grey) {
  const dark = new Darkness(grey);
  const edges = new Int32Array(grey.width + 1);
  /** @type {Finder[]} */
  const found = [];
  for (let y = 1; y < grey.height && found.length < SEEN_MAX; y += STEP) {
    const n = dark.edges(y, edges);
    for (let i = 5; i < n; i++) {
      const core = edge(edges, i - 2) - edge(edges, i - 3);
      const all = edge(edges, i) - edge(edges, i - 5);
      // Most are dismissed by this; a core has three of seven.
      if (5 * core > all && 5 * core < 4 * all && isPatternAt(edges, i - 5)) {
        const x = (edge(edges, i - 2) + edge(edges, i - 3)) >> 1;
        const isInverted = i % 2 === 0; // the first run behind an edge of even number is dark
        if (isSquare(dark, grey.height, x, y, all / 7, isInverted)) {
          note(found, lookAround(dark, grey, x, y, all / 7, isInverted));
        }
      }
    }
  }
  return found
    .filter(({ hits, module }) => hits >= HITS_MIN * ((3 * module) / STEP))
    .sort((one, other) => other.hits - one.hits)
    .slice(0, FINDERS_MAX);
}

/**
 * @param {Int32Array} edges
 * @param {number} index
 * @returns {number}
 */
function edge(edges, index) {
  return /** @type {number} */ (edges[index]);
}

/**
 * @param {Int32Array} edges
 * @param {number} i
 * @returns {boolean}
 */
function isPatternAt(edges, i) {
  return isPattern(
    edge(edges, i + 1) - edge(edges, i),
    edge(edges, i + 2) - edge(edges, i + 1),
    edge(edges, i + 3) - edge(edges, i + 2),
    edge(edges, i + 4) - edge(edges, i + 3),
    edge(edges, i + 5) - edge(edges, i + 4),
  );
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} c
 * @param {number} d
 * @param {number} e
 * @returns {boolean} five runs are as 1:1:3:1:1, as far as pixels can tell
 */
function isPattern(a, b, c, d, e) {
  const module = (a + b + c + d + e) / 7;
  const off = 0.7 * module;
  return (
    Math.abs(c - 3 * module) < 2 * off &&
    Math.abs(a - module) < off &&
    Math.abs(b - module) < off &&
    Math.abs(d - module) < off &&
    Math.abs(e - module) < off
  );
}

/**
 * A first look up and down, before anything is measured: noise is full of patterns.
 * @param {Darkness} dark
 * @param {number} height
 * @param {number} x
 * @param {number} y
 * @param {number} module
 * @param {boolean} isInverted
 * @returns {boolean} the core is as high as it is wide, and has its rings
 */
function isSquare(dark, height, x, y, module, isInverted) {
  const most = 5 * module;
  let top = y - 1;
  while (top >= 0 && y - top <= most && dark.has(x, top) !== isInverted) {
    top--;
  }
  let bottom = y + 1;
  while (bottom < height && bottom - top <= most && dark.has(x, bottom) !== isInverted) {
    bottom++;
  }
  const high = bottom - top - 1;
  return Math.abs(high - 3 * module) < 1.4 * module && hasRings(dark, x, top, bottom, isInverted);
}

/**
 * @param {Darkness} dark
 * @param {number} x
 * @param {number} top the pixel above a core
 * @param {number} bottom the one below it
 * @param {boolean} isInverted
 * @returns {boolean} above and below there are rings, in the middle of where they would be
 */
function hasRings(dark, x, top, bottom, isInverted) {
  const middle = (top + bottom) / 2;
  const module = (bottom - top - 1) / 3;
  let wrong = 0;
  for (const way of [-1, 1]) {
    for (const modules of [2, 3]) {
      const y = Math.round(middle + way * modules * module);
      const isRing = dark.has(x, y) !== isInverted;
      wrong += isRing === (modules === 3) ? 0 : 1;
    }
  }
  return wrong <= 1;
}

/**
 * The same pattern must be seen downwards, and across the corners: so it is with squares in squares.
 * @param {Darkness} dark
 * @param {Grey} grey
 * @param {number} x
 * @param {number} row
 * @param {number} module
 * @param {boolean} isInverted
 * @returns {Finder | null}
 */
function lookAround(dark, grey, x, row, module, isInverted) {
  /**
   * @param {number} fromX
   * @param {number} fromY
   * @param {number} stepX
   * @param {number} stepY
   */
  const look = (fromX, fromY, stepX, stepY) => {
    const line = { x: fromX, y: fromY, stepX, stepY, reach: Math.ceil(7 * module) };
    return runsAlong(line, (toX, toY) => dark.has(toX, toY) !== isInverted, grey);
  };
  const down = look(x, row, 0, 1);
  if (!down || Math.abs(down.size - 7 * module) > 3.5 * module) {
    return null;
  }
  const y = Math.floor(row + 0.5 + down.middle);
  const across = look(x, y, 1, 0);
  if (!across || Math.abs(across.size - down.size) > 0.5 * down.size) {
    return null;
  }
  const column = Math.floor(x + 0.5 + across.middle);
  if (!look(column, y, 1, 1) || !look(column, y, 1, -1)) {
    return null;
  }
  const size = (across.size + down.size) / 14;
  const isDark = (/** @type {number} */ toX, /** @type {number} */ toY) =>
    toX >= 0 && toY >= 0 && toX < grey.width && toY < grey.height && dark.has(toX, toY);
  if (size < SMALL && !isWhole((u, v) => isDark(column + u, y + v) !== isInverted, size)) {
    return null;
  }
  return {
    x: x + 0.5 + across.middle,
    y: row + 0.5 + down.middle,
    module: size,
    isInverted,
    hits: 1,
  };
}

/**
 * Lines through a small square are few pixels, and noise has them all; it does not have the square.
 * @param {(x: number, y: number) => boolean} isCore at this distance from the middle
 * @param {number} module
 * @returns {boolean}
 */
function isWhole(isCore, module) {
  let wrong = 0;
  for (let v = -3; v <= 3; v++) {
    for (let u = -3; u <= 3; u++) {
      const isLight = Math.max(Math.abs(u), Math.abs(v)) === 2;
      wrong += isCore(Math.round(u * module), Math.round(v * module)) === isLight ? 1 : 0;
    }
  }
  return wrong <= WRONG_MAX;
}

/**
 * @param {{x: number, y: number, stepX: number, stepY: number, reach: number}} line through a core
 * @param {(x: number, y: number) => boolean} isCore has the core's colour
 * @param {Grey} grey
 * @returns {{middle: number, size: number} | null} of the five runs around its start, in steps
 */
function runsAlong({ x, y, stepX, stepY, reach }, isCore, { width, height }) {
  /**
   * @param {number} way forth or back
   * @returns {[number, number, number]} steps to the end of each run
   */
  const walk = (way) => {
    /** @type {[number, number, number]} */
    const ends = [0, 0, 0];
    let n = 0;
    for (let run = 0; run < 3; run++) {
      for (; n <= reach; n++) {
        const [toX, toY] = [x + way * n * stepX, y + way * n * stepY];
        const isOut = toX < 0 || toY < 0 || toX >= width || toY >= height;
        if (isOut || isCore(toX, toY) !== (run !== 1)) {
          break;
        }
      }
      ends[run] = n;
    }
    return ends;
  };
  const [c, b, a] = walk(-1);
  const [d, e, f] = walk(1);
  return isPattern(a - b, b - c, c + d - 1, e - d, f - e)
    ? { middle: (d - c) / 2, size: a + f - 1 }
    : null;
}

/**
 * @param {Finder[]} found
 * @param {Finder | null} finder is added, or counted where it is known
 */
function note(found, finder) {
  if (!finder) {
    return;
  }
  const known = found.find(
    (one) =>
      one.isInverted === finder.isInverted &&
      Math.abs(one.x - finder.x) < 2 * one.module &&
      Math.abs(one.y - finder.y) < 2 * one.module,
  );
  if (known) {
    const n = known.hits++;
    known.x = (known.x * n + finder.x) / (n + 1);
    known.y = (known.y * n + finder.y) / (n + 1);
    known.module = (known.module * n + finder.module) / (n + 1);
  } else {
    found.push(finder);
  }
}

/**
 * @param {Finder[]} finders
 * @returns {Corners[]}
 */
function triples(finders) {
  /** @type {Corners[]} */
  const all = [];
  finders.forEach((a, i) => {
    finders.forEach((b, j) => {
      for (let k = j + 1; k < finders.length; k++) {
        const c = /** @type {Finder} */ (finders[k]);
        const corners = i === j || i === k ? null : cornersOf(a, b, c);
        if (corners) {
          all.push(corners);
        }
      }
    });
  });
  return all.sort((one, other) => one.badness - other.badness).slice(0, CORNERS_MAX);
}

/**
 * @param {Finder} corner where the right angle would be
 * @param {Finder} one
 * @param {Finder} other
 * @returns {Corners | null}
 */
function cornersOf(corner, one, other) {
  if (corner.isInverted !== one.isInverted || one.isInverted !== other.isInverted) {
    return null;
  }
  const modules = [corner.module, one.module, other.module];
  const module = (corner.module + one.module + other.module) / 3;
  const sizes = Math.max(...modules) / Math.min(...modules);
  const [ax, ay] = [one.x - corner.x, one.y - corner.y];
  const [bx, by] = [other.x - corner.x, other.y - corner.y];
  const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const sides = Math.max(a, b) / Math.min(a, b);
  const bend = Math.abs(ax * bx + ay * by) / (a * b);
  if (
    sizes > SIZES ||
    sides > SIDES ||
    bend > BEND ||
    Math.min(a, b) < MODULES_MIN * module ||
    Math.max(a, b) > MODULES_MAX * module
  ) {
    return null;
  }
  const isFirst = ax * by - ay * bx > 0; // clockwise, as rows run downwards
  return {
    topLeft: corner,
    topRight: isFirst ? one : other,
    bottomLeft: isFirst ? other : one,
    badness: sizes - 1 + (sides - 1) + bend,
  };
}
