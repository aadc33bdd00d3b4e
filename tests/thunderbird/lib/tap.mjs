// SPDX-License-Identifier: MIT

// Reports in TAP, which Meson reads test by test. Several may run at the same time.

/** Thrown by a test that cannot run here. */
export class Skip extends Error {}

export class Tap {
  #count = 0;
  #failed = 0;

  /** @param {string} text */
  note(text) {
    for (const line of text.split("\n")) {
      console.log(`# ${line}`);
    }
  }

  /**
   * @param {string} name
   * @param {() => void | Promise<void>} body - fails by throwing
   * @param {() => void} [onFailure] - to keep what the screen shows
   * @returns {Promise<boolean>} whether it passed
   */
  async test(name, body, onFailure) {
    const start = Date.now();
    try {
      await body();
      this.#line("ok", name, start);
      return true;
    } catch (error) {
      if (error instanceof Skip) {
        this.skip(name, error.message);
        return true;
      }
      this.#failed++;
      onFailure?.();
      this.note(`${name}: ${shortStack(error)}`);
      this.#line("not ok", name, start);
      return false;
    }
  }

  /**
   * @param {string} name
   * @param {string} reason
   */
  skip(name, reason) {
    console.log(`ok ${++this.#count} ${name} # SKIP ${reason}`);
  }

  /**
   * @param {string} result
   * @param {string} name
   * @param {number} start
   */
  #line(result, name, start) {
    console.log(`${result} ${++this.#count} ${name}`);
    this.note(`  ${Date.now() - start} ms`);
  }

  /** Writes the plan; the result is the exit status. */
  finish() {
    console.log(`1..${this.#count}`);
    return this.#failed > 0 ? 1 : 0;
  }
}

/**
 * What was thrown and the lines of ours that led to it.
 * @param {unknown} thrown
 */
function shortStack(thrown) {
  const { message, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const ours = stack.split("\n").filter((line) => /thunderbird\/(suites|lib)\//.test(line));
  return [message, ...ours].join("\n");
}
