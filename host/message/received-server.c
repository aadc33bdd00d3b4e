/* SPDX-License-Identifier: MIT */

#include "message/received-server.h"

#include <glib.h>

bool
server_is_coremail(const Server *server)
{
	return slice_starts(server->by, "ajax-webmail");
}

static bool
is_web(const Server *server, const Peer *peer)
{
	/*
	 * Exchange passes mail to a mailbox by HTTPS, "from A (192.0.2.1) by B with HTTPS": the
	 * names are machines, nobody logged in.
	 */
	bool exchange = peer->form == ADDRESS_BARE && slice_is(server->with, "HTTPS");

	return server_is_coremail(server) || (protocol_is_http(server->with) && !exchange);
}

/* The firewall toolkit: "from name(192.0.2.1) by mx.example via smap". */
static bool
is_smap(const Server *server)
{
	return slice_is(server->via, "smap") || slice_is(server->via, "csmap");
}

/*
 * "name (192.0.2.1)" is qmail's and means that the server found the name, or Exchange's and means
 * that the peer gave it. qmail tells no product, its relatives a version; Exchange its own address.
 */
static bool
writes_rdns(const Server *server, const Peer *peer)
{
	AddressForm form = ADDRESS_UNKNOWN;
	g_autofree char *ip = slice_address(server->product, &form);

	if (peer->form != ADDRESS_BARE)
		return false;
	if (is_smap(server))
		return true;
	if (server->with.text && !protocol_is_smtp(server->with))
		return false;
	if (!server->product.text)
		return server->with.text != NULL;
	return slice_contains(server->product, "qmail") || slice_starts(server->product, "qp ") ||
	       (!ip && server->product.len > 0 && g_ascii_isdigit(*server->product.text));
}

PeerWriter
server_writer(const Server *server, const Peer *peer)
{
	return (PeerWriter){
		.tells_no_helo = is_web(server, peer) || is_smap(server),
		.writes_rdns = writes_rdns(server, peer),
		.omits_same = server->exim,
	};
}

bool
server_knows_peer(const Server *server, const Peer *peer)
{
	/* Hosts of a provider for its own users, whose lines say "SMTP" all the same. */
	static const char *const hosts[] = { "mail.gmx.net", "mail.gmx.com" };

	if (protocol_is_http(server->with) || server_is_coremail(server))
		return is_web(server, peer);
	return protocol_is_login(server->with) ||
	       slice_one_of(server->by, hosts, G_N_ELEMENTS(hosts));
}
