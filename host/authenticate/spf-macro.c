/* SPDX-License-Identifier: MIT */

#include "authenticate/spf-macro.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#define DELIMITERS ".-+,/_="
#define WANTED_MAX 1000 /* numbers stop growing here; no value has as many parts */

/* A macro-expand, or a run of characters that stand for themselves. */
typedef struct Piece {
	bool valid, is_macro;
	Slice literal; /* of a piece without a letter */
	char letter;   /* lower case, or '\0' */
	bool escape;   /* the letter is upper case: URL escaping */
	unsigned parts;
	bool has_parts, reverse;
	Slice delimiters;
} Piece;

/* Where expansions go; it keeps the end of a name and the beginning of a text. */
typedef struct Sink {
	char *buf;
	size_t len, size; /* of buf */
	size_t keep;      /* bytes at the end that must not be lost; 0: the beginning counts */
	bool lost;
} Sink;

static bool
is_delimiter(Slice delimiters, char c)
{
	return memchr(delimiters.text, c, delimiters.len) != NULL;
}

/* macro-letter transformers *delimiter, between the braces at @p; returns the end, or NULL. */
static const char *
read_braces(const char *p, const char *end, Piece *piece)
{
	if (p == end || !g_ascii_isalpha(*p))
		return NULL;
	piece->letter = g_ascii_tolower(*p);
	piece->escape = g_ascii_isupper(*p++);
	for (; p < end && g_ascii_isdigit(*p); p++) {
		piece->has_parts = true;
		piece->parts = MIN(piece->parts * 10 + (unsigned)(*p - '0'), WANTED_MAX);
	}
	if (p < end && (*p == 'r' || *p == 'R')) {
		piece->reverse = true;
		p++;
	}
	piece->delimiters.text = p;
	while (p < end && *p && strchr(DELIMITERS, *p))
		p++;
	piece->delimiters.len = (size_t)(p - piece->delimiters.text);
	if (p == end || *p != '}' || (piece->has_parts && piece->parts == 0))
		return NULL;
	if (piece->delimiters.len == 0)
		piece->delimiters = (Slice){ ".", 1 };
	return p + 1;
}

/* Reads the piece at *@p, before @end, and steps over it. */
static Piece
piece_read(const char **p, const char *end)
{
	Piece piece = { .valid = true, .literal = { *p, 0 } };
	const char *q = *p;

	if (*q != '%') {
		while (q < end && *q != '%') {
			piece.valid = piece.valid && *q >= ' ' && *q <= '~';
			q++;
		}
		piece.literal.len = (size_t)(q - *p);
		*p = q;
		return piece;
	}
	piece.is_macro = true;
	*p = MIN(q + 2, end);
	switch (q + 1 < end ? q[1] : '\0') {
	case '%': piece.literal = (Slice){ "%", 1 }; break;
	case '_': piece.literal = (Slice){ " ", 1 }; break;
	case '-': piece.literal = (Slice){ "%20", 3 }; break;
	case '{':
		q = read_braces(q + 2, end, &piece);
		piece.valid = q != NULL;
		*p = q ? q : end;
		break;
	default: piece.valid = false; break;
	}
	return piece;
}

bool
spf_macro_read(Slice text, SpfMacroUse use, SpfMacroString *ret_string)
{
	const char *letters = use == SPF_MACRO_NAME ? "slodiphv" : "slodiphcrtv";
	const char *end = text.text + text.len;

	*ret_string = (SpfMacroString){ .text = text };
	for (const char *p = text.text; p < end;) {
		Piece piece = piece_read(&p, end);

		if (!piece.valid || (piece.letter && !strchr(letters, piece.letter)))
			return false;
		ret_string->ends_in_macro = piece.is_macro;
		ret_string->uses_validated |= piece.letter == 'p';
	}
	return true;
}

static void
put(Sink *sink, Slice text)
{
	size_t room = sink->size - sink->len;

	if (text.len > room && sink->keep == 0) {
		sink->lost = true;
		text.len = room;
	} else if (text.len > room) {
		size_t kept = MIN(sink->len, sink->keep);
		size_t skip = text.len > sink->keep ? text.len - sink->keep : 0;

		sink->lost = true;
		memmove(sink->buf, sink->buf + sink->len - kept, kept);
		sink->len = kept;
		text.text += skip;
		text.len -= skip;
	}
	if (text.len > 0)
		memcpy(sink->buf + sink->len, text.text, text.len);
	sink->len += text.len;
}

/* Escapes what is not unreserved in a URI (RFC 3986 §2.3). */
static void
put_escaped(Sink *sink, Slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.text[i];
		char escape[4];

		if (g_ascii_isalnum(c) || (c && strchr("-._~", c))) {
			put(sink, (Slice){ &c, 1 });
		} else {
			g_snprintf(escape, sizeof(escape), "%%%02X", (unsigned char)c);
			put(sink, (Slice){ escape, 3 });
		}
	}
}

/* Dots between the hexadecimal digits of an IPv6 address: "2.0.0.1.0.D.B.8..." */
static Slice
dotted(const SpfMacros *macros, char buf[64])
{
	const SpfAddress *address = macros->address;

	if (address->len == 4)
		return macros->ip;
	for (size_t i = 0; i < 2 * address->len; i++) {
		buf[2 * i] = "0123456789ABCDEF"[address->bytes[i / 2] >> (i % 2 ? 0 : 4) & 15];
		buf[2 * i + 1] = '.';
	}
	return (Slice){ buf, 4 * address->len - 1 };
}

static Slice
value_of(const SpfMacros *macros, char letter, char buf[64])
{
	switch (letter) {
	case 's': return macros->sender;
	case 'l': return macros->local_part;
	case 'o': return macros->sender_domain;
	case 'd': return macros->domain;
	case 'i': return dotted(macros, buf);
	case 'p': return macros->validated;
	case 'h': return macros->helo;
	case 'c': return macros->ip;
	case 'r': return macros->receiver;
	case 't':
		return (Slice){ buf,
			        (size_t)g_snprintf(buf, 64, "%" G_GINT64_FORMAT, macros->now) };
	case 'v': return macros->address->len == 4 ? (Slice){ "in-addr", 7 } : (Slice){ "ip6", 3 };
	default: g_assert_not_reached();
	}
}

/*
 * Takes off what the number of parts leaves out. It counts from the right, after a reversal: then
 * the parts are the first ones.
 */
static Slice
wanted_parts(Slice value, const Piece *piece)
{
	unsigned left = piece->parts;

	if (!piece->has_parts)
		return value;
	for (size_t i = 0; i < value.len; i++) {
		size_t at = piece->reverse ? i : value.len - 1 - i;

		if (!is_delimiter(piece->delimiters, value.text[at]) || --left > 0)
			continue;
		if (piece->reverse)
			return (Slice){ value.text, at };
		return (Slice){ value.text + at + 1, value.len - at - 1 };
	}
	return value;
}

static void
put_part(Sink *sink, Slice part, const Piece *piece)
{
	if (piece->escape)
		put_escaped(sink, part);
	else
		put(sink, part);
}

/* Puts the parts between delimiters, dots between them. */
static void
put_parts(Sink *sink, Slice value, const Piece *piece)
{
	size_t start = 0, end = value.len;

	if (!piece->reverse) {
		for (size_t i = 0; i < value.len; i++) {
			if (!is_delimiter(piece->delimiters, value.text[i]))
				continue;
			put_part(sink, (Slice){ value.text + start, i - start }, piece);
			put(sink, (Slice){ ".", 1 });
			start = i + 1;
		}
		put_part(sink, (Slice){ value.text + start, value.len - start }, piece);
		return;
	}
	for (size_t i = value.len; i > 0; i--) {
		if (!is_delimiter(piece->delimiters, value.text[i - 1]))
			continue;
		put_part(sink, (Slice){ value.text + i, end - i }, piece);
		put(sink, (Slice){ ".", 1 });
		end = i - 1;
	}
	put_part(sink, (Slice){ value.text, end }, piece);
}

static void
put_piece(Sink *sink, const SpfMacros *macros, const Piece *piece)
{
	char buf[64];
	Slice value;

	if (!piece->letter) {
		put(sink, piece->literal);
		return;
	}
	value = value_of(macros, piece->letter, buf);
	value.len = MIN(value.len, SPF_MACRO_MAX);
	put_parts(sink, wanted_parts(value, piece), piece);
}

static void
expand(Sink *sink, const SpfMacros *macros, Slice text)
{
	const char *end = text.text + text.len;
	const char *p = text.text;

	while (p < end && (sink->keep > 0 || !sink->lost)) {
		Piece piece = piece_read(&p, end);

		put_piece(sink, macros, &piece);
	}
}

void
spf_macro_to_name(const SpfMacros *macros, const SpfMacroString *string,
                  char ret_name[DOMAIN_MAX + 1])
{
	/* A label more than fits, and the dot at the end; twice that, so that little is moved. */
	char buf[2 * (DOMAIN_MAX + 2)];
	Sink sink = { .buf = buf, .size = sizeof(buf), .keep = DOMAIN_MAX + 2 };
	const char *name = buf;
	size_t len;

	expand(&sink, macros, string->text);
	len = sink.len;
	if (len > 0 && buf[len - 1] == '.')
		len--;
	if (len > DOMAIN_MAX) {
		const char *from = buf + len - DOMAIN_MAX - 1;
		const char *dot = memchr(from, '.', DOMAIN_MAX + 1);

		name = dot ? dot + 1 : buf + len;
		len = (size_t)(buf + len - name);
	}
	memcpy(ret_name, name, len);
	ret_name[len] = '\0';
}

void
spf_macro_to_text(const SpfMacros *macros, const SpfMacroString *string,
                  char ret_text[SPF_EXPLANATION_MAX + 1])
{
	Sink sink = { .buf = ret_text, .size = SPF_EXPLANATION_MAX };

	expand(&sink, macros, string->text);
	ret_text[sink.len] = '\0';
}
