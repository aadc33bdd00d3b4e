// SPDX-License-Identifier: MIT

// Requests that are about no message: one frame each way. They wait until the program has said that
// it knows such requests, and survive its restart.

import { failed } from "./outcome.mjs";

/** @typedef {import("./connection.mjs").Connection} Connection */
/** @typedef {import("./connection.mjs").Greeting} Greeting */
/** @typedef {import("./outcome.mjs").Failure} Failure */
/** @typedef {{[key: string]: unknown}} Json */

/**
 * @typedef {object} Inquiry
 * @property {Json} request
 * @property {(reply: Json) => void} settle
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 */

const ANSWER_MS = 20_000; // the campaigns of 100,000 mails take less than a second

/** Those that are open. */
export class Inquiries {
  /** @type {Map<string, Inquiry>} */
  #open = new Map();
  #count = 0;

  get size() {
    return this.#open.size;
  }

  /**
   * @param {Json} request without its id
   * @returns {Promise<Json>} the reply, or a Failure; never rejects
   */
  add(request) {
    const id = `h${++this.#count}`;
    return new Promise((settle) => {
      this.#open.set(id, { request: { ...request, id }, settle, timer: undefined });
    });
  }

  /**
   * @param {Connection} connection that is open
   * @param {Greeting} greeting
   */
  send(connection, greeting) {
    for (const [id, inquiry] of this.#open) {
      if (!greeting.history) {
        this.#settle(id, failed("host-old", "it keeps no history"));
      } else if (inquiry.timer === undefined) {
        inquiry.timer = setTimeout(() => this.#settle(id, failed("host-silent")), ANSWER_MS);
        connection.post(inquiry.request);
      }
    }
  }

  /** The connection is another one from now on: what is open is to be sent again. */
  rewind() {
    for (const inquiry of this.#open.values()) {
      clearTimeout(inquiry.timer);
      inquiry.timer = undefined;
    }
  }

  /**
   * @param {Json} reply
   * @returns {boolean} it is one to an inquiry
   */
  receive(reply) {
    const { id, type, code, detail } = reply;
    if (typeof id !== "string" || !this.#open.has(id)) {
      return false;
    }
    this.#settle(id, type === "error" ? failed("host-error", `${code}: ${detail}`) : reply);
    return true;
  }

  /** @param {Failure} failure of the program */
  fail(failure) {
    for (const id of this.#open.keys()) {
      this.#settle(id, failure);
    }
  }

  /**
   * @param {string} id
   * @param {Json} reply
   */
  #settle(id, reply) {
    const inquiry = this.#open.get(id);
    this.#open.delete(id);
    clearTimeout(inquiry?.timer);
    inquiry?.settle(reply);
  }
}
