// SPDX-License-Identifier: MIT

// Runs in the displayed message, in a world of its own: JavaScript of the message never runs. The
// message's CSS must not hide, move, cover or restyle the banner:
//  - a manual popover is in the top layer: above every z-index, and nothing of transform, opacity,
//    filter, overflow, grid, position … of the ancestors reaches it;
//  - ":host { … !important }" in the closed shadow tree wins over every "!important" of the message,
//    because among important rules the inner tree wins;
//  - what <html> itself can still do to it (ROOT) is undone in its style attribute.
// What remains possible is that a message draws a banner of its own; that is why ours never
// reassures.

(() => {
  /** @typedef {import("../shared/types.d.ts").Banner} Banner */

  const STYLE = `
    :host {
      all: initial !important;
      display: block !important;
      position: fixed !important;
      inset: 0 0 auto 0 !important;
      width: auto !important;
      unicode-bidi: isolate !important; /* "all" resets neither this nor direction */
      direction: ltr !important;
    }
    :host::before, :host::after, :host::backdrop {
      content: none !important;
      display: none !important;
    }
    [role="alert"] {
      --text: #ffffff;
      --surface: #8a5300;
      display: flex;
      align-items: center;
      gap: 8px;
      box-sizing: border-box;
      min-block-size: 36px;
      padding: 4px 12px;
      border-block-end: 1px solid var(--text);
      background: var(--surface);
      color: var(--text);
      font: 14px/1.4 system-ui, sans-serif;
    }
    [role="alert"][data-level="danger"] { --surface: #b3261e; }
    strong { flex: none; font-weight: 700; }
    strong::first-letter { text-transform: uppercase; }
    span {
      flex: 1 1 0;
      min-inline-size: 0;
      overflow: hidden;
      overflow-wrap: anywhere;
      display: -webkit-box; /* one line where it fits; cut only what would be a wall of text */
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    button {
      flex: none;
      padding: 2px 8px;
      border: 1px solid var(--text);
      border-radius: 4px;
      background: transparent;
      color: var(--text);
      font: inherit;
      font-size: 13px;
      cursor: pointer;
    }
    button:hover, button:focus-visible { background: var(--text); color: var(--surface); }
    button:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
    @media (max-width: 600px) { /* the buttons below, or nothing would be left to read */
      [role="alert"] { flex-wrap: wrap; }
      span { flex-basis: 70%; }
    }
    @media print { :host { display: none !important; } }`;
  const ROOT = {
    transition: "none", // first: one that is under way wins over "!important"
    display: "block",
    "content-visibility": "visible",
    filter: "none",
    zoom: "1",
  };
  const CLIMBS_MAX = 20; // a message that covers the banner again and again wins in the end
  const LINKS = "a[*|href], area[href], form[action]"; // in SVG, too
  const LINKS_MAX = 300;
  const LINK_LENGTH = 2048;
  const FRAMES = "iframe, frame, object, embed";
  const began = performance.now();

  /** @type {HTMLElement | null} */
  let host = null;
  let shown = "null";
  let climbs = 0;
  let questions = 0;
  let answered = 0; // the last one that was
  let isDismissed = false;

  /**
   * By a port, not by a message: when the reader goes on before there is an answer, a port is gone
   * without a word, and a message leaves an error on the console.
   * @param {string} name what is wanted
   */
  function connect(name) {
    return messenger.runtime.connect({ name });
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  /**
   * @param {string} key
   * @param {() => void} clicked
   */
  function button(key, clicked) {
    const made = element("button", messenger.i18n.getMessage(key));
    made.addEventListener("click", clicked);
    return made;
  }

  /**
   * @param {"offer" | "undo"} trust
   * @returns {HTMLElement} gone with the next banner, which is that of the mail dissected anew
   */
  function trustButton(trust) {
    const isOffer = trust === "offer";
    const made = button(isOffer ? "trusted_banner" : "trusted_undo", () =>
      connect(isOffer ? "trust" : "trust-no-more"),
    );
    made.className = "trust";
    return made;
  }

  /** @param {Banner} banner */
  function box({ level, sentence, trust }) {
    const made = element("div", "");
    made.role = "alert";
    made.lang = messenger.i18n.getUILanguage();
    made.dataset.level = level;
    const text = element("span", sentence);
    text.dir = "auto"; // and by that a unit of its own among the others
    text.title = sentence;
    made.append(
      element("strong", messenger.i18n.getMessage(`level_${level}`)),
      text,
      button("banner_why", () => connect("why")),
      button("banner_not_for_sender", dismiss),
      ...(trust ? [trustButton(trust)] : []),
    );
    return made;
  }

  function dismiss() {
    isDismissed = true;
    show(null);
    connect("not-for-sender");
  }

  /**
   * @param {string} property
   * @param {string} value
   */
  function force(property, value) {
    document.documentElement.style.setProperty(property, value, "important");
  }

  /** @param {Banner | null} banner */
  function show(banner) {
    const next = JSON.stringify(banner);
    if (next === shown || (banner && isDismissed) || !document.documentElement) {
      return;
    }
    shown = next;
    const hadFocus = host !== null && document.activeElement === host;
    host?.remove();
    host = null;
    if (banner) {
      const made = box(banner);
      insert(made);
      if (hadFocus) {
        const same = made.querySelector(".trust") ?? made.querySelector("button");
        /** @type {HTMLElement | null} */ (same)?.focus();
      }
    } else {
      makeRoom();
    }
  }

  /** @param {HTMLElement} content */
  function insert(content) {
    host = document.createElement("fuwake-banner");
    host.attachShadow({ mode: "closed" }).append(element("style", STYLE), content);
    host.popover = "manual";
    // First, so that the keyboard comes to it before the message's links.
    document.documentElement.prepend(host);
    Object.entries(ROOT).forEach(([property, value]) => force(property, value));
    document.documentElement.inert = false; // or the buttons are dead
    host.showPopover();
    makeRoom();
    new ResizeObserver(makeRoom).observe(content);
    const now = performance.now();
    host.dataset.ms = (now - began).toFixed(1);
    host.dataset.shown = (performance.timeOrigin + now).toFixed(1);
  }

  function makeRoom() {
    force("margin-top", `${host?.getBoundingClientRect().height ?? 0}px`);
  }

  /** @param {ToggleEvent} event a popover or a dialog has opened, above the banner */
  function climb({ target, newState }) {
    // A <details> opens too, but covers nothing.
    const covers = target instanceof Element && target.matches(":popover-open, :modal");
    if (!host || target === host || newState !== "open" || !covers || climbs >= CLIMBS_MAX) {
      return;
    }
    climbs += 1;
    if (target instanceof HTMLDialogElement && target.matches(":modal")) {
      target.close(); // it keeps the mouse and the keyboard from everything else
    }
    host.hidePopover();
    host.getBoundingClientRect(); // or the new order is not painted
    host.showPopover();
  }

  /** @returns {string[]} one for each host that a link of the message leads to */
  function links() {
    const found = new Map();
    for (const node of document.querySelectorAll(LINKS)) {
      const [address = ""] = ["href", "xlink:href", "action"].flatMap(
        (name) => node.getAttribute(name) ?? [],
      );
      if (!URL.canParse(address, document.baseURI)) {
        continue;
      }
      const { hostname, href } = new URL(address, document.baseURI);
      if (hostname && !found.has(hostname) && found.size < LINKS_MAX) {
        found.set(hostname, href.slice(0, LINK_LENGTH));
      }
    }
    return [...found.values()];
  }

  /**
   * @param {"banner" | "banner-parsed"} name
   * @param {{links: string[], framed: boolean}} [seen]
   */
  function ask(name, seen) {
    const question = ++questions;
    const port = connect(name);
    port.onMessage.addListener((message) => {
      const { banner } = /** @type {{banner: Banner | null}} */ (message);
      port.disconnect();
      if (question > answered) {
        answered = question;
        show(banner);
      }
    });
    if (seen) {
      port.postMessage(seen);
    }
  }

  function parsed() {
    if (host) {
      document.documentElement.inert = false; // a second <html inert> in the text sets it again
    }
    const seen = { links: links(), framed: document.querySelector(FRAMES) !== null };
    if (seen.links.length > 0 || seen.framed) {
      ask("banner-parsed", seen);
    }
  }

  function start() {
    // One that was left by the extension before its update has nobody behind its buttons.
    document.querySelectorAll("html > fuwake-banner").forEach((old) => old.remove());
    document.addEventListener("toggle", (event) => climb(/** @type {ToggleEvent} */ (event)), true);
    addEventListener("beforeprint", () => force("margin-top", "0"));
    addEventListener("afterprint", () => requestAnimationFrame(makeRoom)); // now it has no size yet
    messenger.runtime.onMessage.addListener((message) => {
      show(message.banner);
      return undefined;
    });
    ask("banner");
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", parsed);
    } else {
      parsed();
    }
  }

  // After an update of the extension this file is put into messages that may have it already.
  const world = /** @type {{fuwakeBanner?: boolean}} */ (globalThis);
  if (!world.fuwakeBanner) {
    world.fuwakeBanner = true;
    start();
  }
})();
