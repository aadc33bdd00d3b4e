/* SPDX-License-Identifier: MIT */

#include "checks/takes-part.h"

#include "message/brand.h"

bool
host_is_among(const char *host, const GPtrArray *mailboxes)
{
	for (guint i = 0; i < mailboxes->len; i++) {
		const Mailbox *mailbox = g_ptr_array_index(mailboxes, i);

		if (same_organisation(host, mailbox->domain))
			return true;
	}
	return false;
}

bool
host_is_on_route(const char *host, const Facts *facts)
{
	for (guint i = 0; i < facts->route->len; i++) {
		const Received *r = ((const Hop *)g_ptr_array_index(facts->route, i))->received;

		if (same_organisation(host, r->helo) || same_organisation(host, r->rdns) ||
		    same_organisation(host, r->by))
			return true;
	}
	return false;
}
