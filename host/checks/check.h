/* SPDX-License-Identifier: MIT */

/*
 * Checks
 *
 * A check is a pure function from facts and what others say to a status, plus the evidence that
 * made it say so. It does no I/O, allocates nothing that outlives the call, cannot fail, contains
 * no sentence meant for a person and no weight: the catalogues own the words, keyed by the check's
 * id, and verdict/ says what a finding is worth.
 *
 * To add one: write checks/<name>.c ending in a `const Check check_<name>`; add it to
 * checks/list.h; put mails into tests/fixtures/checks/<name>/ and its
 * sentences into both messages.json. `meson test --suite tree` says what is still missing.
 */

#pragma once

#include <glib.h>

#include "checks/evidence.h"
#include "checks/outside.h"
#include "message/facts.h"

typedef enum {
	SECTION_SUBJECT,
	SECTION_SENDER,
	SECTION_TRIO,
	SECTION_ROUTE,
	SECTION_AUTHENTICATION,
	SECTION_ORIGIN,
	SECTION_LINKS,
	SECTION_OWNERS,
	SECTION_ATTACHMENTS,
	SECTION_BODY,
	SECTION_HISTORY,
} Section;

typedef enum {
	STATUS_PASS,    /* looked, nothing wrong */
	STATUS_NOTE,    /* worth knowing, not a warning */
	STATUS_WARN,    /* unusual in honest mail */
	STATUS_FAIL,    /* hardly ever seen in honest mail */
	STATUS_UNKNOWN, /* could not look: a fact is missing */
	STATUS_PENDING, /* an answer from outside is missing */
	STATUS_REFUSED, /* may not look: the reader has not allowed the question */
} Status;

/* Facts without which a check cannot look. */
typedef enum {
	FACT_SUBJECT = 1 << 0,
	FACT_FROM = 1 << 1, /* at least one mailbox with a domain */
	FACT_RETURN_PATH = 1 << 2,
	FACT_MESSAGE_ID = 1 << 3,
	FACT_DATE = 1 << 4,
	FACT_BOUNDARY = 1 << 5, /* the line our own side wrote */
	FACT_ORIGIN = 1 << 6,
	FACT_RECIPIENT = 1 << 7,
	/* Without these a check is left out, having nothing to say. */
	FACT_VISIT = 1 << 8,   /* the reader has had a link visited */
	FACT_HISTORY = 1 << 9, /* one is kept */
	FACT_PEOPLE = 1 << 10, /* somebody has looked among the people that the reader knows */
	FACT_TRUST = 1 << 11,  /* the reader has said that he trusts this sender */
} FactSet;

typedef struct Check {
	const char *id; /* stable, kebab-case; also the catalogue's key */
	Section section;
	unsigned needs; /* FactSet; the runner reports STATUS_UNKNOWN unless all are known */
	Status (*run)(const Facts *facts, const Outside *outside, Evidence *evidence);
} Check;

typedef struct Finding {
	const Check *check;
	Status status;
	Evidence evidence;
} Finding;

/* One struct per line of list.h. */
#define CHECK(name) extern const Check check_##name;
#include "checks/list.h"
#undef CHECK

/* Runs every check that has a say, in list.h's order. (transfer full) (element-type Finding) */
GPtrArray *checks_run(const Facts *facts, const Outside *outside);
/* Runs one check. Never NULL. (transfer full) */
Finding *check_run(const Check *check, const Facts *facts, const Outside *outside);
void finding_free(Finding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Finding, finding_free)

/* What a check says that finds nothing: without the answer it has not looked. */
static inline Status
status_when_nothing(AnswerState state)
{
	static const Status statuses[] = {
		[ANSWER_KNOWN] = STATUS_PASS,
		[ANSWER_PENDING] = STATUS_PENDING,
		[ANSWER_FAILED] = STATUS_UNKNOWN,
		[ANSWER_REFUSED] = STATUS_REFUSED,
	};

	return statuses[state];
}

const char *status_to_string(Status status);
const char *section_to_string(Section section);
