/* SPDX-License-Identifier: MIT */

#include "message/ending.h"

#include <glib.h>
#include <string.h>

static bool
is_among(const char *top, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (g_ascii_strcasecmp(top, list[i]) == 0)
			return true;
	return false;
}

bool
ending_is_anybodys(const char *top)
{
	static const char *const open[] = { "ac", "ai", "bz", "cc", "cf", "co", "cx", "fm",
		                            "ga", "gg", "gq", "im", "in", "io", "la", "ly",
		                            "me", "ml", "ms", "nu", "pw", "sc", "sh", "sx",
		                            "tk", "to", "tv", "us", "vc", "ws" };

	return is_among(top, open, G_N_ELEMENTS(open));
}

bool
ending_is_settled(const char *host, const Brand *brand)
{
	static const char *const old[] = { "com", "net", "org" };
	const char *dot = strrchr(host, '.');
	const char *top = dot ? dot + 1 : "";
	const char *country = strcmp(brand->country, "GB") == 0 ? "uk" : brand->country;

	if (is_among(top, old, G_N_ELEMENTS(old)) ||
	    (*country && g_ascii_strcasecmp(top, country) == 0))
		return true;
	return !*country && strlen(top) == 2 && !ending_is_anybodys(top);
}
