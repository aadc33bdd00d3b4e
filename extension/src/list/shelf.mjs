// SPDX-License-Identifier: MIT

import { GROUPS, groupOf, keyFor } from "./order.mjs";

/** @typedef {import("./order.mjs").Entry} Entry */
/** @typedef {import("./order.mjs").Group} Group */
/** @typedef {import("./order.mjs").Order} Order */

/** Mails by their group and their key in one order; a change of one costs as much as one. */
export class Shelf {
  /** @type {Map<Group, Set<string>>} the keys of each */
  #groups = new Map(GROUPS.map((group) => [group, new Set()]));
  /** @type {Map<Entry, {group: Group, key: string}>} where each stands */
  #places = new Map();
  #order;

  /** @param {Order} order */
  constructor(order) {
    this.#order = order;
  }

  get size() {
    return this.#places.size;
  }

  /** @param {Entry} entry that is new, or has changed */
  put(entry) {
    const before = this.#places.get(entry);
    if (before) {
      this.#groups.get(before.group)?.delete(before.key);
    }
    const place = { group: groupOf(entry), key: keyFor(this.#order, entry) };
    this.#groups.get(place.group)?.add(place.key);
    this.#places.set(entry, place);
  }

  /**
   * @param {Group} group
   * @returns {number}
   */
  tally(group) {
    return this.#groups.get(group)?.size ?? 0;
  }

  /**
   * @param {Group | "all"} group
   * @param {boolean} isReversed
   * @returns {string[]} the keys of its mails, in order
   */
  keys(group, isReversed) {
    const groups = group === "all" ? GROUPS : [group];
    const keys = groups.flatMap((one) => [...(this.#groups.get(one) ?? [])]);
    keys.sort(); // without a function: see order.mjs
    return isReversed ? keys.reverse() : keys;
  }
}
