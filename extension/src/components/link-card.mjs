// SPDX-License-Identifier: MIT

// What the reader can have done about a link, as elements: two quiet buttons, and the card that says
// what will be sent to whom. The page that shows them listens to their buttons (follow.mjs).

import { pieces, value, word } from "../shared/words.mjs";
import { el, texts } from "./dom.mjs";

/** @typedef {import("./model.d.ts").LinkOffer} LinkOffer */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/** What a button has done. */
/** @typedef {"visit" | "service" | "cancel" | "go" | "open"} LinkAct */

const SHORT_MAX = 400; // characters; a longer address scrolls in its own box

/**
 * @param {LinkOffer} offer
 * @param {LinkAct} act
 * @param {string} text
 * @param {string} kind
 * @param {string} address exactly what will be requested, or copied
 * @returns {HTMLElement}
 */
function actButton({ link }, act, text, kind, address) {
  const data = { "data-link-act": act, "data-link": link, "data-address": address };
  return el("button", { type: "button", class: kind, ...data }, text);
}

/**
 * @param {LinkOffer} offer
 * @param {"visit" | "service"} act
 * @param {string} text
 * @returns {HTMLElement} one that opens a card; there may be many on a page
 */
function openButton(offer, act, text) {
  const isOpen = offer.asking === act;
  const button = actButton(offer, isOpen ? "cancel" : act, text, `quiet-act ${act}`, offer.address);
  button.setAttribute("aria-expanded", String(isOpen));
  button.append(el("span", { class: "unseen" }, ` (${offer.host})`));
  return button;
}

/**
 * @param {string} address
 * @param {string} label
 * @returns {HTMLElement} all of it, as it is
 */
function addressElement(address, label) {
  const isLong = address.length > SHORT_MAX;
  const shown = texts(value(address));
  return isLong
    ? el("p", { class: "address long", role: "group", tabindex: 0, "aria-label": label }, ...shown)
    : el("p", { class: "address" }, ...shown);
}

/**
 * @param {string} title
 * @param {...(Node | null)} rest
 * @returns {HTMLElement} there is one at a time
 */
function card(title, ...rest) {
  return el(
    "div",
    { class: "consent asking", role: "group", tabindex: -1, "aria-labelledby": "asking-title" },
    el("h3", { id: "asking-title" }, title),
    ...rest,
  );
}

/**
 * @param {Pieces | string} text
 * @param {string} [kind]
 * @returns {HTMLElement}
 */
function sentence(text, kind = "") {
  return el("p", { class: kind }, ...texts(typeof text === "string" ? [text] : text));
}

/**
 * @param {LinkOffer} offer
 * @param {string} proxy
 * @returns {HTMLElement}
 */
function visitCard(offer, proxy) {
  const { address, isCut, whole } = offer;
  const seen = proxy === "" ? [word("behind_seen")] : pieces("behind_seen_proxy", [value(proxy)]);
  return card(
    word("behind_title"),
    sentence(word("behind_lead")),
    addressElement(address, word("behind_address")),
    isCut ? sentence(word("behind_cut")) : null,
    sentence(seen),
    sentence(word("behind_not_sent")),
    sentence(word("behind_onward")),
    el(
      "p",
      { class: "decide" },
      actButton(offer, "go", word("behind_go"), "primary go", address),
      actButton(offer, "cancel", word("behind_cancel"), "cancel", address),
    ),
    whole === "" ? null : wholeElement(offer),
  );
}

/**
 * The second choice, folded: nobody takes it by mistake.
 * @param {LinkOffer} offer
 * @returns {HTMLElement}
 */
function wholeElement(offer) {
  return el(
    "details",
    { class: "whole" },
    el("summary", {}, word("behind_whole")),
    sentence(word("behind_whole_warning"), "warning"),
    addressElement(offer.whole, word("behind_address")),
    actButton(offer, "go", word("behind_whole_go"), "go", offer.whole),
  );
}

/**
 * @param {LinkOffer} offer
 * @returns {HTMLElement}
 */
function serviceCard(offer) {
  return card(
    word("service_title"),
    sentence(word("service_lead")),
    addressElement(offer.address, word("behind_address")),
    offer.isCut ? sentence(word("behind_cut")) : null,
    sentence(word("service_who")),
    el(
      "p",
      { class: "decide" },
      actButton(offer, "open", word("service_go"), "primary open", offer.address),
      actButton(offer, "cancel", word("behind_cancel"), "cancel", offer.address),
    ),
    el("p", { class: "said" }),
  );
}

/**
 * @param {LinkOffer} offer
 * @returns {HTMLElement[]}
 */
export function linkOfferElements(offer) {
  const { visits, asking, isUnderWay, isVisited } = offer;
  const buttons = el(
    "p",
    { class: "link-acts" },
    visits && isUnderWay
      ? el("span", { class: "quiet" }, word("behind_under_way"))
      : visits && openButton(offer, "visit", word("behind_open")),
    openButton(offer, "service", word("service_open")),
    visits && isVisited ? el("span", { class: "quiet" }, word("behind_visited")) : null,
  );
  if (asking === "visit" && visits && !isUnderWay) {
    return [buttons, visitCard(offer, visits.proxy)];
  }
  return asking === "service" ? [buttons, serviceCard(offer)] : [buttons];
}

/**
 * @param {EventTarget | null} target of a click
 * @returns {{act: LinkAct, link: string, address: string} | null} null for no button of ours
 */
export function linkActOf(target) {
  const button = target instanceof Element ? target.closest("button[data-link-act]") : null;
  if (!(button instanceof HTMLElement)) {
    return null;
  }
  const { linkAct, link = "", address = "" } = button.dataset;
  return { act: /** @type {LinkAct} */ (linkAct), link, address };
}
