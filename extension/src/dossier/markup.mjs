// SPDX-License-Identifier: MIT

// Elements as plain data, which can become a file or a part of a page.

import { el, svg } from "../components/dom.mjs";

/**
 * @typedef {object} Tree
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {(Tree | string)[]} children
 */

/** Elements that have no end (HTML, 13.1.2). */
const VOID = ["meta", "br"];

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Tree | string | null)} children
 * @returns {Tree}
 */
export function tree(tag, attributes = {}, ...children) {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/**
 * @param {string} text
 * @returns {string}
 */
function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * @param {Tree | string} node
 * @returns {string} as HTML
 */
export function markup(node) {
  if (typeof node === "string") {
    return escaped(node);
  }
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  const open = `<${node.tag}${attributes}>`;
  return VOID.includes(node.tag)
    ? open
    : `${open}${node.children.map(markup).join("")}</${node.tag}>`;
}

/**
 * @param {Tree | string} node
 * @param {boolean} [isDrawing] within a drawing
 * @returns {Node}
 */
export function elementOf(node, isDrawing = false) {
  if (typeof node === "string") {
    return document.createTextNode(node);
  }
  const inside = isDrawing || node.tag === "svg";
  const children = node.children.map((child) => elementOf(child, inside));
  return inside
    ? svg(/** @type {"g"} */ (node.tag), node.attributes, ...children)
    : el(/** @type {"div"} */ (node.tag), node.attributes, ...children);
}

/**
 * @param {Element} element
 * @returns {Tree} of what the map has drawn
 */
export function treeOf(element) {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
  const children = [...element.childNodes].map((child) =>
    child instanceof Element ? treeOf(child) : (child.textContent ?? ""),
  );
  return { tag: element.tagName, attributes: Object.fromEntries(attributes), children };
}
