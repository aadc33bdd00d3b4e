/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "checks/subject.h"

static const struct {
	const char *subject, *stamp, *rest;
} cases[] = {
	{ "[spam] Hello", "[spam]", "Hello" },
	{ "[SPAM:###] Hello", "[SPAM:###]", "Hello" },
	{ "***SPAM*** Hello", "***SPAM***", "Hello" },
	{ "*****SPAM***** 12.3 Hello", "*****SPAM*****", "12.3 Hello" },
	{ "{Spam?} Hello", "{Spam?}", "Hello" },
	{ "[迷惑メール] こんにちは", "[迷惑メール]", "こんにちは" },
	{ "【迷惑メール】こんにちは", "【迷惑メール】", "こんにちは" },
	{ "[spam] 【バージョンアップ】お知らせ", "[spam]", "【バージョンアップ】お知らせ" },
	{ "Spam and eggs", NULL, "Spam and eggs" },
	{ "[spammers-l] Hello", NULL, "[spammers-l] Hello" },
	{ "[list] Hello", NULL, "[list] Hello" },
	{ "", NULL, "" },
};

static void
test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *rest = NULL;
		g_autofree char *stamp = subject_stamp(cases[i].subject, &rest);

		g_assert_cmpstr(stamp, ==, cases[i].stamp);
		g_assert_cmpstr(rest, ==, cases[i].rest);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/subject/stamp", test_cases);
	return g_test_run();
}
