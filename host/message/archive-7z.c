/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"
#include "message/bounds.h"

#define HEAD_LEN 32 /* signature, and where the directory lies */

#define ID_HEADER  0x01
#define ID_NAMES   0x11
#define ID_ENCODED 0x17

static const char aes[] = "\x06\xf1\x07\x01"; /* the coder of encrypted archives */

/* A number whose first byte tells how many follow. Returns its length, 0 when it is cut. */
static size_t
number(const char *p, size_t left, uint64_t *ret)
{
	uint8_t first = left > 0 ? (uint8_t)p[0] : 0;
	uint64_t value = 0;
	unsigned more = 0;

	while (more < 8 && first & (0x80 >> more))
		more++;
	if (left < (size_t)more + 1)
		return 0;
	for (unsigned i = 0; i < more; i++)
		value |= (uint64_t)(uint8_t)p[1 + i] << (8 * i);
	if (more < 7)
		value |= (uint64_t)(first & (0x7f >> more)) << (8 * more);
	*ret = value;
	return (size_t)more + 1;
}

static void
add_name(Inside *inside, const char *units, size_t n)
{
	g_autofree gunichar2 *utf16 = g_new(gunichar2, n + 1);
	g_autofree char *name = NULL;
	glong len = 0;

	for (size_t i = 0; i < n; i++)
		utf16[i] = le16(units + 2 * i);
	name = g_utf16_to_utf8(utf16, (glong)n, NULL, &len, NULL);
	if (name)
		inside_add(inside, name, (size_t)len);
}

/* Names one after the other in UTF-16, each with a NUL behind it. */
static void
add_names(Inside *inside, const char *p, size_t len)
{
	size_t start = 0, n = 0;

	for (size_t i = 0; i + 2 <= len && n < ENTRIES_MAX; i += 2) {
		if (le16(p + i) != 0)
			continue;
		add_name(inside, p + start, MIN((i - start) / 2, MEMBER_NAME_MAX));
		start = i + 2;
		n++;
	}
	inside->cut = inside->cut || n == ENTRIES_MAX;
}

/*
 * The names in the directory: what has their mark, a length that fits, and ends as names do. What
 * stands before describes how the files are packed, and need not be understood for this.
 */
static bool
find_names(Inside *inside, const char *p, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		uint64_t size = 0;
		size_t n = (uint8_t)p[i] == ID_NAMES ? number(p + i + 1, len - i - 1, &size) : 0;
		const char *names = p + i + 1 + n;

		if (n == 0 || size < 5 || size % 2 == 0 || size > (uint64_t)(len - i - 1 - n))
			continue;
		if (names[0] != 0 || le16(names + 1) == 0 || le16(names + size - 2) != 0)
			continue;
		add_names(inside, names + 1, (size_t)size - 1);
		return true;
	}
	return false;
}

void
seven_zip_read(Inside *inside, const char *data, size_t len)
{
	uint64_t offset, size;
	const char *directory;

	inside->names_hidden = true;
	if (len < HEAD_LEN)
		return;
	offset = le64(data + 12);
	size = le64(data + 20);
	if (offset >= len - HEAD_LEN || size == 0)
		return;
	directory = data + HEAD_LEN + offset;
	size = MIN(size, (uint64_t)(len - HEAD_LEN - offset));
	inside->encrypted = memmem(directory, (size_t)size, aes, 4);
	if ((uint8_t)directory[0] == ID_HEADER)
		inside->names_hidden = !find_names(inside, directory, (size_t)size);
	else if ((uint8_t)directory[0] != ID_ENCODED)
		inside->cut = true;
}
