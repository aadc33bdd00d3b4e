// SPDX-License-Identifier: MIT

// Stand-ins for Thunderbird and for Fuwake's program.

import { readFileSync } from "node:fs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Finding} Finding */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */
/** @typedef {{[key: string]: unknown}} Json */

export const PAGE = "moz-extension://fuwake/";

/** Lets everything happen that waits for nothing but its turn. */
export async function flush() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** As messenger.*.on… */
export class FakeEvent {
  /** @type {((...values: any[]) => unknown)[]} */
  listeners = [];

  /** @param {(...values: any[]) => unknown} listener */
  addListener(listener) {
    this.listeners.push(listener);
  }

  /** @param {(...values: any[]) => unknown} listener */
  removeListener(listener) {
    this.listeners = this.listeners.filter((one) => one !== listener);
  }

  /**
   * @param {...unknown} values
   * @returns {unknown[]}
   */
  fire(...values) {
    return this.listeners.map((listener) => listener(...values));
  }
}

/** The extension's end of the channel. `program` sees what was sent, and may reply. */
export class FakePort {
  name = "fuwake";
  onMessage = new FakeEvent();
  onDisconnect = new FakeEvent();
  /** @type {Json[]} */
  sent = [];
  isClosed = false;
  /** @type {{message: string} | null} */
  error = null;

  /** @param {(message: Json, port: FakePort) => void} runs */
  constructor(runs = () => undefined) {
    this.program = runs;
  }

  /** @param {Json} message */
  postMessage(message) {
    if (this.isClosed) {
      throw new Error("Attempt to postMessage on disconnected port");
    }
    this.sent.push(structuredClone(message));
    queueMicrotask(() => this.program(message, this));
  }

  disconnect() {
    this.isClosed = true; // the one who disconnects is not told
  }

  /** @param {unknown} message */
  reply(message) {
    if (!this.isClosed) {
      this.onMessage.fire(structuredClone(message), this);
    }
  }

  /** @param {string} [error] */
  die(error) {
    this.isClosed = true;
    this.error = error === undefined ? null : { message: error };
    this.onDisconnect.fire(this);
  }

  /** @param {string} type */
  sentOf(type) {
    return this.sent.filter((message) => message.type === type);
  }
}

export const HELLO = { type: "hello", protocol: 1, version: "0.1.0", capabilities: [] };

/**
 * A program that answers hello, and messages by `answer`; null for silence.
 * @param {(message: Json) => unknown} [answer]
 */
export function program(answer = reportFor) {
  return (/** @type {Json} */ message, /** @type {FakePort} */ port) => {
    const isLast = message.type === "chunk" || message.type === "dissect";
    if (message.type === "hello") {
      port.reply(HELLO);
    } else if (message.type === "cancel") {
      port.reply({ type: "cancelled", id: message.id });
    } else if (isLast && message.more !== true) {
      const reply = answer(message);
      if (reply !== null) {
        port.reply(reply);
      }
    }
  };
}

/** @param {Json} message */
export function reportFor({ id }) {
  return { type: "report", id, report: aReport({ id: String(id) }) };
}

/**
 * One of several about a message.
 * @param {unknown} id
 * @param {number} revision
 * @param {Partial<Report> & {level?: Level}} [changes]
 * @param {boolean} [final]
 * @returns {Json}
 */
export function revisionOf(id, revision, changes = {}, final = false) {
  return { type: "report", id, final, report: aReport({ id: String(id), revision, ...changes }) };
}

/**
 * @param {Partial<Report> & {level?: Level}} [changes]
 * @returns {Report}
 */
export function aReport({ level = "nothing-found", ...changes } = {}) {
  return {
    schema: "fuwake.report/1",
    revision: 1,
    final: true,
    verdict: { level, score: 0 },
    findings: [],
    facts: { from: [{ address: "alice@shop.example" }], links: [] },
    lookups: [],
    limits: [],
    ...changes,
  };
}

/**
 * @param {string} id
 * @param {number} weight
 * @returns {Finding}
 */
export function aFinding(id, weight) {
  return { id, section: "sender", status: weight > 0 ? "warn" : "pass", weight };
}

/**
 * @param {Partial<messenger.messages.MessageHeader>} [changes]
 * @returns {messenger.messages.MessageHeader}
 */
export function aHeader(changes = {}) {
  const header = { id: 1, subject: "Hello", author: "Alice <alice@shop.example>", size: 5 };
  return /** @type {messenger.messages.MessageHeader} */ (
    /** @type {unknown} */ ({
      headersOnly: false,
      tags: [],
      date: new Date(86_400_000),
      ...header,
      ...changes,
    })
  );
}

/** In-memory storage area with messenger.storage's manners. */
class FakeArea {
  /** @type {Json} */
  values = {};

  /**
   * @param {string} name
   * @param {FakeEvent} onChanged
   */
  constructor(name, onChanged) {
    this.name = name;
    this.onChanged = onChanged;
  }

  /**
   * @param {string[]} keys
   * @returns {Promise<Json>}
   */
  get(keys) {
    const found = Object.entries(this.values).filter(([key]) => keys.includes(key));
    return Promise.resolve(structuredClone(Object.fromEntries(found)));
  }

  /** @param {Json} changes */
  set(changes) {
    Object.assign(this.values, structuredClone(changes));
    const told = Object.entries(changes).map(([key, newValue]) => [key, { newValue }]);
    this.onChanged.fire(Object.fromEntries(told), this.name);
    return Promise.resolve();
  }

  /** @param {string} key */
  remove(key) {
    delete this.values[key];
    return Promise.resolve();
  }
}

const WORDS = JSON.parse(
  readFileSync(
    new URL("../../../extension/src/_locales/en/messages.json", import.meta.url),
    "utf8",
  ),
);

/**
 * @param {string} key
 * @param {string[]} [values]
 * @returns {string}
 */
function getMessage(key, values = []) {
  const message = String(WORDS[key]?.message ?? "");
  return message.replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? "");
}

/** Whom the reader knows: nobody looks. */
export const nobody = { about: () => Promise.resolve(null) };

/**
 * Puts a new stand-in where the modules look for Thunderbird. Mails are in `mails`, what the tabs
 * show in `tabs`; calls that change something are written into `calls`.
 */
export function install() {
  const onChanged = new FakeEvent();
  const fake = {
    /** @type {Map<number, {header: messenger.messages.MessageHeader, raw: string}>} */
    mails: new Map(),
    /** @type {Map<number, messenger.messages.MessageHeader[]>} */
    tabs: new Map(),
    /** @type {Map<number, messenger.messages.MessageHeader[]>} in three panes */
    selected: new Map(),
    /** @type {[string, ...unknown[]][]} */
    calls: [],
    /** @type {string[]} */
    emails: ["me@here.example"],
    accountType: "none",
    /** @type {Map<string, {name: string, count: number}>} */
    folders: new Map(),
    /** @type {Set<string>} tags that there are */
    tagKeys: new Set(),
    /** @type {{id: string, messages: messenger.messages.MessageHeader[]}[]} */
    pages: [],
    local: new FakeArea("local", onChanged),
    /** @type {FakeArea | null} null: there is no administrator */
    managed: null,
    /** @type {Map<string, string>} names of accounts */
    accounts: new Map(),
    session: new FakeArea("session", onChanged),
    events: {
      displayed: new FakeEvent(),
      selected: new FakeEvent(),
      message: new FakeEvent(),
      connect: new FakeEvent(),
      clicked: new FakeEvent(),
      installed: new FakeEvent(),
      startup: new FakeEvent(),
      identity: new FakeEvent(),
      removed: new FakeEvent(),
      granted: new FakeEvent(),
      received: new FakeEvent(),
    },
    /** @returns {FakePort} */
    connect: () => new FakePort(program()),
    /**
     * @param {Partial<messenger.messages.MessageHeader>} changes
     * @param {string} [raw]
     */
    mail(changes, raw = "a mail") {
      const header = aHeader({ size: raw.length, ...changes });
      fake.mails.set(header.id, { header, raw });
      return header;
    },
    /**
     * @param {string} name
     * @returns {any[][]} the values of each call
     */
    called: (name) => fake.calls.filter(([called]) => called === name).map(([, ...rest]) => rest),
    /** @param {Json} values of an administrator */
    manage(values) {
      fake.managed = new FakeArea("managed", onChanged);
      fake.managed.values = values;
    },
  };
  /** @param {string} name */
  const record =
    (name) =>
    (/** @type {unknown[]} */ ...values) => {
      fake.calls.push([name, ...values]);
      return Promise.resolve();
    };
  /** @param {number} id */
  const mailOf = (id) => {
    const mail = fake.mails.get(id);
    return mail ? Promise.resolve(mail) : Promise.reject(new Error(`Message not found: ${id}.`));
  };
  /** @param {string} id */
  const folderOf = (id) => {
    const folder = fake.folders.get(id);
    if (!folder) {
      throw new Error(`Folder not found: ${id}`);
    }
    return folder;
  };
  globalThis.messenger = /** @type {any} */ ({
    i18n: { getMessage, getUILanguage: () => "en" },
    runtime: {
      connectNative: (/** @type {string} */ name) => {
        fake.calls.push(["connectNative", name]);
        return fake.connect();
      },
      getURL: (/** @type {string} */ path) => PAGE + path,
      onConnect: fake.events.connect,
      onMessage: fake.events.message,
      sendMessage: (/** @type {unknown} */ message) => {
        fake.calls.push(["sendMessage", structuredClone(message)]);
        return Promise.reject(new Error("Could not establish connection."));
      },
      onInstalled: fake.events.installed,
      onStartup: fake.events.startup,
    },
    messages: {
      get: async (/** @type {number} */ id) => (await mailOf(id)).header,
      getRaw: async (/** @type {number} */ id, /** @type {unknown} */ options) => {
        fake.calls.push(["getRaw", id, options]);
        return (await mailOf(id)).raw;
      },
      continueList: () => Promise.resolve(fake.pages.shift()),
      query: (/** @type {unknown} */ query) => {
        fake.calls.push(["query", query]);
        return Promise.resolve(fake.pages.shift());
      },
      abortList: record("abortList"),
      onNewMailReceived: fake.events.received,
      update: async (/** @type {number} */ id, /** @type {{tags: string[]}} */ { tags }) => {
        fake.calls.push(["update", id, tags]);
        const mail = await mailOf(id);
        mail.header = { ...mail.header, tags };
      },
      tags: {
        create: (/** @type {string} */ key, /** @type {unknown[]} */ ...rest) => {
          fake.calls.push(["tags.create", key, ...rest]);
          if (fake.tagKeys.has(key)) {
            return Promise.reject(new Error(`Specified key already exists: ${key}`));
          }
          fake.tagKeys.add(key);
          return Promise.resolve(key);
        },
      },
    },
    folders: {
      get: (/** @type {string} */ id) => Promise.resolve().then(() => folderOf(id)),
      getFolderInfo: (/** @type {string} */ id) =>
        Promise.resolve().then(() => ({ totalMessageCount: folderOf(id).count })),
    },
    mailTabs: {
      onSelectedMessagesChanged: fake.events.selected,
      getSelectedMessages: (/** @type {number} */ tabId) => {
        const messages = fake.selected.get(tabId);
        return messages
          ? Promise.resolve({ id: null, messages })
          : Promise.reject(new Error(`Invalid mail tab ID: ${tabId}`));
      },
    },
    messageDisplay: {
      getDisplayedMessages: (/** @type {number} */ tabId) => {
        const messages = fake.tabs.get(tabId);
        return messages
          ? Promise.resolve({ id: null, messages })
          : Promise.reject(new Error(`Invalid tab ID: ${tabId}`));
      },
      onMessagesDisplayed: fake.events.displayed,
    },
    messageDisplayAction: {
      setBadgeText: record("badgeText"),
      setBadgeBackgroundColor: record("badgeColor"),
      setTitle: record("title"),
      openPopup: record("openPopup"),
    },
    accounts: {
      get: (/** @type {string} */ id) =>
        Promise.resolve({ id, type: fake.accountType, name: fake.accounts.get(id) ?? id }),
    },
    identities: {
      list: () => Promise.resolve(fake.emails.map((email) => ({ email }))),
      onCreated: fake.events.identity,
      onDeleted: new FakeEvent(),
      onUpdated: new FakeEvent(),
    },
    menus: {
      removeAll: record("menus.removeAll"),
      create: record("menus.create"),
      update: record("menus.update"),
      onClicked: fake.events.clicked,
    },
    permissions: { onAdded: fake.events.granted },
    scripting: { executeScript: record("executeScript") },
    storage: {
      local: fake.local,
      session: fake.session,
      managed: {
        get: (/** @type {string[]} */ keys) =>
          fake.managed?.get(keys) ??
          Promise.reject(new Error("Managed storage manifest not found")),
      },
      onChanged,
    },
    tabs: {
      query: () => Promise.resolve([...fake.tabs.keys()].map((id) => ({ id }))),
      create: record("tabs.create"),
      onRemoved: fake.events.removed,
      sendMessage: record("tabs.sendMessage"),
    },
  });
  return fake;
}
