/* SPDX-License-Identifier: MIT */

#include "checks/imitation.h"

#include "message/brand-imitated.h"

#define MENTIONS_MAX 64 /* organisations named in one text that are looked at */

static bool
names(const char *text, const Brand *brand)
{
	BrandMention mentions[MENTIONS_MAX];
	size_t n = brands_in(text, mentions, MENTIONS_MAX);

	for (size_t i = 0; i < n; i++)
		if (brands_related(mentions[i].brand, brand))
			return true;
	return false;
}

/* Whether the sender's name, the subject or the text speaks of @brand. */
static bool
speaks_of(const Facts *facts, const Brand *brand)
{
	const Mailbox *from = facts_author(facts);

	if ((from && names(from->name, brand)) || names(facts->subject.text, brand))
		return true;
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (names(body->text, brand))
			return true;
	}
	return false;
}

/* Organisations whose customers pay or log in there; nobody sells in their name. */
static bool
is_entrusted(const Brand *brand)
{
	static const bool entrusted[] = {
		[BRAND_BANK] = true,       [BRAND_CARD] = true,      [BRAND_PAYMENT] = true,
		[BRAND_SECURITIES] = true, [BRAND_CRYPTO] = true,    [BRAND_CARRIER] = true,
		[BRAND_DELIVERY] = true,   [BRAND_RAILWAY] = true,   [BRAND_GOVERNMENT] = true,
		[BRAND_WEBMAIL] = true,    [BRAND_INSURANCE] = true, [BRAND_CLUB] = false,
	};

	return (size_t)brand->kind < G_N_ELEMENTS(entrusted) && entrusted[brand->kind];
}

static Status
status_of(const Facts *facts, Imitation imitation, const Brand *brand)
{
	switch (imitation) {
	case IMITATION_LETTERS: return STATUS_FAIL;
	case IMITATION_WHOLE: return STATUS_WARN;
	case IMITATION_WORD:
		return is_entrusted(brand) || speaks_of(facts, brand) ? STATUS_WARN : STATUS_PASS;
	case IMITATION_TYPO:
	case IMITATION_ENDING: return speaks_of(facts, brand) ? STATUS_WARN : STATUS_PASS;
	case IMITATION_NAME:
	case IMITATION_BELOW: return speaks_of(facts, brand) ? STATUS_NOTE : STATUS_PASS;
	case IMITATION_NONE: return STATUS_PASS;
	}
	g_assert_not_reached();
}

Status
judge_imitation(const Facts *facts, const char *host, const char *shown, const char *at,
                Evidence *evidence)
{
	const Brand *brand = NULL;
	Imitation imitation = brand_imitated(host, &brand);
	Status status = status_of(facts, imitation, brand);

	/* In a conversation about deceit its addresses are quoted. */
	if (facts->is_list || facts->is_reply || facts->is_report)
		status = MIN(status, STATUS_NOTE);
	if (status == STATUS_PASS)
		return status;
	evidence_add(evidence, "host", shown, at);
	evidence_add(evidence, "brand", brand->name, NULL);
	evidence_add(evidence, "own", brand->domains[0], NULL);
	evidence_add_term(evidence, "how", imitation_to_string(imitation), NULL);
	return status;
}
