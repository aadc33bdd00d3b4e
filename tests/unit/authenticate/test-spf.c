/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "spf-run.h"

static json_t *
zone_of(const char *text)
{
	json_t *zone = json_loads(text, JSON_ALLOW_NUL, NULL);

	g_assert_nonnull(zone);
	return zone;
}

static void
add_question(const char *question, Consent consent, AnswerState state, const json_t *answer,
             void *user)
{
	(void)answer;
	g_assert_cmpint(consent, ==, CONSENT_NAMES);
	if (state != ANSWER_KNOWN)
		g_string_append_printf(user, "%s ", question);
}

/* Evaluates once. Returns: (transfer full): the questions that are open, each with a space. */
static char *
check_once(const json_t *answers, const SpfQuery *query, Spf *ret_spf)
{
	Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
	g_autoptr(GString) open = g_string_new("");

	spf_check(ledger, query, ret_spf);
	ledger_foreach(ledger, add_question, open);
	ledger_free(ledger);
	return g_string_free(g_steal_pointer(&open), FALSE);
}

static const SpfQuery sender = {
	.ip = "192.0.2.1",
	.helo = "mx.example.net",
	.mail_from = "user@Example.Com",
};

static void
assert_unanswered(const Spf *spf, AnswerState state)
{
	g_assert_cmpint(spf->state, ==, state);
	g_assert_cmpint(spf->result, ==, SPF_NONE);
	g_assert_cmpstr(spf->domain, ==, "example.com");
	g_assert_null(spf->directive);
	g_assert_null(spf->explanation);
	g_assert_null(spf->problem);
}

static void
test_states(void)
{
	for (Consent consent = CONSENT_OFFLINE; consent <= CONSENT_NAMES; consent++) {
		Ledger *ledger = ledger_new(NULL, consent);
		g_autoptr(GString) open = g_string_new("");
		Spf spf;

		spf_check(ledger, &sender, &spf);
		assert_unanswered(&spf,
		                  consent == CONSENT_OFFLINE ? ANSWER_REFUSED : ANSWER_PENDING);
		g_assert_null(spf.record);
		ledger_foreach(ledger, add_question, open);
		g_assert_cmpstr(open->str, ==, "txt:example.com ");
		spf_clear(&spf);
		ledger_free(ledger);
	}
}

/* Answers kept from before decide without consent, as far as they go. */
static void
test_refused_halfway(void)
{
	g_autoptr(json_t) zone = zone_of(
		"{\"example.com\": [[\"TXT\", \"v=spf1 a:x.example ip4:192.0.2.1 -all\"]]}");
	g_autoptr(json_t) answers = zone_answers(zone);
	Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
	Spf spf;

	spf_check(ledger, &sender, &spf);
	assert_unanswered(&spf, ANSWER_REFUSED);
	g_assert_cmpstr(spf.record, ==, "v=spf1 a:x.example ip4:192.0.2.1 -all");
	spf_clear(&spf);
	ledger_free(ledger);
}

/* What is open after the record, and what else the zone tells, is known. */
typedef struct Ahead {
	const char *title, *zone, *open;
} Ahead;

static const Ahead ahead[] = {
	{ "everything that can be named",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:a.example mx:%{o1}.m.example include:i.example"
	  " exists:%{ir}.e.example redirect=r.example exp=x.example\"]]}",
	  "a:a.example mx:com.m.example txt:i.example a:1.2.0.192.e.example txt:r.example " },
	{ "what ends it by itself",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:a.example ?all a:b.example\"]]}",
	  "a:a.example " },
	{ "a network ends it",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:a.example -ip4:192.0.2.0/24 a:b.example\"]]}",
	  "a:a.example " },
	{ "explanations wait until they are needed",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:a.example -all exp=x.example\"]]}",
	  "a:a.example " },
	{ "names that hang on the client's",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 exists:%{p}.p.example a:a.example -all\"]]}",
	  "ptr:192.0.2.1 a:a.example " },
	{ "the limit holds",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:1.x.a a:2.x.a a:3.x.a a:4.x.a a:5.x.a a:6.x.a"
	  " a:7.x.a a:8.x.a a:9.x.a a:10.x.a a:11.x.a redirect=r.a\"]]}",
	  "a:1.x.a a:2.x.a a:3.x.a a:4.x.a a:5.x.a a:6.x.a a:7.x.a a:8.x.a a:9.x.a a:10.x.a " },
	{ "known includes behind an open one",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 include:open.a include:known.a a:b.a -all\"]],"
	  " \"known.a\": [[\"TXT\", \"v=spf1 a:c.a include:d.a -all\"]]}",
	  "txt:open.a a:c.a txt:d.a a:b.a " },
	{ "a known include that passes ends it",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 include:open.a include:known.a a:b.a -all\"]],"
	  " \"known.a\": [[\"TXT\", \"v=spf1 +all\"]]}",
	  "txt:open.a " },
	{ "a known include that is broken ends it",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 include:open.a include:known.a a:b.a -all\"]],"
	  " \"known.a\": [[\"TXT\", \"v=spf1 what\"]]}",
	  "txt:open.a " },
	{ "lookups inside of known includes count",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 a:open.a include:known.a a:b.a a:c.a\"]],"
	  " \"known.a\": [[\"TXT\", \"v=spf1 a:%{d} a:%{d} a:%{d} a:%{d} a:%{d} a:%{d} a:%{d}"
	  " -all\"]], \"b.a\": [[\"A\", \"192.0.2.9\"]]}",
	  "a:open.a " },
	{ "all hosts of a domain",
	  "{\"example.com\": [[\"TXT\", \"v=spf1 mx -all\"], [\"MX\", [1, \"a.a\"]],"
	  " [\"MX\", [2, \"b.a\"]]], \"b.a\": [[\"A\", \"192.0.2.1\"]]}",
	  "a:a.a " },
};

static void
test_ahead(gconstpointer data)
{
	const Ahead *c = data;
	g_autoptr(json_t) zone = zone_of(c->zone);
	g_autoptr(json_t) answers = zone_answers(zone);
	g_autofree char *open = NULL;
	Spf spf;

	open = check_once(answers, &sender, &spf);
	assert_unanswered(&spf, ANSWER_PENDING);
	g_assert_cmpstr(open, ==, c->open);
	spf_clear(&spf);
}

/* In real records, which nest, rounds are as many as levels and not as many as includes. */
static void
test_rounds(void)
{
	g_autoptr(json_t) zone = zone_of(
		"{\"example.com\": [[\"TXT\", \"v=spf1 include:a.a include:b.a include:c.a mx -all\"],"
		" [\"MX\", [1, \"m.a\"]]], \"m.a\": [[\"A\", \"192.0.2.1\"]],"
		" \"a.a\": [[\"TXT\", \"v=spf1 include:d.a include:e.a -all\"]],"
		" \"b.a\": [[\"TXT\", \"v=spf1 include:f.a include:g.a -all\"]],"
		" \"c.a\": [[\"TXT\", \"v=spf1 a:h.a -all\"]], \"h.a\": [[\"A\", \"192.0.2.9\"]],"
		" \"d.a\": [[\"TXT\", \"v=spf1 -all\"]], \"e.a\": [[\"TXT\", \"v=spf1 -all\"]],"
		" \"f.a\": [[\"TXT\", \"v=spf1 -all\"]], \"g.a\": [[\"TXT\", \"v=spf1 -all\"]]}");
	Spf spf;

	/* The record; the includes and the MX; their terms and its host; the evaluation. */
	g_assert_cmpuint(spf_run_both(zone, &sender, &spf), ==, 4);
	g_assert_cmpint(spf.result, ==, SPF_PASS);
	g_assert_cmpstr(spf.directive, ==, "mx");
	g_assert_cmpuint(spf.lookups, ==, 9);
	spf_clear(&spf);
}

/* The result does not wait for its explanation; the question stays open. */
static void
test_explanation_pending(void)
{
	g_autoptr(json_t) zone =
		zone_of("{\"example.com\": [[\"TXT\", \"v=spf1 -all exp=x.example\"]],"
	                " \"x.example\": [[\"TXT\", \"%{p} may not, says %{d}\"]]}");
	g_autoptr(json_t) answers = zone_answers(zone);
	g_autofree char *open = NULL, *then = NULL;
	Spf spf;

	json_object_del(answers, "txt:x.example");
	open = check_once(answers, &sender, &spf);
	g_assert_cmpint(spf.state, ==, ANSWER_KNOWN);
	g_assert_cmpint(spf.result, ==, SPF_FAIL);
	g_assert_cmpstr(spf.directive, ==, "-all");
	g_assert_null(spf.explanation);
	g_assert_cmpstr(open, ==, "txt:x.example ");
	spf_clear(&spf);

	json_object_set_new(answers, "txt:x.example", zone_answer(zone, "txt:x.example"));
	then = check_once(answers, &sender, &spf);
	g_assert_cmpint(spf.state, ==, ANSWER_KNOWN);
	g_assert_null(spf.explanation);
	g_assert_cmpstr(then, ==, "ptr:192.0.2.1 ");
	spf_clear(&spf);

	spf_run_both(zone, &sender, &spf);
	g_assert_cmpstr(spf.explanation, ==, "unknown may not, says Example.Com");
	spf_clear(&spf);
}

/* A match behind an answer that is missing is none yet: the missing one may be an error. */
static void
test_order(void)
{
	g_autoptr(json_t) zone =
		zone_of("{\"example.com\": [[\"TXT\", \"v=spf1 mx -all\"], [\"MX\", [1, \"a.a\"]],"
	                " [\"MX\", [2, \"b.a\"]]], \"b.a\": [[\"A\", \"192.0.2.1\"]],"
	                " \"a.a\": [[\"A\", \"TIMEOUT\"]]}");
	Spf spf;

	spf_run_both(zone, &sender, &spf);
	g_assert_cmpint(spf.result, ==, SPF_TEMPERROR);
	g_assert_cmpstr(spf.problem, ==, "dns");
	g_assert_cmpstr(spf.directive, ==, "mx");
	spf_clear(&spf);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	g_test_add_func("/spf/states", test_states);
	g_test_add_func("/spf/refused-halfway", test_refused_halfway);
	for (size_t i = 0; i < G_N_ELEMENTS(ahead); i++) {
		g_autofree char *path = g_strconcat("/spf/ahead/", ahead[i].title, NULL);

		g_test_add_data_func(path, &ahead[i], test_ahead);
	}
	g_test_add_func("/spf/rounds", test_rounds);
	g_test_add_func("/spf/explanation-pending", test_explanation_pending);
	g_test_add_func("/spf/order", test_order);
	return g_test_run();
}
