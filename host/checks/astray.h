/* SPDX-License-Identifier: MIT */

/*
 * Where a mail sends its reader, instead of to whom it claims to be from
 *
 * Honest organisations send him to their own site, or to their own mailbox. Counters of clicks that
 * keep to themselves where they lead tell neither.
 */

#pragma once

#include <glib.h>

#include "message/facts.h"

typedef struct Astray {
	const char *way;  /* "leads", "comes", "answers"; NULL when nothing is wrong; static */
	char *host;       /* where to, or where from; owned */
	const char *at;   /* where that stands */
	const char *home; /* where it should; NULL: the sender names no address */
	bool at_home; /* nothing is wrong: what can be clicked leads there, as far as it tells */
} Astray;

/*
 * Finds out whether @facts is led astray:
 * - it bears the name of an organisation whose address it has not, and leads elsewhere, or comes
 *   from elsewhere;
 * - all that can be clicked leads away from the sender's domain, or he gives no address at all;
 * - buttons lead to where anybody gets a place, and his own site is only mentioned;
 * - there is nothing to click, and a free mailbox that is not his is to get the answer.
 * An answer in a conversation is not. What is returned borrows from @facts; astray_clear() it.
 */
Astray astray_find(const Facts *facts);
void astray_clear(Astray *astray);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Astray, astray_clear)

/*
 * Returns the domain of the free mailbox, not of @home's organisation, that is to get the answer to
 * a mail which comes out of the blue and has nothing to click; or NULL. (transfer full). Where
 * there are links, services write so for their users. *ret_at: where it stands.
 */
char *astray_answer(const Facts *facts, const char *home, const char **ret_at);
