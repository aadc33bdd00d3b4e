/* SPDX-License-Identifier: MIT */

#include "authenticate/arc.h"

#include "authenticate/signatures.h"

static void
arc_set_free(ArcSet *set)
{
	g_free(set->sealer);
	g_free(set);
}

static void
add_sets(const ArcChain *chain, Arc *arc)
{
	for (size_t i = 0; i < chain->n; i++) {
		ArcSet *set = g_new0(ArcSet, 1);

		set->instance = (unsigned)i + 1;
		set->sealer = g_strdup(chain->links[i].seal.domain);
		set->results = chain->links[i].results;
		g_ptr_array_add(arc->sets, set);
	}
}

/* What is wrong with an ARC-Message-Signature that no key could make good, or NULL. */
static const char *
message_problem(const Signed *message, int64_t when)
{
	const Signature *signature = &message->signature;

	if (signature->problem)
		return signature->problem;
	if (message->flaws & DKIM_FLAW_BODY_CHANGED)
		return "body-changed";
	if (signature->has_expiry && signature->expiry < (uint64_t)MAX(when, 0))
		return "expired";
	return NULL;
}

/* How little is known: of several states the one that makes the chain's. */
static unsigned
rank_of(AnswerState state)
{
	switch (state) {
	case ANSWER_KNOWN: return 0;
	case ANSWER_FAILED: return 1;
	case ANSWER_REFUSED: return 2;
	case ANSWER_PENDING: return 3;
	}
	g_assert_not_reached();
}

/* Adds what a key says of one signature of the chain; returns whether it may go on. */
static bool
take_outcome(Arc *arc, const Outcome *outcome, const char *problem)
{
	if (rank_of(outcome->state) > rank_of(arc->state))
		arc->state = outcome->state;
	if (outcome->state != ANSWER_KNOWN || outcome->result == DKIM_PASS)
		return true;
	arc->result = ARC_FAIL;
	if (outcome->problem)
		arc->problem = outcome->problem;
	else
		arc->problem = outcome->result == DKIM_POLICY ? "key-size" : problem;
	return false;
}

static bool
same_key(const Signature *a, const Signature *b)
{
	return g_strcmp0(a->domain, b->domain) == 0 && g_strcmp0(a->selector, b->selector) == 0;
}

/*
 * §5.2, step 4, as far as nobody must be asked for it: most write both signatures of a set with
 * one key.
 */
static unsigned
oldest_pass(const Signatures *signatures, Ledger *ledger, int64_t when)
{
	const ArcChain *chain = &signatures->chain;
	size_t i = chain->n - 1;

	for (; i > 0; i--) {
		const ArcLink *link = &chain->links[i - 1];
		const Signed *message = &link->message;

		if (message_problem(message, when) || !same_key(&message->signature, &link->seal) ||
		    signature_try(signatures, &message->signature, message->header_hash, ledger)
		                    .result != DKIM_PASS)
			break;
	}
	return (unsigned)i + 1;
}

/* §5.2, steps 3 to 6, in an order that asks for all keys at once. */
static void
validate(const Signatures *signatures, Ledger *ledger, int64_t when, Arc *arc)
{
	const ArcChain *chain = &signatures->chain;
	const Signed *newest = &chain->links[chain->n - 1].message;
	Outcome outcome;
	bool good;

	arc->problem = message_problem(newest, when);
	if (arc->problem) {
		arc->result = ARC_FAIL;
		return;
	}
	outcome = signature_try(signatures, &newest->signature, newest->header_hash, ledger);
	good = take_outcome(arc, &outcome, "message-signature");
	for (size_t i = chain->n; good && i-- > 0;) {
		const ArcLink *link = &chain->links[i];

		outcome = signature_try(signatures, &link->seal, link->seal_hash, ledger);
		good = take_outcome(arc, &outcome, "seal");
	}
	/* A chain that is broken somewhere is broken, whatever is not known of the rest. */
	if (!good)
		arc->state = ANSWER_KNOWN;
	else if (arc->state == ANSWER_KNOWN)
		arc->result = ARC_PASS;
	if (arc->result == ARC_PASS)
		arc->oldest_pass = oldest_pass(signatures, ledger, when);
}

void
arc_validate(const Signatures *signatures, Ledger *ledger, int64_t when, Arc *ret_arc)
{
	const ArcChain *chain = &signatures->chain;

	*ret_arc = (Arc){ .state = ANSWER_KNOWN, .result = ARC_NONE };
	ret_arc->sets = g_ptr_array_new_with_free_func((GDestroyNotify)arc_set_free);
	if (chain->problem) {
		ret_arc->result = ARC_FAIL;
		ret_arc->problem = chain->problem;
	} else if (chain->n > 0) {
		add_sets(chain, ret_arc);
		validate(signatures, ledger, when, ret_arc);
	}
}

void
arc_clear(Arc *arc)
{
	g_clear_pointer(&arc->sets, g_ptr_array_unref);
}

const char *
arc_result_to_string(ArcResult result)
{
	switch (result) {
	case ARC_NONE: return "none";
	case ARC_PASS: return "pass";
	case ARC_FAIL: return "fail";
	}
	g_assert_not_reached();
}
