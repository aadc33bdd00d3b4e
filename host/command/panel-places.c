/* SPDX-License-Identifier: MIT */

/* Where the machines are that a mail names; the pages say the same (components/places.mjs) */

#include <string.h>

#include "base/auto.h"
#include "command/country.h"
#include "command/panel-parts.h"

#define SPOTS_SHOWN 12
#define NAMES       3     /* of a place: city, region, country */
#define RADIUS_MAX  20100 /* km: the other side of the world */
#define NAMED       6     /* of those whose place is not known */

static bool
is(const json_t *object, const char *key, const char *value)
{
	return strcmp(page_id(object, key), value) == 0;
}

/* There is nothing on this machine to look it up in. */
static bool
lacks_data(const json_t *spot)
{
	return is(spot, "state", "failed") && is(spot, "reason", "no-data");
}

/* The origin as one of the places, for a report that has it nowhere else; NULL for none. */
static json_t *
origin_spot(const json_t *origin)
{
	const char *state = page_id(origin, "place_state");
	bool known = json_object_get(origin, "country") || json_object_get(origin, "provider") ||
	             json_object_get(origin, "asn");
	json_t *spot;

	if (!*page_id(origin, "ip") || (!*state && !known))
		return NULL;
	spot = json_copy((json_t *)origin);
	json_object_set_new(spot, "role", json_string("origin"));
	json_object_set_new(spot, "state", json_string(*state ? state : "known"));
	json_object_set_new(spot, "reason", json_string(page_id(origin, "place_reason")));
	return spot;
}

static bool
has_role(const json_t *spot)
{
	static const char *const roles[] = { "origin", "hop", "sender", "link", NULL };

	return g_strv_contains(roles, page_id(spot, "role"));
}

/* Each machine once in each of its roles, the origin first. Returns: (transfer full). */
static json_t *
spots_of(const json_t *facts)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	const json_t *places = json_object_get(facts, "places");
	json_t *spots = json_array();
	json_t *origin = origin_spot(json_object_get(facts, "origin"));
	json_t *spot;
	size_t i;

	json_array_foreach (places, i, spot)
		if (origin && is(spot, "role", "origin"))
			g_clear_pointer(&origin, json_decref);
	if (origin)
		json_array_append_new(spots, origin);
	json_array_foreach (places, i, spot) {
		char *key = g_strjoin("\n", page_id(spot, "role"), page_id(spot, "domain"),
		                      page_id(spot, "ip"), NULL);

		if (g_hash_table_add(seen, key) && has_role(spot))
			json_array_append(spots, spot);
	}
	return spots;
}

/* Its role, and which machine it is. */
static char *
spot_title(const Page *page, const json_t *spot)
{
	g_autofree char *domain = page_host(page, spot, "domain");
	g_autofree char *ip = page_value(page, spot, "ip");
	const char *only = domain ? domain : ip ? ip : "";
	bool sender = is(spot, "role", "sender");

	if (is(spot, "role", "origin") || is(spot, "role", "hop"))
		return page_fill(page, is(spot, "role", "origin") ? "spot_origin" : "spot_hop",
		                 ip ? ip : "", NULL);
	if (domain && ip)
		return page_fill(page, sender ? "spot_sender" : "spot_link", domain, ip, NULL);
	return page_fill(page, sender ? "spot_sender_only" : "spot_link_only", only, NULL);
}

static void
add_part(GString *line, const char *part)
{
	if (!part || !*part)
		return;
	if (line->len > 0)
		g_string_append(line, " · ");
	g_string_append(line, part);
}

/* Adds a name, unless it is that of the smaller place: Tokyo in Tokyo. Takes it. */
static void
take_name(GPtrArray *names, const char **last, char *name)
{
	if (!name)
		return;
	if (*last && strcmp(*last, name) == 0)
		g_free(name);
	else
		g_ptr_array_add(names, name);
	*last = names->pdata[names->len - 1];
}

/* The names that are known to be right: the city of a country's middle is none. NULL for none. */
static char *
place_text(const Page *page, const json_t *spot)
{
	static const char *const keys[NAMES + 1] = { NULL, NULL, "place_two", "place_three" };
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	const char *precision = page_id(spot, "precision");
	const char *last = NULL;
	const char *const *name;

	if (!*precision || strcmp(precision, "city") == 0)
		take_name(names, &last, page_value(page, spot, "city"));
	if (strcmp(precision, "country") != 0)
		take_name(names, &last, page_value(page, spot, "region"));
	take_name(names, &last, page_country(page, page_id(spot, "country")));
	if (names->len == 0)
		return NULL;
	name = (const char *const *)names->pdata;
	if (names->len == 1)
		return g_strdup(name[0]);
	return catalogue_fill(page->words, keys[names->len], name, names->len);
}

/* How exact it is; NULL when that is not known. */
static char *
exactness(const Page *page, const json_t *spot)
{
	double radius = json_number_value(json_object_get(spot, "radius_km"));
	g_autofree char *km = NULL;

	if (is(spot, "precision", "country"))
		return g_strdup(page_word(page, "place_country_only"));
	if (radius < 1 || radius > RADIUS_MAX)
		return NULL;
	km = g_strdup_printf("%" JSON_INTEGER_FORMAT, (json_int_t)(radius + 0.5));
	return page_fill(page, "place_about", km, NULL);
}

static void
write_where(Page *page, const json_t *spot)
{
	g_autofree char *names = place_text(page, spot);
	g_autofree char *exact = exactness(page, spot);
	g_autofree char *cloud = page_value(page, spot, "cloud");
	g_autofree char *region = page_value(page, spot, "cloud_region");
	g_autofree char *by =
		cloud && region ? page_fill(page, "place_by_name", cloud, region, NULL) : NULL;
	g_autoptr(GString) line = g_string_new(names);

	add_part(line, exact);
	add_part(line, by);
	if (json_is_true(json_object_get(spot, "anycast")))
		page_line(page, PAGE_STEP, TONE_NOTE, page_word(page, "place_anycast"));
	else if (names)
		page_line(page, PAGE_STEP, TONE_PLAIN, line->str);
	else
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "place_unknown"));
}

/* Whose network it is in, and what that network is. */
static void
write_network(Page *page, const json_t *spot)
{
	json_int_t asn = json_integer_value(json_object_get(spot, "asn"));
	g_autofree char *provider = page_value(page, spot, "provider");
	g_autofree char *number = asn > 0 ? g_strdup_printf("AS%" JSON_INTEGER_FORMAT, asn) : NULL;
	g_autofree char *both = provider && number
	                                ? page_fill(page, "place_provider", provider, number, NULL)
	                                : NULL;
	g_autofree char *hosting = page_key("hosting", page_id(spot, "hosting"));
	g_autoptr(GString) line = g_string_new(NULL);

	add_part(line, both ? both : provider ? provider : number);
	if (catalogue_has(page->words, hosting))
		add_part(line, page_word(page, hosting));
	if (line->len > 0)
		page_line(page, PAGE_STEP, TONE_PLAIN, line->str);
}

/* Returns how many places are known; a terminal has room for some. */
static size_t
write_known(Page *page, const json_t *spots)
{
	size_t known = 0;
	const json_t *spot;
	size_t i;

	json_array_foreach (spots, i, spot) {
		g_autofree char *title = NULL;

		if (!is(spot, "state", "known") || ++known > SPOTS_SHOWN)
			continue;
		title = spot_title(page, spot);
		page_marked(page, "→", TONE_BOLD, title);
		write_where(page, spot);
		write_network(page, spot);
	}
	if (known > SPOTS_SHOWN) {
		json_int_t left = (json_int_t)(known - SPOTS_SHOWN);
		g_autofree char *more = page_count(page, "places_more", left, "");

		page_line(page, PAGE_INDENT, TONE_DIM, more);
	}
	return known;
}

/* "United Kingdom → Japan" */
static void
write_path(Page *page)
{
	const json_t *path = json_object_get(page->facts, "country_path");
	g_autoptr(GString) text = g_string_new(NULL);
	const json_t *code;
	size_t i;

	json_array_foreach (path, i, code) {
		const char *raw = json_string_value(code);
		g_autofree char *name = page_country(page, raw);

		if (name)
			g_string_append_printf(text, "%s%s", text->len > 0 ? " → " : "", name);
	}
	if (text->len > 0)
		page_row(page, "label_path", TONE_PLAIN, text->str);
}

/* The machines whose place has the state @sign, by name. Returns: (transfer full), NULL for none.
 */
static char *
names_in_state(const Page *page, const json_t *spots, const char *sign)
{
	GString *names = g_string_new(NULL);
	size_t n = 0;
	const json_t *spot;
	size_t i;

	json_array_foreach (spots, i, spot) {
		g_autofree char *domain = NULL;
		g_autofree char *ip = NULL;

		if (!is(spot, "state", sign) || lacks_data(spot) || ++n > NAMED)
			continue;
		domain = page_host(page, spot, "domain");
		ip = page_value(page, spot, "ip");
		page_join(page, names, domain ? domain : ip ? ip : "");
	}
	if (n > NAMED)
		page_join(page, names, "…");
	return g_string_free(names, n == 0);
}

/* Writes a row, and what follows it as lines of it. */
static void
write_unknown_line(Page *page, bool *begun, const char *text)
{
	if (*begun)
		page_line(page, PAGE_STEP, TONE_DIM, text);
	else
		page_row(page, "label_place", TONE_DIM, text);
	*begun = true;
}

/* Those whose place is not known, by why it is not. */
static void
write_unknown(Page *page, const json_t *spots)
{
	static const char *const states[] = { "pending", "refused", "failed" };
	bool begun = false;
	bool lacking = false;
	const json_t *spot;
	size_t i;

	for (size_t k = 0; k < G_N_ELEMENTS(states); k++) {
		g_autofree char *names = names_in_state(page, spots, states[k]);
		g_autofree char *key = page_key("place", states[k]);
		g_autofree char *text = names ? page_fill(page, key, names, NULL) : NULL;

		if (text)
			write_unknown_line(page, &begun, text);
	}
	json_array_foreach (spots, i, spot)
		lacking = lacking || lacks_data(spot);
	if (lacking)
		write_unknown_line(page, &begun, page_word(page, "place_no_data"));
}

/* Whose knowledge it is: they ask to be named where it is shown. */
static void
write_sources(Page *page)
{
	const json_t *sources = json_object_get(page->facts, "place_sources");
	g_autoptr(GString) list = g_string_new(NULL);
	g_autofree char *line = NULL;
	const json_t *source;
	size_t i;

	json_array_foreach (sources, i, source) {
		g_autofree char *text = page_value(page, source, "text");
		g_autofree char *name = page_value(page, source, "name");
		g_autofree char *url = page_value(page, source, "url");
		g_autofree char *date = page_value(page, source, "date");
		g_autoptr(GString) one = g_string_new(NULL);

		add_part(one, text ? text : name);
		add_part(one, url);
		add_part(one, date);
		if (one->len > 0)
			page_join(page, list, one->str);
	}
	if (list->len == 0)
		return;
	line = page_fill(page, "place_sources", list->str, NULL);
	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

void
panel_places(Page *page)
{
	g_autoptr(json_t) spots = spots_of(page->facts);
	size_t known;

	write_path(page);
	known = write_known(page, spots);
	write_unknown(page, spots);
	if (known > 0) {
		write_sources(page);
		page_lesson(page, "lesson_place");
	}
}
