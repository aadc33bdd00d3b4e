/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"

/* Streams of an OLE storage have names in UTF-16. */
static bool
has_stream(const char *data, size_t len, const char *name)
{
	char wide[64];
	size_t n = strlen(name);

	for (size_t i = 0; i < n; i++) {
		wide[2 * i] = name[i];
		wide[2 * i + 1] = '\0';
	}
	return memmem(data, len, wide, 2 * n);
}

void
ole_read(Inside *inside, const char *data, size_t len)
{
	inside->encrypted = has_stream(data, len, "EncryptedPackage");
	if (has_stream(data, len, "_VBA_PROJECT"))
		inside->holds |= HOLDS_MACRO;
}
