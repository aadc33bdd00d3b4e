// SPDX-License-Identifier: MIT

// A reporter for `node --test`: one flat line of TAP for each test, for Meson and count-tests.py.
// Node's own nests them, and counts files and groups as tests.

/** @typedef {import("node:test/reporters").TestEvent} TestEvent */

/**
 * @param {string} text
 * @returns {string} what cannot be taken for TAP's own signs
 */
function plain(text) {
  return text.replace(/\s+/g, " ").replaceAll("#", "＃");
}

/**
 * @param {unknown} error what `node --test` gives for a failed test
 * @returns {string} as comments
 */
function told(error) {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return text.replaceAll(/^/gm, "# ");
}

/**
 * @param {AsyncIterable<TestEvent>} events
 * @yields {string}
 */
export default async function* flatTap(events) {
  /** @type {string[]} the names around the current test, and its own */
  const names = [];
  let count = 0;
  for await (const { type, data } of events) {
    if (type === "test:start") {
      names.length = data.nesting;
      names.push(plain(data.name));
    } else if (type === "test:pass" || type === "test:fail") {
      const { details } = data;
      const error = "error" in details ? details.error : undefined;
      // A group counts only when it fails by itself, in a hook.
      const itself = error && !("failureType" in error && error.failureType === "subtestsFailed");
      if (details.type === "suite" && !itself) {
        continue;
      }
      if (error) {
        yield `${told(error)}\n`;
      }
      const skipped = data.skip === undefined ? "" : ` # SKIP ${plain(String(data.skip))}`;
      const name = [...names.slice(0, data.nesting), plain(data.name)].join(" › ");
      yield `${error ? "not ok" : "ok"} ${++count} ${name}${skipped}\n`;
    } else if (type === "test:stdout" || type === "test:stderr") {
      yield `${data.message.trimEnd().replaceAll(/^/gm, "# ")}\n`;
    }
  }
  yield `1..${count}\n`;
}
