/* SPDX-License-Identifier: MIT */

/*
 * HTML tokenizer
 *
 * The tokenizer of the HTML Standard (13.2.5), so that a link, a form or a hidden text is found
 * where a browser finds it, in linear time and without a tree. What a tree builder would tell the
 * tokenizer, this one tells itself, as far as that goes without a tree: that title is RCDATA, that
 * script is script, that neither is so inside svg. Scripting counts as disabled, as in a mail
 * reader: the content of noscript is read as tags.
 *
 * Where a tree is needed it can err: an end tag that closes an HTML element around an open svg
 * does not end the svg here, and select, frameset and table do not move or drop what is in them.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/limits.h"
#include "web/html-tag.h"

#define HTML_SLOTS ((size_t)2 * HTML_ATTRIBUTES_MAX)

/* Not NUL-terminated. Points into the input where nothing had to be decoded. */
typedef struct {
	const char *data; /* NULL: not there */
	size_t len;
} HtmlSlice;

typedef struct {
	HtmlSlice name; /* lower case */
	HtmlSlice value;
} HtmlAttribute;

typedef enum {
	HTML_START,
	HTML_END,
	HTML_TEXT,
	HTML_COMMENT,
	HTML_DOCTYPE
} HtmlTokenKind;

typedef struct {
	HtmlTokenKind kind;
	HtmlTag tag;                     /* START, END */
	HtmlSlice name;                  /* START, END, DOCTYPE; lower case */
	HtmlSlice text;                  /* TEXT, COMMENT; never empty in TEXT */
	const HtmlAttribute *attributes; /* START: each name once, the first wins */
	size_t n_attributes;
	size_t n_dropped;               /* attributes for which there was no place */
	bool self_closing;              /* START, END: written <so/> */
	bool foreign;                   /* START, END, TEXT: inside of svg or math */
	bool force_quirks;              /* DOCTYPE */
	HtmlSlice public_id, system_id; /* DOCTYPE */
	size_t offset, end;             /* the token's place in the input */
} HtmlToken;

typedef enum {
	HTML_STATE_TAGS, /* the standard's data state */
	HTML_STATE_RCDATA,
	HTML_STATE_RAWTEXT,
	HTML_STATE_SCRIPT,
	HTML_STATE_PLAINTEXT,
	HTML_STATE_CDATA,
} HtmlState;

typedef struct {
	uint8_t tag;   /* HtmlTag */
	uint8_t space; /* what is inside of it: HtmlSpace */
} HtmlForeign;

typedef struct {
	const char *data;
	size_t len, pos;
	HtmlState state;
	HtmlSlice last_start; /* as written: its end tag ends RCDATA, RAWTEXT and script */
	HtmlForeign foreign[HTML_FOREIGN_MAX];
	size_t depth;
	char *decoded; /* of the current token */
	size_t decoded_len, decoded_size;
	HtmlAttribute attributes[HTML_ATTRIBUTES_MAX];
	uint32_t hashes[HTML_ATTRIBUTES_MAX]; /* of the attributes' names */
	uint16_t slots[HTML_SLOTS];          /* the hash table of names: 1 + an attribute's place */
	uint16_t taken[HTML_ATTRIBUTES_MAX]; /* slots in use, to be emptied for the next tag */
	size_t n_taken;
} HtmlTokenizer;

/*
 * @data is valid UTF-8 (utf8_scrub() makes it so), may contain NUL, and outlives the tokenizer.
 * What is valid stays so in every slice.
 */
void html_tokenizer_init(HtmlTokenizer *t, const char *data, size_t len);
void html_tokenizer_done(HtmlTokenizer *t);

/*
 * Fills @ret and returns true, or returns false at the end. Slices live until the next call.
 * Newlines come as LF. NUL comes as U+FFFD, or not at all where a tree builder drops it.
 */
bool html_tokenizer_next(HtmlTokenizer *t, HtmlToken *ret);

/* Starts in another state, as within the element @last_start (borrowed; may be NULL). */
void html_tokenizer_set_state(HtmlTokenizer *t, HtmlState state, const char *last_start);

/*
 * Returns the value of attribute @name, in lower case; .data is NULL if it is not there. A name
 * that is asked for belongs into the list in html-read-tag.c, or it could be dropped.
 */
HtmlSlice html_token_attribute(const HtmlToken *token, const char *name);

/* Whether @tag has no content and no end tag (HTML Standard 13.1.2). */
bool html_tag_is_void(HtmlTag tag);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HtmlTokenizer, html_tokenizer_done)
