/* SPDX-License-Identifier: MIT */

#include "fetch/feeds.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/auto.h"
#include "fetch/bounds.h"
#include "fetch/feed-build.h"
#include "fetch/feed-file.h"
#include "fetch/feed-key.h"
#include "fetch/feed-table.h"
#include "fetch/feed-update.h"

#define MADE    1796000000 /* 2026-11-30 */
#define PROBES  1000000
#define ENTRIES 200000

typedef struct Folder {
	char *path;
	char *feeds; /* where the lists are */
} Folder;

static void
set_up(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	folder->path = g_dir_make_tmp("fuwake-feeds-XXXXXX", NULL);
	folder->feeds = g_build_filename(folder->path, FEEDS_FOLDER, NULL);
	g_assert_cmpint(g_mkdir(folder->feeds, 0755), ==, 0);
}

static void
empty(const char *path)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir))) {
		g_autofree char *file = g_build_filename(path, name, NULL);

		if (g_file_test(file, G_FILE_TEST_IS_REGULAR))
			g_assert_cmpint(g_unlink(file), ==, 0);
	}
}

static void
tear_down(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	empty(folder->feeds);
	g_assert_cmpint(g_rmdir(folder->feeds), ==, 0);
	empty(folder->path);
	g_assert_cmpint(g_rmdir(folder->path), ==, 0);
	g_free(folder->feeds);
	g_free(folder->path);
}

/* Makes the list @name of @text. */
static FeedCount
make(const Folder *folder, const char *name, const char *text)
{
	g_autoptr(FeedBuild) build = feed_build_new(name, MADE);
	g_autofree char *path = feed_path(folder->path, name);
	g_autoptr(GError) error = NULL;
	FeedCount count;

	feed_build_add_text(build, text, strlen(text));
	g_assert_true(feed_build_write(build, path, &count, &error));
	g_assert_no_error(error);
	return count;
}

static Feeds *
open_folder(const Folder *folder)
{
	const char *folders[] = { folder->path, NULL };

	return feeds_open(folders);
}

static json_t *
ask(Feeds *feeds, const char *url)
{
	g_autofree char *question = g_strconcat("listed:", url, NULL);

	return feeds_answer(feeds, question);
}

/* Returns how the only list has @url: "url", "host", or NULL. Static. */
static const char *
match_of(Feeds *feeds, const char *url)
{
	g_autoptr(json_t) answer = ask(feeds, url);
	const json_t *value = json_object_get(answer, "value");
	const char *match = json_string_value(json_object_get(json_array_get(value, 0), "match"));

	g_assert_cmpstr(json_string_value(json_object_get(answer, "state")), ==, "known");
	g_assert_cmpuint(json_array_size(value), <=, 1);
	g_assert_true(json_is_false(json_object_get(answer, "exists")) == !match);
	return match ? g_intern_string(match) : NULL;
}

static void
assert_entry(Feeds *feeds, const char *url, size_t index, const char *expected)
{
	g_autoptr(json_t) answer = ask(feeds, url);
	const json_t *entry = json_array_get(json_object_get(answer, "value"), index);
	g_autofree char *text = json_dumps(entry, JSON_COMPACT | JSON_SORT_KEYS);

	g_assert_cmpstr(text, ==, expected);
}

/* The reference of the authors: the last of their 64 vectors, and the first. */
static void
test_hash(void)
{
	uint8_t bytes[63];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (uint8_t)i;
	g_assert_cmphex(feed_hash(bytes, 0), ==, G_GUINT64_CONSTANT(0x726fdb47dd0e0e31));
	g_assert_cmphex(feed_hash(bytes, 15), ==, G_GUINT64_CONSTANT(0xa129ca6149be45e5));
	g_assert_cmphex(feed_hash(bytes, 63), ==, G_GUINT64_CONSTANT(0x958a324ceb064572));
}

static void
test_canonical(void)
{
	static const char *const cases[][2] = {
		{ "http://host.example", "host.example/" },
		{ "HTTPS://Host.Example/Path", "host.example/Path" },
		{ "http://host.example/%25%32%35", "host.example/%25" },
		{ "http://host.example/%%%25%32%35asd%%", "host.example/%25%25%25asd%25%25" },
		{ "http://host.example/blah/..", "host.example/" },
		{ "http://host.example/a/./b//c/../d", "host.example/a/b/d" },
		{ "http://host.example/../../x", "host.example/x" },
		{ "http://host.example?q", "host.example/?q" },
		{ "http://host.example/f?a=/../b", "host.example/f?a=/../b" },
		{ "http://host.example/a#b#c", "host.example/a" },
		{ "http://host.example:8080/a", "host.example/a" },
		{ "http://user:pass@host.example/a@b", "host.example/a@b" },
		{ "http:\\\\host.example\\a\\b", "host.example/a/b" },
		{ "  http://..host..example../a\t\n", "host.example/a" },
		{ "http://host.example/\x01\x80", "host.example/%01%80" },
		{ "http://host.example/a b", "host.example/a%20b" },
		{ "http://\xe4\xbe\x8b.example/", "xn--fsq.example/" },
		{ "http://[2001:db8::1]:80/a", "[2001:db8::1]/a" },
		{ "http://192.0.2.1/", "192.0.2.1/" },
	};
	CanonicalUrl url;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_assert_true(canonical_url_read(&url, cases[i][0], strlen(cases[i][0])));
		g_assert_cmpstr(url.text, ==, cases[i][1]);
		g_assert_cmpuint(url.len, ==, strlen(url.text));
	}
}

static void
test_no_address(void)
{
	static const char *const cases[] = {
		"",
		"x",
		"http:",
		"http://",
		"http:///",
		"ftp://host.example/",
		"mailto:a@b.example",
		"http://?a",
		"http://...",
		"http://a%00b.example/",
		"http://a b.example/",
		"http://%2f/",
		"https://\xff.example/",
		"http:host.example",
	};
	CanonicalUrl url;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_false(canonical_url_read(&url, cases[i], strlen(cases[i])));
}

/* Any bytes are read within bounds, and what is canonical stays as it is. */
static void
test_any_bytes(void)
{
	static const char alphabet[] = "http://./%2aF?#@:\\[]\x80\xe3 \tx";
	g_autoptr(GRand) rand = g_rand_new_with_seed(11);
	FeedKey keys[FEED_KEYS_MAX];
	char text[CANONICAL_URL_MAX * 3];
	CanonicalUrl url, again;

	for (size_t i = 0; i < 200000; i++) {
		size_t len = (size_t)g_rand_int_range(rand, 0, i % 1000 == 0 ? sizeof(text) : 80);
		g_autofree char *spelled = NULL;
		guint32 head = g_rand_int(rand) % 2;

		for (size_t k = 0; k < len; k++)
			text[k] = alphabet[g_rand_int(rand) % (sizeof(alphabet) - 1)];
		if (head && len > 12)
			memcpy(text, "http://a.bc/", 12);
		if (!canonical_url_read(&url, text, len))
			continue;
		g_assert_cmpuint(url.len, <=, CANONICAL_URL_MAX);
		g_assert_cmpuint(feed_keys_of_link(&url, keys), <=, FEED_KEYS_MAX);
		spelled = g_strconcat("http://", url.text, NULL);
		g_assert_true(canonical_url_read(&again, spelled, strlen(spelled)));
		g_assert_cmpstr(again.text, ==, url.text);
	}
}

static void
test_long(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GString) path = g_string_new("https://evil.example/a/");
	g_autoptr(GString) query = g_string_new("https://evil.example/login?");
	g_autoptr(Feeds) feeds = open_folder(folder);

	while (path->len < 3 * CANONICAL_URL_MAX)
		g_string_append(path, "xyz%41");
	while (query->len < 3 * CANONICAL_URL_MAX)
		g_string_append(query, "q");
	make(folder, "One", "https://evil.example/a/\nhttps://evil.example/login\n");
	g_assert_cmpstr(match_of(feeds, path->str), ==, "url");
	g_assert_cmpstr(match_of(feeds, query->str), ==, "url");
	/* A list's own line that is too long lists nothing, also not its beginning. */
	g_string_append(path, "\nhttps://other.example/x\n");
	g_assert_cmpuint(make(folder, "One", path->str).passed, ==, 1);
}

static void
test_matches(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char list[] = "https://dedicated.example/\n"
				   "https://hacked.example/wp-content/bank/index.php?id=1\n"
				   "https://hacked.example/dir/\n"
				   "http://192.0.2.7:8080\n"
				   "https://docs.google.com/forms/d/e/abc/viewform\n"
				   "https://docs.google.com/\n"
				   "https://bit.ly/3abcdef\n"
				   "https://evil.web.app/\n"
				   "https://web.app\n"
				   "https://deep.co.uk/\n"
				   "https://co.uk/\n";
	static const char *const cases[][2] = {
		{ "https://dedicated.example/", "host" },
		{ "http://dedicated.example:81/a?b", "host" },
		{ "https://login.dedicated.example/a", "host" },
		{ "https://a.b.c.d.e.f.dedicated.example/a", "host" },
		{ "https://undedicated.example/", NULL },
		{ "https://example/", NULL },
		{ "https://hacked.example/", NULL },
		{ "https://hacked.example/wp-content/", NULL },
		{ "https://hacked.example/wp-content/bank/index.php?id=1", "url" },
		{ "https://hacked.example/wp-content/bank/index.php?id=2", NULL },
		{ "https://hacked.example/dir/more/and/more/x.html?y", "url" },
		{ "https://hacked.example/dir", NULL },
		{ "https://192.0.2.7/x", "host" },
		{ "https://2.7/x", NULL },
		{ "https://docs.google.com/", NULL },
		{ "https://docs.google.com/forms/d/e/other/viewform", NULL },
		{ "https://docs.google.com/forms/d/e/abc/viewform?usp=sf_link", "url" },
		{ "https://bit.ly/", NULL },
		{ "https://bit.ly/3abcdeg", NULL },
		{ "https://bit.ly/3abcdef", "url" },
		{ "https://evil.web.app/login", "host" },
		{ "https://good.web.app/login", NULL },
		{ "https://sub.evil.web.app/", NULL },
		{ "https://web.app/", NULL },
		{ "https://x.deep.co.uk/", "host" },
		{ "https://other.co.uk/", NULL },
	};
	FeedCount count = make(folder, "One", list);
	g_autoptr(Feeds) feeds = open_folder(folder);

	g_assert_cmpuint(count.lines, ==, 11);
	g_assert_cmpuint(count.passed, ==, 3);
	g_assert_cmpuint(count.entries, ==, 8);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s", cases[i][0]);
		g_assert_cmpstr(match_of(feeds, cases[i][0]), ==, cases[i][1]);
	}
}

/* Makes the list @name of @text alone, and compares what is said of @url (JSON; NULL: nothing). */
static void
compare(const Folder *folder, const char *name, const char *text, const char *url,
        const char *expected)
{
	g_autoptr(Feeds) feeds = open_folder(folder);

	empty(folder->feeds);
	make(folder, name, text);
	assert_entry(feeds, url, 0, expected);
}

static void
test_formats(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char jpcert[] = "\xef\xbb\xbf"
				     "date,URL,description\r\n"
				     "2022/01/05 12:46:00,http://zxasd.example/,三井住友カード\r\n"
				     "2023/01/05 12:46:00,http://zxasd.example/,三井住友銀行\r\n"
				     "2021/01/05 12:46:00,http://zxasd.example/,Old\r\n";
	static const char phishtank[] =
		"phish_id,url,phish_detail_url,submission_time,verified,verification_time,online,"
		"target\n"
		"1,\"https://x.example/a,b?c=1\",http://www.phishtank.com/phish_detail.php?"
		"phish_id=1,2026-11-28T01:02:03+00:00,yes,2026-11-29T00:00:00+00:00,yes,Other\n"
		"2,https://z.example/,http://www.phishtank.com/phish_detail.php?phish_id=2,"
		"2026-11-27T01:02:03+00:00,yes,2026-11-29T00:00:00+00:00,yes,\"Amazon, Inc.\"\n";
	static const char text[] = "https://y.example/a,b\n# a remark\n\nhttps://z.example/a,b,c\n";
	static const char hosts[] = "0.0.0.0 h.example\nbare.example\nfull.example/path # why\n";
	static const char table[] = "x\t2026-11-01\tevil.example\ny\t2026-11-02\tbad.example\n";

	compare(folder, "JPCERT/CC", jpcert, "http://zxasd.example/a",
	        "{\"brand\":\"三井住友銀行\",\"date\":\"2023-01-05\",\"feed\":\"JPCERT/CC\","
	        "\"match\":\"host\"}");
	compare(folder, "PhishTank", phishtank, "https://x.example/a,b?c=1",
	        "{\"date\":\"2026-11-28\",\"feed\":\"PhishTank\",\"match\":\"url\"}");
	compare(folder, "PhishTank", phishtank, "https://z.example/q",
	        "{\"brand\":\"Amazon, Inc.\",\"date\":\"2026-11-27\",\"feed\":\"PhishTank\","
	        "\"match\":\"host\"}");
	compare(folder, "OpenPhish", text, "https://y.example/a,b",
	        "{\"date\":\"2026-11-30\",\"feed\":\"OpenPhish\",\"match\":\"url\"}");
	compare(folder, "Mine", hosts, "https://h.example/x",
	        "{\"date\":\"2026-11-30\",\"feed\":\"Mine\",\"match\":\"host\"}");
	compare(folder, "Mine", hosts, "https://full.example/path",
	        "{\"date\":\"2026-11-30\",\"feed\":\"Mine\",\"match\":\"url\"}");
	compare(folder, "Mine", hosts, "https://full.example/", NULL);
	compare(folder, "自分の一覧", table, "https://bad.example/",
	        "{\"date\":\"2026-11-02\",\"feed\":\"自分の一覧\",\"match\":\"host\"}");
}

/* Each list speaks for itself; what it says of the page goes before what it says of the host. */
static void
test_several(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(Feeds) feeds = open_folder(folder);

	make(folder, "A",
	     "url,date,brand\nhttps://e.example/,2026-01-01,Host\n"
	     "https://e.example/p,2025-01-01,Page\n");
	make(folder, "B", "https://e.example/p\n");
	assert_entry(
		feeds, "https://e.example/p?q", 0,
		"{\"brand\":\"Page\",\"date\":\"2025-01-01\",\"feed\":\"A\",\"match\":\"url\"}");
	assert_entry(feeds, "https://e.example/p?q", 1,
	             "{\"date\":\"2026-11-30\",\"feed\":\"B\",\"match\":\"url\"}");
}

static void
assert_failed(Feeds *feeds, const char *url, const char *reason)
{
	g_autoptr(json_t) answer = ask(feeds, url);

	g_assert_cmpstr(json_string_value(json_object_get(answer, "state")), ==, "failed");
	g_assert_cmpstr(json_string_value(json_object_get(answer, "reason")), ==, reason);
}

static void
test_questions(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(Feeds) feeds = open_folder(folder);

	g_assert_null(feeds_answer(feeds, "geo:192.0.2.1"));
	g_assert_null(feeds_answer(NULL, "txt:a.example"));
	assert_failed(NULL, "https://a.example/", "no-data");
	assert_failed(feeds, "https://a.example/", "no-data");
	make(folder, "A", "https://e.example/\n");
	g_clear_pointer(&feeds, feeds_free);
	feeds = open_folder(folder);
	assert_failed(feeds, "", "malformed");
	assert_failed(feeds, "javascript:alert(1)", "malformed");
}

/* Whatever is done to a file, it is refused, or searched within its bounds. */
static void
test_broken(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *path = feed_path(folder->path, "A");
	g_autoptr(GRand) rand = g_rand_new_with_seed(3);
	g_autofree char *whole = NULL;
	gsize len = 0;
	unsigned refused = 0;

	make(folder, "A",
	     "url,date,brand\nhttps://e.example/,2026-01-01,One\n"
	     "https://f.example/p,2025-01-01,Two\n");
	g_assert_true(g_file_get_contents(path, &whole, &len, NULL));
	for (size_t i = 0; i < 400; i++) {
		size_t at = i < 150 ? i : (size_t)g_rand_int_range(rand, 0, (gint32)len);
		g_autofree char *damaged = g_memdup2(whole, len);
		g_autoptr(FeedFile) file = NULL;
		FeedNote note = { 0 };

		damaged[i % 2 || at < 120 ? at : len - 1 - at % 120] ^= (char)(1 << (i % 8));
		g_assert_true(g_file_set_contents(path, damaged, (gssize)len, NULL));
		file = feed_file_open(path);
		refused += !file;
		for (size_t k = 0; file && k < 100; k++)
			if (feed_file_find(file,
			                   k < 2 ? feed_hash("h:e.example", 11)
			                         : (uint64_t)g_rand_int(rand) << 32,
			                   &note)) {
				g_autofree char *date = feed_file_date(file, note);
				const char *brand = feed_file_brand(file, note);

				g_assert_true(!date || *date);
				g_assert_true(!brand || g_utf8_validate(brand, -1, NULL));
			}
	}
	g_assert_cmpuint(refused, >, 48);
	for (size_t cut = 0; cut < len; cut += 1 + cut / 7) {
		g_autoptr(FeedFile) file = NULL;

		g_assert_true(g_file_set_contents(path, whole, (gssize)cut, NULL));
		g_assert_null(file = feed_file_open(path));
	}
}

/* A broken list is as if it were not there, and takes no other with it. */
static void
test_broken_beside(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *path = feed_path(folder->path, "Bad");
	g_autoptr(Feeds) feeds = open_folder(folder);

	make(folder, "Good", "https://e.example/\n");
	g_assert_true(g_file_set_contents(path, "no list", -1, NULL));
	g_assert_cmpstr(match_of(feeds, "https://e.example/"), ==, "host");
}

static void
test_nothing_to_write(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(FeedBuild) build = feed_build_new("A", MADE);
	g_autofree char *path = feed_path(folder->path, "A");
	g_autofree char *before = NULL;
	g_autofree char *after = NULL;
	g_autoptr(GError) error = NULL;
	FeedCount count;

	make(folder, "A", "https://e.example/\n");
	g_assert_true(g_file_get_contents(path, &before, NULL, NULL));
	feed_build_add_text(build, "<html>\n<p>Too many requests</p>\n", 32);
	g_assert_false(feed_build_write(build, path, &count, &error));
	g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
	g_assert_true(g_file_get_contents(path, &after, NULL, NULL));
	g_assert_cmpstr(before, ==, after);
}

/* What is listed is found, and of a million others nothing. */
static void
test_probes(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *path = feed_path(folder->path, "Many");
	g_autoptr(FeedFile) file = NULL;
	g_autoptr(GRand) rand = g_rand_new_with_seed(7);
	unsigned found = 0, wrong = 0;
	char probe[64];
	FeedNote note;

	for (unsigned i = 0; i < ENTRIES; i++)
		g_string_append_printf(text, "https://h%u.example/p/%u?id=%u\n", i % 5000, i,
		                       i * 7);
	g_assert_cmpuint(make(folder, "Many", text->str).entries, ==, ENTRIES);
	file = feed_file_open(path);
	g_assert_nonnull(file);
	g_assert_true(feed_file_is_sound(file));
	for (unsigned i = 0; i < ENTRIES; i++) {
		int len = g_snprintf(probe, sizeof(probe), "u:h%u.example/p/%u?id=%u", i % 5000, i,
		                     i * 7);

		found += feed_file_find(file, feed_hash(probe, (size_t)len), &note);
	}
	for (unsigned i = 0; i < PROBES; i++) {
		int len = g_snprintf(probe, sizeof(probe), "%c:h%u.example/p/%u?id=%u",
		                     i % 2 ? 'h' : 'u', g_rand_int(rand) % 5000, i, i * 7 + 1);

		wrong += feed_file_find(file, feed_hash(probe, (size_t)len), &note);
	}
	g_assert_cmpuint(found, ==, ENTRIES);
	g_assert_cmpuint(wrong, ==, 0);
}

/* Appends @n lines of a table from @first on, the same address now and then. */
static void
append_rows(GString *text, unsigned first, unsigned n)
{
	g_string_append(text, "date,url,target\n");
	for (unsigned i = first; i < first + n; i++)
		g_string_append_printf(text,
		                       "2026-%02u-%02u,https://h%07u.example/kit/%056u,Brand %u\n",
		                       i % 12 + 1, i % 28 + 1, i % 70000, i % 3, i / 900);
}

/* Returns: (transfer full) the bytes of the list @name. */
static GBytes *
bytes_of(const Folder *folder, const char *name)
{
	g_autofree char *path = feed_path(folder->path, name);
	char *bytes = NULL;
	gsize len = 0;

	g_assert_true(g_file_get_contents(path, &bytes, &len, NULL));
	return g_bytes_new_take(bytes, len);
}

/* Many threads make of a large text what one makes of it piece by piece. */
static void
test_shares(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(FeedBuild) whole = feed_build_new("List", MADE);
	g_autoptr(FeedBuild) pieces = feed_build_new("List", MADE);
	g_autofree char *path = feed_path(folder->path, "List");
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GBytes) one = NULL;
	g_autoptr(GBytes) other = NULL;
	FeedCount count, counted;

	append_rows(text, 0, 100000);
	g_assert_cmpuint(text->len, >, 2 * FEED_SHARE_MIN);
	feed_build_add_text(whole, text->str, text->len);
	g_assert_true(feed_build_write(whole, path, &count, NULL));
	one = bytes_of(folder, "List");
	for (unsigned i = 0; i < 100; i++) {
		g_string_truncate(text, 0);
		append_rows(text, i * 1000, 1000);
		feed_build_add_text(pieces, text->str, text->len);
	}
	g_assert_true(feed_build_write(pieces, path, &counted, NULL));
	other = bytes_of(folder, "List");
	g_assert_true(g_bytes_equal(one, other));
	g_assert_cmpuint(count.lines, ==, 100000);
	g_assert_cmpuint(count.lines, ==, counted.lines);
	g_assert_cmpuint(count.entries, ==, counted.entries);
}

static void
test_days(void)
{
	static const struct {
		const char *text;
		unsigned day;
	} cases[] = {
		{ "2000-01-02", 1 },
		{ "2000-03-01", 60 },
		{ "2001-01-01", 366 },
		{ "2101-03-01", 36949 },
		{ "2100-02-29", 0 },
		{ "2026-11-29", 9829 },
		{ "2022/01/04 07:09:00", 8039 },
		{ "2022-13-01", 0 },
		{ "2022-02-30", 0 },
		{ "2022-01/04", 0 },
		{ "1999-12-31", 0 },
		{ "2022-1-4", 0 },
		{ "", 0 },
		{ "2022-01-04T00:00Z", 8039 },
		{ "99999999999", 0 },
		{ "2022-99-99", 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		FeedField field = { cases[i].text, strlen(cases[i].text) };

		g_assert_cmpuint(feed_day(field), ==, cases[i].day);
	}
}

static void
test_names(void)
{
	g_autofree char *path = feed_path("/f", "../../etc/JPCERT/CC");

	g_assert_cmpstr(path, ==, "/f/feeds/------etc-jpcert-cc.feed");
	g_assert_true(feed_name_is_good("私の一覧 2"));
	g_assert_false(feed_name_is_good(""));
	g_assert_false(feed_name_is_good("a\tb"));
	g_assert_false(feed_name_is_good("\xff"));
	g_assert_false(feed_name_is_good("12345678901234567890123456789012345678901"));
	g_assert_nonnull(feed_source_named("phishtank"));
	g_assert_null(feed_source_named("Mine"));
}

#define ADD(name, function) g_test_add("/" name, Folder, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hash", test_hash);
	g_test_add_func("/canonical", test_canonical);
	g_test_add_func("/no-address", test_no_address);
	g_test_add_func("/any-bytes", test_any_bytes);
	g_test_add_func("/days", test_days);
	g_test_add_func("/names", test_names);
	ADD("shares", test_shares);
	ADD("long", test_long);
	ADD("matches", test_matches);
	ADD("formats", test_formats);
	ADD("several", test_several);
	ADD("questions", test_questions);
	ADD("broken", test_broken);
	ADD("broken-beside", test_broken_beside);
	ADD("nothing-to-write", test_nothing_to_write);
	ADD("probes", test_probes);
	return g_test_run();
}
