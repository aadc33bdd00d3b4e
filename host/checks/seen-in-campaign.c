/* SPDX-License-Identifier: MIT */

/*
 * The mail belongs together with an earlier one that was warned of
 *
 *     same text and same link as the mail of 2021-12-08 (KAGOYA)
 *
 * What honest mail has in common, too, ties nothing together (history/past.h). An earlier mail that
 * was only a cause for caution is worth knowing; only one that was a danger is held against this.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/seen-before.h"

#define TOLD_MAX 3

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Past *past = outside->past;
	bool proven = outside->authentication->identity == IDENTITY_PROVEN;
	Status status = status_when_nothing(past->state);

	for (guint i = 0; i < MIN(past->similar->len, TOLD_MAX); i++) {
		const Similar *similar = g_ptr_array_index(past->similar, i);

		if (!similar->belongs)
			break;
		tell_of_similar(evidence, similar, strongest_tie(past, similar));
		if (strcmp(similar->level, "danger") == 0 && !proven)
			status = STATUS_WARN;
		else if (status != STATUS_WARN)
			status = STATUS_NOTE;
	}
	return status;
}

const Check check_seen_in_campaign = {
	.id = "seen-in-campaign",
	.section = SECTION_HISTORY,
	.needs = FACT_HISTORY,
	.run = run,
};
