/* SPDX-License-Identifier: MIT */

#include "zone.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/ip.h"

#define CNAMES_MAX 8

/* Returns: (transfer full): the name under which reverse DNS has @ip. */
static char *
reverse_name(const char *ip)
{
	guint8 bytes[16];
	g_autoptr(GString) name = g_string_new("");

	if (inet_pton(AF_INET, ip, bytes) == 1)
		return g_strdup_printf("%u.%u.%u.%u.in-addr.arpa", bytes[3], bytes[2], bytes[1],
		                       bytes[0]);
	g_assert_cmpint(inet_pton(AF_INET6, ip, bytes), ==, 1);
	for (int i = 15; i >= 0; i--)
		g_string_append_printf(name, "%x.%x.", bytes[i] & 15, bytes[i] >> 4);
	return g_strconcat(name->str, "ip6.arpa", NULL);
}

/* Returns: (transfer full): the text as one JSON string. */
static json_t *
joined(const json_t *strings)
{
	g_autoptr(GString) all = g_string_new("");

	if (json_is_string(strings))
		return json_stringn(json_string_value(strings), json_string_length(strings));
	for (size_t i = 0; i < json_array_size(strings); i++) {
		const json_t *string = json_array_get(strings, i);

		g_string_append_len(all, json_string_value(string),
		                    (gssize)json_string_length(string));
	}
	return json_stringn(all->str, all->len);
}

/* Returns: (transfer full): a host as answers have it, or NULL if @value is none. */
static json_t *
host_of(const json_t *value)
{
	g_autofree char *host = NULL;

	if (!json_is_string(value))
		return NULL;
	host = g_ascii_strdown(json_string_value(value), -1);
	if (g_str_has_suffix(host, "."))
		host[strlen(host) - 1] = '\0';
	return json_string(host);
}

/* Returns: (transfer full): a value as answers have it, or NULL. */
static json_t *
value_of(const char *type, const json_t *value)
{
	g_autofree char *ip = NULL;
	json_t *host = NULL;

	if (strcmp(type, "TXT") == 0)
		return joined(value);
	if (strcmp(type, "PTR") == 0 || strcmp(type, "CNAME") == 0)
		return host_of(value);
	if (strcmp(type, "MX") == 0) {
		host = host_of(json_array_get(value, 1));
		return host ? json_pack("[O,o]", json_array_get(value, 0), host) : NULL;
	}
	if (json_is_string(value))
		ip = ip_canonical(json_string_value(value), json_string_length(value));
	return ip ? json_string(ip) : NULL;
}

/* Collects the values of @type at a name. Returns false if the server does not answer. */
static bool
collect(const json_t *entries, const char *type, json_t *values)
{
	for (size_t i = 0; i < json_array_size(entries); i++) {
		const json_t *entry = json_array_get(entries, i);
		const char *has = json_string_value(json_array_get(entry, 0));
		const json_t *value = json_array_get(entry, 1);
		json_t *made = NULL;

		if (g_strcmp0(has, "TIMEOUT") == 0 && json_array_size(values) == 0)
			return false;
		if (g_strcmp0(has, type) != 0)
			continue;
		if (g_strcmp0(json_string_value(value), "TIMEOUT") == 0)
			return false;
		made = value_of(type, value);
		if (made)
			json_array_append_new(values, made);
	}
	return true;
}

static json_t *
failed(const char *reason)
{
	return json_pack("{s:s,s:s}", "state", "failed", "reason", reason);
}

static json_t *
lookup(const json_t *zone, const char *name, const char *type)
{
	g_autoptr(json_t) values = json_array();
	g_autoptr(json_t) aliases = json_array();
	const json_t *entries = json_object_get(zone, name);

	for (unsigned n = 0; entries && n < CNAMES_MAX; n++) {
		if (!collect(entries, type, values))
			return failed("timeout");
		json_array_clear(aliases);
		if (json_array_size(values) > 0 || !collect(entries, "CNAME", aliases) ||
		    json_array_size(aliases) == 0)
			return json_pack("{s:s,s:O}", "state", "known", "value", values);
		name = json_string_value(json_array_get(aliases, 0));
		entries = json_object_get(zone, name);
	}
	if (entries || g_str_has_prefix(name, "error."))
		return failed("servfail");
	return json_pack("{s:s,s:O,s:b}", "state", "known", "value", values, "exists", 0);
}

json_t *
zone_answer(const json_t *zone, const char *question)
{
	const char *colon = strchr(question, ':');
	g_autofree char *kind = g_strndup(question, (gsize)(colon - question));
	g_autofree char *type = g_ascii_strup(kind, -1);
	g_autofree char *name =
		strcmp(kind, "ptr") == 0 ? reverse_name(colon + 1) : g_strdup(colon + 1);

	return lookup(zone, name, type);
}

json_t *
zone_answers(const json_t *zone)
{
	static const char *const kinds[] = { "txt", "a", "aaaa", "mx" };
	json_t *answers = json_object();
	const char *name = NULL;
	json_t *entries = NULL;

	json_object_foreach ((json_t *)zone, name, entries) {
		for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
			g_autofree char *question = g_strconcat(kinds[i], ":", name, NULL);

			json_object_set_new(answers, question, zone_answer(zone, question));
		}
	}
	return answers;
}

typedef struct Round {
	const json_t *zone;
	json_t *answers;
	unsigned n;
} Round;

static void
answer_if_pending(const char *question, Consent consent, AnswerState state, const json_t *answer,
                  void *user)
{
	Round *round = user;

	(void)consent;
	(void)answer;
	if (state != ANSWER_PENDING)
		return;
	json_object_set_new(round->answers, question, zone_answer(round->zone, question));
	round->n++;
}

unsigned
zone_answer_pending(const json_t *zone, const Ledger *ledger, json_t *answers)
{
	Round round = { .zone = zone, .answers = answers };

	ledger_foreach(ledger, answer_if_pending, &round);
	return round.n;
}
