/* SPDX-License-Identifier: MIT */

#include "authenticate/dmarc.h"
#include "ask/questions.h"
#include "authenticate/bounds.h"
#include "base/limits.h"

#include <glib.h>
#include <string.h>

#include "authenticate/dmarc-walk.h"
#include "base/text.h"
#include "web/idna.h"
#include "web/site.h"

/* What was authenticated. Domains are in lower case and A-labels. */
typedef struct Identifier {
	char domain[DOMAIN_MAX + 1];
	bool is_spf;
} Identifier;

typedef struct Identifiers {
	char author[DOMAIN_MAX + 1];
	Identifier list[1 + DMARC_IDENTIFIERS_MAX];
	size_t n;
} Identifiers;

/* Writes @domain as the DNS has it (RFC 9989 §5.3.1). Returns false if it is no domain name. */
static bool
to_name(const char *domain, char out[DOMAIN_MAX + 1])
{
	size_t len = domain ? strlen(domain) : 0;

	if (len > 0 && domain[len - 1] == '.')
		len--;
	if (len == 0 || len > URL_IDNA_MAX || domain[0] == '[')
		return false;
	if (g_str_is_ascii(domain)) {
		if (len > DOMAIN_MAX)
			return false;
		memcpy(out, domain, len);
	} else if (!g_utf8_validate(domain, (gssize)len, NULL)) {
		return false;
	} else {
		len = idna_to_ascii(domain, len, out, DOMAIN_MAX + 1);
	}
	for (size_t i = 0; i < len; i++) {
		if (!g_ascii_isgraph(out[i]) || (out[i] == '.' && (i == 0 || out[i - 1] == '.')))
			return false;
		out[i] = g_ascii_tolower(out[i]);
	}
	out[len] = '\0';
	return len > 0 && out[len - 1] != '.';
}

static void
add_identifier(Identifiers *identifiers, const char *domain, bool is_spf)
{
	Identifier *new = &identifiers->list[identifiers->n];

	if (identifiers->n < G_N_ELEMENTS(identifiers->list) && to_name(domain, new->domain)) {
		new->is_spf = is_spf;
		identifiers->n++;
	}
}

static bool
read_query(const DmarcQuery *query, Identifiers *ret_identifiers)
{
	ret_identifiers->n = 0;
	if (!to_name(query->author, ret_identifiers->author))
		return false;
	add_identifier(ret_identifiers, query->spf, true);
	for (size_t i = 0; query->dkim && query->dkim[i] && i < DMARC_IDENTIFIERS_MAX; i++)
		add_identifier(ret_identifiers, query->dkim[i], false);
	return true;
}

static bool
is_strict(const DmarcRecord *record, const Identifier *identifier)
{
	return identifier->is_spf ? record->spf_strict : record->dkim_strict;
}

static void
align(DmarcVerdict *verdict, const Identifier *identifier)
{
	if (identifier->is_spf)
		verdict->spf_aligned = true;
	else
		verdict->dkim_aligned = true;
}

static bool
is_valid(const DmarcRequest *request)
{
	return !request->present || request->valid;
}

static DmarcPolicy
lowered(DmarcPolicy policy)
{
	return policy == DMARC_POLICY_REJECT ? DMARC_POLICY_QUARANTINE : DMARC_POLICY_NONE;
}

/* Ends a verdict that cannot be reached. Returns: @state. */
static AnswerState
give_up(DmarcVerdict *verdict, AnswerState state)
{
	if (state == ANSWER_FAILED)
		verdict->result = DMARC_TEMPERROR;
	return state;
}

/* Ends a verdict for which there is a record. Returns: @state, or known if that does not matter. */
static AnswerState
conclude(DmarcVerdict *verdict, AnswerState state)
{
	bool passes = verdict->spf_aligned || verdict->dkim_aligned;

	if (state != ANSWER_KNOWN && !(state == ANSWER_FAILED && passes))
		return give_up(verdict, state);
	verdict->result = passes ? DMARC_PASS : DMARC_FAIL;
	return ANSWER_KNOWN;
}

/* Of two states, the one that counts for what needs both: what is still open comes first. */
static AnswerState
worse(AnswerState a, AnswerState b)
{
	static const unsigned order[] = {
		[ANSWER_KNOWN] = 0,
		[ANSWER_FAILED] = 1,
		[ANSWER_REFUSED] = 2,
		[ANSWER_PENDING] = 3,
	};

	return order[a] >= order[b] ? a : b;
}

/* The same domain is aligned whatever else is published (§4.10.2). */
static bool
has_author(const Identifiers *identifiers)
{
	for (size_t i = 0; i < identifiers->n; i++)
		if (strcmp(identifiers->list[i].domain, identifiers->author) == 0)
			return true;
	return false;
}

/* Returns the record that counts (§4.10.1), or NULL. */
static const DmarcStep *
applicable(const DmarcWalk *walk, const char *author)
{
	const DmarcStep *step = dmarc_walk_find(walk, author);

	if (!step && walk->organisation)
		step = dmarc_walk_find(walk, walk->organisation);
	return step ? step : walk->suffix;
}

static AnswerState
align_by_walk(Ledger *ledger, const Identifiers *identifiers, const DmarcRecord *record,
              DmarcVerdict *verdict)
{
	AnswerState state = ANSWER_KNOWN;

	for (size_t i = 0; i < identifiers->n; i++) {
		const Identifier *identifier = &identifiers->list[i];
		DmarcWalk walk;

		if (strcmp(identifier->domain, identifiers->author) == 0) {
			align(verdict, identifier);
			continue;
		}
		/* An Organizational Domain stands above all that is its own. */
		if (is_strict(record, identifier) ||
		    !site_is_within(identifier->domain, verdict->organisation))
			continue;
		dmarc_walk(ledger, identifier->domain, &walk);
		if (walk.state != ANSWER_KNOWN)
			state = worse(state, walk.state);
		else if (strcmp(walk.organisation, verdict->organisation) == 0)
			align(verdict, identifier);
	}
	return state;
}

/*
 * Reads what the record of @step asks for. A request that cannot be understood leaves "none" to be
 * done if there is somebody to report to, and no DMARC at all otherwise (§4.10.1): then this
 * returns false.
 */
static bool
read_walk_policy(Ledger *ledger, const Identifiers *identifiers, const DmarcStep *step,
                 DmarcVerdict *verdict, AnswerState *ret_state)
{
	const DmarcRecord *record = &step->record;
	const DmarcRequest *request = &record->domain;
	bool valid =
		record->domain.valid && is_valid(&record->subdomain) && is_valid(&record->missing);

	*ret_state = ANSWER_KNOWN;
	if (!valid && !record->has_rua)
		return false;
	if (strcmp(step->domain, identifiers->author) != 0) {
		if (record->subdomain.present)
			request = &record->subdomain;
		if (record->missing.present) {
			Answer author = ask_txt(ledger, identifiers->author);

			*ret_state = author.state;
			if (author.state == ANSWER_KNOWN && !author.exists)
				request = &record->missing;
		}
	}
	verdict->policy = valid ? request->policy : DMARC_POLICY_NONE;
	if (record->testing)
		verdict->policy = lowered(verdict->policy);
	return true;
}

static AnswerState
check_by_walk(Ledger *ledger, const Identifiers *identifiers, DmarcVerdict *verdict, char **record)
{
	AnswerState policy_state = ANSWER_KNOWN, state;
	const DmarcStep *step = NULL;
	DmarcWalk walk;

	dmarc_walk(ledger, identifiers->author, &walk);
	step = applicable(&walk, identifiers->author);
	if (walk.state != ANSWER_KNOWN) {
		if (walk.state != ANSWER_FAILED || !step || !has_author(identifiers))
			return give_up(verdict, walk.state);
		walk.organisation = identifiers->author;
	}
	if (!step || !read_walk_policy(ledger, identifiers, step, verdict, &policy_state))
		return ANSWER_KNOWN;
	verdict->organisation = g_strdup(walk.organisation);
	verdict->record_at = g_strdup(step->domain);
	*record = text_clean_len(step->record.text, step->record.len);
	state = align_by_walk(ledger, identifiers, &step->record, verdict);
	return conclude(verdict, worse(state, policy_state));
}

static char *
organisation_by_suffix(const char *domain)
{
	char *registrable = site_registrable(domain, SITE_PRIVATE);

	return registrable ? registrable : g_strdup(domain);
}

static void
align_by_suffix(const Identifiers *identifiers, const DmarcRecord *record, DmarcVerdict *verdict)
{
	for (size_t i = 0; i < identifiers->n; i++) {
		const Identifier *identifier = &identifiers->list[i];
		g_autofree char *organisation = organisation_by_suffix(identifier->domain);

		if (strcmp(identifier->domain, identifiers->author) == 0 ||
		    (!is_strict(record, identifier) &&
		     strcmp(organisation, verdict->organisation) == 0))
			align(verdict, identifier);
	}
}

/* RFC 7489 §6.6.3: the author's record or, if it has none, that of the Organizational Domain. */
static AnswerState
check_by_suffix(Ledger *ledger, const Identifiers *identifiers, DmarcVerdict *verdict)
{
	g_autofree char *organisation = organisation_by_suffix(identifiers->author);
	const char *const domains[] = { identifiers->author, organisation };
	const char *at = NULL;
	const DmarcRequest *request = NULL;
	DmarcRecord record = { 0 };
	bool valid = false;

	(void)dmarc_ask(ledger, organisation);
	for (size_t i = 0; i < G_N_ELEMENTS(domains) && !at; i++) {
		Answer answer = dmarc_ask(ledger, domains[i]);
		unsigned n;

		if (answer.state != ANSWER_KNOWN)
			return give_up(verdict, answer.state);
		n = dmarc_record_read(answer.value, &record);
		if (n > 1)
			return ANSWER_KNOWN;
		if (n == 1)
			at = domains[i];
	}
	valid = record.domain.valid && is_valid(&record.subdomain);
	if (!at || (!valid && !record.has_rua))
		return ANSWER_KNOWN;
	request =
		at == organisation && record.subdomain.present ? &record.subdomain : &record.domain;
	verdict->policy = valid ? request->policy : DMARC_POLICY_NONE;
	verdict->record_at = g_strdup(at);
	verdict->organisation = g_steal_pointer(&organisation);
	align_by_suffix(identifiers, &record, verdict);
	return conclude(verdict, ANSWER_KNOWN);
}

void
dmarc_check(Ledger *ledger, const DmarcQuery *query, Dmarc *ret_dmarc)
{
	Identifiers identifiers;
	AnswerState by_walk, by_suffix;
	g_autofree char *record = NULL;

	*ret_dmarc = (Dmarc){ .state = ANSWER_KNOWN };
	if (!read_query(query, &identifiers)) {
		ret_dmarc->walk.result = ret_dmarc->suffix.result = DMARC_PERMERROR;
		return;
	}
	by_walk = check_by_walk(ledger, &identifiers, &ret_dmarc->walk, &record);
	by_suffix = check_by_suffix(ledger, &identifiers, &ret_dmarc->suffix);
	ret_dmarc->state = worse(by_walk, by_suffix);
	ret_dmarc->record = text_visible(record);
	ret_dmarc->disagree = ret_dmarc->walk.result != ret_dmarc->suffix.result ||
	                      ret_dmarc->walk.policy != ret_dmarc->suffix.policy;
}

static void
verdict_clear(DmarcVerdict *verdict)
{
	g_free(verdict->organisation);
	g_free(verdict->record_at);
}

void
dmarc_clear(Dmarc *dmarc)
{
	verdict_clear(&dmarc->walk);
	verdict_clear(&dmarc->suffix);
	g_free(dmarc->record);
	*dmarc = (Dmarc){ 0 };
}

const char *
dmarc_result_to_string(DmarcResult result)
{
	switch (result) {
	case DMARC_NONE: return "none";
	case DMARC_PASS: return "pass";
	case DMARC_FAIL: return "fail";
	case DMARC_TEMPERROR: return "temperror";
	case DMARC_PERMERROR: return "permerror";
	}
	g_assert_not_reached();
}

const char *
dmarc_policy_to_string(DmarcPolicy policy)
{
	switch (policy) {
	case DMARC_POLICY_NONE: return "none";
	case DMARC_POLICY_QUARANTINE: return "quarantine";
	case DMARC_POLICY_REJECT: return "reject";
	}
	g_assert_not_reached();
}
