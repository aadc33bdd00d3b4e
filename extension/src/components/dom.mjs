// SPDX-License-Identifier: MIT

// The one door through which anything gets onto a page: elements by name, texts as text.

import { shorten } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";

/** @typedef {import("../shared/words.mjs").Pieces} Pieces */
/** @typedef {Node | string | null | false} Child */

const FRAGMENT_MAX = 240; // what is longer is read in the source

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean>} [attributes] false leaves one out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean>} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Record<string, string | number | boolean>} attributes
 * @param {Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== false));
}

/**
 * Our words as text; the mail's each for itself, so that a right-to-left name cannot turn ours.
 * @param {Pieces} parts
 * @returns {Node[]}
 */
export function texts(parts) {
  return parts.map((part) => {
    if (typeof part === "string") {
      return document.createTextNode(part);
    }
    return part.at === undefined
      ? el("bdi", { dir: "auto", class: "value" }, part.value)
      : fragment(part.value, part.at, part.isPlace === true);
  });
}

/**
 * A fragment of the mail that leads to its place in the source, or the name of that place.
 * @param {string} value
 * @param {string} at
 * @param {boolean} isPlace
 * @returns {HTMLElement}
 */
function fragment(value, at, isPlace) {
  const shown = el("bdi", { dir: "auto" }, shorten(value, FRAGMENT_MAX));
  const href = `#${new URLSearchParams({ at, value: isPlace ? "" : value })}`;
  const kind = isPlace ? "fragment place" : "fragment";
  return el("a", { href, class: kind, title: word("panel_show") }, shown);
}

/**
 * @param {string} selector of an element that the page has
 * @returns {HTMLElement}
 */
export function need(selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) {
    throw new Error(`the page has no ${selector}`);
  }
  return element;
}
