// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { FakePort, PAGE, aReport, flush, install, program, revisionOf } from "./lib.mjs";

/** @type {ReturnType<typeof install>} */
let fake;
let loads = 0;

/** What a message's script is told. */
async function askForBanner() {
  const sender = { url: "mailbox:///x?number=1", tab: { id: 3, windowId: 2 } };
  const port = Object.assign(new FakePort(), { name: "banner", sender });
  fake.events.connect.fire(port);
  await flush();
  return port.sent;
}

/** An event page that has just been woken. */
beforeEach(async () => {
  fake = install();
  fake.connect = () =>
    new FakePort(
      program(({ id }) => ({ type: "report", id, report: aReport({ level: "danger" }) })),
    );
  fake.tabs.set(3, [fake.mail({ id: 1 })]);
  loads += 1;
  await import(`../../../extension/src/background/main.mjs?${loads}`);
});

describe("the event page", () => {
  it("listens to all that may have woken it", () => {
    for (const [name, event] of Object.entries(fake.events)) {
      assert.equal(event.listeners.length, 1, name);
    }
    assert.deepEqual(fake.calls, []); // nothing starts by itself
  });

  it("answers the message's script", async () => {
    const [told] = await askForBanner();
    assert.equal(/** @type {any} */ (told).banner.level, "danger");
    assert.deepEqual(fake.called("connectNative"), [["fuwake"]]);
  });

  it("puts the level on the button", async () => {
    fake.events.displayed.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
    await flush();
    assert.deepEqual(fake.called("badgeText").at(-1), [{ tabId: 3, text: "!!" }]);
  });

  it("dissects a message once, whoever asks", async () => {
    fake.events.displayed.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
    fake.events.selected.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
    askForBanner();
    const requests = [
      [{ what: "shown", tabId: 3 }, { url: `${PAGE}panel/panel.html` }],
      [
        { what: "dissect", messageId: 1 },
        { url: `${PAGE}list/list.html`, tab: { id: 9 } },
      ],
    ];
    await Promise.all(requests.flatMap((request) => fake.events.message.fire(...request)));
    assert.equal(fake.called("getRaw").length, 1);
  });

  it("opens what was clicked", async () => {
    fake.events.clicked.fire({ selectedMessages: { messages: fake.tabs.get(3) } }, { id: 3 });
    await flush();
    assert.deepEqual(fake.called("tabs.create"), [[{ url: "/report/report.html?message=1" }]]);
  });

  it("asks for the reader's addresses again after a change", async () => {
    /** @type {unknown[]} */
    const recipients = [];
    fake.connect = () =>
      new FakePort(
        program(({ id, settings }) => {
          recipients.push(/** @type {{recipients: unknown}} */ (settings).recipients);
          return { type: "report", id, report: aReport() };
        }),
      );
    await askForBanner();
    fake.emails = ["new@here.example"];
    fake.events.identity.fire();
    fake.tabs.set(3, [fake.mail({ id: 2 })]);
    await askForBanner();
    assert.deepEqual(recipients, [["me@here.example"], ["new@here.example"]]);
  });
});

/** @param {() => boolean} isSo what happens in several turns; that it never does fails the test */
async function until(isSo) {
  for (let turns = 0; turns < 100 && !isSo(); turns++) {
    await flush();
  }
}

describe("tags", () => {
  beforeEach(async () => {
    await fake.local.set({ tags: true, checkNew: true });
    await flush();
  });

  it("are set on what is displayed", async () => {
    fake.events.displayed.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
    await until(() => fake.called("update").length > 0);
    assert.deepEqual(fake.called("update"), [[1, ["fuwake-danger"]]]);
  });

  it("are set on mail that comes, by an event page that it has woken", async () => {
    const header = fake.mail({ id: 8 });
    fake.events.received.fire({}, { id: null, messages: [header] });
    const ofMail = () => fake.called("update").filter(([id]) => id === 8);
    await until(() => ofMail().length > 0);
    assert.deepEqual(ofMail(), [[8, ["fuwake-danger"]]]);
  });
});

describe("later reports", () => {
  /** @type {FakePort} */
  let port;
  const list = { url: `${PAGE}list/list.html`, tab: { id: 9 } };

  beforeEach(() => {
    fake.connect = () => {
      port = new FakePort(program(({ id }) => revisionOf(id, 1, { level: "caution" })));
      return port;
    };
    fake.events.displayed.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
  });

  it("change the badge, and reach the pages that wait for them", async () => {
    await flush();
    port.reply(revisionOf("m1", 2, { level: "danger" }));
    await flush();
    assert.deepEqual(fake.called("badgeText").at(-1), [{ tabId: 3, text: "!!" }]);
    assert.deepEqual(fake.called("sendMessage"), []);
    await Promise.all(fake.events.message.fire({ what: "dissect", messageId: 1 }, list));
    port.reply(revisionOf("m1", 3, { level: "danger" }, true));
    await flush();
    const [news] = fake.called("sendMessage").flat();
    assert.equal(news.outcome.report.revision, 3);
  });

  it("are not waited for when the reader has gone on", async () => {
    await flush();
    fake.tabs.set(3, [fake.mail({ id: 2 })]);
    fake.events.displayed.fire({ id: 3 }, { id: null, messages: fake.tabs.get(3) });
    await flush();
    assert.deepEqual(port.sentOf("cancel"), [{ type: "cancel", id: "m1" }]);
  });

  it("are waited for as long as a page is open", async () => {
    await flush();
    await Promise.all(fake.events.message.fire({ what: "dissect", messageId: 1 }, list));
    fake.events.removed.fire(3);
    assert.equal(port.sentOf("cancel").length, 0);
    fake.events.removed.fire(9);
    assert.equal(port.sentOf("cancel").length, 1);
  });
});

describe("the resolver", () => {
  it("is named to the program, unless it is the system's", async () => {
    /** @type {FakePort[]} */
    const ports = [];
    fake.connect = () => {
      const port = new FakePort(program());
      ports.push(port);
      return port;
    };
    await askForBanner();
    await fake.local.set({ resolver: "192.0.2.53" });
    await flush();
    fake.tabs.set(3, [fake.mail({ id: 2 })]);
    await askForBanner();
    assert.deepEqual(
      ports.map((port) => port.sent[0]),
      [
        { type: "hello", protocol: 1 },
        { type: "hello", protocol: 1, resolver: "192.0.2.53" },
      ],
    );
    assert.equal(ports[0]?.isClosed, true);
  });

  it("comes with the keys of services that are switched on", async () => {
    const port = new FakePort(program());
    fake.connect = () => port;
    await fake.local.set({
      services: ["urlhaus", "quad9"],
      serviceKeys: { urlhaus: "k1", virustotal: "k2" },
    });
    await flush();
    await askForBanner();
    assert.deepEqual(port.sent[0], { type: "hello", protocol: 1, keys: { urlhaus: "k1" } });
  });
});

describe("the proxy", () => {
  it("is named to the program, once there is one", async () => {
    /** @type {FakePort[]} */
    const ports = [];
    fake.connect = () => {
      const port = new FakePort(program());
      ports.push(port);
      return port;
    };
    const proxy = "socks5h://127.0.0.1:9050";
    await askForBanner();
    await fake.local.set({ proxy });
    await flush();
    fake.tabs.set(3, [fake.mail({ id: 2 })]);
    await askForBanner();
    assert.deepEqual(
      ports.map((port) => port.sent[0]),
      [
        { type: "hello", protocol: 1 },
        { type: "hello", protocol: 1, proxy },
      ],
    );
    assert.equal(ports[0]?.isClosed, true);
  });
});

describe("the first start", () => {
  it("makes the menu, reaches open messages and says hello", async () => {
    fake.events.installed.fire({ reason: "install" });
    await flush();
    assert.equal(fake.called("menus.create").length, 3);
    assert.deepEqual(fake.called("executeScript"), [
      [{ target: { tabId: 3 }, files: ["/message/banner.js"] }],
    ]);
    assert.deepEqual(fake.called("tabs.create"), [[{ url: "/welcome/welcome.html" }]]);
  });

  it("reaches all tabs, though some show no message", async () => {
    fake.tabs.set(4, []);
    fake.tabs.set(5, []);
    /** @type {number[]} */
    const reached = [];
    messenger.scripting.executeScript = ({ target }) => {
      reached.push(target.tabId);
      return Promise.reject(new Error("Missing host permission for the tab"));
    };
    fake.events.installed.fire({ reason: "update" });
    await flush();
    assert.deepEqual(reached, [3, 4, 5]);
  });

  it("is not every start", async () => {
    fake.events.installed.fire({ reason: "update" });
    fake.events.startup.fire();
    await flush();
    assert.deepEqual(fake.called("tabs.create"), []);
    assert.equal(fake.called("menus.create").length, 3);
    assert.equal(fake.called("menus.update").length, 3);
  });
});
