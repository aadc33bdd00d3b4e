/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "verdict/familiar.h"
#include "verdict/verdict.h"

#define CHECK(name) &check_##name,
static const Check *const checks[] = {
#include "checks/list.h"
};
#undef CHECK

/* A stolen account sends these. */
static const Section never[] = {
	SECTION_AUTHENTICATION, SECTION_ORIGIN, SECTION_LINKS, SECTION_OWNERS, SECTION_ATTACHMENTS,
};

static void
test_never(void)
{
	static const char *const asked[] = {
		"account-hijacked",       "body-asks-money",
		"body-asks-secret",       "body-asks-task",
		"body-document-waits",    "body-mailbox-full",
		"body-extorts",           "from-brand-elsewhere",
		"from-lookalike",         "from-name-is-address",
		"from-name-lookalike",    "reply-to-elsewhere",
		"reply-to-free-mail",     "sender-domain-like-contact",
		"sender-name-of-contact", "sender-trusted",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(checks); i++)
		for (size_t k = 0; k < G_N_ELEMENTS(never); k++)
			if (checks[i]->section == never[k])
				g_assert_cmpuint(familiar_share(checks[i]->id), ==, 100);
	for (size_t i = 0; i < G_N_ELEMENTS(asked); i++)
		g_assert_cmpuint(familiar_share(asked[i]), ==, 100);
}

static unsigned
count_excused(void)
{
	unsigned excused = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(checks); i++)
		excused += familiar_share(checks[i]->id) < 100;
	return excused;
}

/* Each row of the table is of a check that there is, and is found: they are sorted. */
static void
test_habits(void)
{
	g_autofree char *path = g_build_filename(g_getenv("FUWAKE_SOURCE_ROOT"), "host", "verdict",
	                                         "familiar.c", NULL);
	g_autofree char *source = NULL;
	unsigned rows = 0;

	g_assert_true(g_file_get_contents(path, &source, NULL, NULL));
	for (const char *p = source; (p = strstr(p, "\n\t{ \"")); p++)
		rows++;
	g_assert_cmpuint(rows, >, 40);
	g_assert_cmpuint(count_excused(), ==, rows);
	g_assert_cmpuint(familiar_share("mailer-obsolete"), ==, 0);
	g_assert_cmpuint(familiar_share("body-parcel-waits"), ==, 50);
}

static void
add(GPtrArray *findings, const Check *check, Status status)
{
	Finding *finding = g_new0(Finding, 1);

	finding->check = check;
	finding->status = status;
	evidence_init(&finding->evidence);
	g_ptr_array_add(findings, finding);
}

/* A first mail says nothing by itself, and a little beside a reason to warn. */
static void
test_first_time(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
	unsigned alone;

	add(findings, &check_sender_first_time, STATUS_NOTE);
	add(findings, &check_body_html_only, STATUS_NOTE);
	alone = verdict_of(findings, false, false).score;
	g_ptr_array_remove_index(findings, 0);
	g_assert_cmpuint(alone, ==, verdict_of(findings, false, false).score);

	add(findings, &check_mailer_obsolete, STATUS_WARN);
	alone = verdict_of(findings, false, false).score;
	add(findings, &check_sender_first_time, STATUS_NOTE);
	g_assert_cmpuint(verdict_of(findings, false, false).score, >, alone);
	g_assert_cmpuint(verdict_of(findings, false, false).score, <, alone + 10);

	/* A warning that is excused is none. */
	g_assert_cmpuint(verdict_of(findings, false, true).score, ==, 0);
	g_assert_null(verdict_of(findings, false, true).headline);
}

/* An acquaintance's habits are excused; that a link deceives is not, even if it alone were little.
 */
static void
test_deceptive_link(void)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

	add(findings, &check_mailer_obsolete, STATUS_WARN);
	add(findings, &check_message_id_borrowed, STATUS_WARN);
	g_assert_cmpint(verdict_of(findings, false, false).level, >=, LEVEL_CAUTION);
	g_assert_cmpint(verdict_of(findings, false, true).level, ==, LEVEL_NOTHING_FOUND);
	add(findings, &check_link_text_elsewhere, STATUS_WARN);
	g_assert_cmpint(verdict_of(findings, false, true).level, ==, LEVEL_CAUTION);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/familiar/never", test_never);
	g_test_add_func("/familiar/habits", test_habits);
	g_test_add_func("/familiar/first-time", test_first_time);
	g_test_add_func("/familiar/deceptive-link", test_deceptive_link);
	return g_test_run();
}
