/* SPDX-License-Identifier: MIT */

#include "message/content-type.h"

#include <glib.h>
#include <string.h>

static const struct {
	size_t offset;
	size_t len;
	const char *magic;
	const char *type;
} magics[] = {
	{ 0, 4, "%PDF", "application/pdf" },
	{ 0, 4, "PK\x03\x04", "application/zip" },
	{ 0, 4, "PK\x05\x06", "application/zip" },
	{ 0, 6, "7z\xbc\xaf\x27\x1c", "application/x-7z-compressed" },
	{ 0, 4, "Rar!", "application/vnd.rar" },
	{ 0, 2, "\x1f\x8b", "application/gzip" },
	{ 0, 3, "BZh", "application/x-bzip2" },
	{ 0, 6, "\xfd" "7zXZ\0", "application/x-xz" },
	{ 0, 4, "MSCF", "application/vnd.ms-cab-compressed" },
	{ 0, 2, "MZ", "application/vnd.microsoft.portable-executable" },
	{ 0, 4, "\x7f" "ELF", "application/x-elf" },
	{ 0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage" },
	{ 0, 5, "{\\rtf", "application/rtf" },
	{ 0, 4, "L\0\0\0", "application/x-ms-shortcut" },
	{ 0, 8, "\x89PNG\r\n\x1a\n", "image/png" },
	{ 0, 3, "\xff\xd8\xff", "image/jpeg" },
	{ 0, 6, "GIF87a", "image/gif" },
	{ 0, 6, "GIF89a", "image/gif" },
	{ 8, 4, "WEBP", "image/webp" },
	{ 0, 2, "BM", "image/bmp" },
	{ 4, 4, "ftyp", "video/mp4" },
	{ 0, 15, "BEGIN:VCALENDAR", "text/calendar" },
	{ 0, 11, "BEGIN:VCARD", "text/vcard" },
	{ 0, 4, "#!/b", "text/x-shellscript" },
};

/* Markup is told by its first tag, past white space, a byte order mark and comments. */
static const char *
detect_markup(const char *head, size_t len)
{
	static const char *const html[] = { "<!doctype html", "<html", "<head", "<body",
		                            "<script",        "<meta", "<form", "<iframe" };
	size_t i = len >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

	while (i < len && g_ascii_isspace(head[i]))
		i++;
	for (size_t k = 0; k < G_N_ELEMENTS(html); k++) {
		size_t n = strlen(html[k]);

		if (len - i >= n && g_ascii_strncasecmp(head + i, html[k], n) == 0)
			return "text/html";
	}
	if (len - i >= 4 && g_ascii_strncasecmp(head + i, "<svg", 4) == 0)
		return "image/svg+xml";
	if (len - i >= 5 && memcmp(head + i, "<?xml", 5) == 0)
		return g_strstr_len(head + i, (gssize)(len - i), "<svg") ? "image/svg+xml" :
		                                                           "text/xml";
	return NULL;
}

const char *
content_type_detect(const char *head, size_t len)
{
	for (size_t i = 0; i < G_N_ELEMENTS(magics); i++)
		if (len >= magics[i].offset + magics[i].len &&
		    memcmp(head + magics[i].offset, magics[i].magic, magics[i].len) == 0)
			return magics[i].type;
	return detect_markup(head, len);
}
