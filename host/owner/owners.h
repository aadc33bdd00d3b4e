/* SPDX-License-Identifier: MIT */

/*
 * All owners that a message makes one ask for
 */

#pragma once

#include "message/facts.h"
#include "owner/owner.h"
#include "place/places.h"

/* Where the message names the domain or the address; more than one may be. */
typedef enum {
	ROLE_SENDER = 1 << 0,       /* From */
	ROLE_ENVELOPE = 1 << 1,     /* Return-Path */
	ROLE_REPLY = 1 << 2,        /* Reply-To */
	ROLE_LINK = 1 << 3,         /* a link's domain */
	ROLE_ORIGIN = 1 << 4,       /* the network of the origin */
	ROLE_LINK_NETWORK = 1 << 5, /* the network of a link's machine */
} OwnerRole;

typedef struct Owned {
	bool is_network;
	unsigned roles; /* OwnerRole */
	Owner *owner;
} Owned;

typedef struct Owners {
	GPtrArray *owned; /* Owned: the sender first, then other domains, then networks */
} Owners;

/*
 * Mail providers' and the reader's own organisation's domains are not asked about. Never fails;
 * cheap to repeat. Returns: (transfer full).
 */
Owners *owners_find(const Facts *facts, const Places *places, Ledger *ledger);
void owners_free(Owners *owners);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Owners, owners_free)

/* Returns who owns the registrable @domain, or the network of @ip; NULL when nobody asked. */
const Owner *owners_of_domain(const Owners *owners, const char *domain);
const Owner *owners_of_network(const Owners *owners, const char *ip);

/* Whose @domain is need not be asked, for everybody knows: a provider's, or a brand's. */
bool owner_is_well_known(const char *domain);

/* Whether @domain is that of the reader's own side. */
bool owner_is_reader(const Facts *facts, const char *domain);

/* The name of one role: "sender", "envelope", "reply", "link", "origin", "link-network". */
const char *owner_role_to_string(OwnerRole role);
