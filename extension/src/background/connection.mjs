// SPDX-License-Identifier: MIT

// One run of Fuwake's program: from opening the port to its end. Nothing but hello is sent before
// the program has answered it (host/native/PROTOCOL.md).

/** @typedef {import("../shared/types.d.ts").FailureCode} FailureCode */

/**
 * Who wants to know. `ended` is called once, and nothing after it.
 * @typedef {object} Watcher
 * @property {(greeting: Greeting) => void} opened
 * @property {(reply: {[key: string]: unknown}) => void} reply
 * @property {(code: FailureCode, detail: string, greeted: boolean) => void} ended
 */

/**
 * What the program says of itself.
 * @typedef {object} Greeting
 * @property {boolean} names it can ask the DNS
 * @property {boolean} resolver whoever was named to be asked can be asked
 * @property {boolean} visits it can look behind a link
 * @property {boolean} history it remembers what mails look like
 */

const PROTOCOL = 1;
const HELLO_MS = 5_000;

/** The channel to the program. It knows frames' order, but nothing of messages. */
export class Connection {
  /** @type {"new" | "greeting" | "open" | "ended"} */
  #state = "new";
  /** @type {messenger.runtime.Port | null} */
  #port = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #watcher;

  /** @param {Watcher} watcher */
  constructor(watcher) {
    this.#watcher = watcher;
  }

  get isOpen() {
    return this.#state === "open";
  }

  /**
   * @param {() => messenger.runtime.Port} connect
   * @param {Promise<{[key: string]: unknown}>} [wishes] what hello says besides; never rejects
   */
  start(connect, wishes = Promise.resolve({})) {
    this.#state = "greeting";
    this.#timer = setTimeout(() => this.end("host-silent", "no answer to hello"), HELLO_MS);
    try {
      this.#port = connect();
      this.#port.onMessage.addListener((message) => this.#receive(message));
      this.#port.onDisconnect.addListener((port) => this.#lose(port.error?.message ?? ""));
    } catch (error) {
      this.end("host-start", String(error));
      return;
    }
    // The program starts while the wishes are read.
    wishes.then((more) => {
      if (this.#state === "greeting") {
        this.post({ type: "hello", protocol: PROTOCOL, ...more });
      }
    });
  }

  /** @param {{[key: string]: unknown}} message */
  post(message) {
    try {
      this.#port?.postMessage(message);
    } catch (error) {
      this.#lose(String(error));
    }
  }

  /** Says goodbye: the program ends by itself. Nobody is told. */
  close() {
    this.#state = "ended";
    clearTimeout(this.#timer);
    this.#port?.disconnect();
  }

  /**
   * @param {FailureCode} code
   * @param {string} detail
   */
  end(code, detail) {
    if (this.#state === "ended") {
      return;
    }
    const greeted = this.#state === "open";
    this.close();
    this.#watcher.ended(code, detail, greeted);
  }

  /** @param {unknown} message */
  #receive(message) {
    if (this.#state === "ended") {
      return;
    }
    if (typeof message !== "object" || message === null) {
      this.end("bad-reply", `not an object: ${typeof message}`);
    } else if (this.#state === "open") {
      this.#watcher.reply(/** @type {{[key: string]: unknown}} */ (message));
    } else {
      this.#greet(/** @type {{[key: string]: unknown}} */ (message));
    }
  }

  /** @param {{[key: string]: unknown}} reply to hello */
  #greet({ type, protocol, code, capabilities, resolver }) {
    if (type === "hello" && protocol === PROTOCOL) {
      clearTimeout(this.#timer);
      this.#state = "open";
      const can = (/** @type {string} */ what) =>
        Array.isArray(capabilities) && capabilities.includes(what);
      this.#watcher.opened({
        names: can("names"),
        resolver: resolver !== false,
        visits: can("visit"),
        history: can("history"),
      });
    } else if (typeof protocol === "number" && (type === "hello" || code === "version")) {
      const isOld = protocol < PROTOCOL;
      this.end(isOld ? "host-old" : "extension-old", `the program speaks protocol ${protocol}`);
    } else {
      this.end("bad-reply", "no answer to hello");
    }
  }

  /** @param {string} detail what Thunderbird says about it, in English; often nothing */
  #lose(detail) {
    if (/exceeds the limit/.test(detail)) {
      this.end("bad-reply", detail); // a frame too long, or a text that was taken for one
    } else if (this.#state === "open") {
      this.end("host-died", detail);
    } else {
      this.end(/No such native/.test(detail) ? "host-missing" : "host-start", detail);
    }
  }
}
