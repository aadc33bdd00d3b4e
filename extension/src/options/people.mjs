// SPDX-License-Identifier: MIT

// People the reader knows: one switch. Thunderbird asks for the address book when it is switched on,
// and it is given back when it is switched off.

import { need } from "../components/dom.mjs";
import { word } from "../shared/words.mjs";
import { say, store } from "./store.mjs";

/** @typedef {import("../shared/types.d.ts").Settings} Settings */

const SAVED = "#people-saved";
/** @type {messenger.permissions.Permissions} */
const PERMISSION = { permissions: ["addressBooks"] };

/** @returns {HTMLInputElement} */
function theSwitch() {
  return /** @type {HTMLInputElement} */ (need("#people"));
}

/** @param {Settings} settings */
export async function showPeople({ people }) {
  // The reader can take the permission away among Thunderbird's add-ons, too.
  theSwitch().checked = people && (await messenger.permissions.contains(PERMISSION));
}

/** @param {boolean} isOn */
async function choose(isOn) {
  // Thunderbird asks only in the course of a click: nothing may be waited for before this.
  if (isOn && !(await messenger.permissions.request(PERMISSION))) {
    theSwitch().checked = false;
    say(SAVED, word("people_options_refused"));
    return;
  }
  if (!(await store({ people: isOn }, SAVED, word("options_saved")))) {
    theSwitch().checked = !isOn;
  } else if (!isOn) {
    await messenger.permissions.remove(PERMISSION);
  }
}

/** The switch is heard. */
export function listenPeople() {
  theSwitch().addEventListener("change", () => choose(theSwitch().checked));
}
