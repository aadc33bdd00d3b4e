// SPDX-License-Identifier: MIT

// An IMAP server of our own on 127.0.0.1: Dovecot in a private folder, one user, any password.

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import net from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { end, start } from "./processes.mjs";
import { inThunderbird } from "./inside.mjs";
import { waitFor } from "./wait.mjs";

const PROGRAM = "/usr/sbin/dovecot";
const USER = "hanako";
const PASSWORD = "secret";

export const hasImap = () => existsSync(PROGRAM);

/** Dovecot never reads mail as root: there it is given to "nobody". */
function owner() {
  const name = (/** @type {string} */ option) => execFileSync("id", [option]).toString().trim();
  return userInfo().uid === 0
    ? { mail: "nobody", group: "nogroup", isRoot: true }
    : { mail: name("-un"), group: name("-gn"), isRoot: false };
}

async function freePort() {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = /** @type {net.AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}

/**
 * @param {string} directory
 * @param {number} port
 */
function configuration(directory, port) {
  const { mail, group, isRoot } = owner();
  // Without root there are no other users to change to and no folder to be locked into.
  const users = isRoot
    ? "default_internal_group = dovecot"
    : `default_internal_user = ${mail}
default_login_user = ${mail}
default_internal_group = ${group}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = /dev/stderr
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${directory}/mail
mailbox_list_index = no
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${mail} gid=${group} home=${directory}/mail
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
${users}
`;
}

/**
 * @param {string} directory
 * @param {Buffer[]} mails
 */
function fill(directory, mails) {
  for (const part of ["cur", "new", "tmp"]) {
    mkdirSync(join(directory, part), { recursive: true });
  }
  mails.forEach((mail, number) => {
    writeFileSync(join(directory, "cur", `1747000${number}.M${number}.fuwake:2,`), mail);
  });
  if (owner().isRoot) {
    execFileSync("chown", ["-R", "nobody:nogroup", directory]);
  }
}

/**
 * New mails come into the INBOX of a run's server.
 * @param {string} directory - of the run
 * @param {Buffer[]} mails
 */
export function deliver(directory, mails) {
  mails.forEach((mail, number) => {
    const name = `${Math.floor(Date.now() / 1000)}.N${number}.fuwake`;
    const folder = join(directory, "imap", "mail");
    writeFileSync(join(folder, "tmp", name), mail);
    chmodSync(join(folder, "tmp", name), 0o666);
    renameSync(join(folder, "tmp", name), join(folder, "new", name));
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const probe = net.connect({ host: "127.0.0.1", port });
    probe.once("data", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}

/**
 * Starts the server with these mails in its INBOX.
 * @param {string} directory - of its own, below one that everybody may enter
 * @param {Buffer[]} mails
 */
export async function startImap(directory, mails) {
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755);
  fill(join(directory, "mail"), mails);
  const port = await freePort();
  const settings = join(directory, "dovecot.conf");
  writeFileSync(settings, configuration(directory, port));
  const said = openSync(join(directory, "log"), "w");
  const server = start(PROGRAM, ["-F", "-c", settings], {
    stdio: ["ignore", said, said],
  });
  await waitFor("the IMAP server", () => answers(port));
  return { port, stop: () => end(server) };
}

/**
 * Tells Thunderbird the password of the account, so that it does not ask.
 * @param {import("./stage.mjs").Stage} stage
 */
export function givePassword(stage) {
  return inThunderbird(
    stage,
    async (_, user, password) => {
      const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
      login.init("imap://127.0.0.1", null, "imap://127.0.0.1", user, password, "", "");
      const all = await Services.logins.getAllLogins();
      if (!all.some((/** @type {any} */ one) => one.matches(login, false))) {
        await Services.logins.addLoginAsync(login);
      }
    },
    USER,
    PASSWORD,
  );
}
