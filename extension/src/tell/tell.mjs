// SPDX-License-Identifier: MIT

// Whom a mail can be told to, and the drafts for them: tell.html?message=<id>

import { blockElements } from "../components/blocks.mjs";
import { offerBlocks } from "../components/consent.mjs";
import { el, need } from "../components/dom.mjs";
import { Follower } from "../components/follow.mjs";
import {
  announce,
  askOutcome,
  failureElement,
  failureText,
  preparePage,
  setState,
  showWhenThere,
} from "../components/page.mjs";
import { changeKeeping } from "../components/update.mjs";
import { maskerOf } from "../dossier/mask.mjs";
import { count, word } from "../shared/words.mjs";
import { sayIn } from "./catalogue.mjs";
import { openDraft } from "./drafts.mjs";
import { letterOf } from "./letters.mjs";
import { isUnasked, receiversOf } from "./recipients.mjs";
import { isCollector, nameOf, receiverElement } from "./view.mjs";

/** @typedef {import("../components/follow.mjs").Shown} Shown */
/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").Request} Request */
/** @typedef {import("./drafts.mjs").Draft} Draft */
/** @typedef {import("./drafts.mjs").Identity} Identity */
/** @typedef {import("./recipients.mjs").Receiver} Receiver */

const id = Number(new URLSearchParams(location.search).get("message") ?? NaN);
const ACCUSED = ["danger", "caution"];

/** What the reader has chosen and written, by address; and what was written for him. */
/** @type {Map<string, {draft: Draft, letter: {subject: string, text: string}}>} */
const drafts = new Map();
/** What is shown; the same is not shown again, under the reader's hands. */
let shownNow = "";

/** @returns {Promise<Identity[]>} the one that the mail came to first; never rejects */
async function readIdentities() {
  try {
    const [all, message] = await Promise.all([
      messenger.identities.list(),
      messenger.messages.get(id),
    ]);
    const own = all.filter(({ accountId }) => accountId === message.folder?.accountId);
    return [...own, ...all.filter((one) => !own.includes(one))]
      .map(({ id: identityId, email, name }) => ({
        id: identityId ?? "",
        email: email ?? "",
        name: name ?? "",
      }))
      .filter(({ email }) => email.includes("@"));
  } catch {
    return [];
  }
}

const [en, ja, identities] = await Promise.all([sayIn("en"), sayIn("ja"), readIdentities()]);
const identity = identities[0] ?? null;
const readers = identities.flatMap(({ email, name }) => [email, name]).filter((one) => one !== "");

/**
 * @param {Receiver} receiver
 * @param {Report} report
 * @returns {Draft} as the reader has left it, where he has changed it
 */
function draftFor(receiver, report) {
  const { address, language, isSuggested } = receiver;
  const masker = maskerOf(report, readers);
  const letter = letterOf(receiver, report, language === "ja" ? ja : en, masker);
  const known = drafts.get(address);
  const isForMachines = identity !== null && !isCollector(receiver);
  const draft = known?.draft ?? {
    ...{ isTicked: isSuggested, ...letter, isMasked: true },
    ...{ hasArf: isForMachines, hasXarf: isForMachines },
  };
  if (draft.subject === known?.letter.subject) {
    draft.subject = letter.subject;
  }
  if (draft.text === known?.letter.text) {
    draft.text = letter.text;
  }
  drafts.set(address, { draft, letter });
  return draft;
}

/**
 * @param {string} title
 * @param {Receiver[]} receivers
 * @param {Report} report
 * @returns {HTMLElement | null} null for nobody
 */
function group(title, receivers, report) {
  return receivers.length === 0
    ? null
    : el(
        "section",
        {},
        el("h2", {}, title),
        el(
          "ul",
          {},
          ...receivers.map((one) =>
            receiverElement(one, draftFor(one, report), identity !== null, showCount),
          ),
        ),
      );
}

/** How many drafts the button would open. */
function showCount() {
  const ticked = document.querySelectorAll(".who input:checked").length;
  const button = /** @type {HTMLButtonElement} */ (need("button.open"));
  button.disabled = ticked === 0;
  button.textContent = ticked === 0 ? word("tell_nobody") : count("tell_drafts", ticked);
}

/**
 * @param {Report} report
 * @param {Receiver[]} receivers
 */
async function openTicked(report, receivers) {
  const button = /** @type {HTMLButtonElement} */ (need("button.open"));
  const said = need(".said");
  button.disabled = true;
  const failures = [];
  let opened = 0;
  const raw = await readRaw();
  for (const receiver of receivers) {
    const draft = drafts.get(receiver.address)?.draft;
    if (!draft?.isTicked) {
      continue;
    }
    try {
      if (raw === null) {
        throw new Error("the mail cannot be read");
      }
      const masker = maskerOf(report, readers);
      await openDraft(receiver, draft, { report, raw, masker, identity });
      opened++;
    } catch (error) {
      console.warn("fuwake: a draft was not opened", error);
      failures.push(word("tell_failed", nameOf(receiver)));
    }
  }
  const texts = [...(opened > 0 ? [count("tell_opened", opened)] : []), ...failures];
  said.textContent = texts.join(" ");
  announce(said.textContent);
  showCount();
}

/** @returns {Promise<string | null>} one character for each byte; never rejects */
async function readRaw() {
  try {
    return String(await messenger.messages.getRaw(id, { data_format: "BinaryString" }));
  } catch {
    return null;
  }
}

/**
 * @param {Report} report
 * @param {Shown} shown
 * @returns {HTMLElement | null} what is not known of whom to tell
 */
function unasked(report, { consent }) {
  const { facts } = report;
  const rest = { zone: 0, full: true, forOthers: false, asking: null, trust: null };
  const blocks = offerBlocks({ report, facts, consent, ...rest });
  return isUnasked(report)
    ? el(
        "section",
        { class: "unasked" },
        el("h2", {}, word("tell_unasked_title")),
        el("p", {}, word("tell_unasked")),
        ...blockElements(blocks, { unfolded: true }),
      )
    : null;
}

/**
 * @param {Report} report
 * @param {Shown} shown
 * @returns {Node[]}
 */
function tellElements(report, shown) {
  const receivers = receiversOf(report);
  const open = el("button", { type: "button", class: "primary open" });
  open.addEventListener("click", () => openTicked(report, receivers));
  const isAccused = ACCUSED.includes(report.verdict.level);
  return [
    el(
      "header",
      {},
      el("h1", {}, word("tell_title")),
      el("p", { class: "subject" }, el("bdi", { dir: "auto" }, report.facts.subject?.text ?? "")),
      isAccused ? null : el("p", { class: "warning" }, word("tell_not_accused")),
      el("p", {}, word("tell_lead")),
      el("p", {}, word("tell_warning")),
    ),
    ...[
      group(
        word("tell_group_answer"),
        receivers.filter((one) => !isCollector(one)),
        report,
      ),
      unasked(report, shown),
      group(word("tell_group_collect"), receivers.filter(isCollector), report),
    ].filter((one) => one !== null),
    el("footer", { class: "actions" }, open, el("p", { class: "said" })),
  ];
}

/**
 * @param {Shown} shown
 * @returns {string} the same for what looks the same
 */
function signature({ outcome, consent }) {
  if (outcome?.state !== "done") {
    return "";
  }
  const { facts, verdict } = outcome.report;
  return JSON.stringify([receiversOf(outcome.report), facts, verdict.level, consent]);
}

/**
 * @param {Shown} shown
 * @returns {Node[]}
 */
function shownElements(shown) {
  const { outcome } = shown;
  shownNow = signature(shown);
  if (outcome?.state === "done") {
    setState("done", outcome.report.final);
    return tellElements(outcome.report, shown);
  }
  const code = outcome?.code ?? "bad-reply";
  setState("failed");
  announce(failureText(code));
  return [
    el("h1", {}, word("tell_title")),
    failureElement(code, () => show({ what: "retry", messageId: id })),
  ];
}

/** @param {Shown} shown newer than what is shown */
function change(shown) {
  if (shown.outcome?.state === "done" && signature(shown) === shownNow) {
    setState("done", shown.outcome.report.final);
    return;
  }
  changeKeeping(need("main"), () => need("main").replaceChildren(...shownElements(shown)));
  finish();
}

function finish() {
  if (document.querySelector("button.open")) {
    showCount();
  }
}

const follower = new Follower(change);

/**
 * @param {Request} request
 * @returns {Promise<void>}
 */
async function show(request) {
  const answer = askOutcome(request).then((outcome) => ({ id, outcome }));
  await showWhenThere(need("main"), follower.begin(answer), shownElements);
  finish();
}

preparePage(word("tell_title"));
need("main").addEventListener("click", (event) => follower.click(event));
await show({ what: "dissect", messageId: id });
