/* SPDX-License-Identifier: MIT */

#include "authenticate/dmarc-walk.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#include "ask/questions.h"
#include "web/site.h"

Answer
dmarc_ask(Ledger *ledger, const char *domain)
{
	g_autofree char *name = g_strconcat("_dmarc.", domain, NULL);

	return ask_txt(ledger, name);
}

/* Lists the names to ask: the domain itself, and from its parent or its last seven labels up. */
static size_t
list_names(const char *domain, const char *names[DMARC_WALK_MAX])
{
	const char *starts[DMARC_WALK_MAX - 1]; /* of the last labels, the last first */
	size_t labels = 0, n = 0;

	for (const char *p = domain + strlen(domain); p > domain && labels < G_N_ELEMENTS(starts);
	     p--)
		if (p[-1] == '.')
			starts[labels++] = p;
	names[n++] = domain;
	while (labels > 0)
		names[n++] = starts[--labels];
	return n;
}

static bool
is_public_suffix(const char *domain)
{
	g_autofree char *registrable = site_registrable(domain, SITE_PRIVATE);

	return !registrable;
}

/* Returns the name one label longer than @parent on the way from @domain. */
static const char *
one_below(const char *domain, const char *parent)
{
	const char *p = parent - 1;

	while (p > domain && p[-1] != '.')
		p--;
	return p;
}

/*
 * The record with the fewest labels makes its domain the Organizational Domain (§4.10.2), unless
 * one says better. Beyond the RFC: a registry that publishes a record and does not call itself one
 * would make all its customers one organisation.
 */
static void
select_organisation(const char *domain, DmarcWalk *walk)
{
	walk->organisation = domain;
	for (size_t i = 0; i < walk->n; i++) {
		const DmarcStep *step = &walk->steps[i];

		if (!step->found)
			continue;
		if (step->record.psd == DMARC_PSD_YES && i > 0) {
			walk->suffix = step;
			walk->organisation = one_below(domain, step->domain);
		} else if (i == 0 || step->record.psd == DMARC_PSD_NO ||
		           !is_public_suffix(step->domain)) {
			walk->organisation = step->domain;
		}
	}
}

void
dmarc_walk(Ledger *ledger, const char *domain, DmarcWalk *ret_walk)
{
	const char *names[DMARC_WALK_MAX];
	size_t n = list_names(domain, names);
	bool stop = false;

	*ret_walk = (DmarcWalk){ .state = ANSWER_KNOWN };
	for (size_t i = 0; i < n; i++)
		(void)dmarc_ask(ledger, names[i]);
	for (size_t i = 0; i < n && !stop; i++) {
		DmarcStep *step = &ret_walk->steps[ret_walk->n];
		Answer answer = dmarc_ask(ledger, names[i]);

		if (answer.state != ANSWER_KNOWN) {
			ret_walk->state = answer.state;
			return;
		}
		step->domain = names[i];
		step->found = dmarc_record_read(answer.value, &step->record) == 1;
		stop = step->found && step->record.psd != DMARC_PSD_UNSAID;
		ret_walk->n++;
	}
	select_organisation(domain, ret_walk);
}

const DmarcStep *
dmarc_walk_find(const DmarcWalk *walk, const char *domain)
{
	for (size_t i = 0; i < walk->n; i++)
		if (walk->steps[i].found && strcmp(walk->steps[i].domain, domain) == 0)
			return &walk->steps[i];
	return NULL;
}
