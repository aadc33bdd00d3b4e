/* SPDX-License-Identifier: MIT */

/* Which fields of a mail are believed, and whom to believe. */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/results.h"
#include "base/limits.h"
#include "message/read.h"
#include "web/site.h"

#define OURS                                                                                  \
	"Received: from mail.shop.example (mail.shop.example [203.0.113.5]) by mx.example.jp" \
	" (Postfix) with ESMTPS id 1; Thu, 14 May 2026 10:00:05 +0900\r\n"
#define LOCAL                                                                           \
	"Received: from mx.example.jp (mx.example.jp [192.0.2.25]) by store.example.jp" \
	" (Dovecot) with LMTP id 2; Thu, 14 May 2026 10:00:06 +0900\r\n"
#define THEIRS                                                                                \
	"Received: from pc.shop.example (pc.shop.example [203.0.113.9]) by mail.shop.example" \
	" (Postfix) with ESMTP id 3; Thu, 14 May 2026 10:00:01 +0900\r\n"
#define BEFORE                                                                               \
	"Received: from list.example.org (list.example.org [203.0.113.9]) by mx9.example.jp" \
	" (Postfix) with ESMTP id 4; Thu, 14 May 2026 10:00:00 +0900\r\n"
#define RESULT(id) "Authentication-Results: " id "; spf=pass\r\n"
#define NO_ID      "AUTHENTICATION-RESULTS: spf=pass\r\n"

static char *
repeat(const char *piece, size_t times)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < times; i++)
		g_string_append(out, piece);
	return g_string_free(out, FALSE);
}

typedef struct TrustCase {
	const char *title, *raw;
	const char *organisations[3];
	const char *ids[3];
	const char *marks; /* per field: t(rusted) f(orged) - */
	const char *organisation;
} TrustCase;

static const TrustCase trust_cases[] = {
	{ "nobody-learned", RESULT("mx.example.jp") OURS, { NULL }, { NULL }, "-", NULL },
	{ "above", RESULT("mx.example.jp") OURS, { "example.jp" }, { NULL }, "t", "example.jp" },
	{ "another-host",
	  RESULT("mx7.EXAMPLE.jp") OURS,
	  { "x.org", "example.jp" },
	  { NULL },
	  "t",
	  "example.jp" },
	{ "alias", RESULT("mx.google.com") OURS, { "gmail.com" }, { NULL }, "t", "google.com" },
	{ "below-as-gmail",
	  OURS RESULT("mx.example.jp") THEIRS,
	  { "example.jp" },
	  { NULL },
	  "t",
	  "example.jp" },
	{ "below-theirs",
	  OURS RESULT("mx.example.jp") THEIRS RESULT("mx.example.jp"),
	  { "example.jp" },
	  { NULL },
	  "tf",
	  "example.jp" },
	{ "none-above",
	  OURS THEIRS RESULT("mx.example.jp"),
	  { "example.jp" },
	  { NULL },
	  "-",
	  NULL },
	{ "was-here-before",
	  OURS RESULT("mx.example.jp") BEFORE RESULT("mx.example.jp"),
	  { "example.jp" },
	  { NULL },
	  "t-",
	  "example.jp" },
	{ "run-ends",
	  RESULT("mx.example.jp") RESULT("evil.example") RESULT("mx.example.jp") OURS,
	  { "example.jp" },
	  { NULL },
	  "t--",
	  "example.jp" },
	{ "foreign-on-top",
	  RESULT("evil.example") RESULT("mx.example.jp") OURS,
	  { "example.jp" },
	  { NULL },
	  "--",
	  NULL },
	{ "unreadable-on-top",
	  RESULT("(") RESULT("mx.example.jp") OURS,
	  { "example.jp" },
	  { NULL },
	  "--",
	  NULL },
	{ "look-alike",
	  RESULT("example.jp.evil.example") OURS,
	  { "example.jp" },
	  { NULL },
	  "-",
	  NULL },
	{ "no-id-learned", LOCAL NO_ID OURS, { "" }, { NULL }, "t", "" },
	{ "no-id-by-place", LOCAL NO_ID OURS, { "example.jp" }, { NULL }, "t", "" },
	{ "no-id-of-a-sender", LOCAL OURS NO_ID, { "", "example.jp" }, { NULL }, "-", NULL },
	{ "no-route",
	  RESULT("mx.example.jp") NO_ID,
	  { "example.jp", "" },
	  { NULL },
	  "tt",
	  "example.jp" },
	{ "named",
	  RESULT("mx.example.jp") RESULT("mx2.example.jp") OURS,
	  { NULL },
	  { "MX2.example.jp" },
	  "-t",
	  "example.jp" },
	{ "named-below",
	  RESULT("mx.example.jp") RESULT("xexample.jp") RESULT("example.jp") OURS,
	  { NULL },
	  { "@example.jp" },
	  "t-t",
	  "example.jp" },
	{ "named-forged",
	  RESULT("mx.example.jp") OURS THEIRS RESULT("mx.example.jp"),
	  { NULL },
	  { "mx.example.jp" },
	  "tf",
	  "example.jp" },
	{ "named-unreadable",
	  RESULT("(") RESULT("mx.example.jp") OURS,
	  { NULL },
	  { "mx.example.jp" },
	  "--",
	  NULL },
	{ "named-no-id", LOCAL NO_ID OURS, { NULL }, { "example.jp" }, "-", NULL },
	{ "named-nothing", RESULT("mx.example.jp") OURS, { NULL }, { "@" }, "-", NULL },
};

static void
test_trust(gconstpointer data)
{
	const TrustCase *c = data;
	const ReadSettings settings = { 0 };
	GByteArray *raw = g_byte_array_new();
	g_autoptr(Facts) facts = NULL;
	g_autoptr(Results) results = NULL;
	g_autoptr(GString) marks = g_string_new(NULL);

	g_byte_array_append(raw, (const guint8 *)c->raw, (guint)strlen(c->raw));
	g_byte_array_append(raw, (const guint8 *)"\r\n", 2);
	facts = message_read(raw, &settings);
	results = c->ids[0] ? results_read_named(facts, c->ids, RESULTS_RELAXED)
	                    : results_read(facts, c->organisations, RESULTS_RELAXED);
	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(results->fields, i);

		g_assert_cmpuint(field->number, ==, i + 1);
		g_assert_false(field->trusted && field->forged);
		g_string_append_c(marks, field->trusted ? 't' : field->forged ? 'f' : '-');
	}
	g_assert_cmpstr(marks->str, ==, c->marks);
	g_assert_cmpstr(results->organisation, ==, c->organisation);
	g_assert_cmpint(results_find(results, "spf") != NULL, ==, strchr(c->marks, 't') != NULL);
	g_assert_null(results_find(results, "dkim"));
	g_clear_pointer(&facts, facts_free);
	g_byte_array_unref(raw);
}

#define INTERNAL                                                                          \
	"Received: from mx.example.jp (localhost [127.0.0.1]) by mx.example.jp (Postfix)" \
	" with ESMTP id 5; Thu, 14 May 2026 10:00:06 +0900\r\n"

/* Lines of the route that nobody read are not ours, though all that were read are. */
static void
test_many_hops(void)
{
	const ReadSettings settings = { 0 };
	const char *organisations[] = { "example.jp", NULL };

	for (unsigned more = 0; more < 2; more++) {
		g_autofree char *lines = repeat(INTERNAL, HOPS_MAX + more);
		g_autofree char *text = g_strconcat(lines, RESULT("mx.example.jp"), "\r\n", NULL);
		GByteArray *raw = g_byte_array_append(g_byte_array_new(), (const guint8 *)text,
		                                      (guint)strlen(text));
		g_autoptr(Facts) facts = message_read(raw, &settings);
		g_autoptr(Results) results = results_read(facts, organisations, RESULTS_RELAXED);
		const ResultsField *field = g_ptr_array_index(results->fields, 0);

		g_assert_cmpint(field->trusted, ==, more == 0);
		g_clear_pointer(&results, results_free);
		g_clear_pointer(&facts, facts_free);
		g_byte_array_unref(raw);
	}
}

static void
test_many_fields(void)
{
	const ReadSettings settings = { 0 };
	g_autofree char *text = repeat(RESULT("mx.example.jp"), RESULTS_MAX + 10);
	GByteArray *raw =
		g_byte_array_append(g_byte_array_new(), (const guint8 *)text, (guint)strlen(text));
	g_autoptr(Facts) facts = message_read(raw, &settings);
	g_autoptr(Results) results = results_read(facts, NULL, RESULTS_RELAXED);

	g_assert_cmpuint(results->fields->len, ==, RESULTS_MAX);
	g_assert_cmpstr(results->newest, ==, "example.jp");
	g_clear_pointer(&facts, facts_free);
	g_byte_array_unref(raw);
}

static void
test_learning(void)
{
	Sighting sightings[] = {
		{ "example.jp", "a", 4 }, { "example.jp", "b", 3 }, { "example.jp", "c", 2 },
		{ NULL, "f", 4 },         { "example.jp", "d", 1 }, { "example.jp", "e", 1 },
	};
	const Sighting one_sender[] = {
		{ "evil.example", "a", 90 },
		{ NULL, "b", 1 },
		{ NULL, "c", 1 },
		{ NULL, "d", 1 },
	};
	const Sighting no_id[] = { { "", "a", 9 },  { "", "b", 1 }, { "", "c", 1 },
		                   { "", NULL, 1 }, { "", "e", 1 }, { "x", "f", 3 } };

	g_assert_cmpuint(results_learning.mails, ==, 10);
	g_assert_cmpuint(results_learning.senders, ==, 5);
	g_assert_true(results_learning.share == 0.60);
	g_assert_cmpstr(results_learn(sightings, 6, &results_learning), ==, "example.jp");
	/* Of the first 14 mails, the organisation's are from four senders; one that never wrote is
	 * no fifth. */
	g_assert_null(results_learn(sightings, 5, &results_learning));
	sightings[5].count = 0;
	g_assert_null(results_learn(sightings, 6, &results_learning));
	g_assert_null(results_learn(one_sender, 4, &results_learning));
	g_assert_cmpstr(results_learn(no_id, 6, &results_learning), ==, "");
	g_assert_null(results_learn(NULL, 0, &results_learning));
	g_assert_null(results_learn(NULL, 0, &(Learning){ 0, 0, 0 }));
}

/* Just over and just under what is asked for. */
static void
test_share(void)
{
	const Learning learning = { .mails = 5, .senders = 1, .share = 0.60 };
	const Sighting three_of_five[] = { { "x.example", "a", 3 }, { NULL, "b", 2 } };
	const Sighting five_of_nine[] = { { "x.example", "a", 5 }, { NULL, "b", 4 } };
	const Sighting overflow[] = { { "x.example", "a", UINT_MAX }, { "y.example", "b", 1 } };

	g_assert_cmpstr(results_learn(three_of_five, 2, &learning), ==, "x.example");
	g_assert_null(results_learn(five_of_nine, 2, &learning));
	g_assert_null(results_learn(three_of_five, 1, &learning));
	g_assert_cmpstr(results_learn(overflow, 2, &learning), ==, "x.example");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_assert_true(site_init(NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(trust_cases); i++) {
		g_autofree char *path = g_strconcat("/results/trust/", trust_cases[i].title, NULL);

		g_test_add_data_func(path, &trust_cases[i], test_trust);
	}
	g_test_add_func("/results/many-hops", test_many_hops);
	g_test_add_func("/results/many-fields", test_many_fields);
	g_test_add_func("/results/learning", test_learning);
	g_test_add_func("/results/share", test_share);
	return g_test_run();
}
