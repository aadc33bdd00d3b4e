/* SPDX-License-Identifier: MIT */

/* Checks on whose the sender's and the links' domains are */

#pragma once

#include "checks/check.h"

/*
 * Looks at one domain whose registry has answered: STATUS_PASS, a finding with its evidence, or
 * STATUS_UNKNOWN when what it needs is missing.
 */
typedef Status (*DomainLook)(const Facts *facts, const Owned *owned, Evidence *evidence);

/*
 * Returns the gravest of what @look says of the domains in From and in links; without a finding,
 * what is still open (an answer, consent) comes before "nothing wrong".
 */
Status domains_look(const Facts *facts, const Outside *outside, DomainLook look,
                    Evidence *evidence);

/* Where the mail names the domain: "From", or the place of its first link. Borrowed. */
const char *domain_place(const Facts *facts, const Owned *owned);

/* What @status, found in what is so today, is worth: of an old mail no warning. */
Status status_today(Status status, const Outside *outside);
