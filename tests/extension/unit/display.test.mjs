// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import { Choices } from "../../../extension/src/background/choices.mjs";
import { Display } from "../../../extension/src/background/display.mjs";
import { failed } from "../../../extension/src/background/outcome.mjs";
import { aFinding, aReport, flush, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Outcome} Outcome */

const TAB = 3;

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Display} */
let display;
/** @type {Map<number, Outcome>} */
let outcomes;
/** @type {Map<number, (outcome: Outcome) => void>} */
let waiting;
/** @type {Outcome | null} */
let withLinks;
/** @type {unknown[][]} */
let left;

const dissections = {
  /** @param {number} id */
  ask(id) {
    const known = outcomes.get(id);
    return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(id, resolve));
  },
  /** @param {number} id */
  askRendered: (id) => Promise.resolve(withLinks ?? outcomes.get(id)),
  /** @param {number} id */
  known: (id) => withLinks ?? outcomes.get(id) ?? null,
  /** @param {unknown[]} values */
  leave: (...values) => left.push(values),
};

beforeEach(() => {
  fake = install();
  outcomes = new Map();
  waiting = new Map();
  withLinks = null;
  left = [];
  display = new Display(/** @type {any} */ (dissections), new Choices());
});

/**
 * @param {Level} level
 * @returns {Outcome}
 */
const done = (level) => ({
  state: "done",
  report: aReport({ level, findings: [aFinding("nul-bytes", 30)] }),
});

/** @param {number[]} ids */
function show(...ids) {
  const headers = ids.map((id) => fake.mail({ id }));
  fake.tabs.set(TAB, headers);
  return headers;
}

/** @returns {string[]} */
const badges = () => fake.called("badgeText").map(([{ text }]) => text);

describe("a selected message", () => {
  it("is asked about before it is displayed, and nothing is shown of it", async () => {
    display.selected(TAB, show(1));
    assert.deepEqual([...waiting.keys()], [1]);
    waiting.get(1)?.(done("danger"));
    await flush();
    assert.deepEqual(fake.calls, []);
  });

  it("is asked about after each display", () => {
    for (const id of [1, 2, 3]) {
      display.selected(TAB, show(id));
      display.displayed(TAB, show(id));
    }
    display.selected(TAB, show(4));
    assert.deepEqual([...waiting.keys()], [1, 2, 3, 4]);
  });

  it("is left alone where the one before it was not displayed", () => {
    [1, 2, 3, 4].forEach((id) => display.selected(TAB, show(id)));
    display.displayed(99, show(8));
    display.selected(TAB, show(5));
    assert.deepEqual([...waiting.keys()], [1, 8]);
  });

  it("is left alone among several", () => {
    display.selected(TAB, show(2, 3));
    display.selected(99, []);
    assert.deepEqual([...waiting.keys()], []);
  });
});

describe("the badge of a displayed message", () => {
  it("is reset at once and set with the outcome", async () => {
    const displayed = display.displayed(TAB, show(1));
    await flush();
    assert.deepEqual(badges(), [""]);
    waiting.get(1)?.(done("danger"));
    await displayed;
    assert.deepEqual(badges(), ["", "!!"]);
  });

  it("shows a failure", async () => {
    outcomes.set(1, failed("host-missing"));
    await display.displayed(TAB, show(1));
    assert.deepEqual(badges(), ["", "?"]);
  });

  it("is never that of the message before", async () => {
    const first = display.displayed(TAB, show(1));
    const second = display.displayed(TAB, show(2));
    await flush();
    waiting.get(2)?.(done("caution"));
    await second;
    waiting.get(1)?.(done("danger"));
    await first;
    assert.deepEqual(badges(), ["", "", "!"]);
  });

  it("is left alone when the tab is closed meanwhile", async () => {
    const displayed = display.displayed(TAB, show(1));
    await flush();
    fake.tabs.delete(TAB);
    waiting.get(1)?.(done("danger"));
    await displayed;
    assert.deepEqual(badges(), [""]);
  });

  it("is empty for several messages, and none of them is asked about", async () => {
    await display.displayed(TAB, show(1, 2));
    assert.deepEqual(badges(), [""]);
    assert.equal(waiting.size, 0);
  });
});

describe("the banner", () => {
  it("is for the message that is shown", async () => {
    show(1);
    outcomes.set(1, done("danger"));
    assert.equal((await display.banner(TAB, { links: [], framed: false }))?.level, "danger");
  });

  it("is nothing for several messages, none, or no tab", async () => {
    show(1, 2);
    assert.equal(await display.banner(TAB, { links: [], framed: false }), null);
    show();
    assert.equal(await display.banner(TAB, { links: [], framed: false }), null);
    assert.equal(await display.banner(99, { links: [], framed: false }), null);
  });

  it("follows the settings", async () => {
    show(1);
    outcomes.set(1, done("caution"));
    fake.local.values = { bannerFrom: "danger" };
    assert.equal(await display.banner(TAB, { links: [], framed: false }), null);
    await fake.local.set({ bannerFrom: "caution" });
    await flush();
    assert.equal((await display.banner(TAB, { links: [], framed: false }))?.level, "caution");
  });

  it("and the badge follow the links as rendered", async () => {
    show(1);
    outcomes.set(1, done("nothing-found"));
    withLinks = done("danger");
    assert.equal(
      (await display.banner(TAB, { links: ["https://evil.example/"], framed: false }))?.level,
      "danger",
    );
    assert.deepEqual(badges(), ["!!"]);
  });

  it("leaves the badge alone when the links changed nothing", async () => {
    show(1);
    outcomes.set(1, done("danger"));
    await display.banner(TAB, { links: ["https://shop.example/"], framed: false });
    assert.deepEqual(badges(), []);
  });
});

describe("a message that the reader has gone on from", () => {
  it("is left, when another one is selected or displayed, or the tab is closed", () => {
    display.displayed(TAB, show(1));
    display.selected(TAB, show(1));
    assert.deepEqual(left, []);
    display.selected(TAB, show(2));
    display.displayed(TAB, show(2));
    display.displayed(TAB, show(3));
    display.closed(TAB);
    const all = [1, 2, 3].map((id) => [id, "display", "popup"]);
    assert.deepEqual(left, all);
  });

  it("is left for a selection of several, or of none", () => {
    display.displayed(TAB, show(1));
    display.displayed(TAB, show(1, 2));
    display.displayed(TAB, show(3));
    display.selected(TAB, []);
    assert.deepEqual(
      left.map(([id]) => id),
      [1, 3],
    );
  });

  it("is not left while another tab shows it", () => {
    display.displayed(TAB, show(1));
    display.displayed(4, show(1));
    display.displayed(TAB, show(2));
    assert.deepEqual(left, []);
    display.displayed(4, show(2));
    assert.deepEqual(left, [[1, "display", "popup"]]);
  });

  it("is known by its banner, too", async () => {
    show(1);
    outcomes.set(1, done("danger"));
    await display.banner(TAB, { links: [], framed: false });
    display.displayed(TAB, show(2));
    assert.deepEqual(left, [[1, "display", "popup"]]);
  });
});

describe("a later report", () => {
  beforeEach(() => show(1));

  it("brings badge and banner up to date when the level changes", async () => {
    outcomes.set(1, done("danger"));
    await display.revised(1, done("danger"), done("caution"));
    assert.deepEqual(badges(), ["!!"]);
    assert.equal(fake.called("tabs.sendMessage")[0]?.[1].banner.level, "danger");
  });

  it("brings them up to date when the headline does", async () => {
    const findings = [aFinding("from-brand-elsewhere", 30)];
    const verdict = /** @type {const} */ ({ level: "danger", score: 60 });
    /** @type {Outcome} */
    const named = {
      state: "done",
      report: aReport({ findings, verdict: { ...verdict, headline: "from-brand-elsewhere" } }),
    };
    outcomes.set(1, named);
    await display.revised(1, named, done("danger"));
    assert.equal(fake.called("tabs.sendMessage").length, 1);
  });

  it("changes nothing when both are as before, or the message is shown nowhere", async () => {
    outcomes.set(1, done("danger"));
    await display.revised(1, done("danger"), done("danger"));
    await display.revised(7, done("danger"), done("caution"));
    assert.deepEqual(badges(), []);
  });

  it("is on the badge though the first one is still being shown", async () => {
    const displayed = display.displayed(TAB, show(1));
    await flush();
    outcomes.set(1, done("danger"));
    waiting.get(1)?.(done("caution"));
    await displayed;
    assert.deepEqual(badges(), ["", "!!"]);
  });
});

describe("the popup's question", () => {
  it("is answered with the message and its outcome", async () => {
    const [header] = show(1);
    outcomes.set(1, done("caution"));
    const { message, outcome } = await display.shown(TAB);
    assert.equal(outcome, outcomes.get(1));
    assert.deepEqual(message, {
      id: 1,
      subject: header?.subject,
      author: header?.author,
      date: 86_400_000,
    });
  });

  it("names the folder", async () => {
    fake.tabs.set(TAB, [fake.mail({ id: 1, folder: /** @type {any} */ ({ name: "Inbox" }) })]);
    outcomes.set(1, done("caution"));
    assert.equal((await display.shown(TAB)).message?.folder, "Inbox");
  });

  it("is answered with nothing where there is no one message", async () => {
    show(1, 2);
    assert.deepEqual(await display.shown(TAB), { message: null, outcome: null });
  });

  it("says so when Thunderbird does not tell which message it is", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    messenger.messageDisplay.getDisplayedMessages = () => new Promise(() => undefined);
    const shown = display.shown(TAB);
    mock.timers.tick(10_000);
    assert.deepEqual(await shown, { message: null, outcome: failed("message-unnamed") });
    mock.timers.reset();
  });
});

describe("the banner of a mail that Thunderbird does not name", () => {
  /** @param {boolean} framed */
  async function bannerOf(framed) {
    mock.timers.enable({ apis: ["setTimeout"] });
    messenger.messageDisplay.getDisplayedMessages = () => new Promise(() => undefined);
    const banner = display.banner(TAB, { links: [], framed });
    await flush();
    mock.timers.tick(10_000);
    mock.timers.reset();
    return Promise.race([banner, flush().then(() => "never")]);
  }

  it("asks for caution when it has a frame", async () => {
    const banner = /** @type {any} */ (await bannerOf(true));
    assert.equal(banner.level, "caution");
    assert.match(banner.sentence, /^Thunderbird does not say/);
  });

  it("does not come where the reader wants danger only", async () => {
    fake.local.values.bannerFrom = "danger";
    assert.equal(await bannerOf(true), null);
  });

  it("does not come for a mail without one, which may only be slow", async () => {
    assert.equal(await bannerOf(false), "never");
  });
});

describe("not for this sender", () => {
  it("is remembered, and ends the banner everywhere", async () => {
    show(1);
    outcomes.set(1, done("danger"));
    await display.notForSender(TAB);
    await flush();
    assert.deepEqual(
      /** @type {any[]} */ (fake.local.values.exceptions).map(({ address, reasons }) => [
        address,
        reasons,
      ]),
      [["alice@shop.example", ["nul-bytes"]]],
    );
    assert.equal(await display.banner(TAB, { links: [], framed: false }), null);
    assert.deepEqual(fake.called("tabs.sendMessage"), [[TAB, { banner: null }]]);
  });

  it("does nothing without a report", async () => {
    show(1);
    outcomes.set(1, failed("host-died"));
    await display.notForSender(TAB);
    await display.notForSender(99);
    assert.deepEqual(fake.local.values, {});
  });
});

describe("a refresh", () => {
  beforeEach(() => {
    show(1);
    fake.tabs.set(4, [fake.mail({ id: 2 })]);
    fake.tabs.set(5, []);
    outcomes.set(1, done("danger"));
    outcomes.set(2, done("nothing-found"));
  });

  /** @returns {[number, string | undefined][]} */
  const pushed = () =>
    fake.called("tabs.sendMessage").map(([tabId, { banner }]) => [tabId, banner?.level]);

  it("brings every shown message up to date", async () => {
    await display.refresh();
    assert.deepEqual(pushed(), [
      [TAB, "danger"],
      [4, undefined],
    ]);
    assert.deepEqual(badges(), ["!!", ""]);
  });

  it("of one message leaves the others", async () => {
    await display.refresh(2);
    assert.deepEqual(pushed(), [[4, undefined]]);
  });

  it("follows a change of the settings by itself", async () => {
    await fake.local.set({ bannerFrom: "never" });
    await flush();
    assert.deepEqual(pushed(), [
      [TAB, undefined],
      [4, undefined],
    ]);
  });

  it("shows nothing where the reader has gone on", async () => {
    outcomes.delete(1);
    const refreshed = display.refresh(1);
    await flush();
    fake.tabs.set(TAB, [fake.mail({ id: 7 })]);
    waiting.get(1)?.(done("danger"));
    await refreshed;
    assert.deepEqual(pushed(), []);
    assert.deepEqual(badges(), []);
  });
});
