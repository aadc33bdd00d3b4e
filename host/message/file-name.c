/* SPDX-License-Identifier: MIT */

#include "message/file-name.h"

#include <glib.h>
#include <string.h>

#include "data/file-endings.h"
#include "message/bounds.h"

/* Returns where the last component of a path ends, without what Windows drops. */
static size_t
name_end(const char *name, size_t len)
{
	while (len > 0 && (name[len - 1] == ' ' || name[len - 1] == '.'))
		len--;
	return len;
}

/* Returns where the ending before @len begins, behind its dot; @len when there is none. */
static size_t
ending_start(const char *name, size_t len)
{
	for (size_t i = len; i > 0 && len - i <= FILE_ENDING_MAX; i--) {
		if (name[i - 1] == '.')
			return i;
		if (name[i - 1] == '/' || name[i - 1] == '\\')
			break;
	}
	return len;
}

static FileKind
kind_of_ending(const char *ending, size_t len)
{
	for (size_t i = 0; len > 0 && i < G_N_ELEMENTS(file_endings); i++)
		if (strlen(file_endings[i].ending) == len &&
		    g_ascii_strncasecmp(ending, file_endings[i].ending, len) == 0)
			return file_endings[i].kind;
	return FILE_OTHER;
}

FileKind
file_kind(const char *name, size_t len)
{
	size_t end = name_end(name, len);
	size_t start = ending_start(name, end);

	return kind_of_ending(name + start, end - start);
}

bool
file_kind_runs(FileKind kind)
{
	return kind == FILE_PROGRAM || kind == FILE_SCRIPT || kind == FILE_IMAGE;
}

bool
file_name_is_double(const char *name, size_t len)
{
	size_t end = name_end(name, len);
	size_t start = ending_start(name, end);

	if (start == 0 || !file_kind_runs(kind_of_ending(name + start, end - start)))
		return false;
	/* Spaces before the last dot push it out of sight: "invoice.pdf      .exe". */
	end = name_end(name, start - 1);
	start = ending_start(name, end);
	return kind_of_ending(name + start, end - start) == FILE_DOCUMENT;
}

bool
file_name_is_masked(const char *name, size_t len)
{
	size_t spaces = 0;

	if (memmem(name, len, "\xe2\x80\xae", 3) || memmem(name, len, "\xe2\x80\xad", 3))
		return true;
	for (size_t i = 0; i < len; i++) {
		spaces = name[i] == ' ' ? spaces + 1 : 0;
		if (spaces >= FILE_SPACES_MAX && file_kind_runs(file_kind(name + i, len - i)))
			return true;
	}
	return false;
}
