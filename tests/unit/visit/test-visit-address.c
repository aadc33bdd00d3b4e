/* SPDX-License-Identifier: MIT */

/* What a visit requests: nothing that tells who has clicked, and else the same page. */

#include <string.h>

#include "message/read.h"
#include "visit/bounds.h"
#include "visit/visit.h"
#include "web/site.h"

#define HOST "https://evil.example"
#define SAME NULL

static const struct {
	const char *link;
	const char *address; /* SAME */
	bool removed;
} cases[] = {
	/* Short and plain: without it there would be another page. */
	{ HOST "/", SAME, false },
	{ HOST "/login.php?id=12&lang=ja", SAME, false },
	{ HOST "/2026/11/30/news.html?page=2", SAME, false },
	{ HOST "/top-10-ways-to-save-2026/", SAME, false },
	{ HOST "/terms_and_conditions_of_use?view=MyAccountOverview", SAME, false },
	{ HOST "/internationalization/", SAME, false },
	{ HOST ":8443/a?x", SAME, false },
	{ HOST "/%E3%81%82%E3%81%84%E3%81%86/", SAME, false },
	{ "http://192.0.2.1/a", SAME, false },
	{ HOST "/?", HOST "/", false },

	/* Never sent, or never needed. */
	{ HOST "/a#u.tester@example.jp", HOST "/a", false },
	{ "https://user:secret@evil.example/a", HOST "/a", true },

	/* The recipient, plain. */
	{ HOST "/l.php?email=u.tester@example.jp&lang=ja", HOST "/l.php?email=&lang=ja", true },
	{ HOST "/l.php?email=u.tester%40example.jp", HOST "/l.php?email=", true },
	{ HOST "/l.php?email=u.tester%2540example.jp", HOST "/l.php?email=", true },
	{ HOST "/l.php?u=u.tester", HOST "/l.php?u=", true },
	{ HOST "/l.php?u=U.Tester", HOST "/l.php?u=", true },
	{ HOST "/l.php?d=example.jp", HOST "/l.php?d=", true },
	{ HOST "/l.php?x=to:u.tester@example.jp;", HOST "/l.php?x=", true },
	{ HOST "/l.php?u.tester@example.jp", HOST "/l.php", true },
	{ HOST "/l.php?u.tester@example.jp&a=1", HOST "/l.php?a=1", true },
	{ HOST "/u.tester@example.jp/in", HOST "/x/in", true },
	{ HOST "/for/u.tester/in", HOST "/for/x/in", true },

	/* The recipient, encoded: base64, its URL form, hexadecimal digits, of address or name. */
	{ HOST "/l.html?u=dS50ZXN0ZXJAZXhhbXBsZS5qcA==", HOST "/l.html?u=", true },
	{ HOST "/l.html?u=dS50ZXN0ZXJAZXhhbXBsZS5qcA%3D%3D", HOST "/l.html?u=", true },
	{ HOST "/l.html?dS50ZXN0ZXJAZXhhbXBsZS5qcA==", HOST "/l.html", true },
	{ HOST "/l.html?u=dS50ZXN0ZXI", HOST "/l.html?u=", true },
	{ HOST "/l.html?dS50ZXN0ZXI=", HOST "/l.html", true },
	{ HOST "/dS50ZXN0ZXI=/in", HOST "/x/in", true },
	{ HOST "/l?u=752e746573746572406578616d706c652e6a70", HOST "/l?u=", true },
	{ HOST "/l?u=752E746573746572", HOST "/l?u=", true },

	/* Hashes of the address: MD5, SHA-1, SHA-256. */
	{ HOST "/l?h=6c7a0dd1ae6d6b1d9b9c6b5f1c6b1a57", HOST "/l?h=", true },
	{ HOST "/l?h=da39a3ee5e6b4b0d3255bfef95601890afd80709", HOST "/l?h=", true },
	{ HOST "/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855/", HOST "/x/",
	  true },

	/* Tokens. */
	{ HOST "/u/550e8400-e29b-41d4-a716-446655440000?a=1", HOST "/u/x?a=1", true },
	{ HOST "/c?t=Zm9vYmFyYmF6cXV4_quux-1234", HOST "/c?t=", true },
	{ HOST "/c?t=aGVsbG8%2BdGhlcmUvZ2VuZXJhbA%3D%3D", HOST "/c?t=", true },
	{ HOST "/c?eyJhbGciOiJIUzI1NiJ9.eyJ1IjoxfQ.c2lnbmF0dXJl", HOST "/c", true },
	{ HOST "/c?n=1234567890123456", HOST "/c?n=", true },
	{ HOST "/c?zxcvbnmasdfghjklqwertyuiop=1", HOST "/c", true },
	{ HOST "/c?a=1&t=0123456789abcdef0&b=2", HOST "/c?a=1&t=&b=2", true },

	/* Nowhere to go. */
	{ "mailto:u.tester@example.jp", "", false },
	{ "ftp://evil.example/", "", false },
	{ "javascript:alert(1)", "", false },
};

static Facts *
read_facts(GByteArray *raw)
{
	static const char mail[] = "To: u.tester@example.jp\r\nFrom: a@evil.example\r\n\r\nx\r\n";
	const char *const recipients[] = { "u.tester@example.jp", NULL };
	ReadSettings settings = { .recipients = recipients };

	g_byte_array_append(raw, (const guint8 *)mail, sizeof(mail) - 1);
	return message_read(raw, &settings);
}

/* A short name is one only where nothing else stands; a role's is nobody's. */
static void
test_short_names(void)
{
	static const char mail[] = "From: a@evil.example\r\n\r\nx\r\n";
	static const char *const addresses[][3] = {
		{ "bob@example.jp", HOST "/?u=bob&v=bobsled", HOST "/?u=&v=bobsled" },
		{ "info@example.jp", HOST "/info?u=info", HOST "/info?u=info" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
		g_autoptr(GByteArray) raw = g_byte_array_new();
		const char *const recipients[] = { addresses[i][0], NULL };
		ReadSettings settings = { .recipients = recipients };
		g_autoptr(Facts) facts = NULL;
		g_autoptr(Url) url = url_parse(addresses[i][1], strlen(addresses[i][1]), NULL);
		Link link = { .kind = LINK_ANCHOR, .url = url };
		g_autofree char *address = NULL;

		g_byte_array_append(raw, (const guint8 *)mail, sizeof(mail) - 1);
		facts = message_read(raw, &settings);
		address = visit_address(facts, &link, NULL);
		g_assert_cmpstr(address, ==, addresses[i][2]);
	}
}

static void
test_cases(void)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = read_facts(raw);

	g_assert_cmpuint(facts->recipients->len, ==, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *expected = cases[i].address ? cases[i].address : cases[i].link;
		g_autoptr(Url) url = url_parse(cases[i].link, strlen(cases[i].link), NULL);
		Link link = { .kind = LINK_ANCHOR, .url = url };
		bool removed = false;
		g_autofree char *address = visit_address(facts, &link, &removed);

		g_test_message("%s", cases[i].link);
		g_assert_cmpstr(address ? address : "", ==, expected);
		g_assert_cmpint(removed, ==, cases[i].removed);
	}
}

/* What it makes is an address that it leaves as it is, and that a browser reads as written. */
static void
test_settled(void)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = read_facts(raw);

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Url) url = url_parse(cases[i].link, strlen(cases[i].link), NULL);
		Link link = { .kind = LINK_ANCHOR, .url = url };
		bool removed = false;
		g_autofree char *address = visit_address(facts, &link, NULL);
		g_autofree char *again = NULL;
		g_autoptr(Url) parsed = NULL;
		Link second = { .kind = LINK_ANCHOR };

		if (!address)
			continue;
		parsed = url_parse(address, strlen(address), NULL);
		second.url = parsed;
		again = visit_address(facts, &second, &removed);
		g_assert_cmpstr(parsed->href, ==, address);
		g_assert_cmpstr(again, ==, address);
		g_assert_false(removed);
	}
}

/* An address is shown whole or not visited; the query goes first. */
static void
test_long(void)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = read_facts(raw);
	g_autoptr(GString) query = g_string_new(HOST "/page?a=1");
	g_autoptr(GString) path = g_string_new(HOST);
	g_autoptr(Url) query_url = NULL;
	g_autoptr(Url) path_url = NULL;
	g_autofree char *cut = NULL;
	bool removed = false;
	Link link = { .kind = LINK_ANCHOR };

	for (size_t i = 0; i < 200; i++) {
		g_string_append(query, "&word=word");
		g_string_append(path, "/word");
	}
	link.url = query_url = url_parse(query->str, query->len, NULL);
	cut = visit_address(facts, &link, &removed);
	g_assert_cmpstr(cut, ==, HOST "/page");
	g_assert_true(removed);
	link.url = path_url = url_parse(path->str, path->len, NULL);
	g_assert_null(visit_address(facts, &link, &removed));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	site_init(NULL);
	g_test_add_func("/visit-address/cases", test_cases);
	g_test_add_func("/visit-address/settled", test_settled);
	g_test_add_func("/visit-address/short-names", test_short_names);
	g_test_add_func("/visit-address/long", test_long);
	return g_test_run();
}
