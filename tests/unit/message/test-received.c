/* SPDX-License-Identifier: MIT */

/*
 * Received lines of the conformance suite, and hostile ones: what a peer calls itself must never
 * pass for the address the server saw.
 */

#include "received-case.h"

#include "../web/vectors.h"
#include "base/limits.h"

/* Where the suite says something else than received.h promises. */
static const struct {
	const char *start, *field, *value;
	const char *reason;
} exceptions[] = {
	{ "from 211.245.85.228  (EHLO ) (211.245.85.228)", "rdns", NULL,
	  "an address where the name would stand means that no name was found" },
};

static const Case cases[] = {
	{ "digits-in-helo",
	  "from 170.79.0.101.static.example (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=170.79.0.101.static.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "digits-in-name",
	  "from a (192.0.2.5.static.example [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=a rdns=192.0.2.5.static.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "digits-only-in-name", "from 170.79.0.101.static.example by mx.example with ESMTP" DATE,
	  "none helo=170.79.0.101.static.example by=mx.example with=ESMTP" },
	{ "helo-is-address", "from 192.0.2.5 (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=192.0.2.5 ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-is-literal",
	  "from [192.0.2.5] (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=[192.0.2.5] ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-opens-comment",
	  "from x( (unknown [203.0.113.9]) by mx.example (Postfix) with ESMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-is-comment",
	  "from x([192.0.2.5]) (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-half-comment",
	  "from x(192.0.2.5 (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-closes-comment", "from x)y (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=x)y ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-quotes",
	  "from \"x (unknown [203.0.113.9]) (Client CN \"y\") by mx.example with ESMTP" DATE,
	  "hop helo=\"x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-angle", "from <x (unknown [203.0.113.9]) by mx.example with ESMTP id <1>" DATE,
	  "hop helo=<x ip=203.0.113.9 by=mx.example with=ESMTP id=1" },
	{ "helo-semicolon", "from x; (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-by", "from by (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=by ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "helo-from", "from from (unknown [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=from ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "qmail-helo-literal",
	  "from unknown (HELO [192.0.2.5]) (203.0.113.9) by mx.example with SMTP" DATE,
	  "hop helo=[192.0.2.5] ip=203.0.113.9 by=mx.example with=SMTP" },
	{ "qmail-helo-words",
	  "from unknown (HELO x [192.0.2.5] authenticated) (203.0.113.9) by mx.example with SMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=SMTP" },
	{ "exim-helo-literal",
	  "from [203.0.113.9] (helo=[192.0.2.5]) by mx.example with esmtp (Exim 4.94)" DATE,
	  "hop helo=[192.0.2.5] ip=203.0.113.9 by=mx.example with=esmtp" },
	{ "name-is-authenticated",
	  "from x (authenticated [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=x rdns=authenticated ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "not-authenticated",
	  "from x (x.example [203.0.113.9]) (not authenticated) by mx.example with ESMTP" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "account-is-address",
	  "from x (x.example [203.0.113.9]) (Authenticated sender: [192.0.2.5]) by mx.example with ESMTPA" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTPA user=[192.0.2.5] auth" },
	{ "words-in-comments",
	  "from x (x.example [203.0.113.9]) (by y from z with HTTP id 1) by mx.example with ESMTP" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "address-of-server", "from x by mx.example ([203.0.113.9]) with ESMTP" DATE,
	  "none helo=x by=mx.example with=ESMTP" },
	{ "nested",
	  "from x (x.example [203.0.113.9] (may (be) \\) forged)) by mx.example (a (b (c))) with ESMTP" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "never-closed", "from x (x.example [203.0.113.9] by mx.example (Postfix) with ESMTP" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "empty-literal", "from x ([]) by mx.example with ESMTP" DATE,
	  "none helo=x by=mx.example with=ESMTP" },
	{ "empty-comments", "from () ( ) by mx.example" DATE, "none by=mx.example" },
	{ "two-from",
	  "from x (x.example [203.0.113.9]) by mx.example from y ([192.0.2.5]) by my.example" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example from=y" },
	{ "second-by",
	  "from x (x.example [203.0.113.9]) by mx.example with ESMTP by evil.example" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "eight-bit", "from \xe9 (\xff.example [203.0.113.9]) by mx.example with ESMTP" DATE,
	  "hop helo=\xef\xbf\xbd rdns=\xef\xbf\xbd.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "folded",
	  "from\r\n x\r\n\t(x.example\r\n [203.0.113.9])\r\n\tby\r\n mx.example with\r\n ESMTP" DATE,
	  "hop helo=x rdns=x.example ip=203.0.113.9 by=mx.example with=ESMTP" },
	{ "semicolon-at-end", "from x ([203.0.113.9]) by mx.example" DATE ";",
	  "hop helo=x ip=203.0.113.9 by=mx.example" },
	{ "lone-brackets", "(((( from x ([203.0.113.9]) by mx.example" DATE,
	  "hop helo=x ip=203.0.113.9 by=mx.example" },
};

static const char *
text(const json_t *expect, const char *key)
{
	return json_string_value(json_object_get(expect, key));
}

static void
check_field(const char *header, const json_t *expect, const char *key, const char *got)
{
	g_autofree char *want = g_strdup(text(expect, key));

	for (size_t i = 0; i < G_N_ELEMENTS(exceptions); i++) {
		if (g_str_has_prefix(header, exceptions[i].start) &&
		    strcmp(exceptions[i].field, key) == 0) {
			g_free(want);
			want = g_strdup(exceptions[i].value);
		}
	}
	/* The suite writes '!' for a bracket. */
	if (want && strlen(want) > 1 && *want == '!') {
		*want = '[';
		want[strlen(want) - 1] = ']';
	}
	if (g_strcmp0(want ? want : "", got ? got : "") != 0) {
		g_test_message("%s", header);
		g_test_message("%s: \"%s\", not \"%s\"", key, got ? got : "", want ? want : "");
		g_test_fail();
	}
}

static void
check_vector(const char *header, const json_t *expect)
{
	g_autoptr(Received) r = received_parse(header, strlen(header));

	if (!json_is_object(expect)) {
		if (r->is_hop)
			g_test_message("is no hop: %s", header);
		g_assert_false(r->is_hop);
		return;
	}
	g_assert_true(r->is_hop);
	check_field(header, expect, "helo", r->helo);
	check_field(header, expect, "rdns", r->rdns);
	check_field(header, expect, "ip", r->ip);
	check_field(header, expect, "by", r->by);
	check_field(header, expect, "id", r->id);
	check_field(header, expect, "ident", r->ident);
	check_field(header, expect, "envfrom", r->envelope_from);
	if (r->authenticated != (*text(expect, "auth") != '\0')) {
		g_test_message("authenticated: %s", header);
		g_test_fail();
	}
}

static void
test_suite(void)
{
	g_autofree char *path = vectors_path("received/cases.json");
	g_autoptr(json_t) list = path ? vectors_load(path) : NULL;
	size_t index;
	json_t *one;

	if (!list)
		return;
	json_array_foreach (list, index, one)
		check_vector(text(one, "header"), json_object_get(one, "expect"));
}

/* NUL is white space, and nothing behind it is lost. */
static void
test_nul(void)
{
	static const char line[] = "from x\0([203.0.113.9])\0by mx.example\0with ESMTP";
	g_autoptr(Received) r = received_parse(line, sizeof(line) - 1);
	g_autofree char *fields = field_list(r);

	g_assert_cmpstr(fields, ==, "hop helo=x ip=203.0.113.9 by=mx.example with=ESMTP");
	g_assert_false(r->has_date);
}

/* Lines made to be slow: each ends at once, the pattern over and over, many times. */
static void
test_long(void)
{
	static const char *const patterns[] = { "(",  ")",  "<",   "\"",  "[",  "<a",   "(\\",
		                                "()", "; ", "by ", "@1.", "[@", "\\\"", "a(b " };
	for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
		g_autoptr(GString) line = g_string_new("from x ");
		gint64 before = 0;

		while (line->len < 2 * RECEIVED_MAX)
			g_string_append(line, patterns[i]);
		before = g_get_monotonic_time();
		for (int k = 0; k < 10; k++)
			received_free(received_parse(line->str, line->len));
		g_assert_cmpint(g_get_monotonic_time() - before, <, G_USEC_PER_SEC);
	}
}

static void
test_nothing(void)
{
	g_autoptr(Received) r = received_parse("", 0);

	g_assert_false(r->is_hop);
	g_assert_false(r->has_date);
	received_free(NULL);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	add_cases("/received/hostile/", cases, G_N_ELEMENTS(cases));
	g_test_add_func("/received/suite", test_suite);
	g_test_add_func("/received/nul", test_nul);
	g_test_add_func("/received/long", test_long);
	g_test_add_func("/received/nothing", test_nothing);
	return g_test_run();
}
