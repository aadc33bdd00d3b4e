/* SPDX-License-Identifier: MIT */

/*
 * Names of organisations, in text and in hosts
 *
 * The whole input is a text in which they are looked for, a sender's name, and a host.
 */

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "message/brand-fold.h"
#include "message/brand-imitated.h"
#include "message/brand.h"
#include "web/lookalike.h"
#include "web/site.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
	site_init(NULL);
	brand_init();
	return 0;
}

/* Places grow with the folded text, and none lies behind the end. */
static void
check_places(const char *text)
{
	g_autoptr(Folded) folded = folded_new(text);
	size_t last = 0;

	g_assert_true(g_utf8_validate(folded->text->str, (gssize)folded->text->len, NULL));
	for (size_t i = 0; i <= folded->text->len; i++) {
		size_t place = folded_place(folded, i);

		g_assert_cmpuint(place, >=, last);
		last = place;
	}
	g_assert_cmpuint(last, ==, strlen(text));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
	g_autofree char *skeleton = lookalike_skeleton(text);
	BrandMention mentions[16];
	size_t n = brands_in(text, mentions, G_N_ELEMENTS(mentions));
	const Brand *brand;

	for (size_t i = 0; i < n; i++) {
		g_assert_cmpuint(mentions[i].at, <=, strlen(text));
		g_assert_cmpuint(mentions[i].len, <=, strlen(text) - mentions[i].at);
	}
	check_places(text);
	g_assert_true(g_utf8_validate(skeleton, -1, NULL));
	(void)brand_in_disguise(text);
	(void)brand_borne(text);
	g_assert_true((brand_imitated(text, &brand) == IMITATION_NONE) == (brand == NULL));
	return 0;
}
