/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/limits.h"
#include "message/html-body.h"
#include "web/site.h"

typedef struct Case {
	const char *title, *html;
	const char *text;
	const char *links; /* "kind host text|..." */
} Case;

static const Case cases[] = {
	{ "words", "<p>Hello <b>wor</b>ld</p><p>again", "Hello world\nagain", "" },
	{ "anchor", "<a href='https://a.example/x'> go  <i>there</i> </a>", "go there",
	  "anchor a.example go there|" },
	{ "anchor-not-closed", "<a href=//a.example/x>one<a href=http://b.example>two", "onetwo",
	  "anchor b.example two|" },
	{ "base", "<base href='https://a.example/'><a href=x>y</a>", "y", "anchor a.example y|" },
	{ "base-first-counts", "<base><base href='http://%00/'><base href=//a.example><a href=x>y",
	  "y", "" },
	{ "head-unseen", "<title>t</title><style>s</style><script>x</script>seen", "seen", "" },
	{ "hidden", "a<div style='display:none'>b<span>c</span></div>d", "a\nd", "" },
	{ "tiny-but-reset", "<td style='font-size:0'>a<p style='font-size:14px'>b</p></td>", "b",
	  "" },
	{ "form", "<form action=https://a.example/><input type=password></form>", "",
	  "form a.example -|" },
	{ "image", "<a href=https://a.example><img src=https://b.example/i alt='Log in'></a>", "",
	  "image b.example -|anchor a.example Log in|" },
	{ "loads",
	  "<image src=https://a.example/1><input type=image src=https://b.example><video poster=https://c.example src=https://d.example>"
	  "<link rel=stylesheet href=https://e.example><script src=https://f.example></script>",
	  "",
	  "image a.example -|image b.example -|image d.example -|image c.example -|"
	  "image e.example -|image f.example -|" },
	{ "srcset",
	  "<img srcset=' https://a.example/a,b 1x , https://b.example 2x,https://c.example'>", "",
	  "image a.example -|image b.example -|image c.example -|" },
	{ "svg-image",
	  "<svg><image href=https://a.example /><use xlink:href='https://b.example'/></svg>", "",
	  "image a.example -|image b.example -|" },
	{ "css",
	  "<style>a{background:URL( 'https://a.example/x' )}@import \"https://b.example\";@import url(https://c.example);</style>"
	  "<p style='background:url(https://d.example)'>x</p>",
	  "x", "image a.example -|image b.example -|image c.example -|image d.example -|" },
	{ "css-open", "<style>a{background:url(https://a.example</style>", "",
	  "image a.example -|" },
	{ "refresh", "<meta http-equiv=refresh content='0; URL=https://a.example/'>", "",
	  "refresh a.example -|" },
	{ "loose-text", "see www.a.com or <a href=https://b.example>www.c.com</a>",
	  "see www.a.com or www.c.com", "text www.a.com www.a.com|anchor b.example www.c.com|" },
	{ "svg", "<svg><a xlink:href='https://a.example'>x</a></svg>", "x", "anchor a.example x|" },
	{ "script-is-no-link", "<a href='javascript:alert(1)'>x</a>", "x", "anchor - x|" },
	{ "slash-for-space", "<a/href=https://a.example>x</a>", "x", "anchor a.example x|" },
	{ "in-comment", "<!-- <a href=https://a.example>x</a> -->", "", "" },
	{ "cells", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc",
	  "" },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	LinkSet *set = link_set_new();
	Body body = { 0 };
	g_autoptr(GPtrArray) links = NULL;
	g_autoptr(GString) written = g_string_new(NULL);

	link_set_at(set, "part:1");
	html_body_read(&body, set, c->html, strlen(c->html));
	links = link_set_take(set);
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);

		g_string_append_printf(written, "%s %s %s|", link_kind_to_string(link->kind),
		                       link->url->host ? link->url->host : "-",
		                       link->text ? link->text : "-");
	}
	g_strstrip(body.text);
	g_assert_cmpstr(body.text, ==, c->text);
	g_assert_cmpstr(written->str, ==, c->links);
	g_free(body.text);
	g_free(body.unseen);
}

/* What is hidden, and what is pushed out of sight by empty lines. */
static const struct {
	const char *title, *html, *unseen;
	const char *below; /* NULL: nothing is */
} unseen_cases[] = {
	{ "nothing", "<p>a</p>", "", NULL },
	{ "hidden", "a<div style='display:none'>b <i>c</i></div>d", "b  c ", NULL },
	{ "no-words", "<title>t</title><style>s</style><script>x</script>", "", NULL },
	{ "lines",
	  "a<br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br>&nbsp;<br>b",
	  "", "b" },
	{ "one-line-less",
	  "a<br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br>&nbsp;<br>b",
	  "", NULL },
	{ "picture-between",
	  "a<br><br><br><br><br><br><br><br><br><br><br><img><br><br><br><br><br><br><br><br><br>b",
	  "", NULL },
};

static void
test_unseen(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(unseen_cases); i++) {
		LinkSet *set = link_set_new();
		g_autoptr(GPtrArray) links = NULL;
		Body body = { 0 };

		g_test_message("%s", unseen_cases[i].title);
		html_body_read(&body, set, unseen_cases[i].html, strlen(unseen_cases[i].html));
		links = link_set_take(set);
		g_assert_cmpstr(body.unseen, ==, unseen_cases[i].unseen);
		g_assert_cmpstr(body.gap > 0 ? body.text + body.gap : NULL, ==,
		                unseen_cases[i].below);
		g_free(body.text);
		g_free(body.unseen);
	}
}

/* Depth and unclosed tags cost no more than their length. */
static void
test_hostile(void)
{
	g_autoptr(GString) html = g_string_new(NULL);
	LinkSet *set = link_set_new();
	g_autoptr(GPtrArray) links = NULL;
	Body body = { 0 };

	for (int i = 0; i < 200000; i++)
		g_string_append(html, i % 2 ? "<div>" : "</b>");
	g_string_append(html, "<style>");
	for (int i = 0; i < 200000; i++)
		g_string_append(html, "@import");
	link_set_at(set, "part:1");
	html_body_read(&body, set, html->str, html->len);
	links = link_set_take(set);
	g_assert_cmpuint(links->len, ==, 0);
	g_free(body.text);
	g_free(body.unseen);
}

/* What no browser opens is looked at so often, then it is counted. */
static void
test_refused(void)
{
	g_autoptr(GString) html = g_string_new(NULL);
	LinkSet *set = link_set_new();
	g_autoptr(GPtrArray) links = NULL;
	Body body = { 0 };

	for (int i = 0; i < LINKS_BAD_MAX + 10; i++)
		g_string_append_printf(html, "<a href='http://%%00%d'>x</a>", i);
	html_body_read(&body, set, html->str, html->len);
	g_assert_cmpuint(link_set_dropped(set), ==, 10);
	links = link_set_take(set);
	g_assert_cmpuint(links->len, ==, 0);
	g_free(body.text);
	g_free(body.unseen);
}

/* A short link against a long base is a long one. */
static void
test_long_base(void)
{
	g_autoptr(GString) html = g_string_new("<base href='https://a.example/");
	LinkSet *set = link_set_new();
	g_autoptr(GPtrArray) links = NULL;
	Body body = { 0 };

	for (int i = 0; i < 60000; i++)
		g_string_append_c(html, 'b');
	g_string_append(html, "/'>");
	for (int i = 0; i < LINKS_MAX; i++)
		g_string_append_printf(html, "<img src=%d>", i);
	html_body_read(&body, set, html->str, html->len);
	g_assert_cmpuint(link_set_dropped(set), >, 0);
	links = link_set_take(set);
	g_assert_cmpuint(links->len, <=, LINKS_SIZE_MAX / 60000 + 1);
	g_free(body.text);
	g_free(body.unseen);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/html-body/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/html-body/unseen", test_unseen);
	g_test_add_func("/html-body/hostile", test_hostile);
	g_test_add_func("/html-body/refused", test_refused);
	g_test_add_func("/html-body/long-base", test_long_base);
	return g_test_run();
}
