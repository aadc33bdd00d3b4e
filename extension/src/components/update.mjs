// SPDX-License-Identifier: MIT

// A report that is made anew under the reader's eyes: what was open stays open, what had the focus
// has it again, and what was being read stays where it is.

import { setFold } from "./view.mjs";

const KEPT =
  "section[data-section], .finding, .row, .hop, .item, .spot, details, summary, button, a, h2, .asking";
const ANCHORS = "section[data-section], .finding, .row, .hop, .item, .spot";

/**
 * @param {HTMLElement} place
 * @param {() => void} change of what is in it
 */
export function changeKeeping(place, change) {
  const before = byName(place);
  const names = new Map([...before].map(([name, element]) => [element, name]));
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  const section = active?.closest("section[data-section]")?.getAttribute("data-section");
  const focused = active ? names.get(active) : undefined;
  const anchor = anchorIn(place);
  const anchorName = anchor && names.get(anchor);
  const anchorTop = anchor?.getBoundingClientRect().top ?? 0;
  const strip = place.querySelector("nav ol")?.scrollLeft ?? 0;

  change();

  const after = byName(place);
  for (const [name, element] of after) {
    restore(element, before.get(name));
  }
  place.querySelector("nav ol")?.scrollTo({ left: strip, behavior: "instant" });
  const target = anchorName ? after.get(anchorName) : undefined;
  if (target) {
    const top = target.getBoundingClientRect().top - anchorTop;
    window.scrollBy({ top, behavior: "instant" });
  }
  if (active && !place.contains(document.activeElement)) {
    focusAgain(place, focused ? after.get(focused) : undefined, section);
  }
}

/**
 * @param {HTMLElement} place
 * @param {Element | undefined} same
 * @param {string | null | undefined} section where the focus was
 */
function focusAgain(place, same, section) {
  const own = section
    ? place.querySelector(`section[data-section="${CSS.escape(section)}"]`)
    : null;
  const target = same ?? own?.querySelector("h2 button") ?? own?.querySelector("h2");
  if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
  }
}

/**
 * @param {Element} element
 * @param {Element | undefined} old what stood in its place
 */
function restore(element, old) {
  if (element instanceof HTMLDetailsElement && old instanceof HTMLDetailsElement) {
    element.open = old.open;
  } else if (element.matches("button.fold") && old instanceof HTMLElement) {
    const isOpen = old.getAttribute("aria-expanded") === "true";
    const isTouched = old.dataset["touched"] !== undefined;
    // What has news of itself may open, unless the reader has closed it.
    if (isOpen || isTouched) {
      setFold(element, isOpen);
    }
    if (isTouched && element instanceof HTMLElement) {
      element.dataset["touched"] = "";
    }
  }
}

/**
 * Names that the same thing has in the next report, too.
 * @param {HTMLElement} place
 * @returns {Map<string, Element>}
 */
function byName(place) {
  /** @type {Map<string, Element>} */
  const all = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const element of place.querySelectorAll(KEPT)) {
    const name = nameOf(element);
    const n = counts.get(name) ?? 0;
    counts.set(name, n + 1);
    all.set(`${name}\n${n}`, element);
  }
  return all;
}

/**
 * @param {Element} element
 * @returns {string}
 */
function nameOf(element) {
  const owner = element.closest(".finding, .row, .item, .spot, .hop");
  const label = owner?.querySelector("dt, .title, .step")?.textContent ?? "";
  const kinds = [...element.classList].filter((name) => name !== "primary").join(" ");
  return [
    element.closest("section[data-section]")?.getAttribute("data-section"),
    owner?.getAttribute("data-finding") ?? label,
    element.localName,
    kinds,
    element.getAttribute("href"),
    element.getAttribute("data-consent"),
    element.getAttribute("data-trust"),
  ].join("\n");
}

/**
 * @param {HTMLElement} place
 * @returns {Element | null} what the reader sees first; nothing at the top of the page
 */
function anchorIn(place) {
  if (window.scrollY <= 0) {
    return null;
  }
  const shown = [...place.querySelectorAll(ANCHORS)].filter((one) => one.checkVisibility());
  const first = shown.find((one) => one.getBoundingClientRect().top >= 0);
  return first ?? shown.at(-1) ?? null;
}
