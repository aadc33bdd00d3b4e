// SPDX-License-Identifier: MIT

// Where the mail set out from.

import { has, keyOf, plain, value, word } from "../shared/words.mjs";
import { blocklistRows } from "./blocklists.mjs";
import { lookupOf, lookupSign, lookupState } from "./lookups.mjs";
import { originCountry, placeBlocks } from "./places.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("../shared/types.d.ts").Origin} Origin */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * @param {string} label
 * @param {string | undefined} text
 * @param {string} [lesson]
 * @returns {Row[]}
 */
function rowIf(label, text, lesson) {
  const shown = value(text);
  const teaching = lesson ? { lesson: { name: word(label), text: word(lesson) } } : {};
  return shown.length > 0 ? [{ kind: "row", label: word(label), text: shown, ...teaching }] : [];
}

/**
 * Whether the name leads back to its address, and whether it says anything.
 * @param {Report} report
 * @param {Origin} origin
 * @returns {RowLine[]}
 */
function nameLines(report, { ptr, ptr_confirmed: isConfirmed, ptr_generic: isGeneric }) {
  const lookups = ["a", "aaaa"].map((kind) => lookupOf(report, `${kind}:${ptr}`));
  const unknown = lookups.find((lookup) => lookup && lookup.state !== "known");
  /** @type {RowLine[]} */
  const lines = [];
  if (isConfirmed) {
    lines.push({ text: [word("origin_ptr_confirmed")] });
  } else if (unknown) {
    lines.push({ text: [word("origin_ptr_unchecked")], sign: lookupSign(unknown) });
  } else if (lookups.some((lookup) => lookup !== undefined)) {
    lines.push({ text: [word("origin_ptr_unconfirmed")], sign: "note" });
  }
  return isGeneric ? [...lines, { text: [word("origin_ptr_generic")], sign: "note" }] : lines;
}

/**
 * @param {Context} context
 * @returns {Row}
 */
function reverseName({ report, facts }) {
  const { ip, ptr } = facts.origin ?? {};
  const lesson = { name: word("label_ptr"), text: word("lesson_ptr") };
  const label = word("label_ptr");
  const shown = value(ptr);
  if (shown.length > 0) {
    return {
      kind: "row",
      label,
      text: shown,
      lines: nameLines(report, facts.origin ?? {}),
      lesson,
    };
  }
  const lookup = lookupOf(report, `ptr:${ip}`);
  if (lookup?.state === "known") {
    const text = [word("value_no_ptr")];
    return { kind: "row", label, text, dim: true, sign: "absent", lesson };
  }
  const sign = lookupSign(lookup);
  return { kind: "row", label, text: lookupState(lookup), dim: true, sign, lesson };
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function originGist(context) {
  const country = plain(originCountry(context));
  return [plain(value(context.facts.origin?.ip)), country].filter(Boolean).join(" · ");
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function originBlocks(context) {
  const origin = context.facts.origin;
  if (!origin?.ip) {
    return [
      { kind: "state", sign: "unknown", text: [word("origin_none")] },
      ...placeBlocks(context),
    ];
  }
  const confidence = keyOf("confidence", origin.confidence ?? "");
  return [
    {
      kind: "row",
      label: word("label_ip"),
      text: value(origin.ip),
      at: `Received#${origin.hop}`,
      lesson: { name: word("label_ip"), text: word("lesson_origin") },
    },
    ...rowIf("label_confidence", has(confidence) ? word(confidence) : undefined),
    ...rowIf("label_account", origin.auth_user, "lesson_account"),
    ...rowIf("label_helo", origin.helo, "lesson_helo"),
    reverseName(context),
    ...blocklistRows(context),
    ...placeBlocks(context),
  ];
}
