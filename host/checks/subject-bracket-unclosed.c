/* SPDX-License-Identifier: MIT */

/*
 * A bracket in the subject is opened and never closed, or closed and never opened
 *
 *     Subject: 【...】...のお知らせ(2021年12月09日(金)
 *
 * Templates filled in by a machine lose brackets; people seldom do. Smileys and list counters such
 * as
 * ":-)" or "1)" are left alone.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/subject.h"

typedef struct Pair {
	gunichar open, close;
} Pair;

static const Pair pairs[] = {
	{ '(', ')' },       { '[', ']' },       { 0xff08, 0xff09 },
	{ 0x3010, 0x3011 }, { 0x300c, 0x300d }, { 0x300e, 0x300f },
	{ 0x3014, 0x3015 }, { 0x300a, 0x300b }, { 0xff3b, 0xff3d },
};

/* Half- and full-width round brackets close each other in real Japanese subjects. */
static bool
closes(gunichar open, gunichar close)
{
	bool round = (open == '(' || open == 0xff08) && (close == ')' || close == 0xff09);

	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (pairs[i].open == open && pairs[i].close == close)
			return true;
	return round;
}

static bool
is_open(gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (pairs[i].open == c)
			return true;
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_autofree char *rest = NULL;
	g_autofree char *stamp G_GNUC_UNUSED = subject_stamp(facts->subject.text, &rest);
	const char *open[16];
	size_t depth = 0;

	for (const char *p = rest; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (is_open(c) && depth < G_N_ELEMENTS(open) &&
		    !(p > rest && strchr(":;=-", p[-1])))
			open[depth++] = p;
		else if (depth > 0 && closes(g_utf8_get_char(open[depth - 1]), c))
			depth--;
	}
	if (depth == 0)
		return STATUS_PASS;
	evidence_add(evidence, "fragment", open[0], "Subject");
	return STATUS_NOTE;
}

const Check check_subject_bracket_unclosed = {
	.id = "subject-bracket-unclosed",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT,
	.run = run,
};
