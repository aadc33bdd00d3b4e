/* SPDX-License-Identifier: MIT */

/*
 * The conversation with the extension (PROTOCOL.md is its manual)
 *
 * Requests in, replies out, several messages in flight, told apart by id. The peer is our own
 * extension, but what it sends is checked all the same: every mistake has a defined answer, and
 * none ends the host.
 */

#pragma once

#include "base/frame.h"
#include "native/pool.h"

#define PROTOCOL_VERSION 1

/* Sends one reply; @frame is borrowed. */
typedef void (*ConversationSend)(GBytes *frame, void *user);

typedef struct Conversation Conversation;

/* @pool is borrowed. */
Conversation *conversation_new(Pool *pool, ConversationSend send, void *user);

/* Ends what is in flight without a word. */
void conversation_free(Conversation *conversation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Conversation, conversation_free)

/* Takes one request: the body of a frame, any bytes, which are changed while they are read. */
void conversation_take(Conversation *conversation, GByteArray *frame);

/* Says that the channel itself is broken (see FrameError); the host ends after that. */
void conversation_broken(Conversation *conversation, const GError *error);
