/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "checks/shingles.h"

/* Letters of a text, and those of them that end a run of four which the first has. */
static const struct {
	const char *first, *second;
	size_t letters, known;
} cases[] = {
	{ "Your parcel waits.", "YOUR  par-cel\nwaits", 15, 12 },
	{ "Your parcel waits.", "butter and flour", 14, 0 },
	{ "三井住友カードです", "井住友カ ード", 6, 3 },
	{ "abc", "abc", 3, 0 },
	{ "", "abcd", 4, 0 },
	{ "abcd", "", 0, 0 },
	{ "\u200c\u00a0\u034f", "\u200c\u00a0\u034f", 0, 0 },
};

static void
test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree Shingles *shingles = g_new0(Shingles, 1);
		size_t known = 0;

		g_test_message("%s", cases[i].second);
		shingles_add(shingles, cases[i].first);
		g_assert_cmpuint(shingles_count(shingles, cases[i].second, &known), ==,
		                 cases[i].letters);
		g_assert_cmpuint(known, ==, cases[i].known);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/shingles/cases", test_cases);
	return g_test_run();
}
