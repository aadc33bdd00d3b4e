// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import { readAuthor } from "../../../extension/src/background/author.mjs";
import { Choices } from "../../../extension/src/background/choices.mjs";
import { People } from "../../../extension/src/background/people.mjs";
import { likest } from "../../../extension/src/background/resemblance.mjs";
import { readContact } from "../../../extension/src/background/vcard.mjs";
import { FakeEvent, aHeader, flush, install } from "./lib.mjs";

const DAY = 86_400_000;
const INBOX = { id: "inbox", accountId: "account1", path: "/Inbox", specialUse: ["inbox"] };
const SENT = { id: "sent", accountId: "account1", path: "/Sent", specialUse: ["sent"] };

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {{[folder: string]: messenger.messages.MessageHeader[]}} the mails of each folder */
let mails;
/** @type {string[]} of each contact */
let vCards;
/** @type {number} how often the address book was read */
let readings;
/** @type {any[]} what was asked of Thunderbird's lists of mails */
let queries;
/** @type {FakeEvent} */
let changed;

/** Puts in what Thunderbird has where the permission is given. */
function grant() {
  changed = new FakeEvent();
  const contacts = {
    list: () => {
      readings += 1;
      return Promise.resolve(vCards.map((vCard, i) => ({ id: String(i), vCard })));
    },
    onCreated: changed,
    onUpdated: new FakeEvent(),
    onDeleted: new FakeEvent(),
  };
  const list = () => Promise.resolve([{ id: "book" }]);
  Object.assign(messenger, { addressBooks: { list, contacts, onDeleted: new FakeEvent() } });
}

/** @param {any} query */
function found({ folderId, author, fromDate, toDate, messagesPerPage = 100 }) {
  const all = folderId.flatMap((/** @type {string} */ id) => mails[id] ?? []);
  return all
    .filter((/** @type {any} */ mail) => !author || mail.author.includes(author))
    .filter((/** @type {any} */ mail) => !fromDate || mail.date > fromDate)
    .filter((/** @type {any} */ mail) => !toDate || mail.date < toDate)
    .slice(0, messagesPerPage);
}

beforeEach(() => {
  mock.restoreAll();
  mock.timers.reset();
  fake = install();
  fake.local.values = { people: true };
  mails = { inbox: [], sent: [] };
  vCards = [];
  readings = 0;
  queries = [];
  Object.assign(messenger, {
    folders: {
      query: (/** @type {any} */ { specialUse: [use] }) =>
        Promise.resolve(use === "sent" ? [SENT] : [INBOX]),
    },
  });
  Object.assign(messenger.messages, {
    query: (/** @type {any} */ query) => {
      queries.push(query);
      return Promise.resolve({ id: null, messages: found(query) });
    },
  });
  grant();
});

/**
 * @param {string} author
 * @param {object} [changes]
 */
function mailOf(author, changes = {}) {
  const folder = /** @type {any} */ (INBOX);
  return aHeader({ id: 7, author, folder, date: new Date(10 * DAY), ...changes });
}

/** @param {string[]} recipients */
function sent(...recipients) {
  const header = { recipients, ccList: [], bccList: [], date: new Date(Date.now() - DAY) };
  return /** @type {any} */ (header);
}

/** Nothing here is late. */
const never = () => assert.fail("late");

/** @returns {Promise<People>} after what is there has been read */
async function ready() {
  const people = new People(new Choices());
  await people.prepare();
  return people;
}

describe("a contact", () => {
  it("is read with all its names and addresses", () => {
    const lines = [
      "BEGIN:VCARD",
      "VERSION:4.0",
      "item1.EMAIL;TYPE=work;PREF=1:Taro@Firm.example",
      'EMAIL;X-LABEL="a:b":taro@',
      " home.example",
      "FN:Yamada\\, Taro",
      "N:Yamada;Taro;;;",
      "NOTE:EMAIL:evil@elsewhere.example",
      "NICKNAME:ヤマちゃん",
      "EMAIL:nothing",
      "END:VCARD",
    ];
    assert.deepEqual(readContact(lines.join("\r\n")), {
      names: ["Yamada, Taro", "Taro Yamada", "ヤマちゃん"],
      addresses: ["taro@firm.example", "taro@home.example"],
    });
    assert.deepEqual(readContact("nothing of the kind"), { names: [], addresses: [] });
  });
});

describe("a sender", () => {
  it("is read as Thunderbird shows it", () => {
    const cases = [
      ["Taro <Taro@Firm.example>", { name: "Taro", address: "taro@firm.example" }],
      ['"Yamada, T." <t@f.example>', { name: "Yamada, T.", address: "t@f.example" }],
      ["t@f.example", { name: "", address: "t@f.example" }],
      [
        "friend@f.example <evil@e.example>",
        { name: "friend@f.example", address: "evil@e.example" },
      ],
      ["Taro", null],
      ["", null],
    ];
    for (const [shown, author] of cases) {
      assert.deepEqual(readAuthor(/** @type {string} */ (shown)), author, String(shown));
    }
  });

  it("resembles those whose letters it mostly has", () => {
    const names = ["Taro Yamada", "山田 太郎", "ヤマダ タロウ", "Hanako Sato", "dyflex.co.jp"];
    const like = (/** @type {string} */ name) => likest(name, names, (one) => one, 20);
    assert.deepEqual(like("YAMADA, Taro"), ["Taro Yamada"]);
    assert.deepEqual(like("Tаro Yаmаdа"), ["Taro Yamada"]); // four letters are Cyrillic
    assert.deepEqual(like("やまだ たろう"), ["ヤマダ タロウ"]);
    assert.deepEqual(like("山田太郎"), ["山田 太郎"]);
    assert.deepEqual(like("dyfiex.co.jp"), ["dyflex.co.jp"]);
    assert.deepEqual(like("!!"), []);
  });
});

describe("people", () => {
  it("are nobody until the reader wants it", async () => {
    fake.local.values = {};
    vCards = ["FN:Taro\nEMAIL:taro@firm.example"];
    const people = await ready();
    assert.equal(await people.about(mailOf("Taro <taro@firm.example>"), never), null);
    assert.equal(readings, 0);
    assert.deepEqual(queries, []);
  });

  it("stand in the address book", async () => {
    vCards = ["FN:Taro Yamada\nEMAIL:Taro@Firm.example", "FN:Jiro\nEMAIL:jiro@club.example"];
    const people = await ready();
    assert.deepEqual(await people.about(mailOf("T. <taro@FIRM.example>"), never), {
      address: "taro@firm.example",
      standing: "contact",
      names: [],
      domains: ["firm.example", "club.example"],
    });
  });

  it("are named like a contact, with another address", async () => {
    vCards = ["FN:Taro Yamada\nEMAIL:taro@firm.example", "FN:Hanako\nEMAIL:h@firm.example"];
    const people = await ready();
    const about = await people.about(mailOf("YAMADA Taro <a81@mail.example>"), never);
    assert.equal(about?.standing, "first-time");
    assert.deepEqual(about?.names, [["Taro Yamada", "taro@firm.example"]]);
  });

  it("were written to", async () => {
    mails["sent"] = [sent("Club <info@club.example>", "b@c.example"), sent("d@e.example")];
    const people = await ready();
    const about = await people.about(mailOf("info@club.example"), never);
    assert.equal(about?.standing, "written-to");
    assert.deepEqual(about?.domains.sort(), ["c.example", "club.example", "e.example"]);
    // Of the addresses only hashes are kept, and the sent mail is not read again at once.
    const stored = JSON.stringify(fake.local.values["correspondents"]);
    assert.doesNotMatch(stored, /info@/);
    await ready();
    assert.equal(queries.length, 1);
    // What was kept is enough.
    mails["sent"] = [];
    assert.equal(
      (await (await ready()).about(mailOf("b@c.example"), never))?.standing,
      "written-to",
    );
  });

  it("have written before, or write for the first time", async () => {
    const people = await ready();
    mails["inbox"] = [
      mailOf("Info <info@club.example>", { id: 1, date: new Date(3 * DAY) }),
      mailOf("x-late@club.example", { id: 2, date: new Date(11 * DAY) }),
    ];
    assert.equal((await people.about(mailOf("info@club.example"), never))?.standing, "seen");
    assert.equal((await people.about(mailOf("late@club.example"), never))?.standing, "first-time");
  });

  it("that write for the first time have written before in the next mail", async () => {
    const people = await ready();
    const first = mailOf("info@club.example");
    const next = mailOf("info@club.example", { id: 8, date: new Date(12 * DAY) });
    assert.equal((await people.about(first, never))?.standing, "first-time");
    assert.equal((await people.about(next, never))?.standing, "seen");
    assert.equal((await people.about(first, never))?.standing, "first-time");
  });

  it("of a whole folder are not looked for in it", async () => {
    const people = await ready();
    const before = queries.length;
    for (let i = 0; i < 50; i++) {
      await people.about(mailOf(`a${i}@club.example`), never);
    }
    assert.ok(queries.length - before <= 4, String(queries.length));
    assert.equal(
      "standing" in /** @type {any} */ (await people.about(mailOf("z@q.example"), never)),
      false,
    );
  });

  it("are not waited for, and told of when they are known after all", async () => {
    /** @type {(page: object) => void} */
    let answer = () => undefined;
    messenger.messages.query = /** @type {any} */ (() => new Promise((done) => (answer = done)));
    const people = new People(new Choices());
    let calls = 0;
    const began = performance.now();
    const late = () => (calls += 1);
    assert.equal(await people.about(mailOf("info@club.example"), late), null);
    assert.ok(performance.now() - began < 1_000);
    assert.equal(calls, 0);
    answer({ id: null, messages: [] });
    await flush();
    assert.equal(calls, 1);
    const about = await people.about(mailOf("info@club.example"), late);
    assert.equal(about?.standing, "first-time");
    assert.equal(calls, 1);
  });

  it("are read again after the address book has changed, and only then", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    vCards = ["FN:Taro\nEMAIL:taro@firm.example"];
    const people = await ready();
    await ready(); // an event page that has slept
    assert.equal(readings, 1);
    assert.equal((await people.about(mailOf("taro@firm.example"), never))?.standing, "contact");
    vCards = [];
    changed.fire();
    assert.equal((await people.about(mailOf("taro@firm.example"), never))?.standing, "first-time");
    assert.equal(readings, 2);
    vCards = ["FN:Taro\nEMAIL:taro@firm.example"];
    changed.fire();
    mock.timers.tick(500);
    await flush();
    assert.ok(readings > 2); // before anybody asks
  });

  it("are known from the moment the permission is given", async () => {
    Object.assign(messenger, { addressBooks: undefined });
    vCards = ["FN:Taro\nEMAIL:taro@firm.example"];
    const people = await ready();
    assert.equal((await people.about(mailOf("taro@firm.example"), never))?.standing, "first-time");
    grant();
    fake.events.granted.fire();
    assert.equal((await people.about(mailOf("taro@firm.example"), never))?.standing, "contact");
  });

  it("are forgotten when the reader switches it off", async () => {
    mails["sent"] = [sent("info@club.example")];
    await ready();
    assert.ok("correspondents" in fake.local.values);
    await messenger.storage.local.set({ people: false });
    await flush();
    assert.equal("correspondents" in fake.local.values, false);
    assert.equal("contacts" in fake.session.values, false);
  });

  it("that cannot be read are nobody", async () => {
    mock.method(console, "warn", () => undefined);
    const broken = () => Promise.reject(new Error("broken"));
    Object.assign(/** @type {any} */ (messenger).addressBooks, { list: broken });
    messenger.messages.query = broken;
    fake.local.values["correspondents"] = { key: 7, written: "x" };
    const people = await ready();
    assert.deepEqual(await people.about(mailOf("a@b.example"), never), {
      address: "a@b.example",
      names: [],
      domains: [],
    });
  });
});
