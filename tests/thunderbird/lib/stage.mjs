// SPDX-License-Identifier: MIT

// All that one run needs, made anew and taken away again: a folder, a HOME, a profile, a display,
// Thunderbird, Fuwake's program and, on request, an IMAP server.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canRecord, recorded, recorder } from "./connections.mjs";
import { Display } from "./display.mjs";
import { hasImap, startImap } from "./imap.mjs";
import { EXTENSION_FOLDER, HOST } from "./paths.mjs";
import { makeProfile } from "./profile.mjs";
import { installNativeManifest, startThunderbird } from "./thunderbird.mjs";
import { wordIn } from "./words.mjs";

/** @typedef {"en" | "ja"} Language */

/**
 * @typedef {object} StageWish
 * @property {Language} language
 * @property {Record<string, Buffer[]>} folders - local folders and their mails
 * @property {Buffer[]} [imapMails] - in the INBOX of an IMAP account
 * @property {Record<string, string | number | boolean>} [preferences]
 */

export class Stage {
  #imap;
  #thunderbird;
  #before = ""; // what the shell does before it becomes the program
  #isRecorded = false;
  /** @type {Set<string>} */
  #allowed = new Set();

  /**
   * @param {Language} language
   * @param {string} directory
   * @param {Display} display
   * @param {Awaited<ReturnType<typeof startThunderbird>>} thunderbird
   * @param {Awaited<ReturnType<typeof startImap>> | null} imap
   */
  constructor(language, directory, display, thunderbird, imap) {
    this.language = language;
    this.directory = directory;
    this.home = homeIn(directory);
    this.hostProgram = programIn(directory);
    this.display = display;
    this.marionette = thunderbird.marionette;
    this.pid = thunderbird.pid;
    this.#thunderbird = thunderbird;
    this.#imap = imap;
    /** @type {(text: string) => void} */
    this.note = () => {};
  }

  /** @param {StageWish} wish */
  static async open({ language, folders, imapMails = [], preferences = {} }) {
    const directory = mkdtempSync(join(tmpdir(), `fuwake-${language}-`));
    // Dovecot reads its part as another user.
    chmodSync(directory, 0o755);
    const profile = join(directory, "profile");
    const imap =
      imapMails.length > 0 && hasImap()
        ? await startImap(join(directory, "imap"), imapMails)
        : null;
    makeProfile(profile, {
      language,
      folders,
      preferences,
      imapPort: imap?.port ?? null,
      remoteControl: true,
    });
    mkdirSync(homeIn(directory));
    installProgram(directory, `exec "${HOST}" "$@"`);
    const display = await Display.open();
    const thunderbird = await startThunderbird({
      profile,
      home: homeIn(directory),
      display: display.name,
      log: join(directory, "thunderbird.log"),
    });
    return new Stage(language, directory, display, thunderbird, imap);
  }

  /**
   * Installs a program as Fuwake's native host.
   * @param {string} command - for the shell; "$@" are Thunderbird's arguments
   */
  useHost(command) {
    installProgram(this.directory, `${this.#before}\n${command}`);
  }

  /**
   * From its next start on it is seen what the program connects to.
   * @returns {boolean} false where nothing can look
   */
  record() {
    this.#isRecorded = canRecord();
    this.#before = this.#isRecorded ? recorder(this.directory) : "";
    this.repairHost();
    return this.#isRecorded;
  }

  /**
   * The reader of this run's mails has said yes to these.
   * @param {string[]} addresses - "127.0.0.1:53"
   */
  allow(addresses) {
    addresses.forEach((address) => this.#allowed.add(address));
  }

  /** @returns {string[] | null} all that the program has connected to; null where nothing looks */
  connections() {
    return this.#isRecorded ? recorded(this.directory) : null;
  }

  /** @returns {string[]} those that nobody has said yes to, each once */
  strangers() {
    return [...new Set(this.connections())].filter((address) => !this.#allowed.has(address));
  }

  /** Installs the real one. */
  repairHost() {
    this.useHost(`exec "${HOST}" "$@"`);
  }

  installExtension() {
    return this.marionette.installAddon(EXTENSION_FOLDER);
  }

  /**
   * @param {string} key - of the catalogue
   * @param {...(string | number)} values
   */
  word(key, ...values) {
    return wordIn(this.language, key, ...values);
  }

  /**
   * @param {boolean} [keep] - leave the folder, to look at what went wrong
   * @returns {Promise<number | string | null>} how Thunderbird ended; 0 is well
   */
  async close(keep = false) {
    const ended = await this.#thunderbird.stop();
    await this.display.close();
    await this.#imap?.stop();
    if (!keep) {
      rmSync(this.directory, { recursive: true, force: true });
    }
    return ended;
  }
}

/** @param {string} directory */
const homeIn = (directory) => join(directory, "home");
/** @param {string} directory */
const programIn = (directory) => join(homeIn(directory), "host");

/**
 * @param {string} directory
 * @param {string} command
 */
function installProgram(directory, command) {
  const program = programIn(directory);
  writeFileSync(program, `#!/bin/sh\n${command}\n`);
  chmodSync(program, 0o755);
  installNativeManifest(homeIn(directory), program);
}
