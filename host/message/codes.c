/* SPDX-License-Identifier: MIT */

#include "message/codes.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/link-set.h"
#include "message/link-text.h"

/* The smallest code has 21 rows of 21 modules; of its characters, about half are dark. */
#define BLOCKS_MIN  80  /* two modules in each */
#define HASHES_MIN  200 /* "##" for a module */
#define COLOURS_MIN 120 /* neighbours of one colour in one cell */
#define CELLS_MIN   441

static void
add_link(LinkSet *links, const char *href, size_t len, const char *text)
{
	Link *link;
	g_autoptr(Url) url = url_parse(href, len, NULL);

	if (!url || (strcmp(url->scheme, "http") != 0 && strcmp(url->scheme, "https") != 0))
		return;
	link = link_set_add(links, LINK_CODE, href, len, NULL, text);
	if (link)
		link->count = 1; /* the same code twice is one */
}

/* Adds where a scanner would go. Returns whether it would go anywhere. */
static bool
add_links(LinkSet *links, const char *text)
{
	size_t len = strlen(text);
	unsigned before = link_set_size(links);
	TextLink found;

	if (g_ascii_strncasecmp(text, "http:", 5) == 0 ||
	    g_ascii_strncasecmp(text, "https:", 6) == 0) {
		add_link(links, text, len, NULL);
		return link_set_size(links) > before;
	}
	for (size_t pos = 0; text_link_next(text, len, pos, &found);) {
		g_autofree char *href = found.href;

		add_link(links, href, strlen(href), text);
		pos = found.start + found.len;
	}
	return link_set_size(links) > before;
}

void
codes_read(Facts *facts, const CodeText *codes, size_t n)
{
	LinkSet *links = NULL;
	GPtrArray *all = NULL;

	if (n == 0)
		return;
	links = link_set_new();
	for (size_t i = 0; i < MIN(n, CODES_MAX); i++) {
		Code *code = g_new0(Code, 1);

		code->text =
			text_clean_len(codes[i].text, text_cut(codes[i].text, strlen(codes[i].text),
		                                               CODE_TEXT_MAX));
		code->at = text_clean(codes[i].at);
		link_set_at(links, code->at);
		code->link = add_links(links, code->text);
		g_ptr_array_add(facts->codes, code);
	}
	all = link_set_take(links);
	g_ptr_array_extend_and_steal(all, facts->links);
	facts->links = all;
}

/* Whether @word, in lower case, begins at @p. Most fail at the second letter. */
static inline bool
begins(const char *p, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - p) >= len && (p[1] | 0x20) == (word[1] | 0x20) &&
	       g_ascii_strncasecmp(p, word, len) == 0;
}

/* U+2580 to U+25BF, and the squares U+2B1B and U+2B1C. */
static bool
is_block(const char *p, const char *end)
{
	return end - p >= 3 &&
	       (p[1] == '\x96' || (p[1] == '\xac' && (p[2] == '\x9b' || p[2] == '\x9c')));
}

/*
 * By which bytes a drawing, or a picture inside the text, is known: a bit for each, set for what
 * may be its first byte and for what may be its second. All others are passed over.
 */
#define HASH_SIGN 1 /* whatever stands behind it */

static const unsigned char firsts[256] = {
	['#'] = HASH_SIGN, [0xe2] = 2, ['&'] = 4, ['<'] = 8, [':'] = 16, ['b'] = 32, ['B'] = 32,
};
static const unsigned char seconds[256] = {
	[0x96] = 2, [0xac] = 2, ['#'] = 4,  ['t'] = 8,  ['T'] = 8,  ['i'] = 16,
	['I'] = 16, ['a'] = 32, ['A'] = 32, ['g'] = 32, ['G'] = 32,
};

static inline unsigned
sign_at(const char *p)
{
	return firsts[(unsigned char)p[0]] & (seconds[(unsigned char)p[1]] | HASH_SIGN);
}

/* Whether one of four bytes may be a sign; another stands behind them. */
static inline bool
has_sign(const char *p)
{
	return sign_at(p) | sign_at(p + 1) | sign_at(p + 2) | sign_at(p + 3);
}

/* Whether the colon at @p is that of "data:image/". */
static bool
is_picture(const char *text, const char *p, const char *end)
{
	return p - text >= 4 && begins(p - 4, end, "data:image/");
}

bool
codes_may_be_drawn(const char *text, size_t len, bool html)
{
	const char *end = text + len;
	size_t blocks = 0;
	size_t hashes = 0;
	size_t colours = 0;
	size_t cells = 0;

	for (const char *p = text; p < end; p++) {
		while (end - p > 4 && !has_sign(p))
			p += 4;
		switch (*p) {
		case '\xe2': blocks += is_block(p, end); break;
		case '#': hashes++; break;
		case '&': blocks += begins(p, end, "&#96") || begins(p, end, "&#x25"); break;
		case '<': cells += begins(p, end, "<td"); break;
		case ':':
			if (html && is_picture(text, p, end))
				return true;
			break;
		case 'b':
		case 'B':
			colours += begins(p, end, "bgcolor") || begins(p, end, "background");
			break;
		default: break;
		}
	}
	return blocks >= BLOCKS_MIN || (!html && hashes >= HASHES_MIN) ||
	       (html && (colours >= COLOURS_MIN || cells >= CELLS_MIN));
}
