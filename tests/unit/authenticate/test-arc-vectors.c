/* SPDX-License-Identifier: MIT */

/* The validation suite for ARC, each case with all keys at hand and in rounds. */

#include "authenticate/arc.h"

#include "../web/vectors.h"
#include "mail.h"

#define ROUNDS_MAX 5
#define WHEN       1500000000 /* the suite's signatures are of 1970 and never expire */

/* Returns: (transfer full): @text with CRLF for each LF. */
static GString *
with_crlf(const char *text, size_t len)
{
	GString *out = g_string_sized_new(len);

	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\n')
			g_string_append_c(out, '\r');
		g_string_append_c(out, text[i]);
	}
	return out;
}

/* "" is a chain whose seals say that it is broken: it is. */
static ArcResult
wanted(const json_t *test)
{
	const json_t *cv = json_object_get(test, "cv");

	if (g_ascii_strcasecmp(json_string_value(cv) ? json_string_value(cv) : "None", "None") == 0)
		return ARC_NONE;
	return g_ascii_strcasecmp(json_string_value(cv), "Pass") == 0 ? ARC_PASS : ARC_FAIL;
}

/* Returns the result, ARC_NONE while it is not known; @answers gets what was asked for. */
static ArcResult
validate(const Mail *mail, json_t *zone, json_t *answers, bool *ret_known)
{
	Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
	ArcResult result;
	Arc arc;

	arc_validate(mail->signatures, ledger, WHEN, &arc);
	*ret_known = arc.state == ANSWER_KNOWN;
	result = arc.result;
	g_assert_true(*ret_known || result == ARC_NONE);
	g_assert_cmpint(arc.problem != NULL, ==, result == ARC_FAIL);
	g_assert_cmpint(arc.oldest_pass > 0, ==, result == ARC_PASS);
	zone_answer_open(zone, ledger, answers);
	arc_clear(&arc);
	ledger_free(ledger);
	return result;
}

/*
 * `ams_fields_h_empty` is to pass although h= lacks From, which RFC 6376 §3.5 wants there:
 * RFC 8617 §4.1.2 takes over the syntax of the tag and not that demand, and a chain is no claim
 * about who wrote the mail. So only DKIM-Signature is held to it.
 */
static bool
run_case(const json_t *test)
{
	const json_t *message = json_object_get(test, "message");
	json_t *zone = json_object_get(test, "txt");
	g_autoptr(GString) raw = with_crlf(json_string_value(message), json_string_length(message));
	g_autoptr(json_t) all = zone_answers(zone), some = json_object();
	ArcResult want = wanted(test), at_once, in_rounds = ARC_NONE;
	bool known = false, good;
	Mail mail;

	mail_read(&mail, raw->str, raw->len);
	for (unsigned i = 0; i < ROUNDS_MAX && !known; i++)
		in_rounds = validate(&mail, zone, some, &known);
	good = known && in_rounds == want;
	at_once = validate(&mail, zone, all, &known);
	/* A key that is not in the zone was asked for just now. */
	if (!known)
		at_once = validate(&mail, zone, all, &known);
	good = good && known && at_once == want;
	if (!good)
		g_test_message("%s: want %s, got %s, in rounds %s",
		               json_string_value(json_object_get(test, "id")),
		               arc_result_to_string(want), arc_result_to_string(at_once),
		               arc_result_to_string(in_rounds));
	mail_done(&mail);
	return good;
}

static void
test_suite(void)
{
	g_autofree char *path = vectors_path("arc/arc-draft-validation-tests.json");
	g_autoptr(json_t) cases = NULL;
	size_t i, passed = 0;
	json_t *test;

	if (!path)
		return;
	cases = vectors_load(path);
	json_array_foreach (cases, i, test)
		passed += run_case(test);
	g_test_message("%zu of %zu", passed, json_array_size(cases));
	g_assert_cmpuint(passed, ==, json_array_size(cases));
	g_assert_cmpuint(passed, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_test_add_func("/arc-vectors/validation", test_suite);
	return g_test_run();
}
