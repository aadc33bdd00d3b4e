/* SPDX-License-Identifier: MIT */

#include "fetch/feed-key.h"

#include <glib.h>
#include <libpsl.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "data/shared-hosts.h"

/* The newest list of the system, or the one built into libpsl; kept for the process's life. */
static const psl_ctx_t *
suffixes(void)
{
	static gsize loaded;
	static const psl_ctx_t *list;

	if (g_once_init_enter(&loaded)) {
		list = psl_latest(NULL);
		if (!list)
			list = psl_builtin();
		g_once_init_leave(&loaded, 1);
	}
	return list;
}

static int
compare_host(const void *wanted, const void *item)
{
	return strcmp(wanted, *(const char *const *)item);
}

static bool
is_in_table(const char *host)
{
	return bsearch(host, shared_hosts, G_N_ELEMENTS(shared_hosts), sizeof(shared_hosts[0]),
	               compare_host) != NULL;
}

/* Whether a registry, or somebody who hands out names, has everything below @host. */
static bool
is_suffix(const char *host, int kind)
{
	return suffixes() && psl_is_public_suffix2(suffixes(), host, kind) == 1;
}

/* IPv6 in brackets, or four numbers: there is nobody above. */
static bool
is_address(const char *host)
{
	return *host == '[' || g_hostname_is_ip_address(host);
}

static bool
copy_host(char out[DOMAIN_MAX + 1], const char *host, size_t len)
{
	if (len == 0 || len > DOMAIN_MAX)
		return false;
	memcpy(out, host, len);
	out[len] = '\0';
	return true;
}

bool
feed_host_is_shared(const char *host, size_t len)
{
	char name[DOMAIN_MAX + 1];

	return copy_host(name, host, len) && !is_address(name) &&
	       (is_in_table(name) || is_suffix(name, PSL_TYPE_ANY));
}

/* Returns the place behind the next dot, or NULL. */
static const char *
parent_of(const char *host)
{
	const char *dot = strchr(host, '.');

	return dot ? dot + 1 : NULL;
}

/*
 * Returns how far into @host the shortest name begins for which the same people answer; 0 where
 * that is the host alone, as on a platform on which everybody has a name.
 */
static size_t
owner_of(const char *host)
{
	const char *shortest = host;

	if (is_address(host) || is_in_table(host))
		return 0;
	for (const char *above = parent_of(host); above; above = parent_of(above)) {
		if (is_suffix(above, PSL_TYPE_ICANN))
			return (size_t)(shortest - host);
		if (is_in_table(above) ||
		    is_suffix(above, PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE))
			return 0;
		shortest = above;
	}
	return 0;
}

bool
feed_key_of_entry(const CanonicalUrl *url, uint64_t *ret)
{
	char text[CANONICAL_URL_MAX + 3];
	bool whole = canonical_url_is_host(url);
	size_t len = whole ? url->host_len : url->len;

	if (url->cut || (whole && feed_host_is_shared(url->text, url->host_len)))
		return false;
	text[0] = whole ? 'h' : 'u';
	text[1] = ':';
	memcpy(text + 2, url->text, len);
	*ret = feed_hash(text, len + 2);
	return true;
}

size_t
feed_keys_of_link(const CanonicalUrl *url, FeedKey ret[FEED_KEYS_MAX])
{
	char room[CANONICAL_URL_MAX + 3];
	char *text = room + 2;
	char host[DOMAIN_MAX + 1];
	size_t hosts[CANONICAL_HOSTS_MAX], ends[CANONICAL_PATHS_MAX];
	size_t n_hosts = 0;
	size_t n_ends = canonical_url_paths(url, ends);
	size_t n = 0;

	if (copy_host(host, url->text, url->host_len))
		n_hosts = canonical_url_hosts(url, owner_of(host), hosts);
	for (size_t i = 0; i < n_hosts; i++) {
		size_t at = hosts[i];

		/* What stands before a shorter host makes room for what its keys begin with. */
		memcpy(text, url->text, url->len);
		text[(ptrdiff_t)at - 1] = ':';
		text[(ptrdiff_t)at - 2] = 'h';
		ret[n++] = (FeedKey){ feed_hash(text + at - 2, url->host_len - at + 2), true };
		text[(ptrdiff_t)at - 2] = 'u';
		for (size_t k = 0; k < n_ends; k++)
			ret[n++] = (FeedKey){ feed_hash(text + at - 2, ends[k] - at + 2), false };
	}
	return n;
}
