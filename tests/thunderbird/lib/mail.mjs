// SPDX-License-Identifier: MIT

// What a reader does in Thunderbird: opens folders, selects mails, opens them elsewhere. Selecting is
// done through Thunderbird's own objects (the list scrolls and redraws as for a person); what matters
// to Fuwake is clicked with the real mouse, see screen.mjs.

import { BACKGROUND, inExtension, inThunderbird } from "./inside.mjs";
import { waitFor } from "./wait.mjs";

/** @typedef {import("./inside.mjs").Place} Place */
/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * @param {Stage} stage
 * @param {string} name
 * @param {"none" | "imap"} [account] - the local folders, or those of the IMAP account
 */
export async function openFolder(stage, name, account = "none") {
  await waitFor(`the folder ${name}`, () =>
    inThunderbird(
      stage,
      (tb, folderName, type) => {
        const server = MailServices.accounts.allServers.find(
          (/** @type {any} */ each) => each.type === type,
        );
        const folder = server.rootFolder.getChildNamed(folderName);
        if (tb.threePane().gFolder?.URI !== folder.URI) {
          tb.threePane().displayFolder(folder.URI);
        }
        return (
          tb.threePane().gFolder?.URI === folder.URI &&
          tb.threePane().gDBView?.rowCount > 0 &&
          tb.threePane().threadTree.getRowAtIndex(0) !== undefined
        );
      },
      name,
      account,
    ),
  );
}

/**
 * Selects a mail and does not wait for it to be shown.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 */
export function select(stage, subject) {
  return inThunderbird(
    stage,
    (tb, wanted) => {
      const row = tb.rowOf(wanted);
      tb.threePane().threadTree.scrollToIndex(row, true);
      tb.threePane().threadTree.selectedIndex = row;
    },
    subject,
  );
}

/**
 * Waits until this mail, and all of it, is shown.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 * @param {Place} [place]
 */
export function shown(stage, subject, place = "tab") {
  return waitFor(`the mail ${subject} to be shown`, () =>
    inThunderbird(
      stage,
      (tb, wanted, where) => {
        const about = tb.aboutMessage(where);
        return about?.msgLoaded && about.gMessage?.mime2DecodedSubject.includes(wanted);
      },
      subject,
      place,
    ),
  );
}

/**
 * Waits until the text of this mail is there, whether or not Thunderbird has said so to extensions.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 */
export function parsed(stage, subject) {
  return waitFor(`the text of ${subject}`, () =>
    inThunderbird(
      stage,
      (tb, wanted) =>
        tb.aboutMessage("tab")?.gMessage?.mime2DecodedSubject.includes(wanted) &&
        tb.shownDocument("tab").readyState === "complete",
      subject,
    ),
  );
}

/**
 * @param {Stage} stage
 * @param {string} subject - a part of it
 */
export async function read(stage, subject) {
  await select(stage, subject);
  await shown(stage, subject);
}

/**
 * Shows the mail in this row of the list.
 * @param {Stage} stage
 * @param {number} row
 * @returns {Promise<string>} its Message-ID, without brackets
 */
export async function readRow(stage, row) {
  const wanted = await inThunderbird(
    stage,
    (tb, index) => {
      tb.threePane().threadTree.scrollToIndex(index, true);
      tb.threePane().threadTree.selectedIndex = index;
      return tb.threePane().gDBView.getMsgHdrAt(index).messageId;
    },
    row,
  );
  await waitFor(`the mail in row ${row}`, () =>
    inThunderbird(
      stage,
      (tb, id) => {
        const about = tb.aboutMessage("tab");
        return about.msgLoaded && about.gMessage.messageId === id;
      },
      wanted,
    ),
  );
  return wanted;
}

/**
 * @param {Stage} stage
 * @param {string[]} subjects - parts of them
 */
export function selectSeveral(stage, subjects) {
  return inThunderbird(
    stage,
    (tb, wanted) => {
      tb.threePane().threadTree.selectedIndices = wanted
        .map(tb.rowOf)
        .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    },
    subjects,
  );
}

/** @param {Stage} stage */
export function selectAll(stage) {
  return inThunderbird(stage, (tb) => {
    const { rowCount } = tb.threePane().gDBView;
    tb.threePane().threadTree.selectedIndices = Array.from({ length: rowCount }, (_, row) => row);
    return rowCount;
  });
}

/**
 * Opens the mail of the list in a tab or a window of its own and does not wait for it to be shown.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 * @param {Place} place
 */
export function open(stage, subject, place) {
  return inThunderbird(
    stage,
    (tb, wanted, where) => {
      const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
      const message = tb.threePane().gDBView.getMsgHdrAt(tb.rowOf(wanted));
      if (where === "window") {
        MailUtils.openMessageInNewWindow(message);
      } else {
        MailUtils.openMessageInNewTab([message], tb.threePane().gViewWrapper, tb.tabmail);
      }
    },
    subject,
    place,
  );
}

/**
 * Opens the mail of the list in a tab or a window of its own.
 * @param {Stage} stage
 * @param {string} subject - a part of it
 * @param {Place} place
 */
export async function openElsewhere(stage, subject, place) {
  await open(stage, subject, place);
  await shown(stage, subject, place);
}

/**
 * Opens a file as "File → Open → Saved Message" does, in a tab.
 * @param {Stage} stage
 * @param {string} path
 */
export function openFile(stage, path) {
  return inThunderbird(
    stage,
    (tb, name) => {
      const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
      const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
      file.initWithPath(name);
      MailUtils.openEMLFile(tb.mailWindow, file, Services.io.newFileURI(file));
    },
    path,
  );
}

/**
 * One row for each mail, the oldest on top.
 * @param {Stage} stage
 */
export function sortByDate(stage) {
  return inThunderbird(stage, (tb) => {
    tb.threePane().gViewWrapper.showUnthreaded = true;
    tb.threePane().gViewWrapper.sort("dateCol", Ci.nsMsgViewSortOrder.ascending);
  });
}

/**
 * Opens the first attachment of a mail, a mail itself, in a tab.
 * @param {Stage} stage
 * @param {string} subject - of the mail it is attached to
 */
export function openAttached(stage, subject) {
  return inExtension(
    stage,
    BACKGROUND,
    async (wanted) => {
      const { messages } = /** @type {any} */ (await messenger.messages.query({ subject: wanted }));
      const [message] = messages;
      const [part] = await messenger.messages.listAttachments(message.id);
      const tab = await messenger.messageDisplay.open({ messageId: message.id, location: "tab" });
      await messenger.messages.openAttachment(message.id, part?.partName ?? "", tab.id ?? 0);
    },
    subject,
  );
}

/**
 * Closes every tab and window but the one with the three panes.
 * @param {Stage} stage
 */
export async function closeOthers(stage) {
  await inThunderbird(stage, (tb) => {
    for (const each of Services.wm.getEnumerator("mail:messageWindow")) {
      each.close();
    }
    tb.tabmail.closeOtherTabs(0);
  });
  await waitFor("the three panes", () => inThunderbird(stage, (tb) => Boolean(tb.threePane())));
}
