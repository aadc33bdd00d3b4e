/* SPDX-License-Identifier: MIT */

/*
 * Speed of looking for the names of organisations and for phrases, in 100 KB of text made up, and
 * of judging hosts
 */

#include <stdio.h>
#include <string.h>

#include "clocks.h"
#include "message/brand-imitated.h"
#include "message/brand-keys.h"
#include "message/brand.h"
#include "message/phrase-table.h"
#include "message/phrases.h"
#include "web/site.h"

#define TEXT_BYTES 100000u
#define ROUNDS     100u
#define HOSTS      20000u

/* Returns: (transfer full) TEXT_BYTES of @sentence, again and again, each time a bit different. */
static char *
text_of(const char *sentence)
{
	GString *text = g_string_new(NULL);

	for (unsigned i = 0; text->len < TEXT_BYTES; i++)
		g_string_append_printf(text, "%u %s", i, sentence);
	return g_string_free(text, FALSE);
}

static size_t
find_names(const char *text)
{
	BrandMention mentions[64];

	return brands_in(text, mentions, G_N_ELEMENTS(mentions));
}

static size_t
find_phrases(const char *text)
{
	g_autoptr(GPtrArray) phrases = g_ptr_array_new_with_free_func((GDestroyNotify)phrase_free);
	PhraseText words = { .text = text, .len = strlen(text), .at = "part:1" };
	Writing writing = { 0 };

	phrases_find(&words, phrases, &writing);
	writing_clear(&writing);
	return phrases->len;
}

/* Returns the milliseconds that the quickest of all rounds took for 100 KB. */
static double
best_of(size_t (*find)(const char *text), const char *text, size_t *ret_found)
{
	double best = 0;

	for (unsigned i = 0; i < ROUNDS; i++) {
		double start = now();
		double took;

		*ret_found = find(text);
		took = now() - start;
		best = i == 0 || took < best ? took : best;
	}
	return best * 1e3 * TEXT_BYTES / (double)strlen(text);
}

static void
measure(const char *what, const char *sentence)
{
	g_autofree char *text = text_of(sentence);
	size_t names, phrases;
	double of_names = best_of(find_names, text, &names);
	double of_phrases = best_of(find_phrases, text, &phrases);

	printf("%-34s names %6.3f ms for 100 KB, %zu found; phrases %6.3f ms, %zu found\n", what,
	       of_names, names, of_phrases, phrases);
}

static void
measure_hosts(void)
{
	double start = now();
	const Brand *brand;
	unsigned found = 0;

	for (unsigned i = 0; i < HOSTS; i++) {
		g_autofree char *host = g_strdup_printf(
			"www.%s%u.example", i % 8 == 0 ? "paypal-login" : "some-shop-of-ours", i);

		found += brand_imitated(host, &brand) != IMITATION_NONE;
	}
	printf("%-34s %6.1f us for each, %u of %u\n", "hosts never seen before",
	       (now() - start) / HOSTS * 1e6, found, HOSTS);
}

int
main(void)
{
	double start;
	size_t rows = 0;

	site_init(NULL);
	start = now();
	brand_init();
	brand_keys_init();
	while (brand_at(rows))
		rows++;
	printf("%-34s %6.1f ms, %zu organisations\n", "tables built", (now() - start) * 1e3, rows);
	start = now();
	phrases_init();
	printf("%-34s %6.1f ms, %zu places\n", "phrases built", (now() - start) * 1e3,
	       phrase_table()->n_nodes);
	measure("English", "Dear customer, we have seen an unusual login to your account today. ");
	measure("German", "Sehr geehrter Kunde, für Ihr Konto läuft die Prüfung über Änderungen. ");
	measure("Japanese",
	        "お客様のアカウントに通常とは異なるログインがありましたのでご確認ください。");
	measure("Japanese, half-width kana", "ｵｷｬｸｻﾏﾉｱｶｳﾝﾄﾆﾛｸﾞｲﾝｶﾞｱﾘﾏｼﾀ ");
	measure("Cyrillic", "Уважаемый клиент, мы заметили необычный вход в ваш аккаунт сегодня. ");
	measure("nothing but names", "三井住友カード Amazon PayPal 楽天 えきねっと Netflix ");
	measure("beginnings of names", "三井住 micro amaz payp netf 三菱u えきね bank of ");
	measure("alternating slow and fast letters", "½a½b½c½d½e");
	measure("English of letters",
	        "Our meeting moved to the large room on the second floor; bring what you have. ");
	measure("beginnings of phrases",
	        "your accoun suspende ver within 4 hour please clic dear ");
	measure("beginnings, Japanese",
	        "お客様のアカウンご利用の口ログインパスワー本人確ご確認くださ");
	measure("letters without blanks", "yoursecurityaccountpasswordverify");
	measure("digits and marks", "1 22 333 4/4 5-5 $6 -7- ");
	measure_hosts();
	return 0;
}
