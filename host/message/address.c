/* SPDX-License-Identifier: MIT */

#include "message/address.h"

#include <string.h>

#include "base/limits.h"
#include "message/header.h"
#include "message/mailbox.h"

/* One mailbox under way. */
typedef struct Parser {
	const char *p, *end;
	const char
		*last_quote; /* the last '"', ')': without one behind it an opening mark is text */
	const char *last_paren;
	GString *words; /* everything outside of brackets and comments, quotation marks taken off */
	GString *comment; /* the last one */
	GString *angle;   /* inside <...> */
	bool has_angle;
	bool is_name; /* words were quoted or encoded, so they are no address */
	guint mere;   /* how many of the last found are a mere name */
	GPtrArray *found;
} Parser;

static void
add_mailbox(Parser *parser, const char *address, size_t len, const GString *name)
{
	g_ptr_array_add(parser->found, mailbox_new(address, len, name));
}

/* White space around an "@", and before a "." behind it, means nothing (RFC 5322 §4.4). */
static void
join_at(GString *words)
{
	bool domain = false;
	size_t n = 0;

	for (size_t i = 0; i < words->len; i++) {
		char c = words->str[i];

		domain = domain || c == '@';
		if (c == '@' || (c == '.' && domain))
			while (n > 0 && header_is_white(words->str[n - 1]))
				n--;
		if (header_is_white(c) && n > 0 && words->str[n - 1] == '@')
			continue;
		words->str[n++] = c;
	}
	g_string_truncate(words, n);
}

/* Finds the last word of @words that has an "@", its quoted local part included. */
static bool
find_address(const GString *words, size_t *ret_start, size_t *ret_end)
{
	const char *text = words->str;
	const char *at = memrchr(text, '@', words->len);
	size_t start;
	size_t end;

	if (!at)
		return false;
	start = (size_t)(at - text);
	end = start + 1;
	if (start > 0 && text[start - 1] == '"') {
		const char *open = start > 1 ? memrchr(text, '"', start - 1) : NULL;

		start = open ? (size_t)(open - text) : start;
	}
	while (start > 0 && !header_is_white(text[start - 1]))
		start--;
	while (end < words->len && !header_is_white(text[end]))
		end++;
	*ret_start = start;
	*ret_end = end;
	return encoded_word_length(text + start, words->len - start) == 0;
}

/* A mailbox without brackets: an address, with or without a name beside it, or only a name. */
static void
finish_bare(Parser *parser)
{
	GString *words = parser->words;
	size_t start = 0;
	size_t end = 0;

	join_at(words);
	if (find_address(words, &start, &end)) {
		g_autofree char *address = g_strndup(words->str + start, end - start);

		g_string_erase(words, (gssize)start, (gssize)(end - start));
		while (words->len > 0 && header_is_white(words->str[words->len - 1]))
			g_string_truncate(words, words->len - 1);
		add_mailbox(parser, address, strlen(address),
		            words->len > 0 ? words : parser->comment);
	} else if (!parser->is_name && !strpbrk(words->str, " \t")) {
		/* The mailbox of a machine's own user: "root". */
		add_mailbox(parser, words->str, words->len, parser->comment);
	} else {
		add_mailbox(parser, "", 0, words);
	}
}

/* Looks at the mailbox just found. */
static void
note_found(Parser *parser)
{
	const Mailbox *last = g_ptr_array_index(parser->found, parser->found->len - 1);

	if (!parser->has_angle && !last->domain) {
		parser->mere++;
		return;
	}
	if (parser->has_angle)
		mailboxes_join(parser->found, parser->mere);
	parser->mere = 0;
}

/* Ends the mailbox under way: at a comma, a semicolon or the end. */
static void
finish(Parser *parser)
{
	GString *words = parser->words;

	while (words->len > 0 && header_is_white(words->str[words->len - 1]))
		g_string_truncate(words, words->len - 1);
	g_string_erase(words, 0, (gssize)strspn(words->str, " \t\r\n"));
	if (parser->found->len >= MAILBOXES_MAX) {
		parser->p = parser->end;
	} else if (parser->has_angle) {
		/* A comment beside a name is shown behind it. */
		if (words->len > 0 && parser->comment->len > 0)
			g_string_append_printf(words, " (%s)", parser->comment->str);
		add_mailbox(parser, parser->angle->str, parser->angle->len,
		            words->len > 0 ? words : parser->comment);
		note_found(parser);
	} else if (words->len > 0) {
		finish_bare(parser);
		note_found(parser);
	}
	g_string_truncate(words, 0);
	g_string_truncate(parser->comment, 0);
	g_string_truncate(parser->angle, 0);
	parser->has_angle = parser->is_name = false;
}

/* Reads a quoted string to @out; its marks are kept where they belong to a local part. */
static void
read_quoted(Parser *parser, GString *out, bool in_angle)
{
	const char *open = parser->p;
	size_t before = out->len;

	for (parser->p++; parser->p < parser->end && *parser->p != '"'; parser->p++) {
		if (*parser->p == '\\' && parser->p + 1 < parser->end)
			parser->p++;
		g_string_append_c(out, *parser->p);
	}
	if (parser->p < parser->end)
		parser->p++;
	if (in_angle || (parser->p < parser->end && *parser->p == '@')) {
		g_string_truncate(out, before);
		g_string_append_len(out, open, parser->p - open);
	} else {
		parser->is_name = true;
	}
}

static void
read_comment(Parser *parser)
{
	unsigned depth = 1;

	g_string_truncate(parser->comment, 0);
	for (parser->p++; parser->p < parser->end; parser->p++) {
		char c = *parser->p;

		if (c == '\\' && parser->p + 1 < parser->end)
			c = *++parser->p;
		else if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			break;
		g_string_append_c(parser->comment, c);
	}
	if (parser->p < parser->end)
		parser->p++;
}

/* <...>, with a source route ("@a,@b:", RFC 5322 §4.4) and white space taken off. */
static void
read_angle(Parser *parser)
{
	GString *angle = parser->angle;

	/* Of "<a@b> <c@d>" programs show the last and send to it; what stood before is a name. */
	if (angle->len > 0)
		g_string_append_printf(parser->words, "<%s> ", angle->str);
	g_string_truncate(angle, 0);
	parser->has_angle = true;
	for (parser->p++; parser->p < parser->end && *parser->p != '>';) {
		char c = *parser->p;

		if (c == '"' && parser->p < parser->last_quote) {
			read_quoted(parser, angle, true);
			continue;
		}
		if (c == '(' && parser->p < parser->last_paren) {
			read_comment(parser);
			continue;
		}
		if (c == '<')
			g_string_truncate(angle, 0);
		else if (!header_is_white(c))
			g_string_append_c(angle, c);
		parser->p++;
	}
	if (parser->p < parser->end)
		parser->p++;
	if (angle->len > 0 && angle->str[0] == '@') {
		const char *colon = strchr(angle->str, ':');

		if (colon)
			g_string_erase(angle, 0, colon + 1 - angle->str);
	}
}

/* Whether the text before a colon is a group's name: "Undisclosed recipients:;". */
static bool
is_group_name(const Parser *parser)
{
	return !parser->has_angle && !memchr(parser->words->str, '@', parser->words->len);
}

/* Reads what is one piece, or returns false. */
static bool
read_piece(Parser *parser)
{
	char c = *parser->p;
	size_t word =
		c == '=' ? encoded_word_length(parser->p, (size_t)(parser->end - parser->p)) : 0;

	/* Some mailers leave commas and brackets in an encoded word. */
	if (word > 0) {
		g_string_append_len(parser->words, parser->p, (gssize)word);
		parser->p += word;
		parser->is_name = true;
	} else if (c == '"' && parser->p < parser->last_quote) {
		read_quoted(parser, parser->words, false);
	} else if (c == '(' && parser->p < parser->last_paren) {
		read_comment(parser);
	} else if (c == '<') {
		read_angle(parser);
	} else {
		return false;
	}
	return true;
}

static void
read_character(Parser *parser)
{
	char c = *parser->p;

	switch (c) {
	case ',':
	case ';': finish(parser); break;
	case '"': break;
	case ':':
		if (is_group_name(parser)) {
			g_string_truncate(parser->words, 0);
			g_string_truncate(parser->comment, 0);
			parser->is_name = false;
		} else {
			g_string_append_c(parser->words, c);
		}
		break;
	case '\\':
		if (parser->p + 1 < parser->end)
			c = *++parser->p;
		g_string_append_c(parser->words, c);
		break;
	default: g_string_append_c(parser->words, c ? c : ' '); break;
	}
	if (parser->p < parser->end)
		parser->p++;
}

/* Returns the last @c of @text, @text itself when there is none. */
static const char *
last_of(const char *text, size_t len, char c)
{
	const char *found = memrchr(text, c, len);

	return found ? found : text;
}

GPtrArray *
addresses_parse(const char *raw, size_t len)
{
	CharsetFacts facts = { 0 };
	size_t text_len = 0;
	/* First of all to UTF-8: in Japanese charsets a byte like "\" may be half a character. */
	g_autofree char *text =
		charset_to_utf8(raw, MIN(len, ADDRESSES_MAX), NULL, &text_len, &facts);
	Parser parser = {
		.p = text,
		.end = text + text_len,
		.last_quote = last_of(text, text_len, '"'),
		.last_paren = last_of(text, text_len, ')'),
		.words = g_string_new(NULL),
		.comment = g_string_new(NULL),
		.angle = g_string_new(NULL),
		.found = g_ptr_array_new_with_free_func((GDestroyNotify)mailbox_free),
	};

	while (parser.p < parser.end)
		if (!read_piece(&parser))
			read_character(&parser);
	finish(&parser);
	g_string_free(parser.words, TRUE);
	g_string_free(parser.comment, TRUE);
	g_string_free(parser.angle, TRUE);
	return parser.found;
}

static bool
is_local_char(char c)
{
	return g_ascii_isalnum(c) || (c && strchr("!#$%&'*+-/=?^_`{|}~.", c));
}

char *
address_find(const char *text)
{
	for (const char *at = strchr(text, '@'); at; at = strchr(at + 1, '@')) {
		const char *start = at;
		const char *end = at + 1;

		while (start > text && is_local_char(start[-1]))
			start--;
		while (g_ascii_isalnum(*end) ||
		       ((*end == '-' || *end == '.') && g_ascii_isalnum(end[1])))
			end++;
		if (start < at && memchr(at + 1, '.', (size_t)(end - at - 1)))
			return g_strndup(start, (size_t)(end - start));
	}
	return NULL;
}
