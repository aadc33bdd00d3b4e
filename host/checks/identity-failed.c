/* SPDX-License-Identifier: MIT */

/*
 * The owner of the sender's domain says that this mail is not his
 *
 *     From: support@bank.example     and _dmarc.bank.example says "p=reject"
 *
 * Domains with such a record (RFC 9989) sign all of their mail or name all of their servers. A list
 * or a forwarder breaks both in good faith, and so does a filter that changes a signed subject.
 */

#include "checks/check.h"

/* A signature that only fails for what was done to the mail after it was signed. */
static bool
was_changed_on_the_way(const Authentication *auth)
{
	for (guint i = 0; i < auth->dkim->len; i++) {
		const DkimVerdict *dkim = g_ptr_array_index(auth->dkim, i);

		if (dkim->mend != DKIM_MEND_NONE)
			return true;
	}
	return false;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;

	if (auth->identity == IDENTITY_UNKNOWN)
		return status_when_nothing(auth->dmarc.state);
	if (auth->identity != IDENTITY_FAILED)
		return STATUS_PASS;
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	evidence_add_term(evidence, "proof", proof_to_string(auth->proof), NULL);
	return auth->client.kind == CLIENT_FORWARDED || was_changed_on_the_way(auth) ? STATUS_NOTE
	                                                                             : STATUS_FAIL;
}

const Check check_identity_failed = {
	.id = "identity-failed",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
