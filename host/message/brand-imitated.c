/* SPDX-License-Identifier: MIT */

#include "message/brand-imitated.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "base/memo.h"
#include "message/brand-keys.h"
#include "message/ending.h"
#include "web/lookalike.h"
#include "web/site.h"

#define LABELS_MAX 16 /* looked at, next to the registered one */
#define TOKENS_MAX 8  /* parts of a label between hyphens that are looked at */
#define LABEL_MAX  63 /* RFC 1035 §2.3.4 */

#define LETTERS_MIN       4 /* letters of a name, for a twin of another script to tell */
#define LETTERS_ASCII_MIN 6 /* and for one of ASCII: "aldi" and "aidi" are both words */
#define EMBEDDED_MIN      5 /* for the name to be told from the words around it */
#define ENDING_MIN        4

typedef struct Token {
	const char *plain;    /* with letters, not A-labels */
	const char *skeleton; /* as it looks */
} Token;

typedef struct Guess {
	Imitation imitation;
	const Brand *brand;
	size_t len; /* of the name: the longer one says more */
} Guess;

static void
guess(Guess *best, Imitation imitation, const Brand *brand, size_t len)
{
	if (imitation > best->imitation ||
	    (imitation != IMITATION_NONE && imitation == best->imitation && len > best->len))
		*best = (Guess){ imitation, brand, len };
}

/* Whether the letters differ that look the same, enough of them to be no accident. */
static bool
is_letters(const BrandKey *key, const char *plain)
{
	size_t least = g_str_is_ascii(plain) ? LETTERS_ASCII_MIN : LETTERS_MIN;

	return strlen(key->skeleton) >= least && !brand_key_named(plain);
}

/* What stands beside a name in a label. */
typedef struct Beside {
	unsigned words, lures;
} Beside;

static Beside
beside(const Token *tokens, size_t n, size_t from, size_t to)
{
	Beside found = { 0, 0 };

	for (size_t i = 0; i < n; i++) {
		if (i >= from && i < to)
			continue;
		found.words += brand_key_is_word(tokens[i].skeleton);
		found.lures += brand_key_has_lure(tokens[i].skeleton, strlen(tokens[i].skeleton));
	}
	return found;
}

/* The name with words, of which an organisation itself has one at most, and no lure. */
static Imitation
with_words(const BrandKey *key, Beside words, const char *host)
{
	return words.lures > 0 || words.words > 1 || !ending_is_settled(host, key->brand)
	               ? IMITATION_WORD
	               : IMITATION_NAME;
}

/* The name and nothing else, under some ending. */
static Imitation
alone(const BrandKey *key, const char *host)
{
	return ending_is_settled(host, key->brand) ? IMITATION_NONE
	       : key->compound                     ? IMITATION_WORD
	                                           : IMITATION_ENDING;
}

static void
judge_key(Guess *best, const BrandKey *key, const char *plain, bool all, Beside words,
          const char *host)
{
	size_t len = key ? strlen(key->skeleton) : 0;
	bool leads = words.words + words.lures > 0;

	if (!key)
		return;
	if (is_letters(key, plain)) {
		if (all || leads || !g_str_is_ascii(plain))
			guess(best, IMITATION_LETTERS, key->brand, len);
	} else if (!brand_key_named(plain) || key->ordinary) {
		return;
	} else if (all && len >= ENDING_MIN) {
		guess(best, alone(key, host), key->brand, len);
	} else if (!all && leads) {
		guess(best, with_words(key, words, host), key->brand, len);
	}
}

/* The name and words without hyphens: "paypallogin", "verifysmbccard". */
static void
judge_run_together(Guess *best, const char *skeleton, const char *plain, const char *host)
{
	size_t len = strlen(skeleton);
	uint64_t before, behind;

	if (len > BRAND_KEY_MAX)
		return;
	before = brand_key_words_before(skeleton, len);
	behind = brand_key_words_behind(skeleton, len);
	for (size_t i = 0; i + EMBEDDED_MIN <= len; i++) {
		for (size_t j = len; before >> i & 1 && j >= i + EMBEDDED_MIN; j--) {
			const BrandKey *key = behind >> j & 1 && (i > 0 || j < len)
			                              ? brand_key(skeleton + i, j - i)
			                              : NULL;
			Beside words = { 1, brand_key_has_lure(skeleton, i) +
				                    brand_key_has_lure(skeleton + j, len - j) };

			if (!key || key->ordinary)
				continue;
			if (strstr(plain, key->plain))
				guess(best, with_words(key, words, host), key->brand, j - i);
			else if (is_letters(key, plain))
				guess(best, IMITATION_LETTERS, key->brand, j - i);
		}
	}
}

static void
judge_tokens(Guess *best, const Token *tokens, size_t n, const char *host)
{
	for (size_t from = 0; from < n; from++) {
		g_autoptr(GString) plain = g_string_new(NULL);
		g_autoptr(GString) skeleton = g_string_new(NULL);
		const Brand *near;

		for (size_t to = from + 1; to <= n; to++) {
			g_string_append(plain, tokens[to - 1].plain);
			g_string_append(skeleton, tokens[to - 1].skeleton);
			judge_key(best, brand_key(skeleton->str, skeleton->len), plain->str,
			          from == 0 && to == n, beside(tokens, n, from, to), host);
		}
		if (from > 0)
			continue;
		judge_run_together(best, skeleton->str, plain->str, host);
		if (!best->brand && (near = brand_key_near(skeleton->str)))
			guess(best, IMITATION_TYPO, near, 0);
	}
}

/* What a label of @host looks like; below a registered one, any ending is a stranger's. */
static Guess
judge_label(const char *label, const char *host)
{
	Guess best = { IMITATION_NONE, NULL, 0 };
	g_autofree char *shown = site_unicode(label);
	g_autofree char *lower = g_utf8_strdown(shown, -1);
	g_auto(GStrv) parts = g_strsplit(lower, "-", TOKENS_MAX);
	Token tokens[TOKENS_MAX];
	size_t n = 0;

	for (char **part = parts; *part && n < TOKENS_MAX; part++) {
		if (!**part)
			continue;
		tokens[n] = (Token){ *part, lookalike_skeleton(*part) };
		n++;
	}
	judge_tokens(&best, tokens, n, host);
	for (size_t i = 0; i < n; i++)
		g_free((gpointer)tokens[i].skeleton);
	return best;
}

/* Returns whose domain the labels before @last, where the site of @host begins, end in, or NULL. */
static const Brand *
find_whole(const char *host, const char *last)
{
	const char *end = last;

	for (unsigned n = 0; n < LABELS_MAX && end > host; n++) {
		g_autofree char *name = g_strndup(host, (gsize)(end - 1 - host));
		const Brand *brand = strchr(name, '.') ? brand_of_host(name) : NULL;

		if (brand)
			return brand;
		end--;
		while (end > host && end[-1] != '.')
			end--;
	}
	return NULL;
}

/* Whether @host is what DNS may have; a header may have anything. */
static bool
is_name(const char *host)
{
	for (const char *p = host; *p; p++)
		if (!g_ascii_isalnum(*p) && !strchr("-._", *p))
			return false;
	return true;
}

/*
 * Whether the label from @start on pretends to be the registered one: "www." stands before it, or
 * behind it what others have there: myjcb.cn.evil.example.
 */
static bool
looks_registered(const char *host, const char *start)
{
	static const char *const endings[] = { "com", "net", "org", "co", "gov", "gob" };
	const char *dot = strchr(start, '.');
	size_t len = dot ? strcspn(dot + 1, ".") : 0;

	if (start == host + 4 && g_str_has_prefix(host, "www."))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
		if (len == strlen(endings[i]) && strncmp(dot + 1, endings[i], len) == 0)
			return true;
	return len == 2 && dot[3] == '.';
}

/* What a label before the registered one makes of the whole host. */
static Imitation
seen_below(Imitation imitation, const char *host, const char *start)
{
	switch (imitation) {
	case IMITATION_NONE:
	case IMITATION_TYPO: return IMITATION_NONE;
	case IMITATION_LETTERS: return IMITATION_LETTERS;
	case IMITATION_BELOW:
	case IMITATION_NAME:
	case IMITATION_ENDING:
	case IMITATION_WORD:
	case IMITATION_WHOLE:
		return looks_registered(host, start) ? IMITATION_WHOLE : IMITATION_BELOW;
	}
	g_assert_not_reached();
}

/* Looks at the labels of @host before @last, where the site begins. */
static void
judge_below(Guess *best, const char *host, const char *last)
{
	const Brand *whole = find_whole(host, last);

	if (whole)
		guess(best, IMITATION_WHOLE, whole, 0);
	for (unsigned n = 0; n < LABELS_MAX && last > host; n++) {
		const char *start = last - 1;
		g_autofree char *label = NULL;
		Guess one;

		while (start > host && start[-1] != '.')
			start--;
		label = g_strndup(start, (gsize)(last - 1 - start));
		if (strlen(label) <= LABEL_MAX) {
			one = judge_label(label, "");
			guess(best, seen_below(one.imitation, host, start), one.brand, one.len);
		}
		last = start;
	}
}

static Guess
judge_host(const char *host)
{
	g_autofree char *site = site_registrable(host, SITE_PRIVATE);
	g_autofree char *domain = site_registrable(host, SITE_ICANN);
	g_autofree char *label = NULL;
	Guess best = { IMITATION_NONE, NULL, 0 };
	const Brand *owner = brand_of_host(host);

	/* Names below a service that hands them out are the customers'. */
	if (!site || strlen(host) > DOMAIN_MAX || !is_name(host) ||
	    (owner && g_strcmp0(site, domain) == 0))
		return best;
	label = g_strndup(site, strcspn(site, "."));
	if (strlen(label) <= LABEL_MAX)
		best = judge_label(label, host);
	judge_below(&best, host, host + strlen(host) - MIN(strlen(host), strlen(site)));
	if (owner && brands_related(owner, best.brand))
		return (Guess){ IMITATION_NONE, NULL, 0 };
	return best;
}

Imitation
brand_imitated(const char *host, const Brand **ret)
{
	static Memo *memo; /* host → Guess */
	const void *known = NULL;
	const Guess *found;

	*ret = NULL;
	if (!host)
		return IMITATION_NONE;
	brand_keys_init();
	if (!memo)
		memo = memo_new(g_free);
	memo_reserve(memo, 1);
	if (!memo_get(memo, host, &known)) {
		Guess answer = judge_host(host);

		known = memo_put(memo, host, g_memdup2(&answer, sizeof(answer)));
	}
	found = known;
	*ret = found->brand;
	return found->imitation;
}

const char *
imitation_to_string(Imitation imitation)
{
	switch (imitation) {
	case IMITATION_NONE: return "none";
	case IMITATION_BELOW: return "name-below";
	case IMITATION_NAME: return "name-and-word";
	case IMITATION_ENDING: return "other-ending";
	case IMITATION_TYPO: return "letter-away";
	case IMITATION_WORD: return "name-and-more";
	case IMITATION_WHOLE: return "domain-inside";
	case IMITATION_LETTERS: return "same-letters";
	}
	g_assert_not_reached();
}
