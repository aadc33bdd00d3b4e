/* SPDX-License-Identifier: MIT */

#include "fetch/bounds.h"
#include "fetch/dns-message.h"

#include <string.h>

#include "wire.h"

#define OK 0x8180

static const DnsQuestion txt = { .name = "example.com", .type = DNS_TXT };

static DnsReply *
read_as(const GByteArray *wire, const DnsQuestion *question, const char **ret_reason)
{
	/* In memory of its own, so that a sanitizer sees a byte read too far. */
	g_autofree uint8_t *copy = g_memdup2(wire->data, wire->len);

	return dns_reply_read(copy, wire->len, question, ret_reason);
}

static void
assert_refused(const GByteArray *wire, const DnsQuestion *question, const char *reason)
{
	const char *said = NULL;

	g_assert_null(read_as(wire, question, &said));
	g_assert_cmpstr(said, ==, reason);
}

static DnsReply *
read_good(const GByteArray *wire, const DnsQuestion *question)
{
	const char *reason = NULL;
	DnsReply *reply = read_as(wire, question, &reason);

	g_assert_nonnull(reply);
	return reply;
}

static const DnsRecord *
only_record(const DnsReply *reply)
{
	g_assert_cmpuint(reply->records->len, ==, 1);
	return g_ptr_array_index(reply->records, 0);
}

static void
test_query(void)
{
	static const char want[] = "\xab\xcd\x01\x20\0\x01\0\0\0\0\0\x01"
				   "\x07"
				   "example\x03"
				   "com\0\0\x10\0\x01"
				   "\0\0\x29\x04\xd0\0\0\0\0\0\0";
	uint8_t out[DNS_QUERY_MAX];
	size_t len = dns_query_write(&txt, 0xabcd, out);

	g_assert_cmpmem(out, len, want, sizeof(want) - 1);
	len = dns_query_plain(out, len);
	g_assert_cmpuint(len, ==, sizeof(want) - 1 - DNS_OPT_SIZE);
	g_assert_cmpuint(out[11], ==, 0);
	g_assert_cmpuint(dns_query_write(&(DnsQuestion){ .name = "a..b" }, 0, out), ==, 0);
}

static void
test_txt(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK | 0x20, "EXAMPLE.com", DNS_TXT, 2, 0, 0);
	g_autoptr(DnsReply) reply = NULL;
	const DnsRecord *second;

	wire_record(wire, "@12", DNS_TXT, 300, "\002ab\000\003c\000\377", 8);
	wire_record(wire, "example.COM", DNS_TXT, 60, "\000", 1);
	reply = read_good(wire, &txt);
	g_assert_cmpuint(reply->records->len, ==, 2);
	g_assert_true(reply->validated);
	g_assert_false(reply->truncated);
	second = g_ptr_array_index(reply->records, 0);
	g_assert_cmpstr(second->owner, ==, "example.com");
	g_assert_cmpuint(second->ttl, ==, 300);
	g_assert_cmpmem(second->value->str, second->value->len, "abc\0\xff", 5);
	second = g_ptr_array_index(reply->records, 1);
	g_assert_cmpuint(second->value->len, ==, 0);
}

static void
test_values(void)
{
	static const struct {
		DnsType type;
		const char *before, *name; /* the data, and a name behind it */
		size_t len;
		const char *value;
		unsigned preference;
	} cases[] = {
		{ DNS_A, "\xc0\x00\x02\x01", NULL, 4, "192.0.2.1", 0 },
		{ DNS_AAAA, "\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01", NULL, 16, "2001:db8::1",
		  0 },
		{ DNS_AAAA, "\0\0\0\0\0\0\0\0\0\0\xff\xff\xc0\0\x02\x01", NULL, 16, "192.0.2.1",
		  0 },
		{ DNS_MX, "\x01\x02", "MX.@12", 2, "mx.example.com", 258 },
		{ DNS_MX, "\0\0", "", 2, "", 0 },
		{ DNS_PTR, "", "Host.example.NET", 0, "host.example.net", 0 },
		{ DNS_CNAME, "", "other.@12", 0, "other.example.com", 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnsQuestion question = { .name = "example.com", .type = (uint16_t)cases[i].type };
		g_autoptr(GByteArray) wire = wire_new(OK, question.name, question.type, 1, 0, 0);
		g_autoptr(DnsReply) reply = NULL;

		if (cases[i].name)
			wire_named(wire, "@12", question.type, 1, cases[i].before, cases[i].len,
			           cases[i].name);
		else
			wire_record(wire, "@12", question.type, 1, cases[i].before, cases[i].len);
		reply = read_good(wire, &question);
		g_assert_cmpstr(only_record(reply)->value->str, ==, cases[i].value);
		g_assert_cmpuint(only_record(reply)->preference, ==, cases[i].preference);
	}
}

/* Data that does not fill its record, or goes beyond. */
static void
test_bad_values(void)
{
	static const struct {
		DnsType type;
		const char *data;
		size_t len;
	} cases[] = {
		{ DNS_A, "\xc0\0\x02", 3 },
		{ DNS_A, "\xc0\0\x02\x01\0", 5 },
		{ DNS_AAAA, "\xc0\0\x02\x01", 4 },
		{ DNS_TXT, "", 0 },
		{ DNS_TXT, "\003ab", 3 },
		{ DNS_TXT, "\001a\377", 3 },
		{ DNS_MX, "\0\0", 2 },
		{ DNS_MX, "\0\0\001a", 4 },
		{ DNS_MX, "\0\0\001a\0z", 6 },
		{ DNS_PTR, "\001a\0z", 4 },
		{ DNS_PTR, "\300\377", 2 },
		{ DNS_PTR, "", 0 },
		{ DNS_CNAME, "\003a.b\0", 5 }, /* an alias of an odd name */
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnsQuestion question = { .name = "example.com", .type = (uint16_t)cases[i].type };
		g_autoptr(GByteArray) wire = wire_new(OK, question.name, question.type, 1, 0, 0);

		wire_record(wire, "@12", question.type, 1, cases[i].data, cases[i].len);
		assert_refused(wire, &question, "malformed");
	}
}

static void
test_left_out(void)
{
	DnsQuestion question = { .name = "example.com", .type = DNS_PTR };
	g_autoptr(GByteArray) wire = wire_new(OK, "example.com", DNS_PTR, 4, 0, 0);
	g_autoptr(DnsReply) reply = NULL;

	wire_record(wire, "a b.@12", DNS_PTR, 1, "\001x\0", 3);
	wire_record(wire, "@12", DNS_PTR, 1, "\003x y\0", 5);
	wire_record(wire, "@12", DNS_A, 1, "\xc0\0\x02\x01", 4);
	wire_record(wire, "@12", DNS_PTR, 0x80000001, "\001x\0", 3);
	reply = read_good(wire, &question);
	g_assert_cmpstr(only_record(reply)->value->str, ==, "x");
	g_assert_cmpuint(only_record(reply)->ttl, ==, 0);
}

/* Every message that is cut anywhere is malformed, and so is one with a record too few. */
static void
test_cut(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, "example.com", DNS_TXT, 1, 1, 1);

	wire_record(wire, "@12", DNS_TXT, 300, "\002ab", 3);
	wire_soa(wire, "com", 60, 30);
	wire_record(wire, "", DNS_OPT, 0, "", 0);
	for (guint whole = wire->len; wire->len > 0;) {
		g_byte_array_set_size(wire, wire->len - 1);
		g_assert_cmpuint(wire->len, <, whole);
		assert_refused(wire, &txt, "malformed");
	}
}

static void
test_not_ours(void)
{
	static const struct {
		unsigned flags, type;
		const char *name;
	} cases[] = {
		{ 0x0100, DNS_TXT, "example.com" }, /* a query */
		{ 0xa980, DNS_TXT, "example.com" }, /* another operation */
		{ OK, DNS_A, "example.com" },
		{ OK, DNS_TXT, "example.org" },
		{ OK, DNS_TXT, "example.com.evil" },
		{ OK, DNS_TXT, "" },
		{ OK, DNS_TXT, "a.@14" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GByteArray) wire =
			wire_new(cases[i].flags, cases[i].name, cases[i].type, 0, 0, 0);

		assert_refused(wire, &txt, "malformed");
	}
}

/* A bare header says that it failed, but never that there is nothing. */
static void
test_bare_header(void)
{
	static const uint8_t failed[DNS_HEADER] = { 0, 0, 0x81, 0x82 };
	static const uint8_t nothing[DNS_HEADER] = { 0, 0, 0x81, 0x83 };
	const char *reason = NULL;
	g_autoptr(DnsReply) reply = dns_reply_read(failed, DNS_HEADER, &txt, &reason);

	g_assert_nonnull(reply);
	g_assert_cmpuint(reply->rcode, ==, DNS_SERVFAIL);
	g_assert_null(dns_reply_read(nothing, DNS_HEADER, &txt, &reason));
}

static void
test_authority(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK | DNS_NXDOMAIN, "example.com", DNS_TXT, 0, 1, 0);
	g_autoptr(GByteArray) referral = wire_new(OK, "example.com", DNS_TXT, 0, 1, 0);
	g_autoptr(GByteArray) bad = wire_new(OK, "example.com", DNS_TXT, 0, 1, 0);
	g_autoptr(DnsReply) reply = NULL, referred = NULL;

	wire_soa(wire, "com", 60, 900);
	reply = read_good(wire, &txt);
	g_assert_cmpuint(reply->rcode, ==, DNS_NXDOMAIN);
	g_assert_true(reply->has_soa);
	g_assert_cmpuint(reply->negative_ttl, ==, 60);
	wire_named(referral, "com", DNS_NS, 60, "", 0, "ns.com");
	referred = read_good(referral, &txt);
	g_assert_true(referred->is_referral);
	g_assert_false(referred->has_soa);
	wire_record(bad, "com", DNS_SOA, 60, "\0\0\0\0\0\0", 6);
	assert_refused(bad, &txt, "malformed");
}

/* BADVERS is 16: the lower bits alone would say that there is nothing (RFC 6891 §6.1.3). */
static void
test_extended_rcode(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK, "example.com", DNS_TXT, 0, 0, 1);
	g_autoptr(GByteArray) high = wire_new(OK, "example.com", DNS_TXT, 0, 0, 1);
	g_autoptr(DnsReply) reply = NULL, higher = NULL;

	wire_record(wire, "", DNS_OPT, 0x01000000, "", 0);
	reply = read_good(wire, &txt);
	g_assert_cmpuint(reply->rcode, ==, 16);
	wire_record(high, "", DNS_OPT, 0x80000000, "", 0);
	higher = read_good(high, &txt);
	g_assert_cmpuint(higher->rcode, ==, 2048);
}

static void
test_truncated(void)
{
	g_autoptr(GByteArray) wire = wire_new(OK | 0x0200, "example.com", DNS_TXT, 9, 0, 0);
	g_autoptr(DnsReply) reply = read_good(wire, &txt);

	g_assert_true(reply->truncated);
}

static void
test_too_many(void)
{
	DnsQuestion question = { .name = "example.com", .type = DNS_A };
	g_autoptr(GByteArray) wire = wire_new(OK, "example.com", DNS_A, DNS_RECORDS_MAX, 0, 0);
	g_autoptr(GByteArray) large = g_byte_array_new();
	g_autoptr(DnsReply) reply = NULL;

	for (int i = 0; i < DNS_RECORDS_MAX; i++)
		wire_record(wire, "@12", DNS_A, 1, "\xc0\0\x02\x01", 4);
	reply = read_good(wire, &question);
	g_assert_cmpuint(reply->records->len, ==, DNS_RECORDS_MAX);
	wire_record(wire, "@12", DNS_A, 1, "\xc0\0\x02\x01", 4);
	wire->data[6] = (DNS_RECORDS_MAX + 1) >> 8;
	wire->data[7] = (DNS_RECORDS_MAX + 1) & 0xff;
	assert_refused(wire, &question, "too-large");
	g_byte_array_set_size(large, DNS_REPLY_MAX + 1);
	assert_refused(large, &question, "too-large");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dns-message/query", test_query);
	g_test_add_func("/dns-message/txt", test_txt);
	g_test_add_func("/dns-message/values", test_values);
	g_test_add_func("/dns-message/bad-values", test_bad_values);
	g_test_add_func("/dns-message/left-out", test_left_out);
	g_test_add_func("/dns-message/cut", test_cut);
	g_test_add_func("/dns-message/not-ours", test_not_ours);
	g_test_add_func("/dns-message/bare-header", test_bare_header);
	g_test_add_func("/dns-message/authority", test_authority);
	g_test_add_func("/dns-message/extended-rcode", test_extended_rcode);
	g_test_add_func("/dns-message/truncated", test_truncated);
	g_test_add_func("/dns-message/too-many", test_too_many);
	return g_test_run();
}
