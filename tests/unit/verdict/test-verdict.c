/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "verdict/verdict.h"

/* A finding of check @id, as the runner would hand it over. */
static void
add(GPtrArray *findings, const Check *check, Status status)
{
	Finding *finding = g_new0(Finding, 1);

	finding->check = check;
	finding->status = status;
	evidence_init(&finding->evidence);
	g_ptr_array_add(findings, finding);
}

static void
test_levels(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
	Verdict verdict = verdict_of(findings, false, false);

	g_assert_cmpint(verdict.level, ==, LEVEL_NOTHING_FOUND);
	g_assert_null(verdict.headline);

	/* What honest mail does every day is no reason to warn. */
	add(findings, &check_message_id_elsewhere, STATUS_NOTE);
	add(findings, &check_return_path_elsewhere, STATUS_NOTE);
	add(findings, &check_hop_trail_broken, STATUS_NOTE);
	g_assert_cmpint(verdict_of(findings, false, false).level, ==, LEVEL_NOTHING_FOUND);

	/* What hardly any honest mail has is one. */
	add(findings, &check_from_lookalike, STATUS_FAIL);
	g_assert_cmpint(verdict_of(findings, false, false).level, ==, LEVEL_CAUTION);

	/* The headline is the strongest reason, not the first. */
	add(findings, &check_attachment_disguised, STATUS_FAIL);
	verdict = verdict_of(findings, false, false);
	g_assert_cmpint(verdict.level, ==, LEVEL_DANGER);
	g_assert_cmpstr(verdict.headline->check->id, ==, "attachment-disguised");
	g_assert_cmpuint(verdict.score, <=, 100);
}

/* What somebody has looked at and found to deceive, and what has no honest use, needs no second. */
static void
test_danger_alone(void)
{
	static const Check *const checks[] = {
		&check_attachment_disguised, &check_attachment_name_tricky, &check_link_listed,
		&check_link_not_in_source,   &check_link_warned_of,         &check_sender_warned_of,
		&check_visit_page_imitates,
	};

	for (size_t i = 0; i < G_N_ELEMENTS(checks); i++) {
		g_autoptr(GPtrArray) findings =
			g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

		add(findings, checks[i], STATUS_FAIL);
		g_assert_cmpint(verdict_of(findings, false, false).level, ==, LEVEL_DANGER);
	}
}

/* Notes are no proof, however many: each of them honest mail has at times. */
static void
test_notes(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	for (int i = 0; i < 20; i++)
		add(findings, &check_body_image_only, STATUS_NOTE);
	g_assert_cmpuint(verdict_of(findings, false, false).score, ==, 100);
	g_assert_cmpint(verdict_of(findings, false, false).level, ==, LEVEL_CAUTION);

	/* A reason to warn is what the reader is told first, though it weighs less. */
	add(findings, &check_link_text_elsewhere, STATUS_WARN);
	g_assert_cmpstr(verdict_of(findings, false, false).headline->check->id, ==, "link-text-elsewhere");
	g_assert_cmpint(verdict_of(findings, false, false).level, ==, LEVEL_DANGER);
}

/* More points, more probably fraud; and never certainly. */
static void
test_probability(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
	double none = verdict_of(findings, false, false).probability, some;

	add(findings, &check_from_lookalike, STATUS_FAIL);
	some = verdict_of(findings, false, false).probability;
	g_assert_cmpfloat(none, >, 0);
	g_assert_cmpfloat(none, <, 0.1);
	g_assert_cmpfloat(some, >, none);
	g_assert_cmpfloat(some, <, 1);
}

/* What could not be looked at counts for nothing, and is not taken for fine either. */
static void
test_unknown(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	add(findings, &check_attachment_disguised, STATUS_UNKNOWN);
	add(findings, &check_attachment_disguised, STATUS_PENDING);
	g_assert_cmpuint(verdict_of(findings, false, false).score, ==, 0);
}

/* A proven sender of a known name is told so, until there is a reason to warn. */
static void
test_verified(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	g_assert_cmpint(verdict_of(findings, true, false).level, ==, LEVEL_VERIFIED);
	add(findings, &check_from_lookalike, STATUS_FAIL);
	g_assert_cmpint(verdict_of(findings, true, false).level, ==, LEVEL_CAUTION);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/verdict/levels", test_levels);
	g_test_add_func("/verdict/danger-alone", test_danger_alone);
	g_test_add_func("/verdict/notes", test_notes);
	g_test_add_func("/verdict/probability", test_probability);
	g_test_add_func("/verdict/unknown", test_unknown);
	g_test_add_func("/verdict/verified", test_verified);
	return g_test_run();
}
