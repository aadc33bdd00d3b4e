/* SPDX-License-Identifier: MIT */

/*
 * DNS out of a file, for tests
 *
 * It writes whole replies, as a server would that knows nothing but the one name, so that whatever
 * reads replies is tested with it.
 */

#include <arpa/inet.h>
#include <string.h>

#include "base/auto.h"
#include "fetch/dns-transport.h"

#define ZONE_TTL 300 /* seconds; the files give none */

typedef struct Zone {
	DnsTransport transport;
	const char *file; /* interned */
	json_t *names;
	GHashTable *above; /* names that exist because others lie below them */
} Zone;

static const struct {
	const char *text;
	DnsType type;
} types[] = {
	{ "A", DNS_A },   { "AAAA", DNS_AAAA }, { "CNAME", DNS_CNAME },
	{ "MX", DNS_MX }, { "PTR", DNS_PTR },   { "TXT", DNS_TXT },
};

static uint16_t
type_of(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
		if (g_strcmp0(types[i].text, text) == 0)
			return (uint16_t)types[i].type;
	return 0;
}

static void
put16(GByteArray *out, unsigned value)
{
	uint8_t bytes[2] = { (uint8_t)(value >> 8), (uint8_t)value };

	g_byte_array_append(out, bytes, 2);
}

static bool
put_name(GByteArray *out, const json_t *value)
{
	uint8_t wire[DNS_NAME_WIRE_MAX] = "";
	const char *text = json_string_value(value);
	size_t len = text ? strlen(text) : 0;
	g_autofree char *name = NULL;

	if (!text)
		return false;
	name = g_strndup(text, len > 0 && text[len - 1] == '.' ? len - 1 : len);
	/* The root is one byte, as of an MX that takes no mail (RFC 7505). */
	len = *name ? dns_name_write(name, wire) : 1;
	g_byte_array_append(out, wire, (guint)len);
	return len > 0;
}

static bool
put_address(GByteArray *out, int family, const json_t *value)
{
	uint8_t bytes[16];
	const char *text = json_string_value(value);

	if (!text || inet_pton(family, text, bytes) != 1)
		return false;
	g_byte_array_append(out, bytes, family == AF_INET ? 4 : 16);
	return true;
}

/* Writes one text as strings of at most 255 bytes. */
static bool
put_text(GByteArray *out, const json_t *value)
{
	const char *end = json_string_value(value) + json_string_length(value);
	g_autoptr(GByteArray) bytes = g_byte_array_new();

	if (!json_is_string(value))
		return false;
	for (const char *p = json_string_value(value); p < end; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		uint8_t byte = (uint8_t)c;

		if (c > 0xff)
			return false;
		g_byte_array_append(bytes, &byte, 1);
	}
	for (guint at = 0; at == 0 || at < bytes->len; at += 255) {
		uint8_t len = (uint8_t)MIN(bytes->len - at, 255);

		g_byte_array_append(out, &len, 1);
		g_byte_array_append(out, bytes->data + at, len);
	}
	return true;
}

static bool
put_texts(GByteArray *out, const json_t *value)
{
	size_t i;
	const json_t *text;

	json_array_foreach (value, i, text)
		if (!put_text(out, text))
			return false;
	return json_array_size(value) > 0;
}

static bool
put_value(GByteArray *out, uint16_t type, const json_t *value)
{
	switch (type) {
	case DNS_A: return put_address(out, AF_INET, value);
	case DNS_AAAA: return put_address(out, AF_INET6, value);
	case DNS_TXT: return put_texts(out, value);
	case DNS_MX:
		put16(out, (unsigned)json_integer_value(json_array_get(value, 0)));
		return put_name(out, json_array_get(value, 1));
	default: return put_name(out, value);
	}
}

/* Writes one record of the name in the question. Returns false when it cannot be written. */
static bool
put_record(GByteArray *out, uint16_t type, const json_t *value)
{
	g_autoptr(GByteArray) data = g_byte_array_new();

	if (!put_value(data, type, value) || data->len > G_MAXUINT16)
		return false;
	put16(out, 0xc000 | DNS_HEADER);
	put16(out, type);
	put16(out, 1);
	put16(out, 0);
	put16(out, ZONE_TTL);
	put16(out, data->len);
	g_byte_array_append(out, data->data, data->len);
	return true;
}

static bool
is_failure(const char *word)
{
	static const char *const failures[] = { "REFUSED", "SERVFAIL", "TIMEOUT", NULL };

	return word && g_strv_contains(failures, word);
}

/*
 * Writes the records of @type and an alias out of @entries. Returns their number, and at *ret_word
 * the word that the type has instead.
 */
static unsigned
put_records(GByteArray *out, uint16_t type, const json_t *entries, const char **ret_word)
{
	unsigned n = 0;
	bool found = false;
	const char *other = NULL;
	size_t i;
	const json_t *entry;

	json_array_foreach (entries, i, entry) {
		const json_t *first = json_array_get(entry, 0), *value = json_array_get(entry, 1);
		uint16_t is = type_of(json_string_value(first));

		if (!value)
			other = json_string_value(first);
		if (!value || (is != type && is != DNS_CNAME))
			continue;
		found = true;
		if (is_failure(json_string_value(value)))
			*ret_word = json_string_value(value);
		else if (put_record(out, is, value))
			n++;
	}
	if (!found)
		*ret_word = other;
	return n;
}

static unsigned
rcode_of(const Zone *zone, const char *name, const char *word)
{
	if (word)
		return strcmp(word, "REFUSED") == 0 ? DNS_REFUSED : DNS_SERVFAIL;
	if (json_object_get(zone->names, name) || g_hash_table_contains(zone->above, name))
		return DNS_NOERROR;
	return g_str_has_prefix(name, "error.") ? DNS_SERVFAIL : DNS_NXDOMAIN;
}

/* Returns: (transfer full): the reply, or NULL when there is none. */
static GBytes *
reply_to(const Zone *zone, const DnsQuestion *question)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	g_autoptr(GByteArray) records = g_byte_array_new();
	g_autofree char *name = g_ascii_strdown(question->name, -1);
	const char *word = NULL;
	uint8_t query[DNS_QUERY_MAX];
	size_t len = dns_query_plain(query, dns_query_write(question, 0, query));
	unsigned n =
		put_records(records, question->type, json_object_get(zone->names, name), &word);

	if (word && strcmp(word, "TIMEOUT") == 0)
		return NULL;
	put16(out, 0);
	put16(out, 0x8180 | rcode_of(zone, name, word));
	put16(out, 1);
	put16(out, n);
	put16(out, 0);
	put16(out, 0);
	g_byte_array_append(out, query + DNS_HEADER, (guint)(len - DNS_HEADER));
	g_byte_array_append(out, records->data, records->len);
	return g_bytes_new(out->data, out->len);
}

static const char *
zone_source(DnsTransport *transport)
{
	return ((const Zone *)transport)->file;
}

static unsigned
zone_servers(const DnsTransport *transport G_GNUC_UNUSED)
{
	return 1;
}

static bool
zone_send(DnsTransport *transport, DnsTry *try)
{
	const Zone *zone = (const Zone *)transport;
	g_autoptr(GBytes) reply = reply_to(zone, try->question);

	try->sent_to = zone->file;
	try->trusted = true;
	try->done(try, reply, reply ? NULL : "timeout");
	return true;
}

/* Never called: every query has ended when it was sent. */
static void
zone_cancel(DnsTransport *transport G_GNUC_UNUSED, DnsTry *try G_GNUC_UNUSED)
{
}

static void
zone_free(DnsTransport *transport)
{
	Zone *zone = (Zone *)transport;

	json_decref(zone->names);
	g_hash_table_unref(zone->above);
	g_free(zone);
}

DnsTransport *
dns_zone_new(const char *file, GError **error)
{
	json_error_t where;
	json_t *names = json_load_file(file, JSON_ALLOW_NUL, &where), *entries;
	const char *name;
	Zone *zone;

	if (!json_is_object(names)) {
		g_set_error(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_FILE, "%s: %s", file,
		            names ? "not an object of names" : where.text);
		json_decref(names);
		return NULL;
	}
	zone = g_new0(Zone, 1);
	zone->transport = (DnsTransport){ .source = zone_source,
		                          .servers = zone_servers,
		                          .send = zone_send,
		                          .cancel = zone_cancel,
		                          .free = zone_free };
	zone->file = g_intern_string(file);
	zone->names = names;
	zone->above = g_hash_table_new(g_str_hash, g_str_equal);
	json_object_foreach (names, name, entries)
		for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.'))
			g_hash_table_add(zone->above, (gpointer)(dot + 1));
	return &zone->transport;
}
