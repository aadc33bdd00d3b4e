// SPDX-License-Identifier: MIT

// A screen of our own (Xvfb), a window manager on it, real mouse and keyboard, and its pixels.

import { execFileSync } from "node:child_process";
import { end, start } from "./processes.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("./inside.mjs").Box} Box */

const SCREEN = "1400x900x24";
const PIXELS_MAX = 1 << 26;

/**
 * The first line that a process writes to descriptor 3.
 * @param {ChildProcess} child
 * @returns {Promise<string>}
 */
function firstLine(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdio[3]?.on("data", (bytes) => {
      said += bytes;
      if (said.includes("\n")) {
        resolve(said.trim());
      }
    });
    child.once("exit", (status) => reject(new Error(`Xvfb ended with ${status}`)));
    child.once("error", reject);
  });
}

export class Display {
  #processes;
  #environment;

  /**
   * @param {string} name
   * @param {ChildProcess} server
   */
  constructor(name, server) {
    this.name = name;
    this.#environment = { ...process.env, DISPLAY: name };
    const manager = start("openbox", ["--sm-disable"], {
      env: this.#environment,
      stdio: "ignore",
    });
    this.#processes = [manager, server];
  }

  /** `-displayfd` lets Xvfb choose a free number: two at the same time do not collide. */
  static async open() {
    const server = start(
      "Xvfb",
      ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"] },
    );
    return new Display(`:${await firstLine(server)}`, server);
  }

  async close() {
    for (const child of this.#processes) {
      await end(child);
    }
  }

  /**
   * @param {string} program
   * @param {(string | number)[]} words
   */
  #run(program, words) {
    return execFileSync(program, words.map(String), {
      env: this.#environment,
      stdio: "pipe",
      maxBuffer: PIXELS_MAX,
    });
  }

  /** @param {...(string | number)} words - for xdotool */
  input(...words) {
    this.#run("xdotool", words);
  }

  /**
   * @param {Box} box
   * @param {number} [button]
   */
  click(box, button = 1) {
    const [x, y] = [box.x + (box.w >> 1), box.y + (box.h >> 1)];
    this.input("mousemove", x, y, "click", button);
  }

  /** @param {...string} keys - such as "ctrl+shift+9" */
  press(...keys) {
    this.input("key", ...keys);
  }

  /** @param {string} file - becomes a picture of all there is on the screen, menus and popups too */
  picture(file) {
    this.#run("import", ["-window", "root", file]);
  }

  /**
   * The pixels of a part of the screen, three bytes each.
   * @param {Box} box
   */
  pixels({ x, y, w, h }) {
    const crop = `${w}x${h}+${x}+${y}`;
    return this.#run("import", [
      ...["-window", "root", "-crop", crop, "+repage"],
      ...["-depth", "8", "rgb:-"],
    ]);
  }
}
