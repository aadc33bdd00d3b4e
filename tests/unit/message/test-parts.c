/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/limits.h"
#include "message/read.h"

#define HEAD "From: a@mail.example\r\nMIME-Version: 1.0\r\n"

typedef struct Case {
	const char *title, *raw;
	const char *parts; /* bodies "at[html]=text|", attachments "at name type detected size
	                      inline|", attached mails "at:from/subject|", in this order */
	const char *hosts; /* of the links: "at host|" */
} Case;

#define MIXED             HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
#define FILE_PART(fields) MIXED "--b\r\n" fields "\r\n\r\nabc\r\n--b--\r\n"

static const Case cases[] = {
	{ "plain", HEAD "\r\nHello", "part:1=Hello|", "" },
	{ "empty", "", "part:1=|", "" },
	{ "header-only", HEAD, "part:1=|", "" },
	{ "html", HEAD "Content-Type: text/html\r\n\r\n<p>Hi <a href='https://a.example/'>x</a>",
	  "part:1html=Hi x|", "part:1 a.example|" },
	{ "alternative",
	  HEAD
	  "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\npreamble\r\n--b\r\n\r\none\r\n"
	  "--b\r\nContent-Type: text/html\r\n\r\n<b>two</b>\r\n--b--\r\nepilogue\r\n",
	  "part:1=one|part:2html=two|", "" },
	{ "nested",
	  MIXED
	  "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\none\r\n--c\r\n\r\n"
	  "two\r\n--c--\r\n--b\r\n\r\nthree\r\n--b--\r\n",
	  "part:1.1=one|part:1.2=two|part:2=three|", "" },
	{ "lf-only", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n--b--\n",
	  "part:1=one|part:2=two|", "" },
	{ "white-after-boundary", MIXED "--b \t\r\n\r\none\r\n--b--  \r\n", "part:1=one|", "" },
	{ "longer-line-is-no-boundary", MIXED "--b\r\n\r\none\r\n--bb\r\n--b-\r\n--b--\r\n",
	  "part:1=one\r\n--bb\r\n--b-|", "" },
	{ "boundary-in-line", MIXED "--b\r\n\r\none --b\r\n--b--\r\n", "part:1=one --b|", "" },
	{ "no-last-boundary", MIXED "--b\r\n\r\none\r\n--b\r\n\r\ntwo", "part:1=one|part:2=two|",
	  "" },
	{ "ends-at-boundary", MIXED "--b\r\n\r\none\r\n--b", "part:1=one|", "" },
	{ "closed-by-outer",
	  MIXED
	  "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\none\r\n--b\r\n\r\ntwo\r\n"
	  "--b--\r\n",
	  "part:1.1=one|part:2=two|", "" },
	{ "empty-part", MIXED "--b\r\n--b\r\n\r\n--b--\r\n", "part:1=|part:2=|", "" },
	{ "body-begins-with-boundary",
	  HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--", "part:1=one|",
	  "" },
	{ "no-boundary-named", HEAD "Content-Type: multipart/mixed\r\n\r\nHello", "part:1=Hello|",
	  "" },
	{ "no-boundary-found", MIXED "Hello", "part:1=Hello|", "" },
	{ "boundary-with-spaces",
	  HEAD
	  "Content-Type: multipart/mixed; boundary=\"a  b\"\r\n\r\n--a  b\r\n\r\none\r\n--a  b--\r\n",
	  "part:1=one|", "" },
	{ "boundary-and-junk",
	  HEAD
	  "Content-Type: multipart/mixed; boundary=b charset=x\r\n\r\n--b\r\n\r\none\r\n--b--\r\n",
	  "part:1=one|", "" },
	{ "type-junk", HEAD "Content-Type: ;;;=\"\r\n\r\nHello", "part:1=Hello|", "" },
	{ "type-text", HEAD "Content-Type: text; charset=utf-8\r\n\r\nHello", "part:1=Hello|", "" },
	{ "type-no-semicolon", HEAD "Content-Type: text/html charset=utf-8\r\n\r\n<i>x</i>",
	  "part:1html=x|", "" },
	{ "type-comment", HEAD "Content-Type: TEXT/HTML(it is)\r\n\r\n<i>x</i>", "part:1html=x|",
	  "" },
	{ "type-twice", HEAD "Content-Type: text/html\r\nContent-Type: image/png\r\n\r\n<i>x</i>",
	  "part:1html=x|", "" },
	{ "encoding-twice",
	  HEAD "Content-Transfer-Encoding: base64\r\nContent-Transfer-Encoding: 7bit\r\n\r\nYWJj",
	  "part:1=abc|", "" },
	{ "quoted-printable",
	  HEAD
	  "Content-Transfer-Encoding: Quoted-Printable\r\n\r\na=3Db=\r\nc=\nd =E3=81=82 =zz =3d=",
	  "part:1=a=bcd あ =zz =|", "" },
	{ "base64-junk",
	  HEAD "Content-Transfer-Encoding: base64 (it is)\r\n\r\nY W*J\r\nj=\r\nYWJj",
	  "part:1=abcabc|", "" },
	{ "encoding-unknown", HEAD "Content-Transfer-Encoding: x-none\r\n\r\nYWJj", "part:1=YWJj|",
	  "" },
	{ "charset-in-meta",
	  HEAD "Content-Type: text/html\r\n\r\n<meta http-equiv=Content-Type content='text/html; "
	       "charset=koi8-r'><p>\xf3\xde\xa3\xd4",
	  "part:1html=Счёт|", "" },
	{ "charset-field-first",
	  HEAD "Content-Type: text/html; charset=koi8-r\r\n\r\n<meta charset=utf-8><p>\xf3\xde",
	  "part:1html=Сч|", "" },
	{ "charset-and-junk", HEAD "Content-Type: text/plain; charset=koi8-r <div>\r\n\r\n\xf3\xde",
	  "part:1=Сч|", "" },

	{ "name", FILE_PART("Content-Type: application/pdf; name=a.pdf"),
	  "part:1 a.pdf application/pdf - 3|", "" },
	{ "filename-wins",
	  FILE_PART(
		  "Content-Type: a/b; name=a.pdf\r\nContent-Disposition: attachment; FileName=\"b c.exe\""),
	  "part:1 b c.exe a/b - 3|", "" },
	{ "filename-unquoted",
	  FILE_PART("Content-Type: a/b\r\nContent-Disposition: attachment; filename=b c.exe ; x=y"),
	  "part:1 b c.exe a/b - 3|", "" },
	{ "filename-semicolon", FILE_PART("Content-Disposition: attachment; filename=\"a;b.exe\""),
	  "part:1 a;b.exe text/plain - 3|", "" },
	{ "filename-backslash",
	  FILE_PART("Content-Disposition: attachment; filename=\"C:\\t\\\"a\\\".exe\""),
	  "part:1 C:\\t\"a\".exe text/plain - 3|", "" },
	{ "filename-open", FILE_PART("Content-Disposition: attachment; filename=\"a.exe"),
	  "part:1 a.exe text/plain - 3|", "" },
	{ "filename-twice",
	  FILE_PART("Content-Disposition: attachment; filename=a.exe; filename=b.txt"),
	  "part:1 a.exe text/plain - 3|", "" },
	{ "filename-raw-utf-8",
	  FILE_PART("Content-Disposition: attachment; filename=\"請求書.pdf\""),
	  "part:1 請求書.pdf text/plain - 3|", "" },
	{ "filename-raw-shift-jis",
	  FILE_PART("Content-Disposition: attachment; filename=\"\x95\x5c\x82\xcc.pdf\""),
	  "part:1 表の.pdf text/plain - 3|", "" },
	{ "rfc-2047",
	  FILE_PART("Content-Type: a/b; name=\"=?utf-8?B?6KuL5rGC?= =?utf-8?Q?=E6=9B=B8.pdf?=\""),
	  "part:1 請求書.pdf a/b - 3|", "" },
	{ "rfc-2047-unquoted", FILE_PART("Content-Type: a/b; name==?utf-8?B?6KuL5rGC?="),
	  "part:1 請求 a/b - 3|", "" },
	{ "rfc-2047-jis",
	  FILE_PART("Content-Type: a/b; name=\"=?ISO-2022-JP?B?GyRCLSEbKEIucGRm?=\""),
	  "part:1 ①.pdf a/b - 3|", "" },
	{ "rfc-2231",
	  FILE_PART("Content-Disposition: attachment; filename*=utf-8'ja'%E8%AB%8B%e6%b1%82.pdf"),
	  "part:1 請求.pdf text/plain - 3|", "" },
	{ "rfc-2231-jis",
	  FILE_PART(
		  "Content-Disposition: attachment; filename*=iso-2022-jp''%1B%24B-%21%1B%28B.pdf"),
	  "part:1 ①.pdf text/plain - 3|", "" },
	{ "rfc-2231-sections",
	  FILE_PART(
		  "Content-Disposition: attachment; filename*1*=%82.p; filename*0*=utf-8''%E3%81;\r\n "
		  "filename*2=\"d%66\""),
	  "part:1 あ.pd%66 text/plain - 3|", "" },
	{ "rfc-2231-wins",
	  FILE_PART("Content-Disposition: attachment; filename=a.txt; filename*=''b.exe"),
	  "part:1 b.exe text/plain - 3|", "" },
	{ "rfc-2231-gap", FILE_PART("Content-Disposition: attachment; filename*0=a; filename*2=c"),
	  "part:1 a text/plain - 3|", "" },
	{ "rfc-2231-lies",
	  FILE_PART("Content-Disposition: attachment; filename*=utf-8''a%E9%E8%zz%"),
	  "part:1 aéè%zz% text/plain - 3|", "" },

	{ "inline", FILE_PART("Content-Type: image/png; name=a.png\r\nContent-Disposition: inline"),
	  "part:1 a.png image/png - 3 inline|", "" },
	{ "text-with-name", FILE_PART("Content-Type: text/plain; name=a.txt"),
	  "part:1 a.txt text/plain - 3|", "" },
	{ "html-disposed", FILE_PART("Content-Type: text/html\r\nContent-Disposition: attachment"),
	  "part:1 - text/html - 3|", "" },
	{ "detected",
	  MIXED "--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: "
	        "base64\r\n\r\nTVqQAAMA\r\n--b--",
	  "part:1 a.png image/png application/vnd.microsoft.portable-executable 6|", "" },
	{ "uuencode",
	  MIXED "--b\r\nContent-Type: a/b; name=a\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n"
	        "begin 644 a\r\n#86)C\r\n`\r\nend\r\n--b--",
	  "part:1 a a/b - 3|", "" },

	{ "links-html",
	  MIXED "--b\r\nContent-Type: application/octet-stream; name=a.HTM\r\n\r\n"
	        "<div><form action=https://a.example/></form>\r\n--b--",
	  "part:1 a.HTM application/octet-stream text/html 44|", "part:1 a.example|" },
	{ "links-html-by-content",
	  MIXED
	  "--b\r\nContent-Type: image/png\r\n\r\n<!-- x --> <!DOCTYPE html><a href=//a.example>"
	  "<a href='https://b.example'>x</a>\r\n--b--",
	  "part:1 - image/png text/html 79|", "part:1 b.example|" },
	{ "links-svg",
	  MIXED "--b\r\nContent-Type: image/svg+xml\r\n\r\n<svg><a xlink:href="
	        "'https://a.example/'>x</a></svg>\r\n--b--",
	  "part:1 - image/svg+xml image/svg+xml 51|", "part:1 a.example|" },
	{ "links-calendar",
	  MIXED "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"
	        "URL:https://a.example/x\r\n--b--",
	  "part:1 - text/calendar text/calendar 40|", "part:1 a.example|" },
	{ "links-vcard",
	  MIXED "--b\r\nContent-Type: application/x; name=a.vcf\r\n\r\nBEGIN:VCARD\r\n"
	        "URL:https://a.example/x\r\n--b--",
	  "part:1 a.vcf application/x text/vcard 36|", "part:1 a.example|" },
	{ "links-shortcut",
	  MIXED "--b\r\nContent-Type: application/x; name=a.url\r\n\r\n"
	        "[InternetShortcut]\r\nURL=https://a.example/\r\n--b--",
	  "part:1 a.url application/x - 42|", "part:1 a.example|" },

	{ "attached-mail",
	  MIXED "--b\r\n\r\nsee\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom x Thu\r\nFrom: "
	        "=?ISO-2022-JP?B?GyRCLSEbKEI=?= <c@d.example>\r\nSubject: \x82\xa0\x82\xcc\r\n"
	        "Content-Type: text/html\r\n\r\n<a href=https://a.example/>x</a>\r\n--b--\r\n",
	  "part:1=see|part:2:① <c@d.example>/あの|", "part:2 a.example|" },
	{ "attached-mail-parts",
	  MIXED
	  "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: s\r\nContent-Type: multipart/mixed; "
	  "boundary=c\r\n\r\n--c\r\n\r\nhttps://a.example/\r\n--c\r\nContent-Type: a/b; name=x.exe\r\n\r\n"
	  "MZ\r\n--c--\r\n--b--\r\n",
	  "part:1.2 x.exe a/b application/vnd.microsoft.portable-executable 2|part:1:/s|",
	  "part:1.1 a.example|" },
	{ "attached-mail-only",
	  HEAD "Content-Type: message/rfc822\r\n\r\nSubject: s\r\n\r\nhttps://a.example/",
	  "part:1:/s|", "part:1 a.example|" },
	{ "attached-mail-base64",
	  HEAD "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
	       "U3ViamVjdDogcw0KDQpodHRwczovL2EuZXhhbXBsZS8=",
	  "part:1:/s|", "part:1 a.example|" },
	{ "attached-mail-as-file",
	  MIXED
	  "--b\r\nContent-Type: application/octet-stream; name=a.eml\r\n\r\nSubject: s\r\n\r\n"
	  "https://a.example/\r\n--b--",
	  "part:1 a.eml application/octet-stream - 32|part:1:/s|", "part:1 a.example|" },
	{ "digest",
	  HEAD
	  "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: s\r\n\r\nx\r\n--b--",
	  "part:1:/s|", "" },
	{ "delivery-status",
	  MIXED "--b\r\nContent-Type: message/delivery-status\r\n\r\nA: http://a.example/\r\n--b--",
	  "part:1 - message/delivery-status - 20|", "part:1 a.example|" },
};

static GByteArray *
bytes_of(const char *text, size_t len)
{
	GByteArray *raw = g_byte_array_sized_new((guint)len + 1);

	g_byte_array_append(raw, (const guint8 *)text, (guint)len);
	return raw;
}

static Facts *
read_raw(GByteArray *raw)
{
	static const ReadSettings settings = { 0 };

	return message_read(raw, &settings);
}

static char *
written_parts(const Facts *facts)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *b = g_ptr_array_index(facts->bodies, i);

		g_string_append_printf(out, "%s%s=%s|", b->at, b->html ? "html" : "", b->text);
	}
	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		g_string_append_printf(out, "%s %s %s %s %u%s|", a->at, a->name ? a->name : "-",
		                       a->type, a->detected ? a->detected : "-", (unsigned)a->size,
		                       a->is_inline ? " inline" : "");
	}
	for (guint i = 0; i < facts->attached->len; i++) {
		const AttachedMail *m = g_ptr_array_index(facts->attached, i);

		g_string_append_printf(out, "%s:%s/%s|", m->at, m->from ? m->from : "",
		                       m->subject ? m->subject : "");
	}
	return g_string_free(out, FALSE);
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	g_autoptr(GByteArray) raw = bytes_of(c->raw, strlen(c->raw));
	g_autoptr(Facts) facts = read_raw(raw);
	g_autofree char *parts = written_parts(facts);
	g_autoptr(GString) hosts = g_string_new(NULL);

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		g_string_append_printf(hosts, "%s %s|", link->at, link->url->host);
	}
	g_assert_cmpstr(parts, ==, c->parts);
	g_assert_cmpstr(hosts->str, ==, c->hosts);
	g_assert_cmpuint(facts->limits->len, ==, 0);
}

/* Every part lies where the facts say, also one within an attached mail; one that was decoded out
 * of another lies nowhere. */
static void
test_places(void)
{
	static const char raw_text[] =
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
		"--b\r\n\r\none\r\n"
		"--b\r\nContent-Transfer-Encoding: BASE64\r\n\r\ndHdv\r\n"
		"--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: s\r\n\r\nthree\r\n"
		"--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
		"U3ViamVjdDogcw0KDQpmb3Vy\r\n--b--\r\n";
	g_autoptr(GByteArray) raw = bytes_of(raw_text, strlen(raw_text));
	g_autoptr(Facts) facts = read_raw(raw);
	g_autoptr(GString) found = g_string_new(NULL);

	for (guint i = 0; i < facts->parts->len; i++) {
		const Part *part = &g_array_index(facts->parts, Part, i);

		g_string_append_printf(found, "%s %s %.*s|", part->at,
		                       part->encoding ? part->encoding : "-",
		                       (int)(part->end - part->begin), raw_text + part->begin);
	}
	g_assert_cmpstr(found->str, ==,
	                "part:1 - one|part:2 base64 dHdv|part:3 - Subject: s\r\n\r\nthree|"
	                "part:3 - three|part:4 base64 U3ViamVjdDogcw0KDQpmb3Vy|");
}

/* Hashed in steps, it is the same as at once, whatever the steps' ends fall on. */
static void
test_hash(void)
{
	static const char *const encodings[] = { "8bit", "base64", "quoted-printable" };

	for (size_t size = 65533; size < 65540; size++) {
		g_autofree char *data = g_malloc(size);
		g_autofree char *base64 = NULL;
		g_autofree char *hash = NULL;

		for (size_t i = 0; i < size; i++)
			data[i] = (char)(i % 61 == 60 ? '\n' : 'A' + i % 26);
		base64 = g_base64_encode((guchar *)data, size);
		hash = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (guchar *)data, size);
		for (size_t k = 0; k < G_N_ELEMENTS(encodings); k++) {
			g_autoptr(GString) text = g_string_new("Content-Type: a/b\r\n");
			g_autoptr(GByteArray) raw = NULL;
			g_autoptr(Facts) facts = NULL;
			const Attachment *a;

			g_string_append_printf(text, "Content-Transfer-Encoding: %s\r\n\r\n",
			                       encodings[k]);
			if (k == 1)
				g_string_append(text, base64);
			else
				g_string_append_len(text, data, (gssize)size);
			raw = bytes_of(text->str, text->len);
			facts = read_raw(raw);
			a = g_ptr_array_index(facts->attachments, 0);
			g_assert_cmpuint(a->size, ==, size);
			g_assert_cmpstr(a->sha256, ==, hash);
		}
	}
}

static void
assert_limit(const char *text, size_t len, const char *limit)
{
	g_autoptr(GByteArray) raw = bytes_of(text, len);
	g_autoptr(Facts) facts = read_raw(raw);

	for (guint i = 0; i < facts->limits->len; i++)
		if (strcmp(g_ptr_array_index(facts->limits, i), limit) == 0)
			return;
	g_error("limit %s was not reached", limit);
}

static void
test_limits(void)
{
	g_autoptr(GString) deep = g_string_new(HEAD);
	g_autoptr(GString) mails = g_string_new(HEAD);
	g_autoptr(GString) wide = g_string_new(MIXED);
	g_autoptr(GString) large = g_string_new(HEAD "\r\n");

	for (int i = 0; i < 100000; i++) {
		g_string_append_printf(
			deep, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i);
		g_string_append(mails, "Content-Type: message/rfc822\r\n\r\n");
		g_string_append(wide, "--b\r\n\r\nx\r\n");
	}
	while (large->len <= BODY_MAX + 100)
		g_string_append(large, "0123456789 abcdefghijklmnopqrstuvwxyz\n");
	assert_limit(deep->str, deep->len, "part-depth");
	assert_limit(mails->str, mails->len, "part-depth");
	assert_limit(wide->str, wide->len, "parts");
	assert_limit(large->str, large->len, "body-size");
	assert_limit(large->str, large->len, "body-text");
}

static void
test_hostile(void)
{
	static const char *const pieces[] = {
		"Content-Type: a/b\r\n",
		"; a=b",
		"; name*0=x",
		"--b\r\n",
		"--b",
		"\r\n",
		"\n--",
		"Content-Type: message/rfc822\r\n\r\n",
		"(",
		"\"\\",
		"\0\0",
	};
	static const char *const heads[] = {
		HEAD,
		MIXED,
		HEAD "Content-Type: a/b; name=\"",
		HEAD "Content-Type: multipart/mixed; boundary=",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(heads); i++) {
		for (size_t k = 0; k < G_N_ELEMENTS(pieces); k++) {
			size_t n = strlen(pieces[k]) > 0 ? strlen(pieces[k]) : 2;
			g_autoptr(GString) text = g_string_new(heads[i]);
			g_autoptr(GByteArray) raw = NULL;
			g_autoptr(Facts) facts = NULL;

			while (text->len < 2 * 1024 * 1024)
				g_string_append_len(text, pieces[k], (gssize)n);
			raw = bytes_of(text->str, text->len);
			facts = read_raw(raw);
			g_assert_cmpuint(facts->bodies->len, <=, PARTS_MAX);
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/parts/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/parts/places", test_places);
	g_test_add_func("/parts/hash", test_hash);
	g_test_add_func("/parts/limits", test_limits);
	g_test_add_func("/parts/hostile", test_hostile);
	return g_test_run();
}
