/* SPDX-License-Identifier: MIT */

#include "message/link-set.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "web/site.h"

struct LinkSet {
	GPtrArray *links;
	GHashTable *seen; /* key → Link, key owned */
	GString *key;     /* scratch */
	const char *at;
	size_t size;      /* of all links kept */
	unsigned refused; /* no link to a browser */
	unsigned loaded;  /* links that are loaded, not clicked */
	unsigned dropped;
};

LinkSet *
link_set_new(void)
{
	LinkSet *set = g_new0(LinkSet, 1);

	set->links = g_ptr_array_new_with_free_func((GDestroyNotify)link_free);
	set->seen = g_hash_table_new_full(text_hash, g_str_equal, g_free, NULL);
	set->key = g_string_sized_new(256);
	set->at = "";
	return set;
}

void
link_set_at(LinkSet *set, const char *at)
{
	set->at = at;
}

static Link *
link_new(LinkSet *set, LinkKind kind, Url *url, const char *href, size_t len)
{
	Link *link = g_new0(Link, 1);

	link->kind = kind;
	/* A form puts its fields in the place of its address's query, and with it of what is in it.
	 */
	link->through = kind == LINK_FORM ? NULL : unwrap(&url);
	link->shortener = unwrap_shortener(url);
	link->sealed = unwrap_sealed(url);
	link->url = url;
	link->raw = text_clean_len(href, len);
	link->at = g_strdup(set->at);
	if (url->host_kind == HOST_DOMAIN) {
		link->domain = site_registrable(url->host, SITE_ICANN);
		link->site = site_registrable(url->host, SITE_PRIVATE);
		link->shown = site_unicode(url->host);
	} else {
		link->shown = g_strdup(url->host);
	}
	return link;
}

/* How many bytes of addresses are kept of @link. */
static size_t
link_size(const Link *link)
{
	size_t size = strlen(link->url->href);

	for (guint i = 0; link->through && i < link->through->len; i++)
		size += strlen(((const Wrapping *)g_ptr_array_index(link->through, i))->url->href);
	return size;
}

Link *
link_set_add(LinkSet *set, LinkKind kind, const char *href, size_t len, const Url *base,
             const char *text)
{
	Link *link;
	Url *url;

	g_string_truncate(set->key, 0);
	g_string_append_c(set->key, (char)('A' + kind));
	g_string_append_len(set->key, href, (gssize)len);
	g_string_append_c(set->key, '\n');
	g_string_append(set->key, text ? text : "");
	link = g_hash_table_lookup(set->seen, set->key->str);
	if (link) {
		link->count++;
		return link;
	}
	if (set->links->len >= LINKS_MAX || set->size >= LINKS_SIZE_MAX ||
	    set->refused >= LINKS_BAD_MAX || (kind == LINK_IMAGE && set->loaded >= LOADS_MAX)) {
		set->dropped++;
		return NULL;
	}
	url = url_parse(href, len, base);
	if (!url) {
		set->refused++;
		return NULL;
	}
	link = link_new(set, kind, url, href, len);
	link->text = text ? text_clean(text) : NULL;
	link->count = 1;
	set->size += link_size(link);
	set->loaded += kind == LINK_IMAGE;
	g_hash_table_insert(set->seen, g_strdup(set->key->str), link);
	g_ptr_array_add(set->links, link);
	return link;
}

unsigned
link_set_size(const LinkSet *set)
{
	return set->links->len;
}

unsigned
link_set_dropped(const LinkSet *set)
{
	return set->dropped;
}

GPtrArray *
link_set_take(LinkSet *set)
{
	GPtrArray *links = set->links;

	g_hash_table_unref(set->seen);
	g_string_free(set->key, TRUE);
	g_free(set);
	return links;
}
