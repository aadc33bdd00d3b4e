/* SPDX-License-Identifier: MIT */

/*
 * Whose name is it?
 *
 * Organisations whose names are borrowed, and the domains that are really theirs.
 */

#pragma once

#include <stdbool.h>

#include "data/brands.h"
#include "message/facts.h"

/* Returns the first organisation named in @text (UTF-8), or NULL. Borrowed, static. */
const Brand *brand_named(const char *text);

/* Returns the organisation that owns @host, or NULL. */
const Brand *brand_of_host(const char *host);

bool brand_owns(const Brand *brand, const char *host);

/*
 * Whether both hosts belong to one organisation: the same registrable domain, one provider with
 * several (message/organisation.h), or one brand's own domains.
 */
bool same_organisation(const char *a, const char *b);

/*
 * Returns the organisation whose name the sender bears without having its address, or NULL. Such a
 * sender's own domain excuses nothing. Borrowed, static.
 */
const Brand *brand_pretended(const Facts *facts);
