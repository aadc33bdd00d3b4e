/* SPDX-License-Identifier: MIT */

#include "reputation/reputation.h"

Reputations *
reputations_find(const Facts *facts G_GNUC_UNUSED, const Places *places G_GNUC_UNUSED,
                 const char *const *services G_GNUC_UNUSED, Ledger *ledger G_GNUC_UNUSED)
{
	Reputations *reputations = g_new0(Reputations, 1);

	reputations->all = g_ptr_array_new();
	return reputations;
}

void
reputations_free(Reputations *reputations)
{
	if (!reputations)
		return;
	g_ptr_array_unref(reputations->all);
	g_free(reputations);
}
