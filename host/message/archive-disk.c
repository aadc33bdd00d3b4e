/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"
#include "message/bounds.h"

#define SECTOR     2048
#define DESCRIPTOR ((size_t)16 * SECTOR) /* the first volume descriptor */
#define ROOT       156                   /* the first folder's record in it */
#define RECORD_LEN 33                    /* of a record, without its name */
#define IS_FOLDER  2

/* "SETUP.EXE;1": the version is no part of the name. */
static void
add_record(Inside *inside, const char *record, size_t len)
{
	size_t n = MIN((size_t)(uint8_t)record[32], len - RECORD_LEN);
	const char *version = memchr(record + RECORD_LEN, ';', n);

	if (!((uint8_t)record[25] & IS_FOLDER))
		inside_add(inside, record + RECORD_LEN,
		           version ? (size_t)(version - record) - RECORD_LEN : n);
}

/* Records do not cross sectors; the rest of one is zeros. */
static void
read_folder(Inside *inside, const char *data, size_t len)
{
	for (size_t i = 0; i < len;) {
		size_t n = (uint8_t)data[i];

		if (n > RECORD_LEN && n <= len - i)
			add_record(inside, data + i, n);
		i = n > 0 ? i + n : (i / SECTOR + 1) * SECTOR;
	}
}

void
disk_read(Inside *inside, const char *data, size_t len)
{
	bool iso = len >= DESCRIPTOR + SECTOR && memcmp(data + DESCRIPTOR + 1, "CD001", 5) == 0;
	uint64_t at, size;

	inside->holds |= HOLDS_DISK_IMAGE;
	inside->type = iso ? "application/x-iso9660-image" : "application/x-virtual-disk";
	if (!iso)
		return;
	at = (uint64_t)le32(data + DESCRIPTOR + ROOT + 2) * SECTOR;
	size = le32(data + DESCRIPTOR + ROOT + 10);
	if (at >= len)
		return;
	read_folder(inside, data + at,
	            (size_t)MIN(MIN(size, (uint64_t)DISK_FOLDER_MAX), (uint64_t)len - at));
}
