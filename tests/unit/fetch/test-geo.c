/* SPDX-License-Identifier: MIT */

#include "fetch/geo.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sys/stat.h>

#include "base/auto.h"
#include "mmdb.h"

/* libmaxminddb 1.7.1 forgets to free a list where the metadata are broken: not ours to mend. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libmaxminddb.so";
}

typedef struct Folder {
	char *path;
} Folder;

static void
set_up(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	folder->path = g_dir_make_tmp("fuwake-geo-XXXXXX", NULL);
	g_assert_nonnull(folder->path);
}

static void
tear_down(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GDir) dir = g_dir_open(folder->path, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder->path, name, NULL);

		g_assert_cmpint(g_unlink(path), ==, 0);
	}
	g_assert_cmpint(g_rmdir(folder->path), ==, 0);
	g_free(folder->path);
}

static Geo *
open_folder(const char *path)
{
	const char *folders[] = { path, NULL };

	return geo_open(folders);
}

static json_t *
ask(Geo *geo, const char *ip)
{
	g_autofree char *question = g_strconcat("geo:", ip, NULL);

	return geo_answer(geo, question);
}

/* Compares what is known of @ip, without its sources, with @expected, JSON; NULL: no entry. */
static void
assert_value(Geo *geo, const char *ip, const char *expected)
{
	g_autoptr(json_t) answer = ask(geo, ip);
	g_autoptr(json_t) wanted = json_loads(expected ? expected : "{}", 0, NULL);
	g_autoptr(json_t) value = json_copy(json_object_get(answer, "value"));
	g_autofree char *text = json_dumps(answer, JSON_SORT_KEYS);
	bool has_sources = json_object_del(value, "sources") == 0;

	g_test_message("%s %s", ip, text);
	g_assert_cmpstr(json_string_value(json_object_get(answer, "state")), ==, "known");
	g_assert_nonnull(wanted);
	g_assert_true(json_equal(value, wanted));
	g_assert_true(has_sources == (expected != NULL));
	g_assert_true(json_is_false(json_object_get(answer, "exists")) == (expected == NULL));
}

static void
assert_failed(Geo *geo, const char *ip, const char *reason)
{
	g_autoptr(json_t) answer = ask(geo, ip);

	g_assert_cmpstr(json_string_value(json_object_get(answer, "state")), ==, "failed");
	g_assert_cmpstr(json_string_value(json_object_get(answer, "reason")), ==, reason);
}

/* The names of the sources of what is known of @ip, with "+" between. */
static void
assert_sources(Geo *geo, const char *ip, const char *expected)
{
	g_autoptr(json_t) answer = ask(geo, ip);
	g_autoptr(GString) names = g_string_new(NULL);
	const json_t *source;
	size_t i;

	json_array_foreach (json_object_get(json_object_get(answer, "value"), "sources"), i, source)
		g_string_append_printf(names, "%s%s", i > 0 ? "+" : "",
		                       json_string_value(json_object_get(source, "name")));
	g_assert_cmpstr(names->str, ==, expected);
}

/* {"country": {"iso_code": @country}} */
static uint32_t
put_country(MmdbWriter *writer, const char *country)
{
	GByteArray *data = mmdb_writer_data(writer);
	uint32_t offset = data->len;

	mmdb_put_map(data, 1);
	put_map(data, "country", 1);
	put_text(data, "iso_code", country);
	return offset;
}

/* A file that says of all addresses that they are in @country. */
static void
save_country(const char *folder, const char *name, const char *country)
{
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();

	set_range(writer, "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
	          put_country(writer, country));
	save(writer, folder, name);
}

static void
put_names(GByteArray *data, const char *key, const char *ja, const char *en)
{
	put_map(data, key, 1);
	put_map(data, "names", 2);
	put_text(data, "ja", ja);
	put_text(data, "en", en);
}

static void
test_nested(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();
	GByteArray *data = mmdb_writer_data(writer);
	g_autoptr(Geo) geo = NULL;
	uint32_t registered;

	mmdb_put_map(data, 5);
	put_names(data, "city", "東京", "Tōkyō");
	put_map(data, "country", 1);
	put_text(data, "iso_code", "JP");
	put_map(data, "location", 3);
	put_double(data, "latitude", 35.68951);
	put_double(data, "longitude", 139.69171);
	put_uint16(data, "accuracy_radius", 20);
	put_array(data, "subdivisions", 1);
	mmdb_put_map(data, 1);
	put_map(data, "names", 1);
	put_text(data, "en", "Tokyo");
	put_map(data, "traits", 2);
	put_key(data, "autonomous_system_number");
	mmdb_put_number(data, 2500);
	put_text(data, "autonomous_system_organization", "WIDE Project");
	set_range(writer, "203.0.113.0", "203.0.113.127", 0);
	set_range(writer, "2001:db8::", "2001:db8::ffff", 0);

	registered = data->len;
	mmdb_put_map(data, 2);
	put_map(data, "registered_country", 1);
	put_text(data, "iso_code", "us");
	put_map(data, "location", 2);
	put_double(data, "latitude", -37.751);
	put_double(data, "longitude", -97.822);
	set_range(writer, "203.0.113.128", "203.0.113.128", registered);
	save(writer, folder->path, "GeoIP2-Enterprise.mmdb");

	geo = open_folder(folder->path);
	for (size_t i = 0; i < 2; i++)
		assert_value(geo, i == 0 ? "203.0.113.127" : "2001:db8::1",
		             "{\"country\":\"JP\",\"region\":\"Tokyo\",\"city\":\"Tōkyō\","
		             "\"lat\":35.6895,\"lon\":139.6917,\"radius_km\":20,\"asn\":2500,"
		             "\"provider\":\"WIDE Project\"}");
	assert_value(geo, "203.0.113.128", "{\"country\":\"US\",\"lat\":-37.751,\"lon\":-97.822}");
	assert_value(geo, "203.0.113.129", NULL);
	assert_value(geo, "203.0.112.255", NULL);
	assert_value(geo, "2001:db8::1:0", NULL);
	assert_sources(geo, "203.0.113.1", "GeoIP2 Enterprise");
}

/* A flat record as ip-location-db has it. */
static uint32_t
put_flat(GByteArray *data, const char *country, const char *city, float lat, float lon)
{
	uint32_t offset = data->len;

	mmdb_put_map(data, 5);
	put_text(data, "city", city);
	put_text(data, "country_code", country);
	put_float(data, "latitude", lat);
	put_float(data, "longitude", lon);
	put_text(data, "state1", "");
	return offset;
}

static void
test_flat(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autofree char *longest = g_strnfill(2000, 'x');
	g_autofree char *cut = g_strndup(longest, 512);
	g_autofree char *expected = g_strdup_printf(
		"{\"country\":\"DE\",\"city\":\"%s\",\"lat\":1.0,\"lon\":1.0}", cut);
	const struct {
		const char *ip, *country, *city;
		float lat, lon;
		const char *expected;
	} cases[] = {
		{ "192.0.2.1", "GB", "Snettisham", 52.8788F, 0.501F,
		  "{\"country\":\"GB\",\"city\":\"Snettisham\",\"lat\":52.8788,\"lon\":0.501}" },
		{ "192.0.2.2", "jp", "", -0.00001F, -180,
		  "{\"country\":\"JP\",\"lat\":0.0,\"lon\":-180.0}" },
		{ "192.0.2.3", "JP", "a\x1b[31mb\u202e", 90.5F, 1,
		  "{\"country\":\"JP\",\"city\":\"a [31mb\ufffd\"}" },
		{ "192.0.2.4", "JP", "\xff\xfe", NAN, 1,
		  "{\"country\":\"JP\",\"city\":\"\ufffd\ufffd\"}" },
		{ "192.0.2.5", "JP", "x", 1, INFINITY, "{\"country\":\"JP\",\"city\":\"x\"}" },
		{ "192.0.2.6", "", "Nowhere", 1, 1, NULL },
		{ "192.0.2.7", "ZZ", "Nowhere", 1, 1, NULL },
		{ "192.0.2.8", "JPN", "Nowhere", 1, 1, NULL },
		{ "192.0.2.9", "1A", "Nowhere", 1, 1, NULL },
		{ "192.0.2.10", "DE", longest, 1, 1, expected },
	};
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();
	g_autoptr(Geo) geo = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		set_range(writer, cases[i].ip, cases[i].ip,
		          put_flat(mmdb_writer_data(writer), cases[i].country, cases[i].city,
		                   cases[i].lat, cases[i].lon));
	save(writer, folder->path, "dbip-city-ipv4.mmdb");
	geo = open_folder(folder->path);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_value(geo, cases[i].ip, cases[i].expected);
	/* Its name says that it has nothing to do with the other family. */
	assert_failed(geo, "2001:db8::1", "no-data");
}

static void
test_networks(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();
	GByteArray *data = mmdb_writer_data(writer);
	g_autofree char *path = g_build_filename(folder->path, "ipinfo_lite.mmdb", NULL);
	g_autoptr(MmdbWriter) ipinfo = mmdb_writer_new();
	GByteArray *values = mmdb_writer_data(ipinfo);
	static const char *const names[] = { "AS174", "as4294967295", "AS4294967296",
		                             "174",   "AS-1",         "AS",
		                             "" };
	g_autoptr(Geo) geo = NULL;

	mmdb_put_map(data, 2);
	put_key(data, "autonomous_system_number");
	mmdb_put_number(data, UINT32_MAX);
	put_text(data, "autonomous_system_organization", "Example, Inc.");
	set_range(writer, "198.51.100.0", "198.51.100.255", 0);
	save(writer, folder->path, "asn.mmdb");

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *ip = g_strdup_printf("192.0.2.%zu", i);
		uint32_t offset = values->len;

		mmdb_put_map(values, 4);
		put_text(values, "country", "Japan");
		put_text(values, "country_code", "JP");
		put_text(values, "asn", names[i]);
		put_text(values, "as_name", "Cogent");
		set_range(ipinfo, ip, ip, offset);
	}
	save(ipinfo, folder->path, "ipinfo_lite.mmdb");

	geo = open_folder(folder->path);
	assert_value(geo, "192.0.2.0", "{\"country\":\"JP\",\"asn\":174,\"provider\":\"Cogent\"}");
	assert_value(geo, "192.0.2.1",
	             "{\"country\":\"JP\",\"asn\":4294967295,\"provider\":\"Cogent\"}");
	for (size_t i = 2; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *ip = g_strdup_printf("192.0.2.%zu", i);

		assert_value(geo, ip, "{\"country\":\"JP\"}");
	}
	/* The reader's own file is asked, and no other of its kind. */
	assert_value(geo, "198.51.100.1", NULL);
	geo_free(g_steal_pointer(&geo));

	g_assert_cmpint(g_unlink(path), ==, 0);
	geo = open_folder(folder->path);
	assert_value(geo, "198.51.100.255", "{\"asn\":4294967295,\"provider\":\"Example, Inc.\"}");
	assert_value(geo, "198.51.101.0", NULL);
}

static void
test_preference(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	static const struct {
		const char *name, *country, *source;
	} files[] = {
		{ "asn.mmdb", "AA", "RouteViews/NRO/DB-IP" }, /* read by its keys */
		{ "nonsense.mmdb", "AA", "RouteViews/NRO/DB-IP" },
		{ "dbip-country.mmdb", "DA", "DB-IP Country" },
		{ "ipinfo_lite.mmdb", "IP", "IPinfo" },
		{ "GeoLite2-Country.mmdb", "GL", "GeoLite2 Country" },
		{ "dbip-city-2026-01.mmdb", "DB", "DB-IP City" },
		{ "dbip-city-2026-02.mmdb", "DC", "DB-IP City" },
		{ "dbip-city-ipv6.mmdb", "DC", "DB-IP City" }, /* has no IPv4 by its name */
		{ "GeoLite2-City.mmdb", "GC", "GeoLite2 City" },
		{ "GeoIP2-City.mmdb", "GE", "GeoIP2 City" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *expected =
			g_strdup_printf("{\"country\":\"%s\"}", files[i].country);
		g_autoptr(Geo) geo = NULL;

		save_country(folder->path, files[i].name, files[i].country);
		geo = open_folder(folder->path);
		assert_value(geo, "192.0.2.1", expected);
		assert_sources(geo, "192.0.2.1", files[i].source);
	}
}

/* Where the file of cities knows nothing, that of countries may; and what network it is. */
static void
test_together(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(MmdbWriter) cities = mmdb_writer_new();
	g_autoptr(MmdbWriter) networks = mmdb_writer_new();
	GByteArray *data = mmdb_writer_data(networks);
	g_autoptr(Geo) geo = NULL;

	set_range(cities, "192.0.2.0", "192.0.2.127", put_country(cities, "GB"));
	save(cities, folder->path, "dbip-city.mmdb");
	save_country(folder->path, "dbip-country.mmdb", "FR");
	mmdb_put_map(data, 1);
	put_key(data, "autonomous_system_number");
	mmdb_put_number(data, 16509);
	set_range(networks, "192.0.2.0", "192.0.2.255", 0);
	save(networks, folder->path, "dbip-asn-lite-2026-06.mmdb");

	geo = open_folder(folder->path);
	assert_value(geo, "192.0.2.1", "{\"country\":\"GB\",\"asn\":16509}");
	assert_sources(geo, "192.0.2.1", "DB-IP City+DB-IP ASN");
	assert_value(geo, "192.0.2.128", "{\"country\":\"FR\",\"asn\":16509}");
	assert_sources(geo, "192.0.2.128", "DB-IP Country+DB-IP ASN");
	assert_value(geo, "2001:db8::1", "{\"country\":\"FR\"}");
}

static void
test_source(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(Geo) geo = NULL;
	g_autoptr(json_t) answer = NULL;
	g_autofree char *text = NULL;

	save_country(folder->path, "dbip-city.mmdb", "GB");
	geo = open_folder(folder->path);
	answer = ask(geo, "192.0.2.1");
	text = json_dumps(json_object_get(json_object_get(answer, "value"), "sources"),
	                  JSON_COMPACT | JSON_SORT_KEYS);
	g_assert_cmpstr(text, ==,
	                "[{\"date\":\"2026-06\",\"name\":\"DB-IP City\","
	                "\"text\":\"IP Geolocation by DB-IP\",\"url\":\"https://db-ip.com\"}]");
}

/* A tree of IPv4 alone, with one node: 0.0.0.0/1 is in GB. */
static void
save_ipv4(const char *folder, const char *name)
{
	static const uint8_t tree[] = { 0, 0, 1 + 16, 0, 0, 1 };
	static const uint8_t rest[] = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
				      "\xe1\x4c"
				      "country_code\x42GB"
				      "\xab\xcd\xefMaxMind.com\xe9"
				      "\x5b"
				      "binary_format_major_version\xa1\x02"
				      "\x5b"
				      "binary_format_minor_version\xa0"
				      "\x4b"
				      "build_epoch\x01\x02\x01"
				      "\x4a"
				      "ip_version\xa1\x04"
				      "\x4a"
				      "node_count\xc1\x01"
				      "\x4b"
				      "record_size\xa1\x18"
				      "\x4d"
				      "database_type\x41x"
				      "\x4b"
				      "description\xe0"
				      "\x49"
				      "languages\x00\x04";
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autoptr(GByteArray) bytes = g_byte_array_new();

	g_byte_array_append(bytes, tree, sizeof(tree));
	g_byte_array_append(bytes, rest, sizeof(rest) - 1);
	g_assert_true(
		g_file_set_contents(path, (const char *)bytes->data, (gssize)bytes->len, NULL));
}

/* A file of one family does not keep the other from its own. */
static void
test_families(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(MmdbWriter) v6 = mmdb_writer_new();
	g_autoptr(Geo) geo = NULL;

	save_ipv4(folder->path, "GeoLite2-City.mmdb");
	geo = open_folder(folder->path);
	assert_value(geo, "10.0.0.1", "{\"country\":\"GB\"}");
	assert_value(geo, "192.0.2.1", NULL);
	assert_failed(geo, "2001:db8::1", "no-data");
	geo_free(g_steal_pointer(&geo));

	set_range(v6, "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
	          put_country(v6, "JP"));
	save(v6, folder->path, "GeoIP2-City.mmdb");
	geo = open_folder(folder->path);
	assert_value(geo, "10.0.0.1", "{\"country\":\"GB\"}");
	assert_value(geo, "2001:db8::1", "{\"country\":\"JP\"}");
	assert_value(geo, "::10.0.0.1", NULL);
}

static void
test_no_data(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	static const char *const malformed[] = { "", "1", "1.2.3", "x", "::1%lo", "192.0.2.1 " };
	static const char *const others[] = { "txt:example.com", "geo", "geox:192.0.2.1", "" };
	g_autofree char *nowhere = g_build_filename(folder->path, "nowhere", NULL);
	g_autofree char *pipe = g_build_filename(folder->path, "GeoIP2-City.mmdb", NULL);
	g_autofree char *dir = g_build_filename(folder->path, "GeoLite2-City.mmdb", NULL);
	g_autofree char *text = g_build_filename(folder->path, "asn.mmdb", NULL);
	g_autofree char *link = g_build_filename(folder->path, "dbip-city.mmdb", NULL);
	g_autoptr(Geo) empty = open_folder(nowhere);
	g_autoptr(Geo) geo = NULL;

	g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
	g_assert_cmpint(g_mkdir(dir, 0700), ==, 0);
	g_assert_true(g_file_set_contents(text, "no database", -1, NULL));
	g_assert_cmpint(symlink("nowhere", link), ==, 0);
	geo = open_folder(folder->path);
	assert_failed(empty, "192.0.2.1", "no-data");
	assert_failed(geo, "192.0.2.1", "no-data");
	assert_failed(NULL, "192.0.2.1", "no-data");
	for (size_t i = 0; i < G_N_ELEMENTS(malformed); i++)
		assert_failed(geo, malformed[i], "malformed");
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		g_assert_null(geo_answer(geo, others[i]));
	g_assert_cmpint(g_rmdir(dir), ==, 0);
}

/* What comes while the program runs is found, and so is what takes its place. */
static void
test_refresh(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autoptr(Geo) geo = open_folder(folder->path);

	assert_failed(geo, "192.0.2.1", "no-data");
	save_country(folder->path, "dbip-city.mmdb", "GB");
	geo_refresh(geo);
	assert_value(geo, "192.0.2.1", "{\"country\":\"GB\"}");
	g_usleep(20 * 1000); /* longer than the grain of a file system's clock */
	save_country(folder->path, "dbip-city.mmdb", "JP");
	assert_value(geo, "192.0.2.1", "{\"country\":\"GB\"}");
	geo_refresh(geo);
	assert_value(geo, "192.0.2.1", "{\"country\":\"JP\"}");
}

static void
test_folders(void)
{
	g_auto(GStrv) usual = NULL;
	g_auto(GStrv) none = NULL;
	g_auto(GStrv) given = NULL;

	g_unsetenv("FUWAKE_DATA");
	usual = geo_folders();
	g_assert_true(g_str_has_suffix(usual[0], "/fuwake"));
	g_assert_true(g_str_has_prefix(usual[0], g_get_user_data_dir()));
	g_assert_true(g_strv_contains((const char *const *)usual, "/var/lib/GeoIP"));
	g_assert_true(g_strv_contains((const char *const *)usual, "/usr/share/GeoIP"));
	g_setenv("FUWAKE_DATA", "", TRUE);
	none = geo_folders();
	g_assert_null(none[0]);
	g_setenv("FUWAKE_DATA", "/data", TRUE);
	given = geo_folders();
	g_assert_cmpstr(given[0], ==, "/data");
	g_assert_null(given[1]);
}

/* Whatever is asked of whatever file: an answer. */
static void
ask_much(const char *folder)
{
	static const char *const ips[] = {
		"0.0.0.0",   "1.1.1.1",         "1.1.1.2", "1.1.1.32", "10.0.0.1",    "127.0.0.1",
		"192.0.2.1", "255.255.255.255", "::",      "::1",      "2001:db8::1", "ffff::"
	};
	g_autoptr(Geo) geo = open_folder(folder);

	for (size_t i = 0; i < G_N_ELEMENTS(ips); i++) {
		g_autoptr(json_t) answer = ask(geo, ips[i]);
		g_autofree char *text = json_dumps(answer, 0);

		g_assert_nonnull(text);
	}
}

/* Unlike GLib, this does not wait for the disk, nor does a file system that finds no old file. */
static void
write_file(const char *path, const char *data, gsize len)
{
	FILE *file;

	(void)g_unlink(path);
	file = fopen(path, "we");
	g_assert_nonnull(file);
	g_assert_cmpuint(fwrite(data, 1, len, file), ==, len);
	g_assert_cmpint(fclose(file), ==, 0);
}

/* Every byte of a file changed in some ways, and the file cut off at every byte. */
static void
test_damaged(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	static const uint8_t changes[] = { 0x01, 0x20, 0x80, 0xff };
	g_autofree char *good = g_build_filename(folder->path, "good", NULL);
	g_autofree char *bad = g_build_filename(folder->path, "dbip-city.mmdb", NULL);
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();
	g_autofree char *data = NULL;
	gsize len;

	set_range(writer, "192.0.2.1", "192.0.2.1",
	          put_flat(mmdb_writer_data(writer), "GB", "Snettisham", 52, 1));
	set_range(writer, "1.1.1.0", "1.1.1.255", put_country(writer, "JP"));
	save(writer, folder->path, "good");
	g_assert_true(g_file_get_contents(good, &data, &len, NULL));
	for (gsize i = 0; i < len; i++) {
		/* The tree is long and all alike. */
		if (i > 64 && i + 700 < len)
			continue;
		for (size_t j = 0; j < G_N_ELEMENTS(changes); j++) {
			data[i] = (char)((uint8_t)data[i] ^ changes[j]);
			write_file(bad, data, len);
			ask_much(folder->path);
			data[i] = (char)((uint8_t)data[i] ^ changes[j]);
		}
		write_file(bad, data, i);
		ask_much(folder->path);
	}
}

/* Returns: (transfer full) the folder of vectors, or NULL after a word about it. */
static char *
vectors(void)
{
	const char *given = g_getenv("FUWAKE_VECTORS");
	const char *root = g_getenv("FUWAKE_SOURCE_ROOT");
	g_autofree char *path = given ? g_build_filename(given, "mmdb", NULL)
	                              : g_build_filename(root ? root : ".", "..", "shared",
	                                                 "vectors", "mmdb", NULL);

	if (g_file_test(path, G_FILE_TEST_IS_DIR))
		return g_steal_pointer(&path);
	g_test_skip("the vectors of databases are not at hand");
	return NULL;
}

/* Asks @path under names of every kind. */
static void
ask_file(const char *folder, const char *path)
{
	static const char *const names[] = { "GeoIP2-City.mmdb", "dbip-country.mmdb", "asn.mmdb" };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *link = g_build_filename(folder, names[i], NULL);

		g_assert_cmpint(symlink(path, link), ==, 0);
		ask_much(folder);
		g_assert_cmpint(g_unlink(link), ==, 0);
	}
}

static unsigned
ask_files_below(const char *folder, const char *path)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;
	unsigned asked = 0;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *inner = g_build_filename(path, name, NULL);

		if (g_str_has_suffix(name, ".mmdb")) {
			ask_file(folder, inner);
			asked++;
		} else {
			asked += ask_files_below(folder, inner);
		}
	}
	return asked;
}

static void
test_vectors_broken(Folder *folder, gconstpointer user G_GNUC_UNUSED)
{
	g_autofree char *path = vectors();
	g_autofree char *real = path ? g_canonicalize_filename(path, NULL) : NULL;

	if (path)
		g_assert_cmpuint(ask_files_below(folder->path, real), >=, 20);
}

static void
test_vectors(void)
{
	g_autofree char *path = vectors();
	g_autoptr(Geo) geo = path ? open_folder(path) : NULL;

	if (!path)
		return;
	assert_value(
		geo, "89.160.20.112",
		"{\"country\":\"SE\",\"region\":\"Östergötland County\",\"city\":\"Linköping\","
		"\"lat\":58.4167,\"lon\":15.6167,\"radius_km\":76,\"asn\":29518,"
		"\"provider\":\"Bredband2 AB\"}");
	assert_value(geo, "2001:220::1",
	             "{\"country\":\"KR\",\"lat\":37.0,\"lon\":127.5,\"radius_km\":100}");
	assert_value(geo, "1.128.0.0", "{\"asn\":1221,\"provider\":\"Telstra Pty Ltd\"}");
	assert_value(geo, "192.0.2.1", NULL);
	assert_sources(geo, "89.160.20.112", "GeoIP2 City+GeoIP2 ISP");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Folder, NULL, set_up, function, tear_down)
	ADD("/geo/nested", test_nested);
	ADD("/geo/flat", test_flat);
	ADD("/geo/networks", test_networks);
	ADD("/geo/preference", test_preference);
	ADD("/geo/together", test_together);
	ADD("/geo/source", test_source);
	ADD("/geo/families", test_families);
	ADD("/geo/no-data", test_no_data);
	ADD("/geo/refresh", test_refresh);
	ADD("/geo/damaged", test_damaged);
	ADD("/geo/vectors-broken", test_vectors_broken);
	g_test_add_func("/geo/vectors", test_vectors);
	g_test_add_func("/geo/folders", test_folders);
	return g_test_run();
}
