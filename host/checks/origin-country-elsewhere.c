/* SPDX-License-Identifier: MIT */

/*
 * The mail set out from another country than that of whom it claims to be from
 *
 *     From: KAGOYA <support@kyoto-inet.or.jp>, handed over from 18.170.98.138 in London
 *
 * Organisations send from home, or by a service that proves it is theirs. People travel, and rent
 * their server where it is cheap: of them it is only worth knowing.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/claim.h"
#include "message/route.h"

/*
 * Top-level domains of two letters that are sold to the whole world, or are of no one country.
 * Source: the list that Google Search treats as generic, those that Freenom gave away, and the open
 * rules of their registries, as known on 2026-08-31.
 */
static const char *const worldwide[] = {
	"ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "cf", "co", "cx", "dj", "eu", "fm",
	"ga", "gd", "gg", "gl", "gq", "gs", "hm", "im", "io", "la", "lc", "li", "ly", "me", "ml",
	"mn", "ms", "mu", "nf", "nu", "pm", "pn", "pw", "re", "sc", "sh", "so", "sr", "st", "su",
	"sx", "tc", "tf", "tk", "tl", "to", "tv", "vc", "vg", "wf", "ws", "yt",
};

/* Writes the country whose top-level domain @domain has. Returns whether there is one. */
static bool
country_of_domain(const char *domain, char ret[3])
{
	const char *dot = strrchr(domain, '.');
	const char *top = dot ? dot + 1 : "";

	if (strlen(top) != 2 || !g_ascii_isalpha(top[0]) || !g_ascii_isalpha(top[1]))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(worldwide); i++)
		if (g_ascii_strcasecmp(top, worldwide[i]) == 0)
			return false;
	ret[0] = g_ascii_toupper(top[0]);
	ret[1] = g_ascii_toupper(top[1]);
	ret[2] = '\0';
	if (strcmp(ret, "UK") == 0) /* the one whose code is another (ISO 3166-1) */
		strcpy(ret, "GB");
	return true;
}

/* Writes the country that the mail is to be expected from. Returns whether there is one. */
static bool
home_of(const Facts *facts, const Brand *brand, char ret[3])
{
	const Mailbox *from = facts_author(facts);

	if (facts->is_list || facts->is_reply || facts->is_report)
		return false;
	if (!brand)
		return country_of_domain(from->domain, ret);
	strcpy(ret, brand->country);
	return *ret != '\0';
}

/*
 * A known name on a foreign address, or a known address that a machine abroad hands over itself. A
 * customer of a provider at home who is abroad hands his mail to the provider.
 */
static bool
is_warning(const Facts *facts, const Brand *brand)
{
	const Hop *hop = facts->origin.hop;

	return brand && (brand_pretended(facts) ||
	                 (hop == facts->boundary && !hop->received->authenticated));
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Place *place = outside->places->origin ? &outside->places->origin->place : NULL;
	const Brand *brand = brand_claimed(facts);
	g_autofree char *at = hop_place(facts->origin.hop);
	char home[3];
	bool proven;
	AnswerState state = claim_state(outside, &proven);

	if (!home_of(facts, brand, home) || proven || is_forwarded(outside))
		return STATUS_PASS;
	if (!place || place->state != ANSWER_KNOWN)
		return status_when_nothing(place ? place->state : ANSWER_FAILED);
	if (!place->country)
		return STATUS_UNKNOWN;
	if (strcmp(place->country, home) == 0)
		return STATUS_PASS;
	/* A borrowed name on a foreign address is no less foreign while nobody may be asked. */
	if (state != ANSWER_KNOWN && (state == ANSWER_PENDING || !brand_pretended(facts)))
		return status_when_nothing(state);
	if (brand)
		evidence_add(evidence, "sender", brand->name, NULL);
	else
		evidence_add(evidence, "sender", facts_author(facts)->domain, "From");
	evidence_add_term(evidence, "home", home, NULL);
	evidence_add(evidence, "ip", facts->origin.ip, at);
	evidence_add_term(evidence, "country", place->country, NULL);
	return is_warning(facts, brand) ? STATUS_WARN : STATUS_NOTE;
}

const Check check_origin_country_elsewhere = {
	.id = "origin-country-elsewhere",
	.section = SECTION_ORIGIN,
	.needs = FACT_FROM | FACT_ORIGIN,
	.run = run,
};
