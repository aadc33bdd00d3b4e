// SPDX-License-Identifier: MIT

// The map as a picture that stands still.

import { svg } from "../components/dom.mjs";
import { frameOf } from "../components/map-geometry.mjs";
import { Land } from "../components/map-land.mjs";
import { spotElements } from "../components/map-pins.mjs";
import { firstView } from "../components/map.mjs";
import { treeOf } from "./markup.mjs";

/** @typedef {import("../components/model.d.ts").MapBlock} MapBlock */
/** @typedef {typeof import("../components/map-data.mjs")} Data */

const SIZE = { width: 720, height: 405 };

/**
 * @param {MapBlock} block
 * @param {Data} data
 * @returns {import("./markup.mjs").Tree}
 */
export function drawnMap(block, data) {
  const frame = frameOf(firstView(block, SIZE), SIZE);
  const land = new Land();
  land.draw(frame, data);
  return treeOf(
    svg(
      "svg",
      {
        class: "map-picture",
        viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
        role: "img",
        "aria-label": block.title,
      },
      land.element,
      ...spotElements(block.spots, frame, []),
    ),
  );
}
