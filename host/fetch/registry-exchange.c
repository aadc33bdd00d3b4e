/* SPDX-License-Identifier: MIT */

#include "fetch/registry-exchange.h"

#include <string.h>

#include "fetch/bounds.h"

#define PORT_HTTPS 443
#define PORT_WHOIS 43

struct Exchange {
	const ExchangeWay *way;
	CURL *easy;
	struct curl_slist *headers, *places;
	PublicGuard guard;
	char *server;
	bool is_rdap;
	TransferBody body;
	ExchangeDone done;
	void *user;
};

bool
exchange_has_whois(void)
{
	const char *const *protocols = curl_version_info(CURLVERSION_NOW)->protocols;

	return g_strv_contains(protocols, "gopher");
}

/* Returns: (transfer full): what stands for @host with @port. */
static char *
server_text(const char *host, unsigned port, unsigned usual)
{
	return port == usual ? g_strdup(host) : g_strdup_printf("%s:%u", host, port);
}

/* Parts @url. Returns its host (transfer full) with its port in *ret_port, or NULL. */
static char *
url_host(const char *url, unsigned *ret_port)
{
	CURLU *parts = curl_url();
	char *scheme = NULL, *host = NULL, *port = NULL, *user = NULL;
	char *found = NULL;

	if (strlen(url) <= REGISTRY_URL_MAX &&
	    curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_USER, &user, 0) != CURLUE_OK &&
	    g_ascii_strcasecmp(scheme, "https") == 0) {
		*ret_port = (unsigned)g_ascii_strtoull(port, NULL, 10);
		found = g_ascii_strdown(host, -1);
	}
	curl_free(scheme);
	curl_free(host);
	curl_free(port);
	curl_free(user);
	curl_url_cleanup(parts);
	return found;
}

char *
exchange_server_of_url(const RegistryTable *table, const char *url)
{
	unsigned port = 0;
	g_autofree char *host = url_host(url, &port);

	if (!host || (port != PORT_HTTPS && !registry_table_names(table, host, port)))
		return NULL;
	return server_text(host, port, PORT_HTTPS);
}

/* Begins with @host and @port, of which the request has been written already. */
static void
begin(Exchange *exchange, const char *host, unsigned port, long deadline_ms)
{
	const RegistryTable *table = exchange->way->table;
	const char *place = registry_table_place(table, host, port);

	exchange->guard.may_be_private = registry_table_names(table, host, port);
	public_guard_set(exchange->easy, &exchange->guard);
	if (place) {
		g_autofree char *from_to = g_strdup_printf("%s:%u:%s", host, port, place);

		exchange->places = curl_slist_append(NULL, from_to);
		(void)curl_easy_setopt(exchange->easy, CURLOPT_CONNECT_TO, exchange->places);
	}
	transfer_set(exchange->easy, exchange->way->ca_file, deadline_ms);
	/* The guard looks at addresses as they are connected, so each request connects. */
	(void)curl_easy_setopt(exchange->easy, CURLOPT_FORBID_REUSE, 1L);
	(void)curl_easy_setopt(exchange->easy, CURLOPT_FRESH_CONNECT, 1L);
	transfer_take(exchange->easy, &exchange->body, exchange->is_rdap);
	(void)curl_easy_setopt(exchange->easy, CURLOPT_PRIVATE, exchange);
	transfers_add(exchange->way->transfers, exchange->easy);
}

static Exchange *
exchange_new(const ExchangeWay *way, ExchangeDone done, void *user)
{
	Exchange *exchange = g_new0(Exchange, 1);

	exchange->way = way;
	exchange->done = done;
	exchange->user = user;
	exchange->body.bytes = g_byte_array_new();
	exchange->easy = curl_easy_init();
	g_assert(exchange->easy);
	return exchange;
}

Exchange *
exchange_rdap(const ExchangeWay *way, const char *url, long deadline_ms, ExchangeDone done,
              void *user)
{
	Exchange *exchange = exchange_new(way, done, user);
	unsigned port = 0;
	g_autofree char *host = url_host(url, &port);

	exchange->is_rdap = true;
	exchange->server = exchange_server_of_url(way->table, url);
	g_assert(exchange->server); /* the caller has looked */
	exchange->body.max = REGISTRY_RDAP_MAX;
	exchange->headers = curl_slist_append(NULL, "Accept: application/rdap+json");
	(void)curl_easy_setopt(exchange->easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(exchange->easy, CURLOPT_PROTOCOLS_STR, "https");
	(void)curl_easy_setopt(exchange->easy, CURLOPT_HTTPHEADER, exchange->headers);
	begin(exchange, host, port, deadline_ms);
	return exchange;
}

Exchange *
exchange_whois(const ExchangeWay *way, const char *server, const char *query, long deadline_ms,
               ExchangeDone done, void *user)
{
	Exchange *exchange = exchange_new(way, done, user);
	g_autofree char *host = NULL;
	unsigned port = registry_server_split(server, &host);
	g_autofree char *url = g_strdup_printf("gopher://%s:%u/0%s", host, port, query);

	exchange->server = server_text(host, port, PORT_WHOIS);
	exchange->body.max = REGISTRY_WHOIS_MAX;
	(void)curl_easy_setopt(exchange->easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(exchange->easy, CURLOPT_PROTOCOLS_STR, "gopher");
	begin(exchange, host, port, deadline_ms);
	return exchange;
}

void
exchange_free(Exchange *exchange)
{
	if (!exchange)
		return;
	transfers_remove(exchange->way->transfers, exchange->easy);
	curl_easy_cleanup(exchange->easy);
	curl_slist_free_all(exchange->headers);
	curl_slist_free_all(exchange->places);
	g_byte_array_unref(exchange->body.bytes);
	g_free(exchange->server);
	g_free(exchange);
}

const char *
exchange_server(const Exchange *exchange)
{
	return exchange->server;
}

/* What the status of RDAP says (RFC 7480 §5). */
static void
read_status(const Exchange *exchange, ExchangeEnd *end)
{
	curl_off_t seconds = 0;
	char *location = NULL;
	long status = 0;

	(void)curl_easy_getinfo(exchange->easy, CURLINFO_RESPONSE_CODE, &status);
	(void)curl_easy_getinfo(exchange->easy, CURLINFO_REDIRECT_URL, &location);
	(void)curl_easy_getinfo(exchange->easy, CURLINFO_RETRY_AFTER, &seconds);
	end->absent = status == 404;
	if (status == 429)
		end->reason = "throttled";
	else if (status >= 300 && status < 400 && location)
		end->location = location;
	else if (status != 200 && status != 404)
		end->reason = "http";
	end->retry_after = (long)CLAMP(seconds, 0, QUIET_MAX_S);
}

static const char *
reason_of(const Exchange *exchange, CURLcode code)
{
	bool has_bytes = exchange->body.bytes->len > 0;

	if (exchange->guard.refused && code == CURLE_COULDNT_CONNECT)
		return "not-public";
	/* Some servers at port 43 break off when they have said all. */
	if (!exchange->is_rdap && has_bytes && code == CURLE_RECV_ERROR)
		return NULL;
	if (!exchange->is_rdap && !has_bytes && (code == CURLE_OK || code == CURLE_GOT_NOTHING))
		return "malformed";
	return transfer_reason(code);
}

void
exchange_ended(CURL *easy, CURLcode code, void *user G_GNUC_UNUSED)
{
	Exchange *exchange;
	char *private = NULL;
	ExchangeEnd end = { 0 };

	(void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &private);
	exchange = (Exchange *)(void *)private;
	end.reason = reason_of(exchange, code);
	end.body = exchange->body.bytes;
	if (!end.reason && exchange->is_rdap)
		read_status(exchange, &end);
	exchange->done(&end, exchange->user);
}
