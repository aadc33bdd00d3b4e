// SPDX-License-Identifier: MIT

// Reputation services: a switch for each, what it is told, and a key where it wants one.

import { el, need } from "../components/dom.mjs";
import { parseKey, SERVICES } from "../shared/services.mjs";
import { getSettings } from "../shared/settings.mjs";
import { keyOf, word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/services.mjs").Service} Service */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const SAVED = "#services-saved";

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function keyForm(id) {
  const wrong = `service-key-${id}-wrong`;
  const input = el("input", {
    id: `service-key-${id}`,
    type: "password",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: 256,
    "aria-describedby": wrong,
  });
  return el(
    "form",
    { class: "field", novalidate: true, "data-key": id },
    el("label", { for: `service-key-${id}` }, word("options_services_key")),
    input,
    el("button", { type: "submit" }, word("options_services_save")),
    el("p", { id: wrong, class: "said failure", role: "alert" }),
  );
}

/**
 * @param {Service} service
 * @returns {HTMLElement}
 */
function serviceElement({ id, key = false }) {
  return el(
    "li",
    {},
    el(
      "label",
      {},
      el("input", { type: "checkbox", role: "switch", "data-service": id }),
      el("span", {}, word(keyOf("service", id))),
      el("span", { class: "quiet" }, word(keyOf("options_service", id))),
    ),
    key ? keyForm(id) : null,
  );
}

/** @type {{[service: string]: string}} keys that are stored, as the fields show them */
let shownKeys = {};

/** @param {Settings} settings */
export function showServices({ services, serviceKeys }) {
  const list = need("#services");
  if (list.children.length === 0) {
    list.append(...SERVICES.map(serviceElement));
  }
  for (const input of list.querySelectorAll("input")) {
    const id = input.dataset["service"];
    if (id !== undefined) {
      input.checked = services.includes(id);
    }
  }
  for (const { id } of SERVICES.filter(({ key }) => key)) {
    const field = /** @type {HTMLInputElement} */ (need(`#service-key-${id}`));
    // A change of other settings does not take away what is being typed.
    if ((shownKeys[id] ?? "") !== (serviceKeys[id] ?? "")) {
      field.value = serviceKeys[id] ?? "";
      sayWrong(id, "");
    }
  }
  shownKeys = serviceKeys;
}

/**
 * @param {string} id
 * @param {string} text
 */
function sayWrong(id, text) {
  need(`#service-key-${id}`).setAttribute("aria-invalid", String(text !== ""));
  need(`#service-key-${id}-wrong`).textContent = text;
}

/**
 * @param {string} id
 * @param {boolean} isOn
 * @returns {Promise<boolean>}
 */
async function choose(id, isOn) {
  const { services } = await getSettings();
  const others = services.filter((one) => one !== id);
  return store({ services: isOn ? [...others, id] : others }, SAVED, word("options_saved"));
}

/**
 * An empty field takes the key away.
 * @param {string} id
 */
async function submitKey(id) {
  const field = /** @type {HTMLInputElement} */ (need(`#service-key-${id}`));
  const key = parseKey(field.value);
  if (key === null && field.value.trim() !== "") {
    sayWrong(id, word("options_services_key_bad"));
    say(SAVED, "");
    field.focus();
    return;
  }
  sayWrong(id, "");
  const serviceKeys = { ...(await getSettings()).serviceKeys };
  if (key === null) {
    delete serviceKeys[id];
  } else {
    serviceKeys[id] = key;
  }
  await store({ serviceKeys }, SAVED, word("options_saved"));
}

/** Switches are heard, and keys when they are given. */
export function listenServices() {
  need("#services").addEventListener("change", async ({ target }) => {
    const id = target instanceof HTMLInputElement ? target.dataset["service"] : undefined;
    if (target instanceof HTMLInputElement && id !== undefined) {
      const { checked } = target;
      if (!(await choose(id, checked))) {
        target.checked = !checked;
      }
    }
  });
  need("#services").addEventListener("submit", (event) => {
    event.preventDefault();
    const id = event.target instanceof HTMLFormElement ? event.target.dataset["key"] : undefined;
    if (id !== undefined) {
      submitKey(id);
    }
  });
}
