/* SPDX-License-Identifier: MIT */

/*
 * Where a mail's sender is at home
 *
 * Whoever writes for an organisation leads to its own pages, or by way of the service that sends
 * its mail. Home is every organisation that the mail itself names as its own: in From, Sender,
 * Reply-To and Return-Path, and by its signatures. All of it can be pretended; so a home only
 * excuses what is merely unusual.
 */

#pragma once

#include "checks/check.h"

/* What a reader can click on in a mail, and whose it is. */
typedef struct Clicks {
	unsigned all;       /* links that are seen and clicked */
	unsigned home;      /* of those: to the sender's home */
	unsigned counted;   /* of those: to a service that serves mail and hides where they lead */
	const Link *astray; /* the first of the others; NULL when there is none. Borrowed. */
	bool one_site;      /* all lead to one site */
	bool all_shown;     /* each shows where it leads, as where somebody types it */
	bool all_unshown;   /* none does */
} Clicks;

/* Counts what @facts' reader can click on. Linear time, once. Owned by @outside. */
const Clicks *clicks_of(const Facts *facts, const Outside *outside);

/* Whether @link is one a reader sees and clicks. */
bool link_is_seen(const Link *link);

/* Whether the reader sees where @link leads: a friend sends something to read, and says where it
 * is. */
bool link_shows_itself(const Link *link);

/* Whether @host, of one of the mail's links, belongs to whom the mail says it is from, or bears
 * such a name. */
bool host_is_home(const Facts *facts, const Outside *outside, const char *host);

/*
 * Whether the names of @a and @b have much in common, as "flowers-email.example" and
 * "flowers.example", which one house has for its mail and its shop. Whoever imitates has such, too.
 */
bool hosts_named_alike(const char *a, const char *b);

/*
 * Whether the mail is cold and its From tells for whom it is written: not a mailbox at a provider,
 * whose owner speaks for himself.
 */
bool sender_has_home(const Facts *facts);
