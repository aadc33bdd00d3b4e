// SPDX-License-Identifier: MIT

// What the reader can have done about a link: a visit, or a service's page in the browser. Nothing
// happens before he has read what exactly will, and said so.

import { addressesOf } from "../shared/visits.mjs";
import { lookupOf } from "./lookups.mjs";

/** @typedef {import("./model.d.ts").Context} Context */
/** @typedef {import("./model.d.ts").LinkOffer} LinkOffer */
/** @typedef {import("../shared/types.d.ts").Link} Link */
/** @typedef {import("../shared/types.d.ts").Report} Report */

/**
 * @param {Report} report
 * @returns {boolean} it has a link that can be offered
 */
export function hasOffers({ facts }) {
  return (facts.links ?? []).some((link) => addressesOf(link).length > 0);
}

/**
 * @param {Report} report
 * @returns {boolean} a page is being fetched
 */
export function isVisiting({ final, lookups }) {
  return (
    !final &&
    lookups.some(({ question, state }) => state === "pending" && question.startsWith("visit:"))
  );
}

/**
 * @param {Link} link
 * @param {Context} context
 * @returns {LinkOffer | null} null where there is nothing to offer
 */
export function offerOf(link, { report, consent, asking }) {
  const [address, whole = ""] = addressesOf(link);
  if (address === undefined || !consent) {
    return null;
  }
  const mine = asking?.address === address && asking.link === link.url ? asking : null;
  const states = [address, whole].map((one) => lookupOf(report, `visit:${one}`)?.state);
  const isUnderWay = mine?.what === "going" || (states.includes("pending") && !report.final);
  return {
    link: link.url ?? "",
    host: link.shown ?? link.host ?? "",
    address,
    isCut: link.visit_cut === true,
    whole,
    visits: consent.visits ?? null,
    isUnderWay,
    isVisited: !isUnderWay && (states.includes("known") || states.includes("failed")),
    asking: mine?.what === "visit" || mine?.what === "service" ? mine.what : null,
  };
}
