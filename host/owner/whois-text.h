/* SPDX-License-Identifier: MIT */

/*
 * A port 43 answer as text, and its lines
 *
 * Inside of the WHOIS reader.
 */

#pragma once

#include "base/auto.h"
#include "owner/whois-table.h"

/*
 * Decodes an answer of @server, at most WHOIS_SIZE_MAX bytes of it: ISO-2022-JP where its escape
 * sequences are, UTF-8 where all of it is, else the server's charset or Latin-1. NUL bytes become
 * spaces. Returns: (transfer full): UTF-8.
 */
char *whois_text(const char *server, const char *text, size_t len);

typedef struct WhoisLine {
	const char *text; /* without white space at either end; borrowed, not ended by a NUL */
	size_t len;       /* 0 for a blank line */
	unsigned indent;  /* columns */
	char *label;      /* as the tables have it; NULL when the line has none */
	const char *value;
	size_t value_len;
	bool comment;   /* "%...", "#..." */
	bool bracket;   /* "[label] value" */
	bool colon;     /* the label has one behind it */
	bool is_object; /* the label may begin an object: it is written in lower case */
} WhoisLine;

/*
 * Splits @text into at most WHOIS_LINES_MAX lines, and labels from values. Returns: (transfer
 * full) (element-type WhoisLine): borrows @text.
 */
GArray *whois_lines(const char *text, WhoisLayout layout);

/*
 * Makes a label as the tables have it: in lower case, of "Data de registo / Creation Date
 * (dd/mm/yyyy)" the English half, without what stands in parentheses, dots that lead to the value,
 * and stars. Returns: (transfer full), or NULL when nothing is left.
 */
char *whois_plain_label(const char *text, size_t len);
