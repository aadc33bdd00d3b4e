/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "authenticate/results.h"

/*
 * Providers rotate the names of their hosts and leave mail without a field, so neither one name nor
 * every mail can be asked for. Few senders are not enough: one who writes often, with a field of
 * his own on each mail, would be learned where the provider writes none.
 */
const Learning results_learning = { .mails = 10, .senders = 5, .share = 0.60 };

/* Returns the organisation seen most, and how often, of how many mails. */
static const char *
most_seen(const Sighting *sightings, size_t n, guint64 *ret_seen, guint64 *ret_mails)
{
	g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	const char *best = NULL;

	*ret_seen = *ret_mails = 0;
	for (size_t i = 0; i < n; i++) {
		guint64 *count = NULL;

		*ret_mails += sightings[i].count;
		if (!sightings[i].organisation)
			continue;
		count = g_hash_table_lookup(counts, sightings[i].organisation);
		if (!count) {
			count = g_new0(guint64, 1);
			g_hash_table_insert(counts, (char *)sightings[i].organisation, count);
		}
		*count += sightings[i].count;
		if (*count > *ret_seen) {
			*ret_seen = *count;
			best = sightings[i].organisation;
		}
	}
	return best;
}

static unsigned
count_senders(const Sighting *sightings, size_t n, const char *organisation)
{
	g_autoptr(GHashTable) senders = g_hash_table_new(g_str_hash, g_str_equal);

	for (size_t i = 0; i < n; i++)
		if (sightings[i].count > 0 &&
		    g_strcmp0(sightings[i].organisation, organisation) == 0)
			g_hash_table_add(senders,
			                 (char *)(sightings[i].sender ? sightings[i].sender : ""));
	return g_hash_table_size(senders);
}

const char *
results_learn(const Sighting *sightings, size_t n, const Learning *learning)
{
	guint64 seen = 0, mails = 0;
	const char *best = most_seen(sightings, n, &seen, &mails);

	if (!best || mails < learning->mails || (double)seen < learning->share * (double)mails ||
	    count_senders(sightings, n, best) < learning->senders)
		return NULL;
	return best;
}
