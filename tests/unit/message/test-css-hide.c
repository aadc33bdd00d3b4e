/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/css-hide.h"

static const struct {
	const char *style;
	bool hidden, tiny;
} cases[] = {
	{ "", false, false },
	{ "color: red", false, false },
	{ "display:none", true, false },
	{ " DISPLAY : None !important", true, false },
	{ "color:#fff;display:none;margin:0", true, false },
	{ "visibility: hidden", true, false },
	{ "visibility: visible", false, false },
	{ "opacity:0", true, false },
	{ "opacity:.01", true, false },
	{ "opacity:0.5", false, false },
	{ "max-height:0px;overflow:hidden", true, false },
	{ "max-height:100px", false, false },
	{ "mso-hide:all", true, false },
	{ "font-size:0", false, true },
	{ "font-size:1px", false, true },
	{ "font-size:1em", false, false },
	{ "font-size:12px", false, false },
	{ "background:display:none", false, false },
	{ ";;;:;", false, false },
};

static void
test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Sight sight = style_sight(cases[i].style, strlen(cases[i].style));

		g_test_message("%s", cases[i].style);
		g_assert_cmpint(sight.hidden, ==, cases[i].hidden);
		g_assert_cmpint(sight.tiny, ==, cases[i].tiny);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/css-hide/cases", test_cases);
	return g_test_run();
}
