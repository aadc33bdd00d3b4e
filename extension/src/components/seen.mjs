// SPDX-License-Identifier: MIT

// Earlier mails as elements, and the way to them.

import { count, word } from "../shared/words.mjs";
import { el, texts } from "./dom.mjs";
import { announce, ask } from "./page.mjs";
import { symbol } from "./symbols.mjs";
import { day } from "./units.mjs";

/** @typedef {import("./model.d.ts").PageBlock} PageBlock */
/** @typedef {import("./model.d.ts").SeenBlock} SeenBlock */
/** @typedef {import("./model.d.ts").SeenMail} SeenMail */

/**
 * The reader has been led elsewhere: a popup closes.
 * @param {HTMLElement} element
 */
function left(element) {
  element.dispatchEvent(new Event("left", { bubbles: true }));
}

/**
 * A button that shows the mail, or says that it is gone.
 * @param {string} mark
 * @param {number} date
 * @returns {HTMLElement}
 */
function openElement(mark, date) {
  const label = word("history_open_of", day(date));
  const button = el(
    "button",
    { type: "button", class: "open-seen", "data-mark": mark, "aria-label": label },
    word("history_open"),
  );
  const said = el("p", { class: "quiet said" });
  button.addEventListener("click", async () => {
    const isThere = await ask({ what: "open-seen", mark, date }).catch(() => false);
    said.textContent = isThere === true ? "" : word("history_gone");
    if (isThere === true) {
      left(button);
    } else {
      announce(word("history_gone"));
    }
  });
  return el("div", { class: "go" }, button, said);
}

/**
 * @param {SeenMail} mail
 * @returns {HTMLElement}
 */
export function seenElement({ mark, date, level, text, more }) {
  return el(
    "li",
    { class: "item seen", "data-level": level },
    symbol(level),
    el("p", { class: "title" }, ...texts(text)),
    el("p", { class: "quiet" }, ...texts(more)),
    openElement(mark, date),
  );
}

/**
 * @param {SeenBlock} block
 * @param {boolean} isOpen
 * @returns {HTMLElement}
 */
export function seenBlockElement({ mails, folded }, isOpen) {
  return el(
    "div",
    { class: "seen-mails" },
    mails.length > 0 ? el("ul", { class: "items" }, ...mails.map(seenElement)) : null,
    folded.length > 0
      ? el(
          "details",
          { class: "alike", open: isOpen },
          el("summary", {}, count("history_alike_count", folded.length)),
          el("ul", { class: "items" }, ...folded.map(seenElement)),
        )
      : null,
  );
}

/**
 * A button that opens a page of ours.
 * @param {PageBlock} block
 * @returns {HTMLElement}
 */
export function pageElement({ url, text }) {
  const button = el("button", { type: "button", class: "to-page" }, text);
  button.addEventListener("click", async () => {
    await messenger.tabs.create({ url });
    left(button);
  });
  return el("p", { class: "go" }, button);
}
