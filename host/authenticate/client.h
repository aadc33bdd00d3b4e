/* SPDX-License-Identifier: MIT */

/*
 * Who handed the mail to our side
 *
 * What SPF is asked about: the machine at the trust boundary, the name it gave itself, and the
 * sender of the envelope (RFC 5321 §2.3.1), which the header only tells by the way.
 */

#pragma once

#include "message/facts.h"

typedef enum {
	CLIENT_UNKNOWN,   /* no line of ours tells an address */
	CLIENT_SUBMITTED, /* it had logged in: the mail was written inside, SPF has no say */
	CLIENT_FORWARDED, /* somebody the reader asked to passed it on: SPF is about him */
	CLIENT_DIRECT,
} ClientKind;

typedef struct Client {
	ClientKind kind;
	const char *ip;   /* canonical; NULL when not known; all borrowed from the facts */
	const char *helo; /* NULL when not known */
	const Hop *hop;   /* the line that tells */
	Confidence confidence;
	char *mail_from;    /* MAIL FROM, "" for the null sender; NULL when not known */
	const char *source; /* the field that told it: "Received#1", "Return-Path"; NULL. Static */
} Client;

/* Finds the client in @facts. Free it with client_clear(). */
void client_read(const Facts *facts, Client *ret_client);
void client_clear(Client *client);

const char *client_kind_to_string(ClientKind kind);
