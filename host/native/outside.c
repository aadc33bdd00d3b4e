/* SPDX-License-Identifier: MIT */

#include "native/outside.h"

#include "base/auto.h"
#include "fetch/options.h"

struct Outside {
	json_t *hello;
	Fetcher *fetcher; /* of it; NULL while nothing was asked, or when it is none */
	bool tried;
};

Outside *
outside_new(void)
{
	return g_new0(Outside, 1);
}

void
outside_free(Outside *outside)
{
	fetcher_free(outside->fetcher);
	json_decref(outside->hello);
	g_free(outside);
}

/* Returns what the hello has under @key, borrowed, or NULL. */
static const char *
hello_text(const Outside *outside, const char *key)
{
	return json_string_value(json_object_get(outside->hello, key));
}

/*
 * Returns by which proxy visits go, borrowed, or NULL for none. Whatever stands there was to hide
 * the reader: what is no text is one that cannot be used, and never as if there was nothing.
 */
static const char *
hello_proxy(const Outside *outside)
{
	const char *proxy = hello_text(outside, "proxy");

	return proxy || !json_object_get(outside->hello, "proxy") ? proxy : "";
}

/* A start must not wait for it. */
Fetcher *
outside_fetcher(Outside *outside)
{
	const char *resolver = hello_text(outside, "resolver");
	FetchChoices choices = {
		.keys = json_object_get(outside->hello, "keys"),
		.proxy = hello_proxy(outside),
	};
	g_autoptr(GError) error = NULL;

	if (outside->tried)
		return outside->fetcher;
	outside->fetcher = fetcher_for(resolver, &choices, &error);
	outside->tried = true;
	if (error)
		g_printerr("fuwake: the resolver %s: %s\n", resolver, error->message);
	return outside->fetcher;
}

bool
outside_choose(Outside *outside, json_t *hello)
{
	g_clear_pointer(&outside->fetcher, fetcher_free);
	json_decref(outside->hello);
	outside->hello = json_incref(hello);
	outside->tried = false;
	return fetch_options_for(hello_text(outside, "resolver")).resolver == RESOLVER_SYSTEM ||
	       outside_fetcher(outside);
}
