// SPDX-License-Identifier: MIT

// The facts of a section as elements.

import { pieces, plain, value, word } from "../shared/words.mjs";
import { el, svg, texts } from "./dom.mjs";
import { linkOfferElements } from "./link-card.mjs";
import { mapElement } from "./map.mjs";
import { pinSymbol } from "./map-pins.mjs";
import { pageElement, seenBlockElement } from "./seen.mjs";
import { spokenSymbol } from "./symbols.mjs";
import { trustElement } from "./trust.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Caption} Caption */
/** @typedef {import("./model.d.ts").ConsentBlock} ConsentBlock */
/** @typedef {import("./model.d.ts").Hop} Hop */
/** @typedef {import("./model.d.ts").Item} Item */
/** @typedef {import("./model.d.ts").Lesson} Lesson */
/** @typedef {import("./model.d.ts").OfferBlock} OfferBlock */
/** @typedef {import("./model.d.ts").Reason} Reason */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").SpotBlock} SpotBlock */
/** @typedef {import("./model.d.ts").State} State */
/** @typedef {import("./view.mjs").Style} Style */

/**
 * @param {Lesson} lesson
 * @param {string} label of the fold-out; what is taught is added for those who listen
 * @param {Style} style
 * @param {string} [kind]
 * @returns {HTMLElement}
 */
export function lessonElement(lesson, label, style, kind = "") {
  return el(
    "details",
    { class: `lesson ${kind}`, open: style.unfolded },
    el(
      "summary",
      { title: label },
      el("span", { class: "label" }, label),
      el("span", { class: "unseen" }, ` (${lesson.name})`),
    ),
    el("p", {}, lesson.text),
  );
}

/**
 * Where the source stands beside it, the name of a field leads there.
 * @param {string} name
 * @param {string | undefined} at
 * @param {Style} style
 * @returns {Node[]}
 */
function placed(name, at, style) {
  return texts([style.unfolded && at ? { value: name, at, isPlace: true } : name]);
}

/**
 * @param {Row} row
 * @param {Style} style
 * @returns {HTMLElement}
 */
function rowElement(row, style) {
  const text = el(
    "span",
    { class: `text${row.dim ? " dim" : ""}${row.raw ? " mono" : ""}` },
    row.sign ? spokenSymbol(row.sign) : null,
    ...texts(row.text),
  );
  return el(
    "div",
    { class: "row" },
    el("dt", {}, ...placed(row.label, row.at, style)),
    el(
      "dd",
      {},
      text,
      ...(row.lines ?? []).map((line) =>
        el("p", { class: "more" }, line.sign ? spokenSymbol(line.sign) : null, ...texts(line.text)),
      ),
      row.record ? recordElement(row.record, style) : null,
      row.lesson ? lessonElement(row.lesson, word("panel_lesson"), style, "compact") : null,
    ),
  );
}

/**
 * @param {NonNullable<Row["record"]>} record
 * @param {Style} style
 * @returns {HTMLElement}
 */
function recordElement({ label, lines, long = false }, style) {
  return el(
    "details",
    { class: "record", open: style.unfolded && !long },
    el("summary", {}, label),
    el("div", { class: "mono" }, ...lines.map((line) => el("p", {}, ...texts(line)))),
  );
}

/**
 * @param {string} decision
 * @param {string} text
 * @returns {HTMLElement}
 */
function decisionButton(decision, text) {
  const kind = decision === "yes" || decision === "owners" ? "primary" : "";
  return el("button", { type: "button", class: kind, "data-consent": decision }, text);
}

/**
 * The page that shows it listens to its buttons.
 * @param {ConsentBlock} block
 * @returns {HTMLElement}
 */
function consentElement({ state, account, asked, who }) {
  if (state === "unable") {
    return el("p", { class: "quiet" }, word("consent_unable"));
  }
  const own = value(account);
  if (state === "refused") {
    const said = own.length > 0 ? pieces("consent_refused", [own]) : [word("consent_refused_none")];
    const change = decisionButton("change", word("consent_change"));
    return el("p", { class: "quiet consent-refused" }, ...texts(said), " ", change);
  }
  const yes = own.length > 0 ? word("consent_yes", plain(own)) : word("consent_yes_none");
  return el(
    "div",
    { class: "consent", role: "group", "aria-labelledby": "consent-title" },
    el("h3", { id: "consent-title" }, word("consent_title")),
    el("p", {}, word("consent_lead")),
    askedElement(asked),
    el("p", {}, ...texts(who)),
    el("p", {}, word("consent_nothing_else")),
    el("p", { class: "quiet" }, word("consent_lasting")),
    el(
      "p",
      { class: "decide" },
      decisionButton("yes", yes),
      decisionButton("no", word("consent_no")),
    ),
  );
}

/**
 * @param {ConsentBlock["asked"]} asked
 * @returns {HTMLElement}
 */
function askedElement(asked) {
  return el(
    "ul",
    {},
    ...asked.map(({ label, names }) => el("li", {}, ...texts(pieces("panel_row", [label, names])))),
  );
}

/**
 * @param {OfferBlock} block
 * @returns {HTMLElement}
 */
function offerElement({ asked, withNames, withServices }) {
  return el(
    "div",
    { class: "consent", role: "group", "aria-labelledby": "offer-title" },
    el("h3", { id: "offer-title" }, word("offer_title")),
    el("p", {}, word("offer_lead")),
    askedElement(asked),
    el("p", {}, word("offer_who")),
    withServices ? el("p", {}, word("offer_services")) : null,
    withNames ? el("p", {}, word("offer_names_too")) : null,
    el("p", {}, word("offer_nothing_else")),
    el("p", { class: "quiet" }, word("offer_lasting")),
    el("p", { class: "decide" }, decisionButton("owners", word("offer_yes"))),
  );
}

/**
 * @param {Caption} caption
 * @returns {HTMLElement}
 */
function captionElement({ title, note }) {
  return el(
    "div",
    { class: "caption" },
    el("h3", {}, ...texts(title)),
    note.length > 0 ? el("p", { class: "quiet" }, ...texts(note)) : null,
  );
}

/**
 * @param {State} state
 * @returns {HTMLElement}
 */
export function stateElement(state) {
  const parts = state.text.map((part) => {
    if (typeof part === "string" || part.finding === undefined) {
      return texts([part])[0] ?? "";
    }
    return el("span", { "data-finding": part.finding, "data-status": state.sign }, part.value);
  });
  return el(
    "div",
    { class: "state", "data-sign": state.sign },
    spokenSymbol(state.sign),
    el("p", {}, ...parts),
  );
}

/**
 * @param {Hop} hop
 * @param {Style} style
 * @returns {HTMLElement}
 */
function hopElement(hop, style) {
  const { delay } = hop;
  const bar = svg("svg", { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none" });
  const width = delay ? Math.max(delay.share * 100, delay.share > 0 ? 2 : 0) : 0;
  bar.setAttribute("aria-hidden", "true");
  bar.append(svg("rect", { width: width.toFixed(1), height: 6 }));
  return el(
    "li",
    { class: "hop", "data-trust": hop.trust },
    el("span", { class: "step" }, ...placed(String(hop.step), hop.at, style)),
    el("p", { class: "peer" }, ...texts(hop.peer)),
    el(
      "p",
      {},
      el("span", { "aria-hidden": "true" }, "→ "),
      ...texts(hop.target),
      hop.manner.length > 0 ? " · " : null,
      ...texts(hop.manner),
    ),
    el(
      "p",
      { class: "quiet" },
      el("span", { class: "when" }, hop.time),
      hop.trustWord ? el("span", { class: "trust" }, hop.trustWord) : null,
    ),
    delay
      ? el(
          "p",
          { class: `delay${delay.negative ? " negative" : ""}` },
          delay.negative ? null : bar,
          el("span", {}, delay.text),
        )
      : null,
  );
}

/**
 * @param {Item} item
 * @returns {HTMLElement}
 */
function itemElement(item) {
  return el(
    "li",
    { class: "item" },
    el("p", { class: "title" }, ...texts(item.title)),
    ...item.lines.flatMap((line) => [
      el(
        "p",
        { class: `${line.dim ? "quiet" : ""}${line.mono ? " mono" : ""}` },
        ...texts(line.text),
      ),
      ...(line.offer ? linkOfferElements(line.offer) : []),
    ]),
  );
}

/**
 * @param {SpotBlock} spot
 * @returns {HTMLElement}
 */
function spotElement(spot) {
  return el(
    "li",
    { class: "spot" },
    el("p", { class: "title" }, ...texts(spot.title)),
    pinSymbol(spot.role),
    ...spot.lines.map((line) =>
      el("p", { class: "more" }, line.sign ? spokenSymbol(line.sign) : null, ...texts(line.text)),
    ),
  );
}

/**
 * @param {Reason} reason
 * @returns {HTMLElement}
 */
function reasonElement(reason) {
  return el(
    "li",
    { class: "reason" },
    spokenSymbol(reason.sign),
    el("span", { class: "points" }, word("panel_points", reason.points)),
    el("a", { href: `#finding-${reason.finding}` }, reason.title),
  );
}

/** What holds blocks of a kind that follow each other. */
const HOLDERS = {
  row: /** @type {const} */ (["dl", "rows"]),
  hop: /** @type {const} */ (["ol", "hops"]),
  item: /** @type {const} */ (["ul", "items"]),
  spot: /** @type {const} */ (["ul", "spots"]),
  reason: /** @type {const} */ (["ol", "reasons"]),
};

/**
 * @param {Block} block
 * @param {Style} style
 * @returns {HTMLElement}
 */
function blockElement(block, style) {
  switch (block.kind) {
    case "row":
      return rowElement(block, style);
    case "hop":
      return hopElement(block, style);
    case "item":
      return itemElement(block);
    case "spot":
      return spotElement(block);
    case "map":
      return mapElement(block);
    case "reason":
      return reasonElement(block);
    case "seen":
      return seenBlockElement(block, style.unfolded);
    case "page":
      return pageElement(block);
    case "state":
      return stateElement(block);
    case "lesson":
      return lessonElement(block.lesson, word("panel_read"), style);
    case "consent":
      return consentElement(block);
    case "offer":
      return offerElement(block);
    case "trust":
      return trustElement(block);
    case "caption":
      return captionElement(block);
    case "line":
      return el(
        "p",
        { class: `line${block.dim ? " quiet" : ""}${block.strong ? " strong" : ""}` },
        ...texts(block.text),
      );
  }
}

/**
 * @param {Block[]} blocks
 * @param {Style} style
 * @returns {HTMLElement[]}
 */
export function blockElements(blocks, style) {
  /** @type {HTMLElement[]} */
  const all = [];
  let last = "";
  for (const block of blocks) {
    const element = blockElement(block, style);
    const holder = block.kind in HOLDERS ? HOLDERS[/** @type {"row"} */ (block.kind)] : null;
    if (!holder) {
      all.push(element);
    } else if (last === block.kind) {
      all.at(-1)?.append(element);
    } else {
      all.push(el(holder[0], { class: holder[1] }, element));
    }
    last = block.kind;
  }
  return all;
}
