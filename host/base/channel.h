/* SPDX-License-Identifier: MIT */

/*
 * A channel
 *
 * Frames in both directions on GLib's main loop, without ever waiting: what cannot be written yet
 * is kept and goes out when the peer reads. Two peers that both write much cannot lock each other.
 */

#pragma once

#include "base/frame.h"

typedef struct Channel Channel;

typedef struct ChannelEvents {
	/* A whole frame has come; it is taken by the callee. */
	void (*frame)(GByteArray *frame, void *user);
	/*
	 * Nothing more will come: @error says why, NULL at a clean end of input. Told once, and
	 * never from inside channel_send(). The channel may be freed from here.
	 */
	void (*closed)(const GError *error, void *user);
} ChannelEvents;

/*
 * Takes over the descriptors @in and @out (which may be one) and closes them at the end. @events is
 * borrowed for the channel's life.
 */
Channel *channel_new(int in, int out, size_t frame_max, const ChannelEvents *events, void *user);
void channel_free(Channel *channel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Channel, channel_free)

/* Sends one frame of @frame's bytes, which are kept until they are gone. */
void channel_send(Channel *channel, GBytes *frame);

/* Waits until everything sent has been handed to the system, at most so long: a last word. */
void channel_drain(Channel *channel, int milliseconds);
