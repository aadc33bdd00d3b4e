/* SPDX-License-Identifier: MIT */

#include "message/address.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "web/idna.h"

/* One mailbox under way: the bytes of its name, comment and address. */
typedef struct Parser {
	const char *p, *end;
	GString *words;   /* everything outside of brackets and comments */
	GString *comment; /* the last one */
	GString *angle;   /* inside <...> */
	bool has_angle;
	GPtrArray *found;
} Parser;

void
mailbox_free(Mailbox *mailbox)
{
	if (!mailbox)
		return;
	g_free(mailbox->name);
	g_free(mailbox->address);
	g_free(mailbox->local);
	g_free(mailbox->domain);
	g_free(mailbox);
}

static char *
decode(const GString *text)
{
	EncodedFacts facts = { 0 };
	g_autofree char *name = encoded_words_decode(text->str, text->len, &facts);

	return *name ? g_steal_pointer(&name) : NULL;
}

/* The domain as it is compared and looked up; one that IDNA refuses stays as it is written. */
static char *
domain_of(const char *written)
{
	char ascii[URL_IDNA_MAX + 1];
	size_t len = strlen(written);
	size_t n = 0;

	while (len > 0 && written[len - 1] == '.')
		len--;
	if (len == 0)
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)written[i] >= 0x80) {
			n = idna_to_ascii(written, len, ascii, sizeof(ascii) - 1);
			break;
		}
	}
	return n > 0 ? g_ascii_strdown(ascii, (gssize)n) : g_ascii_strdown(written, (gssize)len);
}

static void
add_mailbox(Parser *parser, const GString *address, char *name)
{
	Mailbox *mailbox = g_new0(Mailbox, 1);
	const char *at;

	mailbox->name = name;
	mailbox->address = text_clean_len(address->str, address->len);
	at = strrchr(mailbox->address, '@');
	if (at && at > mailbox->address)
		mailbox->domain = domain_of(at + 1);
	if (mailbox->domain) {
		size_t len = (size_t)(at - mailbox->address);
		bool quoted = len >= 2 && mailbox->address[0] == '"' && at[-1] == '"';

		mailbox->local = quoted ? g_strndup(mailbox->address + 1, len - 2)
		                        : g_strndup(mailbox->address, len);
	}
	g_ptr_array_add(parser->found, mailbox);
}

/* Ends the mailbox under way: at a comma, a semicolon or the end. */
static void
finish(Parser *parser)
{
	g_autofree char *words = text_clean_len(parser->words->str, parser->words->len);

	if (parser->found->len >= MAILBOXES_MAX) {
		parser->p = parser->end;
	} else if (parser->has_angle) {
		char *name = *words ? decode(parser->words) : decode(parser->comment);

		add_mailbox(parser, parser->angle, name);
	} else if (*words) {
		/* A lone word is an address without a domain; several are a name without address.
		 */
		bool address = strchr(words, '@') != NULL || !strchr(words, ' ');
		g_autoptr(GString) text = g_string_new(address ? words : "");
		char *name = address ? decode(parser->comment) : decode(parser->words);

		add_mailbox(parser, text, name);
	}
	g_string_truncate(parser->words, 0);
	g_string_truncate(parser->comment, 0);
	g_string_truncate(parser->angle, 0);
	parser->has_angle = false;
}

/* A quoted string loses its marks; as a local part ("john doe"@example.jp) it keeps them. */
static void
read_quoted(Parser *parser)
{
	const char *open = parser->p;
	size_t before = parser->words->len;

	for (parser->p++; parser->p < parser->end && *parser->p != '"'; parser->p++) {
		if (*parser->p == '\\' && parser->p + 1 < parser->end)
			parser->p++;
		g_string_append_c(parser->words, *parser->p);
	}
	if (parser->p < parser->end)
		parser->p++;
	if (parser->p < parser->end && *parser->p == '@') {
		g_string_truncate(parser->words, before);
		g_string_append_len(parser->words, open, parser->p - open);
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

/* <...>, with a source route ("@a,@b:", RFC 5322 §4.4) taken off. */
static void
read_angle(Parser *parser)
{
	/* Of "<a@b> <c@d>" programs show the last and send to it; what stood before is a name. */
	if (parser->has_angle) {
		g_string_append_c(parser->words, '<');
		g_string_append_len(parser->words, parser->angle->str, (gssize)parser->angle->len);
		g_string_append(parser->words, "> ");
		g_string_truncate(parser->angle, 0);
	}
	parser->has_angle = true;
	for (parser->p++; parser->p < parser->end && *parser->p != '>'; parser->p++) {
		if (*parser->p == '<')
			g_string_truncate(parser->angle, 0);
		else
			g_string_append_c(parser->angle, *parser->p);
	}
	if (parser->p < parser->end)
		parser->p++;
	if (parser->angle->len > 0 && parser->angle->str[0] == '@') {
		const char *colon = strchr(parser->angle->str, ':');

		if (colon)
			g_string_erase(parser->angle, 0, colon + 1 - parser->angle->str);
	}
}

/* Whether the text before a colon is a group's name: "Undisclosed recipients:;". */
static bool
is_group_name(const Parser *parser)
{
	return !parser->has_angle && !memchr(parser->words->str, '@', parser->words->len);
}

static void
read_token(Parser *parser)
{
	char c = *parser->p;
	size_t word =
		c == '=' ? encoded_word_length(parser->p, (size_t)(parser->end - parser->p)) : 0;

	/* An encoded word is one piece, although some mailers leave commas and brackets in it. */
	if (word > 0) {
		g_string_append_len(parser->words, parser->p, (gssize)word);
		parser->p += word;
		return;
	}
	switch (c) {
	case '"': read_quoted(parser); return;
	case '(': read_comment(parser); return;
	case '<': read_angle(parser); return;
	case ',':
	case ';': finish(parser); break;
	case ':':
		if (is_group_name(parser))
			g_string_truncate(parser->words, 0);
		else
			g_string_append_c(parser->words, c);
		break;
	case '\\':
		if (parser->p + 1 < parser->end)
			c = *++parser->p;
		g_string_append_c(parser->words, c);
		break;
	default: g_string_append_c(parser->words, c); break;
	}
	if (parser->p < parser->end)
		parser->p++;
}

GPtrArray *
addresses_parse(const char *raw, size_t len)
{
	Parser parser = {
		.p = raw,
		.end = raw + MIN(len, ADDRESSES_MAX),
		.words = g_string_new(NULL),
		.comment = g_string_new(NULL),
		.angle = g_string_new(NULL),
		.found = g_ptr_array_new_with_free_func((GDestroyNotify)mailbox_free),
	};

	while (parser.p < parser.end)
		read_token(&parser);
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
