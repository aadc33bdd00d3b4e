// SPDX-License-Identifier: MIT

// What the reader has chosen; where nothing is, what an administrator has. Whatever lies in the
// storage was perhaps written by an older version, or by hand: what does not fit counts as not chosen.

import { parseBlocklists } from "./blocklists.mjs";
import { chosenProxy } from "./proxy.mjs";
import { parseResolver, SYSTEM } from "./resolver.mjs";
import { parseKeys, parseServices } from "./services.mjs";
import { parseTrust } from "./trust.mjs";

/** @typedef {import("./types.d.ts").Exception} Exception */
/** @typedef {import("./types.d.ts").Settings} Settings */
/** @typedef {import("./types.d.ts").Threshold} Threshold */

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({
  bannerFrom: "caution",
  exceptions: [],
  trust: [],
  trustByDefault: [],
  history: true,
  tags: false,
  checkNew: false,
  names: {},
  namesByDefault: null,
  owners: {},
  ownersByDefault: null,
  resolver: SYSTEM,
  blocklists: [],
  services: [],
  serviceKeys: {},
  proxy: "",
  people: false,
});

export const EXCEPTIONS_MAX = 2000; // the oldest go first
const REASONS_MAX = 100;
const TEXT_MAX = 320; // the longest address
const ACCOUNTS_MAX = 500;
const ACCOUNT_MAX = 64; // characters of an account's id

/** What lies in storage.local, each under its own key. */
const STORED = [
  "bannerFrom",
  "exceptions",
  "trust",
  "history",
  "tags",
  "checkNew",
  "names",
  "owners",
  "resolver",
  "blocklists",
  "services",
  "serviceKeys",
  "proxy",
  "people",
];
/** What an administrator may have chosen for everybody, in storage.managed. */
const MANAGED = [
  "bannerFrom",
  "trust",
  "history",
  "tags",
  "checkNew",
  "names",
  "owners",
  "resolver",
  "blocklists",
  "services",
  "proxy",
];

/** @returns {Promise<Settings>} never rejects */
export async function getSettings() {
  const managed = readManaged();
  try {
    return parseSettings(await messenger.storage.local.get(STORED), await managed);
  } catch (error) {
    console.warn("fuwake: the settings cannot be read", error);
    return parseSettings({}, await managed);
  }
}

/**
 * Where there is no administrator, Thunderbird rejects the question.
 * @returns {Promise<{[key: string]: unknown}>} never rejects
 */
async function readManaged() {
  try {
    return await messenger.storage.managed.get(MANAGED);
  } catch {
    return {};
  }
}

/**
 * @param {Settings} settings
 * @param {string} accountId "" for mails in no account
 * @returns {boolean | null} whether names may be asked for its mail; null: nobody has decided yet
 */
export function consentOf({ names, namesByDefault }, accountId) {
  return choiceIn(names, namesByDefault, accountId);
}

/**
 * @param {Settings} settings
 * @param {string} accountId
 * @returns {boolean | null} whether registries may be asked for all its mail, without a click
 */
export function ownersOf({ owners, ownersByDefault }, accountId) {
  return choiceIn(owners, ownersByDefault, accountId);
}

/**
 * @param {{[accountId: string]: boolean}} choices
 * @param {boolean | null} otherwise
 * @param {string} accountId
 * @returns {boolean | null}
 */
function choiceIn(choices, otherwise, accountId) {
  return Object.hasOwn(choices, accountId) ? (choices[accountId] ?? null) : otherwise;
}

/**
 * What may leave the machine for a mail: 0 nothing, 1 questions to the DNS, 2 domains and addresses
 * to their registries, too. Whoever has not allowed the one has not allowed the other by default.
 * @param {Settings} settings
 * @param {string} accountId
 * @param {boolean} isAskedFor the reader has asked whose it is, for this mail
 * @returns {0 | 1 | 2}
 */
export function consentClass(settings, accountId, isAskedFor) {
  const names = consentOf(settings, accountId) === true;
  if (isAskedFor || (names && ownersOf(settings, accountId) === true)) {
    return 2;
  }
  return names ? 1 : 0;
}

/**
 * @param {string} accountId
 * @param {boolean} isAllowed
 * @returns {Promise<void>}
 */
export async function allowNames(accountId, isAllowed) {
  const { names } = await getSettings();
  await setSettings({ names: { ...names, [accountId]: isAllowed } });
}

/**
 * @param {string} accountId
 * @param {boolean} isAllowed
 * @returns {Promise<void>}
 */
export async function allowOwners(accountId, isAllowed) {
  const { owners } = await getSettings();
  await setSettings({ owners: { ...owners, [accountId]: isAllowed } });
}

/**
 * Writes what is given, and leaves the rest.
 * @param {Partial<Settings>} changes
 * @returns {Promise<void>}
 */
export async function setSettings(changes) {
  const clean = parseSettings({ ...changes });
  const wanted = Object.entries(clean).filter(([key]) => key in changes && STORED.includes(key));
  await messenger.storage.local.set(Object.fromEntries(wanted));
}

/**
 * @param {(settings: Settings) => void} listener told the whole settings after each change
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  /**
   * @param {{[key: string]: unknown}} changes
   * @param {string} area
   */
  const changed = (changes, area) => {
    const own = area === "local" ? STORED : area === "managed" ? MANAGED : [];
    if (Object.keys(changes).some((key) => own.includes(key))) {
      getSettings().then(listener);
    }
  };
  messenger.storage.onChanged.addListener(changed);
  return () => messenger.storage.onChanged.removeListener(changed);
}

/**
 * @param {{[key: string]: unknown}} stored
 * @param {{[key: string]: unknown}} [managed]
 * @returns {Settings}
 */
export function parseSettings(stored, managed = {}) {
  const { bannerFrom, exceptions, names, owners, resolver, blocklists, services, proxy } = stored;
  return {
    bannerFrom: threshold(bannerFrom) ?? threshold(managed["bannerFrom"]) ?? DEFAULTS.bannerFrom,
    exceptions: Array.isArray(exceptions)
      ? exceptions.flatMap(parseException).slice(-EXCEPTIONS_MAX)
      : [],
    trust: parseTrust(stored["trust"]),
    trustByDefault: parseTrust(managed["trust"]),
    history: flag(stored["history"]) ?? flag(managed["history"]) ?? DEFAULTS.history,
    tags: flag(stored["tags"]) ?? flag(managed["tags"]) ?? DEFAULTS.tags,
    checkNew: flag(stored["checkNew"]) ?? flag(managed["checkNew"]) ?? DEFAULTS.checkNew,
    names: parseChoices(names),
    namesByDefault: flag(managed["names"]),
    owners: parseChoices(owners),
    ownersByDefault: flag(managed["owners"]),
    resolver: parseResolver(resolver) ?? parseResolver(managed["resolver"]) ?? DEFAULTS.resolver,
    blocklists: parseBlocklists(blocklists) ?? parseBlocklists(managed["blocklists"]) ?? [],
    services: parseServices(services) ?? parseServices(managed["services"]) ?? [],
    serviceKeys: parseKeys(stored["serviceKeys"]),
    people: flag(stored["people"]) ?? DEFAULTS.people,
    proxy: chosenProxy(proxy) ?? chosenProxy(managed["proxy"]) ?? DEFAULTS.proxy,
  };
}

/**
 * @param {unknown} stored
 * @returns {Threshold | null}
 */
function threshold(stored) {
  return stored === "caution" || stored === "danger" || stored === "never" ? stored : null;
}

/**
 * @param {unknown} chosen
 * @returns {boolean | null}
 */
function flag(chosen) {
  return typeof chosen === "boolean" ? chosen : null;
}

/**
 * @param {unknown} stored
 * @returns {{[accountId: string]: boolean}}
 */
function parseChoices(stored) {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return {};
  }
  const known = Object.entries(stored).filter(
    ([id, isAllowed]) => id.length <= ACCOUNT_MAX && typeof isAllowed === "boolean",
  );
  return Object.fromEntries(known.slice(-ACCOUNTS_MAX));
}

/**
 * @param {unknown} stored
 * @returns {Exception[]} one, or none
 */
function parseException(stored) {
  if (typeof stored !== "object" || stored === null) {
    return [];
  }
  const { address, reasons, since } = /** @type {{[key: string]: unknown}} */ (stored);
  if (!isText(address) || !Array.isArray(reasons)) {
    return [];
  }
  return [
    {
      address: address.toLowerCase(),
      reasons: reasons.filter(isText).slice(0, REASONS_MAX),
      since: typeof since === "number" && Number.isFinite(since) ? since : 0,
    },
  ];
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === "string" && value !== "" && value.length <= TEXT_MAX;
}
