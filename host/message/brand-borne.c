/* SPDX-License-Identifier: MIT */

#include "message/brand.h"

#include <glib.h>
#include <string.h>

#include "base/memo.h"
#include "message/brand-fold.h"

#define MEMO_NAME_MAX 256 /* bytes of a sender's name for the answer to be kept */

/*
 * Returns: (transfer full) folded @text with one space for any signs between words, and none
 * between letters of Japanese, which has no spaces: "bank of america", "千葉銀行".
 */
static char *
loosen(const char *text)
{
	GString *out = g_string_new(NULL);
	bool gap = false;
	bool wide = false;

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		if (!(*p & 0x80) && !g_ascii_isalnum(*p) && *p != '\'' && *p != '&' && *p != '+') {
			gap = out->len > 0;
			continue;
		}
		if (gap && !(wide && g_unichar_iswide(g_utf8_get_char(p))))
			g_string_append_c(out, ' ');
		gap = false;
		wide = *p & 0x80 && g_unichar_iswide(g_utf8_get_char(p));
		g_string_append_len(out, p, g_utf8_next_char(p) - p);
	}
	return g_string_free(out, FALSE);
}

static bool
is_sign(char c)
{
	return c && !(c & 0x80) && !g_ascii_isalnum(c);
}

/*
 * Returns: (transfer full) folded @text with letters that stand alone, one sign apart, made words:
 * "c o i n b a s e  t e a m" is "coinbase team". NULL when it has none.
 */
static char *
close_up(const char *text)
{
	GString *out = g_string_new(NULL);
	bool alone = false;
	bool closed = false;

	for (const char *p = text; *p;) {
		const char *gap = p;
		const char *word;
		bool single;

		while (is_sign(*p))
			p++;
		word = p;
		while (*p && !is_sign(*p))
			p++;
		single = p == g_utf8_next_char(word);
		if (alone && single && word == gap + 1)
			closed = true;
		else if (out->len > 0)
			g_string_append_c(out, ' ');
		g_string_append_len(out, word, p - word);
		alone = single;
	}
	return g_string_free(out, !closed);
}

/* What an office is called beside its house's name, folded. */
static const char *const office_words[] = {
	"alert",        "bank",    "card",         "care",     "center",         "centre",
	"client",       "clients", "customer",     "info",     "klantenservice", "kundenservice",
	"kundendienst", "notice",  "notification", "official", "online",         "security",
	"servicio",     "service", "services",     "suporte",  "support",        "team",
};
static const char *const office_endings[] = {
	"カスタマーセンター",
	"お客様センター",
	"サポートセンター",
	"サポート",
	"カード",
	"事務局",
	"ギフト",
	"ポイント",
	"公式",
	"セキュリティ",
};

static bool
is_office_word(const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(office_words); i++)
		if (strcmp(word, office_words[i]) == 0)
			return true;
	return false;
}

/*
 * Returns: (transfer full) folded @text without the words for an office, so that an ordinary word
 * stands alone: "ING Klantenservice" is "ing". NULL when it has none.
 */
static char *
without_office(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	GString *out = g_string_new(NULL);
	size_t len;

	for (size_t i = 0; words[i]; i++)
		if (!is_office_word(words[i]))
			g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", words[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(office_endings); i++) {
		len = strlen(office_endings[i]);
		if (out->len > len && g_str_has_suffix(out->str, office_endings[i]))
			g_string_truncate(out, out->len - len);
	}
	g_strchomp(out->str);
	return g_string_free(out, strcmp(out->str, text) == 0);
}

static const Brand *
find_borne(const char *name)
{
	const Brand *brand = brand_named(name);
	g_autoptr(Folded) folded = brand ? NULL : folded_new(name);
	g_autofree char *loose = folded ? loosen(folded->text->str) : NULL;
	g_autofree char *closed = folded ? close_up(folded->text->str) : NULL;
	g_autofree char *house = loose ? without_office(loose) : NULL;

	brand = brand ? brand : brand_named(loose);
	brand = brand ? brand : brand_named(closed);
	return brand ? brand : brand_named(house);
}

/* Many checks ask of the same sender. */
const Brand *
brand_borne(const char *name)
{
	static Memo *memo; /* name → Brand */
	const void *known = NULL;

	if (!name)
		return NULL;
	if (strlen(name) > MEMO_NAME_MAX)
		return find_borne(name);
	if (!memo)
		memo = memo_new(NULL);
	memo_reserve(memo, 1);
	if (memo_get(memo, name, &known))
		return known;
	return memo_put(memo, name, (gpointer)find_borne(name));
}

/* Whether the word @word, which is folded, is in @text. */
static bool
has_word(const char *text, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = strstr(text, word); p; p = strstr(p + 1, word))
		if ((p == text || is_sign(p[-1])) && (!p[len] || is_sign(p[len])))
			return true;
	return false;
}

/* "Amazon Benefits at Fidelity", from fidelity.com: also by the name of whose address it is. */
static bool
bears_owner(const Mailbox *from)
{
	const Brand *owner = brand_of_host(from->domain);
	g_autoptr(Folded) folded = owner ? folded_new(from->name) : NULL;

	for (const char *const *name = owner ? owner->names : NULL; name && *name; name++)
		if (has_word(folded->text->str, *name + strspn(*name, "=~")))
			return true;
	return false;
}

const Brand *
brand_pretended(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = from ? brand_borne(from->name) : NULL;

	if (!brand || !from->domain || brand_owns(brand, from->domain) || facts->is_list)
		return NULL;
	return bears_owner(from) ? NULL : brand;
}
