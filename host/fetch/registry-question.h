/* SPDX-License-Identifier: MIT */

/* Questions of owners as they stand in the ledger (ask/ledger.h), taken apart. */

#pragma once

#include <stdbool.h>

#include "base/limits.h"

#define REGISTRY_SERVER_MAX 1024 /* bytes of a referral's server: a host, or a whole URL */

typedef enum {
	REGISTRY_DOMAIN,
	REGISTRY_NETWORK,
	REGISTRY_REFERRAL
} RegistryKind;

typedef struct RegistryQuestion {
	RegistryKind kind;
	char subject[DOMAIN_MAX + 1];         /* a domain, lower case, or a canonical address */
	char server[REGISTRY_SERVER_MAX + 1]; /* of a referral; a host is lower case */
} RegistryQuestion;

/*
 * Reads @key. Returns false for what is malformed. A domain is letters, digits and hyphens in at
 * least two labels, of which the last is no number; an address is canonical. Nothing else ever
 * stands in a query: what could end one and begin another is in neither.
 */
bool registry_question_read(const char *key, RegistryQuestion *ret);

/* Whether @name is such a domain. */
bool registry_name_is_good(const char *name);

/* Whether @server is meant as a URL of RDAP, "https:", and not as a host. */
bool registry_server_is_url(const char *server);
