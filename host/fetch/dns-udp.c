/* SPDX-License-Identifier: MIT */

/*
 * DNS by datagrams, and by TCP for what does not fit into one (RFC 7766)
 *
 * c-ares carries the bytes: sockets, matching of replies to queries, the change to TCP. Each server
 * has a channel of its own, so that it is known who was asked. c-ares cannot take back one query:
 * those nobody waits for any more are abandoned, and the last one takes them all along.
 */

#define CARES_NO_DEPRECATED /* later versions would rather have their own parser's input */
#include <ares.h>
#include <netdb.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>

#include "fetch/bounds.h"
#include "fetch/dns-transport.h"
#include "fetch/endpoint.h"
#include "fetch/resolv-conf.h"
#include "fetch/watches.h"

typedef struct Server {
	const char *name;
	bool trusted;
	ares_channel channel;
	Watches *watches;
	unsigned wanted; /* queries that are not abandoned */
} Server;

typedef struct Udp {
	DnsTransport transport;
	char *file; /* resolv.conf, NULL: one server for ever */
	struct timespec changed;
	GPtrArray *servers; /* Server */
	char *source;       /* their names */
} Udp;

typedef struct Query {
	DnsTry *try; /* NULL: abandoned */
	Server *server;
	size_t len;
	uint8_t bytes[DNS_QUERY_MAX];
} Query;

static void on_reply(void *user, int status, int timeouts, unsigned char *data, int len);

static void
set_timer(Server *server)
{
	struct timeval buf;
	const struct timeval *next = ares_timeout(server->channel, NULL, &buf);

	watches_set_timer(server->watches,
	                  next ? next->tv_sec * 1000 + (next->tv_usec + 999) / 1000 : -1);
}

static void
on_ready(int fd, GIOCondition condition, void *user)
{
	Server *server = user;

	ares_process_fd(server->channel,
	                condition & (G_IO_IN | G_IO_HUP | G_IO_ERR) ? fd : ARES_SOCKET_BAD,
	                condition & G_IO_OUT ? fd : ARES_SOCKET_BAD);
	set_timer(server);
}

static void
on_timer(void *user)
{
	Server *server = user;

	ares_process_fd(server->channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
	set_timer(server);
}

static const WatchEvents watch_events = { .ready = on_ready, .timer = on_timer };

static void
on_socket(void *user, ares_socket_t fd, int readable, int writable)
{
	const Server *server = user;

	watches_set(server->watches, fd,
	            (GIOCondition)((readable ? G_IO_IN : 0) | (writable ? G_IO_OUT : 0)));
}

static void
server_free(gpointer data)
{
	Server *server = data;

	/* Its queries end here, and each is told. */
	if (server->channel)
		ares_destroy(server->channel);
	watches_free(server->watches);
	g_free(server);
}

/*
 * One try of each query, as long as the resolver will ever wait: it decides when to ask again. With
 * NOCHECKRESP a failure of the server is a reply like any other.
 */
static int
open_channel(Server *server, const Endpoint *endpoint)
{
	struct ares_options options = {
		.flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOALIASES | ARES_FLAG_NOSEARCH |
		         ARES_FLAG_EDNS,
		.timeout = FETCH_DEADLINE_MS,
		.tries = 1,
		.ednspsz = DNS_UDP_MAX,
		.sock_state_cb = on_socket,
		.sock_state_cb_data = server,
	};
	int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ |
	           ARES_OPT_SOCK_STATE_CB;
	struct ares_addr_port_node node = {
		.family = strchr(endpoint->ip, ':') ? AF_INET6 : AF_INET,
		.udp_port = endpoint->port,
		.tcp_port = endpoint->port,
	};
	int rc = ares_init_options(&server->channel, &options, mask);

	if (rc != ARES_SUCCESS)
		return rc;
	(void)ares_inet_pton(node.family, endpoint->ip, &node.addr);
	return ares_set_servers_ports(server->channel, &node);
}

static bool
add_server(GPtrArray *servers, const Endpoint *endpoint, bool trust_ad, GError **error)
{
	g_autofree char *name = endpoint_text(endpoint);
	Server *server = g_new0(Server, 1);
	int rc;

	server->name = g_intern_string(name);
	server->trusted = trust_ad || endpoint_is_loopback(endpoint);
	server->watches = watches_new(&watch_events, server);
	g_ptr_array_add(servers, server);
	rc = open_channel(server, endpoint);
	if (rc != ARES_SUCCESS)
		g_set_error_literal(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_LIBRARY,
		                    ares_strerror(rc));
	return rc == ARES_SUCCESS;
}

static void
name_source(Udp *udp)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (guint i = 0; i < udp->servers->len; i++) {
		const Server *server = g_ptr_array_index(udp->servers, i);

		g_string_append_printf(names, i > 0 ? ",%s" : "%s", server->name);
	}
	g_free(udp->source);
	udp->source = g_string_free(g_steal_pointer(&names), FALSE);
}

/* Takes the servers of the file, in the place of those there are. */
static bool
read_file(Udp *udp, GError **error)
{
	g_autoptr(GPtrArray) servers = g_ptr_array_new_with_free_func(server_free);
	g_autofree char *text = NULL;
	g_autoptr(ResolvConf) conf = NULL;

	(void)g_file_get_contents(udp->file, &text, NULL, NULL);
	conf = resolv_conf_read(text ? text : "");
	for (guint i = 0; i < conf->servers->len; i++) {
		const Endpoint *endpoint = g_ptr_array_index(conf->servers, i);

		if (!add_server(servers, endpoint, conf->trust_ad, error))
			return false;
	}
	g_ptr_array_unref(udp->servers);
	udp->servers = g_steal_pointer(&servers);
	name_source(udp);
	return true;
}

static struct timespec
time_of(const char *file)
{
	struct stat st;

	return stat(file, &st) == 0 ? st.st_mtim : (struct timespec){ 0 };
}

/* A laptop that changed its network has another resolv.conf; whoever is asked still is gone. */
static const char *
udp_source(DnsTransport *transport)
{
	Udp *udp = (Udp *)transport;
	struct timespec now = udp->file ? time_of(udp->file) : udp->changed;

	if (now.tv_sec != udp->changed.tv_sec || now.tv_nsec != udp->changed.tv_nsec) {
		udp->changed = now;
		(void)read_file(udp, NULL);
	}
	return udp->source;
}

static unsigned
udp_servers(const DnsTransport *transport)
{
	return ((const Udp *)transport)->servers->len;
}

static void
send_query(Query *query)
{
	ares_send(query->server->channel, query->bytes, (int)query->len, on_reply, query);
}

/* Ends @query, whose try nobody knows any more when this returns. */
static void
finish(Query *query, GBytes *reply, const char *reason)
{
	Server *server = query->server;
	DnsTry *try = query->try;

	g_free(query);
	if (!try)
		return;
	server->wanted--;
	try->pending = NULL;
	try->done(try, reply, reason);
}

static void
on_reply(void *user, int status, int timeouts G_GNUC_UNUSED, unsigned char *data, int len)
{
	Query *query = user;
	g_autoptr(GBytes) reply = NULL;

	if (status != ARES_SUCCESS) {
		if (query->try)
			query->try->again = true;
		finish(query, NULL, status == ARES_ETIMEOUT ? "timeout" : "unreachable");
		return;
	}
	/* Old servers and some middle boxes do not know EDNS (RFC 6891 §6.2.2). */
	if (query->try && dns_rcode(data, (size_t)len) == DNS_FORMERR && query->bytes[11] > 0) {
		query->len = dns_query_plain(query->bytes, query->len);
		send_query(query);
		return;
	}
	reply = g_bytes_new(data, (gsize)len);
	finish(query, reply, NULL);
}

static bool
udp_send(DnsTransport *transport, DnsTry *try)
{
	const Udp *udp = (const Udp *)transport;
	Server *server = g_ptr_array_index(udp->servers, try->number % udp->servers->len);
	Query *query = g_new0(Query, 1);
	uint16_t id = 0;

	/* Unguessable, or anybody could answer (RFC 5452 §9.2). */
	if (getrandom(&id, sizeof(id), 0) != sizeof(id))
		g_assert_not_reached();
	query->try = try;
	query->server = server;
	query->len = dns_query_write(try->question, id, query->bytes);
	try->pending = query;
	try->sent_to = server->name;
	try->trusted = server->trusted;
	server->wanted++;
	send_query(query);
	set_timer(server);
	return true;
}

static void
udp_cancel(DnsTransport *transport G_GNUC_UNUSED, DnsTry *try)
{
	Query *query = try->pending;
	Server *server = query->server;

	query->try = NULL;
	try->pending = NULL;
	if (--server->wanted > 0)
		return;
	ares_cancel(server->channel);
	set_timer(server);
}

static void
udp_free(DnsTransport *transport)
{
	Udp *udp = (Udp *)transport;

	g_ptr_array_unref(udp->servers);
	g_free(udp->source);
	g_free(udp->file);
	g_free(udp);
}

static Udp *
udp_new(void)
{
	Udp *udp = g_new0(Udp, 1);

	(void)ares_library_init(ARES_LIB_INIT_ALL); /* counted; elsewhere than on Windows nothing */
	udp->transport = (DnsTransport){ .source = udp_source,
		                         .servers = udp_servers,
		                         .send = udp_send,
		                         .cancel = udp_cancel,
		                         .free = udp_free };
	udp->servers = g_ptr_array_new_with_free_func(server_free);
	return udp;
}

static DnsTransport *
checked(Udp *udp, bool good)
{
	if (good)
		return &udp->transport;
	udp_free(&udp->transport);
	return NULL;
}

DnsTransport *
dns_udp_new(const char *address, GError **error)
{
	Endpoint *endpoint = endpoint_read(address);
	Udp *udp;
	bool good;

	if (!endpoint) {
		g_set_error(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_ADDRESS,
		            "%s: not the address of a name server", address);
		return NULL;
	}
	udp = udp_new();
	good = add_server(udp->servers, endpoint, false, error);
	endpoint_free(endpoint);
	name_source(udp);
	return checked(udp, good);
}

DnsTransport *
dns_udp_new_system(const char *file, GError **error)
{
	Udp *udp = udp_new();

	udp->file = g_strdup(file);
	udp->changed = time_of(file);
	return checked(udp, read_file(udp, error));
}
