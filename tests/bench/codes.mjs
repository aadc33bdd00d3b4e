// SPDX-License-Identifier: MIT

// Speed of reading QR codes in pixels, in node: the decoding of the picture's file is not in it, and
// not the worker (tests/extension/pages/codes.test.mjs has both).

import { photo, picture, plain, put, matrixOf } from "../extension/codes/draw.mjs";

const ROUNDS = 15;

globalThis.self ??= /** @type {any} */ (globalThis); // jsQR looks for it
const { readCodes } = await import("../../extension/src/background/codes-read.mjs");

const ADDRESS = "https://login.portal-renew.example/m?u=1";
const code = picture(matrixOf(ADDRESS));
const place = { x: 900, y: 500, size: 200, degrees: 5 };

for (const [name, pixels] of /** @type {const} */ ([
  ["a code alone, 148×148", code],
  ["a code in a photo, 640×480", put(photo(640, 480, 1), code, { ...place, x: 300, y: 200 })],
  ["a code in a photo, 1600×1200", put(photo(1600, 1200, 2), code, place)],
  ["a code on a page, 1600×1200", put(plain(1600, 1200, [255, 255, 255]), code, place)],
  ["no code, a photo, 640×480", photo(640, 480, 3)],
  ["no code, a photo, 1600×1200", photo(1600, 1200, 4)],
  ["no code, an empty page, 1600×1200", plain(1600, 1200, [255, 255, 255])],
])) {
  const times = [];
  let found = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    found = readCodes(pixels).length;
    times.push(performance.now() - start);
  }
  const [best = 0, ...others] = times.sort((one, other) => one - other);
  const median = others[ROUNDS >> 1] ?? 0;
  const ms = `${median.toFixed(1).padStart(7)} ms, at best ${best.toFixed(1)} ms`;
  console.log(`${name.padEnd(36)} ${ms}, ${found} read`);
}
