// SPDX-License-Identifier: MIT

// Opens Thunderbird on this display with a throw-away profile of sample mails and the extension in it,
// and takes everything away again when it is closed. The reader's own profile is not touched.
//     node scripts/thunderbird-demo.mjs
// FUWAKE_HOST is the program (default: build/host/fuwake).

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { EXTENSION_FOLDER, HOST } from "../tests/thunderbird/lib/paths.mjs";
import { makeProfile } from "../tests/thunderbird/lib/profile.mjs";
import { SAMPLES_FOLDER, sampleMails } from "../tests/thunderbird/lib/samples.mjs";
import { EXTENSION, installNativeManifest } from "../tests/thunderbird/lib/thunderbird.mjs";

/**
 * What Thunderbird shows when it starts: the folder of samples.
 * @param {string} folder
 */
function session(folder) {
  const folderURI = `mailbox://nobody@Local%20Folders/${encodeURIComponent(folder)}`;
  const state = { firstTab: true, folderPaneVisible: true, messagePaneVisible: true, folderURI };
  const tabs = { rev: 0, selectedIndex: 0, tabs: [{ mode: "mail3PaneTab", state, ext: {} }] };
  return { rev: 0, windows: [{ type: "3pane", tabs }] };
}

/**
 * @param {string} directory
 * @param {"en" | "ja"} language
 */
function prepare(directory, language) {
  const profile = join(directory, "profile");
  const home = join(directory, "home");
  mkdirSync(home);
  makeProfile(profile, { language, folders: { [SAMPLES_FOLDER[language]]: sampleMails() } });
  writeFileSync(join(profile, "session.json"), JSON.stringify(session(SAMPLES_FOLDER[language])));
  cpSync(EXTENSION_FOLDER, join(profile, "extensions", EXTENSION), { recursive: true });
  installNativeManifest(home, HOST);
  return { profile, home };
}

/** @param {string} home */
function environment(home) {
  return {
    // Where the screen's key lies when nothing says it.
    XAUTHORITY: join(homedir(), ".Xauthority"),
    ...process.env,
    HOME: home,
    MOZ_NO_REMOTE: "1",
  };
}

async function main() {
  const { DISPLAY, WAYLAND_DISPLAY, LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (!DISPLAY && !WAYLAND_DISPLAY) {
    throw new Error("there is no display; start this in a desktop session");
  }
  if (!existsSync(HOST)) {
    throw new Error(`${HOST} is missing; build Fuwake first`);
  }
  const language = /^ja/.test(LC_ALL || LC_MESSAGES || LANG || "") ? "ja" : "en";
  const directory = mkdtempSync(join(tmpdir(), "fuwake-demo-"));
  const clear = () => rmSync(directory, { recursive: true, force: true });
  process.once("exit", clear);
  const { profile, home } = prepare(directory, language);
  const args = ["--profile", profile, "--no-remote"];
  const thunderbird = spawn("thunderbird", args, { env: environment(home), stdio: "ignore" });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => thunderbird.kill("SIGTERM"));
  }
  console.warn("fuwake: Thunderbird is open with sample mails; close it to end");
  await once(thunderbird, "exit");
}

try {
  await main();
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  console.warn(`fuwake: ${code === "ENOENT" ? "Thunderbird is not installed" : message}`);
  process.exitCode = 1;
}
