/* SPDX-License-Identifier: MIT */

/* The suites for RFC 7208 and RFC 4408, each case with all answers at once and in rounds. */

#include <string.h>

#include "../web/vectors.h"
#include "base/ip.h"
#include "base/text.h"
#include "spf-run.h"

typedef struct Counts {
	unsigned passed, failed, rounds;
} Counts;

static const char *
string_at(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static bool
is_wanted(const json_t *test, const Spf *spf)
{
	const json_t *results = json_object_get(test, "result");
	g_autofree char *explanation = text_visible(string_at(test, "explanation"));
	bool right = false;

	for (size_t i = 0; i < json_array_size(results); i++)
		right = right || strcmp(json_string_value(json_array_get(results, i)),
		                        spf_result_to_string(spf->result)) == 0;
	/* The default text is the receiver's, who has none to tell anybody. */
	if (g_strcmp0(explanation, "DEFAULT") == 0)
		return right && !spf->explanation;
	return right && (!explanation || g_strcmp0(explanation, spf->explanation) == 0);
}

static void
run(const json_t *zone, const json_t *test, Counts *counts)
{
	const char *host = string_at(test, "host");
	g_autofree char *ip = ip_canonical(host, strlen(host));
	SpfQuery query = {
		.ip = ip,
		.helo = string_at(test, "helo"),
		.mail_from = string_at(test, "mailfrom"),
	};
	Spf spf;
	unsigned rounds = spf_run_both(zone, &query, &spf);

	counts->rounds = MAX(counts->rounds, rounds);
	if (is_wanted(test, &spf)) {
		counts->passed++;
	} else {
		counts->failed++;
		g_test_message("%s: %s (%s, %s), explanation %s", string_at(test, "id"),
		               spf_result_to_string(spf.result), spf.problem, spf.directive,
		               spf.explanation);
	}
	spf_clear(&spf);
}

static void
test_suite(gconstpointer data)
{
	g_autofree char *path = vectors_path(data);
	g_autoptr(json_t) scenarios = path ? vectors_load(path) : NULL;
	json_t *scenario = NULL, *test = NULL;
	Counts counts = { 0 };
	size_t i = 0, j = 0;

	if (!path)
		return;
	json_array_foreach (scenarios, i, scenario) {
		json_array_foreach (json_object_get(scenario, "tests"), j, test)
			run(json_object_get(scenario, "zone"), test, &counts);
	}
	g_test_message("%u passed, %u failed; at most %u rounds", counts.passed, counts.failed,
	               counts.rounds);
	g_assert_cmpuint(counts.failed, ==, 0);
	g_assert_cmpuint(counts.passed, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	g_test_add_data_func("/spf-suite/rfc7208", "spf/rfc7208-tests.json", test_suite);
	g_test_add_data_func("/spf-suite/rfc4408", "spf/rfc4408-tests.json", test_suite);
	return g_test_run();
}
