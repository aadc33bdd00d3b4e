// SPDX-License-Identifier: MIT

// Subject, sender and the three telling fields.

import { shorten, visible } from "../shared/visible.mjs";
import { pieces, plain, value, word } from "../shared/words.mjs";
import { hopPeer } from "./route.mjs";
import { trustBlocks } from "./trust.mjs";
import { time } from "./units.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Row} Row */
/** @typedef {import("../shared/types.d.ts").Mailbox} Mailbox */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const RAW_MAX = 72; // of an encoded value in a popup: enough to recognise it in the source

/**
 * A row for a value, or one that says the mail has none.
 * @param {string} label
 * @param {Pieces} text
 * @param {Partial<Row>} [rest]
 * @returns {Row}
 */
function row(label, text, rest = {}) {
  if (text.length > 0) {
    return { kind: "row", label: word(label), text, ...rest };
  }
  const lesson = rest.lesson ? { lesson: rest.lesson } : {};
  return { kind: "row", label: word(label), text: [word("value_none")], dim: true, ...lesson };
}

/**
 * @param {string} label
 * @param {string} lesson
 * @returns {{lesson: import("./model.d.ts").Lesson}}
 */
function teaching(label, lesson) {
  return { lesson: { name: word(label), text: word(lesson) } };
}

/**
 * "Name <address>", without a name the address alone.
 * @param {Mailbox} mailbox
 * @returns {Pieces}
 */
export function mailboxText(mailbox) {
  const name = value(mailbox.name);
  const address = value(mailbox.address);
  return name.length > 0 && address.length > 0
    ? [...name, " <", ...address, ">"]
    : [...address, ...name];
}

/**
 * One row for each; what teaches stands at the first.
 * @param {string} label
 * @param {Mailbox[] | undefined} mailboxes
 * @param {string} lesson
 * @param {{at?: string}} place
 * @returns {Row[]}
 */
function mailboxRows(label, mailboxes, lesson, place) {
  const texts = (mailboxes ?? []).map(mailboxText).filter((text) => text.length > 0);
  return texts.map((text, i) =>
    row(label, text, i === 0 ? { ...place, ...teaching(label, lesson) } : place),
  );
}

/**
 * As mailboxRows; one that says so where there is none.
 * @param {string} label
 * @param {Mailbox[] | undefined} mailboxes
 * @param {string} lesson
 * @param {string} at
 * @returns {Row[]}
 */
function requiredRows(label, mailboxes, lesson, at) {
  const rows = mailboxRows(label, mailboxes, lesson, { at });
  return rows.length > 0 ? rows : [row(label, [], teaching(label, lesson))];
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function subjectBlocks({ facts, full }) {
  const text = value(facts.subject?.text);
  const raw = visible(facts.subject?.raw ?? "");
  const rows = [
    row("label_subject", text, {
      at: "Subject",
      ...teaching("label_subject", "lesson_subject"),
    }),
  ];
  if (raw && raw !== plain(text)) {
    const shown = full ? raw : shorten(raw, RAW_MAX);
    rows.push(
      row("label_raw", [{ value: shown }], {
        dim: true,
        raw: true,
        ...teaching("label_raw", "lesson_raw"),
      }),
    );
  }
  return rows;
}

/**
 * @param {Context} context
 * @returns {Row[]}
 */
function dateRows({ facts, zone }) {
  const { written, epoch } = facts.date ?? {};
  const rows = [
    row("label_date", value(written), { at: "Date", ...teaching("label_date", "lesson_date") }),
  ];
  if (epoch !== undefined) {
    rows.push(row("label_date_local", [time(epoch, zone)], { dim: true }));
  }
  return rows;
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function senderBlocks(context) {
  const { facts } = context;
  const author = facts.from?.[0];
  // Who runs the sender's domain, when its name does not say so already.
  const named = author?.organisation && author.organisation !== author.domain;
  return [
    ...requiredRows("label_from", facts.from, "lesson_from", "From"),
    ...(named ? [row("label_organisation", value(author.organisation))] : []),
    ...mailboxRows("label_sender", facts.sender, "lesson_sender", { at: "Sender" }),
    ...mailboxRows("label_reply_to", facts.reply_to, "lesson_reply_to", { at: "Reply-To" }),
    ...mailboxRows("label_to", facts.recipients, "lesson_to", {}),
    ...dateRows(context),
    ...optional("label_mailer", facts.mailer, "lesson_mailer", {}),
    ...optional("label_list", facts.list_id, "lesson_list", { at: "List-Id" }),
    ...trustBlocks(context),
  ];
}

/**
 * @param {string} label
 * @param {string | undefined} text
 * @param {string} lesson
 * @param {Partial<Row>} rest
 * @returns {Row[]}
 */
function optional(label, text, lesson, rest) {
  const shown = value(text);
  return shown.length > 0 ? [row(label, shown, { ...rest, ...teaching(label, lesson) })] : [];
}

/**
 * The line that names the machine the mail set out from.
 * @param {Context} context
 * @returns {Row}
 */
function originRow({ facts }) {
  const number = facts.origin?.hop;
  const hop = facts.route?.find((one) => one.number === number);
  const peer = hop ? hopPeer(hop) : [];
  const by = value(hop?.by);
  const text = peer.length > 0 && by.length > 0 ? pieces("hop_from_by", [peer, by]) : peer;
  return row("label_received", text, {
    at: `Received#${number}`,
    ...teaching("label_received", "lesson_received"),
  });
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function trioBlocks(context) {
  const { facts } = context;
  const id = { at: "Message-ID", ...teaching("label_message_id", "lesson_message_id") };
  return [
    ...requiredRows("label_return_path", facts.return_path, "lesson_return_path", "Return-Path"),
    row("label_message_id", value(facts.message_id), id),
    originRow(context),
  ];
}
