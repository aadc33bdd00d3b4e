/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "message/html-body.h"
#include "web/html.h"
#include "web/site.h"
#include "web/utf8.h"

#define INPUT_MAX ((size_t)256 * 1024)

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool
lies_in(HtmlSlice slice, const char *data, size_t len)
{
	return data && slice.data >= data && slice.data <= data + len &&
	       slice.len <= (size_t)(data + len - slice.data);
}

/* A slice points to the input or to what was decoded, and is text without NUL and CR. */
static void
check_slice(const HtmlTokenizer *t, HtmlSlice slice)
{
	if (!slice.data) {
		g_assert_cmpuint(slice.len, ==, 0);
		return;
	}
	g_assert_true(lies_in(slice, t->data, t->len) ||
	              lies_in(slice, t->decoded, t->decoded_len));
	g_assert_true(utf8_valid(slice.data, slice.len));
	g_assert_true(slice.len == 0 || !memchr(slice.data, '\0', slice.len));
}

static void
check_name(const HtmlTokenizer *t, HtmlSlice name)
{
	check_slice(t, name);
	for (size_t i = 0; i < name.len; i++)
		g_assert_false(g_ascii_isupper(name.data[i]));
}

static void
check_attributes(const HtmlTokenizer *t, const HtmlToken *token)
{
	g_assert_cmpuint(token->n_attributes, <=, HTML_ATTRIBUTES_MAX);
	g_assert_true(token->n_dropped == 0 || token->n_attributes > HTML_ATTRIBUTES_MAX / 2);
	for (size_t i = 0; i < token->n_attributes; i++) {
		const HtmlAttribute *attribute = &token->attributes[i];
		g_autofree char *name = NULL;

		check_name(t, attribute->name);
		check_slice(t, attribute->value);
		g_assert_cmpuint(attribute->name.len, >, 0);
		g_assert_nonnull(attribute->value.data);
		/* Each name once: the first that is found is this one. */
		name = g_strndup(attribute->name.data, attribute->name.len);
		g_assert_true(html_token_attribute(token, name).data == attribute->value.data);
	}
}

static void
check_token(const HtmlTokenizer *t, const HtmlToken *token, size_t last)
{
	g_assert_cmpuint(token->offset, >=, last);
	g_assert_cmpuint(token->end, >, token->offset);
	g_assert_cmpuint(token->end, <=, t->len);
	g_assert_cmpuint(t->pos, ==, token->end);
	g_assert_cmpuint(t->depth, <=, HTML_FOREIGN_MAX);
	check_name(t, token->name);
	check_slice(t, token->text);
	check_slice(t, token->public_id);
	check_slice(t, token->system_id);
	check_attributes(t, token);
	switch (token->kind) {
	case HTML_START:
	case HTML_END:
		g_assert_cmpuint(token->name.len, >, 0);
		g_assert_true(g_ascii_isalpha(token->name.data[0]));
		g_assert_cmpint(token->tag, ==, html_tag_find(token->name.data, token->name.len));
		break;
	case HTML_TEXT: g_assert_cmpuint(token->text.len, >, 0); break;
	case HTML_COMMENT:
	case HTML_DOCTYPE: break;
	}
}

static void
check_tokens(const char *html, size_t len)
{
	g_autofree HtmlTokenizer *tokenizer = g_new(HtmlTokenizer, 1);
	HtmlToken token;
	size_t last = 0;

	html_tokenizer_init(tokenizer, html, len);
	while (html_tokenizer_next(tokenizer, &token)) {
		check_token(tokenizer, &token, last);
		last = token.end;
	}
	g_assert_cmpuint(tokenizer->pos, ==, len);
	html_tokenizer_done(tokenizer);
}

static void
check_link(const Link *link)
{
	g_assert_nonnull(link->url);
	g_assert_cmpuint(strlen(link->url->href), <=, URL_MAX);
	g_assert_true(g_utf8_validate(link->raw, -1, NULL));
	g_assert_true(!link->text || g_utf8_validate(link->text, -1, NULL));
	g_assert_true(!link->shown || g_utf8_validate(link->shown, -1, NULL));
	g_assert_cmpstr(link->at, ==, "part:1");
	g_assert_cmpuint(link->count, >, 0);
}

static void
check_body(const char *html, size_t len)
{
	LinkSet *set = link_set_new();
	Body body = { 0 };
	g_autoptr(GPtrArray) links = NULL;

	link_set_at(set, "part:1");
	html_body_read(&body, set, html, len);
	links = link_set_take(set);
	g_assert_cmpuint(links->len, <=, LINKS_MAX);
	for (guint i = 0; i < links->len; i++)
		check_link(g_ptr_array_index(links, i));
	g_assert_true(g_utf8_validate(body.text, -1, NULL));
	g_assert_cmpuint(strlen(body.text), <=, TEXT_KEPT_MAX);
	g_assert_cmpuint(body.hidden, <=, len);
	g_assert_true(g_utf8_validate(body.unseen, -1, NULL));
	g_assert_cmpuint(strlen(body.unseen), <=, UNSEEN_KEPT_MAX);
	g_assert_cmpuint(body.gap, <=, strlen(body.text));
	g_free(body.text);
	g_free(body.unseen);
}

int
LLVMFuzzerInitialize(int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
	g_assert_true(site_init(NULL));
	return 0;
}

/* Any bytes are tokens to the end, and what is read of them is text and links within limits. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *scrubbed = NULL, *html = NULL;
	size_t len;

	size = MIN(size, INPUT_MAX);
	scrubbed = g_malloc(3 * size + 1);
	len = utf8_scrub((const char *)data, size, scrubbed);
	html = g_memdup2(scrubbed, MAX(len, 1)); /* so that a byte too far is noticed */
	check_tokens(html, len);
	check_body(html, len);
	return 0;
}
