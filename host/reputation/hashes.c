/* SPDX-License-Identifier: MIT */

#include "reputation/hashes.h"

#include <stdlib.h>
#include <string.h>

#include "base/canonical-url.h"
#include "web/site.h"

G_STATIC_ASSERT(RATED_HASHES_MAX == CANONICAL_HOSTS_MAX * (CANONICAL_PATHS_MAX + 1));

static void
add(UrlHashes *hashes, const char *text, size_t len)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	gsize size = HASH_SIZE;

	g_checksum_update(sum, (const guchar *)text, (gssize)len);
	g_checksum_get_digest(sum, hashes->of[hashes->n++], &size);
}

/* Returns where the shortest host begins for which the same people answer; 0: the host alone. */
static size_t
site_of(const CanonicalUrl *url)
{
	g_autofree char *host = g_strndup(url->text, url->host_len);
	g_autofree char *site = site_registrable(host, SITE_PRIVATE);

	return site && g_str_has_suffix(host, site) ? url->host_len - strlen(site) : 0;
}

void
url_hashes_of(UrlHashes *hashes, const char *url)
{
	CanonicalUrl canonical;
	size_t hosts[CANONICAL_HOSTS_MAX], paths[CANONICAL_PATHS_MAX];
	size_t n_hosts, n_paths;

	hashes->n = 0;
	if (!canonical_url_read(&canonical, url, strlen(url)))
		return;
	n_hosts = canonical_url_hosts(&canonical, site_of(&canonical), hosts);
	n_paths = canonical_url_paths(&canonical, paths);
	for (size_t i = 0; i < n_hosts; i++) {
		const char *text = canonical.text + hosts[i];

		/* With the slash behind it: the whole host. */
		add(hashes, text, canonical.host_len + 1 - hosts[i]);
		for (size_t k = 0; k < n_paths; k++)
			add(hashes, text, paths[k] - hosts[i]);
	}
}

static int
compare_prefixes(const void *one, const void *other)
{
	return memcmp(one, other, PREFIX_SIZE);
}

char *
url_hashes_prefixes(const UrlHashes *hashes)
{
	guint8 prefixes[RATED_HASHES_MAX][PREFIX_SIZE];
	GString *text;

	if (hashes->n == 0)
		return NULL;
	for (size_t i = 0; i < hashes->n; i++)
		memcpy(prefixes[i], hashes->of[i], PREFIX_SIZE);
	/* Sorted, they do not tell which is of what. */
	qsort(prefixes, hashes->n, PREFIX_SIZE, compare_prefixes);
	text = g_string_new(NULL);
	for (size_t i = 0; i < hashes->n; i++) {
		if (i > 0 && compare_prefixes(prefixes[i], prefixes[i - 1]) == 0)
			continue;
		for (size_t k = 0; k < PREFIX_SIZE; k++)
			g_string_append_printf(text, "%02x", prefixes[i][k]);
	}
	return g_string_free(text, FALSE);
}

bool
url_hashes_have(const UrlHashes *hashes, const guint8 *hash)
{
	for (size_t i = 0; i < hashes->n; i++)
		if (memcmp(hashes->of[i], hash, HASH_SIZE) == 0)
			return true;
	return false;
}
