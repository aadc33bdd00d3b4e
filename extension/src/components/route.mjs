// SPDX-License-Identifier: MIT

// The way of the mail: who handed it to whom, when, and whose word that is.

import { count, has, joined, keyOf, pieces, value, word } from "../shared/words.mjs";
import { duration, time, zoneName } from "./units.mjs";

/** @typedef {import("./model.d.ts").Block} Block */
/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").Hop} HopModel */
/** @typedef {import("../shared/types.d.ts").Hop} Hop */
/** @typedef {import("../shared/words.mjs").Pieces} Pieces */

const BAR_SCALE = 60; // seconds: shorter delays fill no bar, however short the others are

/**
 * The machine that a line says the mail came from; nothing when it does not tell.
 * @param {Hop} hop
 * @returns {Pieces}
 */
export function hopPeer(hop) {
  const { helo, rdns, ip } = hop.from ?? {};
  const name = value(rdns);
  const number = value(ip);
  const seen =
    name.length > 0 && number.length > 0 ? [...name, " (", ...number, ")"] : [...name, ...number];
  if (!helo || (seen.length > 0 && (helo === ip || helo.toLowerCase() === rdns?.toLowerCase()))) {
    return seen;
  }
  const claim = value(helo);
  return seen.length > 0
    ? pieces("peer_claims", [seen, claim])
    : pieces("peer_only_claims", [claim]);
}

/**
 * The account of a login. Some servers write it where the standard has the peer's own word.
 * @param {Hop} hop
 * @returns {string | undefined}
 */
function account(hop) {
  return hop.auth_user ?? (hop.authenticated && hop.ident?.includes("@") ? hop.ident : undefined);
}

/**
 * How the mail was handed over: protocol, encryption, login.
 * @param {Hop} hop
 * @returns {Pieces}
 */
function manner(hop) {
  const user = value(account(hop));
  const parts = [
    value(hop.with),
    hop.tls ? pieces("hop_tls", [value(hop.tls)]) : [],
    user.length > 0
      ? pieces("hop_account", [user])
      : hop.authenticated
        ? [word("hop_logged_in")]
        : [],
    hop.collected ? [word("hop_collected")] : [],
  ];
  return joined(parts.filter((part) => part.length > 0));
}

/**
 * @param {Hop} hop
 * @param {number} longest
 * @returns {HopModel["delay"]}
 */
function delay(hop, longest) {
  const seconds = hop.delay_s;
  if (seconds === undefined) {
    return null;
  }
  if (seconds < 0) {
    return { text: word("delay_negative", duration(-seconds)), share: 0, negative: true };
  }
  const share = Math.min(seconds / Math.max(longest, BAR_SCALE), 1);
  return { text: word("delay", duration(seconds), "").trim(), share, negative: false };
}

/**
 * @param {Hop} hop
 * @param {number} step
 * @param {number} longest
 * @param {number} zone
 * @returns {HopModel}
 */
function hopModel(hop, step, longest, zone) {
  const nowhere = [word("hop_unnamed")];
  const peer = hopPeer(hop);
  const by = value(hop.by);
  const trust = keyOf("trust", hop.trust);
  return {
    kind: "hop",
    step,
    at: `Received#${hop.number}`,
    peer: peer.length > 0 ? peer : nowhere,
    target: by.length > 0 ? by : nowhere,
    manner: manner(hop),
    time: hop.date === undefined ? word("hop_no_time") : time(hop.date, zone),
    delay: delay(hop, longest),
    trust: hop.trust,
    trustWord: has(trust) ? word(trust) : "",
  };
}

/**
 * @param {Context} context
 * @returns {Hop[]} what passed from one machine to another, from where it set out
 */
function transfers({ facts }) {
  return (facts.route ?? []).filter((hop) => hop.transfer !== false).reverse();
}

/**
 * @param {Context} context
 * @returns {string}
 */
export function routeGist(context) {
  const steps = transfers(context).length;
  return steps === 0 ? "" : count("panel_steps", steps);
}

/**
 * @param {Context} context
 * @returns {Block[]}
 */
export function routeBlocks(context) {
  const { facts, zone } = context;
  const hops = transfers(context);
  const inside = (facts.route ?? []).length - hops.length;
  const longest = Math.max(0, ...(facts.route ?? []).map((hop) => hop.delay_s ?? 0));
  /** @type {Block[]} */
  const blocks = hops.map((hop, i) => hopModel(hop, i + 1, longest, zone));
  if (hops.length === 0) {
    blocks.push({ kind: "line", text: [word("route_none")], dim: true });
  }
  if (inside > 0) {
    blocks.push({ kind: "line", text: [count("route_inside", inside)], dim: true });
  }
  if (hops.length > 0) {
    blocks.push(
      { kind: "line", text: [word("time_zone", zoneName(zone))], dim: true },
      {
        kind: "lesson",
        lesson: { name: word("section_route"), text: word("lesson_route") },
      },
    );
  }
  return blocks;
}
