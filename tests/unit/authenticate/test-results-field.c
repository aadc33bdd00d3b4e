/* SPDX-License-Identifier: MIT */

/* One field taken apart, as written by receivers and by those who forge them. */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/results.h"
#include "base/limits.h"

/* Returns: (transfer full): @field as one line: "-" for an id that cannot be read. */
static char *
field_to_string(const ResultsField *field)
{
	GString *out = g_string_new(field->authserv_id ? field->authserv_id : "-");

	for (guint i = 0; i < field->methods->len; i++) {
		const MethodResult *r = g_ptr_array_index(field->methods, i);
		GList *names =
			g_list_sort(g_hash_table_get_keys(r->properties), (GCompareFunc)strcmp);

		g_string_append_printf(out, "; %s=%s", r->method, r->result);
		if (r->comment)
			g_string_append_printf(out, " (%s)", r->comment);
		if (r->reason)
			g_string_append_printf(out, " reason=%s", r->reason);
		for (const GList *n = names; n; n = n->next)
			g_string_append_printf(out, " %s=%s", (char *)n->data,
			                       (char *)g_hash_table_lookup(r->properties, n->data));
		g_list_free(names);
	}
	return g_string_free(out, FALSE);
}

static char *
read_field(const char *name, const char *raw, size_t len, ResultsReading reading)
{
	g_autofree char *owned = g_strdup(name);
	const Header header = { .name = owned, .raw = raw, .raw_len = len };
	g_autoptr(ResultsField) field = results_field_read(&header, reading);

	return field_to_string(field);
}

typedef struct FieldCase {
	const char *raw, *strict, *relaxed;
} FieldCase;

/* clang-format off */
static const FieldCase fields[] = {
	/* RFC 8601, appendix B. */
	{ " example.org 1; none", "example.org", "example.org" },
	{ " example.com;\r\n\tspf=pass smtp.mailfrom=example.net",
	  "example.com; spf=pass smtp.mailfrom=example.net",
	  "example.com; spf=pass smtp.mailfrom=example.net" },
	{ " example.com;\r\n auth=pass (cram-md5) smtp.auth=sender@example.net;\r\n"
	  " spf=pass smtp.mailfrom=example.net",
	  "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net;"
	  " spf=pass smtp.mailfrom=example.net",
	  "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net;"
	  " spf=pass smtp.mailfrom=example.net" },
	{ " foo.example.net (foobar) 1 (baz);\r\n dkim (Because I like it) / 1 (One yay) ="
	  " (wait for it) fail\r\n policy (A dot can go here) . (like that) expired\r\n"
	  " (this surprised me) = (as I wasn't expecting it) 1362471462",
	  "foo.example.net; dkim=fail (A dot can go here) policy.expired=1362471462",
	  "foo.example.net; dkim=fail (A dot can go here) policy.expired=1362471462" },
	{ " a.example; dkim=fail reason=\"bad \\\"sig\\\"; no\" header.i=@b.example",
	  "a.example; dkim=fail reason=bad \"sig\"; no header.i=@b.example",
	  "a.example; dkim=fail reason=bad \"sig\"; no header.i=@b.example" },
	{ "\"mx one\"; SPF=Pass SMTP.MailFrom=\"a b\"@c.example",
	  "mx one; spf=pass smtp.mailfrom=a b@c.example",
	  "mx one; spf=pass smtp.mailfrom=a b@c.example" },

	/* What writers do. */
	{ " spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=a.example; dkim=none (message not"
	  " signed)\r\n header.d=none;dmarc=pass action=none\r\n header.from=a.example;compauth=pass"
	  " reason=100", "-",
	  "; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example;"
	  " dkim=none (message not signed) header.d=none;"
	  " dmarc=pass action=none header.from=a.example; compauth=pass reason=100" },
	{ " mx.a.example; spf=pass (a.example: domain of b@c.example designates 192.0.2.1 as"
	  " permitted sender) smtp.mailfrom=b@c.example; dkim=pass header.i=@c.example"
	  " header.s=x header.b=a/+b=; arc=pass (i=1)", "mx.a.example",
	  "mx.a.example; spf=pass (a.example: domain of b@c.example designates 192.0.2.1 as"
	  " permitted sender) smtp.mailfrom=b@c.example;"
	  " dkim=pass header.b=a/+b= header.i=@c.example header.s=x; arc=pass (i=1)" },
	{ " a.example; dkim=unknown; dmarc=pass(p=NONE,sp=NONE) header.from=b.example;",
	  "a.example",
	  "a.example; dkim=unknown; dmarc=pass (p=NONE,sp=NONE) header.from=b.example" },
	{ " a.example; spf=none () smtp.mailfrom=<> smtp.helo=b", "a.example",
	  "a.example; spf=none smtp.helo=b smtp.mailfrom=" },
	{ " a.example; spf=none smtp.mailfrom= smtp.helo=b; iprev=pass smtp.remote-ip=2001:db8::1",
	  "a.example",
	  "a.example; spf=none smtp.helo=b smtp.mailfrom=;"
	  " iprev=pass smtp.remote-ip=2001:db8::1" },
	{ " a.example; spf=none smtp.mailfrom=; dkim=pass header.d=a header.d=b", "a.example",
	  "a.example; spf=none smtp.mailfrom=; dkim=pass header.d=a" },
	{ " a.example; auth=pass smtp.auth=u by a word; ; spf", "a.example",
	  "a.example; auth=pass smtp.auth=u" },
	{ "a.example", "a.example", "a.example" },
	{ " a.example; none; spf=pass", "a.example", "a.example; spf=pass" },
	{ "", "-", "-" },
	{ " ; spf=pass", "-", "-" },
	{ " a/example; spf=pass", "-", "-" },
	{ " a.example b; spf=pass", "-", "-" },
	{ " \" \"; spf=pass", "-", "-" },

	/* A sender who may choose a word must not write results with it. */
	{ " a.example; spf=pass smtp.mailfrom=\"x; dkim=pass header.d=bank.example\"@b.example",
	  "a.example; spf=pass smtp.mailfrom=x; dkim=pass header.d=bank.example@b.example",
	  "a.example; spf=pass smtp.mailfrom=x; dkim=pass header.d=bank.example@b.example" },
	{ " a.example; spf=none smtp.mailfrom=<\"x; dkim=pass y\"@b.example>; dmarc=fail",
	  "a.example",
	  "a.example; spf=none smtp.mailfrom=x; dkim=pass y@b.example; dmarc=fail" },
	{ " a.example; auth=pass; spf=pass (domain of \"x);dkim=pass (\"@b.example is good)",
	  "a.example", "a.example; auth=pass" },
	{ " a.example; auth=pass; spf=pass (domain of x;dkim=pass y=z;(@b.example is good)",
	  "a.example", "a.example; auth=pass" },
	{ " a.example; auth=pass; spf=pass smtp.mailfrom=\"x; dkim=pass", "a.example",
	  "a.example; auth=pass" },
	{ " a.example (; spf=pass", "-", "-" },
	{ " \"a.example; spf=pass", "-", "-" },
};
/* clang-format on */

static void
test_fields(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		const char *raw = fields[i].raw;
		g_autofree char *strict =
			read_field("Authentication-Results", raw, strlen(raw), RESULTS_STRICT);
		g_autofree char *relaxed =
			read_field("authentication-results", raw, strlen(raw), RESULTS_RELAXED);

		g_test_message("%s", raw);
		g_assert_cmpstr(strict, ==, fields[i].strict);
		g_assert_cmpstr(relaxed, ==, fields[i].relaxed);
	}
}

static void
test_arc(void)
{
	static const FieldCase cases[] = {
		{ " i=1; mx.example 1; spf=pass", "mx.example; spf=pass", "mx.example; spf=pass" },
		{ " I = 12 (x) ;mx.example; none", "mx.example", "mx.example" },
		{ " mx.example; spf=pass", "-", "-" },
		{ " i=; mx.example; spf=pass", "-", "-" },
		{ " i=1", "-", "-" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *raw = cases[i].raw;
		g_autofree char *strict =
			read_field("ARC-Authentication-Results", raw, strlen(raw), RESULTS_STRICT);
		g_autofree char *relaxed =
			read_field("ARC-Authentication-Results", raw, strlen(raw), RESULTS_RELAXED);

		g_assert_cmpstr(strict, ==, cases[i].strict);
		g_assert_cmpstr(relaxed, ==, cases[i].relaxed);
	}
}

/* An id is never read as another's: not up to a NUL, and not up to where it was cut. */
static void
test_hostile_id(void)
{
	static const char nul[] = " google.com\0.evil.example; spf=pass";
	static const char quoted[] = " \"google.com\x01\"; spf=pass";
	g_autofree char *label = g_strnfill(DOMAIN_MAX - strlen("google.com"), 'a');
	g_autofree char *long_id = g_strconcat(label, "google.com.evil.example; spf=pass", NULL);
	g_autofree char *bytes = g_strnfill(130, '\xff');
	g_autofree char *broken = g_strconcat(bytes, "google.com; spf=pass", NULL);
	g_autofree char *cut =
		read_field("Authentication-Results", nul, sizeof(nul) - 1, RESULTS_RELAXED);
	g_autofree char *control =
		read_field("Authentication-Results", quoted, sizeof(quoted) - 1, RESULTS_RELAXED);
	g_autofree char *too_long =
		read_field("Authentication-Results", long_id, strlen(long_id), RESULTS_RELAXED);
	g_autofree char *no_text =
		read_field("Authentication-Results", broken, strlen(broken), RESULTS_RELAXED);
	g_autofree char *hidden = read_field("Authentication-Results", "google\xe2\x80\x8b.com",
	                                     strlen("google\xe2\x80\x8b.com"), RESULTS_RELAXED);

	g_assert_cmpstr(cut, ==, "-");
	g_assert_cmpstr(control, ==, "-");
	g_assert_cmpstr(too_long, ==, "-");
	g_assert_cmpstr(no_text, ==, "-");
	g_assert_cmpstr(hidden, ==, "-");
}

static char *
repeat(const char *before, const char *piece, size_t times, const char *behind)
{
	GString *out = g_string_new(before);

	for (size_t i = 0; i < times; i++)
		g_string_append(out, piece);
	g_string_append(out, behind);
	return g_string_free(out, FALSE);
}

typedef struct Flood {
	const char *before, *piece;
	size_t times;
	const char *behind;
	const char *relaxed; /* NULL: only its end is asked for */
} Flood;

/* Each takes no time: the test as a whole has seconds, and a square of these takes minutes. */
static void
test_floods(void)
{
	static const Flood floods[] = {
		{ " a.example; spf=pass; dkim=pass ", "(", 10000, "", "a.example; spf=pass" },
		{ " a.example; spf=pass; dkim=pass ", "(", 10000, ")", "a.example; spf=pass" },
		{ " a.example; spf=pass; dkim=pass ", "(a", 2000000, "", "a.example; spf=pass" },
		{ " a.example; spf=pass ", "\"a\" (", 1000000, "", "a.example" },
		{ " a.example; spf=pass", ";", 10000, " dkim=fail",
		  "a.example; spf=pass; dkim=fail" },
		/* Cut in the midst of a part, which might say something else whole. */
		{ " a.example; spf=pass; dkim=pass", " ", 20000, "x.y=z", "a.example; spf=pass" },
		{ " a.example; spf=pass;", " ", 20000, "dkim=pass", "a.example; spf=pass" },
		{ " a.example; x=y", " w (c)", 1000000, "", "a.example" },
		{ " a.example; x=y", " a.(c)", 1000000, "", "a.example" },
		{ " a.example; x=y", " a.b=(c) ", 1000000, "", "a.example" },
		{ " a.example", "; a=b", 100000, "", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(floods); i++) {
		const Flood *f = &floods[i];
		g_autofree char *raw = repeat(f->before, f->piece, f->times, f->behind);
		g_autofree char *relaxed =
			read_field("Authentication-Results", raw, strlen(raw), RESULTS_RELAXED);
		g_autofree char *strict =
			read_field("Authentication-Results", raw, strlen(raw), RESULTS_STRICT);

		if (f->relaxed)
			g_assert_cmpstr(relaxed, ==, f->relaxed);
		else
			g_assert_cmpuint(strlen(relaxed), <=, 20 + 6 * RESULTS_METHODS_MAX);
		g_assert_nonnull(strict);
	}
}

/* Comments within each other that do end, as many as a field that is read whole can hold. */
static void
test_deep(void)
{
	g_autofree char *open = repeat(" a.example; spf=pass ", "(", 7000, "x");
	g_autofree char *raw = repeat(open, ")", 7000, " smtp.mailfrom=b.example");
	g_autofree char *text =
		read_field("Authentication-Results", raw, strlen(raw), RESULTS_STRICT);

	g_assert_true(g_str_has_prefix(text, "a.example; spf=pass (((("));
	g_assert_true(g_str_has_suffix(text, " smtp.mailfrom=b.example"));
	g_assert_cmpuint(strlen(text), <, 2 * TEXT_MAX);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/results-field/fields", test_fields);
	g_test_add_func("/results-field/arc", test_arc);
	g_test_add_func("/results-field/hostile-id", test_hostile_id);
	g_test_add_func("/results-field/floods", test_floods);
	g_test_add_func("/results-field/deep", test_deep);
	return g_test_run();
}
