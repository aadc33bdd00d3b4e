/* SPDX-License-Identifier: MIT */

#include "fetch/dns-message.h"
#include "fetch/bounds.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/ip.h"

enum {
	FLAG_QR = 0x8000,
	FLAG_TC = 0x0200,
	FLAG_RD = 0x0100,
	FLAG_AD = 0x0020,
};

#define CLASS_IN 1

/* What is read of a message; every step is measured against what is left. */
typedef struct Reader {
	const uint8_t *data;
	size_t len, at;
} Reader;

/* The fixed part of a record, and where its data lies. */
typedef struct Record {
	char owner[DOMAIN_MAX + 1];
	DnsNameState owner_state;
	uint16_t type, class;
	uint32_t ttl;
	size_t data, end;
} Record;

static uint16_t
get16(const uint8_t *p)
{
	return (uint16_t)(p[0] << 8 | p[1]);
}

static uint32_t
get32(const uint8_t *p)
{
	return (uint32_t)get16(p) << 16 | get16(p + 2);
}

static uint8_t *
put16(uint8_t *p, unsigned value)
{
	p[0] = (uint8_t)(value >> 8);
	p[1] = (uint8_t)value;
	return p + 2;
}

size_t
dns_query_write(const DnsQuestion *question, uint16_t id, uint8_t out[DNS_QUERY_MAX])
{
	size_t name = dns_name_write(question->name, out + DNS_HEADER);
	uint8_t *p = out;

	if (name == 0)
		return 0;
	p = put16(p, id);
	p = put16(p, FLAG_RD | FLAG_AD);
	p = put16(p, 1);
	p = put16(p, 0);
	p = put16(p, 0);
	p = put16(p, 1) + name;
	p = put16(p, question->type);
	p = put16(p, CLASS_IN);
	*p++ = 0; /* the root owns OPT (RFC 6891 §6.1.2) */
	p = put16(p, DNS_OPT);
	p = put16(p, DNS_UDP_MAX);
	memset(p, 0, 6); /* no flags, no options */
	return (size_t)(p + 6 - out);
}

size_t
dns_query_plain(uint8_t *query, size_t len)
{
	(void)put16(query + 10, 0);
	return len - DNS_OPT_SIZE;
}

unsigned
dns_rcode(const uint8_t *data, size_t len)
{
	return len < DNS_HEADER ? DNS_FORMERR : data[3] & 0x0f;
}

static void
record_free(DnsRecord *record)
{
	g_free(record->owner);
	g_string_free(record->value, TRUE);
	g_free(record);
}

void
dns_reply_free(DnsReply *reply)
{
	if (!reply)
		return;
	g_ptr_array_unref(reply->records);
	g_free(reply);
}

/* The question must be ours, or the answer is another's (RFC 5452 §9.1). */
static bool
read_question(Reader *reader, const DnsQuestion *question)
{
	char name[DOMAIN_MAX + 1];
	const uint8_t *p;

	if (dns_name_read(reader->data, reader->len, &reader->at, name) != DNS_NAME_GOOD ||
	    reader->len - reader->at < 4)
		return false;
	p = reader->data + reader->at;
	reader->at += 4;
	return g_ascii_strcasecmp(name, question->name) == 0 && get16(p) == question->type &&
	       get16(p + 2) == CLASS_IN;
}

/* RFC 2181 §8: a time with its highest bit set is none. */
static uint32_t
seconds(uint32_t ttl)
{
	return ttl > G_MAXINT32 ? 0 : ttl;
}

static bool
read_record(Reader *reader, Record *ret)
{
	const uint8_t *p;

	ret->owner_state = dns_name_read(reader->data, reader->len, &reader->at, ret->owner);
	if (ret->owner_state == DNS_NAME_BROKEN || reader->len - reader->at < 10)
		return false;
	p = reader->data + reader->at;
	ret->type = get16(p);
	ret->class = get16(p + 2);
	ret->ttl = get32(p + 4);
	ret->data = reader->at + 10;
	ret->end = ret->data + get16(p + 8);
	reader->at = ret->end;
	return ret->end <= reader->len;
}

static bool
read_address(const Reader *reader, const Record *record, GString *value)
{
	int family = record->type == DNS_A ? AF_INET : AF_INET6;
	char text[INET6_ADDRSTRLEN] = "";
	g_autofree char *ip = NULL;

	if (record->end - record->data != (family == AF_INET ? 4 : 16))
		return false;
	(void)inet_ntop(family, reader->data + record->data, text, sizeof(text));
	ip = ip_canonical(text, strlen(text));
	g_string_assign(value, ip ? ip : text);
	return true;
}

/* RFC 1035 §3.3.14; the strings of one record are one text (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
static bool
read_txt(const Reader *reader, const Record *record, GString *value)
{
	size_t at = record->data;

	while (at < record->end) {
		size_t len = reader->data[at++];

		if (len > record->end - at)
			return false;
		g_string_append_len(value, (const char *)reader->data + at, (gssize)len);
		at += len;
	}
	return record->end > record->data;
}

/* The host name that is the data of @record from @at on, all of it. */
static DnsNameState
read_host(const Reader *reader, const Record *record, size_t at, GString *value)
{
	char name[DOMAIN_MAX + 1];
	DnsNameState state = dns_name_read(reader->data, record->end, &at, name);

	g_string_assign(value, name);
	return at == record->end ? state : DNS_NAME_BROKEN;
}

/* Reads the data of @record. An odd name is one that has no place in an answer. */
static DnsNameState
read_data(const Reader *reader, const Record *record, DnsRecord *out)
{
	bool good;

	switch (record->type) {
	case DNS_A:
	case DNS_AAAA: good = read_address(reader, record, out->value); break;
	case DNS_TXT: good = read_txt(reader, record, out->value); break;
	case DNS_MX:
		if (record->end - record->data < 3)
			return DNS_NAME_BROKEN;
		out->preference = get16(reader->data + record->data);
		return read_host(reader, record, record->data + 2, out->value);
	default: return read_host(reader, record, record->data, out->value);
	}
	return good ? DNS_NAME_GOOD : DNS_NAME_BROKEN;
}

/* Takes a record of the answer section. Returns what is wrong with it, NULL when nothing is. */
static const char *
add_answer(DnsReply *reply, const Reader *reader, const Record *record, uint16_t type)
{
	DnsRecord *kept;
	DnsNameState state;

	if (record->class != CLASS_IN || record->owner_state != DNS_NAME_GOOD ||
	    (record->type != type && record->type != DNS_CNAME))
		return NULL;
	if (reply->records->len == DNS_RECORDS_MAX)
		return "too-large";
	kept = g_new0(DnsRecord, 1);
	kept->owner = g_strdup(record->owner);
	kept->type = record->type;
	kept->ttl = seconds(record->ttl);
	kept->value = g_string_new(NULL);
	state = read_data(reader, record, kept);
	if (state == DNS_NAME_GOOD) {
		g_ptr_array_add(reply->records, kept);
		return NULL;
	}
	record_free(kept);
	/* What an alias stands for cannot be left out: nothing would look like no answer. */
	return state == DNS_NAME_ODD && record->type != DNS_CNAME ? NULL : "malformed";
}

/* RFC 2308 §5: the smaller of the record's own time and its last field. */
static bool
add_authority(DnsReply *reply, const Reader *reader, const Record *record)
{
	char name[DOMAIN_MAX + 1];
	size_t at = record->data;

	if (record->type == DNS_NS)
		reply->is_referral = true;
	if (record->type != DNS_SOA)
		return true;
	for (int i = 0; i < 2; i++)
		if (dns_name_read(reader->data, record->end, &at, name) == DNS_NAME_BROKEN)
			return false;
	if (record->end - at != 20)
		return false;
	reply->has_soa = true;
	reply->negative_ttl = MIN(seconds(record->ttl), seconds(get32(reader->data + at + 16)));
	return true;
}

/* Reads the three sections. Returns what is wrong, NULL when nothing is. */
static const char *
read_sections(DnsReply *reply, Reader *reader, uint16_t type)
{
	const uint8_t *counts = reader->data + 6;

	for (int section = 0; section < 3; section++) {
		for (unsigned left = get16(counts + 2 * section); left > 0; left--) {
			const char *reason = NULL;
			Record record;

			if (!read_record(reader, &record))
				return "malformed";
			if (section == 0)
				reason = add_answer(reply, reader, &record, type);
			else if (section == 1 && !add_authority(reply, reader, &record))
				reason = "malformed";
			else if (section == 2 && record.type == DNS_OPT)
				reply->rcode |= record.ttl >> 24 << 4; /* RFC 6891 §6.1.3 */
			if (reason)
				return reason;
		}
	}
	return NULL;
}

DnsReply *
dns_reply_read(const uint8_t *data, size_t len, const DnsQuestion *question,
               const char **ret_reason)
{
	g_autoptr(DnsReply) reply = g_new0(DnsReply, 1);
	Reader reader = { .data = data, .len = len, .at = DNS_HEADER };
	unsigned flags;

	reply->records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	*ret_reason = len > DNS_REPLY_MAX ? "too-large" : "malformed";
	if (len < DNS_HEADER || len > DNS_REPLY_MAX)
		return NULL;
	flags = get16(data + 2);
	reply->rcode = dns_rcode(data, len);
	/* Some servers send nothing but the header when they fail (RFC 1035 §4.1.1). */
	if (!(flags & FLAG_QR) || (flags & 0x7800) || get16(data + 4) > 1)
		return NULL;
	if (get16(data + 4) == 0 && (reply->rcode == DNS_NOERROR || reply->rcode == DNS_NXDOMAIN))
		return NULL;
	if (get16(data + 4) == 1 && !read_question(&reader, question))
		return NULL;
	reply->truncated = flags & FLAG_TC;
	reply->validated = flags & FLAG_AD;
	/* What is cut short may end anywhere. */
	if (!reply->truncated) {
		const char *reason = read_sections(reply, &reader, question->type);

		if (reason) {
			*ret_reason = reason;
			return NULL;
		}
	}
	return g_steal_pointer(&reply);
}
