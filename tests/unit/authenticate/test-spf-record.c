/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "authenticate/spf-record.h"
#include "base/auto.h"

static Slice
slice(const char *text)
{
	return (Slice){ text, strlen(text) };
}

static bool
reads(const char *text, Slice *wrong)
{
	SpfRecord record;

	g_assert_true(spf_record_is(slice(text)));
	return spf_record_read(slice(text), &record, wrong);
}

static void
test_version(void)
{
	static const char *const others[] = {
		"", "v=spf", "v=spf10", "v=spf1\t", "v=spf1-all", " v=spf1", "spf2.0/pra -all",
	};

	g_assert_true(spf_record_is(slice("v=spf1")));
	g_assert_true(spf_record_is(slice("V=SpF1 -all")));
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		g_assert_false(spf_record_is(slice(others[i])));
	g_assert_false(spf_record_is((Slice){ "v=spf1\0-all", 11 }));
}

static void
test_right(void)
{
	static const char *const right[] = {
		"v=spf1",
		"v=spf1   ",
		"v=spf1 A/24//64 Mx//128 pTr ?ALL",
		"v=spf1 a:foo.example/0//0 mx:%{d}/32 ptr:a.example. -exists:%{i}.x-y.example",
		"v=spf1 a:foo:bar/baz.example/24 include:%{ir}%%",
		"v=spf1 ip4:0.0.0.0/0 +ip6:::/0 ~ip6:::ffff:192.0.2.1/128 ip4:192.0.2.1",
		"v=spf1 redirect=_spf.example exp=%{l}.example",
		"v=spf1 x-unknown_1.0=%{c}%{t} include=x all=",
		"v=spf1 a:1.example.1-2 a:.com",
	};
	Slice wrong;

	for (size_t i = 0; i < G_N_ELEMENTS(right); i++)
		g_assert_true(reads(right[i], &wrong));
}

static void
test_wrong(void)
{
	static const char *const wrong[] = {
		"foo",
		"-",
		"--all",
		"+",
		"all:",
		"all/8",
		"all.",
		"a:",
		"a:/24",
		"a/",
		"a/33",
		"a/024",
		"a/00",
		"a//129",
		"a/24/64",
		"a/24//",
		"a///64",
		"a/-1",
		"a:museum",
		"a:museum.",
		"a:x.1",
		"a:x.-a",
		"a:x.a-",
		"a:x.a_b",
		"a:x.%{d}b",
		"a:%{c}",
		"a:%{d",
		"a:x.a..",
		"a/4294967297",
		"mx:",
		"ptr/24",
		"ptr:",
		"include",
		"include:",
		"include/24",
		"include:x",
		"exists",
		"exists:x.a/24",
		"ip4",
		"ip4:",
		"ip4:1.2.3",
		"ip4:1.2.3.4/33",
		"ip4:01.2.3.4",
		"ip4:1.2.3.4//32",
		"ip4:1.2.3.4/",
		"ip4:256.2.3.4",
		"ip4:1.2.3.4:25",
		"ip4/24",
		"ip4:::1",
		"ip6:1.2.3.4",
		"ip6:::1/129",
		"ip6:::1%eth0",
		"ip6:::1/64/64",
		"ip6:",
		"redirect=",
		"redirect=x",
		"-redirect=x.a",
		"redirect:x.a",
		"exp=",
		"exp=%{r}.a",
		"exp",
		"x=%",
		"=x",
		"1x=x",
		"?x=x",
		"a\tmx",
		"a:\xc3\xa9.example",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autofree char *text = NULL;
		g_autofree char *told = NULL;
		Slice term = { NULL, 0 };

		text = g_strconcat("v=spf1 a ", wrong[i], " -all", NULL);
		g_assert_false(reads(text, &term));
		told = g_strndup(term.text, term.len);
		g_assert_cmpstr(told, ==, wrong[i]);
	}
}

static void
test_twice(void)
{
	Slice wrong = { NULL, 0 };

	g_assert_false(reads("v=spf1 redirect=a.example REDIRECT=b.example", &wrong));
	g_assert_true(slice_equal(wrong, "REDIRECT=b.example"));
	g_assert_false(reads("v=spf1 exp=a.example -all exp=a.example", &wrong));
	g_assert_true(reads("v=spf1 x=a x=b", &wrong));
}

static void
test_nul(void)
{
	static const char text[] = "v=spf1 ip4:192.0.2.1\0 -all";
	SpfRecord record;
	Slice wrong = { NULL, 0 };

	g_assert_false(spf_record_read((Slice){ text, sizeof(text) - 1 }, &record, &wrong));
	g_assert_cmpuint(wrong.len, ==, 14);
	g_assert_false(spf_record_read((Slice){ "v=spf1 \0", 8 }, &record, &wrong));
}

static void
test_lengths(void)
{
	Slice terms = slice("a mx/24 a//64 -mx:x.example/0//0 ip4:192.0.2.0/8 ip6:2001:db8::/16");
	static const unsigned want[][2] = { { 32, 128 }, { 24, 128 }, { 32, 64 },
		                            { 0, 0 },    { 8, 128 },  { 32, 16 } };
	SpfTerm term;
	bool valid = false;

	for (size_t i = 0; i < G_N_ELEMENTS(want); i++) {
		g_assert_true(spf_term_next(&terms, &term, &valid));
		g_assert_true(valid);
		g_assert_cmpuint(term.bits4, ==, want[i][0]);
		g_assert_cmpuint(term.bits6, ==, want[i][1]);
		g_assert_cmpint(term.qualifier, ==, i == 3 ? SPF_FAIL : SPF_PASS);
		g_assert_true(i != 3 || slice_equal(term.domain.text, "x.example"));
	}
	g_assert_false(spf_term_next(&terms, &term, &valid));
}

static void
test_addresses(void)
{
	SpfAddress a, b;

	for (unsigned bits = 0; bits <= 32; bits++) {
		g_assert_true(spf_address_read(slice("192.0.2.255"), 4, &a));
		b = a;
		g_assert_true(spf_address_inside(&a, &b, bits));
		for (unsigned flip = 0; flip < 32; flip++) {
			b = a;
			b.bytes[flip / 8] ^= (uint8_t)(0x80 >> flip % 8);
			g_assert_cmpint(spf_address_inside(&a, &b, bits), ==, flip >= bits);
		}
	}
	g_assert_true(spf_address_read(slice("::c000:2ff"), 16, &b));
	g_assert_false(spf_address_inside(&a, &b, 0));
	g_assert_false(spf_address_read((Slice){ "1.2.3.4\0", 8 }, 4, &a));
}

static void
test_names(void)
{
	g_autofree char *label = g_strnfill(64, 'a');
	g_autoptr(GString) name = g_string_new("a");

	g_assert_cmpuint(spf_name_labels("a"), ==, 1);
	g_assert_cmpuint(spf_name_labels("_a.b-.c d"), ==, 3);
	g_assert_cmpuint(spf_name_labels(""), ==, 0);
	g_assert_cmpuint(spf_name_labels("a."), ==, 0);
	g_assert_cmpuint(spf_name_labels("a..b"), ==, 0);
	g_assert_cmpuint(spf_name_labels("a.\x7f"), ==, 0);
	g_assert_cmpuint(spf_name_labels("\xc3\xa9.example"), ==, 0);
	g_assert_cmpuint(spf_name_labels(label), ==, 0);
	g_assert_cmpuint(spf_name_labels(label + 1), ==, 1);
	while (name->len < DOMAIN_MAX)
		g_string_append(name, ".a");
	g_assert_cmpuint(spf_name_labels(name->str), ==, (DOMAIN_MAX + 1) / 2);
	g_string_append_c(name, 'a');
	g_assert_cmpuint(spf_name_labels(name->str), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spf-record/version", test_version);
	g_test_add_func("/spf-record/right", test_right);
	g_test_add_func("/spf-record/wrong", test_wrong);
	g_test_add_func("/spf-record/twice", test_twice);
	g_test_add_func("/spf-record/nul", test_nul);
	g_test_add_func("/spf-record/lengths", test_lengths);
	g_test_add_func("/spf-record/addresses", test_addresses);
	g_test_add_func("/spf-record/names", test_names);
	return g_test_run();
}
