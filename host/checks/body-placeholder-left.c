/* SPDX-License-Identifier: MIT */

/*
 * A place for a name that nobody has filled in
 *
 *     "Dear {firstname}"   "Hello *|FNAME|*"   "a parcel for [RECEIVER ADDRESS]"
 *
 * The program that sends a mail to many puts each reader's own name and address there. One who has
 * bought the text and not understood it leaves the mark; an honest house tries its mail out first,
 * and slips all the same at times. Only words that such programs fill in count, and only where no
 * source code stands around them.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"

#define WORD_MAX  24 /* bytes between the marks */
#define CODE_ENDS 4  /* lines that end as those of a program: then it is one */

typedef struct Marks {
	const char *open;
	const char *close;
	bool any; /* whatever stands between them is a placeholder */
} Marks;

/* The longer before the shorter that it begins with. */
static const Marks marks[] = {
	{ "*|", "|*", true },  { "{{", "}}", false }, { "{$", "}", false },   { "{", "}", false },
	{ "[[", "]]", false }, { "[", "]", false },   { "%%", "%%", false },  { "%", "%", false },
	{ "##", "##", false }, { "<<", ">>", false }, { "<%=", "%>", false },
};

/* In lower case, without what is not a letter. Sorted. */
static const char *const words[] = {
	"campaignaddress",
	"clientemail",
	"clientname",
	"companyname",
	"contactemail",
	"contactname",
	"customeremail",
	"customername",
	"email",
	"emailaddress",
	"emailid",
	"firstname",
	"fname",
	"fullname",
	"lastname",
	"lname",
	"mailaddress",
	"rand",
	"randomnumber",
	"randomstring",
	"receiveraddress",
	"receiveremail",
	"receivername",
	"recipient",
	"recipientaddress",
	"recipientemail",
	"recipientname",
	"subscriberemail",
	"subscribername",
	"surname",
	"toemail",
	"toname",
	"useremail",
	"victimemail",
	"youremail",
	"yourname",
};

/* Between brackets and in capitals, too: without them they are what people write there. Sorted. */
static const char *const capitals[] = {
	"ADDRESS", "AMOUNT", "COMPANY", "DATE", "DOMAIN", "NAME", "PASSWORD", "TIME", "USER",
};

static int
compare(const void *key, const void *word)
{
	return strcmp(key, *(const char *const *)word);
}

/* Whether the @len bytes at @text name something that a program fills in. */
static bool
is_field(const char *text, size_t len)
{
	char bare[WORD_MAX + 1];
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		if (g_ascii_isalpha(text[i]))
			bare[n++] = g_ascii_tolower(text[i]);
		else if (!g_ascii_isdigit(text[i]) && !strchr(" _-.:", text[i]))
			return false;
	}
	bare[n] = '\0';
	if (g_str_has_prefix(bare, "randletter") || g_str_has_prefix(bare, "randnum"))
		return true;
	return n > 0 && bsearch(bare, words, G_N_ELEMENTS(words), sizeof(words[0]), compare);
}

static bool
is_capital(const char *text, size_t len)
{
	for (size_t i = 0; i < G_N_ELEMENTS(capitals); i++)
		if (strlen(capitals[i]) == len && memcmp(capitals[i], text, len) == 0)
			return true;
	return false;
}

/* Whether a mailing service's tag stands there, all capitals: MC_PREVIEW_TEXT. */
static bool
is_tag(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!g_ascii_isupper(text[i]) && !g_ascii_isdigit(text[i]) &&
		    !strchr("_:", text[i]))
			return false;
	return len > 1;
}

/* Returns the length of the placeholder at @text, 0 when there is none. */
static size_t
placeholder_at(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		const Marks *mark = &marks[i];
		size_t open = strlen(mark->open);
		size_t len;

		if (strncmp(text, mark->open, open) != 0)
			continue;
		len = 0;
		while (len <= WORD_MAX && text[open + len] &&
		       !g_str_has_prefix(text + open + len, mark->close))
			len++;
		if (len > WORD_MAX || !text[open + len])
			continue;
		if (mark->any ? is_tag(text + open, len)
		              : is_field(text + open, len) || is_capital(text + open, len))
			return open + len + strlen(mark->close);
	}
	return 0;
}

/* Whether lines end as those of a program do, or are marked as changes to one. */
static bool
is_code(const char *text)
{
	size_t ends = 0;

	if (g_str_has_prefix(text, "diff ") || strstr(text, "\n@@ "))
		return true;
	for (const char *p = strchr(text, '\n'); p && ends < CODE_ENDS; p = strchr(p + 1, '\n'))
		ends += p > text && strchr(";{}\\", p[-1]);
	return ends == CODE_ENDS;
}

static bool
look(const char *text, const char *at, Evidence *evidence)
{
	for (const char *p = text; (p = strpbrk(p, "*{[%#<")); p++) {
		size_t len = placeholder_at(p);
		g_autofree char *found = len > 0 ? g_strndup(p, len) : NULL;

		if (!found)
			continue;
		evidence_add(evidence, "placeholder", found, at);
		return true;
	}
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	bool found = false;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	if (facts->subject.text)
		found = look(facts->subject.text, "Subject", evidence);
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (!is_code(body->text))
			found |= look(body->text, body->at, evidence);
	}
	return found ? STATUS_NOTE : STATUS_PASS;
}

const Check check_body_placeholder_left = {
	.id = "body-placeholder-left",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
