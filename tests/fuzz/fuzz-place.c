/* SPDX-License-Identifier: MIT */

/*
 * Where a hostile mail or server would have a visit go
 *
 * The whole input is an address and a certificate's names; if it has lines, the first is also where
 * a server stands that sends us to the rest.
 */

#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "fetch/bounds.h"
#include "fetch/visitor-place.h"
#include "fetch/visitor-tls.h"
#include "fetch/visitor.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is requested is one line of plain text, and leads to the host that has been looked at. */
static void
check_place(const VisitorPlace *place)
{
	const char *reason = NULL;
	g_autoptr(VisitorPlace) again = visitor_place_new(place->href, NULL, &reason);

	g_assert_nonnull(again);
	g_assert_cmpstr(again->href, ==, place->href);
	g_assert_cmpstr(again->host, ==, place->host);
	g_assert_cmpuint(again->port, ==, place->port);
	g_assert_true(again->is_secure == place->is_secure);
	g_assert_true(g_str_has_prefix(place->href, place->is_secure ? "https://" : "http://"));
	g_assert_cmpuint(strlen(place->href), <=, VISIT_URL_MAX);
	g_assert_true(place->port >= 1 && place->port <= 65535);
	for (const char *c = place->href; *c != '\0'; c++)
		g_assert_true(g_ascii_isgraph(*c));
	g_assert_null(strchr(place->href, '#'));
	g_assert_true(visitor_place_has_web_port(place, place));
	if (visitor_host_is_public(place->host))
		g_assert_true(strchr(place->host, '.') || strchr(place->host, ':'));
}

static VisitorPlace *
read_place(const char *text, const VisitorPlace *base)
{
	const char *reason = NULL;
	VisitorPlace *place = visitor_place_new(text, base, &reason);

	if (place)
		check_place(place);
	else
		g_assert_true(strcmp(reason, "malformed") == 0 || strcmp(reason, "not-web") == 0);
	return place;
}

static void
check_names(const char *text)
{
	g_autofree char *line = g_strconcat("X509v3 Subject Alternative Name:", text, NULL);
	g_autofree char *subject = g_strconcat("Subject:", text, NULL);
	struct curl_slist *facts = curl_slist_append(curl_slist_append(NULL, line), subject);
	g_autoptr(json_t) tls = visitor_tls_of(facts, 0);

	g_assert_true(json_is_string(json_object_get(tls, "subject")));
	g_assert_cmpuint(json_array_size(json_object_get(tls, "names")), <=, VISIT_NAMES_MAX);
	g_assert_cmpuint(json_string_length(json_object_get(tls, "subject")), <=, TEXT_MAX);
	curl_slist_free_all(facts);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	char *newline = strchr(text, '\n');
	g_autoptr(VisitorPlace) base = NULL;

	visitor_place_free(read_place(text, NULL));
	(void)visitor_proxy_is_good(text);
	check_names(text);
	if (!newline)
		return 0;
	*newline = '\0';
	base = read_place(text, NULL);
	if (base)
		visitor_place_free(read_place(newline + 1, base));
	return 0;
}
