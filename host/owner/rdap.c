/* SPDX-License-Identifier: MIT */

/*
 * Reading RDAP (RFC 9083)
 *
 * Only what is said of the object itself; search results and help are nobody's answer here.
 */

#include <string.h>

#include "owner/country.h"
#include "owner/rdap-date.h"
#include "owner/rdap-entity.h"
#include "owner/reader.h"
#include "owner/told.h"
#include "web/utf8.h"

/* RFC 8056 §2: RDAP's words for EPP's; "client hold" and all the rest follow one rule. */
static char *
status_word(const char *status)
{
	GString *word = g_string_new(NULL);
	bool upper = false;

	for (const char *p = status; *p; p++) {
		if (*p == ' ') {
			upper = word->len > 0;
			continue;
		}
		g_string_append_c(word, upper ? g_ascii_toupper(*p) : *p);
		upper = false;
	}
	return g_string_free(word, FALSE);
}

/* Returns the EPP word for @status, or NULL when EPP has none. (transfer full) */
static char *
epp_of(const char *status)
{
	static const char *const with_prefix[] = { "client ", "server ", "pending " };
	static const char *const periods[] = { "add period", "auto renew period", "renew period",
		                               "transfer period", "redemption period" };
	g_autofree char *lower = g_ascii_strdown(status, -1);

	for (size_t i = 0; i < G_N_ELEMENTS(with_prefix); i++)
		if (g_str_has_prefix(lower, with_prefix[i]))
			return status_word(lower);
	for (size_t i = 0; i < G_N_ELEMENTS(periods); i++)
		if (strcmp(lower, periods[i]) == 0)
			return status_word(lower);
	return NULL;
}

static void
read_statuses(const json_t *object, bool is_domain, Owner *owner)
{
	bool empty = owner->statuses->len == 0;
	size_t i;
	const json_t *item;

	json_array_foreach (json_object_get(object, "status"), i, item) {
		const char *status = json_string_value(item);
		g_autofree char *epp = status && is_domain ? epp_of(status) : NULL;

		if (status && g_ascii_strcasecmp(status, "reserved") == 0)
			owner->standing = STANDING_RESERVED;
		if (status && empty)
			told_add(owner->statuses, epp ? epp : status);
	}
}

/* Sets a time that is not known yet. */
static void
set_time(bool *has, int64_t *time, const char *date)
{
	*has = *has || rdap_date_parse(date, time);
}

static void
read_events(const json_t *object, Owner *owner)
{
	size_t i;
	const json_t *event;

	json_array_foreach (json_object_get(object, "events"), i, event) {
		const char *action = json_string_value(json_object_get(event, "eventAction"));
		const char *date = json_string_value(json_object_get(event, "eventDate"));

		if (!action || !date)
			continue;
		if (g_ascii_strcasecmp(action, "registration") == 0)
			set_time(&owner->has_created, &owner->created, date);
		else if (g_ascii_strcasecmp(action, "expiration") == 0)
			set_time(&owner->has_expires, &owner->expires, date);
		else if (g_ascii_strcasecmp(action, "last changed") == 0)
			set_time(&owner->has_updated, &owner->updated, date);
	}
}

static void
read_name_servers(const json_t *object, Owner *owner)
{
	bool empty = owner->name_servers->len == 0;
	size_t i;
	const json_t *server;

	json_array_foreach (json_object_get(object, "nameservers"), i, server) {
		const char *name = json_string_value(json_object_get(server, "ldhName"));
		g_autofree char *lower = name ? g_ascii_strdown(name, -1) : NULL;
		size_t len = lower ? strlen(lower) : 0;

		if (len > 1 && lower[len - 1] == '.')
			lower[len - 1] = '\0';
		if (lower && empty)
			told_add(owner->name_servers, lower);
	}
}

/* Whether one field that RFC 9537 says is not shown is the registrant or its name. */
static bool
hides_registrant(const json_t *item)
{
	const json_t *name = json_object_get(item, "name");
	const char *type = json_string_value(json_object_get(name, "type"));
	const char *text = type ? type : json_string_value(json_object_get(name, "description"));
	const char *path = json_string_value(json_object_get(item, "prePath"));
	g_autofree char *lower = text ? g_ascii_strdown(text, -1) : NULL;

	if (lower && g_str_has_prefix(lower, "registrant"))
		return strcmp(lower, "registrant") == 0 || strstr(lower, " name") ||
		       strstr(lower, " organi") || strstr(lower, " contact");
	/* The whole contact is gone: $.entities[?(@.roles[0]=='registrant')] */
	return path && strstr(path, "registrant") && !strstr(path, "vcardArray");
}

static bool
domain_redacts(const json_t *object)
{
	size_t i;
	const json_t *item;

	json_array_foreach (json_object_get(object, "redacted"), i, item)
		if (hides_registrant(item))
			return true;
	return remarks_redact(json_object_get(object, "remarks")) ||
	       notices_redact(json_object_get(object, "notices"));
}

/* The registrar's own answer about the domain, where the registry names it. */
static char *
referral_of(const json_t *object)
{
	size_t i;
	const json_t *link;

	json_array_foreach (json_object_get(object, "links"), i, link) {
		const char *rel = json_string_value(json_object_get(link, "rel"));
		const char *type = json_string_value(json_object_get(link, "type"));
		const char *href = json_string_value(json_object_get(link, "href"));

		if (g_strcmp0(rel, "related") == 0 && href &&
		    g_strcmp0(type, "application/rdap+json") == 0 &&
		    g_ascii_strncasecmp(href, "https://", strlen("https://")) == 0)
			return g_strdup(href);
	}
	return NULL;
}

static void
read_domain(const json_t *object, Owner *owner)
{
	read_events(object, owner);
	read_name_servers(object, owner);
	entities_read(object, owner);
	if (domain_redacts(object))
		owner->redacted = true;
}

static void
read_network(const json_t *object, Owner *owner)
{
	const char *start = json_string_value(json_object_get(object, "startAddress"));
	const char *end = json_string_value(json_object_get(object, "endAddress"));
	const char *country = country_code(json_string_value(json_object_get(object, "country")));
	g_autofree char *range = start && end ? g_strconcat(start, " - ", end, NULL) : NULL;

	(void)told_set(&owner->name, json_string_value(json_object_get(object, "name")));
	(void)told_set(&owner->range, range);
	if (country)
		(void)told_set_word(&owner->country, country);
	read_events(object, owner);
	entities_read(object, owner);
}

/* "Not found" is what an answer says (RFC 9083 §6), never what is missing. */
static bool
read_error(const json_t *object, Owner *owner)
{
	const json_t *code = json_object_get(object, "errorCode");
	json_int_t number = json_is_string(code)
	                            ? (json_int_t)g_ascii_strtoll(json_string_value(code), NULL, 10)
	                            : json_integer_value(code);
	Standing standing = number == 404   ? STANDING_NOT_FOUND
	                    : number == 429 ? STANDING_THROTTLED
	                                    : STANDING_UNKNOWN;

	if (owner->standing == STANDING_UNKNOWN)
		owner->standing = standing;
	return standing != STANDING_UNKNOWN;
}

/* Returns the object that @text, which should be UTF-8, has; or NULL. (transfer full) */
static json_t *
parse(const char *text, size_t len)
{
	g_autofree char *valid = NULL;

	if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		len -= 3;
	}
	if (!utf8_valid(text, len)) {
		valid = g_malloc(3 * len + 1);
		len = utf8_scrub(text, len, valid);
		text = valid;
	}
	return json_loadb(text, len, JSON_ALLOW_NUL, NULL);
}

bool
rdap_read(const char *text, size_t len, Owner *owner, char **ret_referral)
{
	g_autoptr(json_t) object = parse(text, len);
	const char *kind = json_string_value(json_object_get(object, "objectClassName"));
	bool is_domain = g_strcmp0(kind, "domain") == 0;

	if (json_object_get(object, "errorCode"))
		return read_error(object, owner);
	if (!is_domain && g_strcmp0(kind, "ip network") != 0 && g_strcmp0(kind, "autnum") != 0)
		return false;
	if (owner->standing == STANDING_UNKNOWN)
		owner->standing = STANDING_REGISTERED;
	read_statuses(object, is_domain, owner);
	if (is_domain)
		read_domain(object, owner);
	else
		read_network(object, owner);
	if (owner->registrant)
		owner->redacted = false;
	if (is_domain && !*ret_referral)
		*ret_referral = referral_of(object);
	return true;
}
