// SPDX-License-Identifier: MIT

// As much of a document as the map needs to be drawn outside a browser. Texts have no width to
// measure here: each letter counts as the widest.

class Text {
  /** @param {string} text */
  constructor(text) {
    this.textContent = text;
  }
}

class Element {
  /** @type {Map<string, string>} */
  #attributes = new Map();
  /** @type {(Element | Text)[]} */
  childNodes = [];

  /** @param {string} tag */
  constructor(tag) {
    this.tagName = tag;
  }

  get attributes() {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setAttribute(name, value) {
    this.#attributes.set(name, value);
  }

  /** @param {...(Element | string)} children */
  append(...children) {
    const nodes = children.map((child) => (typeof child === "string" ? new Text(child) : child));
    this.childNodes.push(...nodes);
  }

  getContext() {
    return null;
  }
}

/** Puts it in the place of the browser's. */
export function installDrawing() {
  Object.assign(globalThis, {
    Element,
    document: {
      documentElement: new Element("html"),
      createElement: (/** @type {string} */ tag) => new Element(tag),
      createElementNS: (/** @type {string} */ _, /** @type {string} */ tag) => new Element(tag),
    },
    getComputedStyle: () => ({ fontFamily: "sans-serif" }),
  });
}
