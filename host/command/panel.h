/* SPDX-License-Identifier: MIT */

/*
 * The panel
 *
 * A report (contract `fuwake.report/1`) as text for a person, in the order in which a mail is
 * dissected by hand: subject, sender, the three telling fields, route, origin, links, attachments,
 * body, summary. Every word is the catalogue's.
 *
 * The report is read as a stranger's: any key may be missing or of another type, and no control
 * character of it reaches the terminal.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "command/catalogue.h"

typedef struct PanelStyle {
	bool colour;    /* ANSI colours, as a second signal only */
	bool defang;    /* hxxps://evil[.]example, so that no terminal makes a link of it */
	unsigned width; /* columns of the terminal; 0 for 80 */
} PanelStyle;

/* Appends the panel for @report to @out, lines ending in LF. */
void panel_write(GString *out, const json_t *report, const Catalogue *catalogue,
                 const PanelStyle *style);
