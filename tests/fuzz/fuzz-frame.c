/* SPDX-License-Identifier: MIT */

/*
 * What a peer may write to the host
 *
 * The input is taken twice: as the bytes of the stream, and with each of its lines as the body of
 * a frame, so that a changed line need not mend its length. frame_read() and the channel must see
 * the same frames and the same end, and every reply must be one that PROTOCOL.md knows.
 */

#include <glib-unix.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/auto.h"
#include "base/channel.h"
#include "base/limits.h"
#include "native/conversation.h"
#include "native/piece.h"

#define INPUT_MAX ((size_t)64 * 1024) /* what a socket holds at once */
#define LINES_MAX 256
#define CLEAN_END (-1) /* no FrameError */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct Session {
	Channel *channel;
	Conversation *conversation;
	GPtrArray *frames;  /* GByteArray: what the channel handed over */
	GByteArray *spoken; /* the replies, framed here */
	bool closed;
	int end; /* FrameError, or CLEAN_END */
} Session;

/* Stands in for GLib's: no program is ever found, and none is looked for. */
gboolean
g_spawn_async_with_pipes_and_fds(
	const gchar *folder G_GNUC_UNUSED, const gchar *const *argv G_GNUC_UNUSED,
	const gchar *const *envp G_GNUC_UNUSED, GSpawnFlags flags G_GNUC_UNUSED,
	GSpawnChildSetupFunc setup G_GNUC_UNUSED, gpointer user G_GNUC_UNUSED,
	gint in G_GNUC_UNUSED, gint out G_GNUC_UNUSED, gint err G_GNUC_UNUSED,
	const gint *sources G_GNUC_UNUSED, const gint *targets G_GNUC_UNUSED, gsize n G_GNUC_UNUSED,
	GPid *ret_pid G_GNUC_UNUSED, gint *ret_in G_GNUC_UNUSED, gint *ret_out G_GNUC_UNUSED,
	gint *ret_err G_GNUC_UNUSED, GError **error)
{
	g_set_error_literal(error, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT, "no such program");
	return FALSE;
}

static void
check_error(const json_t *reply)
{
	static const char *const codes[] = { "bad-json",        "bad-request",
		                             "unknown-type",    "hello-first",
		                             "version",         "duplicate-id",
		                             "unknown-id",      "too-many-messages",
		                             "bad-chunk",       "message-too-large",
		                             "frame-broken",    "frame-too-large",
		                             "dissector-start", NULL };
	const char *code = json_string_value(json_object_get(reply, "code"));

	g_assert_true(code && g_strv_contains(codes, code));
	g_assert_true(json_is_string(json_object_get(reply, "detail")));
}

/* No dissector can be started, so there are three kinds of reply. */
static void
check_reply(GBytes *frame)
{
	gsize len = 0;
	const char *text = g_bytes_get_data(frame, &len);
	g_autoptr(json_t) reply = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
	const char *type = json_string_value(json_object_get(reply, "type"));
	const json_t *id = json_object_get(reply, "id");

	g_assert_nonnull(type);
	g_assert_cmpuint(len, <=, FRAME_OUT_MAX);
	if (id) {
		g_assert_cmpuint(json_string_length(id), >=, 1);
		g_assert_cmpuint(json_string_length(id), <=, ID_MAX);
	}
	if (strcmp(type, "error") == 0)
		check_error(reply);
	else if (strcmp(type, "hello") == 0)
		g_assert_cmpint(json_integer_value(json_object_get(reply, "protocol")), ==,
		                PROTOCOL_VERSION);
	else
		g_assert_true(strcmp(type, "cancelled") == 0 && id);
}

static void
on_reply(GBytes *frame, void *user)
{
	Session *session = user;
	gsize len = 0;
	const guint8 *body = g_bytes_get_data(frame, &len);
	uint32_t header = (uint32_t)len;

	check_reply(frame);
	g_byte_array_append(session->spoken, (const guint8 *)&header, sizeof(header));
	g_byte_array_append(session->spoken, body, (guint)len);
	channel_send(session->channel, frame);
}

static GByteArray *
copy_of(const GByteArray *frame)
{
	return g_byte_array_append(g_byte_array_new(), frame->data, frame->len);
}

/* What is read without the JSON library must be what the library reads. */
static void
check_piece(const GByteArray *frame)
{
	g_autoptr(GByteArray) copy = copy_of(frame);
	g_autoptr(GByteArray) piece = g_byte_array_new();
	size_t rest = 0, len = 0;
	g_autoptr(json_t) request = json_loadb((const char *)frame->data, frame->len,
	                                       JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
	const json_t *data = json_object_get(request, "data");

	if (!piece_take(copy, piece, &rest)) {
		g_assert_cmpmem(copy->data, copy->len, frame->data, frame->len);
	} else if (request) {
		g_autofree char *text = g_convert((const char *)piece->data, piece->len, "UTF-8",
		                                  "ISO-8859-1", NULL, &len, NULL);

		g_assert_cmpmem(text, len, json_string_value(data), json_string_length(data));
	}
}

static void
on_frame(GByteArray *frame, void *user)
{
	Session *session = user;
	g_autoptr(GByteArray) taken = frame;

	g_assert_false(session->closed);
	g_ptr_array_add(session->frames, copy_of(frame));
	check_piece(frame);
	conversation_take(session->conversation, taken);
}

static void
on_closed(const GError *error, void *user)
{
	Session *session = user;

	g_assert_false(session->closed);
	session->closed = true;
	session->end = error ? error->code : CLEAN_END;
	if (error)
		conversation_broken(session->conversation, error);
}

/* Returns a socket from which @data comes, then the end of input. */
static int
source_of(const uint8_t *data, size_t size, int *ret_peer)
{
	int ends[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), ==, 0);
	g_assert_cmpint(write(ends[1], data, size), ==, size);
	g_assert_cmpint(shutdown(ends[1], SHUT_WR), ==, 0);
	*ret_peer = ends[1];
	return ends[0];
}

/* Turns the main loop until nothing moves any more. Returns what came to @peer. */
static GByteArray *
turn(int peer)
{
	GByteArray *heard = g_byte_array_new();
	uint8_t buffer[4096];
	ssize_t n;

	g_assert_true(g_unix_set_fd_nonblocking(peer, TRUE, NULL));
	do {
		while (g_main_context_iteration(NULL, FALSE))
			;
		while ((n = read(peer, buffer, sizeof(buffer))) > 0)
			g_byte_array_append(heard, buffer, (guint)n);
	} while (g_main_context_pending(NULL));
	return heard;
}

/* frame_read() sees the frames that the channel saw, and the same end. */
static void
check_frames(const Session *session, const uint8_t *data, size_t size)
{
	int peer = -1;
	int fd = source_of(data, size, &peer);
	g_autoptr(GError) error = NULL;

	for (guint i = 0;; i++) {
		const GByteArray *other;
		g_autoptr(GByteArray) frame = NULL;

		if (!frame_read(fd, FRAME_IN_MAX, &frame, &error) || !frame) {
			g_assert_cmpuint(i, ==, session->frames->len);
			break;
		}
		g_assert_cmpuint(i, <, session->frames->len);
		other = g_ptr_array_index(session->frames, i);
		g_assert_cmpmem(frame->data, frame->len, other->data, other->len);
	}
	g_assert_cmpint(error ? error->code : CLEAN_END, ==, session->end);
	close(fd);
	close(peer);
}

static void
converse(const uint8_t *data, size_t size)
{
	static const ChannelEvents events = { on_frame, on_closed };
	int peer = -1;
	int fd = source_of(data, size, &peer);
	g_autoptr(Pool) pool = pool_new("/nonexistent", DISSECTORS_MAX, 1);
	g_autoptr(GByteArray) heard = NULL;
	guint spoken;
	Session session = { .end = CLEAN_END };

	session.frames = g_ptr_array_new_with_free_func((GDestroyNotify)g_byte_array_unref);
	session.spoken = g_byte_array_new();
	session.channel = channel_new(fd, fd, FRAME_IN_MAX, &events, &session);
	session.conversation = conversation_new(pool, on_reply, &session);
	heard = turn(peer);
	g_assert_true(session.closed);
	g_assert_cmpmem(heard->data, heard->len, session.spoken->data, session.spoken->len);
	check_frames(&session, data, size);
	spoken = session.spoken->len;
	conversation_free(session.conversation);
	g_assert_cmpuint(session.spoken->len, ==, spoken);
	channel_free(session.channel);
	close(peer);
	g_byte_array_unref(session.spoken);
	g_ptr_array_unref(session.frames);
}

/* Returns: (transfer full): a stream in which each line of @data is a frame. */
static GByteArray *
frames_of_lines(const uint8_t *data, size_t size)
{
	GByteArray *stream = g_byte_array_new();
	const uint8_t *p = data;

	for (unsigned i = 0; size > 0 && i < LINES_MAX; i++) {
		const uint8_t *newline = memchr(p, '\n', size);
		uint32_t len = (uint32_t)(newline ? (size_t)(newline - p) : size);

		g_byte_array_append(stream, (const guint8 *)&len, sizeof(len));
		g_byte_array_append(stream, p, len);
		if (!newline)
			break;
		p += len + 1;
		size -= len + 1;
	}
	return stream;
}

/* Whatever a peer writes, it is answered by the protocol, and nothing waits. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GByteArray) lines = NULL;

	size = MIN(size, INPUT_MAX);
	converse(data, size);
	lines = frames_of_lines(data, size);
	converse(lines->data, lines->len);
	return 0;
}
