// SPDX-License-Identifier: MIT

// A client of Marionette, Gecko's remote control, protocol 3. Frames in both directions are
// <length of the JSON in bytes>:<JSON>; one session at a time.
//     <- {"applicationType":"gecko","marionetteProtocol":3}
//     -> [0, id, "Name:Command", {…}]
//     <- [1, id, error | null, result | null]

import { writeFile } from "node:fs/promises";
import net from "node:net";
import { waitFor } from "./wait.mjs";

/** @typedef {{ trace: Error, resolve: (result: unknown) => void, reject: (error: Error) => void }} Request */

const SCRIPT_TIMEOUT_MS = 60000;

export class Marionette {
  /** @type {net.Socket | null} */
  #socket = null;
  #received = Buffer.alloc(0);
  #lastId = 0;
  /** @type {Map<number, Request>} */
  #pending = new Map();
  /** @type {Error | null} */
  #closed = null;

  /** @param {number} port - on 127.0.0.1 */
  static async connect(port) {
    const client = new Marionette();
    await waitFor("Marionette's port", () => client.#open(port), {
      timeoutMs: 30000,
    });
    return client;
  }

  /**
   * @param {number} port
   * @returns {Promise<boolean>}
   */
  #open(port) {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ host: "127.0.0.1", port });
      socket.on("error", reject);
      socket.once("data", () => resolve(true));
      socket.on("data", (bytes) => this.#receive(bytes));
      socket.on("close", () => {
        const gone = new Error("Marionette has closed the connection");
        reject(gone);
        this.#closed = gone;
        this.#pending.forEach((request) => request.reject(gone));
        this.#pending.clear();
      });
      this.#closed = null;
      this.#socket = socket;
    });
  }

  /** @param {Buffer} bytes */
  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.toString("latin1", 0, colon));
      if (colon < 0 || this.#received.length < end) {
        return;
      }
      this.#settle(JSON.parse(this.#received.toString("utf8", colon + 1, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  /** @param {unknown} reply */
  #settle(reply) {
    const [, id, error, result] = Array.isArray(reply) ? reply : [];
    const request = this.#pending.get(id);
    this.#pending.delete(id);
    if (error && request) {
      request.trace.message = `${error.error}: ${error.message}`;
      request.reject(request.trace);
    } else {
      request?.resolve(result);
    }
  }

  /**
   * @param {string} name - such as "Addon:Install"
   * @param {object} [parameters]
   * @returns {Promise<any>}
   */
  command(name, parameters = {}) {
    if (this.#closed) {
      return Promise.reject(this.#closed);
    }
    const id = ++this.#lastId;
    const body = JSON.stringify([0, id, name, parameters]);
    this.#socket?.write(`${Buffer.byteLength(body)}:${body}`);
    // Made here, its stack tells who asked.
    const trace = new Error(name);
    return new Promise((resolve, reject) => this.#pending.set(id, { trace, resolve, reject }));
  }

  /** Needs `--remote-allow-system-access`: the scripts run with all of Thunderbird's rights. */
  async newSession() {
    await this.command("WebDriver:NewSession", {
      strictFileInteractability: true,
    });
    await this.command("WebDriver:SetTimeouts", { script: SCRIPT_TIMEOUT_MS });
    await this.command("Marionette:SetContext", { value: "chrome" });
  }

  /**
   * Runs a script in Thunderbird's main window. What it returns is awaited.
   * @param {string} script - the body of a function
   * @param {unknown[]} args
   */
  async execute(script, args) {
    const { value } = await this.command("WebDriver:ExecuteScript", {
      script,
      args,
      newSandbox: true,
      sandboxName: null,
      scriptTimeout: SCRIPT_TIMEOUT_MS,
    });
    return value;
  }

  /** @param {string} path - a folder or an XPI */
  async installAddon(path) {
    return (await this.command("Addon:Install", { path, temporary: true })).value;
  }

  /** @param {string} file - becomes a picture of the main window without popups and menus */
  async screenshot(file) {
    const { value } = await this.command("WebDriver:TakeScreenshot", {
      full: false,
    });
    await writeFile(file, Buffer.from(value, "base64"));
  }

  /** Ends Thunderbird. */
  async quit() {
    await this.command("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
    this.#socket?.destroy();
  }
}
