/* SPDX-License-Identifier: MIT */

#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/channel.h"

#define FRAME_MAX 1000000 /* bytes of the largest frame taken here */

typedef struct Peer {
	Channel *channel;
	GString *got; /* frames, a "|" behind each */
	unsigned frames;
	size_t bytes;
	bool closed;
	int code; /* FrameError, -1 at a clean end */
} Peer;

static void
on_frame(GByteArray *frame, void *user)
{
	Peer *peer = user;

	peer->frames++;
	peer->bytes += frame->len;
	if (frame->len < 100) {
		g_string_append_len(peer->got, (char *)frame->data, frame->len);
		g_string_append_c(peer->got, '|');
	}
	g_byte_array_unref(frame);
}

static void
on_closed(const GError *error, void *user)
{
	Peer *peer = user;

	g_assert_false(peer->closed);
	peer->closed = true;
	peer->code = error ? error->code : -1;
}

static const ChannelEvents events = { on_frame, on_closed };

static void
peer_init(Peer *peer, int fd)
{
	*peer = (Peer){ .got = g_string_new(NULL) };
	peer->channel = channel_new(fd, fd, FRAME_MAX, &events, peer);
}

static void
peer_done(Peer *peer)
{
	channel_free(peer->channel);
	g_string_free(peer->got, TRUE);
}

static void
iterate_until(const bool *flag)
{
	while (!*flag)
		g_main_context_iteration(NULL, TRUE);
}

static void
send_text(Channel *channel, const char *text)
{
	g_autoptr(GBytes) frame = g_bytes_new(text, strlen(text));

	channel_send(channel, frame);
}

/* Feeds raw bytes and looks at what comes of them. */
static void
check_bytes(const void *bytes, size_t len, const char *frames, int code)
{
	Peer peer;
	int ends[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
	peer_init(&peer, ends[0]);
	g_assert_cmpint(write(ends[1], bytes, len), ==, (gssize)len);
	close(ends[1]);
	iterate_until(&peer.closed);
	g_assert_cmpstr(peer.got->str, ==, frames);
	g_assert_cmpint(peer.code, ==, code);
	peer_done(&peer);
}

static void
test_ends(void)
{
	check_bytes("", 0, "", -1);
	check_bytes("\x01\0\0\0a\0\0\0\0\x02\0\0\0bc", 15, "a||bc|", -1);
	check_bytes("\x01\0", 2, "", FRAME_ERROR_TRUNCATED);
	check_bytes("\x01\0\0\0a\x05\0\0\0b", 10, "a|", FRAME_ERROR_TRUNCATED);
	check_bytes("\xff\xff\xff\xff", 4, "", FRAME_ERROR_TOO_LARGE);
}

/* Both write more than the system keeps, at the same time: neither may wait for the other. */
static void
test_both_write(void)
{
	Peer left;
	Peer right;
	g_autofree char *big = g_strnfill(900000, 'x');
	int ends[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
	peer_init(&left, ends[0]);
	peer_init(&right, ends[1]);
	for (int i = 0; i < 5; i++) {
		send_text(left.channel, big);
		send_text(right.channel, big);
	}
	while (left.frames < 5 || right.frames < 5)
		g_main_context_iteration(NULL, TRUE);
	g_assert_cmpuint(left.bytes, ==, 4500000);
	g_assert_cmpuint(right.bytes, ==, 4500000);
	peer_done(&left);
	iterate_until(&right.closed);
	peer_done(&right);
}

/* A peer that is gone is told from the main loop, not from inside of channel_send(). */
static void
test_peer_gone(void)
{
	Peer peer;
	int ends[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
	peer_init(&peer, ends[0]);
	close(ends[1]);
	send_text(peer.channel, "hello");
	g_assert_false(peer.closed);
	iterate_until(&peer.closed);
	send_text(peer.channel, "again");
	channel_drain(peer.channel, 1000);
	peer_done(&peer);
}

static void
test_drain(void)
{
	Peer peer;
	char got[9];
	int ends[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
	peer_init(&peer, ends[0]);
	send_text(peer.channel, "hello");
	channel_drain(peer.channel, 1000);
	g_assert_cmpint(recv(ends[1], got, sizeof(got), MSG_DONTWAIT), ==, 9);
	g_assert_cmpmem(got, 9, "\x05\0\0\0hello", 9);
	close(ends[1]);
	peer_done(&peer);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	signal(SIGPIPE, SIG_IGN);
	g_test_add_func("/channel/ends", test_ends);
	g_test_add_func("/channel/both-write", test_both_write);
	g_test_add_func("/channel/peer-gone", test_peer_gone);
	g_test_add_func("/channel/drain", test_drain);
	return g_test_run();
}
