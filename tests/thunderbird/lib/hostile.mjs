// SPDX-License-Identifier: MIT

// Mails that try to hide, cover, move or silence a banner inserted into their own document. Each has
// the same sender and the same reason, so that their banners must look the same to the pixel.

import { letter } from "./letters.mjs";

const NAME = "fuwake-banner";
const COVER = "position:fixed;inset:0;z-index:2147483647;background:#0a0;color:#fff";

/** By name: what stands in the mail's <style>. */
const STYLES = {
  "hide by name": `${NAME},html>:not(body){display:none!important;visibility:hidden!important;
    position:absolute!important;left:-9999px!important;opacity:0!important}`,
  "move the root": "html{transform:translateY(-300px)}",
  "grid without height": `html{display:grid;grid-template-rows:0 auto}
    html>*{overflow:hidden!important;min-height:0}`,
  "everything at once": `@layer x{*,*::before{display:none!important}}
    html,body,p{display:block!important}
    [popover],:popover-open,html>*:last-child{display:none!important;visibility:hidden!important;
    opacity:0!important;inset:auto auto -999px -999px!important;width:0!important;height:0!important;
    clip-path:inset(100%)!important;transform:scale(0)!important;animation:k 1s infinite!important;
    transition:all 99999s!important;zoom:.01!important;max-height:0!important;max-width:0!important}
    @keyframes k{from,to{opacity:0;visibility:hidden}}`,
  "clip the root": `html{transform:translateY(-200px)!important;opacity:.99;filter:blur(0);
    overflow:hidden;clip-path:inset(200px 0 0 0);contain:strict;perspective:1px}`,
  "content-visibility": "html{content-visibility:hidden}",
  "no root": "html{display:none!important}",
  "pseudo-elements": `::backdrop{background:#0a0!important;display:block!important;inset:0!important}
    :popover-open::before,${NAME}::before,${NAME}::after{content:"SAFE"!important;
    position:fixed!important;inset:0!important;background:#0a0!important;display:block!important}`,
  zoom: "html{zoom:.05;font-size:1px;direction:rtl;color-scheme:dark;writing-mode:vertical-rl}",
  "filter the root": ":root{filter:invert(1)}",
  "filter the root away": ":root{filter:opacity(0)}",
  "blend the root": ":root{mix-blend-mode:difference;isolation:isolate;will-change:filter}",
  "mask the root":
    ":root{mask:linear-gradient(transparent,transparent);opacity:0;visibility:hidden}",
  "media and supports": `@media all{@supports(display:block){@layer a,b;
    @layer a{${NAME}{all:unset!important;display:none!important}}}}`,
  "layers on the root": `@layer a{html{display:none!important;zoom:.05!important;
    content-visibility:hidden!important;margin-top:-500px!important}}`,
  "transitions of the root": `html{display:none;content-visibility:hidden;zoom:.05;
    margin-top:-500px;transition:all 99999s step-end allow-discrete!important}
    @starting-style{html{display:none;zoom:.05}}`,
  "animations of the root": `html{animation:k 99999s step-end infinite!important}
    @keyframes k{0%,99%{display:none;zoom:.05;content-visibility:hidden;margin-top:-500px}}`,
  "starting style": `@starting-style{:popover-open,${NAME}{opacity:0!important;scale:0!important}}
    :popover-open,${NAME}{transition:all 99999s allow-discrete!important;scale:0;rotate:x 90deg}`,
  "values that are inherited": `*{--text:#fff!important;--surface:#fff!important;--danger:#fff!important;
    --caution:#fff!important;--line:#fff!important;--caution-surface:#fff!important;
    --danger-surface:#fff!important;--background:#fff!important;--foreground:#fff!important;
    color:transparent!important;font-size:0!important;
    line-height:0!important;text-indent:-9999px!important;letter-spacing:-1em!important;
    -webkit-text-fill-color:transparent!important;visibility:hidden!important;cursor:none!important;
    color-scheme:dark!important;text-transform:full-width!important;quotes:none!important}`,
  "positions by anchor": `:popover-open{position-area:bottom!important;translate:0 500px!important;
    position-try-fallbacks:flip-block!important;offset-path:path("M0 900h1")!important}`,
  "view transition": `@view-transition{navigation:auto}
    ::view-transition{background:#0a0;position:fixed;inset:0}`,
  "root out of sight": "html{position:fixed;top:-100vh;height:0;overflow:clip;contain:size paint}",
  "a huge style sheet": `${`${NAME}:not(#a):not(.b){display:none!important}\n`.repeat(20000)}`,
};

/** By name: what stands in the mail's body. */
const BODIES = {
  "cover on top": `<div style="position:fixed;top:0;left:0;width:100%;height:60px;background:#0a0;
    color:#fff;z-index:2147483647">Verified: SAFE</div>`,
  "cover of everything": `<div style="${COVER}">${`<div style="${COVER}">SAFE</div>`.repeat(200)}</div>`,
  "a banner of its own": `<${NAME} popover=manual style="display:block;${COVER};height:36px">
    Fuwake: SAFE</${NAME}><${NAME}><template shadowrootmode=closed><b style="${COVER}">SAFE</b>
    </template></${NAME}>`,
  "dialog that is open": `<dialog open style="${COVER};width:100%;height:100%">SAFE</dialog>`,
  "frames and plain text": `<iframe src="data:text/html,SAFE" style="${COVER}"></iframe><plaintext>`,
};

/** By name: attributes of the mail's <html>, which the parser moves to the document's own. */
const ROOTS = {
  "inert root": "inert",
  "root that is a popover": "popover hidden",
  "root with a style":
    'style="display:none!important;zoom:.05!important;margin-top:-500px!important"',
};

/** By name: what the mail has, and how often its button must be clicked. */
const BUTTON = "position:fixed;top:100px;left:20px;width:200px;height:60px";
const CLICKED = {
  "popover by a button": {
    clicks: 1,
    body: `<button popovertarget=p style="${BUTTON}">Show offer</button>
      <div id=p popover style="margin:0;width:100%;height:36px;border:0;${COVER}">Verified: SAFE</div>`,
  },
  "popover, after many things that opened by themselves": {
    clicks: 1,
    body: `${"<details open><summary>more</summary></details>".repeat(40)}
      <button popovertarget=p style="${BUTTON}">Show offer</button>
      <div id=p popover style="margin:0;width:100%;height:36px;border:0;${COVER}">SAFE</div>`,
  },
  "modal dialog by a button": {
    clicks: 1,
    body: `<button commandfor=d command="show-modal" style="${BUTTON}">Show offer</button>
      <dialog id=d style="margin:0;max-width:none;width:100%;height:36px;border:0;${COVER}">SAFE
      </dialog>`,
  },
  "many popovers": {
    clicks: 3,
    body: Array.from(
      { length: 3 },
      (_, n) => `<button popovertarget=p${n} style="${BUTTON};z-index:${n}">Offer</button>
        <div id=p${n} popover=manual style="margin:0;width:100%;height:36px;border:0;${COVER}">SAFE
        <button popovertarget=p${(n + 1) % 3} style="${BUTTON}">Offer</button></div>`,
    ).join(""),
  },
};

// The reason for the banner is in the header: what the body hides, it hides from Fuwake too.
const SENDER = '"info@bank.example" <hostile@shop.example>';

/** @param {string} name */
const subjectOf = (name) => `Hostile: ${name}`;

/** A mail of this sender that is not hostile: so must every banner look. */
export const TAME = subjectOf("nothing at all");

/**
 * @typedef {object} HostileMail
 * @property {string} subject
 * @property {Buffer} mail
 * @property {number} clicks - on the mail's own button, 100 pixels below the top of the mail
 */

/**
 * @param {string} name
 * @param {object} [more]
 * @param {string} [more.root] - attributes of <html>
 * @param {string} [more.head] - HTML
 * @param {string} [more.body] - HTML
 * @param {number} [more.clicks]
 * @returns {HostileMail}
 */
function hostile(name, { root = "", head = "", body = "", clicks = 0 } = {}) {
  const subject = subjectOf(name);
  const html = `<!doctype html>
<html ${root}><head>${head}</head><body><p>Text</p>${body}</body></html>`;
  return { subject, mail: letter({ subject, from: SENDER, html }), clicks };
}

/** @returns {HostileMail[]} the tame one first */
export function hostileMails() {
  return [
    hostile("nothing at all"),
    ...Object.entries(STYLES).map(([name, css]) =>
      hostile(name, { head: `<style>${css}</style>` }),
    ),
    ...Object.entries(BODIES).map(([name, body]) => hostile(name, { body })),
    ...Object.entries(ROOTS).map(([name, root]) => hostile(name, { root })),
    ...Object.entries(CLICKED).map(([name, more]) => hostile(name, more)),
  ];
}
