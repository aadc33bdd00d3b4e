// SPDX-License-Identifier: MIT

// QR codes that no filter of pictures sees: drawn with characters (█▀▄), or with the cells of a
// table. Each gives a matrix of modules.

/** @typedef {boolean[][]} Matrix rows of modules, dark or not */

const SIDE_MIN = 21; // modules of the smallest code
const SIDE_MAX = 200; // of the largest, with its margin
const LINES_MIN = 10; // of the smallest, two modules to a line
const LINE_MAX = 2000; // characters
const MATRICES_MAX = 4; // of one text
const ELEMENTS_MAX = 100_000;
const QUOTED = /^(?:> ?)+/;

/** A character's left and right half, above and below: ▘ is 1, ▝ 2, ▖ 4, ▗ 8. */
const DRAWN = new Map([
  ...[..." \u00a0\u2003\u3000░□⬜◻▫"].map((character) => /** @type {const} */ ([character, 0])),
  ...[..."█▓■⬛◼▪▇#"].map((character) => /** @type {const} */ ([character, 15])),
  ...[..."▘▝▀▖▌▞▛▗▚▐▜▄▙▟"].map((character, i) => /** @type {const} */ ([character, i + 1])),
]);

/**
 * @param {string} text
 * @returns {Matrix[]} what is drawn in it with characters
 */
export function matricesInText(text) {
  /** @type {Matrix[]} */
  const matrices = [];
  /** @type {number[][]} */
  let block = [];
  for (const line of [...text.split(/\r?\n/), "."]) {
    const drawn = drawnLine(line);
    if (drawn) {
      block.push(drawn);
      continue;
    }
    const matrix = block.length >= LINES_MIN ? matrixOf(fine(block)) : null;
    if (matrix && matrices.length < MATRICES_MAX) {
      matrices.push(matrix);
    }
    block = [];
  }
  return matrices;
}

/**
 * @param {string} line
 * @returns {number[] | null} null for one that has anything else
 */
function drawnLine(line) {
  if (line.length > LINE_MAX) {
    return null;
  }
  const drawn = [...line.replace(QUOTED, "")].map((character) => DRAWN.get(character) ?? -1);
  return drawn.includes(-1) ? null : drawn;
}

/**
 * @param {number[][]} block
 * @returns {Matrix} a character is two columns, a line two rows
 */
function fine(block) {
  const width = Math.max(...block.map((line) => line.length));
  return block.flatMap((line) =>
    [1, 4].map((bit) =>
      Array.from({ length: 2 * width }, (_, x) => {
        const character = line[x >> 1] ?? 0;
        return (character & (x % 2 === 0 ? bit : 2 * bit)) !== 0;
      }),
    ),
  );
}

/**
 * Modules may be several columns wide and several rows high: as many as divide every run.
 * @param {Matrix} drawn
 * @returns {Matrix | null} null for what is no code
 */
export function matrixOf(drawn) {
  const rows = drawn.map(edgesOf);
  const columns = Array.from({ length: drawn[0]?.length ?? 0 }, (_, x) =>
    edgesOf(drawn.map((row) => row[x] ?? false)),
  );
  const across = lattice(rows);
  const down = lattice(columns);
  if (!across || !down || across.n > SIDE_MAX || down.n > SIDE_MAX) {
    return null;
  }
  return Array.from({ length: down.n }, (_, y) =>
    Array.from(
      { length: across.n },
      (__, x) => drawn[down.start + y * down.unit]?.[across.start + x * across.unit] ?? false,
    ),
  );
}

/**
 * @param {boolean[]} line
 * @returns {number[]} where it changes; what is beside it is light
 */
function edgesOf(line) {
  const edges = [];
  for (let i = 0; i <= line.length; i++) {
    if ((line[i] ?? false) !== (line[i - 1] ?? false)) {
      edges.push(i);
    }
  }
  return edges;
}

/**
 * @param {number[][]} lines
 * @returns {{start: number, unit: number, n: number} | null}
 */
function lattice(lines) {
  const edges = [...new Set(lines.flat())].sort((one, other) => one - other);
  const start = edges[0] ?? 0;
  const end = edges.at(-1) ?? 0;
  const unit = edges.reduce((sum, edge) => divisor(sum, edge - start), 0);
  const n = unit > 0 ? (end - start) / unit : 0;
  return n >= SIDE_MIN ? { start, unit, n } : null;
}

/**
 * @param {number} a
 * @param {number} b
 * @returns {number} the greatest common one
 */
function divisor(a, b) {
  return b === 0 ? a : divisor(b, a % b);
}

/**
 * @param {Document} page
 * @param {(colour: string) => number | null} lightness of a CSS colour, 0 to 255
 * @returns {Matrix[]} what is drawn in it with cells or with characters
 */
export function matricesInPage(page, lightness) {
  const elements = [...page.querySelectorAll("body *")].slice(0, ELEMENTS_MAX);
  /** @type {Matrix[]} */
  const matrices = [];
  for (const element of elements) {
    const lights = matrices.length < MATRICES_MAX ? cellsOf(element, lightness) : null;
    const matrix = lights && matrixOf(darkness(lights));
    if (matrix) {
      matrices.push(matrix);
    }
  }
  return [...matrices, ...matricesInText(linesOf(page.body))];
}

/**
 * @param {Element} element
 * @param {(colour: string) => number | null} lightness
 * @returns {number[][] | null} of its children's children, or of its children; null when they are no
 * grid
 */
function cellsOf(element, lightness) {
  const rows = [...element.children].filter(({ children }) => children.length > 0);
  if (rows.length >= SIDE_MIN && rows.length <= SIDE_MAX) {
    const lines = rows.map((row) => rowOf(row, lightness));
    return aligned(lines);
  }
  const side = Math.sqrt(element.children.length);
  if (rows.length === 0 && side >= SIDE_MIN && side <= SIDE_MAX && Number.isInteger(side)) {
    const cells = [...element.children].map((cell) => lightOf(cell, lightness) ?? 255);
    return Array.from({ length: side }, (_, y) => cells.slice(y * side, (y + 1) * side));
  }
  return null;
}

/**
 * @typedef {object} Cell
 * @property {number} light
 * @property {number} span columns
 * @property {number} width in pixels, 0 when it does not say
 */

/**
 * @param {Element} row
 * @param {(colour: string) => number | null} lightness
 * @returns {Cell[]}
 */
function rowOf(row, lightness) {
  const ground = lightOf(row, lightness) ?? 255;
  return [...row.children].slice(0, SIDE_MAX).map((cell) => ({
    light: lightOf(cell, lightness) ?? ground,
    span: Math.min(Number.parseInt(cell.getAttribute("colspan") ?? "1", 10) || 1, SIDE_MAX),
    width: Number.parseInt(styleOf(cell, "width") ?? cell.getAttribute("width") ?? "0", 10) || 0,
  }));
}

/**
 * Rows are of one length in columns, or in pixels.
 * @param {Cell[][]} rows
 * @returns {number[][] | null}
 */
function aligned(rows) {
  const inColumns = rows.map((row) => spread(row, ({ span }) => span));
  if (inColumns.every((row) => row.length === inColumns[0]?.length)) {
    return isWide(inColumns) ? inColumns : null;
  }
  const unit = rows.flat().reduce((sum, { width }) => divisor(sum, width), 0);
  const inPixels =
    unit > 0 ? rows.map((row) => spread(row, ({ width }) => Math.min(width / unit, SIDE_MAX))) : [];
  return isWide(inPixels) && inPixels.every((row) => row.length === inPixels[0]?.length)
    ? inPixels
    : null;
}

/**
 * @param {number[][]} rows
 * @returns {boolean}
 */
function isWide(rows) {
  const n = rows[0]?.length ?? 0;
  return n >= SIDE_MIN && n <= SIDE_MAX;
}

/**
 * @param {Cell[]} row
 * @param {(cell: Cell) => number} size
 * @returns {number[]}
 */
function spread(row, size) {
  return row.flatMap((cell) => Array.from({ length: size(cell) }, () => cell.light));
}

/**
 * @param {number[][]} lights
 * @returns {Matrix}
 */
function darkness(lights) {
  const all = lights.flat();
  const middle = (Math.min(...all) + Math.max(...all)) / 2;
  return lights.map((row) => row.map((light) => light < middle));
}

/**
 * @param {Element} element
 * @param {(colour: string) => number | null} lightness
 * @returns {number | null} of its ground, or of its border; null when it has no colour of its own
 */
function lightOf(element, lightness) {
  const ground = styleOf(element, "background-color") ?? styleOf(element, "background");
  const colour = ground ?? element.getAttribute("bgcolor") ?? styleOf(element, "border");
  for (const word of colour?.match(/#?\w+(?:\([^)]*\))?/g) ?? []) {
    const light = lightness(word);
    if (light !== null) {
      return light;
    }
  }
  return null;
}

/**
 * @param {Element} element
 * @param {string} property
 * @returns {string | null} as the element's own style attribute says
 */
function styleOf(element, property) {
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const [name = "", value = ""] = declaration.split(/:(.*)/s);
    if (name.trim().toLowerCase() === property) {
      return value;
    }
  }
  return null;
}

const BREAKS = new Set(["BR", "DIV", "LI", "P", "PRE", "TABLE", "TR"]);

/**
 * @param {Node} root
 * @returns {string} its text, with a line for each line
 */
function linesOf(root) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  const walk = (/** @type {Node} */ node) => {
    const isBreak = BREAKS.has(node.nodeName);
    if (isBreak) {
      lines.push(line);
      line = "";
    }
    if (node.nodeType === 3) {
      line += node.nodeValue ?? "";
    }
    node.childNodes.forEach(walk);
    if (isBreak && node.nodeName !== "BR") {
      lines.push(line);
      line = "";
    }
  };
  walk(root);
  // Lines that elements have made stand with empty ones between them.
  return [...lines, line].filter((one) => one.trim() !== "" || one.length >= SIDE_MIN).join("\n");
}
