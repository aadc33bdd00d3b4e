/* SPDX-License-Identifier: MIT */

/*
 * RDAP answers of real servers and of the standards, as others collected them: each that is about
 * a domain or a network must say what a person reads in it. Three have a reading by another
 * program beside them (*-expected.gtld), against which every line is held.
 */

#include "../web/vectors.h"
#include "owner/rdap-date.h"
#include "owner/reader.h"

#define COMMON  "rdap/icann/icann-rdap-common/src/response/test_files/"
#define CLIENT  "rdap/icann/icann-rdap-client/src/test_files/"
#define SERVER  "rdap/icann/icann-rdap-srv/resources/test-data-files/"
#define WHOISIT "rdap/whoisit/data_rdap_response_"
#define NIC_CZ  "rdap/openrdap/test/testdata/rdap/rdap.nic.cz/"

/* What stands in each file, read by eye. NULL: it has none. */
static const struct {
	const char *file;
	const char *registrant, *country, *registrar, *created, *expires, *abuse_email;
	const char *status; /* one of them */
	const char *range;
	bool redacted;
} read_by_eye[] = {
	{ CLIENT "home.moscow.json", NULL, NULL,
	  "Limited Liability Company \"Registrar of domain names REG.RU\"", "2021-10-19T19:28:12Z",
	  "2024-10-19T19:28:12Z", "abuse@reg.ru", "clientTransferProhibited", NULL, true },
	{ CLIENT "lemonde.fr.json", "SOCIETE EDITRICE DU MONDE", "FR", "NAMESHIELD",
	  "2005-08-02T14:16:36Z", "2025-06-09T22:08:09Z", NULL, "serverDeleteProhibited", NULL,
	  false },
	{ CLIENT "microsoft.click.json", "Microsoft Corporation", "US", "MarkMonitor Inc.",
	  "2014-11-12T19:15:55Z", "2024-11-12T19:15:55Z", "abusecomplaints@markmonitor.com",
	  "clientUpdateProhibited", NULL, false },
	{ CLIENT "md/redacted/example-1_empty_value.json", NULL, "CA", "Example Registrar Inc.",
	  "1997-06-03T00:00:00Z", "2021-06-03T04:00:00Z", "abuse@organization.example",
	  "clientTransferProhibited", NULL, true },
	{ CLIENT "md/redacted/example-1_empty_value-expected.json", NULL, "CA",
	  "Example Registrar Inc.", "1997-06-03T00:00:00Z", "2021-06-03T04:00:00Z",
	  "abuse@organization.example", "clientTransferProhibited", NULL, true },
	{ CLIENT "md/redacted/example-2_partial_value.json", NULL, "CA", "Example Registrar Inc.",
	  "1997-06-03T00:00:00Z", "2021-06-03T04:00:00Z", "abuse@organization.example",
	  "clientTransferProhibited", NULL, true },
	{ CLIENT "md/redacted/example-2_partial_value-expected.json", NULL, "CA",
	  "Example Registrar Inc.", "1997-06-03T00:00:00Z", "2021-06-03T04:00:00Z",
	  "abuse@organization.example", "clientTransferProhibited", NULL, true },
	{ CLIENT "md/redacted/example-3-dont_replace_redaction_of_a_number.json", "Example", "CA",
	  NULL, "1990-12-31T23:59:59Z", NULL, NULL, NULL, NULL, false },
	{ COMMON "lookup_with_redaction.json", NULL, "CA", "Example Registrar Inc.",
	  "1997-06-03T00:00:00Z", "2021-06-03T04:00:00Z", "abuse@organization.example",
	  "serverDeleteProhibited", NULL, true },
	{ COMMON "domain_afnic_fr.json", "ASS FRANC NOMMAGE INTERNET EN COOP", "FR",
	  "Registry Operations", "2001-12-10T23:00:00Z", "2029-07-18T08:26:59Z", NULL, "active",
	  NULL, false },
	{ COMMON "network_192_198_0_0.json", "Radio Link Internet", "US", NULL,
	  "2013-01-31T23:11:17Z", NULL, "daniel.petsinger@radiolinkinternet.com", "active",
	  "192.198.0.0 - 192.198.3.255", false },
	{ COMMON "autnum_16509.json", "Amazon.com, Inc.", "US", NULL, "2000-05-04T04:00:00Z", NULL,
	  "abuse@amazonaws.com", "active", NULL, false },
	{ WHOISIT "domain1.json", NULL, NULL, "MarkMonitor Inc.", "1997-09-15T04:00:00Z",
	  "2028-09-14T04:00:00Z", "abusecomplaints@markmonitor.com", "serverUpdateProhibited", NULL,
	  false },
	{ WHOISIT "domain2.json", NULL, NULL, "Domeneshop AS", "2017-01-24T12:09:23Z", NULL, NULL,
	  NULL, NULL, false },
	{ WHOISIT "domain3.json", NULL, NULL, "Hosting Concepts B.V. d/b/a Registrar.eu",
	  "2021-03-16T17:07:37Z", "2022-03-16T17:07:37Z", "abuse@registrar.eu",
	  "clientTransferProhibited", NULL, false },
	{ WHOISIT "asn.json", "Cloudflare, Inc.", "US", NULL, "2010-07-14T22:35:57Z", NULL,
	  "abuse@cloudflare.com", NULL, NULL, false },
	{ WHOISIT "cidr_v4.json", NULL, "AU", NULL, NULL, NULL, "helpdesk@apnic.net", NULL,
	  "1.1.1.0 - 1.1.1.255", false },
	{ WHOISIT "cidr_v6.json", "Google LLC", "US", NULL, "2005-03-14T16:31:08Z", NULL,
	  "network-abuse@google.com", "active",
	  "2001:4860:: - 2001:4860:ffff:ffff:ffff:ffff:ffff:ffff", false },
	{ WHOISIT "ip_v4.json", NULL, "AU", NULL, NULL, NULL, "helpdesk@apnic.net", NULL,
	  "1.1.1.0 - 1.1.1.255", false },
	{ WHOISIT "ip_v4_2.json", NULL, "CH", NULL, NULL, NULL, "abuse@switch.ch", NULL,
	  "130.59.0.0 - 130.59.255.255", false },
	{ WHOISIT "ip_v4_3.json", "Microsoft Corporation", "US", NULL, "2015-03-26T17:58:18Z", NULL,
	  "abuse@microsoft.com", "active", "13.64.0.0 - 13.107.255.255", false },
	{ WHOISIT "ip_v6.json", "Google LLC", "US", NULL, "2005-03-14T16:31:08Z", NULL,
	  "network-abuse@google.com", "active",
	  "2001:4860:: - 2001:4860:ffff:ffff:ffff:ffff:ffff:ffff", false },
	{ NIC_CZ "domain-example.cz.json", NULL, NULL, "REG-INTERNET-CZ", "2004-08-30T22:55:00Z",
	  "2019-08-30T12:00:00Z", NULL, "active", NULL, false },
	{ SERVER "xn--fo-5ja_example.json", "Example", "CA", NULL, "1990-12-31T23:59:59Z",
	  "2016-12-31T23:59:59Z", NULL, "locked", NULL, false },
	{ SERVER "0_2_192_in-addr_arpa.json", "Example", "CA", NULL, "1990-12-31T23:59:59Z", NULL,
	  NULL, NULL, NULL, false },
	{ SERVER "2001_db8__.json", "Example", "AU", NULL, "1990-12-31T23:59:59Z", NULL, NULL,
	  "active", "2001:db8:: - 2001:db8:0:ffff:ffff:ffff:ffff:ffff", false },
	{ SERVER "as65541.json", "Example", "AU", NULL, "1990-12-31T23:59:59Z", NULL, NULL,
	  "active", NULL, false },
};

/* Returns: (transfer full): what stands in suite file @name, or NULL after skipping the test. */
static Owner *
read_file(const char *name, bool *ret_read)
{
	g_autofree char *path = vectors_path(name);
	g_autofree char *text = NULL;
	g_autofree char *referral = NULL;
	gsize len = 0;
	Owner *owner;

	if (!path)
		return NULL;
	g_assert_true(g_file_get_contents(path, &text, &len, NULL));
	owner = owner_new("subject.example");
	*ret_read = rdap_read(text, len, owner, &referral);
	return owner;
}

static void
assert_time(bool has, int64_t time, const char *expected)
{
	int64_t epoch = 0;

	g_assert_cmpint(has, ==, expected != NULL);
	if (!expected)
		return;
	g_assert_true(rdap_date_parse(expected, &epoch));
	g_assert_cmpint(time, ==, epoch);
}

static bool
has(const GPtrArray *list, const char *word)
{
	return g_ptr_array_find_with_equal_func((GPtrArray *)list, word, g_str_equal, NULL);
}

static void
test_by_eye(void)
{
	unsigned right = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(read_by_eye); i++) {
		bool read = false;
		g_autoptr(Owner) owner = read_file(read_by_eye[i].file, &read);

		if (!owner)
			return;
		g_test_message("%s", read_by_eye[i].file);
		g_assert_true(read);
		g_assert_cmpint(owner->standing, ==, STANDING_REGISTERED);
		g_assert_cmpstr(owner->registrant, ==, read_by_eye[i].registrant);
		g_assert_cmpstr(owner->country, ==, read_by_eye[i].country);
		g_assert_cmpstr(owner->registrar, ==, read_by_eye[i].registrar);
		g_assert_cmpstr(owner->abuse_email, ==, read_by_eye[i].abuse_email);
		g_assert_cmpstr(owner->range, ==, read_by_eye[i].range);
		g_assert_cmpint(owner->redacted, ==, read_by_eye[i].redacted);
		assert_time(owner->has_created, owner->created, read_by_eye[i].created);
		assert_time(owner->has_expires, owner->expires, read_by_eye[i].expires);
		g_assert_true(read_by_eye[i].status ? has(owner->statuses, read_by_eye[i].status)
		                                    : owner->statuses->len == 0);
		right++;
	}
	g_test_message("%u of %zu files read right", right, G_N_ELEMENTS(read_by_eye));
}

/* Returns how RDAP writes an EPP word: "client transfer prohibited". */
static char *
spaced(const char *word)
{
	GString *out = g_string_new(NULL);

	for (; *word; word++) {
		if (g_ascii_isupper(*word))
			g_string_append_c(out, ' ');
		g_string_append_c(out, g_ascii_tolower(*word));
	}
	return g_string_free(out, FALSE);
}

static bool
has_status(const Owner *owner, const char *status)
{
	for (guint i = 0; i < owner->statuses->len; i++) {
		g_autofree char *words = spaced(g_ptr_array_index(owner->statuses, i));

		if (strcmp(words, status) == 0)
			return true;
	}
	return false;
}

/* Holds one line against @owner. Returns false for a line that says nothing of it. */
static bool
check_line(const Owner *owner, const char *label, const char *value)
{
	if (strcmp(label, "Creation Date") == 0)
		assert_time(owner->has_created, owner->created, value);
	else if (strcmp(label, "Updated Date") == 0)
		assert_time(owner->has_updated, owner->updated, value);
	else if (strcmp(label, "Registry Expiry Date") == 0)
		assert_time(owner->has_expires, owner->expires, value);
	else if (strcmp(label, "Registrar") == 0)
		g_assert_cmpstr(owner->registrar, ==, value);
	else if (strcmp(label, "Registrant Organization") == 0)
		g_assert_cmpstr(owner->registrant, ==, value);
	else if (strcmp(label, "Registrant Country") == 0)
		g_assert_cmpstr(owner->country, ==, value);
	else if (strcmp(label, "Registrant City") == 0)
		g_assert_cmpstr(owner->city ? owner->city : "", ==, value);
	else if (strcmp(label, "Registrant State/Province") == 0)
		g_assert_cmpstr(owner->region ? owner->region : "", ==, value);
	else if (strcmp(label, "Registrar Abuse Contact Email") == 0)
		g_assert_cmpstr(owner->abuse_email, ==, value);
	else if (strcmp(label, "Name Server") == 0)
		g_assert_true(has(owner->name_servers, value));
	else if (strcmp(label, "Domain Status") == 0)
		g_assert_true(has_status(owner, value));
	else
		return false;
	return true;
}

static void
test_by_other(gconstpointer domain)
{
	g_autofree char *json = g_strdup_printf(CLIENT "%s.json", (const char *)domain);
	g_autofree char *gtld = g_strdup_printf(CLIENT "%s-expected.gtld", (const char *)domain);
	bool read = false;
	g_autoptr(Owner) owner = read_file(json, &read);
	g_autofree char *path = owner ? vectors_path(gtld) : NULL;
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	unsigned checked = 0;

	if (!path)
		return;
	g_assert_true(read);
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++) {
		g_auto(GStrv) parts = g_strsplit(*line, ": ", 2);

		if (parts[0] && parts[1])
			checked += check_line(owner, parts[0], g_strstrip(parts[1]));
	}
	g_assert_cmpuint(checked, >=, 8);
	g_test_message("%s: %u lines the same", (const char *)domain, checked);
}

/* The other answers of the suites: what is said of no domain and no network is not taken. */
static void
test_others(void)
{
	static const char *const files[] = {
		COMMON "entity_arin_hostmaster.json",
		COMMON "help_nic_fr.json",
		COMMON "error_ripe_net.json",
		COMMON "nameserver_ns1_nic_fr.json",
		COMMON "domains_ldhname_ns1_arin_net.json",
		COMMON "domain_search_with_redaction.json",
		WHOISIT "entity.json",
		"rdap/openrdap/test/testdata/misc/malformed.json",
		"rdap/openrdap/test/testdata/misc/empty.html",
		"rdap/openrdap/test/testdata/bootstrap_http_error/404.html",
		"rdap/openrdap/test/testdata/jcard/mixed.json",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		bool read = true;
		g_autoptr(Owner) owner = read_file(files[i], &read);

		if (!owner)
			return;
		g_test_message("%s", files[i]);
		g_assert_false(read);
		g_assert_cmpint(owner->standing, ==, STANDING_UNKNOWN);
		g_assert_null(owner->registrant);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rdap-suite/by-eye", test_by_eye);
	g_test_add_data_func("/rdap-suite/other/home.moscow", "home.moscow", test_by_other);
	g_test_add_data_func("/rdap-suite/other/lemonde.fr", "lemonde.fr", test_by_other);
	g_test_add_data_func("/rdap-suite/other/microsoft.click", "microsoft.click", test_by_other);
	g_test_add_func("/rdap-suite/others", test_others);
	return g_test_run();
}
