/* SPDX-License-Identifier: MIT */

#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/dns-answer.h"

#include <string.h>

#include "wire.h"

#define OK 0x8180

static const DnsQuestion a = { .name = "www.example.com", .type = DNS_A };

static DnsSays
says(GByteArray *wire, const DnsQuestion *question, unsigned aliases, DnsVerdict *ret)
{
	const char *reason = NULL;
	g_autoptr(DnsReply) reply = dns_reply_read(wire->data, wire->len, question, &reason);

	g_assert_nonnull(reply);
	return dns_reply_says(reply, question, aliases, ret);
}

static void
assert_json(json_t *value, const char *want)
{
	g_autofree char *text = json_dumps(value, JSON_COMPACT);

	g_assert_cmpstr(text, ==, want);
}

static void
test_plain(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, a.name, DNS_A, 3, 0, 0);
	DnsVerdict verdict;

	wire_record(wire, "@12", DNS_A, 300, "\xc0\0\x02\x01", 4);
	wire_record(wire, "@12", DNS_A, 200, "\xc0\0\x02\x02", 4);
	/* Not asked for: whoever sends it wants us to believe it of another name. */
	wire_record(wire, "bank.example", DNS_A, 1, "\xc0\0\x02\x03", 4);
	g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_ANSWER);
	assert_json(verdict.value, "[\"192.0.2.1\",\"192.0.2.2\"]");
	g_assert_true(verdict.exists);
	g_assert_cmpuint(verdict.ttl, ==, 200);
	json_decref(verdict.value);
}

static void
test_txt_bytes(void)
{
	DnsQuestion txt = { .name = "www.example.com", .type = DNS_TXT };
	g_autoptr(GByteArray) wire = wire_new(OK, txt.name, DNS_TXT, 1, 0, 0);
	DnsVerdict verdict;
	const json_t *text;

	wire_record(wire, "@12", DNS_TXT, 300, "\003a\000\377\001b", 6);
	g_assert_cmpint(says(wire, &txt, 0, &verdict), ==, DNS_SAYS_ANSWER);
	text = json_array_get(verdict.value, 0);
	g_assert_cmpmem(json_string_value(text), json_string_length(text),
	                "a\0\xc3\xbf"
	                "b",
	                5);
	json_decref(verdict.value);
}

static void
test_mx(void)
{
	DnsQuestion mx = { .name = "www.example.com", .type = DNS_MX };
	g_autoptr(GByteArray) wire = wire_new(OK, mx.name, DNS_MX, 2, 0, 0);
	DnsVerdict verdict;

	wire_named(wire, "@12", DNS_MX, 300, "\0\012", 2, "MX.@16");
	wire_named(wire, "@12", DNS_MX, 300, "\0\0", 2, "");
	g_assert_cmpint(says(wire, &mx, 0, &verdict), ==, DNS_SAYS_ANSWER);
	assert_json(verdict.value, "[[10,\"mx.example.com\"],[0,\"\"]]");
	json_decref(verdict.value);
}

static void
test_aliases(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, a.name, DNS_A, 3, 0, 0);
	DnsVerdict verdict;

	/* In any order (RFC 1034 §3.6.2 gives none). */
	wire_record(wire, "host.example.net", DNS_A, 300, "\xc0\0\x02\x01", 4);
	wire_named(wire, "b.example.net", DNS_CNAME, 20, "", 0, "HOST.example.net");
	wire_named(wire, "@12", DNS_CNAME, 30, "", 0, "b.example.net");
	g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_ANSWER);
	assert_json(verdict.value, "[\"192.0.2.1\"]");
	g_assert_cmpuint(verdict.ttl, ==, 20);
	g_assert_cmpuint(verdict.aliases, ==, 2);
	json_decref(verdict.value);
}

/* The server knows the alias but not what it stands for. */
static void
test_go_on(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, a.name, DNS_A, 1, 0, 0);
	DnsVerdict verdict;

	wire_named(wire, "@12", DNS_CNAME, 30, "", 0, "b.example.net");
	g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_ALIAS);
	g_assert_cmpstr(verdict.alias, ==, "b.example.net");
	g_assert_cmpuint(verdict.ttl, ==, 30);
	/* The eighth is followed, the ninth is not. */
	g_assert_cmpint(says(wire, &a, DNS_CNAMES_MAX - 1, &verdict), ==, DNS_SAYS_ALIAS);
	g_assert_cmpint(says(wire, &a, DNS_CNAMES_MAX, &verdict), ==, DNS_SAYS_NOTHING);
	g_assert_cmpstr(verdict.reason, ==, "alias-loop");
}

static void
test_loop(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, a.name, DNS_A, 2, 0, 0);
	DnsVerdict verdict;

	wire_named(wire, "@12", DNS_CNAME, 30, "", 0, "b.example.net");
	wire_named(wire, "b.example.net", DNS_CNAME, 30, "", 0, "@12");
	g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_NOTHING);
	g_assert_cmpstr(verdict.reason, ==, "alias-loop");
}

static void
test_nothing(void)
{
	static const struct {
		unsigned rcode;
		bool alias, soa;
		bool exists;
		uint32_t ttl;
	} cases[] = {
		{ DNS_NXDOMAIN, false, true, false, 60 }, { DNS_NXDOMAIN, false, false, false, 0 },
		{ DNS_NXDOMAIN, true, true, false, 20 }, /* RFC 6604 §3 */
		{ DNS_NOERROR, false, true, true, 60 },   { DNS_NOERROR, false, false, true, 0 },
		{ DNS_NOERROR, true, true, true, 20 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GByteArray) wire = wire_new(OK | cases[i].rcode, a.name, DNS_A,
		                                      cases[i].alias, cases[i].soa, 0);
		DnsVerdict verdict;

		if (cases[i].alias)
			wire_named(wire, "@12", DNS_CNAME, 20, "", 0, "b.example.net");
		if (cases[i].soa)
			wire_soa(wire, "net", 60, 900);
		g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_ANSWER);
		assert_json(verdict.value, "[]");
		g_assert_cmpint(verdict.exists, ==, cases[i].exists);
		g_assert_cmpuint(verdict.ttl, ==, cases[i].ttl);
		json_decref(verdict.value);
	}
}

static void
test_failures(void)
{
	static const struct {
		unsigned flags;
		const char *reason;
	} cases[] = {
		{ OK | DNS_SERVFAIL, "servfail" }, { OK | DNS_REFUSED, "refused" },
		{ OK | DNS_FORMERR, "refused" },   { OK | 9, "refused" },
		{ OK | 0x0200, "too-large" },
	};
	g_autoptr(GByteArray) referral = wire_new(OK, a.name, DNS_A, 0, 1, 0);
	DnsVerdict verdict;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GByteArray) wire = wire_new(cases[i].flags, a.name, DNS_A, 0, 0, 0);

		g_assert_cmpint(says(wire, &a, 0, &verdict), ==, DNS_SAYS_NOTHING);
		g_assert_cmpstr(verdict.reason, ==, cases[i].reason);
	}
	/* It names others who may know: that is not the same as nothing. */
	wire_named(referral, "com", DNS_NS, 60, "", 0, "ns.com");
	g_assert_cmpint(says(referral, &a, 0, &verdict), ==, DNS_SAYS_NOTHING);
	g_assert_cmpstr(verdict.reason, ==, "refused");
}

/* Two bytes on the wire can be a long name. */
static void
test_too_large(void)
{
	DnsQuestion ptr = { .name = "www.example.com", .type = DNS_PTR };
	g_autoptr(GByteArray) wire = wire_new(OK, ptr.name, DNS_PTR, 0, 0, 0);
	g_autofree char *label = g_strnfill(60, 'x');
	g_autofree char *name = g_strjoin(".", label, label, label, "@12", NULL);
	guint at = wire->len + 12;
	g_autofree char *pointer = g_strdup_printf("@%u", at);
	DnsVerdict verdict;

	wire_named(wire, "@12", DNS_PTR, 1, "", 0, name);
	for (int i = 1; i < 300; i++)
		wire_named(wire, "@12", DNS_PTR, 1, "", 0, pointer);
	wire->data[6] = 300 >> 8;
	wire->data[7] = 300 & 0xff;
	g_assert_cmpuint(wire->len, <, DNS_ANSWER_MAX);
	g_assert_cmpint(says(wire, &ptr, 0, &verdict), ==, DNS_SAYS_NOTHING);
	g_assert_cmpstr(verdict.reason, ==, "too-large");
}

static void
test_ledger(void)
{
	g_autoptr(json_t) known = answer_known(json_array(), false, true, "192.0.2.53", 12);
	g_autoptr(json_t) plain = answer_known(json_array(), true, false, NULL, 0);
	g_autoptr(json_t) failed = answer_failed("timeout", NULL, 5000);

	assert_json(known, "{\"state\":\"known\",\"value\":[],\"exists\":false,\"authentic\":true,"
	                   "\"sent_to\":\"192.0.2.53\",\"ms\":12}");
	assert_json(plain, "{\"state\":\"known\",\"value\":[],\"ms\":0}");
	assert_json(failed, "{\"state\":\"failed\",\"reason\":\"timeout\",\"ms\":5000}");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dns-answer/plain", test_plain);
	g_test_add_func("/dns-answer/txt-bytes", test_txt_bytes);
	g_test_add_func("/dns-answer/mx", test_mx);
	g_test_add_func("/dns-answer/aliases", test_aliases);
	g_test_add_func("/dns-answer/go-on", test_go_on);
	g_test_add_func("/dns-answer/loop", test_loop);
	g_test_add_func("/dns-answer/nothing", test_nothing);
	g_test_add_func("/dns-answer/failures", test_failures);
	g_test_add_func("/dns-answer/too-large", test_too_large);
	g_test_add_func("/dns-answer/ledger", test_ledger);
	return g_test_run();
}
