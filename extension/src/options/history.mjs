// SPDX-License-Identifier: MIT

// What was seen before: whether it is remembered, how much of it there is, its export and its end.

import { el, need } from "../components/dom.mjs";
import { noteText, reasonText } from "../components/history.mjs";
import { ask, failureText } from "../components/page.mjs";
import { bytes, day } from "../components/units.mjs";
import { count, word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").HistoryAbout} HistoryAbout */
/** @typedef {import("../shared/types.d.ts").HistoryReply} HistoryReply */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */
/** @typedef {Extract<HistoryReply, {state: "known"}>} Known */

const SAVED = "#history-saved";
const FILE = "fuwake-history.json";

/**
 * @param {HistoryAbout} about
 * @param {number} [after]
 * @returns {Promise<HistoryReply>} never rejects
 */
async function askHistory(about, after) {
  const request = { what: /** @type {const} */ ("history"), about };
  /** @type {Promise<HistoryReply | undefined>} */
  const answer = ask(after === undefined ? request : { ...request, after });
  return (await answer.catch(() => undefined)) ?? { state: "failed", code: "bad-reply" };
}

/**
 * @param {HistoryAbout} about
 * @param {number} [after]
 * @returns {Promise<Known | null>} null: why there is none is said
 */
async function known(about, after) {
  const reply = await askHistory(about, after);
  if (reply.state === "known") {
    return reply;
  }
  say(SAVED, reply.code ? failureText(reply.code) : reasonText(reply.reason ?? ""), true);
  return null;
}

/** @param {Known} status */
function showStatus({ count: n = 0, bytes: size = 0, oldest = 0, note }) {
  const sentences = [
    n > 0 ? count("options_history_count", n, bytes(size)) : word("options_history_none"),
    n > 0 && oldest > 0 ? word("options_history_since", day(oldest)) : "",
    noteText(note),
  ];
  need("#history-status").replaceChildren(
    ...sentences.filter(Boolean).map((sentence) => el("span", {}, sentence, " ")),
  );
  for (const id of ["#history-export", "#history-erase"]) {
    /** @type {HTMLButtonElement} */ (need(id)).disabled = n === 0;
  }
}

/** How much of it there is. */
export async function readHistory() {
  const status = await known("status");
  if (status) {
    showStatus(status);
  }
}

/** @param {Settings} settings */
export function showHistory({ history }) {
  /** @type {HTMLInputElement} */ (need("#history-on")).checked = history;
}

/**
 * @returns {Promise<object[] | null>} all rows; null: why there are none is said
 */
async function allRows() {
  /** @type {object[]} */
  const rows = [];
  for (let next = /** @type {number | null} */ (0); next !== null;) {
    const page = await known("export", next);
    if (!page) {
      return null;
    }
    rows.push(...(page.rows ?? []));
    // A page that leads nowhere further is the last one, whatever it says.
    next = (page.next ?? 0) > next ? (page.next ?? null) : null;
  }
  return rows;
}

async function exportRows() {
  say(SAVED, word("options_history_exporting"));
  const rows = await allRows();
  if (rows) {
    const text = JSON.stringify({ schema: "fuwake.history/1", rows }, null, 1);
    // Freed with the page: the reader may take his time over where to save it.
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    el("a", { href: url, download: FILE }).click();
    say(SAVED, count("options_history_exported", rows.length, FILE));
  }
}

/** @param {boolean} isOpen whether it is asked if the reader is sure */
function askWhetherSure(isOpen) {
  need("#history-sure").hidden = !isOpen;
  need("#history-erase").setAttribute("aria-expanded", String(isOpen));
  need(isOpen ? "#history-keep" : "#history-erase").focus();
}

async function erase() {
  askWhetherSure(false);
  if (await known("erase")) {
    await readHistory();
    say(SAVED, word("options_history_erased"));
    need("#history-title").focus();
  }
}

/** Buttons and the switch are heard. */
export function listenHistory() {
  const input = /** @type {HTMLInputElement} */ (need("#history-on"));
  input.addEventListener("change", async () => {
    if (!(await store({ history: input.checked }, SAVED, word("options_saved")))) {
      input.checked = !input.checked;
    }
  });
  need("#history-show").addEventListener("click", () => {
    messenger.tabs.create({ url: "/history/history.html" });
  });
  need("#history-export").addEventListener("click", exportRows);
  need("#history-erase").addEventListener("click", () => askWhetherSure(true));
  need("#history-keep").addEventListener("click", () => askWhetherSure(false));
  need("#history-yes").addEventListener("click", erase);
}
