// SPDX-License-Identifier: MIT

/**
 * Does the work for each item, a few at a time, until all is done or it is stopped.
 * @template T
 * @param {Iterable<T> | AsyncIterable<T>} items those that come when they are asked for included
 * @param {number} atOnce
 * @param {(item: T) => Promise<void>} work that does not reject
 * @param {AbortSignal} signal
 * @returns {Promise<void>} rejects when the items do
 */
export async function eachOf(items, atOnce, work, signal) {
  const rest = oneByOne(items);
  const worker = async () => {
    for await (const item of rest) {
      if (signal.aborted) {
        return;
      }
      await work(item);
      if (signal.aborted) {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/**
 * @template T
 * @param {Iterable<T> | AsyncIterable<T>} items
 * @yields {T} to whoever takes one: many may
 * @returns {AsyncGenerator<T>}
 */
async function* oneByOne(items) {
  yield* items;
}
