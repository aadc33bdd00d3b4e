/* SPDX-License-Identifier: MIT */

#include "fetch/unpack.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <string.h>

#define BLOCK 512

typedef struct Folder {
	char *path, *archive, *out;
} Folder;

static void
set_up(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	folder->path = g_dir_make_tmp("fuwake-unpack-XXXXXX", NULL);
	folder->archive = g_build_filename(folder->path, "archive.tgz", NULL);
	folder->out = g_build_filename(folder->path, "out", NULL);
	g_assert_cmpint(g_mkdir(folder->out, 0700), ==, 0);
}

static void
clear(const char *path)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir))) {
		g_autofree char *inner = g_build_filename(path, name, NULL);

		g_assert_cmpint(g_remove(inner), ==, 0);
	}
}

static void
tear_down(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	clear(folder->out);
	clear(folder->path);
	g_assert_cmpint(g_rmdir(folder->path), ==, 0);
	g_free(folder->path);
	g_free(folder->archive);
	g_free(folder->out);
}

static void
add_file(GByteArray *tar, const char *name, char type, const char *text)
{
	static const uint8_t zeros[BLOCK] = { 0 };
	char header[BLOCK] = { 0 };
	unsigned sum = 0;

	g_strlcpy(header, name, 100);
	g_snprintf(header + 124, 12, "%011zo", strlen(text));
	header[156] = type;
	memcpy(header + 257, "ustar", 6);
	memset(header + 148, ' ', 8);
	for (size_t i = 0; i < BLOCK; i++)
		sum += (uint8_t)header[i];
	g_snprintf(header + 148, 8, "%06o", sum);
	g_byte_array_append(tar, (const guint8 *)header, BLOCK);
	g_byte_array_append(tar, (const guint8 *)text, (guint)strlen(text));
	g_byte_array_append(tar, zeros, (BLOCK - strlen(text) % BLOCK) % BLOCK);
}

static GByteArray *
a_tar(void)
{
	g_autofree char *large = g_strnfill(200000, 'y');
	GByteArray *tar = g_byte_array_new();

	add_file(tar, "package/LICENSE", '0', "some words");
	add_file(tar, "package", '5', "");
	add_file(tar, "pax", 'x', "17 path=elsewhere\n");
	add_file(tar, "../../data.mmdb", '0', large);
	add_file(tar, "package/link.mmdb", '2', "");
	add_file(tar, "empty.csv", '\0', "");
	g_byte_array_set_size(tar, tar->len + 2 * BLOCK);
	memset(tar->data + tar->len - 2 * BLOCK, 0, 2 * BLOCK);
	return tar;
}

static void
write_packed(const Folder *folder, const GByteArray *bytes)
{
	g_autoptr(GFile) file = g_file_new_for_path(folder->archive);
	g_autoptr(GFileOutputStream) raw =
		g_file_replace(file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
	g_autoptr(GZlibCompressor) gzip = g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6);
	g_autoptr(GOutputStream) out =
		g_converter_output_stream_new(G_OUTPUT_STREAM(raw), G_CONVERTER(gzip));

	g_assert_true(g_output_stream_write_all(out, bytes->data, bytes->len, NULL, NULL, NULL));
	g_assert_true(g_output_stream_close(out, NULL, NULL));
}

static void
assert_size(const Folder *folder, const char *name, size_t size)
{
	g_autofree char *path = g_build_filename(folder->out, name, NULL);
	GStatBuf st;

	g_assert_cmpint(g_stat(path, &st), ==, 0);
	g_assert_cmpuint((size_t)st.st_size, ==, size);
}

static void
test_tar(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char *const wanted[] = { "empty.csv", "data.mmdb", NULL };
	g_autoptr(GByteArray) tar = a_tar();
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) dir = NULL;
	unsigned files = 0;

	write_packed(folder, tar);
	g_assert_true(unpack_tar(folder->archive, wanted, folder->out, &error));
	g_assert_no_error(error);
	assert_size(folder, "data.mmdb", 200000);
	assert_size(folder, "empty.csv", 0);
	dir = g_dir_open(folder->out, 0, NULL);
	while (g_dir_read_name(dir))
		files++;
	g_assert_cmpuint(files, ==, 2); /* and nothing beside them */
}

static void
test_lacks(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char *const missing[][2] = { { "none.mmdb" }, { "link.mmdb" }, { "package" } };
	g_autoptr(GByteArray) tar = a_tar();

	write_packed(folder, tar);
	for (size_t i = 0; i < G_N_ELEMENTS(missing); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_false(unpack_tar(folder->archive, missing[i], folder->out, &error));
		g_assert_error(error, UNPACK_ERROR, UNPACK_ERROR_LACKS);
	}
}

/* An archive that is cut off, or whose header lies, is none. */
static void
test_broken(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	static const char *const wanted[] = { "data.mmdb", NULL };
	static const struct {
		size_t at;
		const char *bytes;
		size_t len;
	} changes[] = {
		{ 0, "X", 1 },                             /* the checksum does not hold */
		{ 124, "99999999999", 11 },                /* no octal digits */
		{ 124, "77777777777", 11 },                /* 8 GB */
		{ 124, "\x80\0\0\0\0\0\0\0\0\0\x7f", 11 }, /* GNU's way to write more */
		{ 148, "-000001", 7 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(changes); i++) {
		g_autoptr(GByteArray) tar = a_tar();
		g_autoptr(GError) error = NULL;

		memcpy(tar->data + changes[i].at, changes[i].bytes, changes[i].len);
		write_packed(folder, tar);
		g_assert_false(unpack_tar(folder->archive, wanted, folder->out, &error));
		g_assert_error(error, UNPACK_ERROR, UNPACK_ERROR_BROKEN);
	}
	for (guint len = 1; len < 6 * BLOCK; len += 100) {
		g_autoptr(GByteArray) tar = a_tar();

		g_byte_array_set_size(tar, len);
		write_packed(folder, tar);
		g_assert_false(unpack_tar(folder->archive, wanted, folder->out, NULL));
		clear(folder->out);
	}
}

static void
test_gzip(Folder *folder, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *out = g_build_filename(folder->out, "out.mmdb", NULL);
	g_autoptr(GByteArray) bytes = a_tar();
	g_autofree char *packed = NULL;
	g_autoptr(GError) error = NULL;
	gsize len;

	write_packed(folder, bytes);
	g_assert_true(unpack_gzip(folder->archive, out, &error));
	g_assert_no_error(error);
	assert_size(folder, "out.mmdb", bytes->len);
	clear(folder->out);

	/* Cut off, and damaged: gzip's own check says so. */
	g_assert_true(g_file_get_contents(folder->archive, &packed, &len, NULL));
	g_assert_true(g_file_set_contents(folder->archive, packed, (gssize)len - 9, NULL));
	g_assert_false(unpack_gzip(folder->archive, out, NULL));
	clear(folder->out);
	packed[len - 5] ^= 1;
	g_assert_true(g_file_set_contents(folder->archive, packed, (gssize)len, NULL));
	g_assert_false(unpack_gzip(folder->archive, out, NULL));
	clear(folder->out);
	g_assert_true(g_file_set_contents(folder->archive, "<html>", -1, NULL));
	g_assert_false(unpack_gzip(folder->archive, out, NULL));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Folder, NULL, set_up, function, tear_down)
	ADD("/unpack/tar", test_tar);
	ADD("/unpack/lacks", test_lacks);
	ADD("/unpack/broken", test_broken);
	ADD("/unpack/gzip", test_gzip);
	return g_test_run();
}
