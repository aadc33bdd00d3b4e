/* SPDX-License-Identifier: MIT */

/*
 * Which organisation a host belongs to
 *
 * The registrable domain (private suffixes count as suffixes), with the providers that use
 * several domains brought under one name.
 */

#pragma once

#include <stdbool.h>

/* Returns: (transfer full) the organisation's domain, or NULL for addresses and bare names. */
char *organisation_of(const char *host);

/* Whether both hosts are known to belong to the same organisation. NULL belongs to none. */
bool organisation_same(const char *a, const char *b);

/* Whether @host belongs to one of the well-known mail providers. */
bool organisation_is_provider(const char *host);

/*
 * Whether anybody, or any customer, has a mailbox at @domain: a proof of the domain tells little of
 * who wrote.
 */
bool domain_lends_mailboxes(const char *domain);

/* Whether @host is a name that only makes sense inside an organisation's own network. */
bool host_is_internal(const char *host);
