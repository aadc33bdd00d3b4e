/* SPDX-License-Identifier: MIT */

#include "fetch/unpack.h"

#include <gio/gio.h>
#include <string.h>

#include "fetch/bounds.h"

G_DEFINE_QUARK(unpack_error, unpack_error)

#define BLOCK  512 /* of a tar archive */
#define BUFFER ((size_t)64 * 1024)

/* The fields of a header that count here: their places in the block. */
#define NAME_AT     0
#define NAME_LEN    100
#define SIZE_AT     124
#define SIZE_LEN    12
#define CHECKSUM_AT 148
#define TYPE_AT     156

typedef struct Unpacking {
	GInputStream *stream; /* of the unpacked bytes */
	uint64_t read;
	char *buffer; /* BUFFER bytes */
} Unpacking;

static void
unpacking_done(Unpacking *unpacking)
{
	g_clear_object(&unpacking->stream);
	g_free(unpacking->buffer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Unpacking, unpacking_done)

static bool
unpacking_open(Unpacking *unpacking, const char *path, GError **error)
{
	g_autoptr(GFile) file = g_file_new_for_path(path);
	g_autoptr(GZlibDecompressor) gzip = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP);
	g_autoptr(GFileInputStream) packed = g_file_read(file, NULL, error);

	if (!packed)
		return false;
	unpacking->stream = g_converter_input_stream_new(G_INPUT_STREAM(packed), G_CONVERTER(gzip));
	unpacking->buffer = g_malloc(BUFFER);
	return true;
}

/* Reads up to @size bytes (at most BUFFER) into the buffer; fewer come only at the end. */
static bool
read_some(Unpacking *unpacking, size_t size, size_t *ret, GError **error)
{
	if (!g_input_stream_read_all(unpacking->stream, unpacking->buffer, size, ret, NULL, error))
		return false;
	unpacking->read += *ret;
	if (unpacking->read <= UNPACKED_MAX)
		return true;
	g_set_error_literal(error, UNPACK_ERROR, UNPACK_ERROR_TOO_LARGE,
	                    "there is more in the archive than is taken");
	return false;
}

static bool
fail_broken(GError **error)
{
	g_set_error_literal(error, UNPACK_ERROR, UNPACK_ERROR_BROKEN,
	                    "the archive is broken or cut off");
	return false;
}

/* Reads on for @size bytes and writes them to @out unless it is NULL. */
static bool
copy(Unpacking *unpacking, uint64_t size, GOutputStream *out, GError **error)
{
	while (size > 0) {
		size_t wanted = (size_t)MIN(size, BUFFER);
		size_t got;

		if (!read_some(unpacking, wanted, &got, error))
			return false;
		if (got < wanted)
			return fail_broken(error);
		if (out &&
		    !g_output_stream_write_all(out, unpacking->buffer, got, NULL, NULL, error))
			return false;
		size -= got;
	}
	return true;
}

/* Returns: (transfer full) */
static GOutputStream *
begin_file(const char *path, GError **error)
{
	g_autoptr(GFile) file = g_file_new_for_path(path);

	return (GOutputStream *)g_file_create(file, G_FILE_CREATE_NONE, NULL, error);
}

bool
unpack_gzip(const char *path, const char *out, GError **error)
{
	g_auto(Unpacking) unpacking = { 0 };
	g_autoptr(GOutputStream) stream = NULL;
	size_t got = BUFFER;

	if (!unpacking_open(&unpacking, path, error) || !(stream = begin_file(out, error)))
		return false;
	while (got == BUFFER)
		if (!read_some(&unpacking, BUFFER, &got, error) ||
		    !g_output_stream_write_all(stream, unpacking.buffer, got, NULL, NULL, error))
			return false;
	return g_output_stream_close(stream, NULL, error);
}

/* A number in octal digits, with spaces around it. */
static bool
read_octal(const char *field, size_t len, uint64_t *ret)
{
	g_autofree char *text = g_strndup(field, len);

	return g_ascii_string_to_unsigned(g_strstrip(text), 8, 0, UNPACKED_MAX, ret, NULL);
}

/* The sum of the header's bytes, its own field taken as spaces. */
static bool
checksum_holds(const char *header)
{
	uint64_t sum = 0;
	uint64_t written;

	for (size_t i = 0; i < BLOCK; i++)
		sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + 8 ? ' ' : (uint8_t)header[i];
	return read_octal(header + CHECKSUM_AT, 8, &written) && written == sum;
}

/* Returns the member that is called like the file of @header, or NULL. */
static const char *
member_of(const char *header, const char *const *members)
{
	g_autofree char *path = g_strndup(header + NAME_AT, NAME_LEN);
	const char *slash = strrchr(path, '/');
	char type = header[TYPE_AT];

	if (type != '0' && type != '\0') /* links, folders, and what describes the next file */
		return NULL;
	for (; *members; members++)
		if (strcmp(slash ? slash + 1 : path, *members) == 0)
			return *members;
	return NULL;
}

/* Takes the file whose header is in the buffer. Returns whether it was one of @members. */
static bool
take_file(Unpacking *unpacking, const char *const *members, const char *folder, bool *ret_taken,
          GError **error)
{
	const char *member = member_of(unpacking->buffer, members);
	g_autofree char *path = member ? g_build_filename(folder, member, NULL) : NULL;
	g_autoptr(GOutputStream) out = NULL;
	uint64_t size;

	*ret_taken = member != NULL;
	if (!checksum_holds(unpacking->buffer) ||
	    !read_octal(unpacking->buffer + SIZE_AT, SIZE_LEN, &size))
		return fail_broken(error);
	if (path && !(out = begin_file(path, error)))
		return false;
	return copy(unpacking, size, out, error) &&
	       copy(unpacking, (BLOCK - size % BLOCK) % BLOCK, NULL, error) &&
	       (!out || g_output_stream_close(out, NULL, error));
}

bool
unpack_tar(const char *path, const char *const *members, const char *folder, GError **error)
{
	g_auto(Unpacking) unpacking = { 0 };
	guint left = g_strv_length((char **)members);
	size_t got;
	bool taken;

	if (!unpacking_open(&unpacking, path, error))
		return false;
	while (left > 0) {
		if (!read_some(&unpacking, BLOCK, &got, error))
			return false;
		/* A block of zeros is the end; so is the end of the file. */
		if (got == 0 || (got == BLOCK && *unpacking.buffer == '\0'))
			break;
		if (got < BLOCK)
			return fail_broken(error);
		if (!take_file(&unpacking, members, folder, &taken, error))
			return false;
		left -= taken;
	}
	if (left == 0)
		return true;
	g_set_error_literal(error, UNPACK_ERROR, UNPACK_ERROR_LACKS,
	                    "a file that should be in the archive is not");
	return false;
}
