/* SPDX-License-Identifier: MIT */

#include "fetch/dns-name.h"

#include <glib.h>
#include <string.h>

#define L63 "123456789012345678901234567890123456789012345678901234567890123"
#define L61 "1234567890123456789012345678901234567890123456789012345678901"

static void
test_write(void)
{
	static const struct {
		const char *name;
		const char *wire; /* without the root; NULL: cannot be asked */
	} cases[] = {
		{ "a", "\001a" },
		{ "www.Example.COM", "\003www\007Example\003COM" },
		{ "_dmarc.x", "\006_dmarc\001x" },
		{ "a b\\.c", "\004a b\\\001c" },
		{ L63 ".a", "\077" L63 "\001a" },
		{ L63 "4", NULL },
		{ "", NULL },
		{ ".", NULL },
		{ "a..b", NULL },
		{ "a.", NULL },
		{ ".a", NULL },
		{ L63 "." L63 "." L63 "." L61, "\077" L63 "\077" L63 "\077" L63 "\075" L61 },
		{ L63 "." L63 "." L63 "." L61 "2", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		uint8_t out[DNS_NAME_WIRE_MAX];
		size_t len = dns_name_write(cases[i].name, out);

		if (cases[i].wire)
			g_assert_cmpmem(out, len, cases[i].wire, strlen(cases[i].wire) + 1);
		else
			g_assert_cmpuint(len, ==, 0);
	}
}

typedef struct Read {
	const char *bytes;
	size_t len, at;
	DnsNameState state;
	const char *name;
	size_t end;
} Read;

#define READ(bytes, at, state, name, end)                      \
	{                                                      \
		bytes, sizeof(bytes) - 1, at, state, name, end \
	}

static void
test_read(void)
{
	static const Read cases[] = {
		READ("\003WwW\001a\000", 0, DNS_NAME_GOOD, "www.a", 7),
		READ("\000", 0, DNS_NAME_GOOD, "", 1),
		READ("\001a\000\001b\300\000zz", 3, DNS_NAME_GOOD, "b.a", 7),
		READ("\001a\000\300\000\001b\300\003", 5, DNS_NAME_GOOD, "b.a", 9),
		READ("\001a\000\001b\300\000", 0, DNS_NAME_GOOD, "a", 3),
		/* What text cannot show. */
		READ("\003a.b\000", 0, DNS_NAME_ODD, "", 5),
		READ("\003a\000b\001c\000", 0, DNS_NAME_ODD, "", 7),
		READ("\002\303\251\000", 0, DNS_NAME_ODD, "", 4),
		READ("\003a b\000", 0, DNS_NAME_ODD, "", 5),
		/* Cut short. */
		READ("", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\003ww", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\003www", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\001a\000\300", 3, DNS_NAME_BROKEN, NULL, 0),
		/* To itself, forwards, round and round. */
		READ("\300\000", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\001a\300\000", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\300\002\001a\000", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\001a\300\004\001b\300\000", 4, DNS_NAME_BROKEN, NULL, 0),
		READ("\300\004\300\000\300\002", 4, DNS_NAME_BROKEN, NULL, 0),
		/* Kinds of label that are none (RFC 6891 §5). */
		READ("\100a\000", 0, DNS_NAME_BROKEN, NULL, 0),
		READ("\201a\000", 0, DNS_NAME_BROKEN, NULL, 0),
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const Read *c = &cases[i];
		size_t at = c->at;
		char out[DOMAIN_MAX + 1];

		g_assert_cmpint(dns_name_read((const uint8_t *)c->bytes, c->len, &at, out), ==,
		                c->state);
		g_assert_cmpuint(at, ==, c->state == DNS_NAME_BROKEN ? c->at : c->end);
		if (c->name)
			g_assert_cmpstr(out, ==, c->name);
	}
}

/* The longest name, and one byte more; both in two pieces. */
static void
test_longest(void)
{
	g_autofree char *name = g_strdup(L63 "." L63 "." L63 "." L61);
	uint8_t bytes[300];
	size_t len = dns_name_write(name, bytes), at = len;
	char out[DOMAIN_MAX + 1];

	g_assert_cmpuint(len, ==, DNS_NAME_WIRE_MAX);
	memcpy(bytes + len, "\300\000", 2);
	g_assert_cmpint(dns_name_read(bytes, len + 2, &at, out), ==, DNS_NAME_GOOD);
	g_assert_cmpstr(out, ==, name);
	g_assert_cmpuint(at, ==, len + 2);
	at = len;
	memcpy(bytes + len, "\001x\300\000", 4);
	g_assert_cmpint(dns_name_read(bytes, len + 4, &at, out), ==, DNS_NAME_BROKEN);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dns-name/write", test_write);
	g_test_add_func("/dns-name/read", test_read);
	g_test_add_func("/dns-name/longest", test_longest);
	return g_test_run();
}
