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
	finding->evidence = evidence_new();
	g_ptr_array_add(findings, finding);
}

static void
test_levels(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
	Verdict verdict = verdict_of(findings, false);

	g_assert_cmpint(verdict.level, ==, LEVEL_NOTHING_FOUND);
	g_assert_null(verdict.headline);

	/* What honest mail does every day is no reason to warn. */
	add(findings, &check_message_id_elsewhere, STATUS_NOTE);
	add(findings, &check_return_path_elsewhere, STATUS_NOTE);
	add(findings, &check_hop_trail_broken, STATUS_NOTE);
	g_assert_cmpint(verdict_of(findings, false).level, ==, LEVEL_NOTHING_FOUND);

	add(findings, &check_link_text_elsewhere, STATUS_WARN);
	g_assert_cmpint(verdict_of(findings, false).level, ==, LEVEL_CAUTION);

	/* The headline is the strongest reason, not the first. */
	add(findings, &check_attachment_disguised, STATUS_FAIL);
	verdict = verdict_of(findings, false);
	g_assert_cmpint(verdict.level, ==, LEVEL_DANGER);
	g_assert_cmpstr(verdict.headline->check->id, ==, "attachment-disguised");
	g_assert_cmpuint(verdict.score, <=, 100);
}

/* What could not be looked at counts for nothing, and is not taken for fine either. */
static void
test_unknown(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	add(findings, &check_attachment_disguised, STATUS_UNKNOWN);
	add(findings, &check_attachment_disguised, STATUS_PENDING);
	g_assert_cmpuint(verdict_of(findings, false).score, ==, 0);
}

/* A proven sender of a known name is told so, until there is a reason to warn. */
static void
test_verified(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	g_assert_cmpint(verdict_of(findings, true).level, ==, LEVEL_VERIFIED);
	add(findings, &check_link_text_elsewhere, STATUS_WARN);
	g_assert_cmpint(verdict_of(findings, true).level, ==, LEVEL_CAUTION);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/verdict/levels", test_levels);
	g_test_add_func("/verdict/unknown", test_unknown);
	g_test_add_func("/verdict/verified", test_verified);
	return g_test_run();
}
