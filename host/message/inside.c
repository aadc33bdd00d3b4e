/* SPDX-License-Identifier: MIT */

#include "message/inside.h"

#include <string.h>

#include "base/text.h"
#include "message/archive.h"
#include "message/bounds.h"
#include "message/charset.h"
#include "message/file-name.h"
#include "message/pdf.h"
#include "web/utf8.h"

typedef void (*Reader)(Inside *inside, const char *data, size_t len);

/* First bytes, and who reads on. */
static const struct {
	size_t offset, len;
	const char *magic;
	Reader read;
} readers[] = {
	{ 0, 4, "Rar!", rar_read },       { 0, 6, "7z\xbc\xaf\x27\x1c", seven_zip_read },
	{ 0, 2, "\x1f\x8b", gzip_read },  { 0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ole_read },
	{ 257, 5, "ustar", tar_read },    { 0, 8, "vhdxfile", disk_read },
	{ 0, 8, "conectix", disk_read },  { 32769, 5, "CD001", disk_read },
	{ 32769, 5, "BEA01", disk_read },
};

static const char *const wanted_types[] = {
	"application/pdf",
	"application/zip",
	"application/x-7z-compressed",
	"application/vnd.rar",
	"application/gzip",
	"application/x-tar",
	"application/x-ole-storage",
	"application/x-virtual-disk",
	"application/x-iso9660-image",
	"application/x-cd-image",
};

const char *
holds_to_string(HoldsBit bit)
{
	static const char *const words[] = {
#define X(id, word) [HOLDS_BIT_##id] = word,
		HOLDS(X)
#undef X
	};

	return words[bit];
}

void
inside_clear(Inside *inside)
{
	g_clear_pointer(&inside->members, g_ptr_array_unref);
	g_clear_pointer(&inside->runs, g_free);
	g_clear_pointer(&inside->masked, g_free);
	g_clear_pointer(&inside->organiser, g_free);
}

/*
 * A name as UTF-8. The archive does not tell what else it is in: of the old encodings the one of
 * Japanese Windows is tried first, as a name is too short to be told by its letters.
 * Returns: (transfer full).
 */
static char *
readable(const char *name, size_t len)
{
	CharsetFacts facts = { 0 };
	size_t n = 0;
	g_autofree char *text = charset_to_utf8(
		name, len, utf8_valid(name, len) ? "utf-8" : "shift_jis", &n, &facts);

	if (facts.broken > 0) {
		g_free(text);
		text = charset_to_utf8(name, len, NULL, &n, &facts);
	}
	return text_clean_len(text, n);
}

/* A program is worse than a script, which somebody may have sent for reading. */
static void
note_what_runs(Inside *inside, FileKind kind, const char *name, size_t len)
{
	bool script = kind != FILE_PROGRAM;

	inside->holds |= kind == FILE_IMAGE ? HOLDS_DISK_IMAGE : HOLDS_PROGRAM;
	if (inside->runs && (script || !inside->runs_as_script))
		return;
	g_free(inside->runs);
	inside->runs = readable(name, len);
	inside->runs_as_script = script;
}

void
inside_add(Inside *inside, const char *name, size_t len)
{
	FileKind kind;

	len = MIN(len, MEMBER_NAME_MAX);
	if (len == 0 || name[len - 1] == '/' || name[len - 1] == '\\')
		return; /* a folder */
	kind = file_kind(name, len);
	if (!inside->members)
		inside->members = g_ptr_array_new_with_free_func(g_free);
	inside->n_members++;
	if (inside->members->len < MEMBERS_MAX)
		g_ptr_array_add(inside->members, readable(name, len));
	if (file_kind_runs(kind))
		note_what_runs(inside, kind, name, len);
	if (kind == FILE_ARCHIVE)
		inside->holds |= HOLDS_ARCHIVE;
	if (!inside->masked && (file_name_is_double(name, len) || file_name_is_masked(name, len)))
		inside->masked = readable(name, len);
}

static bool
ends_in(const char *name, const char *ending)
{
	size_t len = name ? strlen(name) : 0;
	size_t n = strlen(ending);

	return len > n && g_ascii_strcasecmp(name + len - n, ending) == 0;
}

bool
inside_is_wanted(const char *detected, const char *type, const char *name)
{
	FileKind kind = name ? file_kind(name, strlen(name)) : FILE_OTHER;

	for (size_t i = 0; i < G_N_ELEMENTS(wanted_types); i++)
		if (g_strcmp0(detected, wanted_types[i]) == 0 ||
		    g_strcmp0(type, wanted_types[i]) == 0)
			return true;
	return kind == FILE_ARCHIVE || kind == FILE_IMAGE || ends_in(name, ".pdf");
}

/* What a document of an office or a program in Java is made of says nothing to its reader. */
static void
drop_workings(Inside *inside, const char *name)
{
	bool archive = !name || file_kind(name, strlen(name)) == FILE_ARCHIVE;

	if (inside->type && !archive && !inside->runs && !inside->masked) {
		g_clear_pointer(&inside->members, g_ptr_array_unref);
		inside->n_members = 0;
		inside->holds &= ~(unsigned)HOLDS_ARCHIVE;
	}
}

/* A PDF may begin a little later, a zip file anywhere: it is read from its end. */
void
inside_read(Inside *inside, const char *data, size_t len, const char *name, LinkSet *links)
{
	for (size_t i = 0; i < G_N_ELEMENTS(readers); i++)
		if (len >= readers[i].offset + readers[i].len &&
		    memcmp(data + readers[i].offset, readers[i].magic, readers[i].len) == 0) {
			readers[i].read(inside, data, len);
			return;
		}
	if (memmem(data, MIN(len, 1024), "%PDF-", 5)) {
		pdf_read(inside, data, len, links);
		return;
	}
	zip_read(inside, data, len);
	drop_workings(inside, name);
}
