/* SPDX-License-Identifier: MIT */

/*
 * The address that the mail set out from is on a list of spam senders
 *
 *     138.98.170.18.zen.example.org A 127.0.0.4     (RFC 5782)
 *
 * Lists that the reader has chosen. An answer that refuses is none.
 */

#include "checks/check.h"

#include "message/route.h"

/* What a list says that does not list the address. */
static Status
status_of(const Blocklist *list)
{
	bool answers = list->result != BLOCKLIST_REFUSED && list->result != BLOCKLIST_BROKEN;

	return list->state == ANSWER_KNOWN && !answers ? STATUS_UNKNOWN
	                                               : status_when_nothing(list->state);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *lists = outside->authentication->blocklists;
	g_autofree char *at = hop_place(facts->origin.hop);
	Status status = lists->len > 0 ? STATUS_PASS : STATUS_REFUSED;

	for (guint i = 0; i < lists->len; i++) {
		const Blocklist *list = g_ptr_array_index(lists, i);

		status = MAX(status, status_of(list));
		if (list->state != ANSWER_KNOWN || list->result != BLOCKLIST_LISTED)
			continue;
		evidence_add(evidence, "ip", facts->origin.ip, at);
		evidence_add(evidence, "list", list->zone, NULL);
	}
	return evidence->items->len > 0 ? STATUS_WARN : status;
}

const Check check_origin_listed = {
	.id = "origin-listed",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
