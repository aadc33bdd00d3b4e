/* SPDX-License-Identifier: MIT */

/*
 * What was seen before
 *
 * Earlier mails of the reader's that share something with this one, as the history on this machine
 * tells (ask/questions.h, ask_seen()), and which of them belong together with it: one hand, one
 * wave. What honest mail has in common, too, ties nothing together.
 */

#pragma once

#include "ask/ledger.h"
#include "history/fingerprint.h"

/* An earlier mail. */
typedef struct Similar {
	char *mark;        /* 16 hexadecimal digits: which it is */
	int64_t date;      /* of its Date field; 0 when not known */
	const char *level; /* what was said of it then, static; see verdict/verdict.h */
	char *brand;       /* whose name it used, or NULL */
	char *provider;    /* of its origin's network, or NULL */
	char *country;     /* of its origin, ISO 3166-1 alpha-2, or NULL */
	unsigned shared;   /* 1 << TraitKind: what both have */
	bool same_body;    /* the text is nearly the same */
	bool belongs;      /* to the same campaign */
} Similar;

typedef struct Past {
	uint64_t mark; /* of this mail */
	AnswerState state;
	const char *reason; /* when failed; borrowed from the ledger */
	unsigned mails;     /* in the history */
	unsigned from_sender;
	int64_t from_sender_since; /* seconds since 1970; 0 without any */
	GPtrArray *similar;        /* Similar, those that belong first, at most SIMILAR_MAX */
	unsigned ordinary;         /* 1 << TraitKind: honest mail has it, too */
} Past;

/* Never fails; cheap to repeat. Returns: (transfer full). */
Past *past_find(const Fingerprint *fingerprint, Ledger *ledger);
void past_free(Past *past);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Past, past_free)

/* Whether the words are those of a mail that was warned of. */
bool similar_was_warned_of(const Similar *similar);
