/* SPDX-License-Identifier: MIT */

#include "fetch/visitor.h"

#include <string.h>

#include "base/auto.h"
#include "base/text.h"
#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/visitor-host.h"
#include "fetch/visitor-stop.h"

#define KIND "visit:"

struct Visitor {
	VisitorOptions options;
	char *proxy; /* its copy, NULL for none */
};

struct VisitRequest {
	const Visitor *visitor;
	char *url;
	gint64 since;
	guint idle;  /* it begins, or is to tell its end */
	guint timer; /* after which it is over, wherever it is */
	/* Its own: connections, names and sessions of one visit are none of another's. */
	VisitorWay way;
	VisitorPlace *first, *place; /* that the reader named, and where it is; may be the same */
	VisitorHost *host;           /* its addresses are asked for */
	VisitorStop *stop;           /* it is visited */
	gint64 stop_since;
	GPtrArray *seen; /* addresses where it was, to know a circle; owned */
	json_t *value;
	GString *told;
	VisitAnswer answer;
	void *user;
};

bool
visitor_proxy_is_good(const char *proxy)
{
	CURLU *url = curl_url();
	g_autofree char *host = NULL;
	g_autofree char *path = NULL;
	g_autofree char *query = NULL;
	g_autofree char *fragment = NULL;
	bool good = strlen(proxy) <= VISIT_PROXY_MAX && g_str_has_prefix(proxy, "socks5h://") &&
	            curl_url_set(url, CURLUPART_URL, proxy, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;

	if (good) {
		host = visitor_url_part(url, CURLUPART_HOST, 0);
		path = visitor_url_part(url, CURLUPART_PATH, 0);
		query = visitor_url_part(url, CURLUPART_QUERY, 0);
		fragment = visitor_url_part(url, CURLUPART_FRAGMENT, 0);
	}
	curl_url_cleanup(url);
	return good && host && *host != '\0' && (!path || g_str_equal(path, "/")) && !query &&
	       !fragment;
}

Visitor *
visitor_new(const VisitorOptions *options)
{
	Visitor *visitor = g_new0(Visitor, 1);

	visitor->options = *options;
	visitor->proxy = g_strdup(options->proxy);
	return visitor;
}

void
visitor_free(Visitor *visitor)
{
	if (!visitor)
		return;
	g_free(visitor->proxy);
	g_free(visitor);
}

bool
visitor_takes(const char *question)
{
	return g_str_has_prefix(question, KIND);
}

static void
request_free(VisitRequest *request)
{
	g_clear_handle_id(&request->idle, g_source_remove);
	g_clear_handle_id(&request->timer, g_source_remove);
	visitor_host_free(request->host);
	visitor_stop_free(request->stop);
	transfers_free(request->way.transfers);
	if (request->place != request->first)
		visitor_place_free(request->place);
	visitor_place_free(request->first);
	g_ptr_array_unref(request->seen);
	json_decref(request->value);
	g_string_free(request->told, TRUE);
	g_free(request->url);
	g_free(request);
}

static unsigned
milliseconds_since(gint64 then)
{
	return (unsigned)((g_get_monotonic_time() - then) / G_TIME_SPAN_MILLISECOND);
}

static gboolean
on_over(gpointer user)
{
	VisitRequest *request = user;
	unsigned ms = milliseconds_since(request->since);
	const char *told = request->told->len > 0 ? request->told->str : NULL;
	bool is_bad = !json_object_get(request->value, "ended");
	g_autoptr(json_t) answer =
		is_bad ? answer_failed("bad-proxy", NULL, ms)
		       : answer_known(json_incref(request->value), true, false, told, ms);

	request->idle = 0;
	request->answer(answer, request->user);
	request_free(request);
	return G_SOURCE_REMOVE;
}

/* The answer is given from the main loop, since libcurl's calls do not end inside of another. */
static void
end(VisitRequest *request, const char *ended)
{
	json_object_set_new(request->value, "ended", json_string(ended));
	g_clear_handle_id(&request->timer, g_source_remove);
	request->idle = g_idle_add_full(G_PRIORITY_DEFAULT, on_over, request, NULL);
}

static gboolean
on_deadline(gpointer user)
{
	VisitRequest *request = user;

	request->timer = 0;
	g_clear_pointer(&request->host, visitor_host_free);
	g_clear_pointer(&request->stop, visitor_stop_free);
	end(request, "timeout");
	return G_SOURCE_REMOVE;
}

/* Returns the stop that is being made. Borrowed. */
static json_t *
hop_of(const VisitRequest *request)
{
	json_t *hops = json_object_get(request->value, "hops");

	return json_array_get(hops, json_array_size(hops) - 1);
}

/* How many of @bytes stay under VISIT_TEXT_MAX as JSON, where a control takes six (RFC 8259 §7). */
static size_t
text_that_fits(const GByteArray *bytes)
{
	size_t size = 0;

	for (size_t i = 0; i < bytes->len; i++) {
		uint8_t byte = bytes->data[i];

		size += byte < 0x20 ? 6 : byte >= 0x80 || byte == '"' || byte == '\\' ? 2 : 1;
		if (size > VISIT_TEXT_MAX)
			return i;
	}
	return bytes->len;
}

static void
set_clean(json_t *object, const char *key, const char *text)
{
	g_autofree char *clean = text_visible(text);

	json_object_set_new(object, key, json_string(clean));
}

static void
take_page(VisitRequest *request, const VisitorStopEnd *stop)
{
	size_t len = text_that_fits(stop->body);

	if (stop->type)
		set_clean(request->value, "type", stop->type);
	json_object_set_new(request->value, "text", answer_bytes(stop->body->data, len));
	if (stop->cut || len < stop->body->len)
		json_object_set_new(request->value, "cut", json_true());
}

static void go_to(VisitRequest *request);

/* Goes where the reply sends us, if it is a place to go. */
static void
follow(VisitRequest *request, const char *location)
{
	const char *reason;
	VisitorPlace *place = visitor_place_new(location, request->place, &reason);

	if (!place) {
		set_clean(hop_of(request), "location", location);
		end(request, reason);
		return;
	}
	json_object_set_new(hop_of(request), "location", json_string(place->href));
	if (request->place != request->first)
		visitor_place_free(request->place);
	request->place = place;
	if (request->seen->len >= VISIT_HOPS_MAX ||
	    g_ptr_array_find_with_equal_func(request->seen, place->href, g_str_equal, NULL))
		end(request, "redirects");
	else
		go_to(request);
}

static void
on_stop(const VisitorStopEnd *stop, void *user)
{
	VisitRequest *request = user;
	json_t *hop = hop_of(request);
	g_autofree char *location = g_strdup(stop->location);

	if (stop->ip)
		json_object_set_new(hop, "ip", json_string(stop->ip));
	if (stop->status > 0)
		json_object_set_new(hop, "status", json_integer(stop->status));
	if (stop->tls)
		json_object_set(hop, "tls", stop->tls);
	if (strcmp(stop->ended, "not-public") != 0)
		answer_note_told(request->told, request->place->host);
	if (strcmp(stop->ended, "page") == 0 && !location)
		take_page(request, stop);
	g_clear_pointer(&request->stop, visitor_stop_free);
	if (location)
		follow(request, location);
	else
		end(request, stop->ended);
}

/* How long this stop may go on. */
static long
time_left(const VisitRequest *request)
{
	long all = VISIT_DEADLINE_MS - VISIT_LAST_MS - (long)milliseconds_since(request->since);
	long one = VISIT_HOP_MS - (long)milliseconds_since(request->stop_since);

	return MAX(1, MIN(all, one));
}

static void
on_host(const char *reason, const GPtrArray *addresses, void *user)
{
	VisitRequest *request = user;

	if (reason)
		end(request, reason);
	else
		request->stop = visitor_stop_new(&request->way, request->place, addresses,
		                                 time_left(request), on_stop, request);
	g_clear_pointer(&request->host, visitor_host_free);
}

/* What keeps the visitor from its place, NULL when nothing does. */
static const char *
obstacle(const VisitRequest *request)
{
	const VisitorPlace *place = request->place;
	bool by_proxy = request->way.proxy != NULL;

	if (!visitor_place_has_web_port(place, request->first))
		return "not-web";
	if (server_places_find(request->way.places, place->host, place->port))
		return NULL;
	if (!visitor_host_is_public(place->host))
		return "not-public";
	return visitor_host_is_onion(place->host) && !by_proxy ? "no-such-name" : NULL;
}

/* Whether the addresses of the place are to be asked for here. */
static bool
needs_addresses(const VisitRequest *request)
{
	const VisitorPlace *place = request->place;

	return !request->way.proxy && !visitor_host_is_address(place->host) &&
	       !server_places_find(request->way.places, place->host, place->port);
}

static void
go_to(VisitRequest *request)
{
	const char *wrong = obstacle(request);

	request->stop_since = g_get_monotonic_time();
	g_ptr_array_add(request->seen, g_strdup(request->place->href));
	json_array_append_new(json_object_get(request->value, "hops"),
	                      json_pack("{s:s}", "url", request->place->href));
	if (wrong)
		end(request, wrong);
	else if (needs_addresses(request))
		request->host = visitor_host_new(request->visitor->options.resolver,
		                                 request->place->host, on_host, request);
	else
		request->stop = visitor_stop_new(&request->way, request->place, NULL,
		                                 time_left(request), on_stop, request);
}

static gboolean
on_begin(gpointer user)
{
	VisitRequest *request = user;
	const char *proxy = request->way.proxy;
	const char *reason;

	request->idle = 0;
	request->timer = g_timeout_add(VISIT_DEADLINE_MS, on_deadline, request);
	if (proxy && !visitor_proxy_is_good(proxy)) {
		/* It was to hide the reader: nothing goes out beside it. */
		return on_over(request);
	}
	request->first = visitor_place_new(request->url, NULL, &reason);
	request->place = request->first;
	if (request->place)
		go_to(request);
	else
		end(request, reason);
	return G_SOURCE_REMOVE;
}

VisitRequest *
visitor_ask(Visitor *visitor, const char *question, VisitAnswer answer, void *user)
{
	VisitRequest *request = g_new0(VisitRequest, 1);

	request->visitor = visitor;
	request->url = g_strdup(question + strlen(KIND));
	request->since = g_get_monotonic_time();
	request->way.transfers = transfers_new(visitor_stop_ended, request);
	request->way.places = visitor->options.places;
	request->way.ca_file = visitor->options.ca_file;
	request->way.proxy = visitor->proxy;
	request->seen = g_ptr_array_new_with_free_func(g_free);
	request->value = json_pack("{s:[]}", "hops");
	request->told = g_string_new(NULL);
	request->answer = answer;
	request->user = user;
	request->idle = g_idle_add_full(G_PRIORITY_DEFAULT, on_begin, request, NULL);
	return request;
}

void
visitor_forget(VisitRequest *request)
{
	request_free(request);
}
