/* SPDX-License-Identifier: MIT */

#include "base/limits.h"
#include "base/memo.h"

/* A memo lives as long as the process: reachable, so that no leak is seen. */
static Memo *memo, *bounded;

static void
test_answers(void)
{
	const void *value = "untouched";

	memo = memo_new(NULL);
	memo_reserve(memo, 2);
	g_assert_false(memo_get(memo, "a", &value));
	g_assert_cmpstr(value, ==, "untouched");
	g_assert_cmpstr(memo_put(memo, "a", (gpointer) "A"), ==, "A");
	g_assert_true(memo_get(memo, "a", &value));
	g_assert_cmpstr(value, ==, "A");
	memo_put(memo, "none", NULL);
	g_assert_true(memo_get(memo, "none", &value));
	g_assert_null(value);
}

/* It never grows beyond its bound, and what was reserved is not lost. */
static void
test_is_bounded(void)
{
	const void *value = NULL;

	bounded = memo_new(g_free);
	for (unsigned i = 0; i < 3 * MEMO_MAX; i++) {
		g_autofree char *key = g_strdup_printf("%u", i);
		g_autofree char *other = g_strdup_printf("%u+", i);

		memo_reserve(bounded, 2);
		memo_put(bounded, key, g_strdup(key));
		memo_put(bounded, other, NULL);
		g_assert_true(memo_get(bounded, key, &value));
		g_assert_cmpstr(value, ==, key);
	}
	g_assert_false(memo_get(bounded, "0", &value));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/memo/answers", test_answers);
	g_test_add_func("/memo/is-bounded", test_is_bounded);
	return g_test_run();
}
