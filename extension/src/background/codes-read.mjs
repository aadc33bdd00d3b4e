// SPDX-License-Identifier: MIT

// Reads QR codes in pixels. What looks like one is first laid straight, in few pixels: that is what
// jsQR reads fast, and well.

import "../vendor/jsqr/jsQR.js"; // a script, which gives a global function
import { findCorners } from "./codes-find.mjs";
import { at, greyOf, halved } from "./codes-grey.mjs";

/** @typedef {import("./codes-find.mjs").Corners} Corners */
/** @typedef {import("./codes-grey.mjs").Grey} Grey */
/** @typedef {import("./codes-grey.mjs").Pixels} Pixels */

/**
 * @typedef {object} Read
 * @property {string} text
 * @property {number} version 1 to 40, of its size
 */

const CODES_MAX = 4; // in one picture
const TRIES_MAX = 12; // to read one, in one size of a picture
const TIME_MAX = 1000; // ms for one picture, which takes 50 as a rule
const LEVEL_MIN = 48; // pixels of the shorter side, below which a picture is not made smaller
const MODULE = 4; // pixels of one that is laid straight
const QUIET = 4; // modules around a code
const EDGE = 3.5; // modules from the middle of a code's corner square to its edge
const CLEAR_MIN = 0.02; // of the pixels, above which a picture could be meant for a dark ground

/**
 * @param {Pixels} pixels
 * @returns {string[]} what the codes in it say, each once
 */
export function readCodes(pixels) {
  const texts = readOn(greyOf(pixels, 255));
  return texts.length === 0 && isClear(pixels) ? readOn(greyOf(pixels, 0)) : texts;
}

/**
 * @param {boolean[][]} matrix rows of modules, dark or not; of a code, with or without quiet zone
 * @returns {string | null}
 */
export function readMatrix(matrix) {
  for (const isDark of [true, false]) {
    const text = decode(drawn(matrix, isDark));
    if (text !== null) {
      return text;
    }
  }
  return null;
}

/**
 * @param {Pixels} pixels
 * @returns {boolean} much of it is transparent
 */
function isClear({ data }) {
  let clear = 0;
  for (let i = 3; i < data.length; i += 4 * 16) {
    clear += /** @type {number} */ (data[i]) < 128 ? 1 : 0;
  }
  return clear > CLEAR_MIN * (data.length / (4 * 16));
}

/**
 * In several sizes, the smallest first: what is dark is told by the neighbourhood, so a code's
 * modules must be small against that.
 * @param {Grey} grey
 * @returns {string[]}
 */
function readOn(grey) {
  const end = Date.now() + TIME_MAX;
  const levels = [grey];
  for (let last = grey; Math.min(last.width, last.height) >= 2 * LEVEL_MIN;) {
    last = halved(last);
    levels.unshift(last);
  }
  /** @type {Set<string>} */
  const texts = new Set();
  /** @type {Corners[]} */
  const done = [];
  for (const [i, level] of levels.entries()) {
    const scale = 2 ** (levels.length - 1 - i);
    for (const corners of findCorners(level).slice(0, TRIES_MAX)) {
      if (texts.size >= CODES_MAX || Date.now() > end) {
        return [...texts];
      }
      const inFull = scaled(corners, scale);
      if (!done.some((other) => share(inFull, other))) {
        const text = decode(straightened(level, corners));
        if (text !== null) {
          texts.add(text);
          done.push(inFull);
        }
      }
    }
  }
  return [...texts];
}

/**
 * @param {Corners} corners
 * @param {number} scale
 * @returns {Corners}
 */
function scaled({ topLeft, topRight, bottomLeft, badness }, scale) {
  const [a, b, c] = [topLeft, topRight, bottomLeft].map((finder) => ({
    ...finder,
    x: finder.x * scale,
    y: finder.y * scale,
    module: finder.module * scale,
  }));
  return /** @type {Corners} */ ({ topLeft: a, topRight: b, bottomLeft: c, badness });
}

/**
 * @param {Corners} one
 * @param {Corners} read
 * @returns {boolean} it has a square in that code, which has been read
 */
function share(one, { topLeft, topRight, bottomLeft }) {
  const [x, y] = [(topRight.x + bottomLeft.x) / 2, (topRight.y + bottomLeft.y) / 2];
  const reach = Math.hypot(topLeft.x - x, topLeft.y - y) + 2 * topLeft.module;
  return [one.topLeft, one.topRight, one.bottomLeft].some(
    (finder) => Math.hypot(finder.x - x, finder.y - y) < reach,
  );
}

/**
 * The code upright and dark on light, as if its three squares lay where they should.
 * @param {Grey} grey
 * @param {Corners} corners
 * @returns {Pixels}
 */
function straightened(grey, { topLeft, topRight, bottomLeft }) {
  const [ax, ay] = [topRight.x - topLeft.x, topRight.y - topLeft.y];
  const [bx, by] = [bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y];
  const module = (topLeft.module + topRight.module + bottomLeft.module) / 3;
  const modules = (Math.hypot(ax, ay) + Math.hypot(bx, by)) / 2 / module;
  const side = Math.round(modules * MODULE); // between two middles
  const margin = Math.round((EDGE + QUIET) * MODULE);
  const size = side + 2 * margin;
  const out = new Uint8Array(size * size);
  for (let y = 0, to = 0; y < size; y++) {
    const v = (y + 0.5 - margin) / side;
    for (let x = 0; x < size; x++) {
      const u = (x + 0.5 - margin) / side;
      out[to++] = lightAt(grey, topLeft.x + u * ax + v * bx, topLeft.y + u * ay + v * by);
    }
  }
  return stretched(out, size, topLeft.isInverted);
}

/**
 * @param {Grey} grey
 * @param {number} x its pixels have their middles at halves
 * @param {number} y
 * @returns {number} between the four that are next to it
 */
function lightAt({ width, height, data }, x, y) {
  const left = Math.min(Math.max(x - 0.5, 0), width - 1.001);
  const top = Math.min(Math.max(y - 0.5, 0), height - 1.001);
  const column = Math.floor(left);
  const row = Math.floor(top);
  const [u, v] = [left - column, top - row];
  const i = row * width + column;
  const upper = at(data, i) * (1 - u) + at(data, i + 1) * u;
  const lower = at(data, i + width) * (1 - u) + at(data, i + width + 1) * u;
  return upper * (1 - v) + lower * v;
}

/**
 * @param {Uint8Array} grey a square
 * @param {number} size
 * @param {boolean} isInverted
 * @returns {Pixels} in all shades from black to white
 */
function stretched(grey, size, isInverted) {
  const sorted = grey.slice().sort();
  const low = at(sorted, Math.floor(sorted.length * 0.05));
  const high = Math.max(at(sorted, Math.floor(sorted.length * 0.95)), low + 1);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let i = 0; i < grey.length; i++) {
    const light = ((at(grey, i) - low) * 255) / (high - low);
    data.fill(isInverted ? 255 - light : light, 4 * i, 4 * i + 4);
  }
  return { width: size, height: size, data };
}

/**
 * @param {boolean[][]} matrix
 * @param {boolean} dark what of it is drawn black
 * @returns {Pixels}
 */
function drawn(matrix, dark) {
  const columns = Math.max(...matrix.map((row) => row.length)) + 2 * QUIET;
  const rows = matrix.length + 2 * QUIET;
  const [width, height] = [columns * MODULE, rows * MODULE];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  matrix.forEach((row, y) => {
    row.forEach((isDark, x) => {
      for (let line = 0; isDark === dark && line < MODULE; line++) {
        const start = 4 * (((y + QUIET) * MODULE + line) * width + (x + QUIET) * MODULE);
        data.fill(0, start, start + 4 * MODULE);
      }
    });
  });
  return { width, height, data };
}

/**
 * @param {Pixels} pixels
 * @returns {string | null}
 */
function decode({ data, width, height }) {
  const code = globalThis.jsQR(data, width, height, { inversionAttempts: "dontInvert" });
  return code ? textOf(code) : null;
}

/**
 * Some encoders write Japanese as scanners of old had it; jsQR leaves out what is not UTF-8.
 * @param {{data: string, binaryData: number[]}} code
 * @returns {string | null} null for nothing
 */
function textOf({ data, binaryData }) {
  if (data !== "" || binaryData.length === 0) {
    return data || null;
  }
  return new TextDecoder("shift_jis").decode(new Uint8Array(binaryData));
}
