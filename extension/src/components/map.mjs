// SPDX-License-Identifier: MIT

// The map: a picture that can be moved and zoomed. What it shows is said in the list beneath it, too.

import { word } from "../shared/words.mjs";
import { el, svg } from "./dom.mjs";
import {
  bounded,
  circleAround,
  fitted,
  frameOf,
  greatCircle,
  unproject,
  wholeWorld,
  zoomed,
} from "./map-geometry.mjs";
import { Land } from "./map-land.mjs";
import { spotElements } from "./map-pins.mjs";

/** @typedef {import("./map-geometry.mjs").Place} Place */
/** @typedef {import("./map-geometry.mjs").Point} Point */
/** @typedef {import("./map-geometry.mjs").Size} Size */
/** @typedef {import("./map-geometry.mjs").View} View */
/** @typedef {import("./model.d.ts").MapBlock} MapBlock */
/** @typedef {import("./model.d.ts").MapSpot} MapSpot */

const ASPECT = 16 / 9;
const MARGIN = { x: 0.17, y: 0.17 }; // of the picture: room for names
const STEP = 1.6; // a press of "plus"
const WHEEL = 0.004; // per pixel of the wheel
const SHIFT = 0.15; // of the picture: a press of an arrow key
const CIRCLE_FITS = 400; // km: a circle larger than this need not be seen whole

/** What the buttons show, in a square of 20. */
const ICONS = {
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  fit: "M3.5 7.5v-4h4m5 0h4v4m0 5v4h-4m-5 0h-4v-4M10 8.2v3.6M8.2 10h3.6",
  world:
    "M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM3.2 10h13.6M10 3c4.6 4 4.6 10 0 14M10 3c-4.6 4-4.6 10 0 14",
};

/** The size of the buttons' corner, which no name may cover. The Arctic has the least to show. */
const TOOLS = { width: 126, height: 40 };

/**
 * Where the reader has moved the map of a report to: a newer report of the same mail keeps it.
 * @type {{key: string, view: View} | null}
 */
let kept = null;

/**
 * All that the first view should show.
 * @param {MapSpot[]} spots
 * @returns {Place[]}
 */
export function whatMatters(spots) {
  const stops = spots.filter(({ role }) => role === "origin" || role === "hop");
  return [
    ...spots,
    ...spots.flatMap((spot) =>
      spot.radius > 0 && spot.radius <= CIRCLE_FITS ? circleAround(spot, spot.radius) : [],
    ),
    ...stops.slice(1).flatMap((to, i) => greatCircle(stops[i] ?? to, to)),
  ];
}

/**
 * @param {MapBlock} block
 * @param {Size} size of the picture
 * @returns {View} of all that matters
 */
export function firstView({ spots, home }, size) {
  const margin = { x: size.width * MARGIN.x, y: size.height * MARGIN.y };
  return fitted(whatMatters(spots), home, size, margin);
}

/** A map and what moves it. */
class Picture {
  #block;
  #svg;
  #land = new Land();
  #spots = svg("g", {});
  /** @type {Size} */
  #size = { width: 0, height: 0 };
  /** @type {View | null} null: what matters, whatever the picture's size */
  #view;
  /** @type {Promise<typeof import("./map-data.mjs")>} */
  #data = import("./map-data.mjs");

  /**
   * @param {MapBlock} block
   * @param {SVGElement} picture
   */
  constructor(block, picture) {
    this.#block = block;
    this.#svg = picture;
    this.#view = kept?.key === block.key ? kept.view : null;
    picture.append(this.#land.element, this.#spots);
  }

  /** @returns {View} */
  get view() {
    return this.#view ?? firstView(this.#block, this.#size);
  }

  /** @param {number} width of the page's column */
  resize(width) {
    if (width > 0 && Math.round(width) !== this.#size.width) {
      this.#size = { width: Math.round(width), height: Math.round(width / ASPECT) };
      this.#svg.setAttribute("viewBox", `0 0 ${this.#size.width} ${this.#size.height}`);
      this.#draw();
    }
  }

  /** @param {View | null} view */
  show(view) {
    this.#view = view && bounded(view, this.#size);
    kept = this.#view && { key: this.#block.key, view: this.#view };
    this.#draw();
  }

  world() {
    this.show(wholeWorld(this.#block.home, this.#size));
  }

  /**
   * @param {number} factor
   * @param {Point} [at]
   */
  zoom(factor, at) {
    this.show(zoomed(this.view, factor, this.#size, at));
  }

  /**
   * @param {number} right pixels
   * @param {number} down
   */
  move(right, down) {
    const { width, height } = this.#size;
    const middle = { x: width / 2 - right, y: height / 2 - down };
    this.show({ ...this.view, ...unproject(frameOf(this.view, this.#size), middle) });
  }

  /**
   * @param {number} right shares of the picture
   * @param {number} down
   */
  step(right, down) {
    this.move(-right * this.#size.width * SHIFT, -down * this.#size.height * SHIFT);
  }

  /**
   * @param {MouseEvent} event
   * @returns {Point} in the picture
   */
  at(event) {
    const { left, top } = this.#svg.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  async #draw() {
    const data = await this.#data;
    const frame = frameOf(this.view, this.#size);
    const { width } = this.#size;
    const tools = { x: width - TOOLS.width, y: 0, ...TOOLS };
    this.#land.draw(frame, data);
    this.#spots.replaceChildren(...spotElements(this.#block.spots, frame, [tools]));
    this.#svg.dataset["drawn"] = String(width);
  }
}

/**
 * @param {Picture} picture
 * @returns {Record<string, () => void>} by the key
 */
function keysOf(picture) {
  return {
    "+": () => picture.zoom(STEP),
    "=": () => picture.zoom(STEP),
    "-": () => picture.zoom(1 / STEP),
    0: () => picture.show(null),
    ArrowLeft: () => picture.step(-1, 0),
    ArrowRight: () => picture.step(1, 0),
    ArrowUp: () => picture.step(0, -1),
    ArrowDown: () => picture.step(0, 1),
  };
}

/**
 * @param {SVGElement} element
 * @param {Picture} picture
 */
function followPointer(element, picture) {
  /** @type {Point | null} */
  let last = null;
  element.addEventListener("pointerdown", (event) => {
    // A finger scrolls the page.
    if (event.button === 0 && event.pointerType !== "touch") {
      last = picture.at(event);
      element.setPointerCapture(event.pointerId);
      event.preventDefault();
    }
  });
  element.addEventListener("pointermove", (event) => {
    if (last) {
      const now = picture.at(event);
      picture.move(now.x - last.x, now.y - last.y);
      last = now;
    }
  });
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) {
    element.addEventListener(end, () => {
      last = null;
    });
  }
  // Without Control the wheel scrolls the page; a pinch on a touchpad comes as Control and wheel.
  element.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) {
        event.preventDefault();
        picture.zoom(Math.exp(-event.deltaY * WHEEL), picture.at(event));
      }
    },
    { passive: false },
  );
}

/**
 * @param {keyof ICONS} name
 * @param {string} label
 * @param {() => void} act
 * @returns {HTMLElement}
 */
function tool(name, label, act) {
  const icon = svg(
    "svg",
    { viewBox: "0 0 20 20", "aria-hidden": "true" },
    svg("path", { d: ICONS[name] }),
  );
  const button = el(
    "button",
    { type: "button", class: `map-${name}`, title: label, "aria-label": label },
    icon,
  );
  button.addEventListener("click", act);
  return button;
}

/**
 * @param {MapBlock} block
 * @returns {HTMLElement}
 */
export function mapElement(block) {
  const element = svg("svg", { class: "map-picture", role: "img", "aria-label": block.title });
  const picture = new Picture(block, element);
  const keys = keysOf(picture);
  const figure = el("figure", { class: "map" });
  figure.append(
    element,
    el(
      "div",
      { class: "map-tools", role: "group", "aria-label": word("map_tools") },
      tool("plus", word("map_plus"), () => picture.zoom(STEP)),
      tool("minus", word("map_minus"), () => picture.zoom(1 / STEP)),
      tool("fit", block.fit ?? word("map_fit"), () => picture.show(null)),
      tool("world", word("map_world"), () => picture.world()),
    ),
  );
  figure.addEventListener("keydown", (event) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  });
  followPointer(element, picture);
  new ResizeObserver(() => picture.resize(figure.clientWidth)).observe(figure);
  return figure;
}
