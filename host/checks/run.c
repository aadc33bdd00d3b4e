/* SPDX-License-Identifier: MIT */

#include "checks/check.h"

#define CHECK(name) &check_##name,
static const Check *const checks[] = {
#include "checks/list.h"
};
#undef CHECK

static unsigned
known_facts(const Facts *facts, const Outside *outside)
{
	const Mailbox *from = facts_author(facts);
	unsigned known = 0;

	known |= facts->subject.text ? FACT_SUBJECT : 0;
	known |= from && from->domain ? FACT_FROM : 0;
	known |= facts->return_path->len > 0 ? FACT_RETURN_PATH : 0;
	known |= facts->message_id ? FACT_MESSAGE_ID : 0;
	known |= facts->has_date ? FACT_DATE : 0;
	known |= facts->boundary ? FACT_BOUNDARY : 0;
	known |= facts->origin.ip ? FACT_ORIGIN : 0;
	known |= facts->recipients->len > 0 ? FACT_RECIPIENT : 0;
	known |= outside->visit ? FACT_VISIT : 0;
	known |= outside->past ? FACT_HISTORY : 0;
	known |= outside->people->known ? FACT_PEOPLE : 0;
	known |= outside->people->trusted->len > 0 ? FACT_TRUST : 0;
	return known;
}

/* What the reader has not asked for, or has not allowed, there is nothing to say about. */
static bool
has_say(const Check *check, unsigned known)
{
	return (check->needs & (FACT_VISIT | FACT_HISTORY | FACT_PEOPLE | FACT_TRUST) & ~known) ==
	       0;
}

static Finding *
run_with(const Check *check, unsigned known, const Facts *facts, const Outside *outside)
{
	Finding *finding = g_new(Finding, 1);

	finding->check = check;
	evidence_init(&finding->evidence);
	finding->status = (known & check->needs) == check->needs
	                          ? check->run(facts, outside, &finding->evidence)
	                          : STATUS_UNKNOWN;
	return finding;
}

Finding *
check_run(const Check *check, const Facts *facts, const Outside *outside)
{
	g_auto(Kept) kept = { 0 };
	Outside with_kept = *outside;

	with_kept.kept = &kept;
	return run_with(check, known_facts(facts, outside), facts, &with_kept);
}

GPtrArray *
checks_run(const Facts *facts, const Outside *outside)
{
	GPtrArray *findings =
		g_ptr_array_new_full(G_N_ELEMENTS(checks), (GDestroyNotify)finding_free);
	unsigned known = known_facts(facts, outside);
	g_auto(Kept) kept = { 0 };
	Outside with_kept = *outside;

	with_kept.kept = &kept;
	for (size_t i = 0; i < G_N_ELEMENTS(checks); i++)
		if (has_say(checks[i], known))
			g_ptr_array_add(findings, run_with(checks[i], known, facts, &with_kept));
	return findings;
}

void
finding_free(Finding *finding)
{
	if (!finding)
		return;
	evidence_clear(&finding->evidence);
	g_free(finding);
}

const char *
status_to_string(Status status)
{
	switch (status) {
	case STATUS_PASS: return "pass";
	case STATUS_NOTE: return "note";
	case STATUS_WARN: return "warn";
	case STATUS_FAIL: return "fail";
	case STATUS_UNKNOWN: return "unknown";
	case STATUS_PENDING: return "pending";
	case STATUS_REFUSED: return "refused";
	}
	g_assert_not_reached();
}

const char *
section_to_string(Section section)
{
	switch (section) {
	case SECTION_SUBJECT: return "subject";
	case SECTION_SENDER: return "sender";
	case SECTION_TRIO: return "trio";
	case SECTION_ROUTE: return "route";
	case SECTION_AUTHENTICATION: return "authentication";
	case SECTION_ORIGIN: return "origin";
	case SECTION_LINKS: return "links";
	case SECTION_OWNERS: return "owners";
	case SECTION_ATTACHMENTS: return "attachments";
	case SECTION_BODY: return "body";
	case SECTION_HISTORY: return "history";
	}
	g_assert_not_reached();
}
