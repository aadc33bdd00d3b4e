// SPDX-License-Identifier: MIT

// Who is asked for names. An address counts when it is one; until then the choice from before does.

import { need } from "../components/dom.mjs";
import { ask, failureText } from "../components/page.mjs";
import { parseServer, parseService, resolverKind, SYSTEM } from "../shared/resolver.mjs";
import { word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").ResolverReply} ResolverReply */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const EXAMPLES = ["192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:5353"];

/** Those with an address of their own. */
const FIELDS = {
  server: { parse: parseServer, bad: () => word("options_resolver_server_bad", ...EXAMPLES) },
  https: { parse: parseService, bad: () => word("options_resolver_https_bad", "https://") },
};
const NAMES = /** @type {("server" | "https")[]} */ (Object.keys(FIELDS));

/** @type {string | null} what is stored; null: not known yet */
let current = null;

/**
 * @param {string} name
 * @returns {HTMLInputElement}
 */
function field(name) {
  return /** @type {HTMLInputElement} */ (need(`#${name}-address`));
}

/** @param {Settings} settings */
export function showResolver({ resolver }) {
  if (resolver === current) {
    return; // or a change of other settings would take away what is being typed
  }
  current = resolver;
  const kind = resolverKind(resolver);
  choose(kind);
  for (const name of NAMES) {
    if (name === kind) {
      field(name).value = resolver;
      sayWrong(name, "");
    }
  }
}

/**
 * Marks a choice, and shows the field it needs.
 * @param {string} kind
 */
function choose(kind) {
  for (const choice of document.querySelectorAll("#resolver input[type=radio]")) {
    if (choice instanceof HTMLInputElement) {
      choice.checked = choice.value === kind;
    }
  }
  NAMES.forEach((name) => (need(`#${name}`).hidden = name !== kind));
}

/**
 * @param {string} name
 * @param {string} text
 */
function sayWrong(name, text) {
  field(name).setAttribute("aria-invalid", String(text !== ""));
  need(`#${name}-wrong`).textContent = text;
}

/** @param {"server" | "https"} name */
function submit(name) {
  const { parse, bad } = FIELDS[name];
  const resolver = parse(field(name).value);
  if (resolver === null) {
    const isSystem = current === null || current === SYSTEM;
    const old = isSystem ? word("options_resolver_system") : String(current);
    sayWrong(name, `${bad()}\n${word("options_resolver_old", old)}`);
    say("#resolver-saved", "");
    field(name).focus();
  } else {
    sayWrong(name, "");
    save(resolver);
  }
}

/**
 * Stores it, and asks the program whether it can ask there.
 * @param {string} resolver
 */
async function save(resolver) {
  if (!(await store({ resolver }, "#resolver-saved", word("options_saved")))) {
    return;
  }
  /** @type {ResolverReply | undefined} */
  const reply = await ask({ what: "resolver" }).then(
    (answer) => /** @type {ResolverReply} */ (answer),
    () => undefined,
  );
  if (!reply) {
    return;
  }
  if ("failure" in reply) {
    say("#resolver-saved", `${word("options_saved")} ${failureText(reply.failure)}`, true);
  } else if (!reply.names) {
    say("#resolver-saved", word("options_resolver_unable"), true);
  } else if (!reply.resolver) {
    say("#resolver-saved", word("options_resolver_refused"), true);
  }
}

/** Choices are heard, and addresses when they are given. */
export function listenResolver() {
  need("#resolver").addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") {
      return;
    }
    choose(target.value);
    say("#resolver-saved", "");
    if (target.value === SYSTEM) {
      save(SYSTEM);
    }
  });
  for (const name of NAMES) {
    need(`#${name}`).addEventListener("submit", (event) => {
      event.preventDefault();
      submit(name);
    });
  }
}
