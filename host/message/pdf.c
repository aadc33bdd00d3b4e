/* SPDX-License-Identifier: MIT */

#include "message/pdf.h"

#include <string.h>

#include "message/bounds.h"
#include "message/inflate.h"
#include "web/utf8.h"

typedef struct Scan {
	const char *p, *end;
	Inside *inside;
	LinkSet *links;
	GString *string;  /* scratch: the last string */
	bool packed;      /* this is what a stream held: none is in it */
	bool open_string; /* one that never ends was seen; brackets mean nothing from here */
	bool open_stream; /* likewise a stream */
	bool of_objects;  /* the object at hand is a stream of objects, */
	bool deflated;    /* and packed in the one way that is read */
	unsigned streams;
	size_t inflated;
} Scan;

static const struct {
	const char *name;
	unsigned holds;
} names[] = {
	{ "JavaScript", HOLDS_JAVASCRIPT },
	{ "JS", HOLDS_JAVASCRIPT },
	{ "Launch", HOLDS_LAUNCH },
	{ "SubmitForm", HOLDS_FORM },
	{ "EmbeddedFile", HOLDS_EMBEDDED_FILE },
};

static void scan_all(Scan *scan);

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static bool
is_regular(char c)
{
	return !is_space(c) && !strchr("()<>[]{}/%", c);
}

static void
put(Scan *scan, char c)
{
	if (scan->string->len < PDF_STRING_MAX)
		g_string_append_c(scan->string, c);
}

/* What stands behind a backslash; up to three digits of base eight. */
static const char *
put_escaped(Scan *scan, const char *p)
{
	static const char plain[] = "nrtbf", meant[] = "\n\r\t\b\f";
	const char *found = *p ? strchr(plain, *p) : NULL;
	unsigned value = 0;
	int digits = 0;

	if (found) {
		put(scan, meant[found - plain]);
		return p + 1;
	}
	for (; digits < 3 && p < scan->end && *p >= '0' && *p <= '7'; p++, digits++)
		value = value * 8 + (unsigned)(*p - '0');
	if (digits > 0) {
		put(scan, (char)value);
		return p;
	}
	if (*p != '\n' && *p != '\r')
		put(scan, *p);
	return p + 1;
}

/* Reads "(...)" at scan->p (§7.3.4.2); brackets in it come in pairs. */
static bool
read_string(Scan *scan)
{
	const char *p = scan->p + 1;
	unsigned depth = 1;

	g_string_truncate(scan->string, 0);
	while (p < scan->end) {
		char c = *p++;

		if (c == '\\' && p < scan->end) {
			p = put_escaped(scan, p);
			continue;
		}
		if (c == '(')
			depth++;
		if (c == ')' && --depth == 0) {
			scan->p = p;
			return true;
		}
		put(scan, c);
	}
	scan->open_string = true;
	return false;
}

/* Reads "<68747470>" at scan->p. */
static bool
read_hex(Scan *scan)
{
	const char *p = scan->p + 1;
	int high = -1;

	g_string_truncate(scan->string, 0);
	for (; p < scan->end && *p != '>'; p++) {
		int digit = g_ascii_xdigit_value(*p);

		if (digit < 0 && !is_space(*p))
			return false;
		if (digit >= 0 && high >= 0)
			put(scan, (char)(high << 4 | digit));
		if (digit >= 0)
			high = high >= 0 ? -1 : digit;
	}
	scan->p = p;
	return p < scan->end;
}

static void
read_address(Scan *scan)
{
	g_autofree char *utf8 = NULL;
	size_t len;

	while (scan->p < scan->end && is_space(*scan->p))
		scan->p++;
	if (scan->p == scan->end || scan->inside->encrypted)
		return;
	if (*scan->p == '(' ? !read_string(scan) : *scan->p != '<' || !read_hex(scan))
		return;
	utf8 = g_malloc(3 * scan->string->len + 1);
	len = utf8_scrub(scan->string->str, scan->string->len, utf8);
	if (len > 0 && !memchr(utf8, '\0', len)) {
		utf8[len] = '\0';
		link_set_add(scan->links, LINK_ANCHOR, utf8, len, NULL, NULL);
	}
}

/* Reads "/Name" at scan->p, in which "#61" is "a" (§7.3.5). */
static void
read_name(Scan *scan)
{
	char name[PDF_NAME_MAX + 1];
	size_t n = 0;
	const char *p = scan->p + 1;

	while (p < scan->end && is_regular(*p)) {
		int high = *p == '#' && scan->end - p > 2 ? g_ascii_xdigit_value(p[1]) : -1;
		int low = high >= 0 ? g_ascii_xdigit_value(p[2]) : -1;
		char c = *p;

		if (low >= 0)
			c = (char)(high << 4 | low);
		if (n < PDF_NAME_MAX)
			name[n++] = c;
		p += low >= 0 ? 3 : 1;
	}
	scan->p = p;
	name[n] = '\0';
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(name, names[i].name) == 0)
			scan->inside->holds |= names[i].holds;
	if (strcmp(name, "URI") == 0)
		read_address(scan);
	scan->of_objects = scan->of_objects || strcmp(name, "ObjStm") == 0;
	scan->deflated = scan->deflated || strcmp(name, "FlateDecode") == 0;
}

static void
unpack(Scan *scan, const char *data, size_t len)
{
	size_t left = INFLATED_MAX - scan->inflated;
	g_autoptr(GByteArray) plain = NULL;
	Scan inner = { .inside = scan->inside, .links = scan->links, .packed = true };

	if (left == 0 || scan->streams >= PDF_STREAMS_MAX) {
		scan->inside->cut = true;
		return;
	}
	plain = inflate_bytes(data, len, false, left);
	scan->streams++;
	scan->inflated += plain->len;
	inner.string = scan->string;
	inner.p = (const char *)plain->data;
	inner.end = inner.p + plain->len;
	scan_all(&inner);
}

/* What stands between "stream" and "endstream" is no text; of objects it is when unpacked. */
static void
read_stream(Scan *scan)
{
	const char *p = scan->p;
	const char *end;

	if (scan->packed || scan->open_stream || p == scan->end || (*p != '\r' && *p != '\n'))
		return;
	p += *p == '\r' && scan->end - p > 1 && p[1] == '\n' ? 2 : 1;
	end = memmem(p, (size_t)(scan->end - p), "endstream", strlen("endstream"));
	if (!end) {
		scan->open_stream = true;
		return;
	}
	if (scan->of_objects && scan->deflated && !scan->inside->encrypted)
		unpack(scan, p, (size_t)(end - p));
	scan->p = end + strlen("endstream");
}

static void
read_word(Scan *scan)
{
	const char *start = scan->p;
	size_t len;

	while (scan->p < scan->end && is_regular(*scan->p))
		scan->p++;
	len = (size_t)(scan->p - start);
	if (len == strlen("stream") && memcmp(start, "stream", len) == 0)
		read_stream(scan);
	else if (len != strlen("obj") || memcmp(start, "obj", len) != 0)
		return;
	scan->of_objects = scan->deflated = false;
}

static void
scan_all(Scan *scan)
{
	while (scan->p < scan->end) {
		char c = *scan->p;

		if (c == '/') {
			read_name(scan);
		} else if (c == '%') {
			while (scan->p < scan->end && *scan->p != '\n' && *scan->p != '\r')
				scan->p++;
		} else if (c == '(' && !scan->open_string) {
			if (!read_string(scan))
				scan->p++;
		} else if (is_regular(c)) {
			read_word(scan);
		} else {
			scan->p++;
		}
	}
}

void
pdf_read(Inside *inside, const char *data, size_t len, LinkSet *links)
{
	Scan scan = { .p = data, .end = data + len, .inside = inside, .links = links };

	/* The trailer comes last, and strings before it are encrypted already. */
	inside->encrypted = memmem(data, len, "/Encrypt", strlen("/Encrypt"));
	scan.string = g_string_sized_new(256);
	scan_all(&scan);
	g_string_free(scan.string, TRUE);
}
