// SPDX-License-Identifier: MIT

// How a list asks the background for its outcomes.

import { newerOf, onNews } from "../components/follow.mjs";
import { ask, askOutcome } from "../components/page.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./order.mjs").Entry} Entry */

/**
 * @typedef {object} Judge
 * @property {number} most mails with one question
 * @property {number} atOnce questions
 * @property {(entries: Entry[]) => Promise<void>} judge never rejects
 * @property {(entry: Entry) => Promise<void>} retry never rejects
 * @property {(entries: Entry[]) => void} cancel
 */

/**
 * Each mail is dissected as if it were opened, and what answers from outside change is told as it
 * comes.
 * @param {(entry: Entry) => void} update told of each change
 * @returns {Judge}
 */
export function dissections(update) {
  /** @type {Map<number, Entry>} */
  const byId = new Map();
  /** @type {Map<number, Outcome>} what came before its answer */
  const early = new Map();
  const one = async (/** @type {Entry} */ entry, /** @type {"dissect" | "retry"} */ what) => {
    entry.outcome = null;
    byId.set(entry.id, entry);
    update(entry);
    early.delete(entry.id);
    const answer = await askOutcome({ what, messageId: entry.id });
    entry.outcome = newerOf(answer, early.get(entry.id));
    update(entry);
  };
  onNews((id, outcome) => {
    const entry = byId.get(id);
    if (entry?.outcome) {
      entry.outcome = outcome;
      update(entry);
    } else {
      early.set(id, outcome);
    }
  });
  return {
    most: 1,
    atOnce: 8,
    judge: async (entries) => {
      await Promise.all(entries.map((entry) => one(entry, "dissect")));
    },
    retry: (entry) => one(entry, "retry"),
    cancel: (entries) => {
      // What has a report already is not looked up any further, either.
      const open = entries.filter(({ outcome }) => !outcome || isOpen(outcome));
      ask({ what: "cancel", messageIds: open.map(({ id }) => id) }).catch(console.error);
    },
  };
}

/**
 * Verdicts alone, and nobody outside is asked. What is under way when a list is cancelled is little:
 * it comes to its end, and nobody hears of it.
 * @param {(entry: Entry) => void} update told of each change
 * @returns {Judge}
 */
export function glances(update) {
  const judge = async (/** @type {Entry[]} */ entries) => {
    const outcomes = await glance(entries.map(({ id, header }) => header ?? id));
    for (const [i, entry] of entries.entries()) {
      delete entry.header;
      if (!entry.outcome) {
        entry.outcome = outcomes[i] ?? { state: "failed", code: "bad-reply", detail: "no answer" };
        update(entry);
      }
    }
  };
  return {
    most: 25,
    atOnce: 3, // while one is on its way the program has the others
    judge,
    retry: (entry) => {
      entry.outcome = null;
      update(entry);
      return judge([entry]);
    },
    cancel: () => undefined,
  };
}

/**
 * @param {(number | messenger.messages.MessageHeader)[]} mails
 * @returns {Promise<Outcome[]>} fewer where the background does not answer; never rejects
 */
async function glance(mails) {
  try {
    return (await ask({ what: "glance", mails })) ?? [];
  } catch {
    return [];
  }
}

/**
 * @param {Outcome} outcome
 * @returns {boolean} more is to come
 */
function isOpen(outcome) {
  return outcome.state === "done" && !outcome.report.final;
}
