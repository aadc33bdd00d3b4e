/* SPDX-License-Identifier: MIT */

#include "web/html.h"

#include <string.h>

#include "vectors.h"
#include "web/utf8.h"

/* Writes slices as people quote them, NUL-safe enough for tests: nothing we emit contains NUL. */
static char *
copy(HtmlSlice slice)
{
	return slice.data ? g_strndup(slice.data, slice.len) : NULL;
}

/* One line a token: "<a href=[x] b=[]/>", "</a>", "text", "<!--comment-->", "<!name public
 * system>". */
static void
describe(GString *out, const HtmlToken *token)
{
	g_autofree char *name = copy(token->name), *text = copy(token->text);

	switch (token->kind) {
	case HTML_START:
		g_string_append_printf(out, "<%s", name);
		for (size_t i = 0; i < token->n_attributes; i++) {
			g_autofree char *key = copy(token->attributes[i].name);
			g_autofree char *value = copy(token->attributes[i].value);

			g_string_append_printf(out, " %s=[%s]", key, value);
		}
		g_string_append(out, token->self_closing ? "/>" : ">");
		break;
	case HTML_END: g_string_append_printf(out, "</%s>", name); break;
	case HTML_TEXT: g_string_append(out, text); break;
	case HTML_COMMENT: g_string_append_printf(out, "<!--%s-->", text); break;
	case HTML_DOCTYPE: g_string_append_printf(out, "<!%s>", name ? name : ""); break;
	}
}

/* Returns: (transfer full): the tokens of @html, separated by "|". */
static char *
tokens(const char *html, size_t len)
{
	g_autoptr(GString) out = g_string_new("");
	g_auto(HtmlTokenizer) t;
	HtmlToken token;
	size_t last = 0;

	html_tokenizer_init(&t, html, len);
	while (html_tokenizer_next(&t, &token)) {
		if (out->len)
			g_string_append_c(out, '|');
		describe(out, &token);
		g_assert_cmpuint(token.offset, >=, last);
		g_assert_cmpuint(token.end, >, token.offset);
		last = token.end;
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static const struct {
	const char *html, *tokens;
} cases[] = {
	{ "", "" },
	{ "a<b>c</b>", "a|<b>|c|</b>" },
	{ "<A HREF=x>", "<a href=[x]>" },
	{ "<a/href=x>y", "<a href=[x]>|y" },
	{ "<a href='http&colon;//x'>", "<a href=[http://x]>" },
	{ "<a href=?a=1&copy=2&amp;b&lt;>", "<a href=[?a=1&copy=2&b<]>" },
	{ "<a a=1 A=2 b>", "<a a=[1] b=[]>" },
	{ "<img src=x/>", "<img src=[x/]>" },
	{ "<br/>", "<br/>" },
	{ "<br/ >", "<br>" },
	{ "1 < 2 <3", "1 < 2 <3" },
	{ "a</>b", "a|b" },
	{ "<!--><a>-->", "<!---->|<a>|-->" },
	{ "<!--a--!><b>", "<!--a-->|<b>" },
	{ "<?php echo ?><b>", "<!--?php echo ?-->|<b>" },
	{ "a<b c", "a" },
	{ "&nbsp&notit;&#x41&#65;&#x80;&#0;", "\u00a0\u00acit;AA\u20ac\ufffd" },
	{ "a\r\nb\rc", "a\nb\nc" },
	{ "<title><a>&amp;</title><a>", "<title>|<a>&|</title>|<a>" },
	{ "<textarea><a></textarea >x", "<textarea>|<a>|</textarea>|x" },
	{ "<style><a>&amp;</STYLE/>x", "<style>|<a>&amp;|</style>|x" },
	{ "<iframe><a></iframe>", "<iframe>|<a>|</iframe>" },
	{ "<noscript><a></noscript>", "<noscript>|<a>|</noscript>" },
	{ "<script><!--<script></script>--></script><a>",
	  "<script>|<!--<script></script>-->|</script>|<a>" },
	{ "<script>'<a>'</script><a>", "<script>|'<a>'|</script>|<a>" },
	{ "<plaintext></plaintext><a>", "<plaintext>|</plaintext><a>" },
	{ "<svg><title><a></title></svg>", "<svg>|<title>|<a>|</title>|</svg>" },
	{ "<svg><style><a></style></svg>", "<svg>|<style>|<a>|</style>|</svg>" },
	{ "<svg><p><style><a></style>", "<svg>|<p>|<style>|<a>|</style>" },
	{ "<svg></p><style><a></style>", "<svg>|</p>|<style>|<a>|</style>" },
	{ "<svg><font><style><a></style>", "<svg>|<font>|<style>|<a>|</style>" },
	{ "<svg/><style><a></style>", "<svg/>|<style>|<a>|</style>" },
	{ "<svg><foreignObject><style><a></style>", "<svg>|<foreignobject>|<style>|<a>|</style>" },
	{ "<svg><![CDATA[<a>&amp;]]]><b>", "<svg>|<a>&amp;]|<b>" },
	{ "<![CDATA[<a>]]>", "<!--[CDATA[<a-->|]]>" },
	{ "<math><mi><style><a></style>", "<math>|<mi>|<style>|<a>|</style>" },
	{ "<math><annotation-xml encoding=Text/HTML><title><a></title>",
	  "<math>|<annotation-xml encoding=[Text/HTML]>|<title>|<a>|</title>" },
	{ "<!DOCTYPE HTML><p>", "<!html>|<p>" },
};

static void
test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = tokens(cases[i].html, strlen(cases[i].html));

		g_assert_cmpstr(got, ==, cases[i].tokens);
	}
}

/* That style's content is text or not cannot be told from the above: count the tags called a. */
static void
test_content(void)
{
	static const struct {
		const char *html;
		size_t links;
	} pages[] = {
		{ "<style><a></style>", 0 },
		{ "<svg><style><a></style></svg>", 1 },
		{ "<svg><p><style><a></style>", 0 },
		{ "<svg></p><style><a></style>", 0 },
		{ "<svg><font><style><a></style>", 1 },
		{ "<svg><font size=1><style><a></style>", 0 },
		{ "<svg/><style><a></style>", 0 },
		{ "<svg></svg><style><a></style>", 0 },
		{ "<svg><foreignObject><style><a></style></foreignObject>", 0 },
		{ "<svg><foreignObject></foreignObject><style><a></style>", 1 },
		{ "<math><style><a></style>", 1 },
		{ "<math><mi><style><a></style>", 0 },
		{ "<math><svg><title><style><a></style>", 1 },
		{ "<math><annotation-xml><svg><title><style><a></style>", 0 },
		{ "<math><annotation-xml><style><a></style>", 1 },
		{ "<math><annotation-xml encoding=text/html><style><a></style>", 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
		g_auto(HtmlTokenizer) t;
		HtmlToken token;
		size_t links = 0;

		html_tokenizer_init(&t, pages[i].html, strlen(pages[i].html));
		while (html_tokenizer_next(&t, &token))
			links += token.kind == HTML_START && token.tag == HTML_A;
		g_test_message("%s", pages[i].html);
		g_assert_cmpuint(links, ==, pages[i].links);
	}
}

static void
test_nul(void)
{
	static const char html[] = "a\0b<a\0 b\0=\0>\0<title>\0</title><svg>\0";
	g_autofree char *got = tokens(html, sizeof(html) - 1);

	g_assert_cmpstr(got, ==,
	                "ab|<a\ufffd b\ufffd=[\ufffd]>|<title>|\ufffd|</title>|<svg>|\ufffd");
}

static void
test_zero_copy(void)
{
	static const char html[] = "text<a href='http://example.com/'>";
	g_auto(HtmlTokenizer) t;
	HtmlToken token;

	html_tokenizer_init(&t, html, strlen(html));
	g_assert_true(html_tokenizer_next(&t, &token));
	g_assert_true(token.text.data == html);
	g_assert_true(html_tokenizer_next(&t, &token));
	g_assert_true(token.attributes[0].value.data == strstr(html, "http"));
	g_assert_true(html_token_attribute(&token, "href").data == strstr(html, "http"));
	g_assert_null(html_token_attribute(&token, "src").data);
	g_assert_cmpuint(token.offset, ==, 4);
	g_assert_cmpuint(token.end, ==, strlen(html));
	g_assert_false(html_tokenizer_next(&t, &token));
}

static void
test_tags(void)
{
	static const char *const names[] = {
#define X(id, name, content, breaks_out) name,
		HTML_TAGS(X)
#undef X
	};

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_assert_cmpint(html_tag_find(names[i], strlen(names[i])), ==, i + 1);
		g_assert_true(i == 0 || strcmp(names[i - 1], names[i]) < 0);
	}
	g_assert_cmpint(html_tag_find("tablet", 6), ==, HTML_OTHER);
	g_assert_cmpint(html_tag_find("", 0), ==, HTML_OTHER);
}

/* Many attributes, all decoded, so that memory moves under those read before. */
static void
test_attributes(void)
{
	g_autoptr(GString) html = g_string_new("<a");
	g_auto(HtmlTokenizer) t;
	HtmlToken token;
	const size_t n = 100000;
	gint64 begin = g_get_monotonic_time();

	for (size_t i = 0; i < n; i++)
		g_string_append_printf(html, " N%zu=&amp;%zu n%zu=again", i, i, i);
	g_string_append_c(html, '>');
	html_tokenizer_init(&t, html->str, html->len);
	g_assert_true(html_tokenizer_next(&t, &token));
	g_assert_cmpuint(token.n_attributes, <, HTML_ATTRIBUTES_MAX);
	g_assert_cmpuint(token.n_attributes, >, HTML_ATTRIBUTES_MAX / 2);
	g_assert_cmpuint(token.n_dropped, ==, 2 * (n - token.n_attributes));
	for (size_t i = 0; i < token.n_attributes; i++) {
		g_autofree char *name = g_strdup_printf("n%zu", i);
		g_autofree char *want = g_strdup_printf("&%zu", i);
		g_autofree char *got = copy(html_token_attribute(&token, name));

		g_assert_cmpstr(got, ==, want);
	}
	g_assert_cmpint(g_get_monotonic_time() - begin, <, 2 * G_USEC_PER_SEC);
}

/* An attribute that leads somewhere is not to be hidden behind others. */
static void
test_last_attributes(void)
{
	static const char *const names[] = { "href", "src",        "style", "action", "formaction",
		                             "data", "xlink:href", "type",  "srcset" };
	g_autoptr(GString) html = g_string_new("<a");
	g_auto(HtmlTokenizer) t;
	HtmlToken token;

	for (size_t i = 0; i < 2 * HTML_ATTRIBUTES_MAX; i++)
		g_string_append_printf(html, " n%zu", i);
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		g_string_append_printf(html, " %s=&amp;%s", names[i], names[i]);
	g_string_append_c(html, '>');
	html_tokenizer_init(&t, html->str, html->len);
	g_assert_true(html_tokenizer_next(&t, &token));
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *want = g_strconcat("&", names[i], NULL);
		g_autofree char *got = copy(html_token_attribute(&token, names[i]));

		g_assert_cmpstr(got, ==, want);
	}
}

/* What other parsers need minutes for. */
static void
test_hostile(void)
{
	static const char *const pieces[] = {
		"<",
		"</",
		"<!--",
		"<a ",
		"<a b=\"",
		"&",
		"&amp",
		"&#1",
		"<svg>",
		"<script>",
		"<title>",
		"</title",
		"<!x",
		"\r",
		"<a><b></a>",
		"<!",
		"</>",
		"<svg><title>",
		"]]>",
		"<![CDATA[",
		"--",
		"<a b=&",
		"<script><!--<script>",
	};
	gint64 begin = g_get_monotonic_time();

	for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) html = g_string_new("<svg><p>");
		g_auto(HtmlTokenizer) t;
		HtmlToken token;

		while (html->len < 1000000)
			g_string_append(html, pieces[i]);
		html_tokenizer_init(&t, html->str, html->len);
		while (html_tokenizer_next(&t, &token))
			;
	}
	g_assert_cmpint(g_get_monotonic_time() - begin, <, 10 * G_USEC_PER_SEC);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/html/cases", test_cases);
	g_test_add_func("/html/content", test_content);
	g_test_add_func("/html/nul", test_nul);
	g_test_add_func("/html/zero-copy", test_zero_copy);
	g_test_add_func("/html/tags", test_tags);
	g_test_add_func("/html/attributes", test_attributes);
	g_test_add_func("/html/last-attributes", test_last_attributes);
	g_test_add_func("/html/hostile", test_hostile);
	return g_test_run();
}
