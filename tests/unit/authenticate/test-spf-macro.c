/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/spf-macro.h"
#include "base/auto.h"

static Slice
slice(const char *text)
{
	return (Slice){ text, strlen(text) };
}

/* The sender of RFC 7208 §7.4. */
static SpfMacros
macros_for(const SpfAddress *address, const char *ip)
{
	return (SpfMacros){
		.sender = slice("strong-bad@email.example.com"),
		.local_part = slice("strong-bad"),
		.sender_domain = slice("email.example.com"),
		.domain = slice("email.example.com"),
		.address = address,
		.validated = slice("mx.example.org"),
		.helo = slice("a b/c~d.example"),
		.ip = slice(ip),
		.receiver = slice("unknown"),
		.now = 1234567890,
	};
}

static const SpfAddress v4 = { { 192, 0, 2, 3 }, 4 };
static const SpfAddress v6 = { { 0x20, 0x01, 0x0d, 0xb8, [14] = 0xcb, [15] = 0x01 }, 16 };

typedef struct Expansion {
	const char *string, *text;
} Expansion;

static const Expansion expansions[] = {
	/* RFC 7208 §7.4 */
	{ "%{s}", "strong-bad@email.example.com" },
	{ "%{o}", "email.example.com" },
	{ "%{d}", "email.example.com" },
	{ "%{d4}", "email.example.com" },
	{ "%{d3}", "email.example.com" },
	{ "%{d2}", "example.com" },
	{ "%{d1}", "com" },
	{ "%{dr}", "com.example.email" },
	{ "%{d2r}", "example.email" },
	{ "%{l}", "strong-bad" },
	{ "%{l-}", "strong.bad" },
	{ "%{lr}", "strong-bad" },
	{ "%{lr-}", "bad.strong" },
	{ "%{l1r-}", "strong" },
	{ "%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com" },
	{ "%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com" },
	{ "%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com" },
	{ "%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com" },
	{ "%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net" },
	/* Everything else */
	{ "%%%_%-x", "% %20x" },
	{ "%{L}%{H}", "strong-bada%20b%2Fc~d.example" },
	{ "%{SR-}", "bad%40email.example.com.strong" },
	{ "%{s2-.}", "example.com" },
	{ "%{s-.+,/_=}", "strong.bad@email.example.com" },
	{ "%{p2}", "example.org" },
	{ "%{D00000000000000000002}", "example.com" },
	{ "%{d4294967297}", "email.example.com" },
	{ "%{c}|%{r}|%{t}|%{T}", "192.0.2.3|unknown|1234567890|1234567890" },
	{ "See me. 100%%", "See me. 100%" },
	{ "", "" },
};

static void
test_expansions(void)
{
	SpfMacros macros = macros_for(&v4, "192.0.2.3");
	char text[SPF_EXPLANATION_MAX + 1];

	for (size_t i = 0; i < G_N_ELEMENTS(expansions); i++) {
		SpfMacroString string;

		g_assert_true(spf_macro_read(slice(expansions[i].string), SPF_MACRO_TEXT, &string));
		spf_macro_to_text(&macros, &string, text);
		g_assert_cmpstr(text, ==, expansions[i].text);
	}
}

static void
test_ipv6(void)
{
	SpfMacros macros = macros_for(&v6, "2001:db8::cb01");
	SpfMacroString string;
	char name[DOMAIN_MAX + 1];

	g_assert_true(spf_macro_read(slice("%{ir}.%{v}._spf.%{d2}"), SPF_MACRO_NAME, &string));
	spf_macro_to_name(&macros, &string, name);
	g_assert_cmpstr(name, ==,
	                "1.0.B.C.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2."
	                "ip6._spf.example.com");
}

static void
test_syntax(void)
{
	static const char *const broken[] = {
		"%",     "a%",     "%a",    "%{",      "%{d",    "%{}",      "%{x}",
		"%{d0}", "%{d00}", "%{rd}", "%{d2r2}", "%{d.r}", "%{d }",    "%{d:}",
		"%{s@}", "%(d)",   "%{d}%", "\x7f",    "\t",     "\xc3\xa9",
	};
	static const char *const text_only[] = { "%{c}", "%{r}", "%{t}", "a%{C2r}b" };
	SpfMacroString string;

	for (size_t i = 0; i < G_N_ELEMENTS(broken); i++)
		g_assert_false(spf_macro_read(slice(broken[i]), SPF_MACRO_TEXT, &string));
	g_assert_false(spf_macro_read((Slice){ "a\0b", 3 }, SPF_MACRO_TEXT, &string));
	g_assert_false(spf_macro_read((Slice){ "%{d\0}", 5 }, SPF_MACRO_TEXT, &string));
	for (size_t i = 0; i < G_N_ELEMENTS(text_only); i++) {
		g_assert_true(spf_macro_read(slice(text_only[i]), SPF_MACRO_TEXT, &string));
		g_assert_false(spf_macro_read(slice(text_only[i]), SPF_MACRO_NAME, &string));
	}
	g_assert_true(spf_macro_read(slice("%{P1}.a"), SPF_MACRO_NAME, &string));
	g_assert_true(string.uses_validated);
	g_assert_false(string.ends_in_macro);
	g_assert_true(spf_macro_read(slice("a.%%"), SPF_MACRO_NAME, &string));
	g_assert_false(string.uses_validated);
	g_assert_true(string.ends_in_macro);
}

/* Labels are lost on the left until a name fits (§7.3), however long it was. */
static void
test_long_names(void)
{
	SpfMacros macros = macros_for(&v4, "192.0.2.3");
	g_autofree char *label = g_strnfill(63, 'a');
	char name[DOMAIN_MAX + 1];

	for (size_t n = 1; n < 200; n++) {
		g_autoptr(GString) spec = g_string_new("first");
		g_autoptr(GString) whole = g_string_new("first");
		SpfMacroString string;
		const char *want = NULL;

		for (size_t i = 0; i < n; i++) {
			g_string_append(spec, i % 3 == 0 ? ".x%{d3r}" : ".%{l-}");
			g_string_append(whole, i % 3 == 0 ? ".xcom.example.email" : ".strong.bad");
		}
		g_string_append_c(spec, '.');
		for (want = whole->str; strlen(want) > DOMAIN_MAX;)
			want = strchr(want, '.') + 1;
		g_assert_true(
			spf_macro_read((Slice){ spec->str, spec->len }, SPF_MACRO_NAME, &string));
		spf_macro_to_name(&macros, &string, name);
		g_assert_cmpstr(name, ==, want);
	}
	for (size_t n = 1; n <= 8; n++) {
		g_autoptr(GString) spec = g_string_new("");
		SpfMacroString string;

		for (size_t i = 0; i < n; i++)
			g_string_append(spec, label);
		g_assert_true(
			spf_macro_read((Slice){ spec->str, spec->len }, SPF_MACRO_NAME, &string));
		spf_macro_to_name(&macros, &string, name);
		g_assert_cmpuint(strlen(name), ==, n <= 4 ? n * 63 : 0);
	}
}

/* A text keeps its beginning. */
static void
test_long_text(void)
{
	SpfMacros macros = macros_for(&v4, "192.0.2.3");
	g_autoptr(GString) all = g_string_new("A");
	char text[SPF_EXPLANATION_MAX + 1];
	SpfMacroString string;

	for (size_t i = 0; i < 10000; i++)
		g_string_append(all, "%{S}");
	g_assert_true(spf_macro_read((Slice){ all->str, all->len }, SPF_MACRO_TEXT, &string));
	spf_macro_to_text(&macros, &string, text);
	g_assert_cmpuint(strlen(text), ==, SPF_EXPLANATION_MAX);
	g_assert_true(g_str_has_prefix(text, "Astrong-bad%40email.example.comstrong-bad%40"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spf-macro/expansions", test_expansions);
	g_test_add_func("/spf-macro/ipv6", test_ipv6);
	g_test_add_func("/spf-macro/syntax", test_syntax);
	g_test_add_func("/spf-macro/long-names", test_long_names);
	g_test_add_func("/spf-macro/long-text", test_long_text);
	return g_test_run();
}
