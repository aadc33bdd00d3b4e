/* SPDX-License-Identifier: MIT */

/*
 * Sites: where a name ends that somebody registered
 *
 * After the public suffix list. Its two parts answer two questions: under which name is the owner
 * registered (whom WHOIS knows), and who answers for the page (x.github.io is not GitHub's word).
 *
 * Hosts are as in Url: lower case and A-labels. Upper case and U-labels of the list's own writing
 * are understood.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef enum {
	SITE_ICANN,   /* registries only */
	SITE_PRIVATE, /* and those who hand out names below their own: hosters, universities */
} SiteRule;

/*
 * Loads the list from @path, or, with NULL, the newest of the system's and the one built in, and
 * IDNA's tables. Reads files: call it before the sandbox shuts; all else here only reads memory.
 * Returns whether there is a list. May be called again, to take another.
 */
bool site_init(const char *path);
void site_done(void);

/*
 * Returns the public suffix of @host and one label, or NULL for an IP address, a public suffix or
 * what is no host name. A top-level domain the list has not heard of is a public suffix.
 * Returns: (transfer full).
 */
char *site_registrable(const char *host, SiteRule rule);

/*
 * Whether somebody may have registered @host, as far as the list knows: its ending is a registry's,
 * or one that was set aside (RFC 6761, RFC 6762, RFC 7686). True without a list.
 */
bool site_may_exist(const char *host);

/*
 * Returns @host with its A-labels as Unicode, for display only; as it is if they are not valid or
 * hold what is not seen or moves other text. Returns: (transfer full).
 */
char *site_unicode(const char *host);

/* Whether @host is @site or a name below it, both in lower case. */
bool site_is_within(const char *host, const char *site);

/* Returns the first of the @n @sites that @host is, or lies below, or NULL. */
const char *site_within_any(const char *host, const char *const *sites, size_t n);

/* The same of those that it lies below: a name that somebody has there. */
const char *site_below_any(const char *host, const char *const *sites, size_t n);
