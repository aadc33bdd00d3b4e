/* SPDX-License-Identifier: MIT */

/*
 * Contact cards in RDAP (jCard, RFC 7095)
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>

#include "base/auto.h"

typedef struct Card {
	char *name;           /* fn; NULL, as the rest, when it is missing, empty or not shown */
	char *organisation;   /* org */
	bool is_organisation; /* kind "org": the name is one's */
	bool redacted;        /* a value says that it is not shown */
	const char *country;  /* code; static */
	char *region, *city;
	char *email, *phone; /* the preferred one; no fax */
} Card;

/* Reads the vcardArray @array; whatever is not as it should be is as if it were missing. */
void card_read(Card *card, const json_t *array);
void card_clear(Card *card);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Card, card_clear)
