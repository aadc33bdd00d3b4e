// SPDX-License-Identifier: MIT

/** @typedef {import("../../../extension/src/shared/types.d.ts").Consent} Consent */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryAbout} HistoryAbout */
/** @typedef {import("../../../extension/src/shared/types.d.ts").HistoryReply} HistoryReply */
/** @typedef {import("../../../extension/src/shared/types.d.ts").MessageSummary} MessageSummary */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Request} Request */
/** @typedef {import("../../../extension/src/shared/types.d.ts").ResolverReply} ResolverReply */

/**
 * A message as the stand-in keeps it: what Thunderbird knows (raw null: it is gone), and what comes of
 * asking. The last outcome stays; those before it are given once. `allowed` is what comes of asking
 * after the reader has allowed names.
 * @typedef {object} Kept
 * @property {string | null} raw
 * @property {Outcome[]} outcomes
 * @property {number} [delay]
 * @property {Outcome} [allowed]
 * @property {Outcome} [owned] likewise, after the reader has asked whose it is
 * @property {Outcome} [visited] likewise, after he has had a link visited
 */

/** @typedef {MessageSummary & Kept} Message */

/**
 * @typedef {object} State
 * @property {Message[]} [messages]
 * @property {number} [shown] the id of the message shown
 * @property {Record<string, unknown>} [session] storage.session
 * @property {Record<string, unknown>} [local] storage.local
 * @property {Record<string, unknown>} [managed] storage.managed
 * @property {boolean} [refuses] the reader gives no permission
 * @property {boolean} [storageFails] storage.local takes nothing
 * @property {Consent} [consent] what is known of it for every message
 * @property {{id: string, name: string, type: string}[]} [accounts] without them they cannot be read
 * @property {{id?: string, accountId?: string, email: string, name: string}[]} [identities] likewise
 * @property {Record<string, string[]>} [headers] of every message
 * @property {boolean} [composeFails] no draft can be opened
 * @property {ResolverReply} [greeting] what the program says of the resolver
 * @property {Partial<Record<HistoryAbout, HistoryReply[]>>} [history] what is said of it, in turn; the
 * last reply stays. Without any nothing is remembered
 * @property {string[]} [seen] marks of earlier mails that are still there
 * @property {string} [folder] the name of one that has all the messages
 * @property {number} [delay] milliseconds until an outcome is there
 * @property {number} [readDelay] milliseconds until a message's source is there
 */

/**
 * @typedef {object} Draft
 * @property {string[]} to
 * @property {string} subject
 * @property {string} plainTextBody
 * @property {string} [identityId]
 * @property {{name: string, type: string, text: string}[]} attachments
 */

/**
 * @typedef {object} Asked
 * @property {Request[]} requests
 * @property {{url: string}[]} tabs that were opened
 * @property {string[]} permissions that were asked for ("+") and given back ("-")
 * @property {string[]} browsed what was opened in the browser
 * @property {Draft[]} drafts that were opened
 * @property {number} atOnce requests that wait for their outcome
 * @property {number} most of them at any time
 * @property {number} began when the first request came, in milliseconds
 * @property {number} patience when the page asked for it
 */

/**
 * Puts a stand-in for Thunderbird's `messenger` into the page, before its own scripts run. What was
 * asked of it is in globalThis.asked, and globalThis.tell(message) is the background speaking. It is
 * carried into the page: nothing around it is there.
 * @param {State & {words: Record<string, string>, lang: string}} state
 */
export function installMessenger(state) {
  const messages = new Map((state.messages ?? []).map((message) => [message.id, message]));
  /** @type {Asked} */
  const asked = {
    ...{ requests: [], tabs: [], permissions: [], browsed: [], drafts: [] },
    ...{ atOnce: 0, most: 0, began: 0, patience: 0 },
  };
  new MutationObserver(() => {
    if (asked.patience === 0 && document.querySelector(".loading")) {
      asked.patience = performance.now();
    }
  }).observe(document, { childList: true, subtree: true });
  /** @type {Set<number>} */
  const cancelled = new Set();
  const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

  /** @type {(text: string, values: string[]) => string} */
  const fill = (text, values) =>
    text.replace(/\$(?:([1-9]\d*)|(\$+))/g, (_, index, dollars) =>
      index ? (values[index - 1] ?? "") : dollars,
    );

  /** @type {(id: number | undefined) => Promise<Outcome | undefined>} */
  const outcomeOf = async (id) => {
    const message = messages.get(id ?? 0);
    asked.atOnce++;
    asked.most = Math.max(asked.most, asked.atOnce);
    await wait(message?.delay ?? state.delay ?? 0);
    asked.atOnce--;
    if (cancelled.has(id ?? 0)) {
      return { state: "failed", code: "cancelled", detail: "" };
    }
    if (!message) {
      return { state: "failed", code: "message-gone", detail: "" };
    }
    return message.outcomes.length > 1 ? message.outcomes.shift() : message.outcomes[0];
  };

  /** @type {(message: Message) => MessageSummary} */
  const summary = ({ id, subject, author, date }) => ({
    id,
    subject,
    author,
    date,
  });

  /** @type {(request: Request) => Promise<unknown>} */
  const answer = async (request) => {
    switch (request.what) {
      case "shown": {
        const message = messages.get(state.shown ?? 0);
        return message
          ? { message: summary(message), outcome: await outcomeOf(message.id) }
          : { message: null, outcome: null };
      }
      case "dissect":
      case "retry":
        return outcomeOf(request.messageId);
      case "glance":
        return Promise.all(
          request.mails.map((mail) => outcomeOf(typeof mail === "number" ? mail : mail.id)),
        );
      case "sample":
        return outcomeOf(state.shown);
      case "consent":
        return consent;
      case "decide": {
        if (consent) {
          consent.choice = request.allow;
        }
        const message = messages.get(request.messageId);
        return (request.allow && message?.allowed) || outcomeOf(request.messageId);
      }
      case "trust": {
        const { kind, allow, messageId } = request;
        const others = /** @type {any[]} */ (stored["trust"] ?? []).filter(
          (one) => one.kind !== kind,
        );
        const one = { kind, value: "alice@shop.example", by: "dkim:shop.example", since: 1.7e12 };
        await local.set({ trust: allow ? [...others, one] : others });
        return outcomeOf(messageId);
      }
      case "owners":
        return messages.get(request.messageId)?.owned ?? outcomeOf(request.messageId);
      case "visit":
        return messages.get(request.messageId)?.visited ?? outcomeOf(request.messageId);
      case "resolver":
        return state.greeting;
      case "history": {
        await wait(state.delay ?? 0);
        const replies = state.history?.[request.about] ?? [];
        const nothing = { state: "known", count: 0, bytes: 0, campaigns: [], rows: [] };
        return (replies.length > 1 ? replies.shift() : replies[0]) ?? nothing;
      }
      case "open-seen":
        return state.seen?.includes(request.mark) ?? false;
      case "cancel":
        return request.messageIds.forEach((id) => cancelled.add(id));
      default:
        return undefined;
    }
  };

  /** @type {(id: number) => Promise<Message>} */
  const get = async (id) => {
    const message = messages.get(id);
    await wait(state.readDelay ?? 0);
    return message ?? Promise.reject(new Error(`Message not found: ${id}.`));
  };

  const unlisted = [...messages.values()].map(summary);
  const nextPage = () => {
    const some = unlisted.splice(0, 25);
    return Promise.resolve({ id: unlisted.length > 0 ? "p" : null, messages: some });
  };
  /** @type {Set<(changes: Record<string, unknown>, area: string) => void>} */
  const listeners = new Set();
  const stored = { ...state.local };
  let isGranted = stored["people"] === true;
  const consent = state.consent ? { ...state.consent } : null;
  /** @type {Set<(message: unknown) => void>} */
  const hearers = new Set();
  const local = {
    get: (/** @type {string[]} */ keys) =>
      Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
    set: (/** @type {Record<string, unknown>} */ changes) => {
      if (state.storageFails) {
        return Promise.reject(new Error("no storage"));
      }
      Object.assign(stored, changes);
      listeners.forEach((listener) => listener(changes, "local"));
      return Promise.resolve();
    },
  };

  Object.assign(globalThis, {
    asked,
    tell: (/** @type {unknown} */ message) => hearers.forEach((hear) => hear(message)),
    messenger: {
      i18n: {
        getMessage: (/** @type {string} */ key, /** @type {string[]} */ values = []) =>
          fill(state.words[key] ?? "", values),
        getUILanguage: () => state.lang,
      },
      accounts: {
        list: () =>
          state.accounts
            ? Promise.resolve(state.accounts)
            : Promise.reject(new Error("no permission")),
      },
      identities: {
        list: () =>
          state.identities
            ? Promise.resolve(state.identities)
            : Promise.reject(new Error("no permission")),
      },
      compose: {
        beginNew: async (/** @type {any} */ { attachments, ...rest }) => {
          if (state.composeFails) {
            throw new Error("no window");
          }
          const files = attachments.map(async (/** @type {{name: string, file: File}} */ one) => ({
            name: one.name,
            type: one.file.type,
            text: await one.file.text(),
          }));
          asked.drafts.push({ ...rest, attachments: await Promise.all(files) });
        },
      },
      runtime: {
        getManifest: () => ({ version: "0.1.0" }),
        onMessage: { addListener: hearers.add.bind(hearers) },
        openOptionsPage: () => Promise.resolve(asked.tabs.push({ url: "options" })),
        sendMessage: (/** @type {Request} */ request) => {
          asked.began ||= performance.now();
          asked.requests.push(request);
          return answer(request);
        },
      },
      tabs: {
        query: () => Promise.resolve([{ id: 1 }]),
        create: (/** @type {{url: string}} */ tab) => Promise.resolve(asked.tabs.push(tab)),
      },
      permissions: {
        contains: () => Promise.resolve(isGranted),
        request: (/** @type {{permissions: string[]}} */ { permissions }) => {
          asked.permissions.push(...permissions.map((one) => `+${one}`));
          isGranted = !state.refuses;
          return Promise.resolve(isGranted);
        },
        remove: (/** @type {{permissions: string[]}} */ { permissions }) => {
          asked.permissions.push(...permissions.map((one) => `-${one}`));
          isGranted = false;
          return Promise.resolve(true);
        },
      },
      windows: {
        openDefaultBrowser: (/** @type {string} */ url) => Promise.resolve(asked.browsed.push(url)),
      },
      folders: {
        get: (/** @type {string} */ id) =>
          state.folder
            ? Promise.resolve({ id, name: state.folder })
            : Promise.reject(new Error("Folder not found")),
        getFolderInfo: () => Promise.resolve({ totalMessageCount: messages.size }),
      },
      messages: {
        query: () => nextPage(),
        continueList: () => nextPage(),
        abortList: () => Promise.resolve(),
        get: async (/** @type {number} */ id) => summary(await get(id)),
        getFull: async (/** @type {number} */ id) =>
          (await get(id)) && { headers: state.headers ?? {} },
        getRaw: async (/** @type {number} */ id) =>
          (await get(id)).raw ?? Promise.reject(new Error("Message not found.")),
      },
      storage: {
        local,
        managed: {
          get: () =>
            state.managed
              ? Promise.resolve(state.managed)
              : Promise.reject(new Error("Managed storage manifest not found")),
        },
        onChanged: {
          addListener: listeners.add.bind(listeners),
          removeListener: listeners.delete.bind(listeners),
        },
        session: {
          get: (/** @type {string} */ key) =>
            Promise.resolve(
              state.session && key in state.session ? { [key]: state.session[key] } : {},
            ),
        },
      },
    },
  });
}
