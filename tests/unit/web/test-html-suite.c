/* SPDX-License-Identifier: MIT */

/* The tokenizer cases of html5lib, as many engines run them. */

#include <string.h>

#include "vectors.h"
#include "web/html.h"
#include "web/utf8.h"

typedef struct {
	size_t passed, lone_surrogates, coerced, failed;
} Counts;

/*
 * Undoes the \uXXXX of strings that are escaped twice. Returns: (transfer full), or NULL if it has
 * a lone surrogate, which UTF-8 cannot express, so that no mail can either.
 */
static GString *
unescape(const char *s, size_t len)
{
	g_autoptr(GString) out = g_string_new("");

	for (size_t i = 0; i < len; i++) {
		char utf8[4];
		unsigned code = 0, low = 0;

		if (len - i < 6 || sscanf(s + i, "\\u%4x", &code) != 1) {
			g_string_append_c(out, s[i]);
			continue;
		}
		i += 5;
		if (code >= 0xd800 && code <= 0xdfff) {
			if (sscanf(s + i + 1, "\\u%4x", &low) != 1 || low < 0xdc00 || low > 0xdfff)
				return NULL;
			code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
			i += 6;
		}
		g_string_append_len(out, utf8, (gssize)utf8_put(utf8, code));
	}
	return g_steal_pointer(&out);
}

/* Returns: (transfer full): @value as it is meant. */
static GString *
text_of(const json_t *value, bool twice)
{
	const char *s = json_string_value(value);
	size_t len = json_string_length(value);

	return twice ? unescape(s, len) : g_string_new_len(s, (gssize)len);
}

static json_t *
json_slice(HtmlSlice slice)
{
	return slice.data ? json_stringn(slice.data, slice.len) : json_null();
}

static json_t *
attributes_of(const HtmlToken *token)
{
	json_t *all = json_object();

	for (size_t i = 0; i < token->n_attributes; i++) {
		g_autofree char *name =
			g_strndup(token->attributes[i].name.data, token->attributes[i].name.len);

		json_object_set_new(all, name, json_slice(token->attributes[i].value));
	}
	return all;
}

/* Adds text, which comes in pieces, to the text before. */
static void
add_text(json_t *out, const char *text, size_t len)
{
	json_t *last = json_array_get(out, json_array_size(out) - 1);
	g_autoptr(GString) all = NULL;

	if (!last || strcmp(json_string_value(json_array_get(last, 0)), "Character") != 0) {
		last = json_pack("[s]", "Character");
		json_array_append_new(last, json_stringn("", 0));
		json_array_append_new(out, last);
	}
	all = text_of(json_array_get(last, 1), false);
	g_string_append_len(all, text, (gssize)len);
	json_array_set_new(last, 1, json_stringn(all->str, all->len));
}

static void
add_token(json_t *out, const HtmlToken *token)
{
	json_t *entry = json_array();

	switch (token->kind) {
	case HTML_START:
		json_array_append_new(entry, json_string("StartTag"));
		json_array_append_new(entry, json_slice(token->name));
		json_array_append_new(entry, attributes_of(token));
		if (token->self_closing)
			json_array_append_new(entry, json_true());
		break;
	case HTML_END:
		json_array_append_new(entry, json_string("EndTag"));
		json_array_append_new(entry, json_slice(token->name));
		break;
	case HTML_TEXT:
		json_decref(entry);
		add_text(out, token->text.data, token->text.len);
		return;
	case HTML_COMMENT:
		json_array_append_new(entry, json_string("Comment"));
		json_array_append_new(entry, json_slice(token->text));
		break;
	case HTML_DOCTYPE:
		json_array_append_new(entry, json_string("DOCTYPE"));
		json_array_append_new(entry, json_slice(token->name));
		json_array_append_new(entry, json_slice(token->public_id));
		json_array_append_new(entry, json_slice(token->system_id));
		json_array_append_new(entry, json_boolean(!token->force_quirks));
		break;
	}
	json_array_append_new(out, entry);
}

static void
add_expected_text(json_t *out, const GString *text, HtmlState state)
{
	g_autoptr(GString) kept = g_string_new("");

	for (size_t i = 0; i < text->len; i++) {
		if (text->str[i] != '\0')
			g_string_append_c(kept, text->str[i]);
		else if (state == HTML_STATE_CDATA)
			g_string_append(kept, "\ufffd");
	}
	if (kept->len)
		add_text(out, kept->str, kept->len);
}

/*
 * Returns: (transfer full): @output as our tokens read. The suite tests a tokenizer without its
 * tree builder, ours does what that one does with NUL: drops it, and in CDATA makes it U+FFFD.
 */
static json_t *
expected(const json_t *output, bool twice, HtmlState state)
{
	json_t *out = json_array(), *entry = NULL;
	size_t i = 0, j = 0;

	json_array_foreach(output, i, entry)
	{
		g_autoptr(json_t) copy = json_array();
		json_t *value = NULL;

		if (strcmp(json_string_value(json_array_get(entry, 0)), "Character") == 0) {
			g_autoptr(GString) text = text_of(json_array_get(entry, 1), twice);

			add_expected_text(out, text, state);
			continue;
		}
		json_array_foreach(entry, j, value)
		{
			g_autoptr(GString) text = NULL;

			if (json_is_string(value) && twice) {
				text = text_of(value, twice);
				json_array_append_new(copy, json_stringn(text->str, text->len));
			} else {
				json_array_append(copy, value);
			}
		}
		json_array_append(out, copy);
	}
	return out;
}

static bool
run(const json_t *test, const GString *input, HtmlState state)
{
	bool twice = json_is_true(json_object_get(test, "doubleEscaped"));
	g_autoptr(json_t) want = expected(json_object_get(test, "output"), twice, state);
	g_autoptr(json_t) got = json_array();
	g_autofree char *want_text = NULL, *got_text = NULL;
	g_auto(HtmlTokenizer) t;
	HtmlToken token;

	html_tokenizer_init(&t, input->str, input->len);
	html_tokenizer_set_state(&t, state,
	                         json_string_value(json_object_get(test, "lastStartTag")));
	while (html_tokenizer_next(&t, &token))
		add_token(got, &token);
	if (json_equal(want, got))
		return true;
	want_text = json_dumps(want, JSON_COMPACT | JSON_ENSURE_ASCII);
	got_text = json_dumps(got, JSON_COMPACT | JSON_ENSURE_ASCII);
	g_test_message("state %d: %s\nwant %s\ngot  %s", state, input->str, want_text, got_text);
	return false;
}

static HtmlState
state_of(const char *name)
{
	static const char *const names[] = {
		[HTML_STATE_TAGS] = "Data state",
		[HTML_STATE_RCDATA] = "RCDATA state",
		[HTML_STATE_RAWTEXT] = "RAWTEXT state",
		[HTML_STATE_SCRIPT] = "Script data state",
		[HTML_STATE_PLAINTEXT] = "PLAINTEXT state",
		[HTML_STATE_CDATA] = "CDATA section state",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(names[i], name) == 0)
			return (HtmlState)i;
	g_assert_not_reached();
}

static void
run_states(const json_t *test, Counts *counts)
{
	bool twice = json_is_true(json_object_get(test, "doubleEscaped")), passes = true;
	g_autoptr(GString) input = text_of(json_object_get(test, "input"), twice);
	const json_t *states = json_object_get(test, "initialStates");

	if (!input) {
		counts->lone_surrogates++;
		return;
	}
	for (size_t i = 0; i < MAX(json_array_size(states), 1); i++) {
		const json_t *name = json_array_get(states, i);

		passes &= run(test, input,
		              name ? state_of(json_string_value(name)) : HTML_STATE_TAGS);
	}
	if (passes)
		counts->passed++;
	else
		counts->failed++;
}

static void
test_suite(void)
{
	g_autofree char *folder = vectors_path("html/tokenizer");
	g_autoptr(GDir) dir = folder ? g_dir_open(folder, 0, NULL) : NULL;
	Counts counts = { 0 };
	const char *name = NULL;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autoptr(json_t) file =
			g_str_has_suffix(name, ".test") ? vectors_load(path) : NULL;
		json_t *test = NULL;
		size_t i = 0;

		json_array_foreach(json_object_get(file, "tests"), i, test)
			run_states(test, &counts);
		/* For engines that make XML of HTML and must avoid what XML forbids. Browsers do
		 * not. */
		counts.coerced += json_array_size(json_object_get(file, "xmlViolationTests"));
	}
	if (!dir)
		return;
	g_test_message("%zu passed, %zu failed; left out: %zu with a lone surrogate, %zu for XML",
	               counts.passed, counts.failed, counts.lone_surrogates, counts.coerced);
	g_assert_cmpuint(counts.failed, ==, 0);
	g_assert_cmpuint(counts.passed, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/html-suite/html5lib", test_suite);
	return g_test_run();
}
