// SPDX-License-Identifier: MIT

// The first start: what Fuwake does, and a sample to try it on. Often the program is not there yet;
// then the page says how to get it.

import { el, need } from "../components/dom.mjs";
import { fillWords } from "../components/fill.mjs";
import { buildModel } from "../components/model.mjs";
import { failureElement } from "../components/page.mjs";
import { sectionElement, verdictElement } from "../components/view.mjs";
import { word } from "../shared/words.mjs";
import { dissectSample } from "./sample.mjs";

/** @typedef {import("../shared/types.d.ts").FailureCode} FailureCode */
/** @typedef {import("../shared/types.d.ts").Report} Report */

const COPIED_MS = 2000;

/** Failures that setting it up anew may mend. */
const SET_UP = ["host-missing", "host-start", "host-old", "dissector-start"];

/**
 * @param {Report} report
 */
function showReport(report) {
  const { verdict, sections } = buildModel(report);
  const place = need("#dissection");
  place.replaceChildren(
    verdictElement(verdict),
    ...sections.map((section) => sectionElement(section, { unfolded: false })),
  );
  // There is no source beside it to which a fragment could lead.
  for (const link of place.querySelectorAll("a.fragment")) {
    link.replaceWith(el("span", { class: "value" }, ...link.childNodes));
  }
  place.hidden = false;
  place.focus();
}

/**
 * @param {FailureCode} code
 */
function showFailure(code) {
  need("#failed").replaceChildren(failureElement(code, tryIt));
  need("#steps").hidden = !SET_UP.includes(code);
  need(".retry").focus();
}

async function tryIt() {
  need("#try").hidden = true;
  need("#steps").hidden = true;
  need("#failed").replaceChildren();
  need("#said").textContent = word("panel_loading");
  const outcome = await dissectSample();
  need("#said").textContent = "";
  if (outcome.state === "done") {
    showReport(outcome.report);
  } else {
    showFailure(outcome.code);
  }
}

/**
 * @param {Element} command
 * @returns {HTMLButtonElement} copies the command
 */
function copyButton(command) {
  const button = el("button", { type: "button" }, word("welcome_copy"));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(command.textContent ?? "");
    button.textContent = word("welcome_copied");
    setTimeout(() => {
      button.textContent = word("welcome_copy");
    }, COPIED_MS);
  });
  return button;
}

fillWords("welcome_title");
for (const command of document.querySelectorAll(".command code")) {
  command.after(copyButton(command));
}
need("#try").addEventListener("click", tryIt);
need("#options").addEventListener("click", () => {
  messenger.runtime.openOptionsPage();
});
document.documentElement.dataset.state = "done";
