/* SPDX-License-Identifier: MIT */

#include "authenticate/dkim.h"

#include "ask/questions.h"
#include "authenticate/bounds.h"
#include "authenticate/signatures.h"
#include "base/text.h"

/* RFC 8301 §3.2: "Verifiers MUST NOT consider signatures using RSA keys of less than 1024 bits". */
#define RSA_BITS_MIN 1024

static char *
text_of(Slice slice)
{
	return slice.text ? text_clean_len(slice.text, slice.len) : NULL;
}

static DkimVerdict *
verdict_new(const Signed *covered)
{
	const Signature *signature = &covered->signature;
	DkimVerdict *verdict = g_new0(DkimVerdict, 1);

	verdict->number = covered->number;
	verdict->flaws = covered->flaws;
	verdict->unsigned_bytes = covered->unsigned_bytes;
	verdict->domain = g_strdup(signature->domain);
	verdict->selector = g_strdup(signature->selector);
	verdict->algorithm = text_of(signature->algorithm);
	verdict->identity = text_of(signature->identity);
	if (!verdict->identity && signature->domain)
		verdict->identity = g_strconcat("@", signature->domain, NULL);
	return verdict;
}

/* What one key says (§6.1.2, §6.1.3), in the order of the steps there. */
static Outcome
outcome_of(const Signature *signature, const uint8_t *hash, const Key *key)
{
	Outcome outcome = { .state = ANSWER_KNOWN, .result = DKIM_PERMERROR, .key = key };
	bool is_short = key->type == KEY_RSA && key->bits > 0 && key->bits < RSA_BITS_MIN;

	if (key->testing)
		outcome.flaws |= DKIM_FLAW_TESTING;
	if (is_short)
		outcome.flaws |= DKIM_FLAW_SHORT_KEY;
	outcome.problem = key->problem;
	if (g_strcmp0(key->problem, "key-revoked") == 0)
		outcome.flaws |= DKIM_FLAW_KEY_REVOKED;
	else if (key->problem)
		return outcome;
	else if (!(key->hashes & 1u << signature->hash))
		outcome.problem = "key-hash";
	else if (key->type != signature->key_type)
		outcome.problem = "key-type";
	else if (key->strict && !signature->own_identity)
		outcome.problem = "key-identity";
	if (outcome.problem)
		return outcome;
	if (!key_verifies(key, signature->hash, hash, signature->value, signature->value_len)) {
		outcome.flaws |= DKIM_FLAW_HEADER_CHANGED;
		outcome.result = DKIM_FAIL;
	} else {
		outcome.result = is_short || signature->hash == HASH_SHA1 ? DKIM_POLICY : DKIM_PASS;
	}
	return outcome;
}

/* Of several records the better one counts; what is no key record at all is the worst. */
static unsigned
rank_of(const Outcome *outcome)
{
	switch (outcome->result) {
	case DKIM_PASS: return 4;
	case DKIM_POLICY: return 3;
	case DKIM_FAIL: return 2;
	case DKIM_PERMERROR: return g_strcmp0(outcome->problem, "key-syntax") != 0;
	case DKIM_NONE:
	case DKIM_NEUTRAL:
	case DKIM_TEMPERROR: break;
	}
	g_assert_not_reached();
}

/* Keys are held as long as @signatures lives, for whoever verifies with one again. */
static const Key *
key_of(const Signatures *signatures, const char *record, size_t len)
{
	Key *key = key_of_record(record, len);

	if (g_ptr_array_find(signatures->keys, key, NULL))
		key_unref(key);
	else
		g_ptr_array_add(signatures->keys, key);
	return key;
}

Outcome
signature_try(const Signatures *signatures, const Signature *signature, const uint8_t *hash,
              Ledger *ledger)
{
	g_autofree char *name =
		g_strconcat(signature->selector, "._domainkey.", signature->domain, NULL);
	Answer answer = ask_txt(ledger, name);
	Outcome best = { .state = answer.state };

	if (answer.state != ANSWER_KNOWN)
		return best;
	best.result = DKIM_PERMERROR;
	best.problem = "key-missing";
	best.flaws = DKIM_FLAW_KEY_MISSING;
	for (size_t i = 0; i < MIN(json_array_size(answer.value), KEY_RECORDS_MAX); i++) {
		const json_t *record = json_array_get(answer.value, i);
		Outcome outcome;

		if (!json_is_string(record))
			continue;
		outcome = outcome_of(
			signature, hash,
			key_of(signatures, json_string_value(record), json_string_length(record)));
		if (!best.key || rank_of(&outcome) > rank_of(&best))
			best = outcome;
	}
	return best;
}

static void
permanent_error(DkimVerdict *verdict, const char *problem)
{
	verdict->state = ANSWER_KNOWN;
	verdict->result = DKIM_PERMERROR;
	verdict->problem = problem;
}

static void
check_times(DkimVerdict *verdict, const Signature *signature, int64_t when)
{
	uint64_t now = (uint64_t)MAX(when, 0);

	if (signature->has_expiry && signature->expiry < now)
		verdict->flaws |= DKIM_FLAW_EXPIRED;
	if (signature->has_time && signature->time > now && signature->time - now > DKIM_CLOCK_SKEW)
		verdict->flaws |= DKIM_FLAW_FUTURE;
}

/* Adds what the key says to what is known without it. */
static void
take_outcome(DkimVerdict *verdict, const Outcome *outcome)
{
	bool changed = verdict->flaws & DKIM_FLAW_BODY_CHANGED;

	verdict->state = outcome->state;
	verdict->flaws |= outcome->flaws;
	verdict->key_bits = outcome->key ? outcome->key->bits : 0;
	if (outcome->state == ANSWER_KNOWN) {
		verdict->problem = outcome->problem;
		verdict->result =
			changed && outcome->result != DKIM_PERMERROR ? DKIM_FAIL : outcome->result;
	} else if (changed) {
		verdict->result = DKIM_FAIL;
	} else if (outcome->state == ANSWER_FAILED) {
		verdict->result = DKIM_TEMPERROR;
		verdict->problem = "key-unavailable";
	} else {
		verdict->result = DKIM_NEUTRAL;
	}
}

static DkimVerdict *
verify(const Signatures *signatures, const Signed *covered, Ledger *ledger, int64_t when)
{
	DkimVerdict *verdict = verdict_new(covered);
	const Signature *signature = &covered->signature;
	Outcome outcome;

	if (signature->problem) {
		permanent_error(verdict, signature->problem);
		return verdict;
	}
	check_times(verdict, signature, when);
	if (verdict->flaws & DKIM_FLAW_EXPIRED) {
		permanent_error(verdict, "expired");
		return verdict;
	}
	outcome = signature_try(signatures, signature, covered->header_hash, ledger);
	take_outcome(verdict, &outcome);
	/* What could not be trusted whole is not worth mending. */
	if (verdict->state == ANSWER_KNOWN && verdict->result == DKIM_FAIL &&
	    !(verdict->flaws & (DKIM_FLAW_SHA1 | DKIM_FLAW_SHORT_KEY)))
		verdict->mend = signature_mend(signatures, covered, outcome.key,
		                               !(outcome.flaws & DKIM_FLAW_HEADER_CHANGED),
		                               &verdict->mended);
	return verdict;
}

GPtrArray *
dkim_verify(const Signatures *signatures, Ledger *ledger, int64_t when)
{
	GPtrArray *verdicts = g_ptr_array_new_with_free_func((GDestroyNotify)dkim_verdict_free);

	for (guint i = 0; i < signatures->dkim->len; i++)
		g_ptr_array_add(verdicts,
		                verify(signatures, &g_array_index(signatures->dkim, Signed, i),
		                       ledger, when));
	return verdicts;
}

void
dkim_verdict_free(DkimVerdict *verdict)
{
	if (!verdict)
		return;
	g_free(verdict->domain);
	g_free(verdict->selector);
	g_free(verdict->identity);
	g_free(verdict->algorithm);
	g_free(verdict->mended);
	g_free(verdict);
}

DkimResult
dkim_best(const GPtrArray *verdicts)
{
	static const DkimResult order[] = { DKIM_PASS,      DKIM_POLICY, DKIM_NEUTRAL,
		                            DKIM_TEMPERROR, DKIM_FAIL,   DKIM_PERMERROR };

	for (size_t k = 0; k < G_N_ELEMENTS(order); k++)
		for (guint i = 0; i < verdicts->len; i++)
			if (((const DkimVerdict *)g_ptr_array_index(verdicts, i))->result ==
			    order[k])
				return order[k];
	return DKIM_NONE;
}

const char *
dkim_result_to_string(DkimResult result)
{
	switch (result) {
	case DKIM_NONE: return "none";
	case DKIM_PASS: return "pass";
	case DKIM_FAIL: return "fail";
	case DKIM_POLICY: return "policy";
	case DKIM_NEUTRAL: return "neutral";
	case DKIM_TEMPERROR: return "temperror";
	case DKIM_PERMERROR: return "permerror";
	}
	g_assert_not_reached();
}

char *
dkim_place(const DkimVerdict *verdict)
{
	return g_strdup_printf("DKIM-Signature#%u", verdict->number);
}
