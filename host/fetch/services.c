/* SPDX-License-Identifier: MIT */

#include "fetch/services.h"

#include <string.h>

#include "fetch/answer-cache.h"
#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/quiet-hours.h"
#include "fetch/service-exchange.h"

/* Who answers is in the question already. */
#define SOURCE "service"

struct Services {
	json_t *keys;
	char *ca_file;
	ServiceWire wire; /* its transfers hold sockets: they are there only while one is asked */
	Store *store;
	Resolver *resolver;
	AnswerCache *cache; /* made when it is needed: it reads the store */
	QuietHours *hours;
	GQueue requests; /* ServiceRequest */
	GQueue settled;  /* those that have an answer, which is to be told */
	unsigned asking; /* that libcurl is at work for */
	guint source;
};

struct ServiceRequest {
	Services *services;
	char *text; /* of the question */
	ServiceQuestion question;
	DnsQuestion dns; /* for services that the DNS is asked for */
	char *host;
	gint64 since;
	/* While it is asked, one of them. */
	ServiceExchange *exchange;
	Waiter *waiter;

	json_t *settled; /* the answer, once there is one */
	GList link, settled_link;
	ServiceAnswer answer;
	void *user;
};

static const AnswerCacheLimits limits = { .kind = "rated",
	                                  .number = SERVICE_KEPT_MAX,
	                                  .size = SERVICE_KEPT_SIZE_MAX,
	                                  .ttl_min = 1,
	                                  .ttl_max = SERVICE_KEPT_S };

static gint64
real_seconds(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

Services *
services_new(const ServicesOptions *options)
{
	Services *services = g_new0(Services, 1);

	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
	services->keys = json_deep_copy(options->keys);
	services->ca_file = g_strdup(options->ca_file);
	services->wire = (ServiceWire){ .places = options->places, .ca_file = services->ca_file };
	services->store = options->store;
	services->resolver = options->resolver;
	services->hours = quiet_hours_new();
	g_queue_init(&services->requests);
	g_queue_init(&services->settled);
	return services;
}

/* Takes the request back from libcurl, or from the resolver. */
static void
stop_asking(ServiceRequest *request)
{
	if (request->exchange)
		request->services->asking--;
	g_clear_pointer(&request->exchange, service_exchange_free);
	if (request->waiter)
		resolver_forget(request->waiter);
	request->waiter = NULL;
}

static void
request_free(ServiceRequest *request)
{
	stop_asking(request);
	g_queue_unlink(&request->services->requests, &request->link);
	if (request->settled)
		g_queue_unlink(&request->services->settled, &request->settled_link);
	json_decref(request->settled);
	g_free(request->host);
	g_free(request->text);
	g_free(request);
}

/* Not from inside a transfer: libcurl may be at work. */
static void
close_transfers(Services *services)
{
	if (services->asking == 0)
		g_clear_pointer(&services->wire.transfers, transfers_free);
}

void
services_free(Services *services)
{
	if (!services)
		return;
	while (services->requests.head)
		request_free(services->requests.head->data);
	g_clear_handle_id(&services->source, g_source_remove);
	close_transfers(services);
	answer_cache_free(services->cache);
	quiet_hours_free(services->hours);
	json_decref(services->keys);
	g_free(services->ca_file);
	g_free(services);
}

bool
services_takes(const char *question)
{
	return g_str_has_prefix(question, "rated:");
}

static void
tell(ServiceRequest *request)
{
	g_autoptr(json_t) answer = json_incref(request->settled);
	ServiceAnswer told = request->answer;
	void *user = request->user;

	request_free(request);
	told(answer, user);
}

static gboolean
on_settled(gpointer user)
{
	Services *services = user;

	/* Only those of now: the loop has others to serve. */
	for (guint n = services->settled.length; n > 0 && services->settled.head; n--)
		tell(services->settled.head->data);
	close_transfers(services);
	if (services->settled.length > 0)
		return G_SOURCE_CONTINUE;
	services->source = 0;
	return G_SOURCE_REMOVE;
}

/* Ends @request with @answer (taken), which is told from the main loop. */
static void
settle(ServiceRequest *request, json_t *answer)
{
	Services *services = request->services;

	stop_asking(request);
	request->settled = answer;
	g_queue_push_tail_link(&services->settled, &request->settled_link);
	if (services->source == 0)
		services->source = g_idle_add_full(G_PRIORITY_DEFAULT, on_settled, services, NULL);
}

static unsigned
milliseconds(const ServiceRequest *request)
{
	return (unsigned)((g_get_monotonic_time() - request->since) / G_TIME_SPAN_MILLISECOND);
}

static AnswerCache *
cache_of(Services *services)
{
	if (!services->cache)
		services->cache = answer_cache_new(services->store, &limits, real_seconds());
	return services->cache;
}

/* Tells @value (taken), and keeps it if it is worth it. */
static void
settle_known(ServiceRequest *request, json_t *value, bool keeps)
{
	json_t *answer = answer_known(value, true, false, request->host, milliseconds(request));

	if (keeps)
		answer_cache_put(cache_of(request->services), SOURCE, request->text, answer,
		                 SERVICE_KEPT_S, real_seconds());
	settle(request, answer);
}

static void
settle_failed(ServiceRequest *request, const char *reason)
{
	settle(request, answer_failed(reason, request->host, milliseconds(request)));
}

/* What a filtering resolver said. */
static void
take_dns(ServiceRequest *request, const GByteArray *body)
{
	const char *reason = NULL;
	g_autoptr(DnsReply) reply = dns_reply_read(body->data, body->len, &request->dns, &reason);
	json_t *addresses;

	if (!reply || reply->rcode == DNS_SERVFAIL) {
		settle_failed(request, reply ? "servfail" : reason);
		return;
	}
	addresses = json_array();
	for (guint i = 0; i < reply->records->len; i++) {
		const DnsRecord *record = g_ptr_array_index(reply->records, i);

		if (record->type == DNS_A)
			json_array_append_new(addresses, json_string(record->value->str));
	}
	settle_known(request,
	             json_pack("{s:i, s:b, s:o}", "rcode", (int)reply->rcode, "soa",
	                       (int)reply->has_soa, "addresses", addresses),
	             reply->rcode != DNS_REFUSED);
}

/* A service that does not take our key has answered, too. */
static bool
is_answer(long status)
{
	return status == 200 || status == 400 || status == 401 || status == 403 || status == 404;
}

static void
take_http(ServiceRequest *request, const ServiceEnd *end)
{
	if (!is_answer(end->status)) {
		settle_failed(request, "http");
		return;
	}
	settle_known(request,
	             json_pack("{s:I, s:o}", "status", (json_int_t)end->status, "text",
	                       answer_bytes(end->body->data, end->body->len)),
	             end->status == 200 || end->status == 404);
}

static void
on_exchange(const ServiceEnd *end, void *user)
{
	ServiceRequest *request = user;

	if (g_strcmp0(end->reason, "throttled") == 0)
		quiet_hours_begin(request->services->hours, request->host, end->retry_after);
	if (end->reason)
		settle_failed(request, end->reason);
	else if (request->question.service->way == ASKED_BY_DOH)
		take_dns(request, end->body);
	else
		take_http(request, end);
}

static void
ask_over_https(ServiceRequest *request, const char *key)
{
	Services *services = request->services;

	if (!services->wire.transfers) {
		services->wire.transfers = transfers_new(service_exchange_ended, NULL);
		transfers_set_limits(services->wire.transfers, true, SERVICE_CONNECTIONS_MAX);
	}
	services->asking++;
	request->exchange = service_exchange_new(&services->wire, &request->question, key,
	                                         on_exchange, request);
}

/* The resolver keeps its own answers. */
static void
on_name(const json_t *answer, void *user)
{
	ServiceRequest *request = user;
	const char *state = json_string_value(json_object_get(answer, "state"));
	const char *sent_to = json_string_value(json_object_get(answer, "sent_to"));
	bool exists = !json_is_false(json_object_get(answer, "exists"));
	json_t *copy = json_copy((json_t *)answer);
	g_autoptr(GString) told = g_string_new(sent_to);

	request->waiter = NULL;
	if (sent_to) {
		answer_note_told(told, request->host);
		json_object_set_new(copy, "sent_to", json_string(told->str));
	}
	if (g_strcmp0(state, "known") == 0) {
		json_object_del(copy, "exists");
		json_object_set_new(copy, "value",
		                    json_pack("{s:i, s:b, s:O}", "rcode",
		                              exists ? DNS_NOERROR : DNS_NXDOMAIN, "soa", 1,
		                              "addresses", json_object_get(answer, "value")));
	}
	settle(request, copy);
}

/* Why the service is not asked, or NULL. Then nothing is sent, and nobody told. */
static const char *
reason_not_to_ask(const ServiceRequest *request, const char *key)
{
	if (!request->question.service)
		return "unknown";
	if (!request->question.is_good)
		return "malformed";
	if (request->question.service->needs_key && !service_key_is_good(key))
		return "no-key";
	if (quiet_hours_have(request->services->hours, request->host))
		return "throttled";
	return NULL;
}

static void
begin(ServiceRequest *request)
{
	Services *services = request->services;
	const ReputationService *service = request->question.service;
	const char *key =
		service ? json_string_value(json_object_get(services->keys, service->id)) : NULL;
	const char *reason = reason_not_to_ask(request, key);
	json_t *kept = reason ? NULL
	                      : answer_cache_get(cache_of(services), SOURCE, request->text,
	                                         real_seconds());

	if (!reason && service->told == TOLD_DOMAIN &&
	    !service_dns_question(&request->question, &request->dns))
		reason = "malformed";
	if (kept) {
		settle(request, kept);
	} else if (reason) {
		settle(request, answer_failed(reason, NULL, 0));
	} else if (service->way == ASKED_BY_ZONE) {
		g_autofree char *question = g_strconcat("a:", request->dns.name, NULL);

		request->waiter =
			resolver_ask(services->resolver, question, &request->dns, on_name, request);
	} else {
		ask_over_https(request, service->needs_key ? key : NULL);
	}
}

ServiceRequest *
services_ask(Services *services, const char *question, ServiceAnswer answer, void *user)
{
	ServiceRequest *request = g_new0(ServiceRequest, 1);

	request->services = services;
	request->text = g_strdup(question);
	request->question = service_question_read(request->text);
	request->host = request->question.service ? service_host(request->question.service) : NULL;
	request->since = g_get_monotonic_time();
	request->link.data = request->settled_link.data = request;
	request->answer = answer;
	request->user = user;
	g_queue_push_tail_link(&services->requests, &request->link);
	begin(request);
	return request;
}

void
services_forget(ServiceRequest *request)
{
	Services *services = request->services;

	request_free(request);
	close_transfers(services);
}
