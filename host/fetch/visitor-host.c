/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-host.h"

#include <jansson.h>
#include <string.h>

#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/dns-question.h"

typedef struct Half {
	VisitorHost *host;
	Waiter *waiter; /* NULL: it has been answered */
} Half;

struct VisitorHost {
	Resolver *resolver;
	Half four, six;
	GPtrArray *addresses;
	const char *reason; /* why one of them is not known */
	VisitorHostDone done;
	void *user;
};

static void
take_addresses(VisitorHost *host, const json_t *value)
{
	const json_t *address;
	size_t i;

	json_array_foreach (value, i, address)
		if (i < VISIT_ADDRESSES_MAX && json_is_string(address))
			g_ptr_array_add(host->addresses, g_strdup(json_string_value(address)));
}

static void
on_answer(const json_t *answer, void *user)
{
	Half *half = user;
	VisitorHost *host = half->host;
	const char *reason = json_string_value(json_object_get(answer, "reason"));

	half->waiter = NULL;
	take_addresses(host, json_object_get(answer, "value"));
	if (reason)
		host->reason = strcmp(reason, "timeout") == 0 ? "timeout" : "unreachable";
	if (host->four.waiter || host->six.waiter)
		return;
	if (host->addresses->len > 0)
		host->reason = NULL;
	else if (!host->reason)
		host->reason = "no-such-name";
	host->done(host->reason, host->addresses, host->user);
}

static void
ask(VisitorHost *host, Half *half, const char *kind, const char *name)
{
	g_autofree char *key = g_strconcat(kind, name, NULL);
	DnsQuestion question;

	half->host = host;
	if (dns_question_read(key, &question))
		half->waiter = resolver_ask(host->resolver, key, &question, on_answer, half);
	else /* no such name can be registered */
		half->waiter = resolver_settle(host->resolver,
		                               answer_known(json_array(), false, false, NULL, 0),
		                               on_answer, half);
}

VisitorHost *
visitor_host_new(Resolver *resolver, const char *name, VisitorHostDone done, void *user)
{
	VisitorHost *host = g_new0(VisitorHost, 1);

	host->resolver = resolver;
	host->addresses = g_ptr_array_new_with_free_func(g_free);
	host->done = done;
	host->user = user;
	ask(host, &host->four, "a:", name);
	ask(host, &host->six, "aaaa:", name);
	return host;
}

void
visitor_host_free(VisitorHost *host)
{
	if (!host)
		return;
	if (host->four.waiter)
		resolver_forget(host->four.waiter);
	if (host->six.waiter)
		resolver_forget(host->six.waiter);
	g_ptr_array_unref(host->addresses);
	g_free(host);
}
