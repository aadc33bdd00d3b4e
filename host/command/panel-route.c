/* SPDX-License-Identifier: MIT */

/* Route and origin */

#include <string.h>

#include "command/panel-parts.h"

#define BAR_CELLS 6
#define BAR_SCALE 60 /* seconds: shorter delays fill no bar, however short the others are */

/* What the number alone tells: "name (number)". */
static char *
peer_seen(const Page *page, const json_t *from)
{
	g_autofree char *rdns = page_value(page, from, "rdns");
	g_autofree char *ip = page_value(page, from, "ip");

	if (rdns && ip)
		return g_strdup_printf("%s (%s)", rdns, ip);
	return rdns ? g_steal_pointer(&rdns) : g_steal_pointer(&ip);
}

char *
hop_peer(const Page *page, const json_t *hop)
{
	const json_t *from = json_object_get(hop, "from");
	g_autofree char *seen = peer_seen(page, from);
	g_autofree char *helo = page_value(page, from, "helo");
	bool same;

	if (!helo)
		return g_steal_pointer(&seen);
	same = g_ascii_strcasecmp(helo, page_id(from, "rdns")) == 0 ||
	       strcmp(helo, page_id(from, "ip")) == 0;
	if (seen && same)
		return g_steal_pointer(&seen);
	return seen ? page_fill(page, "peer_claims", seen, helo, NULL)
	            : page_fill(page, "peer_only_claims", helo, NULL);
}

/* A delay as a bar of up to BAR_CELLS cells in eighths; the longest of the route fills it. */
static char *
delay_bar(json_int_t delay, json_int_t longest)
{
	static const char *const eighths[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
	json_int_t scale = MAX(longest, BAR_SCALE);
	json_int_t steps = (json_int_t)((double)delay / (double)scale * BAR_CELLS * 8);
	GString *bar = g_string_new(NULL);

	steps = CLAMP(steps, delay > 0 ? 1 : 0, BAR_CELLS * 8);
	for (json_int_t i = 0; i < steps / 8; i++)
		g_string_append(bar, "█");
	g_string_append(bar, eighths[steps % 8]);
	return g_string_free(bar, FALSE);
}

static json_int_t
longest_delay(const json_t *route)
{
	json_int_t longest = 0;
	const json_t *hop;
	size_t i;

	json_array_foreach (route, i, hop)
		longest = MAX(longest, json_integer_value(json_object_get(hop, "delay_s")));
	return longest;
}

static char *
delay_text(const Page *page, const json_t *hop, json_int_t longest)
{
	const json_t *value = json_object_get(hop, "delay_s");
	json_int_t delay = json_integer_value(value);
	g_autofree char *duration = NULL;
	g_autofree char *bar = NULL;

	if (!json_is_integer(value))
		return NULL;
	if (delay < 0) {
		duration = page_duration(page, delay == G_MININT64 ? G_MAXINT64 : -delay);
		return page_fill(page, "delay_negative", duration, NULL);
	}
	duration = page_duration(page, delay);
	bar = delay_bar(delay, longest);
	return g_strchomp(page_fill(page, "delay", duration, bar, NULL));
}

/* The account of a login. Some servers write it where the standard has the peer's own word. */
static char *
hop_account(const Page *page, const json_t *hop)
{
	g_autofree char *user = page_value(page, hop, "auth_user");
	g_autofree char *ident = page_value(page, hop, "ident");

	if (!user && ident && strchr(ident, '@') &&
	    json_is_true(json_object_get(hop, "authenticated")))
		return g_steal_pointer(&ident);
	return g_steal_pointer(&user);
}

/* How the mail was handed over: protocol, encryption, login. */
static char *
hop_manner(const Page *page, const json_t *hop)
{
	GString *list = g_string_new(NULL);
	g_autofree char *with = page_value(page, hop, "with");
	g_autofree char *tls = page_value(page, hop, "tls");
	g_autofree char *user = hop_account(page, hop);
	g_autofree char *part = NULL;

	if (with)
		page_join(page, list, with);
	if (tls) {
		g_autofree char *encrypted = page_fill(page, "hop_tls", tls, NULL);

		page_join(page, list, encrypted);
	}
	part = user ? page_fill(page, "hop_account", user, NULL) : NULL;
	if (part)
		page_join(page, list, part);
	else if (json_is_true(json_object_get(hop, "authenticated")))
		page_join(page, list, page_word(page, "hop_logged_in"));
	if (json_is_true(json_object_get(hop, "collected")))
		page_join(page, list, page_word(page, "hop_collected"));
	return g_string_free(list, FALSE);
}

/* When, how long after the step before, and whose word it is. */
static char *
hop_record(const Page *page, const json_t *hop, json_int_t longest)
{
	const json_t *date = json_object_get(hop, "date");
	g_autofree char *time = json_is_integer(date) ? page_time(page, json_integer_value(date))
	                                              : g_strdup(page_word(page, "hop_no_time"));
	g_autofree char *delay = delay_text(page, hop, longest);
	g_autofree char *trust = page_key("trust", page_id(hop, "trust"));
	const char *word = catalogue_has(page->words, trust) ? page_word(page, trust) : NULL;

	return g_strconcat(time, delay ? "  " : "", delay ? delay : "", word ? " · " : "", word,
	                   NULL);
}

static void
write_hop(Page *page, const json_t *hop, unsigned step, json_int_t longest)
{
	g_autofree char *peer = hop_peer(page, hop);
	g_autofree char *by = page_value(page, hop, "by");
	g_autofree char *manner = hop_manner(page, hop);
	g_autofree char *record = hop_record(page, hop, longest);
	const char *nowhere = page_word(page, "hop_unnamed");
	g_autofree char *target =
		g_strdup_printf("→ %s%s%s", by ? by : nowhere, *manner ? " · " : "", manner);

	page_numbered(page, step, peer ? peer : nowhere);
	page_line(page, PAGE_STEP, TONE_PLAIN, target);
	page_line(page, PAGE_STEP, TONE_DIM, record);
}

/* One zone for every time on the page, said once. */
static void
write_zone(Page *page)
{
	long minutes = page->zone / 60;
	g_autofree char *zone = g_strdup_printf("%c%02ld:%02ld", minutes < 0 ? '-' : '+',
	                                        ABS(minutes) / 60, ABS(minutes) % 60);
	g_autofree char *line = page_fill(page, "time_zone", zone, NULL);

	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

void
panel_route(Page *page)
{
	const json_t *route = json_object_get(page->facts, "route");
	json_int_t longest = longest_delay(route);
	json_int_t inside = 0;
	unsigned step = 0;

	page_heading(page, "section_route");
	/* The report has the newest line first; a path is read from where it sets out. */
	for (size_t i = json_array_size(route); i > 0; i--) {
		const json_t *hop = json_array_get(route, i - 1);

		if (json_is_false(json_object_get(hop, "transfer")))
			inside++;
		else
			write_hop(page, hop, ++step, longest);
	}
	if (step == 0)
		page_line(page, PAGE_INDENT, TONE_DIM, page_word(page, "route_none"));
	if (inside > 0) {
		g_autofree char *line = page_count(page, "route_inside", inside, "");

		page_line(page, PAGE_INDENT, TONE_DIM, line);
	}
	if (step > 0) {
		write_zone(page);
		page_lesson(page, "lesson_route");
	}
	panel_findings(page, "route");
}

static void
write_if(Page *page, const char *label, const char *key)
{
	g_autofree char *value = page_value(page, json_object_get(page->facts, "origin"), key);

	if (value)
		page_row(page, label, TONE_PLAIN, value);
}

/* Whether the name leads back to its address, and whether it says anything. */
static void
write_name(Page *page, const json_t *origin, const char *ptr)
{
	const json_t *a = lookup_of(page, "a", ptr);
	const json_t *lookup = a ? a : lookup_of(page, "aaaa", ptr);
	bool known = strcmp(page_id(lookup, "state"), "known") == 0;
	const char *key = json_is_true(json_object_get(origin, "ptr_confirmed"))
	                          ? "origin_ptr_confirmed"
	                  : known ? "origin_ptr_unconfirmed"
	                          : "origin_ptr_unchecked";

	page_line(page, PAGE_STEP, TONE_DIM, page_word(page, key));
	if (json_is_true(json_object_get(origin, "ptr_generic")))
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "origin_ptr_generic"));
}

static void
write_ptr(Page *page, const char *ip)
{
	const json_t *origin = json_object_get(page->facts, "origin");
	g_autofree char *ptr = page_value(page, origin, "ptr");
	const json_t *lookup = lookup_of(page, "ptr", ip);
	g_autofree char *state = lookup_state_word(page, lookup);
	bool answered = strcmp(page_id(lookup, "state"), "known") == 0;

	page_row(page, "label_ptr", ptr ? TONE_PLAIN : TONE_DIM,
	         ptr        ? ptr
	         : answered ? page_word(page, "value_no_ptr")
	                    : state);
	if (ptr)
		write_name(page, origin, ptr);
}

void
panel_origin(Page *page)
{
	const json_t *origin = json_object_get(page->facts, "origin");
	g_autofree char *ip = page_value(page, origin, "ip");
	g_autofree char *confidence = page_key("confidence", page_id(origin, "confidence"));

	page_heading(page, "section_origin");
	if (ip) {
		page_row(page, "label_ip", TONE_BOLD, ip);
		if (catalogue_has(page->words, confidence))
			page_row(page, "label_confidence", TONE_PLAIN, page_word(page, confidence));
		write_if(page, "label_account", "auth_user");
		write_if(page, "label_helo", "helo");
		write_ptr(page, page_id(origin, "ip"));
		page_lesson(page, "lesson_origin");
	} else {
		page_marked(page, "?", TONE_UNKNOWN, page_word(page, "origin_none"));
	}
	panel_places(page);
	panel_findings(page, "origin");
}
