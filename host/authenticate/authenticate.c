/* SPDX-License-Identifier: MIT */

#include "authenticate/authenticate.h"

#include <string.h>

#include "authenticate/answer.h"
#include "authenticate/bounds.h"
#include "message/organisation.h"

/* When our side took the mail, as it says; else when the sender says that he wrote it. */
static int64_t
received_at(const Facts *facts, int64_t now)
{
	if (facts->boundary && facts->boundary->received->has_date)
		return facts->boundary->received->date.epoch;
	return facts->has_date ? facts->date.epoch : now;
}

/* Whether it is @domain, or one of the same organisation. */
static bool
is_of(const char *domain, const char *author)
{
	return domain && author &&
	       (g_ascii_strcasecmp(domain, author) == 0 || organisation_same(domain, author));
}

/* Returns the part behind the last "@", or @address itself. */
static const char *
domain_of(const char *address)
{
	const char *at = address ? strrchr(address, '@') : NULL;

	return at ? at + 1 : address;
}

/* Returns: (transfer container) the domains of signatures that verify, NULL-terminated. */
static const char **
signed_by(const GPtrArray *verdicts)
{
	GPtrArray *domains = g_ptr_array_new();

	for (guint i = 0; i < verdicts->len; i++) {
		const DkimVerdict *verdict = g_ptr_array_index(verdicts, i);

		if (verdict->state == ANSWER_KNOWN && verdict->result == DKIM_PASS)
			g_ptr_array_add(domains, verdict->domain);
	}
	g_ptr_array_add(domains, NULL);
	return (const char **)g_ptr_array_free(domains, FALSE);
}

/* The domain for which SPF passed, or NULL. */
static const char *
sent_by(const Authentication *auth)
{
	bool passed = auth->spf.state == ANSWER_KNOWN && auth->spf.result == SPF_PASS;

	return passed ? auth->spf.domain : NULL;
}

static void
check_spf(Authentication *auth, Ledger *ledger, const AuthenticationSettings *settings)
{
	const Client *client = &auth->client;
	SpfQuery query = {
		.ip = client->ip,
		.helo = client->helo,
		.mail_from = client->mail_from,
		.now = settings->now,
	};

	if (client->kind == CLIENT_DIRECT || client->kind == CLIENT_FORWARDED)
		spf_check(ledger, &query, &auth->spf);
	else
		auth->spf = (Spf){ .state = ANSWER_KNOWN,
			           .result = SPF_NONE,
			           .problem = "not-applicable" };
}

/* What DMARC counts is complete only when nothing may still come. */
static bool
is_waiting(const Authentication *auth)
{
	bool waiting = auth->spf.state == ANSWER_PENDING;

	for (guint i = 0; i < auth->dkim->len; i++) {
		const DkimVerdict *verdict = g_ptr_array_index(auth->dkim, i);

		waiting = waiting || verdict->state == ANSWER_PENDING;
	}
	return waiting;
}

static void
check_dmarc(Authentication *auth, const char *author, Ledger *ledger)
{
	g_autofree const char **dkim = signed_by(auth->dkim);
	DmarcQuery query = { .author = author, .spf = sent_by(auth), .dkim = dkim };

	dmarc_check(ledger, &query, &auth->dmarc);
	if (auth->dmarc.state == ANSWER_KNOWN && auth->dmarc.walk.result == DMARC_FAIL &&
	    is_waiting(auth))
		auth->dmarc.state = ANSWER_PENDING;
}

static void
conclude(Authentication *auth, Identity identity, Proof proof, const char *domain)
{
	auth->identity = identity;
	auth->proof = proof;
	g_free(auth->proven);
	auth->proven = g_strdup(domain);
}

/* Without a DMARC record: what is authenticated by itself, and whose it is. */
static void
conclude_without_policy(Authentication *auth, const char *author, const char *const *dkim,
                        const char *spf)
{
	for (size_t i = 0; dkim[i]; i++)
		if (is_of(dkim[i], author)) {
			conclude(auth, IDENTITY_PROVEN, PROOF_DKIM, dkim[i]);
			return;
		}
	if (is_of(spf, author))
		conclude(auth, IDENTITY_PROVEN, PROOF_SPF, spf);
	else if (dkim[0])
		conclude(auth, IDENTITY_OTHER, PROOF_DKIM, dkim[0]);
	else if (spf)
		conclude(auth, IDENTITY_OTHER, PROOF_SPF, spf);
}

/* Whether the author's own domain says that this machine may not send for it. */
static bool
is_denied(const Authentication *auth, const char *author)
{
	return auth->spf.state == ANSWER_KNOWN && auth->spf.result == SPF_FAIL &&
	       auth->client.kind == CLIENT_DIRECT && auth->client.confidence >= CONFIDENCE_MEDIUM &&
	       is_of(auth->spf.domain, author);
}

/* What today's DNS says. */
static void
conclude_today(Authentication *auth, const char *author)
{
	g_autofree const char **dkim = signed_by(auth->dkim);
	const DmarcVerdict *dmarc = &auth->dmarc.walk;
	bool decided = auth->dmarc.state == ANSWER_KNOWN;

	if (decided && dmarc->result == DMARC_PASS) {
		conclude(auth, IDENTITY_PROVEN, PROOF_DMARC, author);
		return;
	}
	conclude_without_policy(auth, author, dkim, sent_by(auth));
	if (decided && dmarc->result == DMARC_FAIL && dmarc->policy != DMARC_POLICY_NONE)
		conclude(auth, IDENTITY_FAILED, PROOF_DMARC, author);
	else if (auth->identity == IDENTITY_UNKNOWN && !is_waiting(auth) && is_denied(auth, author))
		conclude(auth, IDENTITY_FAILED, PROOF_SPF, author);
}

static const char *
property(const MethodResult *result, const char *name)
{
	return result ? g_hash_table_lookup(result->properties, name) : NULL;
}

static bool
is_result(const MethodResult *result, const char *word)
{
	return result && strcmp(result->result, word) == 0;
}

/* Returns: (transfer container) the domains that a trusted field of ours says had signed. */
static const char **
recorded_signers(const Results *results)
{
	GPtrArray *domains = g_ptr_array_new();

	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(results->fields, i);

		for (guint k = 0; field->trusted && k < field->methods->len; k++) {
			const MethodResult *method = g_ptr_array_index(field->methods, k);
			const char *domain = property(method, "header.d");

			if (!domain)
				domain = domain_of(property(method, "header.i"));
			if (strcmp(method->method, "dkim") == 0 && is_result(method, "pass") &&
			    domain)
				g_ptr_array_add(domains, (gpointer)domain);
		}
	}
	g_ptr_array_add(domains, NULL);
	return (const char **)g_ptr_array_free(domains, FALSE);
}

/*
 * Whether the owner of the domain wants what fails to be kept away. Few receivers record what he
 * wanted then, so what he wants today counts too.
 */
static bool
is_strict(const Authentication *auth, const MethodResult *dmarc)
{
	static const char *const names[] = { "policy.p", "policy.applied-disposition", "action" };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *policy = property(dmarc, names[i]);

		if (policy)
			return g_ascii_strcasecmp(policy, "none") != 0;
	}
	return auth->dmarc.state == ANSWER_KNOWN && auth->dmarc.walk.policy != DMARC_POLICY_NONE;
}

/* What our side found when the mail came. Returns whether it says anything. */
static bool
conclude_recorded(Authentication *auth, const char *author)
{
	const MethodResult *dmarc = results_find(auth->results, "dmarc");
	const MethodResult *spf = results_find(auth->results, "spf");
	g_autofree const char **dkim = recorded_signers(auth->results);

	if (!dmarc && !spf && !dkim[0])
		return false;
	if (is_result(dmarc, "pass"))
		conclude(auth, IDENTITY_PROVEN, PROOF_DMARC, author);
	else if (is_result(dmarc, "fail") && is_strict(auth, dmarc))
		conclude(auth, IDENTITY_FAILED, PROOF_DMARC, author);
	else
		conclude_without_policy(
			auth, author, dkim,
			is_result(spf, "pass") ? domain_of(property(spf, "smtp.mailfrom")) : NULL);
	auth->recorded = auth->identity != IDENTITY_UNKNOWN;
	return auth->recorded;
}

/*
 * What was found when the mail came is better than what the DNS says long after: keys are changed,
 * servers moved. For a mail of these days what we can verify ourselves counts more.
 */
static void
conclude_all(Authentication *auth, const char *author, int64_t age)
{
	bool old = age > AUTHENTICATION_FRESH_S;

	if (old && conclude_recorded(auth, author))
		return;
	conclude_today(auth, author);
	if (auth->identity == IDENTITY_UNKNOWN)
		conclude_recorded(auth, author);
	auth->outdated = old && !auth->recorded;
}

Authentication *
authenticate(const Facts *facts, const Signatures *signatures, Ledger *ledger,
             const AuthenticationSettings *settings)
{
	Authentication *auth = g_new0(Authentication, 1);
	const Mailbox *from = facts_author(facts);
	const char *author = from ? from->domain : NULL;
	int64_t when = received_at(facts, settings->now);

	auth->results = results_read(facts, settings->organisations, RESULTS_RELAXED);
	auth->dkim = dkim_verify(signatures, ledger, when);
	arc_validate(signatures, ledger, when, &auth->arc);
	client_read(facts, &auth->client);
	check_spf(auth, ledger, settings);
	if (facts->origin.ip)
		reverse_check(ledger, facts->origin.ip, &auth->reverse);
	auth->blocklists = blocklists_check(ledger, facts->origin.ip, settings->blocklists);
	if (!author)
		return auth;
	author_domain_check(ledger, author, &auth->author);
	check_dmarc(auth, author, ledger);
	conclude_all(auth, author, settings->now > 0 ? settings->now - when : 0);
	return auth;
}

AnswerState
authenticated_by_dkim(const Authentication *auth, const char *domain, bool *ret_proven)
{
	g_autofree const char **recorded = recorded_signers(auth->results);
	AnswerState state = ANSWER_KNOWN;

	*ret_proven = false;
	for (size_t i = 0; recorded[i]; i++)
		*ret_proven |= is_of(recorded[i], domain);
	for (guint i = 0; i < auth->dkim->len; i++) {
		const DkimVerdict *verdict = g_ptr_array_index(auth->dkim, i);

		if (!is_of(verdict->domain, domain))
			continue;
		*ret_proven |= verdict->state == ANSWER_KNOWN && verdict->result == DKIM_PASS;
		if (verdict->result != DKIM_FAIL)
			state = answer_state_worse(state, verdict->state);
	}
	return *ret_proven ? ANSWER_KNOWN : state;
}

AnswerState
authenticated_by_spf(const Authentication *auth, const char *domain, bool *ret_proven)
{
	const MethodResult *spf = results_find(auth->results, "spf");

	*ret_proven = is_of(sent_by(auth), domain) ||
	              (is_result(spf, "pass") &&
	               is_of(domain_of(property(spf, "smtp.mailfrom")), domain));
	return *ret_proven || !is_of(auth->spf.domain, domain) ? ANSWER_KNOWN : auth->spf.state;
}

void
authentication_free(Authentication *auth)
{
	if (!auth)
		return;
	client_clear(&auth->client);
	spf_clear(&auth->spf);
	g_ptr_array_unref(auth->dkim);
	arc_clear(&auth->arc);
	dmarc_clear(&auth->dmarc);
	results_free(auth->results);
	reverse_clear(&auth->reverse);
	author_domain_clear(&auth->author);
	g_ptr_array_unref(auth->blocklists);
	g_free(auth->proven);
	g_free(auth);
}

const char *
identity_to_string(Identity identity)
{
	switch (identity) {
	case IDENTITY_UNKNOWN: return "unknown";
	case IDENTITY_PROVEN: return "proven";
	case IDENTITY_OTHER: return "other";
	case IDENTITY_FAILED: return "failed";
	}
	g_assert_not_reached();
}

const char *
proof_to_string(Proof proof)
{
	switch (proof) {
	case PROOF_NONE: return "none";
	case PROOF_DMARC: return "dmarc";
	case PROOF_DKIM: return "dkim";
	case PROOF_SPF: return "spf";
	}
	g_assert_not_reached();
}
