/* SPDX-License-Identifier: MIT */

#include "message/content-type.h"

#include <glib.h>
#include <stdbool.h>
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
	{ 0, 6,
	  "\xfd"
	  "7zXZ\0",
	  "application/x-xz" },
	{ 0, 4, "MSCF", "application/vnd.ms-cab-compressed" },
	{ 0, 2, "MZ", "application/vnd.microsoft.portable-executable" },
	{ 0, 4,
	  "\x7f"
	  "ELF",
	  "application/x-elf" },
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
	{ 0, 3, "#!/", "text/x-shellscript" },
	{ 0, 8, "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "application/onenote" },
	{ 0, 8, "vhdxfile", "application/x-virtual-disk" },
	{ 0, 8, "conectix", "application/x-virtual-disk" },
	{ 257, 5, "ustar", "application/x-tar" },
	{ 0, 4, "ITSF", "application/vnd.ms-htmlhelp" },
	{ 0, 4, "\xca\xfe\xba\xbe", "application/java-vm" },
};

/* As a browser sniffs (MIME Sniffing Standard §7.1), and what else only HTML begins with. */
static const char *const tags[] = {
	"!doctype html", "html", "head",  "script", "iframe", "h1",   "div", "font",
	"table",         "a",    "style", "title",  "b",      "body", "br",  "p",
	"meta",          "form", "img",   "span",   "center"
};

/* Past white space and comments. */
static size_t
skip_nothing(const char *head, size_t len, size_t i)
{
	for (;;) {
		const char *end;

		while (i < len && g_ascii_isspace(head[i]))
			i++;
		if (len - i < 4 || memcmp(head + i, "<!--", 4) != 0)
			return i;
		end = memmem(head + i + 4, len - i - 4, "-->", 3);
		if (!end)
			return i;
		i = (size_t)(end + 3 - head);
	}
}

static bool
is_tag(const char *p, size_t left, const char *tag)
{
	size_t n = strlen(tag);

	return left > n + 1 && *p == '<' && g_ascii_strncasecmp(p + 1, tag, n) == 0 &&
	       (p[n + 1] == '>' || p[n + 1] == '/' || g_ascii_isspace(p[n + 1]));
}

/* Markup is told by its first tag, in UTF-16 too. */
static const char *
detect_markup(const char *raw, size_t len)
{
	char head[CONTENT_HEAD];
	size_t n = 0;
	size_t i;

	for (i = 0; i < len && n < sizeof(head); i++)
		if (raw[i] != '\0')
			head[n++] = raw[i];
	i = n >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	if (n >= 2 && (memcmp(head, "\xff\xfe", 2) == 0 || memcmp(head, "\xfe\xff", 2) == 0))
		i = 2;
	i = skip_nothing(head, n, i);
	if (is_tag(head + i, n - i, "svg"))
		return "image/svg+xml";
	for (size_t k = 0; k < G_N_ELEMENTS(tags); k++)
		if (is_tag(head + i, n - i, tags[k]))
			return "text/html";
	if (n - i < 5 || memcmp(head + i, "<?xml", 5) != 0)
		return NULL;
	return g_strstr_len(head + i, (gssize)(n - i), "<svg")    ? "image/svg+xml"
	       : g_strstr_len(head + i, (gssize)(n - i), "<html") ? "text/html"
	                                                          : "text/xml";
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
