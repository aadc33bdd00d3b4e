// SPDX-License-Identifier: MIT

// The options. Every choice is stored at once; what another window or a banner changes is shown.

import { el, need } from "../components/dom.mjs";
import { fillWords } from "../components/fill.mjs";
import { failureText } from "../components/page.mjs";
import { levelWord } from "../shared/sentences.mjs";
import { getSettings, subscribe } from "../shared/settings.mjs";
import { visible } from "../shared/visible.mjs";
import { count, has, keyOf, word } from "../shared/words.mjs";
import { dissectSample } from "../welcome/sample.mjs";
import { listenBlocklists, showBlocklists } from "./blocklists.mjs";
import { listenHistory, readHistory, showHistory } from "./history.mjs";
import { listenNames, readAccounts, showNames } from "./names.mjs";
import { listenPeople, showPeople } from "./people.mjs";
import { listenProxy, showProxy } from "./proxy.mjs";
import { listenResolver, showResolver } from "./resolver.mjs";
import { listenServices, showServices } from "./services.mjs";
import { say, store } from "./store.mjs";
import { listenTags, showTags } from "./tags.mjs";
import { listenTrust, showTrust } from "./trust.mjs";

/** @typedef {import("../shared/types.d.ts").Exception} Exception */
/** @typedef {import("../shared/types.d.ts").Settings} Settings */
/** @typedef {import("../shared/types.d.ts").Threshold} Threshold */

/** @type {Exception[]} */
let shown = [];
/** @type {Exception[]} those that went last */
let removed = [];

/**
 * @param {Exception[]} exceptions that are left
 */
async function keepOnly(exceptions) {
  const gone = shown.filter((one) => !exceptions.includes(one));
  if (await store({ exceptions }, "#removed", count("options_removed", gone.length))) {
    removed = gone;
    need("#undo").hidden = false;
    // The button that was pressed has gone with its sender.
    need("#undo").focus();
  }
}

/**
 * @param {Exception} exception
 * @returns {HTMLElement}
 */
function exceptionElement(exception) {
  const address = visible(exception.address);
  const titles = exception.reasons.map((id) => keyOf("title", id)).filter(has);
  const since = new Date(exception.since).toLocaleDateString(messenger.i18n.getUILanguage());
  const remove = el(
    "button",
    { type: "button", "aria-label": word("options_remove_of", address) },
    word("options_remove"),
  );
  remove.addEventListener("click", () => keepOnly(shown.filter((one) => one !== exception)));
  return el(
    "li",
    {},
    el(
      "div",
      {},
      el("p", {}, el("bdi", { class: "address" }, address)),
      exception.since > 0 ? el("p", { class: "quiet" }, word("options_since", since)) : null,
      titles.length > 0
        ? el(
            "p",
            { class: "quiet" },
            word("options_reasons", titles.map((key) => word(key)).join(word("list_separator"))),
          )
        : null,
    ),
    remove,
  );
}

/**
 * @param {Settings} settings
 */
function show(settings) {
  shown = settings.exceptions;
  for (const choice of document.querySelectorAll("#banner-from input")) {
    if (choice instanceof HTMLInputElement) {
      choice.checked = choice.value === settings.bannerFrom;
    }
  }
  const newestFirst = [...shown].sort((one, other) => other.since - one.since);
  need("#exceptions").replaceChildren(...newestFirst.map(exceptionElement));
  need("#exceptions").hidden = shown.length === 0;
  need("#exceptions-none").hidden = shown.length > 0;
  need("#remove-all").hidden = shown.length < 2;
  showNames(settings);
  showResolver(settings);
  showBlocklists(settings);
  showServices(settings);
  showProxy(settings);
  showHistory(settings);
  showPeople(settings);
  showTrust(settings);
  showTags(settings);
}

/** Whether the program is found and works, by what it says of the sample. */
async function checkProgram() {
  const button = /** @type {HTMLButtonElement} */ (need("#check"));
  button.disabled = true;
  say("#checked", word("options_checking"));
  const outcome = await dissectSample();
  if (outcome.state === "done") {
    say("#checked", word("options_works", levelWord(outcome.report.verdict.level)));
  } else {
    say("#checked", failureText(outcome.code), true);
  }
  button.disabled = false;
}

function listen() {
  need("#banner-from").addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) {
      const bannerFrom = /** @type {Threshold} */ (target.value);
      store({ bannerFrom }, "#saved", word("options_saved"));
    }
  });
  listenNames();
  listenResolver();
  listenBlocklists();
  listenServices();
  listenHistory();
  listenProxy();
  listenPeople();
  listenTrust();
  listenTags();
  need("#remove-all").addEventListener("click", () => keepOnly([]));
  need("#undo").addEventListener("click", async () => {
    if (await store({ exceptions: [...removed, ...shown] }, "#removed", "")) {
      need("#undo").hidden = true;
      need("#exceptions-title").focus();
    }
  });
  need("#check").addEventListener("click", checkProgram);
  need("#welcome").addEventListener("click", () => {
    messenger.tabs.create({ url: "/welcome/welcome.html" });
  });
}

fillWords("options_title");
listen();
subscribe(show);
show(await getSettings());
await readAccounts();
await readHistory();
document.documentElement.dataset.state = "done";
