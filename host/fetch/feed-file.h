/* SPDX-License-Identifier: MIT */

/*
 * One list as a file
 *
 *     header                          FeedHeader
 *     prefixes   65,537 × uint32      where the keys begin that share their first 16 bits
 *     keys       entries × uint64     sorted (fetch/feed-key.h)
 *     notes      entries × FeedNote   in the order of the keys
 *     starts     texts × uint32       where each text begins
 *     text       text_size bytes      NUL after each; the first is the list's name, the rest brands
 *
 * Written by this machine for itself, in its own order of bytes; another's is as if it were broken.
 * It is mapped, and never changed in place: a new one is renamed over it.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define FEED_MAGIC    G_GUINT64_CONSTANT(0x31306465656c7746)
#define FEED_PREFIXES 65537

typedef struct FeedHeader {
	uint64_t magic;
	uint64_t size; /* of the whole file */
	int64_t made;  /* seconds since 1970: when the list was fetched */
	uint32_t entries;
	uint32_t texts;
	uint32_t text_size;
	uint32_t spare; /* 0 */
} FeedHeader;

typedef struct FeedNote {
	uint16_t day;   /* since 2000-01-01; 0: the list does not say */
	uint16_t brand; /* of the texts; 0: the list names none */
} FeedNote;

typedef struct FeedFile FeedFile;

/*
 * Opens @path and checks what a search relies on: its size, the prefixes, the texts. Returns:
 * (transfer full), NULL when it is no list, or broken.
 */
FeedFile *feed_file_open(const char *path);
void feed_file_free(FeedFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FeedFile, feed_file_free)

/* Whether every key and note is in order. Reads all of it: for who is asked how the files are. */
bool feed_file_is_sound(const FeedFile *file);

/* Looks @key up. In a file that is damaged inside, nothing is found. */
bool feed_file_find(const FeedFile *file, uint64_t key, FeedNote *ret);

/* Borrowed from the file, valid UTF-8. */
const FeedHeader *feed_file_header(const FeedFile *file);
const char *feed_file_name(const FeedFile *file);

/* The brand of a note, NULL for none. Borrowed. */
const char *feed_file_brand(const FeedFile *file, FeedNote note);

/* When the note's entry was listed, or else when the list was fetched: "2026-11-29". Full. */
char *feed_file_date(const FeedFile *file, FeedNote note);

/* Where a file with such a header has its parts, and how long it is. */
typedef struct FeedLayout {
	size_t prefixes, keys, notes, starts, text, size;
} FeedLayout;
FeedLayout feed_layout(const FeedHeader *header);
