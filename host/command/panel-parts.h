/* SPDX-License-Identifier: MIT */

/*
 * The parts of a panel
 *
 * Each writes its section, heading included: the facts first, then what the checks say of them.
 */

#pragma once

#include "command/page.h"

/* What a finding's status looks like. */
typedef struct Mark {
	const char *status;
	const char *sign;
	Tone tone;
} Mark;

/* Returns the mark of @status; of an unknown word, the question mark. */
const Mark *mark_of(const char *status);

/* Writes the findings of @section but passes, which are counted. */
void panel_findings(Page *page, const char *section);
/* Writes what belongs to no section that the panel has. */
void panel_other_findings(Page *page);
/* Returns the first sentence of @finding, or its title when it says nothing. */
char *finding_sentence(const Page *page, const json_t *finding);
char *finding_title(const Page *page, const json_t *finding);
char *finding_quoted(const Page *page, const json_t *finding); /* the title, for a list */
/* Returns the finding @id, or NULL. Borrowed. */
const json_t *finding_by_id(const Page *page, const char *id);

void panel_subject(Page *page);
void panel_sender(Page *page);
void panel_trio(Page *page);
void panel_route(Page *page);
void panel_authentication(Page *page);
void panel_origin(Page *page);
void panel_links(Page *page);
void panel_owners(Page *page);
void panel_attachments(Page *page);
void panel_body(Page *page);
void panel_history(Page *page); /* nothing when none is kept */
void panel_summary(Page *page);

/*
 * Writes what @thing is called, @subject, and what it has to do with the mail: its "roles", of each
 * that there is the word "<prefix>_<role>".
 */
void panel_caption(Page *page, const json_t *thing, const char *subject, const char *prefix);

/* Writes what a visit has brought, within the section about the links. */
void panel_visit(Page *page);

/* Writes where the machines are that the mail names, within the section about the origin. */
void panel_places(Page *page);

/* Writes what reputation services say, within the section about links. */
void panel_reputation(Page *page);

/* Returns the machine that @hop took the mail from, in words, or NULL when the line does not tell.
 */
char *hop_peer(const Page *page, const json_t *hop);

/* Returns the question @kind about @subject, borrowed, or NULL when it was never thought of. */
const json_t *lookup_of(const Page *page, const char *kind, const char *subject);
/* Returns in words why @object, a question or what hangs on it, is not known, or NULL when it does
 * not say. (transfer full). */
char *reason_word(const Page *page, const json_t *object);
/* Returns in words what became of a question; NULL was not asked. (transfer full). */
char *lookup_state_word(const Page *page, const json_t *lookup);
