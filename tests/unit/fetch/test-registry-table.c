/* SPDX-License-Identifier: MIT */

#include "fetch/registry-table.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/ip.h"
#include "data/registries.h"
#include "fetch/registry-exchange.h"
#include "fetch/registry-question.h"

/* Returns a table out of @text, or NULL with @error. */
static RegistryTable *
table_of(const char *text, GError **error)
{
	g_autofree char *file = NULL;
	RegistryTable *table;
	int fd = g_file_open_tmp("fuwake-table-XXXXXX", &file, NULL);

	g_assert_true(g_close(fd, NULL));
	g_assert_true(g_file_set_contents(file, text, -1, NULL));
	table = registry_table_new(file, error);
	g_assert_cmpint(g_unlink(file), ==, 0);
	return table;
}

static void
test_built_in(void)
{
	static const struct {
		const char *domain, *server;
	} domains[] = {
		{ "example.com", "https://rdap.verisign.com/com/v1/" },
		{ "example.co.jp", "whois.jprs.jp" },
		{ "example.jp", "whois.jprs.jp" },
		{ "example.pt", "whois.dns.pt" },
		{ "example.cn", "whois.cnnic.cn" },
		{ "example.kr", "whois.kr" },
		{ "example.de", "https://rdap.denic.de/" },
		{ "example.us", "https://rdap.nic.us/" },
		{ "example.co", "https://rdap.registry.co/co/" },
		{ "example.co.za", "whois.registry.net.za" },
		{ "example.info", "https://rdap.identitydigital.services/rdap/" },
		{ "example.xn--p1ai", "whois.tcinet.ru" },
		{ "example.nosuch", "whois.iana.org" },
		{ "om.example", "whois.iana.org" },
	};
	static const struct {
		const char *ip, *server;
	} networks[] = {
		{ "52.185.142.1", "https://rdap.arin.net/registry/" },
		{ "18.170.98.138", "https://rdap.arin.net/registry/" },
		{ "185.32.188.31", "https://rdap.db.ripe.net/" },
		{ "133.0.0.1", "https://rdap.apnic.net/" },
		{ "200.1.2.3", "https://rdap.lacnic.net/rdap/" },
		{ "41.1.2.3", "https://rdap.afrinic.net/rdap/" },
		{ "2001:200::1", "https://rdap.apnic.net/" },
		{ "2a00:1450::1", "https://rdap.db.ripe.net/" },
		{ "2600:1f00::1", "https://rdap.arin.net/registry/" },
		{ "0.1.2.3", NULL },
		{ "255.1.2.3", NULL },
		{ "fe80::1", NULL },
	};
	g_autoptr(RegistryTable) table = registry_table_new(NULL, NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(domains); i++) {
		RegistryServer server = registry_table_domain(table, domains[i].domain);

		g_assert_cmpstr(server.server, ==, domains[i].server);
		g_assert_true(server.is_rdap == g_str_has_prefix(server.server, "https:"));
		g_assert_true(server.of_ending == (strcmp(server.server, "whois.iana.org") == 0));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(networks); i++)
		g_assert_cmpstr(registry_table_network(table, networks[i].ip).server, ==,
		                networks[i].server);
	/* Nothing of this machine is ever meant. */
	g_assert_false(registry_table_names(table, "127.0.0.1", 43));
	g_assert_null(registry_table_place(table, "whois.jprs.jp", 43));
}

/* What could not be asked, or would never be found, has no place in the table. */
static void
test_rows(void)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(RegistryTable) table = registry_table_new(NULL, NULL);
	const RegistryRow *const lists[] = { rdap_of_endings, whois_of_endings };
	const size_t lengths[] = { G_N_ELEMENTS(rdap_of_endings), G_N_ELEMENTS(whois_of_endings) };

	for (size_t list = 0; list < G_N_ELEMENTS(lists); list++)
		for (size_t i = 0; i < lengths[list]; i++) {
			g_auto(GStrv) endings = g_strsplit(lists[list][i].serves, " ", -1);
			const char *server = lists[list][i].server;
			g_autofree char *of_url =
				list == 0 ? exchange_server_of_url(table, server) : NULL;

			g_assert_true(list == 0 ? of_url && g_str_has_suffix(server, "/")
			                        : registry_name_is_good(server));
			for (size_t j = 0; endings[j]; j++) {
				g_autofree char *name = g_strconcat("a.", endings[j], NULL);

				g_assert_true(registry_name_is_good(name));
				if (!g_hash_table_add(seen, g_strdup(endings[j])))
					g_error("%s is there twice", endings[j]);
			}
		}
	g_assert_cmpuint(g_hash_table_size(seen), >, 500);
	g_assert_cmpuint(strlen(ipv4_registries), ==, 256);
	for (size_t i = 0; i < G_N_ELEMENTS(ipv6_registries); i++)
		g_assert_true(ip_is_inside(ipv6_registries[i].prefix, ipv6_registries[i].prefix,
		                           ipv6_registries[i].bits));
}

static void
assert_queries(const char *server, const char *subject, const char *want)
{
	g_auto(GStrv) queries = registry_queries(server, subject);
	g_autofree char *all = g_strjoinv(" | ", queries);

	g_assert_cmpstr(all, ==, want);
}

static void
test_queries(void)
{
	assert_queries("whois.jprs.jp", "example.co.jp", "example.co.jp/e | example.co.jp");
	assert_queries("whois.nic.ad.jp", "133.0.0.1", "133.0.0.1/e | 133.0.0.1");
	assert_queries("whois.denic.de", "example.de", "-T%20dn,ace%20example.de");
	assert_queries("whois.verisign-grs.com", "example.com", "domain%20example.com");
	assert_queries("whois.registrar.example", "example.com", "example.com");
}

static void
test_file(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RegistryTable) table = table_of(
		"{\"domains\": {\"jp\": {\"whois\": \"127.0.0.1:4343\"},"
		"               \"co.jp\": {\"whois\": \"whois.jprs.jp\"},"
		"               \"com\": {\"rdap\": \"https://LocalHost:8443/rdap/\"}},"
		" \"networks\": {\"52.0.0.0/8\": {\"rdap\": \"https://rdap.arin.net/registry/\"},"
		"                \"52.185.0.0/16\": {\"rdap\": \"https://rdap.example/\"},"
		"                \"2600::/12\": {\"rdap\": \"https://six.example/\"}},"
		" \"at\": {\"whois.jprs.jp:43\": \"127.0.0.1:4344\"}}",
		&error);

	g_assert_no_error(error);
	g_assert_cmpstr(registry_table_domain(table, "a.jp").server, ==, "127.0.0.1:4343");
	g_assert_cmpstr(registry_table_domain(table, "a.co.jp").server, ==, "whois.jprs.jp");
	g_assert_true(registry_table_domain(table, "a.com").is_rdap);
	g_assert_null(registry_table_domain(table, "a.org").server);
	g_assert_cmpstr(registry_table_network(table, "52.1.2.3").server, ==,
	                "https://rdap.arin.net/registry/");
	g_assert_cmpstr(registry_table_network(table, "52.185.2.3").server, ==,
	                "https://rdap.example/");
	g_assert_cmpstr(registry_table_network(table, "2600::1").server, ==,
	                "https://six.example/");
	g_assert_null(registry_table_network(table, "53.1.2.3").server);
	g_assert_true(registry_table_names(table, "127.0.0.1", 4343));
	g_assert_true(registry_table_names(table, "localhost", 8443));
	g_assert_true(registry_table_names(table, "whois.jprs.jp", 43));
	/* The same machine, but not the same server. */
	g_assert_false(registry_table_names(table, "127.0.0.1", 4344));
	g_assert_false(registry_table_names(table, "localhost", 443));
	g_assert_cmpstr(registry_table_place(table, "whois.jprs.jp", 43), ==, "127.0.0.1:4344");
}

static void
test_file_bad(void)
{
	static const char *const texts[] = {
		"",
		"[",
		"{\"domains\": {\"jp\": {}}}",
		"{\"domains\": {\"jp\": \"whois.jprs.jp\"}}",
		"{\"networks\": {\"1.0.0.0/8\": {\"rdap\": 1}}}",
		"{\"at\": {\"whois.jprs.jp:43\": 1}}",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(table_of(texts[i], &error));
		g_assert_nonnull(strstr(error->message, "no table of registries"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/registry-table/built-in", test_built_in);
	g_test_add_func("/registry-table/rows", test_rows);
	g_test_add_func("/registry-table/queries", test_queries);
	g_test_add_func("/registry-table/file", test_file);
	g_test_add_func("/registry-table/file-bad", test_file_bad);
	return g_test_run();
}
