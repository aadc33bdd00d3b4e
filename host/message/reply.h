/* SPDX-License-Identifier: MIT */

/*
 * Whether a mail goes on with a conversation (RFC 5322 §3.6.4)
 *
 * Anybody can write In-Reply-To and References, and bulk senders do, since filters trust answers.
 * A mail is taken for an answer when its subject says so, too, or when the sender wrote the mail
 * that he goes on with, as in a series.
 */

#pragma once

#include "message/facts.h"

/* Sets facts->references and facts->is_reply. The header is read already. */
void reply_read(Facts *facts);
