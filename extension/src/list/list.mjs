// SPDX-License-Identifier: MIT

// The verdicts on many messages: list.html?selection=<key>, their ids in storage.session[key], or
// list.html?folder=<id>. A few that were chosen are dissected as if each were opened; of many, and
// of a folder, no more than the verdicts are wanted.

import { el, need } from "../components/dom.mjs";
import {
  announce,
  hiddenHeading,
  noticeElement,
  preparePage,
  setState,
} from "../components/page.mjs";
import { count, word } from "../shared/words.mjs";
import { dissections, glances } from "./judges.mjs";
import { eachOf } from "./queue.mjs";
import { chosen, pieces, summaryOf } from "./source.mjs";
import { ListView } from "./view.mjs";

/** @typedef {import("./judges.mjs").Judge} Judge */
/** @typedef {import("./order.mjs").Entry} Entry */
/** @typedef {import("./source.mjs").Source} Source */

const DISSECTED_MAX = 200; // the background keeps the reports of no more
const SUBJECTS_AT_ONCE = 32;

/**
 * @param {Entry} entry
 * @param {ListView} view
 */
async function readMessage(entry, view) {
  try {
    entry.message = summaryOf(await messenger.messages.get(entry.id));
    view.update(entry);
  } catch {
    // The outcome says that it is gone.
  }
}

/** @param {Source} source */
async function show({ title, total, known, rest }) {
  const stop = new AbortController();
  const isFew = known.length > 0 && known.length <= DISSECTED_MAX;
  const judge = (isFew ? dissections : glances)((entry) => view.update(entry));
  const view = new ListView(
    { title, total, note: isFew ? "" : word("list_glance") },
    { cancel: () => stop.abort(), retry: (entry) => void judge.retry(entry) },
  );
  stop.signal.addEventListener("abort", () => cancel(view, judge));
  for (const entry of known) {
    view.update(entry);
  }
  view.refresh();
  need("main").replaceChildren(...view.elements);
  await Promise.all([
    eachOf(known, SUBJECTS_AT_ONCE, (entry) => readMessage(entry, view), stop.signal),
    judgeAll(view, judge, known, rest, stop.signal),
  ]);
  if (!stop.signal.aborted) {
    view.finish();
    announce(count("list_done", view.total, view.tally("danger"), view.tally("caution")));
    setState("done");
  }
}

/**
 * @param {ListView} view
 * @param {Judge} judge
 * @param {Entry[]} known
 * @param {Source["rest"]} rest
 * @param {AbortSignal} signal
 */
async function judgeAll(view, { most, atOnce, judge }, known, rest, signal) {
  // In the order in which they come; the list itself is sorted as results do.
  const lists = async function* () {
    yield known;
    yield* rest();
  };
  const work = async (/** @type {Entry[]} */ entries) => {
    entries.forEach((entry) => view.update(entry));
    await judge(entries);
  };
  try {
    await eachOf(pieces(lists(), most), atOnce, work, signal);
  } catch (error) {
    console.error("fuwake: the folder cannot be listed any further", error);
    need("main").prepend(noticeElement("failed", failure("list_folder_cut")));
  }
}

/**
 * Stops, and says so of each that is still waiting; the reader may try them one by one.
 * @param {ListView} view
 * @param {Judge} judge
 */
function cancel(view, judge) {
  const { entries, total } = view;
  const waiting = entries.filter(({ outcome }) => !outcome);
  judge.cancel(entries);
  for (const entry of waiting) {
    entry.outcome = { state: "failed", code: "cancelled", detail: "" };
    view.update(entry);
  }
  announce(word("list_cancelled", entries.length - waiting.length, total));
  view.finish();
  setState("cancelled");
}

/**
 * @param {string} key
 * @returns {HTMLElement}
 */
function failure(key) {
  return el("p", { class: "failure" }, word(key));
}

const source = await chosen(new URLSearchParams(location.search));
if (typeof source === "string") {
  preparePage(word("panel_title"));
  setState("failed");
  need("main").replaceChildren(hiddenHeading(), noticeElement("failed", failure(source)));
  announce(word(source));
} else {
  preparePage(source.title);
  setState("loading");
  await show(source);
}
