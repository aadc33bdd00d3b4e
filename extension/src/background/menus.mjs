// SPDX-License-Identifier: MIT

// The right-click, on mails in a list, inside a mail, and on a folder.

import { word } from "../shared/words.mjs";
import { shownIn } from "./shown.mjs";

const HISTORY = "history"; // in the menu of tools
/** @type {[id: string, title: string, contexts: messenger.menus.ContextType[]][]} */
const ITEMS = [
  [
    "dissect",
    "menu_dissect",
    ["message_list", "page", "frame", "link", "selection", "message_display_action"],
  ],
  [HISTORY, "menu_history", ["tools_menu"]],
  ["dissect-folder", "list_menu_folder", ["folder_pane"]],
];

/** Thunderbird keeps the menus of an event page: they are made once, when something is installed. */
export async function createMenu() {
  await messenger.menus.removeAll();
  for (const [id, title, contexts] of ITEMS) {
    messenger.menus.create({ id, title: word(title), contexts });
  }
}

/** The title that is kept has the language of the day of installation. */
export async function renameMenu() {
  for (const [id, title] of ITEMS) {
    await messenger.menus.update(id, { title: word(title) });
  }
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
  if (info.selectedFolders) {
    await openFolders(info.selectedFolders);
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

/** @param {messenger.folders.MailFolder[]} folders each gets a list of its own */
async function openFolders(folders) {
  for (const { id, isRoot } of folders) {
    if (id && !isRoot) {
      await messenger.tabs.create({
        url: `/list/list.html?${new URLSearchParams({ folder: id })}`,
      });
    }
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
