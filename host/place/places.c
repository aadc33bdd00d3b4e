/* SPDX-License-Identifier: MIT */

#include "place/places.h"

#include <string.h>

#include "ask/questions.h"
#include "base/ip.h"
#include "place/bounds.h"

static void
spot_free(gpointer data)
{
	Spot *spot = data;

	place_clear(&spot->place);
	g_free(spot->domain);
	g_free(spot->ip);
	g_free(spot);
}

/* Adds where @ip is; without one (NULL) nothing is known but @state. Returns: borrowed. */
static Spot *
add_spot(Places *places, Ledger *ledger, SpotRole role, AnswerState state, const char *ip,
         const char *name)
{
	Spot *spot = g_new0(Spot, 1);

	spot->role = role;
	spot->address = state;
	spot->ip = g_strdup(ip);
	if (ip)
		place_find(&spot->place, ledger, ip, name);
	else
		spot->place.state = state;
	g_ptr_array_add(places->spots, spot);
	return spot;
}

static const Spot *
find_spot(const Places *places, SpotRole role, const char *domain, const char *ip)
{
	for (guint i = 0; i < places->spots->len; i++) {
		const Spot *spot = g_ptr_array_index(places->spots, i);

		if (spot->role == role && (domain ? g_strcmp0(spot->domain, domain) == 0
		                                  : !spot->domain && g_strcmp0(spot->ip, ip) == 0))
			return spot;
	}
	return NULL;
}

/*
 * Returns the name by which the origin's cloud may tell its region: one that leads back to the
 * address, or the one that our own server saw. A name that does not lead back is anybody's word;
 * and what is left of a lie, the number of the network tells (place/cloud.h).
 */
static const char *
name_of_origin(const Facts *facts, const Reverse *reverse)
{
	const Hop *hop = facts->origin.hop;

	if (reverse->confirmed)
		return reverse->name;
	return hop->trust != HOP_CLAIMED ? hop->received->rdns : NULL;
}

static void
add_origin(Places *places, Ledger *ledger, const Facts *facts, const Reverse *reverse)
{
	Spot *spot;

	if (!facts->origin.ip)
		return;
	spot = add_spot(places, ledger, SPOT_ORIGIN, ANSWER_KNOWN, facts->origin.ip,
	                name_of_origin(facts, reverse));
	spot->hop = facts->origin.hop->number;
	places->origin = spot;
}

static bool
is_step(const Facts *facts, const Hop *hop)
{
	const Received *r = hop->received;

	return hop != facts->origin.hop && r->is_hop && r->ip && ip_is_public(r->ip) &&
	       g_strcmp0(r->ip, facts->origin.ip) != 0;
}

/* The oldest first: as the mail went, or claims to have gone. */
static void
add_hops(Places *places, Ledger *ledger, const Facts *facts)
{
	unsigned left = PLACE_HOPS_MAX;

	for (guint i = facts->route->len; i > 0 && left > 0; i--) {
		const Hop *hop = g_ptr_array_index(facts->route, i - 1);
		const Received *r = hop->received;
		Spot *spot;

		if (!is_step(facts, hop) || find_spot(places, SPOT_HOP, NULL, r->ip))
			continue;
		spot = add_spot(places, ledger, SPOT_HOP, ANSWER_KNOWN, r->ip,
		                hop->trust == HOP_CLAIMED ? NULL : r->rdns);
		spot->hop = hop->number;
		left--;
	}
}

/* Returns the first that can be reached over the Internet, or NULL. Borrowed. */
static const char *
first_public(const json_t *addresses)
{
	const json_t *address;
	size_t i;

	json_array_foreach (addresses, i, address)
		if (json_is_string(address) && ip_is_public(json_string_value(address)))
			return json_string_value(address);
	return NULL;
}

static void
add_sender(Places *places, Ledger *ledger, const Facts *facts, const AuthorDomain *author)
{
	const Mailbox *from = facts_author(facts);
	const char *ip = NULL;
	Spot *spot;

	if (!from || !from->domain || !author->addresses)
		return;
	for (size_t i = 0; author->addresses[i] && !ip; i++)
		if (ip_is_public(author->addresses[i]))
			ip = author->addresses[i];
	if (!ip && author->state == ANSWER_KNOWN)
		return; /* it has none */
	spot = add_spot(places, ledger, SPOT_SENDER, ip ? ANSWER_KNOWN : author->state, ip, NULL);
	spot->domain = g_strdup(from->domain);
}

/* Returns: (transfer full) the public address that the link's host is, or NULL. */
static char *
literal_of(const Link *link)
{
	const char *host = link->url->host;
	bool bracketed = host && host[0] == '[';
	size_t len = host ? strlen(host) : 0;
	g_autofree char *ip = NULL;

	if (link->domain || len < 3)
		return NULL;
	ip = bracketed ? ip_canonical(host + 1, len - 2) : ip_canonical(host, len);
	return ip && ip_is_public(ip) ? g_steal_pointer(&ip) : NULL;
}

static bool
is_clicked(const Link *link)
{
	return link->kind != LINK_IMAGE && link->kind != LINK_FRAME;
}

/* Whether the reader's own side has the domain: it is asked about for nothing. */
static bool
is_ours(const Facts *facts, const char *domain)
{
	return facts->receiver && strcmp(facts->receiver, domain) == 0;
}

static void
add_domain(Places *places, Ledger *ledger, const char *domain)
{
	Answer answer = ask_host(ledger, domain);
	const char *ip = first_public(answer.value);
	Spot *spot;

	if (!ip && answer.state == ANSWER_KNOWN)
		return;
	spot = add_spot(places, ledger, SPOT_LINK, ip ? ANSWER_KNOWN : answer.state, ip, NULL);
	spot->domain = g_strdup(domain);
	spot->place.reason = ip ? spot->place.reason : answer.reason;
}

typedef struct LinkLimits {
	GHashTable *domains; /* const char *: those asked about */
	unsigned literals;
} LinkLimits;

static void
add_link(Places *places, Ledger *ledger, const Facts *facts, const Link *link, LinkLimits *limits)
{
	g_autofree char *literal = literal_of(link);

	if (link->domain) {
		if (g_hash_table_size(limits->domains) < PLACE_DOMAINS_MAX &&
		    !is_ours(facts, link->domain) &&
		    g_hash_table_add(limits->domains, link->domain))
			add_domain(places, ledger, link->domain);
	} else if (literal && limits->literals < PLACE_LITERALS_MAX &&
	           !find_spot(places, SPOT_LINK, NULL, literal)) {
		add_spot(places, ledger, SPOT_LINK, ANSWER_KNOWN, literal, NULL);
		limits->literals++;
	}
}

/* What a reader would click comes before what is only loaded. */
static void
add_links(Places *places, Ledger *ledger, const Facts *facts)
{
	g_autoptr(GHashTable) domains = g_hash_table_new(g_str_hash, g_str_equal);
	LinkLimits limits = { .domains = domains };

	for (int clicked = 1; clicked >= 0; clicked--)
		for (guint i = 0; i < facts->links->len; i++) {
			const Link *link = g_ptr_array_index(facts->links, i);

			if (is_clicked(link) == (clicked == 1))
				add_link(places, ledger, facts, link, &limits);
		}
}

static void
add_country(GPtrArray *path, const Place *place)
{
	const char *last = path->len > 0 ? g_ptr_array_index(path, path->len - 1) : NULL;

	if (place->country && g_strcmp0(place->country, last) != 0)
		g_ptr_array_add(path, g_strdup(place->country));
}

/* From the origin on, and only over steps that our own side recorded. */
static void
find_path(Places *places, const Facts *facts)
{
	for (guint i = 0; places->origin && i < places->spots->len; i++) {
		const Spot *spot = g_ptr_array_index(places->spots, i);
		const Hop *hop;

		if (spot->role > SPOT_HOP)
			break;
		hop = g_ptr_array_index(facts->route, spot->hop - 1);
		if (spot->role == SPOT_ORIGIN ||
		    (spot->hop < places->origin->hop && hop->trust != HOP_CLAIMED))
			add_country(places->path, &spot->place);
	}
}

Places *
places_find(const Facts *facts, const Authentication *authentication, Ledger *ledger)
{
	Places *places = g_new0(Places, 1);

	places->spots = g_ptr_array_new_with_free_func(spot_free);
	places->path = g_ptr_array_new_with_free_func(g_free);
	add_origin(places, ledger, facts, &authentication->reverse);
	add_hops(places, ledger, facts);
	add_sender(places, ledger, facts, &authentication->author);
	add_links(places, ledger, facts);
	find_path(places, facts);
	return places;
}

void
places_free(Places *places)
{
	if (!places)
		return;
	g_ptr_array_unref(places->spots);
	g_ptr_array_unref(places->path);
	g_free(places);
}

const Spot *
places_of_link(const Places *places, const Link *link)
{
	g_autofree char *literal = literal_of(link);

	if (!link->domain && !literal)
		return NULL;
	return find_spot(places, SPOT_LINK, link->domain, literal);
}

const char *
spot_role_to_string(SpotRole role)
{
	switch (role) {
	case SPOT_ORIGIN: return "origin";
	case SPOT_HOP: return "hop";
	case SPOT_SENDER: return "sender";
	case SPOT_LINK: return "link";
	}
	g_assert_not_reached();
}
