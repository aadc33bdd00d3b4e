/* SPDX-License-Identifier: MIT */

/*
 * Conformance suites of others, read where they lie
 *
 * They are not part of the source: a test asks for them and skips itself when they are absent.
 */

#pragma once

#include <stdbool.h>
#include <string.h>

#include "base/auto.h"

/* Returns: (transfer full): the path of suite file @name, or NULL after skipping the test. */
static inline char *
vectors_path(const char *name)
{
	const char *given = g_getenv("FUWAKE_VECTORS"), *root = g_getenv("FUWAKE_SOURCE_ROOT");
	g_autofree char *beside =
		g_build_filename(root ? root : ".", "..", "shared", "vectors", NULL);
	g_autofree char *path = NULL;

	if (given) {
		path = g_build_filename(given, name, NULL);
		if (g_file_test(path, G_FILE_TEST_EXISTS))
			return g_steal_pointer(&path);
		g_clear_pointer(&path, g_free);
	}
	path = g_build_filename(beside, name, NULL);
	if (g_file_test(path, G_FILE_TEST_EXISTS))
		return g_steal_pointer(&path);
	g_test_skip("no conformance suites; set FUWAKE_VECTORS to their folder");
	return NULL;
}

/* Whether @p begins with a \uXXXX escape whose number is from @low to @high. */
static inline bool
vectors_escape_in(const char *p, guint64 low, guint64 high)
{
	g_autofree char *digits = NULL;
	guint64 number = 0;

	if (p[0] != '\\' || p[1] != 'u')
		return false;
	digits = g_strndup(p + 2, 4);
	number = g_ascii_strtoull(digits, NULL, 16);
	return number >= low && number <= high;
}

/* UTF-8 has no lone surrogates. JavaScript makes U+FFFD of one on the way to UTF-8; so do we. */
static inline void
vectors_replace_surrogates(char *json)
{
	for (char *p = json; *p; p++) {
		if (*p != '\\')
			continue;
		if (vectors_escape_in(p, 0xd800, 0xdbff) &&
		    vectors_escape_in(p + 6, 0xdc00, 0xdfff))
			p += 11;
		else if (vectors_escape_in(p, 0xd800, 0xdfff))
			memcpy(p + 2, "fffd", 4);
		else
			p++;
	}
}

/* Returns: (transfer full): the JSON file at @path. */
static inline json_t *
vectors_load(const char *path)
{
	g_autofree char *text = NULL;
	gsize len = 0;
	json_error_t error;
	json_t *json = NULL;

	g_assert_true(g_file_get_contents(path, &text, &len, NULL));
	vectors_replace_surrogates(text);
	json = json_loadb(text, strlen(text), JSON_ALLOW_NUL, &error);
	if (!json)
		g_error("%s:%d: %s", path, error.line, error.text);
	return json;
}
