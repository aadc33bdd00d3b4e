// SPDX-License-Identifier: MIT

// A picture's pixels, by the platform's decoders. How large it is stands in its first bytes, and is
// looked at before anything is decoded: a small file may make a picture of a gigabyte.

/** @typedef {import("./codes-grey.mjs").Pixels} Pixels */

/** @typedef {{type: string, width: number, height: number}} Format */

const DECODED_MAX = 64_000_000; // pixels that are decoded, so that they can be made fewer
const PIXELS_MAX = 4_000_000; // that are looked at
const SIDE_MIN = 21; // pixels; the smallest code has as many modules
const HEAD = 4096; // bytes in which AVIF says its size
const SEGMENTS_MAX = 10_000; // of a JPEG before its size

/**
 * @param {Uint8Array} bytes
 * @returns {Format | null} null for what is no picture of a kind that mails have
 */
export function formatOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return (
      png(view) ?? gif(view) ?? jpeg(view) ?? webp(view) ?? bmp(view) ?? avif(view, bytes) ?? null
    );
  } catch {
    return null; // it ends too soon
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Pixels | null>} null for what cannot be, or must not be, decoded
 */
export async function pixelsOf(bytes) {
  const format = formatOf(bytes);
  const area = (format?.width ?? 0) * (format?.height ?? 0);
  if (!format || area > DECODED_MAX || Math.min(format.width, format.height) < SIDE_MIN) {
    return null;
  }
  const scale = Math.min(1, Math.sqrt(PIXELS_MAX / area));
  const width = Math.max(1, Math.floor(format.width * scale));
  const height = Math.max(1, Math.floor(format.height * scale));
  const blob = new Blob([bytes], { type: format.type });
  const bitmap = await createImageBitmap(
    blob,
    scale < 1 ? { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" } : {},
  );
  try {
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", {
      willReadFrequently: true,
    });
    context?.drawImage(bitmap, 0, 0);
    return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? null;
  } finally {
    bitmap.close();
  }
}

/**
 * @param {DataView} view
 * @param {number} offset
 * @param {string} word
 * @returns {boolean}
 */
function has(view, offset, word) {
  return [...word].every((letter, i) => view.getUint8(offset + i) === letter.charCodeAt(0));
}

/**
 * @param {DataView} view
 * @returns {Format | null}
 */
function png(view) {
  return has(view, 0, "\x89PNG")
    ? { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) }
    : null;
}

/**
 * @param {DataView} view
 * @returns {Format | null}
 */
function gif(view) {
  return has(view, 0, "GIF8")
    ? { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null;
}

/**
 * @param {DataView} view
 * @returns {Format | null}
 */
function jpeg(view) {
  if (view.getUint16(0) !== 0xffd8) {
    return null;
  }
  for (let at = 2, n = 0; n < SEGMENTS_MAX; n++) {
    if (view.getUint8(at) !== 0xff) {
      return null;
    }
    const kind = view.getUint8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) {
      return { type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += kind === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * @param {DataView} view
 * @returns {Format | null}
 */
function webp(view) {
  if (!has(view, 0, "RIFF") || !has(view, 8, "WEBP")) {
    return null;
  }
  const type = "image/webp";
  if (has(view, 12, "VP8 ")) {
    const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)];
    return { type, width: width & 0x3fff, height: height & 0x3fff };
  }
  if (has(view, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const at = (/** @type {number} */ offset) =>
    view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
  return { type, width: at(24), height: at(27) };
}

/**
 * @param {DataView} view
 * @returns {Format | null}
 */
function bmp(view) {
  if (!has(view, 0, "BM") || view.getUint32(14, true) < 40) {
    return null;
  }
  const height = Math.abs(view.getInt32(22, true)); // below 0 it stands on its head
  return { type: "image/bmp", width: Math.abs(view.getInt32(18, true)), height };
}

/**
 * @param {DataView} view
 * @param {Uint8Array} bytes
 * @returns {Format | null}
 */
function avif(view, bytes) {
  if (!has(view, 4, "ftypavi")) {
    return null;
  }
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  /** @type {Format | null} */
  let largest = null;
  for (let at = head.indexOf("ispe"); at >= 0; at = head.indexOf("ispe", at + 4)) {
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!largest || width * height > largest.width * largest.height) {
      largest = { type: "image/avif", width, height };
    }
  }
  return largest;
}
