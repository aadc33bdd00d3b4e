// SPDX-License-Identifier: MIT

// Pictures of every surface in the real Thunderbird: <surface>-<language>-<light|dark>.png.
//     node scripts/screenshots.mjs FOLDER

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { BACKGROUND, inExtension } from "../tests/thunderbird/lib/inside.mjs";
import * as mail from "../tests/thunderbird/lib/mail.mjs";
import { SAMPLES_FOLDER, sampleMails } from "../tests/thunderbird/lib/samples.mjs";
import * as screen from "../tests/thunderbird/lib/screen.mjs";
import { Stage } from "../tests/thunderbird/lib/stage.mjs";
import { sleep } from "../tests/thunderbird/lib/wait.mjs";

/** @typedef {import("../tests/thunderbird/lib/stage.mjs").Language} Language */

// Long enough for windows and popups to be painted.
const PAINTED_MS = 700;

/** The mail that is taken apart: the extension's own sample. */
const SUBJECT = { en: "Your account will be limited", ja: "カードご利用確認" };

const SCHEMES = { light: 0, dark: 1 };

/**
 * By its name: how a surface is brought to the screen. Each begins with the mail shown.
 * @type {Record<string, (stage: Stage) => Promise<unknown>>}
 */
const SURFACES = {
  banner: (stage) => screen.banner(stage),
  panel: (stage) => screen.openPanel(stage),
  async menu(stage) {
    const row = await screen.rowBox(stage, SUBJECT[stage.language]);
    stage.display.click(row, 3);
    await screen.menuItem(stage);
  },
  async report(stage) {
    const row = await screen.rowBox(stage, SUBJECT[stage.language]);
    await screen.chooseDissect(stage, row);
    await screen.settled(stage, screen.REPORT);
    await screen.clickInPage(stage, screen.REPORT, '[data-section="sender"] a.fragment');
  },
  async list(stage) {
    const row = await screen.rowBox(stage, SUBJECT[stage.language]);
    await mail.selectAll(stage);
    await screen.chooseDissect(stage, row);
    await screen.settled(stage, screen.LIST);
  },
  async options(stage) {
    await inExtension(stage, BACKGROUND, () => messenger.runtime.openOptionsPage());
    await screen.settled(stage, screen.OPTIONS);
  },
  async welcome(stage) {
    await inExtension(stage, BACKGROUND, () =>
      messenger.tabs.create({ url: "/welcome/welcome.html" }),
    );
    await screen.settled(stage, screen.WELCOME);
  },
};

/**
 * @param {string} folder
 * @param {Language} language
 * @param {"light" | "dark"} scheme
 */
async function picture(folder, language, scheme) {
  const stage = await Stage.open({
    language,
    folders: { [SAMPLES_FOLDER[language]]: sampleMails() },
    preferences: {
      "ui.systemUsesDarkTheme": SCHEMES[scheme],
      // The mail below the list: there is room for a whole sentence.
      "mail.pane_config.dynamic": 0,
    },
  });
  try {
    await stage.installExtension();
    await screen.settled(stage, screen.WELCOME);
    await mail.closeOthers(stage);
    await mail.openFolder(stage, SAMPLES_FOLDER[language]);
    for (const [name, show] of Object.entries(SURFACES)) {
      await mail.read(stage, SUBJECT[language]);
      await screen.banner(stage);
      await show(stage);
      stage.display.input("mousemove", 5, 5);
      await sleep(PAINTED_MS);
      stage.display.picture(join(folder, `${name}-${language}-${scheme}.png`));
      stage.display.press("Escape");
      await mail.closeOthers(stage);
    }
  } finally {
    await stage.close();
  }
}

const [folder = "screenshots"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const language of /** @type {Language[]} */ (["en", "ja"])) {
  for (const scheme of /** @type {("light" | "dark")[]} */ (["light", "dark"])) {
    await picture(folder, language, scheme);
  }
}
console.warn(`fuwake: the pictures lie in ${folder}`);
