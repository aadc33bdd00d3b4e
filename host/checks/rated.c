/* SPDX-License-Identifier: MIT */

#include "checks/rated.h"

#include <string.h>

#include "web/site.h"

/* Our judgement, not measured: fewer than this of many voices may be mistaken. */
#define VOICES_FEW 3

/* The first that applies is the gravest. */
static const struct {
	const char *threat, *term;
	Status status;
} threats[] = {
	{ "phishing", "threat-phishing", STATUS_FAIL },
	{ "malware", "threat-malware", STATUS_FAIL },
	{ "botnet", "threat-botnet", STATUS_FAIL },
	{ "hacked", "threat-hacked", STATUS_WARN },
	{ "abuse", "threat-abuse", STATUS_WARN },
	{ "spam", "threat-spam", STATUS_WARN },
};

static Status
status_of(const Reputation *reputation, const char **ret_term)
{
	bool few = reputation->voices > 0 && reputation->warning < VOICES_FEW;

	for (size_t i = 0; i < G_N_ELEMENTS(threats); i++)
		if (reputation_has_threat(reputation, threats[i].threat)) {
			*ret_term = threats[i].term;
			return few ? STATUS_WARN : threats[i].status;
		}
	/* Filters do not say for what, and have nothing but what harms. */
	*ret_term = "threat-unnamed";
	return few ? STATUS_WARN : STATUS_FAIL;
}

char *
rated_name(const Reputation *reputation)
{
	const char *host = strstr(reputation->subject, "://");
	g_autofree char *raw =
		host ? g_strndup(host + 3, strcspn(host + 3, "/")) : g_strdup(reputation->subject);

	return reputation->kind == RATED_ADDRESS ? g_steal_pointer(&raw) : site_unicode(raw);
}

const char *
rated_place(const Facts *facts, const Reputation *reputation)
{
	if (reputation->roles & RATED_SENDER)
		return "From";
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		g_autofree char *url =
			reputation->kind == RATED_URL ? listings_address(link) : NULL;

		if (g_strcmp0(url ? url : link->site, reputation->subject) == 0)
			return link->at;
	}
	return NULL;
}

static void
add_statement(const Facts *facts, const Reputation *reputation, const char *term,
              Evidence *evidence)
{
	g_autofree char *name = rated_name(reputation);

	evidence_add(evidence, "site", name, rated_place(facts, reputation));
	/* Google wants its warnings to bear its own words. */
	if (strcmp(reputation->service, "safebrowsing") == 0)
		evidence_add_term(evidence, "service", "advisory-google", NULL);
	else
		evidence_add(evidence, "service", reputation_service_name(reputation), NULL);
	evidence_add_term(evidence, "threat", term, NULL);
}

Status
rated_open(const Outside *outside, RatedRole role)
{
	Status open = STATUS_PASS;
	unsigned n = 0, answered = 0;

	for (guint i = 0; i < outside->reputations->all->len; i++) {
		const Reputation *reputation = g_ptr_array_index(outside->reputations->all, i);

		if (!(reputation->roles & role))
			continue;
		n++;
		open = MAX(open, status_when_nothing(reputation->state));
		answered += reputation->state == ANSWER_KNOWN &&
		            (reputation->standing == RATED_LISTED ||
		             reputation->standing == RATED_NOT_LISTED);
	}
	if (n == 0)
		return STATUS_REFUSED;
	/* Nobody has said anything: that is not "nothing wrong". */
	return open == STATUS_PASS && answered == 0 ? STATUS_UNKNOWN : open;
}

Status
rated_warnings(const Facts *facts, const Outside *outside, RatedRole role, Evidence *evidence)
{
	Status found = STATUS_PASS;

	for (guint i = 0; i < outside->reputations->all->len; i++) {
		const Reputation *reputation = g_ptr_array_index(outside->reputations->all, i);
		const char *term = NULL;

		if (!(reputation->roles & role) || !reputation_warns(reputation))
			continue;
		found = MAX(found, status_of(reputation, &term));
		add_statement(facts, reputation, term, evidence);
	}
	return found > STATUS_PASS ? found : rated_open(outside, role);
}
