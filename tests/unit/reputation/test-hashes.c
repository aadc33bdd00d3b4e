/* SPDX-License-Identifier: MIT */

#include "reputation/hashes.h"

#include <string.h>

#include "web/site.h"

static bool
has(const UrlHashes *hashes, const char *expression)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 hash[HASH_SIZE];
	gsize size = sizeof(hash);

	g_checksum_update(sum, (const guchar *)expression, -1);
	g_checksum_get_digest(sum, hash, &size);
	return url_hashes_have(hashes, hash);
}

static void
require(const char *url, const char *const *expressions, size_t n)
{
	UrlHashes hashes;

	url_hashes_of(&hashes, url);
	g_test_message("%s", url);
	for (size_t i = 0; i < n; i++) {
		g_test_message("%s", expressions[i]);
		g_assert_true(has(&hashes, expressions[i]));
	}
	g_assert_cmpuint(hashes.n, ==, n);
}

/* After Google's examples, developers.google.com/safe-browsing/reference/URLs.and.Hashing. */
static void
test_expressions(void)
{
	static const char *const first[] = {
		"a.b.com/1/2.html?param=1", "a.b.com/1/2.html", "a.b.com/", "a.b.com/1/",
		"b.com/1/2.html?param=1",   "b.com/1/2.html",   "b.com/",   "b.com/1/"
	};
	static const char *const many[] = { "a.b.c.d.e.f.com/1.html", "a.b.c.d.e.f.com/",
		                            "c.d.e.f.com/1.html",     "c.d.e.f.com/",
		                            "d.e.f.com/1.html",       "d.e.f.com/",
		                            "e.f.com/1.html",         "e.f.com/",
		                            "f.com/1.html",           "f.com/" };
	static const char *const address[] = { "1.2.3.4/1/", "1.2.3.4/" };
	static const char *const platform[] = { "evil.github.io/", "evil.github.io/login" };

	require("http://a.b.com/1/2.html?param=1", first, G_N_ELEMENTS(first));
	require("https://u:p@A.B.com:8080/1/./x/../2.html?param=1#top", first, G_N_ELEMENTS(first));
	require("http://a.b.c.d.e.f.com/1.html", many, G_N_ELEMENTS(many));
	require("http://1.2.3.4/1/", address, G_N_ELEMENTS(address));
	/* Whoever hands out names is not asked about for one of them. */
	require("https://evil.github.io/login", platform, G_N_ELEMENTS(platform));
	require("mailto:a@b.com", NULL, 0);
	require("", NULL, 0);
}

static void
test_most(void)
{
	UrlHashes hashes;
	g_autofree char *prefixes = NULL;

	url_hashes_of(&hashes, "https://a.b.c.d.e.f.g.com/1/2/3/4/5/6.html?q=1");
	g_assert_cmpuint(hashes.n, ==, RATED_HASHES_MAX);
	prefixes = url_hashes_prefixes(&hashes);
	g_assert_cmpuint(strlen(prefixes), ==, RATED_HASHES_MAX * 2 * PREFIX_SIZE);
	for (size_t i = 2 * PREFIX_SIZE; i < strlen(prefixes); i += 2 * PREFIX_SIZE)
		g_assert_cmpint(
			strncmp(prefixes + i - 2 * PREFIX_SIZE, prefixes + i, 2 * PREFIX_SIZE), <,
			0);
}

/* A host alone is one hash, which sha256sum knows: printf 'evil.example/' | sha256sum. */
static void
test_prefix(void)
{
	UrlHashes hashes;
	g_autofree char *prefixes = NULL;

	url_hashes_of(&hashes, "https://evil.example/");
	g_assert_cmpuint(hashes.n, ==, 1);
	prefixes = url_hashes_prefixes(&hashes);
	g_assert_cmpstr(prefixes, ==, "f001957c");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_assert_true(site_init(NULL));
	g_test_add_func("/hashes/expressions", test_expressions);
	g_test_add_func("/hashes/most", test_most);
	g_test_add_func("/hashes/prefix", test_prefix);
	return g_test_run();
}
