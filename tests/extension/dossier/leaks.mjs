// SPDX-License-Identifier: MIT

// What a report to save must not hold, found in another way than it is masked: by what the mail says,
// letter for letter.

import { OFFICES } from "../../../extension/src/dossier/recipient.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */

const LOCAL_MIN = 5;
const ADDRESS = /^[^@\s]+@[^@\s]+$/;

/**
 * @param {string} url
 * @returns {string[]} what in it may stand for the recipient: no words, no dates
 */
function tokens(url) {
  const [before = "", ...fragment] = url.split("#");
  const [path = "", ...query] = before.split("?");
  const values = query
    .join("?")
    .split(/[&;]/)
    .map((pair) => pair.split("=").slice(1).join("="));
  const random = path.split("/").filter((part) => /^(?=.*\d)(?=.*[a-f])[0-9a-f]{16,}$/i.test(part));
  return [...values, ...random, fragment.join("#")].filter(
    (text) => /^(?=.*\d)[a-z0-9_-]{8,}$/i.test(text) && !/^\d{4}-\d\d/.test(text),
  );
}

/**
 * @param {Report} report
 * @returns {{recipients: string[], locals: string[], tokens: string[], hosts: string[]}} in small
 *   letters
 */
export function secretsOf({ facts }) {
  const { recipients = [], route = [], links = [] } = facts;
  const addresses = [...recipients.map(({ address }) => address), ...route.map((hop) => hop.for)]
    .map((address) => (address ?? "").toLowerCase())
    .filter((address) => ADDRESS.test(address));
  const webs = links.filter(({ url }) => /^https?:/i.test(url ?? ""));
  const small = (/** @type {(string | undefined)[]} */ all) => [
    ...new Set(all.filter(Boolean).map((one) => String(one).toLowerCase())),
  ];
  return {
    recipients: small(addresses),
    locals: small(addresses.map((address) => address.split("@")[0])).filter(
      (local) => [...local].length >= LOCAL_MIN && !OFFICES.has(local),
    ),
    tokens: small(webs.flatMap(({ url = "" }) => tokens(url))),
    hosts: small(webs.map(({ host }) => host)).filter((host) => host.includes(".")),
  };
}

/**
 * @param {string} text of a file
 * @param {ReturnType<typeof secretsOf>} secrets
 * @param {string} ours everything that the program says by itself, in small letters
 * @returns {string[]} what it holds of them
 */
export function leaks(text, { recipients, locals, tokens: values, hosts }, ours) {
  const small = text.toLowerCase();
  const words = new Set(
    small.split(/[^\p{L}\p{N}.+_-]+/u).flatMap((word) => [word, ...word.split("_")]),
  );
  const whole = new Set(small.split(/[^\p{L}\p{N}._-]+/u));
  const own = (/** @type {string} */ value) => ours.includes(value);
  return [
    ...recipients.filter((one) => small.includes(one)).map((one) => `recipient ${one}`),
    ...locals.filter((one) => words.has(one) && !own(one)).map((one) => `local part ${one}`),
    ...values.filter((one) => small.includes(one) && !own(one)).map((one) => `token ${one}`),
    ...hosts.filter((one) => whole.has(one)).map((one) => `host ${one}`),
    ...(text.match(/https?:\/\/[^\s"<>]+/gi) ?? []).map((url) => `link ${url}`),
  ];
}
