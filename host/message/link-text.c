/* SPDX-License-Identifier: MIT */

#include "message/link-text.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "data/domain-endings.h"

/*
 * Text falls into runs of characters that an address may contain: printable ASCII without
 * quotation marks and brackets of markup, and their full-width forms (U+FF01-FF5E). Japanese text
 * sets no spaces around an address, so any other character ends the run.
 */
static bool
is_run_ascii(unsigned char c)
{
	/* A bit for each of ASCII's characters: every byte of a text is asked. */
	static const uint64_t in_run[2] = { 0xaffffffa00000000, 0x47fffffeafffffff };

	return c < 0x80 && (in_run[c >> 6] >> (c & 63) & 1);
}

/* Returns the ASCII character a full-width form at @p stands for, 0 when it is none. */
static char
fullwidth(const char *p, size_t left)
{
	const unsigned char *u = (const unsigned char *)p;

	if (left < 3 || u[0] != 0xef || (u[1] != 0xbc && u[1] != 0xbd))
		return 0;
	if (u[1] == 0xbc && u[2] >= 0x81 && u[2] <= 0xbf)
		return (char)(u[2] - 0x81 + '!');
	if (u[1] == 0xbd && u[2] >= 0x80 && u[2] <= 0x9e)
		return (char)(u[2] - 0x80 + '`');
	return 0;
}

/* A run, with full-width forms folded. `at` maps folded bytes back when any were folded. */
typedef struct Run {
	const char *text; /* folded */
	size_t len;
	size_t start; /* in the whole text */
	bool folded;
	char buf[TEXT_LINK_MAX + 1];
	uint16_t at[TEXT_LINK_MAX + 1];
} Run;

/* What is looked at of one run: a link's length of full-width characters. */
#define RUN_WINDOW ((size_t)3 * TEXT_LINK_MAX)

#define WORDS_WINDOW \
	1024 /* bytes sought through at a time for what a link has and a word has not */

/* Returns the end of the run that starts at @pos, which may be @pos itself. */
static size_t
run_end(const char *text, size_t len, size_t pos, bool *ret_folded)
{
	*ret_folded = false;
	while (pos < len) {
		unsigned char c = (unsigned char)text[pos];

		if (c < 0x80 && is_run_ascii(c)) {
			pos++;
		} else if (c == 0xef && fullwidth(text + pos, len - pos)) {
			*ret_folded = true;
			pos += 3;
		} else {
			break;
		}
	}
	return pos;
}

static void
run_read(Run *run, const char *text, size_t start, size_t end, bool folded)
{
	size_t n = 0;

	run->start = start;
	run->folded = folded;
	if (!folded) {
		run->text = text + start;
		run->len = MIN(end - start, TEXT_LINK_MAX);
		return;
	}
	for (size_t i = start; i < end && n < TEXT_LINK_MAX; n++) {
		char wide = fullwidth(text + i, end - i);

		run->at[n] = (uint16_t)(i - start);
		run->buf[n] = wide ? wide : text[i];
		i += wide ? 3 : 1;
		run->at[n + 1] = (uint16_t)(i - start);
	}
	run->buf[n] = '\0';
	run->text = run->buf;
	run->len = n;
}

static size_t
run_offset(const Run *run, size_t i)
{
	return run->folded ? (size_t)run->at[i] : i;
}

/* How many more of @open than of @close stand between @start and @end. */
static int
balance(const char *s, size_t start, size_t end, char open, char close)
{
	int depth = 0;

	for (size_t i = start; i < end; i++)
		depth += s[i] == open ? 1 : s[i] == close ? -1 : 0;
	return depth;
}

/* Sentence marks at the end belong to the sentence, and so does a bracket that was not opened. */
static size_t
trim_end(const char *s, size_t start, size_t end)
{
	int round = balance(s, start, end, '(', ')');
	int square = balance(s, start, end, '[', ']');

	for (; end > start; end--) {
		char c = s[end - 1];

		if (c == ')' && round < 0)
			round++;
		else if (c == ']' && square < 0)
			square++;
		else if (!strchr(".,;:!?'*_~&", c))
			break;
	}
	return end;
}

static const struct {
	const char *written, *scheme;
} schemes[] = {
	{ "https", "https" }, { "http", "http" },   { "hxxps", "https" }, { "hxxp", "http" },
	{ "h**ps", "https" }, { "h**p", "http" },   { "ttps", "https" },  { "ttp", "http" },
	{ "htxp", "http" },   { "htxps", "https" }, { "ftp", "ftp" },
};

/* Finds "scheme://" with its scheme known. "ttp://" is the Japanese forums' way to disarm a link.
 */
static bool
find_scheme(const Run *run, size_t *ret_start, size_t *ret_rest, const char **ret_scheme,
            bool *ret_odd)
{
	for (size_t i = 0; i + 3 < run->len; i++) {
		if (run->text[i] != ':' || run->text[i + 1] != '/' || run->text[i + 2] != '/')
			continue;
		for (size_t k = 0; k < G_N_ELEMENTS(schemes); k++) {
			size_t n = strlen(schemes[k].written);

			if (i < n ||
			    g_ascii_strncasecmp(run->text + i - n, schemes[k].written, n) != 0)
				continue;
			if (i > n && g_ascii_isalnum(run->text[i - n - 1]))
				continue;
			*ret_start = i - n;
			*ret_rest = i + 3;
			*ret_scheme = schemes[k].scheme;
			*ret_odd = strcmp(schemes[k].written, schemes[k].scheme) != 0;
			return true;
		}
	}
	return false;
}

static bool
is_country_code(const char *two)
{
	for (size_t i = 0; i + 1 < sizeof(country_codes); i += 2)
		if (two[0] == country_codes[i] && two[1] == country_codes[i + 1])
			return true;
	return false;
}

static bool
listed(const char *const *list, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (list[i][0] == word[0] && strcmp(list[i], word) == 0)
			return true;
	return false;
}

/* Whether a bare word with this ending is meant as a domain; @rest follows the host. */
static bool
is_ending(const char *label, size_t len, size_t dots, bool path)
{
	char lower[16];

	if (len < 2 || len >= sizeof(lower))
		return false;
	for (size_t i = 0; i < len; i++)
		lower[i] = g_ascii_tolower(label[i]);
	lower[len] = '\0';
	if (len > 2)
		return listed(generic_endings, G_N_ELEMENTS(generic_endings), lower);
	if (!is_country_code(lower))
		return false;
	/* "co.uk" and "in.it" have one dot, a domain under an ambiguous code should show more. */
	return path || dots > 1 || !listed(ambiguous_codes, G_N_ELEMENTS(ambiguous_codes), lower);
}

static bool
is_www(const char *host)
{
	return g_ascii_strncasecmp(host, "www.", 4) == 0;
}

/*
 * A host at @start: labels of letters, digits and hyphens with dots between. "[.]" and "(.)" are
 * dots that somebody disarmed. Returns its length in the run, 0 when it is none.
 */
static size_t
bare_host(const Run *run, size_t start, size_t end, bool *ret_disarmed)
{
	size_t label = start;
	size_t i = start;
	size_t dots = 0;

	*ret_disarmed = false;
	while (i < end) {
		char c = run->text[i];

		if (g_ascii_isalnum(c) || (c == '-' && i > label)) {
			i++;
			continue;
		}
		if (i == label)
			return 0;
		if (c == '.' && i + 1 < end && g_ascii_isalnum(run->text[i + 1])) {
			i++;
		} else if ((c == '[' || c == '(') && i + 3 < end && run->text[i + 1] == '.' &&
		           (run->text[i + 2] == ']' || run->text[i + 2] == ')')) {
			*ret_disarmed = true;
			i += 3;
		} else {
			break;
		}
		dots++;
		label = i;
	}
	if (dots == 0 || (i < end && !strchr("/:?#", run->text[i])))
		return 0;
	if (i + 1 < end && run->text[i] == ':' && !g_ascii_isdigit(run->text[i + 1]))
		return 0;
	/* Behind "www." anything is meant as a name, and mail programs make it a link. */
	return dots > 1 && is_www(run->text + start) && g_ascii_isalpha(run->text[label])
	               ? i - start
	       : is_ending(run->text + label, i - label, dots, i < end) ? i - start
	                                                                : 0;
}

/* Builds the href of a link without scheme, with disarmed dots mended. */
static char *
href_of(const char *scheme, const char *text, size_t len)
{
	GString *href = g_string_new(scheme);

	g_string_append(href, "://");
	for (size_t i = 0; i < len; i++) {
		if (i + 2 < len && (text[i] == '[' || text[i] == '(') && text[i + 1] == '.' &&
		    (text[i + 2] == ']' || text[i + 2] == ')')) {
			g_string_append_c(href, '.');
			i += 2;
		} else {
			g_string_append_c(href, text[i]);
		}
	}
	return g_string_free(href, FALSE);
}

static bool
run_link(const Run *run, TextLink *ret)
{
	const char *scheme = "http";
	bool odd = false;
	bool disarmed = false;
	size_t start = 0;
	size_t rest = 0;
	size_t end = run->len;

	if (!find_scheme(run, &start, &rest, &scheme, &odd)) {
		/* An address of a person holds a host too, but leads nowhere. */
		if (!memchr(run->text, '.', run->len) || memchr(run->text, '@', run->len))
			return false;
		while (start < end && !g_ascii_isalnum(run->text[start]))
			start++;
		rest = start;
	}
	end = trim_end(run->text, rest, end);
	if (rest == start && bare_host(run, start, end, &disarmed) == 0)
		return false;
	if (end <= rest)
		return false;
	ret->start = run->start + run_offset(run, start);
	ret->len = run_offset(run, end) - run_offset(run, start);
	ret->href = href_of(scheme, run->text + rest, end - rest);
	ret->disguised = odd || disarmed || run->folded;
	return true;
}

/*
 * Returns where the next run begins that may be a link, at or behind @pos, where one may begin:
 * most runs are words without a dot. At the least what has been looked at is passed over.
 */
static size_t
skip_words(const char *text, size_t len, size_t pos)
{
	for (size_t from = pos; pos < len; from = pos) {
		size_t n = MIN(len - from, WORDS_WINDOW);
		const char *wide = memchr(text + from, 0xef, n);
		const char *dot = memchr(text + from, '.', wide ? (size_t)(wide - text) - from : n);
		const char *found = dot ? dot : wide;

		pos = found ? (size_t)(found - text) : from + n;
		while (pos > from && is_run_ascii((unsigned char)text[pos - 1]))
			pos--;
		/* A run that fills the window is one to look at. */
		if (found || pos == from)
			break;
	}
	return pos;
}

bool
text_link_next(const char *text, size_t len, size_t from, TextLink *ret)
{
	Run run;
	size_t pos = from;

	while (pos < len) {
		bool folded = false;
		bool rest = false;
		size_t window, end;

		pos = skip_words(text, len, pos);
		window = MIN(len, pos + RUN_WINDOW);
		end = run_end(text, window, pos, &folded);

		/* The shortest link is "a.jp"; most runs are words without a dot. */
		if (end - pos >= 4 && (folded || memchr(text + pos, '.', end - pos))) {
			run_read(&run, text, pos, end, folded);
			if (run_link(&run, ret))
				return true;
		}
		/* What a run has beyond its window is no word of its own. */
		if (window - end < strlen("ａ"))
			end = run_end(text, len, end, &rest);
		pos = end > pos ? end : pos + 1;
	}
	return false;
}
