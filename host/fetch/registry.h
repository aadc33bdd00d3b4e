/* SPDX-License-Identifier: MIT */

/*
 * Registries
 *
 * Who owns a domain or a network, asked of the registry that keeps it: by RDAP (RFC 9082) where
 * there is a server, else at port 43 (RFC 3912). Bytes are moved, not read: the dissector reads
 * them. What is sent is the registrable domain or the address, and nothing else; it is sent to
 * public addresses only, checked on the socket that is connected. Who is asked, and how, is in
 * fetch/registry-table.h; why one may fail, in fetch/fetch.h. To one server there are two requests
 * at once, and one that says that it is too much is left alone for as long as it says.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "fetch/store.h"

typedef struct Registry Registry;
typedef struct RegistryRequest RegistryRequest;

typedef struct RegistryOptions {
	const char *
		table; /* JSON file (fetch/registry-table.h) instead of the built-in one, or NULL */
	const char *ca_file; /* certificates to trust, NULL: the system's */
	Store *store;        /* borrowed for its life; NULL: answers are kept in memory only */
} RegistryOptions;

/* Returns: (transfer full), or NULL with @error for a table that cannot be read. */
Registry *registry_new(const RegistryOptions *options, GError **error);
void registry_free(Registry *registry);

/* Whether @question is one of "domain:", "network:" and "referral:". */
bool registry_takes(const char *question);

/*
 * Asks; @answer is called once, from the main loop, never from inside, within REGISTRY_DEADLINE_MS.
 * Many that ask the same at once share one request; an answer is kept for 7 days (domain) or 30
 * (network), that there is no such object for one, a failure not at all. From @answer (its answer
 * is borrowed) anything may be asked or forgotten. Returns: borrowed, until answered or forgotten.
 */
typedef void (*RegistryAnswer)(json_t *answer, void *user);
RegistryRequest *registry_ask(Registry *registry, const char *question, RegistryAnswer answer,
                              void *user);

/* Nobody wants to know any more. */
void registry_forget(RegistryRequest *request);
