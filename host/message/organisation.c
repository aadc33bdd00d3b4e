/* SPDX-License-Identifier: MIT */

#include "message/organisation.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/ip.h"
#include "base/limits.h"
#include "base/memo.h"
#include "data/mail-organisations.h"
#include "data/mailbox-domains.h"
#include "web/site.h"

static Memo *memo; /* host → organisation */

static char *
find_organisation(const char *host)
{
	char *site = site_registrable(host, SITE_PRIVATE);

	for (size_t i = 0; site && i < G_N_ELEMENTS(mail_organisations); i++) {
		for (size_t k = 1; k < G_N_ELEMENTS(mail_organisations[i]); k++) {
			const char *other = mail_organisations[i][k];

			if (other && other[0] == site[0] && strcmp(other, site) == 0) {
				g_free(site);
				return g_strdup(mail_organisations[i][0]);
			}
		}
	}
	return site;
}

/* A mail names few hosts, and every check asks about them. The memo has room: see the callers. */
static const char *
lookup(const char *host)
{
	const void *known = NULL;

	return memo_get(memo, host, &known) ? known : memo_put(memo, host, find_organisation(host));
}

static void
reserve(unsigned n)
{
	if (!memo)
		memo = memo_new(g_free);
	memo_reserve(memo, n);
}

char *
organisation_of(const char *host)
{
	if (!host)
		return NULL;
	reserve(1);
	return g_strdup(lookup(host));
}

bool
organisation_same(const char *a, const char *b)
{
	const char *left;

	if (!a || !b)
		return false;
	if (g_ascii_strcasecmp(a, b) == 0)
		return true;
	reserve(2);
	left = lookup(a);
	return left && g_strcmp0(left, lookup(b)) == 0;
}

bool
organisation_is_provider(const char *host)
{
	const char *organisation;

	if (!host)
		return false;
	reserve(1);
	organisation = lookup(host);
	for (size_t i = 0; organisation && i < G_N_ELEMENTS(mail_organisations); i++)
		if (mail_organisations[i][0][0] == organisation[0] &&
		    strcmp(mail_organisations[i][0], organisation) == 0)
			return true;
	return false;
}

bool
host_is_internal(const char *host)
{
	static const char *const endings[] = { ".internal", ".local", ".lan", ".localdomain",
		                               ".intra",    ".corp",  ".home" };
	g_autofree char *ip = NULL;

	if (!host || !*host)
		return false;
	ip = ip_canonical(host, strlen(host));
	if (ip)
		return ip_is_private(ip);
	if (!strchr(host, '.'))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
		size_t n = strlen(endings[i]);
		size_t len = strlen(host);

		if (len > n && g_ascii_strcasecmp(host + len - n, endings[i]) == 0)
			return true;
	}
	return false;
}

static int
compare_domains(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

static bool
is_listed(const char *domain)
{
	return bsearch(domain, mailbox_domains, G_N_ELEMENTS(mailbox_domains),
	               sizeof(mailbox_domains[0]), compare_domains);
}

/* "yahoo.co.jp" is "yahoo.*": a registry's name begins behind the first label. */
static bool
is_listed_anywhere(const char *domain)
{
	char pattern[DOMAIN_LABEL_MAX + sizeof(".*")];
	g_autofree char *site = NULL;
	size_t len = strcspn(domain, ".");

	if (len > DOMAIN_LABEL_MAX)
		return false;
	memcpy(pattern, domain, len);
	memcpy(pattern + len, ".*", sizeof(".*"));
	site = is_listed(pattern) ? site_registrable(domain, SITE_ICANN) : NULL;
	return g_strcmp0(site, domain) == 0;
}

bool
domain_lends_mailboxes(const char *domain)
{
	return domain && (is_listed(domain) || is_listed_anywhere(domain));
}
