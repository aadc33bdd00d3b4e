/* SPDX-License-Identifier: MIT */

/* Checks on what reputation services say */

#pragma once

#include "checks/check.h"

/*
 * Looks at what services say of those in @role, and adds a statement of "site", "service" and
 * "threat" for each that warns. Returns the gravest of it, and without a warning what is open.
 */
Status rated_warnings(const Facts *facts, const Outside *outside, RatedRole role,
                      Evidence *evidence);

/* What is left to say where no service warns of those in @role. */
Status rated_open(const Outside *outside, RatedRole role);

/* Returns what people know @reputation's subject by: the domain, or a link's host. (transfer
 * full). */
char *rated_name(const Reputation *reputation);

/* Where the mail names it, or NULL. Borrowed. */
const char *rated_place(const Facts *facts, const Reputation *reputation);
