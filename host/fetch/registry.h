/* SPDX-License-Identifier: MIT */

/*
 * Registries
 *
 * Who owns a domain or a network, asked of the registry that keeps it: by RDAP (RFC 9082) where
 * there is a server, else at port 43 (RFC 3912). Bytes are moved, not read: the dissector reads
 * them. What is sent is the registrable domain or the address, and nothing else; it is sent to
 * public addresses only, checked on the socket that is connected.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

#include "fetch/store.h"

typedef struct Registry Registry;
typedef struct RegistryRequest RegistryRequest;

typedef struct RegistryOptions {
	const char *table; /* JSON file of servers instead of the built-in ones, NULL: for tests */
	const char *ca_file; /* certificates to trust, NULL: the system's */
	Store *store;        /* borrowed; NULL: answers are kept in memory only */
} RegistryOptions;

/* Returns: (transfer full), or NULL with @error for a table that cannot be read. */
Registry *registry_new(const RegistryOptions *options, GError **error);
void registry_free(Registry *registry);

/* Whether @question is one of "domain:", "network:" and "referral:". */
bool registry_takes(const char *question);

/*
 * Asks; @answer is called once, from the main loop, never from inside. Many that ask the same at
 * once share one request; an answer is kept for 7 days (domain) or 30 (network).
 */
typedef void (*RegistryAnswer)(json_t *answer, void *user);
RegistryRequest *registry_ask(Registry *registry, const char *question, RegistryAnswer answer,
                              void *user);

/* Nobody wants to know any more. */
void registry_forget(RegistryRequest *request);
