/* SPDX-License-Identifier: MIT */

/*
 * Addresses (RFC 5322 §3.4)
 *
 * Every mailbox is kept as it was written, and what a mail program would show as the name is kept
 * apart from where the mail claims to come from. What is broken is read as Thunderbird reads it: a
 * comment is part of the name, an encoded or quoted text is a name, even where an address belongs.
 *
 * One thing is put together that Thunderbird shows in two: a mere name, a comma, and an address in
 * brackets that has no name ("Example Bank, <a@b>"). Nobody means two senders by that.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "message/encoded-word.h"

typedef struct Mailbox {
	char *name;      /* display name or comment, decoded; NULL when there is none */
	char *address;   /* without white space; "" for the empty path <> or a mere name, never NULL
	                  */
	char *local;     /* before the last "@", unquoted; NULL when there is no domain */
	char *domain;    /* behind it, lower case, as A-labels; NULL when there is none */
	bool name_apart; /* a comma stood between the name and the address */
} Mailbox;

/*
 * Reads the mailboxes of @raw (a field's value, folded; any bytes), groups taken apart, at most
 * MAILBOXES_MAX. Linear time. Returns: (transfer full) (element-type Mailbox).
 */
GPtrArray *addresses_parse(const char *raw, size_t len);
void mailbox_free(Mailbox *mailbox);

/* Returns the first thing in @text that looks like an address, or NULL. (transfer full). */
char *address_find(const char *text);
