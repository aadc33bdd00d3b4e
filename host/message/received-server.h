/* SPDX-License-Identifier: MIT */

/*
 * The server that wrote a Received line
 *
 * Which program it runs is told by how it writes, and decides what the names in the line mean.
 */

#pragma once

#include "message/received-peer.h"

typedef struct Server {
	Slice by, via, with;
	Slice product; /* the comment behind `by` */
	bool exim;
} Server;

/* What the server means by the names it writes. Both are to be read to the end. */
PeerWriter server_writer(const Server *server, const Peer *peer);

/* Coremail's webmail: "from user$example.com ( [192.0.2.1] ) by ajax-webmail-1 (Coremail)". */
bool server_is_coremail(const Server *server);

/* Whether the server only takes mail this way from somebody who logged in. */
bool server_knows_peer(const Server *server, const Peer *peer);
