// SPDX-License-Identifier: MIT

// Of which accounts mail may be asked about: a switch for each.

import { el, need } from "../components/dom.mjs";
import { allowNames, consentOf, getSettings } from "../shared/settings.mjs";
import { visible } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";
import { stored } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const ID_MAX = 64; // as the settings know them
const WITHOUT_MAIL = ["nntp", "rss"]; // nobody authenticates what comes from there

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
  const list = need("#accounts");
  if (list.children.length !== accounts.length) {
    list.replaceChildren(...accounts.map(accountElement));
  }
  for (const input of list.querySelectorAll("input")) {
    const id = input.dataset["account"] ?? "";
    const choice = consentOf(settings, id);
    const isOwn = Object.hasOwn(settings.names, id);
    const hint = choice === null ? "options_names_open" : isOwn ? "" : "options_names_managed";
    const note = input.closest("label")?.querySelector(".quiet");
    input.checked = choice === true;
    if (note) {
      note.textContent = hint ? word(hint) : "";
    }
  }
}

/** Every switch is heard, also those that are not there yet. */
export function listenNames() {
  need("#accounts").addEventListener("change", async ({ target }) => {
    if (target instanceof HTMLInputElement) {
      const { checked } = target;
      const id = target.dataset["account"] ?? "";
      const write = () => allowNames(id, checked);
      if (!(await stored(write, "#names-saved", word("options_saved")))) {
        target.checked = !checked;
      }
    }
  });
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
