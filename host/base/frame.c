/* SPDX-License-Identifier: MIT */

#include "base/frame.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

G_DEFINE_QUARK(frame_error, frame_error)

static bool
fail_errno(const char *what, GError **error)
{
	int saved_errno = errno;

	g_set_error(error, FRAME_ERROR, FRAME_ERROR_IO, "%s: %s", what, g_strerror(saved_errno));
	return false;
}

/* Reads until @len bytes or end of input; *ret_got tells the two apart. */
static bool
read_full(int fd, uint8_t *buf, size_t len, size_t *ret_got, GError **error)
{
	size_t got = 0;

	while (got < len) {
		ssize_t n = read(fd, buf + got, len - got);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_errno("read", error);
		if (n == 0)
			break;
		got += (size_t)n;
	}
	*ret_got = got;
	return true;
}

bool
frame_length(const uint8_t header[FRAME_HEADER], size_t max, size_t *ret_len, GError **error)
{
	uint32_t len;

	memcpy(&len, header, sizeof(len));
	if (len > max) {
		g_set_error(error, FRAME_ERROR, FRAME_ERROR_TOO_LARGE,
		            "a frame of %" G_GUINT32_FORMAT " bytes; at most %zu are taken", len,
		            max);
		return false;
	}
	*ret_len = len;
	return true;
}

bool
frame_read(int fd, size_t max, GByteArray **ret_frame, GError **error)
{
	g_autoptr(GByteArray) frame = NULL;
	uint8_t header[FRAME_HEADER];
	size_t len = 0;
	size_t got = 0;

	if (!read_full(fd, header, sizeof(header), &got, error))
		return false;
	if (got == 0) {
		*ret_frame = NULL;
		return true;
	}
	if (got == sizeof(header)) {
		if (!frame_length(header, max, &len, error))
			return false;
		frame = g_byte_array_sized_new((guint)len);
		g_byte_array_set_size(frame, (guint)len);
		if (!read_full(fd, frame->data, len, &got, error))
			return false;
		if (got == len) {
			*ret_frame = g_steal_pointer(&frame);
			return true;
		}
	}
	g_set_error(error, FRAME_ERROR, FRAME_ERROR_TRUNCATED, "the input ended inside a frame");
	return false;
}

static bool
write_full(int fd, const void *data, size_t len, GError **error)
{
	const uint8_t *p = data;

	while (len > 0) {
		ssize_t n = write(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_errno("write", error);
		p += n;
		len -= (size_t)n;
	}
	return true;
}

bool
frame_write(int fd, const void *data, size_t len, GError **error)
{
	uint32_t header = (uint32_t)len;

	return write_full(fd, &header, sizeof(header), error) && write_full(fd, data, len, error);
}
