// SPDX-License-Identifier: MIT

// Decodes pictures and reads the codes in them, beside the event page, which has to answer others.

import { pixelsOf } from "./codes-picture.mjs";
import { readCodes, readMatrix } from "./codes-read.mjs";

/** @typedef {import("./codes-grid.mjs").Matrix} Matrix */

/**
 * @param {{picture?: Uint8Array<ArrayBuffer>, matrix?: Matrix}} job
 * @returns {Promise<string[]>} what its codes say
 */
async function read({ picture, matrix }) {
  try {
    if (matrix) {
      const text = readMatrix(matrix);
      return text === null ? [] : [text];
    }
    const pixels = picture ? await pixelsOf(picture) : null;
    return pixels ? readCodes(pixels) : [];
  } catch {
    return []; // a broken picture, which nobody sees either
  }
}

self.addEventListener("message", async ({ data }) => self.postMessage(await read(data)));
