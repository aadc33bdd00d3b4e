/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/limits.h"
#include "message/address.h"

typedef struct Case {
	const char *title, *raw;
	const char *boxes; /* "name|address|local|domain" of each mailbox, joined by " ; " */
} Case;

static const Case cases[] = {
	{ "empty", "", "" },
	{ "white", " \r\n\t", "" },
	{ "plain", "taro@mail.example", "-|taro@mail.example|taro|mail.example" },
	{ "angle", "<taro@mail.example>", "-|taro@mail.example|taro|mail.example" },
	{ "name", "Taro Yamada <taro@mail.example>",
	  "Taro Yamada|taro@mail.example|taro|mail.example" },
	{ "quoted-name", "\"Yamada, Taro\" <t@mail.example>",
	  "Yamada, Taro|t@mail.example|t|mail.example" },
	{ "quoted-marks", "\"A \\\"B\\\" \\\\C\" <t@mail.example>",
	  "A \"B\" \\C|t@mail.example|t|mail.example" },
	{ "quoted-address", "\"a@b.example\" <c@d.example>",
	  "a@b.example|c@d.example|c|d.example" },
	{ "quote-left-open", "\"Bank <c@d.example>", "Bank|c@d.example|c|d.example" },
	{ "quoted-and-word", "\"Bank\"25 <c@d.example>", "Bank25|c@d.example|c|d.example" },
	{ "only-a-name", "Example Bank", "Example Bank|||-" },
	{ "only-a-quoted-name", "\"Bank\"", "Bank|||-" },
	{ "only-a-word", "root", "-|root|-|-" },
	{ "name-apart", "Example Bank, <c@d.example>", "Example Bank|c@d.example|c|d.example" },
	{ "name-apart-word", "Bank, <c@d.example>", "Bank|c@d.example|c|d.example" },
	{ "name-apart-blank", "Anti Virus  ,_<c@d.example>", "Anti Virus|c@d.example|c|d.example" },
	{ "name-apart-twice", "Bank, Team, <c@d.example>", "Bank, Team|c@d.example|c|d.example" },
	{ "name-apart-in-list", "a@b.example, Bank, <c@d.example>",
	  "-|a@b.example|a|b.example ; Bank|c@d.example|c|d.example" },
	{ "name-apart-encoded", "=?utf-8?B?5bGx55Sw?=, <c@d.example>",
	  "山田|c@d.example|c|d.example" },
	{ "name-with-comma", "Doe, John <c@d.example>",
	  "-|Doe|-|- ; John|c@d.example|c|d.example" },
	{ "word-then-bare", "root, c@d.example", "-|root|-|- ; -|c@d.example|c|d.example" },
	{ "empty-path-then-angle", "Bank <>, <c@d.example>",
	  "Bank|||- ; -|c@d.example|c|d.example" },
	{ "name-apart-no-domain", "Example Bank, <root>", "Example Bank|||- ; -|root|-|-" },
	{ "comment-as-name", "c@d.example (Taro (the man) Yamada)",
	  "Taro (the man) Yamada|c@d.example|c|d.example" },
	{ "comment-beside-name", "Order <c@d.example> (1)", "Order (1)|c@d.example|c|d.example" },
	{ "comment-with-comma", "c@d.example (a, b), e@f.example",
	  "a, b|c@d.example|c|d.example ; -|e@f.example|e|f.example" },
	{ "comment-in-angle", "X <c@d.example(at home)>", "X (at home)|c@d.example|c|d.example" },
	{ "comment-left-open", "X ( <c@d.example>", "X (|c@d.example|c|d.example" },
	{ "comment-quoted-pair", "c@d.example (a\\)b)", "a)b|c@d.example|c|d.example" },
	{ "group", "Team: a@b.example, \"C\" <c@d.example>;",
	  "-|a@b.example|a|b.example ; C|c@d.example|c|d.example" },
	{ "group-empty", "undisclosed-recipients:;", "" },
	{ "group-then-more", "G:a@b.example;, c@d.example",
	  "-|a@b.example|a|b.example ; -|c@d.example|c|d.example" },
	{ "list", "a@b.example,,c@d.example,",
	  "-|a@b.example|a|b.example ; -|c@d.example|c|d.example" },
	{ "semicolons", "a@b.example; c@d.example",
	  "-|a@b.example|a|b.example ; -|c@d.example|c|d.example" },
	{ "folded", "Taro\r\n Yamada\r\n\t<t@mail.example>",
	  "Taro Yamada|t@mail.example|t|mail.example" },
	{ "encoded", "=?utf-8?B?5bGx55Sw?= <t@mail.example>",
	  "山田|t@mail.example|t|mail.example" },
	{ "encoded-quoted", "\"=?utf-8?B?5bGx55Sw?=\" <t@mail.example>",
	  "山田|t@mail.example|t|mail.example" },
	{ "encoded-comma", "=?utf-8?Q?a,_b=3Cc=40d.example=3E?= <t@mail.example>",
	  "a, b<c@d.example>|t@mail.example|t|mail.example" },
	{ "encoded-brackets", "=?utf-8?Q?a,<b@c.example>?= <t@mail.example>",
	  "a,<b@c.example>|t@mail.example|t|mail.example" },
	{ "encoded-alone", "=?utf-8?Q?support=40bank.example?=", "support@bank.example|||-" },
	{ "encoded-alone-at", "=?utf-8?Q?support@bank.example?=", "support@bank.example|||-" },
	{ "encoded-comment", "t@mail.example (=?utf-8?B?5bGx55Sw?=)",
	  "山田|t@mail.example|t|mail.example" },
	{ "utf8", "山田太郎 <t@mail.example>", "山田太郎|t@mail.example|t|mail.example" },
	{ "shift-jis", "\x83\x5c\x83\x8b\x81\x5c\x82\xcc <t@mail.example>",
	  "ソル―の|t@mail.example|t|mail.example" },
	{ "shift-jis-quoted", "\"\x83\x5c\x83\x8b\x82\xcc\" <t@mail.example>",
	  "ソルの|t@mail.example|t|mail.example" },
	{ "iso-2022-jp", "\x1b$B$\"$$\x1b(B <t@mail.example>",
	  "あい|t@mail.example|t|mail.example" },
	{ "latin-1", "Andr\xe9 <t@mail.example>", "André|t@mail.example|t|mail.example" },
	{ "several-angles", "<a@b.example> <c@d.example>",
	  "<a@b.example>|c@d.example|c|d.example" },
	{ "angle-in-angle", "<<c@d.example>>", ">|c@d.example|c|d.example" },
	{ "angle-empty-before", "Bank<> <c@d.example>", "Bank|c@d.example|c|d.example" },
	{ "angle-left-open", "X <c@d.example", "X|c@d.example|c|d.example" },
	{ "angle-comma", "X <c@d,example>", "X|c@d,example|c|d,example" },
	{ "angle-folded", "X <c@\r\n d.example>", "X|c@d.example|c|d.example" },
	{ "name-behind", "<c@d.example> X", "X|c@d.example|c|d.example" },
	{ "empty-path", "<>", "-|||-" },
	{ "empty-path-named", "Mail System <>", "Mail System|||-" },
	{ "source-route", "<@relay.example,@b.example:c@d.example>", "-|c@d.example|c|d.example" },
	{ "no-brackets", "Example Bank c@d.example", "Example Bank|c@d.example|c|d.example" },
	{ "no-brackets-behind", "c@d.example Example Bank",
	  "Example Bank|c@d.example|c|d.example" },
	{ "no-brackets-two", "a@b.example c@d.example", "a@b.example|c@d.example|c|d.example" },
	{ "spaces-around-at", "c @ d.example", "-|c@d.example|c|d.example" },
	{ "space-before-dot", "c@d .example", "-|c@d.example|c|d.example" },
	{ "two-at", "a@b.example@c.example", "-|a@b.example@c.example|a@b.example|c.example" },
	{ "u-label", "t@例え.example", "-|t@例え.example|t|xn--r8jz45g.example" },
	{ "a-label", "t@XN--R8JZ45G.Example", "-|t@XN--R8JZ45G.Example|t|xn--r8jz45g.example" },
	{ "full-width", "t@ｍａｉｌ．ｅｘａｍｐｌｅ",
	  "-|t@ｍａｉｌ．ｅｘａｍｐｌｅ|t|mail.example" },
	{ "idna-refuses", "t@\xe2\x98\x83\xe2\x80\x8f.example",
	  "-|t@☃\u200f.example|t|☃\u200f.example" },
	{ "upper-case", "Taro@Mail.EXAMPLE", "-|Taro@Mail.EXAMPLE|Taro|mail.example" },
	{ "quoted-local", "\"john doe\"@mail.example",
	  "-|\"john doe\"@mail.example|john doe|mail.example" },
	{ "quoted-local-angle", "J <\"john \\\"x\\\" doe\"@mail.example>",
	  "J|\"john \\\"x\\\" doe\"@mail.example|john \"x\" doe|mail.example" },
	{ "quoted-local-lies", "<\"a@bank.example>\"@mail.example>",
	  "-|\"a@bank.example>\"@mail.example|a@bank.example>|mail.example" },
	{ "quoted-local-named", "John \"john doe\"@mail.example",
	  "John|\"john doe\"@mail.example|john doe|mail.example" },
	{ "trailing-dots", "t@mail.example..", "-|t@mail.example..|t|mail.example" },
	{ "no-local", "@mail.example", "-|@mail.example|-|-" },
	{ "no-domain", "t@", "-|t@|-|-" },
	{ "literal", "t@[192.0.2.1]", "-|t@[192.0.2.1]|t|[192.0.2.1]" },
	{ "control", "A\x01\x02 B <t@mail.example>", "A B|t@mail.example|t|mail.example" },
	{ "backslash", "A\\, B <t@mail.example>", "A, B|t@mail.example|t|mail.example" },
	{ "backslash-last", "t@mail.example\\", "-|t@mail.example\\|t|mail.example\\" },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	/* An exact copy without a NUL: reading past the end is seen by a sanitizer. */
	size_t len = strlen(c->raw);
	g_autofree char *raw = g_memdup2(c->raw, len);
	g_autoptr(GPtrArray) found = addresses_parse(raw, len);
	g_autoptr(GString) written = g_string_new(NULL);

	for (guint i = 0; i < found->len; i++) {
		const Mailbox *m = g_ptr_array_index(found, i);

		g_string_append_printf(written, "%s%s|%s|", i > 0 ? " ; " : "",
		                       m->name ? m->name : "-", m->address);
		if (!*m->address)
			g_string_append(written, "|-");
		else
			g_string_append_printf(written, "%s|%s", m->local ? m->local : "-",
			                       m->domain ? m->domain : "-");
	}
	g_assert_cmpstr(written->str, ==, c->boxes);
}

static void
test_many(void)
{
	g_autoptr(GString) raw = g_string_new(NULL);
	g_autoptr(GPtrArray) found = NULL;

	for (int i = 0; i < 3 * MAILBOXES_MAX; i++)
		g_string_append_printf(raw, "user%d@mail.example, ", i);
	found = addresses_parse(raw->str, raw->len);
	g_assert_cmpuint(found->len, ==, MAILBOXES_MAX);
	g_assert_cmpstr(((Mailbox *)g_ptr_array_index(found, 99))->local, ==, "user99");
}

/* A megabyte of anything must not cost more than its length. */
static void
test_hostile(void)
{
	static const char *const pieces[] = { "(",   ")(",     "\"",   "\"\\",   "<",
		                              "<\"", "=?a?Q?", "a@",   ":",      "\\",
		                              "@ ",  "<(",     "\xff", "\x1b$B", "=?a?Q?\?=" };

	for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) raw = g_string_new(NULL);
		g_autoptr(GPtrArray) found = NULL;

		while (raw->len < 1024 * 1024)
			g_string_append(raw, pieces[i]);
		found = addresses_parse(raw->str, raw->len);
		g_assert_cmpuint(found->len, <=, MAILBOXES_MAX);
	}
}

static void
test_find(void)
{
	static const char *const found[][2] = {
		{ "write to taro@mail.example now", "taro@mail.example" },
		{ "taro@mail", NULL },
		{ "@mail.example", NULL },
		{ "a@b@mail.example.", "b@mail.example" },
		{ "連絡先a@mail.exampleまで", "a@mail.example" },
		{ "", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(found); i++) {
		g_autofree char *address = address_find(found[i][0]);

		g_assert_cmpstr(address, ==, found[i][1]);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	charset_init();
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/address/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/address/many", test_many);
	g_test_add_func("/address/hostile", test_hostile);
	g_test_add_func("/address/find", test_find);
	return g_test_run();
}
