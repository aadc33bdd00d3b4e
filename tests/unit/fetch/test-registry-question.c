/* SPDX-License-Identifier: MIT */

#include "fetch/registry-question.h"

#include <glib.h>
#include <string.h>

static void
test_good(void)
{
	static const struct {
		const char *key, *subject, *server;
		RegistryKind kind;
	} cases[] = {
		{ "domain:example.com", "example.com", "", REGISTRY_DOMAIN },
		{ "domain:Example.CO.JP", "example.co.jp", "", REGISTRY_DOMAIN },
		{ "domain:xn--wgv71a119e.jp", "xn--wgv71a119e.jp", "", REGISTRY_DOMAIN },
		{ "domain:1-2.example.xn--p1ai", "1-2.example.xn--p1ai", "", REGISTRY_DOMAIN },
		{ "network:52.185.142.1", "52.185.142.1", "", REGISTRY_NETWORK },
		{ "network:2606:4700::1", "2606:4700::1", "", REGISTRY_NETWORK },
		{ "referral:example.com whois.REGISTRAR.example", "example.com",
		  "whois.registrar.example", REGISTRY_REFERRAL },
		{ "referral:52.185.142.1 whois.nic.ad.jp", "52.185.142.1", "whois.nic.ad.jp",
		  REGISTRY_REFERRAL },
		{ "referral:example.com https://rdap.registrar.example/Domain/example.com",
		  "example.com", "https://rdap.registrar.example/Domain/example.com",
		  REGISTRY_REFERRAL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		RegistryQuestion read;

		g_assert_true(registry_question_read(cases[i].key, &read));
		g_assert_cmpint(read.kind, ==, cases[i].kind);
		g_assert_cmpstr(read.subject, ==, cases[i].subject);
		g_assert_cmpstr(read.server, ==, cases[i].server);
	}
}

static void
test_bad(void)
{
	static const char *const keys[] = {
		"",
		"domain:",
		"domain:com",
		"domain:.com",
		"domain:example.",
		"domain:example.com.",
		"domain:a..com",
		"domain:-a.com",
		"domain:a-.com",
		"domain:a_b.com",
		"domain:127.0.0.1",
		"domain:example.1",
		"domain:example.com\r\nhelp",
		"domain:example.com\n",
		"domain:example.com/e",
		"domain:example.com e",
		"domain: example.com",
		"domain:example%0d%0a.com",
		"domain:example.com?x",
		"domain:example.com#x",
		"domain:example.com:43",
		"domain:user@example.com",
		"domain:日本.jp",
		"domain:ex\xc0\xafple.com",
		"domain:exa\x01mple.com",
		"domain:\"example.com",
		"domain:*.example.com",
		"network:",
		"network:example.com",
		"network:1.2.3",
		"network:01.2.3.4",
		"network:8.8.8.8/8",
		"network:8.8.8.8 ",
		"network:8.8.8.8\r\n",
		"network:2606:4700:0::1",
		"network:2606:4700::1%eth0",
		"network:IPv6:2606:4700::1",
		"network:::ffff:8.8.8.8",
		"network:10.0.0.1",
		"network:127.0.0.1",
		"network:::1",
		"referral:example.com",
		"referral:example.com ",
		"referral: whois.example.com",
		"referral:com whois.example.com",
		"referral:example.com whois.example.com x",
		"referral:example.com\r\n whois.example.com",
		"referral:example.com whois.example.com\r\n",
		"referral:example.com whois.ex\177ample.com",
		"referral:10.0.0.1 whois.example.com",
		"geo:8.8.8.8",
		"host:example.com",
	};
	g_autofree char *label = g_strnfill(DOMAIN_LABEL_MAX + 1, 'a');
	g_autofree char *long_label = g_strconcat("domain:", label, ".com", NULL);
	g_autofree char *path = g_strnfill(REGISTRY_SERVER_MAX, 'a');
	g_autofree char *long_server = g_strconcat("referral:example.com https://", path, NULL);
	g_autoptr(GString) long_name = g_string_new("domain:");
	RegistryQuestion read;

	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
		if (registry_question_read(keys[i], &read))
			g_error("%s is no question", keys[i]);
	g_assert_false(registry_question_read(long_label, &read));
	g_assert_false(registry_question_read(long_server, &read));
	while (long_name->len < strlen("domain:") + DOMAIN_MAX)
		g_string_append(long_name, "abc.");
	g_string_append(long_name, "com");
	g_assert_false(registry_question_read(long_name->str, &read));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/registry-question/good", test_good);
	g_test_add_func("/registry-question/bad", test_bad);
	return g_test_run();
}
