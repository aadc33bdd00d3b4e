/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-tls.h"

#include <glib.h>

#include "base/auto.h"
#include "fetch/bounds.h"

static json_t *
read_facts(const char *const *lines, long verify)
{
	struct curl_slist *facts = NULL;
	json_t *tls;

	for (size_t i = 0; lines[i]; i++)
		facts = curl_slist_append(facts, lines[i]);
	tls = visitor_tls_of(facts, verify);
	curl_slist_free_all(facts);
	return tls;
}

static void
check(const char *const *lines, long verify, const char *want)
{
	g_autoptr(json_t) tls = read_facts(lines, verify);
	g_autofree char *text = json_dumps(tls, JSON_COMPACT | JSON_SORT_KEYS);

	g_assert_cmpstr(text, ==, want);
}

static void
test_facts(void)
{
	static const char *const whole[] = {
		"Subject:CN = a.example, O = \\E5\\81\\BD",
		"Issuer:C = US, O = Let's Encrypt, CN = R11",
		"Version:2",
		"X509v3 Subject Alternative Name:DNS:a.example, DNS:*.a.example, IP Address:192.0.2.1,"
		" IP Address:2001:DB8:0:0:0:0:0:1, email:a@a.example, URI:https://a.example",
		"Start date:Nov 30 18:23:31 2026 GMT",
		"Expire date:Feb 28 18:23:30 2027 GMT",
		NULL,
	};
	static const char *const odd[] = {
		"Subject:\xff\x01 x",
		"Issuers:none",
		"X509v3 Subject Alternative Name:DNS:, DNS:a b, DNS:\xe3\x81\x82, DNS, othername:x",
		NULL,
	};
	static const char *const none[] = { NULL };

	check(whole, 0,
	      "{\"from\":\"Nov 30 18:23:31 2026 GMT\","
	      "\"issuer\":\"C = US, O = Let's Encrypt, CN = R11\","
	      "\"names\":[\"a.example\",\"*.a.example\",\"192.0.2.1\",\"2001:DB8:0:0:0:0:0:1\"],"
	      "\"subject\":\"CN = a.example, O = \\\\E5\\\\81\\\\BD\","
	      "\"until\":\"Feb 28 18:23:30 2027 GMT\",\"verify\":0}");
	check(odd, 18, "{\"names\":[],\"subject\":\"\xef\xbf\xbd x\",\"verify\":18}");
	check(none, 20, "{\"names\":[],\"verify\":20}");
}

static void
test_many(void)
{
	g_autoptr(GString) line = g_string_new("X509v3 Subject Alternative Name:DNS:0.example");
	const char *lines[2] = { NULL };
	g_autoptr(json_t) tls = NULL;

	for (unsigned i = 1; i < 5000; i++)
		g_string_append_printf(line, ", DNS:%u.example", i);
	lines[0] = line->str;
	tls = read_facts(lines, 0);
	g_assert_cmpuint(json_array_size(json_object_get(tls, "names")), ==, VISIT_NAMES_MAX);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/visitor-tls/facts", test_facts);
	g_test_add_func("/visitor-tls/many", test_many);
	return g_test_run();
}
