/* SPDX-License-Identifier: MIT */

#include "message/organisation.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"
#include "data/mail-organisations.h"
#include "web/site.h"

char *
organisation_of(const char *host)
{
	g_autofree char *site = host ? site_registrable(host, SITE_PRIVATE) : NULL;

	if (!site)
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(mail_organisations); i++)
		for (size_t k = 1; k < G_N_ELEMENTS(mail_organisations[i]); k++)
			if (g_strcmp0(mail_organisations[i][k], site) == 0)
				return g_strdup(mail_organisations[i][0]);
	return g_steal_pointer(&site);
}

bool
organisation_same(const char *a, const char *b)
{
	g_autofree char *left = NULL;
	g_autofree char *right = NULL;

	if (!a || !b)
		return false;
	if (g_ascii_strcasecmp(a, b) == 0)
		return true;
	left = organisation_of(a);
	right = organisation_of(b);
	return left && right && strcmp(left, right) == 0;
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
