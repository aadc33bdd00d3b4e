/* SPDX-License-Identifier: MIT */

#include "fetch/asn-build.h"

#include <glib/gstdio.h>

#include "fetch/geo-files.h"
#include "fetch/geo-record.h"

typedef struct Folder {
	char *path, *table, *built;
} Folder;

static void
set_up(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	folder->path = g_dir_make_tmp("fuwake-asn-XXXXXX", NULL);
	folder->table = g_build_filename(folder->path, "table.csv", NULL);
	folder->built = g_build_filename(folder->path, "asn.mmdb", NULL);
}

static void
tear_down(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	(void)g_unlink(folder->table);
	(void)g_unlink(folder->built);
	g_assert_cmpint(g_rmdir(folder->path), ==, 0);
	g_free(folder->path);
	g_free(folder->table);
	g_free(folder->built);
}

static bool
build(const Folder *folder, const char *text, AsnCount *count, GError **error)
{
	const char *tables[] = { folder->table, NULL };

	g_assert_true(g_file_set_contents(folder->table, text, -1, NULL));
	return asn_build(tables, folder->built, 1781654400, count, error);
}

static void
assert_found(const Folder *folder, const char *ip, uint32_t asn, const char *name)
{
	g_autoptr(GeoFile) file = geo_file_new(folder->built);
	struct sockaddr_storage address;
	MMDB_entry_s entry;
	GeoRecord record = { 0 };
	g_autofree char *provider = NULL;

	g_test_message("%s", ip);
	g_assert_true(geo_file_open(file));
	g_assert_true(geo_address_read(ip, &address));
	if (geo_file_look(file, (const struct sockaddr *)(const void *)&address, &entry))
		geo_record_read(&entry, &record);
	provider = g_strndup(record.provider.text, record.provider.len);
	g_assert_cmpuint(record.asn, ==, asn);
	g_assert_cmpstr(provider, ==, name);
}

static void
test_build(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char text[] =
		"1.0.0.0,1.0.0.255,13335,\"Cloudflare, Inc.\"\n"
		"1.0.4.0,1.0.7.254,38803,Gtelecom Pty Ltd\r\n"
		"1.0.7.255,1.0.7.255,4294967295,\"LLC \"\"SPUTNIK\"\"\"\n"
		"2001:200::,2001:200:1b9:ffff:ffff:ffff:ffff:ffff,2500,WIDE Project\n"
		"255.255.255.0,255.255.255.255,1,\n"
		"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,"
		"2,\"カゴヤ\"\n"
		"1.0.1.0,1.0.3.255,13335,\"Cloudflare, Inc.\"";
	g_autoptr(GError) error = NULL;
	AsnCount count;

	g_assert_true(build(folder, text, &count, &error));
	g_assert_no_error(error);
	g_assert_cmpuint(count.ranges, ==, 7);
	g_assert_cmpuint(count.skipped, ==, 0);
	g_assert_cmpuint(count.wrong, ==, 0);
	assert_found(folder, "0.255.255.255", 0, NULL);
	assert_found(folder, "1.0.0.0", 13335, "Cloudflare, Inc.");
	assert_found(folder, "1.0.3.255", 13335, "Cloudflare, Inc.");
	assert_found(folder, "1.0.7.254", 38803, "Gtelecom Pty Ltd");
	assert_found(folder, "1.0.7.255", UINT32_MAX, "LLC \"SPUTNIK\"");
	assert_found(folder, "1.0.8.0", 0, NULL);
	assert_found(folder, "255.255.255.255", 1, NULL);
	assert_found(folder, "2001:200:1b9::1", 2500, "WIDE Project");
	assert_found(folder, "2001:200:1ba::", 0, NULL);
	assert_found(folder, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 2, "カゴヤ");
	assert_found(folder, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe", 0, NULL);
}

/* Every address of small ranges that lie at random, against a plain table. */
static void
test_random(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	for (unsigned round = 0; round < 20; round++) {
		g_autoptr(GString) text = g_string_new(NULL);
		unsigned owner[512] = { 0 };
		AsnCount count;

		for (unsigned at = 0, asn = 1; at < 512; asn++) {
			unsigned from = at + (unsigned)g_test_rand_int_range(0, 9);
			unsigned len = (unsigned)g_test_rand_int_range(0, 40);
			unsigned to = MIN(from + len, 511);

			if (from > 511)
				break;
			g_string_append_printf(text, "10.0.%u.%u,10.0.%u.%u,%u,N%u\n", from / 256,
			                       from % 256, to / 256, to % 256, asn, asn);
			for (unsigned i = from; i <= to; i++)
				owner[i] = asn;
			at = to + 1;
		}
		g_assert_true(build(folder, text->str, &count, NULL));
		g_assert_cmpuint(count.wrong, ==, 0);
		for (unsigned i = 0; i < 512; i++) {
			g_autofree char *ip = g_strdup_printf("10.0.%u.%u", i / 256, i % 256);
			g_autofree char *name = g_strdup_printf("N%u", owner[i]);

			assert_found(folder, ip, owner[i], owner[i] ? name : NULL);
		}
	}
}

static void
test_refuses(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *text;
		AsnError error;
	} cases[] = {
		{ "", ASN_ERROR_EMPTY },
		{ "\n\n", ASN_ERROR_EMPTY },
		{ "start,end,asn,org\n", ASN_ERROR_EMPTY },
		{ "1.0.0.0,1.0.0.255,1,A\nnonsense\n", ASN_ERROR_BROKEN },
		{ "1.0.0.0,1.0.0.255,1,A\n1.0.1.255,1.0.1.0,1,A\n", ASN_ERROR_BROKEN },
		{ "1.0.0.0,1.0.0.255,1,A\n1.0.1.0,2001:db8::,1,A\n", ASN_ERROR_BROKEN },
		{ "1.0.0.0,1.0.0.255,1,A\n1.0.1.0,1.0.1.255,4294967296,A\n", ASN_ERROR_BROKEN },
		{ "1.0.0.0,1.0.0.255,1,A\n1.0.0.0,1.0.0.255,2,B\n", ASN_ERROR_WRONG },
	};
	AsnCount count;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_test_message("%s", cases[i].text);
		g_assert_false(build(folder, cases[i].text, &count, &error));
		g_assert_error(error, ASN_ERROR, (int)cases[i].error);
	}
}

/* A stray line in a large table is passed over. */
static void
test_one_bad_line(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GString) text = g_string_new("start,end,asn,org\n");
	AsnCount count;

	for (unsigned i = 0; i < 2000; i++)
		g_string_append_printf(text, "10.%u.%u.0,10.%u.%u.255,%u,N\n", i / 256, i % 256,
		                       i / 256, i % 256, i + 1);
	g_assert_true(build(folder, text->str, &count, NULL));
	g_assert_cmpuint(count.ranges, ==, 2000);
	g_assert_cmpuint(count.skipped, ==, 1);
	assert_found(folder, "10.7.207.9", 2000, "N");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Folder, NULL, set_up, function, tear_down)
	ADD("/asn-build/build", test_build);
	ADD("/asn-build/random", test_random);
	ADD("/asn-build/refuses", test_refuses);
	ADD("/asn-build/one-bad-line", test_one_bad_line);
	return g_test_run();
}
