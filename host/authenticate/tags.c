/* SPDX-License-Identifier: MIT */

#include "authenticate/tags.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#include "base/base64.h"
#include "message/header.h"

static Slice
trimmed(const char *begin, const char *end)
{
	while (begin < end && header_is_white(*begin))
		begin++;
	while (end > begin && header_is_white(end[-1]))
		end--;
	return (Slice){ begin, (size_t)(end - begin) };
}

/* tag-name = ALPHA *(ALPHA / DIGIT / "_") */
static bool
is_name(Slice name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!g_ascii_isalnum(name.text[i]) && name.text[i] != '_')
			return false;
	return name.len > 0 && g_ascii_isalpha(name.text[0]);
}

bool
tag_next(const char **p, const char *end, Tag *ret_tag)
{
	const char *semicolon, *stop, *equals;

	if (trimmed(*p, end).len == 0)
		return false;
	semicolon = memchr(*p, ';', (size_t)(end - *p));
	stop = semicolon ? semicolon : end;
	equals = memchr(*p, '=', (size_t)(stop - *p));
	ret_tag->name = trimmed(*p, equals ? equals : stop);
	ret_tag->whole =
		equals ? (Slice){ equals + 1, (size_t)(stop - equals - 1) } : (Slice){ stop, 0 };
	ret_tag->value = trimmed(ret_tag->whole.text, stop);
	ret_tag->valid = equals && is_name(ret_tag->name);
	*p = semicolon ? semicolon + 1 : end;
	return true;
}

static bool
is_printable(Slice value)
{
	for (size_t i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.text[i];

		if ((c < ' ' && !header_is_white((char)c)) || c == 0x7f)
			return false;
	}
	return true;
}

static const Tag *
find(const TagList *list, Slice name)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->tags[i].name.len == name.len &&
		    memcmp(list->tags[i].name.text, name.text, name.len) == 0)
			return &list->tags[i];
	return NULL;
}

bool
tag_list_read(const char *text, size_t len, TagList *ret_list)
{
	const char *p = text;
	bool good = true;
	Tag tag;

	ret_list->n = 0;
	while (tag_next(&p, text + len, &tag)) {
		if (!tag.valid || !is_printable(tag.value) || find(ret_list, tag.name) ||
		    ret_list->n == TAGS_MAX)
			good = false;
		else
			ret_list->tags[ret_list->n++] = tag;
	}
	return good && ret_list->n > 0;
}

const Tag *
tag_list_find(const TagList *list, const char *name)
{
	return find(list, (Slice){ name, strlen(name) });
}

bool
tag_item_next(Slice *rest, Slice *ret_item)
{
	const char *end, *colon;

	if (!rest->text)
		return false;
	end = rest->text + rest->len;
	colon = memchr(rest->text, ':', rest->len);
	*ret_item = trimmed(rest->text, colon ? colon : end);
	*rest = colon ? (Slice){ colon + 1, (size_t)(end - colon - 1) } : (Slice){ NULL, 0 };
	return true;
}

bool
tag_number(Slice digits, uint64_t *ret_number)
{
	uint64_t number = 0;

	for (size_t i = 0; i < digits.len; i++) {
		unsigned digit = (unsigned char)digits.text[i] - (unsigned)'0';

		if (digit > 9)
			return false;
		number = number > (UINT64_MAX - digit) / 10 ? UINT64_MAX : number * 10 + digit;
	}
	*ret_number = number;
	return digits.len > 0;
}

bool
tag_base64(Slice text, uint8_t *out, size_t *ret_len)
{
	Base64 state = { 0 };
	size_t sextets = 0, padding = 0;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.text[i];

		if (header_is_white(c))
			continue;
		if (c == '=')
			padding++;
		else if (padding > 0 || !(g_ascii_isalnum(c) || c == '+' || c == '/'))
			return false;
		else
			sextets++;
	}
	if (sextets == 0 || sextets % 4 == 1 || (padding > 0 && (sextets + padding) % 4 != 0))
		return false;
	*ret_len = base64_step(&state, text.text, text.len, out);
	*ret_len += base64_end(&state, out + *ret_len);
	return true;
}

bool
slice_equal(Slice slice, const char *text)
{
	return strlen(text) == slice.len && memcmp(slice.text, text, slice.len) == 0;
}

bool
slice_equal_ignoring_case(Slice slice, const char *text)
{
	return strlen(text) == slice.len && g_ascii_strncasecmp(slice.text, text, slice.len) == 0;
}
