/* SPDX-License-Identifier: MIT */

#include "fetch/feed-build.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "fetch/bounds.h"
#include "fetch/feed-file.h"
#include "fetch/feed-key.h"
#include "fetch/feed-table.h"
#include "fetch/feed-write.h"

struct FeedBuild {
	FeedContents contents;
	GHashTable *brands; /* name, as the list has it → its number among the texts */
	FeedCount count;
	CanonicalUrl url; /* being read: too large for a stack that others share */
};

FeedBuild *
feed_build_new(const char *name, int64_t made)
{
	FeedBuild *build = g_new0(FeedBuild, 1);
	FeedContents *contents = &build->contents;

	contents->entries = g_array_new(FALSE, FALSE, sizeof(FeedEntry));
	contents->starts = g_array_new(FALSE, FALSE, sizeof(uint32_t));
	contents->text = g_string_new(NULL);
	contents->made = made;
	build->brands = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	feed_contents_add_text(contents, name);
	return build;
}

void
feed_build_free(FeedBuild *build)
{
	if (!build)
		return;
	g_array_unref(build->contents.entries);
	g_array_unref(build->contents.starts);
	g_string_free(build->contents.text, TRUE);
	g_hash_table_unref(build->brands);
	g_free(build);
}

/* "Other" is how PhishTank says that it does not know. */
static bool
is_a_brand(FeedField field)
{
	static const char *const none[] = { "other", "unknown", "n/a", "none", "null", "-" };

	for (size_t i = 0; i < G_N_ELEMENTS(none); i++)
		if (strlen(none[i]) == field.len &&
		    g_ascii_strncasecmp(none[i], field.text, field.len) == 0)
			return false;
	return field.len > 0 && field.len <= FEED_BRAND_MAX;
}

/* Returns the number of a brand's name, the same for the same name; 0 for none. */
static uint16_t
brand_of(FeedBuild *build, FeedField field)
{
	char raw[FEED_BRAND_MAX + 1];
	g_autofree char *visible = NULL;
	gpointer known;
	uint16_t number;

	if (!is_a_brand(field))
		return 0;
	memcpy(raw, field.text, field.len);
	raw[field.len] = '\0';
	if (g_hash_table_lookup_extended(build->brands, raw, NULL, &known))
		return (uint16_t)GPOINTER_TO_UINT(known);
	visible = text_visible(raw);
	if (!*visible || strlen(visible) > FEED_BRAND_MAX ||
	    build->contents.starts->len > FEED_BRANDS_MAX)
		return 0;
	number = (uint16_t)build->contents.starts->len;
	feed_contents_add_text(&build->contents, visible);
	g_hash_table_insert(build->brands, g_strdup(raw), GUINT_TO_POINTER(number));
	return number;
}

/* A line may have a remark behind its address, or be of a hosts file ("0.0.0.0 evil.example"). */
static FeedField
address_of(FeedField field)
{
	static const char *const nowhere[] = { "0.0.0.0", "127.0.0.1" };
	const char *end = field.text + field.len;
	const char *stop = field.text;

	while (stop < end && (unsigned char)*stop > ' ')
		stop++;
	for (size_t i = 0; i < G_N_ELEMENTS(nowhere) && stop < end; i++) {
		size_t len = strlen(nowhere[i]);

		if (len != (size_t)(stop - field.text) || memcmp(field.text, nowhere[i], len) != 0)
			continue;
		while (stop < end && (unsigned char)*stop <= ' ')
			stop++;
		return address_of((FeedField){ stop, (size_t)(end - stop) });
	}
	field.len = (size_t)(stop - field.text);
	return field;
}

static FeedField
column(const FeedField *fields, size_t n, int number)
{
	return number >= 0 && (size_t)number < n ? fields[number] : (FeedField){ "", 0 };
}

static void
add_line(FeedBuild *build, const FeedTable *table, FeedField line)
{
	FeedField fields[FEED_FIELDS_MAX];
	size_t n = feed_line_divide(table, line, fields);
	FeedField address = address_of(column(fields, n, table->address));
	FeedEntry entry = { 0 };

	if (line.len > FEED_LINE_MAX || build->contents.entries->len >= FEED_ENTRIES_MAX ||
	    !(canonical_url_read(&build->url, address.text, address.len) ||
	      canonical_host_read(&build->url, address.text, address.len)) ||
	    !feed_key_of_entry(&build->url, &entry.key)) {
		build->count.passed++;
		return;
	}
	entry.note.day = feed_day(column(fields, n, table->date));
	entry.note.brand = brand_of(build, column(fields, n, table->brand));
	g_array_append_val(build->contents.entries, entry);
}

/* A part of a text, and what is made of it; the first byte is that of a line. */
typedef struct Share {
	FeedBuild *build;
	const FeedTable *table;
	const char *text;
	const char *end;
} Share;

static gpointer
add_lines(gpointer user)
{
	const Share *share = user;
	const char *at = share->text;
	FeedField line;

	while (feed_line_next(&at, share->end, &line)) {
		share->build->count.lines++;
		add_line(share->build, share->table, line);
	}
	return NULL;
}

/* Adds what another has made of the next part; its texts get numbers of this one. */
static void
merge(FeedBuild *build, const FeedBuild *part)
{
	const FeedContents *from = &part->contents;
	g_autofree uint16_t *brands = g_new0(uint16_t, from->starts->len);

	for (guint i = 1; i < from->starts->len; i++) {
		const char *brand = from->text->str + g_array_index(from->starts, uint32_t, i);

		brands[i] = brand_of(build, (FeedField){ brand, strlen(brand) });
	}
	for (guint i = 0; i < from->entries->len; i++) {
		FeedEntry entry = g_array_index(from->entries, FeedEntry, i);

		entry.note.brand = brands[entry.note.brand];
		if (build->contents.entries->len < FEED_ENTRIES_MAX)
			g_array_append_val(build->contents.entries, entry);
		else
			build->count.passed++;
	}
	build->count.lines += part->count.lines;
	build->count.passed += part->count.passed;
}

/* Deals a large text out to as many threads as there are processors, at the ends of lines. */
static void
add_shares(FeedBuild *build, const FeedTable *table, const char *text, const char *end)
{
	size_t len = (size_t)(end - text);
	size_t n = CLAMP(len / FEED_SHARE_MIN, 1, MIN(g_get_num_processors(), FEED_SHARES_MAX));
	Share shares[FEED_SHARES_MAX];
	GThread *threads[FEED_SHARES_MAX];

	for (size_t i = 0; i < n; i++) {
		const char *stop = i + 1 < n ? text + (size_t)(end - text) / (n - i) : end;
		const char *line_end = memchr(stop, '\n', (size_t)(end - stop));

		stop = line_end ? line_end + 1 : end;
		shares[i] = (Share){ feed_build_new("", 0), table, text, stop };
		threads[i] = g_thread_new("list", add_lines, &shares[i]);
		text = stop;
	}
	for (size_t i = 0; i < n; i++) {
		g_thread_join(threads[i]);
		merge(build, shares[i].build);
		feed_build_free(shares[i].build);
	}
}

void
feed_build_add_text(FeedBuild *build, const char *text, size_t len)
{
	static const char mark[] = "\xef\xbb\xbf"; /* of UTF-8, as some programs begin a text */
	const char *end = text + len;
	FeedTable table;
	FeedField header;

	if (len >= strlen(mark) && memcmp(text, mark, strlen(mark)) == 0)
		text += strlen(mark);
	table = feed_table_of(text, (size_t)(end - text));
	if (table.header)
		feed_line_next(&text, end, &header);
	if ((size_t)(end - text) >= FEED_SHARE_MIN)
		add_shares(build, &table, text, end);
	else
		add_lines(&(Share){ build, &table, text, end });
}

bool
feed_build_add(FeedBuild *build, const char *path, GError **error)
{
	GMappedFile *map = g_mapped_file_new(path, FALSE, error);

	if (!map)
		return false;
	if (g_mapped_file_get_length(map) > 0)
		feed_build_add_text(build, g_mapped_file_get_contents(map),
		                    MIN(g_mapped_file_get_length(map), FEED_INPUT_MAX));
	g_mapped_file_unref(map);
	return true;
}

bool
feed_build_write(FeedBuild *build, const char *path, FeedCount *ret_count, GError **error)
{
	if (build->contents.entries->len == 0) {
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "no address in %zu lines",
		            build->count.lines);
		return false;
	}
	feed_contents_sort(&build->contents);
	build->count.entries = build->contents.entries->len;
	*ret_count = build->count;
	return feed_contents_write(&build->contents, path, error);
}
