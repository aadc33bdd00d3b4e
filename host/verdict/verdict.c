/* SPDX-License-Identifier: MIT */

#include "verdict/verdict.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/finding-weights.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "verdict/familiar.h"

#define SCORE_MAX        100
#define POINTS_TO_DOUBLE 5.0

static bool
is_telling(Status status)
{
	return status == STATUS_NOTE || status == STATUS_WARN || status == STATUS_FAIL;
}

static int
compare_ids(const void *key, const void *row)
{
	return strcmp(key, ((const FindingWeight *)row)->id);
}

/* The rows are sorted by id; each status has one of its own. */
static const FindingWeight *
find_weight(const char *id, const char *status)
{
	const FindingWeight *end = finding_weights + G_N_ELEMENTS(finding_weights);
	const FindingWeight *row = bsearch(id, finding_weights, G_N_ELEMENTS(finding_weights),
	                                   sizeof(finding_weights[0]), compare_ids);

	while (row && row > finding_weights && strcmp(row[-1].id, id) == 0)
		row--;
	for (; row && row < end && strcmp(row->id, id) == 0; row++)
		if (strcmp(row->status, status) == 0)
			return row;
	return NULL;
}

/* Returns what a finding is worth, whoever has sent the mail. */
static unsigned
full_weight(const Finding *finding)
{
	const FindingWeight *row =
		is_telling(finding->status)
			? find_weight(finding->check->id, status_to_string(finding->status))
			: NULL;

	if (row)
		return row->points;
	return finding->status == STATUS_WARN   ? POINTS_WARN
	       : finding->status == STATUS_FAIL ? POINTS_FAIL
	                                        : 0;
}

unsigned
finding_weight(const Finding *finding, const Verdict *verdict)
{
	unsigned weight = full_weight(finding);

	/* Everybody writes for the first time once: it says something beside a reason to warn. */
	if (finding->check == &check_sender_first_time && !verdict->warned)
		return 0;
	return verdict->familiar ? weight * familiar_share(finding->check->id) / 100 : weight;
}

bool
sender_is_verified(const Facts *facts, const Authentication *auth)
{
	const Mailbox *from = facts_author(facts);

	return auth->identity == IDENTITY_PROVEN && from && brand_of_host(from->domain) &&
	       !domain_lends_mailboxes(from->domain);
}

/*
 * Notes add up to a suspicion and never to more: each of them honest mail has at times, and a
 * newsletter can have many.
 */
static Level
level_of(unsigned score, bool warned, bool verified)
{
	if (score >= SCORE_DANGER && warned)
		return LEVEL_DANGER;
	if (score >= SCORE_CAUTION)
		return LEVEL_CAUTION;
	return verified ? LEVEL_VERIFIED : LEVEL_NOTHING_FOUND;
}

/* A reason to warn goes before any note, however telling: the reader has to believe it. */
static bool
is_stronger(const Finding *finding, const Finding *than, const Verdict *verdict)
{
	if (!than || finding->status != than->status)
		return !than || finding->status > than->status;
	return finding_weight(finding, verdict) > finding_weight(than, verdict);
}

static bool
has_warning(const GPtrArray *findings, const Verdict *verdict)
{
	for (guint i = 0; i < findings->len; i++) {
		const Finding *finding = g_ptr_array_index(findings, i);

		if (finding->status != STATUS_NOTE && finding_weight(finding, verdict) > 0)
			return true;
	}
	return false;
}

/* What a stolen account would be used for, whoever it belongs to. */
static bool
is_deceptive(const Finding *finding)
{
	Section section = finding->check->section;

	return (finding->status == STATUS_WARN || finding->status == STATUS_FAIL) &&
	       (section == SECTION_LINKS || section == SECTION_ATTACHMENTS ||
	        section == SECTION_AUTHENTICATION) &&
	       full_weight(finding) > 0;
}

/*
 * Whom the reader knows is excused much, but a deceptive link is never silenced: where a stranger's
 * mail would be warned of, an acquaintance's with such a link is, too. Returns the least score.
 */
static unsigned
least_score(const GPtrArray *findings, bool familiar)
{
	unsigned score = 0;
	bool deceptive = false;

	for (guint i = 0; familiar && i < findings->len; i++) {
		const Finding *finding = g_ptr_array_index(findings, i);

		score += full_weight(finding);
		deceptive |= is_deceptive(finding);
	}
	return deceptive && score >= SCORE_CAUTION ? SCORE_CAUTION : 0;
}

Verdict
verdict_of(const GPtrArray *findings, bool verified, bool familiar)
{
	Verdict verdict = { .level = LEVEL_NOTHING_FOUND, .familiar = familiar };

	verdict.warned = has_warning(findings, &verdict);
	for (guint i = 0; i < findings->len; i++) {
		const Finding *finding = g_ptr_array_index(findings, i);
		unsigned weight = finding_weight(finding, &verdict);

		if (weight == 0)
			continue;
		verdict.score += weight;
		if (is_stronger(finding, verdict.headline, &verdict))
			verdict.headline = finding;
	}
	verdict.score = CLAMP(verdict.score, least_score(findings, familiar), SCORE_MAX);
	verdict.level = level_of(verdict.score, verdict.warned, verified);
	verdict.probability =
		1 / (1 + exp2((SCORE_EVEN - (double)verdict.score) / POINTS_TO_DOUBLE));
	return verdict;
}

const char *
level_to_string(Level level)
{
	switch (level) {
	case LEVEL_VERIFIED: return "verified";
	case LEVEL_NOTHING_FOUND: return "nothing-found";
	case LEVEL_CAUTION: return "caution";
	case LEVEL_DANGER: return "danger";
	}
	g_assert_not_reached();
}
