/* SPDX-License-Identifier: MIT */

/*
 * A domain that its registry or registrar has taken off the net
 *
 *     status: clientHold, serverHold       (RFC 5731 §2.3)
 *     status: redemptionPeriod, pendingDelete       (RFC 3915)
 *
 * A hold is what follows complaints, though unpaid bills end there too. The second is the end of a
 * domain that nobody renews. What has become of an old mail's domain is only worth a note.
 */

#include <string.h>

#include "checks/domains.h"

static const struct {
	const char *word;
	Status status;
} statuses[] = {
	{ "clientHold", STATUS_WARN },
	{ "serverHold", STATUS_WARN },
	{ "redemptionPeriod", STATUS_NOTE },
	{ "pendingDelete", STATUS_NOTE },
};

static Status
status_of(const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++)
		if (strcmp(statuses[i].word, word) == 0)
			return statuses[i].status;
	return STATUS_PASS;
}

static Status
look(const Facts *facts, const Owned *owned, Evidence *evidence)
{
	const Owner *owner = owned->owner;
	const char *gravest = NULL;
	Status found = STATUS_PASS;

	if (owner->standing == STANDING_UNKNOWN || owner->standing == STANDING_THROTTLED)
		return STATUS_UNKNOWN;
	for (guint i = 0; i < owner->statuses->len; i++) {
		const char *word = g_ptr_array_index(owner->statuses, i);

		if (status_of(word) <= found)
			continue;
		found = status_of(word);
		gravest = word;
	}
	if (gravest) {
		evidence_add(evidence, "domain", owner->subject, domain_place(facts, owned));
		evidence_add(evidence, "state", gravest, NULL);
	}
	return found;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	return status_today(domains_look(facts, outside, look, evidence), outside);
}

const Check check_domain_held = {
	.id = "domain-held",
	.section = SECTION_OWNERS,
	.run = run,
};
