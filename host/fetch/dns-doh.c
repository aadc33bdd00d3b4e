/* SPDX-License-Identifier: MIT */

/*
 * DNS over HTTPS (RFC 8484)
 *
 * libcurl carries the bytes, all queries over one connection (HTTP/2). The server's own name is
 * asked of the system, by libcurl in a thread. Nothing is sent but the query: no cookie, no
 * program's name, no credentials, by no proxy, and wherever a server would send us, we do not go.
 */

#include <curl/curl.h>

#include "fetch/bounds.h"
#include "fetch/dns-transport.h"
#include "fetch/doh-request.h"
#include "fetch/transfers.h"

typedef struct Doh {
	DnsTransport transport;
	const char *url; /* interned: it is what people are told */
	char *ca_file;
	struct curl_slist *headers;

	/* The connection and what belongs to it; made when it is needed. */
	Transfers *transfers;
	GQueue pending; /* Query */
	guint idle_source;
	gint64 heard; /* when a reply came last; 0: none over this connection */
} Doh;

typedef struct Query {
	DnsTry *try;
	CURL *easy;
	GByteArray *body;
	GList link;
} Query;

static void
query_free(Query *query)
{
	if (query->easy)
		curl_easy_cleanup(query->easy);
	g_byte_array_unref(query->body);
	g_free(query);
}

static size_t
on_body(char *data, size_t one, size_t n, void *user)
{
	Query *query = user;

	if (query->body->len + one * n > DNS_REPLY_MAX)
		return 0; /* libcurl takes it for an error, and stops */
	g_byte_array_append(query->body, (const guint8 *)data, (guint)(one * n));
	return one * n;
}

/* Closes the connection, which nobody uses. */
static void
close_connection(Doh *doh)
{
	g_clear_handle_id(&doh->idle_source, g_source_remove);
	g_clear_pointer(&doh->transfers, transfers_free);
	doh->heard = 0;
}

static gboolean
on_idle(gpointer user)
{
	Doh *doh = user;

	doh->idle_source = 0;
	close_connection(doh);
	return G_SOURCE_REMOVE;
}

/* Takes @query back from libcurl. */
static void
withdraw(Doh *doh, Query *query)
{
	transfers_remove(doh->transfers, query->easy);
	g_queue_unlink(&doh->pending, &query->link);
	query->try->pending = NULL;
	if (doh->pending.length == 0 && doh->idle_source == 0)
		doh->idle_source = g_timeout_add(DOH_IDLE_MS, on_idle, doh);
}

static void
finish(Doh *doh, Query *query, CURLcode code)
{
	DnsTry *try = query->try;
	const char *reason = doh_request_reason(query->easy, code);
	g_autoptr(GBytes) reply = NULL;

	/* A connection that was there and broke is made anew; one that could not be made is not. */
	try->again = code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM ||
	             code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR ||
	             code == CURLE_GOT_NOTHING;
	if (code == CURLE_OK)
		doh->heard = g_get_monotonic_time();
	if (!reason)
		reply = g_bytes_new(query->body->data, query->body->len);
	withdraw(doh, query);
	query_free(query);
	try->done(try, reply, reason);
}

static void
on_transfer(CURL *easy, CURLcode code, void *user)
{
	char *query = NULL;

	(void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &query);
	finish(user, (Query *)(void *)query, code);
}

static void
open_connection(Doh *doh)
{
	g_clear_handle_id(&doh->idle_source, g_source_remove);
	if (doh->transfers)
		return;
	doh->transfers = transfers_new(on_transfer, doh);
	transfers_set_limits(doh->transfers, doh_url_is_secure(doh->url), DOH_CONNECTIONS_MAX);
}

static const char *
doh_source(DnsTransport *transport)
{
	return ((const Doh *)transport)->url;
}

static unsigned
doh_servers(const DnsTransport *transport G_GNUC_UNUSED)
{
	return 1;
}

/*
 * TCP loses nothing, so asking again helps only where the connection itself is dead without
 * knowing it: it has served before and is silent now, as after a change of networks. Then all that
 * is under way has to begin anew.
 */
static void
renew(Doh *doh)
{
	if (doh->heard == 0 || g_get_monotonic_time() - doh->heard < DNS_TRY_MS * 1000)
		return;
	while (doh->pending.head) {
		Query *query = doh->pending.head->data;
		DnsTry *try = query->try;

		withdraw(doh, query);
		query_free(query);
		try->again = true;
		try->done(try, NULL, "timeout");
	}
	close_connection(doh);
}

static bool
doh_send(DnsTransport *transport, DnsTry *try)
{
	Doh *doh = (Doh *)transport;
	uint8_t bytes[DNS_QUERY_MAX];
	/* Number 0, so that caches on the way see the same question as the same (RFC 8484 §4.1). */
	size_t len = dns_query_write(try->question, 0, bytes);
	Query *query;

	if (try->besides) {
		renew(doh);
		return false;
	}
	open_connection(doh);
	query = g_new0(Query, 1);
	query->try = try;
	query->body = g_byte_array_new();
	query->easy = curl_easy_init();
	g_assert(query->easy);
	query->link.data = query;
	doh_request_set(query->easy, doh->url, doh->ca_file, doh->headers);
	(void)curl_easy_setopt(query->easy, CURLOPT_POSTFIELDSIZE, (long)len);
	(void)curl_easy_setopt(query->easy, CURLOPT_COPYPOSTFIELDS, bytes);
	(void)curl_easy_setopt(query->easy, CURLOPT_WRITEFUNCTION, on_body);
	(void)curl_easy_setopt(query->easy, CURLOPT_WRITEDATA, query);
	(void)curl_easy_setopt(query->easy, CURLOPT_PRIVATE, query);
	g_queue_push_tail_link(&doh->pending, &query->link);
	try->pending = query;
	try->sent_to = doh->url;
	/* Nobody on the way but the server itself. Clear text goes no further than this machine. */
	try->trusted = true;
	transfers_add(doh->transfers, query->easy);
	return true;
}

static void
doh_cancel(DnsTransport *transport, DnsTry *try)
{
	Query *query = try->pending;

	withdraw((Doh *)transport, query);
	query_free(query);
}

static void
doh_free(DnsTransport *transport)
{
	Doh *doh = (Doh *)transport;

	close_connection(doh);
	curl_slist_free_all(doh->headers);
	g_free(doh->ca_file);
	g_free(doh);
}

DnsTransport *
dns_doh_new(const char *url, const char *ca_file, GError **error)
{
	Doh *doh;

	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
	if (!doh_url_is_good(url)) {
		g_set_error(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_ADDRESS,
		            "%s: not the address of DNS over HTTPS", url);
		return NULL;
	}
	doh = g_new0(Doh, 1);
	doh->transport = (DnsTransport){ .source = doh_source,
		                         .servers = doh_servers,
		                         .send = doh_send,
		                         .cancel = doh_cancel,
		                         .free = doh_free };
	doh->url = g_intern_string(url);
	doh->ca_file = g_strdup(ca_file);
	doh->headers = curl_slist_append(NULL, "Content-Type: " DOH_MEDIA_TYPE);
	doh->headers = curl_slist_append(doh->headers, "Accept: " DOH_MEDIA_TYPE);
	g_queue_init(&doh->pending);
	return &doh->transport;
}
