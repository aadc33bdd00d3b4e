// SPDX-License-Identifier: MIT

// Of which accounts mail may be asked about: a switch for each, for the DNS and for registries.

import { el, need } from "../components/dom.mjs";
import { allowNames, allowOwners, consentOf, getSettings, ownersOf } from "../shared/settings.mjs";
import { visible } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";
import { stored } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const ID_MAX = 64; // as the settings know them
const WITHOUT_MAIL = ["nntp", "rss"]; // nobody authenticates what comes from there

/**
 * What is chosen for each account.
 * @typedef {object} Choice
 * @property {string} list where its switches are
 * @property {string} saved where it is said how storing went
 * @property {(settings: Settings, id: string) => boolean | null} chosen
 * @property {(id: string, isAllowed: boolean) => Promise<void>} allow
 * @property {(settings: Settings, id: string) => string} hint a key; "" for none
 */

/** @type {Choice[]} */
const CHOICES = [
  {
    list: "#accounts",
    saved: "#names-saved",
    chosen: consentOf,
    allow: allowNames,
    hint: (settings, id) =>
      consentOf(settings, id) === null
        ? "options_names_open"
        : Object.hasOwn(settings.names, id)
          ? ""
          : "options_names_managed",
  },
  {
    list: "#owners-accounts",
    saved: "#owners-saved",
    chosen: ownersOf,
    allow: allowOwners,
    hint: (settings, id) =>
      ownersOf(settings, id) === true && consentOf(settings, id) !== true
        ? "options_owners_names"
        : ownersOf(settings, id) === null || Object.hasOwn(settings.owners, id)
          ? ""
          : "options_names_managed",
  },
];

/** @type {{id: string, name: string}[]} "" for mails in no account */
let accounts = [];

/** Slow: Thunderbird counts the folders. Never rejects. */
export async function readAccounts() {
  try {
    const all = await messenger.accounts.list(false);
    accounts = all
      .filter(({ id, type }) => id.length <= ID_MAX && !WITHOUT_MAIL.includes(type))
      .map(({ id, name }) => ({ id, name: visible(name ?? "") || id }));
  } catch (error) {
    console.error("fuwake: the accounts cannot be read", error);
    need("#accounts-loading").textContent = word("options_accounts_failed");
    return;
  }
  accounts.push({ id: "", name: word("options_names_none") });
  need("#accounts-loading").hidden = true;
  showNames(await getSettings());
}

/** @param {Settings} settings */
export function showNames(settings) {
  CHOICES.forEach((choice) => show(choice, settings));
}

/**
 * @param {Choice} choice
 * @param {Settings} settings
 */
function show(choice, settings) {
  const list = need(choice.list);
  if (list.children.length !== accounts.length) {
    list.replaceChildren(...accounts.map(accountElement));
  }
  for (const input of list.querySelectorAll("input")) {
    const id = input.dataset["account"] ?? "";
    const hint = choice.hint(settings, id);
    const note = input.closest("label")?.querySelector(".quiet");
    input.checked = choice.chosen(settings, id) === true;
    if (note) {
      note.textContent = hint ? word(hint) : "";
    }
  }
}

/** Every switch is heard, also those that are not there yet. */
export function listenNames() {
  for (const { list, saved, allow } of CHOICES) {
    need(list).addEventListener("change", async ({ target }) => {
      if (target instanceof HTMLInputElement) {
        const { checked } = target;
        const id = target.dataset["account"] ?? "";
        const write = () => allow(id, checked);
        if (!(await stored(write, saved, word("options_saved")))) {
          target.checked = !checked;
        }
      }
    });
  }
}

/**
 * @param {{id: string, name: string}} account
 * @returns {HTMLElement}
 */
function accountElement({ id, name }) {
  return el(
    "li",
    {},
    el(
      "label",
      {},
      el("input", { type: "checkbox", role: "switch", "data-account": id }),
      el("bdi", { dir: "auto" }, name),
      el("span", { class: "quiet" }),
    ),
  );
}
