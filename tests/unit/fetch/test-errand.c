/* SPDX-License-Identifier: MIT */

/* The whole room by its one door, over a zone file. */

#include <glib/gstdio.h>
#include <string.h>

#include "base/auto.h"
#include "fetch/bounds.h"
#include "fetch/fetch.h"
#include "loop.h"

static const char zone[] =
	"{\"example.com\": [[\"TXT\", [\"v=spf1 \", \"-all\"]], [\"TXT\", [\"\\u0000\\u00ff\"]],"
	"                   [\"MX\", [10, \"MX.example.com.\"]], [\"MX\", [0, \".\"]],"
	"                   [\"A\", \"192.0.2.1\"], [\"AAAA\", \"2001:db8::1\"],"
	"                   [\"SPF\", [\"not read\"]]],"
	" \"deep.below.example.com\": [[\"A\", \"192.0.2.9\"]],"
	" \"alias.example.com\": [[\"CNAME\", \"Other.example.com.\"]],"
	" \"other.example.com\": [[\"CNAME\", \"example.com\"]],"
	" \"dangling.example.com\": [[\"CNAME\", \"nowhere.example.com\"]],"
	" \"round.example.com\": [[\"CNAME\", \"about.example.com\"]],"
	" \"about.example.com\": [[\"CNAME\", \"round.example.com\"]],"
	" \"late.example.com\": [[\"TIMEOUT\"], [\"A\", \"192.0.2.2\"]],"
	" \"half.example.com\": [[\"TXT\", \"SERVFAIL\"], [\"A\", \"192.0.2.3\"]],"
	" \"closed.example.com\": [[\"REFUSED\"]],"
	" \"1.2.0.192.in-addr.arpa\": [[\"PTR\", \"host.example.com\"]],"
	" \"1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa\":"
	"   [[\"PTR\", \"six.example.com\"]]}";

typedef struct Test {
	char *file;
	Fetcher *fetcher;
	GMainLoop *loop;
	json_t *answers;
	unsigned told, left;
	Errand *errand;
	unsigned cancel_at; /* after so many answers */
} Test;

static void
set_up(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GError) error = NULL;
	FetchOptions options = { .resolver = RESOLVER_ZONE };

	test->file =
		g_strdup_printf("%s/zone-%d.json", g_get_tmp_dir(), g_random_int_range(0, 1 << 30));
	g_assert_true(g_file_set_contents(test->file, zone, -1, NULL));
	options.address = test->file;
	test->fetcher = fetcher_new(&options, &error);
	g_assert_no_error(error);
	test->loop = g_main_loop_new(NULL, FALSE);
	test->answers = json_object();
}

static void
tear_down(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	fetcher_free(test->fetcher);
	g_main_loop_unref(test->loop);
	json_decref(test->answers);
	g_assert_cmpint(g_unlink(test->file), ==, 0);
	g_free(test->file);
}

static void
on_answer(const char *question, json_t *answer, unsigned left, void *user)
{
	Test *test = user;

	json_object_set(test->answers, question, answer);
	test->left = left;
	if (++test->told == test->cancel_at)
		errand_cancel(test->errand);
	if (left == 0)
		g_main_loop_quit(test->loop);
}

static void
ask_all(Test *test, const char *const *questions, int consent)
{
	test->errand = fetch_ask(test->fetcher, questions, consent, on_answer, test);
	g_assert_cmpuint(test->told, ==, 0);
	g_main_loop_run(test->loop);
}

static void
test_answers(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *question;
		const char *answer; /* what it has of state, reason, exists, value */
	} cases[] = {
		{ "txt:example.com", "known [\"v=spf1 -all\",\"\\u0000\xc3\xbf\"]" },
		{ "mx:example.com", "known [[10,\"mx.example.com\"],[0,\"\"]]" },
		{ "a:example.com", "known [\"192.0.2.1\"]" },
		{ "aaaa:example.com", "known [\"2001:db8::1\"]" },
		{ "a:EXAMPLE.com", "known [\"192.0.2.1\"]" },
		{ "ptr:192.0.2.1", "known [\"host.example.com\"]" },
		{ "ptr:2001:db8::1", "known [\"six.example.com\"]" },
		{ "ptr:192.0.2.2", "known absent []" },
		{ "txt:none.example.com", "known absent []" },
		{ "aaaa:deep.below.example.com", "known []" },
		{ "a:below.example.com", "known []" },
		{ "a:alias.example.com", "known [\"192.0.2.1\"]" },
		{ "a:dangling.example.com", "known absent []" },
		{ "a:round.example.com", "failed alias-loop" },
		{ "a:late.example.com", "known [\"192.0.2.2\"]" },
		{ "txt:late.example.com", "failed timeout" },
		{ "a:half.example.com", "known [\"192.0.2.3\"]" },
		{ "txt:half.example.com", "failed servfail" },
		{ "a:closed.example.com", "failed refused" },
		{ "a:error.example.com", "failed servfail" },
		{ "rdap:example.com", "failed unknown" },
		{ "a:not a name", "failed unknown" },
		{ "ptr:example.com", "failed unknown" },
	};
	const char *questions[G_N_ELEMENTS(cases) + 1] = { NULL };

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		questions[i] = cases[i].question;
	ask_all(test, questions, 1);
	g_assert_cmpuint(test->told, ==, G_N_ELEMENTS(cases));
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		json_t *answer = json_object_get(test->answers, cases[i].question);
		const char *reason = json_string_value(json_object_get(answer, "reason"));
		g_autofree char *value = json_dumps(json_object_get(answer, "value"), JSON_COMPACT);
		g_autofree char *got = g_strdup_printf(
			"%s%s %s", json_string_value(json_object_get(answer, "state")),
			json_is_false(json_object_get(answer, "exists")) ? " absent" : "",
			value ? value : reason);

		g_assert_cmpstr(got, ==, cases[i].answer);
		if (g_strcmp0(reason, "unknown") == 0)
			g_assert_null(json_object_get(answer, "sent_to"));
		else
			g_assert_cmpstr(json_string_value(json_object_get(answer, "sent_to")), ==,
			                test->file);
	}
}

static void
test_consent(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	static const char *const questions[] = { "a:example.com", "ptr:192.0.2.1", NULL };
	const char *question;
	json_t *answer;

	ask_all(test, questions, 0);
	json_object_foreach (test->answers, question, answer) {
		g_assert_cmpstr(json_string_value(json_object_get(answer, "reason")), ==,
		                "consent");
		g_assert_null(json_object_get(answer, "sent_to"));
	}
	g_assert_cmpuint(json_object_size(test->answers), ==, 2);
}

/* Whom an owner's question tells is not whom a name's tells. */
static void
test_owners_consent(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	static const char *const questions[] = { "host:example.com", "domain:example.com",
		                                 "network:52.185.142.1",
		                                 "referral:example.com whois.example.com", NULL };
	const char *question;
	json_t *answer;

	ask_all(test, questions, 1);
	json_object_foreach (test->answers, question, answer) {
		g_assert_cmpstr(json_string_value(json_object_get(answer, "reason")), ==,
		                "consent");
		g_assert_null(json_object_get(answer, "sent_to"));
	}
	g_assert_cmpuint(json_object_size(test->answers), ==, 4);
}

static void
test_too_many(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GPtrArray) questions = g_ptr_array_new_with_free_func(g_free);
	const json_t *last;

	for (int i = 0; i <= ERRAND_QUESTIONS_MAX; i++)
		g_ptr_array_add(questions, g_strdup_printf("a:%d.example", i));
	g_ptr_array_add(questions, NULL);
	ask_all(test, (const char *const *)questions->pdata, 1);
	g_assert_cmpuint(test->told, ==, ERRAND_QUESTIONS_MAX + 1);
	last = json_object_get(test->answers, g_ptr_array_index(questions, ERRAND_QUESTIONS_MAX));
	g_assert_cmpstr(json_string_value(json_object_get(last, "reason")), ==, "too-many");
	last = json_object_get(test->answers,
	                       g_ptr_array_index(questions, ERRAND_QUESTIONS_MAX - 1));
	g_assert_cmpstr(json_string_value(json_object_get(last, "state")), ==, "known");
}

static void
run_loop(Test *test, guint milliseconds)
{
	loop_run_for(test->loop, milliseconds);
}

static const char *const three[] = { "a:example.com", "mx:example.com", "a:not a name", NULL };

/* Before the first answer, in the midst of them, and with the last. */
static void
test_cancelled(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Errand *errand = fetch_ask(test->fetcher, three, 1, on_answer, test);

	errand_cancel(errand);
	run_loop(test, 50);
	g_assert_cmpuint(test->told, ==, 0);
	for (test->cancel_at = 1; test->cancel_at <= 3; test->cancel_at++) {
		test->told = 0;
		test->errand = fetch_ask(test->fetcher, three, 1, on_answer, test);
		run_loop(test, 50);
		g_assert_cmpuint(test->told, ==, test->cancel_at);
	}
}

/* One that is under way goes with the fetcher. */
static void
test_freed(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	(void)fetch_ask(test->fetcher, three, 1, on_answer, test);
	g_clear_pointer(&test->fetcher, fetcher_free);
	run_loop(test, 50);
	g_assert_cmpuint(test->told, ==, 0);
}

static void
test_options(void)
{
	static const FetchOptions bad[] = {
		{ .resolver = RESOLVER_SERVER, .address = "dns.example" },
		{ .resolver = RESOLVER_SERVER, .address = "192.0.2.53:0" },
		{ .resolver = RESOLVER_DOH, .address = "http://192.0.2.53/dns-query" },
		{ .resolver = RESOLVER_DOH, .address = "192.0.2.53" },
		{ .resolver = RESOLVER_ZONE, .address = "/proc/none" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(fetcher_new(&bad[i], &error));
		g_assert_nonnull(error);
		g_assert_nonnull(strstr(error->message, bad[i].address));
	}
}

int
main(int argc, char **argv)
{
#define ADD(name, function) g_test_add("/errand/" name, Test, NULL, set_up, function, tear_down)
	g_test_init(&argc, &argv, NULL);
	ADD("answers", test_answers);
	ADD("consent", test_consent);
	ADD("owners-consent", test_owners_consent);
	ADD("too-many", test_too_many);
	ADD("cancelled", test_cancelled);
	ADD("freed", test_freed);
	g_test_add_func("/errand/options", test_options);
	return g_test_run();
}
