/* SPDX-License-Identifier: MIT */

/*
 * There is nothing behind the link any more
 *
 *     thenewlyfe.com: nobody answers; or 404, a parked domain, a site shut by its provider
 *
 * Pages that deceive live for hours, so that a reader often comes late. That there is nothing now
 * does not say that there was nothing when the mail came.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/visit-view.h"

/* Returns what stands there instead of a page, as a term, or NULL. */
static const char *
gone_term(const Visit *visit)
{
	if (!visit->page)
		return visit->ended && (strcmp(visit->ended, "unreachable") == 0 ||
		                        strcmp(visit->ended, "timeout") == 0)
		               ? "gone-unreachable"
		       : g_strcmp0(visit->ended, "no-such-name") == 0 ? "gone-no-name"
		                                                      : NULL;
	switch ((int)visit->page->kind) {
	case PAGE_GONE: return "gone-removed";
	case PAGE_PARKED: return "gone-parked";
	case PAGE_SUSPENDED: return "gone-suspended";
	case PAGE_EMPTY: return "gone-empty";
	case PAGE_ERROR: return "gone-error";
	default: return NULL;
	}
}

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const VisitHop *last = visited_last(outside);
	const char *term;

	if (outside->visit->state != ANSWER_KNOWN)
		return status_when_nothing(outside->visit->state);
	term = gone_term(outside->visit);
	if (!term)
		return STATUS_PASS;
	evidence_add(evidence, "host", last && last->host ? last->host : outside->visit->url, NULL);
	evidence_add_term(evidence, "what", term, NULL);
	return STATUS_NOTE;
}

const Check check_visit_page_gone = {
	.id = "visit-page-gone",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
