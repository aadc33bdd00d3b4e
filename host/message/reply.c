/* SPDX-License-Identifier: MIT */

#include "message/reply.h"

#include <string.h>

#include "base/limits.h"
#include "message/header.h"
#include "message/organisation.h"

/* What mail programs put before the subject of an answer or a forwarded mail, in lower case. */
static const char *const marks[] = {
	"re:",   "aw:", "fw:",  "fwd:", "sv:",  "vs:",  "res:", "enc:", "rv:",  "tr:",
	"antw:", "wg:", "re：", "fw：", "返信", "転送", "回复", "回覆", "odp:", "rif:",
};

static bool
subject_says_so(const Facts *facts)
{
	g_autofree char *subject =
		facts->subject.text ? g_utf8_strdown(facts->subject.text, -1) : NULL;
	const char *text = subject ? subject : "";

	for (; g_ascii_isspace(*text); text++)
		;
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
		if (g_str_has_prefix(text, marks[i]))
			return true;
	return false;
}

/* Adds the host of each message id in @field. */
static void
read_ids(Facts *facts, const char *field)
{
	g_autofree char *value = header_value(header_find(facts->headers, field, 0));
	const char *open = value ? strchr(value, '<') : NULL;

	for (; open && facts->references->len < REFERENCES_MAX; open = strchr(open + 1, '<')) {
		size_t len = strcspn(open, ">");
		const char *at = memrchr(open, '@', len);

		if (open[len] == '>' && at && at + 1 < open + len)
			g_ptr_array_add(facts->references,
			                g_ascii_strdown(at + 1, open + len - at - 1));
	}
}

static bool
goes_on_with_own(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	for (guint i = 0; from && from->domain && i < facts->references->len; i++)
		if (organisation_same(g_ptr_array_index(facts->references, i), from->domain))
			return true;
	return false;
}

void
reply_read(Facts *facts)
{
	bool refers = header_find(facts->headers, "In-Reply-To", 0) ||
	              header_find(facts->headers, "References", 0);

	read_ids(facts, "In-Reply-To");
	read_ids(facts, "References");
	facts->is_reply = refers && (subject_says_so(facts) || goes_on_with_own(facts));
}
