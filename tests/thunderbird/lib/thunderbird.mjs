// SPDX-License-Identifier: MIT

// Thunderbird as a process: started on a display of ours with a HOME of its own, so that nothing of
// the person who runs this is read or written, and ended again.

import { once } from "node:events";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marionette } from "./marionette.mjs";
import { start } from "./processes.mjs";
import { waitFor } from "./wait.mjs";

export const EXTENSION = "fuwake@fuwake.example";
const QUIT_MS = 15000;

/**
 * @param {string} home
 * @param {string} display
 */
function environment(home, display) {
  return {
    PATH: process.env.PATH,
    HOME: home,
    DISPLAY: display,
    LANG: "C.UTF-8",
    TZ: "Asia/Tokyo",
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    DBUS_SESSION_BUS_ADDRESS: "disabled:",
    LIBGL_ALWAYS_SOFTWARE: "1",
    MOZ_CRASHREPORTER_DISABLE: "1",
    MOZ_DISABLE_AUTO_SAFE_MODE: "1",
    MOZ_NO_REMOTE: "1",
  };
}

/**
 * Starts Thunderbird and waits for its mail window.
 * @param {{ profile: string, home: string, display: string, log: string }} where
 */
export async function startThunderbird({ profile, home, display, log }) {
  mkdirSync(home, { recursive: true });
  const said = openSync(log, "w");
  const child = start(
    "thunderbird",
    ["--profile", profile, "--no-remote", "--marionette", "--remote-allow-system-access"],
    { stdio: ["ignore", said, said], env: environment(home, display) },
  );
  /** @type {number | string | null} */
  let ended = null;
  const gone = once(child, "exit").then(([status, signal]) => {
    ended = signal ?? status;
  });
  const marionette = await Marionette.connect(await marionettePort(profile, () => ended));
  await marionette.newSession();
  await waitFor("the mail window", () => marionette.execute(MAIL_WINDOW_READY, []), {
    timeoutMs: 60000,
  });
  return {
    marionette,
    pid: Number(child.pid),
    async stop() {
      await marionette.quit();
      const late = setTimeout(() => child.kill("SIGKILL"), QUIT_MS);
      await gone;
      clearTimeout(late);
      return /** @type {number | string | null} */ (ended);
    },
  };
}

/**
 * @param {string} profile
 * @param {() => number | string | null} ended
 * @returns {Promise<number>}
 */
function marionettePort(profile, ended) {
  const file = join(profile, "MarionetteActivePort");
  return waitFor(
    "Thunderbird's start",
    () => {
      if (ended() !== null) {
        throw new Error(`it ended with ${ended()}`);
      }
      return existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    },
    { timeoutMs: 60000 },
  );
}

const MAIL_WINDOW_READY = `
  const mail = Services.wm.getMostRecentWindow("mail:3pane");
  return mail?.document.readyState === "complete" &&
    Boolean(mail.document.getElementById("tabmail")?.currentAbout3Pane?.folderTree);`;

/** @param {string} home */
export function manifestPath(home) {
  return join(home, ".mozilla", "native-messaging-hosts", "fuwake.json");
}

/**
 * Where Thunderbird on Linux looks for a native host: below HOME first.
 * @param {string} home
 * @param {string} program - its absolute path
 */
export function installNativeManifest(home, program) {
  mkdirSync(join(home, ".mozilla", "native-messaging-hosts"), {
    recursive: true,
  });
  const manifest = {
    name: "fuwake",
    description: "Takes a doubtful mail apart, on this computer",
    path: program,
    type: "stdio",
    allowed_extensions: [EXTENSION],
  };
  writeFileSync(manifestPath(home), JSON.stringify(manifest));
}
