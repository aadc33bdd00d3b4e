/* SPDX-License-Identifier: MIT */

/*
 * The table of registries
 *
 * Who is asked for a domain or an address, and in which words: the built-in one
 * (data/registries.h), or a JSON file in its place, for tests and the brave:
 *     { "domains":  { "jp": { "whois": "whois.jprs.jp" },
 *                     "com": { "rdap": "https://rdap.verisign.com/com/v1/" } },
 *       "networks": { "52.0.0.0/8": { "rdap": "https://rdap.arin.net/registry/" } },
 *       "at":       { "whois.jprs.jp:43": "127.0.0.1:4343" } }
 * The longest ending, and the longest prefix, decides; "" and "0.0.0.0/0" are all. "at" says where
 * a server is to be found that may also be named in an answer. A server in the file may be an
 * address of this machine ("127.0.0.1:4343"); what is not in it may not.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct RegistryTable RegistryTable;

/* @file may be NULL: the built-in one. Returns: (transfer full), or NULL with @error. */
RegistryTable *registry_table_new(const char *file, GError **error);
void registry_table_free(RegistryTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RegistryTable, registry_table_free)

/* A name for what is known by this table: what one says need not hold by another. Borrowed. */
const char *registry_table_name(const RegistryTable *table);

typedef struct RegistryServer {
	bool is_rdap;   /* then @server is a URL with "/" at its end, else a host, or "host:port" */
	bool of_ending; /* it knows the ending only: whois.iana.org */
	const char *server; /* borrowed; NULL: there is none */
} RegistryServer;

/* Who keeps @domain, or the network of @ip (canonical). */
RegistryServer registry_table_domain(const RegistryTable *table, const char *domain);
RegistryServer registry_table_network(const RegistryTable *table, const char *ip);

/* Whether @host (lower case) with @port stands in the file, so that it may be anywhere. */
bool registry_table_names(const RegistryTable *table, const char *host, unsigned port);

/* Returns where @host with @port is, "address:port", when the file says so, or NULL. Borrowed. */
const char *registry_table_place(const RegistryTable *table, const char *host, unsigned port);

/*
 * Returns: (transfer full): the queries for @subject at a port 43 @server, percent-encoded, at
 * least one.
 */
char **registry_queries(const char *server, const char *subject);

/* Parts @server, a host or "host:port", and returns the port, 43 without one; 0 for nonsense. */
unsigned registry_server_split(const char *server, char **ret_host);
