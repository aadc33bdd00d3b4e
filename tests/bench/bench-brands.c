/* SPDX-License-Identifier: MIT */

/*
 * Speed of looking for the names of organisations, in 100 KB of text made up, and of judging hosts
 */

#include <stdio.h>
#include <string.h>

#include "clocks.h"
#include "message/brand-imitated.h"
#include "message/brand-keys.h"
#include "message/brand.h"
#include "web/site.h"

#define TEXT_BYTES 100000u
#define ROUNDS     200u
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

static void
measure(const char *what, const char *sentence)
{
	g_autofree char *text = text_of(sentence);
	BrandMention mentions[64];
	double start = now();
	size_t found = 0;

	for (unsigned i = 0; i < ROUNDS; i++)
		found = brands_in(text, mentions, G_N_ELEMENTS(mentions));
	printf("%-34s %6.3f ms for 100 KB, %zu named\n", what,
	       (now() - start) / ROUNDS * 1e3 * TEXT_BYTES / (double)strlen(text), found);
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
	measure("English", "Dear customer, we have seen an unusual login to your account today. ");
	measure("German", "Sehr geehrter Kunde, für Ihr Konto läuft die Prüfung über Änderungen. ");
	measure("Japanese",
	        "お客様のアカウントに通常とは異なるログインがありましたのでご確認ください。");
	measure("Japanese, half-width kana", "ｵｷｬｸｻﾏﾉｱｶｳﾝﾄﾆﾛｸﾞｲﾝｶﾞｱﾘﾏｼﾀ ");
	measure("Cyrillic", "Уважаемый клиент, мы заметили необычный вход в ваш аккаунт сегодня. ");
	measure("nothing but names", "三井住友カード Amazon PayPal 楽天 えきねっと Netflix ");
	measure("beginnings of names", "三井住 micro amaz payp netf 三菱u えきね bank of ");
	measure("alternating slow and fast letters", "½a½b½c½d½e");
	measure_hosts();
	return 0;
}
