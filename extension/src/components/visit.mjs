// SPDX-License-Identifier: MIT

// What a visit to a link has brought: its text and structure, never the page itself. The command
// line says the same (host/command/panel-visit.c).

import { shorten } from "../shared/visible.mjs";
import { count, has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { reasonText } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("./model.d.ts").RowLine} RowLine */
/** @typedef {import("./model.d.ts").State} State */
/** @typedef {import("../shared/types.d.ts").Certificate} Certificate */
/** @typedef {import("../shared/types.d.ts").PageForm} PageForm */
/** @typedef {import("../shared/types.d.ts").Visit} Visit */
/** @typedef {import("../shared/types.d.ts").VisitHop} VisitHop */
/** @typedef {import("../shared/types.d.ts").VisitedPage} VisitedPage */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const VALUE_MAX = 140;

/**
 * @param {string | undefined} text
 * @returns {Pieces} the name of a machine
 */
function host(text) {
  return value(text).map((part) => (typeof part === "string" ? part : { ...part, host: true }));
}

/**
 * @param {...Pieces} choices
 * @returns {Pieces} the first that there is
 */
function first(...choices) {
  return choices.find((choice) => choice.length > 0) ?? [word("value_none")];
}

/**
 * @param {string | undefined} text
 * @returns {Pieces} what a few lines hold of it
 */
function cut(text) {
  return value(shorten(text ?? "", VALUE_MAX));
}

/**
 * @param {string} label
 * @param {RowLine[]} all
 * @param {Partial<Row>} [rest]
 * @returns {Row[]} the first beside the label, the others below it; none without any
 */
function rowOf(label, all, rest = {}) {
  const [head, ...lines] = all;
  return head ? [{ kind: "row", label: word(label), text: head.text, lines, ...rest }] : [];
}

/**
 * @param {Pieces} text
 * @param {{dim?: boolean, strong?: boolean}} [rest]
 * @returns {Block[]} none for no text
 */
function lineIf(text, rest = {}) {
  return text.length > 0 ? [{ kind: "line", text, ...rest }] : [];
}

/**
 * @param {Visit} visit
 * @returns {Pieces} where it ended
 */
function end({ hops = [], url }) {
  return first(host(hops.at(-1)?.host), cut(url));
}

/**
 * @param {Visit} visit
 * @returns {Pieces} what there is, in one sentence
 */
function result(visit) {
  const { page, ended = "" } = visit;
  const name = page?.brand?.own ? [] : value(page?.brand?.name);
  if (page && name.length > 0) {
    const secret = page.kind === "login" || page.kind === "payment";
    return pieces(secret ? "visit_imitates_secret" : "visit_imitates", [name, end(visit)]);
  }
  const key = page ? keyOf("visit_kind", page.kind ?? "") : keyOf("visit_ended", ended);
  return has(key) ? pieces(key, [end(visit), first(value(page?.type))]) : [];
}

/**
 * @param {Visit} visit
 * @returns {Pieces}
 */
function ownSite(visit) {
  const brand = visit.page?.brand;
  const name = value(brand?.name);
  return brand?.own && name.length > 0 ? pieces("visit_own", [name, end(visit)]) : [];
}

/**
 * @param {number} status
 * @returns {string}
 */
function statusKey(status) {
  if (status === 0) {
    return "visit_status_none";
  }
  if (status === 404 || status === 410) {
    return "visit_status_gone";
  }
  if (status >= 400) {
    return status >= 500 ? "visit_status_error" : "visit_status_refused";
  }
  return status >= 300 ? "visit_status_on" : "visit_status_page";
}

/**
 * @param {VisitHop} hop
 * @returns {RowLine}
 */
function step({ host: name, url, status = 0 }) {
  const where = first(host(name), cut(url));
  return { text: pieces("visit_step", [where, word(statusKey(status), status)]) };
}

/**
 * @param {number | undefined} epoch seconds since 1970
 * @returns {string} the day; "" for none
 */
function day(epoch) {
  const when = new Date((epoch ?? NaN) * 1000);
  const year = when.getUTCFullYear();
  return year >= 1 && year <= 9999 ? when.toISOString().slice(0, 10) : "";
}

/**
 * @param {Certificate} certificate
 * @returns {Pieces[]} from whom and when, and for which names if not for this one
 */
function details({ verdict, issuer, from, until, names = [] }) {
  const by = value(issuer);
  const days = [day(from), day(until)];
  const list = joined(names.map(value).filter((name) => name.length > 0));
  return [
    days.includes("")
      ? []
      : by.length > 0
        ? pieces("visit_tls_issued", [by, ...days])
        : pieces("visit_tls_dates", days),
    verdict === "wrong-name" && list.length > 0 ? pieces("visit_tls_names", [list]) : [],
  ].filter((text) => text.length > 0);
}

/**
 * Of the last stop, and of each that has one that does not hold.
 * @param {VisitHop[]} hops
 * @returns {RowLine[]}
 */
function certificates(hops) {
  return hops.flatMap(({ host: name, tls }, i) => {
    const key = keyOf("visit_tls", tls?.verdict ?? "");
    const where = host(name);
    const isSilent = tls?.verdict === "good" && i < hops.length - 1;
    if (!tls || where.length === 0 || isSilent || !has(key)) {
      return [];
    }
    return [pieces(key, [where]), ...details(tls)].map((text) => ({ text }));
  });
}

/**
 * @param {PageForm} form
 * @returns {Pieces} where it sends what it asks
 */
function target(form) {
  const named = host(form.host);
  const to = named.length > 0 ? named : cut(form.action);
  if (to.length === 0) {
    return [word("visit_sent_script")];
  }
  if (form.telegram) {
    return pieces("visit_sent_bot", [to]);
  }
  if (form.mail) {
    return pieces("visit_sent_mailbox", [to]);
  }
  return form.elsewhere ? pieces("visit_sent_elsewhere", [to]) : [word("visit_sent_own")];
}

/**
 * @param {PageForm} form
 * @returns {Row[]}
 */
function formRows(form) {
  const asks = (form.asks ?? []).map((what) => keyOf("asks", what)).filter(has);
  const text = joined(asks.map((key) => [word(key)]));
  return text.length > 0 ? rowOf("label_page_asks", [{ text }, { text: target(form) }]) : [];
}

/**
 * The first words beside the label, all that there is folded.
 * @param {VisitedPage} page
 * @returns {Row[]}
 */
function textRows({ text }) {
  const some = cut(text);
  const lines = (text ?? "").split("\n").map(value);
  return some.length > 0
    ? rowOf("label_page_text", [{ text: pieces("quoted", [some]) }], {
        dim: true,
        record: { label: word("visit_text_record"), lines, long: true },
      })
    : [];
}

/**
 * @param {VisitedPage} page
 * @returns {Block[]}
 */
function pageBlocks(page) {
  const title = value(page.title);
  const refresh = cut(page.refresh);
  const icon = host(page.icon_host);
  const frames = page.frames ?? 0;
  return [
    ...(title.length > 0 ? rowOf("label_page_title", [{ text: pieces("quoted", [title]) }]) : []),
    ...(page.forms ?? []).flatMap(formRows),
    ...(refresh.length > 0 ? rowOf("label_page_refresh", [{ text: refresh }]) : []),
    ...(icon.length > 0 ? rowOf("label_page_icon", [{ text: icon }]) : []),
    ...lineIf(page.telegram === "api.telegram.org" ? [word("visit_telegram")] : []),
    ...lineIf(frames > 0 ? [count("visit_frames", frames)] : []),
    ...lineIf(page.cut ? [word("visit_cut")] : [], { dim: true }),
    ...textRows(page),
  ];
}

/**
 * @param {Visit} visit
 * @returns {State | null} why there is nothing to tell; null when there is
 */
function nothing({ state, reason }) {
  switch (state) {
    case "known":
      return null;
    case "pending":
      return { kind: "state", sign: "pending", text: [word("visit_pending")] };
    case "refused":
      return { kind: "state", sign: "refused", text: [word("visit_refused")] };
    default: {
      const why = reasonText(reason);
      const text = why.length > 0 ? pieces("visit_failed_reason", [why]) : [word("visit_failed")];
      return { kind: "state", sign: "failed", text };
    }
  }
}

/**
 * @param {Context} context
 * @returns {Block[]} none when no visit was asked for
 */
export function visitBlocks({ facts: { visit } }) {
  if (!visit) {
    return [];
  }
  const title = [word("visit_title")];
  /** @type {Block} */
  const caption = { kind: "caption", title, note: cut(visit.url) };
  const missing = nothing(visit);
  if (missing) {
    return [caption, missing];
  }
  const hops = visit.hops ?? [];
  return [
    caption,
    ...lineIf(result(visit), { strong: true }),
    ...lineIf(ownSite(visit)),
    ...rowOf("label_visit_way", hops.map(step)),
    ...rowOf("label_certificate", certificates(hops)),
    ...(visit.page ? pageBlocks(visit.page) : []),
    { kind: "lesson", lesson: { name: word("visit_title"), text: word("lesson_visit") } },
  ];
}
