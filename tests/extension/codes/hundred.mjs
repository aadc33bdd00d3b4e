// SPDX-License-Identifier: MIT

// A hundred codes, each with what it says.

import {
  halfBlocks,
  matrixOf,
  numbers,
  photo,
  picture,
  plain,
  put,
  spannedTable,
  table,
  wideBlocks,
} from "./draw.mjs";

/**
 * @typedef {object} Code
 * @property {string} name
 * @property {string} text what it says
 * @property {import("./draw.mjs").Pixels} [pixels]
 * @property {string} [plain] a mail's text
 * @property {string} [html] a mail's HTML
 */

const LONG =
  "https://portal.account-check.example/mfa/renew?user=4711&token=" +
  "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4&lang=ja";

/**
 * @param {number} n
 * @returns {string} addresses of different lengths, so of different sizes of codes
 */
function address(n) {
  return n % 4 === 3 ? `${LONG}&n=${n}` : `https://site-${n}.example/${"qr/".repeat(n % 7)}`;
}

/** @returns {Code[]} crisp ones of all sizes, also with a narrow margin and other colours */
function crisp() {
  const modules = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12, 16, 1.5, 2.5];
  return modules.map((module, i) => {
    const quiet = i % 3 === 2 ? 1 : 4;
    const text = address(i);
    const colours = i % 5 === 4 ? { dark: [20, 40, 120], light: [240, 250, 200] } : {};
    const pixels = picture(matrixOf(text, i % 2 ? "L" : "Q"), { module, quiet, ...colours });
    return { name: `${module} px modules, margin ${quiet}`, text, pixels };
  });
}

/** @returns {Code[]} */
function inverted() {
  return [1, 2, 3, 4, 5, 6, 8, 10, 3, 12].map((module, i) => {
    const text = address(20 + i);
    const colours = { dark: [255, 255, 255], light: i % 2 ? [0, 0, 0] : [10, 30, 90] };
    const pixels = picture(matrixOf(text), { module, quiet: i === 8 ? 2 : 4, ...colours });
    return { name: `inverted, ${module} px`, text, pixels };
  });
}

/** @returns {Code[]} */
function pale() {
  /** @type {[number, number][]} */
  const shades = [
    [200, 230],
    [30, 60],
    [120, 150],
    [225, 250],
    [0, 24],
    [100, 120],
    [180, 200],
    [235, 255],
    [90, 130],
    [60, 78],
  ];
  return shades.map(([dark, light], i) => {
    const text = address(30 + i);
    const colours = { dark: [dark, dark, dark], light: [light, light, light] };
    const pixels = picture(matrixOf(text), { module: 2 + (i % 4), ...colours });
    return { name: `low contrast, ${dark} on ${light}`, text, pixels };
  });
}

/** @returns {Code[]} */
function photos() {
  const next = numbers(5);
  return Array.from({ length: 18 }, (_, i) => {
    const [width, height] = i % 3 === 0 ? [1600, 1200] : i % 3 === 1 ? [1024, 768] : [640, 480];
    const text = address(40 + i);
    const matrix = matrixOf(text, "M");
    const module = [3, 4, 6, 9][i % 4] ?? 3;
    const size = Math.min((matrix.length + 8) * module, height * 0.7);
    const place = {
      x: size * 0.7 + next() * (width - 1.4 * size),
      y: size * 0.7 + next() * (height - 1.4 * size),
      size,
      degrees: i < 9 ? 0 : next() * 20 - 10,
    };
    const code = picture(matrix, i % 6 === 5 ? { dark: [235, 235, 235], light: [25, 25, 25] } : {});
    const pixels = put(photo(width, height, i + 1), code, place);
    return { name: `in a photo of ${width}×${height}, ${module} px`, text, pixels };
  });
}

/** @returns {Code[]} */
function turned() {
  const angles = [1, -2, 3, -5, 8, -12, 15, 90, 180, 270, 45, -30];
  return angles.map((degrees, i) => {
    const text = address(60 + i);
    const matrix = matrixOf(text);
    const size = (matrix.length + 8) * (3 + (i % 3));
    const side = Math.ceil(size * 1.5);
    const ground = plain(side, side, [255, 255, 255]);
    const pixels = put(ground, picture(matrix), { x: side / 2, y: side / 2, size, degrees });
    return { name: `turned by ${degrees}°`, text, pixels };
  });
}

/** @returns {Code[]} */
function texts() {
  /** @type {((matrix: boolean[][]) => string)[]} */
  const ways = [
    (matrix) => halfBlocks(matrix),
    (matrix) => halfBlocks(matrix, { quiet: 0 }),
    (matrix) => halfBlocks(matrix, { inverted: true }),
    (matrix) => halfBlocks(matrix, { quiet: 1, inverted: true }),
    (matrix) => wideBlocks(matrix),
    (matrix) => wideBlocks(matrix, { quiet: 0 }),
    (matrix) => wideBlocks(matrix, { inverted: true }),
    (matrix) => wideBlocks(matrix, { full: "⬛", empty: "⬜" }),
    (matrix) => wideBlocks(matrix, { full: "##", empty: "  ", quiet: 0 }),
    (matrix) => wideBlocks(matrix, { full: "■", empty: "□", inverted: true }),
  ];
  const plainTexts = ways.map((way, i) => {
    const text = address(80 + i);
    const drawn = way(matrixOf(text, "L"));
    const mail = `Dear customer,\n\nscan this:\n\n${drawn}\n\nYour bank\n`;
    return { name: `text ${i + 1}`, text, plain: mail };
  });
  const inHtml = ways.slice(0, 5).map((way, i) => {
    const text = address(90 + i);
    const drawn = way(matrixOf(text, "L"));
    const lines =
      i % 2 === 0
        ? `<pre style="line-height:1">${drawn}</pre>`
        : drawn
            .split("\n")
            .map((line) => `<div>${line.replaceAll(" ", "&nbsp;")}</div>`)
            .join("");
    return { name: `text ${i + 1} in HTML`, text, html: `<p>Scan this:</p>${lines}<p>Bank</p>` };
  });
  return [...plainTexts, ...inHtml];
}

/** @returns {Code[]} */
function tables() {
  const box = "display:inline-block;width:4px;height:4px;";
  /** @type {((matrix: boolean[][]) => string)[]} */
  const ways = [
    (m) =>
      table(m, (dark) => `<td width=4 height=4 bgcolor="${dark ? "#000000" : "#FFFFFF"}"></td>`),
    (m) => table(m, (dark) => `<td style="width:4px;background:${dark ? "black" : "white"}"></td>`),
    (m) => table(m, (dark) => `<td${dark ? " bgcolor=000" : ""}></td>`, { quiet: 0 }),
    (m) =>
      table(
        m,
        (dark) =>
          `<td style="background-color: rgb(${dark ? "20,20,60" : "250,250,250"})">&nbsp;</td>`,
      ),
    (m) => table(m, (dark) => `<td bgcolor=${dark ? "white" : "navy"}></td>`),
    (m) => spannedTable(m, (dark, n) => `<td colspan=${n} bgcolor=${dark ? "#111" : "#eee"}></td>`),
    (m) =>
      spannedTable(m, (dark, n) => `<td width="${n * 5}" bgcolor=${dark ? "#111" : "#eee"}></td>`),
    (m) =>
      table(m, (dark) => `<span style="${box}background:${dark ? "#222" : "#fff"}"></span>`, {
        row: ["<div>", "</div>"],
        all: ["<div style='font-size:0'>", "</div>"],
      }),
    (m) =>
      table(
        m,
        (dark) => `<div style="float:left;${box}background:${dark ? "#000" : "#fff"}"></div>`,
        {
          row: ["", ""],
          all: ["<div style='width:200px'>", "</div>"],
        },
      ),
    (m) =>
      table(m, (dark) => `<td style="border:1px solid ${dark ? "#000" : "#fff"}"></td>`, {
        quiet: 4,
      }),
  ];
  return ways.map((way, i) => {
    const text = address(100 + i);
    return { name: `table ${i + 1}`, text, html: `<p>Scan this:</p>${way(matrixOf(text, "L"))}` };
  });
}

/** Several in one picture, transparent ones, and one far away. */
function odd() {
  const [one, other] = [address(120), address(121)];
  const pair = plain(700, 320, [255, 255, 255]);
  put(pair, picture(matrixOf(one)), { x: 160, y: 160, size: 260 });
  put(pair, picture(matrixOf(other)), { x: 520, y: 160, size: 260 });
  const ghost = picture(matrixOf(address(122)), { dark: [255, 255, 255], light: [255, 255, 255] });
  const source = picture(matrixOf(address(122)));
  for (let i = 0; i < ghost.data.length; i += 4) {
    ghost.data[i + 3] = source.data[i] === 0 ? 255 : 0;
  }
  const far = matrixOf(address(123));
  const small = put(plain(2000, 1500, [230, 225, 220]), picture(far), {
    x: 1700,
    y: 1300,
    size: 2 * (far.length + 8),
  });
  const warm = photo(800, 600, 77);
  put(warm, picture(matrixOf(address(124)), { dark: [90, 60, 40], light: [190, 160, 140] }), {
    x: 400,
    y: 300,
    size: 220,
    degrees: 4,
  });
  return [
    { name: "the second of two", text: other, pixels: pair },
    { name: "white on transparent", text: address(122), pixels: ghost },
    { name: "small in a large picture", text: address(123), pixels: small },
    { name: "brown in a photo", text: address(124), pixels: warm },
    { name: "the first of two", text: one, pixels: pair },
  ];
}

/** @returns {Code[]} */
export function hundred() {
  return [
    ...crisp(),
    ...inverted(),
    ...pale(),
    ...photos(),
    ...turned(),
    ...texts(),
    ...tables(),
    ...odd(),
  ];
}
