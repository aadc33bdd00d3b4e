/* SPDX-License-Identifier: MIT */

/*
 * A stranger's mail that is marked as urgent
 *
 *     X-Priority: 1
 *     Importance: high
 *
 * Colleagues mark what cannot wait. Who has never written before has no haste of yours.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "message/header.h"

typedef struct Mark {
	const char *field, *value; /* what its value begins with */
} Mark;

static const Mark marks[] = {
	{ "X-Priority", "1" },
	{ "Importance", "high" },
	{ "X-MSMail-Priority", "high" },
	{ "Priority", "urgent" },
};

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *field = marks[i].field;
		g_autofree char *value = header_value(header_find(facts->headers, field, 0));
		g_autofree char *lower = value ? g_ascii_strdown(value, -1) : NULL;

		if (!lower || !g_str_has_prefix(lower, marks[i].value))
			continue;
		evidence_add(evidence, "field", field, field);
		evidence_add(evidence, "value", value, field);
		return STATUS_NOTE;
	}
	return STATUS_PASS;
}

const Check check_header_urgent = {
	.id = "header-urgent",
	.section = SECTION_TRIO,
	.needs = 0,
	.run = run,
};
