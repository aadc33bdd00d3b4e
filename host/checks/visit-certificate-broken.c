/* SPDX-License-Identifier: MIT */

/*
 * A certificate on the way that a browser would not take, or one that is very new
 *
 *     thenewlyfe.com: issued to *.hoster.example by Let's Encrypt, for other names
 *
 * Every honest site with visitors has a certificate that holds, since browsers stop before any
 * other. That one holds says nothing: anybody gets one within a minute. A very new one is worth
 * knowing, no more; honest sites renew theirs every two months.
 */

#include "checks/check.h"

#include "checks/visit-view.h"

#define DAY      ((int64_t)24 * 60 * 60)
#define NEW_DAYS 7

static bool
is_broken(const VisitHop *hop)
{
	return hop->tls != TLS_NONE && hop->tls != TLS_GOOD;
}

static bool
is_new(const Outside *outside, const VisitHop *hop)
{
	return hop->tls == TLS_GOOD && hop->from > 0 && outside->now >= hop->from &&
	       outside->now - hop->from < NEW_DAYS * DAY;
}

static Status
look_for_broken(const Visit *visit, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < visit->hops->len; i++) {
		const VisitHop *hop = g_ptr_array_index(visit->hops, i);

		if (!is_broken(hop))
			continue;
		evidence_add(evidence, "host", hop->host, NULL);
		evidence_add_term(evidence, "problem", tls_term(hop->tls), NULL);
		status = STATUS_WARN;
	}
	return status;
}

static Status
look_for_new(const Outside *outside, Evidence *evidence)
{
	const Visit *visit = outside->visit;
	Status status = STATUS_PASS;

	for (guint i = 0; i < visit->hops->len; i++) {
		const VisitHop *hop = g_ptr_array_index(visit->hops, i);

		if (!is_new(outside, hop))
			continue;
		evidence_add(evidence, "host", hop->host, NULL);
		evidence_add_number(evidence, "days", (outside->now - hop->from) / DAY, NULL);
		status = STATUS_NOTE;
	}
	return status;
}

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	Status status;

	if (outside->visit->state != ANSWER_KNOWN)
		return status_when_nothing(outside->visit->state);
	status = look_for_broken(outside->visit, evidence);
	return status == STATUS_PASS ? look_for_new(outside, evidence) : status;
}

const Check check_visit_certificate_broken = {
	.id = "visit-certificate-broken",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
