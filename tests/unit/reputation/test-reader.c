/* SPDX-License-Identifier: MIT */

/* What each service says, as it says it, and what nobody should say. */

#include "reputation/reader.h"

#include <string.h>

#include "base/auto.h"
#include "data/reputation-services.h"
#include "reputation/hashes.h"
#include "web/site.h"

#define LINK "https://login.evil.example/a?b"

static Reputation *
reputation_new(const char *service)
{
	Reputation *reputation = g_new0(Reputation, 1);

	reputation->service = service;
	reputation->subject = g_strdup(LINK);
	reputation->threats = g_ptr_array_new();
	return reputation;
}

static void
reputation_free(Reputation *reputation)
{
	g_ptr_array_unref(reputation->threats);
	g_free(reputation->subject);
	g_free(reputation->date);
	g_free(reputation);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reputation, reputation_free)

/* "listed phishing hacked" */
static char *
says(const Reputation *reputation)
{
	GString *text = g_string_new(rated_standing_to_string(reputation->standing));

	for (guint i = 0; i < reputation->threats->len; i++)
		g_string_append_printf(text, " %s",
		                       (const char *)g_ptr_array_index(reputation->threats, i));
	return g_string_free(text, FALSE);
}

static Reputation *
read_value(const char *service, json_t *value)
{
	Reputation *reputation = reputation_new(service);

	rated_read(value, reputation);
	json_decref(value);
	return reputation;
}

static void
test_dns(void)
{
	static const struct {
		const char *service, *value, *says;
	} cases[] = {
		{ "quad9", "{'rcode':3,'soa':false,'addresses':[]}", "listed" },
		{ "quad9", "{'rcode':3,'soa':true,'addresses':[]}", "not-listed" },
		{ "quad9", "{'rcode':0,'soa':false,'addresses':['192.0.2.1']}", "not-listed" },
		{ "quad9", "{'rcode':0,'soa':true,'addresses':[]}", "not-listed" },
		{ "quad9", "{'rcode':5,'soa':false,'addresses':[]}", "refused" },
		{ "quad9", "{'rcode':2}", "broken" },
		{ "quad9", "{'rcode':'3'}", "broken" },
		{ "quad9", "{}", "broken" },
		{ "quad9", "[3]", "broken" },
		{ "cloudflare", "{'rcode':0,'soa':false,'addresses':['0.0.0.0']}", "listed" },
		{ "cloudflare", "{'rcode':0,'soa':false,'addresses':['192.0.2.1']}", "not-listed" },
		{ "cloudflare", "{'rcode':3,'soa':true,'addresses':[]}", "not-listed" },
		{ "cloudflare", "{'rcode':3,'soa':false,'addresses':[7]}", "not-listed" },
		{ "spamhaus", "{'rcode':3,'addresses':[]}", "not-listed" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.1.2']}", "listed spam" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.1.4','127.0.1.2']}",
		  "listed phishing spam" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.1.105']}", "listed malware hacked" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.255.255.254']}", "refused" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.255.255.252']}", "refused" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.0.1']}", "refused" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.1.255']}", "broken" },
		{ "spamhaus", "{'rcode':0,'addresses':['198.51.100.7']}", "broken" },
		{ "spamhaus", "{'rcode':0,'addresses':['127.0.1.4.example']}", "broken" },
		{ "surbl", "{'rcode':0,'addresses':['127.0.0.8']}", "listed phishing" },
		{ "surbl", "{'rcode':0,'addresses':['127.0.0.216']}",
		  "listed phishing malware abuse hacked" },
		{ "surbl", "{'rcode':0,'addresses':['127.0.0.1']}", "refused" },
		{ "surbl", "{'rcode':0,'addresses':['127.0.0.2']}", "broken" },
		{ "surbl", "{'rcode':0,'addresses':['127.0.1.8']}", "broken" },
		{ "surbl", "{'rcode':3,'addresses':[]}", "not-listed" },
		{ "nobody", "{'rcode':3,'soa':false}", "broken" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strdelimit(g_strdup(cases[i].value), "'", '"');
		g_autoptr(Reputation) reputation =
			read_value(cases[i].service, json_loads(text, 0, NULL));
		g_autofree char *said = says(reputation);

		g_test_message("%s %s", cases[i].service, cases[i].value);
		g_assert_cmpstr(said, ==, cases[i].says);
	}
}

static Reputation *
read_body(const char *service, int status, const char *bytes, size_t len)
{
	GString *text = g_string_new(NULL);
	json_t *value;

	for (size_t i = 0; i < len; i++)
		g_string_append_unichar(text, (guchar)bytes[i]);
	value = json_pack("{s:i, s:o}", "status", status, "text",
	                  json_stringn(text->str, text->len));
	g_string_free(text, TRUE);
	return read_value(service, value);
}

#define URLHAUS(rest) "{\"query_status\":\"ok\"," rest "}"
#define STATS(m, s, h, u)                                                                 \
	"{\"data\":{\"attributes\":{\"last_analysis_stats\":{\"malicious\":" #m ","       \
	"\"suspicious\":" #s ",\"harmless\":" #h ",\"undetected\":" #u ",\"timeout\":0}," \
	"\"last_analysis_date\":1764374400,\"last_analysis_results\":{"                   \
	"\"A\":{\"category\":\"malicious\",\"result\":\"phishing\"},"                     \
	"\"B\":{\"category\":\"harmless\",\"result\":\"malware\"},\"C\":7}}}}"

static void
test_http(void)
{
	static const struct {
		const char *service;
		int status;
		const char *body, *says;
	} cases[] = {
		{ "urlhaus", 200, "{\"query_status\":\"no_results\"}", "not-listed" },
		{ "urlhaus", 200, URLHAUS("\"url_count\":\"0\",\"urls\":[]"), "not-listed" },
		{ "urlhaus", 200,
		  URLHAUS("\"urls\":[{\"date_added\":\"2026-11-29 07:09:01 UTC\"}]"),
		  "listed malware" },
		{ "urlhaus", 200, URLHAUS("\"url_count\":\"-7\",\"urls\":[3]"), "listed malware" },
		{ "urlhaus", 200, URLHAUS("\"urls\":{}"), "broken" },
		{ "urlhaus", 200, "{\"query_status\":\"invalid_host\"}", "broken" },
		{ "urlhaus", 401, "{\"error\":\"Unauthorized\"}", "refused" },
		{ "urlhaus", 404, "", "broken" },
		{ "urlhaus", 200, "<html>", "broken" },
		{ "urlhaus", 200, "", "broken" },
		{ "urlhaus", 200, "\"ok\"", "broken" },
		{ "abuseipdb", 200, "{\"data\":{\"abuseConfidenceScore\":80,\"totalReports\":12}}",
		  "listed abuse" },
		{ "abuseipdb", 200, "{\"data\":{\"abuseConfidenceScore\":0,\"totalReports\":0}}",
		  "not-listed" },
		{ "abuseipdb", 200, "{\"data\":{\"abuseConfidenceScore\":101,\"totalReports\":1}}",
		  "broken" },
		{ "abuseipdb", 200, "{\"data\":{\"abuseConfidenceScore\":-1,\"totalReports\":1}}",
		  "broken" },
		{ "abuseipdb", 200, "{\"data\":{\"abuseConfidenceScore\":80.5}}", "broken" },
		{ "abuseipdb", 403, "", "refused" },
		{ "virustotal", 200, STATS(5, 1, 60, 24), "listed phishing" },
		{ "virustotal", 200, STATS(0, 0, 60, 24), "not-listed" },
		{ "virustotal", 200, STATS(0, 0, 0, 90), "not-rated" },
		{ "virustotal", 200, STATS(-1, 0, 0, 90), "broken" },
		{ "virustotal", 200, STATS(99999999999, 0, 0, 90), "broken" },
		{ "virustotal", 404, "{\"error\":{}}", "not-rated" },
		{ "virustotal", 401, "", "refused" },
		{ "virustotal", 200, "{\"data\":[]}", "broken" },
		{ "safebrowsing", 200, "", "not-listed" },
		{ "safebrowsing", 400, "", "refused" },
		{ "safebrowsing", 404, "", "broken" },
		{ "safebrowsing", 200, "{\"fullHashes\":[]}", "broken" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Reputation) reputation = read_body(cases[i].service, cases[i].status,
		                                             cases[i].body, strlen(cases[i].body));
		g_autofree char *said = says(reputation);

		g_test_message("%s %d %s", cases[i].service, cases[i].status, cases[i].body);
		g_assert_cmpstr(said, ==, cases[i].says);
	}
}

static void
test_counts(void)
{
	static const char text[] = STATS(5, 1, 60, 24);
	static const char urls[] = URLHAUS(
		"\"url_count\":\"2\",\"urls\":[{\"date_added\":\"2026-10-01 0\"},"
		"{\"date_added\":\"2026-11-29 0\"},{\"date_added\":\"20261129 nonsense\"}]");
	static const char score[] = "{\"data\":{\"abuseConfidenceScore\":80,\"totalReports\":12,"
				    "\"lastReportedAt\":\"2026-11-28T20:55:14+00:00\"}}";
	g_autoptr(Reputation) votes = read_body("virustotal", 200, text, strlen(text));
	g_autoptr(Reputation) host = read_body("urlhaus", 200, urls, strlen(urls));
	g_autoptr(Reputation) ip = read_body("abuseipdb", 200, score, strlen(score));

	g_assert_cmpuint(votes->warning, ==, 6);
	g_assert_cmpuint(votes->voices, ==, 90);
	g_assert_cmpstr(votes->date, ==, "2025-11-29");
	g_assert_cmpuint(host->reports, ==, 2);
	g_assert_cmpstr(host->date, ==, "2026-11-29");
	g_assert_cmpuint(ip->score, ==, 80);
	g_assert_cmpuint(ip->reports, ==, 12);
	g_assert_cmpstr(ip->date, ==, "2026-11-28");
}

/* Writes a field of bytes. */
static void
put_bytes(GByteArray *out, guint8 number, const void *bytes, size_t len)
{
	const guint8 head[] = { (guint8)(number << 3 | 2), (guint8)len };

	g_assert_cmpuint(len, <, 128);
	g_byte_array_append(out, head, sizeof(head));
	g_byte_array_append(out, bytes, (guint)len);
}

/* Writes a FullHash of @expression, of one detail. */
static void
put_hash(GByteArray *out, const char *expression, const guint8 *detail, size_t len)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	g_autoptr(GByteArray) inner = g_byte_array_new();
	guint8 hash[HASH_SIZE];
	gsize size = sizeof(hash);

	g_checksum_update(sum, (const guchar *)expression, -1);
	g_checksum_get_digest(sum, hash, &size);
	put_bytes(inner, 1, hash, sizeof(hash));
	put_bytes(inner, 2, detail, len);
	put_bytes(out, 1, inner->data, inner->len);
}

static void
test_protobuf(void)
{
	static const struct {
		const char *expression, *says;
		guint8 detail[8], len;
	} cases[] = {
		{ "evil.example/", "listed phishing", { 8, 2 }, 2 },
		{ "login.evil.example/a?b", "listed malware", { 8, 1 }, 2 },
		{ "login.evil.example/a", "listed malware", { 8, 3 }, 2 },
		{ "another.example/", "not-listed", { 8, 2 }, 2 },
		{ "login.evil.example/b", "not-listed", { 8, 2 }, 2 },
		{ "evil.example/", "not-listed", { 8, 9 }, 2 },           /* an unknown threat */
		{ "evil.example/", "not-listed", { 8, 2, 16, 2 }, 4 },    /* only for frames */
		{ "evil.example/", "not-listed", { 8, 2, 18, 1, 1 }, 5 }, /* packed: a canary */
		{ "evil.example/", "listed phishing", { 8, 2, 18, 0 }, 4 },
		{ "evil.example/",
		  "listed phishing",
		  { 8, 2, 0x7d, 1, 2, 3, 4 },
		  7 }, /* of tomorrow */
		{ "evil.example/", "broken", { 8 }, 1 },
		{ "evil.example/", "broken", { 8, 2, 18, 9 }, 4 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		static const guint8 duration[] = { 8, 0xac, 2 };
		g_autoptr(GByteArray) body = g_byte_array_new();
		g_autoptr(Reputation) reputation = NULL;
		g_autofree char *said = NULL;

		put_hash(body, cases[i].expression, cases[i].detail, cases[i].len);
		put_bytes(body, 2, duration, sizeof(duration));
		reputation = read_body("safebrowsing", 200, (const char *)body->data, body->len);
		said = says(reputation);
		g_test_message("%s %" G_GSIZE_FORMAT, cases[i].expression, i);
		g_assert_cmpstr(said, ==, cases[i].says);
	}
}

/* Whatever is cut off or turned round: an answer, never a crash, and no listing of half a message.
 */
static void
test_hostile(void)
{
	static const guint8 detail[] = { 8, 2 };
	g_autoptr(GByteArray) body = g_byte_array_new();
	g_autoptr(GRand) random = g_rand_new_with_seed(1);

	put_hash(body, "evil.example/", detail, sizeof(detail));
	for (guint len = 1; len < body->len; len++) {
		g_autoptr(Reputation) reputation =
			read_body("safebrowsing", 200, (const char *)body->data, len);

		g_assert_cmpint(reputation->standing, ==, RATED_BROKEN);
		g_assert_cmpuint(reputation->threats->len, ==, 0);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(reputation_services); i++)
		for (int round = 0; round < 500; round++) {
			char bytes[64];
			size_t len = (size_t)g_rand_int_range(random, 0, sizeof(bytes));

			for (size_t k = 0; k < len; k++)
				bytes[k] = (char)g_rand_int_range(random, 0, 256);
			reputation_free(read_body(reputation_services[i].id, 200, bytes, len));
		}
}

/* Every service of the table has a reader: what it says is not broken for all of them. */
static void
test_table(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(reputation_services); i++) {
		const ReputationService *service = &reputation_services[i];
		bool http = service->way == ASKED_BY_HTTP;
		g_autoptr(Reputation) reputation = read_value(
			service->id, http ? json_pack("{s:i, s:s}", "status", 403, "text", "")
					  : json_pack("{s:i}", "rcode", 5));

		g_test_message("%s", service->id);
		g_assert_cmpint(reputation->standing, ==, RATED_REFUSED);
		for (size_t k = 0; k < i; k++)
			g_assert_cmpstr(service->id, !=, reputation_services[k].id);
		g_assert_cmpstr(reputation_service_name(reputation), ==, service->name);
		g_assert_true(service->way == ASKED_BY_ZONE ||
		              g_str_has_prefix(service->at, "https://"));
		g_assert_cmpuint(service->subjects_max, >, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_assert_true(site_init(NULL));
	g_test_add_func("/reader/dns", test_dns);
	g_test_add_func("/reader/http", test_http);
	g_test_add_func("/reader/counts", test_counts);
	g_test_add_func("/reader/protobuf", test_protobuf);
	g_test_add_func("/reader/hostile", test_hostile);
	g_test_add_func("/reader/table", test_table);
	return g_test_run();
}
