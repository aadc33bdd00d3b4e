/* SPDX-License-Identifier: MIT */

#include "fetch/feed-file.h"

#include <string.h>

#include "fetch/bounds.h"

#define DAY_S      ((int64_t)24 * 60 * 60)
#define YEAR_2000  ((int64_t)946684800) /* 2000-01-01, in seconds since 1970 */
#define TEXT_BYTES ((size_t)FEED_BRANDS_MAX * (FEED_BRAND_MAX + 1) + FEED_NAME_MAX + 1)

struct FeedFile {
	GMappedFile *map;
	const FeedHeader *header;
	const uint32_t *prefixes;
	const uint64_t *keys;
	const FeedNote *notes;
	const uint32_t *starts;
	const char *text;
};

FeedLayout
feed_layout(const FeedHeader *header)
{
	FeedLayout layout = { .prefixes = sizeof(*header) };

	/* An odd number of prefixes: the keys are kept at a multiple of their size. */
	layout.keys = layout.prefixes + (FEED_PREFIXES + 1) * sizeof(uint32_t);
	layout.notes = layout.keys + (size_t)header->entries * sizeof(uint64_t);
	layout.starts = layout.notes + (size_t)header->entries * sizeof(FeedNote);
	layout.text = layout.starts + (size_t)header->texts * sizeof(uint32_t);
	layout.size = layout.text + header->text_size;
	return layout;
}

static bool
header_is_sound(const FeedHeader *header, size_t size)
{
	return header->magic == FEED_MAGIC && header->size == size &&
	       header->entries <= FEED_ENTRIES_MAX && header->texts > 0 &&
	       header->texts <= FEED_BRANDS_MAX + 1 && header->text_size > 0 &&
	       header->text_size <= TEXT_BYTES && feed_layout(header).size == size;
}

/* They rise from 0 to the number of entries: then every search stays within the keys. */
static bool
prefixes_are_sound(const FeedFile *file)
{
	for (size_t i = 1; i < FEED_PREFIXES; i++)
		if (file->prefixes[i] < file->prefixes[i - 1])
			return false;
	return file->prefixes[0] == 0 && file->prefixes[FEED_PREFIXES - 1] == file->header->entries;
}

static bool
texts_are_sound(const FeedFile *file)
{
	const FeedHeader *header = file->header;

	if (file->text[header->text_size - 1] != '\0')
		return false;
	for (uint32_t i = 0; i < header->texts; i++)
		if (file->starts[i] >= header->text_size ||
		    !g_utf8_validate(file->text + file->starts[i], -1, NULL))
			return false;
	return true;
}

/* Points at the parts of the mapped bytes. Returns whether they are a list. */
static bool
find_parts(FeedFile *file)
{
	const char *data = g_mapped_file_get_contents(file->map);
	size_t size = g_mapped_file_get_length(file->map);
	FeedLayout layout;

	if (size < sizeof(FeedHeader))
		return false;
	file->header = (const FeedHeader *)(const void *)data;
	if (!header_is_sound(file->header, size))
		return false;
	layout = feed_layout(file->header);
	file->prefixes = (const uint32_t *)(const void *)(data + layout.prefixes);
	file->keys = (const uint64_t *)(const void *)(data + layout.keys);
	file->notes = (const FeedNote *)(const void *)(data + layout.notes);
	file->starts = (const uint32_t *)(const void *)(data + layout.starts);
	file->text = data + layout.text;
	return prefixes_are_sound(file) && texts_are_sound(file);
}

FeedFile *
feed_file_open(const char *path)
{
	g_autoptr(FeedFile) file = g_new0(FeedFile, 1);

	file->map = g_mapped_file_new(path, FALSE, NULL);
	return file->map && find_parts(file) ? g_steal_pointer(&file) : NULL;
}

void
feed_file_free(FeedFile *file)
{
	if (!file)
		return;
	g_clear_pointer(&file->map, g_mapped_file_unref);
	g_free(file);
}

bool
feed_file_is_sound(const FeedFile *file)
{
	for (uint32_t i = 0; i < file->header->entries; i++) {
		size_t prefix = (size_t)(file->keys[i] >> 48);

		if ((i > 0 && file->keys[i] <= file->keys[i - 1]) || i < file->prefixes[prefix] ||
		    i >= file->prefixes[prefix + 1] || file->notes[i].brand >= file->header->texts)
			return false;
	}
	return true;
}

bool
feed_file_find(const FeedFile *file, uint64_t key, FeedNote *ret)
{
	size_t prefix = (size_t)(key >> 48);
	uint32_t low = file->prefixes[prefix];
	uint32_t high = file->prefixes[prefix + 1];

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (file->keys[middle] == key) {
			*ret = file->notes[middle];
			return true;
		}
		if (file->keys[middle] < key)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

const FeedHeader *
feed_file_header(const FeedFile *file)
{
	return file->header;
}

const char *
feed_file_name(const FeedFile *file)
{
	return file->text + file->starts[0];
}

const char *
feed_file_brand(const FeedFile *file, FeedNote note)
{
	return note.brand > 0 && note.brand < file->header->texts
	               ? file->text + file->starts[note.brand]
	               : NULL;
}

char *
feed_file_date(const FeedFile *file, FeedNote note)
{
	int64_t time = note.day > 0 ? YEAR_2000 + note.day * DAY_S : file->header->made;
	g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc(time);

	return date ? g_date_time_format(date, "%Y-%m-%d") : NULL;
}
