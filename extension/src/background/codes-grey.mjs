// SPDX-License-Identifier: MIT

// A picture in shades of grey, and what in it is dark. The neighbourhood decides, so that shadows
// and pale prints do not matter.

/**
 * @typedef {object} Grey
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} data
 */

/** @typedef {{width: number, height: number, data: Uint8ClampedArray}} Pixels as of a canvas */

const BLOCK_BITS = 3;
const BLOCK = 1 << BLOCK_BITS; // pixels each way, of which one threshold is made
const AROUND = 2; // blocks on each side that have a say in it
const RANGE_MIN = 10; // below it a neighbourhood has one colour, and its noise is no pattern

/**
 * @param {Pixels} pixels
 * @param {number} ground what is behind the transparent ones, 0 to 255
 * @returns {Grey}
 */
export function greyOf({ width, height, data }, ground) {
  const grey = new Uint8Array(width * height);
  const words = new Uint32Array(data.buffer, data.byteOffset, grey.length);
  for (let i = 0; i < grey.length; i++) {
    const word = /** @type {number} */ (words[i]); // 0xAABBGGRR
    const light = (54 * (word & 255) + 183 * ((word >> 8) & 255) + 19 * ((word >> 16) & 255)) >> 8;
    const opacity = word >>> 24;
    grey[i] = opacity === 255 ? light : (light * opacity + ground * (255 - opacity)) / 255;
  }
  return { width, height, data: grey };
}

/**
 * @param {Grey} grey
 * @returns {Grey} of half the size
 */
export function halved({ width, height, data }) {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(half.width * half.height);
  for (let y = 0, to = 0; y < half.height; y++) {
    let from = 2 * y * width;
    for (let x = 0; x < half.width; x++, from += 2) {
      const sum = at(data, from) + at(data, from + 1);
      out[to++] = (sum + at(data, from + width) + at(data, from + width + 1)) >> 2;
    }
  }
  return { ...half, data: out };
}

/**
 * Every index is within: the callers' loops see to it. Of one kind of array only, or it gets slow.
 * @param {Uint8Array} array
 * @param {number} index
 * @returns {number}
 */
export function at(array, index) {
  return /** @type {number} */ (array[index]);
}

/** What is dark in a picture. */
export class Darkness {
  #grey;
  #columns;
  #thresholds;

  /** @param {Grey} grey */
  constructor(grey) {
    this.#grey = grey;
    this.#columns = Math.ceil(grey.width / BLOCK);
    this.#thresholds = thresholdsOf(grey, this.#columns);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {boolean}
   */
  has(x, y) {
    const threshold = at(this.#thresholds, (y >> BLOCK_BITS) * this.#columns + (x >> BLOCK_BITS));
    return at(this.#grey.data, y * this.#grey.width + x) < threshold;
  }

  /**
   * Where a row changes from light to dark or back; what is before it is light.
   * @param {number} y
   * @param {Int32Array} edges is filled: the changes, and the row's end
   * @returns {number} how many
   */
  edges(y, edges) {
    const { width, data } = this.#grey;
    let block = (y >> BLOCK_BITS) * this.#columns;
    let isDark = false;
    let n = 0;
    for (let x = 0, i = y * width; x < width; block++) {
      const threshold = at(this.#thresholds, block);
      for (const end = Math.min(x + BLOCK, width); x < end; x++, i++) {
        if (at(data, i) < threshold !== isDark) {
          isDark = !isDark;
          edges[n++] = x;
        }
      }
    }
    edges[n++] = width;
    return n;
  }
}

/**
 * @param {Grey} grey
 * @param {number} columns
 * @returns {Uint8Array} for each block, below what is dark
 */
function thresholdsOf(grey, columns) {
  const rows = Math.ceil(grey.height / BLOCK);
  const [means, lows, highs] = blocksOf(grey, columns, rows);
  // Along the rows, then down the columns.
  const wide = gathered({ means, lows, highs, n: rows, step: columns, m: columns, stride: 1 });
  const all = gathered({ ...wide, n: columns, step: 1, m: rows, stride: columns });
  return all.means.map((mean, i) =>
    at(all.highs, i) - at(all.lows, i) < RANGE_MIN ? 0 : mean + 1,
  );
}

/**
 * @typedef {object} Lines
 * @property {Uint8Array} means of each block
 * @property {Uint8Array} lows
 * @property {Uint8Array} highs
 * @property {number} n lines
 * @property {number} step from one to the next
 * @property {number} m blocks of a line
 * @property {number} stride from one to the next
 */

/**
 * @param {Lines} lines
 * @returns {Lines} each block with its neighbours on the line
 */
function gathered({ means, lows, highs, n, step, m, stride }) {
  const out = [means, lows, highs].map((array) => new Uint8Array(array.length));
  const [meansOut, lowsOut, highsOut] = /** @type {[Uint8Array, Uint8Array, Uint8Array]} */ (out);
  for (let line = 0; line < n; line++) {
    for (let place = 0; place < m; place++) {
      const first = Math.max(place - AROUND, 0);
      const last = Math.min(place + AROUND, m - 1);
      let sum = 0;
      let low = 255;
      let high = 0;
      for (let k = first, i = line * step + first * stride; k <= last; k++, i += stride) {
        sum += at(means, i);
        low = at(lows, i) < low ? at(lows, i) : low;
        high = at(highs, i) > high ? at(highs, i) : high;
      }
      const to = line * step + place * stride;
      meansOut[to] = sum / (last - first + 1);
      lowsOut[to] = low;
      highsOut[to] = high;
    }
  }
  return { means: meansOut, lows: lowsOut, highs: highsOut, n, step, m, stride };
}

/**
 * @param {Grey} grey
 * @param {number} columns
 * @param {number} rows
 * @returns {[means: Uint8Array, lows: Uint8Array, highs: Uint8Array]} of every fourth pixel of each
 */
function blocksOf({ width, height, data }, columns, rows) {
  const means = new Uint8Array(columns * rows);
  const lows = new Uint8Array(columns * rows);
  const highs = new Uint8Array(columns * rows);
  for (let block = 0; block < columns * rows; block++) {
    const left = (block % columns) * BLOCK;
    const top = Math.floor(block / columns) * BLOCK;
    const across = Math.min(BLOCK, width - left);
    const bottom = Math.min(top + BLOCK, height);
    let sum = 0;
    let low = 255;
    let high = 0;
    let n = 0;
    for (let y = top; y < bottom; y += 2) {
      const end = y * width + left + across;
      // Not the same columns in each row: a pattern of stripes has two colours, too.
      const shift = across > 1 ? (y >> 1) & 1 : 0;
      for (let i = y * width + left + shift; i < end; i += 2, n++) {
        const light = at(data, i);
        sum += light;
        low = light < low ? light : low;
        high = light > high ? light : high;
      }
    }
    means[block] = sum / n;
    lows[block] = low;
    highs[block] = high;
  }
  return [means, lows, highs];
}
