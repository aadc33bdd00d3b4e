/* SPDX-License-Identifier: MIT */

/*
 * The reader has said that he trusts this sender
 *
 * He said so of somebody whom a domain had proven. Where the same proves him now, it is he, and
 * what is merely unusual is his habit. Where it does not, somebody may have taken his name: the
 * trust of the reader is worth the most to him who forges it. On its way through a list or a
 * forwarder a mail may lose its proof in good faith.
 */

#include "checks/check.h"

#include "checks/context.h"

/* Whether what proved the sender does not survive the way that this mail took. */
static bool
is_lost_on_way(const Facts *facts, const Trust *trust, const Authentication *auth)
{
	return (trust->kind != TRUST_LIST && mail_is_talk(facts)) ||
	       (trust->proof == PROOF_SPF && auth->client.kind == CLIENT_FORWARDED);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;
	TrustVerdict verdict = trust_judge(outside->people, auth);
	const Mailbox *from = facts_author(facts);
	const char *domain = verdict.trust->domain ? verdict.trust->domain : from->domain;

	if (verdict.state != ANSWER_KNOWN)
		return status_when_nothing(verdict.state);
	if (!verdict.proven && is_lost_on_way(facts, verdict.trust, auth))
		return STATUS_UNKNOWN;
	evidence_add(evidence, "trusted", verdict.trust->value, NULL);
	evidence_add(evidence, "domain", domain, NULL);
	return verdict.proven ? STATUS_NOTE : STATUS_WARN;
}

const Check check_sender_trusted = {
	.id = "sender-trusted",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_TRUST,
	.run = run,
};
