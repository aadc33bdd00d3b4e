/* SPDX-License-Identifier: MIT */

#include "fetch/service-request.h"

#include <glib.h>
#include <string.h>

#define H32 "0123456789abcdef0123456789abcdef"

static void
test_questions(void)
{
	static const struct {
		const char *question;
		bool known, good;
	} cases[] = {
		{ "rated:quad9 evil.example", true, true },
		{ "rated:quad9 xn--wgv71a119e.jp", true, true },
		{ "rated:quad9 evil", true, false },
		{ "rated:quad9 ", true, false },
		{ "rated:quad9 a.example b", true, false },
		{ "rated:quad9 a.example/path", true, false },
		{ "rated:quad9 a.example&x=y", true, false },
		{ "rated:quad9 a.example\r\nX: y", true, false },
		{ "rated:quad9 user@a.example", true, false },
		{ "rated:quad9 a..example", true, false },
		{ "rated:urlhaus evil.example", true, true },
		{ "rated:spamhaus evil.example", true, true },
		{ "rated:abuseipdb 18.170.98.138", true, true },
		{ "rated:abuseipdb 2606:4700::1", true, true },
		{ "rated:abuseipdb 10.0.0.1", true, false },
		{ "rated:abuseipdb 127.0.0.1", true, false },
		{ "rated:abuseipdb 018.170.98.138", true, false },
		{ "rated:abuseipdb evil.example", true, false },
		{ "rated:virustotal " H32 H32, true, true },
		{ "rated:virustotal " H32, true, false },
		{ "rated:virustotal https://evil.example/", true, false },
		{ "rated:safebrowsing 01234567", true, true },
		{ "rated:safebrowsing " H32, true, true },
		{ "rated:safebrowsing 0123456", true, false },
		{ "rated:safebrowsing 0123456G", true, false },
		{ "rated:safebrowsing 0123456A", true, false },
		{ "rated:safebrowsing ", true, false },
		{ "rated:safebrowsing " H32 H32 H32 H32 H32 H32 H32 "0123456789abcdef", true,
		  true },
		{ "rated:safebrowsing " H32 H32 H32 H32 H32 H32 H32 H32, true, false },
		{ "rated:safebrowsing https://evil.example/", true, false },
		{ "rated:nobody evil.example", false, false },
		{ "rated:quad evil.example", false, false },
		{ "rated:quad9evil.example", false, false },
		{ "rated:", false, false },
		{ "domain:evil.example", false, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		ServiceQuestion question = service_question_read(cases[i].question);

		g_test_message("%s", cases[i].question);
		g_assert_cmpint(question.service != NULL, ==, cases[i].known);
		g_assert_cmpint(question.is_good, ==, cases[i].good);
	}
}

static void
test_keys(void)
{
	g_autofree char *longest = g_strnfill(256, 'k');
	g_autofree char *longer = g_strnfill(257, 'k');

	g_assert_true(service_key_is_good("AIza-Sy_0"));
	g_assert_true(service_key_is_good(longest));
	g_assert_false(service_key_is_good(longer));
	g_assert_false(service_key_is_good(NULL));
	g_assert_false(service_key_is_good(""));
	g_assert_false(service_key_is_good("a b"));
	g_assert_false(service_key_is_good("a\r\nHost: b"));
	g_assert_false(service_key_is_good("k\xc3\xa9y"));
}

static void
test_names(void)
{
	ServiceQuestion filter = service_question_read("rated:quad9 Evil.example");
	ServiceQuestion list = service_question_read("rated:surbl evil.example");
	g_autofree char *host = service_host(filter.service);
	g_autofree char *zone = service_host(list.service);
	DnsQuestion dns;

	g_assert_cmpstr(host, ==, "dns.quad9.net");
	g_assert_cmpstr(zone, ==, "multi.surbl.org");
	g_assert_true(service_dns_question(&filter, &dns));
	g_assert_cmpstr(dns.name, ==, "evil.example");
	g_assert_cmpint(dns.type, ==, DNS_A);
	g_assert_true(service_dns_question(&list, &dns));
	g_assert_cmpstr(dns.name, ==, "evil.example.multi.surbl.org");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/service-request/questions", test_questions);
	g_test_add_func("/service-request/keys", test_keys);
	g_test_add_func("/service-request/names", test_names);
	return g_test_run();
}
