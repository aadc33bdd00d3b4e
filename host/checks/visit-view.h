/* SPDX-License-Identifier: MIT */

/* What a visit brought, as the checks look at it that need one (FACT_VISIT) */

#pragma once

#include "checks/check.h"

/* Returns the page at the end, or NULL. Borrowed, like the next. */
const Page *visited_page(const Outside *outside);

/* Returns the last stop, or NULL. With a page there is one, and it has a host. */
const VisitHop *visited_last(const Outside *outside);

/* Whether a form of the page asks what opens an account or takes money. */
bool page_asks_secret(const Page *page);

/* Words of the catalogue (evidence_add_term()). Static. */
const char *page_secret_term(const Page *page);
const char *page_brand_term(const char *where);
const char *tls_term(TlsVerdict verdict);
