/* SPDX-License-Identifier: MIT */

/*
 * The proofs of a sender, row by row
 */

#pragma once

#include "command/panel-parts.h"

/* Writes what DMARC, SPF, DKIM and ARC say; @auth is facts.authentication. */
void panel_proofs(Page *page, const json_t *auth, const char *author);

void panel_signatures(Page *page, const json_t *auth, const char *author);

/* Writes what receiving servers recorded, and the sender's domain in the DNS. */
void panel_recorded(Page *page, const json_t *auth, const char *author);

/* Writes a row: @text, or what is said of a proof whose state is not "known". Returns if it is. */
bool proof_row(Page *page, const char *label, const json_t *proof, const char *text);

/* Writes a line below a row, of the catalogue's @key. NULL for @first: there is nothing to say. */
void proof_line(Page *page, const char *key, const char *first, const char *second);

/* Writes a record as it was published, its name above it; nothing for NULL. */
void proof_record(Page *page, const char *record, const char *name);

/* What is said of a proof whose state is not "known", or NULL. */
const char *proof_unknown(const Page *page, const json_t *proof);

/* Fills the sentence <prefix>_<what>, or says that there was no usable answer. */
char *proof_say(const Page *page, const char *prefix, const char *what, const char *first,
                const char *second);

/* Writes the line <prefix>_<what>, if there is such a sentence. */
void proof_line_of(Page *page, const char *prefix, const char *what, const char *first);

/* Writes why a proof cannot be used, if it says so. */
void proof_problem(Page *page, const json_t *proof);

/* Whether one of the two domains is the other, or below it. */
bool proof_is_related(const char *a, const char *b);

/* Whether @object's @key is the word @value. */
bool proof_is(const json_t *object, const char *key, const char *value);
