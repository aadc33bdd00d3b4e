/* SPDX-License-Identifier: MIT */

/*
 * A number to call, from a free mailbox or under a borrowed name
 *
 *     From: Billing <jane.8812@freemail.example>
 *     Your subscription renews today for $399. To cancel call +1 (888) 555-0100.
 *
 * Who calls is talked into letting a stranger onto his computer, and there is no link that a filter
 * could know. No company bills from a free mailbox. Services that let anybody write bills send such
 * notes too, among their own words: there it is only told.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"

static const Theme themes[] = { THEME_SUBSCRIPTION, THEME_ALARM, THEME_PAYMENT };

#define GROUPS_MAX    6 /* of digits in one number */
#define DIGITS_MAX    15
#define DIGITS_MIN    9
#define MARKS_MAX     3  /* between two groups: ") -" */
#define TELEPHONE_MAX 40 /* bytes */

typedef struct Telephone {
	const char *start;
	size_t len;
	size_t groups[GROUPS_MAX]; /* digits of each */
	size_t n, digits;
} Telephone;

/* Reads groups of digits from @p, which is at one, and returns where they end. */
static const char *
read_groups(const char *p, Telephone *ret)
{
	*ret = (Telephone){ .start = p };
	for (;;) {
		size_t digits = strspn(p, "0123456789");
		size_t marks;

		if (ret->n < GROUPS_MAX)
			ret->groups[ret->n] = digits;
		ret->n++;
		ret->digits += digits;
		p += digits;
		ret->len = (size_t)(p - ret->start);
		marks = strspn(p, " -.()[]{}");
		if (marks == 0 || marks > MARKS_MAX || !g_ascii_isdigit(p[marks]))
			return p;
		p += marks;
	}
}

/* +81 3 1234 5678; (888) 555-0100, 1-888-555-0100; 0120-123-456. Dates and orders look otherwise.
 */
static bool
is_telephone(const Telephone *t, bool plus)
{
	size_t first = t->n == 4 && t->groups[0] == 1 && *t->start == '1';

	if (t->n < 2 || t->n > GROUPS_MAX || t->digits < DIGITS_MIN || t->digits > DIGITS_MAX ||
	    t->len > TELEPHONE_MAX)
		return plus && t->n == 1 && t->digits >= DIGITS_MIN && t->digits <= DIGITS_MAX;
	if (plus)
		return true;
	if (t->n == first + 3 && t->groups[first] == 3)
		return t->groups[first + 1] == 3 && t->groups[first + 2] == 4;
	return *t->start == '0' && t->n == 3 && t->digits >= 10 && t->digits <= 11;
}

/* Returns: (transfer full) the first telephone number in @text, or NULL. Linear. */
static char *
find_telephone(const char *text)
{
	const char *p = text;

	while ((p = strpbrk(p, "0123456789"))) {
		bool plus = p > text && p[-1] == '+';
		bool inside = p > text && (g_ascii_isalnum(p[-1]) || strchr("/=&#%_", p[-1]));
		Telephone telephone;

		p = read_groups(p, &telephone);
		if (!inside && is_telephone(&telephone, plus) && !g_ascii_isalpha(*p))
			return g_strndup(telephone.start - plus, telephone.len + plus);
	}
	return NULL;
}

/* Returns the number to call, and where it stands. */
static char *
read_telephone(const Facts *facts, const char **ret_at)
{
	char *number = facts->subject.text ? find_telephone(facts->subject.text) : NULL;

	*ret_at = "Subject";
	for (guint i = 0; !number && i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		*ret_at = body->at;
		number = find_telephone(body->text);
	}
	return number;
}

/* Returns the first phrase that makes one call, or NULL. */
static const Phrase *
reason_to_call(const Facts *facts)
{
	for (size_t i = 0; i < G_N_ELEMENTS(themes); i++) {
		const Phrase *phrase = phrase_of(facts, themes[i]);

		if (phrase)
			return phrase;
	}
	return NULL;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Phrase *phrase = mail_is_cold(facts) ? reason_to_call(facts) : NULL;
	g_autofree char *number = NULL;
	const Phrase *call = phrase_of(facts, THEME_ALARM) ? phrase_of(facts, THEME_CALL) : NULL;
	const char *at = NULL;
	bool foreign;

	if (!phrase)
		return STATUS_PASS;
	foreign = organisation_is_provider(from->domain) || brand_pretended(facts);
	if (!foreign && !call)
		return STATUS_PASS;
	number = read_telephone(facts, &at);
	if (!number)
		return STATUS_PASS;
	if (!foreign)
		phrase = call;
	evidence_add(evidence, "quote", phrase->quote, phrase->at);
	evidence_add(evidence, "number", number, at);
	if (!foreign)
		return STATUS_NOTE;
	evidence_add(evidence, "domain", from->domain, "From");
	return STATUS_WARN;
}

const Check check_body_wants_call = {
	.id = "body-wants-call",
	.section = SECTION_BODY,
	.needs = FACT_FROM,
	.run = run,
};
