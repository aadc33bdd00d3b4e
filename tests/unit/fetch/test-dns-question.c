/* SPDX-License-Identifier: MIT */

#include "fetch/dns-question.h"

static void
test_good(void)
{
	static const struct {
		const char *key;
		DnsType type;
		const char *name;
	} cases[] = {
		{ "txt:example.com", DNS_TXT, "example.com" },
		{ "txt:_spf.Example.com", DNS_TXT, "_spf.example.com" },
		{ "txt:a\\046b.example", DNS_TXT, "a\\046b.example" },
		{ "a:example.com", DNS_A, "example.com" },
		{ "aaaa:example.com", DNS_AAAA, "example.com" },
		{ "mx:com", DNS_MX, "com" },
		{ "ptr:192.0.2.1", DNS_PTR, "1.2.0.192.in-addr.arpa" },
		{ "ptr:2001:db8::1f", DNS_PTR,
		  "f.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnsQuestion question;

		g_assert_true(dns_question_read(cases[i].key, &question));
		g_assert_cmpint(question.type, ==, cases[i].type);
		g_assert_cmpstr(question.name, ==, cases[i].name);
	}
}

static void
test_bad(void)
{
	static const char *const cases[] = {
		"",
		"txt",
		"txt:",
		"example.com",
		"TXT:a.b",
		"ns:a.b",
		"txt:a..b",
		"txt:a.b.",
		"txt:a b",
		"txt:a\nb",
		"txt:\xc3\xa9",
		"txt:.",
		"ptr:",
		"ptr:a.b",
		"ptr:192.0.2",
		"ptr:192.0.2.01",
		"ptr:2001:DB8::1",
		"ptr:::ffff:192.0.2.1",
		"ptr:IPv6:2001:db8::1",
		"ptr:fe80::1%1",
		"rdap:a.b",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnsQuestion question;

		g_assert_false(dns_question_read(cases[i], &question));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dns-question/good", test_good);
	g_test_add_func("/dns-question/bad", test_bad);
	return g_test_run();
}
