/* SPDX-License-Identifier: MIT */

/*
 * What a server remarks about a transfer
 *
 * Comments, and the words some programs write without brackets, that tell of a login, of TLS and
 * of the envelope's sender.
 */

#pragma once

#include "message/received-token.h"

typedef struct Remarks {
	bool authenticated;
	Slice account;
	Slice tls;
	Slice cipher; /* when it stands apart from the version */
	bool has_envelope_from;
	Slice envelope_from;
} Remarks;

/* Reads a comment that does not tell who the peer is. */
void remarks_read_comment(Remarks *remarks, const Brackets *brackets, Slice comment);

/* Reads "auth=yes" and "user=name" (OpenSMTPD, Sendmail). Returns whether @word is one. */
bool remarks_read_word(Remarks *remarks, Slice word);

/* Whether @protocol is one a server only speaks with somebody who logged in (RFC 3848, webmail). */
bool protocol_is_login(Slice protocol);
bool protocol_is_http(Slice protocol);
bool protocol_is_smtp(Slice protocol);  /* SMTP, LMTP and qmail's QMQP, in all their variants */
bool protocol_is_fetch(Slice protocol); /* a mailbox was read: POP, IMAP */
