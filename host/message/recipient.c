/* SPDX-License-Identifier: MIT */

#include "message/recipient.h"

#include <string.h>

#include "base/base64.h"
#include "message/brand.h"
#include "message/organisation.h"

#define TOKEN_MAX 2048 /* characters of a piece of a link that is tried as base64 */

static const char *const roles[] = {
	"info",       "mail",      "admin", "support", "contact", "test", "sales", "office", "user",
	"postmaster", "webmaster", "root",  "help",    "service", "news", "list",  "shop",   "home"
};

/* Finds @word in @text, whatever the case, with no letter or digit beside it. */
static bool
contains_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = text; (p = strcasestr(p, word)); p++)
		if ((p == text || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[n]))
			return true;
	return false;
}

/* The same for a whole address, by its "@", of which there are few; a local part has none. */
static bool
contains_address(const char *text, const char *address)
{
	size_t n = strlen(address);
	const char *sign = strrchr(address, '@');
	size_t before = sign ? (size_t)(sign - address) : 0;

	if (!sign)
		return contains_word(text, address);
	for (const char *at = text; (at = strchr(at, '@')); at++) {
		const char *p = at - before;

		if ((size_t)(at - text) >= before && g_ascii_strncasecmp(p, address, n) == 0 &&
		    (p == text || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[n]))
			return true;
	}
	return false;
}

const Mailbox *
recipient_address_in(const Facts *facts, const char *text)
{
	for (guint i = 0; text && i < facts->recipients->len; i++) {
		const Mailbox *r = g_ptr_array_index(facts->recipients, i);

		if (r->domain && contains_address(text, r->address))
			return r;
	}
	return NULL;
}

static bool
is_role(const char *local)
{
	for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
		if ((local[0] | 0x20) == roles[i][0] && g_ascii_strcasecmp(local, roles[i]) == 0)
			return true;
	return false;
}

/* A shorter one stands in a text by chance. */
static bool
is_own_name(const char *local)
{
	return strlen(local) >= 4 && !is_role(local);
}

char *
recipient_part_in(const Facts *facts, const char *text)
{
	for (guint i = 0; text && i < facts->recipients->len; i++) {
		const Mailbox *r = g_ptr_array_index(facts->recipients, i);

		if (!r->domain || !r->local)
			continue;
		if (contains_address(text, r->address))
			return g_strdup(r->address);
		if (is_own_name(r->local) && contains_word(text, r->local))
			return g_strdup(r->local);
		if (contains_word(text, r->domain))
			return g_strdup(r->domain);
	}
	return NULL;
}

bool
recipient_is_expected(const Facts *facts)
{
	if (facts->is_list || facts->is_reply)
		return true;
	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		if (strcmp(a->type, "text/calendar") == 0)
			return true;
	}
	return false;
}

bool
from_is_recipient(const Facts *facts)
{
	for (guint i = 0; i < facts->from->len; i++) {
		const Mailbox *from = g_ptr_array_index(facts->from, i);

		for (guint k = 0; k < facts->recipients->len; k++) {
			const Mailbox *r = g_ptr_array_index(facts->recipients, k);

			if (from->address && r->address &&
			    g_ascii_strcasecmp(from->address, r->address) == 0)
				return true;
		}
	}
	return false;
}

/* "=" pads base64 and parts a query; what stands before it decodes without. */
static bool
is_token_char(char c)
{
	return g_ascii_isalnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
}

/* Base64 characters, both alphabets of RFC 4648, that decode to the address. */
static bool
token_is_base64(const char *token, size_t len, const char *address)
{
	char standard[TOKEN_MAX];
	char plain[TOKEN_MAX + 4];
	Base64 state = { 0, 0 };
	size_t n;

	if (len > TOKEN_MAX)
		return false;
	for (size_t i = 0; i < len; i++)
		standard[i] = token[i] == '-' ? '+' : token[i] == '_' ? '/' : token[i];
	n = base64_step(&state, standard, len, (uint8_t *)plain);
	n += base64_end(&state, (uint8_t *)plain + n);
	plain[n] = '\0';
	return strlen(plain) == n && contains_address(plain, address);
}

/* Digits, two for each character, somewhere in @len hexadecimal ones. */
static bool
token_is_hex(const char *token, size_t len, const char *address)
{
	size_t n = strlen(address);

	for (size_t i = 0; i + 2 * n <= len; i++) {
		size_t k = 0;

		while (k < n &&
		       g_ascii_tolower((char)(g_ascii_xdigit_value(token[i + 2 * k]) << 4 |
		                              g_ascii_xdigit_value(token[i + 2 * k + 1]))) ==
		               g_ascii_tolower(address[k]))
			k++;
		if (k == n)
			return true;
	}
	return false;
}

static bool
token_is_hash(const char *token, size_t len, const char *address)
{
	GChecksumType type = len == 32   ? G_CHECKSUM_MD5
	                     : len == 40 ? G_CHECKSUM_SHA1
	                                 : G_CHECKSUM_SHA256;
	g_autofree char *lower = NULL;
	g_autofree char *hash = NULL;

	if (len != 32 && len != 40 && len != 64)
		return false;
	lower = g_ascii_strdown(address, -1);
	hash = g_compute_checksum_for_string(type, lower, -1);
	return g_ascii_strncasecmp(hash, token, len) == 0;
}

static const char *
form_of_token(const char *token, size_t len, const char *address)
{
	size_t digits = 0;

	if (len < strlen(address)) /* no encoding is shorter than what it encodes */
		return NULL;
	while (digits < len && g_ascii_isxdigit(token[digits]))
		digits++;
	if (digits == len && token_is_hash(token, len, address))
		return "hash";
	if (token_is_hex(token, digits, address))
		return "hex";
	return token_is_base64(token, len, address) ? "base64" : NULL;
}

/* "/" is of base64's alphabet and parts a path: a token is tried whole, then piece by piece. */
static const char *
form_of_pieces(const char *token, size_t len, const char *address)
{
	const char *form = form_of_token(token, len, address);
	const char *end = token + len;

	for (const char *slash; !form && (slash = memchr(token, '/', (size_t)(end - token)));
	     token = slash + 1)
		form = form_of_token(token, (size_t)(slash - token), address);
	return form ? form : form_of_token(token, (size_t)(end - token), address);
}

static const char *
form_in_text(const char *text, const char *address)
{
	const char *form = contains_address(text, address) ? "plain" : NULL;

	for (const char *p = text; !form && *p;) {
		size_t len = 0;

		while (is_token_char(p[len]))
			len++;
		if (len > 0)
			form = form_of_pieces(p, len, address);
		p += MAX(len, 1);
	}
	return form;
}

/* Undoes percent escapes; a broken one stays as it is, as servers do. Returns: (transfer full). */
static char *
percent_decode(const char *text)
{
	char *out = g_malloc(strlen(text) + 1);
	char *o = out;

	for (; *text; text++) {
		int high = text[0] == '%' ? g_ascii_xdigit_value(text[1]) : -1;
		int low = high >= 0 ? g_ascii_xdigit_value(text[2]) : -1;

		if (low >= 0 && (high | low) != 0) {
			*o++ = (char)(high << 4 | low);
			text += 2;
		} else {
			*o++ = *text;
		}
	}
	*o = '\0';
	return out;
}

const char *
recipient_form_in_url(const Facts *facts, const Url *url)
{
	const char *parts[] = { url->path, url->query, url->fragment };

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		bool escaped = parts[i] && strchr(parts[i], '%');
		g_autofree char *decoded = escaped ? percent_decode(parts[i]) : NULL;
		const char *plain = escaped ? decoded : parts[i];

		for (guint k = 0; plain && *plain && k < facts->recipients->len; k++) {
			const Mailbox *r = g_ptr_array_index(facts->recipients, k);
			const char *form = r->domain ? form_in_text(plain, r->address) : NULL;

			if (form)
				return form;
		}
	}
	return NULL;
}

/* Whether the token, or one of its pieces, tells @name in base64 or hexadecimal digits. */
static bool
encodes(const char *text, const char *name)
{
	const char *form = form_in_text(text, name);

	return form && strcmp(form, "plain") != 0;
}

bool
recipient_is_named_in(const Facts *facts, const char *text)
{
	bool escaped = strchr(text, '%');
	g_autofree char *once = escaped ? percent_decode(text) : NULL;
	g_autofree char *twice = escaped ? percent_decode(once) : NULL; /* as wrappers wrap */
	const char *plain = escaped ? twice : text;
	g_autofree char *part = recipient_part_in(facts, plain);

	for (guint i = 0; !part && i < facts->recipients->len; i++) {
		const Mailbox *r = g_ptr_array_index(facts->recipients, i);

		if (!r->domain || !r->local)
			continue;
		if (encodes(plain, r->address) ||
		    (is_own_name(r->local) && encodes(plain, r->local)) ||
		    (!is_role(r->local) && g_ascii_strcasecmp(plain, r->local) == 0))
			return true;
	}
	return part != NULL;
}

bool
recipient_owns_host(const Facts *facts, const char *host)
{
	if (organisation_is_provider(host))
		return false;
	if (facts->receiver && same_organisation(facts->receiver, host))
		return true;
	for (guint i = 0; i < facts->recipients->len; i++) {
		const Mailbox *r = g_ptr_array_index(facts->recipients, i);

		if (r->domain && same_organisation(r->domain, host))
			return true;
	}
	return false;
}
