/* SPDX-License-Identifier: MIT */

/*
 * A report as the terminal shows it: JSON on the standard input, the language as the argument. The
 * command line dissects mails and no reports, so that this is how what it says of answers from
 * outside is compared with what the pages say.
 */

#include <stdio.h>
#include <stdlib.h>

#include "base/auto.h"
#include "command/panel.h"

int
main(int argc, char **argv)
{
	const PanelStyle style = { .colour = false, .defang = true, .width = 0 };
	g_autoptr(json_t) report = json_loadf(stdin, 0, NULL);
	g_autoptr(Catalogue) words = catalogue_new(argc > 1 ? argv[1] : NULL);
	g_autoptr(GString) out = g_string_new(NULL);

	if (!report)
		return EXIT_FAILURE;
	panel_write(out, report, words, &style);
	fputs(out->str, stdout);
	return EXIT_SUCCESS;
}
