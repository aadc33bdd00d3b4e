// SPDX-License-Identifier: MIT

// The right-click, on mails in a list and inside a mail.

import { word } from "../shared/words.mjs";
import { shownIn } from "./shown.mjs";

const ID = "dissect";
const HISTORY = "history"; // in the menu of tools

/** Thunderbird keeps the menus of an event page: they are made once, when something is installed. */
export async function createMenu() {
  await messenger.menus.removeAll();
  messenger.menus.create({
    id: ID,
    title: word("menu_dissect"),
    contexts: ["message_list", "page", "frame", "link", "selection", "message_display_action"],
  });
  messenger.menus.create({ id: HISTORY, title: word("menu_history"), contexts: ["tools_menu"] });
}

/** The title that is kept has the language of the day of installation. */
export async function renameMenu() {
  await messenger.menus.update(ID, { title: word("menu_dissect") });
  await messenger.menus.update(HISTORY, { title: word("menu_history") });
}

/**
 * @param {messenger.menus.OnClickData} info
 * @param {messenger.tabs.Tab | undefined} tab
 */
export async function openClicked(info, tab) {
  if (info.menuItemId === HISTORY) {
    await messenger.tabs.create({ url: "/history/history.html" });
    return;
  }
  const ids = await clickedIds(info, tab);
  if (ids.length === 1) {
    await messenger.tabs.create({ url: `/report/report.html?message=${ids[0]}` });
  } else if (ids.length > 1) {
    const key = crypto.randomUUID();
    await messenger.storage.session.set({ [key]: ids });
    await messenger.tabs.create({ url: `/list/list.html?selection=${key}` });
  }
}

/**
 * @param {messenger.menus.OnClickData} info
 * @param {messenger.tabs.Tab | undefined} tab
 * @returns {Promise<number[]>}
 */
async function clickedIds({ selectedMessages }, tab) {
  if (!selectedMessages) {
    const shown = tab?.id === undefined ? null : await shownIn(tab.id);
    return shown ? [shown.id] : [];
  }
  const ids = selectedMessages.messages.map(({ id }) => id);
  for (let page = selectedMessages; page.id;) {
    page = await messenger.messages.continueList(page.id);
    ids.push(...page.messages.map(({ id }) => id));
  }
  return ids;
}
