// SPDX-License-Identifier: MIT

// Below the sender: whom of it the reader trusts, what he can trust, or why he cannot.

import { trustOffers } from "../shared/trust.mjs";
import { keyOf, pieces, plain, value, word } from "../shared/words.mjs";
import { el, texts } from "./dom.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").TrustBlock} TrustBlock */
/** @typedef {import("../shared/types.d.ts").TrustKind} TrustKind */
/** @typedef {import("../shared/types.d.ts").TrustOffer} TrustOffer */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/**
 * @param {Context} context
 * @returns {TrustBlock[]} one, or none where there is nobody to trust, or nothing is decided yet
 */
export function trustBlocks({ report, trust }) {
  const all = trust ? trustOffers(report, trust) : [];
  const known = all.filter(({ state }) => state !== "open");
  const open = all.filter(({ state, by }) => state === "open" && by !== null);
  const [sender] = all;
  if (!sender || (known.length + open.length === 0 && !report.final)) {
    return [];
  }
  return [{ kind: "trust", known, open, unproven: sender.value }];
}

/**
 * @param {string} by of a trusted sender
 * @returns {Pieces} with which proof he counts
 */
export function proofPieces(by) {
  const [method = "", domain = ""] = by.split(":");
  return by === ""
    ? [word("trusted_by_any")]
    : pieces(keyOf("trusted_by", method), [value(domain)]);
}

/**
 * @param {TrustKind} kind
 * @param {string} what
 * @returns {Pieces}
 */
function whatPieces(kind, what) {
  return pieces(keyOf("trusted_what", kind), [value(what)]);
}

/**
 * @param {TrustOffer} offer that the reader, or his administrator, has taken
 * @returns {HTMLElement}
 */
function knownElement({ kind, value: what, state }) {
  const whom = whatPieces(kind, what);
  if (state === "managed") {
    return el("p", { class: "quiet" }, ...texts(pieces("trusted_managed", [whom])));
  }
  const label = word("trusted_undo_of", plain(whom));
  const undo = el(
    "button",
    { type: "button", "data-trust": kind, "aria-label": label },
    word("trusted_undo"),
  );
  undo.dataset["undo"] = "";
  return el("p", { class: "quiet" }, ...texts(pieces("trusted_own", [whom])), " ", undo);
}

/**
 * @param {TrustOffer} offer
 * @returns {HTMLElement}
 */
function openElement({ kind, value: what, by }) {
  const act = pieces("trusted_act", [whatPieces(kind, what)]);
  return el(
    "li",
    {},
    el("button", { type: "button", "data-trust": kind }, ...texts(act)),
    el("p", { class: "quiet" }, ...texts(proofPieces(by ?? ""))),
  );
}

/**
 * The page that shows it listens to its buttons.
 * @param {TrustBlock} block
 * @returns {HTMLElement}
 */
export function trustElement({ known, open, unproven }) {
  const menu = el(
    "details",
    {},
    el("summary", {}, word("trusted_menu")),
    el("p", {}, word("trusted_menu_lead")),
    el("p", {}, word("trusted_limits")),
    el("ul", {}, ...open.map(openElement)),
  );
  const why = el(
    "p",
    { class: "quiet" },
    ...texts(pieces("trusted_not_offered", [value(unproven)])),
  );
  return el(
    "div",
    { class: "trusting" },
    ...known.map(knownElement),
    open.length > 0 ? menu : known.length > 0 ? null : why,
  );
}

/**
 * @param {EventTarget | null} target of a click
 * @returns {{kind: TrustKind, allow: boolean} | null} what the reader wants, if that was it
 */
export function trustActOf(target) {
  const button = target instanceof Element ? target.closest("button[data-trust]") : null;
  return button instanceof HTMLElement
    ? {
        kind: /** @type {TrustKind} */ (button.dataset["trust"]),
        allow: button.dataset["undo"] === undefined,
      }
    : null;
}
