// SPDX-License-Identifier: MIT

// The reader's word that he trusts whom a mail comes from, or no more. What is stored is taken from
// our own report of the mail, never from whoever asks for it.

import { getSettings, setSettings } from "../shared/settings.mjs";
import { keyOfTrusted, trustOffers } from "../shared/trust.mjs";

/** @typedef {import("../shared/types.d.ts").Report} Report */
/** @typedef {import("../shared/types.d.ts").TrustKind} TrustKind */

/**
 * Only what is proven can be trusted; trust can be taken back in any case.
 * @param {Report} report
 * @param {TrustKind} kind
 * @param {boolean} isTrusted
 * @param {number} now
 * @returns {Promise<void>} rejects when it cannot be stored
 */
export async function decideTrust(report, kind, isTrusted, now) {
  const settings = await getSettings();
  const offer = trustOffers(report, settings).find((one) => one.kind === kind);
  if (!offer || (isTrusted && (offer.by === null || offer.state !== "open"))) {
    return;
  }
  const { value, by } = offer;
  const others = settings.trust.filter((one) => keyOfTrusted(one) !== keyOfTrusted(offer));
  await setSettings({
    trust: isTrusted ? [...others, { kind, value, by: by ?? "", since: now }] : others,
  });
}
