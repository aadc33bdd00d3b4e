/* SPDX-License-Identifier: MIT */

/*
 * Frames
 *
 * A frame is a 32-bit length in native byte order, then that many bytes: what browsers speak to
 * native hosts, and what host and dissector speak to each other. The length comes from the peer:
 * it is checked against a limit before a byte is allocated.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define FRAME_HEADER sizeof(uint32_t)

#define FRAME_ERROR (frame_error_quark())
GQuark frame_error_quark(void);

typedef enum {
	FRAME_ERROR_TOO_LARGE, /* the length announced is over the limit */
	FRAME_ERROR_TRUNCATED, /* the input ended inside a frame */
	FRAME_ERROR_IO,
} FrameError;

/*
 * Waits for one frame of at most @max bytes. At a clean end of input it returns true and sets
 * *ret_frame to NULL. *ret_frame is set only on success. Returns: (transfer full).
 */
bool frame_read(int fd, size_t max, GByteArray **ret_frame, GError **error);

/* Writes one frame, waiting until all of it is gone. */
bool frame_write(int fd, const void *data, size_t len, GError **error);

/* Like frame_read() and frame_write(), for a channel that must not wait: see base/channel.h. */
bool frame_length(const uint8_t header[FRAME_HEADER], size_t max, size_t *ret_len, GError **error);
