// SPDX-License-Identifier: MIT

// The source of the mail, in fields and parts, with the fragment marked that a statement rests on.

import { visible } from "../shared/visible.mjs";
import { pieces, word } from "../shared/words.mjs";
import { decodeWords, human } from "./bytes.mjs";
import { el, texts } from "./dom.mjs";
import { locate } from "./locate.mjs";
import { PartView } from "./part-view.mjs";
import { fieldValue, parseSource, placeOf } from "./source.mjs";
import { sourceText } from "./source-text.mjs";

/** @typedef {import("../shared/types.d.ts").Facts} Facts */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */
/** @typedef {import("./source.mjs").Block} Block */
/** @typedef {import("./source.mjs").Field} Field */
/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {{whole: HTMLElement | undefined, mark: HTMLElement | null}} Marked */

const FIELD_SHOWN = 16 * 1024; // of one field
const OPEN_PARTS = 2; // whoever opens a report wants its text, not its fifty attachments

export class SourceView {
  #found = el("div", { class: "found", role: "status" });
  #content = el("div");
  /** @type {Source | null} */
  #source = null;
  /** @type {Map<Field, HTMLElement>} */
  #fields = new Map();
  /** @type {Map<Block, PartView>} */
  #parts = new Map();
  /** @type {HTMLElement | null} where the reader came from */
  #from = null;
  /** Takes the last mark away. */
  #unmark = () => {};

  constructor() {
    this.element = el(
      "section",
      { class: "source", "aria-labelledby": "source-title" },
      el("h2", { id: "source-title", tabindex: -1 }, word("source_title")),
      el("p", { class: "quiet" }, word("source_intro")),
      this.#found,
      this.#content,
    );
    this.#content.append(el("p", { class: "quiet" }, word("source_loading")));
  }

  /** Says that the source cannot be had. */
  fail() {
    this.#content.replaceChildren(el("p", { class: "gone" }, word("source_gone")));
  }

  /**
   * @param {string} raw one character per byte
   * @param {Facts} facts
   */
  load(raw, facts) {
    const source = parseSource(raw, facts);
    this.#source = source;
    const fields = source.fields.map((field) => {
      const element = el("div", { class: "field", tabindex: -1 });
      this.#fields.set(field, element);
      this.#fillField(source, field, "");
      return element;
    });
    let open = OPEN_PARTS;
    const parts = source.blocks.map((block) => {
      const view = new PartView(raw, block, block.part?.isText === true && open-- > 0);
      this.#parts.set(block, view);
      return view.element;
    });
    const header = el("h3", { class: "header" }, word("source_header"));
    this.#content.replaceChildren(header, el("div", { class: "fields" }, ...fields), ...parts);
  }

  /**
   * Marks a fragment and goes there.
   * @param {string} at
   * @param {string} value empty: the place itself
   * @param {Pieces} place in words
   * @param {HTMLElement | null} from where to go back to
   */
  show(at, value, place, from) {
    if (!this.#source) {
      return;
    }
    const source = this.#source;
    this.#from = from;
    this.#unmark();
    const there = placeOf(source, at);
    if (!there) {
      this.#say(pieces("source_nowhere", [place]));
      return;
    }
    const { whole, mark } =
      "field" in there
        ? this.#markField(source, there.field, value)
        : this.#markPart(there.block, there.before, value);
    whole?.classList.add("marked");
    const key = mark ? "source_found" : value ? "source_near" : "";
    const shown = { value: visible(value) };
    this.#say(key ? pieces(key, [shown, place]) : pieces("source_place", [place]));
    const target = mark ?? whole;
    if (target) {
      this.#reveal(target);
      target.focus({ preventScroll: true });
    }
  }

  /**
   * Where the source has a pane of its own, the report beside it stays where it is.
   * @param {HTMLElement} target
   */
  #reveal(target) {
    const pane = this.element;
    if (pane.scrollHeight <= pane.clientHeight || getComputedStyle(pane).overflowY !== "auto") {
      target.scrollIntoView({ block: "center" });
      return;
    }
    const inner = target.closest("pre");
    for (const box of inner && inner !== target ? [inner, pane] : [pane]) {
      const away = target.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollTop += away - box.clientHeight / 2;
    }
  }

  /**
   * @param {Source} source
   * @param {Field} field
   * @param {string} value
   * @returns {Marked}
   */
  #markField(source, field, value) {
    const whole = this.#fields.get(field);
    this.#unmark = () => {
      whole?.classList.remove("marked");
      this.#fillField(source, field, "");
    };
    return { whole, mark: this.#fillField(source, field, value) };
  }

  /**
   * @param {Block} block
   * @param {Block | null} before what stands before it: its own header
   * @param {string} value
   * @returns {Marked}
   */
  #markPart(block, before, value) {
    const part = this.#parts.get(block);
    const own = before ? this.#parts.get(before) : undefined;
    this.#unmark = () => {
      part?.element.classList.remove("marked");
      part?.unmark();
      own?.unmark();
    };
    const mark = part?.show(value) ?? (value ? own?.show(value) : null);
    return { whole: part?.element, mark: mark ?? null };
  }

  /**
   * The field as it stands, and decoded below where that differs.
   * @param {Source} source
   * @param {Field} field
   * @param {string} value to mark
   * @returns {HTMLElement | null} the mark
   */
  #fillField(source, field, value) {
    const standing = human(fieldValue(source, field).slice(0, FIELD_SHOWN));
    const decoded = decodeWords(standing);
    const inDecoded = decoded !== standing ? locate(decoded, value) : null;
    const left = sourceText(standing, inDecoded ? null : locate(standing, value));
    const right = sourceText(decoded, inDecoded);
    this.#fields
      .get(field)
      ?.replaceChildren(
        el("span", { class: "name" }, field.name ? `${visible(field.name)}:` : ""),
        el("span", { class: "standing", dir: "auto" }, ...left.nodes),
        ...(decoded === standing
          ? []
          : [
              el("span", { class: "name quiet" }, word("source_decoded")),
              el("span", { class: "decoded", dir: "auto" }, ...right.nodes),
            ]),
      );
    return right.mark ?? left.mark;
  }

  /**
   * @param {Pieces} sentence
   */
  #say(sentence) {
    const from = this.#from;
    const back = el("button", { type: "button", class: "back" }, word("source_back"));
    back.addEventListener("click", () => {
      const there = from?.isConnected ? from : sameLink(from);
      there?.scrollIntoView({ block: "center" });
      there?.focus({ preventScroll: true });
      this.#found.replaceChildren();
    });
    this.#found.replaceChildren(el("p", {}, ...texts(sentence)), from ? back : "");
  }
}

/**
 * The report beside the source may have been made anew meanwhile.
 * @param {HTMLElement | null} link
 * @returns {HTMLElement | null} the link that leads to the same place
 */
function sameLink(link) {
  const href = link?.getAttribute("href");
  const same = href ? document.querySelector(`a.fragment[href="${CSS.escape(href)}"]`) : null;
  return same instanceof HTMLElement ? same : null;
}
