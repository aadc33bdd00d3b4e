// SPDX-License-Identifier: MIT

// The list on the page: rows that are put in order when nobody is about to click one.

import { el } from "../components/dom.mjs";
import { symbol } from "../components/symbols.mjs";
import { count, word } from "../shared/words.mjs";
import { countGroups, GROUPS, worstFirst } from "./order.mjs";
import { fillRow, groupWord } from "./row.mjs";

/** @typedef {import("./order.mjs").Entry} Entry */

const SORT_EVERY = 400; // ms

export class ListView {
  #entries;
  #rows;
  #retry;
  #progress;
  #list = el("ol", { class: "list", "aria-label": word("list_rows"), "data-filter": "all" });
  #done = el("span", { class: "quiet" });
  #filters = el("div", { class: "filters", role: "group", "aria-label": word("list_filter") });
  #sort = el("button", { type: "button", class: "sort", hidden: true }, word("list_sort"));
  #timer = 0;

  /**
   * @param {Entry[]} entries
   * @param {{cancel: () => void, retry: (entry: Entry) => void}} actions
   */
  constructor(entries, { cancel, retry }) {
    this.#entries = entries;
    this.#retry = retry;
    this.#rows = new Map(entries.map((entry) => [entry, el("li", {})]));
    this.#progress = el("progress", {
      max: entries.length,
      value: 0,
      "aria-label": word("list_progress_label"),
    });
    this.cancel = el("button", { type: "button", class: "cancel" }, word("list_cancel"));
    this.cancel.addEventListener("click", cancel);
    this.#sort.addEventListener("click", () => this.#reorder());
    this.#list.addEventListener("click", openReport);
    this.#list.addEventListener("pointerleave", () => this.#schedule());
    this.#list.addEventListener("focusout", () => this.#schedule());
    for (const entry of entries) {
      this.#fill(entry);
    }
    this.#list.append(...this.#rows.values());
    this.#showCounts();
    this.elements = [
      el(
        "header",
        { class: "head" },
        el("h1", {}, count("list_title", entries.length)),
        el("div", { class: "progress" }, this.#progress, this.#done, this.cancel),
        this.#filters,
        this.#sort,
      ),
      this.#list,
    ];
  }

  /**
   * Shows what is new of an entry.
   * @param {Entry} entry
   */
  update(entry) {
    this.#fill(entry);
    this.#schedule();
  }

  /** @param {Entry} entry */
  #fill(entry) {
    const row = this.#rows.get(entry);
    if (row) {
      // A button that had the focus is made anew, and gets it back.
      const had = row.contains(document.activeElement) ? document.activeElement?.tagName : null;
      fillRow(row, entry, () => this.#retry(entry));
      const again = had ? (row.querySelector(had) ?? row.querySelector("a")) : null;
      if (again instanceof HTMLElement) {
        again.focus();
      }
    }
  }

  #schedule() {
    if (this.#timer === 0) {
      this.#timer = window.setTimeout(() => this.refresh(), SORT_EVERY);
    }
  }

  /** Counts and sorts at once. */
  refresh() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#showCounts();
    this.#reorderUnlessHeld();
  }

  /** Nothing moves under a pointer or a focus. */
  #reorderUnlessHeld() {
    const held = this.#list.matches(":hover") || this.#list.contains(document.activeElement);
    if (held) {
      this.#sort.hidden = this.#isOrdered();
    } else {
      this.#reorder();
    }
  }

  /** @returns {HTMLElement[]} as they should stand */
  #ordered() {
    return this.#entries.sort(worstFirst).map((entry) => this.#rows.get(entry) ?? el("li"));
  }

  /** @returns {boolean} */
  #isOrdered() {
    return this.#ordered().every((row, i) => this.#list.children[i] === row);
  }

  #reorder() {
    this.#sort.hidden = true;
    if (!this.#isOrdered()) {
      this.#list.replaceChildren(...this.#ordered());
    }
  }

  #showCounts() {
    const counts = countGroups(this.#entries);
    const total = this.#entries.length;
    const done = total - counts.waiting;
    this.#progress.value = done;
    this.#done.textContent = word("list_progress", done, total);
    const groups = GROUPS.filter((group) => counts[group] > 0 && group !== "waiting");
    const wanted = ["all", ...groups].map((group) => ({
      group,
      n: group === "all" ? total : counts[/** @type {"danger"} */ (group)],
    }));
    this.#showFilters(wanted);
  }

  /** @param {{group: string, n: number}[]} wanted */
  #showFilters(wanted) {
    for (const [i, { group, n }] of wanted.entries()) {
      const text = word("list_count", group === "all" ? word("list_all") : groupWord(group), n);
      let button = this.#filters.querySelector(`[data-group="${group}"]`);
      if (!button) {
        button = this.#filterButton(group);
        this.#filters.insertBefore(button, this.#filters.children[i] ?? null);
      }
      const label = button.querySelector("span");
      if (label && label.textContent !== text) {
        label.textContent = text;
      }
    }
  }

  /**
   * @param {string} group
   * @returns {HTMLElement}
   */
  #filterButton(group) {
    const button = el(
      "button",
      { type: "button", "data-group": group, "aria-pressed": String(group === "all") },
      group === "all" ? null : symbol(group),
      el("span", {}),
    );
    button.addEventListener("click", () => {
      this.#list.dataset["filter"] = group;
      for (const other of this.#filters.children) {
        other.setAttribute("aria-pressed", String(other === button));
      }
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
