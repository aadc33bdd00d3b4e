/* SPDX-License-Identifier: MIT */

#include "authenticate/spf-record.h"

#include <glib.h>
#include <string.h>

typedef enum {
	ARGUMENT_NONE,
	ARGUMENT_DOMAIN,
	ARGUMENT_DOMAIN_OPTIONAL,
	ARGUMENT_DOMAIN_CIDR, /* either may be left out */
	ARGUMENT_NETWORK,
	ARGUMENT_TEXT,
} Argument;

typedef struct TermName {
	const char *name;
	SpfTermKind kind;
	Argument argument;
} TermName;

static const TermName mechanisms[] = {
	{ "include", SPF_INCLUDE, ARGUMENT_DOMAIN },  { "ip4", SPF_IP4, ARGUMENT_NETWORK },
	{ "ip6", SPF_IP6, ARGUMENT_NETWORK },         { "all", SPF_ALL, ARGUMENT_NONE },
	{ "a", SPF_A, ARGUMENT_DOMAIN_CIDR },         { "mx", SPF_MX, ARGUMENT_DOMAIN_CIDR },
	{ "ptr", SPF_PTR, ARGUMENT_DOMAIN_OPTIONAL }, { "exists", SPF_EXISTS, ARGUMENT_DOMAIN },
};

static const TermName modifiers[] = {
	{ "redirect", SPF_MODIFIER_REDIRECT, ARGUMENT_DOMAIN },
	{ "exp", SPF_MODIFIER_EXP, ARGUMENT_DOMAIN },
};

static const TermName modifier_unknown = { "", SPF_MODIFIER_UNKNOWN, ARGUMENT_TEXT };

#define VERSION_LEN 6

bool
spf_record_is(Slice text)
{
	return text.len >= VERSION_LEN &&
	       g_ascii_strncasecmp(text.text, "v=spf1", VERSION_LEN) == 0 &&
	       (text.len == VERSION_LEN || text.text[VERSION_LEN] == ' ');
}

unsigned
spf_name_labels(const char *name)
{
	unsigned labels = 1;
	size_t len = 0;
	const char *p = name;

	for (; *p; p++) {
		if (*p < ' ' || *p > '~' || (*p == '.' && len == 0))
			return 0;
		len = *p == '.' ? 0 : len + 1;
		labels += *p == '.';
		if (len > DOMAIN_LABEL_MAX)
			return 0;
	}
	return len > 0 && p - name <= DOMAIN_MAX ? labels : 0;
}

bool
spf_is_toplabel(Slice label)
{
	bool digits = true;

	if (label.len == 0 || label.text[0] == '-' || label.text[label.len - 1] == '-')
		return false;
	for (size_t i = 0; i < label.len; i++) {
		if (!g_ascii_isalnum(label.text[i]) && label.text[i] != '-')
			return false;
		digits = digits && g_ascii_isdigit(label.text[i]);
	}
	return !digits;
}

/* domain-end = ( "." toplabel [ "." ] ) / macro-expand */
static bool
has_domain_end(Slice spec)
{
	const char *dot;

	if (spec.len > 0 && spec.text[spec.len - 1] == '.')
		spec.len--;
	dot = memrchr(spec.text, '.', spec.len);
	return dot && spf_is_toplabel((Slice){ dot + 1, (size_t)(spec.text + spec.len - dot - 1) });
}

static bool
read_domain(Slice spec, SpfTerm *term)
{
	return spf_macro_read(spec, SPF_MACRO_NAME, &term->domain) &&
	       (term->domain.ends_in_macro || has_domain_end(spec));
}

/*
 * Takes "/" and a number off the end of @text, if it ends so. Returns false when the number is
 * not to be: above @max, or begun with a zero. @ret_bits is set only when there is one.
 */
static bool
take_length(Slice *text, unsigned max, unsigned *ret_bits)
{
	size_t digits = 0;
	unsigned bits = 0;
	const char *first;

	while (digits < text->len && g_ascii_isdigit(text->text[text->len - 1 - digits]))
		digits++;
	if (digits == 0 || digits == text->len || text->text[text->len - 1 - digits] != '/')
		return true;
	first = text->text + text->len - digits;
	if (digits > 3 || (*first == '0' && digits > 1))
		return false;
	for (size_t i = 0; i < digits; i++)
		bits = bits * 10 + (unsigned)(first[i] - '0');
	if (bits > max)
		return false;
	*ret_bits = bits;
	text->len -= digits + 1;
	return true;
}

/* [ ip4-cidr-length ] [ "/" ip6-cidr-length ], at the end of @text */
static bool
take_dual_length(Slice *text, SpfTerm *term)
{
	Slice rest = *text;

	if (!take_length(&rest, 128, &term->bits6))
		return false;
	if (rest.len < text->len && rest.len > 0 && rest.text[rest.len - 1] == '/') {
		text->len = rest.len - 1;
	} else {
		/* One "/" only: that is of IPv4. */
		term->bits6 = 128;
	}
	return take_length(text, 32, &term->bits4);
}

static bool
read_domain_length(Slice argument, SpfTerm *term)
{
	if (!take_dual_length(&argument, term))
		return false;
	if (argument.len == 0)
		return true;
	if (*argument.text != ':')
		return false;
	return read_domain((Slice){ argument.text + 1, argument.len - 1 }, term);
}

static bool
read_network(Slice network, SpfTerm *term)
{
	if (term->kind == SPF_IP4)
		return take_length(&network, 32, &term->bits4) &&
		       spf_address_read(network, 4, &term->network);
	return take_length(&network, 128, &term->bits6) &&
	       spf_address_read(network, 16, &term->network);
}

/* Reads what follows the name, with the ":", "/" or "=" before it. */
static bool
read_argument(Slice argument, Argument kind, SpfTerm *term)
{
	Slice value = { argument.text + 1, argument.len - 1 };
	bool has_value = argument.len > 0 && (*argument.text == ':' || *argument.text == '=');
	SpfMacroString ignored;

	switch (kind) {
	case ARGUMENT_NONE: return argument.len == 0;
	case ARGUMENT_DOMAIN: return has_value && read_domain(value, term);
	case ARGUMENT_DOMAIN_OPTIONAL:
		return argument.len == 0 || (has_value && read_domain(value, term));
	case ARGUMENT_DOMAIN_CIDR: return read_domain_length(argument, term);
	case ARGUMENT_NETWORK: return has_value && read_network(value, term);
	case ARGUMENT_TEXT: return spf_macro_read(value, SPF_MACRO_TEXT, &ignored);
	}
	g_assert_not_reached();
}

static const TermName *
find_name(const TermName *names, size_t n, Slice name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_equal_ignoring_case(name, names[i].name))
			return &names[i];
	return NULL;
}

static bool
read_term(Slice text, SpfTerm *term)
{
	static const char qualifiers[] = "+-~?";
	static const SpfResult results[] = { SPF_PASS, SPF_FAIL, SPF_SOFTFAIL, SPF_NEUTRAL };
	const char *mark = text.text[0] ? strchr(qualifiers, text.text[0]) : NULL;
	Slice name = { text.text + (mark ? 1 : 0), 0 };
	const char *end = text.text + text.len;
	const char *p = name.text;
	const TermName *found;
	bool is_modifier;

	term->qualifier = mark ? results[mark - qualifiers] : SPF_PASS;
	if (p == end || !g_ascii_isalpha(*p))
		return false;
	while (p < end && (g_ascii_isalnum(*p) || *p == '-' || *p == '_' || *p == '.'))
		p++;
	name.len = (size_t)(p - name.text);
	is_modifier = p < end && *p == '=';
	if (is_modifier) {
		found = find_name(modifiers, G_N_ELEMENTS(modifiers), name);
		found = found ? found : &modifier_unknown;
	} else {
		found = find_name(mechanisms, G_N_ELEMENTS(mechanisms), name);
	}
	if (!found || (mark && is_modifier))
		return false;
	term->kind = found->kind;
	return read_argument((Slice){ p, (size_t)(end - p) }, found->argument, term);
}

bool
spf_term_next(Slice *terms, SpfTerm *ret_term, bool *ret_valid)
{
	const char *end = terms->text + terms->len;
	const char *p = terms->text;
	const char *space;

	while (p < end && *p == ' ')
		p++;
	if (p == end)
		return false;
	space = memchr(p, ' ', (size_t)(end - p));
	space = space ? space : end;
	*ret_term = (SpfTerm){ .text = { p, (size_t)(space - p) }, .bits4 = 32, .bits6 = 128 };
	*ret_valid = read_term(ret_term->text, ret_term);
	*terms = (Slice){ space, (size_t)(end - space) };
	return true;
}

bool
spf_record_read(Slice text, SpfRecord *ret_record, Slice *ret_wrong)
{
	Slice terms = { text.text + VERSION_LEN, text.len - VERSION_LEN };
	SpfTerm term;
	bool valid = true;

	*ret_record = (SpfRecord){ .terms = terms };
	while (spf_term_next(&terms, &term, &valid)) {
		SpfTerm *kept = term.kind == SPF_MODIFIER_REDIRECT ? &ret_record->redirect
		                : term.kind == SPF_MODIFIER_EXP    ? &ret_record->exp
		                                                   : NULL;

		/* §6: neither may stand there twice. */
		if (!valid || (kept && kept->text.text)) {
			*ret_wrong = term.text;
			return false;
		}
		if (kept)
			*kept = term;
	}
	return true;
}
