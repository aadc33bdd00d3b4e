/* SPDX-License-Identifier: MIT */

#include "authenticate/canonical.h"

#include <string.h>

#include "authenticate/bounds.h"

typedef struct Case {
	const char *text, *simple, *relaxed;
} Case;

static const Case fields[] = {
	{ "Subject: a  b", "Subject: a  b", "subject:a b" },
	{ "SubJect \t:\t a \t b \t ", "SubJect \t:\t a \t b \t ", "subject:a b" },
	{ "A: x\r\n\ty", "A: x\r\n\ty", "a:x y" },
	{ "A: x\n\ty", "A: x\r\n\ty", "a:x y" },
	{ "A: x \r\n \r\n  y", "A: x \r\n \r\n  y", "a:x y" },
	{ "A:\r\n x", "A:\r\n x", "a:x" },
	{ "A:", "A:", "a:" },
	{ "A:  ", "A:  ", "a:" },
	{ "A: x\ry", "A: x\ry", "a:x\ry" },
	{ "\xc3\x89: \xc3\x89", "\xc3\x89: \xc3\x89", "\xc3\x89:\xc3\x89" },
};

static const Case bodies[] = {
	{ "", "\r\n", "" },
	{ "\r\n", "\r\n", "" },
	{ "\r\n\r\n\n", "\r\n", "" },
	{ " \t\r\n", " \t\r\n", "" },
	{ " ", " \r\n", "" },
	{ "a", "a\r\n", "a\r\n" },
	{ "a\r\n\r\n", "a\r\n", "a\r\n" },
	{ "a\n\n", "a\r\n", "a\r\n" },
	{ "a \t\r\n \r\n", "a \t\r\n \r\n", "a\r\n" },
	{ "\r\n\r\na", "\r\n\r\na\r\n", "\r\n\r\na\r\n" },
	{ "\n\na\n", "\r\n\r\na\r\n", "\r\n\r\na\r\n" },
	{ "\ta  b\t\tc", "\ta  b\t\tc\r\n", " a b c\r\n" },
	{ "a\rb \rc\r\n", "a\rb \rc\r\n", "a\rb \rc\r\n" },
	{ "a\r", "a\r\r\n", "a\r\r\n" },
	{ "a\r\r\n", "a\r\r\n", "a\r\r\n" },
	{ "a\r\nb\nc\r\n", "a\r\nb\r\nc\r\n", "a\r\nb\r\nc\r\n" },
	{ "a long line without anything odd in it, longer than a vector\r\n",
	  "a long line without anything odd in it, longer than a vector\r\n",
	  "a long line without anything odd in it, longer than a vector\r\n" },
	{ "a long line that has something odd only at its very end: \t\r\nb",
	  "a long line that has something odd only at its very end: \t\r\nb\r\n",
	  "a long line that has something odd only at its very end:\r\nb\r\n" },
};

static void
test_fields(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		const Case *c = &fields[i];
		Field field = { c->text, strlen(c->text),
			        (size_t)(strchr(c->text, ':') + 1 - c->text) };
		g_autoptr(GByteArray) out = g_byte_array_new();

		g_byte_array_append(out, (const guint8 *)"x", 1);
		canonical_field(out, CANONICAL_SIMPLE, field);
		g_assert_cmpmem(out->data + 1, out->len - 1, c->simple, strlen(c->simple));
		g_byte_array_set_size(out, 0);
		canonical_field(out, CANONICAL_RELAXED, field);
		g_assert_cmpmem(out->data, out->len, c->relaxed, strlen(c->relaxed));
	}
}

static void
hash_of(HashKind kind, const char *text, size_t len, uint8_t out[HASH_MAX])
{
	g_assert_cmpint(EVP_Digest(text, len, out, NULL,
	                           kind == HASH_SHA1 ? EVP_sha1() : EVP_sha256(), NULL),
	                ==, 1);
}

/* Asserts that what is hashed of @body, all and up to each of some limits, is @expected. */
static void
check_body(const char *body, size_t len, Canonical canonical, const char *expected, size_t n)
{
	const uint64_t limits[] = { UINT64_MAX, 0, n / 2, n, n + 1, n / 2, n > 0 ? n - 1 : 0 };
	BodyHash hashes[G_N_ELEMENTS(limits)];
	uint8_t hash[HASH_MAX];

	for (size_t i = 0; i < G_N_ELEMENTS(limits); i++)
		hashes[i] = (BodyHash){ .canonical = canonical,
			                .kind = i % 3 == 2 ? HASH_SHA1 : HASH_SHA256,
			                .limit = limits[i] };
	canonical_body_hash(body, len, hashes, G_N_ELEMENTS(limits));
	for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
		g_assert_cmpuint(hashes[i].total, ==, n);
		hash_of(hashes[i].kind, expected, MIN(limits[i], n), hash);
		g_assert_cmpmem(hashes[i].value, hash_length(hashes[i].kind), hash,
		                hash_length(hashes[i].kind));
	}
}

static void
test_bodies(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
		const Case *c = &bodies[i];
		size_t len = strlen(c->text);
		/* Without a byte behind it, so that reading one is found. */
		g_autofree char *body = g_memdup2(c->text, len);

		check_body(body, len, CANONICAL_SIMPLE, c->simple, strlen(c->simple));
		check_body(body, len, CANONICAL_RELAXED, c->relaxed, strlen(c->relaxed));
	}
}

/* Appends a line without its end, as RFC 6376 §3.4.4 (a) has it. */
static void
append_line(GString *out, const char *line, size_t len, Canonical canonical)
{
	gsize begin = out->len;

	for (size_t i = 0; i < len; i++) {
		bool white = line[i] == ' ' || line[i] == '\t';

		if (canonical == CANONICAL_SIMPLE || !white)
			g_string_append_c(out, line[i]);
		else if (out->len == begin || out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
	}
	if (canonical == CANONICAL_RELAXED && out->len > begin && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append(out, "\r\n");
}

/* The two algorithms as RFC 6376 §3.4 writes them, character by character. */
static GString *
plainly(const char *body, size_t len, Canonical canonical)
{
	GString *out = g_string_new("");
	gsize content = 0;

	for (size_t i = 0, next; i < len; i = next) {
		const char *lf = memchr(body + i, '\n', len - i);
		size_t end = lf ? (size_t)(lf - body) : len;
		gsize begin = out->len;

		next = lf ? end + 1 : len;
		end -= lf && end > i && body[end - 1] == '\r';
		append_line(out, body + i, end - i, canonical);
		if (out->len > begin + 2)
			content = out->len;
	}
	g_string_truncate(out, content);
	if (canonical == CANONICAL_SIMPLE && content == 0)
		g_string_append(out, "\r\n");
	return out;
}

/* Writes @len characters of which every @odd-th is likely to be white space or a line end. */
static char *
random_body(size_t len, int odd)
{
	static const char *const oddities[] = { "\r\n", "\n", "\r", " ", "\t", "  ", " \r\n" };
	g_autoptr(GString) body = g_string_new("");

	while (body->len < len) {
		if (g_test_rand_int_range(0, odd) == 0)
			g_string_append(body,
			                oddities[g_test_rand_int_range(0, G_N_ELEMENTS(oddities))]);
		else
			g_string_append_c(body, (char)g_test_rand_int_range('a', 'z'));
	}
	g_string_truncate(body, len);
	return g_memdup2(body->str, len);
}

static void
test_random(void)
{
	for (unsigned i = 0; i < 3000; i++) {
		static const int odds[] = { 1, 2, 5, 20, 100, 1000 };
		size_t len = (size_t)g_test_rand_int_range(0, i % 10 == 0 ? 70000 : 300);
		g_autofree char *body = random_body(len, odds[i % G_N_ELEMENTS(odds)]);

		for (Canonical c = CANONICAL_SIMPLE; c <= CANONICAL_RELAXED; c++) {
			g_autoptr(GString) expected = plainly(body, len, c);

			check_body(body, len, c, expected->str, expected->len);
		}
	}
}

/* Each body that ends at a line's end is found again when lines are added; nothing else is. */
static void
test_find_end(void)
{
	static const char text[] = "one  \r\n\r\ntwo\n \t\r\n\n three\r\n--\r\nfooter\r\n";
	static const char *const wanted[] = { "one", "one  \r\n\r\ntwo",
		                              "one  \r\n\r\ntwo\n \t\r\n\n three" };

	for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++) {
		for (Canonical c = CANONICAL_SIMPLE; c <= CANONICAL_RELAXED; c++) {
			g_autoptr(GString) expected = plainly(wanted[i], strlen(wanted[i]), c);
			uint8_t hash[HASH_MAX];
			size_t end = 0;

			/* "simple" keeps the spaces that the first line lost. */
			if (c == CANONICAL_SIMPLE && i == 0)
				g_string_insert(expected, 3, "  ");
			hash_of(HASH_SHA256, expected->str, expected->len, hash);
			g_assert_true(canonical_body_find_end(text, strlen(text), c, HASH_SHA256,
			                                      hash, &end));
			g_assert_true(strncmp(text, wanted[i], strlen(wanted[i])) == 0);
			g_assert_cmpuint(end, >=, strlen(wanted[i]));
			g_assert_cmpuint(end, <=, strlen(wanted[i]) + 4);
			hash[0] ^= 1;
			g_assert_false(canonical_body_find_end(text, strlen(text), c, HASH_SHA256,
			                                       hash, &end));
		}
	}
}

static void
test_find_end_bounded(void)
{
	g_autoptr(GString) body = g_string_new("first\r\n");
	uint8_t hash[HASH_MAX];
	size_t end = 0;

	hash_of(HASH_SHA256, "first\r\n", 7, hash);
	for (unsigned i = 0; i < MEND_LINES_MAX; i++)
		g_string_append(body, "more\r\n");
	g_assert_true(canonical_body_find_end(body->str, body->len, CANONICAL_SIMPLE, HASH_SHA256,
	                                      hash, &end));
	g_assert_cmpuint(end, ==, 7);
	g_string_append(body, "more\r\n");
	g_assert_false(canonical_body_find_end(body->str, body->len, CANONICAL_SIMPLE, HASH_SHA256,
	                                       hash, &end));
	g_string_truncate(body, 7);
	while (body->len <= MEND_BODY_MAX)
		g_string_append(body, "                                                        ");
	g_assert_false(canonical_body_find_end(body->str, body->len, CANONICAL_SIMPLE, HASH_SHA256,
	                                       hash, &end));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dkim-canonical/fields", test_fields);
	g_test_add_func("/dkim-canonical/bodies", test_bodies);
	g_test_add_func("/dkim-canonical/random", test_random);
	g_test_add_func("/dkim-canonical/find-end", test_find_end);
	g_test_add_func("/dkim-canonical/find-end-bounded", test_find_end_bounded);
	return g_test_run();
}
