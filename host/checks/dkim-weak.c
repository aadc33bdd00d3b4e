/* SPDX-License-Identifier: MIT */

/*
 * A signature that verifies, and still leaves something open to change
 *
 *     DKIM-Signature: ... l=100 ...     and the body is longer
 *
 * What stands behind l= bytes was never signed (RFC 6376 §8.2), and a second From that is not
 * signed may have been added (§8.15): a real signature then carries another's words. Keys under
 * 1024 bits and rsa-sha1 can be forged (RFC 8301).
 */

#include "checks/check.h"

static const struct {
	DkimFlaw flaw;
	bool severe; /* words of another may stand in the mail */
	const char *term;
} weaknesses[] = {
	{ DKIM_FLAW_PARTIAL_BODY, true, "partial-body" },
	{ DKIM_FLAW_FROM_UNSIGNED, true, "from-unsigned" },
	{ DKIM_FLAW_SHORT_KEY, false, "short-key" },
	{ DKIM_FLAW_SHA1, false, "sha1" },
	{ DKIM_FLAW_TESTING, false, "testing" },
};

static bool
verifies(const DkimVerdict *dkim)
{
	return dkim->state == ANSWER_KNOWN &&
	       (dkim->result == DKIM_PASS || dkim->result == DKIM_POLICY);
}

static void
tell(const DkimVerdict *dkim, unsigned which, Evidence *evidence)
{
	g_autofree char *at = dkim_place(dkim);

	for (size_t i = 0; i < G_N_ELEMENTS(weaknesses); i++)
		if (dkim->flaws & which & weaknesses[i].flaw) {
			evidence_add(evidence, "domain", dkim->domain, at);
			evidence_add_term(evidence, "weakness", weaknesses[i].term, NULL);
		}
}

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *all = outside->authentication->dkim;
	unsigned severe = 0, seen = 0;

	for (guint i = 0; i < all->len; i++)
		if (verifies(g_ptr_array_index(all, i)))
			seen |= ((const DkimVerdict *)g_ptr_array_index(all, i))->flaws;
	for (size_t i = 0; i < G_N_ELEMENTS(weaknesses); i++)
		severe |= weaknesses[i].severe ? weaknesses[i].flaw : 0;
	for (guint i = 0; i < all->len; i++)
		if (verifies(g_ptr_array_index(all, i)))
			tell(g_ptr_array_index(all, i), seen & severe ? severe : ~0U, evidence);
	if (evidence->items->len == 0)
		return STATUS_PASS;
	return seen & severe ? STATUS_WARN : STATUS_NOTE;
}

const Check check_dkim_weak = {
	.id = "dkim-weak",
	.section = SECTION_AUTHENTICATION,
	.run = run,
};
