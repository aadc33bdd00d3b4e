/* SPDX-License-Identifier: MIT */

#include "checks/claim.h"

#include "authenticate/answer.h"

const Brand *
brand_claimed(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_pretended(facts);

	if (facts->is_list || facts->is_reply || facts->is_report)
		return NULL;
	return brand || !from ? brand : brand_of_host(from->domain);
}

/* What SPF and DKIM, by which a domain without a policy is proven, still lack. */
static AnswerState
proof_state(const Authentication *auth)
{
	AnswerState state = answer_state_worse(auth->dmarc.state, auth->spf.state);

	for (guint i = 0; i < auth->dkim->len; i++) {
		const DkimVerdict *dkim = g_ptr_array_index(auth->dkim, i);

		state = answer_state_worse(state, dkim->state);
	}
	return state;
}

AnswerState
claim_state(const Outside *outside, bool *ret_proven)
{
	const Authentication *auth = outside->authentication;

	*ret_proven = auth->identity == IDENTITY_PROVEN;
	return auth->identity == IDENTITY_UNKNOWN ? proof_state(auth) : ANSWER_KNOWN;
}

char *
provider_of(const Place *place)
{
	const char *name = place->cloud ? place->cloud : place->provider;

	return name ? g_strdup(name) : place->asn > 0 ? g_strdup_printf("AS%u", place->asn) : NULL;
}

bool
is_forwarded(const Outside *outside)
{
	return outside->authentication->client.kind == CLIENT_FORWARDED;
}
