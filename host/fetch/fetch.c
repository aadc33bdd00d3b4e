/* SPDX-License-Identifier: MIT */

#include "fetch/fetch.h"
#include "fetch/bounds.h"

#include <stdbool.h>
#include <string.h>

#include "ask/ledger.h"
#include "fetch/answer.h"
#include "fetch/dns-question.h"
#include "fetch/registry.h"
#include "fetch/resolver.h"
#include "fetch/server-places.h"
#include "fetch/services.h"
#include "fetch/visitor.h"

#define HOST_KIND "host:"

struct Fetcher {
	Resolver *resolver;
	Registry *registry;
	ServerPlaces *places;
	Services *services;
	Visitor *visitor;
	Store *store;
	GHashTable *errands; /* Errand */
};

typedef struct Asked {
	Errand *errand;
	char *question;
	/* One of them, until it is answered. */
	Waiter *waiter;
	RegistryRequest *request;
	ServiceRequest *service;
	VisitRequest *visit;
	unsigned ms; /* that an earlier question of a host took */
} Asked;

struct Errand {
	Fetcher *fetcher;
	ErrandAnswer answer;
	void *user;
	GPtrArray *asked; /* Asked */
	unsigned left;
	bool is_telling; /* its owner is being told just now */
	bool is_over;    /* and has cancelled it */
};

G_DEFINE_QUARK(dns_transport_error, dns_transport_error)

static DnsTransport *
transport_new(const FetchOptions *options, GError **error)
{
	switch (options->resolver) {
	case RESOLVER_SYSTEM: return dns_udp_new_system("/etc/resolv.conf", error);
	case RESOLVER_SERVER: return dns_udp_new(options->address, error);
	case RESOLVER_DOH: return dns_doh_new(options->address, options->ca_file, error);
	case RESOLVER_ZONE: return dns_zone_new(options->address, error);
	}
	g_assert_not_reached();
}

static void
asked_free(gpointer data)
{
	Asked *asked = data;

	if (asked->waiter)
		resolver_forget(asked->waiter);
	if (asked->request)
		registry_forget(asked->request);
	if (asked->service)
		services_forget(asked->service);
	if (asked->visit)
		visitor_forget(asked->visit);
	g_free(asked->question);
	g_free(asked);
}

static void
errand_free(gpointer data)
{
	Errand *errand = data;

	g_ptr_array_unref(errand->asked);
	g_free(errand);
}

/* Opens what asks by the resolver, which there is. */
static bool
open_askers(Fetcher *fetcher, const FetchOptions *options, GError **error)
{
	RegistryOptions registries = { .table = options->registries,
		                       .ca_file = options->ca_file,
		                       .store = fetcher->store };
	ServicesOptions services = { .keys = options->keys,
		                     .ca_file = options->ca_file,
		                     .store = fetcher->store,
		                     .resolver = fetcher->resolver };
	VisitorOptions visitor = {
		.ca_file = options->ca_file,
		.proxy = options->proxy,
		.resolver = fetcher->resolver,
	};

	fetcher->registry = registry_new(&registries, error);
	fetcher->places = fetcher->registry ? server_places_new(options->servers, error) : NULL;
	if (!fetcher->places)
		return false;
	services.places = visitor.places = fetcher->places;
	fetcher->services = services_new(&services);
	fetcher->visitor = visitor_new(&visitor);
	return true;
}

Fetcher *
fetcher_new(const FetchOptions *options, GError **error)
{
	Fetcher *fetcher = g_new0(Fetcher, 1);
	DnsTransport *transport = transport_new(options, error);
	AnswerCache *cache;

	fetcher->errands = g_hash_table_new_full(NULL, NULL, errand_free, NULL);
	if (transport) {
		fetcher->store = options->store ? store_open(options->store) : NULL;
		cache = answer_cache_new(fetcher->store, &resolver_cache_limits,
		                         g_get_real_time() / G_USEC_PER_SEC);
		fetcher->resolver = resolver_new(transport, cache);
	}
	if (!transport || !open_askers(fetcher, options, error))
		g_clear_pointer(&fetcher, fetcher_free);
	return fetcher;
}

void
fetcher_free(Fetcher *fetcher)
{
	if (!fetcher)
		return;
	g_hash_table_unref(fetcher->errands);
	services_free(fetcher->services);
	visitor_free(fetcher->visitor);
	server_places_free(fetcher->places);
	resolver_free(fetcher->resolver);
	registry_free(fetcher->registry);
	store_close(fetcher->store);
	g_free(fetcher);
}

static void
answered(Asked *asked, json_t *answer)
{
	Errand *errand = asked->errand;

	errand->left--;
	errand->is_telling = true;
	errand->answer(asked->question, answer, errand->left, errand->user);
	errand->is_telling = false;
	if (errand->left == 0 || errand->is_over)
		g_hash_table_remove(errand->fetcher->errands, errand);
}

static void
on_name(const json_t *answer, void *user)
{
	Asked *asked = user;

	asked->waiter = NULL;
	answered(asked, (json_t *)answer);
}

static void
on_registry(json_t *answer, void *user)
{
	Asked *asked = user;

	asked->request = NULL;
	answered(asked, answer);
}

static void
on_service(json_t *answer, void *user)
{
	Asked *asked = user;

	asked->service = NULL;
	answered(asked, answer);
}

static void
on_visit(json_t *answer, void *user)
{
	Asked *asked = user;

	asked->visit = NULL;
	answered(asked, answer);
}

static void
ask_name(Asked *asked, const char *key, ResolverAnswer answer)
{
	DnsQuestion question;

	if (dns_question_read(key, &question))
		asked->waiter = resolver_ask(asked->errand->fetcher->resolver, key, &question,
		                             answer, asked);
	else
		asked->waiter = resolver_settle(asked->errand->fetcher->resolver,
		                                answer_failed("unknown", NULL, 0), on_name, asked);
}

static unsigned
ms_of(const json_t *answer)
{
	return (unsigned)json_integer_value(json_object_get(answer, "ms"));
}

/* The other half of a host's addresses, after the first. */
static void
on_host_aaaa(const json_t *answer, void *user)
{
	Asked *asked = user;
	g_autoptr(json_t) whole = json_copy((json_t *)answer);

	json_object_set_new(whole, "ms", json_integer(asked->ms + ms_of(answer)));
	on_name(whole, user);
}

static void
on_host_a(const json_t *answer, void *user)
{
	Asked *asked = user;
	const char *state = json_string_value(json_object_get(answer, "state"));
	g_autofree char *key = NULL;

	if (g_strcmp0(state, "known") != 0 || json_object_get(answer, "exists") ||
	    json_array_size(json_object_get(answer, "value")) > 0) {
		on_name(answer, user);
		return;
	}
	key = g_strconcat("aaaa:", asked->question + strlen(HOST_KIND), NULL);
	asked->ms = ms_of(answer);
	ask_name(asked, key, on_host_aaaa);
}

static bool
is_host(const char *key)
{
	return g_str_has_prefix(key, HOST_KIND);
}

/* Which consent @key needs; none for what is no question. */
static int
class_of(const char *key)
{
	DnsQuestion question;

	if (visitor_takes(key))
		return CONSENT_VISIT;
	if (is_host(key) || registry_takes(key) || services_takes(key))
		return CONSENT_OWNERS;
	return dns_question_read(key, &question) ? CONSENT_NAMES : CONSENT_OFFLINE;
}

/* Why nobody is asked @key, the question at @i; NULL when somebody is. */
static const char *
refusal(const char *key, guint i, int consent)
{
	int class = class_of(key);

	if (i >= ERRAND_QUESTIONS_MAX)
		return "too-many";
	if (class == CONSENT_OFFLINE)
		return "unknown";
	return consent < class ? "consent" : NULL;
}

static void
ask(Asked *asked, guint i, int consent)
{
	const char *key = asked->question;
	const Fetcher *fetcher = asked->errand->fetcher;
	const char *reason = refusal(key, i, consent);
	g_autofree char *address = NULL;

	if (reason) {
		asked->waiter = resolver_settle(fetcher->resolver, answer_failed(reason, NULL, 0),
		                                on_name, asked);
	} else if (registry_takes(key)) {
		asked->request = registry_ask(fetcher->registry, key, on_registry, asked);
	} else if (services_takes(key)) {
		asked->service = services_ask(fetcher->services, key, on_service, asked);
	} else if (visitor_takes(key)) {
		asked->visit = visitor_ask(fetcher->visitor, key, on_visit, asked);
	} else if (is_host(key)) {
		address = g_strconcat("a:", key + strlen(HOST_KIND), NULL);
		ask_name(asked, address, on_host_a);
	} else {
		ask_name(asked, key, on_name);
	}
}

Errand *
fetch_ask(Fetcher *fetcher, const char *const *questions, int consent, ErrandAnswer answer,
          void *user)
{
	Errand *errand = g_new0(Errand, 1);

	errand->fetcher = fetcher;
	errand->answer = answer;
	errand->user = user;
	errand->asked = g_ptr_array_new_with_free_func(asked_free);
	g_hash_table_add(fetcher->errands, errand);
	for (guint i = 0; questions[i]; i++) {
		Asked *asked = g_new0(Asked, 1);

		asked->errand = errand;
		asked->question = g_strdup(questions[i]);
		g_ptr_array_add(errand->asked, asked);
		errand->left++;
		ask(asked, i, consent);
	}
	g_assert(errand->left > 0);
	return errand;
}

void
errand_cancel(Errand *errand)
{
	if (errand->is_telling)
		errand->is_over = true;
	else
		g_hash_table_remove(errand->fetcher->errands, errand);
}
