// SPDX-License-Identifier: MIT

// The proxy for visits. An address counts when it is one; until then the choice from before does.

import { need } from "../components/dom.mjs";
import { parseProxy } from "../shared/proxy.mjs";
import { word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const EXAMPLE = "socks5h://127.0.0.1:9050";

/** @type {string | null} what is stored; null: not known yet */
let current = null;

/** @returns {HTMLInputElement} */
function field() {
  return /** @type {HTMLInputElement} */ (need("#proxy-address"));
}

/** @param {Settings} settings */
export function showProxy({ proxy }) {
  if (proxy === current) {
    return; // or a change of other settings would take away what is being typed
  }
  current = proxy;
  field().value = proxy;
  sayWrong(parseProxy(proxy) === null ? word("options_proxy_bad", EXAMPLE) : "");
}

/** @param {string} text */
function sayWrong(text) {
  field().setAttribute("aria-invalid", String(text !== ""));
  need("#proxy-wrong").textContent = text;
}

async function submit() {
  const proxy = parseProxy(field().value);
  if (proxy === null) {
    const old = current || word("options_proxy_none");
    sayWrong(`${word("options_proxy_bad", EXAMPLE)}\n${word("options_resolver_old", old)}`);
    say("#proxy-saved", "");
    field().focus();
    return;
  }
  sayWrong("");
  if (await store({ proxy }, "#proxy-saved", word("options_saved"))) {
    current = proxy;
    field().value = proxy;
  }
}

/** An address is heard when it is given. */
export function listenProxy() {
  need("#proxy").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
}
