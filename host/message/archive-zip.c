/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"
#include "message/bounds.h"

#define END_LEN     22 /* of the record at the end, without its comment */
#define END64_LEN   56
#define LOCATOR_LEN 20
#define ENTRY_LEN   46 /* of a directory entry, without its name */
#define LOCAL_LEN   30

#define FLAG_ENCRYPTED (1 << 0)
#define FLAG_MASKED    (1 << 13) /* the directory is encrypted; what stands for names is none */

/* What a name in it tells of the whole: "word/document.xml". */
static const struct {
	const char *prefix, *type;
} workings[] = {
	{ "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
	{ "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	{ "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
	{ "META-INF/MANIFEST.MF", "application/java-archive" },
	{ "META-INF/manifest.xml", "application/vnd.oasis.opendocument" },
	{ "AndroidManifest.xml", "application/vnd.android.package-archive" },
};

static bool
begins(const char *name, size_t len, const char *prefix)
{
	return len >= strlen(prefix) && memcmp(name, prefix, strlen(prefix)) == 0;
}

static void
add_entry(Inside *inside, const char *name, size_t len, unsigned flags)
{
	static const char project[] = "vbaProject.bin";

	if (flags & FLAG_ENCRYPTED)
		inside->encrypted = true;
	if (flags & FLAG_MASKED) {
		inside->names_hidden = true;
		return;
	}
	for (size_t i = 0; !inside->type && i < G_N_ELEMENTS(workings); i++)
		if (begins(name, len, workings[i].prefix))
			inside->type = workings[i].type;
	if (memmem(name, MIN(len, MEMBER_NAME_MAX), project, strlen(project)))
		inside->holds |= HOLDS_MACRO;
	if (memmem(name, MIN(len, MEMBER_NAME_MAX), "/embeddings/", 12))
		inside->holds |= HOLDS_EMBEDDED_FILE;
	inside_add(inside, name, len);
}

/* Walks the directory at @pos. Returns false when there is none. */
static bool
read_directory(Inside *inside, const char *data, size_t len, size_t pos)
{
	size_t n = 0;

	for (; pos <= len && len - pos >= ENTRY_LEN && memcmp(data + pos, "PK\1\2", 4) == 0; n++) {
		const char *entry = data + pos;
		size_t name = le16(entry + 28);
		size_t more = (size_t)le16(entry + 30) + le16(entry + 32);
		size_t left = len - pos - ENTRY_LEN;

		if (n == ENTRIES_MAX) {
			inside->cut = true;
			return true;
		}
		add_entry(inside, entry + ENTRY_LEN, MIN(name, left), le16(entry + 8));
		if (left < name + more)
			return true;
		pos += ENTRY_LEN + name + more;
	}
	return n > 0;
}

/* Returns the last record of the file, or NULL. Its comment may hold what looks like one. */
static const char *
find_end(const char *data, size_t len)
{
	size_t first = len > ZIP_TAIL_MAX ? len - ZIP_TAIL_MAX : 0;

	for (size_t i = len >= END_LEN ? len - END_LEN + 1 : 0; i > first; i--)
		if (data[i - 1] == 'P' && memcmp(data + i - 1, "PK\5\6", 4) == 0)
			return data + i - 1;
	return NULL;
}

/*
 * Returns where the directory begins: right before the record that tells its size, or where the
 * record says. The former holds when something stands before the archive.
 */
static bool
find_directory(const char *data, size_t len, size_t *ret_pos)
{
	const char *end = find_end(data, len);
	uint64_t at = end ? (uint64_t)(end - data) : 0;
	uint64_t size, offset;

	if (!end)
		return false;
	size = le32(end + 12);
	offset = le32(end + 16);
	if (at >= LOCATOR_LEN + END64_LEN && memcmp(end - LOCATOR_LEN, "PK\6\7", 4) == 0) {
		uint64_t record = le64(end - LOCATOR_LEN + 8);

		if (record > at - LOCATOR_LEN - END64_LEN ||
		    memcmp(data + record, "PK\6\6", 4) != 0)
			record = at - LOCATOR_LEN - END64_LEN;
		if (memcmp(data + record, "PK\6\6", 4) == 0) {
			size = le64(data + record + 40);
			offset = le64(data + record + 48);
			at = record;
		}
	}
	if (size <= at && at - size <= len - 4 && memcmp(data + at - size, "PK\1\2", 4) == 0)
		*ret_pos = (size_t)(at - size);
	else
		*ret_pos = (size_t)MIN(offset, (uint64_t)len);
	return true;
}

/* A directory that is cut off or points nowhere: the files themselves have names too. */
static void
read_locals(Inside *inside, const char *data, size_t len)
{
	const char *end = data + len;
	const char *p = data;
	size_t n = 0;

	while (n < ENTRIES_MAX && (p = memmem(p, (size_t)(end - p), "PK\3\4", 4)) &&
	       end - p >= LOCAL_LEN) {
		size_t left = (size_t)(end - p) - LOCAL_LEN;

		add_entry(inside, p + LOCAL_LEN, MIN(le16(p + 26), left), le16(p + 6));
		p += LOCAL_LEN;
		n++;
	}
	inside->cut = inside->cut || n == ENTRIES_MAX;
}

void
zip_read(Inside *inside, const char *data, size_t len)
{
	size_t pos = 0;

	if (!find_directory(data, len, &pos) || !read_directory(inside, data, len, pos))
		read_locals(inside, data, len);
}
