// SPDX-License-Identifier: MIT

// A part of the mail: as it stands, and decoded beside it. Made when it is opened, and only as much
// of it as somebody looks at: a part may have 25 MB.

import { visible } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";
import { decodeCharset, decodeTransfer, human } from "./bytes.mjs";
import { el } from "./dom.mjs";
import { locate } from "./locate.mjs";
import { sourceText } from "./source-text.mjs";
import { bytes } from "./units.mjs";

/** @typedef {import("./source.mjs").Block} Block */
/** @typedef {[begin: number, end: number] | null} Hit */

const CHUNK = 200 * 1024;
const SEARCHED = 8 * 1024 * 1024; // bytes in which a fragment is looked for, as the host does
const BEFORE = 2000; // characters shown before a fragment that is far down

export class PartView {
  #raw;
  #block;
  #isText;
  #limit = CHUNK;
  /** Where the decoded text begins that is shown. */
  #from = 0;
  #content = el("div", { class: "sides" });

  /**
   * @param {string} raw the mail
   * @param {Block} block
   * @param {boolean} open
   */
  constructor(raw, block, open) {
    this.#raw = raw;
    this.#block = block;
    this.#isText = block.part?.isText === true;
    this.element = el(
      "details",
      { class: `part${block.part ? "" : " between"}`, open, tabindex: -1 },
      el("summary", {}, el("h3", {}, this.#title()), " ", el("span", {}, this.#about())),
      this.#content,
    );
    this.element.addEventListener("toggle", () => this.#renderOnce());
    if (open) {
      this.#renderOnce();
    }
  }

  /**
   * Opens the part and marks a fragment in it.
   * @param {string} value
   * @returns {HTMLElement | null} the mark; null when it is not found
   */
  show(value) {
    this.element.open = true;
    const { decoded, standing } = this.#find(value);
    const size = this.#limit;
    this.#from = decoded && decoded[1] > size ? Math.max(decoded[0] - BEFORE, 0) : 0;
    return this.#render(decoded, decoded ? null : standing);
  }

  unmark() {
    if (this.#content.querySelector("mark")) {
      this.#render(null, null);
    }
  }

  /**
   * @param {string} value
   * @returns {{decoded: Hit, standing: Hit}} the second when there is not the first
   */
  #find(value) {
    for (const limit of [this.#limit, SEARCHED]) {
      const decoded = this.#isText ? locate(this.#decoded(limit), value) : null;
      if (decoded) {
        return { decoded, standing: null };
      }
      if (limit >= this.#block.end - this.#block.begin) {
        break;
      }
    }
    return { decoded: null, standing: locate(this.#standing(), value) };
  }

  /** @returns {string} */
  #title() {
    const where = this.#block.part?.where;
    if (where === undefined) {
      return word("source_between");
    }
    return where === ""
      ? word("source_body")
      : word("source_part", visible(where.replace(/^part:/, "")));
  }

  /** @returns {string} */
  #about() {
    const { begin, end, part } = this.#block;
    const about = [part?.encoding ?? "", part?.charset ?? "", bytes(end - begin)];
    return about
      .map(visible)
      .filter((one) => one !== "")
      .join(" · ");
  }

  /**
   * @param {number} limit bytes
   * @returns {string} the part's text, as its reader's program reads it
   */
  #decoded(limit) {
    const { begin, end, part } = this.#block;
    const isCut = begin + limit < end;
    const content = decodeTransfer(
      this.#raw.slice(begin, Math.min(end, begin + limit)),
      part?.encoding,
    );
    return decodeCharset(content, part?.charset, isCut);
  }

  /** @returns {string} */
  #standing() {
    const { begin, end } = this.#block;
    const cut = begin + this.#limit;
    return human(this.#raw.slice(begin, Math.min(end, cut)), cut < end);
  }

  #renderOnce() {
    if (this.element.open && !this.#content.hasChildNodes()) {
      this.#render(null, null);
    }
  }

  /**
   * @param {Hit} decodedHit
   * @param {Hit} standingHit
   * @returns {HTMLElement | null} the mark
   */
  #render(decodedHit, standingHit) {
    const { begin, end, part } = this.#block;
    const standing = this.#standing();
    const whole =
      this.#isText && part ? this.#decoded(this.#from > 0 ? SEARCHED : this.#limit) : "";
    const decoded = whole.slice(this.#from, this.#from + this.#limit);
    const same = decoded === standing || !part || !this.#isText;
    const moved = decodedHit ? shifted(decodedHit, this.#from) : null;
    const left = sourceText(standing, same ? (standingHit ?? moved) : standingHit);
    const right = sourceText(decoded, moved);
    const more = begin + this.#limit < end || this.#from + this.#limit < whole.length;
    this.#content.replaceChildren(
      side(word("source_raw"), left.nodes),
      ...(same ? [] : [side(word("source_decoded"), right.nodes)]),
      ...(part && !this.#isText ? [el("p", { class: "quiet" }, word("source_not_text"))] : []),
      el(
        "p",
        { class: "more" },
        this.#from > 0 ? this.#button("source_beginning", () => (this.#from = 0)) : null,
        more ? this.#button("source_more", () => (this.#limit *= 4)) : null,
      ),
    );
    return right.mark?.isConnected ? right.mark : left.mark;
  }

  /**
   * @param {string} key
   * @param {() => void} change
   * @returns {HTMLElement}
   */
  #button(key, change) {
    const button = el("button", { type: "button" }, word(key));
    button.addEventListener("click", () => {
      change();
      this.#render(null, null);
      this.#content.querySelector("pre")?.focus();
    });
    return button;
  }
}

/**
 * @param {[begin: number, end: number]} hit
 * @param {number} from
 * @returns {[begin: number, end: number]}
 */
function shifted([begin, end], from) {
  return [begin - from, end - from];
}

/**
 * @param {string} title
 * @param {Node[]} nodes
 * @returns {HTMLElement}
 */
function side(title, nodes) {
  return el(
    "div",
    { class: "side" },
    el("h4", {}, title),
    el("pre", { tabindex: 0, role: "region", "aria-label": title, dir: "auto" }, ...nodes),
  );
}
