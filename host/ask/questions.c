/* SPDX-License-Identifier: MIT */

#include "ask/questions.h"

#include <glib.h>

#include "base/limits.h"

/*
 * Writes @name as questions have it: lower case, without the last dot. Returns false when no
 * server could be asked for it (RFC 1035 §3.1, RFC 2181 §11).
 */
static bool
name_for_question(const char *name, char out[DOMAIN_MAX + 1])
{
	size_t len = 0, label = 0;

	for (const char *p = name; *p; p++) {
		if (*p == '.' && label == 0)
			return false;
		if (*p == '.' && !p[1])
			break;
		label = *p == '.' ? 0 : label + 1;
		if (*p < ' ' || *p >= 0x7f || label > DOMAIN_LABEL_MAX || len == DOMAIN_MAX)
			return false;
		out[len++] = g_ascii_tolower(*p);
	}
	out[len] = '\0';
	return len > 0;
}

static Answer
ask_name(Ledger *ledger, const char *kind, const char *name, Consent consent)
{
	char subject[DOMAIN_MAX + 1];

	if (!name_for_question(name, subject))
		return ledger_nothing(ledger);
	return ledger_ask(ledger, kind, subject, consent);
}

Answer
ask_txt(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "txt", name, CONSENT_NAMES);
}

Answer
ask_a(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "a", name, CONSENT_NAMES);
}

Answer
ask_aaaa(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "aaaa", name, CONSENT_NAMES);
}

Answer
ask_mx(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "mx", name, CONSENT_NAMES);
}

Answer
ask_ptr(Ledger *ledger, const char *ip)
{
	return ledger_ask(ledger, "ptr", ip, CONSENT_NAMES);
}

Answer
ask_geo(Ledger *ledger, const char *ip)
{
	return ledger_ask(ledger, "geo", ip, CONSENT_OFFLINE);
}

Answer
ask_listed(Ledger *ledger, const char *url)
{
	return ledger_ask(ledger, "listed", url, CONSENT_OFFLINE);
}

Answer
ask_seen(Ledger *ledger, const char *fingerprint)
{
	return ledger_ask(ledger, "seen", fingerprint, CONSENT_OFFLINE);
}

Answer
ask_host(Ledger *ledger, const char *domain)
{
	return ask_name(ledger, "host", domain, CONSENT_OWNERS);
}

Answer
ask_domain(Ledger *ledger, const char *domain)
{
	return ask_name(ledger, "domain", domain, CONSENT_OWNERS);
}

Answer
ask_network(Ledger *ledger, const char *ip)
{
	return ledger_ask(ledger, "network", ip, CONSENT_OWNERS);
}

Answer
ask_referral(Ledger *ledger, const char *subject, const char *server)
{
	g_autofree char *both = g_strconcat(subject, " ", server, NULL);

	return ledger_ask(ledger, "referral", both, CONSENT_OWNERS);
}

Answer
ask_rated(Ledger *ledger, const char *service, const char *subject)
{
	g_autofree char *both = g_strconcat(service, " ", subject, NULL);

	return ledger_ask(ledger, "rated", both, CONSENT_OWNERS);
}

Answer
ask_visit(Ledger *ledger, const char *url)
{
	return ledger_ask(ledger, "visit", url, CONSENT_VISIT);
}
