/* SPDX-License-Identifier: MIT */

#include "message/inside.h"

#include <string.h>

#include "message/bounds.h"
#include "message/file-name.h"
#include "message/html-inside.h"
#include "message/invite.h"
#include "message/read.h"
#include "web/site.h"

/* A file in the making. */
static void
put(GByteArray *file, const char *data, size_t len)
{
	g_byte_array_append(file, (const guint8 *)data, (guint)len);
}

static void
put_number(GByteArray *file, guint64 number, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++) {
		char byte = (char)(number >> (8 * i));

		put(file, &byte, 1);
	}
}

static void
put_zeros(GByteArray *file, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		put(file, "\0", 1);
}

/* A directory entry of a zip file. */
static void
put_entry(GByteArray *file, const char *name, unsigned flags)
{
	put(file, "PK\1\2\24\0\24\0", 8);
	put_number(file, flags, 2);
	put_zeros(file, 18);
	put_number(file, strlen(name), 2);
	put_zeros(file, 16);
	put(file, name, strlen(name));
}

static void
put_end(GByteArray *file, guint64 size, guint64 offset, const char *comment)
{
	put(file, "PK\5\6\0\0\0\0\0\0\0\0", 12);
	put_number(file, size, 4);
	put_number(file, offset, 4);
	put_number(file, strlen(comment), 2);
	put(file, comment, strlen(comment));
}

/* What was found, in words: "names|flags|holds|links". */
static char *
written(const Inside *inside, LinkSet *set)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GPtrArray) links = link_set_take(set);

	for (guint i = 0; inside->members && i < inside->members->len; i++)
		g_string_append_printf(out, "%s;", (char *)g_ptr_array_index(inside->members, i));
	g_string_append_printf(out, "|%s%s|", inside->encrypted ? "encrypted" : "",
	                       inside->names_hidden ? " hidden" : "");
	for (HoldsBit bit = 0; bit < HOLDS_N; bit++)
		if (inside->holds & (1U << bit))
			g_string_append_printf(out, "%s;", holds_to_string(bit));
	g_string_append_c(out, '|');
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);

		g_string_append_printf(out, "%s;", link->url->href);
	}
	return g_string_free(out, FALSE);
}

static void
assert_file(const void *data, size_t len, const char *name, const char *expected)
{
	/* A copy of just this size, so that a byte too far is noticed. */
	g_autofree char *exact = g_memdup2(data, MAX(len, 1));
	LinkSet *set = link_set_new();
	Inside inside = { 0 };
	g_autofree char *found = NULL;

	inside_read(&inside, exact, len, name, set);
	found = written(&inside, set);
	g_assert_cmpstr(found, ==, expected);
	inside_clear(&inside);
}

static void
assert_bytes(const GByteArray *file, const char *expected)
{
	assert_file(file->data, file->len, "a.zip", expected);
}

static void
test_zip(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();
	guint directory;

	put(file, "something before", 16);
	directory = file->len;
	put_entry(file, "folder/", 0);
	put_entry(file, "folder/a.txt", 0);
	put_entry(file, "\x95\x5c.EXE", 1);
	put_entry(file, "b.ZIP", 1);
	put_end(file, file->len - directory, 0, "a comment");
	assert_bytes(file, "folder/a.txt;表.EXE;b.ZIP;|encrypted|archive;program;|");
	/* Cut anywhere, it is read as far as it goes. */
	for (guint len = 0; len < file->len; len++) {
		g_autofree char *part = g_memdup2(file->data, len + 1);
		LinkSet *set = link_set_new();
		g_autoptr(GPtrArray) links = NULL;
		Inside inside = { 0 };

		inside_read(&inside, part, len, NULL, set);
		links = link_set_take(set);
		inside_clear(&inside);
	}
}

/* The sizes of the old record are not true in a zip64 file. */
static void
test_zip64(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();
	guint size, record;

	put_entry(file, "a.lnk", 0);
	size = record = file->len;
	put(file, "PK\6\6", 4);
	put_zeros(file, 36);
	put_number(file, size, 8);
	put_number(file, 0, 8);
	put(file, "PK\6\7\0\0\0\0", 8);
	put_number(file, record, 8);
	put_zeros(file, 4);
	put_end(file, 0xffffffff, 0xffffffff, "");
	assert_bytes(file, "a.lnk;||program;|");
}

/* A directory that points nowhere does not hide the files. */
static void
test_zip_broken(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();

	put(file, "PK\3\4\24\0\1\0", 8);
	put_zeros(file, 18);
	put_number(file, 5, 2);
	put_zeros(file, 2);
	put(file, "a.scr", 5);
	put_end(file, 77, 0x7fffffff, "");
	assert_bytes(file, "a.scr;|encrypted|program;|");
}

static void
test_office(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();
	static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0"
				  "a\0c\0k\0a\0g\0e\0 _\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0";

	put_entry(file, "[Content_Types].xml", 0);
	put_entry(file, "word/vbaProject.bin", 0);
	put_entry(file, "word/embeddings/a.bin", 0);
	put_end(file, file->len, 0, "");
	assert_file(file->data, file->len, "a.docm", "||embedded-file;macro;|");
	/* As an archive it is one. */
	assert_bytes(file, "[Content_Types].xml;word/vbaProject.bin;word/embeddings/a.bin;||"
	                   "embedded-file;macro;|");
	assert_file(ole, sizeof(ole) - 1, "a.doc", "|encrypted|macro;|");
}

static void
test_bounds(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();
	LinkSet *set = link_set_new();
	g_autoptr(GPtrArray) links = NULL;
	Inside inside = { 0 };

	for (size_t i = 0; i < ENTRIES_MAX; i++)
		put_entry(file, i == ENTRIES_MAX - 1 ? "last.exe" : "a", 0);
	put_entry(file, "never", 0);
	put_end(file, file->len, 0, "");
	inside_read(&inside, (const char *)file->data, file->len, NULL, set);
	links = link_set_take(set);
	g_assert_cmpuint(inside.n_members, ==, ENTRIES_MAX);
	g_assert_cmpuint(inside.members->len, ==, MEMBERS_MAX);
	g_assert_cmpstr(inside.runs, ==, "last.exe");
	g_assert_true(inside.cut);
	inside_clear(&inside);
}

static void
test_rar(void)
{
	static const char four[] =
		"Rar!\x1a\7\0"
		"\0\0\x73\0\0\xd\0\0\0\0\0\0\0"
		/* a file of three packed bytes, encrypted; its name is Shift_JIS */
		"\0\0\x74\4\x80\x27\0\3\0\0\0\3\0\0\0\2\0\0\0\0\0\0\0\0\x1d\x30\7\0\x20\0\0\0"
		"\x90\xbf.exe\0"
		"abc"
		"\0\0\x7b\0\0\7\0";
	static const char five[] = "Rar!\x1a\7\1\0"
				   "CRC!\3\1\0\0"
				   "CRC!\xe\2\2\3\0\3\0\0\0\5"
				   "b.iso"
				   "abc"
				   "CRC!\3\5\0\0";

	assert_file(four, sizeof(four) - 1, "a.rar", "請.exe;|encrypted|program;|");
	assert_file(five, sizeof(five) - 1, "a.rar", "b.iso;||disk-image;|");
	assert_file("Rar!\x1a\7\0\0\0\x73\x80\0\xd\0\0\0\0\0\0\0\0", 20, "a.rar",
	            "|encrypted hidden||");
	assert_file("Rar!\x1a\7\1\0CRC!\3\4\0\0", 16, "a.rar", "|encrypted hidden||");
}

static void
test_seven_zip(void)
{
	static const char directory[] = "\1\4\x24\6\xf1\7\1\0\5\1\x11\xd\0a\0.\0h\0t\0a\0\0\0\0\0";
	g_autoptr(GByteArray) file = g_byte_array_new();

	put(file, "7z\xbc\xaf\x27\x1c\0\4CRC!", 12);
	put_number(file, 3, 8);
	put_number(file, sizeof(directory) - 1, 8);
	put(file, "CRC!abc", 7);
	put(file, directory, sizeof(directory) - 1);
	assert_bytes(file, "a.hta;|encrypted|program;|");
	file->data[35] = 0x17; /* the directory is packed */
	assert_bytes(file, "|encrypted hidden||");
}

static void
test_disk(void)
{
	g_autoptr(GByteArray) file = g_byte_array_new();

	put_zeros(file, 20 * 2048);
	memcpy(file->data + 16 * 2048, "\1CD001\1", 7);
	file->data[16 * 2048 + 156 + 2] = 19;
	file->data[16 * 2048 + 156 + 11] = 8; /* 2048 bytes */
	file->data[19 * 2048] = 33 + 9;
	file->data[19 * 2048 + 32] = 9;
	memcpy(file->data + 19 * 2048 + 33, "A.EXE;1  ", 9);
	assert_file(file->data, file->len, "a.iso", "A.EXE;||program;disk-image;|");
	assert_file("vhdxfile", 8, "a.vhdx", "||disk-image;|");
}

static void
test_pdf(void)
{
	static const char file[] =
		"%PDF-1.5\n1 0 obj<</A<</S/URI/URI (https://a.example/\\(x\\)\\101(y))>>>>endobj\n"
		"% /Launch (in a comment\n(/Launch in a string \\) ) "
		"2 0 obj<</S/J#61vaScript/JS<61>>>endobj 3 0 obj<</URI\n<68 7474703a2f2f62 2f>>>"
		"4 0 obj<</Filter/FlateDecode>>stream\r\n/Launch /URI(https://no.example/)\nendstream "
		"5 0 obj<</Type/EmbeddedFile>>stream\n(endstream (https://open.example /URI"
		"(https://c.example/)";
	/* "/URI(https://d.example)", packed by zlib */
	static const char packed[] =
		"%PDF-1.5\n<</Type/ObjStm/Filter/FlateDecode>>stream\n"
		"\170\332\323\017\015\362\324\310\050\051\051\050\266\322\327\117\321\113\255\110\314\055\310\111\325\004\000\131\241\007\272"
		"\nendstream";

	assert_file(file, sizeof(file) - 1, "a.pdf",
	            "||javascript;embedded-file;|https://a.example/(x)A(y);http://b/;"
	            "https://c.example/;");
	assert_file(packed, sizeof(packed) - 1, "a.pdf", "|||https://d.example/;");
	assert_file("%PDF-1.5\n/URI(https://a.example/)/Encrypt 5 0 R", 47, "a.pdf",
	            "|encrypted||");
}

static void
test_page(void)
{
	static const struct {
		const char *html, *holds;
	} pages[] = {
		{ "<h1>x</h1><a href='https://a.example/'>y</a><img src='data:image/png,x'>",
		  "|||" },
		{ "<form><input type=PASSWORD>", "||form;password-field;|" },
		{ "<svg onload='x()'/>", "||script;|" },
		{ "<a href=' JavaScript:x()'>y</a>", "||script;|" },
		{ "<script type='application/ld+json'>{}</script>", "|||" },
		{ "<iframe src='data:text/html,x'>", "||data;|" },
		{ "<meta http-equiv=refresh content='0; url=https://a.example/'>", "||redirect;|" },
		{ "<meta http-equiv=refresh content='0;//a.example'>", "||redirect;|" },
		{ "<meta http-equiv=refresh content=5>", "|||" },
		{ "<p>eval(atob(x))</p>", "|||" },
		{ "<script>eval(atob('x')); fetch(\"https://a.example/x\"); 'ftp://b.example/'"
		  "</script>",
		  "||script;decoder;|https://a.example/x;" },
		{ "<script>location.href='http://a.example'</script>",
		  "||script;redirect;|http://a.example/;" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
		LinkSet *set = link_set_new();
		Inside inside = { 0 };
		g_autofree char *found = NULL;

		html_inside_read(&inside, pages[i].html, strlen(pages[i].html), set);
		found = written(&inside, set);
		g_assert_cmpstr(found, ==, pages[i].holds);
		inside_clear(&inside);
	}
}

static void
test_invite(void)
{
	static const char text[] =
		"BEGIN:VCALENDAR\r\nPRODID:https://program.example/\r\nmethod:request\r\n"
		"ORGANIZER;CN=\"a:b\":mailto:c@d.example\r\nLOCATION:https://a.exa\r\n mple/x\r\n"
		"DESCRIPTION:1\\nhttps://b.example/\\,2\r\n"
		"X-ALT-DESC;FMTTYPE=text/html:<a href=\"https://c.example/\">x</a>\r\nURL";
	LinkSet *set = link_set_new();
	Inside inside = { 0 };
	g_autofree char *found = NULL;

	invite_read(&inside, text, strlen(text), set);
	found = written(&inside, set);
	g_assert_cmpstr(found, ==,
	                "|||https://a.example/x;https://b.example/,2;https://c.example/;");
	g_assert_cmpstr(inside.organiser, ==, "c@d.example");
	g_assert_true(inside.invites);
	inside_clear(&inside);
}

static void
test_names(void)
{
	static const struct {
		const char *name;
		FileKind kind;
		bool twice, masked;
	} names[] = {
		{ "a.exe", FILE_PROGRAM, false, false },
		{ "a.PDF.Exe. ", FILE_PROGRAM, true, false },
		{ "a.pdf            .scr", FILE_PROGRAM, true, true },
		{ "invoice            .scr", FILE_PROGRAM, false, true },
		{ "a            b.txt", FILE_DOCUMENT, false, false },
		{ "x\xe2\x80\xae"
		  "fdp.exe",
		  FILE_PROGRAM, false, true },
		{ "a.1.2.pdf", FILE_DOCUMENT, false, false },
		{ "docs.pdf/run.exe", FILE_PROGRAM, false, false },
		{ ".exe", FILE_PROGRAM, false, false },
		{ "exe", FILE_OTHER, false, false },
		{ "", FILE_OTHER, false, false },
		{ "...", FILE_OTHER, false, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		size_t len = strlen(names[i].name);

		g_test_message("%s", names[i].name);
		g_assert_cmpint(file_kind(names[i].name, len), ==, names[i].kind);
		g_assert_cmpint(file_name_is_double(names[i].name, len), ==, names[i].twice);
		g_assert_cmpint(file_name_is_masked(names[i].name, len), ==, names[i].masked);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_assert_true(site_init(NULL));
	g_test_add_func("/zip", test_zip);
	g_test_add_func("/zip64", test_zip64);
	g_test_add_func("/zip-broken", test_zip_broken);
	g_test_add_func("/office", test_office);
	g_test_add_func("/bounds", test_bounds);
	g_test_add_func("/rar", test_rar);
	g_test_add_func("/7z", test_seven_zip);
	g_test_add_func("/disk", test_disk);
	g_test_add_func("/pdf", test_pdf);
	g_test_add_func("/page", test_page);
	g_test_add_func("/invite", test_invite);
	g_test_add_func("/names", test_names);
	return g_test_run();
}
