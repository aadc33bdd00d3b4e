// SPDX-License-Identifier: MIT

// Lists of spam senders. They count when each is a domain; until then the choice from before does.

import { need } from "../components/dom.mjs";
import {
  BLOCKLISTS_MAX,
  parseBlocklist,
  parseBlocklists,
  splitBlocklists,
} from "../shared/blocklists.mjs";
import { visible } from "../shared/visible.mjs";
import { word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const EXAMPLE = "bl.example.org";
const SHOWN_MAX = 60; // characters of what is no domain

/** @type {string | null} what is stored, as it is written; null: not known yet */
let current = null;

/** @returns {HTMLInputElement} */
function field() {
  return /** @type {HTMLInputElement} */ (need("#blocklists-names"));
}

/** @param {Settings} settings */
export function showBlocklists({ blocklists }) {
  const names = blocklists.join(" ");
  if (names === current) {
    return; // or a change of other settings would take away what is being typed
  }
  current = names;
  field().value = names;
  sayWrong("");
}

/** @param {string} text */
function sayWrong(text) {
  field().setAttribute("aria-invalid", String(text !== ""));
  need("#blocklists-wrong").textContent = text;
}

/**
 * @param {string[]} names
 * @returns {string} "" when nothing is wrong with them
 */
function complaint(names) {
  const wrong = names.find((name) => parseBlocklist(name) === null);
  if (wrong !== undefined) {
    return word("options_blocklists_bad", visible(wrong.slice(0, SHOWN_MAX)), EXAMPLE);
  }
  return names.length > BLOCKLISTS_MAX
    ? word("options_blocklists_many", names.length, BLOCKLISTS_MAX)
    : "";
}

async function submit() {
  const names = splitBlocklists(field().value);
  const wrong = complaint(names);
  if (wrong !== "") {
    const old = current || word("options_blocklists_none");
    sayWrong(`${wrong}\n${word("options_resolver_old", old)}`);
    say("#blocklists-saved", "");
    field().focus();
    return;
  }
  sayWrong("");
  const blocklists = parseBlocklists(names) ?? [];
  if (await store({ blocklists }, "#blocklists-saved", word("options_saved"))) {
    current = blocklists.join(" ");
    field().value = current;
  }
}

/** Names are heard when they are given. */
export function listenBlocklists() {
  need("#blocklists").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
}
