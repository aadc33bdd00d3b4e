/* SPDX-License-Identifier: MIT */

#include "message/route.h"

#include <string.h>

#include "base/ip.h"
#include "base/limits.h"
#include "message/header.h"
#include "message/organisation.h"

const char *
received_account(const Received *received)
{
	const char *ident = received->ident;

	/* qmail writes the account where an ident would stand: "(user@host@192.0.2.1)". */
	if (received->auth_user)
		return received->auth_user;
	return ident && strchr(ident, '@') ? ident : NULL;
}

void
hop_free(Hop *hop)
{
	received_free(hop->received);
	g_free(hop);
}

char *
hop_place(const Hop *hop)
{
	return g_strdup_printf("Received#%u", hop->number);
}

const char *
hop_trust_to_string(HopTrust trust)
{
	switch (trust) {
	case HOP_OURS: return "ours";
	case HOP_BOUNDARY: return "boundary";
	case HOP_CLAIMED: return "claimed";
	}
	g_assert_not_reached();
}

const char *
confidence_to_string(Confidence confidence)
{
	switch (confidence) {
	case CONFIDENCE_LOW: return "low";
	case CONFIDENCE_MEDIUM: return "medium";
	case CONFIDENCE_HIGH: return "high";
	}
	g_assert_not_reached();
}

/* A mailbox fetched by a program: what stands below is another provider's delivery to us. */
static bool
is_collected(const Received *r)
{
	static const char *const programs[] = { "POP3",    "POP",  "IMAP", "fetchmail",
		                                "getmail", "mpop", "mpop3" };

	for (size_t i = 0; r->with && i < G_N_ELEMENTS(programs); i++)
		if (g_ascii_strncasecmp(r->with, programs[i], strlen(programs[i])) == 0)
			return true;
	return false;
}

static bool
is_receiver(const char *host, const char *learned, const char *const *receivers)
{
	for (size_t i = 0; receivers && receivers[i]; i++)
		if (organisation_same(host, receivers[i]))
			return true;
	return learned && organisation_same(host, learned);
}

/*
 * A machine of Exchange Online has names below several domains: to others it is
 * DM6NAM11FT001.eop-nam11.prod.protection.outlook.com, to itself
 * DM6NAM11FT001.mail.protection.outlook.com. These networks are such machines' own, not those of
 * Microsoft's customers.
 */
static bool
is_exchange_machine(const Received *upper, const char *by)
{
	static const char *const networks[] = { "2603:10a6::", "2603:10b6::", "2603:10c6::",
		                                "2603:10d6::" };
	const char *name = upper->rdns ? upper->rdns : upper->helo;
	size_t label = name ? strcspn(name, ".") : 0;

	if (label == 0 || !upper->ip || g_ascii_strncasecmp(name, by, label + 1) != 0 ||
	    !organisation_same(name, by))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(networks); i++)
		if (ip_is_inside(upper->ip, networks[i], 32))
			return true;
	return false;
}

/* Whether @lower was written by the machine that @upper took the mail from. */
static bool
names_same_host(const Received *upper, const Received *lower)
{
	return lower->by && (is_exchange_machine(upper, lower->by) ||
	                     (upper->rdns && g_ascii_strcasecmp(upper->rdns, lower->by) == 0) ||
	                     (upper->helo && g_ascii_strcasecmp(upper->helo, lower->by) == 0) ||
	                     (upper->ip && g_strcmp0(upper->ip, lower->by) == 0));
}

static bool
names_same_organisation(const Received *upper, const Received *lower)
{
	return organisation_same(upper->rdns ? upper->rdns : upper->helo, lower->by);
}

static void
read_hops(Facts *facts)
{
	const Header *h;

	for (unsigned i = 0; (h = header_find(facts->headers, "Received", i)); i++) {
		Hop *hop;

		if (i >= HOPS_MAX) {
			facts_limit_reached(facts, "hops");
			break;
		}
		hop = g_new0(Hop, 1);
		hop->received = received_parse(h->raw, h->raw_len);
		hop->number = i + 1;
		hop->trust = HOP_CLAIMED;
		hop->collected = is_collected(hop->received);
		g_ptr_array_add(facts->route, hop);
	}
}

static Hop *
hop_at(const Facts *facts, guint i)
{
	return g_ptr_array_index(facts->route, i);
}

/* Returns the next line at or below @i that tells of a transfer, or NULL. */
static Hop *
transfer_from(const Facts *facts, guint i, guint *ret_index)
{
	for (; i < facts->route->len; i++) {
		Hop *hop = hop_at(facts, i);

		if (hop->received->is_hop && !hop->collected) {
			*ret_index = i;
			return hop;
		}
	}
	return NULL;
}

static void
read_delays(Facts *facts)
{
	const Hop *newer = NULL;
	const Hop *upper = NULL;

	for (guint i = 0; i < facts->route->len; i++) {
		Hop *hop = hop_at(facts, i);

		if (hop->received->has_date) {
			if (newer) {
				((Hop *)newer)->has_delay = true;
				((Hop *)newer)->delay =
					newer->received->date.epoch - hop->received->date.epoch;
			}
			newer = hop;
		}
		if (hop->received->is_hop) {
			hop->follows = !upper || names_same_host(upper->received, hop->received) ||
			               names_same_organisation(upper->received, hop->received);
			upper = hop;
		}
	}
}

/*
 * Goes down from the top while lines are ours and the transfer they tell of is inside our own
 * walls: from a private address, or from one of our own names that wrote the next line. A HELO
 * alone never makes a line ours.
 */
static void
find_boundary(Facts *facts, const char *const *receivers)
{
	guint i = 0;
	Hop *hop = transfer_from(facts, 0, &i);

	for (guint k = 0; k < facts->route->len && !facts->receiver; k++) {
		const Received *r = hop_at(facts, k)->received;

		if (r->is_hop && !hop_at(facts, k)->collected && !host_is_internal(r->by))
			facts->receiver = organisation_of(r->by);
	}
	while (hop) {
		const Received *r = hop->received;
		guint below = i;
		Hop *next = transfer_from(facts, i + 1, &below);
		const char *name = r->rdns ? r->rdns : r->helo;
		bool inside = (r->ip && ip_is_private(r->ip)) ||
		              (next && is_receiver(name, facts->receiver, receivers) &&
		               names_same_host(r, next->received));

		if (!is_receiver(r->by, facts->receiver, receivers) && !host_is_internal(r->by))
			return;
		for (guint k = 0; k <= i; k++)
			if (hop_at(facts, k)->trust == HOP_CLAIMED)
				hop_at(facts, k)->trust = HOP_OURS;
		if (!inside || !next) {
			hop->trust = HOP_BOUNDARY;
			facts->boundary = hop;
			return;
		}
		hop = next;
		i = below;
	}
}

/*
 * Follows the trail below the boundary as long as each line was written by the machine that the
 * line above took the mail from. A submission with a password is where it began: whatever stands
 * below was brought along by the sender.
 */
static void
find_origin(Facts *facts)
{
	const Hop *hop = facts->boundary;
	guint i = 0;
	Confidence confidence = CONFIDENCE_HIGH;

	if (!hop)
		return;
	while (hop_at(facts, i) != hop)
		i++;
	while (hop) {
		const Received *r = hop->received;
		const Hop *next = transfer_from(facts, i + 1, &i);

		if (r->ip && !ip_is_private(r->ip)) {
			facts->origin.ip = r->ip;
			facts->origin.hop = hop;
			facts->origin.confidence = confidence;
		}
		if (!next || r->authenticated)
			return;
		if (names_same_host(r, next->received))
			confidence = MIN(confidence, CONFIDENCE_MEDIUM);
		else if (names_same_organisation(r, next->received) ||
		         host_is_internal(next->received->by))
			confidence = CONFIDENCE_LOW;
		else
			return;
		hop = next;
	}
}

void
route_read(Facts *facts, const char *const *receivers)
{
	read_hops(facts);
	read_delays(facts);
	find_boundary(facts, receivers);
	find_origin(facts);
	facts->origin.ip = g_strdup(facts->origin.ip);
}
