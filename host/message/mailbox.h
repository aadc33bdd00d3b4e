/* SPDX-License-Identifier: MIT */

/* One mailbox of those that message/address.h reads */

#pragma once

#include "message/address.h"

/*
 * @address is as it was written, @len bytes; @name, empty when there is none, is decoded. Returns:
 * (transfer full).
 */
Mailbox *mailbox_new(const char *address, size_t len, const GString *name);

/*
 * Gives the last of @found the names of the @mere mailboxes before it, which are nothing else, and
 * takes those away; unless it has a name of its own, or no address.
 */
void mailboxes_join(GPtrArray *found, guint mere);
