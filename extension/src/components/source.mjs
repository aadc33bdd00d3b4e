// SPDX-License-Identifier: MIT

// A mail's source cut into fields and parts. It may be 25 MB: only places are kept.

/** @typedef {import("../shared/types.d.ts").Facts} Facts */

/**
 * @typedef {object} Part
 * @property {string} where empty: the body in one piece
 * @property {number} begin
 * @property {number} end
 * @property {string | undefined} encoding
 * @property {string | undefined} charset
 * @property {boolean} isText and not a file
 */

/** @typedef {{name: string, begin: number, end: number}} Field from its name to its line's end */

/** @typedef {{begin: number, end: number, part: Part | null}} Block null: what is between parts */

/**
 * @typedef {object} Source
 * @property {string} raw
 * @property {Field[]} fields
 * @property {Block[]} blocks
 */

const FIELDS_MAX = 2000;
const HEADER_MAX = 1024 * 1024;

/**
 * @param {string} raw one character per byte
 * @param {Facts} facts without parts: the body is one
 * @returns {Source}
 */
export function parseSource(raw, facts) {
  const { fields, end } = parseFields(raw);
  const parts = (facts.parts ?? []).map(({ where, begin, end: last, encoding }) => {
    const body = facts.bodies?.find((one) => one.where === where);
    const file = facts.attachments?.find((one) => one.where === where);
    const isText = body !== undefined || file?.type?.startsWith("text/") === true;
    return { where, begin, end: last, encoding, charset: body?.charset, isText };
  });
  const blocks = cutBlocks(end, raw.length, parts.length > 0 ? parts : [whole(raw, fields, end)]);
  return { raw, fields, blocks };
}

/**
 * @param {string} raw
 * @returns {{fields: Field[], end: number}} where the body begins
 */
function parseFields(raw) {
  /** @type {Field[]} */
  const fields = [];
  let at = 0;
  while (at < Math.min(raw.length, HEADER_MAX) && fields.length < FIELDS_MAX) {
    const next = lineEnd(raw, at);
    const line = raw.slice(at, Math.min(next, at + 1000));
    const last = fields.at(-1);
    if (/^\r?\n?$/.test(line)) {
      return { fields, end: next };
    }
    if (/^[ \t]/.test(line) && last) {
      last.end = next;
    } else {
      const name = /^([^\s:]+)[ \t]*:/.exec(line)?.[1] ?? "";
      fields.push({ name, begin: at, end: next });
    }
    at = next;
  }
  return { fields, end: at };
}

/**
 * @param {string} raw
 * @param {number} at
 * @returns {number} behind the line that begins there
 */
function lineEnd(raw, at) {
  const feed = raw.indexOf("\n", at);
  return feed < 0 ? raw.length : feed + 1;
}

/**
 * The value of a field, as it stands.
 * @param {Source} source
 * @param {Field} field
 * @returns {string}
 */
export function fieldValue({ raw }, field) {
  const line = raw.slice(field.begin, field.end).replace(/\r?\n$/, "");
  return field.name ? line.slice(line.indexOf(":") + 1).replace(/^[ \t]+/, "") : line;
}

/**
 * @param {string} raw
 * @param {Field[]} fields
 * @param {number} begin
 * @returns {Part} the body as one part, decoded as the mail's own header says
 */
function whole(raw, fields, begin) {
  const source = { raw, fields, blocks: [] };
  const value = (/** @type {string} */ name) => {
    const field = fields.find((one) => one.name.toLowerCase() === name);
    return field ? fieldValue(source, field) : "";
  };
  const encoding = value("content-transfer-encoding").trim().toLowerCase();
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(value("content-type"))?.[1];
  return { where: "", begin, end: raw.length, encoding, charset, isText: true };
}

/**
 * @param {number} begin
 * @param {number} end
 * @param {Part[]} parts
 * @returns {Block[]} without gap or overlap
 */
function cutBlocks(begin, end, parts) {
  /** @type {Block[]} */
  const blocks = [];
  let at = begin;
  for (const part of [...parts].sort((a, b) => a.begin - b.begin)) {
    if (part.begin < at || part.end > end || part.end < part.begin) {
      continue;
    }
    if (part.begin > at) {
      blocks.push({ begin: at, end: part.begin, part: null });
    }
    blocks.push({ begin: part.begin, end: part.end, part });
    at = part.end;
  }
  return at < end ? [...blocks, { begin: at, end, part: null }] : blocks;
}

/**
 * The field or block that a place ("Subject", "Received#3", "part:1.2") means.
 * @param {Source} source
 * @param {string} at
 * @returns {{field: Field} | {block: Block, before: Block | null} | null}
 */
export function placeOf({ fields, blocks }, at) {
  if (at.startsWith("part:")) {
    const exact = blocks.findIndex((one) => one.part?.where === at);
    // Without parts, the body is the place.
    const index = exact >= 0 ? exact : blocks.findIndex((one) => one.part?.where === "");
    const block = blocks[index];
    return block ? { block, before: blocks[index - 1] ?? null } : null;
  }
  const [name = "", number = "1"] = at.toLowerCase().split("#");
  const field = fields.filter((one) => one.name.toLowerCase() === name)[Number(number) - 1];
  return field ? { field } : null;
}
