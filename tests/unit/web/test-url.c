/* SPDX-License-Identifier: MIT */

#include "web/url.h"

#include <string.h>

#include "base/limits.h"
#include "vectors.h"
#include "web/utf8.h"

static Url *
parse(const char *text, const Url *base)
{
	return url_parse(text, strlen(text), base);
}

/* The ways to hide where a link goes, and links that only look like one of them. */
static const struct {
	const char *text, *host;
	unsigned oddities;
} tricks[] = {
	{ "https://www.example.com/a?b#c", "www.example.com", 0 },
	{ "  https://example.com/ \n", "example.com", 0 },
	{ "https://example.com:443/", "example.com", 0 },
	{ "https://192.0.2.1/", "192.0.2.1", 0 },
	{ "https://[2001:db8::1]/", "[2001:db8::1]", 0 },
	{ "https://example.com/a@b", "example.com", 0 },
	{ "https://example.com/?a\\b", "example.com", 0 },
	{ "https://good.example@evil.example", "evil.example", URL_USERINFO },
	{ "https://@evil.example", "evil.example", URL_USERINFO },
	{ "https://good.example:a@b@evil.example", "evil.example", URL_USERINFO },
	{ "https://good.example\\@evil.example", "good.example", URL_BACKSLASH },
	{ "http:\\\\evil.example\\@good.example", "evil.example", URL_BACKSLASH },
	{ "https://evil.example\\a", "evil.example", URL_BACKSLASH },
	{ "ht\ntps://ev\til.example", "evil.example", URL_CONTROL },
	{ "http://0x7f.1/", "127.0.0.1", URL_NUMERIC_ODD },
	{ "http://3232235777/", "192.168.1.1", URL_NUMERIC_ODD },
	{ "http://0177.0.0.01/", "127.0.0.1", URL_NUMERIC_ODD },
	{ "http://127.1/", "127.0.0.1", URL_NUMERIC_ODD },
	{ "http://127.0.0.1./", "127.0.0.1", URL_NUMERIC_ODD },
	{ "http://%65vil.example/", "evil.example", URL_PERCENT_HOST },
	{ "http://%31.2.3.4/", "1.2.3.4", URL_PERCENT_HOST | URL_NUMERIC_ODD },
	{ "http://ｅｖｉｌ。example/", "evil.example", URL_FULLWIDTH_HOST },
	{ "http://ev\u00adil.example/", "evil.example", URL_FULLWIDTH_HOST },
	{ "http://０１７７.0.0.1/", "127.0.0.1", URL_FULLWIDTH_HOST | URL_NUMERIC_ODD },
	{ "http://%ef%bd%85vil.example/", "evil.example", URL_FULLWIDTH_HOST | URL_PERCENT_HOST },
	{ "http://日本.example/", "xn--wgv71a.example", URL_IDN },
	{ "http://xn--wgv71a.example/", "xn--wgv71a.example", URL_IDN },
	{ "http://notxn--a.example/", "notxn--a.example", 0 },
	{ "http://аmazon.example/", "xn--mazon-3ve.example", URL_IDN },
	{ "http://evil.example:8080/", "evil.example", URL_PORT },
	{ "http://evil.example:443/", "evil.example", URL_PORT },
	{ "https:evil.example", "evil.example", URL_SLASHES },
	{ "https:/evil.example", "evil.example", URL_SLASHES },
	{ "https:///evil.example", "evil.example", URL_SLASHES },
	{ "https:/\\evil.example", "evil.example", URL_BACKSLASH },
	{ "http://evil.example%00.good.example/", NULL, 0 },
	{ "http://1.2.3.256/", NULL, 0 },
	{ "http://a b/", NULL, 0 },
	{ "https://", NULL, 0 },
	{ "evil.example", NULL, 0 },
	{ "", NULL, 0 },
};

static void
test_tricks(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(tricks); i++) {
		g_autoptr(Url) url = parse(tricks[i].text, NULL);

		g_test_message("%s", tricks[i].text);
		g_assert_cmpstr(url ? url->host : NULL, ==, tricks[i].host);
		g_assert_cmphex(url ? url->oddities : 0, ==, tricks[i].oddities);
	}
}

static void
test_components(void)
{
	g_autoptr(Url) url = parse("HTTPS://U%20:p@Example.COM:8443/a/../b c?d'e#f g", NULL);
	g_autoptr(Url) mail = parse("mailto:a@b.example?subject=x", NULL);
	g_autoptr(Url) file = parse("file:///etc/motd", NULL);
	g_autoptr(Url) next = parse("//other.example", url);
	g_autoptr(Url) same = parse("?q", url);

	g_assert_cmpstr(url->href, ==, "https://U%20:p@example.com:8443/b%20c?d%27e#f%20g");
	g_assert_cmpstr(url->scheme, ==, "https");
	g_assert_cmpstr(url->username, ==, "U%20");
	g_assert_cmpstr(url->password, ==, "p");
	g_assert_cmpint(url->host_kind, ==, HOST_DOMAIN);
	g_assert_cmpint(url->port, ==, 8443);
	g_assert_cmpstr(url->path, ==, "/b%20c");
	g_assert_cmpstr(url->query, ==, "d%27e");
	g_assert_cmpstr(url->fragment, ==, "f%20g");
	g_assert_cmpint(mail->host_kind, ==, HOST_NONE);
	g_assert_null(mail->host);
	g_assert_true(mail->opaque_path);
	g_assert_cmpstr(mail->path, ==, "a@b.example");
	g_assert_cmpint(file->host_kind, ==, HOST_EMPTY);
	g_assert_cmpstr(file->host, ==, "");
	g_assert_cmpstr(next->href, ==, "https://other.example/");
	g_assert_cmphex(next->oddities, ==, 0);
	g_assert_cmpstr(same->href, ==, "https://U%20:p@example.com:8443/b%20c?q");
	g_assert_cmphex(same->oddities, ==, URL_USERINFO | URL_PORT);
}

static void
test_bad_utf8(void)
{
	g_autoptr(Url) url = parse("https://example.com/\xe3\x81\xff?\xc3\xa9", NULL);
	g_autoptr(Url) nul = url_parse("https://example.com/\0", 21, NULL);
	g_autoptr(Url) inside = url_parse("https://example.com/\0a", 22, NULL);

	g_assert_cmpstr(url->href, ==, "https://example.com/%EF%BF%BD%EF%BF%BD?%C3%A9");
	g_assert_cmpstr(nul->href, ==, "https://example.com/");
	g_assert_cmpstr(inside->href, ==, "https://example.com/%00a");
	g_assert_null(parse("https://\xff.example/", NULL));
}

static void
test_limits(void)
{
	g_autofree char *fill = g_strnfill(URL_MAX, 'a');
	g_autofree char *space = g_strnfill(URL_MAX / 2, ' ');
	g_autofree char *fits = g_strdup_printf("https://a/%s", fill + 100);
	g_autofree char *longer = g_strdup_printf("https://a/%s", fill);
	g_autofree char *expands = g_strdup_printf("https://a/%sb", space);
	g_autofree char *host = g_strdup_printf("https://é%s/", fill + URL_MAX - URL_IDNA_MAX);
	g_autoptr(Url) url = parse(fits, NULL);

	g_assert_nonnull(url);
	g_assert_null(parse(longer, NULL));
	g_assert_null(parse(expands, NULL));
	g_assert_null(parse(host, NULL));
}

/* What would take a quadratic parser minutes. */
static void
test_hostile(void)
{
	static const char *const pieces[] = { "../",     "a/../", "/",  "@", ":",
		                              "%2e%2e/", "[",     "\\", "." };
	static const char *const heads[] = { "https://a/b/", "https://", "foo://a/",
		                             "foo:", "file:" };
	gint64 begin = g_get_monotonic_time();

	for (size_t i = 0; i < G_N_ELEMENTS(pieces) * G_N_ELEMENTS(heads); i++) {
		g_autoptr(GString) text = g_string_new(heads[i / G_N_ELEMENTS(pieces)]);
		g_autoptr(Url) url = NULL;

		while (text->len < URL_MAX / 2)
			g_string_append(text, pieces[i % G_N_ELEMENTS(pieces)]);
		url = parse(text->str, NULL);
	}
	g_assert_cmpint(g_get_monotonic_time() - begin, <, G_USEC_PER_SEC);
}

/* What a link's @key, which suite files write with its delimiter, is in the struct. */
static char *
component(const Url *url, const char *key)
{
	g_autofree char *port = url->port >= 0 ? g_strdup_printf("%d", url->port) : g_strdup("");

	if (strcmp(key, "href") == 0)
		return g_strdup(url->href);
	if (strcmp(key, "protocol") == 0)
		return g_strconcat(url->scheme, ":", NULL);
	if (strcmp(key, "username") == 0)
		return g_strdup(url->username);
	if (strcmp(key, "password") == 0)
		return g_strdup(url->password);
	if (strcmp(key, "hostname") == 0)
		return g_strdup(url->host ? url->host : "");
	if (strcmp(key, "host") == 0)
		return g_strconcat(url->host ? url->host : "", *port ? ":" : "", port, NULL);
	if (strcmp(key, "port") == 0)
		return g_steal_pointer(&port);
	if (strcmp(key, "pathname") == 0)
		return g_strdup(url->path);
	if (strcmp(key, "search") == 0)
		return g_strconcat(url->query && *url->query ? "?" : "", url->query, NULL);
	return g_strconcat(url->fragment && *url->fragment ? "#" : "", url->fragment, NULL);
}

static bool
case_passes(const json_t *c)
{
	static const char *const keys[] = { "href", "protocol", "username", "password", "hostname",
		                            "host", "port",     "pathname", "search",   "hash" };
	const json_t *input = json_object_get(c, "input");
	const char *base_text = json_string_value(json_object_get(c, "base"));
	g_autoptr(Url) base = base_text ? parse(base_text, NULL) : NULL;
	g_autoptr(Url) url = NULL;

	if (!base_text || base)
		url = url_parse(json_string_value(input), json_string_length(input), base);
	if (json_is_true(json_object_get(c, "failure")) || !url)
		return !url == json_is_true(json_object_get(c, "failure"));
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		const char *want = json_string_value(json_object_get(c, keys[i]));
		g_autofree char *got = component(url, keys[i]);

		if (want && strcmp(got, want) != 0) {
			g_test_message("%s: got %s, want %s", keys[i], got, want);
			return false;
		}
	}
	return true;
}

static void
test_suite(gconstpointer data)
{
	g_autofree char *path = vectors_path(data);
	g_autoptr(json_t) cases = path ? vectors_load(path) : NULL;
	size_t passed = 0, failed = 0, i = 0;
	json_t *c = NULL;

	json_array_foreach(cases, i, c)
	{
		if (!json_is_object(c))
			continue;
		if (case_passes(c)) {
			passed++;
			continue;
		}
		failed++;
		g_test_message("failed: %s", json_string_value(json_object_get(c, "input")));
	}
	g_test_message("%s: %zu passed, %zu failed", (const char *)data, passed, failed);
	g_assert_cmpuint(failed, ==, 0);
}

/* Returns: (transfer full): a link to @host, without ending the host early. */
static char *
link_to(const char *host)
{
	g_autoptr(GString) text = g_string_new("https://");

	for (const char *p = host; *p; p++) {
		if (strchr(":/?#\\", *p))
			g_string_append_printf(text, "%%%02X", (unsigned)*p);
		else
			g_string_append_c(text, *p);
	}
	g_string_append(text, "/x");
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Whether @input has a character that is new in Unicode 17: ICU 72 cannot know it. */
static bool
newer_than_icu(const char *input)
{
	return strstr(input, "\U00032931") || strstr(input, "\U00032b9a");
}

static void
test_idna(gconstpointer data)
{
	g_autofree char *path = vectors_path(data);
	g_autoptr(json_t) cases = path ? vectors_load(path) : NULL;
	size_t passed = 0, excepted = 0, failed = 0, i = 0;
	json_t *c = NULL;

	json_array_foreach(cases, i, c)
	{
		const char *input = json_string_value(json_object_get(c, "input"));
		const char *want = json_string_value(json_object_get(c, "output"));
		g_autofree char *text = input ? link_to(input) : NULL;
		g_autoptr(Url) url = text ? parse(text, NULL) : NULL;

		/* No host at all is no matter of IDNA: the next part of the link becomes one. */
		if (!input || !*input)
			continue;
		if (g_strcmp0(url ? url->host : NULL, want) == 0) {
			passed++;
			continue;
		}
		if (newer_than_icu(input)) {
			excepted++;
			continue;
		}
		failed++;
		g_test_message("%s: got %s, want %s", input, url ? url->host : "-",
		               want ? want : "-");
	}
	g_test_message("%s: %zu passed, %zu newer than ICU, %zu failed", (const char *)data, passed,
	               excepted, failed);
	g_assert_cmpuint(failed, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/url/tricks", test_tricks);
	g_test_add_func("/url/components", test_components);
	g_test_add_func("/url/bad-utf8", test_bad_utf8);
	g_test_add_func("/url/limits", test_limits);
	g_test_add_func("/url/hostile", test_hostile);
	g_test_add_data_func("/url/wpt", "url/urltestdata.json", test_suite);
	g_test_add_data_func("/url/wpt-javascript", "url/urltestdata-javascript-only.json",
	                     test_suite);
	g_test_add_data_func("/url/ada", "url/ada_extra_urltestdata.json", test_suite);
	g_test_add_data_func("/url/ada-long", "url/ada_long_urltestdata.json", test_suite);
	g_test_add_data_func("/url/idna", "url/toascii.json", test_idna);
	g_test_add_data_func("/url/idna-unicode", "url/IdnaTestV2.json", test_idna);
	return g_test_run();
}
