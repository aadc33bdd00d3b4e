/* SPDX-License-Identifier: MIT */

#include "fetch/registry-table.h"

#include <curl/curl.h>
#include <string.h>

#include "base/auto.h"
#include "base/ip.h"
#include "data/registries.h"
#include "fetch/dns-transport.h"

#define PORT_WHOIS 43

struct RegistryTable {
	char *name;
	json_t *domains, *networks, *at; /* borrowed from */
	json_t *root;                    /* NULL: built in */
	GHashTable *named;               /* "host:port" */
};

unsigned
registry_server_split(const char *server, char **ret_host)
{
	const char *colon = strrchr(server, ':');
	guint64 port = PORT_WHOIS;

	if (colon && !g_ascii_string_to_unsigned(colon + 1, 10, 1, G_MAXUINT16, &port, NULL))
		port = 0;
	*ret_host = colon ? g_strndup(server, (gsize)(colon - server)) : g_strdup(server);
	return (unsigned)port;
}

/* Notes that @host with @port stands in the file. */
static void
add_named(RegistryTable *table, const char *host, unsigned port)
{
	g_autofree char *text = g_strdup_printf("%s:%u", host, port);

	g_hash_table_add(table->named, g_ascii_strdown(text, -1));
}

static void
name_url(RegistryTable *table, const char *url)
{
	CURLU *parts = curl_url();
	char *host = NULL, *port = NULL;

	if (curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) == CURLUE_OK)
		add_named(table, host, (unsigned)g_ascii_strtoull(port, NULL, 10));
	curl_free(host);
	curl_free(port);
	curl_url_cleanup(parts);
}

static void
name_whois(RegistryTable *table, const char *server)
{
	g_autofree char *host = NULL;
	unsigned port = registry_server_split(server, &host);

	if (port > 0)
		add_named(table, host, port);
}

/* Notes all servers of the file. Returns whether each entry has one. */
static bool
name_servers(RegistryTable *table, json_t *entries)
{
	const char *key;
	json_t *entry;

	json_object_foreach (entries, key, entry) {
		const char *rdap = json_string_value(json_object_get(entry, "rdap"));
		const char *whois = json_string_value(json_object_get(entry, "whois"));

		if (!rdap && !whois)
			return false;
		if (rdap)
			name_url(table, rdap);
		if (whois)
			name_whois(table, whois);
	}
	return true;
}

static bool
name_places(RegistryTable *table)
{
	const char *key;
	json_t *place;

	json_object_foreach (table->at, key, place) {
		if (!json_is_string(place))
			return false;
		name_whois(table, key);
	}
	return true;
}

static bool
load(RegistryTable *table, const char *file, GError **error)
{
	json_error_t wrong;

	table->root = json_load_file(file, JSON_REJECT_DUPLICATES, &wrong);
	table->domains = json_object_get(table->root, "domains");
	table->networks = json_object_get(table->root, "networks");
	table->at = json_object_get(table->root, "at");
	if (table->root && name_servers(table, table->domains) &&
	    name_servers(table, table->networks) && name_places(table))
		return true;
	g_set_error(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_FILE,
	            "%s: no table of registries: %s", file,
	            table->root ? "an entry names no server" : wrong.text);
	return false;
}

RegistryTable *
registry_table_new(const char *file, GError **error)
{
	g_autoptr(RegistryTable) table = g_new0(RegistryTable, 1);

	table->name = g_strdup(file ? file : "registries");
	table->named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (file && !load(table, file, error))
		return NULL;
	return g_steal_pointer(&table);
}

void
registry_table_free(RegistryTable *table)
{
	if (!table)
		return;
	json_decref(table->root);
	g_hash_table_unref(table->named);
	g_free(table->name);
	g_free(table);
}

const char *
registry_table_name(const RegistryTable *table)
{
	return table->name;
}

static RegistryServer
server_of(const json_t *entry)
{
	const char *rdap = json_string_value(json_object_get(entry, "rdap"));
	const char *whois = json_string_value(json_object_get(entry, "whois"));

	return (RegistryServer){ .is_rdap = rdap != NULL, .server = rdap ? rdap : whois };
}

/* Whether @word is one of @words, which have a space between. */
static bool
has_word(const char *words, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = words; (p = strstr(p, word)); p += len)
		if ((p == words || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
			return true;
	return false;
}

/* Returns the server of @n @rows that serves @ending, or NULL. */
static const char *
find_row(const RegistryRow *rows, size_t n, const char *ending)
{
	for (size_t i = 0; i < n; i++)
		if (has_word(rows[i].serves, ending))
			return rows[i].server;
	return NULL;
}

static RegistryServer
server_of_ending(const RegistryTable *table, const char *ending)
{
	const char *server;

	if (table->root)
		return server_of(json_object_get(table->domains, ending));
	server = find_row(rdap_of_endings, G_N_ELEMENTS(rdap_of_endings), ending);
	if (server)
		return (RegistryServer){ .is_rdap = true, .server = server };
	server = find_row(whois_of_endings, G_N_ELEMENTS(whois_of_endings), ending);
	return (RegistryServer){ .server = server };
}

RegistryServer
registry_table_domain(const RegistryTable *table, const char *domain)
{
	RegistryServer server = { 0 };

	for (const char *dot = strchr(domain, '.'); dot && !server.server;
	     dot = strchr(dot + 1, '.'))
		server = server_of_ending(table, dot + 1);
	if (server.server)
		return server;
	if (!table->root)
		server.server = REGISTRY_OF_ENDINGS;
	else
		server = server_of(json_object_get(table->domains, ""));
	server.of_ending = g_strcmp0(server.server, REGISTRY_OF_ENDINGS) == 0;
	return server;
}

/* Returns the server of the longest prefix in the file in which @ip is. */
static RegistryServer
find_network(const RegistryTable *table, const char *ip)
{
	RegistryServer found = { 0 };
	const char *key;
	json_t *entry;
	unsigned longest = 0;

	json_object_foreach (table->networks, key, entry) {
		g_auto(GStrv) parts = g_strsplit(key, "/", 2);
		unsigned bits =
			parts[0] && parts[1] ? (unsigned)g_ascii_strtoull(parts[1], NULL, 10) : 128;

		if (!parts[0] || !ip_is_inside(ip, parts[0], bits) ||
		    (found.server && bits < longest))
			continue;
		found = server_of(entry);
		longest = bits;
	}
	return found;
}

static char
letter_of(const char *ip)
{
	if (!strchr(ip, ':'))
		return ipv4_registries[g_ascii_strtoull(ip, NULL, 10) & 0xff];
	for (size_t i = 0; i < G_N_ELEMENTS(ipv6_registries); i++)
		if (ip_is_inside(ip, ipv6_registries[i].prefix, ipv6_registries[i].bits))
			return ipv6_registries[i].letter;
	return '.';
}

RegistryServer
registry_table_network(const RegistryTable *table, const char *ip)
{
	char letter;

	if (table->root)
		return find_network(table, ip);
	letter = letter_of(ip);
	for (size_t i = 0; i < G_N_ELEMENTS(regional_registries); i++)
		if (regional_registries[i].letter == letter)
			return (RegistryServer){ .is_rdap = true,
				                 .server = regional_registries[i].base };
	return (RegistryServer){ 0 };
}

bool
registry_table_names(const RegistryTable *table, const char *host, unsigned port)
{
	g_autofree char *text = g_strdup_printf("%s:%u", host, port);

	return g_hash_table_contains(table->named, text);
}

const char *
registry_table_place(const RegistryTable *table, const char *host, unsigned port)
{
	g_autofree char *text = g_strdup_printf("%s:%u", host, port);

	return json_string_value(json_object_get(table->at, text));
}

char **
registry_queries(const char *server, const char *subject)
{
	g_autoptr(GPtrArray) queries = g_ptr_array_new();

	for (size_t i = 0; i < G_N_ELEMENTS(query_forms); i++)
		if (strcmp(query_forms[i].server, server) == 0)
			g_ptr_array_add(queries, g_strconcat(query_forms[i].before, subject,
			                                     query_forms[i].after, NULL));
	if (queries->len == 0)
		g_ptr_array_add(queries, g_strdup(subject));
	g_ptr_array_add(queries, NULL);
	return (char **)g_ptr_array_free(g_steal_pointer(&queries), FALSE);
}
