/* SPDX-License-Identifier: MIT */

/*
 * Links, as written in mails
 *
 * The whole input is a link, alone and against some bases; if it has lines, the first is also a
 * base of the rest.
 */

#include <stdint.h>
#include <string.h>

#include "base/ip.h"
#include "base/limits.h"
#include "web/idna.h"
#include "web/site.h"
#include "web/unwrap.h"
#include "web/url-address.h"
#include "web/url.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static Url *
parse(const char *text, const Url *base)
{
	return url_parse(text, strlen(text), base);
}

/* No browser takes these in a host (URL Standard, "forbidden domain code point"). */
static void
check_characters(const char *host, const char *forbidden)
{
	g_assert_true(g_str_is_ascii(host));
	for (const char *p = host; *p; p++) {
		g_assert_false(strchr(forbidden, *p));
		g_assert_true(*p > ' ' && *p != 0x7f);
	}
}

/* What is shown to a person leads to the same host when he types it. */
static void
check_unicode(const char *host)
{
	g_autofree char *shown = site_unicode(host);
	char again[4096];
	size_t len;

	g_assert_true(g_utf8_validate(shown, -1, NULL));
	if (strcmp(shown, host) == 0 || g_str_is_ascii(shown))
		return;
	len = idna_to_ascii(shown, strlen(shown), again, sizeof(again));
	/* A name near the limit is longer in letters. */
	if (strlen(shown) <= URL_IDNA_MAX)
		g_assert_cmpmem(again, len, host, strlen(host));
}

/* The registrable part is the end of the host, from a label on, and its own registrable part. */
static void
check_site(const char *host, SiteRule rule)
{
	g_autofree char *site = site_registrable(host, rule);
	g_autofree char *again = site ? site_registrable(site, rule) : NULL;
	g_autofree char *rootless = g_strdup(host);
	size_t len = strlen(rootless);

	if (!site)
		return;
	if (len > 0 && rootless[len - 1] == '.')
		rootless[--len] = '\0';
	g_assert_true(g_str_has_suffix(rootless, site));
	g_assert_true(len == strlen(site) || rootless[len - strlen(site) - 1] == '.');
	g_assert_cmpstr(again, ==, site);
}

static void
check_address(const Url *url)
{
	g_autofree char *bare = g_strdup(url->host);
	size_t len = strlen(bare);
	g_autofree char *same = NULL;

	if (url->host_kind == HOST_IPV6) {
		g_assert_true(bare[0] == '[' && bare[len - 1] == ']');
		memmove(bare, bare + 1, len);
		bare[len - 2] = '\0';
	}
	same = ip_canonical(bare, strlen(bare));
	g_assert_nonnull(same);
	if (url->host_kind == HOST_IPV4)
		g_assert_cmpstr(same, ==, bare);
}

static void
check_host(const Url *url)
{
	switch (url->host_kind) {
	case HOST_NONE: g_assert_null(url->host); break;
	case HOST_EMPTY: g_assert_cmpstr(url->host, ==, ""); break;
	case HOST_DOMAIN:
		g_assert_cmpstr(url->host, !=, "");
		check_characters(url->host, "#%/:<>?@[\\]^|ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		g_assert_false(url_ends_in_number(url->host, strlen(url->host)));
		check_site(url->host, SITE_ICANN);
		check_site(url->host, SITE_PRIVATE);
		check_unicode(url->host);
		break;
	case HOST_IPV4:
	case HOST_IPV6: check_address(url); break;
	case HOST_OPAQUE:
		g_assert_cmpstr(url->host, !=, "");
		check_characters(url->host, "#/:<>?@[\\]^|");
		break;
	}
}

static void
check_parts(const Url *url)
{
	g_assert_cmpuint(strlen(url->href), <=, URL_MAX);
	g_assert_true(g_str_is_ascii(url->href));
	g_assert_true(g_str_has_prefix(url->href, url->scheme));
	g_assert_true(g_ascii_isalpha(url->scheme[0]));
	g_assert_true(url->port >= -1 && url->port <= 65535);
	g_assert_true(url->opaque_path || !*url->path || *url->path == '/');
	g_assert_true(!url->query || !strchr(url->query, '#'));
	for (const char *p = url->href; *p; p++)
		g_assert_true(*p >= ' ' && *p != 0x7f);
}

/* A link that a browser wrote down is the link it read. */
static void
check_again(const Url *url)
{
	g_autoptr(Url) again = parse(url->href, NULL);

	if (!again && strlen(url->href) > URL_MAX - 16)
		return; /* the limit counts every part as if it had all its marks */
	g_assert_nonnull(again);
	g_assert_cmpstr(again->href, ==, url->href);
	g_assert_cmpstr(again->scheme, ==, url->scheme);
	g_assert_cmpstr(again->username, ==, url->username);
	g_assert_cmpstr(again->password, ==, url->password);
	g_assert_cmpstr(again->host, ==, url->host);
	g_assert_cmpint(again->host_kind, ==, url->host_kind);
	g_assert_cmpint(again->port, ==, url->port);
	g_assert_cmpstr(again->path, ==, url->path);
	g_assert_cmpstr(again->query, ==, url->query);
	g_assert_cmpstr(again->fragment, ==, url->fragment);
}

/* What is behind a wrapper is a page like any other. */
static void
check_behind(const Url *url)
{
	Url *behind = parse(url->href, NULL);
	g_autoptr(GPtrArray) through = behind ? unwrap(&behind) : NULL;

	if (through) {
		check_parts(behind);
		check_host(behind);
		g_assert_true(g_str_has_prefix(behind->scheme, "http"));
		g_assert_cmpuint(through->len, <=, UNWRAP_MAX);
	}
	url_free(behind);
}

static void
check_url(const char *text, size_t len, const Url *base)
{
	g_autoptr(Url) url = url_parse(text, len, base);

	if (!url)
		return;
	check_parts(url);
	check_host(url);
	check_again(url);
	check_behind(url);
}

int
LLVMFuzzerInitialize(int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
	g_assert_true(site_init(NULL));
	return 0;
}

/* Any bytes are refused, or are a link whose host is one and that survives being written down. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const bases[] = { "https://u:p@base.example:8443/a/b/c?q#f",
		                             "file:///C:/folder/file",
		                             "mailto:someone@base.example", "other://base/a/b?q" };
	g_autofree char *text = g_memdup2(data, MAX(size, 1)); /* a byte too far is noticed */
	const char *newline = size > 0 ? memchr(text, '\n', size) : NULL;

	check_url(text, size, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(bases); i++) {
		g_autoptr(Url) base = parse(bases[i], NULL);

		check_url(text, size, base);
	}
	if (newline) {
		size_t first = (size_t)(newline - text);
		g_autoptr(Url) base = url_parse(text, first, NULL);

		check_url(newline + 1, size - first - 1, base);
	}
	return 0;
}
