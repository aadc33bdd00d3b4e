/* SPDX-License-Identifier: MIT */

#include "base/channel.h"

#include <errno.h>
#include <glib-unix.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

struct Channel {
	int in, out;
	size_t frame_max;
	const ChannelEvents *events;
	void *user;

	guint in_source, out_source;
	uint8_t header[FRAME_HEADER];
	size_t header_len;
	GByteArray *frame; /* under way, NULL between frames */
	size_t frame_len;  /* bytes of it that have come */
	bool closed;       /* its end has been told */
	bool broken;       /* nothing can be written any more */

	GQueue *queue;  /* GBytes: headers and bodies in turn */
	size_t written; /* bytes of the first that are gone */
};

static gboolean on_readable(gint fd, GIOCondition condition, gpointer user);
static gboolean on_writable(gint fd, GIOCondition condition, gpointer user);

Channel *
channel_new(int in, int out, size_t frame_max, const ChannelEvents *events, void *user)
{
	Channel *channel = g_new0(Channel, 1);

	channel->in = in;
	channel->out = out;
	channel->frame_max = frame_max;
	channel->events = events;
	channel->user = user;
	channel->queue = g_queue_new();
	(void)g_unix_set_fd_nonblocking(in, TRUE, NULL);
	(void)g_unix_set_fd_nonblocking(out, TRUE, NULL);
	channel->in_source = g_unix_fd_add(in, G_IO_IN | G_IO_HUP | G_IO_ERR, on_readable, channel);
	return channel;
}

void
channel_free(Channel *channel)
{
	if (!channel)
		return;
	g_clear_handle_id(&channel->in_source, g_source_remove);
	g_clear_handle_id(&channel->out_source, g_source_remove);
	g_clear_pointer(&channel->frame, g_byte_array_unref);
	g_queue_free_full(channel->queue, (GDestroyNotify)g_bytes_unref);
	close(channel->in);
	if (channel->out != channel->in)
		close(channel->out);
	g_free(channel);
}

/* Tells the end once. The channel may be gone when this returns. */
static void
finish(Channel *channel, const GError *error)
{
	if (channel->closed)
		return;
	channel->closed = true;
	g_clear_handle_id(&channel->in_source, g_source_remove);
	channel->events->closed(error, channel->user);
}

static void
finish_errno(Channel *channel, const char *what)
{
	g_autoptr(GError) error =
		g_error_new(FRAME_ERROR, FRAME_ERROR_IO, "%s: %s", what, g_strerror(errno));

	finish(channel, error);
}

static void
finish_at_end(Channel *channel)
{
	g_autoptr(GError) error = NULL;

	if (channel->header_len > 0)
		g_set_error(&error, FRAME_ERROR, FRAME_ERROR_TRUNCATED,
		            "the input ended inside a frame");
	finish(channel, error);
}

/* Where the next bytes belong: the header, or the frame it announced. */
static ssize_t
read_some(Channel *channel)
{
	if (!channel->frame)
		return read(channel->in, channel->header + channel->header_len,
		            FRAME_HEADER - channel->header_len);
	return read(channel->in, channel->frame->data + channel->frame_len,
	            channel->frame->len - channel->frame_len);
}

/* Takes note of @n new bytes. Returns a frame when one is whole, else NULL. */
static GByteArray *
advance(Channel *channel, size_t n, GError **error)
{
	size_t len = 0;

	if (channel->frame) {
		channel->frame_len += n;
	} else {
		channel->header_len += n;
		if (channel->header_len < FRAME_HEADER)
			return NULL;
		if (!frame_length(channel->header, channel->frame_max, &len, error))
			return NULL;
		channel->frame = g_byte_array_sized_new((guint)len);
		g_byte_array_set_size(channel->frame, (guint)len);
		channel->frame_len = 0;
	}
	if (channel->frame_len < channel->frame->len)
		return NULL;
	channel->header_len = 0;
	return g_steal_pointer(&channel->frame);
}

static gboolean
on_readable(gint fd G_GNUC_UNUSED, GIOCondition condition G_GNUC_UNUSED, gpointer user)
{
	Channel *channel = user;
	g_autoptr(GError) error = NULL;
	GByteArray *frame;
	ssize_t n = read_some(channel);

	if (n < 0) {
		if (errno != EINTR && errno != EAGAIN)
			finish_errno(channel, "read");
		return G_SOURCE_CONTINUE;
	}
	if (n == 0) {
		finish_at_end(channel);
		return G_SOURCE_CONTINUE;
	}
	frame = advance(channel, (size_t)n, &error);
	if (error)
		finish(channel, error);
	else if (frame)
		channel->events->frame(frame, channel->user);
	return G_SOURCE_CONTINUE;
}

/* Writes what can be written at once. Returns false when the peer is gone; errno says how. */
static bool
write_queue(Channel *channel)
{
	GBytes *first;

	while ((first = g_queue_peek_head(channel->queue))) {
		gsize len = 0;
		const char *data = g_bytes_get_data(first, &len);
		ssize_t n = write(channel->out, data + channel->written, len - channel->written);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno == EAGAIN;
		channel->written += (size_t)n;
		if (channel->written == len) {
			g_bytes_unref(g_queue_pop_head(channel->queue));
			channel->written = 0;
		}
	}
	return true;
}

static gboolean
on_writable(gint fd G_GNUC_UNUSED, GIOCondition condition G_GNUC_UNUSED, gpointer user)
{
	Channel *channel = user;

	channel->broken = !write_queue(channel);
	if (!channel->broken && !g_queue_is_empty(channel->queue))
		return G_SOURCE_CONTINUE;
	channel->out_source = 0;
	if (channel->broken)
		finish_errno(channel, "write");
	return G_SOURCE_REMOVE;
}

void
channel_send(Channel *channel, GBytes *frame)
{
	uint32_t len = (uint32_t)g_bytes_get_size(frame);

	if (channel->broken)
		return;
	g_queue_push_tail(channel->queue, g_bytes_new(&len, sizeof(len)));
	if (len > 0)
		g_queue_push_tail(channel->queue, g_bytes_ref(frame));
	/* A peer that is gone is noticed by the main loop, not in the middle of the caller's work.
	 */
	if (channel->out_source == 0)
		channel->out_source =
			g_unix_fd_add(channel->out, G_IO_OUT | G_IO_ERR, on_writable, channel);
}

void
channel_drain(Channel *channel, int milliseconds)
{
	struct pollfd out = { .fd = channel->out, .events = POLLOUT };
	gint64 deadline = g_get_monotonic_time() + (gint64)milliseconds * 1000;

	while (!channel->broken && !g_queue_is_empty(channel->queue)) {
		gint64 left = (deadline - g_get_monotonic_time()) / 1000;

		if (left <= 0 || poll(&out, 1, (int)left) <= 0 || !write_queue(channel))
			return;
	}
}
