/* SPDX-License-Identifier: MIT */

/*
 * Evidence
 *
 * Why a check said what it said: the exact fragments, each with the place it stands in. A check
 * makes one or more statements; each statement adds the same keys in the same order, and the
 * catalogue's sentence is filled with the values in that order. A key that repeats begins the next
 * statement. Past EVIDENCE_MAX, items are counted, not kept.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct EvidenceItem {
	const char *key; /* static */
	char *value;
	char *at; /* "Subject", "Received#3", "part:1.2"; NULL when it is no fragment of the mail */
	bool term; /* the value names a word of the catalogue: `term_<value>`, `country_<VALUE>` */
} EvidenceItem;

typedef struct Evidence {
	GArray *items; /* EvidenceItem */
	unsigned dropped;
} Evidence;

/* Makes @evidence empty; evidence_clear() frees what was added. */
void evidence_init(Evidence *evidence);
void evidence_clear(Evidence *evidence);

/* Adds a fragment of the mail, or a value derived from one. @key is static; the rest is copied. */
void evidence_add(Evidence *evidence, const char *key, const char *value, const char *at);

/* Adds a word of the catalogue, to be shown in the reader's language. */
void evidence_add_term(Evidence *evidence, const char *key, const char *term, const char *at);

void evidence_add_number(Evidence *evidence, const char *key, long long number, const char *at);
