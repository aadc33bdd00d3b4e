// SPDX-License-Identifier: MIT

// What receiving servers wrote into the mail (Authentication-Results), and the sender's domain in
// the DNS: what a person compares by hand.

import { joined, pieces, value, word } from "../shared/words.mjs";
import { moreBlocks } from "./links.mjs";
import { authorOf, notKnown, recordOf, teaching } from "./proofs.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./proofs.mjs").Saying} Saying */
/** @typedef {import("../shared/types.d.ts").Authentication} Authentication */
/** @typedef {import("../shared/types.d.ts").AuthorFacts} AuthorFacts */
/** @typedef {import("../shared/types.d.ts").RecordedField} RecordedField */
/** @typedef {import("../shared/types.d.ts").RecordedMethod} RecordedMethod */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const FIELDS_SHOWN = 2; // in a popup
const METHODS_SHOWN = 4; // likewise
const NAMES_SHOWN = 4; // likewise, of addresses and of hosts

/** Properties that tell whose the result is; the others are left to the source. */
const TELLING = ["header.d", "header.from", "header.i", "smtp.helo", "smtp.mailfrom", "policy.p"];

/**
 * @param {RecordedField} field
 * @returns {Saying}
 */
function fieldSaying({ id, trusted, forged }) {
  const who = value(id);
  if (who.length === 0) {
    return { sign: "unknown", text: [word("auth_results_unnamed")] };
  }
  if (forged) {
    return { sign: "broken", text: pieces("auth_results_forged", [who]) };
  }
  return trusted
    ? { sign: "known", text: pieces("auth_results_trusted", [who]) }
    : { sign: "unknown", text: pieces("auth_results_stranger", [who]) };
}

/**
 * "dkim=pass header.d=shop.example", as it was recorded.
 * @param {RecordedMethod} method
 * @returns {Pieces}
 */
function methodText({ method, result, properties = [] }) {
  const said = [value(method), value(result)].filter((part) => part.length > 0);
  const telling = properties
    .filter(({ name }) => TELLING.includes(name ?? ""))
    .sort((a, b) => TELLING.indexOf(a.name ?? "") - TELLING.indexOf(b.name ?? ""))
    .map((one) => value(`${one.name}=${one.value ?? ""}`));
  const [first = [], second = []] = said;
  return telling.length > 0
    ? pieces("auth_results_method_of", [first, second, joined(telling)])
    : pieces("auth_results_method", [first, second]);
}

/**
 * @param {RecordedField} field
 * @param {boolean} full
 * @returns {Row}
 */
function fieldRow(field, full) {
  const methods = field.methods ?? [];
  const shown = full ? methods : methods.slice(0, METHODS_SHOWN);
  const more = methods.length - shown.length;
  return {
    kind: "row",
    label: word("label_results"),
    ...fieldSaying(field),
    lines: [
      ...shown.map((method) => ({ text: methodText(method) })),
      ...(more > 0 ? [{ text: ["…"] }] : []),
    ],
    at: `Authentication-Results#${field.number}`,
  };
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Block[]}
 */
export function resultsBlocks({ full }, { results }) {
  const fields = results?.fields ?? [];
  const lesson = teaching("label_results", "lesson_results");
  if (fields.length === 0) {
    const text = [word("auth_results_none")];
    return [{ kind: "row", label: word("label_results"), text, sign: "absent", ...lesson }];
  }
  const shown = full ? fields : fields.slice(0, FIELDS_SHOWN);
  const rows = shown.map((field, i) => ({ ...fieldRow(field, full), ...(i === 0 ? lesson : {}) }));
  return [...rows, ...moreBlocks("auth_results_more", fields.length - shown.length)];
}

/**
 * @param {string[]} names
 * @param {boolean} full
 * @returns {Pieces} empty for none
 */
function nameList(names, full) {
  const shown = names.map(value).filter((name) => name.length > 0);
  const few = full ? shown : shown.slice(0, NAMES_SHOWN);
  return joined([...few, ...(few.length < shown.length ? [["…"]] : [])]);
}

/**
 * @param {AuthorFacts} author
 * @param {boolean} full
 * @returns {RowLine[]}
 */
function authorLines({ addresses = [], exchangers = [], takes_no_mail: isMute }, full) {
  const hosts = nameList(exchangers, full);
  const numbers = nameList(addresses, full);
  return [
    isMute
      ? { text: [word("auth_author_mute")] }
      : {
          text: hosts.length > 0 ? pieces("auth_author_mx", [hosts]) : [word("auth_author_no_mx")],
        },
    {
      text: numbers.length > 0 ? pieces("auth_author_a", [numbers]) : [word("auth_author_no_a")],
    },
  ];
}

/**
 * @param {Context} context
 * @param {Authentication} auth
 * @returns {Row[]} of the domain in the sender's address
 */
export function authorRows(context, { author }) {
  const domain = authorOf(context);
  if (!author || !domain) {
    return [];
  }
  const unknown = notKnown(
    context.report,
    author.state,
    ["mx", "a", "aaaa"].map((kind) => `${kind}:${domain}`),
  );
  const exists = !unknown && author.exists === true;
  /** @type {Saying} */
  const known = {
    sign: author.exists ? "known" : "broken",
    text: pieces(author.exists ? "auth_author_exists" : "auth_author_missing", [value(domain)]),
  };
  return [
    {
      kind: "row",
      label: word("label_author"),
      ...(unknown ?? known),
      lines: exists ? authorLines(author, context.full) : [],
      ...recordOf(author.bimi, author.bimi ? `default._bimi.${domain}` : undefined),
      ...teaching("label_author", "lesson_author"),
    },
  ];
}
