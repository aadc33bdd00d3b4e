/* SPDX-License-Identifier: MIT */

#include "owner/whois-reading.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "owner/bounds.h"
#include "owner/whois-date.h"
#include "owner/whois-host.h"
#include "owner/whois-standing.h"

void
whois_reading_init(WhoisReading *reading, const WhoisServer *server)
{
	memset(reading, 0, sizeof *reading);
	reading->server = server;
	reading->name_servers = g_ptr_array_new_with_free_func(g_free);
	reading->statuses = g_ptr_array_new_with_free_func(g_free);
	reading->address = g_ptr_array_new_with_free_func(g_free);
}

void
whois_reading_done(WhoisReading *reading)
{
	for (size_t i = 0; i < WHOIS_FIELDS; i++)
		g_free(reading->values[i]);
	g_ptr_array_unref(reading->name_servers);
	g_ptr_array_unref(reading->statuses);
	g_ptr_array_unref(reading->address);
}

void
whois_reading_restart(WhoisReading *reading)
{
	const WhoisServer *server = reading->server;
	char *abuse = NULL;

	/* RIPE's kin name it above the network. */
	if (server->layout == WHOIS_NETWORK)
		abuse = g_steal_pointer(&reading->values[FIELD_ABUSE_EMAIL]);
	whois_reading_done(reading);
	whois_reading_init(reading, server);
	reading->values[FIELD_ABUSE_EMAIL] = abuse;
}

/* Whether @word is a status of EPP (RFC 5731 §2.3, RFC 3915 §3.1). */
static bool
is_epp(const char *word)
{
	static const char *const others[] = {
		"ok",          "active",         "inactive",         "addPeriod", "autoRenewPeriod",
		"renewPeriod", "transferPeriod", "redemptionPeriod", "linked",    "associated"
	};

	if (g_str_has_suffix(word, "Prohibited") || g_str_has_suffix(word, "Hold") ||
	    g_str_has_prefix(word, "pending"))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		if (g_ascii_strcasecmp(word, others[i]) == 0)
			return true;
	}
	return false;
}

/* Ends @text where the address of an explanation begins: "ok (https://icann.org/epp#ok)". */
static void
cut_explanation(char *text)
{
	char *url = strstr(text, "http"), *space = strchr(text, ' ');
	size_t len = 0;

	if (space) {
		*space = '\0';
		if (!is_epp(text))
			*space = ' ';
	}
	if (url)
		*url = '\0';
	for (len = strlen(text); len > 0 && strchr(" (-", text[len - 1]); len--)
		text[len - 1] = '\0';
}

static void
put_status(WhoisReading *reading, const char *status)
{
	g_autofree char *text = g_strdup(status);
	Standing standing = STANDING_REGISTERED;

	cut_explanation(text);
	if (*text == '\0')
		return;
	if (whois_state(text, &standing) && !reading->has_state) {
		reading->has_state = true;
		reading->standing = standing;
	}
	if (standing != STANDING_NOT_FOUND)
		whois_list_take(reading->statuses, g_steal_pointer(&text));
}

/* "clientHold / pendingDelete" of .it, "REGISTERED, DELEGATED" of .ru. */
static void
put_statuses(WhoisReading *reading, const char *text)
{
	const char *between = strstr(text, " / ") ? " / " : ", ";
	g_auto(GStrv) parts = NULL;

	if (!strstr(text, between)) {
		put_status(reading, text);
		return;
	}
	parts = g_strsplit(text, between, OWNER_LIST_MAX);
	for (char **part = parts; *part; part++)
		put_status(reading, g_strstrip(*part));
}

static void
put_date(WhoisReading *reading, WhoisField field, const char *text, size_t len)
{
	int64_t date = 0;

	/* .il: "changed: domain-registrar AT isoc.org.il 19990605 (Assigned)" */
	if (field == FIELD_UPDATED && g_strstr_len(text, (gssize)len, "(Assigned)"))
		field = FIELD_CREATED;
	if (reading->has_date[field] || !whois_date(reading->server, text, len, &date))
		return;
	reading->has_date[field] = true;
	reading->dates[field] = date;
	reading->record = true;
}

/* "Connected (2024/03/31)": JPRS' state, and until when. */
static void
put_state(WhoisReading *reading, const char *text)
{
	const char *open = strchr(text, '(');
	g_autofree char *state = g_strndup(text, open ? (size_t)(open - text) : strlen(text));

	if (open)
		put_date(reading, FIELD_EXPIRES, open, strlen(open));
	put_status(reading, g_strstrip(state));
}

/* Takes a handle off the end: "MarkMonitor Inc. (R151-LRMS)". */
static void
cut_handle(char *name)
{
	char *open = strrchr(name, '(');
	size_t len = open ? strlen(open) : 0;

	if (!open || open == name || len < 3 || open[len - 1] != ')' || !strchr(open, '-'))
		return;
	for (size_t i = 1; i + 1 < len; i++) {
		if (!g_ascii_isupper(open[i]) && !g_ascii_isdigit(open[i]) && open[i] != '-')
			return;
	}
	*open = '\0';
	g_strchomp(name);
}

/* Ends a registrar's name before "[Tag = X]", "(http://...)", "t/a" another name of it. */
static void
cut_registrar(char *name)
{
	static const char *const tails[] = { " [Tag", " t/a ", "(http", " ( http", " (http" };

	for (size_t i = 0; i < G_N_ELEMENTS(tails); i++) {
		char *tail = strstr(name, tails[i]);

		if (tail && tail > name)
			*tail = '\0';
	}
	g_strchomp(name);
	cut_handle(name);
}

/* .uk: "No registrar listed. This domain is registered directly with Nominet." */
static const char *
without_registrar(const char *text)
{
	static const char with[] = "registered directly with ";
	const char *registry = strstr(text, with);

	return registry ? registry + strlen(with) : "";
}

/* Returns: (transfer full), or NULL when no registrar is named. */
static char *
plain_registrar(const char *text)
{
	g_autofree char *name = NULL;

	if (g_str_has_prefix(text, "No registrar listed")) {
		name = g_strdup(without_registrar(text));
		g_strdelimit(name, ".", '\0');
	} else {
		name = g_strdup(text);
		cut_registrar(name);
	}
	return *name ? g_steal_pointer(&name) : NULL;
}

static bool
is_of_holder(WhoisField field)
{
	return field != FIELD_REGISTRAR && field != FIELD_REGISTRAR_ELSE && field != FIELD_RANGE &&
	       field != FIELD_NAME && field != FIELD_DOMAIN;
}

static void
put_text(WhoisReading *reading, WhoisField field, const char *text)
{
	if (reading->values[field])
		return;
	if (is_of_holder(field) && whois_is_redacted(text)) {
		reading->redacted = true;
		return;
	}
	if (reading->server->layout == WHOIS_IANA &&
	    g_ascii_strcasecmp(text, "Not assigned") == 0) {
		reading->has_state = true;
		reading->standing = STANDING_NOT_FOUND;
		return;
	}
	if (field == FIELD_REGISTRAR || field == FIELD_REGISTRAR_ELSE)
		reading->values[field] = plain_registrar(text);
	else
		reading->values[field] = g_strdup(text);
	if (field == FIELD_ORGANISATION || field == FIELD_HOLDER || field == FIELD_PERSON)
		cut_handle(reading->values[field]);
	if (field != FIELD_DOMAIN)
		reading->record = true;
}

static void
put_anonymous(WhoisReading *reading, const char *text)
{
	const WhoisField told[] = { FIELD_ORGANISATION, FIELD_HOLDER, FIELD_PERSON };

	if (g_ascii_strcasecmp(text, "YES") != 0)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(told); i++)
		g_clear_pointer(&reading->values[told[i]], g_free);
	reading->redacted = true;
}

static void
put_taken(WhoisReading *reading, WhoisField field, char *taken)
{
	if (!taken)
		return;
	if (reading->values[field])
		g_free(taken);
	else
		reading->values[field] = taken;
}

static void
put_clean(WhoisReading *reading, WhoisField field, const char *text)
{
	switch (field) {
	case FIELD_STATUS: put_statuses(reading, text); break;
	case FIELD_STATE: put_state(reading, text); break;
	case FIELD_ADDRESS:
		if (reading->address->len < WHOIS_ADDRESS_MAX)
			g_ptr_array_add(reading->address, g_strdup(text));
		break;
	case FIELD_ANONYMOUS: put_anonymous(reading, text); break;
	case FIELD_ABUSE_PHONE:
		if (g_str_has_prefix(text, "tel:"))
			text += strlen("tel:");
		if (strpbrk(text, "0123456789"))
			put_taken(reading, field, g_strdup(text));
		break;
	case FIELD_DOMAIN:
	case FIELD_ORGANISATION:
	case FIELD_HOLDER:
	case FIELD_PERSON:
	case FIELD_LOCAL:
	case FIELD_HANDLE:
	case FIELD_COUNTRY:
	case FIELD_OTHER_COUNTRY:
	case FIELD_REGION:
	case FIELD_CITY:
	case FIELD_REGISTRAR:
	case FIELD_REGISTRAR_ELSE:
	case FIELD_NAME:
	case FIELD_RANGE:
	case FIELD_DESCRIPTION: put_text(reading, field, text); break;
	case FIELD_NONE:
	case FIELD_CREATED:
	case FIELD_UPDATED:
	case FIELD_EXPIRES:
	case FIELD_NAME_SERVER:
	case FIELD_ABUSE_EMAIL:
	case FIELD_REFERRAL: g_assert_not_reached();
	}
}

void
whois_reading_put(WhoisReading *reading, WhoisField field, const char *text, size_t len)
{
	g_autofree char *clean = text_clean_len(text, len);

	/* "Not available" is a state, and no name. */
	if (field == FIELD_NONE || *clean == '\0' ||
	    (field != FIELD_STATUS && field != FIELD_STATE && whois_is_empty(clean)))
		return;
	if (field == FIELD_CREATED || field == FIELD_UPDATED || field == FIELD_EXPIRES) {
		put_date(reading, field, text, len);
	} else if (field == FIELD_NAME_SERVER) {
		whois_add_name_servers(reading->name_servers, text, len);
		reading->record = reading->record || reading->name_servers->len > 0;
	} else if (field == FIELD_ABUSE_EMAIL) {
		put_taken(reading, field, whois_email(text, len));
	} else if (field == FIELD_REFERRAL) {
		put_taken(reading, field, whois_referral(text, len));
	} else {
		put_clean(reading, field, clean);
	}
}
