/* SPDX-License-Identifier: MIT */

#include "fetch/public-address.h"

#include <arpa/inet.h>
#include <glib.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/un.h>

static bool
is_public(const char *text)
{
	struct sockaddr_in four = { .sin_family = AF_INET };
	struct sockaddr_in6 six = { .sin6_family = AF_INET6 };

	if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
		return public_address_is((const struct sockaddr *)(const void *)&four);
	g_assert_cmpint(inet_pton(AF_INET6, text, &six.sin6_addr), ==, 1);
	return public_address_is((const struct sockaddr *)(const void *)&six);
}

static void
test_blocks(void)
{
	static const char *const walls[] = {
		"0.0.0.0",
		"0.255.255.255",
		"10.0.0.1",
		"10.255.255.255",
		"100.64.0.0",
		"100.127.255.255",
		"127.0.0.1",
		"127.255.255.254",
		"169.254.169.254",
		"172.16.0.1",
		"172.31.255.255",
		"192.0.0.1",
		"192.0.2.1",
		"192.88.99.1",
		"192.168.0.1",
		"198.18.0.1",
		"198.19.255.255",
		"198.51.100.1",
		"203.0.113.1",
		"224.0.0.1",
		"239.255.255.255",
		"240.0.0.1",
		"255.255.255.255",
		"::",
		"::1",
		"::127.0.0.1",
		"::ffff:127.0.0.1",
		"::ffff:8.8.8.8",
		"64:ff9b::7f00:1",
		"64:ff9b::808:808",
		"64:ff9b:1::1",
		"100::1",
		"2001::1",
		"2001:0:5ef5::1",
		"2001:db8::1",
		"2002:7f00:1::",
		"2002:808:808::1",
		"3fff::1",
		"4000::1",
		"fc00::1",
		"fd12:3456::1",
		"fe80::1",
		"fec0::1",
		"ff02::1",
		"1fff:ffff::1",
	};
	static const char *const open[] = {
		"1.1.1.1",        "9.255.255.255",   "11.0.0.0",        "100.63.255.255",
		"100.128.0.0",    "126.255.255.255", "128.0.0.1",       "172.15.255.255",
		"172.32.0.0",     "192.0.1.1",       "192.167.0.1",     "192.169.0.1",
		"198.17.255.255", "198.20.0.0",      "223.255.255.255", "2400:cb00::1",
		"2606:4700::1",   "2a00:1450::1",    "2001:4860::8888", "2003::1",
	};
	struct sockaddr_un local = { .sun_family = AF_UNIX };

	for (size_t i = 0; i < G_N_ELEMENTS(walls); i++)
		if (is_public(walls[i]))
			g_error("%s is none of the internet", walls[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(open); i++)
		if (!is_public(open[i]))
			g_error("%s is one of the internet", open[i]);
	g_assert_false(public_address_is((const struct sockaddr *)(const void *)&local));
}

/* Asks for @url with the guard. Returns whether an address was refused. */
static bool
is_refused(const char *url, const char *resolve, bool may_be_private)
{
	CURL *easy = curl_easy_init();
	PublicGuard guard = { .may_be_private = may_be_private };
	struct curl_slist *names = resolve ? curl_slist_append(NULL, resolve) : NULL;
	CURLcode code;

	public_guard_set(easy, &guard);
	(void)curl_easy_setopt(easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(easy, CURLOPT_PROXY, "");
	(void)curl_easy_setopt(easy, CURLOPT_RESOLVE, names);
	(void)curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 2000L);
	code = curl_easy_perform(easy);
	g_assert_cmpint(code, ==, CURLE_COULDNT_CONNECT);
	curl_easy_cleanup(easy);
	curl_slist_free_all(names);
	return guard.refused;
}

/* However the address is written, and whatever name leads to it. Port 9 has nobody behind it. */
static void
test_spellings(void)
{
	static const char *const urls[] = {
		"http://127.0.0.1:9/",
		"http://2130706433:9/",
		"http://0177.0.0.1:9/",
		"http://0x7f.1:9/",
		"http://[::1]:9/",
		"http://[::ffff:127.0.0.1]:9/",
		"http://[64:ff9b::7f00:1]:9/",
		"http://localhost:9/",
		"http://169.254.169.254:9/",
		"http://0:9/",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(urls); i++)
		if (!is_refused(urls[i], NULL, false))
			g_error("%s was not refused", urls[i]);
	/* A name that resolves to somebody's walls, and to this machine as well. */
	g_assert_true(is_refused("http://whois.registry.example:9/",
	                         "whois.registry.example:9:10.1.2.3,127.0.0.1", false));
	/* It was let through, and there was nobody. */
	g_assert_false(is_refused("http://127.0.0.1:9/", NULL, true));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
	g_test_add_func("/public-address/blocks", test_blocks);
	g_test_add_func("/public-address/spellings", test_spellings);
	return g_test_run();
}
