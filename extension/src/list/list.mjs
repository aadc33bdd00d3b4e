// SPDX-License-Identifier: MIT

// The verdicts on many messages: list.html?selection=<key>, their ids in storage.session[key]

import { el, need } from "../components/dom.mjs";
import {
  announce,
  ask,
  askOutcome,
  hiddenHeading,
  noticeElement,
  preparePage,
  setState,
} from "../components/page.mjs";
import { newerOf, onNews } from "../components/follow.mjs";
import { count, word } from "../shared/words.mjs";
import { countGroups } from "./order.mjs";
import { eachOf } from "./queue.mjs";
import { ListView } from "./view.mjs";

/** @typedef {import("../shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./order.mjs").Entry} Entry */

const AT_ONCE = 8;
const SUBJECTS_AT_ONCE = 32;

/**
 * @returns {Promise<number[]>} none when the selection is no longer known
 */
async function selectedIds() {
  const key = new URLSearchParams(location.search).get("selection") ?? "";
  const stored = await messenger.storage.session.get(key);
  const ids = stored[key];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "number") : [];
}

/**
 * @param {Entry} entry
 * @param {ListView} view
 */
async function readMessage(entry, view) {
  try {
    const { id, subject, author, date } = await messenger.messages.get(entry.id);
    entry.message = { id, subject, author, date: new Date(date).getTime() };
    view.update(entry);
  } catch {
    // The outcome says that it is gone.
  }
}

/**
 * @param {Entry[]} entries
 */
async function judge(entries) {
  const stop = new AbortController();
  const view = new ListView(entries, {
    cancel: () => stop.abort(),
    retry: (entry) => void dissect(entry, "retry"),
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  /** @type {Map<number, Outcome>} what came before its answer */
  const early = new Map();
  const dissect = async (/** @type {Entry} */ entry, /** @type {"dissect" | "retry"} */ what) => {
    entry.outcome = null;
    view.update(entry);
    early.delete(entry.id);
    const answer = await askOutcome({ what, messageId: entry.id });
    entry.outcome = newerOf(answer, early.get(entry.id));
    view.update(entry);
  };
  onNews((id, outcome) => {
    const entry = byId.get(id);
    if (entry?.outcome) {
      entry.outcome = outcome;
      view.update(entry);
    } else {
      early.set(id, outcome);
    }
  });
  stop.signal.addEventListener("abort", () => cancel(entries, view));
  need("main").replaceChildren(...view.elements);
  // In the order of the selection; the list itself is sorted as results come.
  const queue = [...entries];
  await Promise.all([
    eachOf(queue, SUBJECTS_AT_ONCE, (entry) => readMessage(entry, view), stop.signal),
    eachOf(queue, AT_ONCE, (entry) => dissect(entry, "dissect"), stop.signal),
  ]);
  view.cancel.hidden = true;
  view.refresh();
  if (!stop.signal.aborted) {
    const { danger, caution } = countGroups(entries);
    announce(count("list_done", entries.length, danger, caution));
    setState("done");
  }
}

/**
 * Stops, and says so of each that is still waiting; the reader may try them one by one.
 * @param {Entry[]} entries
 * @param {ListView} view
 */
function cancel(entries, view) {
  const waiting = entries.filter(({ outcome }) => !outcome);
  const done = entries.length - waiting.length;
  // What has a report already is not looked up any further, either.
  const open = entries.filter(({ outcome }) => !outcome || isOpen(outcome));
  ask({ what: "cancel", messageIds: open.map(({ id }) => id) }).catch(console.error);
  for (const entry of waiting) {
    entry.outcome = { state: "failed", code: "cancelled", detail: "" };
    view.update(entry);
  }
  view.cancel.hidden = true;
  view.refresh();
  announce(word("list_cancelled", done, entries.length));
  setState("cancelled");
}

/**
 * @param {Outcome} outcome
 * @returns {boolean} more is to come
 */
function isOpen(outcome) {
  return outcome.state === "done" && !outcome.report.final;
}

const ids = await selectedIds();
preparePage(count("list_title", ids.length));
if (ids.length > 0) {
  setState("loading");
  await judge(ids.map((id) => ({ id, message: null, outcome: null })));
} else {
  setState("failed");
  const text = el("p", { class: "failure" }, word("list_gone"));
  need("main").replaceChildren(hiddenHeading(), noticeElement("failed", text));
  announce(word("list_gone"));
}
