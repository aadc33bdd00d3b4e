/* SPDX-License-Identifier: MIT */

#include "fetch/lookup.h"
#include "fetch/bounds.h"

#include "fetch/answer.h"
#include "fetch/dns-answer.h"

/* A query as the transport sees it, and what came of it. */
typedef struct Sent {
	DnsTry try; /* first, so that the one leads to the other */
	Lookup *lookup;
	enum {
		SENT_PENDING,
		SENT_ENDED,
		SENT_SEEN
	} state;
	GBytes *reply;      /* of one that has ended, or NULL and */
	const char *reason; /* static */
} Sent;

struct Lookup {
	DnsTransport *transport;
	void (*event)(void *user);
	void *user;
	gint64 since;
	DnsQuestion question; /* of now: where the aliases have led */
	unsigned aliases;
	uint32_t ttl;   /* of the aliases */
	bool authentic; /* so far */
	Sent sent[DNS_TRIES_MAX];
	unsigned n_sent;
	gint64 again_at; /* when to send another, if nothing has come */
	GString *told;   /* for people: who was asked */
};

Lookup *
lookup_new(DnsTransport *transport, const DnsQuestion *question, gint64 since,
           void (*event)(void *user), void *user)
{
	Lookup *lookup = g_new0(Lookup, 1);

	lookup->transport = transport;
	lookup->event = event;
	lookup->user = user;
	lookup->since = since;
	lookup->question = *question;
	lookup->ttl = DNS_TTL_MAX;
	lookup->authentic = true;
	lookup->told = g_string_new(NULL);
	return lookup;
}

/* Takes back what is under way, and forgets what came. */
static void
clear_sent(Lookup *lookup)
{
	for (unsigned i = 0; i < lookup->n_sent; i++) {
		Sent *sent = &lookup->sent[i];

		if (sent->state == SENT_PENDING)
			lookup->transport->cancel(lookup->transport, &sent->try);
		g_clear_pointer(&sent->reply, g_bytes_unref);
	}
	lookup->n_sent = 0;
}

void
lookup_free(Lookup *lookup)
{
	if (!lookup)
		return;
	clear_sent(lookup);
	g_string_free(lookup->told, TRUE);
	g_free(lookup);
}

static void
on_done(DnsTry *try, GBytes *reply, const char *reason)
{
	Sent *sent = (Sent *)try;

	sent->state = SENT_ENDED;
	sent->reply = reply ? g_bytes_ref(reply) : NULL;
	sent->reason = reason;
	sent->lookup->event(sent->lookup->user);
}

static bool
is_pending(const Lookup *lookup)
{
	for (unsigned i = 0; i < lookup->n_sent; i++)
		if (lookup->sent[i].state == SENT_PENDING)
			return true;
	return false;
}

static void
send_another(Lookup *lookup, gint64 now)
{
	Sent *sent = &lookup->sent[lookup->n_sent];

	*sent = (Sent){
		.try = { .question = &lookup->question,
		         .number = lookup->n_sent,
		         .besides = is_pending(lookup),
		         .done = on_done },
		.lookup = lookup,
	};
	lookup->again_at = now + DNS_TRY_MS * G_TIME_SPAN_MILLISECOND;
	lookup->n_sent++;
	if (lookup->transport->send(lookup->transport, &sent->try))
		answer_note_told(lookup->told, sent->try.sent_to);
	else
		lookup->n_sent--;
}

void
lookup_send(Lookup *lookup, gint64 now)
{
	if (lookup->n_sent < DNS_TRIES_MAX && now >= lookup->again_at)
		send_another(lookup, now);
}

static unsigned
milliseconds(const Lookup *lookup)
{
	return (unsigned)((g_get_monotonic_time() - lookup->since) / G_TIME_SPAN_MILLISECOND);
}

static json_t *
failed(const Lookup *lookup, const char *reason)
{
	return answer_failed(reason, lookup->told->len > 0 ? lookup->told->str : NULL,
	                     milliseconds(lookup));
}

json_t *
lookup_time_out(const Lookup *lookup)
{
	return failed(lookup, "timeout");
}

/*
 * @sent has brought nothing, because of @reason: another server may know, or the same at once if
 * it was the way to it that failed. Returns NULL as long as there is hope.
 */
static json_t *
take_failure(Lookup *lookup, const Sent *sent, const char *reason, LookupEnd *ret)
{
	unsigned servers = lookup->transport->servers(lookup->transport);

	if (lookup->n_sent < (sent->try.again ? DNS_TRIES_MAX : MIN(servers, DNS_TRIES_MAX))) {
		send_another(lookup, g_get_monotonic_time());
		return NULL;
	}
	/* What the only server has said once it will say again. */
	if (is_pending(lookup) && (servers > 1 || !sent->reply))
		return NULL;
	/* Asked again at once it would only work in vain again (RFC 2308 §7.1). */
	ret->keep = g_str_equal(reason, "servfail");
	ret->ttl = DNS_TTL_MIN;
	return failed(lookup, reason);
}

static json_t *
take_answer(const Lookup *lookup, const DnsVerdict *verdict, bool authentic, LookupEnd *ret)
{
	ret->keep = true;
	ret->ttl = MIN(lookup->ttl, verdict->ttl);
	return answer_known(verdict->value, verdict->exists, authentic, lookup->told->str,
	                    milliseconds(lookup));
}

static void
follow_alias(Lookup *lookup, const DnsVerdict *verdict, bool authentic)
{
	clear_sent(lookup);
	lookup->aliases += verdict->aliases;
	lookup->ttl = MIN(lookup->ttl, verdict->ttl);
	lookup->authentic = authentic;
	g_strlcpy(lookup->question.name, verdict->alias, sizeof(lookup->question.name));
	send_another(lookup, g_get_monotonic_time());
}

/* Returns the answer that @sent has brought, NULL if it is to be waited for another. */
static json_t *
take(Lookup *lookup, const Sent *sent, LookupEnd *ret)
{
	g_autoptr(DnsReply) reply = NULL;
	const char *reason = sent->reason;
	DnsVerdict verdict;
	bool authentic;
	gsize len = 0;
	const uint8_t *data;

	if (sent->reply) {
		data = g_bytes_get_data(sent->reply, &len);
		reply = dns_reply_read(data, len, &lookup->question, &reason);
	}
	if (!reply)
		return take_failure(lookup, sent, reason, ret);
	authentic = lookup->authentic && reply->validated && sent->try.trusted;
	switch (dns_reply_says(reply, &lookup->question, lookup->aliases, &verdict)) {
	case DNS_SAYS_ANSWER: return take_answer(lookup, &verdict, authentic, ret);
	case DNS_SAYS_ALIAS: follow_alias(lookup, &verdict, authentic); return NULL;
	case DNS_SAYS_NOTHING: return take_failure(lookup, sent, verdict.reason, ret);
	}
	g_assert_not_reached();
}

json_t *
lookup_advance(Lookup *lookup, LookupEnd *ret)
{
	*ret = (LookupEnd){ 0 };
	/* What ends in between makes another event, and is looked at then. */
	for (unsigned i = 0; i < lookup->n_sent; i++) {
		json_t *answer;

		if (lookup->sent[i].state != SENT_ENDED)
			continue;
		lookup->sent[i].state = SENT_SEEN;
		answer = take(lookup, &lookup->sent[i], ret);
		if (answer)
			return answer;
	}
	return NULL;
}
