/* SPDX-License-Identifier: MIT */

#include "fetch/fetch.h"
#include "fetch/bounds.h"

#include "ask/ledger.h"
#include "fetch/dns-answer.h"
#include "fetch/dns-question.h"
#include "fetch/resolver.h"

struct Fetcher {
	Resolver *resolver;
	GHashTable *errands; /* Errand */
};

typedef struct Asked {
	Errand *errand;
	char *question;
	Waiter *waiter; /* NULL: answered */
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

Fetcher *
fetcher_new(const FetchOptions *options, GError **error)
{
	DnsTransport *transport = transport_new(options, error);
	Fetcher *fetcher;
	Store *store;

	if (!transport)
		return NULL;
	store = options->store ? store_open(options->store) : NULL;
	fetcher = g_new0(Fetcher, 1);
	fetcher->resolver =
		resolver_new(transport, dns_cache_new(store, g_get_real_time() / G_USEC_PER_SEC));
	fetcher->errands = g_hash_table_new_full(NULL, NULL, errand_free, NULL);
	return fetcher;
}

void
fetcher_free(Fetcher *fetcher)
{
	if (!fetcher)
		return;
	g_hash_table_unref(fetcher->errands);
	resolver_free(fetcher->resolver);
	g_free(fetcher);
}

static void
on_answer(const json_t *answer, void *user)
{
	Asked *asked = user;
	Errand *errand = asked->errand;

	asked->waiter = NULL;
	errand->left--;
	errand->is_telling = true;
	errand->answer(asked->question, (json_t *)answer, errand->left, errand->user);
	errand->is_telling = false;
	if (errand->left == 0 || errand->is_over)
		g_hash_table_remove(errand->fetcher->errands, errand);
}

/* Why nobody is asked @key, the question at @i; NULL, and sets *ret, when somebody is. */
static const char *
refusal(const char *key, guint i, int consent, DnsQuestion *ret)
{
	if (i >= ERRAND_QUESTIONS_MAX)
		return "too-many";
	if (!dns_question_read(key, ret))
		return "unknown";
	return consent < CONSENT_NAMES ? "consent" : NULL;
}

static void
ask(Asked *asked, guint i, int consent)
{
	Resolver *resolver = asked->errand->fetcher->resolver;
	DnsQuestion question;
	const char *reason = refusal(asked->question, i, consent, &question);

	if (reason)
		asked->waiter = resolver_settle(resolver, dns_answer_failed(reason, NULL, 0),
		                                on_answer, asked);
	else
		asked->waiter =
			resolver_ask(resolver, asked->question, &question, on_answer, asked);
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
