// SPDX-License-Identifier: MIT

// Questions to Fuwake's program and their answers. One connection, opened when there is something
// to ask and closed when there has been nothing for a while: an open port keeps the event page and
// the program alive for ever.

import { Connection } from "./connection.mjs";
import { failed, outcomeOf } from "./outcome.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./outcome.mjs").Failure} Failure */

/**
 * The bytes of a message, one character each, and what the program is told about it.
 * @typedef {{raw: string, settings: {[key: string]: unknown}}} Reading
 */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {() => Promise<Reading | Failure>} read called when it is this question's turn
 * @property {Reading | null} reading
 * @property {boolean} urgent
 * @property {boolean} dropped nobody wants the answer any more
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 * @property {(outcome: Outcome) => void} settle
 */

/**
 * @typedef {object} Pending
 * @property {Promise<Outcome>} outcome never rejects
 * @property {() => void} urge somebody is looking at this message now
 * @property {() => void} cancel
 */

const CHUNK = 256 * 1024; // one huge postMessage is quadratic inside Thunderbird's pipe writer
const IN_FLIGHT = 8;
// The program dissects four at a time: one is left for the message that somebody looks at.
const BULK_IN_FLIGHT = 3;
const IDLE_MS = 15_000;
const ANSWER_MS = 40_000; // the program gives up after 30 s
const DEATHS = 3; // in a row, before everything that waits is given up
const RESPITE_MS = 1_000; // bulk work does not start a program again that has just failed to

/** The program, as the rest of the extension sees it. */
export class Host {
  /** @type {Connection | null} */
  #connection = null;
  /** @type {Question[]} */
  #queue = [];
  /** @type {Map<string, Question>} */
  #flight = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;
  /** @type {{failure: Failure, until: number} | null} */
  #refusal = null;
  #deaths = 0;
  #count = 0;
  #isDistrusted = false;
  #connect;

  /** @param {() => messenger.runtime.Port} [connect] */
  constructor(connect = () => messenger.runtime.connectNative("fuwake")) {
    this.#connect = connect;
  }

  /**
   * @param {Question["read"]} read
   * @param {{urgent?: boolean}} [options]
   * @returns {Pending}
   */
  ask(read, { urgent = false } = {}) {
    /** @type {Question} */
    const question = {
      id: `m${++this.#count}`,
      read,
      urgent,
      reading: null,
      dropped: false,
      timer: undefined,
      settle: () => undefined,
    };
    const outcome = new Promise((resolve) => {
      question.settle = resolve;
    });
    if (!urgent && this.#refusal && Date.now() < this.#refusal.until) {
      question.settle(this.#refusal.failure);
    } else {
      this.#queue.push(question);
      this.#pump();
    }
    return {
      outcome,
      urge: () => {
        question.urgent = true;
        this.#pump();
      },
      cancel: () => this.#cancel(question),
    };
  }

  /** Takes from the queue what there is room for. */
  #pump() {
    if (this.#isDistrusted && this.#flight.size === 0) {
      this.#close();
    }
    for (let question = this.#next(); question; question = this.#next()) {
      this.#begin(question);
    }
    clearTimeout(this.#idle);
    if (this.#connection && this.#flight.size === 0 && this.#queue.length === 0) {
      this.#idle = setTimeout(() => this.#close(), IDLE_MS);
    }
  }

  #close() {
    this.#connection?.close();
    this.#connection = null;
    this.#isDistrusted = false;
  }

  /** @returns {Question | undefined} */
  #next() {
    const bulk = [...this.#flight.values()].filter((question) => !question.urgent).length;
    if (this.#flight.size >= IN_FLIGHT) {
      return undefined;
    }
    const i = this.#queue.findIndex((question) => question.urgent || bulk < BULK_IN_FLIGHT);
    const urgent = this.#queue.findIndex((question) => question.urgent);
    return i < 0 ? undefined : this.#queue.splice(urgent < 0 ? i : urgent, 1)[0];
  }

  /** @param {Question} question */
  #begin(question) {
    this.#flight.set(question.id, question);
    this.#open(); // while the message is read the program starts
    question.read().then(
      (reading) => this.#take(question, reading),
      (error) => this.#take(question, failed("message-unreadable", String(error))),
    );
  }

  #open() {
    if (this.#connection) {
      return;
    }
    const connection = new Connection({
      opened: () => this.#flight.forEach((question) => this.#send(question)),
      reply: (reply) => this.#receive(reply),
      ended: (code, detail, greeted) => this.#lose(failed(code, detail), greeted),
    });
    this.#connection = connection;
    connection.start(this.#connect);
  }

  /**
   * @param {Question} question
   * @param {Reading | Failure} reading
   */
  #take(question, reading) {
    if (this.#flight.get(question.id) !== question) {
      return;
    }
    if (question.dropped || "state" in reading) {
      this.#finish(question, "state" in reading ? reading : failed("cancelled"));
    } else {
      question.reading = reading;
      this.#send(question);
    }
  }

  /** @param {Question} question */
  #send(question) {
    const connection = this.#connection;
    if (!connection?.isOpen || !question.reading) {
      return;
    }
    const { id, reading } = question;
    const { raw, settings } = reading;
    question.reading = null; // it may be large
    question.timer = setTimeout(
      () => connection.end("host-silent", `no answer for ${ANSWER_MS} ms`),
      ANSWER_MS,
    );
    for (let at = 0; at === 0 || at < raw.length; at += CHUNK) {
      connection.post({
        data: raw.slice(at, at + CHUNK), // first: so the program reads it fast
        type: at === 0 ? "dissect" : "chunk",
        id,
        ...(at + CHUNK < raw.length ? { more: true } : {}),
        ...(at === 0 ? { settings } : {}),
      });
    }
  }

  /** @param {{[key: string]: unknown}} reply */
  #receive(reply) {
    const { type, id, code, detail } = reply;
    const question = typeof id === "string" ? this.#flight.get(id) : undefined;
    const isLast = type === "cancelled" || code === "unknown-id";
    if (question?.dropped) {
      // A report that crossed the cancel is followed by one more word about the message.
      if (type !== "report") {
        this.#finish(question, failed("cancelled"));
      }
    } else if (question) {
      this.#finish(question, outcomeOf(reply, question.id));
    } else if (type === "error" && id === undefined) {
      // About no message: the program did not understand us, and somebody would wait in vain.
      this.#connection?.end("host-error", `${code}: ${detail}`);
    } else if (!isLast) {
      console.warn("fuwake: a reply that nobody waits for", type, id);
    }
  }

  /**
   * @param {Question} question
   * @param {Outcome} outcome
   */
  #finish(question, outcome) {
    clearTimeout(question.timer);
    this.#flight.delete(question.id);
    if (outcome.state === "done") {
      this.#deaths = 0;
      this.#refusal = null;
    } else if (outcome.code === "bad-reply") {
      // Whoever tries again, after an update perhaps, must not meet the same program.
      this.#isDistrusted = true;
    }
    question.settle(outcome);
    this.#pump();
  }

  /** @param {Question} question */
  #cancel(question) {
    const place = this.#queue.indexOf(question);
    if (place >= 0) {
      this.#queue.splice(place, 1);
    } else if (this.#flight.has(question.id) && !question.dropped) {
      question.dropped = true;
      if (question.timer !== undefined) {
        this.#connection?.post({ type: "cancel", id: question.id });
      }
    }
    question.settle(failed("cancelled"));
  }

  /**
   * @param {Failure} failure
   * @param {boolean} greeted
   */
  #lose(failure, greeted) {
    console.warn("fuwake: the program is gone:", failure.code, failure.detail);
    this.#close();
    this.#deaths += 1;
    const lost = [...this.#flight.values()];
    this.#flight.clear();
    if (!greeted || this.#deaths >= DEATHS) {
      lost.push(...this.#queue.splice(0));
      this.#refusal = { failure, until: Date.now() + RESPITE_MS };
      this.#deaths = 0;
    }
    lost.forEach((question) => question.settle(failure));
    this.#pump();
  }
}
