/* SPDX-License-Identifier: MIT */

#include "fetch/service-exchange.h"

#include "fetch/bounds.h"
#include "fetch/doh-request.h"

#define PORT_HTTPS         443
#define HTTP_TOO_MANY_ASKS 429

struct ServiceExchange {
	const ServiceWire *wire;
	bool is_doh;
	CURL *easy;
	struct curl_slist *headers, *places;
	PublicGuard guard;
	TransferBody body;
	ServiceDone done;
	void *user;
};

ServiceExchange *
service_exchange_new(const ServiceWire *wire, const ServiceQuestion *question, const char *key,
                     ServiceDone done, void *user)
{
	ServiceExchange *exchange = g_new0(ServiceExchange, 1);
	g_autofree char *host = service_host(question->service);

	exchange->wire = wire;
	exchange->is_doh = question->service->way == ASKED_BY_DOH;
	exchange->done = done;
	exchange->user = user;
	exchange->body.bytes = g_byte_array_new();
	exchange->easy = curl_easy_init();
	g_assert(exchange->easy);
	exchange->headers = service_request_set(exchange->easy, question, key, wire->ca_file);
	exchange->places =
		server_places_set(wire->places, exchange->easy, host, PORT_HTTPS, &exchange->guard);
	exchange->body.max = SERVICE_REPLY_MAX;
	transfer_take(exchange->easy, &exchange->body, true);
	(void)curl_easy_setopt(exchange->easy, CURLOPT_PRIVATE, exchange);
	transfers_add(wire->transfers, exchange->easy);
	return exchange;
}

void
service_exchange_free(ServiceExchange *exchange)
{
	if (!exchange)
		return;
	transfers_remove(exchange->wire->transfers, exchange->easy);
	curl_easy_cleanup(exchange->easy);
	curl_slist_free_all(exchange->headers);
	curl_slist_free_all(exchange->places);
	g_byte_array_unref(exchange->body.bytes);
	g_free(exchange);
}

static const char *
reason_of(const ServiceExchange *exchange, CURLcode code, long status)
{
	if (exchange->guard.refused && code == CURLE_COULDNT_CONNECT)
		return "not-public";
	if (code == CURLE_OK && status == HTTP_TOO_MANY_ASKS)
		return "throttled";
	return exchange->is_doh ? doh_request_reason(exchange->easy, code) : transfer_reason(code);
}

void
service_exchange_ended(CURL *easy, CURLcode code, void *user G_GNUC_UNUSED)
{
	ServiceExchange *exchange;
	char *private = NULL;
	curl_off_t seconds = 0;
	ServiceEnd end = { 0 };

	(void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &private);
	(void)curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &end.status);
	(void)curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &seconds);
	exchange = (ServiceExchange *)(void *)private;
	end.reason = reason_of(exchange, code, end.status);
	end.retry_after = (long)CLAMP(seconds, 0, QUIET_MAX_S);
	end.body = exchange->body.bytes;
	exchange->done(&end, exchange->user);
}
