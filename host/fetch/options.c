/* SPDX-License-Identifier: MIT */

#include "fetch/options.h"

#include <string.h>

#define ZONE_PREFIX "zone:"

FetchOptions
fetch_options_for(const char *resolver)
{
	const char *registries = g_getenv("FUWAKE_REGISTRIES");
	const char *servers = g_getenv("FUWAKE_SERVERS");
	FetchOptions options = { .resolver = RESOLVER_SERVER,
		                 .address = resolver,
		                 .ca_file = g_getenv("FUWAKE_CA_FILE"),
		                 .registries = registries && *registries ? registries : NULL,
		                 .servers = servers && *servers ? servers : NULL };

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

/* Returns: (transfer full) the file in which answers are kept, or NULL: nothing is. */
static char *
store_path(void)
{
	const char *given = g_getenv("FUWAKE_STORE");

	if (given)
		return *given ? g_strdup(given) : NULL;
	return g_build_filename(g_get_user_cache_dir(), "fuwake", "answers.sqlite", NULL);
}

Fetcher *
fetcher_for(const char *resolver, const FetchChoices *choices, GError **error)
{
	g_autofree char *store = store_path();
	FetchOptions options = fetch_options_for(resolver);

	options.store = store;
	options.keys = choices ? choices->keys : NULL;
	options.proxy = choices ? choices->proxy : NULL;
	return fetcher_new(&options, error);
}
