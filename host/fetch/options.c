/* SPDX-License-Identifier: MIT */

#include "fetch/options.h"

#include <string.h>

#define ZONE_PREFIX "zone:"

FetchOptions
fetch_options_for(const char *resolver)
{
	FetchOptions options = { .resolver = RESOLVER_SERVER,
		                 .address = resolver,
		                 .ca_file = g_getenv("FUWAKE_CA_FILE") };

	if (!resolver || *resolver == '\0' || strcmp(resolver, "system") == 0) {
		options.resolver = RESOLVER_SYSTEM;
		options.address = NULL;
	} else if (g_str_has_prefix(resolver, "https://") ||
	           g_str_has_prefix(resolver, "http://")) {
		options.resolver = RESOLVER_DOH;
	} else if (g_str_has_prefix(resolver, ZONE_PREFIX)) {
		options.resolver = RESOLVER_ZONE;
		options.address = resolver + strlen(ZONE_PREFIX);
	}
	return options;
}

char *
fetch_store_path(void)
{
	const char *given = g_getenv("FUWAKE_STORE");

	if (given)
		return *given ? g_strdup(given) : NULL;
	return g_build_filename(g_get_user_cache_dir(), "fuwake", "answers.sqlite", NULL);
}
