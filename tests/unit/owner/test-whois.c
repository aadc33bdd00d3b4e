/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/charset.h"
#include "message/date.h"
#include "owner/bounds.h"
#include "owner/reader.h"

/* An answer, and what it tells; NULL for what it does not. */
typedef struct Case {
	const char *title, *server, *text;
	Standing standing; /* STANDING_UNKNOWN: the answer cannot be read */
	const char *name, *range;
	const char *registrant, *local, *country, *region, *city;
	bool redacted;
	const char *registrar;
	const char *created, *updated, *expires; /* UTC, to the minute */
	const char *name_servers, *statuses;     /* with " " and "|" between */
	const char *abuse_email, *abuse_phone, *referral;
} Case;

#include "whois-cases-cctld.h"
#include "whois-cases-gtld.h"
#include "whois-cases-japan.h"
#include "whois-cases-network.h"

static char *
join(const GPtrArray *list, const char *between)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < list->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? between : "", (char *)list->pdata[i]);
	return g_string_free(out, FALSE);
}

static void
check_list(const GPtrArray *list, const char *between, const char *expected)
{
	g_autofree char *joined = join(list, between);

	g_assert_cmpstr(joined, ==, expected ? expected : "");
}

static void
check_date(bool has, int64_t epoch, const char *expected)
{
	g_autofree char *text = has ? date_format(epoch, 0) : NULL;
	g_autofree char *full = expected ? g_strconcat(expected, " +0000", NULL) : NULL;

	g_assert_cmpstr(text, ==, full);
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	g_autoptr(Owner) owner = owner_new("subject.example");
	g_autofree char *referral = NULL;
	bool read = whois_read(c->server, c->text, strlen(c->text), owner, &referral);

	g_assert_cmpint(read, ==, c->standing != STANDING_UNKNOWN);
	g_assert_cmpstr(standing_to_string(owner->standing), ==, standing_to_string(c->standing));
	g_assert_cmpstr(owner->name, ==, c->name);
	g_assert_cmpstr(owner->range, ==, c->range);
	g_assert_cmpstr(owner->registrant, ==, c->registrant);
	g_assert_cmpstr(owner->registrant_local, ==, c->local);
	g_assert_cmpstr(owner->country, ==, c->country);
	g_assert_cmpstr(owner->region, ==, c->region);
	g_assert_cmpstr(owner->city, ==, c->city);
	g_assert_cmpint(owner->redacted, ==, c->redacted);
	g_assert_cmpstr(owner->registrar, ==, c->registrar);
	check_date(owner->has_created, owner->created, c->created);
	check_date(owner->has_updated, owner->updated, c->updated);
	check_date(owner->has_expires, owner->expires, c->expires);
	check_list(owner->name_servers, " ", c->name_servers);
	check_list(owner->statuses, "|", c->statuses);
	g_assert_cmpstr(owner->abuse_email, ==, c->abuse_email);
	g_assert_cmpstr(owner->abuse_phone, ==, c->abuse_phone);
	g_assert_cmpstr(referral, ==, c->referral);
}

/* The registry's word stays; the registrar adds what it does not say. */
static void
test_second_answer(void)
{
	static const char first[] = "Domain Name: A.EXAMPLE\nRegistrar: First\n"
				    "Creation Date: 2020-01-02T00:00:00Z\nRegistrant Country: US\n";
	static const char second[] = "Domain Name: A.EXAMPLE\nRegistrar: Second\n"
				     "Creation Date: 2021-01-02T00:00:00Z\n"
				     "Registrant Organization: Example LLC\n"
				     "Registrant Country: FR\n";
	static const char third[] = "No match for domain \"A.EXAMPLE\".\n";
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autofree char *referral = NULL;

	g_assert_true(whois_read("whois.a.example", first, strlen(first), owner, &referral));
	g_assert_true(whois_read("whois.b.example", second, strlen(second), owner, &referral));
	g_assert_true(whois_read("whois.c.example", third, strlen(third), owner, &referral));
	g_assert_cmpint(owner->standing, ==, STANDING_REGISTERED);
	g_assert_cmpstr(owner->registrar, ==, "First");
	g_assert_cmpstr(owner->registrant, ==, "Example LLC");
	g_assert_cmpstr(owner->country, ==, "US");
	check_date(owner->has_created, owner->created, "2020-01-02 00:00");
}

/* Lines and bytes beyond the limits are not read, values and lists are capped. */
static void
test_limits(void)
{
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autoptr(GString) text = g_string_new("Domain Name: A.EXAMPLE\nRegistrant: ");
	g_autofree char *referral = NULL;

	for (unsigned i = 0; i < 5000; i++)
		g_string_append_c(text, 'x');
	g_string_append_c(text, '\n');
	for (unsigned i = 0; i < 100; i++)
		g_string_append_printf(text, "Name Server: ns%u.example\nDomain Status: s%u\n", i,
		                       i);
	for (unsigned i = 0; i < WHOIS_LINES_MAX; i++)
		g_string_append_c(text, '\n');
	g_string_append(text, "Registrar: Too Late\n");
	g_assert_true(whois_read("whois.example", text->str, text->len, owner, &referral));
	g_assert_cmpuint(strlen(owner->registrant), <=, OWNER_VALUE_MAX);
	g_assert_cmpuint(owner->name_servers->len, ==, OWNER_LIST_MAX);
	g_assert_cmpuint(owner->statuses->len, ==, OWNER_LIST_MAX);
	g_assert_null(owner->registrar);
}

static void
test_size(void)
{
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autoptr(GString) text = g_string_new("Domain Name: A.EXAMPLE\nRegistrar: First\n");
	g_autofree char *referral = NULL;

	while (text->len <= WHOIS_SIZE_MAX)
		g_string_append(text, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	g_string_append(text, "\nRegistrant: Too Late\n");
	g_assert_true(whois_read("whois.example", text->str, text->len, owner, &referral));
	g_assert_cmpstr(owner->registrar, ==, "First");
	g_assert_null(owner->registrant);
}

/* NUL bytes and control characters never reach a value. */
static void
test_bytes(void)
{
	static const char text[] = "Domain Name: A.EXAMPLE\nRegistrar: Fir\0st\033[31m Inc\n";
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autofree char *referral = NULL;

	g_assert_true(whois_read("whois.example", text, sizeof text - 1, owner, &referral));
	g_assert_cmpstr(owner->registrar, ==, "Fir st [31m Inc");
}

/* Labels of white space, brackets and dots alone are none. */
static void
test_bare_labels(void)
{
	static const char text[] =
		"[\v]x\n\f: x\n[] x\n...: x\n...  x\n[\n: \n(:\na [\n* :\n / :\n";
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autofree char *referral = NULL;

	g_assert_false(whois_read("whois.jprs.jp", text, strlen(text), owner, &referral));
	(void)whois_read("whois.example", text, strlen(text), owner, &referral);
	g_assert_null(owner->registrar);
}

static void
add_cases(const Case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat("/whois/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	charset_init();
	add_cases(cctld_cases, G_N_ELEMENTS(cctld_cases));
	add_cases(gtld_cases, G_N_ELEMENTS(gtld_cases));
	add_cases(japan_cases, G_N_ELEMENTS(japan_cases));
	add_cases(network_cases, G_N_ELEMENTS(network_cases));
	g_test_add_func("/whois/second-answer", test_second_answer);
	g_test_add_func("/whois/limits", test_limits);
	g_test_add_func("/whois/size", test_size);
	g_test_add_func("/whois/bytes", test_bytes);
	g_test_add_func("/whois/bare-labels", test_bare_labels);
	return g_test_run();
}
