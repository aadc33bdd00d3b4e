// SPDX-License-Identifier: MIT

// Questions to Fuwake's program and their answers. One connection, opened when there is something
// to ask and closed when there has been nothing for a while: an open port keeps the event page and
// the program alive for ever.

import { Connection } from "./connection.mjs";
import { Inquiries } from "./inquiries.mjs";
import { failed, outcomeOf } from "./outcome.mjs";
import { conclude, finished, tell } from "./question.mjs";

/** @typedef {import("../shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("./connection.mjs").Greeting} Greeting */
/** @typedef {import("./outcome.mjs").Failure} Failure */
/** @typedef {import("./question.mjs").Question} Question */
/** @typedef {import("./question.mjs").Reading} Reading */

/**
 * @typedef {object} Pending
 * @property {Promise<Outcome>} outcome the first one; never rejects
 * @property {() => void} urge somebody is looking at this message now
 * @property {() => void} cancel
 */

const CHUNK = 256 * 1024; // one huge postMessage is quadratic inside Thunderbird's pipe writer
const IN_FLIGHT = 8;
// The program dissects four at a time: one is left for the message that somebody looks at.
const BULK_IN_FLIGHT = 3;
// Those that only wait for answers from outside included; the program takes 64.
const OPEN = 40;
const BULK_OPEN = 24;
const IDLE_MS = 15_000;
const ANSWER_MS = 40_000; // the program gives up after 30 s
const LATER_MS = 30_000; // from one report to the next: lookups take some 10 s
const DEATHS = 3; // in a row, before everything that waits is given up
const RESPITE_MS = 1_000; // bulk work does not start a program again that has just failed to

/** The program, as the rest of the extension sees it. */
export class Host {
  /** @type {Greeting | null} what the program last said of itself */
  greeting = null;
  /** @type {Connection | null} */
  #connection = null;
  /** @type {((greeting: Greeting | Failure) => void)[]} */
  #greeted = [];
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
  #inquiries = new Inquiries();
  #connect;
  #wishes;

  /**
   * @param {() => messenger.runtime.Port} [connect]
   * @param {() => Promise<{[key: string]: unknown}>} [wishes] for hello; never rejects
   */
  constructor(
    connect = () => messenger.runtime.connectNative("fuwake"),
    wishes = () => Promise.resolve({}),
  ) {
    this.#connect = connect;
    this.#wishes = wishes;
  }

  /**
   * @param {Question["read"]} read
   * @param {{urgent?: boolean, later?: Question["later"]}} [options] later: told each report after
   * the first; the last one of them is final
   * @returns {Pending}
   */
  ask(read, { urgent = false, later = () => undefined } = {}) {
    /** @type {Question} */
    const question = {
      id: `m${++this.#count}`,
      read,
      attempt: 0,
      urgent,
      reading: null,
      dropped: false,
      timer: undefined,
      report: null,
      settle: () => undefined,
      later,
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

  /**
   * @returns {Promise<Greeting | Failure>} what the program says of itself, which is started for it
   */
  greet() {
    this.#open();
    if (this.#connection?.isOpen && this.greeting) {
      return Promise.resolve(this.greeting);
    }
    return new Promise((resolve) => this.#greeted.push(resolve));
  }

  /**
   * @param {{[key: string]: unknown}} request that is about no message, without an id
   * @returns {Promise<{[key: string]: unknown}>} the reply as it came, or a Failure; never rejects
   */
  async inquire(request) {
    const answer = this.#inquiries.add(request);
    this.#open();
    if (this.#connection?.isOpen && this.greeting) {
      this.#inquiries.send(this.#connection, this.greeting);
    }
    const reply = await answer;
    this.#pump();
    return reply;
  }

  /** From now on questions meet a program that was told the wishes of now. */
  restart() {
    const open = [...this.#flight.values()];
    this.#flight.clear();
    this.#close();
    this.#inquiries.rewind();
    for (const question of open.reverse()) {
      clearTimeout(question.timer);
      question.timer = undefined;
      if (question.report) {
        conclude(question);
      } else if (!question.dropped) {
        this.#queue.unshift(question);
      }
    }
    if (this.#greeted.length > 0 || this.#inquiries.size > 0) {
      this.#open();
    }
    this.#pump();
  }

  /** Takes from the queue what there is room for. */
  #pump() {
    if (this.#isDistrusted && this.#flight.size + this.#inquiries.size === 0) {
      this.#close();
    }
    for (let question = this.#next(); question; question = this.#next()) {
      this.#begin(question);
    }
    clearTimeout(this.#idle);
    const isWorking = this.#flight.size + this.#queue.length + this.#inquiries.size > 0;
    if (this.#connection && !isWorking) {
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
    const open = [...this.#flight.values()];
    const worked = open.filter((question) => question.report === null);
    if (worked.length >= IN_FLIGHT || open.length >= OPEN) {
      return undefined;
    }
    const bulk = worked.filter((question) => !question.urgent).length;
    const isRoom = bulk < BULK_IN_FLIGHT && open.length < BULK_OPEN;
    const i = this.#queue.findIndex((question) => question.urgent || isRoom);
    const urgent = this.#queue.findIndex((question) => question.urgent);
    return i < 0 ? undefined : this.#queue.splice(urgent < 0 ? i : urgent, 1)[0];
  }

  /** @param {Question} question */
  #begin(question) {
    const attempt = ++question.attempt;
    this.#flight.set(question.id, question);
    this.#open(); // while the message is read the program starts
    question.read().then(
      (reading) => this.#take(question, attempt, reading),
      (error) => this.#take(question, attempt, failed("message-unreadable", String(error))),
    );
  }

  #open() {
    if (this.#connection) {
      return;
    }
    const connection = new Connection({
      opened: (greeting) => this.#welcome(greeting),
      reply: (reply) => this.#receive(reply),
      ended: (code, detail, greeted) => this.#lose(failed(code, detail), greeted),
    });
    this.#connection = connection;
    connection.start(this.#connect, this.#wishes());
  }

  /** @param {Greeting} greeting */
  #welcome(greeting) {
    this.greeting = greeting;
    this.#flight.forEach((question) => this.#send(question));
    this.#greeted.splice(0).forEach((listener) => listener(greeting));
    if (this.#connection) {
      this.#inquiries.send(this.#connection, greeting);
    }
    this.#pump();
  }

  /**
   * @param {Question} question
   * @param {number} attempt
   * @param {Reading | Failure} reading
   */
  #take(question, attempt, reading) {
    if (this.#flight.get(question.id) !== question || question.attempt !== attempt) {
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
    this.#expect(question);
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

  /**
   * The program owes a word about the message.
   * @param {Question} question
   */
  #expect(question) {
    const connection = this.#connection;
    clearTimeout(question.timer);
    question.timer = setTimeout(
      () => connection?.end("host-silent", `no answer for ${ANSWER_MS} ms`),
      ANSWER_MS,
    );
  }

  /** @param {{[key: string]: unknown}} reply */
  #receive(reply) {
    if (this.#inquiries.receive(reply)) {
      return;
    }
    const { type, id, code, detail } = reply;
    const question = typeof id === "string" ? this.#flight.get(id) : undefined;
    const isLast = type === "cancelled" || code === "unknown-id";
    if (question?.dropped) {
      // Reports that crossed the cancel are followed by one more word about the message.
      if (type !== "report") {
        this.#finish(question, failed("cancelled"));
      }
    } else if (question) {
      this.#answer(question, outcomeOf(reply, question.id));
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
  #answer(question, outcome) {
    const known = question.report;
    if (outcome.state === "failed") {
      this.#finish(question, outcome);
    } else if (known && outcome.report.revision <= known.revision) {
      console.warn("fuwake: a report that is no newer", question.id, outcome.report.revision);
      if (outcome.report.final) {
        this.#finish(question, finished(known));
      }
    } else if (outcome.report.final) {
      this.#finish(question, outcome);
    } else {
      tell(question, outcome);
      question.report = outcome.report;
      clearTimeout(question.timer);
      question.timer = setTimeout(() => this.#giveUp(question), LATER_MS);
      this.#pump();
    }
  }

  /**
   * What was said last counts as the last word.
   * @param {Question} question
   */
  #giveUp(question) {
    console.warn("fuwake: the last report does not come", question.id);
    conclude(question);
    this.#cancel(question);
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
    tell(question, outcome);
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
        this.#expect(question);
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
    for (const question of lost) {
      clearTimeout(question.timer);
      tell(question, failure);
    }
    this.#greeted.splice(0).forEach((listener) => listener(failure));
    this.#inquiries.fail(failure);
    this.#pump();
  }
}
