// SPDX-License-Identifier: MIT

// End to end in the real Thunderbird; run.sh starts it where everything is there.
//     run.mjs [--only SUITE,…] [--test TEXT] [--language en|ja] [--keep]
// English and Japanese run at the same time, each in a Thunderbird of its own; only what is measured
// has the machine for itself. --keep leaves the folders of the run; that of a language with a failure
// stays in any case.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { putToSleep } from "./lib/background.mjs";
import { inThunderbird } from "./lib/inside.mjs";
import { recover } from "./lib/recover.mjs";
import { Stage } from "./lib/stage.mjs";
import { Skip, Tap } from "./lib/tap.mjs";
import * as banner from "./suites/banner.mjs";
import * as codes from "./suites/codes.mjs";
import * as connections from "./suites/connections.mjs";
import * as content from "./suites/content.mjs";
import * as folder from "./suites/folder.mjs";
import * as seen from "./suites/history.mjs";
import * as hostile from "./suites/hostile.mjs";
import * as hosts from "./suites/hosts.mjs";
import * as install from "./suites/install.mjs";
import * as many from "./suites/many.mjs";
import * as map from "./suites/map.mjs";
import * as askedNames from "./suites/names.mjs";
import * as owners from "./suites/owners.mjs";
import * as people from "./suites/people.mjs";
import * as places from "./suites/places.mjs";
import * as quiet from "./suites/quiet.mjs";
import * as report from "./suites/report.mjs";
import * as samples from "./suites/samples.mjs";
import * as setup from "./suites/setup.mjs";
import * as sleep from "./suites/sleep.mjs";
import * as tell from "./suites/tell.mjs";
import * as timing from "./suites/timing.mjs";
import * as trust from "./suites/trust.mjs";
import * as visit from "./suites/visit.mjs";

/** @typedef {import("./lib/stage.mjs").Language} Language */
/** @typedef {import("./lib/suite.mjs").Suite} Suite */

/**
 * In the order in which they run, between installation and a last look.
 * @type {Record<string, Suite>}
 */
const SUITES = {
  timing,
  places,
  banner,
  setup,
  report,
  tell,
  many,
  folder,
  names: askedNames,
  owners,
  people,
  visit,
  connections,
  map,
  content,
  codes,
  history: seen,
  samples,
  trust,
  hosts,
  sleep,
  hostile,
};

/**
 * What says nothing in any language runs in one of them, so that both end at about the same time.
 * @type {Record<string, string>}
 */
const ONCE = { folder: "en", samples: "en", sleep: "en", hostile: "ja" };

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: Object.keys(SUITES).join(",") },
    test: { type: "string", default: "" },
    language: { type: "string", default: "en,ja" },
    keep: { type: "boolean", default: false },
  },
});
const languages = options.language.split(",");
const names = options.only.split(",");
const tap = new Tap();

/** One language in one Thunderbird. */
class Run {
  #stage;
  #failures = 0;

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    stage.note = (text) => tap.note(text);
  }

  /**
   * @param {Language} language
   * @param {Suite[]} suites
   */
  static async open(language, suites) {
    const stage = await Stage.open({
      language,
      folders: Object.assign({}, ...suites.map((suite) => suite.folders?.() ?? {})),
      imapMails: suites.flatMap((suite) => suite.imapMails?.() ?? []),
    });
    const run = new Run(stage);
    await run.#speaks();
    await run.perform([install], "");
    return run;
  }

  async #speaks() {
    const { language } = this.#stage;
    const spoken = await inThunderbird(this.#stage, () => Services.locale.appLocaleAsBCP47);
    if (!spoken.startsWith(language)) {
      await this.#stage.close();
      throw new Skip(`Thunderbird has no language pack for ${language}`);
    }
  }

  /**
   * @param {Suite[]} suites
   * @param {string} [text] - in the names of the tests
   */
  async perform(suites, text = options.test) {
    const wanted = suites
      .flatMap((suite) => suite.tests)
      .filter(({ name, isOnce }) => name.includes(text) && (this.#isFirst() || !isOnce));
    for (const { name, body } of wanted) {
      const hasPassed = await tap.test(
        `${this.#stage.language}: ${name}`,
        () => body(this.#stage),
        () => this.#failed(),
      );
      if (!hasPassed) {
        await recover(this.#stage);
      }
    }
  }

  #isFirst() {
    return this.#stage.language === languages[0];
  }

  #failed() {
    this.#failures++;
    this.#stage.display.picture(join(this.#stage.directory, `failure-${this.#failures}.png`));
  }

  /**
   * The rest, and the end.
   * @param {Suite[]} suites
   */
  async finish(suites) {
    if (!this.#stage.record()) {
      tap.note(`${this.#stage.language}: strace may not look at what is connected`);
    }
    await putToSleep(this.#stage);
    await this.perform(suites);
    await this.perform([quiet], "");
    const keep = options.keep || this.#failures > 0;
    await tap.test(`${this.#stage.language}: Thunderbird ends well`, async () => {
      const ended = await this.#stage.close(keep);
      if (ended !== 0) {
        throw new Error(`it ended with ${ended}`);
      }
    });
    if (keep) {
      tap.note(`${this.#stage.language}: see ${this.#stage.directory}`);
    }
  }
}

/**
 * @param {string} language
 * @param {Suite[]} suites
 * @returns {Promise<Run | null>} null where this language cannot run
 */
async function open(language, suites) {
  /** @type {Run | null} */
  let run = null;
  await tap.test(`${language}: Thunderbird starts`, async () => {
    run = await Run.open(/** @type {Language} */ (language), suites);
  });
  return run;
}

/** @param {string} language */
function suitesIn(language) {
  return Object.entries(SUITES)
    .filter(([name, suite]) => names.includes(name) && suite !== timing)
    .filter(([name]) => languages.length === 1 || (ONCE[name] ?? language) === language)
    .map(([, suite]) => suite);
}

const [first = "en", ...others] = languages;
const measured = names.includes("timing") ? [timing] : [];
const main = await open(first, [...measured, ...suitesIn(first)]);
await main?.perform(measured);
await Promise.all([
  main?.finish(suitesIn(first)),
  ...others.map(async (language) => {
    const run = await open(language, suitesIn(language));
    await run?.finish(suitesIn(language));
  }),
]);
process.exitCode = tap.finish();
