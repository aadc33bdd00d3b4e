// SPDX-License-Identifier: MIT

// Authentication, and where the mail set out from.

import { has, keyOf, plain, value, word } from "../shared/words.mjs";
import { lookupOf, lookupSign, lookupState } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function authenticationBlocks({ facts }) {
  const name = word("section_authentication");
  /** @type {Block[]} */
  const blocks = [{ kind: "lesson", lesson: { name, text: word("lesson_authentication") } }];
  if (!facts.authentication) {
    blocks.unshift({ kind: "state", sign: "not-asked", text: [word("authentication_not_asked")] });
  }
  return blocks;
}

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
 * @param {Context} context
 * @returns {Row}
 */
function reverseName({ report, facts }) {
  const { ip, ptr } = facts.origin ?? {};
  const lesson = { name: word("label_ptr"), text: word("lesson_ptr") };
  const label = word("label_ptr");
  const shown = value(ptr);
  if (shown.length > 0) {
    return { kind: "row", label, text: shown, lesson };
  }
  const lookup = lookupOf(report, `ptr:${ip}`);
  const sign = lookupSign(lookup);
  return { kind: "row", label, text: lookupState(lookup), dim: true, sign, lesson };
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function originGist({ facts }) {
  return plain(value(facts.origin?.ip));
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function originBlocks(context) {
  const origin = context.facts.origin;
  if (!origin?.ip) {
    return [{ kind: "state", sign: "unknown", text: [word("origin_none")] }];
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
    ...rowIf("label_provider", origin.provider),
    ...rowIf("label_country", origin.country),
    ...rowIf("label_city", origin.city),
  ];
}
