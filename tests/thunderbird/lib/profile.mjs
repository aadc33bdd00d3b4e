// SPDX-License-Identifier: MIT

// A throw-away profile: quiet preferences, an account "Local Folders" whose folders are mbox files
// made of mails, and, when asked for, an account of an IMAP server on this machine.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const QUIET = {
  // No wizard, no page of news, no question.
  "app.use_without_mail_account": true,
  "mail.provider.suppress_dialog_on_startup": true,
  "mail.spotlight.firstRunDone": true,
  "mail.winsearch.firstRunDone": true,
  "mailnews.start_page.enabled": false,
  "mailnews.start_page_override.mstone": "ignore",
  "mail.rights.override": true,
  "mail.shell.checkDefaultClient": false,
  "mail.inappnotifications.enabled": false,
  "mail.chat.enabled": false,
  "browser.aboutConfig.showWarning": false,
  // Nothing to the net: with these no connection leaves 127.0.0.1 (seen with strace).
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "datareporting.healthreport.uploadEnabled": false,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.newProfilePing.enabled": false,
  "toolkit.telemetry.shutdownPingSender.enabled": false,
  "toolkit.telemetry.firstShutdownPing.enabled": false,
  "toolkit.telemetry.updatePing.enabled": false,
  "toolkit.telemetry.bhrPing.enabled": false,
  "app.update.disabledForTesting": true,
  "app.normandy.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "browser.region.network.url": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.trr.mode": 5,
  "network.manage-offline-status": false,
  "offline.autoDetect": false,
  "security.OCSP.enabled": 0,
  // Profile and application: Debian's language packs are of the application.
  "extensions.enabledScopes": 5,
  "extensions.autoDisableScopes": 0,
  "extensions.update.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  // The same every time.
  "mailnews.database.global.indexer.enabled": false,
  "mail.tabs.autoHide": false,
  "mailnews.mark_message_read.auto": false,
  "mail.operate_on_msgs_in_folder.warn_open": 0,
  "toolkit.startup.max_resumed_crashes": -1,
};

const LOCAL_FOLDERS = {
  "mail.accountmanager.accounts": "account1",
  "mail.accountmanager.localfoldersserver": "server1",
  "mail.account.account1.server": "server1",
  "mail.server.server1.type": "none",
  "mail.server.server1.hostname": "Local Folders",
  "mail.server.server1.userName": "nobody",
  "mail.server.server1.name": "Local Folders",
  "mail.server.server1.storeContractID": "@mozilla.org/msgstore/berkeleystore;1",
  "mail.server.server1.directory-rel": "[ProfD]Mail/Local Folders",
};

/** @param {number} port - of an IMAP server on 127.0.0.1; its user is "hanako" */
function imapAccount(port) {
  return {
    "mail.accountmanager.accounts": "account1,account2",
    "mail.account.account2.server": "server2",
    "mail.account.account2.identities": "id1",
    "mail.identity.id1.fullName": "Hanako",
    "mail.identity.id1.useremail": "hanako@example.jp",
    "mail.identity.id1.valid": true,
    "mail.server.server2.type": "imap",
    "mail.server.server2.hostname": "127.0.0.1",
    "mail.server.server2.port": port,
    "mail.server.server2.userName": "hanako",
    "mail.server.server2.name": "hanako@example.jp",
    "mail.server.server2.socketType": 0,
    "mail.server.server2.authMethod": 3,
    "mail.server.server2.login_at_startup": false,
    "mail.server.server2.check_new_mail": false,
    "mail.server.server2.offline_download": false,
    "mail.server.server2.directory-rel": "[ProfD]ImapMail/127.0.0.1",
  };
}

/**
 * An mbox as Thunderbird reads it. A line that looks like a separator is quoted; Thunderbird undoes it.
 * @param {Buffer[]} mails
 */
export function mbox(mails) {
  return Buffer.concat(
    mails.flatMap((mail) => {
      const text = mail
        .toString("latin1")
        .replace(/\r\n/g, "\n")
        .replace(/^(>*From )/gm, ">$1");
      return [
        Buffer.from("From - Thu May 14 10:00:00 2026\n"),
        Buffer.from(text.endsWith("\n") ? `${text}\n` : `${text}\n\n`, "latin1"),
      ];
    }),
  );
}

/**
 * @typedef {object} ProfileWish
 * @property {"en" | "ja"} language
 * @property {Record<string, Buffer[]>} folders - local folders and their mails
 * @property {number | null} [imapPort]
 * @property {Record<string, string | number | boolean>} [preferences]
 * @property {boolean} [remoteControl] - listen for Marionette on a free port
 */

/**
 * @param {string} directory - where the profile is made
 * @param {ProfileWish} wish
 */
export function makeProfile(directory, wish) {
  const root = join(directory, "Mail", "Local Folders");
  mkdirSync(root, { recursive: true });
  for (const [name, mails] of Object.entries(wish.folders)) {
    writeFileSync(join(root, name), mbox(mails));
  }
  const preferences = {
    ...QUIET,
    ...LOCAL_FOLDERS,
    "intl.locale.requested": wish.language === "ja" ? "ja" : "en-US",
    ...(wish.imapPort ? imapAccount(wish.imapPort) : {}),
    // Says its port in the profile, in a file MarionetteActivePort.
    ...(wish.remoteControl ? { "marionette.port": 0, "ui.prefersReducedMotion": 1 } : {}),
    ...wish.preferences,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(directory, "user.js"), lines.join(""));
}
