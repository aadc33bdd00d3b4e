// SPDX-License-Identifier: MIT

// The senders that the reader trusts: found, put in order, removed, saved as a file and read from one.

import { el, need, texts } from "../components/dom.mjs";
import { proofPieces } from "../components/trust.mjs";
import { getSettings } from "../shared/settings.mjs";
import { TRUST_KINDS } from "../shared/trust.mjs";
import { FILE_MAX, mergeTrust, readTrustFile, writeTrustFile } from "../shared/trust-file.mjs";
import { visible } from "../shared/visible.mjs";
import { count, keyOf, word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/trust-file.mjs").Wrong} Wrong */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */
/** @typedef {import("../shared/types.d.ts").Trusted} Trusted */

const SAID = "#trust-said";
const SHOWN_MAX = 100; // a search finds the others
const FILE_NAME = "fuwake-trust.json";

/** @type {{[order: string]: (one: Trusted, other: Trusted) => number}} */
const ORDERS = {
  newest: (one, other) => other.since - one.since,
  value: byValue,
  kind: (one, other) =>
    TRUST_KINDS.indexOf(one.kind) - TRUST_KINDS.indexOf(other.kind) || byValue(one, other),
};

/** @type {Pick<Settings, "trust" | "trustByDefault">} */
let shown = { trust: [], trustByDefault: [] };
/** @type {Trusted[]} those that went last */
let removed = [];

/**
 * @param {Trusted} one
 * @param {Trusted} other
 * @returns {number}
 */
function byValue(one, other) {
  return one.value.localeCompare(other.value);
}

/** @param {Settings} settings */
export function showTrust({ trust, trustByDefault }) {
  shown = { trust, trustByDefault };
  draw();
}

/** Those that the search finds, in the order that is chosen; an administrator's come first. */
function draw() {
  const { trust, trustByDefault } = shown;
  const search = /** @type {HTMLInputElement} */ (need("#trust-search")).value.trim();
  const order = /** @type {HTMLSelectElement} */ (need("#trust-sort")).value;
  const found = [trustByDefault, trust].flatMap((list) =>
    list
      .filter(({ value, by }) => `${value} ${by}`.includes(search.toLowerCase()))
      .sort(ORDERS[order]),
  );
  const all = trust.length + trustByDefault.length;
  need("#trust-list").replaceChildren(...found.slice(0, SHOWN_MAX).map(trustedElement));
  need("#trust-list").hidden = found.length === 0;
  need("#trust-tools").hidden = all === 0;
  need("#trust-none").hidden = all > 0;
  need("#trust-remove-all").hidden = trust.length < 2;
  need("#trust-export").hidden = trust.length === 0;
  const isAll = found.length === all && all <= SHOWN_MAX;
  const some = word("trusted_shown", Math.min(found.length, SHOWN_MAX), all);
  say("#trust-shown", isAll ? "" : found.length > 0 ? some : word("trusted_none_found", search));
}

/**
 * @param {Trusted} trusted
 * @returns {HTMLElement}
 */
function trustedElement(trusted) {
  const { kind, value, by, since } = trusted;
  const name = visible(value);
  const date = new Date(since).toLocaleDateString(messenger.i18n.getUILanguage());
  const about = [
    word(keyOf("trusted_kind", kind)),
    ...(since > 0 ? [word("options_since", date)] : []),
  ];
  const isOwn = shown.trust.includes(trusted);
  return el(
    "li",
    {},
    el(
      "div",
      {},
      el("p", {}, el("bdi", { class: "address" }, name)),
      el("p", { class: "quiet" }, about.join(word("list_separator"))),
      el("p", { class: "quiet" }, ...texts(proofPieces(by))),
      isOwn ? null : el("p", { class: "quiet" }, word("trusted_admin")),
    ),
    isOwn ? removeButton(trusted, name) : null,
  );
}

/**
 * @param {Trusted} trusted
 * @param {string} name
 * @returns {HTMLElement}
 */
function removeButton(trusted, name) {
  const label = word("options_remove_of", name);
  const remove = el("button", { type: "button", "aria-label": label }, word("options_remove"));
  remove.addEventListener("click", () => keepOnly(shown.trust.filter((one) => one !== trusted)));
  return remove;
}

/** @param {Trusted[]} trust what is left */
async function keepOnly(trust) {
  const gone = shown.trust.filter((one) => !trust.includes(one));
  if (await store({ trust }, SAID, count("options_removed", gone.length))) {
    removed = gone;
    need("#trust-undo").hidden = false;
    // The button that was pressed has gone with its sender.
    need("#trust-undo").focus();
  }
}

async function undo() {
  const { trust } = await getSettings();
  const merged = mergeTrust(trust, removed);
  if ("trust" in merged && (await store({ trust: merged.trust }, SAID, ""))) {
    need("#trust-undo").hidden = true;
    need("#trust-title").focus();
  }
}

/** What an administrator has chosen is his to hand on. */
function save() {
  const { trust } = shown;
  const file = new Blob([writeTrustFile(trust)], { type: "application/json" });
  const href = URL.createObjectURL(file);
  const link = el("a", { href, download: FILE_NAME });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a dialog may ask where to first
  say(SAID, count("trusted_exported", trust.length, FILE_NAME));
}

/** @param {Wrong} wrong */
function sayWrong({ wrong, values }) {
  say(SAID, word(wrong, ...values), true);
}

/** @param {File} file */
async function add(file) {
  if (file.size > FILE_MAX) {
    sayWrong({ wrong: "trusted_file_large", values: [FILE_MAX / 1024] });
    return;
  }
  const text = await file.text().catch(() => null);
  if (text === null) {
    sayWrong({ wrong: "trusted_file_unreadable", values: [] });
    return;
  }
  const read = readTrustFile(text);
  const merged = "wrong" in read ? read : mergeTrust((await getSettings()).trust, read.entries);
  if ("wrong" in merged) {
    sayWrong(merged);
    return;
  }
  const { trust, added, doubles } = merged;
  await store({ trust }, SAID, count("trusted_imported", added, doubles));
}

/** Searching, the order, and every button. */
export function listenTrust() {
  need("#trust-search").addEventListener("input", draw);
  need("#trust-sort").addEventListener("change", draw);
  need("#trust-remove-all").addEventListener("click", () => keepOnly([]));
  need("#trust-undo").addEventListener("click", undo);
  need("#trust-export").addEventListener("click", save);
  const file = /** @type {HTMLInputElement} */ (need("#trust-file"));
  need("#trust-import").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) {
      await add(chosen);
      file.value = ""; // so that the same one can be chosen again, mended
    }
  });
}
