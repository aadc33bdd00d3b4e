/* SPDX-License-Identifier: MIT */

/*
 * The peer of a Received line
 *
 * What stands between "from" and "by", in the order of the line: a name, then comments. Which of
 * the names is the HELO depends on the program that wrote the line; peer_helo() and peer_rdns()
 * decide once the rest of the line is known.
 */

#pragma once

#include "message/received-address.h"
#include "message/received-remark.h"
#include "message/received-token.h"

/* Who wrote the line, as far as it changes what the names mean. */
typedef struct PeerWriter {
	bool tells_no_helo; /* nobody says HELO to a web server */
	bool writes_rdns;   /* a lone name is a name the server found (qmail) */
	bool omits_same;    /* a lone name before "([192.0.2.1])" is both names (Exim) */
} PeerWriter;

typedef struct Peer {
	Slice name; /* the word behind "from" */
	bool says_helo;
	Slice helo, rdns, ident;
	char *ip; /* owned */
	AddressForm form;
	bool verified; /* the server found the name to be right */
} Peer;

void peer_read_name(Peer *peer, Slice word);
void peer_read_word(Peer *peer, Slice word); /* a later word outside of comments */

/* Reads a comment. Returns false, having changed nothing, when it does not tell of the peer. */
bool peer_read_comment(Peer *peer, Remarks *remarks, const Brackets *brackets, Slice comment);

void peer_done(Peer *peer); /* frees what it holds */

/* The names, NULL when not told. Returns: (transfer full). */
char *peer_helo(const Peer *peer, const PeerWriter *writer);
char *peer_rdns(const Peer *peer, const PeerWriter *writer);
