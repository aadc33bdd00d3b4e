/* SPDX-License-Identifier: MIT */

/*
 * A sender's address that is counted
 *
 *     From: <for_you_65559@...>, <info121465@...>
 *
 * Words and a number behind them: an address for each batch of mails, so that none is remembered.
 * Nobody numbers "info", nor puts words together and a number behind a line. People at a provider
 * have numbers, since their name was taken, and years; so have students, and customers whose mail
 * a known house passes on.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "checks/free-host.h"
#include "message/brand.h"
#include "message/organisation.h"

#define DIGITS_MIN 3
#define DIGITS_MAX 6
#define WORD_MIN   4 /* letters; shorter are initials: "abc1234" is a student's */

typedef struct Parts {
	size_t word;   /* bytes of the words */
	size_t digits; /* of the number behind them */
	bool parted;   /* by a sign before the number */
} Parts;

/* Takes "words and number" apart; false when @local is anything else. */
static bool
take_apart(const char *local, Parts *ret)
{
	size_t len = strlen(local);
	size_t word;
	size_t letters = 0;

	while (len > 0 && strchr("_-.", local[len - 1]))
		len--;
	word = len;
	while (word > 0 && g_ascii_isdigit(local[word - 1]))
		word--;
	*ret = (Parts){ .digits = len - word };
	while (word > 0 && strchr("_-.", local[word - 1])) {
		ret->parted = true;
		word--;
	}
	for (size_t i = 0; i < word; i++) {
		if (!g_ascii_isalpha(local[i]) && !strchr("_-.", local[i]))
			return false;
		letters += g_ascii_isalpha(local[i]);
	}
	ret->word = word;
	return letters >= WORD_MIN && ret->digits >= DIGITS_MIN && ret->digits <= DIGITS_MAX;
}

static bool
is_year(const char *digits, size_t n)
{
	return n == 4 && (strncmp(digits, "19", 2) == 0 || strncmp(digits, "20", 2) == 0);
}

/* What a house calls a mailbox that is nobody's own. */
static bool
is_role(const char *local, size_t len)
{
	static const char *const roles[] = { "info",    "contact", "support", "service", "news",
		                             "mail",    "admin",   "sales",   "hello",   "office",
		                             "noreply", "kontakt", "contato", "alert",   "update" };

	for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
		if (strlen(roles[i]) == len && g_ascii_strncasecmp(local, roles[i], len) == 0)
			return true;
	return false;
}

/* Whether people have numbered addresses there. A start-up domain is no provider of mailboxes. */
static bool
gives_numbers(const char *domain)
{
	return !free_host_of(domain) && (organisation_is_provider(domain) || brand_of_host(domain));
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	Parts parts;
	bool counted;

	if (!take_apart(from->local, &parts) || mail_is_talk(facts) || gives_numbers(from->domain))
		return STATUS_PASS;
	counted = parts.parted || is_role(from->local, parts.word);
	if (!counted && (facts->is_reply || is_year(from->local + parts.word, parts.digits)))
		return STATUS_PASS;
	evidence_add(evidence, "local", from->local, "From");
	evidence_add(evidence, "domain", from->domain, "From");
	return counted && mail_is_cold(facts) ? STATUS_WARN : STATUS_NOTE;
}

const Check check_from_local_part_numbered = {
	.id = "from-local-part-numbered",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
