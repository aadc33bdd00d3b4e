/* SPDX-License-Identifier: MIT */

/*
 * Lists of tags (RFC 6376 §3.2)
 *
 *     v=1; a=rsa-sha256; d=example.com
 *
 * DKIM and ARC fields, key records and DMARC records are written so. How strict a reader must be
 * differs: tag_next() only takes the list apart, tag_list_read() is as strict as DKIM wants it.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "authenticate/bounds.h"

/* A piece of somebody else's text. */
typedef struct Slice {
	const char *text;
	size_t len;
} Slice;

typedef struct Tag {
	Slice name, value; /* without the white space around them */
	Slice whole;       /* all that stands between the "=" and the ";" */
	bool valid;        /* there is a "=", and the name is one */
} Tag;

/*
 * Reads the tag at *@p and steps behind its ";". Returns false when nothing but white space is
 * left before @end. An empty tag between two ";" is one that is not valid. Linear time.
 */
bool tag_next(const char **p, const char *end, Tag *ret_tag);

typedef struct TagList {
	Tag tags[TAGS_MAX];
	size_t n;
} TagList;

/*
 * Reads a list as §3.2 has it: every tag valid, none twice, and in the values only what can be
 * printed, UTF-8 (RFC 8616) and white space. Returns false if it is not so, or there are more than
 * TAGS_MAX; *@ret_list then has the first of each that could be read, for people. The tags are
 * borrowed from @text.
 */
bool tag_list_read(const char *text, size_t len, TagList *ret_list);

/* Returns the tag @name (in this case), borrowed from the list, or NULL. */
const Tag *tag_list_find(const TagList *list, const char *name);

/*
 * Takes the first item off a list with a colon between its items ("h=from:to"), without the white
 * space around it. Returns false at the end. Of "" there is one item, which is empty.
 */
bool tag_item_next(Slice *rest, Slice *ret_item);

/* Reads @digits, decimal digits and nothing else; what is too large is UINT64_MAX. */
bool tag_number(Slice digits, uint64_t *ret_number);

/*
 * Decodes base64 as §2.10 has it: strict, but with white space anywhere and, if its writer likes,
 * without padding; not of nothing. @out has room for @text.len * 3 / 4 + 3 bytes.
 */
bool tag_base64(Slice text, uint8_t *out, size_t *ret_len);

/* Whether @slice is exactly @text; _ignoring_case() in ASCII. */
bool slice_equal(Slice slice, const char *text);
bool slice_equal_ignoring_case(Slice slice, const char *text);
