/* SPDX-License-Identifier: MIT */

#include "checks/password.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define TOKEN_MIN 3
#define TOKEN_MAX 40
#define GAP_MAX   24 /* bytes between the word and the password: eight Japanese characters */

static const char *const words[] = { "パスワード", "パスコード", "ﾊﾟｽﾜｰﾄﾞ",  "暗証番号", "密码",
	                             "密碼",       "password",   "passcode", "pass",     "pw" };
static const char *const marks[] = { ":", "：", "=", "は", "is ", "】", "」", "]" };

static bool
is_token_char(char c)
{
	return g_ascii_isgraph(c) && !strchr("<>\"'()[]{},;:=", c);
}

/* Returns what comes behind a mark of @at, within reach and on its line, or NULL. */
static const char *
behind_mark(const char *at)
{
	gssize reach = (gssize)MIN(strcspn(at, "\r\n"), GAP_MAX);
	const char *found = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *mark = g_strstr_len(at, reach, marks[i]);
		const char *end = mark ? mark + strlen(marks[i]) : NULL;

		if (end && (!found || end < found))
			found = end;
	}
	return found;
}

/* Returns how many bytes at @p are white space or open a quotation. */
static size_t
opening_mark(const char *p)
{
	static const char *const opening[] = { " ",  "\t", "\r", "\n", "　", "「", "『",
		                               "【", "（", "(",  "[",  "\"", "'",  "“" };

	for (size_t i = 0; i < G_N_ELEMENTS(opening); i++)
		if (g_str_has_prefix(p, opening[i]))
			return strlen(opening[i]);
	return 0;
}

/*
 * Whether the @len characters at @p are no word of a sentence: they have a digit, a sign or a
 * capital letter within, or nothing follows on the line.
 */
static bool
is_password(const char *p, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!g_ascii_isalpha(p[i]) || (i > 0 && g_ascii_isupper(p[i])))
			return true;
	return p[len] == '\0' || p[len] == '\r' || p[len] == '\n';
}

/* Returns the password that is told behind a word for it, which ends at @at, or NULL.
 * (transfer full). */
static char *
told_at(const char *at)
{
	const char *p = behind_mark(at);
	size_t len = 0;

	if (!p)
		return NULL;
	while (opening_mark(p) > 0)
		p += opening_mark(p);
	while (is_token_char(p[len]))
		len++;
	while (len > 0 && strchr(".!?", p[len - 1]))
		len--;
	if (len < TOKEN_MIN || len > TOKEN_MAX || g_str_has_prefix(p, "http"))
		return NULL;
	return is_password(p, len) ? g_strndup(p, len) : NULL;
}

/* Whether the word of @n bytes at @p is no part of a longer one. */
static bool
stands_alone(const char *text, const char *p, size_t n)
{
	return !g_ascii_isalnum(*p) ||
	       ((p == text || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[n]));
}

char *
password_told(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		size_t n = strlen(words[i]);

		for (const char *p = text; (p = strcasestr(p, words[i])); p += n) {
			char *told = stands_alone(text, p, n) ? told_at(p + n) : NULL;

			if (told)
				return told;
		}
	}
	return NULL;
}
