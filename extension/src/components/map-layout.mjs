// SPDX-License-Identifier: MIT

// What stands where on the map: pins that would cover each other are gathered, and no name is written
// over another one. Pure: no DOM; pixels.

/** @typedef {import("./map-geometry.mjs").Point} Point */
/** @typedef {import("./map-geometry.mjs").Size} Size */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * @template T
 * @typedef {Point & {members: T[]}} Gathering where its first member stands
 */

/** @typedef {Point & {radius: number, text: string, width: number}} Anchor of a name that wide */
/** @typedef {{anchor: Anchor, box: Box, leader: [Point, Point] | null}} Label */

const LINE = 16; // the height of a name
const GATHER = 17; // pins closer than this would cover each other
const NEAR = 1; // from a pin to its name, which has a rim of its own
const EDGE = 3;
const FURTHER = [0, 10, 22, 36, 54]; // how far a name may go to find room; a line leads to it
const LEADER_FROM = 10;
const FURTHEST = 0.12; // of the picture's width: in a small one a long line would only confuse
const CROSSED = 4; // what a name costs that lies on the way of the mail, for each of its points
const FAR = 12; // for each step further away

/** Right, left, above, below, and between them: the best first. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
];

/**
 * @template {Point} T
 * @param {T[]} points the more important first
 * @returns {Gathering<T>[]}
 */
export function gathered(points) {
  /** @type {Gathering<T>[]} */
  const all = [];
  for (const point of points) {
    const near = all.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < GATHER);
    if (near) {
      near.members.push(point);
    } else {
      all.push({ x: point.x, y: point.y, members: [point] });
    }
  }
  return all;
}

/**
 * @param {Box} a
 * @param {Box} b
 * @returns {boolean}
 */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * @param {Box} box
 * @param {Point} point
 * @returns {boolean}
 */
function holds(box, { x, y }) {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/**
 * @param {Anchor} anchor
 * @returns {Box}
 */
function pinBox({ x, y, radius }) {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/**
 * @param {Anchor} anchor
 * @param {number[]} direction
 * @param {number} further
 * @returns {Box}
 */
function boxAt({ x, y, radius, width }, [right = 0, down = 0], further) {
  const height = LINE;
  const away = radius + NEAR + further;
  const left = right === 0 ? -width / 2 : right > 0 ? 0 : -width;
  const top = down === 0 ? -height / 2 : down > 0 ? 0 : -height;
  return { x: x + right * away + left, y: y + down * away + top, width, height };
}

/**
 * @param {Anchor} anchor
 * @param {Box} box
 * @returns {[Point, Point]} from the pin to the next point of the box
 */
function leaderTo({ x, y, radius }, box) {
  const end = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y + 3), box.y + box.height - 3),
  };
  const length = Math.hypot(end.x - x, end.y - y) || 1;
  const share = radius / length;
  return [{ x: x + (end.x - x) * share, y: y + (end.y - y) * share }, end];
}

/**
 * Finds room for each name; a name that there is no room for is left to the list beneath the map.
 * @param {Anchor[]} anchors the more important first
 * @param {Size} size
 * @param {Point[]} [way] points that are better left free
 * @param {Box[]} [taken] of what else is in the picture
 * @returns {Label[]}
 */
export function labelled(anchors, size, way = [], taken = []) {
  const pins = anchors.map(pinBox);
  const boxes = [...taken];
  /** @type {Label[]} */
  const labels = [];
  for (const anchor of anchors) {
    const own = pins[anchors.indexOf(anchor)];
    /** @type {{box: Box, further: number, cost: number} | null} */
    let best = null;
    const steps = FURTHER.filter((further) => further <= size.width * FURTHEST);
    for (const [step, further] of steps.entries()) {
      for (const [rank, direction] of DIRECTIONS.entries()) {
        const box = boxAt(anchor, direction, further);
        const cost = step * FAR + rank + CROSSED * way.filter((one) => holds(box, one)).length;
        const isInside =
          box.x >= EDGE &&
          box.y >= EDGE &&
          box.x + box.width <= size.width - EDGE &&
          box.y + box.height <= size.height - EDGE;
        const isFree =
          !boxes.some((one) => overlap(one, box)) &&
          !pins.some((pin) => pin !== own && overlap(pin, box));
        if (isInside && isFree && (best === null || cost < best.cost)) {
          best = { box, further, cost };
        }
      }
    }
    if (best) {
      boxes.push(best.box);
      const leader = best.further >= LEADER_FROM ? leaderTo(anchor, best.box) : null;
      labels.push({ anchor, box: best.box, leader });
    }
  }
  return labels;
}
