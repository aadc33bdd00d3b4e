/* SPDX-License-Identifier: MIT */

/*
 * A link is on a list of phishing pages
 *
 *     OpenPhish, 2026-11-29: https://login.shop-update.example/ja/
 *
 * Lists are files on this machine. What was listed a year before the mail came says less: pages of
 * this kind live for days, and names are sold on. That no list has a link says nothing.
 */

#include "checks/check.h"

#include <stdio.h>

#include "checks/mail-time.h"

#define DAY      ((int64_t)24 * 60 * 60)
#define OLD_DAYS 365

/* Reads "2026-11-29". Returns seconds since 1970, or 0. */
static int64_t
time_of(const char *date)
{
	unsigned year, month, day;
	g_autoptr(GDateTime) time = NULL;

	if (sscanf(date, "%4u-%2u-%2u", &year, &month, &day) == 3)
		time = g_date_time_new_utc((int)year, (int)month, (int)day, 0, 0, 0);
	return time ? g_date_time_to_unix(time) : 0;
}

/* Against the mail's time; without one, against today's. What has no date is not called old. */
static bool
is_old(const Facts *facts, const Outside *outside, const ListEntry *entry)
{
	int64_t listed = time_of(entry->date);
	int64_t time = 0;

	if (!mail_time(facts, &time))
		time = outside->now;
	return listed > 0 && time - listed > OLD_DAYS * DAY;
}

/* Adds a statement for each list that names @link and is old, or is not. Returns how many. */
static unsigned
add_statements(const Facts *facts, const Outside *outside, const Link *link, bool old,
               Evidence *evidence)
{
	const Listing *listing = listings_of_link(outside->listings, link);
	unsigned added = 0;

	for (guint i = 0; listing && i < listing->entries->len; i++) {
		const ListEntry *entry = &g_array_index(listing->entries, ListEntry, i);

		if (is_old(facts, outside, entry) != old)
			continue;
		evidence_add(evidence, "host", link->shown ? link->shown : link->url->host,
		             link->at);
		evidence_add(evidence, "feed", entry->feed, NULL);
		evidence_add(evidence, "date", entry->date, NULL);
		if (entry->brand)
			evidence_add(evidence, "brand", entry->brand, NULL);
		else
			evidence_add_term(evidence, "brand", "not-named", NULL);
		added++;
	}
	return added;
}

static unsigned
look(const Facts *facts, const Outside *outside, bool old, Evidence *evidence)
{
	unsigned added = 0;

	for (guint i = 0; i < facts->links->len; i++)
		added += add_statements(facts, outside, g_ptr_array_index(facts->links, i), old,
		                        evidence);
	return added;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;

	if (look(facts, outside, false, evidence) > 0)
		return STATUS_FAIL;
	for (guint i = 0; i < outside->listings->all->len; i++) {
		const Listing *listing = g_ptr_array_index(outside->listings->all, i);

		status = MAX(status, status_when_nothing(listing->state));
	}
	if (status == STATUS_PENDING)
		return status;
	return look(facts, outside, true, evidence) > 0 ? STATUS_NOTE : status;
}

const Check check_link_listed = {
	.id = "link-listed",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
