// SPDX-License-Identifier: MIT

// Code that runs not here but inside Thunderbird: in its own windows with all rights, or in a page of
// the extension with the extension's rights. A function handed over is sent as text: it sees its
// arguments, nothing of the module it is written in.

import { EXTENSION } from "./thunderbird.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * What a function in Thunderbird's window is given first.
 * @typedef {object} Inside
 * @property {any} mailWindow
 * @property {any} tabmail
 * @property {() => any} threePane
 * @property {(place: Place) => any} aboutMessage - the window that shows a message
 * @property {(place: Place) => any} shownDocument - the message in it
 * @property {(subject: string) => number} rowOf - in the list, by a part of the subject
 * @property {(window: any, element: any) => Box} boxOnScreen
 */
/**
 * A page of the extension.
 * @typedef {object} Page
 * @property {"background" | "popup" | "tab"} kind
 * @property {string} path - how its address ends, without what stands behind "?"
 */
/** @typedef {"tab" | "window"} Place - the tab in front, the three panes included, or a window */
/** @typedef {{ x: number, y: number, w: number, h: number }} Box - on the screen */

/** @type {Page} */
export const BACKGROUND = { kind: "background", path: "" };

const INSIDE = `
  const mailWindow = Services.wm.getMostRecentWindow("mail:3pane");
  const tabmail = mailWindow.document.getElementById("tabmail");
  const threePane = () => tabmail.currentAbout3Pane;
  const aboutMessage = (place) => place === "window"
    ? Services.wm.getMostRecentWindow("mail:messageWindow")?.messageBrowser?.contentWindow
    : tabmail.currentAboutMessage;
  const shownDocument = (place) =>
    aboutMessage(place)?.getMessagePaneBrowser?.()?.contentDocument;
  const rowOf = (subject) => {
    const view = threePane().gDBView;
    for (let row = 0; row < view.rowCount; row++) {
      if (view.getMsgHdrAt(row).mime2DecodedSubject.includes(subject)) {
        return row;
      }
    }
    throw new Error("no message in the list has the subject " + subject);
  };
  const boxOnScreen = (window, element) => {
    const box = element.getBoundingClientRect();
    return {
      x: Math.round(window.mozInnerScreenX + box.x),
      y: Math.round(window.mozInnerScreenY + box.y),
      w: Math.round(box.width),
      h: Math.round(box.height),
    };
  };
  const inside =
    { mailWindow, tabmail, threePane, aboutMessage, shownDocument, rowOf, boxOnScreen };
`;

/**
 * Runs a function in Thunderbird's main window. Arguments and result travel as JSON.
 * @template T
 * @param {Stage} stage
 * @param {(inside: Inside, ...args: any[]) => T} code
 * @param {...unknown} args
 * @returns {Promise<Awaited<T>>}
 */
export function inThunderbird(stage, code, ...args) {
  return stage.marionette.execute(`${INSIDE}\nreturn (${code})(inside, ...arguments);`, args);
}

/**
 * Runs a function in a page of the extension, with its `messenger`, by borrowing Marionette's own actor.
 * Throws when there is no such page.
 * @template T
 * @param {Stage} stage
 * @param {Page} page
 * @param {(...args: any[]) => T} code
 * @param {...unknown} args
 * @returns {Promise<Awaited<T>>}
 */
export function inExtension(stage, page, code, ...args) {
  return inThunderbird(
    stage,
    async (_, id, kind, path, body, values) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      if (kind === "background") {
        // A page that sleeps has no view at all.
        await extension.wakeupBackground?.();
      }
      for (const view of extension.views) {
        const shown = view.xulBrowser?.browsingContext?.currentWindowGlobal;
        const address = shown?.documentURI?.filePath ?? "";
        if (view.viewType === kind && shown && address.endsWith(path)) {
          return shown
            .getActor("MarionetteCommands")
            .executeScript(`return (${body}).apply(null, arguments)`, values, {
              timeout: 60000,
              sandboxName: null,
              newSandbox: true,
              file: "",
              line: 0,
              async: false,
            });
        }
      }
      throw new Error(`there is no ${kind} ${path}`);
    },
    EXTENSION,
    page.kind,
    page.path,
    String(code),
    args,
  );
}

/**
 * @param {Stage} stage
 * @param {Page} page
 */
export async function isOpen(stage, page) {
  try {
    return await inExtension(stage, page, () => true);
  } catch {
    return false;
  }
}
