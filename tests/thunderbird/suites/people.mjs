// SPDX-License-Identifier: MIT

// Senders, held against a real address book and what was sent.

import assert from "node:assert/strict";
import { BACKGROUND, inExtension, inThunderbird } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import * as mail from "../lib/mail.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { waitFor } from "../lib/wait.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "People";
const SENT = "Letters sent";
const CONTACT = "山田 太郎";

export const folders = () => ({
  [FOLDER]: [
    letter({ subject: "Of a contact", from: "Taro <taro@dyflex.example>" }),
    letter({ subject: "Of a club", from: "Club <info@club.example>" }),
    letter({ subject: "Of a bakery", from: "Bakery <bread@bakery.example>" }),
    letter({ subject: "Of the bakery again", from: "Bakery <bread@bakery.example>" }),
    letter({ subject: "In his name", from: `${CONTACT} <a81@mailbox.example>` }),
    letter({ subject: "From a domain alike", from: "Keiri <keiri@dyfIex.example>" }),
    letter({ subject: "From there once more", from: "Keiri <keiri@dyfIex.example>" }),
  ],
  [SENT]: [
    letter({ subject: "Sent", from: "Hanako <hanako@example.jp>", to: "Info <INFO@club.example>" }),
  ],
});

/**
 * @param {Stage} stage
 * @param {string} subject
 * @returns {Promise<string[]>} what the panel says of the mail's sender
 */
async function saidOf(stage, subject) {
  await mail.read(stage, subject);
  assert.equal(await screen.openPanel(stage), "done");
  const { findings } = await screen.readPage(stage, screen.PANEL);
  await screen.closePanel(stage);
  return findings.filter((/** @type {string} */ id) =>
    /^sender-(known|first-time|name-of|domain-like)/.test(id),
  );
}

/**
 * @param {Stage} stage
 * @param {string} name
 * @param {string} address
 */
const addContact = (stage, name, address) =>
  inThunderbird(
    stage,
    (_, displayName, primaryEmail) => {
      const card = Cc["@mozilla.org/addressbook/cardproperty;1"].createInstance(Ci.nsIAbCard);
      MailServices.ab.directories[0].addCard(Object.assign(card, { displayName, primaryEmail }));
    },
    name,
    address,
  );

/** @param {Stage} stage */
const markAsSent = (stage) =>
  inThunderbird(
    stage,
    (_, name) => {
      const local = MailServices.accounts.localFoldersServer.rootFolder;
      local.getChildNamed(name).setFlag(Ci.nsMsgFolderFlags.SentMail);
    },
    SENT,
  );

test("people: nobody is looked up before the reader wants it", async (stage) => {
  await addContact(stage, CONTACT, "Taro@dyflex.example");
  await markAsSent(stage);
  // Thunderbird reads a folder's mails when it is opened for the first time.
  await mail.openFolder(stage, SENT);
  await mail.openFolder(stage, FOLDER);
  assert.deepEqual(await saidOf(stage, "Of a contact"), []);
  const hasBooks = await inExtension(stage, BACKGROUND, () => "addressBooks" in messenger);
  assert.equal(hasBooks, false);
});

test("people: a switch in the options has Thunderbird ask", async (stage) => {
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
  await screen.clickInPage(stage, screen.OPTIONS, "#people");
  await waitFor("Thunderbird to ask", () =>
    inThunderbird(stage, (tb) => {
      const asking = tb.mailWindow.document.querySelector(
        "#notification-popup popupnotification:not([hidden])",
      );
      if (!asking?.button || asking.button.disabled) {
        return false;
      }
      asking.button.click();
      return true;
    }),
  );
  await waitFor("it to be saved", async () =>
    (await screen.readPage(stage, screen.OPTIONS)).text.includes(stage.word("options_saved")),
  );
  await mail.closeOthers(stage);
  await waitFor("the sent mail to be read", () =>
    inExtension(stage, BACKGROUND, async () => {
      const { correspondents } = await messenger.storage.local.get(["correspondents"]);
      return correspondents?.written?.length === 1;
    }),
  );
});

test("people: those that the reader knows, and those who only look like them", async (stage) => {
  await mail.openFolder(stage, FOLDER);
  const expected = {
    "Of a contact": ["sender-known"],
    "Of a club": ["sender-known"],
    "Of a bakery": ["sender-first-time"],
    "Of the bakery again": ["sender-known"],
    "In his name": ["sender-first-time", "sender-name-of-contact"],
    "From a domain alike": ["sender-domain-like-contact", "sender-first-time"],
  };
  for (const [subject, ids] of Object.entries(expected)) {
    assert.deepEqual((await saidOf(stage, subject)).sort(), ids, subject);
  }
});

test("people: a new contact is known from then on", async (stage) => {
  await addContact(stage, "Keiri", "keiri@dyfiex.example");
  await waitFor("the address book to be read again", () =>
    inExtension(stage, BACKGROUND, async () => {
      const { contacts } = await messenger.storage.session.get(["contacts"]);
      return contacts?.length === 2;
    }),
  );
  await mail.openFolder(stage, FOLDER);
  assert.deepEqual(await saidOf(stage, "From there once more"), ["sender-known"]);
});

test("people: what was kept goes when it is switched off", async (stage) => {
  await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
  assert.equal(await screen.settled(stage, screen.OPTIONS), "done");
  await screen.clickInPage(stage, screen.OPTIONS, "#people");
  await waitFor("the permission to be given back", () =>
    inExtension(
      stage,
      BACKGROUND,
      async () => !(await messenger.permissions.contains({ permissions: ["addressBooks"] })),
    ),
  );
  await waitFor("what was kept to go", () =>
    inExtension(stage, BACKGROUND, async () => {
      const kept = await messenger.storage.local.get(["correspondents"]);
      return Object.keys(kept).length === 0;
    }),
  );
  await mail.closeOthers(stage);
});
