// SPDX-License-Identifier: MIT

// The rows on the page: of however many mails, those that can be seen, and a few around them.

import { el } from "../components/dom.mjs";

const AROUND = 8; // rows above and below the window, so that the next one can take the focus

/**
 * @typedef {object} Filler
 * @property {(row: HTMLElement, id: number) => void} fill makes the row that of a mail
 */

export class Rows {
  element = el("ol", { class: "list" });
  /** @type {number[]} */
  #ids = [];
  /** @type {Map<number, HTMLElement>} those on the page, by the mail's id */
  #rows = new Map();
  #frame = 0;
  #fill;

  /** @param {Filler["fill"]} fill */
  constructor(fill) {
    this.#fill = fill;
    const later = () => {
      this.#frame ||= requestAnimationFrame(() => this.#render());
    };
    document.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
  }

  /** @returns {boolean} a pointer is over a row, or one has the focus */
  get isHeld() {
    return this.element.matches(":hover") || this.element.contains(document.activeElement);
  }

  /** @param {number[]} ids of all the mails, in their order */
  show(ids) {
    this.#ids = ids;
    this.#render();
  }

  /**
   * @param {number[]} ids
   * @returns {boolean} these, in this order
   */
  isShowing(ids) {
    return ids.length === this.#ids.length && ids.every((id, i) => id === this.#ids[i]);
  }

  /** @param {number} id of a mail that has changed */
  refill(id) {
    const row = this.#rows.get(id);
    if (row) {
      // A button that had the focus is made anew, and gets it back.
      const had = row.contains(document.activeElement) ? document.activeElement?.tagName : null;
      this.#fill(row, id);
      const again = had ? (row.querySelector(had) ?? row.querySelector("a")) : null;
      if (again instanceof HTMLElement) {
        again.focus();
      }
    }
  }

  #render() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const height = parseFloat(getComputedStyle(this.element).getPropertyValue("--row")) || 1;
    this.element.style.blockSize = `${this.#ids.length * height}px`;
    const above = -this.element.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(above / height) - AROUND);
    const end = Math.ceil((above + window.innerHeight) / height) + AROUND;
    const wanted = this.#ids.slice(first, Math.max(first, end));
    const gone = new Map(this.#rows);
    wanted.forEach((id, i) => {
      gone.delete(id);
      this.#place(this.#rowOf(id), first + i, height);
    });
    for (const [id, row] of gone) {
      this.#leave(id, row, height);
    }
    this.#order(wanted);
  }

  /**
   * @param {number} id
   * @returns {HTMLElement}
   */
  #rowOf(id) {
    let row = this.#rows.get(id);
    if (!row) {
      row = el("li", {});
      this.#rows.set(id, row);
      this.#fill(row, id);
    }
    return row;
  }

  /**
   * @param {HTMLElement} row
   * @param {number} index
   * @param {number} height
   */
  #place(row, index, height) {
    row.style.insetBlockStart = `${index * height}px`;
    row.setAttribute("aria-posinset", String(index + 1));
    row.setAttribute("aria-setsize", String(this.#ids.length));
  }

  /**
   * One that has the focus stays, out of sight, as long as the list has its mail.
   * @param {number} id
   * @param {HTMLElement} row
   * @param {number} height
   */
  #leave(id, row, height) {
    const index = row.contains(document.activeElement) ? this.#ids.indexOf(id) : -1;
    if (index >= 0) {
      this.#place(row, index, height);
    } else {
      this.#rows.delete(id);
      row.remove();
    }
  }

  /**
   * As they are read and walked through. What stands where it should is not moved: it would lose the
   * focus.
   * @param {number[]} ids
   */
  #order(ids) {
    let next = this.element.firstElementChild;
    for (const id of ids) {
      const row = this.#rows.get(id);
      while (next && next !== row && next.contains(document.activeElement)) {
        next = next.nextElementSibling;
      }
      if (row && row === next) {
        next = next.nextElementSibling;
      } else if (row) {
        this.element.insertBefore(row, next);
      }
    }
  }
}
