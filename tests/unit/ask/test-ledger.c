/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "ask/questions.h"
#include "base/auto.h"

static void
count(const char *question, Consent consent, AnswerState state, const json_t *answer, void *user)
{
	(void)answer;
	g_assert_cmpstr(question, ==, "ptr:192.0.2.1");
	g_assert_cmpint(consent, ==, CONSENT_NAMES);
	g_assert_cmpint(state, !=, ANSWER_KNOWN);
	(*(unsigned *)user)++;
}

static void
count_known(const char *question, Consent consent, AnswerState state, const json_t *answer,
            void *user)
{
	(void)question;
	(void)consent;
	(void)answer;
	*(unsigned *)user += state == ANSWER_KNOWN;
}

static void
test_states(void)
{
	g_autoptr(json_t) answers = json_pack(
		"{s:{s:s,s:[s]}, s:{s:s,s:s}}", "ptr:192.0.2.1", "state", "known", "value",
		"a.example", "ptr:192.0.2.2", "state", "failed", "reason", "timeout");
	Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
	Answer known = ask_ptr(ledger, "192.0.2.1");
	Answer failed = ask_ptr(ledger, "192.0.2.2");

	g_assert_cmpint(known.state, ==, ANSWER_KNOWN);
	g_assert_cmpstr(json_string_value(json_array_get(known.value, 0)), ==, "a.example");
	g_assert_cmpint(failed.state, ==, ANSWER_FAILED);
	g_assert_cmpstr(failed.reason, ==, "timeout");
	g_assert_false(ledger_is_pending(ledger));
	ledger_free(ledger);
}

/* Without consent a question is refused, with it pending; asked twice it stands there once. */
static void
test_consent(void)
{
	for (Consent consent = CONSENT_OFFLINE; consent <= CONSENT_NAMES; consent++) {
		Ledger *ledger = ledger_new(NULL, consent);
		unsigned asked = 0;

		g_assert_cmpint(ask_ptr(ledger, "192.0.2.1").state, ==,
		                consent == CONSENT_OFFLINE ? ANSWER_REFUSED : ANSWER_PENDING);
		ask_ptr(ledger, "192.0.2.1");
		ledger_foreach(ledger, count, &asked);
		g_assert_cmpuint(asked, ==, 1);
		g_assert_cmpint(ledger_is_pending(ledger), ==, consent == CONSENT_NAMES);
		ledger_free(ledger);
	}
}

/* One name is one question, however it is written; one that no server has is not asked. */
static void
test_names(void)
{
	static const char *const never[] = {
		"", ".", "a..b", ".a", "a\tb.example", "caf\xc3\xa9.example"
	};
	g_autofree char *label = g_strnfill(64, 'a');
	g_autofree char *name = g_strnfill(254, 'a');
	g_autoptr(json_t) answers =
		json_pack("{s:{s:s,s:[],s:b}, s:{s:s,s:[s],s:b}}", "txt:nowhere.example", "state",
	                  "known", "value", "exists", 0, "a:signed.example", "state", "known",
	                  "value", "192.0.2.1", "authentic", 1);
	Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
	unsigned asked = 0;

	g_assert_false(ask_txt(ledger, "NoWhere.Example.").exists);
	g_assert_false(ask_txt(ledger, "nowhere.example").authentic);
	g_assert_true(ask_a(ledger, "signed.example").exists);
	g_assert_true(ask_a(ledger, "signed.example").authentic);
	ledger_foreach(ledger, count_known, &asked);
	g_assert_cmpuint(asked, ==, 2);
	for (size_t i = 0; i < G_N_ELEMENTS(never); i++)
		g_assert_true(ask_mx(ledger, never[i]).state == ANSWER_KNOWN &&
		              !ask_mx(ledger, never[i]).exists);
	g_assert_cmpint(ask_aaaa(ledger, label).state, ==, ANSWER_KNOWN);
	g_assert_cmpuint(json_array_size(ask_aaaa(ledger, label).value), ==, 0);
	for (size_t i = 63; i < 254; i += 64)
		name[i] = '.';
	g_assert_cmpint(ask_aaaa(ledger, name).state, ==, ANSWER_KNOWN);
	name[253] = '\0';
	g_assert_cmpint(ask_aaaa(ledger, name).state, ==, ANSWER_PENDING);
	ledger_free(ledger);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	g_test_add_func("/ledger/states", test_states);
	g_test_add_func("/ledger/consent", test_consent);
	g_test_add_func("/ledger/names", test_names);
	return g_test_run();
}
