// SPDX-License-Identifier: MIT

// Does the domain of the sender's address stand behind the mail? First what it comes to, then each
// proof by itself.

import { has, keyOf, pieces, plain, value, word } from "../shared/words.mjs";
import { consentBlocks } from "./consent.mjs";
import { dkimBlocks } from "./dkim.mjs";
import { dmarcRows } from "./dmarc.mjs";
import { authorOf } from "./proofs.mjs";
import { authorRows, resultsBlocks } from "./recorded.mjs";
import { arcRows, spfRows } from "./spf.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Sign} Sign */
/** @typedef {import("./model.d.ts").State} State */
/** @typedef {import("../shared/types.d.ts").Authentication} Authentication */

/**
 * @param {Context} context
 * @returns {string} the domain it is about, where that was found out
 */
export function authenticationGist({ facts }) {
  return plain(value(facts.authentication?.proven));
}

/**
 * Why nothing is known: what is missing first decides.
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {{sign: Sign, key: string}}
 */
function whyUnknown({ report, consent }, auth) {
  const parts = [auth.dmarc, auth.spf, ...(auth.dkim ?? [])];
  const states = parts.map((part) => part?.state);
  if (states.includes("pending") && !report.final) {
    return { sign: "pending", key: "auth_unknown_pending" };
  }
  if (states.includes("refused")) {
    const sign = consent?.choice === false ? "refused" : "not-asked";
    return { sign, key: "auth_unknown_refused" };
  }
  const isMissing = states.some((state) => state === "failed" || state === "pending");
  return isMissing || parts.some((part) => part?.result === "temperror")
    ? { sign: "failed", key: "auth_unknown_failed" }
    : { sign: "unknown", key: "auth_unknown_none" };
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {State}
 */
function conclusion(context, auth) {
  const { identity, proof = "" } = auth;
  const author = authorOf(context);
  const proven = value(auth.proven ?? author);
  if (!author) {
    return { kind: "state", sign: "unknown", text: [word("auth_unknown_no_author")] };
  }
  const provenKey = keyOf("auth_proven", proof);
  if (identity === "proven" && has(provenKey)) {
    return { kind: "state", sign: "holds", text: pieces(provenKey, [proven]) };
  }
  if (identity === "other") {
    const text = pieces("auth_other", [proven, value(author)]);
    return { kind: "state", sign: "note", text };
  }
  const failedKey = keyOf("auth_disowned", proof);
  if (identity === "failed" && has(failedKey)) {
    return { kind: "state", sign: "broken", text: pieces(failedKey, [proven]) };
  }
  const { sign, key } = whyUnknown(context, auth);
  return { kind: "state", sign, text: pieces(key, [value(author)]) };
}

/**
 * Whose word that is, and of which day.
 * @param {Authentication} auth
 * @returns {Block[]}
 */
function sourceLines({ identity, recorded, outdated }) {
  const keys = [
    ...(identity === "unknown" ? [] : [recorded ? "auth_by_recorded" : "auth_by_today"]),
    ...(outdated ? ["auth_outdated"] : []),
  ];
  return keys.map((key) => ({ kind: "line", text: [word(key)], dim: true }));
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function authenticationBlocks(context) {
  const name = word("section_authentication");
  const auth = context.facts.authentication;
  /** @type {Block} */
  const lesson = { kind: "lesson", lesson: { name, text: word("lesson_authentication") } };
  if (!auth) {
    const text = [word("authentication_not_asked")];
    return [{ kind: "state", sign: "not-asked", text }, ...consentBlocks(context), lesson];
  }
  return [
    conclusion(context, auth),
    ...sourceLines(auth),
    ...consentBlocks(context),
    ...dmarcRows(context, auth),
    ...spfRows(context, auth),
    ...dkimBlocks(context, auth),
    ...arcRows(context, auth),
    ...resultsBlocks(context, auth),
    ...authorRows(context, auth),
    lesson,
  ];
}
