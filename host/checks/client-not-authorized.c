/* SPDX-License-Identifier: MIT */

/*
 * The machine that handed the mail over may not send for its envelope's domain
 *
 *     Return-Path: <a@shop.example>, whose record "v=spf1 ip4:192.0.2.0/24 -all" lacks the machine
 *
 * Forwarders break SPF in good faith, and it says nothing of From (RFC 7208 §1.1.4, §10.3).
 */

#include "checks/check.h"

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;
	bool failed = auth->spf.result == SPF_FAIL || auth->spf.result == SPF_SOFTFAIL;

	if (auth->spf.state != ANSWER_KNOWN)
		return status_when_nothing(auth->spf.state);
	if (auth->client.kind == CLIENT_UNKNOWN || auth->spf.result == SPF_TEMPERROR)
		return STATUS_UNKNOWN;
	if (!failed)
		return STATUS_PASS;
	evidence_add(evidence, "domain", auth->spf.domain, auth->client.source);
	evidence_add(evidence, "ip", auth->client.ip, "Received");
	evidence_add_term(evidence, "result", spf_result_to_string(auth->spf.result), NULL);
	return auth->spf.result == SPF_FAIL && auth->client.kind == CLIENT_DIRECT &&
	                       auth->client.confidence >= CONFIDENCE_MEDIUM &&
	                       auth->identity != IDENTITY_PROVEN
	               ? STATUS_WARN
	               : STATUS_NOTE;
}

const Check check_client_not_authorized = {
	.id = "client-not-authorized",
	.section = SECTION_AUTHENTICATION,
	.run = run,
};
