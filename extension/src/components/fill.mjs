// SPDX-License-Identifier: MIT

// Pages whose words stand in their HTML as keys.

import { word } from "../shared/words.mjs";
import { preparePage } from "./page.mjs";

/**
 * Gives the page its language, its title, and each element with data-word its words: the key of the
 * message, then those of the words that fill it.
 * @param {string} title the key of the page's title
 */
export function fillWords(title) {
  preparePage(word(title));
  for (const element of document.querySelectorAll("[data-word]")) {
    const [key = "", ...fillings] = element.getAttribute("data-word")?.split(" ") ?? [];
    element.textContent = word(key, ...fillings.map((filling) => word(filling)));
  }
}
