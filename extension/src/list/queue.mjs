// SPDX-License-Identifier: MIT

/**
 * Does the work for each item, a few at a time, until all is done or it is stopped.
 * @template T
 * @param {T[]} items
 * @param {number} atOnce
 * @param {(item: T) => Promise<void>} work that does not reject
 * @param {AbortSignal} signal
 */
export async function eachOf(items, atOnce, work, signal) {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) {
      await work(item);
      if (signal.aborted) {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
