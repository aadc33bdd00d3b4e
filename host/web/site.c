/* SPDX-License-Identifier: MIT */

#include "web/site.h"

#include <glib.h>
#include <libpsl.h>
#include <string.h>

#include "base/memo.h"
#include "web/idna.h"
#include "web/url-address.h"

#define NAME_MAX_LEN 1024 /* DNS has 253; U-labels and a browser's tolerance take more */
#define LABELS_MAX   16   /* looked at, from the end; the longest public suffix has 5 */

static psl_ctx_t *list;
static Memo *memo; /* host → Sites: every check asks again */

/* What was registered of a host, by rule; NULL when nothing was. Its parts, but for the root dot.
 */
typedef struct Sites {
	char *of[SITE_PRIVATE + 1];
} Sites;

static void
sites_free(gpointer data)
{
	Sites *sites = data;

	g_free(sites->of[SITE_ICANN]);
	g_free(sites->of[SITE_PRIVATE]);
	g_free(sites);
}

bool
site_init(const char *path)
{
	psl_ctx_t *loaded = path ? psl_load_file(path) : psl_latest(NULL);

	(void)idna_init();
	if (!loaded)
		return false;
	site_done();
	list = loaded;
	return true;
}

void
site_done(void)
{
	g_clear_pointer(&list, psl_free);
	memo_clear(memo);
}

/* Whether @host, lower case, is a name with no empty label but for the root's. */
static bool
is_name(const char *host, size_t len)
{
	if (len == 0 || len > NAME_MAX_LEN || host[0] == '.' || host[0] == '[')
		return false;
	if (g_strstr_len(host, (gssize)len, "..") || !memchr(host, '.', len - 1))
		return false;
	return !url_ends_in_number(host, len);
}

/* Returns the last LABELS_MAX labels of @name, since each look into the list costs its length. */
static const char *
last_labels(const char *name)
{
	const char *p = name + strlen(name);

	for (unsigned dots = 0; p > name; p--)
		if (p[-1] == '.' && ++dots == LABELS_MAX)
			break;
	return p;
}

/* The list is searched by the longest name first; what no rule knows no registry does either. */
static Sites *
find_sites(const char *host)
{
	Sites *sites = g_new0(Sites, 1);
	g_autofree char *name = g_ascii_strdown(host, -1);
	size_t len = strlen(name);
	const char *child = NULL;
	bool below = false; /* @p is a suffix by any rule, or what such a one ends in */

	if (!is_name(name, len))
		return sites;
	/* A root dot is no part of the answer: with it or not, it is the same site. */
	if (name[len - 1] == '.')
		name[len - 1] = '\0';
	for (const char *p = last_labels(name); p; p = strchr(p, '.')) {
		if (*p == '.')
			p++;
		if (!below && psl_is_public_suffix2(list, p, PSL_TYPE_ANY)) {
			below = true;
			sites->of[SITE_PRIVATE] = g_strdup(child);
		}
		if (below && psl_is_public_suffix2(list, p, PSL_TYPE_ICANN)) {
			sites->of[SITE_ICANN] = g_strdup(child);
			break;
		}
		child = p;
	}
	return sites;
}

char *
site_registrable(const char *host, SiteRule rule)
{
	const void *known = NULL;

	if (!list || !host)
		return NULL;
	if (!memo)
		memo = memo_new(sites_free);
	memo_reserve(memo, 1);
	if (!memo_get(memo, host, &known))
		known = memo_put(memo, host, find_sites(host));
	return g_strdup(((const Sites *)known)->of[rule]);
}

bool
site_may_exist(const char *host)
{
	static const char *const aside[] = { "example", "test",  "invalid", "localhost",
		                             "local",   "onion", "alt" };
	g_autofree char *name = g_ascii_strdown(host, -1);
	g_autofree char *below = NULL;
	size_t len = strlen(name);
	const char *top;

	if (!list || !is_name(name, len))
		return true;
	if (name[len - 1] == '.')
		name[len - 1] = '\0';
	top = strrchr(name, '.') + 1;
	for (size_t i = 0; i < G_N_ELEMENTS(aside); i++)
		if (strcmp(top, aside[i]) == 0)
			return true;
	/* Of some registries the list has only what is below them: "*.ck". */
	below = g_strdup_printf("x.%s", top);
	return psl_is_public_suffix2(list, top, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) ||
	       psl_is_public_suffix2(list, below, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);
}

char *
site_unicode(const char *host)
{
	char *shown = idna_to_unicode(host);

	return shown ? shown : g_strdup(host);
}

static inline bool
is_within(const char *host, size_t len, const char *site)
{
	size_t n = strlen(site);

	return len >= n && memcmp(host + len - n, site, n) == 0 &&
	       (len == n || host[len - n - 1] == '.');
}

bool
site_is_within(const char *host, const char *site)
{
	return is_within(host, strlen(host), site);
}

const char *
site_within_any(const char *host, const char *const *sites, size_t n)
{
	size_t len = strlen(host);

	for (size_t i = 0; i < n; i++)
		if (is_within(host, len, sites[i]))
			return sites[i];
	return NULL;
}

const char *
site_below_any(const char *host, const char *const *sites, size_t n)
{
	size_t len = strlen(host);

	for (size_t i = 0; i < n; i++)
		if (is_within(host, len, sites[i]) && strlen(sites[i]) != len)
			return sites[i];
	return NULL;
}
