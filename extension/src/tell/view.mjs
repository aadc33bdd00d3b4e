// SPDX-License-Identifier: MIT

// The receivers as elements, each with its letter and what is attached to it.

import { el, texts } from "../components/dom.mjs";
import { pieces, word } from "../shared/words.mjs";

/** @typedef {import("./drafts.mjs").Draft} Draft */
/** @typedef {import("./recipients.mjs").Kind} Kind */
/** @typedef {import("./recipients.mjs").Reason} Reason */
/** @typedef {import("./recipients.mjs").Receiver} Receiver */

/** @type {Record<Kind, string>} */
const REASONS = {
  council: "tell_reason_council",
  centre: "tell_reason_centre",
  apwg: "tell_reason_apwg",
  origin: "tell_reason_origin",
  account: "tell_reason_account",
  host: "tell_reason_host",
  registrar: "tell_reason_registrar",
};
/** @type {Partial<Record<Kind, string>>} */
const NAMES = {
  council: "tell_name_council",
  centre: "tell_name_centre",
  apwg: "tell_name_apwg",
};

/**
 * @param {Receiver} receiver
 * @returns {boolean} he collects such mails, and answers for nothing in it
 */
export function isCollector({ reasons }) {
  return reasons.every(({ kind }) => kind in NAMES);
}

/**
 * @param {Receiver} receiver
 * @returns {string} as people know him
 */
export function nameOf({ address, reasons }) {
  const known = reasons.map(({ kind }) => NAMES[kind]).find(Boolean);
  return known ? word(known) : (reasons.find(({ holder }) => holder !== "")?.holder ?? address);
}

/**
 * @param {string} label
 * @param {HTMLElement} input
 * @param {string} [kind]
 * @returns {HTMLElement}
 */
function labelled(label, input, kind = "choice") {
  return el("label", { class: kind }, input, el("span", {}, label));
}

/**
 * @param {string} kind of report
 * @param {string} label
 * @param {boolean} isChecked
 * @param {(isChecked: boolean) => void} change
 * @returns {HTMLElement}
 */
function machineBox(kind, label, isChecked, change) {
  const input = el("input", { type: "checkbox", checked: isChecked, "data-machine": kind });
  input.addEventListener("change", () => change(input.checked));
  return labelled(label, input);
}

/**
 * @param {string} name
 * @param {Draft} draft
 * @returns {HTMLElement} the choice of the copy
 */
function copyChoice(name, draft) {
  const choice = (/** @type {string} */ label, /** @type {boolean} */ isMasked) => {
    const input = el("input", { type: "radio", name, checked: draft.isMasked === isMasked });
    input.dataset["copy"] = isMasked ? "masked" : "whole";
    input.addEventListener("change", () => {
      draft.isMasked = isMasked;
    });
    return labelled(label, input);
  };
  return el(
    "fieldset",
    {},
    el("legend", {}, word("tell_copy")),
    choice(word("tell_copy_masked"), true),
    choice(word("tell_copy_whole"), false),
  );
}

/**
 * @param {Draft} draft
 * @returns {HTMLElement} what is there for machines
 */
function machineChoice(draft) {
  return el(
    "fieldset",
    {},
    el("legend", {}, word("tell_machines")),
    machineBox("arf", word("tell_arf"), draft.hasArf, (isWanted) => {
      draft.hasArf = isWanted;
    }),
    machineBox("xarf", word("tell_xarf"), draft.hasXarf, (isWanted) => {
      draft.hasXarf = isWanted;
    }),
  );
}

/**
 * @param {Receiver} receiver
 * @param {Draft} draft
 * @param {boolean} hasIdentity
 * @returns {HTMLElement}
 */
function letterElement({ address, language }, draft, hasIdentity) {
  const subject = el("input", { type: "text", lang: language, value: draft.subject });
  subject.addEventListener("input", () => {
    draft.subject = subject.value;
  });
  const text = el("textarea", { lang: language, rows: 16, spellcheck: "false" }, draft.text);
  text.addEventListener("input", () => {
    draft.text = text.value;
  });
  return el(
    "details",
    { class: "letter" },
    el("summary", {}, word("tell_letter")),
    el("label", { class: "field" }, el("span", {}, word("tell_subject")), subject),
    el("label", { class: "field" }, el("span", {}, word("tell_text")), text),
    copyChoice(`copy-${address}`, draft),
    hasIdentity ? machineChoice(draft) : null,
  );
}

/**
 * @param {Receiver} receiver
 * @param {Draft} draft
 * @param {boolean} hasIdentity
 * @param {() => void} ticked
 * @returns {HTMLElement}
 */
export function receiverElement(receiver, draft, hasIdentity, ticked) {
  const { address, reasons, isAssumed } = receiver;
  const tick = el("input", { type: "checkbox", checked: draft.isTicked });
  tick.addEventListener("change", () => {
    draft.isTicked = tick.checked;
    ticked();
  });
  const name = nameOf(receiver);
  return el(
    "li",
    { class: "receiver", "data-receiver": address },
    el(
      "label",
      { class: "who" },
      tick,
      el(
        "span",
        {},
        el("bdi", { dir: "auto", class: "name" }, name),
        name === address ? null : " ",
        name === address ? null : el("bdi", { class: "address" }, address),
      ),
    ),
    el(
      "div",
      { class: "why" },
      ...reasons.map(({ kind, subject }) =>
        el("p", {}, ...texts(pieces(REASONS[kind], [{ value: subject }]))),
      ),
      isAssumed ? el("p", { class: "quiet" }, word("tell_assumed")) : null,
      letterElement(receiver, draft, hasIdentity),
    ),
  );
}
