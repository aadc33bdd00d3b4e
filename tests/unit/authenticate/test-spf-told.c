/* SPDX-License-Identifier: MIT */

/* What is told of an evaluation, and what hostile records and answers make of it. */

#include <string.h>

#include "authenticate/bounds.h"
#include "base/limits.h"
#include "spf-run.h"

/* Runs @query against @zone in both ways. */
static Spf
told(const char *zone_text, const SpfQuery *query)
{
	json_error_t error;
	g_autoptr(json_t) zone = json_loads(zone_text, JSON_ALLOW_NUL, &error);
	Spf spf;

	if (!zone)
		g_error("%s: %s", zone_text, error.text);
	spf_run_both(zone, query, &spf);
	return spf;
}

static const SpfQuery sender = {
	.ip = "192.0.2.1",
	.helo = "mx.example.net",
	.mail_from = "user@example.com",
};

typedef struct Told {
	const char *record; /* of example.com */
	SpfResult result;
	const char *problem, *directive;
	unsigned lookups;
} Told;

/* The rest of the zone: a.a has the client's address, v.a nothing, t.a times out. */
static const char rest[] =
	"\"a.a\": [[\"A\", \"192.0.2.1\"], [\"MX\", [0, \"a.a\"]]],"
	"\"v.a\": [], \"t.a\": [[\"TIMEOUT\"]],"
	"\"pass.a\": [[\"TXT\", \"v=spf1 ?a:v.a +all\"]],"
	"\"fail.a\": [[\"TXT\", \"v=spf1 -all exp=x.a\"]], \"x.a\": [[\"TXT\", \"Go away\"]],"
	"\"broken.a\": [[\"TXT\", \"v=spf1 what\"]],"
	"\"two.a\": [[\"TXT\", \"v=spf1\"], [\"TXT\", \"v=spf1 -all\"]],"
	"\"many.a\": [[\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]],"
	"  [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]],"
	"  [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"b.a\"]],"
	"  [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"a.a\"]]],"
	"\"v6.a\": [[\"MX\", [0, \"v.a\"]], [\"MX\", [0, \"b.a\"]], [\"MX\", [0, \"c.a\"]]],"
	"\"mapped.a\": [[\"AAAA\", \"::ffff:192.0.2.1\"]]";

static const Told tellings[] = {
	{ "v=spf1 a:a.a -all", SPF_PASS, NULL, "a:a.a", 1 },
	{ "v=spf1 ~a:a.a -all", SPF_SOFTFAIL, NULL, "~a:a.a", 1 },
	{ "v=spf1 a:A.A. -all", SPF_PASS, NULL, "a:A.A.", 1 },
	{ "v=spf1 include:pass.a -all", SPF_PASS, NULL, "include:pass.a", 2 },
	{ "v=spf1 ?include:pass.a -all", SPF_NEUTRAL, NULL, "?include:pass.a", 2 },
	{ "v=spf1 include:fail.a ~all", SPF_SOFTFAIL, NULL, "~all", 1 },
	{ "v=spf1 redirect=fail.a", SPF_FAIL, NULL, "redirect=fail.a", 1 },
	{ "v=spf1 redirect=fail.a -all", SPF_FAIL, NULL, "-all", 0 },
	{ "v=spf1", SPF_NEUTRAL, NULL, NULL, 0 },
	{ "v=spf1 mx:v6.a ?all", SPF_NEUTRAL, NULL, "?all", 1 },
	{ "v=spf1 a:mapped.a ip6:::ffff:192.0.2.1 ?all", SPF_NEUTRAL, NULL, "?all", 1 },
	{ "v=spf1 a:v.a a:nowhere.a exists:x%{d}..a -all", SPF_FAIL, NULL, "-all", 3 },
	{ "v=spf1 a:v.a a:v.a a:v.a -all", SPF_PERMERROR, "too-many-voids", "a:v.a", 3 },
	{ "v=spf1 a:v.a mx:v.a exists:n.a", SPF_PERMERROR, "too-many-voids", "exists:n.a", 3 },
	{ "v=spf1 mx:many.a -all", SPF_PERMERROR, "too-many-mx", "mx:many.a", 1 },
	{ "v=spf1 a:t.a -all", SPF_TEMPERROR, "dns", "a:t.a", 1 },
	{ "v=spf1 include:t.a -all", SPF_TEMPERROR, "dns", "include:t.a", 1 },
	{ "v=spf1 redirect=t.a", SPF_TEMPERROR, "dns", "redirect=t.a", 1 },
	{ "v=spf1 include:v.a -all", SPF_PERMERROR, "missing-record", "include:v.a", 1 },
	{ "v=spf1 redirect=v.a", SPF_PERMERROR, "missing-record", "redirect=v.a", 1 },
	{ "v=spf1 include:broken.a -all", SPF_PERMERROR, "syntax", "include:broken.a", 1 },
	{ "v=spf1 redirect=two.a", SPF_PERMERROR, "several-records", "redirect=two.a", 1 },
	{ "v=spf1 +all ip4:192.0.2.999", SPF_PERMERROR, "syntax", "ip4:192.0.2.999", 0 },
	{ "v=spf1 include:%{d}", SPF_PERMERROR, "too-many-lookups", "include:%{d}", 10 },
	{ "v=spf1 redirect=%{d}", SPF_PERMERROR, "too-many-lookups", "redirect=%{d}", 10 },
	{ "v=spf1 ptr:%{o} -all", SPF_FAIL, NULL, "-all", 1 },
	{ "v=spf1 exists:%{p}.a -all", SPF_FAIL, NULL, "-all", 1 },
};

static void
test_told(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(tellings); i++) {
		const Told *c = &tellings[i];
		g_autofree char *zone = g_strdup_printf(
			"{\"example.com\": [[\"TXT\", \"%s\"]], %s}", c->record, rest);
		Spf spf = told(zone, &sender);

		g_assert_cmpstr(spf_result_to_string(spf.result), ==,
		                spf_result_to_string(c->result));
		g_assert_cmpstr(spf.problem, ==, c->problem);
		g_assert_cmpstr(spf.directive, ==, c->directive);
		g_assert_cmpuint(spf.lookups, ==, c->lookups);
		g_assert_cmpstr(spf.domain, ==, "example.com");
		g_assert_cmpstr(spf.record, ==, c->record);
		g_assert_cmpstr(spf.explanation, ==,
		                g_str_has_prefix(c->record, "v=spf1 redirect=fail.a") && c->lookups
		                        ? "Go away"
		                        : NULL);
		spf_clear(&spf);
	}
}

typedef struct Identity {
	SpfQuery query;
	const char *domain, *problem, *explanation;
} Identity;

static const Identity identities[] = {
	{ { .ip = "192.0.2.1", .mail_from = "A.b@Example.Com." },
	  "example.com",
	  NULL,
	  "A.b|A.b@Example.Com|Example.Com" },
	{ { .ip = "192.0.2.1", .mail_from = "\"a@b\"@example.com" },
	  "example.com",
	  NULL,
	  "\"a@b\"|\"a@b\"@example.com|example.com" },
	{ { .ip = "192.0.2.1", .mail_from = "example.com" },
	  "example.com",
	  NULL,
	  "postmaster|postmaster@example.com|example.com" },
	{ { .ip = "192.0.2.1", .mail_from = "@example.com" },
	  "example.com",
	  NULL,
	  "postmaster|postmaster@example.com|example.com" },
	{ { .ip = "192.0.2.1", .mail_from = "", .helo = "example.com" },
	  "example.com",
	  NULL,
	  "postmaster|postmaster@example.com|example.com" },
	{ { .ip = "192.0.2.1", .helo = "EXAMPLE.com" },
	  "example.com",
	  NULL,
	  "postmaster|postmaster@EXAMPLE.com|EXAMPLE.com" },
	{ { .ip = "192.0.2.1",
	    .mail_from = "\xc3\xa9@B\xc3\xbc"
	                 "cher.example" },
	  "xn--bcher-kva.example",
	  NULL,
	  "\xc3\xa9|\xc3\xa9@xn--bcher-kva.example|xn--bcher-kva.example" },
	{ { .ip = "192.0.2.1" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@", .helo = "example.com" },
	  NULL,
	  "no-domain",
	  NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@com" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@a..example" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@[192.0.2.1]" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@192.0.2.1" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@\xff.example" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@b\n.example" }, NULL, "no-domain", NULL },
	{ { .ip = "192.0.2.1", .mail_from = "a@other.example" },
	  "other.example",
	  "no-record",
	  NULL },
	{ { .ip = "", .mail_from = "a@example.com" }, NULL, "no-address", NULL },
	{ { .mail_from = "a@example.com" }, NULL, "no-address", NULL },
};

static void
test_identities(void)
{
	static const char zone[] =
		"{\"example.com\": [[\"TXT\", \"v=spf1 -all exp=x.example\"]],"
		" \"xn--bcher-kva.example\": [[\"TXT\", \"v=spf1 -all exp=x.example\"]],"
		" \"x.example\": [[\"TXT\", \"%{l}|%{s}|%{o}\"]]}";

	for (size_t i = 0; i < G_N_ELEMENTS(identities); i++) {
		const Identity *c = &identities[i];
		Spf spf = told(zone, &c->query);

		g_assert_cmpint(spf.result, ==, c->problem ? SPF_NONE : SPF_FAIL);
		g_assert_cmpstr(spf.domain, ==, c->domain);
		g_assert_cmpstr(spf.problem, ==, c->problem);
		g_assert_cmpstr(spf.explanation, ==, c->explanation);
		spf_clear(&spf);
	}
}

/* A record is shown as its bytes read, and cannot turn the text around it. */
static void
test_shown(void)
{
	Spf spf =
		told("{\"example.com\": [[\"TXT\", [\"v=spf1 a:\\u00c3\\u00a9\\u00e2\\u0080\\u00ae"
	             "\\u0000\\u00ff.example\", \" -all\"]]]}",
	             &sender);

	g_assert_cmpint(spf.result, ==, SPF_PERMERROR);
	g_assert_cmpstr(spf.record, ==, "v=spf1 a:\xc3\xa9\xef\xbf\xbd \xef\xbf\xbd.example -all");
	g_assert_cmpstr(spf.directive, ==, "a:\xc3\xa9\xef\xbf\xbd \xef\xbf\xbd.example");
	spf_clear(&spf);
}

/* Faults of an explanation leave it out (§6.2); it is the redirected domain's, never an include's.
 */
static void
test_explanations(void)
{
	static const char *const faults[] = {
		"[]",
		"[[\"TXT\", \"a\"], [\"TXT\", \"b\"]]",
		"[[\"TXT\", \"caf\\u00e9\"]]",
		"[[\"TXT\", \"100%\"]]",
		"[[\"TXT\", \"a\\u0000b\"]]",
		"[[\"TIMEOUT\"]]",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
		g_autofree char *zone = g_strdup_printf(
			"{\"example.com\": [[\"TXT\", \"v=spf1 -all exp=x.a\"]], \"x.a\": %s}",
			faults[i]);
		Spf spf = told(zone, &sender);

		g_assert_cmpint(spf.result, ==, SPF_FAIL);
		g_assert_null(spf.explanation);
		g_assert_null(spf.problem);
		spf_clear(&spf);
	}
}

/* Names of the client: those of the domain first, no more than ten, broken ones passed over. */
static void
test_validated(void)
{
	static const char format[] =
		"{\"example.com\": [[\"TXT\", \"v=spf1 ptr:none.a -all exp=x.a\"]],"
		" \"x.a\": [[\"TXT\", \"%%{p}\"]], \"1.2.0.192.in-addr.arpa\": [%s],"
		" \"ok.a\": [[\"A\", \"192.0.2.1\"]], \"x.example.com\": [[\"A\", \"192.0.2.1\"]],"
		" \"example.com.a\": [[\"A\", \"192.0.2.1\"]], \"t.a\": [[\"TIMEOUT\"]],"
		" \"xexample.com\": [[\"A\", \"192.0.2.1\"]], \"bad.example.com\": [[\"A\", \"192.0.2.2\"]]}";
	static const struct {
		const char *names, *want;
	} cases[] = {
		{ "[\"PTR\", \"ok.a\"], [\"PTR\", \"X.Example.Com.\"]", "x.example.com" },
		{ "[\"PTR\", \"t.a\"], [\"PTR\", \"bad.example.com\"], [\"PTR\", \"ok.a\"]",
		  "ok.a" },
		{ "[\"PTR\", \"xexample.com\"], [\"PTR\", \"example.com.a\"]", "xexample.com" },
		{ "[\"PTR\", \"a..b\"], [\"PTR\", \"bad.example.com\"]", "unknown" },
		{ "[\"PTR\", \"1.a\"], [\"PTR\", \"2.a\"], [\"PTR\", \"3.a\"], [\"PTR\", \"4.a\"],"
		  "[\"PTR\", \"5.a\"], [\"PTR\", \"6.a\"], [\"PTR\", \"7.a\"], [\"PTR\", \"8.a\"],"
		  "[\"PTR\", \"9.a\"], [\"PTR\", \"10.a\"], [\"PTR\", \"ok.a\"]",
		  "unknown" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *zone = g_strdup_printf(format, cases[i].names);
		Spf spf = told(zone, &sender);

		g_assert_cmpint(spf.result, ==, SPF_FAIL);
		g_assert_cmpstr(spf.explanation, ==, cases[i].want);
		spf_clear(&spf);
	}
}

/* Evaluates example.com with one record. */
static Spf
with_record(const GString *record, const SpfQuery *query)
{
	g_autoptr(json_t) zone =
		json_pack("{s:[[s,s%]]}", "example.com", "TXT", record->str, record->len);
	Spf spf;

	spf_run_both(zone, query, &spf);
	return spf;
}

static void
test_sizes(void)
{
	g_autofree char *local_part = g_strnfill(SPF_SENDER_MAX, 'a');
	g_autofree char *from = g_strconcat(local_part, "@example.com", NULL);
	g_autofree char *too_long = g_strconcat("a", from, NULL);
	g_autoptr(GString) record = g_string_new("v=spf1 exists:");
	SpfQuery query = { .ip = "192.0.2.1", .mail_from = from };
	Spf spf;

	while (record->len + sizeof("%{L1r-}.a -all") <= SPF_RECORD_MAX)
		g_string_append(record, "%{L1r-}");
	g_string_append(record, ".a -all");
	spf = with_record(record, &query);
	g_assert_cmpint(spf.result, ==, SPF_FAIL);
	g_assert_cmpuint(strlen(spf.record), <=, TEXT_MAX);
	spf_clear(&spf);

	while (record->len <= SPF_RECORD_MAX)
		g_string_append_c(record, ' ');
	spf = with_record(record, &query);
	g_assert_cmpint(spf.result, ==, SPF_PERMERROR);
	g_assert_cmpstr(spf.problem, ==, "record-too-long");
	spf_clear(&spf);

	query.mail_from = too_long;
	spf = with_record(record, &query);
	g_assert_cmpint(spf.result, ==, SPF_NONE);
	g_assert_cmpstr(spf.problem, ==, "no-domain");
	spf_clear(&spf);
}

/* Saved answers may be anything. */
static void
test_answers_of_no_sense(void)
{
	static const char *const values[] = {
		"null",
		"1",
		"{}",
		"\"v=spf1 -all\"",
		"[1, null, [], {}]",
		"[[\"x\", 1], [2], [3, []]]",
		"[\"\", \"\\u0000\", \"a\\u0000b\"]",
		"[[1, \"\"], [1, \".\"], [1, \"a..b\"]]",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
		g_autofree char *text = g_strdup_printf(
			"{\"txt:example.com\": {\"state\": \"known\", \"value\": [%s, \"v=spf1 a mx ptr"
			" exists:%%{p}.a ?all\"]}, \"a:example.com\": {\"state\": \"known\", \"value\": %s},"
			" \"mx:example.com\": {\"state\": \"known\", \"value\": %s},"
			" \"ptr:192.0.2.1\": {\"state\": \"known\", \"value\": %s},"
			" \"a:unknown.a\": {\"state\": \"known\", \"value\": %s}}",
			values[i][0] == '"' ? "0" : values[i], values[i], values[i], values[i],
			values[i]);
		g_autoptr(json_t) answers = json_loads(text, JSON_ALLOW_NUL, NULL);
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
		Spf spf;

		g_assert_nonnull(answers);
		spf_check(ledger, &sender, &spf);
		g_assert_cmpint(spf.state, ==, ANSWER_KNOWN);
		g_assert_true(spf.result == SPF_PERMERROR || spf.result == SPF_NEUTRAL ||
		              spf.result == SPF_PASS);
		spf_clear(&spf);
		ledger_free(ledger);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	g_test_add_func("/spf-told/told", test_told);
	g_test_add_func("/spf-told/identities", test_identities);
	g_test_add_func("/spf-told/shown", test_shown);
	g_test_add_func("/spf-told/explanations", test_explanations);
	g_test_add_func("/spf-told/validated", test_validated);
	g_test_add_func("/spf-told/sizes", test_sizes);
	g_test_add_func("/spf-told/answers-of-no-sense", test_answers_of_no_sense);
	return g_test_run();
}
