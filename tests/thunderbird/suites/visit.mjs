// SPDX-License-Identifier: MIT

// A link is visited when its reader has read what will be requested and said so: once, exactly that,
// and with nothing that tells who he is.

import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { putToSleep } from "../lib/background.mjs";
import { BACKGROUND, inExtension } from "../lib/inside.mjs";
import { letter } from "../lib/letters.mjs";
import { shellOf } from "../lib/loopback.mjs";
import * as mail from "../lib/mail.mjs";
import { HOST } from "../lib/paths.mjs";
import * as screen from "../lib/screen.mjs";
import { newSuite } from "../lib/suite.mjs";
import { sleep, waitFor } from "../lib/wait.mjs";
import { startWebsites } from "../lib/websites.mjs";

/** @typedef {import("../lib/stage.mjs").Stage} Stage */
/** @typedef {Awaited<ReturnType<typeof startWebsites>>} Websites */

const { test, tests } = newSuite();
export { tests };

const FOLDER = "Visits";
const SITE = "mail.shop-notice.example";
const TITLE = "Webmail sign-in 42";
const PAGE = `<!doctype html><html><head><title>${TITLE}</title></head><body>
<h1>Sign in</h1><img src="https://${SITE}/pixel.png"><script src="/x.js"></script>
<form method="post" action="/in"><input name="user"><input type="password" name="word"></form>
</body></html>`;
/** Who is addressed stands in it twice. */
const WHOLE = `https://${SITE}/list/in.html?user=hanako@example.jp&id=9f86d081884c7d659a2feaa0c55ad015`;
const DEAD = "127.0.0.1:1"; // nobody is there
const QUIET_MS = 500; // a request that should not come would have come

const lettered = (/** @type {string} */ subject) =>
  letter({
    subject,
    html: `<p><a href="${WHOLE.replace("&", "&amp;")}">Sign in</a></p>`,
  });

export const folders = () => ({
  [FOLDER]: [lettered("Behind the link"), lettered("By a proxy")],
});

/**
 * @param {Stage} stage
 * @param {(websites: Websites) => Promise<void>} body
 */
async function withWebsites(stage, body) {
  const folder = mkdtempSync(join(stage.directory, "websites-"));
  const websites = await startWebsites(folder, PAGE, [SITE]);
  try {
    stage.allow([...websites.addresses, DEAD]);
    const environment = shellOf(join(folder, "authorities.pem"), websites.environment);
    stage.useHost(`${environment} exec "${HOST}" "$@"`);
    await putToSleep(stage);
    await mail.openFolder(stage, FOLDER);
    await body(websites);
  } finally {
    stage.repairHost();
    await putToSleep(stage);
    await websites.close();
  }
}

/**
 * @param {Stage} stage
 * @param {string} selector
 * @returns {Promise<string>} in the panel
 */
function textOf(stage, selector) {
  return inExtension(
    stage,
    screen.PANEL,
    (wanted) => document.querySelector(wanted)?.textContent ?? "",
    selector,
  );
}

/**
 * The newest report of the message that is shown, as pages get it.
 * @param {Stage} stage
 * @returns {Promise<any>}
 */
function report(stage) {
  return inExtension(stage, screen.PANEL, async () => {
    const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
    const reply = await messenger.runtime.sendMessage({ what: "shown", tabId: tab?.id ?? -1 });
    return reply.outcome.report;
  });
}

/**
 * Has the background visit an address, as a page may that was made to.
 * @param {Stage} stage
 * @param {string} address
 */
function askFor(stage, address) {
  return inExtension(
    stage,
    screen.PANEL,
    async (url) => {
      const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
      const { message } = await messenger.runtime.sendMessage({
        what: "shown",
        tabId: tab?.id ?? -1,
      });
      await messenger.runtime.sendMessage({ what: "visit", messageId: message.id, url });
    },
    address,
  );
}

/**
 * @param {Stage} stage
 * @returns {Promise<any>} what the visit has brought, when it is over
 */
function visited(stage) {
  return waitFor("what the visit has brought", async () => {
    const { final, facts } = await report(stage);
    return final && facts.visit?.state !== "pending" && facts.visit;
  });
}

test("visit: the second click requests exactly the address shown, once", async (stage) => {
  await withWebsites(stage, async ({ requests }) => {
    await mail.read(stage, "Behind the link");
    assert.equal(await screen.openPanel(stage), "done");
    await screen.unfold(stage, "links");
    await sleep(QUIET_MS);
    assert.deepEqual(requests(), []);

    await screen.clickInPage(stage, screen.PANEL, ".quiet-act.visit");
    const address = await waitFor("the card", () => textOf(stage, ".asking .address"));
    assert.match(await textOf(stage, ".asking"), new RegExp(stage.word("behind_cut")));
    assert.ok(address.startsWith(`https://${SITE}/list/in.html`), address);
    assert.doesNotMatch(address, /hanako|9f86d081884c7d65/);
    await askFor(stage, `https://${SITE}/made-up`);
    await sleep(QUIET_MS);
    assert.deepEqual(requests(), []);

    await screen.clickInPage(stage, screen.PANEL, ".asking .decide .go");
    const visit = await visited(stage);
    assert.equal(requests().length, 1);
    const [{ method, path, headers } = assert.fail("no request")] = requests();
    const sent = Object.fromEntries(headers.map(([name, text]) => [name.toLowerCase(), text]));
    assert.deepEqual([method, `https://${sent["host"]}${path}`], ["GET", address]);
    for (const name of ["cookie", "referer", "authorization", "from", "origin"]) {
      assert.equal(sent[name], undefined, name);
    }
    assert.doesNotMatch(JSON.stringify(headers), /fuwake|thunderbird|hanako/i);

    assert.equal(visit.url, address);
    assert.deepEqual([visit.state, visit.ended], ["known", "page"]);
    assert.equal(visit.hops[0].tls.verdict, "good");
    assert.deepEqual([visit.page.kind, visit.page.title], ["login", TITLE]);
    assert.ok(visit.page.forms[0].asks.includes("password"));
    const { text } = await screen.readPage(stage, screen.PANEL);
    assert.ok(text.includes(TITLE), text);
    assert.ok(text.includes(stage.word("visit_title")), text);
    assert.ok(text.includes(stage.word("visit_kind_login", SITE)), text);
    assert.ok(text.includes(stage.word("asks_password")), text);
    await screen.closePanel(stage);

    // Looked at again, it is shown again; nothing is fetched again.
    assert.equal(await screen.openPanel(stage), "done");
    assert.ok((await screen.readPage(stage, screen.PANEL)).text.includes(TITLE));
    await screen.closePanel(stage);
    await sleep(QUIET_MS);
    assert.equal(requests().length, 1);
  });
});

test("visit: by a proxy that does not answer nothing goes beside it", async (stage) => {
  const set = (/** @type {string} */ proxy) =>
    inExtension(stage, BACKGROUND, (all) => messenger.storage.local.set(all), { proxy });
  await withWebsites(stage, async ({ requests }) => {
    const proxy = `socks5h://${DEAD}`;
    await set(proxy);
    try {
      await mail.read(stage, "By a proxy");
      assert.equal(await screen.openPanel(stage), "done");
      await screen.unfold(stage, "links");
      await screen.clickInPage(stage, screen.PANEL, ".quiet-act.visit");
      await waitFor("the card", () => textOf(stage, ".asking .address"));
      assert.ok((await textOf(stage, ".asking")).includes(proxy));
      await screen.clickInPage(stage, screen.PANEL, ".asking .decide .go");
      const visit = await visited(stage);
      assert.notEqual(visit.ended, "page");
      assert.deepEqual(requests(), []);
      await screen.closePanel(stage);
    } finally {
      await set("");
    }
  });
});
