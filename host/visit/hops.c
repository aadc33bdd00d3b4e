/* SPDX-License-Identifier: MIT */

#include "visit/hops.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "data/search-engines.h"
#include "message/brand.h"
#include "visit/bounds.h"
#include "visit/certificate.h"
#include "web/site.h"
#include "web/unwrap.h"

void
visit_hop_free(VisitHop *hop)
{
	if (!hop)
		return;
	g_ptr_array_unref(hop->names);
	g_free(hop->url);
	g_free(hop->host);
	g_free(hop->site);
	g_free(hop->ip);
	g_free(hop->subject);
	g_free(hop->issuer);
	g_free(hop);
}

static VisitHop *
read_hop(const json_t *value, const char *address)
{
	VisitHop *hop = g_new0(VisitHop, 1);
	g_autoptr(Url) url = url_parse(address, strlen(address), NULL);
	json_int_t status = json_integer_value(json_object_get(value, "status"));

	hop->url = g_strdup(url ? url->href : address);
	hop->host = url && url->host && *url->host ? g_strdup(url->host) : NULL;
	hop->site = hop->host && url->host_kind == HOST_DOMAIN
	                    ? site_registrable(hop->host, SITE_PRIVATE)
	                    : NULL;
	hop->ip = text_clean(json_string_value(json_object_get(value, "ip")));
	hop->status = (int)CLAMP(status, 0, 999);
	hop->names = g_ptr_array_new_with_free_func(g_free);
	certificate_read(hop, json_object_get(value, "tls"));
	return hop;
}

void
visit_hops_read(GPtrArray *hops, const json_t *value)
{
	const json_t *item;
	size_t i;

	json_array_foreach (value, i, item) {
		const char *address = json_string_value(json_object_get(item, "url"));

		if (address && strlen(address) <= URL_MAX && hops->len < VISIT_HOPS_MAX)
			g_ptr_array_add(hops, read_hop(item, address));
	}
}

static bool
is_search_engine(const VisitHop *hop)
{
	for (size_t i = 0; hop->site && i < G_N_ELEMENTS(search_engines); i++)
		if (strcmp(search_engines[i], hop->site) == 0)
			return true;
	return false;
}

/* Whether it is there to lead on, whoever it leads to. */
static bool
is_go_between(const VisitHop *hop)
{
	g_autoptr(Url) url = url_parse(hop->url, strlen(hop->url), NULL);
	g_autoptr(Url) behind = NULL;
	const char *service = NULL;

	if (!url)
		return false;
	behind = unwrap_once(url, &service);
	return behind || unwrap_shortener(url) || unwrap_sealed(url);
}

bool
visit_led_away(const GPtrArray *hops)
{
	const VisitHop *last = hops->len > 1 ? g_ptr_array_index(hops, hops->len - 1) : NULL;

	if (!last || !last->host || !(brand_of_host(last->host) || is_search_engine(last)))
		return false;
	for (guint i = 0; i + 1 < hops->len; i++) {
		const VisitHop *hop = g_ptr_array_index(hops, i);

		if (!same_organisation(hop->host, last->host) && !is_go_between(hop))
			return true;
	}
	return false;
}
