/* SPDX-License-Identifier: MIT */

#include "checks/domains.h"

const char *
domain_place(const Facts *facts, const Owned *owned)
{
	if (owned->roles & ROLE_SENDER)
		return "From";
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (g_strcmp0(link->domain, owned->owner->subject) == 0)
			return link->at;
	}
	return NULL;
}

Status
domains_look(const Facts *facts, const Outside *outside, DomainLook look, Evidence *evidence)
{
	const GPtrArray *list = outside->owners->owned;
	Status found = STATUS_PASS, open = STATUS_PASS;

	for (guint i = 0; i < list->len; i++) {
		const Owned *owned = g_ptr_array_index(list, i);
		Status status = status_when_nothing(owned->owner->state);

		if (owned->is_network || !(owned->roles & (ROLE_SENDER | ROLE_LINK)))
			continue;
		if (owned->owner->state == ANSWER_KNOWN)
			status = look(facts, owned, evidence);
		if (status > STATUS_FAIL)
			open = MAX(open, status);
		else
			found = MAX(found, status);
	}
	return found > STATUS_PASS ? found : open;
}

Status
status_today(Status status, const Outside *outside)
{
	const Authentication *auth = outside->authentication;
	bool old = auth->outdated || auth->recorded;

	return status == STATUS_WARN && old ? STATUS_NOTE : status;
}
