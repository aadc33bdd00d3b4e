/* SPDX-License-Identifier: MIT */

/*
 * A domain that was hardly registered when the mail came
 *
 *     From: <news@shop.example>, registered 5 days before
 *
 * Deceivers burn domains within days. So do new shops open within days, but they seldom write to
 * strangers before they are a month old.
 */

#include <string.h>

#include "checks/domains.h"
#include "checks/mail-time.h"

#define DAY       ((int64_t)24 * 60 * 60)
#define WARN_DAYS 30
#define NOTE_DAYS 180

static Status
look(const Facts *facts, const Owned *owned, Evidence *evidence)
{
	const Owner *owner = owned->owner;
	g_autofree char *created = NULL;
	int64_t time = 0;
	int64_t days;

	if (owner->standing == STANDING_NOT_FOUND || owner->standing == STANDING_RESERVED)
		return STATUS_PASS;
	if (!owner->has_created || !mail_time(facts, &time))
		return STATUS_UNKNOWN;
	/* Registered since by somebody else: nothing is known of the one who wrote. */
	if (owner->created > time)
		return STATUS_UNKNOWN;
	days = (time - owner->created) / DAY;
	if (days >= NOTE_DAYS)
		return STATUS_PASS;
	created = date_format(owner->created, 0);
	created[strcspn(created, " ")] = '\0';
	evidence_add(evidence, "domain", owner->subject, domain_place(facts, owned));
	evidence_add(evidence, "created", created, NULL);
	evidence_add_number(evidence, "days", days, NULL);
	return days < WARN_DAYS ? STATUS_WARN : STATUS_NOTE;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	return domains_look(facts, outside, look, evidence);
}

const Check check_domain_young = {
	.id = "domain-young",
	.section = SECTION_OWNERS,
	.run = run,
};
