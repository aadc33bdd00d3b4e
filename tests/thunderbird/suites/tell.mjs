// SPDX-License-Identifier: MIT

// Drafts for those who can act: Thunderbird shows them with what is attached, and sends none.

import assert from "node:assert/strict";
import { join } from "node:path";
import { inExtension, inThunderbird } from "../lib/inside.mjs";
import { dangerLetter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/inside.mjs").Page} Page */
/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Tell";
const SUBJECT = "Tell of me";
const COUNCIL = "info@antiphishing.jp";
const APWG = "reportphishing@apwg.org";
/** @type {Page} */
const TELL = { kind: "tab", path: "tell/tell.html" };
const SHOTS = process.env["FUWAKE_SHOTS"]; // a folder, for whoever wants to look at them

export const folders = () => ({ [FOLDER]: [dangerLetter(SUBJECT)] });

/**
 * An account that is never asked for mail, for drafts to come from.
 * @param {Stage} stage
 * @returns {Promise<string>} its key
 */
const addAccount = (stage) =>
  inThunderbird(stage, () => {
    const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const { accounts } = MailServices;
    const account = accounts.createAccount();
    account.incomingServer = accounts.createIncomingServer("hanako", "127.0.0.1", "pop3");
    const identity = accounts.createIdentity();
    identity.email = "hanako@example.jp";
    account.addIdentity(identity);
    return /** @type {string} */ (account.key);
  });

/**
 * @param {Stage} stage
 * @param {string} key
 */
const removeAccount = (stage, key) =>
  inThunderbird(
    stage,
    (_, wanted) => {
      const { MailServices } = ChromeUtils.importESModule(
        "resource:///modules/MailServices.sys.mjs",
      );
      MailServices.accounts.removeAccount(MailServices.accounts.getAccount(wanted), true);
    },
    key,
  );

/**
 * The windows in which something is written, as Thunderbird shows them.
 * @param {Stage} stage
 */
const written = (stage) =>
  inThunderbird(stage, () =>
    [...Services.wm.getEnumerator("msgcompose")]
      .filter((each) => each.composeEditorReady)
      .map((each) => ({
        to: [...each.document.querySelectorAll("#toAddrContainer mail-address-pill")]
          .map((pill) => /** @type {string} */ (pill.emailAddress))
          .join(),
        from: /** @type {string} */ (each.gCurrentIdentity?.email ?? ""),
        subject: /** @type {string} */ (each.document.getElementById("msgSubject").value),
        text: /** @type {string} */ (
          each.document.getElementById("messageEditor").contentDocument.body.innerText
        ),
        isPlain: /** @type {boolean} */ (!each.gMsgCompose.composeHTML),
        files: [...each.document.getElementById("attachmentBucket").itemChildren].map((item) => ({
          name: /** @type {string} */ (item.attachment.name),
          size: /** @type {number} */ (item.attachment.size),
        })),
      })),
  );

/**
 * Throws them away, unasked.
 * @param {Stage} stage
 */
async function throwAway(stage) {
  await inThunderbird(stage, () => {
    for (const each of Services.wm.getEnumerator("msgcompose")) {
      each.gMsgCompose.bodyModified = false;
      each.gContentChanged = false;
      each.close();
    }
  });
  await waitFor("no window to write in", () =>
    inThunderbird(stage, () => !Services.wm.getMostRecentWindow("msgcompose")),
  );
}

/**
 * @param {Stage} stage
 * @returns {Promise<number>} mails that wait to be sent, or have been
 */
const sent = (stage) =>
  inThunderbird(stage, () => {
    const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const flags = Ci.nsMsgFolderFlags.Queue | Ci.nsMsgFolderFlags.SentMail;
    return /** @type {number} */ (
      MailServices.accounts.allFolders
        .filter((/** @type {any} */ folder) => folder.flags & flags)
        .reduce(
          (/** @type {number} */ sum, /** @type {any} */ folder) =>
            sum + Math.max(0, folder.getTotalMessages(false)),
          0,
        )
    );
  });

test("tell: a click in the report opens drafts, and sends none", async (stage) => {
  const key = await addAccount(stage);
  try {
    await mail.openFolder(stage, FOLDER);
    await screen.chooseDissect(stage, await screen.rowBox(stage, SUBJECT));
    assert.equal(await screen.settled(stage, screen.REPORT), "done");
    await screen.clickInPage(stage, screen.REPORT, "button.tell");
    assert.equal(await screen.settled(stage, TELL), "done");
    const ticked = await inExtension(stage, TELL, () =>
      [...document.querySelectorAll(".receiver:has(.who input:checked)")].map((each) =>
        each.getAttribute("data-receiver"),
      ),
    );
    assert.deepEqual(ticked, [COUNCIL, APWG]);
    // One draft with reports for machines, one without.
    await screen.clickInPage(stage, TELL, `[data-receiver="${APWG}"] summary`);
    await screen.clickInPage(stage, TELL, `[data-receiver="${APWG}"] [data-machine=arf]`);
    await screen.clickInPage(stage, TELL, `[data-receiver="${APWG}"] [data-machine=xarf]`);
    await screen.clickInPage(stage, TELL, "button.open");
    const drafts = await waitFor("both drafts", async () => {
      const all = await written(stage);
      return all.length === 2 && all.every(({ files }) => files.length > 0) && all;
    });
    const council = drafts.find(({ to }) => to === COUNCIL);
    const apwg = drafts.find(({ to }) => to === APWG);
    assert.ok(council && apwg, JSON.stringify(drafts));
    assert.ok(council.isPlain && apwg.isPlain);
    assert.equal(apwg.from, "hanako@example.jp");
    assert.equal(apwg.subject, "Phishing mail in the name of Amazon");
    assert.match(apwg.text, /^To the APWG:/);
    assert.match(council.text, /^フィッシング対策協議会 御中/);
    for (const { text } of drafts) {
      assert.match(text, /hxxps:\/\/login\[\.\]shop-notice\[\.\]example\/in/);
      assert.doesNotMatch(text, /hanako/);
    }
    assert.deepEqual(
      council.files.map(({ name }) => name),
      ["mail.eml"],
    );
    assert.deepEqual(
      apwg.files.map(({ name }) => name),
      ["mail.eml", "report-arf.eml", "report-xarf-1.json", "report-xarf-2.json"],
    );
    assert.ok(drafts.every(({ files }) => files.every(({ size }) => size > 500)));
    if (SHOTS) {
      stage.display.picture(join(SHOTS, `tell-drafts-${stage.language}.png`));
    }
    await waitFor("the page to say so", async () => {
      const { text } = await screen.readPage(stage, TELL);
      return text.includes(stage.word("tell_opened", 2));
    });
    assert.equal(await sent(stage), 0);
  } finally {
    await throwAway(stage);
    await removeAccount(stage, key);
    await mail.closeOthers(stage);
  }
});
