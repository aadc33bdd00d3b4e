// SPDX-License-Identifier: MIT

// What QR codes in a message say: in pictures that came with it, in data: URLs, and drawn with
// characters or cells. Nothing is fetched. It begins when the first report is there, which also
// tells whether there is anything to look at.

import { bytesOf, decodeBase64, decodeCharset, decodeTransfer } from "../components/bytes.mjs";
import { matricesInPage, matricesInText } from "./codes-grid.mjs";

/** @typedef {import("../shared/types.d.ts").Body} Body */
/** @typedef {import("../shared/types.d.ts").Part} Part */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("./codes-grid.mjs").Matrix} Matrix */

/** @typedef {[text: string, where: string]} Row as the program takes them */
/** @typedef {{picture: Uint8Array<ArrayBuffer>} | {matrix: Matrix}} Job */

/**
 * Reads what is given to it, one after the other.
 * @typedef {object} CodeReader
 * @property {(job: Job) => Promise<string[]>} read never rejects
 * @property {() => void} close
 */

const PICTURES_MAX = 20;
const PICTURE_BYTES = 10 * 1024 * 1024;
const PICTURE_MIN = 68; // bytes; nothing smaller is a picture
const DRAWN_BYTES = 2 * 1024 * 1024; // of a body, in which codes are drawn
const CODES_MAX = 20;
const CODE_LENGTH = 4096;
const ROWS_BYTES = 12 * 1024; // as JSON: the host takes 64 KiB of settings
const JOB_MS = 5_000;
const BEFORE_MS = 100; // until the banner stands there
const KEPT = 200;
const DATA_URL = /data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=%\s]+)/gi;

/** What was found in which message. */
export class Codes {
  /** @type {Map<number, Promise<Row[]>>} by the message's id */
  #known = new Map();
  #open;

  /** @param {() => CodeReader} [open] */
  constructor(open = openWorker) {
    this.#open = open;
  }

  /**
   * @param {number} id
   * @param {Report} report its first one
   * @returns {Promise<Row[]>} never rejects
   */
  of(id, report) {
    let rows = this.#known.get(id);
    if (!rows) {
      rows = this.#look(id, report).catch((error) => {
        console.warn("fuwake: the pictures cannot be read", error);
        return [];
      });
      this.#known.set(id, rows);
      for (const old of [...this.#known.keys()].slice(0, -KEPT)) {
        this.#known.delete(old);
      }
    }
    return rows;
  }

  /**
   * @param {number} id
   * @param {Report} report
   * @returns {Promise<Row[]>}
   */
  async #look(id, report) {
    const places = placesIn(report);
    if (places.length === 0) {
      return [];
    }
    await new Promise((resolve) => setTimeout(resolve, BEFORE_MS));
    const raw = /** @type {string} */ (
      await messenger.messages.getRaw(id, { data_format: "BinaryString" })
    );
    const reader = this.#open();
    /** @type {Row[]} */
    const rows = [];
    let pictures = 0;
    try {
      for (const place of places) {
        for (const job of jobsOf(raw, place)) {
          if ("picture" in job && ++pictures > PICTURES_MAX) {
            break;
          }
          const texts = await reader.read(job);
          rows.push(...texts.map((text) => /** @type {Row} */ ([text, place.part.where])));
        }
      }
    } finally {
      reader.close();
    }
    return withinBounds(rows);
  }
}

/**
 * Where a code could be: a picture's part, or a body that draws.
 * @typedef {object} Place
 * @property {Part} part
 * @property {Body} [body]
 */

/**
 * @param {Report} report
 * @returns {Place[]}
 */
export function placesIn({ facts }) {
  const pictures = new Set(
    (facts.attachments ?? [])
      .filter(({ type, detected }) => isPicture(type) || isPicture(detected))
      .filter(({ size = 0 }) => size >= PICTURE_MIN && size <= PICTURE_BYTES)
      .map(({ where }) => where),
  );
  const bodies = new Map((facts.bodies ?? []).map((body) => [body.where, body]));
  return (facts.parts ?? []).flatMap((part) => {
    const body = bodies.get(part.where);
    return body?.drawn ? [{ part, body }] : pictures.has(part.where) ? [{ part }] : [];
  });
}

/**
 * @param {string | undefined} type
 * @returns {boolean}
 */
function isPicture(type) {
  return type?.startsWith("image/") ?? false;
}

/**
 * @param {string} raw
 * @param {Place} place
 * @yields {Job}
 * @returns {Generator<Job>}
 */
function* jobsOf(raw, { part, body }) {
  const end = body ? Math.min(part.end, part.begin + DRAWN_BYTES) : part.end;
  const content = decodeTransfer(raw.slice(part.begin, end), part.encoding);
  if (!body) {
    yield { picture: bytesOf(content) };
    return;
  }
  const text = decodeCharset(content, body.charset);
  for (const [, data = ""] of body.html ? text.matchAll(DATA_URL) : []) {
    yield { picture: bytesOf(decodeBase64(data.replaceAll("%2B", "+").replaceAll("%2F", "/"))) };
  }
  const matrices = body.html
    ? matricesInPage(new DOMParser().parseFromString(text, "text/html"), lightness())
    : matricesInText(text);
  for (const matrix of matrices) {
    yield { matrix };
  }
}

/** @returns {(colour: string) => number | null} how light a CSS colour is, 0 to 255 */
export function lightness() {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  /** @type {Map<string, number | null>} */
  const known = new Map();
  return (colour) => {
    let light = known.get(colour);
    if (light === undefined && context) {
      // What is no colour leaves the one before.
      context.fillStyle = "#010203";
      context.fillStyle = /^[0-9a-f]{3}(?:[0-9a-f]{3})?$/i.test(colour) ? `#${colour}` : colour;
      light = lightOf(String(context.fillStyle));
      known.set(colour, light);
    }
    return light ?? null;
  };
}

/**
 * @param {string} colour as a canvas writes it: "#rrggbb", "rgba(…)" for others
 * @returns {number | null}
 */
function lightOf(colour) {
  if (!colour.startsWith("#") || colour === "#010203") {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {Row[]} rows
 * @returns {Row[]} each text once, and as much as the program takes
 */
function withinBounds(rows) {
  const texts = new Set();
  let bytes = 0;
  return rows
    .map(([text, where]) => /** @type {Row} */ ([text.slice(0, CODE_LENGTH), where]))
    .filter(([text]) => !texts.has(text) && texts.add(text))
    .slice(0, CODES_MAX)
    .filter((row) => (bytes += new TextEncoder().encode(JSON.stringify(row)).length) <= ROWS_BYTES);
}

/** @returns {CodeReader} a worker, and another one where a picture is too much for it */
function openWorker() {
  /** @type {Worker | null} */
  let worker = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  /**
   * @param {Job} job
   * @returns {Promise<string[]>}
   */
  const read = (job) =>
    new Promise((resolve) => {
      worker ??= new Worker("/background/codes-worker.mjs", { type: "module" });
      const giveUp = () => {
        close();
        resolve([]);
      };
      const timer = setTimeout(giveUp, JOB_MS);
      worker.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = () => {
        clearTimeout(timer);
        giveUp();
      };
      worker.postMessage(job, "picture" in job ? [job.picture.buffer] : []);
    });
  return { read, close };
}
