/* SPDX-License-Identifier: MIT */

#include "checks/seen-before.h"

#include <string.h>

/* What tells a reader most, first. */
static const struct {
	TraitKind kind;
	const char *word;
} ties[] = {
	{ TRAIT_ACCOUNT, "seen_account" }, { TRAIT_FILE, "seen_file" },
	{ TRAIT_SITE, "seen_site" },       { TRAIT_ORIGIN, "seen_origin" },
	{ TRAIT_SENDER, "seen_sender" },   { TRAIT_PATH, "seen_path" },
	{ TRAIT_DOMAIN, "seen_domain" },   { TRAIT_NETWORK, "seen_network" },
};

const char *
strongest_tie(const Past *past, const Similar *similar)
{
	if (similar->same_body)
		return "seen_body";
	for (size_t i = 0; i < G_N_ELEMENTS(ties); i++)
		if (similar->shared & ~past->ordinary & 1u << ties[i].kind)
			return ties[i].word;
	return "seen_habits";
}

/* A person finds a mail by its day. */
static char *
day_of(const Similar *similar)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(similar->date);

	return time ? g_date_time_format(time, "%Y-%m-%d") : g_strdup("?");
}

void
tell_of_similar(Evidence *evidence, const Similar *similar, const char *tie)
{
	g_autofree char *day = day_of(similar);

	evidence_add(evidence, "date", day, NULL);
	if (similar->brand || similar->provider)
		evidence_add(evidence, "name", similar->brand ? similar->brand : similar->provider,
		             NULL);
	else
		evidence_add_term(evidence, "name", "seen_nameless", NULL);
	evidence_add_term(evidence, "tie", tie, NULL);
}
