/* SPDX-License-Identifier: MIT */

/*
 * Somebody has written results in the name of the reader's own mail server
 *
 *     Authentication-Results: mx.example.jp; spf=pass ...     below what mx.example.jp wrote
 *
 * The field stands where only the sender could have put it (RFC 8601 §1.6, §5).
 */

#include "checks/check.h"

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *fields = outside->authentication->results->fields;

	for (guint i = 0; i < fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(fields, i);
		g_autofree char *at = g_strdup_printf("Authentication-Results#%u", field->number);

		if (field->forged)
			evidence_add(evidence, "id", field->authserv_id, at);
	}
	return evidence->items->len > 0 ? STATUS_WARN : STATUS_PASS;
}

const Check check_results_forged = {
	.id = "results-forged",
	.section = SECTION_AUTHENTICATION,
	.run = run,
};
