/* SPDX-License-Identifier: MIT */

#include "authenticate/spf.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#include "authenticate/spf-evaluate.h"
#include "web/idna.h"

/* Writes the domain of an address as A-labels, without the last dot; "" if it is none. */
static void
domain_to_ascii(const char *domain, char ret_domain[DOMAIN_MAX + 1])
{
	size_t len = strlen(domain);

	ret_domain[0] = '\0';
	if (len > 0 && domain[len - 1] == '.')
		len--;
	if (g_str_is_ascii(domain)) {
		if (len <= DOMAIN_MAX) {
			memcpy(ret_domain, domain, len);
			ret_domain[len] = '\0';
		}
	} else if (g_utf8_validate(domain, (gssize)len, NULL)) {
		len = idna_to_ascii(domain, len, ret_domain, DOMAIN_MAX + 1);
		ret_domain[MIN(len, DOMAIN_MAX)] = '\0';
	}
}

static Slice
slice_or_unknown(const char *text)
{
	text = text ? text : "unknown";
	return (Slice){ text, strnlen(text, SPF_MACRO_MAX) };
}

/* Runs check_host() for the sender "@local_part@@domain". */
static SpfOutcome
check_sender(SpfCheck *check, const SpfQuery *query, Slice local_part, const char *domain, Spf *top)
{
	size_t len = strlen(domain);
	char sender[SPF_SENDER_MAX + 1 + DOMAIN_MAX];
	SpfMacros *macros = &check->macros;

	memcpy(sender, local_part.text, local_part.len);
	sender[local_part.len] = '@';
	memcpy(sender + local_part.len + 1, domain, len);
	macros->sender = (Slice){ sender, local_part.len + 1 + len };
	macros->local_part = (Slice){ sender, local_part.len };
	macros->sender_domain = (Slice){ sender + local_part.len + 1, len };
	macros->address = &check->client;
	macros->helo = slice_or_unknown(query->helo);
	macros->receiver = slice_or_unknown(query->receiver);
	macros->now = query->now;
	return spf_check_host(check, domain, top);
}

static SpfOutcome
check_query(SpfCheck *check, const SpfQuery *query, Spf *top)
{
	const char *from = query->mail_from ? query->mail_from : "";
	const char *at = strrchr(from, '@');
	const char *domain = at ? at + 1 : *from ? from : query->helo;
	Slice local_part = { from, at ? (size_t)(at - from) : 0 };
	char ascii[DOMAIN_MAX + 1];

	check->macros.ip = slice_or_unknown(query->ip);
	if (!spf_address_read(check->macros.ip, 4, &check->client) &&
	    !spf_address_read(check->macros.ip, 16, &check->client))
		return (SpfOutcome){ .problem = "no-address" };
	domain_to_ascii(domain ? domain : "", ascii);
	if (!spf_is_domain(ascii) || local_part.len > SPF_SENDER_MAX)
		return (SpfOutcome){ .problem = "no-domain" };
	top->domain = g_ascii_strdown(ascii, -1);
	if (local_part.len == 0)
		local_part = (Slice){ "postmaster", strlen("postmaster") };
	return check_sender(check, query, local_part, ascii, top);
}

void
spf_check(Ledger *ledger, const SpfQuery *query, Spf *ret_spf)
{
	SpfCheck check = { .ledger = ledger, .state = ANSWER_KNOWN };
	SpfOutcome outcome;

	*ret_spf = (Spf){ .state = ANSWER_KNOWN };
	outcome = check_query(&check, query, ret_spf);
	ret_spf->state = check.state;
	if (check.state != ANSWER_KNOWN)
		return;
	ret_spf->result = outcome.result;
	ret_spf->problem = outcome.problem;
	ret_spf->lookups = check.lookups;
	if (outcome.term.text)
		ret_spf->directive = spf_text_for_people(outcome.term);
}

void
spf_clear(Spf *spf)
{
	g_clear_pointer(&spf->domain, g_free);
	g_clear_pointer(&spf->record, g_free);
	g_clear_pointer(&spf->directive, g_free);
	g_clear_pointer(&spf->explanation, g_free);
}

const char *
spf_result_to_string(SpfResult result)
{
	switch (result) {
	case SPF_NONE: return "none";
	case SPF_NEUTRAL: return "neutral";
	case SPF_PASS: return "pass";
	case SPF_FAIL: return "fail";
	case SPF_SOFTFAIL: return "softfail";
	case SPF_TEMPERROR: return "temperror";
	case SPF_PERMERROR: return "permerror";
	}
	g_assert_not_reached();
}
