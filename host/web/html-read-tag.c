/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/html-tokenizer.h"

/* FNV-1a. */
static uint32_t
hash(HtmlSlice name)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < name.len; i++)
		h = (h ^ (unsigned char)name.data[i]) * 16777619U;
	return h;
}

/*
 * Returns the slot where @name is, or would be. At most half of the slots are taken, so even a
 * million attributes are cheap.
 */
static size_t
find_slot(const HtmlTokenizer *t, HtmlSlice name, uint32_t h)
{
	size_t slot = h % HTML_SLOTS;

	for (; t->slots[slot]; slot = (slot + 1) % HTML_SLOTS) {
		size_t i = t->slots[slot] - 1U;
		const HtmlSlice *other = &t->attributes[i].name;

		if (t->hashes[i] == h && other->len == name.len &&
		    memcmp(other->data, name.data, name.len) == 0)
			break;
	}
	return slot;
}

/*
 * Whether there is a place for an attribute behind @n others. Some are kept for the names that are
 * asked for, or a link could hide behind hundreds of attributes that say nothing.
 */
static bool
has_place(size_t n, HtmlSlice name)
{
	static const char *const asked_for[] = {
		"action",      "alt",    "aria-label", "autocomplete", "background", "charset",
		"class",       "color",  "content",    "data",         "encoding",   "face",
		"formaction",  "hidden", "href",       "http-equiv",   "id",         "name",
		"placeholder", "poster", "rel",        "size",         "src",        "srcset",
		"style",       "type",   "xlink:href",
	};

	if (n < HTML_ATTRIBUTES_MAX - G_N_ELEMENTS(asked_for))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(asked_for); i++)
		if (asked_for[i][0] == name.data[0] && strlen(asked_for[i]) == name.len &&
		    memcmp(asked_for[i], name.data, name.len) == 0)
			return true;
	return false;
}

static void
empty_slots(HtmlTokenizer *t)
{
	while (t->n_taken > 0)
		t->slots[t->taken[--t->n_taken]] = 0;
}

static void
add_attribute(HtmlTokenizer *t, HtmlToken *token, HtmlSlice raw_name, HtmlSlice raw_value)
{
	size_t before = t->decoded_len, n = token->n_attributes;
	HtmlSlice name = html_decode(t, raw_name, HTML_DECODE_LOWER);
	uint32_t h = hash(name);
	size_t slot = find_slot(t, name, h);

	if (t->slots[slot]) {
		t->decoded_len = before;
		return;
	}
	if (!has_place(n, name)) {
		t->decoded_len = before;
		token->n_dropped++;
		return;
	}
	/* The name is in its place before the value may move it. */
	t->hashes[n] = h;
	t->slots[slot] = (uint16_t)(n + 1);
	t->taken[t->n_taken++] = (uint16_t)slot;
	t->attributes[n] = (HtmlAttribute){ .name = name };
	t->attributes[n].value =
		html_decode(t, raw_value, HTML_DECODE_REFERENCES | HTML_DECODE_IN_ATTRIBUTE);
	token->n_attributes++;
}

static const char *
skip_spaces(const char *p, const char *end)
{
	while (p < end && html_is_space(*p))
		p++;
	return p;
}

/* Reads what follows the equals sign. Returns its end, or NULL if the input ends first. */
static const char *
read_value(const char *p, const char *end, HtmlSlice *ret_value)
{
	const char *begin = NULL;

	p = skip_spaces(p, end);
	if (p == end)
		return NULL;
	if (*p == '"' || *p == '\'') {
		begin = p + 1;
		p = memchr(begin, *p, (size_t)(end - begin));
		if (!p)
			return NULL;
		*ret_value = (HtmlSlice){ begin, (size_t)(p - begin) };
		return p + 1;
	}
	for (begin = p; p < end && !html_is_space(*p) && *p != '>'; p++)
		;
	*ret_value = (HtmlSlice){ begin, (size_t)(p - begin) };
	return p;
}

/* Reads the attribute at @p. Returns its end, or NULL if the input ends first. */
static const char *
read_attribute(HtmlTokenizer *t, HtmlToken *token, const char *p, const char *end)
{
	HtmlSlice name = { p, 0 }, value = { p, 0 };

	/* An equals sign at the beginning is part of the name. */
	for (p++; p < end && !html_is_space(*p) && *p != '/' && *p != '>' && *p != '='; p++)
		;
	name.len = (size_t)(p - name.data);
	p = skip_spaces(p, end);
	if (p < end && *p == '=')
		p = read_value(p + 1, end, &value);
	if (p && token->kind == HTML_START)
		add_attribute(t, token, name, value);
	return p;
}

bool
html_read_tag(HtmlTokenizer *t, HtmlToken *ret)
{
	const char *p = t->data + t->pos + 1, *end = t->data + t->len, *name = NULL;
	HtmlSlice raw = { NULL, 0 };

	empty_slots(t);
	ret->kind = *p == '/' ? HTML_END : HTML_START;
	if (ret->kind == HTML_END)
		p++;
	for (name = p; p < end && !html_is_space(*p) && *p != '/' && *p != '>'; p++)
		;
	raw = (HtmlSlice){ name, (size_t)(p - name) };
	while (p && p < end && *p != '>') {
		ret->self_closing = false;
		if (*p == '/') {
			ret->self_closing = true;
			p++;
		} else if (html_is_space(*p)) {
			p++;
		} else {
			p = read_attribute(t, ret, p, end);
		}
	}
	if (!p || p == end) {
		t->pos = t->len;
		return false;
	}
	t->pos = (size_t)(p + 1 - t->data);
	ret->attributes = t->attributes;
	ret->name = html_decode(t, raw, HTML_DECODE_LOWER);
	ret->tag = html_tag_find(ret->name.data, ret->name.len);
	if (ret->kind == HTML_START)
		t->last_start = raw;
	return true;
}

HtmlSlice
html_token_attribute(const HtmlToken *token, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < token->n_attributes; i++) {
		const HtmlAttribute *attribute = &token->attributes[i];

		if (attribute->name.len == len && memcmp(attribute->name.data, name, len) == 0)
			return attribute->value;
	}
	return (HtmlSlice){ NULL, 0 };
}
