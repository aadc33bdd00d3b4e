/* SPDX-License-Identifier: MIT */

#include "fetch/feed-write.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PREFIX_COUNT (FEED_PREFIXES - 1)
#define FEW          32   /* entries that are sorted best by putting each into its place */
#define BLOCK        4096 /* entries written at once */

void
feed_contents_add_text(FeedContents *contents, const char *text)
{
	uint32_t start = (uint32_t)contents->text->len;

	g_array_append_val(contents->starts, start);
	g_string_append_len(contents->text, text, (gssize)strlen(text) + 1);
}

static size_t
prefix_of(const FeedEntry *entry)
{
	return (size_t)(entry->key >> 48);
}

/* By key; of one key the newest first, and one with a brand before one without. */
static int
compare(const void *one, const void *other)
{
	const FeedEntry *a = one;
	const FeedEntry *b = other;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->note.day != b->note.day)
		return a->note.day > b->note.day ? -1 : 1;
	return (int)b->note.brand - (int)a->note.brand;
}

static void
sort_few(FeedEntry *entries, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		FeedEntry entry = entries[i];
		size_t k = i;

		for (; k > 0 && compare(&entries[k - 1], &entry) > 0; k--)
			entries[k] = entries[k - 1];
		entries[k] = entry;
	}
}

/*
 * Hashes are spread evenly, so that dealing them out by their first bits leaves some thirty
 * together: faster than any sort of the whole, and no slower than one where somebody has seen to
 * it that they are not spread.
 */
static void
deal_out(const GArray *from, FeedEntry *to, uint32_t *starts)
{
	const FeedEntry *entries = (const FeedEntry *)(const void *)from->data;
	g_autofree uint32_t *next = g_new(uint32_t, PREFIX_COUNT);

	for (guint i = 0; i < from->len; i++)
		starts[prefix_of(&entries[i]) + 1]++;
	for (size_t i = 1; i < FEED_PREFIXES; i++)
		starts[i] += starts[i - 1];
	memcpy(next, starts, PREFIX_COUNT * sizeof(*next));
	for (guint i = 0; i < from->len; i++)
		to[next[prefix_of(&entries[i])]++] = entries[i];
}

/* Keeps the first of each key. Returns how many are left. */
static guint
drop_doubles(FeedEntry *entries, guint len)
{
	guint kept = 0;

	for (guint i = 0; i < len; i++)
		if (kept == 0 || entries[kept - 1].key != entries[i].key)
			entries[kept++] = entries[i];
	return kept;
}

void
feed_contents_sort(FeedContents *contents)
{
	g_autofree uint32_t *starts = g_new0(uint32_t, FEED_PREFIXES);
	guint len = contents->entries->len;
	GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(FeedEntry), len);
	FeedEntry *entries;

	g_array_set_size(sorted, len);
	entries = (FeedEntry *)(void *)sorted->data;
	deal_out(contents->entries, entries, starts);
	for (size_t i = 0; i < PREFIX_COUNT; i++) {
		size_t n = starts[i + 1] - starts[i];

		if (n <= FEW)
			sort_few(entries + starts[i], n);
		else
			qsort(entries + starts[i], n, sizeof(FeedEntry), compare);
	}
	g_array_set_size(sorted, drop_doubles(entries, len));
	g_array_unref(contents->entries);
	contents->entries = sorted;
}

static FeedHeader
header_of(const FeedContents *contents)
{
	FeedHeader header = {
		.magic = FEED_MAGIC,
		.made = contents->made,
		.entries = contents->entries->len,
		.texts = contents->starts->len,
		.text_size = (uint32_t)contents->text->len,
	};

	header.size = feed_layout(&header).size;
	return header;
}

static void
write_prefixes(const FeedContents *contents, FILE *out)
{
	const FeedEntry *entries = (const FeedEntry *)(const void *)contents->entries->data;
	/* One more than there are, so that the keys begin at a multiple of their size. */
	g_autofree uint32_t *prefixes = g_new0(uint32_t, FEED_PREFIXES + 1);

	for (guint i = 0; i < contents->entries->len; i++)
		prefixes[prefix_of(&entries[i]) + 1]++;
	for (size_t i = 1; i < FEED_PREFIXES; i++)
		prefixes[i] += prefixes[i - 1];
	(void)fwrite(prefixes, sizeof(*prefixes), FEED_PREFIXES + 1, out);
}

static void
write_keys(const GArray *entries, FILE *out)
{
	const FeedEntry *all = (const FeedEntry *)(const void *)entries->data;
	uint64_t block[BLOCK];

	for (guint i = 0; i < entries->len; i += BLOCK) {
		guint n = MIN(BLOCK, entries->len - i);

		for (guint k = 0; k < n; k++)
			block[k] = all[i + k].key;
		(void)fwrite(block, sizeof(block[0]), n, out);
	}
}

static void
write_notes(const GArray *entries, FILE *out)
{
	const FeedEntry *all = (const FeedEntry *)(const void *)entries->data;
	FeedNote block[BLOCK];

	for (guint i = 0; i < entries->len; i += BLOCK) {
		guint n = MIN(BLOCK, entries->len - i);

		for (guint k = 0; k < n; k++)
			block[k] = all[i + k].note;
		(void)fwrite(block, sizeof(block[0]), n, out);
	}
}

/* What is renamed must be on the disk first, or a power cut leaves an empty file. */
static bool
write_all(const FeedContents *contents, FILE *out)
{
	FeedHeader header = header_of(contents);

	(void)fwrite(&header, sizeof(header), 1, out);
	write_prefixes(contents, out);
	write_keys(contents->entries, out);
	write_notes(contents->entries, out);
	(void)fwrite(contents->starts->data, sizeof(uint32_t), contents->starts->len, out);
	(void)fwrite(contents->text->str, 1, contents->text->len, out);
	return fflush(out) == 0 && !ferror(out) && fchmod(fileno(out), 0644) == 0 &&
	       fsync(fileno(out)) == 0;
}

bool
feed_contents_write(const FeedContents *contents, const char *path, GError **error)
{
	g_autofree char *work = g_strconcat(path, ".XXXXXX", NULL);
	int fd = g_mkstemp(work);
	FILE *out = fd >= 0 ? fdopen(fd, "wb") : NULL;
	bool written = out && write_all(contents, out);
	int reason = errno;

	if (out && fclose(out) != 0 && written) {
		reason = errno;
		written = false;
	}
	if (written && g_rename(work, path) != 0) {
		reason = errno;
		written = false;
	}
	if (written)
		return true;
	if (fd >= 0)
		(void)g_unlink(work);
	g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(reason), "%s: %s", path,
	            g_strerror(reason));
	return false;
}
