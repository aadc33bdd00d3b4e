// SPDX-License-Identifier: MIT

// Draws QR codes as senders do: well, badly, and so that filters do not see them.

import { createRequire } from "node:module";

const requireTool = createRequire(new URL("../../../extension/package.json", import.meta.url));
/**
 * @typedef {object} Drawing
 * @property {(text: string, mode: string) => void} addData
 * @property {() => void} make
 * @property {() => number} getModuleCount
 * @property {(row: number, column: number) => boolean} isDark
 */
/** @type {(version: number, level: string) => Drawing} */
const qrcode = requireTool("qrcode-generator");

/**
 * @typedef {boolean[][]} Matrix rows of modules, dark or not
 * @typedef {{width: number, height: number, data: Uint8ClampedArray}} Pixels
 */

/**
 * @param {number} seed
 * @returns {() => number} numbers that are the same in each run
 */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {string} text
 * @param {"L" | "M" | "Q" | "H"} level of correction
 * @returns {Matrix}
 */
export function matrixOf(text, level = "M") {
  const code = qrcode(0, level);
  code.addData(text, "Byte");
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => code.isDark(y, x)),
  );
}

/**
 * @param {Matrix} matrix
 * @param {number} quiet modules
 * @returns {Matrix}
 */
export function framed(matrix, quiet) {
  const size = matrix.length + 2 * quiet;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => matrix[y - quiet]?.[x - quiet] ?? false),
  );
}

/**
 * @param {Matrix} matrix
 * @param {{module?: number, quiet?: number, dark?: number[], light?: number[]}} [how]
 * @returns {Pixels}
 */
export function picture(
  matrix,
  { module = 4, quiet = 4, dark = [0, 0, 0], light = [255, 255, 255] } = {},
) {
  const all = framed(matrix, quiet);
  const side = Math.round(all.length * module);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = all[Math.floor(y / module)]?.[Math.floor(x / module)];
      data.set([...(isDark ? dark : light), 255], 4 * (y * side + x));
    }
  }
  return { width: side, height: side, data };
}

/**
 * Hills of colour, hard edges and noise.
 * @param {number} width
 * @param {number} height
 * @param {number} seed
 * @returns {Pixels}
 */
export function photo(width, height, seed) {
  const next = numbers(seed);
  const across = new Float32Array(3 * width);
  const down = new Float32Array(3 * height);
  for (const line of [across, down]) {
    for (let wave = 0; wave < 12; wave++) {
      const [channel, speed, phase, size] = [wave % 3, next() * 0.03, next() * 6, next() * 20];
      for (let i = 0; 3 * i < line.length; i++) {
        const k = 3 * i + channel;
        line[k] = (line[k] ?? 0) + size * Math.sin(speed * i + phase);
      }
    }
  }
  const boxes = Array.from({ length: 40 }, () => ({
    left: next() * width,
    top: next() * height,
    wide: 10 + (next() * width) / 8,
    tall: 10 + (next() * height) / 8,
    by: next() * 160 - 80,
  }));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, i = 0; y < height; y++) {
    const light = new Float32Array(width);
    for (const { left, wide, by } of boxes.filter(
      (box) => y >= box.top && y < box.top + box.tall,
    )) {
      for (let x = Math.ceil(left); x < Math.min(left + wide, width); x++) {
        light[x] = (light[x] ?? 0) + by;
      }
    }
    for (let x = 0; x < width; x++) {
      const ground = 128 + (light[x] ?? 0) + (next() - 0.5) * 30;
      for (let channel = 0; channel < 3; channel++) {
        data[i++] = ground + (across[3 * x + channel] ?? 0) + (down[3 * y + channel] ?? 0);
      }
      data[i++] = 255;
    }
  }
  return { width, height, data };
}

/**
 * Puts a picture into another one, turned and sized, as a printer would.
 * @param {Pixels} ground is changed
 * @param {Pixels} code
 * @param {{x: number, y: number, size: number, degrees?: number}} place of its middle
 * @returns {Pixels} the ground
 */
export function put(ground, code, { x, y, size, degrees = 0 }) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const scale = code.width / size;
  const reach = Math.ceil(size * 0.75);
  const top = Math.max(Math.floor(y) - reach, 0);
  const left = Math.max(Math.floor(x) - reach, 0);
  for (let row = top; row < Math.min(y + reach, ground.height); row++) {
    for (let column = left; column < Math.min(x + reach, ground.width); column++) {
      const sums = [0, 0, 0, 0];
      for (const [du, dv] of SUBPIXELS) {
        const [dx, dy] = [column + du - x, row + dv - y];
        const u = Math.floor((cos * dx + sin * dy) * scale + code.width / 2);
        const v = Math.floor((cos * dy - sin * dx) * scale + code.height / 2);
        const isIn = u >= 0 && v >= 0 && u < code.width && v < code.height;
        const source = isIn ? code : ground;
        const i = 4 * (isIn ? v * code.width + u : row * ground.width + column);
        sums.forEach((sum, k) => (sums[k] = sum + (source.data[i + k] ?? 0) / SUBPIXELS.length));
      }
      ground.data.set(sums, 4 * (row * ground.width + column));
    }
  }
  return ground;
}

/** @type {[number, number][]} */
const SUBPIXELS = [0.125, 0.375, 0.625, 0.875].flatMap((u) =>
  [0.125, 0.375, 0.625, 0.875].map((v) => /** @type {[number, number]} */ ([u, v])),
);

/**
 * @param {number} width
 * @param {number} height
 * @param {number[]} colour
 * @returns {Pixels}
 */
export function plain(width, height, colour) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i += 4) {
    data.set([...colour, 255], i);
  }
  return { width, height, data };
}

/**
 * Two rows of modules in a line of text.
 * @param {Matrix} matrix
 * @param {{quiet?: number, inverted?: boolean}} [how]
 * @returns {string}
 */
export function halfBlocks(matrix, { quiet = 2, inverted = false } = {}) {
  const all = framed(matrix, quiet);
  const lines = [];
  for (let y = 0; y < all.length; y += 2) {
    const line = (all[y] ?? []).map((upper, x) => {
      const lower = all[y + 1]?.[x] ?? false;
      const bits = (upper !== inverted ? 1 : 0) + (lower !== inverted ? 2 : 0);
      return " ▀▄█"[bits];
    });
    lines.push(line.join(""));
  }
  return lines.join("\n");
}

/**
 * @param {Matrix} matrix
 * @param {{quiet?: number, inverted?: boolean, full?: string, empty?: string}} [how]
 * @returns {string} a module is as wide as `full`
 */
export function wideBlocks(
  matrix,
  { quiet = 2, inverted = false, full = "██", empty = "  " } = {},
) {
  return framed(matrix, quiet)
    .map((row) => row.map((isDark) => (isDark !== inverted ? full : empty)).join(""))
    .join("\n");
}

/**
 * @param {Matrix} matrix
 * @param {(isDark: boolean) => string} cell
 * @param {{quiet?: number, row?: string[], all?: string[]}} [how]
 * @returns {string} HTML
 */
export function table(
  matrix,
  cell,
  {
    quiet = 2,
    row = ["<tr>", "</tr>"],
    all = ["<table cellspacing=0 cellpadding=0>", "</table>"],
  } = {},
) {
  const rows = framed(matrix, quiet).map((one) => row[0] + one.map(cell).join("") + row[1]);
  return all[0] + rows.join("\n") + all[1];
}

/**
 * A table whose neighbours of one colour are one cell.
 * @param {Matrix} matrix
 * @param {(isDark: boolean, span: number) => string} cell
 * @param {number} [quiet]
 * @returns {string} HTML
 */
export function spannedTable(matrix, cell, quiet = 2) {
  const rows = framed(matrix, quiet).map((row) => {
    let cells = "";
    for (let x = 0; x < row.length;) {
      let end = x + 1;
      while (end < row.length && row[end] === row[x]) {
        end++;
      }
      cells += cell(row[x] ?? false, end - x);
      x = end;
    }
    return `<tr>${cells}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}
