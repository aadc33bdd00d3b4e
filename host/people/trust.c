/* SPDX-License-Identifier: MIT */

#include "people/people.h"

/* Whether the domain of From is proven, by whatever proves it. */
static AnswerState
judge_author(const Authentication *auth, bool *ret_proven)
{
	*ret_proven = auth->identity == IDENTITY_PROVEN;
	return auth->identity == IDENTITY_UNKNOWN ? auth->dmarc.state : ANSWER_KNOWN;
}

static AnswerState
judge(const Trust *trust, const Authentication *auth, bool *ret_proven)
{
	switch (trust->proof) {
	case PROOF_DKIM: return authenticated_by_dkim(auth, trust->domain, ret_proven);
	case PROOF_SPF: return authenticated_by_spf(auth, trust->domain, ret_proven);
	case PROOF_NONE:
	case PROOF_DMARC: break;
	}
	/* Of a list the author's domain proves nothing: anybody can name it. */
	if (trust->kind != TRUST_LIST)
		return judge_author(auth, ret_proven);
	*ret_proven = false;
	return ANSWER_KNOWN;
}

TrustVerdict
trust_judge(const People *people, const Authentication *auth)
{
	TrustVerdict verdict = { NULL, ANSWER_KNOWN, false };

	for (guint i = 0; i < people->trusted->len && !verdict.proven; i++) {
		const Trust *trust = g_ptr_array_index(people->trusted, i);
		bool proven;
		AnswerState state = judge(trust, auth, &proven);

		if (verdict.trust && !proven && state == ANSWER_KNOWN)
			continue;
		if (!verdict.trust || proven || verdict.state == ANSWER_KNOWN)
			verdict = (TrustVerdict){ trust, state, proven };
	}
	return verdict;
}
