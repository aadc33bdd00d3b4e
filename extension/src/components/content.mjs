// SPDX-License-Identifier: MIT

// Attachments and body.

import { count, has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { moreBlocks } from "./links.mjs";
import { bytes } from "./units.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Item} Item */
/** @typedef {import("../shared/types.d.ts").Attachment} Attachment */
/** @typedef {import("../shared/types.d.ts").Body} Body */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const SHOWN = 10; // of attachments, and of attached mails
const MEMBERS = 8; // names of files in one attachment

/**
 * Declared and real type; the second is what counts when they differ.
 * @param {Attachment} attachment
 * @returns {Pieces}
 */
function types({ type, detected }) {
  return type && detected && type.toLowerCase() !== detected.toLowerCase()
    ? pieces("attachment_types", [value(type), value(detected)])
    : value(type ?? detected);
}

/**
 * What is inside, one sentence a line.
 * @param {Attachment} attachment
 * @returns {Pieces[]}
 */
function inside(attachment) {
  const names = (attachment.members ?? []).map(value).filter((name) => name.length > 0);
  const shown = names.slice(0, MEMBERS);
  const more = (attachment.members_total ?? 0) - shown.length;
  const organiser = value(attachment.organiser);
  const holds = (attachment.holds ?? []).map((id) => keyOf("holds", id));
  return [
    shown.length > 0 ? pieces("attachment_members", [joined(shown)]) : [],
    shown.length > 0 && more > 0 ? [count("attachment_members_more", more)] : [],
    attachment.encrypted ? [word("attachment_encrypted")] : [],
    attachment.names_hidden ? [word("attachment_names_hidden")] : [],
    ...holds.filter(has).map((key) => [word(key)]),
    organiser.length > 0 ? pieces("attachment_organiser", [organiser]) : [],
  ].filter((line) => line.length > 0);
}

/**
 * @param {Attachment} attachment
 * @returns {Item}
 */
function attachmentItem(attachment) {
  const name = value(attachment.name);
  const about = joined(
    [
      types(attachment),
      attachment.size === undefined ? [] : [bytes(attachment.size)],
      attachment.inline ? [word("attachment_inline")] : [],
    ].filter((part) => part.length > 0),
  );
  const sum = value(attachment.sha256);
  return {
    kind: "item",
    title: name.length > 0 ? name : [word("attachment_unnamed")],
    lines: [
      ...(about.length > 0 ? [{ text: about }] : []),
      ...inside(attachment).map((text) => ({ text })),
      ...(sum.length > 0 ? [{ text: pieces("attachment_sha256", [sum]), dim: true }] : []),
    ],
  };
}

/**
 * @param {{subject?: string, from?: string}} mail
 * @returns {Item}
 */
function mailItem({ subject, from }) {
  const [title, author] = [subject, from].map((text) => {
    const shown = value(text);
    return shown.length > 0 ? shown : [word("value_none")];
  });
  return { kind: "item", title: pieces("attached_mail", [title ?? [], author ?? []]), lines: [] };
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function attachmentsGist({ facts }) {
  const total = (facts.attachments?.length ?? 0) + (facts.attached_mails?.length ?? 0);
  return total === 0 ? word("value_none") : count("panel_attachments", total);
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function attachmentsBlocks({ facts, full }) {
  const files = facts.attachments ?? [];
  const mails = facts.attached_mails ?? [];
  const shown = full ? Infinity : SHOWN;
  const lesson = { name: word("section_attachments"), text: word("lesson_attachments") };
  return [
    ...files.slice(0, shown).map(attachmentItem),
    ...mails.slice(0, shown).map(mailItem),
    ...moreBlocks("attachments_more", files.length - shown),
    ...moreBlocks("attachments_more", mails.length - shown),
    files.length + mails.length === 0
      ? { kind: "line", text: [word("attachments_none")] }
      : { kind: "lesson", lesson },
  ];
}

/**
 * @param {Body} body
 * @returns {Item}
 */
function bodyItem(body) {
  const charset = value(body.charset);
  const shown = charset.length > 0 ? charset : [word("body_no_charset")];
  const lines = [
    (body.hidden ?? 0) > 0 ? count("body_hidden", body.hidden ?? 0) : "",
    body.mislabelled ? word("body_mislabelled") : "",
    body.form ? word("body_form") : "",
    body.password ? word("body_password") : "",
    body.script ? word("body_script") : "",
  ];
  return {
    kind: "item",
    title: pieces(body.html ? "body_html" : "body_text", [shown]),
    lines: lines.filter((line) => line !== "").map((line) => ({ text: [line] })),
  };
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function bodyBlocks({ facts }) {
  const bodies = facts.bodies ?? [];
  const lesson = { name: word("section_body"), text: word("lesson_body") };
  return bodies.length === 0
    ? [{ kind: "line", text: [word("body_none")] }]
    : [...bodies.map(bodyItem), { kind: "lesson", lesson }];
}
