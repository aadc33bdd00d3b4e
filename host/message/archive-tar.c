/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"
#include "message/bounds.h"
#include "message/inflate.h"

#define BLOCK    ((size_t)512)
#define NAME_LEN 100
#define FIXED    10 /* of a gzip header */

#define HAS_EXTRA 4
#define HAS_NAME  8

/* Digits of base eight. */
static uint64_t
octal(const char *p, size_t len)
{
	uint64_t value = 0;
	size_t i = 0;

	while (i < len && p[i] == ' ')
		i++;
	for (; i < len && p[i] >= '0' && p[i] <= '7'; i++)
		value = value * 8 + (uint64_t)(p[i] - '0');
	return value;
}

static bool
is_file(char kind)
{
	return kind == '0' || kind == '\0' || kind == '7' || kind == '1' || kind == '2';
}

void
tar_read(Inside *inside, const char *data, size_t len)
{
	size_t pos = 0;

	for (size_t n = 0; len - pos >= BLOCK && data[pos] != '\0'; n++) {
		const char *head = data + pos;
		uint64_t size = octal(head + 124, 12);
		uint64_t blocks = size / BLOCK + (size % BLOCK > 0);

		if (n == ENTRIES_MAX) {
			inside->cut = true;
			return;
		}
		if (is_file(head[156]))
			inside_add(inside, head, strnlen(head, NAME_LEN));
		if (blocks > (len - pos - BLOCK) / BLOCK)
			return;
		pos += BLOCK + (size_t)blocks * BLOCK;
	}
}

void
gzip_read(Inside *inside, const char *data, size_t len)
{
	g_autoptr(GByteArray) plain = inflate_bytes(data, len, true, INFLATED_MAX);
	size_t pos = FIXED;
	unsigned flags = len > FIXED ? (unsigned char)data[3] : 0;

	if (plain->len > 262 && memcmp(plain->data + 257, "ustar", 5) == 0) {
		tar_read(inside, (const char *)plain->data, plain->len);
		inside->cut = inside->cut || plain->len == INFLATED_MAX;
		return;
	}
	if (flags & HAS_EXTRA)
		pos += len - pos >= 2 ? 2 + (size_t)le16(data + pos) : 0;
	if (flags & HAS_NAME && pos < len)
		inside_add(inside, data + pos, strnlen(data + pos, len - pos));
}
