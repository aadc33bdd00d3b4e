// SPDX-License-Identifier: MIT

// The list on the page: rows that are put in order when nobody is about to click one.

import { el } from "../components/dom.mjs";
import { symbol } from "../components/symbols.mjs";
import { word } from "../shared/words.mjs";
import { GROUPS, idIn, ORDERS } from "./order.mjs";
import { fillRow, groupWord } from "./row.mjs";
import { Rows } from "./rows.mjs";
import { Shelf } from "./shelf.mjs";

/** @typedef {import("./order.mjs").Entry} Entry */
/** @typedef {import("./order.mjs").Group} Group */
/** @typedef {import("./order.mjs").Order} Order */

const SORT_EVERY = 400; // ms
const SORT_SHARE = 10; // and at most this part of the time
const AT_ONCE = 500; // mails that get a new key without a pause

export class ListView {
  /** @type {Map<number, Entry>} */
  #entries = new Map();
  #shelf = new Shelf("verdict");
  /** @type {Shelf | null} for another order, while it is being filled */
  #next = null;
  #isReversed = false;
  /** @type {Group | "all"} */
  #group = "all";
  #total;
  #rows;
  #progress;
  #done = el("span", { class: "quiet" });
  #orders = el("div", { class: "orders", role: "group", "aria-label": word("list_order") });
  #filters = el("div", { class: "filters", role: "group", "aria-label": word("list_filter") });
  #sort = el("button", { type: "button", class: "sort", hidden: true }, word("list_sort"));
  #timer = 0;
  #pause = SORT_EVERY;

  /**
   * @param {{title: string, total: number, note: string}} about how many mails are to be expected,
   *   and what the reader should know of how they are judged
   * @param {{cancel: () => void, retry: (entry: Entry) => void}} actions
   */
  constructor({ title, total, note }, { cancel, retry }) {
    this.#total = total;
    this.#rows = new Rows((row, id) => {
      const entry = this.#entries.get(id);
      if (entry) {
        fillRow(row, entry, () => retry(entry));
      }
    });
    this.#rows.element.setAttribute("aria-label", word("list_rows"));
    this.#progress = el("progress", { value: 0, "aria-label": word("list_progress_label") });
    this.cancel = el("button", { type: "button", class: "cancel" }, word("list_cancel"));
    this.cancel.addEventListener("click", cancel);
    this.#sort.addEventListener("click", () => this.#reorder());
    this.#rows.element.addEventListener("click", openReport);
    this.#rows.element.addEventListener("pointerleave", () => this.#schedule());
    this.#rows.element.addEventListener("focusout", () => this.#schedule());
    this.#orders.append(...Object.keys(ORDERS).map((order) => this.#orderButton(order)));
    this.elements = [
      el(
        "header",
        { class: "head" },
        el("h1", {}, title),
        note ? el("p", { class: "quiet" }, note) : null,
        el("div", { class: "progress" }, this.#progress, this.#done, this.cancel),
        this.#filters,
        this.#orders,
        this.#sort,
      ),
      this.#rows.element,
    ];
    this.#pressOrder("verdict");
    this.#showCounts();
  }

  /** @returns {Entry[]} */
  get entries() {
    return [...this.#entries.values()];
  }

  /** @returns {number} how many mails there are, as far as that is known */
  get total() {
    return Math.max(this.#total, this.#entries.size);
  }

  /**
   * @param {Group} group
   * @returns {number}
   */
  tally(group) {
    return this.#shelf.tally(group);
  }

  /**
   * Shows what is new, of a new entry all.
   * @param {Entry} entry
   */
  update(entry) {
    this.#entries.set(entry.id, entry);
    this.#shelf.put(entry);
    this.#next?.put(entry);
    this.#rows.refill(entry.id);
    this.#schedule();
  }

  /** Nothing more comes. */
  finish() {
    this.#total = this.#entries.size;
    this.cancel.hidden = true;
    this.refresh();
  }

  #schedule() {
    if (this.#timer === 0) {
      this.#timer = window.setTimeout(() => this.refresh(), this.#pause);
    }
  }

  /** Counts and sorts at once. */
  refresh() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const began = performance.now();
    this.#showCounts();
    this.#reorderUnlessHeld();
    this.#pause = Math.max(SORT_EVERY, (performance.now() - began) * SORT_SHARE);
  }

  /** Nothing moves under a pointer or a focus. */
  #reorderUnlessHeld() {
    if (this.#rows.isHeld) {
      this.#sort.hidden = this.#rows.isShowing(this.#ordered());
    } else {
      this.#reorder();
    }
  }

  #reorder() {
    this.#sort.hidden = true;
    this.#rows.show(this.#ordered());
  }

  /** @returns {number[]} the ids of the mails to be shown */
  #ordered() {
    return this.#shelf.keys(this.#group, this.#isReversed).map(idIn);
  }

  /**
   * A second click turns the order around.
   * @param {Order} order
   * @param {boolean} isSame
   */
  async #sortBy(order, isSame) {
    this.#isReversed = isSame && !this.#isReversed;
    this.#pressOrder(order);
    if (!isSame) {
      const next = new Shelf(order);
      this.#next = next;
      for (const [i, entry] of this.entries.entries()) {
        next.put(entry);
        if (i % AT_ONCE === AT_ONCE - 1) {
          await new Promise((done) => setTimeout(done));
        }
        if (this.#next !== next) {
          return; // another order was chosen meanwhile
        }
      }
      this.#next = null;
      this.#shelf = next;
    }
    this.#reorder();
    scrollTo({ top: 0, behavior: "instant" });
  }

  /**
   * @param {Order} order
   * @returns {HTMLElement}
   */
  #orderButton(order) {
    const button = el("button", { type: "button", "data-order": order }, word(`list_by_${order}`));
    button.addEventListener("click", () =>
      this.#sortBy(order, button.getAttribute("aria-pressed") === "true"),
    );
    return button;
  }

  /** @param {Order} order */
  #pressOrder(order) {
    for (const button of this.#orders.children) {
      const isIt = button.getAttribute("data-order") === order;
      button.setAttribute("aria-pressed", String(isIt));
      button.toggleAttribute("data-reversed", isIt && this.#isReversed);
    }
  }

  #showCounts() {
    const done = this.#entries.size - this.tally("waiting");
    this.#progress.max = Math.max(1, this.total);
    this.#progress.value = done;
    this.#done.textContent = word("list_progress", done, this.total);
    const groups = GROUPS.filter((group) => this.tally(group) > 0 && group !== "waiting");
    this.#showFilter("all", 0, this.#entries.size);
    groups.forEach((group, i) => this.#showFilter(group, i + 1, this.tally(group)));
  }

  /**
   * @param {Group | "all"} group
   * @param {number} place among the others
   * @param {number} n
   */
  #showFilter(group, place, n) {
    const text = word("list_count", group === "all" ? word("list_all") : groupWord(group), n);
    let button = this.#filters.querySelector(`[data-group="${group}"]`);
    if (!button) {
      button = this.#filterButton(group);
      this.#filters.insertBefore(button, this.#filters.children[place] ?? null);
    }
    const label = button.querySelector("span");
    if (label && label.textContent !== text) {
      label.textContent = text;
    }
  }

  /**
   * @param {Group | "all"} group
   * @returns {HTMLElement}
   */
  #filterButton(group) {
    const button = el(
      "button",
      { type: "button", "data-group": group, "aria-pressed": String(group === this.#group) },
      group === "all" ? null : symbol(group),
      el("span", {}),
    );
    button.addEventListener("click", () => {
      this.#group = group;
      for (const other of this.#filters.children) {
        other.setAttribute("aria-pressed", String(other === button));
      }
      this.#reorder();
    });
    return button;
  }
}

/**
 * Where a link of an extension opens by itself is up to Thunderbird; here it is a new tab.
 * @param {MouseEvent} event
 */
function openReport(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link) {
    event.preventDefault();
    messenger.tabs.create({ url: link.getAttribute("href") ?? "" });
  }
}
