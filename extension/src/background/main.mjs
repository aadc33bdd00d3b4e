// SPDX-License-Identifier: MIT

// Wiring only. Listeners are added at the top level, in the first turn, or a woken event page would
// miss the event that woke it.

import { SYSTEM } from "../shared/resolver.mjs";
import { keysInUse } from "../shared/services.mjs";
import { Accounts } from "./accounts.mjs";
import { Arrivals } from "./arrivals.mjs";
import { Choices } from "./choices.mjs";
import { Codes } from "./codes.mjs";
import { Consents } from "./consent.mjs";
import { Display } from "./display.mjs";
import { Dissections } from "./dissections.mjs";
import { Glances } from "./glances.mjs";
import { History } from "./history.mjs";
import { Host } from "./host.mjs";
import { injectBanners } from "./inject.mjs";
import { createMenu, openClicked, renameMenu } from "./menus.mjs";
import { People } from "./people.mjs";
import { Reader } from "./reader.mjs";
import { Requests } from "./requests.mjs";
import { messagesOf } from "./shown.mjs";
import { Sightings } from "./sightings.mjs";
import { Tags } from "./tags.mjs";
import { witness } from "./witness.mjs";

const accounts = new Accounts();
const choices = new Choices();
const host = new Host(undefined, async () => {
  const settings = await choices.current();
  const { resolver, proxy } = settings;
  const keys = keysInUse(settings);
  return {
    ...(resolver === SYSTEM ? {} : { resolver }),
    ...(proxy === "" ? {} : { proxy }),
    ...(Object.keys(keys).length > 0 ? { keys } : {}),
  };
});
const sightings = new Sightings();
const people = new People(choices);
const reader = new Reader(accounts, choices, sightings, people);
const tags = new Tags(choices);
const seen = witness(sightings, tags);
const dissections = new Dissections(host, reader, choices, seen, new Codes());
const glances = new Glances(host, reader, choices, tags);
const arrivals = new Arrivals(choices, glances);
const display = new Display(dissections, choices);
const consents = new Consents(accounts, choices, host);
const history = new History(host, choices);
const requests = new Requests(display, dissections, consents, host, history, glances);

dissections.listen((id, outcome, before, isAwaited) => {
  display.revised(id, outcome, before);
  if (isAwaited) {
    requests.tell(id, outcome);
  }
});

messenger.mailTabs.onSelectedMessagesChanged.addListener((tab, list) => {
  if (tab.id !== undefined) {
    display.selected(tab.id, messagesOf(list));
  }
});

messenger.messageDisplay.onMessagesDisplayed.addListener((tab, list) => {
  if (tab.id !== undefined) {
    display.displayed(tab.id, messagesOf(list));
  }
});

messenger.tabs.onRemoved.addListener((tabId) => {
  display.closed(tabId);
  dissections.gone(tabId);
});

// Whether or not it is wanted: what is not listened for from the first turn on wakes nobody.
messenger.messages.onNewMailReceived.addListener((_, list) => arrivals.received(list));

messenger.runtime.onConnect.addListener((port) => requests.connect(port));

messenger.runtime.onMessage.addListener((message, sender) => requests.answer(message, sender));

messenger.menus.onClicked.addListener((info, tab) => {
  openClicked(info, tab);
});

messenger.runtime.onInstalled.addListener(({ reason }) => {
  createMenu();
  injectBanners();
  if (reason === "install") {
    messenger.tabs.create({ url: "/welcome/welcome.html" });
  }
});

messenger.runtime.onStartup.addListener(() => {
  renameMenu();
  injectBanners();
});

messenger.identities.onCreated.addListener(() => accounts.forget());
messenger.identities.onDeleted.addListener(() => accounts.forget());
messenger.identities.onUpdated.addListener(() => accounts.forget());

people.prepare();
