/* SPDX-License-Identifier: MIT */

/*
 * fuwake native: the host as Thunderbird starts it
 */

#include <stdlib.h>
#include <unistd.h>

#include "base/channel.h"
#include "base/limits.h"
#include "command/command.h"
#include "native/conversation.h"

#define LAST_WORD_MS 1000 /* a peer that takes no more within this has gone */

typedef struct Session {
	GMainLoop *loop;
	Channel *channel;
	Conversation *conversation;
	int status;
} Session;

static void
on_frame(GByteArray *frame, void *user)
{
	Session *session = user;
	g_autoptr(GByteArray) taken = frame;

	conversation_take(session->conversation, taken);
}

static void
on_closed(const GError *error, void *user)
{
	Session *session = user;

	if (error) {
		g_printerr("fuwake: %s\n", error->message);
		conversation_broken(session->conversation, error);
		channel_drain(session->channel, LAST_WORD_MS);
		session->status = EXIT_FAILURE;
	}
	g_main_loop_quit(session->loop);
}

static void
send_frame(GBytes *frame, void *user)
{
	Session *session = user;

	channel_send(session->channel, frame);
}

int
command_native(int out)
{
	static const ChannelEvents events = { on_frame, on_closed };
	g_autofree char *program = dissector_path();
	g_autoptr(Pool) pool = pool_new(program, DISSECTORS_MAX, 1);
	Session session = { .status = EXIT_SUCCESS };

	session.loop = g_main_loop_new(NULL, FALSE);
	session.channel = channel_new(STDIN_FILENO, out, FRAME_IN_MAX, &events, &session);
	session.conversation = conversation_new(pool, send_frame, &session);
	g_main_loop_run(session.loop);
	conversation_free(session.conversation);
	channel_free(session.channel);
	g_main_loop_unref(session.loop);
	return session.status;
}
