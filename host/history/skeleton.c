/* SPDX-License-Identifier: MIT */

#include "history/skeleton.h"

#include <string.h>

#include "history/bounds.h"

#define NAME_MAX_LEN 24 /* of a folder that a person has named */

typedef struct Kinds {
	size_t digits, letters, changes; /* changes: from a digit to a letter or back */
} Kinds;

static Kinds
kinds_of(const char *text, size_t len)
{
	Kinds kinds = { 0, 0, 0 };

	for (size_t i = 0; i < len; i++) {
		bool digit = g_ascii_isdigit(text[i]), letter = g_ascii_isalpha(text[i]);

		kinds.digits += digit;
		kinds.letters += letter;
		kinds.changes += i > 0 && ((digit && g_ascii_isalpha(text[i - 1])) ||
		                           (letter && g_ascii_isdigit(text[i - 1])));
	}
	return kinds;
}

/* Whether a machine has made up the word: a token, a number, an address of somebody. */
static bool
is_made_up(const char *text, size_t len)
{
	Kinds kinds = kinds_of(text, len);

	return len > NAME_MAX_LEN || kinds.digits > 3 || kinds.changes > 2 ||
	       memchr(text, '%', len) || memchr(text, '@', len);
}

static void
append_word(GString *out, const char *text, size_t len)
{
	if (is_made_up(text, len))
		g_string_append_c(out, 'X');
	else
		g_string_append_len(out, text, (gssize)len);
}

static void
append_path(GString *out, const char *path)
{
	for (const char *at = path; *at;) {
		size_t len = strcspn(at, "/");

		append_word(out, at, len);
		at += len;
		if (*at == '/')
			g_string_append_c(out, *at++);
	}
}

/* The names of the keys, in their order; a part without "=" is a value. */
static void
append_keys(GString *out, const char *query)
{
	char separator = '?';

	for (const char *at = query; *at; at += strspn(at, "&")) {
		size_t len = strcspn(at, "&"), name = strcspn(at, "=&");

		g_string_append_c(out, separator);
		if (name < len)
			append_word(out, at, name);
		else
			g_string_append_c(out, 'X');
		separator = '&';
		at += len;
	}
}

static bool
is_anybodys(const char *skeleton)
{
	static const char *const common[] = {
		"",        "/",          "/index.html", "/index.php", "/login", "/X",
		"/login/", "/index.htm", "/X/",         "/X/X",       "/en",    "/ja",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(common); i++)
		if (strcmp(skeleton, common[i]) == 0)
			return true;
	return false;
}

char *
url_skeleton(const Url *url)
{
	GString *out = g_string_new(NULL);

	if (url->opaque_path || url->host_kind == HOST_NONE)
		return g_string_free(out, TRUE);
	append_path(out, url->path);
	if (url->query)
		append_keys(out, url->query);
	if (is_anybodys(out->str) || out->len > TRAIT_VALUE_MAX)
		return g_string_free(out, TRUE);
	return g_string_free(out, FALSE);
}

/* Letters and digits that stand together, as one sign and their number. */
static void
append_run(GString *out, const char *text, size_t len)
{
	Kinds kinds = kinds_of(text, len);
	char sign = kinds.letters == 0 ? '9' : kinds.digits == 0 ? 'a' : 'x';

	g_string_append_printf(out, "%c(%zu)", sign, len);
}

char *
message_id_skeleton(const char *id, const char *own)
{
	GString *out = g_string_new(NULL);
	const char *domain = strrchr(id, '@');
	const char *end = domain ? domain : id + strlen(id);

	for (const char *at = id; at < end;) {
		size_t len = 0;

		while (at + len < end && g_ascii_isalnum(at[len]))
			len++;
		if (len > 0)
			append_run(out, at, len);
		else
			g_string_append_c(out, *at);
		at += MAX(len, 1);
	}
	if (domain) {
		bool is_own = own && g_ascii_strcasecmp(domain + 1, own) == 0;

		g_string_append_c(out, '@');
		g_string_append(out, is_own ? "=" : domain + 1);
	}
	return g_string_free(out, FALSE);
}
