/* SPDX-License-Identifier: MIT */

/*
 * Signed mails of the standards and of other programs' tests, each verified twice: with all keys
 * at hand, and in rounds, as keys come.
 */

#include "../web/vectors.h"
#include "mail.h"

#define ROUNDS_MAX 5

/* Verifies as often as there are questions. Returns: (transfer full). */
static GPtrArray *
verify_in_rounds(const Mail *mail, json_t *zone, int64_t when)
{
	g_autoptr(json_t) answers = json_object();

	for (unsigned i = 0; i < ROUNDS_MAX; i++) {
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
		GPtrArray *verdicts = dkim_verify(mail->signatures, ledger, when);
		bool pending = ledger_is_pending(ledger);

		zone_answer_open(zone, ledger, answers);
		ledger_free(ledger);
		if (!pending)
			return verdicts;
		g_ptr_array_unref(verdicts);
	}
	g_assert_not_reached();
}

/* Whether what stands in the case's "sigs" is what was found, in order. */
static bool
same_results(const GPtrArray *verdicts, const json_t *sigs)
{
	for (guint i = 0; i < verdicts->len && sigs; i++) {
		const DkimVerdict *verdict = g_ptr_array_index(verdicts, i);

		if (strcmp(dkim_result_to_string(verdict->result),
		           json_string_value(json_array_get(sigs, i))) != 0)
			return false;
	}
	return !sigs || json_array_size(sigs) == verdicts->len;
}

/* A key may be asked for that is nobody's: it does not exist. */
static void
add_unknown(const GPtrArray *verdicts, json_t *zone)
{
	for (guint i = 0; i < verdicts->len; i++) {
		const DkimVerdict *verdict = g_ptr_array_index(verdicts, i);
		g_autofree char *name = NULL;

		if (!verdict->domain || !verdict->selector)
			continue;
		name = g_strconcat(verdict->selector, "._domainkey.", verdict->domain, NULL);
		if (!json_object_get(zone, name))
			json_object_set_new(zone, name, json_pack("{s:s}", "error", "NXDOMAIN"));
	}
}

static bool
run_case(const json_t *test, const char *folder)
{
	g_autofree char *path =
		g_build_filename(folder, json_string_value(json_object_get(test, "file")), NULL);
	const json_t *now = json_object_get(test, "now");
	int64_t when = now ? json_integer_value(now) : g_get_real_time() / G_USEC_PER_SEC;
	json_t *zone = json_object_get(test, "dns");
	const char *want = json_string_value(json_object_get(test, "want"));
	g_autoptr(GPtrArray) rounds = NULL, verdicts = NULL;
	g_autoptr(json_t) answers = NULL;
	g_autofree char *raw = NULL;
	const char *got, *got_in_rounds;
	Ledger *ledger;
	Mail mail;
	gsize len = 0;
	bool good;

	g_assert_true(g_file_get_contents(path, &raw, &len, NULL));
	mail_read(&mail, raw, len);
	rounds = verify_in_rounds(&mail, zone, when);
	got_in_rounds = dkim_result_to_string(dkim_best(rounds));
	add_unknown(rounds, zone);
	answers = zone_answers(zone);
	ledger = ledger_new(answers, CONSENT_OFFLINE);
	verdicts = dkim_verify(mail.signatures, ledger, when);
	got = dkim_result_to_string(dkim_best(verdicts));
	good = strcmp(got, want) == 0 && strcmp(got_in_rounds, want) == 0 &&
	       same_results(verdicts, json_object_get(test, "sigs"));
	if (!good)
		g_test_message("%s: want %s, got %s, in rounds %s",
		               json_string_value(json_object_get(test, "id")), want, got,
		               got_in_rounds);
	ledger_free(ledger);
	mail_done(&mail);
	return good;
}

static void
test_cases(void)
{
	g_autofree char *path = vectors_path("dkim/cases.json");
	g_autofree char *folder = NULL;
	g_autoptr(json_t) cases = NULL;
	size_t i, passed = 0;
	json_t *test;

	if (!path)
		return;
	folder = g_path_get_dirname(path);
	cases = vectors_load(path);
	json_array_foreach (cases, i, test)
		passed += run_case(test, folder);
	g_test_message("%zu of %zu", passed, json_array_size(cases));
	g_assert_cmpuint(passed, ==, json_array_size(cases));
	g_assert_cmpuint(passed, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_test_add_func("/dkim-vectors/cases", test_cases);
	return g_test_run();
}
