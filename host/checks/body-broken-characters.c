/* SPDX-License-Identifier: MIT */

/*
 * Characters that the declared charset does not have
 *
 *     �2022 メッセージセンター                the copyright sign, as one Latin-1 byte in UTF-8
 *
 * A company's mail system knows its own charset; pieces pasted together from elsewhere do not.
 */

#include "checks/check.h"

#include <string.h>

/* Returns the words around the first broken character. */
static char *
surroundings(const char *text)
{
	const char *broken = strstr(text, "\xef\xbf\xbd");
	const char *start = broken;
	const char *end = broken;

	if (!broken)
		return g_strdup("");
	for (int i = 0; i < 10 && start > text && start[-1] != '\n'; i++)
		start = g_utf8_find_prev_char(text, start);
	for (int i = 0; i < 16 && *end && *end != '\n'; i++)
		end = g_utf8_next_char(end);
	return g_strndup(start, (size_t)(end - start));
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		g_autofree char *fragment = NULL;

		if (body->broken == 0)
			continue;
		fragment = surroundings(body->text);
		evidence_add(evidence, "fragment", fragment, body->at);
		evidence_add_number(evidence, "count", (long long)body->broken, NULL);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_body_broken_characters = {
	.id = "body-broken-characters",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
