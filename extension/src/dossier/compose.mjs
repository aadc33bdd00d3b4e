// SPDX-License-Identifier: MIT

// From a report to a paper for others, in the order in which a mail is taken apart before readers:
// each chapter says first what it is going to look at, and the last one warns whoever gets such a
// mail. What a chapter tells are the sentences of the panel.

import { buildModel } from "../components/model.mjs";
import { has, keyOf, pieces, word } from "../shared/words.mjs";

/** @typedef {import("./dossier.d.ts").Chapter} Chapter */
/** @typedef {import("./dossier.d.ts").Dossier} Dossier */
/** @typedef {import("./dossier.d.ts").Entry} Entry */
/** @typedef {import("./dossier.d.ts").Inline} Inline */
/** @typedef {import("./dossier.d.ts").Paragraph} Paragraph */
/** @typedef {import("./dossier.d.ts").Part} Part */
/** @typedef {import("./mask.mjs").Masker} Masker */
/** @typedef {import("../components/model.d.ts").Block} Block */
/** @typedef {import("../components/model.d.ts").FindingModel} FindingModel */
/** @typedef {import("../components/model.d.ts").Row} Row */
/** @typedef {import("../components/model.d.ts").RowLine} RowLine */
/** @typedef {import("../components/model.d.ts").Section} Section */
/** @typedef {import("../components/model.d.ts").Sign} Sign */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

/** What is said to whoever gets such a mail. */
const WARNINGS = ["dossier_warning_bookmark", "dossier_warning_entered", "dossier_warning_protect"];
const WARNED = ["danger", "caution"];

/** Makes the parts of a paper; what it takes from the model is defanged. */
class Composer {
  #masker;

  /** @param {Masker} masker */
  constructor(masker) {
    this.#masker = masker;
  }

  /**
   * @param {Pieces} parts
   * @returns {Inline}
   */
  inline(parts) {
    return parts.map((part) =>
      typeof part === "string"
        ? { text: part, isValue: false }
        : { text: this.#masker.defang(part.value), isValue: part.finding === undefined },
    );
  }

  /**
   * @param {Pieces} parts
   * @param {Paragraph["tone"]} [tone]
   * @param {Sign} [sign]
   * @returns {Paragraph}
   */
  paragraph(parts, tone = "", sign = undefined) {
    return { kind: "paragraph", text: this.inline(parts), tone, ...(sign ? { sign } : {}) };
  }

  /**
   * @param {Pieces} text
   * @param {Pieces[]} [lines]
   * @param {Partial<Entry>} [rest]
   * @returns {Entry}
   */
  entry(text, lines = [], rest = {}) {
    return { text: this.inline(text), lines: lines.map((line) => this.inline(line)), ...rest };
  }

  /**
   * @param {Row} row
   * @returns {Entry}
   */
  #row({ label, text, lines = [], record, sign, lesson }) {
    const came = record && !record.long ? record : null;
    const all = [
      ...lines.map((line) => line.text),
      ...(came ? [pieces("panel_row", [came.label, ""]), ...came.lines] : []),
      ...(lesson ? [[lesson.text]] : []),
    ];
    return this.entry(text, all, { label, ...(sign ? { sign } : {}) });
  }

  /**
   * @param {import("../components/model.d.ts").Hop} hop
   * @returns {Entry}
   */
  #hop({ peer, target, manner, time, delay, trustWord }) {
    const dot = word("dossier_dot");
    const way = [...peer, " → ", ...target];
    const record = [time, delay?.text ?? "", trustWord].filter(Boolean).join(dot);
    return this.entry(
      way,
      [manner, record ? [record] : []].filter((line) => line.length > 0),
    );
  }

  /**
   * @param {Block} block
   * @returns {Part[]}
   */
  #block(block) {
    switch (block.kind) {
      case "row":
        // How a subject travelled tells others nothing.
        return block.raw ? [] : [{ kind: "rows", entries: [this.#row(block)] }];
      case "hop":
        return [{ kind: "steps", entries: [this.#hop(block)] }];
      case "item":
      case "spot": {
        const lines = block.lines.map((/** @type {RowLine} */ line) => line.text);
        return [{ kind: "list", entries: [this.entry(block.title, lines)] }];
      }
      case "reason": {
        const text = [word("summary_reason", block.points, block.title)];
        return [{ kind: "reasons", entries: [this.entry(text, [], { sign: block.sign })] }];
      }
      case "line":
        return [this.paragraph(block.text, block.strong ? "strong" : block.dim ? "quiet" : "")];
      case "state":
        return [this.paragraph(block.text, "quiet", block.sign)];
      case "lesson":
        return [this.paragraph([block.lesson.text], "quiet")];
      case "caption": {
        const note = block.note.length > 0 ? [this.paragraph(block.note, "quiet")] : [];
        return [{ kind: "caption", text: this.inline(block.title) }, ...note];
      }
      case "map": {
        const said = this.#masker.defang;
        const spots = block.spots.map((spot) => ({
          ...spot,
          label: said(spot.label),
          name: said(spot.name),
        }));
        return [{ kind: "map", block: { ...block, spots } }];
      }
      case "seen": {
        const mails = [...block.mails, ...block.folded];
        return [{ kind: "list", entries: mails.map(({ text, more }) => this.entry(text, [more])) }];
      }
      case "page":
      case "trust":
      case "consent":
      case "offer":
        return []; // questions to whoever reads the panel
    }
  }

  /**
   * @param {FindingModel} finding
   * @returns {Entry[]}
   */
  #finding({ sign, statements, more }) {
    return statements.map(({ sentence, places }, i) => {
      const last = i === statements.length - 1 && more ? [[more]] : [];
      const at = places.length > 0 ? [pieces("finding_at", [places])] : [];
      return this.entry(sentence, [...at, ...last], { sign });
    });
  }

  /**
   * What could not be looked at is named once, in the summary.
   * @param {Section} section
   * @returns {Chapter}
   */
  chapter(section) {
    const lead = keyOf("dossier_lead", section.id);
    const found = section.findings.flatMap((finding) => this.#finding(finding));
    return {
      id: section.id,
      title: section.title,
      parts: [
        ...(has(lead) ? [this.paragraph([word(lead)])] : []),
        ...gathered(section.blocks.flatMap((block) => this.#block(block))),
        ...(found.length > 0 ? [{ kind: /** @type {const} */ ("list"), entries: found }] : []),
        ...(section.passed ? [this.paragraph([section.passed], "quiet")] : []),
      ],
    };
  }

  /**
   * @param {string} level
   * @returns {Chapter}
   */
  warning(level) {
    const all = [keyOf("dossier_warning", level), ...WARNINGS];
    return {
      id: "warning",
      title: word("dossier_warning"),
      parts: all.map((key) => this.paragraph([word(key)])),
    };
  }
}

/**
 * @param {Part[]} parts
 * @returns {Part[]} entries of a kind that follow each other are one list
 */
function gathered(parts) {
  /** @type {Part[]} */
  const all = [];
  for (const part of parts) {
    const last = all.at(-1);
    if ("entries" in part && last && "entries" in last && last.kind === part.kind) {
      last.entries.push(...part.entries);
    } else {
      all.push(part);
    }
  }
  return all;
}

/**
 * @param {Report} report
 * @param {Masker} masker
 * @param {{zone?: number}} [options] seconds east of UTC; missing: the reader's
 * @returns {Dossier} in the language of the words
 */
export function compose(report, masker, options = {}) {
  const model = buildModel(masker.report(report), { ...options, forOthers: true });
  const { verdict, sections } = model;
  const composer = new Composer(masker);
  const title = model.subject
    ? pieces("dossier_title", [{ value: model.subject }])
    : [word("dossier_title_none")];
  const { headline } = verdict;
  return {
    language: word("panel_language"),
    title: composer.inline(title),
    level: verdict.level,
    parts: [
      composer.paragraph([word("headline", verdict.word, verdict.score)], "strong"),
      ...(headline ? [composer.paragraph(headline.sentence, "", headline.sign)] : []),
      composer.paragraph([verdict.says]),
      composer.paragraph([word("dossier_intro")], "quiet"),
    ],
    chapters: [
      ...sections.map((section) => composer.chapter(section)),
      ...(WARNED.includes(verdict.level) ? [composer.warning(verdict.level)] : []),
    ],
    end: [{ text: word("dossier_end"), isValue: false }],
  };
}
