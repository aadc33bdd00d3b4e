/* SPDX-License-Identifier: MIT */

/* Whose the domains and networks are, as their registries say */

#include <string.h>

#include "command/country.h"
#include "command/panel-parts.h"

#define NAMES_SHOWN 4
#define DAYS_MAX    60 /* from here on months tell more */
#define MONTHS_MAX  24
#define MONTH       3044 /* hundredths of a day, in the mean */
#define YEAR        36525

static bool
is(const json_t *object, const char *key, const char *value)
{
	return strcmp(page_id(object, key), value) == 0;
}

static bool
is_network(const json_t *owner)
{
	return is(owner, "kind", "network");
}

/* Appends a list's next item, unless it is there already; NULL is none. */
static void
join_once(const Page *page, GString *list, GHashTable *seen, char *item)
{
	if (item && *item && g_hash_table_add(seen, item))
		page_join(page, list, item);
	else if (!item || !*item)
		g_free(item);
}

static GHashTable *
seen_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

/* Two values of @owner as a list; NULL when there is none. Transfer full. */
static char *
both(const Page *page, const json_t *owner, const char *first, const char *second)
{
	g_autoptr(GHashTable) seen = seen_new();
	GString *list = g_string_new(NULL);
	char *text;

	join_once(page, list, seen, page_value(page, owner, first));
	join_once(page, list, seen, page_value(page, owner, second));
	text = g_string_free(list, FALSE);
	if (!*text)
		g_clear_pointer(&text, g_free);
	return text;
}

static void
row_if(Page *page, const char *label, const char *text)
{
	if (text && *text)
		page_row(page, label, TONE_PLAIN, text);
}

/* As people read it, and as machines do where that differs. */
static char *
subject_of(const Page *page, const json_t *owner)
{
	g_autofree char *raw = is_network(owner) ? page_value(page, owner, "subject")
	                                         : page_host(page, owner, "subject");
	g_autofree char *shown = page_host(page, owner, "shown");

	if (shown && g_strcmp0(shown, raw) != 0)
		return g_strdup_printf("%s = %s", shown, raw ? raw : "");
	return raw ? g_steal_pointer(&raw) : g_strdup("");
}

static void
write_caption(Page *page, const json_t *owner)
{
	g_autofree char *subject = subject_of(page, owner);

	panel_caption(page, owner, subject, "owner_role");
}

/* Where the catalogue is Japanese, a name in Japanese comes first. NULL when nobody is named. */
static char *
names_of(const Page *page, const json_t *owner)
{
	bool local_first = strcmp(page_word(page, "panel_language"), "ja") == 0;
	g_autofree char *plain = page_value(page, owner, "registrant");
	g_autofree char *local = page_value(page, owner, "registrant_local");
	const char *first = local_first ? local : plain;
	const char *second = local_first ? plain : local;

	if (first && second && strcmp(first, second) != 0)
		return page_fill(page, "owner_both", first, second, NULL);
	return g_strdup(first ? first : second);
}

/* Says why there is nothing to tell; NULL when there is. Transfer full. */
static char *
nothing_of(const Page *page, const json_t *owner)
{
	g_autofree char *why = reason_word(page, owner);
	const char *key = NULL;

	if (is(owner, "standing", "throttled") ||
	    (is(owner, "state", "failed") && is(owner, "reason", "throttled")))
		key = "owner_throttled";
	else if (is(owner, "state", "pending"))
		key = "owner_pending";
	else if (!is(owner, "state", "known"))
		return why ? page_fill(page, "owner_failed_reason", why, NULL)
		           : g_strdup(page_word(page, "owner_failed"));
	else if (is(owner, "standing", "registered"))
		return NULL;
	else if (is(owner, "standing", "not-found"))
		key = is_network(owner) ? "owner_not_found_network" : "owner_not_found";
	else if (is(owner, "standing", "reserved"))
		key = "owner_reserved";
	else
		key = "owner_unreadable";
	return g_strdup(page_word(page, key));
}

static void
write_holder(Page *page, const json_t *owner)
{
	const char *label = is_network(owner) ? "label_holder" : "label_registrant";
	bool redacted = json_is_true(json_object_get(owner, "redacted"));
	g_autofree char *names = names_of(page, owner);

	if (!names) {
		page_row(page, label, TONE_DIM,
		         page_word(page, redacted ? "owner_redacted" : "owner_unnamed"));
		return;
	}
	page_row(page, label, TONE_BOLD, names);
	if (redacted)
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "owner_redacted_rest"));
}

static void
write_place(Page *page, const json_t *owner)
{
	g_autofree char *country = page_country(page, page_id(owner, "country"));
	g_autofree char *region = page_value(page, owner, "region");
	g_autofree char *city = page_value(page, owner, "city");
	const char *const parts[] = { country, region, city };
	g_autoptr(GString) place = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		if (parts[i])
			page_join(page, place, parts[i]);
	row_if(page, "label_owner_place", place->str);
}

static char *
age_text(const Page *page, json_int_t days)
{
	if (days < DAYS_MAX)
		return page_count(page, "age_days", days, "");
	/* No registry is older than a few decades; what says so must not overflow. */
	days = MIN(days, G_MAXINT32);
	if (days * 100 / MONTH < MONTHS_MAX)
		return page_count(page, "age_months", days * 100 / MONTH, "");
	return page_count(page, "age_years", days * 100 / YEAR, "");
}

static void
write_registered(Page *page, const json_t *owner)
{
	const json_t *age = json_object_get(owner, "age_days");
	json_int_t days = json_integer_value(age);
	g_autofree char *date = page_day(owner, "created");
	g_autofree char *old = NULL;
	g_autofree char *text = NULL;

	if (!date || !json_is_integer(age)) {
		row_if(page, "label_registered", date);
		return;
	}
	old = days > 0 ? age_text(page, days) : NULL;
	text = page_fill(page,
	                 days < 0    ? "owner_age_later"
	                 : days == 0 ? "owner_age_same_day"
	                             : "owner_age",
	                 date, old, NULL);
	page_row(page, "label_registered", TONE_PLAIN, text);
}

/* What an owner does against theft, or a registrar by itself. */
static bool
is_lock(const char *status)
{
	static const char *const what[] = { "Delete", "Renew", "Transfer", "Update" };

	if (!g_str_has_prefix(status, "client") && !g_str_has_prefix(status, "server"))
		return false;
	status += strlen("client");
	for (size_t i = 0; i < G_N_ELEMENTS(what); i++)
		if (g_str_has_prefix(status, what[i]) &&
		    strcmp(status + strlen(what[i]), "Prohibited") == 0)
			return true;
	return false;
}

/* Writes a status: the first as a row, the others below it. */
static void
write_status(Page *page, const char *text, bool *first)
{
	if (*first)
		page_row(page, "label_status", TONE_PLAIN, text);
	else
		page_line(page, PAGE_STEP, TONE_DIM, text);
	*first = false;
}

/* What is out of the ordinary comes first. */
static void
write_statuses(Page *page, const json_t *owner)
{
	g_autoptr(GHashTable) seen = seen_new();
	g_autoptr(GString) locks = g_string_new(NULL);
	g_autoptr(GString) others = g_string_new(NULL);
	bool first = true;
	const json_t *status;
	size_t i;

	json_array_foreach (json_object_get(owner, "statuses"), i, status) {
		const char *id = json_string_value(status);
		g_autofree char *key = page_key("epp", id ? id : "");
		g_autofree char *shown = id ? page_clean(page, id) : NULL;

		if (shown && catalogue_has(page->words, key)) {
			g_autofree char *text =
				page_fill(page, "owner_status", shown, page_word(page, key), NULL);

			write_status(page, text, &first);
		} else if (shown) {
			join_once(page, is_lock(id) ? locks : others, seen,
			          g_steal_pointer(&shown));
		}
	}
	if (locks->len > 0) {
		g_autofree char *text = page_fill(page, "owner_locks", locks->str, NULL);

		write_status(page, text, &first);
	}
	if (others->len > 0)
		write_status(page, others->str, &first);
}

static void
write_name_servers(Page *page, const json_t *owner)
{
	const json_t *servers = json_object_get(owner, "name_servers");
	g_autoptr(GHashTable) seen = seen_new();
	g_autoptr(GString) list = g_string_new(NULL);

	for (size_t i = 0; i < MIN(json_array_size(servers), NAMES_SHOWN); i++) {
		const char *name = json_string_value(json_array_get(servers, i));

		join_once(page, list, seen, name ? page_clean(page, name) : NULL);
	}
	if (json_array_size(servers) > NAMES_SHOWN)
		page_join(page, list, "…");
	row_if(page, "label_name_servers", list->str);
}

/* Who said it. What they said as it came is for the report page: it fills screens. */
static void
write_source(Page *page, const json_t *owner)
{
	const json_t *lookup = lookup_of(page, page_id(owner, "kind"), page_id(owner, "subject"));
	g_autoptr(GHashTable) seen = seen_new();
	g_autoptr(GString) list = g_string_new(NULL);
	const json_t *source;
	size_t i;

	json_array_foreach (json_object_get(owner, "sources"), i, source) {
		g_autofree char *server = page_value(page, source, "server");
		g_autofree char *via = page_value(page, source, "via");
		g_autofree char *upper = g_ascii_strup(via ? via : "", -1);

		if (server)
			join_once(page, list, seen,
			          page_fill(page, "owner_source", server, upper, NULL));
	}
	if (list->len == 0)
		return;
	page_row(page, "label_source", TONE_DIM, list->str);
	if (json_is_true(json_object_get(lookup, "kept")))
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "owner_kept"));
}

static void
write_registered_rows(Page *page, const json_t *owner)
{
	g_autofree char *network = both(page, owner, "name", "range");
	g_autofree char *registrar = page_value(page, owner, "registrar");
	g_autofree char *expires = page_day(owner, "expires");
	g_autofree char *abuse = both(page, owner, "abuse_email", "abuse_phone");

	write_holder(page, owner);
	row_if(page, "label_network", network);
	write_place(page, owner);
	row_if(page, "label_registrar", registrar);
	write_registered(page, owner);
	row_if(page, "label_expires", expires);
	write_statuses(page, owner);
	write_name_servers(page, owner);
	row_if(page, "label_abuse", abuse);
}

static void
write_owner(Page *page, const json_t *owner)
{
	g_autofree char *nothing = nothing_of(page, owner);

	write_caption(page, owner);
	if (nothing)
		page_row(page, is_network(owner) ? "label_holder" : "label_registrant", TONE_DIM,
		         nothing);
	else
		write_registered_rows(page, owner);
	write_source(page, owner);
}

/* Those that nobody may ask about, named together. */
static void
write_refused(Page *page, const json_t *owners)
{
	g_autoptr(GString) subjects = g_string_new(NULL);
	g_autofree char *line = NULL;
	const json_t *owner;
	size_t i;

	json_array_foreach (owners, i, owner) {
		g_autofree char *subject = NULL;

		if (!is(owner, "state", "refused"))
			continue;
		subject = subject_of(page, owner);
		page_join(page, subjects, subject);
	}
	if (subjects->len == 0)
		return;
	line = page_fill(page, "owners_refused", subjects->str, NULL);
	page_marked(page, "?", TONE_UNKNOWN, line);
}

void
panel_owners(Page *page)
{
	const json_t *owners = json_object_get(page->facts, "owners");
	const json_t *owner;
	size_t i;

	page_heading(page, "section_owners");
	if (json_array_size(owners) == 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "owners_none"));
	write_refused(page, owners);
	json_array_foreach (owners, i, owner)
		if (!is(owner, "state", "refused"))
			write_owner(page, owner);
	if (json_array_size(owners) > 0)
		page_lesson(page, "lesson_owners");
	panel_findings(page, "owners");
}
