/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "command/columns.h"
#include "command/country.h"
#include "command/panel-parts.h"

#define LINKS_SHOWN    12
#define PER_SITE_SHOWN 3 /* a shop's fifty products say no more than three */
#define SCHEME_COLUMNS 20
#define SITES_NAMED    5 /* of the pictures */

static bool
is_loaded(const json_t *link)
{
	const char *kind = page_id(link, "kind");

	return strcmp(kind, "image") == 0 || strcmp(kind, "frame") == 0;
}

/* Whose site a link leads to; of mailto: and the like the scheme. Transfer full, never NULL. */
static char *
site_of(const Page *page, const json_t *link)
{
	static const char *const keys[] = { "site", "domain", "host" };
	g_autofree char *url = page_value(page, link, "url");

	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		char *site = page_host(page, link, keys[i]);

		if (site)
			return site;
	}
	if (!url)
		return g_strdup(page_word(page, "value_none"));
	return g_strndup(url, MIN(strcspn(url, ":"), columns_cut(url, SCHEME_COLUMNS)));
}

/* By way of whom, and who alone knows where it goes on from there. */
static void
join_services(Page *page, GString *list, const json_t *link)
{
	g_autoptr(GString) names = g_string_new(NULL);
	g_autofree char *shortener = page_value(page, link, "shortener");
	g_autofree char *sealed = page_value(page, link, "sealed");
	const json_t *wrapping;
	size_t i;

	json_array_foreach (json_object_get(link, "through"), i, wrapping) {
		g_autofree char *service = page_value(page, wrapping, "service");

		if (service)
			page_join(page, names, service);
	}
	if (names->len > 0) {
		g_autofree char *by = page_fill(page, "link_through", names->str, NULL);

		page_join(page, list, by);
	}
	if (shortener) {
		g_autofree char *hidden = page_fill(page, "link_shortener", shortener, NULL);

		page_join(page, list, hidden);
	}
	if (sealed) {
		g_autofree char *hidden = page_fill(page, "link_sealed", sealed, NULL);

		page_join(page, list, hidden);
	}
}

/* Transfer full: "1.2" of "part:1.2"; empty for a mail that is one part, NULL without. */
static char *
part_number(const Page *page, const json_t *item)
{
	g_autofree char *where = page_value(page, item, "where");

	if (!where)
		return NULL;
	return g_strdup(g_str_has_prefix(where, "part:") ? where + strlen("part:") : where);
}

/* Where the QR code is that has this link. Transfer full, NULL for other links. */
static char *
code_note(const Page *page, const json_t *link)
{
	g_autofree char *number = part_number(page, link);

	if (strcmp(page_id(link, "kind"), "code") != 0)
		return NULL;
	return number && *number ? page_fill(page, "link_code_in", number, NULL)
	                         : g_strdup(page_word(page, "link_code"));
}

static void
write_notes(Page *page, const json_t *link)
{
	json_int_t count = json_integer_value(json_object_get(link, "count"));
	GString *list = g_string_new(NULL);
	g_autofree char *text = NULL;
	g_autofree char *kind = page_key("link", page_id(link, "kind"));
	g_autofree char *code = code_note(page, link);

	join_services(page, list, link);
	if (code)
		page_join(page, list, code);
	else if (catalogue_has(page->words, kind))
		page_join(page, list, page_word(page, kind));
	if (json_is_true(json_object_get(link, "hidden")))
		page_join(page, list, page_word(page, "link_hidden"));
	if (json_is_true(json_object_get(link, "disguised")))
		page_join(page, list, page_word(page, "link_disguised"));
	if (count > 1) {
		g_autofree char *times = page_count(page, "link_count", count, "");

		page_join(page, list, times);
	}
	text = g_string_free(list, FALSE);
	if (*text)
		page_line(page, PAGE_STEP, TONE_DIM, text);
}

/* A link written out in the text shows what it is, unless it is disguised. */
static bool
speaks_for_itself(const json_t *link)
{
	return strcmp(page_id(link, "kind"), "text") == 0 &&
	       !json_is_true(json_object_get(link, "disguised"));
}

/* Which lists of phishing pages have it. That none has says nothing, and is not said. */
static void
write_listed(Page *page, const json_t *link)
{
	const json_t *entry;
	size_t i;

	json_array_foreach (json_object_get(link, "listed"), i, entry) {
		g_autofree char *feed = page_value(page, entry, "feed");
		g_autofree char *date = page_value(page, entry, "date");
		g_autofree char *brand = page_value(page, entry, "brand");
		g_autofree char *line = NULL;

		if (!feed || !date)
			continue;
		line = brand ? page_fill(page, "link_listed_brand", feed, date, brand, NULL)
		             : page_fill(page, "link_listed", feed, date, NULL);
		page_line(page, PAGE_STEP, TONE_PLAIN, line);
	}
}

/* The reader sees the text; the address is where the click goes. */
static void
write_link(Page *page, const json_t *link)
{
	g_autofree char *url = page_shortened(page, link, "url");
	g_autofree char *text = page_shortened(page, link, "text");
	g_autofree char *line = NULL;

	if (text && g_strcmp0(text, url) != 0 && !speaks_for_itself(link)) {
		line = page_fill(page, "link_text_shown", text, NULL);
		page_line(page, PAGE_STEP, TONE_PLAIN, line);
	}
	page_line(page, PAGE_STEP, TONE_PLAIN, url ? url : page_word(page, "value_none"));
	write_listed(page, link);
	write_notes(page, link);
}

/* The host as people read it, and as machines do where that differs. */
static void
write_site(Page *page, const json_t *link, const char *site)
{
	g_autofree char *host = page_host(page, link, "host");
	g_autofree char *shown = page_host(page, link, "shown");
	GString *line = g_string_new(site);
	g_autofree char *text = NULL;

	if (shown && strcmp(shown, site) != 0)
		g_string_append_printf(line, " · %s", shown);
	if (host && shown && strcmp(host, shown) != 0)
		g_string_append_printf(line, " = %s", host);
	text = g_string_free(line, FALSE);
	page_marked(page, "→", TONE_BOLD, text);
}

/* Who has registered the site's domain, and where its machine is. */
static void
write_whose(Page *page, const json_t *link)
{
	g_autofree char *owner = page_value(page, link, "owner");
	g_autofree char *ip = page_value(page, link, "ip");
	g_autofree char *country = page_country(page, page_id(link, "country"));
	g_autofree char *registered = owner ? page_fill(page, "link_owner", owner, NULL) : NULL;
	g_autofree char *server = !ip       ? NULL
	                          : country ? page_fill(page, "link_server_in", ip, country, NULL)
	                                    : page_fill(page, "link_server", ip, NULL);
	g_autoptr(GString) list = g_string_new(NULL);

	if (registered)
		page_join(page, list, registered);
	if (server)
		page_join(page, list, server);
	if (list->len > 0)
		page_line(page, PAGE_STEP, TONE_DIM, list->str);
}

/* Writes up to @left links of the site of the one at @index. Returns how many. */
static size_t
write_group(Page *page, const json_t *links, size_t index, size_t left)
{
	const json_t *first = json_array_get(links, index);
	g_autofree char *site = site_of(page, first);
	size_t shown = 0;
	const json_t *link;
	size_t i;

	write_site(page, first, site);
	write_whose(page, first);
	json_array_foreach (links, i, link) {
		g_autofree char *own = i < index || is_loaded(link) ? NULL : site_of(page, link);

		if (!own || strcmp(own, site) != 0 || shown >= MIN(left, PER_SITE_SHOWN))
			continue;
		write_link(page, link);
		shown++;
	}
	return shown;
}

static size_t
write_clicked(Page *page, const json_t *links)
{
	g_autoptr(GHashTable) sites = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	size_t clicked = 0;
	size_t shown = 0;
	const json_t *link;
	size_t i;

	json_array_foreach (links, i, link) {
		if (is_loaded(link))
			continue;
		clicked++;
		if (shown < LINKS_SHOWN && g_hash_table_add(sites, site_of(page, link)))
			shown += write_group(page, links, i, LINKS_SHOWN - shown);
	}
	if (clicked > shown) {
		g_autofree char *more =
			page_count(page, "links_more", (json_int_t)(clicked - shown), "");

		page_line(page, PAGE_INDENT, TONE_DIM, more);
	}
	return clicked;
}

/* QR codes that lead nowhere on the web: a network's password, a number, a payment slip. */
static void
write_codes(Page *page)
{
	const json_t *code;
	size_t i;

	json_array_foreach (json_object_get(page->facts, "codes"), i, code) {
		g_autofree char *number = part_number(page, code);
		g_autofree char *text = page_shortened(page, code, "text");
		g_autofree char *line = NULL;

		if (!text || json_is_true(json_object_get(code, "link")))
			continue;
		line = number && *number ? page_fill(page, "code_text", number, text, NULL)
		                         : page_fill(page, "code_text_whole", text, NULL);
		page_line(page, PAGE_INDENT, TONE_PLAIN, line);
	}
}

/* Pictures that come with the mail have no host; those from outside tell that it was opened. */
static void
write_loaded(Page *page, const json_t *links)
{
	g_autoptr(GHashTable) sites = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) names = g_string_new(NULL);
	g_autofree char *line = NULL;
	json_int_t loaded = 0;
	const json_t *link;
	size_t i;

	json_array_foreach (links, i, link) {
		g_autofree char *site = NULL;

		if (!is_loaded(link) || !*page_id(link, "host"))
			continue;
		loaded++;
		site = site_of(page, link);
		if (g_hash_table_contains(sites, site))
			continue;
		if (g_hash_table_size(sites) < SITES_NAMED)
			page_join(page, names, site);
		else if (g_hash_table_size(sites) == SITES_NAMED)
			g_string_append(names, "…");
		g_hash_table_add(sites, g_steal_pointer(&site));
	}
	if (loaded == 0)
		return;
	line = page_count(page, "links_loaded", loaded, names->str);
	page_line(page, PAGE_INDENT, TONE_PLAIN, line);
}

static void
write_left_out(Page *page, const json_t *links)
{
	json_int_t total = json_integer_value(json_object_get(page->facts, "links_total"));
	json_int_t missing = total - (json_int_t)json_array_size(links);
	g_autofree char *line = NULL;

	if (missing <= 0)
		return;
	line = page_count(page, "links_left_out", missing, "");
	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

void
panel_links(Page *page)
{
	const json_t *links = json_object_get(page->facts, "links");

	page_heading(page, "section_links");
	if (write_clicked(page, links) == 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "links_none"));
	else
		page_lesson(page, "lesson_links");
	write_codes(page);
	write_loaded(page, links);
	write_left_out(page, links);
	panel_reputation(page);
	panel_visit(page);
	panel_findings(page, "links");
}
